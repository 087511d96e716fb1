"""A word of an article that a quote has not, with what stands around it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsdigest.align.words import Word

HYPHENS = "-‐‑–−"
DASHES = f"{HYPHENS}—"
_APOSTROPHES = "'’‘ʼ´`"
_NOTHING = ""
_MARKS = frozenset(',.;:!?()"“”—–')


class Lost(NamedTuple):
    """The word words[at] of a text, lost with all of words[first:last].

    `before` is the word of the quote behind which they are lost, as the quote writes it.
    """

    words: Sequence[Word]
    at: int
    first: int
    last: int
    text: str
    before: Word | None = None

    @property
    def word(self) -> Word:
        """The lost word."""
        return self.words[self.at]

    def near(self, step: int) -> Word | None:
        """Return the word so many places behind the lost one, or before it."""
        at = self.at + step
        return self.words[at] if 0 <= at < len(self.words) else None

    def key(self, step: int) -> str:
        """Return the key of a word near the lost one."""
        near = self.near(step)
        return _NOTHING if near is None else near.key

    def kind(self, step: int) -> str:
        """Return the kind of a word near the lost one."""
        near = self.near(step)
        return _NOTHING if near is None else near.kind

    def is_kept(self, step: int) -> bool:
        """Whether the quote has a word near the lost one."""
        return self.near(step) is not None and not self.first <= self.at + step < self.last

    def gap(self, step: int) -> str | None:
        """Return what stands between the lost word and the one before it (-1) or behind it (1), if there is one."""
        near = self.near(step)
        if near is None:
            return None
        return self.text[near.end : self.word.start] if step < 0 else self.text[self.word.end : near.start]

    def around(self) -> tuple[str, str]:
        """Return what stands before and behind all that is lost, up to what is kept."""
        first, last = self.words[self.first], self.words[self.last - 1]
        start = self.words[self.first - 1].end if self.first else first.start
        end = self.words[self.last].start if self.last < len(self.words) else last.end
        return self.text[start : first.start], self.text[last.end : end]

    def is_parted(self, step: int) -> bool:
        """Whether a mark that ends a clause stands between the lost word and one near it."""
        near = self.near(step)
        if near is None:
            return True
        between = self.text[near.end : self.word.start] if step < 0 else self.text[self.word.end : near.start]
        return not _MARKS.isdisjoint(between)

    def is_owner(self, step: int) -> bool:
        """Whether a word near the lost one is an owner: `mayor's`, `mayors'`."""
        near = self.near(step)
        stands = "" if near is None else self.text[near.start : near.end + 1]  # `mayor's `, `mayors'`
        *_, third, second, last = (" ", " ", " ", *stands)
        return (third in _APOSTROPHES and second == "s") or (second == "s" and last in _APOSTROPHES)
