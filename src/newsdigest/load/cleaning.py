"""What no reader of an article can see is taken out before its body is fixed: offsets refer to what is left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_LINE_ENDS: Final = re.compile("\r\n?|[\x85\u2028\u2029\x0b\x0c]")
# Controls, soft hyphens and zero-width spaces come from typesetting; nobody hides words in them.
_CONTROLS: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff\ufffe\uffff]")
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
# Tag characters and runs of variation selectors can spell out words that only a machine reads.
_TAGS: Final = re.compile("[\U000e0000-\U000e007f\U000e0100-\U000e01ef]|[\ufe00-\ufe0f]{2,}")
_DIRECTION: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
# An element's tag: whether it closes, its name, its attributes.
MARKUP: Final = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,20})((?:[\s/][^<>]*)?)>")
_HIDING: Final = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*(?:0|1px)(?!\.?\d)|opacity\s*:\s*0(?:\.0+)?\s*(?:[;\"']|$)|"
    r"(?:^|\s)hidden(?=[\s=/]|$)|aria-hidden\s*=\s*[\"']?true|(?:text-indent|left|top)\s*:\s*-\d{3,}",
    re.IGNORECASE,
)
# Letters in the colour of paper, unless the element says that its paper is of another.
_WHITE: Final = re.compile(
    r"(?:^|[;\"'\s])color\s*:\s*(?:white|#fff(?:fff)?|transparent|rgba?\(255,\s*255,\s*255)\b", re.IGNORECASE
)
_NEVER_SHOWN: Final = frozenset({"script", "style", "template", "noscript"})
_VOID: Final = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr", "area", "base", "col", "embed"})
_BLANK_LINES: Final = re.compile(r"\n{3,}")


class Cleaned(NamedTuple):
    """A text as a reader sees it, and what was taken out."""

    text: str
    notes: tuple[str, ...] = ()


def clean(text: str) -> Cleaned:
    """Take out invisible characters, comments and hidden elements; unify line ends. Visible words stay as they are."""
    text = _SURROGATES.sub("\ufffd", _LINE_ENDS.sub("\n", text))
    text, tags = _TAGS.subn("", text)
    text, turns = _DIRECTION.subn("", text)
    text = _CONTROLS.sub("", text)
    text, hidden = _without_hidden(text)
    # By lines, because a pattern for spaces before a line end takes quadratic time in a line of spaces.
    text = "\n".join(line.rstrip(" \t") for line in text.split("\n"))
    text = _BLANK_LINES.sub("\n\n", text).strip("\n \t")
    notes = (
        (tags, f"hidden_text: {tags} invisible characters that can carry words were removed"),
        (turns, f"hidden_text: {turns} characters that turn the direction of reading were removed"),
        (hidden, f"hidden_text: {hidden} comments or hidden elements were removed"),
    )
    return Cleaned(text, tuple(note for count, note in notes if count))


def one_line(text: str) -> str:
    """Return a headline, name or caption: cleaned, on one line, without spaces around it."""
    return " ".join(clean(text).text.split())


def hides(attributes: str) -> bool:
    """Whether the attributes of an HTML element keep it from being seen."""
    return bool(_HIDING.search(attributes)) or (
        "background" not in attributes.lower() and bool(_WHITE.search(attributes))
    )


def _without_hidden(text: str) -> tuple[str, int]:
    if "<" not in text:
        return text, 0
    text, comments = _without_comments(text)
    hidden = list(_hidden_stretches(text))
    kept, last = [], 0
    for start, end in hidden:
        kept.append(text[last:start])
        last = end
    return "".join((*kept, text[last:])), comments + len(hidden)


def _without_comments(text: str) -> tuple[str, int]:
    kept, last, count = [], 0, 0
    while (start := text.find("<!--", last)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        kept.append(text[last:start])
        last, count = end + 3, count + 1
    return "".join((*kept, text[last:])), count


def _hidden_stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield where hidden elements begin and end; one that never ends, ends with its paragraph."""
    start, name, depth = -1, "", 0
    for tag in MARKUP.finditer(text):
        closes, tag_name = bool(tag.group(1)), tag.group(2).lower()
        if start < 0:
            shown = tag_name not in _NEVER_SHOWN and not hides(tag.group(3))
            if not closes and not shown and tag_name not in _VOID:
                start, name, depth = tag.start(), tag_name, 1
        elif tag_name == name:
            depth += -1 if closes else 1
            if depth == 0:
                yield start, tag.end()
                start = -1
    if start >= 0:
        end = text.find("\n\n", start)
        yield start, len(text) if end < 0 else end
