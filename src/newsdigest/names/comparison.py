"""Whether two names, taken by themselves, can be the same person, body or place."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from newsdigest.names.people import same_person
from newsdigest.names.spelling import generation, initials, skeleton, surname, well_known, words_of
from newsdigest.names.titles import FEMALE_TITLES, MALE_TITLES, OFFICE_WORDS, TITLES
from newsdigest.names.words import BODY_HEADS, DIVIDING_WORDS, FEMALE_WORDS, MALE_WORDS, NATIONALITIES, PARTICLE_WORDS
from newsdigest.text import fold

_MALE: Final = MALE_TITLES | MALE_WORDS
_FEMALE: Final = FEMALE_TITLES | FEMALE_WORDS
_BODY_ENDS: Final = BODY_HEADS | DIVIDING_WORDS
_LEARNED: Final = frozenset({"dr", "doctor", "prof", "professor"})
_SMALL: Final = frozenset({"the", "of", "for", "and", "&"})
UNCOUNTED: Final = _SMALL | PARTICLE_WORDS


def untitled(name: str) -> tuple[str, str]:
    """Return the name without the titles and offices before it, and those: ("Ruth Hale", "Dame")."""
    words = name.split()
    while words and fold(words[0]) in ("the", "a", "an"):
        words = words[1:]
    last = -1
    for number, word in enumerate(words[:-1]):
        low = fold(word).strip(".,")
        if low in TITLES:
            last = number
        elif low not in OFFICE_WORDS and low not in NATIONALITIES and low not in _SMALL:
            break
    if last >= 0 and fold(words[-1]) in BODY_HEADS and last == len(words) - 2:
        last = -1
    return " ".join(words[last + 1 :]), " ".join(words[: last + 1])


@lru_cache(maxsize=4096)  # every title is asked for wherever it stands
def gender(role: str | None) -> str | None:
    """Return "m" or "f" when a courtesy title or a word of kinship tells."""
    words = {word.casefold().strip(".") for word in (role or "").split()}
    if words & _MALE:
        return "m"
    return "f" if words & _FEMALE else None


def is_learned(role: str | None) -> bool:
    """Whether a title is a doctor's or a professor's, who is seldom called anything else."""
    return fold(role or "").strip(".") in _LEARNED


def is_body(name: str) -> bool:
    """Whether the words themselves say that this is a body and no person."""
    words = [word.strip(".,") for word in fold(name).split()]
    if len(words) < 2:
        return is_acronym(name)
    if "&" in words or words[-1] in _BODY_ENDS or words[0] in ("fc", "fk", "sc", "afc", "ac"):
        return True
    if "of" in words or "for" in words:
        return any(word in BODY_HEADS or word in ("ministry", "university") for word in words)
    return is_acronym(name)


def is_acronym(name: str) -> bool:
    """Whether the name is made of capitals only: "WHO", "U.N."."""
    if " " in name or not name.isupper():
        return False
    bare = name.replace(".", "")
    return 2 <= len(bare) <= 7 and bare.isalnum()


def skeletons(name: str) -> tuple[str, ...]:
    """Return the skeletons of the words that count, hyphenated words as one."""
    return tuple([skeleton(word) for word in words_of(name) if word.lower() not in UNCOUNTED])


def key(name: str) -> str:
    """Return a key under which the spellings of one surname, or of a body's last word, meet."""
    bare, _ = untitled(name)
    return skeleton(surname(bare).rpartition("-")[2] or bare)


def keys(name: str) -> tuple[str, ...]:
    """Return a key for every word of a name that counts, for looking up names that may be shortened or turned round."""
    bare, _ = untitled(name)
    found = {skeleton(part) for word in words_of(bare) for part in (word, *word.split("-")) if fold(word) not in _SMALL}
    return tuple(sorted(found))


def same(a: str, b: str) -> bool | None:
    """Whether two names mean the same: True, False, or None when the words alone cannot tell ("Hale", "Ruth Hale")."""
    one, role_one = untitled(a)
    two, role_two = untitled(b)
    if not one or not two:
        return None
    if _is_same_spelling(one, two):
        genders = {gender(role_one), gender(role_two)} - {None}
        return None if len(genders) > 1 else True
    if is_acronym(one) != is_acronym(two):
        short, full = (one, two) if is_acronym(one) else (two, one)
        return None if initials(full) == short.replace(".", "") else False
    if is_body(one) or is_body(two):
        return _same_body(one, two)
    return same_person(one, two)


def are_namesakes(a: str, b: str) -> bool:
    """Whether two people share no more than their surname: "John Hale", "Anna Hale"; "J. Hale" may be either.

    Forenames with one first letter say nothing: "Kate" may be "Katherine".
    """
    (*ours, surname), (*theirs, other) = (words_of(untitled(name)[0]) or ("",) for name in (a, b))
    if not ours or not theirs or fold(surname) != fold(other):
        return False
    return {fold(word)[:1] for word in ours}.isdisjoint(fold(word)[:1] for word in theirs) and same(a, b) is False


def _is_same_spelling(one: str, two: str) -> bool:
    if well_known(one) == well_known(two):
        return True
    return generation(one) == generation(two) and skeletons(one) == skeletons(two) != ()


def _same_body(one: str, two: str) -> bool | None:
    """Compare with a body: a shorter form of it may be the same, a person or another body is not."""
    first, second = skeletons(one), skeletons(two)
    short, full = (first, second) if len(first) <= len(second) else (second, first)
    if not short or len(short) == len(full):
        return False
    left = _left_over(short, full)
    if left is None or any(word in _DIVIDING for word in left):
        return False
    short_name = one if short is first else two
    return None if len(short) == 1 or not is_body(short_name) or full[-len(short) :] == short else False


_DIVIDING: Final = frozenset(skeleton(word) for word in DIVIDING_WORDS)


def _left_over(short: tuple[str, ...], full: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return the words that the longer name has before or after the shorter, or None if it does not hold it."""
    if full[: len(short)] == short:
        return full[len(short) :]
    if full[-len(short) :] == short:
        return full[: -len(short)]
    return None
