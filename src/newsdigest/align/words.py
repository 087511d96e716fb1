"""The words of a passage in the form in which two tellings of it compare."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from newsdigest import numbers
from newsdigest.facts.polarity import DIRECTIONS, NEGATIONS
from newsdigest.numbers.lexicon import MONTHS, NUMBER_WORDS, ORDINALS, VAGUE, WEEKDAYS
from newsdigest.text import fold

WordKind = Literal["plain", "number", "unit", "date", "negation", "name", "direction", "gap"]

# Marks that NFD text, soft hyphens and zero-width signs put inside a word; they never part it.
INNER = "\u00ad\u0300-\u036f\u200b-\u200d\u2060\ufeff"
_WORD = re.compile(rf"(?P<gap>[\[(]?(?:…|\.(?:\s?\.){{2,4}})[\])]?)|[^\W\d_](?:[^\W\d_]|[{INNER}])*|\d+")
_IGNORED = re.compile(f"[{INNER}]")
_APOSTROPHES = "'’‘ʼ´`"
_FULL = {
    "jan": "january", "feb": "february", "mar": "march", "apr": "april", "jun": "june", "jul": "july", "aug": "august",
    "sep": "september", "sept": "september", "oct": "october", "nov": "november", "dec": "december",
    "mon": "monday", "tue": "tuesday", "tues": "tuesday", "wed": "wednesday", "thu": "thursday", "thur": "thursday",
    "thurs": "thursday", "fri": "friday", "sat": "saturday", "sun": "sunday",
}  # fmt: skip
_DAYS_AWAY = frozenset(["today", "yesterday", "tomorrow", "tonight", "overnight", "noon", "midnight", "am", "pm"])
_CONTRACTED = {"won": "will", "ca": "can", "can": "can", "sha": "shall"}
_ORDINAL_ENDINGS = frozenset(("st", "nd", "rd", "th"))


class Word(NamedTuple):
    """A word of a passage: `key` is equal for two spellings, `kind` says whether it must match."""

    key: str
    kind: WordKind
    start: int
    end: int
    shown: str


def words_of(text: str, offset: int = 0) -> list[Word]:
    """Return the words in order, numbers at their value, with offsets moved by `offset`."""
    words: list[Word] = []
    at = 0
    for numeral in numbers.every(text):
        if numeral.value is not None:
            words.extend(_plain_words(text, at, numeral.start, offset))
            words.extend(_sign(text, numeral.start, offset))
            words.append(_number(f"#{numeral.value}", "number", text, numeral, offset))
            at = numeral.end
        else:
            words.append(_number(f"#{numeral.unit}", "unit", text, numeral, offset))
            at = max(at, numeral.end)
    words.extend(_plain_words(text, at, len(text), offset))
    return words


def _number(key: str, kind: WordKind, text: str, numeral: numbers.Numeral, offset: int) -> Word:
    return Word(key, kind, numeral.start + offset, numeral.end + offset, text[numeral.start : numeral.end])


def _sign(text: str, start: int, offset: int) -> Iterator[Word]:
    """A minus touches its figure and nothing before it."""
    if start and text[start - 1] in "-−" and (start == 1 or text[start - 2] in " \t\n\u00a0("):
        yield Word("minus", "negation", start - 1 + offset, start + offset, "minus")


def _plain_words(text: str, start: int, end: int, offset: int) -> Iterator[Word]:
    for found in _WORD.finditer(text, start, end):
        if found.lastgroup == "gap":
            yield Word("…", "gap", found.start() + offset, found.end() + offset, found.group())
            continue
        word = found.group()
        before = text[found.start() - 1] if found.start() else ""
        if before in _APOSTROPHES and before:
            yield from _contracted(word, found.start() + offset, found.end() + offset)
        elif before.isdigit() and word.lower() in _ORDINAL_ENDINGS:
            continue
        else:
            yield from _whole(text, word, found.start(), found.end(), offset)


def _contracted(word: str, start: int, end: int) -> Iterator[Word]:
    """`s`, `re`, `ve` and the like behind an apostrophe are not compared; the `t` of `n't` went with its verb."""
    if len(word) > 3:
        yield _word(word, start, end)


def _whole(text: str, word: str, start: int, end: int, offset: int) -> Iterator[Word]:
    """Split `didn't` and `cannot` into the verb and `not`."""
    lower = word.lower()
    follows = text[end : end + 2]
    if len(follows) == 2 and follows[0] in _APOSTROPHES and follows[1] in "tT" and lower.endswith("n"):
        verb = lower[:-1]
        if verb:
            verb = _CONTRACTED.get(lower, _CONTRACTED.get(verb, verb))
            yield Word(verb, "plain", start + offset, end + offset, word)
        yield Word("not", "negation", start + offset, end + 2 + offset, word + follows)
    elif lower == "cannot":
        yield Word("can", "plain", start + offset, end + offset, word)
        yield Word("not", "negation", start + offset, end + offset, word)
    else:
        yield _word(word, start + offset, end + offset)


def _word(word: str, start: int, end: int) -> Word:
    key, kind = classify(word)
    return Word(key, kind, start, end, word)


@lru_cache(maxsize=8192)
def classify(word: str) -> tuple[str, WordKind]:
    """Return the key and the kind of one word."""
    key = fold(_IGNORED.sub("", word))
    if key in NEGATIONS:
        return key, "negation"
    if key in NUMBER_WORDS or key in VAGUE or key in ORDINALS:
        return key, "number"
    is_capital = not word[:1].islower() and word.lower() != word
    if is_capital and (key in MONTHS or key in WEEKDAYS):
        return _FULL.get(key, key), "date"
    if key in _DAYS_AWAY:
        return key, "date"
    if key in DIRECTIONS:
        return key, "direction"
    return key, "name" if any(letter.isupper() for letter in word) else "plain"
