"""One spelling for each word of a name, so that variants of a name count as the same word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rapidfuzz.distance import JaroWinkler

from newsdigest.english.vocabulary import tokens
from newsdigest.names import NameGroup

Spellings = Mapping[str, tuple[str, ...]]
"""From a folded word of a variant to the folded words of the printed name that it stands for."""


def spelt(groups: Iterable[NameGroup]) -> Spellings:
    """Return what the words of all variants stand for; a word that could stand for two names is left alone."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for group in groups:
        printed = _words(group.canonical)
        for variant in group.variants:
            for word, meant in _aligned(_words(variant), printed):
                found.setdefault(word, set()).add(meant)
    return {word: next(iter(meant)) for word, meant in sorted(found.items()) if len(meant) == 1}


def _words(name: str) -> list[str]:
    return [token.casefold() for token in tokens(name)]


def _aligned(variant: list[str], printed: list[str]) -> Iterable[tuple[str, tuple[str, ...]]]:
    """Pair what differs: an acronym with the whole name, a word with the one it resembles, else with the surname."""
    for word in variant:
        if word in printed:
            continue
        nearest = max(printed, key=lambda other: (JaroWinkler.similarity(word, other), other), default=word)
        if len(variant) == 1 and len(printed) > 1 and word == "".join(part[0] for part in printed):
            yield word, tuple(printed)
        elif JaroWinkler.similarity(word, nearest) >= 0.75:
            yield word, (nearest,)
        elif word == variant[-1] and len(printed) > 1 and printed[-1] not in variant:
            # "Orla Beck Lindmouth" has the town of a caption behind the name, and no other surname
            yield word, (printed[-1],)
