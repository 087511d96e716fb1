"""Whom a description means: `the mayor`, `his lawyer`, `the minister's office`, `the 36-year-old`."""

from __future__ import annotations

import re

from newsdigest.attributions.cast.bodies import body_called
from newsdigest.attributions.cast.cast import Cast
from newsdigest.attributions.cast.figure import (
    Figure,
    as_office,
    is_office_of,
    office_words,
    possessive,
    words_called,
)
from newsdigest.attributions.cast.genders import gender_of
from newsdigest.attributions.cast.pronouns import owner
from newsdigest.attributions.cast.wordings import as_worded
from newsdigest.attributions.who.speaker import Speaker
from newsdigest.english.words import word_set
from newsdigest.text import fold

_OWNED = re.compile(r"(?P<owner>his|her|its|their)\s+(?P<rest>.+)", re.IGNORECASE | re.DOTALL)
_DEFINITE = re.compile(r"the\s+(?P<head>(?:[a-z-]+\s+){0,2}[a-z-]+)", re.IGNORECASE)
_OPPOSITES = word_set("opponent rival challenger counterpart")
_OF_AN_AGE = re.compile(
    r"the (?:\d+|[a-z]+(?:-[a-z]+)?)-year-old(?: [a-z-]+)?|the [A-Z][\w-]+-born [a-z-]+", re.IGNORECASE
)
"""`The 36-year-old`: by newsroom custom whoever was told of last, in other words."""
_OWNED_OFFICE = re.compile(r"the\s+(?P<owner>[a-z-]+)['’]s?\s+(?P<rest>[a-z].+)", re.IGNORECASE | re.DOTALL)
"""`The minister's office`: whose, told by an office."""
_VOICE = re.compile(r"an?\s+(?:agency|company|club|bank|union|party)\s+(?P<office>spokes\w+)", re.IGNORECASE)


def described(cast: Cast, speaker: Speaker, whose: Figure | None = None) -> Figure:
    """Return whom a description means; whom it describes, in the article's words, where it means nobody named."""
    definite = _DEFINITE.fullmatch(speaker.name)
    head = definite["head"] if definite is not None else None
    return (
        _of_an_age(cast, speaker)
        or _owned(cast, speaker, whose)
        or _of_an_office(cast, speaker)
        or _voice(cast, speaker)
        or (_told_of(cast, head, speaker) if head is not None else None)
        or Figure(as_worded(speaker), speaker.kind, as_office(speaker.role), gender_of(speaker.name))
    )


def _of_an_age(cast: Cast, speaker: Speaker) -> Figure | None:
    """Return whom `the 36-year-old` means: the person told of last."""
    if _OF_AN_AGE.fullmatch(speaker.name) is None:
        return None
    return next((f for f in cast.recent if f.kind == "person"), None)


def _owned(cast: Cast, speaker: Speaker, whose: Figure | None) -> Figure | None:
    """Return whom `his lawyer` means: told by whose, unless it is somebody told of, as `her opponent` may be."""
    found = _OWNED.fullmatch(speaker.name)
    if found is None:
        return None
    whose = whose if whose is not None else owner(cast, found["owner"])
    if whose is None or whose.kind == "unnamed" or "'s" in found["rest"] or "’s" in found["rest"]:
        return None
    return _other_than(cast, whose, found["rest"]) or _belonging(whose, found["rest"], speaker)


def _belonging(whose: Figure, rest: str, speaker: Speaker) -> Figure:
    return Figure(f"{possessive(whose)} {rest}", speaker.kind, speaker.role, gender_of(speaker.name))


def _other_than(cast: Cast, figure: Figure, said: str) -> Figure | None:
    """Return whom `her opponent` means: the one other person told of so far, by a full name."""
    if said.lower() not in _OPPOSITES or figure.kind != "person":
        return None
    others = [f for f in cast.recent if f.kind == "person" and " " in f.name and f.name != figure.name]
    return others[0] if len(others) == 1 else None


def _of_an_office(cast: Cast, speaker: Speaker) -> Figure | None:
    """Return whom `the minister's office` means, where it is known who the minister is."""
    found = _OWNED_OFFICE.fullmatch(speaker.name)
    if found is None:
        return None
    whose = _holder(cast, found["owner"]) or body_called(cast, found["owner"].lower())
    return _belonging(whose, found["rest"], speaker) if whose is not None else None


def _voice(cast: Cast, speaker: Speaker) -> Figure | None:
    """Return for whom `a company spokesman` speaks: the body that the last sentence was about."""
    found = _VOICE.fullmatch(speaker.name)
    if found is None or cast.subject is None or cast.subject[1].kind != "body":
        return None
    return Figure(f"a {found['office']} for {cast.subject[1].name}, unnamed", "unnamed", speaker.role)


def _told_of(cast: Cast, head: str, speaker: Speaker) -> Figure | None:
    """Return whom `the mayor` or `the bank` means, of those told of so far."""
    if speaker.kind == "unnamed":
        return _just_spoken(cast, head) or _holder(cast, head)
    return body_called(cast, head.lower()) if speaker.kind == "body" else None


def _holder(cast: Cast, description: str) -> Figure | None:
    """Return whom `the energy minister` means: the only person of the article so far with such an office."""
    fitting = {
        figure.name: figure
        for figure, _ in cast.offices
        if figure.role is not None and is_office_of(description, figure.role)
    }
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _just_spoken(cast: Cast, description: str) -> Figure | None:
    """Return whom `the spokesman` means where the last who can be called so has no name."""
    said = frozenset(fold(description).split())
    for figure in cast.recent:
        if figure.kind == "unnamed" and said <= words_called(figure.name):
            return figure
        if figure.kind == "person" and figure.role and said <= office_words(figure.role, "person"):
            return None
    return None
