"""The answers of an interview as claims: words of the one who is asked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from newsdigest.attributions.cast.cast import Cast
from newsdigest.attributions.cast.figure import Figure
from newsdigest.attributions.said.saying import Saying
from newsdigest.attributions.who.roles import clean_role
from newsdigest.passages.interviews import PERSONAL, Answer
from newsdigest.passages.passage import Passage
from newsdigest.schema.reading import Stance

_LONGEST = 1100
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


def speaker_of(answer: Answer, asked: Figure, cast: Cast) -> Figure:
    """Return who gives an answer: whom its label names, where several are asked."""
    if answer.label is None or answer.label.split()[-1] in asked.name:
        return asked
    return cast.person(answer.label)


def interviewee(
    passages: Sequence[Passage], answers: Mapping[int, Answer], cast: Cast, headline: str = ""
) -> Figure | None:
    """Return who is asked: of the people before the first question whom the headline names, or who is named first."""
    first = min(answers)
    people = [
        span
        for passage in passages
        if passage.start < answers[first].question.start
        for span in passage.spoken_of
        if cast.is_person(span) or (" " in span.text and span.kind == "unknown")
    ]
    span = next((span for span in people if span.text in headline), people[0] if people else None)
    return cast.person(span.text, clean_role(span.role)) if span is not None else None


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
    return PERSONAL.search(words) is None and _LEANS_ON_QUESTION.match(words) is None


_LEANS_ON_QUESTION = re.compile(
    r"(?:Yes|No|Never|That|This|Of course)\b|(?:[A-Z][a-z]+ )?(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he)\s"
)
