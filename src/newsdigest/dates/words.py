"""The words that newsrooms build dates from, read as tokens of one letter each.

A text becomes a string of letters, one for each token, so that a rule can be written as a shape: `WMN` is a weekday, a
month and a number. Everything that is no part of a date is `_`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

# One character for one, so that an offset in the folded text is an offset in the text.
_FOLD = {ord(c): "-" for c in "‐‑‒–—―−﹘﹣－⁃\u00ad"}
_FOLD |= {ord(c): " " for c in "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f"}
_FOLD |= {ord(c): " " for c in "\u205f\u3000\u200b\u2060\ufeff"}
_FOLD |= {ord(c): "'" for c in "‘’‛ʼ＇"}

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_UNITS = ("day", "week", "month", "quarter", "year", "decade", "century", "weekend", "fortnight", "hour", "minute")
_ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]  # noqa: E501
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"]  # noqa: E501
_DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}

# Hours from UTC of the zones that a newsroom names; a pair is standard and summer time with the rule of its continent.
ZONES: dict[str, tuple[float, str]] = {
    "utc": (0, ""), "gmt": (0, ""), "z": (0, ""), "est": (-5, ""), "edt": (-4, ""), "cst": (-6, ""), "cdt": (-5, ""),
    "mst": (-7, ""), "mdt": (-6, ""), "pst": (-8, ""), "pdt": (-7, ""), "hst": (-10, ""), "akst": (-9, ""), "akdt": (-8, ""),
    "bst": (1, ""), "cet": (1, ""), "cest": (2, ""), "eet": (2, ""), "eest": (3, ""), "wet": (0, ""), "west": (1, ""),
    "msk": (3, ""), "jst": (9, ""), "kst": (9, ""), "hkt": (8, ""), "sgt": (8, ""), "ist": (5.5, ""), "aest": (10, ""),
    "aedt": (11, ""), "nzst": (12, ""), "nzdt": (13, ""), "et": (-5, "us"), "ct": (-6, "us"), "mt": (-7, "us"), "pt": (-8, "us"),
}  # fmt: skip


class Token(NamedTuple):
    """One word of a text: the letter of its kind, what it is worth, and where it stands."""

    kind: str
    value: int | str
    start: int
    end: int


def _lexicon() -> dict[str, tuple[str, int | str]]:
    words: dict[str, tuple[str, int | str]] = {}
    for number, name in enumerate(MONTHS, 1):
        words[name] = words[name[:3]] = ("M", number)
    words["sept"] = ("M", 9)
    for number, name in enumerate(WEEKDAYS):
        words[name] = words[name[:3]] = ("W", number)
    words |= {"tues": ("W", 1), "weds": ("W", 2), "thur": ("W", 3), "thurs": ("W", 3)}
    for unit in (*_UNITS, "period"):
        words[unit] = ("u", unit)
        words[unit + "s"] = ("U", unit)
    words["centuries"] = ("U", "century")
    words |= {name: ("d", number) for number, name in enumerate(_ONES)} | {k: ("d", v) for k, v in _TENS.items()}
    words |= {name: ("O", number) for number, name in enumerate(_ORDINALS, 1)}
    words |= {name[:-1] + "ieth": ("O", number) for name, number in _TENS.items()}
    words |= {name: ("D", number) for name, number in _DECADES.items()}
    words |= {"a": ("a", 1), "an": ("a", 1), "the": ("h", 0), "dozen": ("d", 12)}
    words |= {"hundred": ("X", 100), "thousand": ("X", 1000)}
    words |= {"today": ("T", 0), "yesterday": ("T", -1), "tomorrow": ("T", 1), "tonight": ("T", 0)}
    words |= {w: ("l", w) for w in ("last", "past", "previous", "latest", "preceding", "prior")}
    words |= {w: ("t", w) for w in ("this", "current", "present")}
    words |= {w: ("n", w) for w in ("next", "coming", "following", "upcoming", "ensuing")}
    words |= {w: ("s", w) for w in ("that", "same")}
    words |= {"spring": ("S", 21), "summer": ("S", 22), "autumn": ("S", 23), "fall": ("S", 23), "winter": ("S", 24)}
    words |= {w: ("P", w) for w in ("morning", "afternoon", "evening", "night", "overnight", "midday", "dawn", "dusk")}
    words |= {w: ("P", w) for w in ("daybreak", "nightfall", "lunchtime", "sunrise", "sunset")}
    words |= {"noon": ("C", "12:00"), "midnight": ("C", "00:00")}
    words |= {"ago": ("G", 0), "earlier": ("B", "earlier"), "before": ("B", "before"), "beforehand": ("B", "earlier")}
    words |= {"later": ("A", "later"), "after": ("A", "after"), "afterwards": ("A", "later"), "hence": ("A", "hence")}
    words |= {"afterward": ("A", "later")}
    words |= {"early": ("e", "early"), "mid": ("e", "mid"), "middle": ("e", "mid"), "late": ("e", "late")}
    words |= dict.fromkeys(("beginning", "start", "outset"), ("k", "early")) | {
        "end": ("k", "end"),
        "close": ("k", "end"),
    }
    words |= dict.fromkeys(("about", "around", "circa", "nearly", "approximately", "roughly", "almost", "some"), ("q", 0))
    words |= {"sometime": ("i", 0), "ca": ("q", 0)}
    words |= {w: ("i", w) for w in ("on", "in", "at", "of", "during", "for", "within", "over")}
    words |= {"since": ("c", "since"), "until": ("v", "until"), "till": ("v", "until"), "by": ("v", "by")}
    words |= {"from": ("f", 0), "to": ("o", 0), "through": ("o", 0), "thru": ("o", 0), "and": ("&", 0), "or": ("|", 0)}
    words |= {"between": ("b", 0), "either": ("|", 0), "half": ("F", 0), "halves": ("F", 0)}
    words |= {w: ("j", w) for w in ("fiscal", "calendar", "full", "whole", "entire")}
    words |= {"now": ("w", 0), "ad": ("r", 1), "ce": ("r", 1), "bc": ("r", -1), "bce": ("r", -1)}
    words |= {"q1": ("Q", 1), "q2": ("Q", 2), "q3": ("Q", 3), "q4": ("Q", 4), "hours": ("U", "hour"), "time": ("y", 0)}
    words |= {
        w: ("E", w)
        for w in (
            "christmas",
            "thanksgiving",
            "easter",
            "halloween",
            "juneteenth",
            "good",
            "new",
            "labor",
            "labour",
            "memorial",
            "independence",
            "valentine",
            "boxing",
            "martin",
            "presidents",
            "columbus",
            "veterans",
            "mother",
            "father",
            "palm",
            "ash",
            "election",
            "remembrance",
            "epiphany",
            "pentecost",
            "whit",
            "ascension",
            "bastille",
            "st",
            "st.",
            "all",
            "inauguration",
            "holy",
            "orthodox",
            "anzac",
            "armistice",
            "canada",
            "australia",
            "earth",
            "may",
        )
    }
    words["may"] = ("M", 5)
    words |= {w: ("z", w) for w in ZONES if w not in ("z", "et", "ct", "mt", "pt", "west", "ist")} | {
        w: ("z", w) for w in ("et", "ct", "mt", "pt", "ist")
    }
    return words


_LEXICON = _lexicon()
# Ordinary words when they stand in small letters.
_CAPITAL = frozenset(
    {"may", "march", "mar", "august", "sat", "sun", "mon", "wed", "dec", "jan", "sep", "oct", "nov", "apr", "jun", "jul",
     "aug", "fri", "thu", "tue"}
)  # fmt: skip
_UPPER = frozenset(
    {"et", "ct", "mt", "pt", "ist", "est", "ad", "ce", "bc", "wet", "eat", "pst", "q1", "q2", "q3", "q4"}
)

_TOKEN = re.compile(
    r"""
    (?P<iso>\b\d{4}-\d\d?-\d\d?(?:[T\ ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-]))
  | (?P<slash>\b\d{1,4}[/.]\d{1,2}[/.]\d{2,4}(?!\d|[/.]\d))
  | (?P<clock>\b\d{1,2}(?::\d\d){1,2}(?!\d)|\b\d{1,2}\.\d\d(?=\s?[ap]\.?m\b))
  | (?P<decade>(?:(?<!\w)'|\b(?:\d\d)?)\d0'?s\b)
  | (?P<ordinal>\b\d{1,3}(?:,\d{3})*(?:st|nd|rd|th)\b)
  | (?P<short>(?<!\w)'\d\d\b)
  | (?P<number>\d{1,3}(?:,\d{3})+(?!\d)|\d+)
  | (?P<ampm>\b[aApP]\.\ ?[mM]\b\.?|\b[aApP][mM]\b)
  | (?P<us>\b[A-Z]\.(?:[A-Z]\.)+)
  | (?P<word>[^\W\d_]+(?:'s\b)?)
  | (?P<break>\n\s*\n)
  | (?P<mark>[^\w\s])
    """,
    re.VERBOSE,
)
_NUMERAL = re.compile(r"dX(?:&?d(?:-?d)?)?|d-?O|d(?:-?d){0,2}|X")
_MARKS = {"-": "-", ",": ",", "/": "/", "(": "(", ")": ")", "$": "$", "£": "$", "€": "$", "%": "%", "#": "$", ".": "."}
_SMALL = re.compile(r"\d+")


def fold(text: str) -> str:
    """Return the text with plain hyphens, spaces and apostrophes, every character in its place."""
    return text if text.isascii() else text.translate(_FOLD)


def _word(found: str, trusted: bool) -> tuple[str, int | str]:
    low = found.lower()
    if low.endswith("'s"):
        low = low[:-2]
    known = _LEXICON.get(low)
    if known is None:
        return "_", 0
    kind = known[0]
    if not trusted and (
        (kind in "MW" and found[0].islower())
        or (low in _UPPER and not found.isupper())
        or (kind == "E" and found[0].islower())
    ):
        return "_", 0
    if kind == "E":
        return "E", low
    if low == "tonight":
        return "T", "tonight"
    return known


def _number(found: str) -> tuple[str, int | str]:
    if "," in found:
        return "N", int(found.replace(",", "")) if len(found) < 12 else 0
    if len(found) == 4 and "1000" <= found <= "2999":
        return "Y", int(found)
    if len(found) > 9:
        return "_", 0
    return "N", int(found)


def lex(text: str, *, trusted: bool = False) -> list[Token]:
    """Return the tokens of a folded text. Where the words are known to be a date (`trusted`), `may` is a month."""
    tokens: list[Token] = []
    add = tokens.append
    new = Token
    for m in _TOKEN.finditer(text):
        group = m.lastgroup
        start, end = m.span()
        if group == "word":
            kind, value = _word(m.group(), trusted)
        elif group == "number":
            kind, value = _number(m.group())
        elif group == "mark":
            kind, value = _MARKS.get(m.group(), "_"), m.group()
        else:
            kind, value = _figures(group or "", m.group())
        add(new(kind, value, start, end))
    return _spelled(tokens)


def _spelled(tokens: list[Token]) -> list[Token]:
    """Return the tokens with spelled numbers as one: `twenty-first`, `nineteen ninety-six`, `two thousand`."""
    kinds = "".join([token.kind for token in tokens])
    if "d" not in kinds and "X" not in kinds:
        return tokens
    merged: list[Token] = []
    done = 0
    for found in _NUMERAL.finditer(kinds):
        merged += tokens[done : found.start()]
        merged.append(_numeral(tokens[found.start() : found.end()]))
        done = found.end()
    return merged + tokens[done:]


def _numeral(parts: list[Token]) -> Token:
    """Return one token for the words of a number; words that make none are no part of a date."""
    values = [int(part.value) for part in parts if part.kind in "dOX"]
    ordinal = parts[-1].kind == "O"
    thousands = "X" in "".join(part.kind for part in parts)
    start, end = parts[0].start, parts[-1].end
    if thousands:
        total = values[0] * values[1] + sum(values[2:]) if len(values) > 1 else 0
        kind = "Y" if 1000 <= total <= 2999 else "_"
    elif len(values) > 1 and values[0] < 30 and values[1] >= 10:
        total, kind = values[0] * 100 + sum(values[1:]), "Y"
    else:
        total, kind = sum(values), "O" if ordinal else "N"
    return Token(kind, total, start, end)


def _figures(group: str, found: str) -> tuple[str, int | str]:
    """Return the kind and value of a token that is more than a word or a number."""
    if group == "iso":
        return "I", found
    if group == "slash":
        return "L", found
    if group == "clock":
        return "C", found.replace(".", ":")
    if group == "decade":
        digits = _SMALL.search(found)
        return "D", int(digits.group()) if digits else 0
    if group == "ordinal":
        return "O", int(found[:-2].replace(",", ""))
    if group == "short":
        return "Z", int(found[1:])
    if group == "ampm":
        return "p", found[0].lower()
    return "_", 0
