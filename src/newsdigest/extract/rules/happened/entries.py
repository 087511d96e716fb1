"""The day of what an entry of a live report tells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from newsdigest.extract.rules.happened.happening import Happening
from newsdigest.passages.passage import Passage
from newsdigest.passages.stamps import days_of


def days_of_entries(passages: Sequence[Passage], published: datetime | None) -> Mapping[int, date]:
    """Return the days of the entries that give only a clock time, by the number of their paragraph."""
    stamped = {p.paragraph: p.stamp.at for p in passages if p.stamp is not None and not p.stamp.is_dated}
    days = days_of(tuple(stamped.values()), published) if published is not None else ()
    return dict(zip(stamped, days, strict=False))


def with_day(happening: Happening, passage: Passage, days: Mapping[int, date]) -> Happening:
    """Return what an entry tells with its day, if only the entry's time dates it: the page's, or one over midnight."""
    stamp = passage.stamp
    if stamp is None or stamp.is_dated or happening.when != stamp.words or passage.paragraph not in days:
        return happening
    return replace(happening, day=days[passage.paragraph].isoformat())
