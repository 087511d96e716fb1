"""An article heard sentence by sentence: who speaks in it, and which words are theirs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from newsdigest.attributions.cast.attention import attend
from newsdigest.attributions.cast.casting import cast_of
from newsdigest.attributions.cast.figure import Figure
from newsdigest.attributions.said import answers
from newsdigest.attributions.said.attributions import attributions_in
from newsdigest.attributions.said.introductions import introduced
from newsdigest.attributions.said.replies import answering
from newsdigest.attributions.said.saying import Saying
from newsdigest.attributions.said.sayings import sayings_of
from newsdigest.attributions.said.sequels import speech_alone
from newsdigest.passages import interviews
from newsdigest.passages.headlines import below_headline
from newsdigest.passages.layouts import layout
from newsdigest.passages.passage import Passage


class Heard(NamedTuple):
    """What a sentence has people say: it reports that, is nothing but speech, or belongs to an answer of somebody."""

    said: list[Saying]
    manner: Literal["report", "speech", "answer"] = "report"
    answering: Figure | None = None


class Hearing:
    """One article while it is heard: its sentences, its cast, and what has been said so far."""

    def __init__(self, body: str, headline: str) -> None:
        turns = interviews.turns_in(body)
        read = layout(body, {n: turn.words.start for n, turn in turns.items()}, headline).passages
        self.passages: Sequence[Passage] = below_headline(read, headline)
        self.cast = cast_of(body, self.passages)
        self.sayings: list[Saying] = []
        self._answers = interviews.answers_in(body)
        self._answered: set[int] = set()
        self._asked = answers.interviewee(self.passages, self._answers, self.cast, headline) if self._answers else None

    def hear(self, rank: int) -> Heard:
        """Return what the next sentence has people say; all before it must have been heard, and attended to."""
        passage = self.passages[rank]
        heard = self._answer(rank, passage) or self._speech(rank, passage) or self._report(rank, passage)
        self.sayings += heard.said
        return heard

    def attend(self, rank: int, heard: Heard) -> None:
        """Bring to mind whom a sentence is about, once everything is read from it: the next `he` may mean them."""
        if heard.answering is not None:
            self.cast.mind(heard.answering)
        elif heard.manner == "report":
            attend(self.cast, self.passages[rank], rank, spoken=bool(heard.said))

    def _answer(self, rank: int, passage: Passage) -> Heard | None:
        """Take an answer of an interview as said by whoever is asked: one saying, however many sentences it has."""
        answer = self._answers.get(passage.paragraph)
        asked = self._asked
        if answer is None or asked is None or passage.start + len(passage.text) <= answer.words.start:
            return None
        if passage.paragraph in self._answered:
            return Heard([], "answer", asked)
        self._answered.add(passage.paragraph)
        asked = answers.speaker_of(answer, asked, self.cast)
        said = answers.saying_of(answer, asked, passage.paragraph, rank)
        return Heard([said] if said is not None else [], "answer", asked)

    def _speech(self, rank: int, passage: Passage) -> Heard | None:
        alone = speech_alone(passage, rank, self.sayings[-1] if self.sayings else None)
        return Heard([alone], "speech") if alone is not None else None

    def _report(self, rank: int, passage: Passage) -> Heard:
        attributed = attributions_in(passage)
        return Heard(answering(sayings_of(passage, rank, attributed, self.cast), self.sayings) if attributed else [])


@lru_cache(maxsize=32)  # an article is grounded, and then audited with pages of it
def heard(body: str, headline: str) -> Hearing:
    """Return an article heard to its end."""
    hearing = Hearing(body, headline)
    for rank in range(len(hearing.passages)):
        hearing.attend(rank, hearing.hear(rank))
    hearing.sayings = introduced(hearing.sayings, body)
    return hearing
