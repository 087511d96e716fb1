"""The parts of a digest, whoever made it: headings, cited statements, a timeline, pictures, sources."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from newsdigest.checks.findings import Place
from newsdigest.text import sentences

Part = Literal[
    "heading",
    "prose",
    "timeline",
    "image",
    "sources",
    "tickers",
    "figures",
    "disagreements",
    "notes",
    "evidence",
    "notice",
]

# Marks of sources: [1], [1, 3-5], [^1], 【1†source】, and a raised ¹ behind a word or a stop.
MARKS = re.compile(
    r"\[(?P<plain>\d{1,4}(?:\s?[,;–-]\s?\d{1,4}){0,40})\](?!\()"
    r"|\[\^(?P<note>\d{1,4})\](?!:)"
    r"|【(?P<lens>\d{1,4})[^【】\n]{0,60}】"
    r"|(?:(?<=[.,;:!?”\"’')])|(?<=[a-z]{3})|(?<=\d{4}))(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})(?!\w)"
)
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MOST_OF_A_RANGE = 99


class Statement(NamedTuple):
    """One sentence, bullet or timeline entry, with the sources it cites and the heading it stands under.

    `offsets[i]` is where character i of the text stands on the page. `label` is the date before a timeline entry, a
    prefix of the text. `paragraph` numbers the lines of the page; `about` are the accounts it tells, where the page
    says so itself.
    """

    text: str
    offsets: tuple[int, ...]
    part: Part
    page: str = ""
    heading: str = ""
    paragraph: int = 0
    citations: tuple[int, ...] = ()
    label: str = ""
    about: tuple[str, ...] = ()
    where: str = ""
    is_item: bool = False

    @property
    def bare(self) -> str:
        """The text with its citation marks blanked out; every other character keeps its place."""
        return unmarked(self.text)

    @property
    def told(self) -> str:
        """The bare text behind the label."""
        return self.bare[len(self.label) :].lstrip(" –—:-") if self.label else self.bare

    def sentences(self) -> Iterator[Statement]:
        """Yield what is told sentence by sentence, without the label."""
        at = 0
        for sentence in sentences(self.told):
            at = self.bare.index(sentence.text, at)
            end = at + len(sentence.text)
            yield self._replace(text=self.text[at:end], offsets=self.offsets[at:end], label="")
            at = end

    def place(self, start: int = 0, end: int | None = None) -> Place:
        """Return where the statement stands on the page, or the words from `start` to `end` of it."""
        stop = len(self.text) if end is None else end
        first, last = (self.offsets[start], self.offsets[stop - 1] + 1) if self.offsets and stop > start else (0, 0)
        return Place(text=self.text[start:stop], start=first, end=last, part=self.where or self.part, page=self.page)


class Heading(NamedTuple):
    """A heading, and whether nothing stands under it; `is_marked` when markup or a usual name says it is one."""

    statement: Statement
    level: int
    is_empty: bool
    is_marked: bool

    @property
    def text(self) -> str:
        """The words of the heading."""
        return self.statement.text


class Picture(NamedTuple):
    """A picture with its caption; `url` is empty where the page gives none, `captions` are all it stands with."""

    statement: Statement
    caption: str
    url: str
    captions: tuple[str, ...]


class SourceLine(NamedTuple):
    """An entry of the list of sources, as it stands there."""

    number: int
    statement: Statement
    url: str
    article_id: str = ""

    @property
    def text(self) -> str:
        """The words of the entry."""
        return self.statement.text


def counted_up(sources: Sequence[SourceLine]) -> tuple[SourceLine, ...]:
    """Return a list of sources by the numbers that Markdown shows: items that all have one number count up from it."""
    numbers = {source.number for source in sources}
    if len(numbers) > 1 or any(MARKS.match(source.text.lstrip()) for source in sources):
        return tuple(sources)
    return tuple(source._replace(number=source.number + at) for at, source in enumerate(sources))


class Page(NamedTuple):
    """The parts of one page, in order.

    `day` is the day the page says it is from; `stated` how many articles it says it rests on; `form` is "key-events"
    or "story"; `title` is what a browser shows over it.
    """

    name: str
    day: date | None
    headings: tuple[Heading, ...]
    statements: tuple[Statement, ...]
    pictures: tuple[Picture, ...]
    sources: tuple[SourceLine, ...] = ()
    stated: int | None = None
    form: str = ""
    title: Statement | None = None

    def of(self, *parts: Part) -> Iterator[Statement]:
        """Yield the statements of these parts."""
        return (statement for statement in self.statements if statement.part in parts)

    def passages(self) -> Iterator[Statement]:
        """Yield the runs of sentences of the prose that one mark closes, each as one statement."""
        run: list[Statement] = []
        for statement in self.of("prose"):
            if run and (run[-1].citations or run[-1].paragraph != statement.paragraph):
                run = []
            run.append(statement)
            if len(run) > 1 and statement.citations:
                yield _joined(run)

    def told(self) -> Iterator[Statement]:
        """Yield what the page tells its readers: prose, bullets and timeline."""
        return self.of("prose", "timeline")

    def marked(self) -> Iterator[Statement]:
        """Yield what the page tells; what has no marks has those that close its passage."""
        closing: dict[int, tuple[int, ...]] = {}
        marked: list[Statement] = []
        for statement in reversed(list(self.told())):
            marks = statement.citations or closing.get(statement.paragraph, ())
            closing[statement.paragraph] = marks
            marked.append(statement._replace(citations=marks))
        yield from reversed(marked)


def _joined(run: Sequence[Statement]) -> Statement:
    offsets = list(run[0].offsets)
    for statement in run[1:]:
        offsets += [offsets[-1] + 1 if offsets else 0, *statement.offsets]
    return run[-1]._replace(text=" ".join(each.text for each in run), offsets=tuple(offsets))


@lru_cache(4096)  # every check reads the same statements again
def unmarked(text: str) -> str:
    """Return the text with its citation marks blanked out."""
    return MARKS.sub(lambda found: " " * len(found.group()), text)


def citations(words: str) -> tuple[int, ...]:
    """Return the source numbers in the order of their first mark; [1-3] and [1, 2] count each."""
    found: dict[int, None] = {}
    for mark in MARKS.finditer(words):
        for piece in re.split(r"\s?[,;]\s?", (mark[mark.lastgroup or 0]).translate(RAISED)):
            ends = [int(number) for number in re.split(r"\s?[–-]\s?", piece)]
            found.update(dict.fromkeys(range(ends[0], min(ends[-1], ends[0] + _MOST_OF_A_RANGE) + 1)))
    return tuple(found)
