"""Reading anybody's digest, in plain text, Markdown or HTML, into its parts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from newsdigest import dates
from newsdigest.checks import headlines
from newsdigest.checks.markup import HEADINGS, Line, lines_of
from newsdigest.checks.pages import (
    MARKS,
    RAISED,
    Heading,
    Page,
    Part,
    Picture,
    SourceLine,
    Statement,
    citations,
    counted_up,
)
from newsdigest.checks.pictures import bare_caption, caption_key, picture_lines
from newsdigest.checks.windows import window_title
from newsdigest.text import sentences

_HASHES = re.compile(r"\s*(#{1,6})\s+")
_BULLET = re.compile(r"\s*(?:[•◦▪‣·*+–-]|\d{1,3}[.)])\s+")
_DASH = re.compile(r"\s(?:[–—-]{1,2}|\|)\s|:\s")
_STAMP = re.compile(r"\s*_?(?:(?:first |last )?(?:published|updated|posted|modified)\b|as of\b)", re.IGNORECASE)
_STATED = re.compile(r"\b(\d{1,4})\s+(?:articles?|sources?|reports?|stories)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"\s*(?:\[\^?(\d{1,4})\]:?|(\d{1,4})[.)]|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))\s*")
_FOOTNOTE = re.compile(r"\s*\[\^\d{1,4}\]:\s")
_ADDRESS = re.compile(r"https?://[^\s<>)\]]{1,2000}")
_LONGEST_LABEL = 60
_MARKED_STOP = re.compile(r"([.!?…][\"”’')]{0,2})(?:\s*(?:\[\^?\d{1,4}\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))+\s+(?=[\"“‘'A-Z])")
_LONGEST_SENTENCE = 2000
_SHOWN = re.compile(r"\s*(?:\[\d{1,4}\]\s*)+[“\"]")
_OPENING_SINGLE = re.compile(r"(?<![^\s(\[—–])['‘](?=[A-Z])")
_CLOSING_SINGLE = re.compile(r"(?<=\S)['’](?![^\W_])")
_OPENING = re.compile(r"(?<![^\s(\[])\"(?=\S)|\"(?=\w)")

# What goes with "5:40 p.m.", whose stop ends no sentence then: a day, a zone.
_BEHIND_A_CLOCK = re.compile(
    r"\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:[A-Z][a-z]+ ){1,2}time\b"
    r"|(?:GMT|UTC|BST|CES?T|EES?T|[ECMP][SD]?T|MSK|JST|IST|AES?T)\b)"
)


def parse(text: str, name: str = "") -> Page:
    """Read a page; offsets point into the text as given."""
    lines = lines_of(text)
    reader = _Reader(name, lines)
    pictured = picture_lines(lines)
    for index, line in enumerate(lines):
        if index in pictured:
            reader.picture(pictured[index], index)
        elif line.text.strip() and line.mark != "taken":
            reader.line(line, index)
    return reader.page()._replace(title=window_title(text, name))


class _Reader:
    """Goes down a page line by line and remembers under which heading it is."""

    def __init__(self, name: str, lines: Sequence[Line]) -> None:
        self._name = name
        self._words = Counter(word for line in lines for word in line.text.split())
        self._is_plain = not any(line.mark in HEADINGS or _HASHES.match(line.text) for line in lines)
        self._part: Part = "prose"
        self._title = ""
        self._day: date | None = None
        self._stated: int | None = None
        self._headings: list[tuple[Statement, int, bool]] = []
        self._statements: list[Statement] = []
        self._pictures: list[Picture] = []
        self._sources: list[SourceLine] = []
        self._aside = -1  # the first line of the last aside

    def picture(self, lines: Sequence[Line], index: int) -> None:
        """Take in a picture and the lines that belong to it; one picture is told by its first caption."""
        if not lines:  # a line of a picture that is already there
            return
        shown = max(lines, key=lambda line: len(bare_caption(line.text)))
        url = next((line.url for line in lines if line.url), "")
        caption = bare_caption(shown.text)
        alike = (_bare(line).text for line in lines if caption_key(line.text) == caption_key(caption))
        statement = self._statement(_bare(shown), "image", index)
        self._pictures.append(Picture(statement, caption, url, tuple(dict.fromkeys(alike))))

    def line(self, line: Line, index: int) -> None:
        """Take in one line."""
        bare = _bare(line)
        level, is_marked = self._level(line)
        if line.region == "evidence":
            self._shown_from(citations(line.text))
            return
        if line.region in ("remark", "aside", "quote"):
            self._beside(line, bare, index)
        elif level:
            self._title = bare.text.strip()
            self._part = headlines.part_of(self._title)
            self._headings.append((self._statement(bare, "heading", index), level, is_marked))
            self._note(bare.text)
        elif _STAMP.match(line.text) and not MARKS.search(line.text):
            self._note(bare.text)
            self._statements.append(self._statement(bare, "notice", index))
        elif self._part == "sources" or _FOOTNOTE.match(line.text):
            self._source(line, bare, index)
        elif self._part == "image":
            self._pictures.append(
                Picture(self._statement(bare, "image", index), bare_caption(bare.text), line.url, (bare.text,))
            )
        else:
            self._statements.extend(self._told(line, bare, index))

    def _level(self, line: Line) -> tuple[int, bool]:
        """Return the level of a heading, 0 for a line that is none, and whether markup or a usual name makes it one."""
        if line.mark in HEADINGS:
            return int(line.mark[1]), True
        if hashes := _HASHES.match(line.text):
            return len(hashes.group(1)), True
        if line.mark or line.region or _BULLET.match(line.text) or MARKS.search(line.text) or _STAMP.match(line.text):
            return 0, False
        words = line.text.strip()
        if not self._is_plain or (self._part == "sources" and _NUMBERED.match(line.text)):
            return 0, False
        if headlines.part_of(words) != "prose" or headlines.is_usual(words):
            return 2, True
        return (2, False) if headlines.looks_like_heading(words) else (0, False)

    def _beside(self, line: Line, bare: Line, index: int) -> None:
        """Take in a remark, a passage shown as evidence, or a line of an aside, all of which tells of one thing."""
        part: Part = "evidence" if line.region == "quote" else "disagreements"
        if line.region == "aside":
            if _SHOWN.match(line.text):  # the words of a source beside what they are said to be
                self._shown_beside(citations(line.text))
                return
            if line.mark in HEADINGS or not self._statements or self._statements[-1].paragraph != self._aside:
                self._aside = index
            index = self._aside
        self._statements.append(self._statement(bare, part, index))

    def _shown_from(self, numbers: tuple[int, ...]) -> None:
        """Give the passage shown last the source that stands beside it."""
        if self._statements and self._statements[-1].part == "evidence" and not self._statements[-1].citations:
            self._statements[-1] = self._statements[-1]._replace(citations=numbers)

    def _shown_beside(self, numbers: tuple[int, ...]) -> None:
        """Give the side of a disagreement that was told last the sources whose words stand below it."""
        if self._statements and self._statements[-1].paragraph == self._aside:
            self._statements[-1] = self._statements[-1]._replace(citations=numbers)

    def _note(self, words: str) -> None:
        """Learn from a stamp or a heading what day the page is from, and how many articles it says it rests on."""
        if found := _STATED.search(words):
            self._stated = self._stated or int(found.group(1))
        if self._day is None and _STAMP.match(words):
            self._day = next((day for each in dates.find(words) if (day := _full_day(each.text))), None)

    def _source(self, line: Line, bare: Line, index: int) -> None:
        statement = self._statement(bare, "sources", index)
        self._statements.append(statement)
        number = _NUMBERED.match(bare.text) or _NUMBERED.match(line.text)
        address = line.url or next(iter(_ADDRESS.findall(bare.text)), "")
        if number:
            self._sources.append(SourceLine(int((number[number.lastindex or 0]).translate(RAISED)), statement, address))
        elif (line.mark == "li" or _BULLET.match(line.text)) and bare.text:
            self._sources.append(SourceLine(len(self._sources) + 1, statement, address))

    def _told(self, line: Line, bare: Line, index: int) -> Iterator[Statement]:
        """Yield the sentences of a line, or the one timeline entry that it is."""
        if not bare.text:
            return
        is_item = line.mark == "li" or bool(_BULLET.match(line.text))
        label = _label(bare.text) if self._part == "timeline" or (is_item and self._part == "prose") else ""
        if label or self._part == "timeline":
            yield self._statement(bare, "timeline", index, label=label)
            return
        if self._part == "prose" and not is_item and (cut := headlines.run_in(bare.text, self._words)):
            heading = bare.cut(0, cut)
            self._headings.append((self._statement(heading, "heading", index), 6, False))
            bare = bare.cut(cut, len(bare.text))
        for start, end in _sentences(bare.text):
            yield self._statement(bare.cut(start, end), self._part, index, is_item=is_item)

    def _statement(self, line: Line, part: Part, index: int, *, label: str = "", is_item: bool = False) -> Statement:
        return Statement(
            line.text,
            line.offsets,
            part,
            self._name,
            self._title,
            index,
            citations(line.text),
            label,
            is_item=is_item,
        )

    def page(self) -> Page:
        """Return what was read."""
        return Page(
            self._name,
            self._day or _last_published(self._sources) or _last_day(self._statements),
            tuple(self._with_emptiness()),
            tuple(self._statements),
            tuple(self._pictures),
            counted_up(self._sources),
            self._stated,
            headlines.form_of([statement.text for statement, _, _ in self._headings]),
        )

    def _with_emptiness(self) -> Iterator[Heading]:
        """Yield the headings; one is empty when nothing but a heading of its level or above follows it."""
        filled = sorted(each.paragraph for each in (*self._statements, *(p.statement for p in self._pictures)))
        for at, (statement, level, is_marked) in enumerate(self._headings):
            following = (other for other, its_level, _ in self._headings[at + 1 :] if its_level <= level)
            until = next((other.paragraph for other in following), None)
            first = statement.paragraph + (0 if level == 6 and not is_marked else 1)
            inside = any(first <= each and (until is None or each < until) for each in filled)
            yield Heading(statement, level, not inside, is_marked)


def _bare(line: Line) -> Line:
    """Return the line without the marks of a heading or a bullet."""
    found = _HASHES.match(line.text) or _BULLET.match(line.text)
    if found and found.group().strip()[0].isdigit() and _label(line.text):
        found = None  # 12. March – ...
    return line.cut(found.end() if found else 0, len(line.text))


def _label(text: str) -> str:
    """Return the date words that open a timeline entry."""
    dash = _DASH.search(text)
    if dash is None or dash.start() > _LONGEST_LABEL:
        return ""
    label = text[: dash.start()].strip()
    return label if dates.find(label) and headlines.is_date_label(label) else ""


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the bounds of the sentences; marks that follow a full stop belong to the sentence before.

    A bracket or a quotation that is open keeps a sentence going, up to the next mark.
    """
    blank = MARKS.sub(lambda found: " " * len(found.group()), text)
    bounds = [
        (start + first, start + last)
        for start, end in _between_marks(text)
        for first, last in _with_their_quotes(blank[start:end])
    ]
    first = 0
    for at, (_, end) in enumerate(bounds):
        until = bounds[at + 1][0] if at + 1 < len(bounds) else len(text)
        behind = list(MARKS.finditer(text, end, until))
        piece = blank[bounds[first][0] : end]
        goes_on = _is_open(piece) or (piece.endswith(".m.") and _BEHIND_A_CLOCK.match(blank, end) is not None)
        if at + 1 < len(bounds) and not behind and len(piece) < _LONGEST_SENTENCE and goes_on:
            continue
        yield bounds[first][0] if first else 0, behind[-1].end() if behind else end
        first = at + 1


def _with_their_quotes(text: str) -> Iterator[tuple[int, int]]:
    """Yield the bounds of sentences; a mark that opens the next one stands with it: `We lost. "It rained."`."""
    opened = 0
    for sentence in sentences(text):
        is_of_next = sentence.text.endswith(' "') and text[sentence.end : sentence.end + 1].isalnum()
        yield sentence.start - opened, sentence.end - 2 * is_of_next
        opened = int(is_of_next)


def _between_marks(text: str) -> Iterator[tuple[int, int]]:
    """Yield the pieces of a line that marks behind full stops part, whatever quotation is open there."""
    start = 0
    for found in _MARKED_STOP.finditer(text):
        yield start, found.end(1)
        start = found.end()
    yield start, len(text)


def _is_open(piece: str) -> bool:
    """Whether a bracket or a quotation of the piece is not closed in it: its last mark is one that opens."""
    last = max(piece.rfind(mark) for mark in '"“”')
    single = max((found.start() for found in _OPENING_SINGLE.finditer(piece)), default=-1)
    is_quoting = single >= 0 and _CLOSING_SINGLE.search(piece, single) is None
    is_quoting |= last >= 0 and (piece[last] == "“" or (piece[last] == '"' and _OPENING.match(piece, last) is not None))
    return is_quoting or piece.count("(") > piece.count(")")


def _full_day(words: str) -> date | None:
    """Return the day that words with a year name by themselves."""
    when = dates.resolve(words, published=None)
    return when.earliest if when and when.earliest and when.earliest == when.latest else None


def _last_published(sources: Sequence[SourceLine]) -> date | None:
    """Return the day of the newest source, where most of them end in the day of their publication."""
    named = (dates.find(source.text)[-1:] for source in sources)
    days = [day for each in named for words in each if (day := _full_day(words.text)) is not None]
    return max(days) if len(days) > len(sources) // 2 else None


def _last_day(statements: Sequence[Statement]) -> date | None:
    """Return the last day of the timeline: a page without a stamp was not made before it."""
    days = [day for each in statements if each.label and (day := _full_day(each.label))]
    return max(days, default=None)
