"""A body made ready for many quotes: which word stands where, found in one pass."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property, lru_cache

from newsdigest.align.retyping import Typescript
from newsdigest.align.words import INNER, Word, words_of
from newsdigest.text import plain

_COARSE = re.compile(rf"[^\W\d_]+(?:[{INNER}]+[^\W\d_]*)*")
_LOWER = re.compile(r"(?<![^\W\d_])[a-z]+(?![^\W\d_])")
_ANCHORS = 12  # words of a quote that vote for a place
# A word more frequent than this places nothing, unless it is among the rarest of its quote.
_ENOUGH, _MANY = 40, 2000
_SECTION = 2048  # characters whose words are found at once, when a quote is first looked for among them
_AROUND = 170  # characters on either side that are read with them: a number with its unit may cross the border
_MOST_SECTIONS = 512


class Body:
    """An article's body with an index of its words.

    Making it takes time linear in the body; each quote then costs a fraction of a millisecond. The words in the form in
    which they compare are found where the first quote needs them, and kept for the next.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts: list[int] = []
        self._places: dict[str, list[int]] = {}
        for place, found in enumerate(_COARSE.finditer(text)):
            self.starts.append(found.start())
            self._places.setdefault(found.group().lower(), []).append(place)
        if not text.isascii():
            self._places = _folded(self._places)
        self._lower = frozenset(_LOWER.findall(text))
        self._sections: dict[int, tuple[list[Word], list[int]]] = {}

    def places(self, word: str) -> Sequence[int]:
        """Return the places of a coarse word, in order, as indices into `starts`."""
        return self._places.get(word, ())

    @cached_property
    def typescript(self) -> Typescript:
        """The body as a typewriter has it."""
        return Typescript(self.text)

    def words(self, start: int, end: int) -> list[Word]:
        """Return the words that begin in a stretch, in order; ellipses are none."""
        found: list[Word] = []
        for number in range(max(start, 0) // _SECTION, max(end - 1, 0) // _SECTION + 1):
            words, starts = self._section(number)
            found.extend(words[bisect_left(starts, start) : bisect_left(starts, end)])
        return found

    def _section(self, number: int) -> tuple[list[Word], list[int]]:
        """Return the words of one section and where each begins."""
        known = self._sections.get(number)
        if known is None:
            if len(self._sections) >= _MOST_SECTIONS:
                self._sections.clear()
            known = self._sections[number] = self._read(number * _SECTION, (number + 1) * _SECTION)
        return known

    def _read(self, start: int, end: int) -> tuple[list[Word], list[int]]:
        first = max(start - _AROUND, 0)
        read = words_of(self.text[first : end + _AROUND], first)
        words = [word for word in read if start <= word.start < end and word.kind != "gap"]
        return words, [word.start for word in words]

    def has_lower(self, word: str) -> bool:
        """Whether the body also writes this word small: then a capital at a sentence's start names nobody."""
        return word in self._lower


def coarse_words(text: str) -> list[str]:
    """Return the words of a text as the index has them."""
    return list(map(_coarse_key, _COARSE.findall(text)))


def _folded(places: dict[str, list[int]]) -> dict[str, list[int]]:
    folded: dict[str, list[int]] = {}
    for word, where in places.items():
        key = _coarse_key(word)
        folded[key] = sorted((*folded[key], *where)) if key in folded else where
    return folded


@lru_cache(maxsize=8192)
def _coarse_key(word: str) -> str:
    if word.isascii():
        return word.lower()
    return re.sub(f"[{INNER}]", "", plain(word)).casefold()


def candidates(body: Body, words: Sequence[str]) -> list[int]:
    """Return places in the body where a quote of these words may begin, the most promising first.

    Its rarest words vote for the place where the quote would begin; half of them must vote for about the same one.
    """
    places = [body.places(word) for word in words]
    counts = list(map(len, places))
    missing = counts.count(0)
    anchors = [at for at in sorted(range(len(words)), key=counts.__getitem__) if counts[at]][:_ANCHORS]
    voting = [at for rank, at in enumerate(anchors) if counts[at] <= (_MANY if rank < 3 else _ENOUGH)]
    votes = sorted([place - at for at in voting for place in places[at]])
    return _peaks(votes, max(1, (len(voting) + min(missing, _ANCHORS) + 1) // 2))


def _peaks(votes: Sequence[int], needed: int, width: int = 14) -> list[int]:
    """Return where at least `needed` votes stand within `width` places, the fullest first, at most five."""
    found: list[tuple[int, int]] = []
    first = 0
    for last, vote in enumerate(votes):
        while vote - votes[first] > width:
            first += 1
        count = last - first + 1
        if count < needed:
            continue
        if found and votes[first] - found[-1][1] <= width:
            if -found[-1][0] < count:
                found[-1] = (-count, votes[first])
        else:
            found.append((-count, votes[first]))
    return [place for _, place in sorted(found)[:5]]


@lru_cache(maxsize=32)
def prepared(text: str) -> Body:
    """Return the body of this text, made once for all its quotes."""
    return Body(text)
