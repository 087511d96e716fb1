"""What an article's pronouns and titles tell of its people."""

from __future__ import annotations

import re

from newsdigest import names, text
from newsdigest.text import fold

_FEMALE = re.compile(
    r"\b(?:Mrs|Ms|Miss|Dame|Lady|Madam|Frau|\w+woman|queen|princess|mother|sister|daughter|wife|widow|actress|nun|waitress|she|her)\b",
    re.IGNORECASE,
)


_MALE = re.compile(
    r"\b(?:Mr|Sir|Lord|Herr|king|prince|father|brother|son|husband|widower|\w{3,}(?<!wo)(?<!hu)man(?!\w)|priest|monk|he|his)\b",
    re.IGNORECASE,
)


_VOTE = re.compile(r"\b(he|his|him|himself|she|her|hers|herself)\b", re.IGNORECASE)


_MALE_WORDS = frozenset(("he", "his", "him", "himself"))


_VOTING_LENGTH = 20_000


def gender_of(words: str) -> str | None:
    if _FEMALE.search(words):
        return "female"
    return "male" if _MALE.search(words) else None


def genders_of(body: str, full: dict[str, tuple[str, str]]) -> dict[str, str]:
    """Return what the article's pronouns and titles tell of its people: the sentences with one name and one gender vote."""
    votes: dict[str, int] = {}
    for form, (name, kind) in full.items():
        told = gender_of(form) if kind == "person" else None
        if told:
            votes[name] = votes.get(name, 0) + (3 if told == "male" else -3)
    alone: str | None = None
    for sentence in text.sentences(body[:_VOTING_LENGTH]):
        spans = names.find(sentence.text)
        people = {full[fold(s.text)][0] for s in spans if s.kind in ("person", "unknown") and fold(s.text) in full}
        words = [w.lower() for w in _VOTE.findall(sentence.text)]
        if (
            alone is not None
            and not people
            and words
            and sentence.text.split()[0].lower() in ("he", "she", "his", "her")
        ):
            _vote(votes, alone, words)
        if len(people) == 1:
            alone = next(iter(people))
            at = min(s.start for s in spans if fold(s.text) in full and full[fold(s.text)][0] == alone)
            _vote(votes, alone, [w.lower() for w in _VOTE.findall(sentence.text[at:])])
        elif people:
            alone = None
    return {name: "male" if count > 0 else "female" for name, count in votes.items() if count}


def _vote(votes: dict[str, int], name: str, words: list[str]) -> None:
    genders = {word in _MALE_WORDS for word in words}
    if len(genders) == 1:
        votes[name] = votes.get(name, 0) + (1 if genders == {True} else -1)
