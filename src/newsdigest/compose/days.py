"""The day of a key-events digest: its date, its number, and what was reported on it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from newsdigest import dates
from newsdigest.compose.datelines import day_in_words
from newsdigest.compose.desk import evidence_of
from newsdigest.schema.article import Article
from newsdigest.schema.cluster import Clusters
from newsdigest.schema.digest import Day

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def day_of(as_of: datetime | None, day_one: date | None) -> Day | None:
    """Return the day, and its number when the count has a first day that is not later."""
    if as_of is None:
        return None
    today = as_of.date()
    return Day(date=today, counter=dates.day_number(today, day_one) if day_one and day_one <= today else None)


def day_headline(day: Day) -> str:
    """Return the headline of a day; the weekday and the count are worked out, never copied."""
    counted = f", day {day.counter:,}" if day.counter else ""
    return f"Key events on {_WEEKDAYS[day.date.weekday()]}, {day_in_words(day.date)}{counted}"


def reported_on(clusters: Clusters, articles: Sequence[Article], as_of: datetime | None) -> Clusters:
    """Return what was reported on the day of `as_of`; an undated article may be of any day and stays."""
    if as_of is None:
        return clusters
    of_day = {
        a.id for a in articles if a.published is None or a.published.astimezone(as_of.tzinfo).date() == as_of.date()
    }
    events = tuple(c for c in clusters.events if any(e.article_id in of_day for e in evidence_of(c)))
    claims = tuple(c for c in clusters.claims if any(e.article_id in of_day for e in evidence_of(c)))
    kept = {c.id for c in events} | {c.id for c in claims}
    return clusters.model_copy(
        update={
            "events": events,
            "claims": claims,
            "disputes": tuple(d for d in clusters.disputes if kept & set(d.about)),
            "updates": tuple(u for u in clusters.updates if kept & set(u.about)),
        }
    )
