"""What one article tells of one event: its title, its words and its date."""

from __future__ import annotations

import re

from newsdigest.dates.when import When
from newsdigest.reconcile.daycounts import days_apart, width_in_days
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Event

Telling = tuple[Mention[Event], ...]
"""The mentions in which one article tells one event: mostly one, two where a line of background repeats it."""


def read_in(mention: Mention[Event]) -> Event:
    """Return the event as its reader told it: a headline may say too much for print and still say which event it is."""
    return mention.as_read or mention.record


def bare_title(event: Event) -> str:
    """Return the title of an event without the words that only say that somebody tells it."""
    return _CLAIM.sub("", event.title)


_CLAIM = re.compile(r"^(?:Claims?|Reports?) that (?=\w)")


def when_of(telling: Telling) -> When | None:
    """Return the date of a telling: that of its fullest mention, or a more precise one that agrees with it."""
    whens = [mention.when for mention in sorted(telling, key=lambda one: one.background) if mention.when is not None]
    agreeing = [when for when in whens if days_apart(whens[0], when) in (0, None)]
    return min(agreeing, key=width_in_days) if agreeing else None


def lead_of(telling: Telling) -> Mention[Event]:
    """Return the mention whose words stand for a telling: no line of background where there is another."""
    return min(telling, key=lambda mention: mention.background)
