"""Names that no article would write so: patched together of two, with an article, or before a hyphen of another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newsdigest.ground.page import Page
from newsdigest.ground.slots import Standing
from newsdigest.names.givennames import GIVEN_NAMES
from newsdigest.names.words import OFFICE_WORDS, ROLE_NOUNS, TITLES
from newsdigest.numbers.neighbours import UNCOUNTED
from newsdigest.schema.mention import Difference
from newsdigest.text import fold

_CALLING = TITLES | OFFICE_WORDS | ROLE_NOUNS
_COMPOUND = re.compile(r"\b[A-Z][^\W\d_]+-[a-z]+\b")
_RUN = re.compile(r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)+")
_THE = re.compile(r"\b[Tt]he (?:[A-Z]\w+ )?$")
_HIS = re.compile(r"\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y) (?:[A-Z]\w+ )*$")
_NEXT = re.compile(r"(?:$|[.,;:]|\s([a-z]+))")
_OF = re.compile(r" of (?=([A-Z][\w-]+))")
_POSSESSIVE = re.compile(r"['’]s?$")


def patched_words(text: str, page: Page) -> Iterator[Difference]:
    """Yield "Oslo-owned" and "Lena Minister Hale" where the article has nothing of the kind."""
    for found in _COMPOUND.finditer(text):
        if not page.has(found[0]) and not page.has(found[0].replace("-", " ")):
            yield Difference(kind="name", said=found[0], found=None)
    for run in _RUN.finditer(text):
        words = [_POSSESSIVE.sub("", word) for word in run[0].split()]
        if any(one == other for one, other in pairwise(words)) and not page.has(run[0]):
            yield Difference(kind="name", said=run[0], found=None)
        parted = any(_is_of_a_person(one, page) and fold(other) in _CALLING for one, other in pairwise(words[:-1]))
        if parted and not page.has(run[0]):
            yield Difference(kind="name", said=run[0], found=None)


def _is_of_a_person(word: str, page: Page) -> bool:
    """Whether a word is part of somebody's name: of "Lena Minister Hale", not of "US President" or "Labour Senator"."""
    if fold(word) in _CALLING:
        return False
    bearer = page.cast.bearer(word)
    return fold(word) in GIVEN_NAMES or (bearer is not None and bearer.kind == "person")


def is_patched(name: Standing, text: str, page: Page) -> bool:
    """Whether a person stands as a thing does: "the Ann Hale will", "her Ann Hale", "Governor Hale of Commerce"."""
    bearer = page.cast.bearer(name.words)
    if bearer is None or not (bearer.kind == "person" or _has_office(name.words, page)):
        return False
    following = _NEXT.match(text, name.end)
    is_alone = following is not None and (following[1] is None or following[1] in UNCOUNTED)
    if is_alone and _THE.search(text[: name.start]) and not page.has(f"the {name.words}"):
        return True
    his = _HIS.search(text[: name.start])
    if his is not None and not page.has(f"{his[0]}{name.words}"):
        return True
    other = _OF.match(text, name.end)
    return other is not None and not page.has(f"{name.words.split()[-1]} of {other[1]}")


def _has_office(name: str, page: Page) -> bool:
    """Whether the article says behind an office who holds it: "the Speaker of the Diet, Ann Hale, will"."""
    found = re.search(rf"\b(\w+)(?: of [^,.;]{{2,60}})?, {re.escape(name)},", page.article.body)
    return found is not None and fold(found[1]) in _CALLING
