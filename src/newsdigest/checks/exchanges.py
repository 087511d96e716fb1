"""Two who have changed places: who says it of whom, who does it to whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from newsdigest.checks.collation import Collation
from newsdigest.facts.naming import spaced
from newsdigest.facts.passage import names_of, tokens_of
from newsdigest.names.words import SAYING
from newsdigest.numbers.neighbours import UNCOUNTED
from newsdigest.schema.mention import Difference


class _Seat(NamedTuple):
    """A name, the word before it and its role, and the one behind it."""

    name: str
    before: str
    behind: str
    at: int


def exchanged_speakers(pair: Collation) -> Iterator[Difference]:
    """Yield two names of a page of which each says of the other what the article lets the other say."""
    return (difference for seat, difference in _exchanged(pair) if seat.behind in SAYING)


def exchanged_doers(pair: Collation) -> Iterator[Difference]:
    """Yield two names of a page of which each stands where the article has the other."""
    return (difference for seat, difference in _exchanged(pair) if seat.behind not in SAYING)


def _exchanged(pair: Collation) -> Iterator[tuple[_Seat, Difference]]:
    ours, theirs = _seats(pair.told), _seats(pair.passage)
    for one, other in combinations(ours, 2):
        found = [(a, b) for a, b in combinations(theirs, 2) if _are(a, other) and _are(b, one)]
        if found and all(_is_turned(one, other, a, b) for a, b in found) and not _is_told_so(one, other, theirs):
            a, b = found[0]
            said = f"{one.name} {one.behind} … {other.name}"
            yield one, Difference(kind="direction", said=said, found=f"{a.name} {a.behind} … {b.name}")
            return


@lru_cache(maxsize=1024)
def _seats(text: str) -> tuple[_Seat, ...]:
    """Return the names of a text with the words beside them."""
    seats = []
    tokens = tokens_of(text)
    for span in names_of(text):
        start = span.start - (len(span.role) + 1 if span.role else 0)
        before = [token for token in tokens if token.end <= start]
        behind = [token for token in tokens if token.start >= span.end]
        seats.append(_Seat(span.text, before[-1].word if before else "", behind[0].word if behind else "", span.start))
    return tuple(seats)


def _are(one: _Seat, other: _Seat) -> bool:
    return spaced(one.name) == spaced(other.name)


def _is_turned(one: _Seat, other: _Seat, first: _Seat, second: _Seat) -> bool:
    """Whether behind the first name the page goes on as the article does behind the other, and so for the second."""
    acts = one.behind.isalpha() and (one.behind not in UNCOUNTED or one.behind in SAYING)
    if one.behind != first.behind or not acts:
        return False
    return other.before == second.before or other.behind == second.behind


def _is_told_so(one: _Seat, other: _Seat, seats: Sequence[_Seat]) -> bool:
    return any(_are(a, one) and _are(b, other) and a.behind == one.behind for a, b in combinations(seats, 2))
