"""What an article's pronouns and titles tell of its people."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from newsdigest import names
from newsdigest.extract.rules.passages import Passage
from newsdigest.extract.rules.words import bordered, word_set
from newsdigest.text import fold

_FEMALE = word_set(
    "mrs ms miss dame lady madam frau queen princess mother sister daughter wife widow actress nun waitress she her"
)
_MALE = word_set("mr sir lord herr king prince father brother son husband widower priest monk he his")
_WOMAN = re.compile(r"\w+woman")
_MAN = re.compile(r"\w{3,}(?<!wo)(?<!hu)man")
_WORD = re.compile(r"\w+")
_HE = word_set("he his him himself")
_PRONOUN = re.compile(bordered((*sorted(_HE), "she", "her", "hers", "herself")))


@lru_cache(maxsize=4096)
def gender_of(words: str) -> str | None:
    """Return the gender that a title, an office or a kinship tells. The same names come again, hence the cache."""
    low = words.lower()
    told = _WORD.findall(low)
    if not _FEMALE.isdisjoint(told) or ("woman" in low and any(map(_WOMAN.fullmatch, told))):
        return "female"
    if not _MALE.isdisjoint(told) or ("man" in low and any(map(_MAN.fullmatch, told))):
        return "male"
    return None


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
    genders = {word in _HE for word in _PRONOUN.findall(words.lower())}
    if len(genders) == 1:
        votes[name] = votes.get(name, 0) + (weight if genders == {True} else -weight)
