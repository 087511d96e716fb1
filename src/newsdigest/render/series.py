"""What changed from report to report: the figures, and apart from them days, and what was called off and still held."""

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
    """Return the lists that are not empty; a date or a status is told by its event, a figure by its noun and event."""
    titles = {event.id: event.title for event in digest.events}
    figures = tuple((_figure(update, titles), update) for update in digest.updates if update.what not in _OF_AN_EVENT)
    days, fates = (
        tuple((_event(update, titles), update) for update in digest.updates if update.what == what)
        for what in _OF_AN_EVENT
    )
    lists = (
        Series("figures", "Figures over time", "Figure", figures),
        Series("moved", "Dates moved", "Event", days),
        Series("fates", "Plans that changed", "Event", fates),
    )
    return tuple(one for one in lists if one.rows)


_OF_AN_EVENT = ("date", "status")


def _figure(update: UpdateView, titles: dict[str, str]) -> str:
    """Return what a figure counts, and where: "people (Warehouse burns down in Tolm)"; a note says that itself."""
    title = next((titles[one] for one in update.about if one in titles), None)
    return update.what if title is None or ":" in update.what else f"{update.what} ({title.rstrip('.')})"


def _event(update: UpdateView, titles: dict[str, str]) -> str:
    return next((titles[one] for one in update.about if one in titles), "date")
