"""The figures of a text that are dates, clock times or labels, and so count nothing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newsdigest.numbers.neighbours import LABELS, MONTHS, UNCOUNTED, WEEKDAYS, ZONES
from newsdigest.numbers.tokens import Token
from newsdigest.numbers.units import CURRENCIES, UNITS


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_BEFORE_YEARS = _set(
    """
    in since by from until till before after during early late mid spring summer autumn fall winter of circa
    between the its his her this year years
    """
)
_BEFORE_SUMS = _set("to by of from between till until after before")  # "in 2020 dollars" has the year of their worth
_CAN_FOLLOW_MONTH = ("-", ",", "and", "to", "or", "/")


def is_idle(tokens: Sequence[Token], at: int, text: str) -> bool:
    """Whether the figure at this token is part of a date, of a clock time, of an ordinal or of a label."""
    return (
        _is_ordinal(tokens, at)
        or _is_clock(tokens, at)
        or _is_day_of_month(tokens, at)
        or _is_numeric_date(tokens, at)
        or _is_slashed(tokens, at)
        or _is_year(tokens, at)
        or _is_label(tokens, at, text)
    )


def _word(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].word if 0 <= at < len(tokens) else ""


def _adjacent(tokens: Sequence[Token], at: int) -> bool:
    return 0 < at < len(tokens) and tokens[at].start == tokens[at - 1].end


def _is_ordinal(tokens: Sequence[Token], at: int) -> bool:
    return _adjacent(tokens, at + 1) and _word(tokens, at + 1) in ("st", "nd", "rd", "th", "s")


def _is_clock(tokens: Sequence[Token], at: int) -> bool:
    after = _word(tokens, at + 1)
    if after in ("am", "pm", "a.m.", "p.m.", "o'clock", "o’clock", "noon", "midnight"):
        return True
    if after == ":" and _adjacent(tokens, at + 1) and _adjacent(tokens, at + 2) and tokens[at + 2].is_figure:
        return len(_word(tokens, at + 2)) == 2
    if _word(tokens, at - 1) == ":" and _adjacent(tokens, at) and _adjacent(tokens, at - 1):
        return len(_word(tokens, at)) == 2 and tokens[at - 2].is_figure if at >= 2 else False
    return len(_word(tokens, at)) in (4, 5) and after in ZONES


def _is_day_of_month(tokens: Sequence[Token], at: int) -> bool:
    """Whether a figure up to 31 stands beside a month, also as one end of a range of days; or a year behind them."""
    if not _word(tokens, at).isdecimal():
        return False
    value = int(_word(tokens, at)[:5])
    if value > 31 and not 1000 <= value <= 2199:
        return False
    return _month_behind(tokens, at) or (value <= 31 and _month_ahead(tokens, at))


def _is_month(tokens: Sequence[Token], at: int) -> bool:
    """Whether the token names a month; `may` and `march` only count beside a figure, which the callers see to."""
    return _word(tokens, at) in MONTHS


def _month_behind(tokens: Sequence[Token], at: int) -> bool:
    """`January 29`, `Jan. 20-26`, `Feb 2 and 3`, `January 29, 2026`, `Tuesday 3`."""
    before = at - 1
    for _ in range(6):
        word = _word(tokens, before)
        if _is_month(tokens, before):
            return True
        if before < 0 or not (word in (*_CAN_FOLLOW_MONTH, ".", "the", "st", "nd", "rd", "th") or _is_day(word)):
            return word in WEEKDAYS and before == at - 1
        before -= 1
    return False


def _month_ahead(tokens: Sequence[Token], at: int) -> bool:
    """`29 January`, `20-26 January`, `the 2 or 3 of March`."""
    after = at + 1
    for _ in range(4):
        word = _word(tokens, after)
        if _is_month(tokens, after):
            # "5 may have died" is no date.
            return word not in ("may", "march") or _word(tokens, after + 1)[:1].isdecimal() or word == "march"
        if not (word in ("-", "and", "to", "or", "of", "/") or _is_day(word)):
            return False
        after += 1
    return False


def _is_day(word: str) -> bool:
    return word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= 31


def _is_numeric_date(tokens: Sequence[Token], at: int) -> bool:
    """`2026-01-29`, `29/01/2026`: three figures with the same sign between them."""
    for first in (at, at - 2, at - 4):
        parts = tokens[max(first, 0) : first + 5]
        if first < 0 or len(parts) < 5 or not all(p.is_figure for p in parts[::2]):
            continue
        if (
            parts[1].word == parts[3].word
            and parts[1].word in "-/."
            and all(a.end == b.start for a, b in pairwise(parts))
        ):
            return True
    return False


def _is_slashed(tokens: Sequence[Token], at: int) -> bool:
    """Whether a stroke joins it to another figure: `9/11`, `24/7`."""
    joints = ((at + 1, at + 2), (at - 1, at - 2))
    return any(
        _word(tokens, joint) == "/" and 0 <= other < len(tokens) and tokens[other].is_figure for joint, other in joints
    )


def _is_year(tokens: Sequence[Token], at: int) -> bool:
    """Four bare digits between 1500 and 2199 that count no plural."""
    word = _word(tokens, at)
    if len(word) != 4 or not word.isdecimal() or not 1500 <= int(word) <= 2199 or _word(tokens, at - 1) in "$£€¥₹%":
        return _is_second_year(tokens, at)
    return not counts(_word(tokens, at - 1), _word(tokens, at + 1))


def counts(before: str, after: str) -> bool:
    """Whether four bare digits between these words count what follows, and are no year: `cost 2000 crowns`."""
    is_money = after.endswith("s") and UNITS.get(after) in CURRENCIES
    if before in MONTHS or (before in _BEFORE_YEARS and not (is_money and before in _BEFORE_SUMS)):
        return False
    is_plural = after.endswith("s") or after in ("people", "men", "women", "troops", "km", "kg")
    return after.isalpha() and after not in UNCOUNTED and is_plural


def _is_second_year(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is the `25` of `2024-25`."""
    word, year = _word(tokens, at), _word(tokens, at - 2)
    if (
        len(word) != 2
        or _word(tokens, at - 1) not in ("-", "/")
        or not (_adjacent(tokens, at) and _adjacent(tokens, at - 1))
    ):
        return False
    return len(year) == 4 and year.isdecimal() and 1500 <= int(year) <= 2199


def _is_label(tokens: Sequence[Token], at: int, text: str) -> bool:
    """`F-16`, `COVID-19`, `MH370`, `No. 5`, `Article 5`, `G7`."""
    before = at - 1
    if _adjacent(tokens, at) and _word(tokens, before) == "-":
        return (
            _adjacent(tokens, before)
            and before >= 1
            and tokens[before - 1].is_word
            and text[tokens[before - 1].start].isupper()
        )
    if _adjacent(tokens, at) and before >= 0 and tokens[before].is_word:
        # A currency letter sign such as US$ has the dollar between; here letters touch the figure: MH370.
        return True
    if _word(tokens, before) == ".":
        before -= 1
        return _word(tokens, before) in ("no", "nr", "nos") and tokens[before].end - tokens[before].start <= 3
    word = _word(tokens, before)
    if word in ("group", "unit", "area", "act", "part", "class", "level", "size", "bus", "train", "no", "number"):
        return text[tokens[before].start].isupper() or word in ("number",)
    return word in LABELS
