"""A recording answers the question it was made for, and says what has changed when the question is another."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from newsdigest import prompts
from newsdigest.errors import AnswerInvalid, ModelRefused, RecordingNotFound, RecordingStale, StorageError, UsageError
from newsdigest.llm.completions import Completion
from newsdigest.llm.recordings import BY_HAND, Question, Recordings, recordings
from newsdigest.llm.session import Answer, Session
from newsdigest.prompts import Prompt
from newsdigest.schema.digest import Usage
from newsdigest.schema.reading import Reading

EVENT = {
    "title": "Mill at Sandry reopens",
    "summary": "The mill at Sandry reopened.",
    "status": "happened",
    "topic": "economy",
    "quote": "The mill at Sandry reopened on Monday.",
}
GOOD = json.dumps({"events": [EVENT]})
HAND = json.dumps({"events": [EVENT]}, indent=2)
QUESTION = Question(purpose="read", subject="a1", label="Mill", instructions="Read.", matter="Mill.", form="{}")


def prompt(body: str = "The mill at Sandry reopened on Monday.") -> Prompt:
    return prompts.prompt("read", headline="Mill reopens", outlet=None, published=None, portion=None, body=body)


def ask(session: Session, body: str = "The mill at Sandry reopened on Monday.", subject: str = "a1") -> Answer[Reading]:
    async def main() -> Answer[Reading]:
        return await session.ask("read", prompt(body), Reading, subject=subject, label="Mill reopens")

    return asyncio.run(main())


def written_by_hand(path: Path, text: str = HAND) -> Path:
    ask(Session(by_hand=lambda _: text, record=path))
    return path


def test_an_answer_written_by_hand_is_replayed_and_says_that_it_is(tmp_path: Path) -> None:
    path = written_by_hand(tmp_path / "mill.json")
    assert ask(Session(replay=path)).parsed.events[0].title == "Mill at Sandry reopens"
    (call,) = recordings(tmp_path)
    assert call.origin == BY_HAND
    assert call.stamp.model is None
    assert call.attempts[0].usage == Usage()


def test_a_file_of_recordings_can_be_read_by_people(tmp_path: Path) -> None:
    content = json.loads(written_by_hand(tmp_path / "mill.json").read_text(encoding="utf-8"))
    (call,) = content["calls"]
    assert call["attempts"][0]["json"]["events"][0]["title"] == "Mill at Sandry reopens"
    assert content["instructions"][call["stamp"]["instructions"]][0].startswith("You are a careful")


def test_the_raw_text_of_a_model_comes_back_to_the_letter(tmp_path: Path) -> None:
    kept = Recordings()
    texts = ["```json\n{}\n```", GOOD, HAND, '{"a": 1.0e3}', "not json", ""]
    kept.put(QUESTION, [Completion(text=text) for text in texts], "recorded from x/y")
    kept.write(tmp_path / "calls.json")
    (call,) = recordings(tmp_path / "calls.json")
    assert [attempt.text for attempt in call.attempts] == texts


def test_a_miss_names_the_article_and_what_to_do(tmp_path: Path) -> None:
    path = written_by_hand(tmp_path / "mill.json")
    with pytest.raises(RecordingNotFound, match=r"'read' for b2 \(Mill reopens\).*the article has changed; record it"):
        ask(Session(replay=path), subject="b2")


def test_a_changed_article_makes_a_recording_stale(tmp_path: Path) -> None:
    path = written_by_hand(tmp_path / "mill.json")
    with pytest.raises(RecordingStale, match="the article, or the words of the prompt around it changed since"):
        ask(Session(replay=path), body="The mill at Sandry burned down on Monday.")


def test_a_changed_model_makes_what_a_model_said_stale_but_not_what_a_person_wrote() -> None:
    asked = QUESTION.model_copy(update={"model": "x/y", "settings": "{}"})
    kept = Recordings()
    kept.put(asked, [Completion(text=GOOD)], "recorded from x/y")
    assert kept.find(QUESTION).origin == "recorded from x/y"
    with pytest.raises(RecordingStale, match=r"stale: the model, the settings changed since; record it from the model"):
        kept.find(asked.model_copy(update={"model": "x/z", "settings": "{1}"}))
    kept.put(QUESTION, [Completion(text=GOOD)], BY_HAND)
    assert kept.find(asked).is_by_hand


def test_a_restamp_shows_the_change_of_the_prompt_first() -> None:
    kept = Recordings()
    kept.put(QUESTION, [Completion(text=GOOD)], BY_HAND)
    now = QUESTION.model_copy(update={"instructions": "Read with care."})
    with pytest.raises(RecordingStale, match="the instructions of the prompt changed since; check the answer"):
        kept.find(now)
    assert "-Read.\n+Read with care." in kept.change(now)
    kept.restamp(now)
    assert kept.find(now).attempts[0].text == GOOD


def test_what_a_model_said_can_only_be_recorded_anew() -> None:
    kept = Recordings()
    kept.put(QUESTION, [Completion(text=GOOD)], "recorded from x/y")
    with pytest.raises(RecordingStale, match="record it from the model"):
        kept.restamp(QUESTION.model_copy(update={"instructions": "Read with care."}))


def test_a_replay_holds_old_answers_to_the_form_of_today(tmp_path: Path) -> None:
    path = tmp_path / "mill.json"
    with pytest.raises(AnswerInvalid):
        written_by_hand(path, '{"events": [{"title": "Mill"}]}')
    with pytest.raises(AnswerInvalid, match="summary"):
        ask(Session(replay=path))


def test_a_replay_goes_through_the_attempts_as_they_were(tmp_path: Path) -> None:
    path = written_by_hand(tmp_path / "mill.json")
    data = json.loads(path.read_text(encoding="utf-8"))
    usage = {"calls": 1, "input_tokens": 7, "output_tokens": 2, "cached_tokens": 0}
    first = {"attempt": 1, "ending": "length", "usage": usage, "text": '{"events": ['}
    data["calls"][0]["attempts"].insert(0, first)
    path.write_text(json.dumps(data), encoding="utf-8")
    answer = ask(Session(replay=path))
    assert answer.attempts == 2
    assert answer.usage.input_tokens == 7


def test_a_recorded_refusal_is_a_refusal_again(tmp_path: Path) -> None:
    kept = Recordings()
    asked = Session(replay=written_by_hand(tmp_path / "mill.json"))
    question = asked._question("read", prompt(), Reading, "a1", "Mill")
    kept.put(question, [Completion(text="No.", ending="refusal")], "recorded from x/y")
    kept.write(tmp_path / "mill.json")
    with pytest.raises(ModelRefused):
        ask(Session(replay=tmp_path / "mill.json"))


def test_a_broken_file_of_recordings_is_named(tmp_path: Path) -> None:
    (tmp_path / "mill.json").write_text('{"calls": [{}], "instructions": {}}', encoding="utf-8")
    with pytest.raises(StorageError, match=r"mill.json is not a file of recordings"):
        recordings(tmp_path)
    with pytest.raises(StorageError, match="there are no recordings"):
        recordings(tmp_path / "elsewhere")


def test_a_session_needs_somebody_to_ask() -> None:
    with pytest.raises(UsageError, match="needs a model"):
        Session()
    with pytest.raises(UsageError, match="write provider/model"):
        Session("gpt-5-mini")
    with pytest.raises(UsageError, match="mode='magic' is unknown"):
        Session("openai/gpt-5-mini", mode="magic")  # type: ignore[arg-type]
