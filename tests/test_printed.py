"""Faults of printed digests that a reader would stumble over: plans, days told twice, tolls of none, figures."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

import newsdigest
from newsdigest.extract.model import ModelExtractor
from newsdigest.llm import Session
from newsdigest.schema.article import Article


def pile(*bodies: str, outlets: str = "abc", day: int = 2) -> list[Article]:
    return [
        Article(
            id=f"a{at}",
            headline="News of the town",
            body=body,
            outlet=f"Outlet {outlets[at]}",
            published=datetime(2026, 3, day + at, 9, tzinfo=UTC),
        )
        for at, body in enumerate(bodies)
    ]


VOTE = "The Hallow town council will meet on {} to vote on the harbour tax"


@pytest.mark.parametrize("outlets", ["abc", "abb", "aaa"])
def test_a_day_that_the_last_report_has_again_was_never_moved(outlets: str) -> None:
    articles = pile(
        f"{VOTE.format('Thursday')}, mayor Ruth Orme said.",
        f"{VOTE.format('Friday')}, which shopkeepers oppose.",
        f"Shopkeepers have asked for a delay. {VOTE.format('Thursday')}.",
        outlets=outlets,
    )
    digest = newsdigest.summarize(articles)
    assert not digest.updates
    (dispute,) = digest.disputes
    assert [value.value[:13] for value in dispute.values] == ["March 5, 2026", "March 6, 2026"]
    assert not list(newsdigest.audit(digest, articles=articles))


def test_a_vote_that_was_moved_is_told_as_moved() -> None:
    moved = (
        "The Hallow town council has moved its vote on the harbour tax from Thursday to Friday, mayor Ruth Orme said."
    )
    digest = newsdigest.summarize(
        pile(f"{VOTE.format('Thursday')}, an aide said.", f"{VOTE.format('Friday')}, which shops oppose.", moved)
    )
    assert [update.what for update in digest.updates] == ["date"]
    assert not digest.disputes


@pytest.mark.parametrize("told", ["No one was killed", "There were no casualties", "No arrests have been made"])
def test_that_nobody_came_to_harm_is_news_by_rules(told: str) -> None:
    digest = newsdigest.summarize(pile(f"A fire destroyed the Tolm warehouse on Monday. {told}."))
    assert any(sentence.text.startswith(told) for section in digest.sections for sentence in section.sentences) or any(
        sentence.text.startswith(told) for sentence in digest.summary
    )


def test_a_heading_says_of_a_plan_that_it_is_one() -> None:
    (article,) = pile("The museum is to open on May 4, its director said. The hall holds 200 people.")
    museum = {
        "title": "Museum opens", "summary": "Museum opens", "when": "on May 4", "tense": "future", "status": "planned",
        "topic": "arts", "quote": "The museum is to open on May 4",
    }  # fmt: skip
    answer = newsdigest.extract.model.Reading.model_validate({"events": [museum]}).model_dump_json()
    extractor = ModelExtractor(session=Session(by_hand=lambda _: answer))
    assert newsdigest.summarize(article, extractor=extractor).headline == "Planned: Museum opens"
