"""What changed from report to report: the figures, and apart from them the days on which something is due."""

from __future__ import annotations

from typing import NamedTuple

from newsdigest.schema.digest import Digest, UpdateView


class Series(NamedTuple):
    """One list of changes: its heading, the name of its first column, and each change with what it is a change of."""

    anchor: str
    heading: str
    column: str
    rows: tuple[tuple[str, UpdateView], ...]


def series(digest: Digest) -> tuple[Series, ...]:
    """Return the lists that are not empty; a date is told by the event whose date it is."""
    titles = {event.id: event.title for event in digest.events}
    figures = tuple((update.what, update) for update in digest.updates if update.what != "date")
    days = tuple((_event(update, titles), update) for update in digest.updates if update.what == "date")
    both = (
        Series("figures", "Figures over time", "Figure", figures),
        Series("moved", "Dates moved", "Event", days),
    )
    return tuple(one for one in both if one.rows)


def _event(update: UpdateView, titles: dict[str, str]) -> str:
    return next((titles[one] for one in update.about if one in titles), "date")
