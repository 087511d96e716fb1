"""Whether two names of people can be those of one person."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from newsdigest.names.givennames import SHORT_NAMES
from newsdigest.names.spelling import generation, is_initial, skeleton, words_of
from newsdigest.text import fold

_ARABIC: Final = re.compile(r"(?:^|\s)(?:al|el|ul|bin|ibn|bint|abu|abd|abdel|abdul|umm)(?:-|\s)", re.IGNORECASE)
_VOWELS: Final = re.compile(r"[aeiou]")


@lru_cache(maxsize=16384)  # the people of a story are compared for each of its articles
def same_person(one: str, two: str) -> bool | None:
    """Compare two names of people without titles."""
    first, second = words_of(one), words_of(two)
    if len({generation(one), generation(two)} - {""}) > 1:
        return False  # father and son
    if min(len(first), len(second)) == 1:
        short, full = (first, second) if len(first) == 1 else (second, first)
        return None if fits_person(short[0], " ".join(full)) else False
    if _is_turned(first, second) or _is_arabic_alike(one, two):
        return True
    if not _surnames_agree(first[1:], second[1:]):
        return False
    return _given_names_agree(first[0], second[0])


def _is_turned(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether the same two words stand in the other order, as Hungarian, Japanese and Korean names may."""
    return len(first) == len(second) == 2 and tuple(map(skeleton, first)) == tuple(map(skeleton, reversed(second)))


def _is_arabic_alike(one: str, two: str) -> bool:
    """Whether two Arabic names have the same consonants: romanisations agree on little else (Khalid, Khaled)."""
    if not _ARABIC.search(one) and not _ARABIC.search(two):
        return False
    first, second = (_VOWELS.sub("", "-".join(_bones(words_of(name)))) for name in (one, two))
    return first == second and len(first.replace("-", "")) > 3


def _bones(words: tuple[str, ...]) -> list[str]:
    return [
        skeleton(part) for word in words if not is_initial(word) for part in word.replace("‑", "-").split("-") if part
    ]


def _surnames_agree(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether the surnames are the same, or one is the other with a second surname added: Hale, Hale-Moss."""
    one, two = _bones(first), _bones(second)
    if not one or not two:
        return False
    if one == two:
        return True
    short, full = (one, two) if len(one) < len(two) else (two, one)
    longer = second if full is two else first
    if full[-len(short) :] == short:
        return len(longer) > len(short) or "-" in "".join(longer)
    return full[: len(short)] == short and "-" in longer[-1]


def _given_names_agree(one: str, two: str) -> bool:
    """Whether two given names can be one: equal, an initial, or one the short form of the other (Winnie, Winnifred)."""
    a, b = fold(one), fold(two)
    if skeleton(one) == skeleton(two):
        return True
    if is_initial(one) or is_initial(two):
        return a[0] == b[0]
    short, long = sorted((a, b), key=lambda name: (len(name), name))
    return long in SHORT_NAMES.get(short, ()) or _is_diminutive(short, long)


def _is_diminutive(short: str, long: str) -> bool:
    """Whether the short name is the beginning of the long one with an ending of endearment: Winnie, Jamey."""
    stem = short.removesuffix("ie").removesuffix("y").removesuffix("ey")
    return stem != short and len(stem) >= 3 and len(long) > len(short) and long.startswith(stem)


def fits_person(word: str, full: str) -> bool:
    """Whether one word can be the surname of this full name, or a part of a double surname, or its first word."""
    bones = {skeleton(part) for name in words_of(full) for part in (name, *name.split("-")) if not is_initial(name)}
    return skeleton(word) in bones
