"""A body as one would type it on a typewriter, so that a quote is found at once that differs in nothing but its typing."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right

from newsdigest.text import straight

# White space that is not one plain space, and whatever a typewriter has not, with the letter that its marks belong to.
_ODD = re.compile(r"\s{2,}|[^\S ]|\w?[^\x00-\x7f\s]+")


def retyped(words: str) -> str:
    """Return the words with straight quotes, plain hyphens, single spaces and composed letters.

    Two words that come out alike here are alike to `words_of` too; a passage keeps its case, figures and punctuation.
    """
    return _ODD.sub(_typed, words)


def _typed(odd: re.Match[str]) -> str:
    return " " if odd[0].isspace() else straight(unicodedata.normalize("NFC", odd[0]))


class Typescript:
    """A text retyped, with the way back to the text as loaded."""

    def __init__(self, text: str) -> None:
        pieces: list[str] = []
        self._typed: list[int] = [0]  # from these places on ...
        self._loaded: list[int] = [0]  # ... the text goes on from these
        read = length = 0
        for odd in _ODD.finditer(text):
            typed = _typed(odd)
            pieces += (text[read : odd.start()], typed)
            length += odd.start() - read + len(typed)
            read = odd.end()
            if len(typed) != read - odd.start():
                self._typed.append(length)
                self._loaded.append(read)
        self.text = "".join((*pieces, text[read:]))

    def loaded(self, typed: int) -> int:
        """Return the place in the text as loaded of a character of the typescript."""
        at = bisect_right(self._typed, typed) - 1
        return self._loaded[at] + typed - self._typed[at]
