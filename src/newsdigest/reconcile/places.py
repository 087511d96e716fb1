"""Where a telling says that it happened: what it names in a position of place, and the place of its record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from newsdigest.english.vocabulary import stem, telling_tokens, tokens
from newsdigest.names.gazetteer import COUNTRIES_AND_CITIES
from newsdigest.names.words import CALENDAR, NATIONALITIES, PLACE_FIRST, PLACE_LAST
from newsdigest.reconcile.spellings import Spellings
from newsdigest.schema.reading import Event

_LONGEST = 2_000
_COMPASS = r"(?:north|south|east|west)(?:ern|-?(?:east|west)(?:ern)?)?|central|downtown|nearby"
_WHERE = re.compile(
    r"\b(?P<slot>[Ii]n|[Aa]t|[Nn]ear|[Oo]ff|[Oo]utside|[Aa]round|[Aa]cross|hits?|str(?:uck|ikes?)|rock(?:ed|s)|shelled|bombed)"
    rf"(?: the)?(?: (?:{_COMPASS}))?"
    r" (?P<name>(?:[A-Z][\w'’-]+)(?: [A-Z][\w'’-]+){0,3}(?:, (?:[A-Z][\w'’-]+)(?: [A-Z][\w'’-]+)?(?=[,.;]|$))?)"
)
_CAPITAL = re.compile(r"\b[A-Z][\w'’-]+")
_NO_PLACE: Final = CALENDAR | NATIONALITIES
_HOUSES = "academy church club college gallery hospital library museum school station university"
KINDS_OF_PLACE: Final = frozenset(map(stem, PLACE_FIRST | PLACE_LAST | set(_HOUSES.split())))
"""The stems of words that many places have in their names."""
_OF_THE_RECORD = ""
_CITIES: Final = frozenset(
    name.strip()
    for name in """
abu dhabi, accra, addis ababa, amsterdam, ankara, athens, baghdad, baku, bangkok, barcelona, beijing, beirut,
belgrade, berlin, bern, bogota, boston, brasilia, brussels, bucharest, budapest, buenos aires, cairo, canberra,
caracas, chicago, copenhagen, dakar, damascus, delhi, dhaka, doha, dubai, dublin, edinburgh, frankfurt, geneva,
hanoi, harare, havana, helsinki, hong kong, houston, islamabad, istanbul, jakarta, jerusalem, johannesburg,
kabul, kathmandu, khartoum, kiev, kyiv, lagos, lima, lisbon, ljubljana, london, los angeles, luanda, lyon,
madrid, manila, melbourne, miami, milan, minsk, monaco, montreal, moscow, mumbai, munich, nairobi, new delhi,
new orleans, new york, osaka, oslo, ottawa, paris, philadelphia, prague, pretoria, pyongyang, quito, reykjavik,
riga, rio de janeiro, riyadh, rome, rotterdam, san francisco, santiago, sarajevo, seattle, seoul, shanghai,
singapore, sofia, stockholm, sydney, taipei, tallinn, tbilisi, tehran, tel aviv, tokyo, toronto, tripoli, tunis,
vancouver, vienna, vilnius, warsaw, washington, wellington, zagreb, zurich
""".replace("\n", " ").split(",")
)
_WIDE: Final = frozenset(frozenset(map(stem, name.split())) - KINDS_OF_PLACE for name in COUNTRIES_AND_CITIES - _CITIES)


class Where(NamedTuple):
    """A place that a telling names: the word before it (none if it is the record's own), and the stems of its name.

    `parts` are those of the town and those of its country, where it is named with it.
    """

    slot: str
    name: frozenset[str]
    parts: tuple[frozenset[str], ...] = ()


@lru_cache(maxsize=65_536)  # the same towns come again and again
def of_one_level(ours: frozenset[Where], theirs: frozenset[Where]) -> tuple[tuple[Where, ...], tuple[Where, ...]]:
    """Return the places that can exclude each other: towns beside towns, else countries beside countries, or none.

    One report says in which town, another in which state: these are no two places, unless both stand behind one word
    (a fire in Ellery, a fire in Norway).
    """
    one, other = tuple(ours), tuple(theirs)
    for is_wide in (False, True):
        here, there = (tuple(where for where in side if is_country(where.name) is is_wide) for side in (one, other))
        if here and there:
            return here, there
    slots = {where.slot for where in one} & {where.slot for where in other} - {_OF_THE_RECORD}
    return (one, other) if slots else ((), ())


def is_country(name: frozenset[str]) -> bool:
    """Whether the stems are those of a country, a state or a continent, in which there are many towns."""
    return name in _WIDE


@lru_cache(maxsize=65_536)
def stems_of(wheres: frozenset[Where] | tuple[Where, ...]) -> frozenset[str]:
    """Return the stems of all places."""
    return frozenset(word for where in wheres for word in where.name)


def are_apart(
    ours: frozenset[Where], our_report: frozenset[str], theirs: frozenset[Where], their_report: frozenset[str]
) -> bool:
    """Whether two tellings are of two places, and neither report names a place of the other.

    A report that names a part of a town mostly names the town too: else these are one place, once more exactly told.
    """
    places = _excluding(ours, theirs)
    return places is not None and not _names_any(their_report, places[0]) and not _names_any(our_report, places[1])


Parts = tuple[frozenset[str], ...]


@lru_cache(maxsize=65_536)
def _excluding(ours: frozenset[Where], theirs: frozenset[Where]) -> tuple[Parts, Parts] | None:
    """Return the names of places that exclude each other, of which any in the other report would make them one."""
    here, there = of_one_level(ours, theirs)
    if not here or _may_be_one_place(here, there) or not _may_be_of_one_kind(here, there):
        return None
    return _told_by(here, there), _told_by(there, here)


def _may_be_one_place(ours: Iterable[Where], theirs: Iterable[Where]) -> bool:
    """Whether two tellings may name one place: two towns of one state are two, though both are named with it."""
    return any(
        one.parts[0] & other.parts[0] if _region_of(one) and _region_of(other) else one.name & other.name
        for one in ours
        for other in theirs
    )


def _told_by(ours: Iterable[Where], theirs: Iterable[Where]) -> Parts:
    """Return the names that tell of our places: that the others are of one state with them tells of none."""
    regions = {region for where in theirs for region in _region_of(where)}
    return tuple(part for where in ours for at, part in enumerate(where.parts) if not at or part not in regions)


def _region_of(where: Where) -> Parts:
    """Return the country with which a sentence names a town; a record may say `off Ellery, Norway` of a sea."""
    return where.parts[1:] if where.slot != _OF_THE_RECORD else ()


def _names_any(report: frozenset[str], places: Parts) -> bool:
    """Whether a report names a place, by its whole name, or its country: a royal visit names no Royal Theatre."""
    return any(map(report.issuperset, places))


def _may_be_of_one_kind(ours: Iterable[Where], theirs: Iterable[Where]) -> bool:
    """Whether two places stand behind the same word: at a house in a town is one place, in two towns is two."""
    one, other = {where.slot for where in ours}, {where.slot for where in theirs}
    return bool(one & other) or _OF_THE_RECORD in one | other


def wheres_in(events: Iterable[Event], spellings: Spellings) -> frozenset[Where]:
    """Return what the records name as where they happened; `in March` and `in English` name no place."""
    told = list(events)
    found = {_where(slot, name, spellings) for event in told for slot, name in _in_words(event)}
    named = {where.name for where in found}
    own = {_where(_OF_THE_RECORD, event.place or "", spellings) for event in told}
    return frozenset(where for where in found | {one for one in own if one.name not in named} if where.name)


def _where(slot: str, name: str, spellings: Spellings) -> Where:
    parts = (place_stems(part, spellings) for part in name.split(", "))
    return Where(slot, place_stems(name, spellings), tuple(part for part in parts if part))


def _in_words(event: Event) -> Iterator[tuple[str, str]]:
    for passage in (event.title, event.summary):
        for found in _WHERE.finditer(passage[:_LONGEST]):
            yield found["slot"].casefold(), found["name"]


def place_stems(words: str, spellings: Spellings) -> frozenset[str]:
    """Return the stems of the names in words, without those that many places share: the hill of Capitol Hill."""
    told = [token for token in tokens(words) if token[0].isupper() and token.casefold() not in _NO_PLACE]
    found = frozenset(
        stem(spelt) for word, bare, _ in telling_tokens(" ".join(told)) for spelt in spellings.get(bare, (word,))
    )
    return found - KINDS_OF_PLACE or found


def names_of_report(text: str, spellings: Spellings) -> frozenset[str]:
    """Return the stems of all words with a capital in a report."""
    words = " ".join(sorted(set(_CAPITAL.findall(text))))
    return frozenset(stem(spelt) for word, bare, _ in telling_tokens(words) for spelt in spellings.get(bare, (word,)))
