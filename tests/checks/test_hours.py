"""Times of day: a figure that is part of one is no figure of its own, however page and article write the hour."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import Article, audit

BODY = (
    "The swing bridge at Orrow stuck half open at {} on Tuesday after a fuse blew in its engine house. "
    "Crews freed it on Wednesday. It carries 9,200 cars a day, and doors of the visitors' room open at 9."
)


def codes_of(told: str, hour: str) -> list[str]:
    article = Article(
        headline="Swing bridge stuck",
        outlet="The Orrow Echo",
        published=datetime(2026, 9, 3, 12, tzinfo=UTC),
        body=BODY.format(hour),
    )
    page = f"# Orrow\n\n{told} [1]\n\n## Sources\n\n[1] Swing bridge stuck, The Orrow Echo\n"
    return [finding.code for finding in audit(page, [article])]


WRITTEN = ["6:15 p.m.", "6.15pm", "18:15", "18.15", "18h15"]


@pytest.mark.parametrize("there", WRITTEN)
@pytest.mark.parametrize("here", [*WRITTEN, "6:15 PM", "a quarter past six"])
def test_one_time_of_day_may_be_written_in_many_ways(here: str, there: str) -> None:
    assert codes_of(f"A fuse blew and the swing bridge stuck at {here}.", there) == []


def test_a_bare_hour_of_the_article_is_one_too() -> None:
    assert codes_of("The doors of the visitors' room open at 9:00 a.m.", "18:15") == []


@pytest.mark.parametrize("here", ["6:45 p.m.", "18.45", "6:15 a.m."])
def test_another_hour_is_found(here: str) -> None:
    assert codes_of(f"A fuse blew and the swing bridge stuck at {here} on Tuesday.", "6:15 p.m.")


def test_a_figure_that_is_no_hour_is_found_as_before() -> None:
    assert "number-unsupported" in codes_of("The swing bridge carries 18,150 cars a day.", "18.15")
