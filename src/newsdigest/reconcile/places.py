"""Where a telling says that it happened: what it names in a position of place, and the place of its record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from newsdigest.names.words import CALENDAR, NATIONALITIES, PLACE_FIRST, PLACE_LAST
from newsdigest.reconcile.spellings import Spellings
from newsdigest.schema.reading import Event
from newsdigest.vocabulary import stem, telling_tokens, tokens

_LONGEST = 2_000
_COMPASS = r"(?:north|south|east|west)(?:ern|-?(?:east|west)(?:ern)?)?|central|downtown|nearby"
_WHERE = re.compile(
    r"\b(?P<slot>[Ii]n|[Aa]t|[Nn]ear|[Oo]ff|[Oo]utside|[Aa]round|[Aa]cross|hits?|str(?:uck|ikes?)|rock(?:ed|s)|shelled|bombed)"
    rf"(?: the)?(?: (?:{_COMPASS}))?"
    r" (?P<name>(?:[A-Z][\w'’-]+)(?: [A-Z][\w'’-]+){0,3}(?:, (?:[A-Z][\w'’-]+)(?: [A-Z][\w'’-]+)?(?=[,.;]|$))?)"
)
_CAPITAL = re.compile(r"\b[A-Z][\w'’-]+")
_NO_PLACE: Final = CALENDAR | NATIONALITIES
_KINDS_OF_PLACE: Final = frozenset(map(stem, PLACE_FIRST | PLACE_LAST))
_OF_THE_RECORD = ""


class Where(NamedTuple):
    """A place that a telling names: the word before it (none if it is the record's own), and the stems of its name."""

    slot: str
    name: frozenset[str]


def wheres_in(events: Iterable[Event], spellings: Spellings) -> frozenset[Where]:
    """Return what the records name as where they happened; `in March` and `in English` name no place."""
    found = {Where(slot, place_stems(name, spellings)) for event in events for slot, name in _named(event)}
    return frozenset(where for where in found if where.name)


def _named(event: Event) -> Iterator[tuple[str, str]]:
    for passage in (event.title, event.summary):
        for found in _WHERE.finditer(passage[:_LONGEST]):
            yield found["slot"].casefold(), found["name"]
    yield _OF_THE_RECORD, event.place or ""


def place_stems(words: str, spellings: Spellings) -> frozenset[str]:
    """Return the stems of the names in words, without those that many places share: the hill of Capitol Hill."""
    told = [token for token in tokens(words) if token[0].isupper() and token.casefold() not in _NO_PLACE]
    found = frozenset(
        stem(spelt) for word, bare, _ in telling_tokens(" ".join(told)) for spelt in spellings.get(bare, (word,))
    )
    return found - _KINDS_OF_PLACE or found


def names_of_report(text: str, spellings: Spellings) -> frozenset[str]:
    """Return the stems of all words with a capital in a report."""
    words = " ".join(sorted(set(_CAPITAL.findall(text))))
    return frozenset(stem(spelt) for word, bare, _ in telling_tokens(words) for spelt in spellings.get(bare, (word,)))
