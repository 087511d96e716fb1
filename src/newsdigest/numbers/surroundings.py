"""What stands around a number: its unit, what it counts, how sure it is and what it is part of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, cast

from newsdigest.numbers.neighbours import AFTER, BEFORE, CHANGES, IRREGULAR_PLURALS, UNCOUNTED
from newsdigest.numbers.quantity import Comparator, Relation
from newsdigest.numbers.tokens import Token
from newsdigest.numbers.units import CURRENCY_CODES, CURRENCY_SIGNS, DOLLARS, LONGEST_UNIT, UNIT_BEGINNINGS, UNITS

_LONGEST_BEFORE = max(len(phrase.split()) for phrase in BEFORE)
_OF_A_WHOLE = frozenset(["them", "which", "whom", "these", "those", "the", "its", "their", "all"])
_LONGEST_ROW = 8
_SINGULAR_S = ("ss", "us", "is", "'s", "’s")


class Unit(NamedTuple):
    """A unit and the tokens that the number with it covers: from `first` to just before `after`."""

    name: str | None
    first: int
    after: int


def _word(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].word if 0 <= at < len(tokens) else ""


def _phrase(tokens: Sequence[Token], start: int, end: int) -> str:
    return " ".join(token.word for token in tokens[start:end])


def unit_of(tokens: Sequence[Token], first: int, after: int) -> Unit:
    """Return the unit of the number in tokens[first:after], before it (`£86m`) or behind it (`40 per cent`)."""
    currency = _currency_before(tokens, first)
    if currency.name:
        return Unit(currency.name, currency.first, after)
    if (
        _word(tokens, after).upper() in CURRENCY_CODES
        and len(_word(tokens, after)) == 3
        and _word(tokens, after) not in ("all",)
    ):
        return Unit(_word(tokens, after).upper(), first, after + 1)
    signs = _sign_behind(tokens, first, after)
    if signs.name:
        return signs
    for begin in _unit_starts(tokens, after):
        if _word(tokens, begin) not in UNIT_BEGINNINGS:
            continue
        for length in range(LONGEST_UNIT, 0, -1):
            name = UNITS.get(_phrase(tokens, begin, begin + length)) if begin + length <= len(tokens) else None
            if name:
                return Unit(name, first, begin + length)
    return Unit(None, first, after)


def _unit_starts(tokens: Sequence[Token], after: int) -> tuple[int, ...]:
    """Return where a unit may start: directly behind, behind a hyphen, behind `of a` (`three quarters of a point`)."""
    word = _word(tokens, after)
    if word == "-":
        return (after + 1,)
    if word == "of" and _word(tokens, after + 1) in ("a", "an", "one"):
        return (after + 2,)
    is_apart = _word(tokens, after + 2) in _APART  # "up from 38 a week ago"
    is_rate = _word(tokens, after + 1) in _PERIODS and _word(tokens, after - 1) not in _PARTS  # "500 a week"
    return (after + 1,) if word in ("a", "an") and not (is_apart or is_rate) else (after,)


_APART = frozenset(("ago", "earlier", "later", "before", "after"))
_PERIODS = frozenset(("second", "minute", "hour", "day", "night", "week", "month", "quarter", "season", "year"))
_PARTS = frozenset(("half", "quarter", "quarters", "third", "thirds"))


def _sign_behind(tokens: Sequence[Token], first: int, after: int) -> Unit:
    """`°C`, `km/h` and `500€` come as several tokens."""
    if _word(tokens, after) in CURRENCY_SIGNS and tokens[after].start == tokens[after - 1].end:
        return Unit(CURRENCY_SIGNS[tokens[after].word], first, after + 1)
    for length in (3, 2) if _word(tokens, after) in ("°", "km") else ():
        name = UNITS.get("".join(token.word for token in tokens[after : after + length]))
        if name and after + length <= len(tokens):
            return Unit(name, first, after + length)
    return Unit(None, first, after)


def _currency_before(tokens: Sequence[Token], first: int) -> Unit:
    sign = _word(tokens, first - 1)
    if sign in CURRENCY_SIGNS:
        letters = _word(tokens, first - 2)
        if sign == "$" and letters in DOLLARS and tokens[first - 2].end == tokens[first - 1].start:
            return Unit(DOLLARS[letters], first - 2, first)
        return Unit(CURRENCY_SIGNS[sign], first - 1, first)
    if sign.upper() in CURRENCY_CODES and len(sign) == 3:
        return Unit(sign.upper(), first - 1, first)
    if sign == "rs":
        return Unit("INR", first - 1, first)
    return Unit(None, first, first)


def comparator_of(tokens: Sequence[Token], first: int, after: int) -> Comparator:
    """Return how the article hedges the number in tokens[first:after]."""
    for length in range(_LONGEST_BEFORE, 0, -1):
        if first >= length:
            found = BEFORE.get(_phrase(tokens, first - length, first))
            if found:
                return cast("Comparator", found)
    for length in (2, 1):
        found = AFTER.get(_phrase(tokens, after, after + length))
        if found:
            return cast("Comparator", found)
    return "exact"


def relation_of(tokens: Sequence[Token], first: int, after: int) -> Relation | None:
    """Return whether the number is part of a whole, a total or a change."""
    if _word(tokens, after) == "of" and _word(tokens, after + 1) in _OF_A_WHOLE:
        return "part"
    if _phrase(tokens, first - 2, first) in ("total of", "altogether of") or _word(tokens, first - 1) in (
        "altogether",
        "totalling",
        "totaling",
    ):
        return "total"
    if _phrase(tokens, after, after + 2) in ("in total", "in all") or _word(tokens, after) in ("altogether", "overall"):
        return "total"
    return "change" if _is_change(tokens, first, after) else None


def _is_change(tokens: Sequence[Token], first: int, after: int) -> bool:
    if _is_difference(tokens, after) or _is_difference(tokens, after + 1):
        return True
    if _word(tokens, after) == "votes":
        return False
    before = first - 2 if _word(tokens, first - 1) in ("by", "of", "a", "another", "about", "nearly") else first - 1
    return _word(tokens, first - 1) == "by" or _word(tokens, before) in CHANGES


_COMPARED = frozenset({"less", "more", "lower", "higher", "fewer", "cheaper", "dearer", "smaller", "larger"})
_BESIDE = frozenset({"below", "above", "short"})
_ANOTHER = frozenset({"the", "its", "their", "his", "her", "what", "that", "last", "of"})


def _is_difference(tokens: Sequence[Token], at: int) -> bool:
    """Whether the number is how far something is from another: `£30m below the price`, `300 fewer than last year`."""
    word, following = _word(tokens, at), _word(tokens, at + 1)
    return (word in _COMPARED and following == "than") or (word in _BESIDE and following in _ANOTHER)


def counted_noun(tokens: Sequence[Token], after: int) -> str | None:
    """Return the noun that a number in front of tokens[after] counts, in lower case, or None.

    The head is the first plural among the next words, else a single word that no verb or particle follows as part of
    the phrase: `21 crew`. A stop word or a mark ends the phrase.
    """
    phrase = _noun_phrase(tokens, _behind_figures(tokens, after))
    for word in phrase:
        if word in IRREGULAR_PLURALS or (word.endswith("s") and len(word) > 3 and not word.endswith(_SINGULAR_S)):
            return word
    if len(phrase) == 1 and not phrase[0].endswith(("ed", "ing", "ly")):
        return phrase[0]
    return None


def _behind_figures(tokens: Sequence[Token], after: int) -> int:
    """Return where what is counted begins: behind the whole that a number is part of, `20 of the 25 boats`.

    More figures in a row are a table, and count nothing that stands behind them.
    """
    for _ in range(_LONGEST_ROW):
        if _word(tokens, after) == "of":
            after += 2 if _word(tokens, after + 1) in _OF_A_WHOLE else 1
        elif _word(tokens, after) in ("other", "more", "further", "additional", "-"):
            after += 1
        if after >= len(tokens) or not tokens[after].is_figure:
            return after
        after += 1
    return len(tokens)


def _noun_phrase(tokens: Sequence[Token], at: int) -> list[str]:
    phrase: list[str] = []
    while len(phrase) < 5 and at < len(tokens):
        token = tokens[at]
        if token.word == "-" and phrase:
            at += 1
            continue
        if not token.is_word or token.word in UNCOUNTED:
            break
        phrase.append(token.word)
        at += 1
    return phrase
