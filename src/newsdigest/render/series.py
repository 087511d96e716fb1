"""What changed from report to report: the figures, and apart from them days, and what was called off and still held."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsdigest.schema.digest import Digest, FigureView, UpdateView
from newsdigest.text import without_stop


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


def steps(update: UpdateView) -> tuple[tuple[FigureView, bool], ...]:
    """Return each value, and whether its day and sources are told with it: one report of a change has them once."""
    following = (*update.series[1:], None)
    return tuple(
        (one, other is None or _told(one) != _told(other)) for one, other in zip(update.series, following, strict=True)
    )


def _told(figure: FigureView) -> tuple[str, tuple[int, ...]]:
    return figure.as_of, figure.citations


_OF_AN_EVENT = ("date", "status")


def _figure(update: UpdateView, titles: dict[str, str]) -> str:
    """Return what a figure counts, and where: "people (Warehouse burns down in Tolm)"; a note says that itself."""
    title = next((titles[one] for one in update.about if one in titles), None)
    if title is None or ":" in update.what or _POINTS_BACK.match(title):
        return update.what
    if len(update.what.split()) > _NOUN:  # another report's title of the same event
        return without_stop(title)
    return f"{update.what} ({without_stop(title)})"


_NOUN = 5
"""Words of what is counted: `homes without power on Monday`."""
_POINTS_BACK = re.compile(r"(?:He|She|It|They|His|Her|Its|Their|This|That|These|Those)\b")
"""What opens a title that only another sentence explains."""


def _event(update: UpdateView, titles: dict[str, str]) -> str:
    return next((titles[one] for one in update.about if one in titles), "date")
