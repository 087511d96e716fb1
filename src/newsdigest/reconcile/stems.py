"""The words of a telling that tell something, as stems, with names in their printed spelling."""

from __future__ import annotations

from newsdigest.english.vocabulary import stem, telling_tokens
from newsdigest.reconcile.spellings import Spellings


def stems(words: str, spellings: Spellings) -> frozenset[str]:
    """Return the stems of the words that tell anything, names in their printed spelling."""
    return frozenset([word for word, _ in telling_words(words, spellings)])


def telling_words(words: str, spellings: Spellings) -> list[tuple[str, float]]:
    """Return the stems of the words that tell anything, with how much; names in their printed spelling."""
    return [
        (stem(spelt), weight) for word, bare, weight in telling_tokens(words) for spelt in spellings.get(bare, (word,))
    ]
