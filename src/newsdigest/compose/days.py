"""The day of a key-events digest: its date, its number, and what was reported on it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime

from newsdigest import dates
from newsdigest.compose.datelines import day_in_words
from newsdigest.compose.desk import Desk, evidence_of
from newsdigest.schema.article import Article
from newsdigest.schema.cluster import Clusters
from newsdigest.schema.digest import Day, Warned

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


def of_other_days(desk: Desk, as_of: datetime | None, cited: Collection[str]) -> tuple[Warned, ...]:
    """Name the articles of other days on which nothing of this day rests; what is off topic is named elsewhere."""
    named = {o.article_id for o in desk.clusters.off_topic}
    return tuple(
        Warned(
            text=f"Set aside {one.headline!r}: it was published on {day_in_words(published)}, "
            f"and this is the digest of {day_in_words(as_of.date())}.",
            article_id=one.id,
        )
        for one in desk.articles.values()
        if as_of is not None
        and one.id not in named
        and desk.original(one.id) not in cited
        and (published := _day_of_publication(one, as_of)) not in (None, as_of.date())
    )


def reported_on(clusters: Clusters, articles: Sequence[Article], as_of: datetime | None) -> Clusters:
    """Return what was reported on the day of `as_of`; an undated article may be of any day and stays."""
    if as_of is None:
        return clusters
    of_day = {a.id for a in articles if _day_of_publication(a, as_of) in (None, as_of.date())}
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


def _day_of_publication(article: Article, as_of: datetime) -> date | None:
    """Return the day on which an article was published where the digest is made; of an undated one it is not known."""
    return None if article.published is None else article.published.astimezone(as_of.tzinfo).date()
