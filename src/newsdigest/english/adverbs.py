"""Words that tell how something was done: by their ending, but for the nouns and adjectives that share it."""

from __future__ import annotations

_WORDS = (
    "family july italy supply reply assembly ally bully rally butterfly monopoly anomaly jelly belly "
    "early daily weekly monthly yearly elderly friendly"
)
_OTHERS = frozenset(_WORDS.split())
_SHORTEST = 5


def is_adverb(word: str) -> bool:
    """Whether a word in small letters is one of manner: `publicly`, `narrowly`; not `family`, `assembly`."""
    return len(word) >= _SHORTEST and word.endswith("ly") and word.isalpha() and word not in _OTHERS
