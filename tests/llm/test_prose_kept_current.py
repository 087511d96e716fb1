"""Prose is paid for once: what has not changed since the last edition is not written anew."""

from __future__ import annotations

import asyncio
import json
import re
from pathlib import Path
from typing import Any

import pytest

from newsdigest.compose.writer import Brief, Draft, Fact, Theme
from newsdigest.llm import Session
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
    """Plays a model that writes one section for each theme, about its first fact."""

    def play(body: dict[str, Any]) -> Any:
        facts = re.findall(r"^Theme: .*\n\[(\S+)\] (.*)$", body["messages"][1]["content"], re.MULTILINE)
        sections = [{"heading": one, "sentences": [{"text": text, "about": [one]}]} for one, text in facts]
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
    assert (second.headline, second.headline_about) == ("Working headline", ("bridge-0",))


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


def test_a_section_that_mixes_themes_is_printed_but_not_remembered(service: Any, reply: Any) -> None:
    both = {"heading": "Both", "sentences": [{"text": "All of it.", "about": ["bridge-0", "ferry-0"]}]}
    service.plays(reply(json.dumps({"headline": "H", "headline_about": ["bridge-0"], "sections": [both]})))
    writer = ModelWriter(session=Session("ollama/tiny", base_url=service.url))
    for draft in write(writer, brief(BRIDGE, FERRY), brief(BRIDGE, FERRY)):
        assert headings(draft) == ["Both"]
    assert len(service.requests) == 2
