"""Small words that say which way: exports to a place are not from it, and what is shut until Monday opens on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsdigest.checks.collation import Collation
from newsdigest.facts.alignment import Word, tokens_with_marks
from newsdigest.facts.passage import dates_of
from newsdigest.numbers.neighbours import MONTHS, WEEKDAYS
from newsdigest.schema.mention import Difference, DifferenceKind

_TIME_UP_TO = frozenset(("until", "till", "through", "before", "by"))
_TIME_FROM = frozenset(("from", "since", "after"))
_TOWARDS, _AWAY = frozenset(("to", "into")), frozenset(("from",))
_WAYS = _TOWARDS | _AWAY | _TIME_UP_TO | _TIME_FROM
_PASSED_OVER = frozenset(
    ("the", "a", "an", "its", "their", "his", "her", "this", "that", "early", "late", "next", "last", "mid")
)
_TIMES = MONTHS | WEEKDAYS | frozenset(
    ("today", "tomorrow", "yesterday", "noon", "midnight", "dawn", "dusk", "spring", "summer", "autumn", "winter")
)  # fmt: skip
_REACH = 4


class _Way(NamedTuple):
    """A small word, the word that it leads to, the words before it that it may belong to, and how it is written."""

    key: str
    to: Word
    is_time: bool
    before: tuple[Word, ...]
    shown: str


def unlike_ways(pair: Collation) -> Iterator[Difference]:
    """Yield where the page has another such word before what the article has it before."""
    theirs, ours, beside = _ways(pair.passage), _ways(pair.told), _ways(pair.around)
    for way in ours:
        same = [other for other in theirs if way.to.key == other.to.key]
        told = {other.key for other in ours if way.to.key == other.to.key}
        has = {other.key for other in (*same, *beside) if way.to.key == other.to.key}
        if not same or told & has:
            continue
        kinds = [_opposed(way, other) for other in same]
        if kinds[0] is not None and all(kinds):
            yield Difference(kind=kinds[0], said=way.shown, found=same[0].shown)
            return


def _ways(text: str) -> list[_Way]:
    words = tokens_with_marks(text)
    dated = [(each.start, each.end) for each in dates_of(text)]
    found = []
    for at, word in enumerate(words):
        end = at + 1
        while end < len(words) and words[end].key in _PASSED_OVER:
            end += 1
        if word.key in _WAYS and end < len(words) and (words[end].is_word or words[end].is_figure):
            is_time = words[end].key in _TIMES or any(first <= words[end].start < last for first, last in dated)
            shown = text[word.start : words[end].end]
            found.append(_Way(word.key, words[end], is_time, _before(words, at), shown))
    return found


def _before(words: tuple[Word, ...], at: int) -> tuple[Word, ...]:
    """Return the content words shortly before a place, back to a stop."""
    found: list[Word] = []
    for word in reversed(words[max(0, at - _REACH) : at]):
        if not word.is_word and not word.is_figure:
            break
        if word.is_content:
            found.append(word)
    return tuple(found)


def _opposed(one: _Way, other: _Way) -> DifferenceKind | None:
    """Whether two lead the opposite way: to and from one place, out of one time and up to it."""
    if one.is_time:
        keys = one.key, other.key
        is_turned = any(a in _TIME_UP_TO and b in _TIME_FROM for a, b in (keys, keys[::-1]))
        return "date" if is_turned else None
    if not {one.key, other.key} <= _TOWARDS | _AWAY or (one.key in _AWAY) == (other.key in _AWAY):
        return None
    belongs = any(not a.forms.isdisjoint(b.forms) for a in one.before for b in other.before)
    return "direction" if belongs else None
