"""The canonical telling of a cluster: its status after the last report, its date, and whose words stand for it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from newsdigest.dates.when import When
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Event, Status

OPEN: frozenset[Status] = frozenset({"planned", "postponed", "cancelled"})


class Told(NamedTuple):
    """A mention with the time its article was published and the newsroom that told it."""

    mention: Mention[Event]
    published: datetime
    newsroom: str


def status_of(tellings: Sequence[Told], denied: bool) -> Status:
    """Return what has become of an event: the last report knows best, and what is done stays done.

    Somebody's word against a denial is `denied`; what one article reports as fact is no longer merely alleged.
    """
    told: list[Status] = [one.mention.record.status for one in sorted(tellings, key=lambda one: one.published)]
    if "denied" in told or (denied and "alleged" in told):
        return "denied"
    if "happened" in told and not _undone(told):
        return "happened"
    open_ones = [status for status in told if status in OPEN]
    return open_ones[-1] if open_ones else told[-1]


def _undone(told: Sequence[Status]) -> bool:
    """Whether the last word is that it did not take place."""
    return told[-1] in ("cancelled", "postponed")


def narrowest(whens: Sequence[When]) -> When:
    """Return the most precise of several dates that agree, the first told of those."""
    return min(whens, key=_width)


def _width(when: When) -> int:
    if when.earliest is None or when.latest is None:
        return 10**6
    return (when.latest - when.earliest).days


def canonical(tellings: Sequence[Told], status: Status) -> Told:
    """Return the telling whose words stand for the cluster: of the final status, no background line, the first told."""
    return min(
        tellings,
        key=lambda one: (
            one.mention.record.status != status,
            one.mention.background,
            bool(one.mention.notes),
            one.published,
        ),
    )
