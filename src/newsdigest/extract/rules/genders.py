"""What an article's pronouns and titles tell of its people."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from newsdigest import names
from newsdigest.extract.rules.passages import Passage
from newsdigest.text import fold

_FEMALE = re.compile(
    r"\b(?:Mrs|Ms|Miss|Dame|Lady|Madam|Frau|\w+woman|queen|princess|mother|sister|daughter|wife|widow|actress|"
    r"nun|waitress|she|her)\b",
    re.IGNORECASE,
)


_MALE = re.compile(
    r"\b(?:Mr|Sir|Lord|Herr|king|prince|father|brother|son|husband|widower|\w{3,}(?<!wo)(?<!hu)man(?!\w)|priest|"
    r"monk|he|his)\b",
    re.IGNORECASE,
)


_VOTE = re.compile(r"\b(he|his|him|himself|she|her|hers|herself)\b", re.IGNORECASE)


_MALE_WORDS = frozenset(("he", "his", "him", "himself"))


@lru_cache(maxsize=512)
def gender_of(words: str) -> str | None:
    """Return the gender that a title, an office or a kinship tells. The same names come again, hence the cache."""
    if _FEMALE.search(words):
        return "female"
    return "male" if _MALE.search(words) else None


def genders_of(passages: Sequence[Passage], full: dict[str, tuple[str, str]]) -> dict[str, str]:
    """Return what pronouns and titles tell of the people: the sentences with one name and one gender vote."""
    votes: dict[str, int] = {}
    for form, (name, kind) in full.items():
        told = gender_of(form) if kind == "person" else None
        if told:
            votes[name] = votes.get(name, 0) + (3 if told == "male" else -3)
    first: dict[str, int] = {}
    alone: str | None = None
    for passage in passages:
        named = {full[key][0]: span.start for span in reversed(passage.names) if (key := _person(span, full))}
        if len(named) == 1 and _POSSESSIVE.match(passage.text, _end_of(passage, named)):
            alone = None  # `Orr's lawyer said her client`: she is not Orr
        elif len(named) == 1:
            alone, at = next(iter(named.items()))
            _vote(votes, alone, passage.masked[at:])
        elif named:
            alone = None
        elif alone is not None and _OPENS.match(passage.text):
            _vote(votes, alone, passage.masked, weight=2)
        else:
            alone = None
        first.update({name: count for name, count in votes.items() if name not in first and count})
    told_by = {name: count or first.get(name, 0) for name, count in votes.items()}
    return {name: "male" if count > 0 else "female" for name, count in told_by.items() if count}


_POSSESSIVE = re.compile(r"['’]s?\s")


def _end_of(passage: Passage, named: dict[str, int]) -> int:
    """Return where the only name of a passage ends."""
    at = next(iter(named.values()))
    return next(span.end for span in passage.names if span.start == at)


def _person(span: names.NameSpan, full: dict[str, tuple[str, str]]) -> str | None:
    key = fold(span.text)
    return key if span.kind in ("person", "unknown") and key in full else None


_OPENS = re.compile(r"(?:He|She|His|Her)\b")


def _vote(votes: dict[str, int], name: str, words: str, weight: int = 1) -> None:
    """Count a sentence for a gender; one that opens with the pronoun counts more than one with a mere `with her`."""
    genders = {word.lower() in _MALE_WORDS for word in _VOTE.findall(words)}
    if len(genders) == 1:
        votes[name] = votes.get(name, 0) + (weight if genders == {True} else -weight)
