"""Interviews printed as questions and answers: the answers are the words of the one who is asked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from newsdigest import text
from newsdigest.extract.rules.cast import Cast, Figure
from newsdigest.extract.rules.claims import Saying
from newsdigest.extract.rules.passages import Passage
from newsdigest.extract.rules.persons import clean_role
from newsdigest.schema.reading import Stance

_FEWEST = 3
"""Questions that make an interview: one or two are a manner of writing."""
_LONGEST_QUESTION = 320
_LONGEST = 1100
_PERSONAL = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|me|[Mm]y|[Ww]e|[Oo]ur|us)\b")
_MARKED = re.compile(r"(?:Q|A|Question|Answer)\s*[.:]\s+")
_DENIES = re.compile(
    r"(?:No[.,!]|Never[.,!]|Not (?:true|at all)\b|That(?:['’]s| is) (?:not true|false|untrue|a lie)\b|There was no\b)"
)
_DECLINES = re.compile(
    r"(?:No comment|(?:I|We)(?:['’]d| would) (?:rather|prefer) not\b|(?:I|We)(?:['’]ve| have) said what\b|"
    r"(?:You|They) (?:should|would have to|['’]d have to|must) ask\b|"
    r"(?:I|We) (?:can['’]t|cannot|won['’]t|will not) (?:say|comment|discuss|answer)\b|"
    r"I(?:['’]m| am) not going to (?:say|comment|discuss|answer)\b)"
)


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
    if pairs := pairs_in(body):
        return pairs
    told = text.paragraphs(body)
    asked = [number for number, paragraph in enumerate(told) if _asks(paragraph.text)]
    if len(asked) < _FEWEST or len(asked) < _SHARE * (len(told) - asked[0]):
        return {}
    answers = dict(_turns(told, _first_of(told, asked[0])))
    personal = sum(_PERSONAL.search(answer.words.text) is not None for answer in answers.values())
    return answers if len(answers) >= _FEWEST and 2 * personal >= len(answers) else {}


def pairs_in(body: str) -> Mapping[int, Answer]:
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
    while asked > 2 and _PERSONAL.search(told[asked - 1].text) and len(told[asked - 2].text) <= _LONGEST_QUESTION:
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
    return _PERSONAL.search(paragraph) is not None and _YOU.search(paragraph) is None


_YOU = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)


def speaker_of(answer: Answer, asked: Figure, cast: Cast) -> Figure:
    """Return who gives an answer: whom its label names, where several are asked."""
    if answer.label is None or answer.label.split()[-1] in asked.name:
        return asked
    name = cast.named(answer.label)
    return Figure(name, "person", None, cast.genders.get(name))


def interviewee(passages: Sequence[Passage], answers: Mapping[int, Answer], cast: Cast) -> Figure | None:
    """Return who is asked: the first person whom the paragraphs before the first question name."""
    first = min(answers)
    for passage in passages:
        if passage.paragraph >= first - 1 and passage.start >= answers[first].question.start:
            return None
        span = next(
            (s for s in passage.spoken_of if cast.is_person(s) or (" " in s.text and s.kind == "unknown")), None
        )
        if span is not None:
            name = cast.named(span.text)
            return Figure(name, "person", clean_role(span.role), cast.genders.get(name))
    return None


def saying_of(answer: Answer, figure: Figure, paragraph: int, rank: int) -> Saying | None:
    """Return an answer as a claim: in quotation marks, after the question where it says little without it."""
    words = _spoken(answer.words.text)
    if len(words.split()) < 2 or len(words) > _LONGEST:
        return None
    leans = len(words.split()) < _FEW or _LEANING.match(words) is not None
    start = answer.question.start if leans else answer.words.start
    said = f"“{words}”"
    asked = f"Asked “{_spoken(answer.question.text)}” {answer.label or figure.name} said: {said}" if leans else said
    return Saying(
        figure,
        _stance(words, answer.question.text),
        asked,
        start,
        answer.words.end,
        paragraph,
        rank,
        direct=True,
        content=((answer.words.start, answer.words.end),),
    )


_FEW = 12
_LEANING = re.compile(
    r"(?:Yes|No|Never|Not|There (?:was|were|is|are|wasn['’]t)|It|They|He|She|That|Then|To|On|"
    r"(?:I|We) (?:did|do|don['’]t|offered|have|had))\b"
)


def _spoken(words: str) -> str:
    """Return words on one line that stand between quotation marks: those inside become single ones."""
    bare = _MARKED.sub("", " ".join(words.split()), count=1)
    bare = re.sub(r'"([^"]*)"', r"‘\1’", bare)
    return bare.replace("“", "‘").replace("”", "’")


def _stance(words: str, question: str) -> Stance:
    if _DECLINES.match(words):
        return "declines"
    is_answer = _TOLD.search(question) is not None and _NEVER.search(words) is not None
    return "denies" if is_answer or _DENIES.match(words) else "asserts"


_TOLD = re.compile(
    r"\b(?:says?|said|saying|claims?|claimed|alleged?|alleges|told|accused?|accuses|rumou?rs?|reports?)\b"
)
_NEVER = re.compile(
    r"(?:^|[.!?]\s+)(?:(?:I|We|He|She|They|It)\s(?:never|(?:did|was|were|have|has|had)(?:\snot|n['’]t))\b|"
    r"(?:I|We|He|She|They)\s(?:\w+\s){1,2}(?:nothing|nobody|no such)\b|(?:Nobody|No one|There (?:was|is) no)\b)"
)
"""What denies where the question brings what others say: `I never told anyone`, `We offered him nothing`."""


def is_news(words: str) -> bool:
    """Whether a sentence of an answer tells news: nobody's `I`, and nothing that leans on the question."""
    return _PERSONAL.search(words) is None and _LEANS_ON_QUESTION.match(words) is None


_LEANS_ON_QUESTION = re.compile(
    r"(?:Yes|No|Never|That|This|Of course)\b|(?:[A-Z][a-z]+ )?(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he)\s"
)
