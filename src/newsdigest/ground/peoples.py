"""The country that an adjective or a people belongs to: Russian attacks are attacks of Russia."""

from __future__ import annotations

import re

from newsdigest.facts.naming import spaced
from newsdigest.names.words import NATIONALITIES

_ENDING = re.compile(r"(?:ian|ean|an|ese|ish|ic|i|n)s?$")
_REST = 3  # letters of a country behind the stem: Pol-and, Belg-ium
_IRREGULAR = {
    "american": ("america", "united states", "us"),
    "british": ("britain", "united kingdom", "uk"),
    "danish": ("denmark",),
    "dutch": ("netherlands", "holland"),
    "french": ("france",),
    "greek": ("greece",),
    "irish": ("ireland",),
    "norwegian": ("norway",),
    "scottish": ("scotland",),
    "spanish": ("spain",),
    "swiss": ("switzerland",),
    "thai": ("thailand",),
    "welsh": ("wales",),
}


def is_of(people: str, country: str) -> bool:
    """Whether a nationality is that of a country, as far as its letters tell."""
    adjective, name = spaced(people), spaced(country)
    if adjective not in NATIONALITIES:
        return False
    if adjective in _IRREGULAR:
        return name in _IRREGULAR[adjective]
    stem = _ENDING.sub("", adjective)
    return len(stem) > 2 and name.startswith(stem) and len(name) - len(stem) <= _REST


def is_land_of(name: str, other: str) -> bool:
    """Whether the one is the country of the other: Russia and Russian."""
    return is_of(name, other) or is_of(other, name)
