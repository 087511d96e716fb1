"""Where somebody's own words stand in a paragraph: what is between its quotation marks."""

from __future__ import annotations

import re
from typing import NamedTuple

_OPENERS = {"“": "”", "„": "“”", "«": "»", "``": "''", "''": "''", '"': '"'}
# Every alternative begins with its mark and only then looks back, so that the search passes over all other letters.
_MARK = re.compile(r"``|''|\"|“|”|„|«|»|‘(?<![\w,.?!]‘)(?=\w)|’(?<=[,.?!…]’)(?!\w)|’(?<=\w’)(?=\s[a-z]+ed\b|\s+said\b)")
_ASCII_SINGLE = re.compile(r"'(?<!\S')(?=[A-Z])[^'\n]{2,400}(?:'(?=\w)[^'\n]{0,400}){0,30}[,.?!]'(?=\s|\Z)")
_LONGEST_SCARE = 3
_LONGEST = 1500


class Quotation(NamedTuple):
    """A quotation with its marks: `words[start:end]`; `open_ended` when the paragraph ends before it does."""

    start: int
    end: int
    open_ended: bool = False

    def within(self, start: int, end: int) -> Quotation:
        """Return what of it stands in a stretch, with offsets in that."""
        return Quotation(max(self.start, start) - start, min(self.end, end) - start, self.open_ended)


def quotations_in(words: str) -> tuple[Quotation, ...]:
    """Return the quotations of one paragraph, in order and without overlap.

    A paragraph that opens a quotation and does not close it is one that the next paragraph goes on with, by newsroom
    custom; what is then left open runs to the end of the paragraph.
    """
    if not _has_marks(words):
        return ()
    found = list(_between_marks(words))
    return tuple(found) if found else tuple(Quotation(m.start(), m.end()) for m in _ASCII_SINGLE.finditer(words))


_CURLY_MARK = re.compile("[“”«„‘]")


def _has_marks(words: str) -> bool:
    if '"' in words or " '" in words or "``" in words or "''" in words or words.startswith("'"):
        return True
    return not words.isascii() and _CURLY_MARK.search(words) is not None


def _between_marks(words: str) -> list[Quotation]:
    found: list[Quotation] = []
    opened: int | None = None
    closers = ""
    for mark in _MARK.finditer(words):
        sign = mark.group()
        if opened is None:
            if _opens(words, mark.start(), sign):
                opened, closers = mark.start(), _closers(sign)
        elif mark.start() - opened > _LONGEST:  # the mark that seemed to open was a stray one
            opened, closers = (mark.start(), _closers(sign)) if _opens(words, mark.start(), sign) else (None, "")
        elif sign in closers:
            found.append(Quotation(opened, mark.end()))
            opened = None
    if opened is not None and 1 < len(words) - opened <= _LONGEST:
        found.append(Quotation(opened, len(words.rstrip()), open_ended=True))
    return found


def _closers(sign: str) -> str:
    return "’" if sign == "‘" else _OPENERS[sign] + ('"' if sign == "“" else "")


def _opens(words: str, at: int, sign: str) -> bool:
    """Whether a mark opens: a straight one after a letter or a stop, or before a space, closes something not opened."""
    if sign == "‘":
        return True
    if sign not in _OPENERS:
        return False
    if at == 0 or sign not in ('"', "''"):
        return True
    behind = words[at + len(sign) : at + len(sign) + 1]
    return words[at - 1] in " \t\n\u00a0([—–-/" or (sign == '"' and not behind.isspace())


def is_scare(words: str) -> bool:
    """Whether a quotation is only a word or two in marks, part of the reporter's own sentence."""
    inner = words.strip("\"“”„«»‘’'` ")
    return len(inner.split()) <= _LONGEST_SCARE and inner[-1:] not in ",.?!"
