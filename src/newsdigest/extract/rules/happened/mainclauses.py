"""A clause as it is weighed: its words in small letters, and its main clause, without what hangs on it."""

from __future__ import annotations

import re

from newsdigest.english.lexicon import IRREGULAR_PAST
from newsdigest.english.words import bordered, plain_words, word_set

_OF_WHICH = r"that (?:was|were|is|are|has|have|had)\b(?:[^,;¤]|,(?= [A-Za-z]+ \d| \d))*?" + (
    r"(?:,\s*(?=[^,;]*$)|(?= (?:has|have|had|was|were|will|would|is|are)\b))"
)
_THAT_DID = (
    rf"that (?:[a-z]{{3,}}ed|{'|'.join(sorted(IRREGULAR_PAST - {'was', 'were', 'had', 'did'}))})\s[^,;:¤]*?"
    r"(?= (?:will|would|has been|have been|is to|are to)\b)"
)
"""`The tax that split the cabinet will not come`: what `that` opens is closed by the verb of the sentence."""
_BEFORE_IT = tuple(rf"{word} (?:he|she|it|they|we) [^,;]*" for word in ("before", "after"))
_TO_THE_COMMA = ("which", "who", "whose", "where", "when", "while", "although", "though", "until")
_TO_THE_END = ("that", "because", "whether", "if", "unless", "so that")
_SUBORDINATE = re.compile(
    rf",\s+(?:{_OF_WHICH}|(?:who|which|whose|where|whom|for which|of which|in which|to which)\b[^,;¤]*(?:,|$))|"
    + bordered(
        (
            _OF_WHICH,
            _THAT_DID,
            *_BEFORE_IT,
            *(rf"{word}\b[^,;]*" for word in _TO_THE_COMMA),
            *(rf"{word}\b.*" for word in _TO_THE_END),
        ),
        end="",
    ),
    re.DOTALL,
)
_JOINING = word_set(
    "who which whose where whom when while although though until that because whether if unless before after"
)
"""Without one of these words nothing hangs on a clause: many have none, which is cheap to tell."""
_FEWEST_WORDS = 3


class Clause:
    """A clause of the report, quotations masked."""

    __slots__ = ("masked", "small", "words")

    def __init__(self, masked: str) -> None:
        self.masked = masked
        self.small = masked.lower()
        self.words = frozenset(plain_words(self.small))

    @property
    def is_bare(self) -> bool:
        """Whether nothing can hang on it."""
        return self.words.isdisjoint(_JOINING)

    @property
    def main(self) -> str:
        """The main clause, so that its own verb decides."""
        return self.masked if self.is_bare else _main(self.masked)

    @property
    def small_main(self) -> str:
        """The main clause in small letters, which takes off what a sentence opens with as well: `When it shut, ...`."""
        return self.small if self.is_bare else _main(self.small)


def _main(words: str) -> str:
    bare, cuts = _SUBORDINATE.subn(" ", words)
    return bare if cuts and len(bare.split()) >= _FEWEST_WORDS else words
