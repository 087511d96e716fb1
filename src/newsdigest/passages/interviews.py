"""Interviews printed as questions and answers: where the answers stand, and which question each is to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from newsdigest import text

_FEWEST = 3
"""Questions that make an interview: one or two are a manner of writing."""
_LONGEST_QUESTION = 320
PERSONAL = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|me|[Mm]y|[Ww]e|[Oo]ur|us)\b")


@dataclass(frozen=True)
class Answer:
    """An answer, with the question before it; offsets are those of the body."""

    question: text.Stretch
    words: text.Stretch
    label: str | None = None


def answers_in(body: str) -> Mapping[int, Answer]:
    """Return the answers of an interview by the number of their paragraph; none where the article is no interview.

    Questions and answers take turns from the first question on, unless letters or the names of the speakers tell them;
    what stands in brackets is the reporter's.
    """
    if "?" not in body:
        return {}
    if turns := turns_in(body):
        return dict(_answers(text.paragraphs(body), turns))
    if pairs := _pairs_in(body):
        return pairs
    told = text.paragraphs(body)
    asked = [number for number, paragraph in enumerate(told) if _asks(paragraph.text)]
    if len(asked) < _FEWEST or len(asked) < _SHARE * (len(told) - asked[0]):
        return {}
    answers = dict(_turns(told, _first_of(told, asked[0])))
    personal = sum(PERSONAL.search(answer.words.text) is not None for answer in answers.values())
    return answers if len(answers) >= _FEWEST and 2 * personal >= len(answers) else {}


def _pairs_in(body: str) -> Mapping[int, Answer]:
    """Return the answers of an interview that stand on the line below their question, in one paragraph with it."""
    if "?\n" not in body.replace("\r", ""):
        return {}
    pairs = {n: _pair(p) for n, p in enumerate(text.paragraphs(body)) if "\n" in p.text}
    asked = [number for number, pair in pairs.items() if _asks(pair.question.text)]
    if len(asked) < _FEWEST:
        return {}
    following = {n: pair for n, pair in pairs.items() if n >= asked[0] and len(pair.question.text) <= _LONGEST_QUESTION}
    return following if 2 * len(asked) >= len(following) else {}


def _pair(paragraph: text.Stretch) -> Answer:
    """Return what stands on the first line of a paragraph as the question to what stands below it."""
    line, _, rest = paragraph.text.partition("\n")
    start = paragraph.end - len(rest.lstrip())
    question = text.Stretch(line.rstrip(), paragraph.start, paragraph.start + len(line.rstrip()))
    return Answer(question, text.Stretch(rest.lstrip(), start, paragraph.end))


def turns_in(body: str) -> Mapping[int, Turn]:
    """Return the turns of an interview in which the speakers stand before what they say, `Ms Orr: I have it`."""
    if "?" not in body:
        return {}
    told = text.paragraphs(body)
    found = {
        number: _turn(paragraph)
        for number, paragraph in enumerate(told)
        if ":" in paragraph.text and _LABEL.match(paragraph.text)
    }
    if len(found) < 2 * _FEWEST:
        return {}
    opening = body[: told[min(found)].start]
    asks = next(iter(found.values())).label
    said = Counter(turn.label for turn in found.values())
    questions = Counter(turn.label for turn in found.values() if turn.words.text.endswith("?"))
    answering = {
        label
        for label in said
        if label != asks and _FEWEST * questions[label] <= said[label] and label.split()[-1] in opening
    }
    if sum(said[label] for label in answering) < _FEWEST or questions.total() < _FEWEST - 1:
        return {}
    return {number: turn._replace(is_answer=turn.label in answering) for number, turn in found.items()}


class Turn(NamedTuple):
    """What one speaker of an interview says before the other does."""

    label: str
    words: text.Stretch
    is_answer: bool = False


_LABEL = re.compile(r"(?P<label>[A-Z][\w.'’&-]*(?: (?:& )?[A-Za-z][\w.'’&-]*){0,4}):\s+(?=\S)")


def _turn(paragraph: text.Stretch) -> Turn:
    found = _LABEL.match(paragraph.text)
    end = found.end() if found is not None else 0
    label = found["label"] if found is not None else ""
    return Turn(label, text.Stretch(paragraph.text[end:], paragraph.start + end, paragraph.end))


def _answers(told: Sequence[text.Stretch], turns: Mapping[int, Turn]) -> Iterator[tuple[int, Answer]]:
    """Yield the answers, and the paragraphs without a name that go on with one."""
    question, label = told[min(turns)], None
    for number in range(min(turns), max(turns) + 1):
        turn = turns.get(number)
        if turn is None:
            if label is not None and told[number].text[0] not in "([":
                yield number, Answer(question, told[number], label)
        elif turn.is_answer:
            label = turn.label
            yield number, Answer(question, turn.words, label)
        else:
            question, label = turn.words, None


_SHARE = 0.28
"""Questions among the paragraphs from the first one on: in an interview nearly every second is one."""
_QUESTION = re.compile(r"(?:Q|Question)\s*[.:]\s")
_ANSWER = re.compile(r"(?:A|Answer)\s*[.:]\s")


def _asks(paragraph: str) -> bool:
    """Whether a paragraph is a question to somebody, and nothing else."""
    if _QUESTION.match(paragraph):
        return True
    is_short = paragraph.endswith("?") and len(paragraph) <= _LONGEST_QUESTION
    return is_short and paragraph[0] not in "\"“'‘([" and _ANSWER.match(paragraph) is None


def _first_of(told: Sequence[text.Stretch], asked: int) -> int:
    """Return where the questions begin: before the first with a question mark, there may be some that have none."""
    while asked > 2 and PERSONAL.search(told[asked - 1].text) and len(told[asked - 2].text) <= _LONGEST_QUESTION:
        asked -= 2
    return asked


def _turns(told: Sequence[text.Stretch], first: int) -> Iterator[tuple[int, Answer]]:
    lettered = any(_QUESTION.match(paragraph.text) for paragraph in told)
    question, answered = told[first], False
    for number in range(first + 1, len(told)):
        paragraph = told[number]
        if paragraph.text[0] in "([":
            continue
        if _asks(paragraph.text) or (answered and not lettered and not _goes_on(paragraph.text)):
            question, answered = paragraph, False
        else:
            yield number, Answer(question, paragraph)
            answered = True


def _goes_on(paragraph: str) -> bool:
    """Whether a paragraph goes on with an answer: it speaks of the speaker, and to nobody."""
    return PERSONAL.search(paragraph) is not None and _YOU.search(paragraph) is None


_YOU = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)
