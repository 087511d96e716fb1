"""Whether what was told of an article is told in English, so that an answer in another language is noticed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain

_WORD = re.compile(r"[^\W\d_]+")
_PLAIN_WORD = re.compile(r"[a-z]+")
"""The same in plain letters: most articles have no others, and it takes half the time."""
_ENGLISH_WORDS = (
    "the and to that with from this which would after their been were are his they who not it its said but when he she "
    "into than"
)
_FOREIGN_WORDS = (
    "der die und den das ein eine mit von auf le les des une est dans pour sur que el los las del por para un en il di "
    "della che nel nella ha sono gli het een van de la och att som og af på com não uma os nie się na"
)
_ENGLISH, _FOREIGN = frozenset(_ENGLISH_WORDS.split()), frozenset(_FOREIGN_WORDS.split())
_ENOUGH = 20
_BEYOND_LATIN = "\u0250"
_ENGLISH_SHARE, _FOREIGN_SHARE = 0.03, 0.1
_SURELY_ENGLISH_SHARE = 0.1
"""Of 2,825 pieces of English news of three sentences none fails both; of the languages listed all do."""


def is_surely_english(texts: Iterable[str]) -> bool:
    """Whether texts are full of the small words of English and have few of other languages."""
    words = _words(texts)
    if len(words) < _ENOUGH:
        return False
    english = _share(words, _ENGLISH)
    return english >= _SURELY_ENGLISH_SHARE and english > _share(words, _FOREIGN)


def is_english(texts: Iterable[str]) -> bool:
    """Whether nothing speaks for another language: its small words where English ones are missing, or its letters.

    Code, lists of names and figures have no small words of any language; they are not held against an answer. A text
    that is there twice counts once, and fewer than twenty words are given the benefit of the doubt.
    """
    told = list(dict.fromkeys(texts))
    if _is_mostly_a_long_english_one(told):
        return True
    words = _words(told)
    if len(words) < _ENOUGH:
        return True
    if sum(map(_BEYOND_LATIN.__le__, words)) > len(words) / 2:  # by their first letters
        return False
    return _share(words, _ENGLISH) >= _ENGLISH_SHARE or _share(words, _FOREIGN) < _FOREIGN_SHARE


_PIECE = 400
"""Letters of a piece: some sentences, enough to be sure."""


def _is_mostly_a_long_english_one(texts: list[str]) -> bool:
    """Whether the beginning, the middle and the end of a text that outweighs the others are surely English.

    Most articles are such: they are spared a look at every word.
    """
    longest = max(texts, key=len, default="")
    if len(longest) < 4 * _PIECE or 2 * len(longest) < sum(map(len, texts)):
        return False
    middle = len(longest) // 2
    return all(is_surely_english([piece]) for piece in (longest[:_PIECE], longest[middle:][:_PIECE], longest[-_PIECE:]))


def _words(texts: Iterable[str]) -> list[str]:
    """Return the words of texts, each text once."""
    found = ((_PLAIN_WORD if text.isascii() else _WORD).findall(text.casefold()) for text in dict.fromkeys(texts))
    return list(chain.from_iterable(found))


def _share(words: list[str], known: frozenset[str]) -> float:
    return sum(map(known.__contains__, words)) / len(words)
