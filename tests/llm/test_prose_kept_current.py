"""Prose is paid for once: what has not changed since the last edition is not written anew."""

from __future__ import annotations

import asyncio
import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

import newsdigest
from newsdigest.compose.writer import Brief, Draft, Fact, Theme
from newsdigest.digest import Digest
from newsdigest.llm import Session
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Event, Reading
from newsdigest.write import ModelWriter


def theme(name: str, *facts: str) -> Theme:
    return Theme(
        heading=name, facts=tuple(Fact(id=f"{name}-{n}", text=text, date=None) for n, text in enumerate(facts))
    )


def brief(*themes: Theme) -> Brief:
    return Brief(story_id="s1", headline="Working headline", themes=themes)


BRIDGE, FERRY = theme("bridge", "The bridge closed."), theme("ferry", "The ferry sailed twice a day.")


@pytest.fixture
def desk(service: Any, reply: Any) -> Any:
    """Plays a model that writes one section for each fact."""

    def play(body: dict[str, Any]) -> Any:
        facts = re.findall(r"^\[(\S+)\] ([^|\n]*)", body["messages"][1]["content"], re.MULTILINE)
        sections = [{"heading": one, "sentences": [{"text": text.strip(), "about": [one]}]} for one, text in facts]
        return reply(json.dumps({"headline": "Written", "headline_about": [facts[0][0]], "sections": sections}))

    service.plays_by(play)
    return service


def write(writer: ModelWriter, *briefs: Brief) -> list[Draft]:
    async def main() -> list[Draft]:
        try:
            return [await writer.write(one) for one in briefs]
        finally:
            await writer.close()

    return asyncio.run(main())


def headings(draft: Draft) -> list[str]:
    return [section.heading for section in draft.sections]


def test_only_the_theme_that_changed_is_written_anew(desk: Any) -> None:
    writer = ModelWriter(session=Session("ollama/tiny", base_url=desk.url))
    longer = theme("ferry", "The ferry sailed three times a day.", "It was full.")
    first, second = write(writer, brief(BRIDGE, FERRY), brief(BRIDGE, longer))
    assert headings(first) == headings(second) == ["bridge-0", "ferry-0"]
    assert second.sections[1].sentences[0].text == "The ferry sailed three times a day."
    assert len(desk.requests) == 2
    assert "The bridge closed." not in desk.requests[1]["messages"][1]["content"]


def test_the_headline_is_written_anew_only_when_the_lead_changed(desk: Any) -> None:
    writer = ModelWriter(session=Session("ollama/tiny", base_url=desk.url))
    first, second, third = write(writer, brief(BRIDGE), brief(BRIDGE, FERRY), brief(theme("flood", "It rose."), BRIDGE))
    assert (first.headline, third.headline) == ("Written", "Written")
    assert (second.headline, second.headline_about) == ("Written", ("bridge-0",))


def test_an_edition_without_news_costs_nothing(desk: Any) -> None:
    writer = ModelWriter(session=Session("ollama/tiny", base_url=desk.url))
    write(writer, brief(BRIDGE, FERRY), brief(FERRY, BRIDGE))
    assert len(desk.requests) == 1


def test_the_cache_remembers_sections_from_run_to_run(desk: Any, tmp_path: Path) -> None:
    def writer(language: str = "English") -> ModelWriter:
        session = Session("ollama/tiny", base_url=desk.url, cache=tmp_path / "answers.sqlite")
        return ModelWriter(session=session, language=language)

    write(writer(), brief(BRIDGE))
    write(writer(), brief(BRIDGE, FERRY))
    assert "The bridge closed." not in desk.requests[1]["messages"][1]["content"]
    write(writer("French"), brief(BRIDGE, FERRY))
    assert "The bridge closed." in desk.requests[2]["messages"][1]["content"]


def test_a_sentence_about_two_facts_stands_as_long_as_both_do(service: Any, reply: Any) -> None:
    both = {"heading": "Both", "sentences": [{"text": "All of it.", "about": ["bridge-0", "ferry-0"]}]}
    service.plays(reply(json.dumps({"headline": "H", "headline_about": ["bridge-0"], "sections": [both]})))
    writer = ModelWriter(session=Session("ollama/tiny", base_url=service.url))
    for draft in write(writer, brief(BRIDGE, FERRY), brief(BRIDGE, FERRY)):
        assert headings(draft) == ["Both"]
    assert len(service.requests) == 1
    write(writer, brief(BRIDGE, theme("ferry", "The ferry sank.")))
    asked = service.requests[1]["messages"][1]["content"]
    assert "The bridge closed." in asked
    assert "The ferry sank." in asked


def test_a_fact_that_the_writer_left_out_is_not_offered_again(service: Any, reply: Any) -> None:
    one = {"heading": "Bridge", "sentences": [{"text": "The bridge closed.", "about": ["bridge-0"]}]}
    service.plays(reply(json.dumps({"headline": "H", "headline_about": ["bridge-0"], "sections": [one]})))
    writer = ModelWriter(session=Session("ollama/tiny", base_url=service.url))
    write(writer, brief(BRIDGE, FERRY), brief(BRIDGE, FERRY))
    assert len(service.requests) == 1


def test_another_source_for_the_same_fact_costs_nothing(desk: Any) -> None:
    def sourced(*quotes: str) -> Theme:
        return Theme(heading="bridge", facts=(Fact(id="bridge-0", text="It closed.", date=None, quotes=quotes),))

    writer = ModelWriter(session=Session("ollama/tiny", base_url=desk.url))
    write(writer, brief(sourced("It closed.")), brief(sourced("It closed.", "The bridge was closed.")))
    assert len(desk.requests) == 1


def test_a_new_fact_joins_the_section_of_its_theme(desk: Any) -> None:
    writer = ModelWriter(session=Session("ollama/tiny", base_url=desk.url))
    grown = theme("bridge", "The bridge closed.", "A crane came.")
    _, second = write(writer, brief(BRIDGE, FERRY), brief(grown, FERRY))
    assert [s.text for s in second.sections[0].sentences] == ["The bridge closed.", "A crane came."]
    assert "The bridge closed." not in desk.requests[1]["messages"][1]["content"]


ARTICLES = [
    Article(headline=f"Report {n}", body=f"The {what}.", published=datetime(2026, 3, 2 + n, 8, tzinfo=UTC))
    for n, what in enumerate(("bridge of Ostmere closed on Monday", "ferry of Saltmere sank on Tuesday"))
]


class Stringer:
    """Reads an article of one sentence as one event."""

    fingerprint = "stringer"

    async def extract(self, article: Article) -> Reading:
        told: dict[str, Any] = {"title": article.body.rstrip("."), "summary": article.body, "quote": article.body}
        return Reading(
            events=(
                Event(**told, status="happened", topic="society", when=" ".join(article.body.rstrip(".").split()[-2:])),
            )
        )


def test_the_digest_given_as_previous_is_all_that_is_needed(desk: Any) -> None:
    def edition(articles: list[Article], previous: Digest | None, language: str = "English") -> Digest:
        writer = ModelWriter(session=Session("ollama/tiny", base_url=desk.url), language=language)
        return newsdigest.summarize(articles, extractor=Stringer(), writer=writer, previous=previous)

    first = edition(ARTICLES[:1], None)
    assert first.data.writer is not None
    second = edition(ARTICLES, Digest.from_json(first.to_json()))
    asked = desk.requests[1]["messages"][1]["content"]
    assert "ferry of Saltmere" in asked
    assert "] The bridge of Ostmere" not in asked
    printed = " ".join(s.text for section in second.sections for s in section.sentences)
    assert "bridge of Ostmere" in printed
    assert "ferry of Saltmere" in printed
    assert edition(ARTICLES, second).sections == second.sections
    assert len(desk.requests) == 2
    edition(ARTICLES, second, language="French")
    assert "bridge of Ostmere" in desk.requests[2]["messages"][1]["content"]
