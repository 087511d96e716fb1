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
KINDS_OF_PLACE: Final = frozenset(map(stem, PLACE_FIRST | PLACE_LAST))
"""The stems of words that many places have in their names."""
_OF_THE_RECORD = ""


class Where(NamedTuple):
    """A place that a telling names: the word before it (none if it is the record's own), and the stems of its name."""

    slot: str
    name: frozenset[str]


def stems_of(wheres: Iterable[Where]) -> frozenset[str]:
    """Return the stems of all places."""
    return frozenset(word for where in wheres for word in where.name)


def may_be_of_one_kind(ours: Iterable[Where], theirs: Iterable[Where]) -> bool:
    """Whether two places stand behind the same word: at a house in a town is one place, in two towns is two."""
    one, other = {where.slot for where in ours}, {where.slot for where in theirs}
    return bool(one & other) or _OF_THE_RECORD in one | other


def wheres_in(events: Iterable[Event], spellings: Spellings) -> frozenset[Where]:
    """Return what the records name as where they happened; `in March` and `in English` name no place."""
    told = list(events)
    found = {Where(slot, place_stems(name, spellings)) for event in told for slot, name in _in_words(event)}
    named = {where.name for where in found}
    own = {Where(_OF_THE_RECORD, place_stems(event.place or "", spellings)) for event in told}
    return frozenset(where for where in found | {one for one in own if one.name not in named} if where.name)


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
