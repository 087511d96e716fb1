"""Quotations cut from real articles, retyped in every tolerated way or falsified in one fact."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import NamedTuple

from newsdigest import text

NUMBER = re.compile(r"(?<![\w.,-])\d{1,3}(?:,\d{3})+(?![\w,])|(?<![\w.,/:-])\d{1,4}(?:\.\d+)?(?![\w:/-])(?![.,]\d)")
MAGNITUDE = re.compile(r"\b(hundred|thousand|million|billion|trillion|dozen)\b", re.IGNORECASE)
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
DATE = re.compile(
    rf"\b({'|'.join(MONTHS)})\s+(\d{{1,2}})\b|\b(\d{{1,2}})\s+({'|'.join(MONTHS)})\b|\b(?:in|since)\s+((?:19|20)\d\d)\b"
)
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)})\b")
AUXILIARY = re.compile(
    r"\b(is|are|was|were|has|have|had|will|would|could|should|can|may|might|must|did|does|do)\b(?!['’]|\s*n['’]t|\s+not)"
)
NEGATION = re.compile(r"\s\b(not|never|no|without)\b|(?<=\w)\s?n['’]t\b")
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}(?:\s[A-Z][a-z]{3,})*\b")
DIRECTIONS = (
    "rose fell|rise fall|rising falling|increased decreased|increase decrease|more less|higher lower|up down|"
    "gained lost|"
    "before after|won lost|above below|over under|accepted rejected|supported opposed|best worst|high low|better worse|"
    "opened closed|began ended|first last|stronger weaker|raised cut|growth decline|victory defeat|arrived left|"
    "bought sold"
)
OPPOSITE = {a: b for pair in DIRECTIONS.split("|") for a, b in (pair.split(), pair.split()[::-1])}
DIRECTION = re.compile(rf"\b({'|'.join(OPPOSITE)})\b")
_BEFORE_A_FIGURE = re.compile(
    r"\s(?:[$€£]?\d|(?:two|three|four|five|six|seven|eight|nine|ten|half) "
    r"|an? (?:hundred|thousand|million|dozen|third|half) )"
)
_NOT_NAMES = frozenset((*MONTHS, *WEEKDAYS, "Sept", "Sept.", "This", "That", "There", "They", "When", "What", "With"))

Names = list[str]


class Falsified(NamedTuple):
    """A quote with one fact changed."""

    kind: str
    true: str
    false: str


class Drifted(NamedTuple):
    """A quote typed in another way, and where its words stand in the body."""

    kind: str
    quote: str
    start: int
    end: int


def sentences(body: str) -> list[text.Stretch]:
    """Return the sentences of a body that one would quote."""
    return [each for each in text.sentences(body) if 40 <= len(each.text) <= 400]


def _replace(found: re.Match[str], by: str, sentence: str) -> str:
    return sentence[: found.start()] + by + sentence[found.end() :]


def _number(sentence: str, rng: random.Random, _names: Names) -> Iterator[str]:
    for found in NUMBER.finditer(sentence):
        figure = found.group()
        if "." in figure:
            changed = f"{float(figure) + rng.choice((0.1, 1, 7)):.{len(figure.split('.')[1])}f}"
        else:
            changed = f"{int(figure.replace(',', '')) + rng.choice((1, 2, 7, 10, 100)):,}"
            changed = changed if "," in figure else changed.replace(",", "")
        yield _replace(found, changed, sentence)


def _magnitude(sentence: str, rng: random.Random, _names: Names) -> Iterator[str]:
    for found in MAGNITUDE.finditer(sentence):
        others = [w for w in ("hundred", "thousand", "million", "billion") if w != found.group().lower()]
        yield _replace(found, rng.choice(others), sentence)
    for found in NUMBER.finditer(sentence):
        if "." not in found.group() and int(found.group().replace(",", "")) > 0:
            yield _replace(found, found.group() + "0", sentence)


def _date(sentence: str, rng: random.Random, _names: Names) -> Iterator[str]:
    for found in DATE.finditer(sentence):
        words = found.group()
        digits = re.search(r"\d+", words)
        assert digits
        number = int(digits.group())
        for step in rng.sample((1, 2, 3) if number < 1000 else (1, 2, 10), 2):
            yield _replace(
                found,
                words.replace(digits.group(), str(number + step)),
                sentence,
            )
        month = next((m for m in MONTHS if m in words), None)
        if month:
            yield _replace(found, words.replace(month, rng.choice([m for m in MONTHS if m != month])), sentence)


def _weekday(sentence: str, rng: random.Random, _names: Names) -> Iterator[str]:
    for found in WEEKDAY.finditer(sentence):
        for other in rng.sample([d for d in WEEKDAYS if d != found.group()], 3):
            yield _replace(found, other, sentence)


def _negation(sentence: str, rng: random.Random, _names: Names) -> Iterator[str]:
    for found in NEGATION.finditer(sentence):
        yield _replace(found, " with" if "without" in found.group() else "", sentence)
    found_all = list(AUXILIARY.finditer(sentence))
    if found_all:
        found = rng.choice(found_all)
        yield _replace(found, found.group() + rng.choice((" not", " never")), sentence)


def _name(sentence: str, rng: random.Random, names: Names) -> Iterator[str]:
    for found in NAME.finditer(sentence):
        other = rng.choice(names)
        if found.group() not in _NOT_NAMES and other not in found.group() and found.group() not in other:
            yield _replace(found, other, sentence)


def _direction(sentence: str, _rng: random.Random, _names: Names) -> Iterator[str]:
    for found in DIRECTION.finditer(sentence):
        if found.group() in ("over", "under") and not _BEFORE_A_FIGURE.match(sentence, found.end()):
            continue  # "a quarrel over wages" has no side
        yield _replace(found, OPPOSITE[found.group()], sentence)


FALSIFIERS: dict[str, Callable[[str, random.Random, Names], Iterator[str]]] = {
    "number": _number,
    "magnitude": _magnitude,
    "date": _date,
    "weekday": _weekday,
    "negation": _negation,
    "name": _name,
    "direction": _direction,
}


def falsifications(body: str, rng: random.Random, names: Names) -> Iterator[Falsified]:
    """Yield the sentences of a body with one fact changed; one that the body says as well is no falsification."""
    for sentence in sentences(body):
        for kind, falsifier in FALSIFIERS.items():
            for false in falsifier(sentence.text, rng, names):
                if false != sentence.text and false not in body:
                    yield Falsified(kind, sentence.text, false)


def names_of(body: str) -> Names:
    """Return the names in a body, roughly."""
    return sorted({found.group() for found in NAME.finditer(body)} - _NOT_NAMES)


def _typed(quote: str, _rng: random.Random) -> str | None:
    return quote.translate(str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "\u00a0": " "}))


def _typeset(quote: str, _rng: random.Random) -> str | None:
    quote = re.sub(r'"([^"]*)"', "“\\1”", quote).replace("'", "’")
    return re.sub(r"(?<=\w)-(?=\w)", "\u2011", quote.replace(" - ", " – "))


def _spaced(quote: str, rng: random.Random) -> str | None:
    return re.sub(" ", lambda _: rng.choice((" ", "  ", "\u00a0", "\n", "\u2009")), quote)


def _decomposed(quote: str, _rng: random.Random) -> str | None:
    return unicodedata.normalize("NFD", quote)


def _composed(quote: str, _rng: random.Random) -> str | None:
    return unicodedata.normalize("NFC", quote)


def _first_letter(quote: str, _rng: random.Random) -> str | None:
    return quote[0].swapcase() + quote[1:]


def _plain_places(quote: str) -> list[re.Match[str]]:
    """Return the words in small letters that are no number, name or negation, without the first and the last."""
    spans = [
        found.span() for rule in (NUMBER, MAGNITUDE, DATE, WEEKDAY, NEGATION, NAME) for found in rule.finditer(quote)
    ]
    words = list(re.finditer(r"(?<![\w'’-])[a-z]{2,}(?![\w'’-])", quote))[1:-1]
    return [w for w in words if w.group() not in _KEPT and not any(a <= w.start() < b for a, b in spans)]


_KEPT_WORDS = """
    sixth seventh eighth ninth tenth eleventh twelfth hour hours tonne tonnes ton tons
    not no never none nobody nothing neither nor without cannot denied deny denies failed fail fails refused
    rejected one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty half
    dozen dozens hundreds thousands millions billions hundred percent per cent several few couple second third
    first fourth fifth pounds dollars euros points point miles kilometres km hours days weeks months years
    minutes mph metres feet cents pence year month week day hour minute mile meters kilometers degrees unlikely
    unable lack lacked declined dismissed disputed hardly barely yesterday today tomorrow tonight double twice
    triple
"""
# What the article doubts, bounds, plans or asks is a fact as well: a quote that lost it says another thing. The tables
# of `reserves` count such losses as falsified, so none may be drawn here as a slip of the pen.
_RESERVED_WORDS = """
    will would shall should may might can could must ought if unless whether until though although
    about around nearly almost over under above below only some roughly approximately least most more less fewer up to
    between estimated many much minus ago before after since early late earlier later
    alleged suspected attempted planned proposed former deputy acting fake potential supposed presumed possible possibly
    threatened interim outgoing rumoured unconfirmed so-called allegedly reportedly probably perhaps maybe partly
    supposedly apparently seldom likely potentially mostly mainly unclear expected tens hundreds centuries decades
"""
_KEPT = frozenset((_KEPT_WORDS + _RESERVED_WORDS).split()) | frozenset(OPPOSITE)


def _lost(quote: str, rng: random.Random) -> str | None:
    places = _plain_places(quote)
    if len(places) < 8:
        return None
    word = rng.choice(places)
    return quote[: word.start()] + quote[word.end() + 1 :]


def _lost_twice(quote: str, rng: random.Random) -> str | None:
    once = _lost(quote, rng)
    return _lost(once, rng) if once else None


def _inflected(quote: str, rng: random.Random) -> str | None:
    places = [w for w in _plain_places(quote) if len(w.group()) > 4 and w.group().endswith(("ed", "s"))]
    if not places or len(quote.split()) < 8:
        return None
    word = rng.choice(places)
    stem = word.group()
    changed = stem[:-1] if stem.endswith("s") and not stem.endswith("ss") else stem[:-2] + "ing"
    return None if stem.endswith("ss") else quote[: word.start()] + changed + quote[word.end() :]


def _elided(quote: str, rng: random.Random) -> str | None:
    """Put an ellipsis in place of some words that hold no fact."""
    words = list(re.finditer(r"\S+", quote))
    plain = {w.start() for w in _plain_places(quote)}
    runs = [
        (a.start(), b.end())
        for i, a in enumerate(words[3:-4], 3)
        for b in words[i + 1 : i + 5]
        if b.end() - a.start() <= 55 and all(w.start() in plain for w in words if a.start() <= w.start() < b.end())
    ]
    if not runs:
        return None
    start, end = rng.choice(runs)
    return quote[:start] + rng.choice(("…", "...", "[...]")) + quote[end:]


DRIFTS: dict[str, Callable[[str, random.Random], str | None]] = {
    "verbatim": lambda quote, _: quote,
    "typewriter marks": _typed,
    "typeset marks": _typeset,
    "other spaces": _spaced,
    "NFD": _decomposed,
    "NFC": _composed,
    "case at the start": _first_letter,
    "a word lost": _lost,
    "two words lost": _lost_twice,
    "a word inflected": _inflected,
    "ellipsis": _elided,
}


def drifts(body: str, rng: random.Random) -> Iterator[Drifted]:
    """Yield the sentences of a body in every tolerated drift."""
    for sentence in sentences(body):
        for kind, drift in DRIFTS.items():
            quote = drift(sentence.text, rng)
            if quote is not None:
                yield Drifted(kind, quote, sentence.start, sentence.end)
