"""Where the date words stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import lru_cache
from string import ascii_letters, digits
from typing import NamedTuple

from newsdigest.dates.holidays import HOLIDAY, NAMED, RULES
from newsdigest.dates.lexicon import CASED
from newsdigest.dates.words import Token, fold, lex
from newsdigest.numbers.masks import counts


class DateWords(NamedTuple):
    """Date words and where they stand: `text[start:end]` are the words."""

    text: str
    start: int
    end: int


_LAST = r"(?:t?[ln]|t)"
_WEEKDAY = r"(?:W(?:-?[P!])?|V\.?)"
_MONTH = r"(?:M|m\.?|M\.)"
_YEAR = r"(?:,?J?Y|Z)"
_NUMBER = r"(?:h?[NO](?![U%RX]))"
_DATE = rf"(?:(?:h?{_LAST}?{_WEEKDAY},?h?)?(?:{_MONTH}{_NUMBER}{_YEAR}?|OJ?{_MONTH}{_YEAR}?|N{_MONTH}{_YEAR}?))"
_UNIT = rf"(?:h?s?{_LAST}j?[ugf]|h?s{{1,2}}u)"
_CLOCK = r"(?:(?:[CN]-?p|C)(?:zy?|Ky)?(?!-?C))"
_DAY = rf"(?:{_DATE}|e?-?h?{_LAST}?W(?:P)?|TP?|tP|lP|I)"
_WEEK = rf"(?:h?[uf]Jh?{_DATE}(?:-{_DATE}|-N)?)"
_SHADE = r"(?:e-?|h?kJ)"
_PATTERNS = (
    r"auiW",  # a week on Sunday
    r"[NaR][uUgG]c[Tw]|aucW",  # four weeks from today, a week from Friday
    rf"{_CLOCK},?i?{_DAY}",  # 9 p.m. EST Tuesday
    rf"(?<=c)(?:{_DATE}|M|W|Y)o(?:{_DATE}|h?{_LAST}?W|M{_YEAR}?|Y)",  # (from) March to May
    rf"(?<=b)(?:{_DATE}|M|W|Y)&(?:{_DATE}|W|M{_YEAR}?|Y)",  # (between) Monday and Wednesday
    rf"{_SHADE}?[Mm]\.?,?Y?\({_WEEK}\)|{_WEEK}",  # mid-January (week of Jan. 20-26)
    r"[Mm]\.?N(?:,N)+,?&N(?![U%RX_])(?:,?Y)?",  # Feb. 2, 3 and 4
    rf"{_DATE}J?h?[ln]u(?!c)",  # 14 January of last year
    r"h?[lt]?Wh?O(?![JMmugUj-])",  # Saturday the 21st
    rf"q?{_DATE}(?:-(?:{_DATE}|N(?![U%R])(?:,?Y)?))?(?:,?i{_CLOCK})?",
    rf"(?:{_SHADE}|q)?(?:h?{_LAST})?M(?:\.?{_YEAR}|J?{_UNIT})?(?:-M{_YEAR}?)?",
    rf"{_SHADE}?m\.?{_YEAR}|{_SHADE}m\.?|{_LAST}m\.?",
    rf"{_SHADE}?(?:h?{_LAST})?W(?:-?[eP!])?P?(?:J?{_LAST}u)?(?:i?{_CLOCK})?",  # Tuesday noon
    rf"(?:e-?)?P?T(?:P|i{_CLOCK})?|hu[cv]T|u[cv]T|!(?:W|T)?",
    r"j?-?O-j?-?g",  # third-quarter
    rf"h?(?:{_UNIT}'?)?j?-?Oj?g(?:J?{_UNIT}|{_YEAR})?|h?Yj?O-?g|Qj?Y|Q",
    r"h?j?u-?[GB]-?(?:j?O?-?g)|u-[GB]",  # the year-ago quarter
    r"hj?g(?:auG)?|hf|hYg",
    rf"(?:[BAe]i?h?|{_SHADE})?{_UNIT}(?:'?g)?|h?kJh[uf]",
    r"(?:[BA])?tP|lP|h[nl]P",
    r"q?a-?[uUgH]G|q?[NRY]-?[uUg]G|[NRa][uUH][BA]",
    r"h?[lt]{1,2}S|h?e?-?SJ?Y|SY|hS",
    rf"h?[lt]j?[NR]U|hONU(?:J(?:{_UNIT}|Y))?",
    rf"{_SHADE}?-?D",
    rf"(?:{_SHADE})?(?:hu[YX]|j?Y)(?!-?[UuKR%]|[-.]N)",
    rf"(?:h?{_LAST}|h)?E(?:W|u)?(?:,?Y)?",
    r"u'?-?k",  # year-end
    r"I|L",
    _CLOCK,
)
_FOUND = re.compile("(?=[MmWVNOYZDTPSEQIlLtnshaRCeBAqkjugf!])(?:" + "|".join(_PATTERNS) + ")")


_AGES = re.compile(r"(?:(?:mid|early|late)[ -])?\d0s", re.IGNORECASE)
_THE = re.compile(r"(?:\bthe|['’])\s*$", re.IGNORECASE)
_PROPER = re.compile(r"(?:This|TODAY|Today|Tonight|[A-Z][a-z]+day)(?: (?:Morning|Evening|Night|Afternoon))?")
_WISHED = re.compile(r"\s+(?:I|he|she|it|we|you|they|the|this|that|his|her|your|our|their|all|[A-Z][a-z]+)\b")
_OPENED = re.compile(r"(?:^|[.!?:“\"‘'(—–-])\s*$")
_IN_NAME = re.compile(r"\b[A-Z][\w&]*\s$")


def _is_no_date(text: str, start: int, end: int) -> bool:
    """Whether the words are an age ("in his 30s"), a wish ("May he rest") or of a title ("USA TODAY")."""
    words = text[start:end]
    if words[-1] in "sS" and _AGES.fullmatch(words):
        return _THE.search(text[max(0, start - 5) : start]) is None
    if words == "May":
        return _WISHED.match(text, end) is not None and _OPENED.search(text[max(0, start - 3) : start]) is not None
    if not _PROPER.fullmatch(words):
        return False
    if " " in words:
        return words.rsplit(" ", 1)[1][0].isupper()
    return words in ("TODAY", "Today") and _IN_NAME.search(text[max(0, start - 20) : start]) is not None


_YEARS_DIGITS = "2000"
_WORD_BEFORE = re.compile(r"(\w+)\W*$")
_WORD_BEHIND = re.compile(r" ([a-z]+)\b")


def _is_count(text: str, start: int, end: int) -> bool:
    """Whether a bare year is none, but how many or how much: `cost 2000 crowns`, `around 2020 homes`."""
    before, behind = _WORD_BEFORE.search(text[max(0, start - 20) : start]), _WORD_BEHIND.match(text, end)
    return behind is not None and counts(before[1].lower() if before else "", behind[1])


@lru_cache(maxsize=2048)  # a sentence is read, grounded and printed, and asked for its dates each time
def find(text: str) -> tuple[DateWords, ...]:
    """Return the date words of a text in order, without overlap."""
    folded = fold(text)
    return tuple(_date_words(text, folded)) if _may_tell(folded) else ()


def _date_words(text: str, folded: str) -> Iterator[DateWords]:
    for start, end in _stretches(folded):
        yield from (DateWords(text[first:last], first, last) for first, last in _within(folded, start, end))


def _stretches(folded: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches that may have a date: each from behind a word that is part of no date to the next such word.

    Most of a text is not in them, and need not be taken apart. A name may follow a date and tell of it ("9 a.m. Pacific
    time"): one word of it, and not before the date.
    """
    start = at = behind_name = 0
    tells = may_tell = False
    for word in folded.split(" "):
        end = at + len(word)
        telling = _PARTS.get(word)
        if telling is not None:
            tells = tells or telling
        elif not word.isalpha():
            may_tell = may_tell or end - at > 1 or word.isdecimal()
        elif at in (start, behind_name) or word[0].islower():
            if tells or (may_tell and _may_tell(folded[start:end])):
                yield start, end
            start, tells, may_tell = end + 1, False, False
        else:
            behind_name = end + 1
        at = end + 1
    if tells or (may_tell and _may_tell(folded[start:])):
        yield start, len(folded)


def _within(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where the date words of a stretch stand."""
    tokens = lex(folded, start, end)
    kinds = "".join([token.kind for token in tokens])
    for opening, closing in _shapes(kinds):
        final = tokens[closing - 1]
        if final.kind == "S" and folded[final.start].isupper():
            continue  # the Winter Games
        of_day = _end_of_day(kinds[opening:closing], final, folded)
        first, last = tokens[opening].start, tokens[opening + of_day - 1].end
        if final.kind in "DPTMm" and _is_no_date(folded, first, last):
            continue
        if final.kind == "Y" and last - first == len(_YEARS_DIGITS) and _is_count(folded, first, last):
            continue
        yield first, last


@lru_cache(maxsize=4096)  # the same few shapes come again and again
def _shapes(kinds: str) -> tuple[tuple[int, int], ...]:
    """Return where among the kinds of some tokens a date stands, unless it is money, or comes back every week."""
    found = [each.span() for each in _FOUND.finditer(kinds)]
    return tuple([(start, end) for start, end in found if not start or kinds[start - 1] not in "$@"])


_DAY_OF_A_UNIT = re.compile(rf"({_DATE})J?h?[ln]u")
_WEEKDAY_AND_ORDINAL = re.compile(r"(h?[lt]?W)h?O")


def _end_of_day(kinds: str, last: Token, folded: str) -> int:
    """Return how much of a match is the date: `12 May` of `12 May last week`, `Monday` of `Monday the third prize`."""
    if kinds[-1] == "u" and last.value != "year" and (day := _DAY_OF_A_UNIT.fullmatch(kinds)):
        return day.end(1)
    if kinds[-1] == "O" and not folded[last.start].isdecimal() and (day := _WEEKDAY_AND_ORDINAL.fullmatch(kinds)):
        return day.end(1)
    return len(kinds)


# Most sentences have no date, and a look at their words tells: every pattern above needs one of these kinds.
_TELLING_KINDS = "MmWVTP!SDQGCpHuUgf"
_TELLING_WORDS = frozenset(
    word
    for word, (kind, value) in CASED.items()
    if kind in _TELLING_KINDS or (kind == "d" and isinstance(value, int) and 10 <= value < 30)  # nineteen ninety-six
)
_HOLIDAYS = {name.split()[-1] for name in RULES if _TELLING_WORDS.isdisjoint(name.split())}
_TELLING = (
    _TELLING_WORDS | {shape(word) for word in _HOLIDAYS for shape in (str.lower, str.title, str.upper)} | {"clock", "m"}
)
_OPENING_A_DAY = HOLIDAY.opening | {word for name in (*RULES, *NAMED) for word in name.split()}
_WITHIN_DATES = CASED.keys() | _OPENING_A_DAY | set("aApPmM")
_PARTS = {word: word in _TELLING for word in _WITHIN_DATES | _TELLING if word.isalpha()}
"""The words that dates are made of, and whether one alone tells that there may be a date."""
_TELLING_SMALL = frozenset(word.lower() for word in _TELLING)
_TELLING_SIGNS = frozenset(word.encode() for word in _TELLING)
_FIGURE = re.compile(r"\d(?:\d{3}|0'?s\b| ?[:./] ?\d\d|[ -]*[aApP] ?\.? ?[mM]|(?<=[qQ].))")
_DIGITS = digits.encode()
_LETTERS = bytes(sign if chr(sign) in ascii_letters else ord(" ") for sign in range(256))


def may_date(words: Set[str], text: str) -> bool:
    """Whether a text of these words, in small letters, may have date words: a caller that has them need not `find`."""
    return not _TELLING_SMALL.isdisjoint(words) or _may_have_figure(text.encode("ascii", "replace"), text)


def _may_tell(folded: str) -> bool:
    """Whether a text has a word or a figure that a date can be made of.

    All of an article is asked; its words are told apart as bytes, which costs a third of what a pattern would.
    """
    signs = folded.encode("ascii", "replace")
    if not _TELLING_SIGNS.isdisjoint(signs.translate(_LETTERS).split()):
        return True
    return _may_have_figure(signs, folded) and _FIGURE.search(folded) is not None


def _may_have_figure(signs: bytes, text: str) -> bool:
    return signs.translate(None, _DIGITS) != signs or (not text.isascii() and _DIGIT.search(text) is not None)


_DIGIT = re.compile(r"\d")
"""A figure of any script."""
