"""A text as a typewriter has it, in which a quote is found at once that differs in nothing but its typing."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right

from newsdigest.text import QUOTES_AND_DASHES

_LAST_SPACE = 0x3000  # of Unicode's white space
_SPACES = [character for character in map(chr, range(_LAST_SPACE + 1)) if character.isspace() and character != " "]
_TYPED = (*QUOTES_AND_DASHES.items(), *((space, " ") for space in _SPACES))
_TYPED_ASCII = tuple((mark, typed) for mark, typed in _TYPED if mark.isascii())
_MORE_SPACES = re.compile(" {2,}")
_ACCENTS = re.compile(r" {2,}|[^ ]?[^\x00-\x7f]+")  # letters of several characters, with what their marks belong to


def retyped(words: str) -> str:
    """Return the words with straight quotes, plain hyphens, single spaces and composed letters.

    Case, figures and punctuation are kept.
    """
    typed = _with_plain_marks(words)
    return _odd(typed).sub(_composed, typed)


def _with_plain_marks(words: str) -> str:
    """Return the words with the marks of a typewriter, character by character."""
    for mark, typed in _TYPED_ASCII if words.isascii() else _TYPED:
        words = words.replace(mark, typed)
    return words


def _odd(words: str) -> re.Pattern[str]:
    """Return what to look for in words that may come out at another length."""
    return _MORE_SPACES if unicodedata.is_normalized("NFC", words) else _ACCENTS


def _composed(odd: re.Match[str]) -> str:
    return " " if odd[0].isspace() else unicodedata.normalize("NFC", odd[0])


class Typescript:
    """A text retyped, with the way back to the text as loaded."""

    def __init__(self, text: str) -> None:
        marked = _with_plain_marks(text)
        pieces: list[str] = []
        self._typed: list[int] = [0]  # from these places on ...
        self._loaded: list[int] = [0]  # ... the text goes on from these
        read = length = 0
        for odd in _odd(marked).finditer(marked):
            composed = _composed(odd)
            pieces += (marked[read : odd.start()], composed)
            length += odd.start() - read + len(composed)
            read = odd.end()
            self._typed.append(length)
            self._loaded.append(read)
        self.text = "".join((*pieces, marked[read:]))

    def loaded(self, typed: int) -> int:
        """Return the place in the text as loaded of a character of the typescript."""
        at = bisect_right(self._typed, typed) - 1
        return self._loaded[at] + typed - self._typed[at]
