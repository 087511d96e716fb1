"""A person in the model's chair: answers read from plain files, and the prompt put on paper where one is missing."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from newsdigest.errors import RecordingNotFound, StorageError
from newsdigest.llm.recordings import Question
from newsdigest.storage import make_folder, write_whole
from newsdigest.text import fold

_FACT = re.compile(r"^\[(?P<id>[^\]\s]+)\] (?P<text>[^|\n]*)", re.MULTILINE)
_ALIKE = 60.0
"""How alike, of 100, a fact's words and the words that stand for its id must be."""


class AnswerFolder:
    """Answers to questions from files that people write: `<name>.json`, in the form of the answer.

    `names` says which file answers for which article (article id to name); the writer's answer is `writer.json`. In it
    `about` and `headline_about` may name a fact by its id, or in words: the fact whose text is most alike is meant.
    """

    def __init__(self, folder: Path, names: Mapping[str, str]) -> None:
        self._folder, self._names = folder, names

    def __call__(self, question: Question) -> str:
        """Return the answer on file.

        Raises RecordingNotFound when there is none; the prompt then stands beside where it is to be written.
        """
        name = self._name(question)
        path = self._folder / f"{name}.json"
        if not path.exists():
            paper = self._folder / f"{name}.prompt.txt"
            make_folder(self._folder)
            write_whole(paper, on_paper(question))
            raise RecordingNotFound(
                f"nobody has answered {question.purpose!r} for {question.label or question.subject}: "
                f"read {paper} and write {path}",
                article_id=question.subject,
            )
        try:
            answer = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise StorageError(f"{path} is not JSON ({error}); correct it") from error
        return json.dumps(_with_ids(answer, question), ensure_ascii=False, indent=2)

    def _name(self, question: Question) -> str:
        name = "writer" if question.purpose == "write" else self._names.get(question.subject, question.subject)
        return f"{name} {question.chunk}".replace("/", " of ") if question.chunk else name


def on_paper(question: Question) -> str:
    """Return everything that a model would get, for a person to answer."""
    form = json.dumps(json.loads(question.form), ensure_ascii=False, indent=1)
    return f"{question.instructions}\n\n{question.matter}\n\nThe form of the answer, as JSON Schema:\n{form}\n"


def _with_ids(answer: Any, question: Question) -> Any:
    """Return the answer with the ids of facts in place of the words that stand for them."""
    facts = {found["id"]: found["text"] for found in _FACT.finditer(question.matter)}
    return _named(answer, facts, False) if question.purpose == "write" else answer


def _named(node: Any, facts: Mapping[str, str], is_about: bool) -> Any:
    if isinstance(node, dict):
        return {key: _named(value, facts, key in ("about", "headline_about")) for key, value in node.items()}
    if isinstance(node, list):
        return [_named(item, facts, is_about) for item in node]
    return _id(node, facts) if is_about and isinstance(node, str) else node


def _id(words: str, facts: Mapping[str, str]) -> str:
    """Return the id of the fact that the words mean. Raises StorageError when no fact is like them."""
    if words in facts:
        return words
    likeness = {key: fuzz.token_set_ratio(fold(words), fold(text)) for key, text in facts.items()}
    best = max(sorted(likeness), key=lambda key: likeness[key], default=None)
    if best is None or likeness[best] < _ALIKE:
        raise StorageError(f"no fact of the brief is like {words!r}; name one by its id, or in more of its own words")
    return best
