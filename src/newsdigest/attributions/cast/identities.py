"""Whom a speaker's words mean: one of the cast, by name, by pronoun or by description."""

from __future__ import annotations

import re
from dataclasses import replace

from newsdigest.attributions.cast.cast import Cast
from newsdigest.attributions.cast.descriptions import described
from newsdigest.attributions.cast.figure import Figure, as_office, is_crowd
from newsdigest.attributions.cast.genders import gender_of
from newsdigest.attributions.cast.pronouns import meant_by
from newsdigest.attributions.cast.wordings import bare_name, extends
from newsdigest.attributions.who.speaker import Kind, Speaker
from newsdigest.names.gazetteer import COUNTRIES_AND_CITIES
from newsdigest.text import fold

_SAME_WORDS = re.compile(
    r"(?:the|that|this) same (?:(?:morning|evening|daily|written|official) )?(?:report|statement|post|message|briefing|"
    r"update|account|letter|filing|announcement|bulletin|source|official|spokes\w+)s?",
    re.IGNORECASE,
)
"""Words by which the speaker goes on: `according to the same statement` is still whoever spoke last."""
_OF_COUNTRY = re.compile(r"(?P<body>[A-Z].+) of (?P<country>(?:the )?[A-Z][\w. ]+)")
_PART_OF_BODY = re.compile(
    r"(?:an?|the)\s+(?:\w+\s+)?(?:unit|subsidiary|division|arm|company|firm|maker|retailer|bank)\b"
)
_DESCRIBING = ("the ", "its ", "his ", "her ")


def identify(cast: Cast, speaker: Speaker, sentence: str = "", owner: Figure | None = None) -> Figure | None:
    """Return whom a speaker's words mean; None when a pronoun cannot be told.

    Whoever the sentence itself names is not its `he`: "He said that Ms Orr was wrong" is not Ms Orr.
    """
    if speaker.kind == "pronoun":
        return meant_by(cast, speaker.name, sentence)
    if " same " in speaker.name and _SAME_WORDS.fullmatch(speaker.name) and cast.recent:
        return cast.recent[0]
    is_described = speaker.kind == "body" and speaker.name[:4].lower() in _DESCRIBING
    if speaker.kind == "unnamed" or is_described:
        return described(cast, speaker, owner)
    return _by_name(cast, _whole(cast, _without_country(cast, speaker), sentence))


def _whole(cast: Cast, speaker: Speaker, sentence: str) -> Speaker:
    """Return a body with what it is of, as its sentence has it: the Ministry of Defence is no `Ministry`."""
    if speaker.kind == "person" or f"{speaker.name} of " not in sentence:
        return speaker
    opening = f"{fold(speaker.name)} of "
    whole = [name for key, (name, kind) in cast.full.items() if kind == "body" and key.startswith(opening)]
    here = [name for name in whole if name in sentence]
    return replace(speaker, name=max(here, key=len)) if here else speaker


def _by_name(cast: Cast, speaker: Speaker) -> Figure:
    """Return whom a name means, with the office and the gender that are known by now."""
    known = cast.known(speaker.name)
    name = _full(cast, speaker.name, known)
    if " " not in bare_name(name) and (bearer := _bearer(cast, speaker.name)) is not None:
        return bearer
    earlier = next((figure for figure in cast.recent if figure.name == name), None)
    role = speaker.role or (earlier.role if earlier else None)
    office = as_office(role)
    gender = (
        gender_of(f"{speaker.name} {office or ''}") or cast.genders.get(name) or (earlier.gender if earlier else None)
    )
    return Figure(name, _kind(cast, speaker, known, earlier, role), office, gender)


def _kind(
    cast: Cast, speaker: Speaker, known: tuple[str, str] | None, earlier: Figure | None, role: str | None
) -> Kind:
    """Return whether a name is a person's: what its office tells counts most, then what it was before."""
    if role and ((speaker.kind == "body" and is_crowd(role)) or _PART_OF_BODY.match(role)):
        return "body"
    if earlier is not None and earlier.kind == "person":
        return "person"
    if known is not None and known[1] in ("person", "body"):
        return "person" if known[1] == "person" else "body"
    return "unnamed" if known is None and cast.is_plural_noun(speaker.name) else speaker.kind


def _without_country(cast: Cast, speaker: Speaker) -> Speaker:
    """Return a body without the country that is only told: `Vexa Air of Norway` is Vexa Air."""
    found = _OF_COUNTRY.fullmatch(speaker.name) if " of " in speaker.name else None
    if found is None or fold(speaker.name) in cast.full or fold(found["body"]) not in cast.full:
        return speaker
    return replace(speaker, name=found["body"]) if fold(found["country"]) in COUNTRIES_AND_CITIES else speaker


def _bearer(cast: Cast, said: str) -> Figure | None:
    """Return who of one surname is meant: behind a title that fits who was told of last, by itself only one's."""
    surname, told = fold(bare_name(said)), gender_of(said)
    meant = {fold(one.name) for one in cast.people.named(said)}
    if len(meant) > 1 and bare_name(said) == said:
        return None  # who was told of last may be the sister
    return next(
        (
            figure
            for figure in (*cast.recent, *(cast.person(one.name) for one in cast.people.named(said)))
            if figure.kind == "person"
            and (not meant or fold(figure.name) in meant)
            and fold(figure.name).endswith(f" {surname}")
            and (told is None or cast.gender(figure) in (None, told))
        ),
        None,
    )


def _full(cast: Cast, said: str, known: tuple[str, str] | None) -> str:
    """Return the full name for a name as said; not where its title tells that it is somebody else of that name."""
    if known is not None and known[0] == said:
        return said
    if known is None or not extends(known[0], said):
        return said.removesuffix("'s").removesuffix("’s")
    told, kept = gender_of(said), cast.genders.get(known[0])
    return said if told and kept and told != kept else known[0]
