"""Count how often two short reports of one day become one event, of two deeds and of one deed told in other words.

    python benchmarks/deeds.py [--kept] [--failures]

The pairs stand in `deeds.txt`, in one invented world. What one body, one person or two of one surname do on a day is
two events, or the digest tells the first and cites the second for it; what two reports tell of one deed in other words
is one event. Every other pair of each kind was kept aside while the rules were made (`--kept`).
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, NamedTuple, get_args

import newsdigest
from newsdigest.schema.article import Article

PAIRS = Path(__file__).with_suffix(".txt")
_PRINTED = datetime(2026, 3, 4, 9, tzinfo=UTC)
"""The day after the Tuesday of which all reports tell."""


class PairOfReports(NamedTuple):
    """Two reports, and whether they tell `two` deeds or `one`."""

    deeds: str
    genre: str
    one: Article
    other: Article


def pairs() -> list[PairOfReports]:
    """Read the pairs: a line with their kind and genre, then a line for each report, `headline :: sentences`."""
    lines = iter(PAIRS.read_text("utf-8").splitlines())
    found = []
    for line in lines:
        deeds, genre = line.split(" | ")
        found.append(PairOfReports(deeds, genre, _article("Post", next(lines)), _article("Mail", next(lines))))
    return found


def _article(outlet: str, line: str) -> Article:
    headline, body = line.split(" :: ")
    return Article(id=outlet.casefold(), headline=headline, body=body, outlet=outlet, published=_PRINTED)


def halves(of: Sequence[PairOfReports], *, kept: bool) -> Iterator[PairOfReports]:
    """Yield every other pair of each kind: those that the rules were made on, or those kept aside."""
    seen: Counter[str] = Counter()
    for pair in of:
        seen[pair.deeds] += 1
        if (seen[pair.deeds] % 2 == 0) == kept:
            yield pair


Told = Literal["apart", "disputed", "joined"]


def told_as(pair: PairOfReports) -> Told:
    """Return whether a digest tells two events, one on which the reports disagree, or one that both are cited for."""
    digest = newsdigest.summarize([pair.one, pair.other])
    if any(len({source for value in one.values for source in value.citations}) > 1 for one in digest.disputes):
        return "disputed"
    is_joined = any(len({told.source for told in event.evidence}) > 1 for event in digest.events)
    return "joined" if is_joined else "apart"


def main() -> None:
    """Print how many pairs of each kind are joined."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kept", action="store_true", help="only the pairs kept aside; else only the others")
    parser.add_argument("--failures", action="store_true", help="also print the pairs that are told wrongly")
    options = parser.parse_args()
    found: Counter[tuple[str, Told]] = Counter()
    for pair in halves(pairs(), kept=options.kept):
        told = told_as(pair)
        found[pair.deeds, told] += 1
        if options.failures and told == ("joined" if pair.deeds == "two" else "apart"):
            print(pair.deeds, pair.genre, *(f"\n    {one.headline}: {one.body}" for one in (pair.one, pair.other)))
    for deeds in ("two", "one"):
        print(deeds, *(f"{told} {found[deeds, told]}" for told in get_args(Told)), sep="  ")


if __name__ == "__main__":
    main()
