"""Anybody's digest, read into its parts: headings, cited sentences, bullets, a timeline, images, back matter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from newsdigest import dates
from newsdigest.checks.findings import Place
from newsdigest.checks.markup import Line, lines_of_html, lines_of_text, looks_like_html
from newsdigest.text import sentences

Part = Literal["heading", "prose", "timeline", "image", "sources", "tickers", "notice"]

_MARKS = re.compile(r"\[(\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*)\](?!\()")
_HASHES = re.compile(r"#{1,6}\s+")
_BULLET = re.compile(r"(?:[•◦▪*+-]|\d{1,3}[.)])\s+")
_PICTURE = re.compile(r"!\[([^\]]*)\]\([^)]*\)|^(?:Image|Photo|Picture|Credit):\s", re.IGNORECASE)
_DASH = re.compile(r"\s[–—-]{1,2}\s|:\s")
_PARTS: dict[str, Part] = {
    "timeline": "timeline",
    "chronology": "timeline",
    "sources": "sources",
    "references": "sources",
    "related tickers": "tickers",
    "tickers": "tickers",
}
_MOST_WORDS_OF_A_HEADING = 14


class Statement(NamedTuple):
    """One sentence or timeline entry, with the sources it cites and the heading it stands under."""

    text: str
    start: int
    end: int
    part: Part
    heading: str
    citations: tuple[int, ...]
    paragraph: int
    label: str = ""

    def place(self, page: str) -> Place:
        """Return where this stands on the page."""
        return Place(text=self.text, start=self.start, end=self.end, part=self.part, page=page)


class Heading(NamedTuple):
    """A heading and whether anything stands under it."""

    text: str
    start: int
    end: int
    level: int
    empty: bool


class Page(NamedTuple):
    """The parts of one page, in order."""

    name: str
    headings: tuple[Heading, ...]
    statements: tuple[Statement, ...]
    captions: tuple[Statement, ...]

    def of(self, *parts: Part) -> Iterator[Statement]:
        """Yield the statements of these parts."""
        return (statement for statement in self.statements if statement.part in parts)


def parse(text: str, name: str = "") -> Page:
    """Read a digest in plain text, Markdown or HTML; offsets point into `text` as given."""
    lines = lines_of_html(text) if looks_like_html(text) else lines_of_text(text)
    headings: list[Heading] = []
    statements: list[Statement] = []
    captions: list[Statement] = []
    part: Part = "prose"
    title = ""
    for index, line in enumerate(lines):
        if not line.text.strip():
            continue
        if _is_picture(line):
            captions.append(_whole(line, "image", title, index))
        elif level := _level(line):
            title = _bare(line).text
            part = _PARTS.get(title.casefold().rstrip(":"), "prose")
            headings.append(_heading(line, level))
        else:
            statements.extend(_statements(line, part, title, index))
    return Page(name, tuple(_with_emptiness(headings, statements, captions)), tuple(statements), tuple(captions))


def _is_picture(line: Line) -> bool:
    return line.mark == "img" or bool(_PICTURE.search(line.text))


def _level(line: Line) -> int:
    """Return the level of a heading, 0 for a line that is none."""
    if line.mark.startswith("h"):
        return int(line.mark[1])
    if hashes := _HASHES.match(line.text):
        return hashes.group().count("#")
    if line.mark or _BULLET.match(line.text) or _MARKS.search(line.text):
        return 0
    words = line.text.strip()
    if words.casefold().rstrip(":") in _PARTS:
        return 2
    is_short = len(words.split()) <= _MOST_WORDS_OF_A_HEADING and words[-1] not in '.!?…:,;”"'
    return 2 if is_short and not words[0].isdigit() and len(words) > 1 and not _is_stamp(words) else 0


def _is_stamp(words: str) -> bool:
    return bool(re.match(r"(?i)(?:published|updated|last updated|posted)\b", words))


def _bare(line: Line) -> Line:
    """Return the line without the marks of a heading or a bullet."""
    lead = len(line.text) - len(line.text.lstrip())
    found = _HASHES.match(line.text, lead) or _BULLET.match(line.text, lead)
    start = found.end() if found else lead
    return Line(line.text[start:].rstrip(), line.offsets[start : len(line.text.rstrip())], line.mark)


def _heading(line: Line, level: int) -> Heading:
    bare = _bare(line)
    return Heading(bare.text, bare.offsets[0], bare.offsets[-1] + 1, level, empty=True)


def _whole(line: Line, part: Part, heading: str, paragraph: int) -> Statement:
    bare = _bare(line)
    start, end = (bare.offsets[0], bare.offsets[-1] + 1) if bare.offsets else (0, 0)
    return Statement(bare.text, start, end, part, heading, (), paragraph)


def _statements(line: Line, part: Part, heading: str, paragraph: int) -> Iterator[Statement]:
    """Yield the sentences of a line, or the one timeline entry that it is."""
    bare = _bare(line)
    if not bare.text:
        return
    label = _label(bare.text)
    if part == "timeline" or (label and line.mark == "li") or (label and _BULLET.match(line.text.lstrip())):
        yield _statement(bare, 0, len(bare.text), "timeline" if label else part, heading, paragraph, label)
        return
    if _is_stamp(bare.text):
        part = "notice"
    for start, end in _sentences(bare.text):
        yield _statement(bare, start, end, part, heading, paragraph, "")


def _label(text: str) -> str:
    """Return the date words that open a timeline entry."""
    dash = _DASH.search(text)
    if dash is None:
        return ""
    label = text[: dash.start()].strip()
    return label if len(label) <= 60 and any(True for _ in dates.find(label)) else ""


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the bounds of the sentences; marks that follow a full stop belong to the sentence before."""
    bounds = [(sentence.start, sentence.end) for sentence in sentences(text)]
    joined: list[tuple[int, int]] = []
    for start, end in bounds:
        marks = re.match(r"(?:\s*\[[\d,;\s–-]+\]\.?)+", text[start:end])
        if marks and joined:
            joined[-1] = (joined[-1][0], start + marks.end())
            rest = text[start + marks.end() : end].lstrip()
            joined.extend([(end - len(rest), end)] if rest else [])
        else:
            joined.append((start, end))
    return iter(joined)


def _statement(line: Line, start: int, end: int, part: Part, heading: str, paragraph: int, label: str) -> Statement:
    words = line.text[start:end]
    return Statement(
        words, line.offsets[start], line.offsets[end - 1] + 1, part, heading, tuple(_citations(words)), paragraph, label
    )


def _citations(words: str) -> Iterable[int]:
    """Return the source numbers in the order of their first mark; [1-3] and [1, 2] count each."""
    found: dict[int, None] = {}
    for mark in _MARKS.finditer(words):
        for piece in re.split(r"\s?[,;]\s?", mark.group(1)):
            ends = [int(number) for number in re.split(r"\s?[–-]\s?", piece)]
            found.update(dict.fromkeys(range(ends[0], min(ends[-1], ends[0] + 99) + 1)))
    return found


def _with_emptiness(
    headings: Sequence[Heading], statements: Sequence[Statement], captions: Sequence[Statement]
) -> Iterator[Heading]:
    """Yield the headings; one is empty when nothing but a heading of its level or above follows it."""
    filled = sorted(statement.start for statement in (*statements, *captions))
    for index, heading in enumerate(headings):
        rest = headings[index + 1 :]
        until = next((other.start for other in rest if other.level <= heading.level), None)
        inside = any(heading.end <= start and (until is None or start < until) for start in filled)
        yield heading._replace(empty=not inside)
