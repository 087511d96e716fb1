"""Date words as a reader of a Thursday's paper takes them."""

from __future__ import annotations

from datetime import UTC, date, datetime

from newsdigest import dates
from newsdigest.dates.when import When

PUBLISHED = datetime(2026, 2, 5, 10, 0, tzinfo=UTC)  # a Thursday
DAY_ONE = date(2022, 2, 24)


def resolved(words: str, **given: object) -> When | None:
    """Return what date words mean, of an article of that day."""
    return dates.resolve(words, **{"published": PUBLISHED, "day_one": DAY_ONE, **given})  # type: ignore[arg-type]


def edtf(words: str, sentence: str | None = None, **given: object) -> str | None:
    """Return it as EDTF, `sentence` being where the words stand."""
    when = resolved(words, **({} if sentence is None else {"context": sentence}), **given)
    return when.edtf if when else None
