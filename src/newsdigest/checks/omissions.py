"""What a page may not leave out of the words it takes: a deputy of what, that it was denied, what it was instead of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdigest.checks.collation import Collation
from newsdigest.checks.quantifiers import HOW_MANY
from newsdigest.facts.alignment import Word
from newsdigest.facts.polarity import FAILURES, NEGATIONS
from newsdigest.facts.reserves import RESERVES
from newsdigest.facts.statements import may_deny
from newsdigest.facts.wordclasses import HAVING
from newsdigest.schema.mention import Difference, DifferenceKind


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_DENYING = NEGATIONS - FAILURES - _set("denied denies deny minus false untrue reject rejects rejected rejecting")
_TURNING = (
    ("all", "but"), ("anything", "but"), ("nothing", "but"), ("far", "from"), ("nowhere", "near"), ("every", "other"),
)  # fmt: skip
_ONLY = ("nothing", "but")
_EXCEPTING = (("rather", "than"), ("instead", "of"), ("except", "for"), ("apart", "from"), ("other", "than"))
_SAME_OFFICES = (
    _set("ex former formerly retired outgoing ousted deposed then previous once"),
    _set("deputy vice assistant"),
)
_OR_MORE = re.compile(r"\bor\s(?:more|less|fewer)\b", re.IGNORECASE)
_FROM_TO = re.compile(r"\bfrom\b.{1,80}\bto\b", re.IGNORECASE)
_NEVER_BEFORE = (("had", "never"), ("has", "never"), ("have", "never"))
_NEAR = 5


def left_out(pair: Collation) -> Iterator[Difference]:
    """Yield the words of reserve and of denial that stand directly before what the page tells."""
    for _, at in pair.gaps():
        found = _turned(pair, at) or _reserve(pair, at)
        if found is not None:
            yield found
            return
    yield from _denied(pair)
    yield from _excepted(pair)


def _turned(pair: Collation, at: int) -> Difference | None:
    """Return the two words that turn the next one round: `anything but`, `far from`."""
    there = pair.place[at] - 1
    keys = tuple(word.key for word in pair.found[max(0, there - 1) : there + 1])
    if keys not in _TURNING or keys[0] in _keys(pair) or (keys == _ONLY and "only" in _keys(pair)):
        return None
    return Difference(kind="negation", said=pair.shown_on_page(at), found=pair.shown(there - 1, pair.place[at]))


def _reserve(pair: Collation, at: int) -> Difference | None:
    """Return the word of reserve or of denial right before a word that the page takes: `deputy`, `hardly`."""
    there = pair.place[at] - 1
    if there > 0 and pair.found[there].key == "-":
        there -= 1
    kind = _kind(pair.found[there], pair)
    is_taken = pair.said[at].is_content or pair.said[at].key in HOW_MANY
    if _OR_MORE.search(pair.told) and pair.found[there].key in ("least", "most"):
        return None
    if kind is None or not is_taken or _is_told(pair.found[there], pair) or _was_new(pair, at, there + 1):
        return None
    return Difference(kind=kind, said=pair.shown_on_page(at), found=pair.shown(there, pair.place[at]))


def _kind(word: Word, pair: Collation) -> DifferenceKind | None:
    if word.key in _DENYING and not _denies(pair):
        return "negation"
    return RESERVES.get(word.key)


def _is_told(word: Word, pair: Collation) -> bool:
    """Whether the page has the word of reserve, or one that says the same."""
    same = next((words for words in _SAME_OFFICES if word.key in words), frozenset())
    return not (word.forms | same).isdisjoint(pair.told_forms)


def _denied(pair: Collation) -> Iterator[Difference]:
    """Yield what the article denies word for word, wherever the page has the word."""
    if _denies(pair):
        return
    for at, word in enumerate(pair.said):
        is_bare = at > 0 and pair.said[at - 1].key == "to"
        there = pair.anywhere(at) if word.is_content and word.is_word and not is_bare else None
        is_denied = there is not None and there > 0 and pair.found[there - 1].key in _DENYING
        if there and is_denied and not _is_affirmed(word, pair) and not _was_new(pair, at, there):
            yield Difference(kind="negation", said=word.key, found=pair.shown(there - 1, there))
            return


def _was_new(pair: Collation, at: int, there: int) -> bool:
    """Whether the article says that somebody "had never" done before what the page has them do now."""
    before = tuple(word.key for word in pair.found[max(there - 2, 0) : there])
    return before in _NEVER_BEFORE and (at == 0 or pair.said[at - 1].key not in HAVING)


def _is_affirmed(word: Word, pair: Collation) -> bool:
    """Whether the article has the word without a denial as well."""
    places = (at for at, other in enumerate(pair.beside) if not word.forms.isdisjoint(other.forms))
    return any(not at or pair.beside[at - 1].key not in _DENYING for at in places)


def _denies(pair: Collation) -> bool:
    return may_deny(pair.told) or not _DENYING.isdisjoint(_keys(pair))


def _keys(pair: Collation) -> frozenset[str]:
    return frozenset(word.key for word in pair.said)


def _excepted(pair: Collation) -> Iterator[Difference]:
    """Yield what the article only tells as what it is not, behind `rather than` or `instead of`."""
    if _FROM_TO.search(pair.told):  # what is "eight instead of ten" was cut from ten to eight
        return
    keys = [word.key for word in pair.found]
    for there in range(len(keys) - 2):
        if (keys[there], keys[there + 1]) not in _EXCEPTING or keys[there] in _keys(pair):
            continue
        behind = pair.found[there + 2 : there + 2 + _NEAR]
        word = next((each for each in behind if each.is_content and keys.count(each.key) == 1), None)
        at = next((at for at, ours in enumerate(pair.said) if word and not ours.forms.isdisjoint(word.forms)), None)
        if word is not None and at is not None:
            found = pair.passage[pair.found[there].start : word.end]
            yield Difference(kind="negation", said=pair.shown_on_page(at), found=found)
            return
