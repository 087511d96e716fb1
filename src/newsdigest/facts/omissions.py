"""What a sentence leaves out of its evidence though what it keeps is another thing without it.

Half of the crew are not the crew, the brother of Orr is not Orr, and the deputy mayor not the mayor.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsdigest.english.smallwords import THIRD_PERSON
from newsdigest.english.verbs import AUXILIARIES
from newsdigest.english.words import word_set
from newsdigest.facts.alignment import Word
from newsdigest.facts.naming import is_ordinary
from newsdigest.facts.pairing import Gap, Pairing, is_past
from newsdigest.facts.reserves import BEHIND, FRAMING, RESERVES
from newsdigest.facts.substitutions import NOBODY
from newsdigest.facts.synonyms import are_synonyms
from newsdigest.names.words import PLACE_FIRST, PLACE_LAST
from newsdigest.numbers.lexicon import ORDINALS
from newsdigest.numbers.neighbours import WEEKDAYS
from newsdigest.schema.mention import Difference

_PREPOSITIONS = word_set("of for from with without against about on in at by than into over under between among as")
_PARTICLES = word_set("at off out up down away back over for on in")
_BEHIND_PARTICLES = word_set("by the a")
_SHARES = word_set("half most some few many none every part majority each several one nobody any third quarter")
_BEFORE_NOUN = word_set("few half most none nobody")
_POINTING = word_set("the this that")
_HARDLY = word_set("hardly barely scarcely narrowly")
_CONTRASTS = (("rather", "than"), ("instead", "of"))
_HELD = FRAMING | word_set("alleged allegedly reportedly purportedly supposedly")
_ORDINALS = word_set("st nd rd th")
_WHERE = word_set("at in on near")
# Of these a thing is told by its name alone: the island of Bay is Bay, a brand of tea is tea.
_WHOLES = PLACE_LAST | word_set(
    """
    city village municipality republic kingdom borough parish community capital shore edge top side coast outskirts
    centre center middle brand kind type sort form round series set group team duration course
    """
)
_VOICES = word_set("spokesman spokeswoman spokesperson spokespeople representative representatives statement")
_BESIDE = 3  # words that may be left out together and still stand beside what is kept
_ONWARDS = 6  # words within which "who" or "which" goes on about a name


def omitted(pairing: Pairing, *, is_claim: bool = False) -> Iterator[Difference]:
    """Yield what is left out of the passage without which the words beside it tell another thing.

    `is_claim`: the sentence is what somebody holds, so that "believed" and "allegedly" may be left out of it.
    """
    for gap in pairing.gaps():
        if gap.theirs:
            yield from _reserve(gap, is_claim=is_claim)
        if gap.theirs and gap.right is not None:
            yield from _part(gap)
            yield from _bound(gap)
            yield from _owned(gap)
            yield from _joined(gap)
        if gap.joins:
            yield from _contrast(gap)
            yield from _name(gap)
            yield from _particle(gap)
            yield from _head(gap)


def _reserve(gap: Gap, *, is_claim: bool) -> Iterator[Difference]:
    """Yield a word of reserve beside what is kept: "deputy", "attempted", "hardly", "all but"."""
    theirs, last = gap.theirs, len(gap.theirs) - 1
    is_inner = gap.left is not None and gap.right is not None and not theirs[0].opens and last < _BESIDE
    for at, word in enumerate(theirs):
        is_behind = is_inner and word.key in BEHIND
        if not (is_behind or (at == last and gap.joins)) or gap.pairing.keeps(word) or _is_told(gap, word):
            continue
        is_but = word.key == "but" and at == last < 2 and not word.opens and gap.left is not None
        is_with_office = RESERVES.get(word.key) == "name" and at < last
        if is_claim and word.key in _HELD:
            continue
        if (word.key in RESERVES and not is_with_office) or word.key in _HARDLY or is_but:
            yield Difference(kind=RESERVES.get(word.key, "negation"), said=None, found=word.shown)


def _is_told(gap: Gap, word: Word) -> bool:
    """Whether the sentence has a word of reserve, or one that tells the same, in any place."""
    return any(are_synonyms(word.key, ours.key) for ours in gap.pairing.ours)


def _contrast(gap: Gap) -> Iterator[Difference]:
    """Yield "rather than" and "instead of" before what is kept."""
    last = [word.key for word in gap.theirs[-3:]]
    for pair in pairwise(last):
        if pair in _CONTRASTS and pair[0] not in {word.key for word in gap.pairing.ours}:
            yield Difference(kind="negation", said=None, found=" ".join(pair))


def _part(gap: Gap) -> Iterator[Difference]:
    """Yield "half of" and "few", and "every" of a day: without it the whole is told."""
    kept = {word.key for word in gap.ours}
    if not kept.isdisjoint(NOBODY):
        kept |= NOBODY
    clause = gap.clause
    before = gap.left.theirs.key if gap.left and len(clause) == len(gap.theirs) else ""
    words = (*clause, *gap.goes_on[:2])
    for at, word in enumerate(clause):
        is_the_one = word.key == "one" and (clause[at - 1].key if at else before) in _POINTING
        if word.key in _SHARES and word.key not in kept and not is_the_one:
            yield from _share(gap, words[at:], is_last=at == len(clause) - 1 and gap.joins)


def _share(gap: Gap, words: Sequence[Word], *, is_last: bool) -> Iterator[Difference]:
    """Yield the word of a share that stands before what it is a share of."""
    share, following, further = words[0], words[1], words[2] if len(words) > 2 else None
    is_figure = further is not None and further.is_figure
    if is_last and following.key in WEEKDAYS and share.key in ("every", "each"):
        yield Difference(kind="date", said=None, found=share.shown)
        return
    is_of = following.key in ("of", "in") and not (is_figure and share.key == "majority") and not _goes_on(gap)
    if is_of or (is_last and following.is_telling and share.key in _BEFORE_NOUN):
        yield Difference(kind="number", said=None, found=share.shown)


def _bound(gap: Gap) -> Iterator[Difference]:
    """Yield what bounds a figure or a superlative: "between 30 and", "among the worst", "every other", "20th".

    Without the noun behind a place among others ("the first woman to") it is a place among all.
    """
    keys = [word.key for word in gap.theirs]
    before = gap.pairing.theirs[gap.there[0] - 1] if gap.there[0] else None
    is_range = keys[0] == "between" and keys[-1] == "and" and gap.goes_on[0].is_figure
    is_second = keys == ["other"] and before is not None and before.key == "every"
    is_among = "among" in keys and any(map(_is_superlative, gap.goes_on[:3]))
    is_ordinal = len(keys) == 1 and keys[0] in _ORDINALS and before is not None and before.is_figure
    is_of_them = (
        len(keys) == 1 and gap.theirs[0].is_plain and _is_ranked(before) and gap.goes_on[0].key in ("to", "since")
    )
    if is_range or is_of_them or is_second or is_among or is_ordinal:
        yield Difference(kind="number", said=None, found=" ".join(keys))


def _is_ranked(word: Word | None) -> bool:
    """Whether a word tells a place among others: "the first [woman] to", "the youngest [member] since"."""
    return word is not None and (word.key in ORDINALS or _is_superlative(word))


def _is_superlative(word: Word) -> bool:
    return word.key.endswith("est") or word.key in ("worst", "most", "least")


def _name(gap: Gap) -> Iterator[Difference]:
    """Yield the name of which only the last word is left: "New Bay" is not Bay."""
    last, first = gap.theirs[-1], gap.goes_on[0]
    if last.is_name and first.is_name and last.key in PLACE_FIRST:
        yield Difference(kind="name", said=first.shown, found=f"{last.shown} {first.shown}")


def _particle(gap: Gap) -> Iterator[Difference]:
    """Yield "at" of "was shot at by"."""
    is_alone = len(gap.theirs) == 1 and not gap.ours and gap.left is not None and not gap.theirs[0].opens
    is_particle = gap.theirs[0].key in _PARTICLES and gap.goes_on[0].key in _BEHIND_PARTICLES
    if is_alone and is_particle and is_past(gap.pairing.theirs, gap.there[0] - 1):
        yield Difference(kind="direction", said=None, found=gap.theirs[0].shown)


def _head(gap: Gap) -> Iterator[Difference]:
    """Yield the head that what is kept only describes: "critics of", "the brother of"."""
    first, is_exchanged = gap.goes_on[0], bool(gap.ours) and gap.ours[-1].key in _PREPOSITIONS
    if gap.theirs[-1].key not in _PREPOSITIONS or first.is_dated or first.is_figure or is_exchanged:
        return
    if len(gap.clause) > 1 and not _is_apart(gap):
        yield Difference(kind="word", said=first.shown, found=" ".join(word.shown for word in gap.clause))


def _is_apart(gap: Gap) -> bool:
    """Whether what is left out before a preposition says nothing of who acts and who suffers.

    It has a verb of its own, opens with a preposition, only says where ("to its mill at Bay"), what it is ("the
    island of Bay") or who speaks for it; it is kept elsewhere ("Orr's account"); or what is kept goes on by itself
    ("which opens").
    """
    clause, head = gap.clause, gap.clause[-2]
    has_verb = any(word.key in AUXILIARIES or is_past(clause, at) for at, word in enumerate(clause))
    is_where = gap.left is not None and gap.left.theirs.key in _PREPOSITIONS and clause[-1].key in _WHERE
    is_whole = (clause[-1].key == "of" and head.key in _WHOLES) or head.key in _VOICES
    opens = clause[0].key in _PREPOSITIONS or clause[0].opens
    is_head = head.is_plain or (head.is_telling and is_ordinary(head.key))
    return has_verb or is_where or is_whole or opens or not is_head or gap.pairing.keeps(head) or _goes_on(gap)


def _goes_on(gap: Gap) -> bool:
    """Whether the passage goes on about the words on the right by themselves: "of the board, which opens"."""
    return any(word.key in ("who", "which", "whose") for word in gap.goes_on[1:_ONWARDS])


def _owned(gap: Gap) -> Iterator[Difference]:
    """Yield what somebody has, where the owner is left in its place: "Orr's brother died" told as "Orr died"."""
    if gap.left is None or not gap.left.theirs.is_owner or gap.left.ours.is_owner or gap.theirs[0].opens:
        return
    right = gap.pairing.ours[gap.here[1]]
    is_kept = gap.pairing.keeps(gap.theirs[0])  # "Kern, lawyer of Orr"
    if is_kept or any(word.key in THIRD_PERSON for word in gap.theirs):  # "Orr's lawyer said she was held"
        return
    if not right.is_telling or is_past((right,), 0):
        yield Difference(kind="name", said=gap.left.ours.shown, found=f"{gap.left.theirs.shown} {gap.theirs[0].shown}")


def _joined(gap: Gap) -> Iterator[Difference]:
    """Yield the word that a hyphen joins to what is kept: "semi" of "semi-final"."""
    first = gap.goes_on[0]
    if first.is_joined and not gap.ours and gap.left is not None and not gap.theirs[-1].is_figure:
        yield Difference(kind="word", said=first.shown, found=f"{gap.theirs[-1].shown}-{first.shown}")
