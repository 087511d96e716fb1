"""The words of a passage in the form in which two tellings of it compare."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from typing import Literal, NamedTuple

from newsdigest import numbers
from newsdigest.align.clocks import NAMED, clocks
from newsdigest.english.words import word_set
from newsdigest.facts.opposites import DIRECTIONS
from newsdigest.facts.polarity import NEGATIONS
from newsdigest.numbers.lexicon import NUMBER_WORDS, ORDINALS, SIGNS, VAGUE
from newsdigest.numbers.neighbours import MONTHS, WEEKDAYS
from newsdigest.text import fold

WordKind = Literal["plain", "number", "unit", "date", "negation", "name", "direction", "gap"]

# Marks that NFD text, soft hyphens and zero-width signs put inside a word; they never part it.
INNER = "\u00ad\u0300-\u036f\u200b-\u200d\u2060\ufeff"
# An acronym with full stops is one word; then words, figures and ellipses.
_WORD = re.compile(
    rf"(?<![^\W\d_])[^\W\d_](?:\.[^\W\d_])+(?![^\W\d_])\.?|[^\W\d_]+(?:[{INNER}]+[^\W\d_]*)*|\d+"
    r"|[\[(]?(?:…|\.(?:\s?\.){2,4})[\])]?"
)
_LAST_WORD = re.compile(r"[^\W\d_]+\Z")
_LONGEST_HOST = 8
_IGNORED = re.compile(f"[{INNER}.]")
_APOSTROPHES = frozenset("'’‘ʼ´`")
_FULL = {
    "jan": "january", "feb": "february", "mar": "march", "apr": "april", "jun": "june", "jul": "july", "aug": "august",
    "sep": "september", "sept": "september", "oct": "october", "nov": "november", "dec": "december",
    "mon": "monday", "tue": "tuesday", "tues": "tuesday", "wed": "wednesday", "thu": "thursday", "thur": "thursday",
    "thurs": "thursday", "fri": "friday", "sat": "saturday", "sun": "sunday",
}  # fmt: skip
_CALENDAR = MONTHS | WEEKDAYS
_ALSO_WORDS = word_set("may march mar jun sat sun wed mon")
_COUNTING = NUMBER_WORDS | VAGUE | frozenset(ORDINALS) | {"half"}
# Of these no number is made, but for the last, which is one behind an article: "a quarter of".
_VAGUE, _VALUED = VAGUE | {"#1", "#2"}, frozenset(("quarter",))
_DAYS_AWAY = frozenset(["today", "yesterday", "tomorrow", "tonight", "overnight", "pm"])
# Endings behind an apostrophe that are words; `s` and `d` may be two, and `s` is none behind an owner.
_ENDINGS = {"ll": "will", "ve": "have", "re": "are", "m": "am", "d": "'d", "t": None, "s": None}
_MAY_BE = word_set("it that he she there here what who where how")
_CONTRACTED = {"won": "will", "ca": "can", "can": "can", "sha": "shall"}
_JOINTS = frozenset("'’‘ʼ´`0123456789")
_RARE = frozenset(("cannot", "Cannot", "CANNOT"))
_GAP_BEGINNINGS = frozenset("….[(")
_ORDINAL_ENDINGS = frozenset(("st", "nd", "rd", "th"))
_DAYS = frozenset(f"#{day}" for day in range(1, 32))
_DASHES = frozenset("-‐‑–—")
_TENS = frozenset(f"#{tens}" for tens in range(20, 100, 10))
_NUMBER_SIGNS = frozenset(("No", "no", "NO"))
_DAY_PARTS = frozenset(("date", "number"))
_SPACED_STOPS = ". ."
_LONG = 60  # characters without a space; no word that comes again


class Word(NamedTuple):
    """A word of a passage: `key` is equal for two spellings, `kind` says whether it must match."""

    key: str
    kind: WordKind
    start: int
    end: int
    shown: str


_Plain = tuple[str, WordKind, int, int, str]
_made: Callable[[_Plain], Word] = partial(tuple.__new__, Word)
"""What `Word._make` does: it costs half of `Word(...)`."""


def words_of(text: str, offset: int = 0) -> list[Word]:
    """Return the words in order, numbers at their value, with offsets moved by `offset`."""
    words = _plain_words(text, offset)
    near = [word[2] - offset for word in words if word[0] in _VALUED or (word[1] == "number" and word[0] not in _VAGUE)]
    if not near:
        return _with_days(text, words, offset)
    merged = _with_numerals(text, words, list(numbers.every(text, near)), offset)
    timed = _with_joints(text, _with_clocks(text, merged, near, offset), offset)
    return _with_days(text, timed, offset)


def _with_numerals(text: str, words: Sequence[Word], numerals: Sequence[numbers.Numeral], offset: int) -> list[Word]:
    """Put numbers and units in the place of the words that they are written with."""
    starts = [word[2] - offset for word in words]
    merged: list[Word] = []
    at = 0
    for numeral in numerals:
        first = bisect_left(starts, numeral.start, at)
        merged += words[at:first]
        if numeral.value is not None:
            merged.extend(_sign(text, numeral.start, offset))
            merged.append(_number(f"#{numeral.value}", "number", text, numeral, offset))
        else:
            merged.append(_number(f"#{numeral.unit}", "unit", text, numeral, offset))
        at = max(bisect_left(starts, numeral.end, first), first)
        if at > first:
            merged[-1] = merged[-1]._replace(end=max(merged[-1].end, *[word.end for word in words[first:at]]))
    merged += words[at:]
    return merged


def _with_clocks(text: str, words: list[Word], near: Sequence[int], offset: int) -> list[Word]:
    """Put clock times in the place of the figures and words that they are written with."""
    for clock in clocks(text, near):
        start, end = clock.start + offset, clock.end + offset
        inside = [at for at, word in enumerate(words) if start <= word.start < end]
        if inside:
            first, last = inside[0], inside[-1] + 1
            end = max(end, words[last - 1].end)
            words[first:last] = [Word(clock.key, "date", start, end, text[clock.start : end - offset])]
    return words


def _with_joints(text: str, words: list[Word], offset: int) -> list[Word]:
    """Read what stands before a figure for a word: `10–15` is `10 to 15`, `No. 4` is `number 4`."""
    for at in [at for at, word in enumerate(words) if at and word[1] == "number"][::-1]:
        before, word = words[at - 1], words[at]
        ends = max(each.end for each in words[max(at - 2, 0) : at])  # the sign of a currency stands before its figure
        gap = text[ends - offset : word.start - offset]
        mark = gap.strip()
        if before.kind in ("number", "unit") and mark in _DASHES and gap[0].isspace() == gap[-1].isspace():
            if word.shown.lower() in ORDINALS and before.key in _TENS:
                key = f"#{int(before.key[1:]) + int(word.key[1:])}"
                words[at - 1 : at + 1] = [Word(key, "number", before.start, word.end, f"{before.shown}-{word.shown}")]
            else:
                words.insert(at, Word("to", "plain", ends, word.start, gap))
        elif before.key == "no" and before.shown in _NUMBER_SIGNS and mark in ("", ".") and word.shown.isdigit():
            words[at - 1] = before._replace(key="number")  # still a negation: "Was he hurt? No. 10 others were"
    return words


def _with_days(text: str, words: list[Word], offset: int) -> list[Word]:
    """Put a day in the place of its month and figure, in whatever order: `March 3`, `3 March`, `3rd of March`."""
    places = [at for at, word in enumerate(words) if at and word[1] in _DAY_PARTS]
    for at in reversed(places):
        if at >= len(words):
            continue
        word, before = words[at], words[at - 1]
        width = 1
        if before.key == "of" and at > 1 and word.kind == "date":
            width, before = 2, words[at - 2]
        gap = text[before.end - offset : word.start - offset]
        if _is_day(before, word) and (gap.isspace() or width > 1 or _is_behind_short(before, word, gap)):
            month, day = (before, word) if before.kind == "date" else (word, before)
            shown = f"{before.shown} {word.shown}"
            words[at - width : at + 1] = [Word(f"{month.key} {day.key}", "date", before.start, word.end, shown)]
    return words


def _is_behind_short(before: Word, word: Word, gap: str) -> bool:
    """Whether a full stop only shortens a month before its day: `Nov. 3`."""
    return gap.strip() == "." and before.shown.lower() in _FULL and word.shown[:1].isdigit()


def _is_day(one: Word, other: Word) -> bool:
    month, day = (one, other) if one.kind == "date" else (other, one)
    return month.kind == "date" and day.kind == "number" and month.key in MONTHS and day.key in _DAYS


def _number(key: str, kind: WordKind, text: str, numeral: numbers.Numeral, offset: int) -> Word:
    return Word(key, kind, numeral.start + offset, numeral.end + offset, text[numeral.start : numeral.end])


def _sign(text: str, start: int, offset: int) -> Iterator[Word]:
    """Yield a minus: it touches its figure and nothing before it."""
    if start and text[start - 1] in "-−" and (start == 1 or text[start - 2].isspace() or text[start - 2] == "("):
        yield Word("minus", "negation", start - 1 + offset, start + offset, "minus")


def _plain_words(text: str, offset: int) -> list[Word]:
    """Return the words as they stand, figures too. Most of the time of grounding is spent here.

    No word crosses a space, but for an ellipsis of stops with spaces between them.
    """
    words: list[Word] = []
    add = words.append
    at = offset
    for chunk in (text,) if _SPACED_STOPS in text else text.split(" "):
        after = at + len(chunk)
        if chunk.isalpha() and chunk not in _RARE:  # most are
            add(_made((*classify(chunk), at, after, chunk)))
        elif chunk:
            for key, kind, first, last, shown in _in_chunk(chunk) if len(chunk) < _LONG else _scanned(chunk):
                add(_made((key, kind, at + first, at + last, shown)))
        at = after + 1
    return words


def _scanned(text: str) -> tuple[_Plain, ...]:
    """Return the words between two spaces; kept as plain tuples, which the garbage collector soon leaves alone."""
    words: list[_Plain] = []
    padded = f"{text} "
    for found in _WORD.finditer(text):
        word = found[0]
        first, last = found.span()
        if padded[last] in _APOSTROPHES or padded[first - 1] in _JOINTS or word in _RARE or word[0] in _GAP_BEGINNINGS:
            special = [(w.key, w.kind, w.start, w.end, w.shown) for w in _special(text, word, first, last)]
            if not special and words:  # the end of the word before: Hale's, 10th
                key, kind, start, _, shown = words.pop()
                special = [(key, kind, start, last, shown)]
            words.extend(special)
        else:
            words.append((*classify(word), first, last, word))
    return tuple(words)


_in_chunk = lru_cache(maxsize=16384)(_scanned)  # the same words come again and again, with the same marks around them


def _special(text: str, word: str, first: int, last: int) -> Iterator[Word]:
    """Yield the words that are not simply themselves: ellipses, contractions and the endings of ordinals."""
    before = text[first - 1] if first else " "
    if word[0] in _GAP_BEGINNINGS:
        yield Word("…", "gap", first, last, word)
    elif before in _APOSTROPHES and first > 1 and (text[first - 2].isalnum() or text[first - 2] == "."):
        yield from _contracted(text, word, first, last)
    elif not (before.isdigit() and word.lower() in _ORDINAL_ENDINGS):
        yield from _whole(text, word, first, last)


def _contracted(text: str, word: str, start: int, end: int) -> Iterator[Word]:
    """Yield what stands behind an apostrophe: `we'll`, `O'Dea`; an owner's `s` is not compared, `n't` went before."""
    lower = word.lower()
    if lower not in _ENDINGS:
        yield _word(word, start, end)
        return
    key = _ENDINGS[lower] or (
        _host_ending(text[max(start - _LONGEST_HOST - 1, 0) : start - 1]) if lower == "s" else None
    )
    if key is not None:
        yield Word(key, "plain", start, end, word)


def _host_ending(before: str) -> str | None:
    """Return what an `s` stands for behind these words: `it's`, `let's`; behind others it tells an owner."""
    host = _LAST_WORD.search(before)
    key = host[0].lower() if host else ""
    return "us" if key == "let" else "'s" if key in _MAY_BE else None


def _whole(text: str, word: str, start: int, end: int) -> Iterator[Word]:
    """Split `didn't` and `cannot` into the verb and `not`."""
    lower = word.lower()
    follows = text[end : end + 2]
    if len(follows) == 2 and follows[0] in _APOSTROPHES and follows[1] in "tT" and lower.endswith("n"):
        verb = lower[:-1]
        if verb:
            verb = _CONTRACTED.get(lower, _CONTRACTED.get(verb, verb))
            yield Word(verb, "plain", start, end, word)
        yield Word("not", "negation", start, end + 2, word + follows)
    elif lower == "cannot":
        yield Word("can", "plain", start, end, word)
        yield Word("not", "negation", start, end, word)
    else:
        yield _word(word, start, end)


def _word(word: str, start: int, end: int) -> Word:
    key, kind = classify(word)
    return Word(key, kind, start, end, word)


@lru_cache(maxsize=8192)
def classify(word: str) -> tuple[str, WordKind]:
    """Return the key and the kind of one word."""
    key = fold(word if word.isascii() and "." not in word else _IGNORED.sub("", word))
    if key in _COUNTING or key.isdigit() or word in SIGNS:
        return f"#{ORDINALS[key]}" if key in ORDINALS else key, "number"
    if key in NEGATIONS:
        return key, "negation"
    if _is_date(word, key):
        return NAMED.get(key) or _FULL.get(key, key), "date"
    if key in DIRECTIONS:
        return key, "direction"
    return key, "plain" if word == word.lower() else "name"


def _is_date(word: str, key: str) -> bool:
    """Whether a word is one of the calendar or of the clock; `may` and `am` in small letters are verbs."""
    if key in _CALENDAR:
        return word != word.lower() or key not in _ALSO_WORDS
    return key in NAMED or key in _DAYS_AWAY or (key == "am" and word != "am")
