"""What a sentence has in the place of what its evidence has there: another word, name, figure, day or part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from newsdigest.english.governors import TOLD
from newsdigest.english.vocabulary import phrased
from newsdigest.english.words import word_set
from newsdigest.facts.alignment import Word
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.naming import is_ordinary
from newsdigest.facts.pairing import Gap, Pair, Pairing, is_past
from newsdigest.facts.synonyms import are_synonyms
from newsdigest.names.titles import TITLES
from newsdigest.numbers.lexicon import NUMBER_WORDS
from newsdigest.schema.mention import Difference

_TIGHT = 3  # words on either side of an exchange of one for the other
_ROOT = 4  # letters by which a country and its people are known to be kin
_FAR = 5  # words within which a name may change its place: "the mill at Bay" is "the Bay mill"
_WHOLE = word_set("all every each most everyone everybody many much")
_PARTS = _WHOLE | word_set(
    "half few several none nobody majority minority dozens scores hundreds thousands millions billions"
)
NOBODY = word_set("no none nobody neither not never")
_EVERYONE = word_set("all every each")
_BOTH = word_set("all both")  # "the two" are both of them
_PERIODS = word_set("second minute hour day night week month quarter year decade century")
_WHERE = word_set("in at on from near")
_NEW_CLAUSE = word_set("after before when while but and because as")
_VAGUE = word_set("dozen hundred thousand million billion score ten")
_PREPOSITIONS = word_set(
    """
    of to in on at by for from with without into onto over under between among through during before after since until
    till than as against about around off near across behind beyond within inside outside regarding concerning amid
    following
    """
)
# Prepositions that a fair retelling may exchange, and those that it may before a day.
_ALIKE = tuple(
    map(
        word_set,
        (
            "in on at within inside near around over for", "after following since", "until till through",
            "about over on of around regarding concerning", "for of to", "during in over amid", "with in",
            "by from of in", "into in to onto", "across in through around",
        ),
    )
)  # fmt: skip
_ALIKE_BEFORE_DAYS = (
    word_set("in on at during over of"),
    word_set("until till through"),
    word_set("after following since"),
)


def substituted(pairing: Pairing) -> Iterator[Difference]:
    """Yield what the sentence has in the place of something else.

    Where one of the two is in the passive, the order of its words says nothing.
    """
    for gap in pairing.gaps():
        yield from _other_part(gap)
        yield from _other_period(gap)
        if not pairing.is_turned():
            yield from _other_preposition(gap)
            yield from _other_word(gap)
            yield from _other_name(gap)
            yield from _other_head(gap)
            yield from _moved(gap)
            yield from _moved_deed(gap)
            yield from _carried(gap)
    for one, other in pairing.places:
        yield from _other_magnitude(Pair(pairing.ours[one], pairing.theirs[other]))


def _other_part(gap: Gap) -> Iterator[Difference]:
    """Yield "all" where the evidence has "most", or nothing."""
    known = {form for word in gap.pairing.theirs for form in lemmas(word.key)}
    theirs = {word.key for word in gap.theirs}
    if not theirs.isdisjoint(NOBODY):
        theirs |= NOBODY
    before = gap.left.ours.key if gap.left else ""
    for word in gap.ours:
        is_new = word.key in _PARTS and (word.key in _WHOLE or known.isdisjoint(lemmas(word.key)))
        is_idle = word.key in theirs or (word.key in _BOTH and not _BOTH.isdisjoint(theirs)) or before in ("in", "how")
        is_idle = is_idle or (
            word.key in ("each", "every") and not theirs.isdisjoint(("a", "an", "per", "each", "every"))
        )
        before = word.key
        if is_new and not is_idle:
            yield Difference(kind="number", said=word.key, found=_shown(gap.theirs))


def _other_period(gap: Gap) -> Iterator[Difference]:
    """Yield "a month" for "a year"."""
    one, other = (words[0].key if words else "" for words in (gap.ours, gap.theirs))
    if {one, other} <= _PERIODS and one != other:
        yield Difference(kind="unit", said=one, found=other)


def _other_magnitude(pair: Pair) -> Iterator[Difference]:
    """Yield "dozens" for "a dozen"."""
    one, other = pair.ours.key, pair.theirs.key
    if one != other and min(one, other, key=len) in _VAGUE and lemmas(one) & lemmas(other):
        yield Difference(kind="number", said=one, found=other)


def _other_preposition(gap: Gap) -> Iterator[Difference]:
    """Yield "until" for "from", "from" for "to", each before the same words."""
    if not (gap.ours and gap.theirs and gap.right) or len(gap.theirs) > _TIGHT:
        return
    one, other = gap.ours[-1].key, gap.theirs[-1].key
    is_according = len(gap.ours) > 1 and gap.ours[-2].key == "according"
    if one == other or is_according or not {one, other} <= _PREPOSITIONS:
        return
    is_day = gap.right.theirs.is_dated
    if not any({one, other} <= alike for alike in (_ALIKE_BEFORE_DAYS if is_day else _ALIKE)):
        yield Difference(kind="date" if is_day else "direction", said=one, found=other)


def _other_word(gap: Gap) -> Iterator[Difference]:
    """Yield a word that stands in the place of another: "narrowed" for "widened", "real" for "a toy"."""
    for said, found in _runs(gap):
        ours, theirs = _plain(_opened(gap, said)), _plain(_opened(gap, found))
        is_one = len(ours) == 1 and 1 <= len(theirs) < _TIGHT
        is_like = gap.right is not None or _prepositions(said) == _prepositions(found)
        if (is_one or _are_both_others(gap, ours, theirs)) and is_like and not _tell_alike(said, found):
            yield Difference(kind="word", said=ours[0].key, found=_shown(theirs))
            return


def _runs(gap: Gap) -> Iterator[tuple[Sequence[Word], Sequence[Word]]]:
    """Yield the words that stand for one another: few, with no other clause between, or the last clause of many."""
    if _is_tight(gap):
        yield gap.ours, gap.theirs
    elif gap.ours and gap.theirs and gap.joins:
        ours, theirs = _last_run(gap.ours), _last_run(gap.theirs)
        is_verb = any(is_past(gap.theirs, at) for at in range(len(gap.theirs) - len(theirs), len(gap.theirs)))
        is_cut = len(theirs) < len(gap.theirs) and gap.left is not None
        if is_verb and is_cut and max(len(ours), len(theirs)) <= _TIGHT:
            yield ours, theirs


def _last_run(words: Sequence[Word]) -> Sequence[Word]:
    last = next((at for at in range(len(words) - 1, -1, -1) if words[at].opens or words[at].key in ("and", "but")), 0)
    return words[last:]


def _are_both_others(gap: Gap, ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Whether two words stand for two others, and the passage has neither."""
    return len(ours) == len(theirs) == 2 and not any(
        are_synonyms(word.key, other.key) for word in ours for other in gap.pairing.theirs
    )


def _tell_alike(ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Whether the two have one act in words of their own: "rejected" and "turned down", "got" and "received"."""
    one, other = (phrased([word.key for word in words]) for words in (ours, theirs))
    return any(are_synonyms(mine, their) for mine in one for their in other)


def _opened(gap: Gap, words: Sequence[Word]) -> Sequence[Word]:
    """Return words, in small letters where both texts open with another word before the same noun: "Bus drivers"."""
    if gap.right is None or not len(gap.ours) == len(gap.theirs) == 1:
        return words
    is_noun = gap.right.theirs.key in _WHERE or (
        gap.right.theirs.is_plain and not is_past(gap.pairing.theirs, gap.there[1])
    )
    if gap.here[0] or gap.there[0] or not is_noun or words[0].shown[1:].isupper():
        return words
    return [words[0]._replace(shown=words[0].shown.lower())]


def _plain(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if word.is_plain and word.key not in NUMBER_WORDS]


def _prepositions(words: Sequence[Word]) -> list[str]:
    return [word.key for word in words if word.key in _PREPOSITIONS]


def _is_tight(gap: Gap, most: int = _TIGHT) -> bool:
    """Whether few words stand for few, with no other clause between."""
    is_short = all(sum(not word.is_figure for word in words) <= most for words in (gap.ours, gap.theirs))
    open_alike = bool(gap.ours and gap.theirs) and gap.ours[0].opens == gap.theirs[0].opens
    firsts = (gap.ours[0], gap.theirs[0]) if open_alike else ()
    return is_short and not any(
        word.opens and word not in firsts
        for word in chain(gap.ours, gap.theirs)
        if gap.left or word is not (gap.theirs or gap.ours)[0]
    )


def _other_name(gap: Gap) -> Iterator[Difference]:
    """Yield the name or day of the passage that stands where the passage has another one of them."""
    if not (gap.ours and gap.theirs and _is_tight(gap, 2 * _TIGHT)):
        return
    known = {word.key for word in gap.pairing.theirs if word.is_name or word.is_dated}
    theirs = {word.key for word in gap.theirs}
    for ours in gap.ours:
        if ours.key not in known or ours.key in theirs:
            continue
        other = next((word for word in gap.theirs if _is_of_kind(ours, word) and word.key not in TITLES), None)
        if other is not None and not (ours.is_name and gap.ours[0].key in _PREPOSITIONS):
            yield Difference(kind="date" if ours.is_dated else "name", said=ours.shown, found=other.shown)
            return


def _other_head(gap: Gap) -> Iterator[Difference]:
    """Yield the name with which the sentence begins where the passage begins with another, which it leaves out."""
    ours, theirs = _untitled(gap.ours), _untitled(gap.theirs)
    if not (ours and theirs):
        return
    one, other = ours[0], theirs[0]
    is_kin = one.key[:_ROOT] == other.key[:_ROOT]
    is_other = one.is_name and other.is_name and not is_kin and not gap.pairing.keeps(other)
    is_named = _is_proper(one, gap.here[0]) and (other.key in TITLES or _is_proper(other, gap.there[0]))
    if is_other and is_named and not _is_short_for(gap):
        yield Difference(kind="name", said=one.shown, found=other.shown)


def _untitled(words: Sequence[Word]) -> Sequence[Word]:
    """Return words without the titles before a name, unless they are all."""
    first = next((at for at, word in enumerate(words) if word.key not in TITLES), 0)
    return words[first:]


def _is_proper(word: Word, at: int) -> bool:
    """Whether a word with a capital is a name: no title or dateline, nor what only opens a sentence."""
    is_dateline = word.shown.isupper() and len(word.shown) > _TIGHT
    return word.key not in TITLES and not is_dateline and not (at == 0 and is_ordinary(word.key))


def _is_short_for(gap: Gap) -> bool:
    """Whether a name is made of the first letters of the other."""
    longer = "".join(word.key[0] for word in gap.theirs if word.is_name)
    shorter = "".join(word.key[0] for word in gap.ours if word.is_name)
    is_ours = any(len(word.key) > 1 and longer.startswith(word.key) for word in gap.ours)
    return is_ours or any(len(word.key) > 1 and shorter.startswith(word.key) for word in gap.theirs)


def _is_of_kind(one: Word, other: Word) -> bool:
    if one.is_dated or other.is_dated:
        return one.is_dated and other.is_dated and one.is_telling and other.is_telling
    return one.is_name and other.is_name


def _carried(gap: Gap) -> Iterator[Difference]:
    """Yield the name that was put before a word which the passage has far from it: "Orr's filter" of "the filter"."""
    if gap.theirs or not (gap.left and gap.right and gap.ours) or gap.ours[0].opens:
        return
    near = {word.key for word in gap.pairing.theirs[max(gap.there[0] - _FAR, 0) : gap.there[0] + _FAR]}
    known = {word.key for word in gap.pairing.theirs if word.is_name}
    if all(word.is_name and word.key in known - near for word in gap.ours):
        yield Difference(kind="name", said=_shown(gap.ours), found=None)


def _moved(gap: Gap) -> Iterator[Difference]:
    """Yield the deed that only one of the two has between two words: "Orr left" told as "Orr [said Bay] left"."""
    if not (gap.left and gap.right) or (gap.ours and gap.theirs):
        return
    run, other = (gap.ours, gap.pairing.unpaired[1]) if gap.ours else (gap.theirs, gap.pairing.unpaired[0])
    is_deed = any(word.key in TOLD or is_past(run, at) for at, word in enumerate(run))
    if is_deed and not run[0].opens and any(word.is_name and word.key in other for word in run):
        yield Difference(kind="name", said=_shown(gap.ours), found=_shown(gap.theirs))


def _moved_deed(gap: Gap) -> Iterator[Difference]:
    """Yield the deed of a later clause in the place of that of the first: "Orr turned back; his son reached it"."""
    if not (gap.left and gap.right and gap.ours and gap.theirs) or gap.ours[0].opens:
        return
    deeds = [word for at, word in enumerate(gap.ours) if is_past(gap.ours, at)]
    others = [word for at, word in enumerate(gap.theirs) if is_past(gap.theirs, at) and not gap.pairing.keeps(word)]
    if len(deeds) != 1 or not others or any(are_synonyms(deeds[0].key, other.key) for other in others):
        return
    rest = gap.goes_on
    at = next((at for at, word in enumerate(rest) if not word.forms.isdisjoint(deeds[0].forms)), 0)
    if at and any(word.opens or word.key in _NEW_CLAUSE for word in rest[1:at]) and rest[at - 1].is_telling:
        yield Difference(kind="word", said=deeds[0].shown, found=others[0].shown)


def _shown(words: Sequence[Word]) -> str | None:
    return " ".join(word.shown for word in words) or None
