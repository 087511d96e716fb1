"""The prompted reader: what it asks, what it accepts, and what it does with an article that is too long."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from newsdigest import prompts
from newsdigest.errors import AnswerInvalid, ReadError, UsageError
from newsdigest.extract.model import INVENTED, ModelExtractor
from newsdigest.llm import Session
from newsdigest.llm.recordings import Question
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Reading

ARTICLE = Article(
    headline="Tram line\nto Veldmoor opens",
    body="The tram line to Veldmoor opened on Sunday. Mayor Ines Corval said it cost 40 million.",
    outlet="The Terminus",
    published=datetime(2026, 3, 2, 7, 30, tzinfo=UTC),
)


def event(quote: str, summary: str = "The tram line to Veldmoor opened.") -> dict[str, str]:
    return {"title": "Tram line opens", "summary": summary, "status": "happened", "topic": "economy", "quote": quote}


def answer(*events: dict[str, str]) -> str:
    return json.dumps({"events": list(events)})


def reader(answered: Callable[[Question], str] | str, longest: int = 24_000) -> ModelExtractor:
    by_hand = answered if callable(answered) else lambda _: answered
    return ModelExtractor(session=Session(by_hand=by_hand), longest_portion=longest)


def read(extractor: ModelExtractor, article: Article = ARTICLE) -> Reading:
    return asyncio.run(extractor.extract(article))


def test_the_question_has_the_article_and_what_is_known_of_it() -> None:
    asked: list[Question] = []

    def by_hand(question: Question) -> str:
        asked.append(question)
        return answer(event("The tram line to Veldmoor opened on Sunday."))

    reading = read(reader(by_hand))
    assert [e.title for e in reading.events] == ["Tram line opens"]
    (question,) = asked
    assert (question.purpose, question.subject, question.chunk) == ("read", ARTICLE.id, "")
    assert "Headline: Tram line to Veldmoor opens\nOutlet: The Terminus\n" in question.matter
    assert "Published: Monday, 02 March 2026, 07:30 +0000" in question.matter
    assert ARTICLE.body in question.matter


def test_an_answer_with_the_names_of_our_example_is_refused() -> None:
    instructions = prompts.prompt(
        "read", headline="H", outlet=None, published=None, portion=None, body="B"
    ).instructions
    assert all(name in instructions for name in INVENTED)
    with pytest.raises(AnswerInvalid, match="is from the example"):
        read(reader(answer(event("Odile Brandt denied it."))))


def test_an_article_about_such_a_name_may_say_it() -> None:
    article = Article(headline="H", body="Odile Brandt sailed to Quillon on Monday.")
    assert read(reader(answer(event("Odile Brandt sailed to Quillon on Monday."))), article).events


def test_an_answer_in_another_language_is_refused() -> None:
    german = (
        "Die Straßenbahn nach Veldmoor wurde am Sonntag eröffnet und kostete nach Angaben der Bürgermeisterin vierzig "
        "Millionen, wie die Stadt mitteilte, und sie fährt alle zehn Minuten bis spät in die Nacht."
    )
    with pytest.raises(AnswerInvalid, match="write titles, summaries and claims in English"):
        read(reader(answer(event("The tram line to Veldmoor opened on Sunday.", german))))


def test_quotes_that_are_not_there_are_kept_when_asking_again_did_not_help() -> None:
    reading = read(reader(answer(event("The tram line closed."), event("Nobody came."))))
    assert len(reading.events) == 2


def test_a_long_article_is_read_in_portions_with_one_question_each() -> None:
    chunks: list[str] = []

    def by_hand(question: Question) -> str:
        chunks.append(question.chunk)
        assert f"This is part {question.chunk} of the article." in question.matter
        return answer(event(f"Part {question.chunk}"))

    body = "\n\n".join(f"Paragraph {n}. " + "Rain fell on the town. " * 20 for n in range(12))
    reading = read(reader(by_hand, longest=2_000), Article(headline="H", body=body))
    assert chunks == [f"{n}/{len(chunks)}" for n in range(1, len(chunks) + 1)]
    assert len(reading.events) == len(chunks) > 2


def test_a_book_is_not_paid_for() -> None:
    with pytest.raises(ReadError, match="split it into articles"):
        read(reader("{}"), Article(headline="H", body="word " * 200_000))


def test_the_fingerprint_changes_with_the_prompt_the_model_and_the_settings() -> None:
    prints = {
        ModelExtractor("openai/a").fingerprint,
        ModelExtractor("openai/b").fingerprint,
        ModelExtractor("openai/a", temperature=0).fingerprint,
        ModelExtractor("openai/a", longest_portion=5_000).fingerprint,
    }
    assert len(prints) == 4
    assert "\n" not in "".join(prints)


def test_usage_belongs_to_the_articles(tmp_path: Path) -> None:
    path = tmp_path / "tram.json"
    text = answer(event("The tram line to Veldmoor opened on Sunday."))
    session = Session(by_hand=lambda _: text, record=path)
    read(ModelExtractor(session=session))
    data = json.loads(path.read_text(encoding="utf-8"))
    usage = {"calls": 1, "input_tokens": 700, "output_tokens": 90, "cached_tokens": 0}
    data["calls"][0]["attempts"][0]["usage"] = usage
    path.write_text(json.dumps(data), encoding="utf-8")
    extractor = ModelExtractor(replay=path)
    for _ in range(2):
        read(extractor)
    assert extractor.usage.model_dump() == usage
    assert extractor.usage_for([ARTICLE.id]).input_tokens == 700
    assert extractor.usage_for(["another"]).calls == 0
    assert extractor.session.usage.calls == 0


def test_a_plan_says_what_reading_would_take_before_anything_is_sent() -> None:
    long = Article(headline="H", body="\n\n".join("Rain fell on the town. " * 20 for _ in range(12)))
    plan = ModelExtractor("openai/a", longest_portion=4_000).plan([ARTICLE, long])
    assert plan.calls == 3
    assert 4_000 < plan.input_tokens < 8_000


def test_a_session_and_a_model_beside_it_contradict_each_other() -> None:
    with pytest.raises(UsageError, match="either session= or model="):
        ModelExtractor("openai/a", session=Session("openai/b"))
