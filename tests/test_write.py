"""The prompted writer gets every fact with its id, and gives back sentences that name them."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from newsdigest.compose.writer import Brief, Draft, Fact, Theme
from newsdigest.errors import RecordingNotFound, StorageError, UsageError
from newsdigest.llm import Session
from newsdigest.llm.by_hand import AnswerFolder
from newsdigest.llm.recordings import Question
from newsdigest.write import ModelWriter
from newsdigest.write.writing import _Proof

BRIEF = Brief(
    story_id="s1",
    headline="Quarry at Ormsel floods",
    themes=(
        Theme(
            heading="The flood",
            facts=(
                Fact(id="e1", text="The quarry at Ormsel flooded.", date="2 March 2026", quotes=("It filled up.",)),
                Fact(
                    id="c1", text="Nobody was hurt.", date=None, attribution="Petra Vall", disputed="one paper says two"
                ),
            ),
        ),
    ),
)
DRAFT = {
    "headline": "Quarry floods at Ormsel",
    "headline_about": ["e1"],
    "sections": [{"heading": "The flood", "sentences": [{"text": "The quarry flooded.", "about": ["e1"]}]}],
}


def test_the_brief_is_the_whole_matter_of_the_question() -> None:
    asked: list[Question] = []

    def by_hand(question: Question) -> str:
        asked.append(question)
        return json.dumps(DRAFT)

    writer = ModelWriter(session=Session(by_hand=by_hand), length=300)
    draft = asyncio.run(writer.write(BRIEF))
    assert draft.sections[0].sentences[0].about == ("e1",)
    (question,) = asked
    assert (question.purpose, question.subject) == ("write", "s1")
    assert "Write in English, in about 300 words altogether." in question.instructions
    assert '[e1] The quarry at Ormsel flooded. | 2 March 2026\n    "It filled up."' in question.matter
    assert "[c1] Nobody was hurt. | Petra Vall | disputed: one paper says two" in question.matter


def test_a_draft_about_other_facts_is_asked_for_again_and_then_left_to_the_desk() -> None:
    proof = _Proof(BRIEF)
    strange = Draft.model_validate(json.loads(json.dumps(DRAFT).replace("e1", "e9")))
    assert proof(Draft.model_validate(DRAFT), False) is None
    assert "['e9']" in (proof(strange, False) or "")
    assert proof(strange, True) is None


GERMAN = (
    "Der Steinbruch von Ormsel ist am Montag nach dem Regen der Nacht mit Wasser vollgelaufen, und niemand wurde dabei "
    "verletzt, wie die Sprecherin der Stadt auf einer Pressekonferenz mitteilte."
)
ENGLISH = (
    "The quarry at Ormsel filled with water on Monday after the rain of the night, and nobody was hurt when it did, "
    "as the woman who speaks for the town told the reporters who had come to hear her."
)


def drafted(words: str) -> Draft:
    return Draft.model_validate(json.loads(json.dumps(DRAFT).replace("The quarry flooded.", words)))


@pytest.mark.parametrize(
    ("language", "right", "wrong"), [("English", ENGLISH, GERMAN), ("German", GERMAN, ENGLISH), ("fr", "", ENGLISH)]
)
def test_prose_in_another_language_is_asked_for_again(language: str, right: str, wrong: str) -> None:
    proof = _Proof(BRIEF, language)
    assert proof(drafted(right), False) is None
    assert proof(drafted(wrong), False) == f"write in {language}; only names and quotations stay as they are"
    assert proof(drafted(wrong), True) is not None


def test_language_and_length_belong_to_the_fingerprint() -> None:
    prints = {
        ModelWriter("openai/a").fingerprint,
        ModelWriter("openai/a", language="French").fingerprint,
        ModelWriter("openai/a", length=200).fingerprint,
    }
    assert len(prints) == 3


def test_a_person_may_name_facts_in_words(tmp_path: Path) -> None:
    in_words = json.loads(json.dumps(DRAFT).replace('"e1"', '"the Ormsel quarry flooded"'))
    (tmp_path / "writer.json").write_text(json.dumps(in_words), encoding="utf-8")
    writer = ModelWriter(session=Session(by_hand=AnswerFolder(tmp_path, {})))
    draft = asyncio.run(writer.write(BRIEF))
    assert draft.headline_about == ("e1",)
    assert draft.sections[0].sentences[0].about == ("e1",)


def test_words_that_no_fact_is_like_are_named(tmp_path: Path) -> None:
    in_words = json.dumps(DRAFT).replace('"e1"', '"a bank raised its rates"')
    (tmp_path / "writer.json").write_text(in_words, encoding="utf-8")
    writer = ModelWriter(session=Session(by_hand=AnswerFolder(tmp_path, {})))
    with pytest.raises(StorageError, match="no fact of the brief is like 'a bank raised its rates'"):
        asyncio.run(writer.write(BRIEF))


def test_where_an_answer_is_missing_the_prompt_is_put_on_paper(tmp_path: Path) -> None:
    writer = ModelWriter(session=Session(by_hand=AnswerFolder(tmp_path, {})))
    with pytest.raises(RecordingNotFound, match="nobody has answered 'write' for Quarry at Ormsel floods"):
        asyncio.run(writer.write(BRIEF))
    paper = (tmp_path / "writer.prompt.txt").read_text(encoding="utf-8")
    assert "You are the writer on a news desk" in paper
    assert "[e1] The quarry at Ormsel flooded." in paper
    assert '"headline_about"' in paper


def test_a_session_and_a_model_beside_it_contradict_each_other() -> None:
    with pytest.raises(UsageError, match="either session= or model="):
        ModelWriter("openai/a", session=Session("openai/b"))
