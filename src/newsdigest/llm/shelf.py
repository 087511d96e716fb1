"""Answers that are there already: recorded, given by hand, or kept in the cache from an earlier run."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from newsdigest.errors import AnswerTruncated, NewsDigestError, UsageError
from newsdigest.llm.cache import Cache
from newsdigest.llm.completions import Completion
from newsdigest.llm.faults import invalid, objection
from newsdigest.llm.forms import Examination, examination, parsed
from newsdigest.llm.recordings import BY_HAND, Question, Replay

T = TypeVar("T", bound=BaseModel)


class Shelf:
    """Where a session looks before it calls anybody: recordings or a person instead of a model, and the cache."""

    def __init__(self, replay: Replay | None, by_hand: Callable[[Question], str] | None, cache: Cache | None) -> None:
        self._replay = replay
        self._by_hand = by_hand
        self._cache = cache

    @property
    def name(self) -> str:
        """What stands in for a model."""
        return BY_HAND if self._replay is None else f"recordings/{self._replay.path.name}"

    @property
    def stands_in(self) -> bool:
        """Whether every question is answered from here, and no model is asked."""
        return self._replay is not None or self._by_hand is not None

    @property
    def by_hand(self) -> bool:
        """Whether a person gives the answers."""
        return self._by_hand is not None

    @property
    def hits(self) -> int:
        """How many answers the cache has given."""
        return 0 if self._cache is None else self._cache.hits

    def find(self, question: Question, response_model: type[T], exam: Examination) -> T | None:
        """Return the answer to a question that fills the form, if it is here.

        Raises RecordingError when a replay has none, and ReadError when what it has does not fill the form.
        """
        if self._replay is not None:
            return _held(self._replay.find(question).attempts, response_model, exam)
        if self._by_hand is not None:
            return _held((Completion(text=self._by_hand(question)),), response_model, exam)
        return self._kept(question, response_model, exam)

    def has(self, question: Question) -> bool:
        """Whether the cache has an answer.

        Raises AnswerTruncated when it knows that there is no room for one.
        """
        kept = None if self._cache is None else self._cache.find(question)
        if kept is not None and kept.ending == "length":
            raise AnswerTruncated("there was no room for the answer; ask about less")
        return kept is not None

    def keep(self, question: Question, exam: Examination) -> None:
        """Keep the last answer, with what all attempts cost."""
        if self._cache is not None:
            self._cache.keep(question, exam.completions[-1].model_copy(update={"usage": exam.usage}))

    def _kept(self, question: Question, response_model: type[T], exam: Examination) -> T | None:
        """Return the cached answer, if it still passes; it is held to the form and the checks of today.

        Raises AnswerTruncated when there was no room for one.
        """
        kept = None if self._cache is None else self._cache.find(question)
        if kept is None:
            return None
        reasks = exam.reasks
        try:
            return _held((kept,), response_model, exam)
        except AnswerTruncated:
            raise
        except NewsDigestError:
            exam.completions.clear()
            exam.reasks = reasks
            return None

    def recall(self, purpose: str, words: str) -> str | None:
        """Return what was remembered in the cache under these words."""
        kept = None if self._cache is None else self._cache.find(_note(purpose, words))
        return None if kept is None else kept.text

    def remember(self, purpose: str, words: str, text: str) -> None:
        """Keep a text that was made of answers in the cache."""
        if self._cache is not None:
            self._cache.keep(_note(purpose, words), Completion(text=text))

    def close(self) -> None:
        """Close the cache; it opens again when it is asked."""
        if self._cache is not None:
            self._cache.close()


def _held(attempts: tuple[Completion, ...], response_model: type[T], exam: Examination) -> T:
    """Hold answers that are already there to the form, one attempt after another, as if they came in now."""
    failure: NewsDigestError | None = None
    exam.reasks = len(attempts) - 1
    exam.begin()
    with examination(exam):
        for completion in attempts:
            exam.completions.append(completion)
            failure = objection(completion, exam.subject)
            if failure is None:
                try:
                    return parsed(completion.text, response_model)
                except ValidationError as error:
                    failure = invalid(error, exam.subject, len(exam.completions))
    raise failure or UsageError(f"the recording of {exam.subject} holds no attempt; record it anew")


def _note(purpose: str, words: str) -> Question:
    return Question(purpose=purpose, subject="", instructions=purpose, matter=words, form="")
