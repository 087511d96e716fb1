"""How much text two articles share, so that a reprint of wire copy does not count as a second source."""

from __future__ import annotations

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Final

from newsdigest.schema.article import Article
from newsdigest.text import fold

_SEVERAL: Final = 2
_WORD: Final = re.compile(r"[^\W_]+")
# Five words in a row: two reporters who quote one sentence share some, two who write about one thing hardly any.
_WORDS_OF_A_SHINGLE: Final = 5
# Half of the shorter text: a trimmed reprint with a new lead and a paragraph of its own is over it, a long quote under.
COPIED: Final = 0.5
# Less than this of the longer text is a stub or the furniture of a site, which stands in articles that are no copies.
_LEAST_OF_LONGER: Final = 0.1
# Two reports of a few lines may share most of one sentence: what is shorter than this run must be copied nearly whole.
_FEW: Final = 16
_NEARLY_WHOLE: Final = 0.8
# One shingle in four is looked up when candidates are sought; candidates are then compared in full.
_SAMPLED: Final = 4
# A phrase in more articles than this (a copyright notice) finds only the first of them.
_MOST_ARTICLES: Final = 256


def shared(a: str, b: str) -> float:
    """Return the share of the shorter text that stands word for word in the other: 0 to 1.

    Case, punctuation, diacritics and line breaks are not counted; cuts and a changed lead cost only what they touch.
    """
    return _share(_shingles(a), _shingles(b))


def copies(articles: Sequence[Article], *, at_least: float = COPIED) -> tuple[tuple[str, ...], ...]:
    """Return the groups of two or more articles that are copies of one text, as ids, the earliest published first.

    Copies of copies are in one group. The order of the articles changes nothing, and not every pair is compared.
    """
    if len(articles) < _SEVERAL:
        return ()
    ordered = sorted(articles, key=_age)
    texts = [_shingles(article.body) for article in ordered]
    parent = list(range(len(ordered)))
    seen: dict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        sample = _sample(text)
        for candidate in _candidates(sample, seen):
            one, two = _top(parent, candidate), _top(parent, number)
            if one != two and _is_copy(texts[candidate], text, at_least):
                parent[max(one, two)] = min(one, two)
        _remember(number, sample, seen)
    return _groups(ordered, parent)


def _age(article: Article) -> tuple[bool, float, str]:
    published = article.published
    return published is None, published.timestamp() if published else 0.0, article.id


def _shingles(text: str) -> frozenset[str]:
    words = _WORD.findall(fold(text))
    if len(words) <= _WORDS_OF_A_SHINGLE:
        return frozenset({" ".join(words)} if words else ())
    return frozenset(map(" ".join, zip(*(words[start:] for start in range(_WORDS_OF_A_SHINGLE)), strict=False)))


def _share(one: frozenset[str], two: frozenset[str]) -> float:
    shorter = min(len(one), len(two))
    return len(one & two) / shorter if shorter else 0.0


def _is_copy(one: frozenset[str], two: frozenset[str], at_least: float) -> bool:
    common = len(one & two)
    shorter, longer = sorted((len(one), len(two)))
    needed = at_least if common >= _FEW else max(at_least, _NEARLY_WHOLE)
    return common > 0 and common >= needed * shorter and common >= _LEAST_OF_LONGER * longer


def _sample(text: frozenset[str]) -> list[str]:
    """Return the shingles that are looked up: the same ones of the same words in every text."""
    if len(text) <= _SAMPLED * _SAMPLED:
        return sorted(text)
    return sorted(shingle for shingle in text if zlib.crc32(shingle.encode()) % _SAMPLED == 0)


def _candidates(sample: Sequence[str], seen: dict[str, list[int]]) -> list[int]:
    """Return the earlier articles that share a shingle of the sample, those that share most first."""
    hits: Counter[int] = Counter()
    for shingle in sample:
        hits.update(seen.get(shingle, ()))
    # Fewer than one in five of the sample cannot become half of the whole, but for texts of a few lines.
    least = max(1, len(sample) // 20)
    return [number for number, count in sorted(hits.items(), key=lambda hit: (-hit[1], hit[0])) if count >= least]


def _remember(number: int, sample: Sequence[str], seen: dict[str, list[int]]) -> None:
    for shingle in sample:
        found = seen[shingle]
        if len(found) < _MOST_ARTICLES:
            found.append(number)


def _top(parent: list[int], number: int) -> int:
    while parent[number] != number:
        parent[number] = parent[parent[number]]
        number = parent[number]
    return number


def _groups(ordered: Sequence[Article], parent: list[int]) -> tuple[tuple[str, ...], ...]:
    gathered: dict[int, list[str]] = defaultdict(list)
    for number, article in enumerate(ordered):
        gathered[_top(parent, number)].append(article.id)
    return tuple(tuple(ids) for ids in gathered.values() if len(ids) > 1)
