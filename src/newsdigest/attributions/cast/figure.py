"""A person or body of an article, and the words that its office and its name are known by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from newsdigest.attributions.cast.wordings import is_plural_name
from newsdigest.attributions.who.speaker import Kind
from newsdigest.english.words import has_word, word_set
from newsdigest.text import fold


@dataclass(slots=True)
class Figure:
    """A person or body of the article: the name to print, the office it was introduced with, and what is known."""

    name: str
    kind: Kind
    role: str | None = None
    gender: str | None = None


CROWD_WORDS = word_set("group gang crew collective movement")


def is_crowd(role: str | None) -> bool:
    """Whether a body was introduced as people: `thieves who call themselves Green Door`, `the gang Red Oar`."""
    said = fold(role or "").split()
    return bool(said) and (not CROWD_WORDS.isdisjoint(said) or (said[-1].endswith("s") and is_plural_name(said[-1])))


def possessive(figure: Figure) -> str:
    """Return a name as the owner of what follows."""
    return f"{figure.name}'" if figure.name.endswith("s") else f"{figure.name}'s"


@lru_cache(maxsize=1024)
def words_called(description: str) -> frozenset[str]:
    """Return the words that say what an unnamed person is: those before `for`, `in` and the like."""
    return frozenset(re.split(r"\s(?:of|for|from|with|who|at|in)\s|,", fold(description))[0].split())


@lru_cache(maxsize=1024)  # the same few offices come again and again
def office_words(role: str, kind: Kind) -> frozenset[str]:
    """Return the words of an office: for a body, of what it is, and not of what for."""
    told = role if kind == "person" else re.split(r"\b(?:of|for|at|in)\s", role)[0]
    return frozenset(re.findall(r"[\w-]+", fold(told)))


def is_office_of(description: str, role: str) -> bool:
    """Whether a description calls the holder of an office: `the energy minister` a minister of energy.

    No deputy is called by the office whose deputy it is, and neither the son nor the lawyer of a director is one.
    """
    said = fold(description).split()
    for part in re.split(r"\s(?:and|&)\s|,", fold(role)):
        own = _OWNER.sub("", part)
        before = re.findall(r"[\w-]+", _COMPLEMENT.split(f" {own}")[0])
        if not before or not set(said) <= set(re.findall(r"[\w-]+", part)):
            continue
        is_head = said[-1] == before[-1] or (before[-1] == "officer" and said[-1] in before)
        if is_head and not (set(before) & _BESIDE) - set(said):
            return True
    return False


_OWNER = re.compile(r"^.*\w(?:['’]s|s['’])\s")
_COMPLEMENT = re.compile(r"\s(?:of|for|in|at|to|from|with|on|who|under|by)\s")
_BESIDE = word_set(
    "deputy vice assistant associate shadow junior former ex late outgoing previous then aspiring would-be"
)
"""What makes another of an office."""


def is_named_in(figure: Figure, sentence: str) -> bool:
    """Whether a sentence names a person or body itself."""
    if not figure.name[0].isupper():
        return False
    last = figure.name.split()[-1]
    return has_word(sentence, last)


def as_office(role: str | None) -> str | None:
    """Return a role as it reads after a name: `its founder` is told whose, and an article begins small."""
    if role is None:
        return None
    owned = _OWNED.fullmatch(role)
    if owned is not None:
        return owned["rest"]
    return role[0].lower() + role[1:] if role.split()[0] in ("The", "A", "An") else role


_OWNED = re.compile(r"(?:his|her|its|their)\s+(?P<rest>.+)", re.IGNORECASE | re.DOTALL)
