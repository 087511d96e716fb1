"""Of whom or what a sentence tells: the brother of somebody is not somebody, and critics of a ban are no ban."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdigest.checks.collation import Collation
from newsdigest.checks.governed import FACTUAL
from newsdigest.english.smallwords import EVERYBODY
from newsdigest.facts.alignment import Word
from newsdigest.facts.predicates import is_past_form
from newsdigest.facts.reserves import MODALS, NAMING
from newsdigest.facts.roles import is_deed
from newsdigest.names.words import SAYING
from newsdigest.schema.mention import Difference


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_GOVERNING = _set("of for to from against at but than by like as")
_PREPOSITIONS = _GOVERNING | _set("in on with into over under about around near")
_ARTICLES = _set("the a an his her its their mr mrs ms dr")
_RELATIVE = _set("who which whose that")
_NEAR = 5
# Who speaks and acts for a body or a country.
_SPEAKING_FOR = _set(
    """
    government council parliament police board management spokesman spokeswoman spokesperson army military ministry
    team court party company office authorities officials troops forces leaders leadership officers navy force
    administration cabinet president minister ministers lawmakers mps senate congress assembly airline airlines
    """
)
# "Traces of ice" are ice.
_AMOUNTS = _set(
    """
    trace traces amount amounts quantity quantities piece pieces bit bits drop drops grain grains layer layers patch
    patches kind kinds sort sorts type types level levels number lot lots
    """
)
# Whose words they are speaks in them.
_WORDS_OF = _set(
    "account evidence statement reckoning report testimony view words claim letter post interview answer mr ms mrs dr"
)


def other_heads(pair: Collation) -> Iterator[Difference]:
    """Yield what stands free on the page and hangs on something else in the article: on `critics of`, or `Roth's`."""
    for before, at in pair.gaps():
        governor = _governor(pair, before, at)
        if governor is not None and _is_free(pair, at) and not _is_apart(pair, before, governor):
            yield _hangs_on(pair, before, at, pair.found[governor])
            return
    yield from _owned(pair)


def _governor(pair: Collation, before: int, at: int) -> int | None:
    """Return where the word stands that governs a word in the article, and that the page has left out before it."""
    there, first = pair.place[at], pair.place[before] + 1 if before >= 0 else 0
    place = _over(pair.found, there)
    if place < first or pair.found[place].key not in _GOVERNING:
        return None
    key = pair.found[place].key
    is_deed = key == "to" and place == there - 1 and _may_be_verb(pair.found[there], pair.passage)
    is_joining = key == "but" and (pair.found[place - 1].key not in EVERYBODY or "only" in pair.told_forms)
    return None if is_deed or is_joining else place


def _over(words: Sequence[Word], at: int) -> int:
    """Return the place before a word, its articles and titles left out."""
    place = at - 1
    while place >= 0 and words[place].key in _ARTICLES:
        place -= 1
    return place


def _may_be_verb(word: Word, text: str) -> bool:
    return text[word.start].islower() and not word.key.endswith("ing")


def _is_free(pair: Collation, at: int) -> bool:
    """Whether nothing governs a word of the page, and no clause of the article is about it: `from Roth, who rode`."""
    if not pair.said[at].is_content or pair.said[at].is_number:
        return False
    above, there = _over(pair.said, at), pair.place[at]
    if above >= 0 and is_deed(pair.said[above]) and pair.found[_over(pair.found, there)].key in ("to", "from", "at"):
        return False  # who left hospital had been taken to it
    if is_past_form(pair.said[at]) and not is_past_form(pair.found[there]):
        return False  # "was roped down" of "let down by rope"
    is_governed = above >= 0 and pair.said[above].key in _PREPOSITIONS | MODALS | SAYING
    behind = [word.key for word in pair.found[there : there + _NEAR]]
    return not is_governed and (at > 0 or _RELATIVE.isdisjoint(behind))


def _is_apart(pair: Collation, before: int, governor: int) -> bool:
    """Whether what was left out before a word is no head of it, or only says what it is: `the city of`."""
    lost = pair.found[pair.place[before] + 1 if before >= 0 else 0 : governor]
    heads = [word for word in lost if word.is_content]
    if any(word.key in _RELATIVE | MODALS for word in lost[1:]):
        return True  # another clause lies between: "that came out on Tuesday and would shift the start of"
    if not heads or any(not word.is_word and not word.is_figure for word in lost):
        return True
    if heads[-1].key in NAMING | _SPEAKING_FOR | FACTUAL | _AMOUNTS or _works_at(heads[-1], pair.found[governor]):
        return True
    return any(not head.forms.isdisjoint(pair.told_forms) for head in heads)


def _works_at(head: Word, governor: Word) -> bool:
    """Whether somebody is told by where they work: what researchers at an institute find, the institute does."""
    return governor.key in ("at", "from") and head.key.endswith(("ers", "ors", "ists", "ians", "staff"))


def _hangs_on(pair: Collation, before: int, at: int, governor: Word) -> Difference:
    is_name = governor.key in ("of", "for", "as") and pair.told[pair.said[at].start].isupper()
    first = pair.place[before] if before >= 0 else 0
    said = pair.told[pair.said[max(before, 0)].start : pair.said[at].end]
    return Difference(kind="name" if is_name else "word", said=said, found=pair.shown(first, pair.place[at]))


def _owned(pair: Collation) -> Iterator[Difference]:
    """Yield who is told of where the article tells of somebody or something that is theirs: `Roth's brother`."""
    for at, there in sorted(pair.place.items()):
        is_governed = at > 0 and pair.said[at - 1].key in _PREPOSITIONS
        is_somebody = pair.said[at].shown[:1].isupper()  # who robs a jeweller robs the jeweller's shop
        if not pair.found[there].is_owner or pair.said[at].is_owner or is_governed or not is_somebody:
            continue
        behind = pair.place.get(at + 1, -1) if at + 1 < len(pair.said) and pair.said[at + 1].is_word else -1
        if there + 1 < behind <= there + _NEAR and _is_other(pair.found[there + 1 : behind], pair):
            owner = pair.told[pair.said[at].start : pair.said[at].end]
            yield Difference(kind="name", said=owner, found=pair.shown(there, behind - 1))
            return


def _is_other(words: Sequence[Word], pair: Collation) -> bool:
    """Whether what somebody has is another than its owner, and left out: no `Roth's council`, no `Roth's account`."""
    heads = [word for word in words if word.is_content and not word.is_number]
    if not heads or any(head.key in _SPEAKING_FOR | _WORDS_OF for head in heads):
        return False
    return all(head.forms.isdisjoint(pair.told_forms) for head in heads)
