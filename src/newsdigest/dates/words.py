"""A text as tokens of one letter each, so that a rule for dates can be written as a shape.

`WMN` is a weekday, a month and a number up to 31; everything that is no part of a date is `_`. The letters:

    M month  W weekday  N R number  Y year  Z 'YY  O ordinal  D decade  u U g unit(s), quarter  T today
    P part of day  ! overnight  S season  E holiday  Q quarter  F half  I ISO  L slashed  C clock  p a.m.  z zone
    H hour or minute  J of  @ every  ^ ended
    l last  t this  n next  s that  h the  a a(n)  G ago  B earlier  A later  e early  k start, end  q about
    c since  v until  i on, in  o to  b between  x beyond  j fiscal  m V short names  K Capitalised unknown word
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from newsdigest.dates.holidays import HOLIDAY, RULES
from newsdigest.dates.lexicon import CASED, TRUSTED, Entry

# One character for one, so that an offset in the folded text is an offset in the text.
_FOLD = {ord(c): "-" for c in "‐‑‒–—―−﹘﹣－⁃⸺⸻⸗⸚⹀⹝〜〰゠֊־᐀᠆︱︲"}
_FOLD |= dict.fromkeys((160, 5760, *range(8192, 8204), 8239, 8287, 8288, 12288, 65279), " ")
_FOLD |= {ord(c): "'" for c in "‘’‛ʼ＇"}
_FOLDABLE = re.compile("[" + re.escape("".join(map(chr, _FOLD))) + "]")

_TOKEN = re.compile(
    r"""
  (?!\ )(?:  # at a space none of these is tried
    (?P<word>[^\W\d_]{2,})
  | (?P<mark>[^\w\s'])
  | (?P<iso>(?<!\d)\d{4}-\d\d?-\d\d?(?:[T\ ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-]))
  | (?P<attacks>(?<![\d/])9/11(?![\d/]))
  | (?P<slash>(?<![\d.])(?:\d{4}/\d\d?/\d\d?|\d{4}\.\d\d\.\d\d|\d\d?\ ?/\ ?\d\d?\ ?/\ ?(?:\d{4}|\d\d)
      |\d\d?\.\d\d?\.\d{4})(?!\d|[/.]\d))
  | (?P<clock>(?<!\d)\d\d?(?::\d\d(?!\d)|\ :\ \d\d(?!\d)){1,2}
      |(?<!\d)\d\d?\ ?\.\ ?\d\d(?=\ ?(?:[aApP]\.?[mM]|[A-Z]{3})\b))
  | (?P<decade>(?:(?<!\w)'|(?<!\d)(?:\d\d)?)\d0'?s\b)
  | (?P<ordinal>\d{1,3}(?:(?:,\d{3})+|\d{0,2})(?:st|nd|rd|th)\b)
  | (?P<short>(?<!\w)'\d\d\b)
  | (?P<decimal>\d+\.\d+)
  | (?P<number>\d{1,3}(?:,\d{3})+(?!\d)|\d+)
  | (?P<ampm>[aApP]\ ?\.\ ?[mM]\b\.?|[aApP]\ ?[mM]\b)
  | (?P<oclock>\bo'clock\b)
  | (?P<own>(?<=\w)'s\b)
  | (?P<quarter>[qQ][1-4]\b)
  | (?P<letter>[^\W\d_])
  | (?P<break>\n\s*\n)
  | (?P<apostrophe>')
  )
    """,
    re.VERBOSE,
)
_MARKS = {
    "-": "-",
    ",": ",",
    "/": "/",
    "(": "(",
    ")": ")",
    "$": "$",
    "£": "$",
    "€": "$",
    "#": "$",
    "%": "%",
    ".": ".",
}
_COMPACT = re.compile(r"((?:1[89]|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)")
_NUMERAL = re.compile(r"dX(?:&?d(?:-?d)?)?|d-?O|d(?:-?d){0,2}|X")
_OUTSIDE: Entry = ("_", 0)
_CAPITALISED: Entry = ("K", 0)


class Token(NamedTuple):
    """One word of a text: the letter of its kind, what it is worth, and where it stands."""

    kind: str
    value: int | str
    start: int
    end: int


_made: Callable[[tuple[str, int | str, int, int]], Token] = partial(tuple.__new__, Token)
"""What `Token._make` does: it costs half of `Token(...)`."""


def fold(text: str) -> str:
    """Return the text with plain hyphens, spaces and apostrophes, every character in its place.

    `Again` between a clock time and its day tells nothing of either: `at 3 a.m. again on Wednesday`.
    """
    plain = text if text.isascii() or not _FOLDABLE.search(text) else text.translate(_FOLD)
    return _AGAIN.sub("      ", plain) if " again on " in plain else plain


_AGAIN = re.compile(r"(?:(?<=m)|(?<=m\.)|(?<=\d)|(?<=noon)|(?<=midnight)) again(?= on [A-Z\d])")


def lex(text: str, start: int = 0, end: int = sys.maxsize, *, trusted: bool = False) -> list[Token]:
    """Return the tokens of a folded text, or of a stretch of it; a run of words outside any date is one token.

    Where the words are known to be a date (`trusted`), small letters and short names are taken for what they look like.
    """
    tokens: list[Token] = []
    add = tokens.append
    known = TRUSTED if trusted else CASED
    resume, outside = 0, False
    for found in _TOKEN.finditer(text, start, end):
        group, word = found.lastgroup, found.group()
        begins, ends = found.span()
        if begins < resume:
            continue
        if group == "word":
            entry = known.get(word.lower() if trusted else word)
            if entry is None:
                entry = _OUTSIDE if trusted or word[0].islower() else _CAPITALISED
            if word in HOLIDAY.opening and (trusted or word[0].isupper()) and (holiday := HOLIDAY.match(text, begins)):
                entry, ends = ("E", holiday.name) if holiday.name in RULES else _OUTSIDE, holiday.end
                resume = ends
        elif group == "mark":
            entry = _MARKS.get(word, "_"), word
        else:
            entry = _figures(group or "", word, trusted)
        kind = entry[0]
        if kind == "_":
            if outside:
                continue
            outside = True
        else:
            outside = False
        add(_made((kind, entry[1], begins, ends)))
    if text.find(".", start, end) >= 0:
        tokens = _timed(text, tokens)
    return _spelled(tokens, trusted)


def _timed(text: str, tokens: list[Token]) -> list[Token]:
    """Return the tokens with a clock time that has a point for its colon: `Friday at 10.30`, `10.30 on Friday`.

    Beside no day it is a price, or anything.
    """
    for at, token in enumerate(tokens):
        if token.kind == "R" and token.value == 0 and _POINTED.match(text, token.start):
            before, after = tokens[max(0, at - 2) : at], tokens[at + 1 : at + 3]
            is_behind = len(before) == 2 and before[1].value == "at" and before[0].kind in _DAYLIKE
            is_ahead = len(after) == 2 and after[0].value == "on" and after[1].kind in _DAYLIKE
            if is_behind or is_ahead:
                clock = text[token.start : token.end].replace(".", ":")
                tokens[at] = Token("C", clock, token.start, token.end)
    return tokens


_POINTED = re.compile(
    r"(?:[01]?\d|2[0-3])\.[0-5]\d(?!\d|\s*(?:%|p\b|(?:euros?|dollars?|pounds?|pence|cents?|crowns?|per\s?cent|points?|seconds?|"
    r"met(?:er|re)s?|miles?|tonnes?|million|billion|[A-Z]{3})\b))"
)
_DAYLIKE = frozenset("WMTNOY")


def _figures(group: str, found: str, trusted: bool) -> Entry:
    """Return the kind and value of a token that is no word."""
    if group == "number":
        return _number(found, trusted)
    reader = _READERS.get(group)
    return reader(found) if reader else _OUTSIDE


_READERS: dict[str, Callable[[str], Entry]] = {
    "letter": lambda found: ("a", 1) if found in "aA" else _OUTSIDE,
    "iso": lambda found: ("I", found),
    "attacks": lambda _: ("I", "2001-09-11"),  # the one day that English names by its figures
    "slash": lambda found: ("L", found.replace(" ", "")),
    "clock": lambda found: ("C", found.replace(" ", "").replace(".", ":")),
    "decade": lambda found: ("D", int("".join(digit for digit in found if digit.isdecimal()))),
    "ordinal": lambda found: ("O", int(found[:-2].replace(",", ""))),
    "quarter": lambda found: ("Q", int(found[1])),
    "short": lambda found: ("Z", int(found[1:])),
    "ampm": lambda found: ("p", found[0].lower()),
    "own": lambda found: ("'", found),
    "apostrophe": lambda found: ("'", found),
    "oclock": lambda _: ("p", "o"),
    "decimal": lambda _: ("R", 0),
}


def _number(found: str, trusted: bool) -> Entry:
    if len(found) > 9 or not found.isascii():
        return "R", 0
    if trusted and (compact := _COMPACT.fullmatch(found)):
        return "I", "-".join(compact.groups())
    value = int(found.replace(",", ""))
    if len(found) == 4 and (1000 if trusted else 1700) <= value <= (2999 if trusted else 2099):
        return "Y", value
    return ("N" if value <= 31 and len(found) <= 2 else "R"), value


def _spelled(tokens: list[Token], trusted: bool) -> list[Token]:
    """Return the tokens with spelled numbers as one: `twenty-first`, `nineteen ninety-six`, `two thousand`."""
    kinds = "".join([token.kind for token in tokens])
    if "d" not in kinds and "X" not in kinds:
        return tokens
    merged: list[Token] = []
    done = 0
    for found in _NUMERAL.finditer(kinds):
        merged += tokens[done : found.start()]
        merged.append(_numeral(tokens[found.start() : found.end()], trusted))
        done = found.end()
    return merged + tokens[done:]


def _numeral(parts: list[Token], trusted: bool) -> Token:
    """Return one token for the words of a number; `two thousand` is a year only where the words are a date."""
    kinds = "".join([part.kind for part in parts if part.kind in "dOX"])
    values = [int(part.value) for part in parts if part.kind in "dOX"]
    kind, total = "_", 0
    if kinds.startswith("dX"):
        total = values[0] * values[1] + sum(values[2:])
        kind = "R" if not 1000 <= total <= 2999 else "Y" if trusted else "X"
    elif "X" not in kinds and len(values) > 1 and 10 <= values[0] < 30 <= values[1] + 20:
        total = values[0] * 100 + sum(values[1:])
        kind = "Y"
    elif "X" not in kinds:
        total = sum(values)
        kind = "O" if kinds.endswith("O") else "N" if total <= 31 else "R"
    return Token(kind, total, parts[0].start, parts[-1].end)
