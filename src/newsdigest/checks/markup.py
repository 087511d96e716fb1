"""A page in HTML, Markdown or plain text as lines of words, each character of which still knows where it stood."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from typing import NamedTuple


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_BLOCKS = _set(
    """
    address article aside blockquote body br caption dd details div dl dt figcaption figure footer form h1 h2 h3
    h4 h5 h6 head header hr html li main nav ol p pre section summary table tbody td tfoot th thead title tr ul
    """
)
_HIDDEN_TAGS = frozenset({"script", "style", "template", "noscript", "head", "nav", "footer", "summary", "thead", "th"})
_HIDDEN_CLASSES = frozenset({"hidden", "visually-hidden", "sr-only", "skip", "kicker"})
_REMARK_CLASSES = frozenset({"flag", "check"})
_DATE_CLASSES = frozenset({"when", "date", "time", "timestamp", "timeline-date"})
_VOID = _set(
    """
    area base br col embed hr img input link meta source track wbr
    """
)
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# Typography that only gets in the way of reading; each stands for one plain character, so that offsets stay.
_PLAINER = str.maketrans(
    dict.fromkeys("\t\n\r\x0b\x0c\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000", " ") | {"‑": "-", "‐": "-"}
)
_LINK = re.compile(
    r"(?<![!\\])\[(?=((?:\\.|[^\[\]\\\n]){1,400}))\1\]\((?=((?:<[^<>\n]{0,2000}>|[^()\s<>]{0,2000})))\2(?:\s+\"[^\"\n]{0,200}\")?\)"
)
_PICTURE = re.compile(r"!\[(?=((?:\\.|[^\[\]\\\n]){0,600}))\1\]\((?=([^()\n]{0,2000}))\2\)")
_REMARK = re.compile(r"(?<=[\]\s])_\((?=((?:\\.|[^\\\n]){1,900}?\)_(?!\w)))\1")
_EMPHASIS = re.compile(r"\\(?P<meant>[^\w\s])|\*{1,3}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|`")


class Line(NamedTuple):
    """One line of a page as it is read.

    `offsets[i]` is where character i stands in the page. `mark` is the role that the markup gives it: "h1" to "h6",
    "li", "img" or "" for plain text; `region` the part of the page it stands in, such as "quote" or "aside"; `url` an
    address that goes with it.
    """

    text: str
    offsets: tuple[int, ...]
    mark: str = ""
    region: str = ""
    url: str = ""

    def cut(self, start: int, end: int) -> Line:
        """Return a piece of the line, without surrounding spaces."""
        piece = self.text[start:end]
        first = start + len(piece) - len(piece.lstrip())
        last = start + len(piece.rstrip())
        return self._replace(text=self.text[first:last], offsets=self.offsets[first:last])


def lines_of(page: str) -> list[Line]:
    """Return the visible lines of a page in any of the three forms."""
    if looks_like_html(page):
        return _lines_of_html(page)
    lines = list(_lines_of_text(page))
    return [piece for line in lines for piece in _without_markup(line)] if _looks_like_markdown(page) else lines


def looks_like_html(page: str) -> bool:
    """Whether the text is markup rather than prose."""
    head = page[:2000].lower()
    return "<!doctype html" in head or "<html" in head or "</p>" in page or "</li>" in page


def _looks_like_markdown(page: str) -> bool:
    return bool(re.search(r"(?m)^#{1,6} |\*\*\w|\]\(|^[-*] ", page))


def _lines_of_text(page: str) -> Iterator[Line]:
    start = 0
    for raw in page.splitlines(keepends=True):
        text = raw.rstrip()
        yield Line(text.translate(_PLAINER), tuple(range(start, start + len(text))))
        start += len(raw)


def _without_markup(line: Line) -> Iterator[Line]:
    """Yield the line as it is shown: links by their words, pictures and remarks of the editor apart."""
    kept = [True] * len(line.text)
    url = ""
    for found in _PICTURE.finditer(line.text):
        kept[found.start() : found.end()] = [False] * (found.end() - found.start())
        caption = line.cut(found.start(1), found.end(1))
        yield caption._replace(mark="img", url=found.group(2).split(" ")[0].strip("<>"))
    for found in _REMARK.finditer(line.text):
        kept[found.start() : found.end()] = [False] * (found.end() - found.start())
        yield line.cut(found.start() + 2, found.end() - 2)._replace(region="remark")
    for found in _LINK.finditer(line.text):
        url = url or found.group(2).strip("<>")
        kept[found.start()] = False
        kept[found.end(1) : found.end()] = [False] * (found.end() - found.end(1))
    body = _HASHES.match(line.text)
    for found in _EMPHASIS.finditer(line.text, body.end() if body else 0):
        end = found.end() - (found["meant"] is not None)
        kept[found.start() : end] = [False] * (end - found.start())
    if bullet := _STAR.match(line.text):
        kept[bullet.start(1)] = True
    letters = list(line.text)
    for found in _SUP.finditer(line.text):
        letters[found.start("open")], letters[found.end() - 1] = "[", "]"
        for start, end in ((found.start("open") + 1, found.end("open")), (found.end("within"), found.end() - 1)):
            kept[start:end] = [False] * (end - start)
    for found in _ENTITY.finditer(line.text):
        letters[found.start()] = unescape(found.group())[:1]
        kept[found.start() + 1 : found.end()] = [False] * (found.end() - found.start() - 1)
    shown = [at for at, is_kept in enumerate(kept) if is_kept]
    if shown or not line.text:
        text = "".join(letters[at] for at in shown)
        yield Line(text, tuple(line.offsets[at] for at in shown), "", "quote" if text.startswith("> ") else "", url)


_WITHIN = r"\s*\d{1,4}(?:\s?[,;–-]\s?\d{1,4}){0,40}\s*"
"""What a raised mark has in it: one number, several, a range."""
_NUMBERS = re.compile(_WITHIN)
_SUP = re.compile(rf"(?<!\d)(?P<open><sup>)(?P<within>{_WITHIN})</sup>")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[\da-fA-F]{1,6}|[a-zA-Z]{2,12});")
_HASHES = re.compile(r"\s*#{1,6}\s")
_STAR = re.compile(r"\s*(\*)\s")


def _lines_of_html(page: str) -> list[Line]:
    reader = _Reader(page)
    reader.feed(page)
    reader.close()
    reader.end_line()
    return reader.lines


class _Tag(NamedTuple):
    name: str
    role: str


class _Reader(HTMLParser):
    """Collects visible text with offsets; every block ends a line."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=False)
        self.lines: list[Line] = []
        self._starts = [0]  # the parser counts lines by line feeds alone
        for raw in page.split("\n"):
            self._starts.append(self._starts[-1] + len(raw) + 1)
        self._text: list[str] = []
        self._offsets: list[int] = []
        self._open: list[_Tag] = []
        self._roles: dict[str, int] = {}
        self._url = ""
        self._was_closed = False

    def _here(self) -> int:
        line, column = self.getpos()
        return self._starts[line - 1] + column

    def _is_inside(self, role: str) -> bool:
        return self._roles.get(role, 0) > 0

    def end_line(self) -> None:
        """Close the line that is being read."""
        whole = Line("".join(self._text), tuple(self._offsets))
        bare = whole.cut(0, len(whole.text))
        if bare.text:
            self.lines.append(bare._replace(mark=self._mark(), region=self._region(), url=self._url))
            self._url = ""
        elif self.lines and self.lines[-1].text:
            self.lines.append(Line("", (), region=self._region()))
        self._text, self._offsets = [], []

    def _mark(self) -> str:
        return next((tag.name for tag in reversed(self._open) if tag.name in HEADINGS or tag.name == "li"), "")

    def _region(self) -> str:
        return next((role for role in ("remark", "quote", "evidence", "aside", "figure") if self._is_inside(role)), "")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        role = _role(tag, attributes)
        if tag in _BLOCKS or role == "remark":
            self.end_line()
        if tag == "figure":
            self.lines.append(Line("", ()))  # two figures in a row are two pictures
        if tag == "li" and any(each.name == "li" for each in self._open):
            self._leave_item()
        if tag == "img":
            self._image(attributes)
        if tag == "span" and self._was_closed and self._text and self._text[-1].isalnum():
            self._write(" ")  # two fields of one line, which only their style keeps apart
        self._was_closed = False
        if tag == "a" and (attributes.get("href") or "").startswith("http"):
            self._url = self._url or attributes["href"] or ""
        if tag not in _VOID:
            self._open.append(_Tag(tag, role))
            self._roles[role] = self._roles.get(role, 0) + 1

    def _leave_item(self) -> None:
        """End an item that was never closed, unless a list inside it has begun."""
        for tag in reversed(self._open):
            if tag.name in ("ul", "ol"):
                return
            if tag.name == "li":
                self._close("li")
                return

    def _image(self, attributes: dict[str, str | None]) -> None:
        self.end_line()
        words, url = attributes.get("alt") or "", attributes.get("src") or ""
        region = "figure" if self._is_inside("figure") else ""
        self.lines.append(Line(words or url, (self._here(),) * len(words or url), "img", region, url))

    def handle_endtag(self, tag: str) -> None:
        self._was_closed = True
        role = next((each.role for each in reversed(self._open) if each.name == tag), None)
        if role == "date":
            self._label()
        if tag in _BLOCKS or role == "remark":
            self.end_line()
        self._close(tag)

    def _close(self, tag: str) -> None:
        if not any(each.name == tag for each in self._open):
            return
        while self._open:
            closed = self._open.pop()
            self._roles[closed.role] -= 1
            if closed.name == tag:
                return

    def _label(self) -> None:
        """Part the date that opens an item from the words behind it, as a dash would."""
        words = "".join(self._text).strip()
        if (
            words
            and len(words) <= 60
            and self._mark() == "li"
            and not words.endswith("–")
            and not self._is_inside("hidden")
        ):
            self._write(" – ")

    def _write(self, words: str) -> None:
        self._text.extend(words.translate(_PLAINER))
        self._offsets.extend([self._here()] * len(words))

    def handle_data(self, data: str) -> None:
        if self._is_inside("hidden"):
            return
        self._was_closed = False
        start = self._here()
        shown = data.translate(_PLAINER)
        if any(tag.name == "sup" for tag in self._open) and not self._is_power():
            if _NUMBERS.fullmatch(shown):
                self._write(f"[{shown.strip()}]")
                return
            shown = shown.replace(",", " ").replace(";", " ") if not shown.strip(" ,;") else shown
        self._text.extend(shown)
        self._offsets.extend(range(start, start + len(shown)))

    def _is_power(self) -> bool:
        """Whether what is raised stands behind a figure: ten to the sixth."""
        return bool(self._text) and self._text[-1].isdigit()

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name};")

    def _reference(self, written: str) -> None:
        if not self._is_inside("hidden"):
            self._write(unescape(written))


def _role(tag: str, attributes: dict[str, str | None]) -> str:
    classes = frozenset((attributes.get("class") or "").lower().split())
    if tag in _HIDDEN_TAGS or classes & _HIDDEN_CLASSES or "hidden" in attributes:
        return "hidden"
    if classes & _REMARK_CLASSES:
        return "remark"
    if tag == "blockquote":
        return "quote"
    if "evidence" in classes:
        return "evidence"
    if tag in ("aside", "figure"):
        return tag
    return "date" if tag == "time" or classes & _DATE_CLASSES else ""
