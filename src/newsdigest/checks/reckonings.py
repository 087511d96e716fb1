"""Whether a figure of a page follows from those of an article: in round, as a share, as what is left or goes beyond."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import combinations, permutations

from newsdigest import numbers
from newsdigest.checks.jointsums import joint_sums
from newsdigest.checks.shares import Figure, shares_of
from newsdigest.facts.figures import values_of
from newsdigest.facts.passage import dates_of, quantities_of
from newsdigest.numbers import Quantity
from newsdigest.numbers.lexicon import ONES, TENS
from newsdigest.numbers.units import CURRENCIES
from newsdigest.text import sentences

_LITTLE, _SOME = Fraction(1, 10), Fraction(1, 5)  # what "about" and "more than" may leave out in free words
_BEYOND = Fraction(1, 4)  # how far beyond a half is "more than half"
_EXACTLY = Fraction(1, 50)  # how far a share told in words may be off
_QUARTERS = (25, 75)
_DOZENS = (12, 24, 36, 48)
_BESIDE = 40  # letters around a figure in which it says of what it is the difference
# What two figures of an article may differ by, if a page says that it tells the difference.
_DIFFERENCE = re.compile(
    r"\b(?:(?:more|less|fewer)(?!\sthan\s(?:[$€£]?\d|an?\b|half\b|one\b|two\b|three\b))|higher|lower|above|below|ahead|behind|majority|margin|lead|gap|difference|left|rest|the\sothers?|"
    r"remain(?:s|ed|ing)?|remainder|another|extra|additional|earlier|later|older|younger|longer|shorter|taller|short|"
    r"points|rise|rose|fall|fell|drop(?:ped)?|gain(?:s|ed)?|lost|lose|loss|up|down|not?|none|neither|never|without|"
    r"unhurt|unharmed|except|but|over|under|beyond|after|by|shr[aiu]nk|cut|reduced|of\s(?:the|its|their)\s(?:\d+|"
    rf"{'|'.join((*ONES, *TENS))}))\b|n['’]t\b",
    re.IGNORECASE,
)
_NONE = re.compile(r"\b(?:no|none|not|never|nobody|nothing)\b|n['’]t\b", re.IGNORECASE)
_ONLY = re.compile(r"\b(?:only|one|sole|single)\b", re.IGNORECASE)
_REST = re.compile(
    r"\b(?:no|none|not|never|other|others|rest|left|remain\w*|"
    rf"of\s(?:the|its|their)\s(?:\d+|{'|'.join((*ONES, *TENS))}))\b",
    re.IGNORECASE,
)
_AGE = re.compile(r"(\b\d[\d,]{0,12}|\b[a-z]+(?:-[a-z]+)?)(?=[\s-]years?[\s-]old\b)", re.IGNORECASE)
_EACH = re.compile(r"\s(?:each|apiece)\b")
_RATE = re.compile(r"\san?\s")
_OTHERS = re.compile(r"\bthe\sothers?\b|\bthe\srest\b|\bremaining\b", re.IGNORECASE)
_SUM = re.compile(
    r"\b(?:total|together|altogether|in all|combined|between them|both|all|overall|"
    r"(?:the|its|their|these)\s(?:two|three|four|five))\b",
    re.IGNORECASE,
)
_TIMES = re.compile(r"\btimes\b|\b(?:doubl|trebl|tripl|quadrupl|halv)\w+", re.IGNORECASE)
_OFTEN = {word: Fraction(value) for value, word in enumerate(("once", "twice", "thrice"), 1)} | {
    word: Fraction(2) for word in ("both", "pair", "couple", "double", "twins", "twin")
}
_MANIFOLD = re.compile(rf"\b(?:{'|'.join(_OFTEN)})\b")
_LOW = ("more than", "at least")
_HIGH = ("less than", "at most", "nearly")
_OF_WHAT = re.compile(r"\s(?:of|as|full|empty)\s(?!an?\s(?:million|billion|dozen|century|mile))")
_FEW = 16  # figures of an article of which any two may be reckoned together
_FAR = 2  # sentences between two figures that are reckoned together


def follows(figure: Figure, beside: str, body: str) -> bool:
    """Whether a figure of a page, with the words beside it, is one of a text or can be reckoned from two of them."""
    theirs = _figures(body)
    is_denied = figure.comparator in (*_LOW, *_HIGH) and _NONE.search(beside) is not None  # "none older than 40"
    meant = figure._replace(comparator="exact") if is_denied else figure
    if any(_is_same(meant, other) for other in theirs):
        return True
    if any(low <= figure.value <= high for low, high in _ranges(body)) and figure.comparator == "about":
        return True
    if any(_is_true(figure, Figure(value, figure.unit, "exact")) for value in joint_sums(body, figure.unit)):
        return True
    if figure.unit in (None, "percent", "share") and any(_is_as_share(figure, other) for other in theirs):
        return True
    if figure.unit == "share":
        return any(
            _is_value(figure, value, _EXACTLY) and abs(value / figure.value - 1) <= _BEYOND
            for value in _reckoned(figure, beside, body)
        )
    exact = figure._replace(comparator="exact")
    return any(
        _is_value(exact, value) or (_is_value(figure, value) and _step(figure.value) > _step(value))
        for value in _reckoned(figure, beside, body)
    )


@lru_cache(64)
def _figures(body: str) -> tuple[Figure, ...]:
    listed = _counted(body)
    quantities = [Figure(*numbers.measure(each), each.comparator) for each in listed]
    quantities += [Figure(each.value, None, each.comparator) for each in listed if _RATE.search(each.text)]
    ends = [
        Figure(*numbers.measure(each._replace(value=each.upper)), "exact") for each in listed if each.upper is not None
    ]
    shares = [figure for _, _, figure in shares_of(body)]
    shares += [each._replace(value=2 * each.value) for _, end, each in shares_of(body) if _EACH.match(body, end)]
    often = [Figure(_OFTEN[word], None, "exact") for word in _MANIFOLD.findall(body.lower())]
    counted = {each.value for each in listed}
    ages = [Figure(*numbers.measure(each._replace(unit="year")), "exact") for each in _ages(body)]
    labels = [Figure(value, None, "exact") for value in sorted(values_of(body) - counted)]
    return tuple(dict.fromkeys((*quantities, *ends, *shares, *often, *ages, *labels)))


def _ages(body: str) -> Iterator[Quantity]:
    """Yield the years that somebody or something is old."""
    return (each for found in _AGE.finditer(body) for each in quantities_of(found.group(1)))


@lru_cache(64)
def _counted(body: str) -> tuple[Quantity, ...]:
    """Return the quantities of a text that are no years and days."""
    dated = [(each.start, each.end) for each in dates_of(body)]
    return tuple(
        each
        for each in quantities_of(body)
        if each.unit is not None or not any(start <= each.start < end for start, end in dated)
    )


@lru_cache(64)
def _ranges(body: str) -> tuple[tuple[Fraction, Fraction], ...]:
    return tuple(
        (each.value, each.upper) for each in quantities_of(body) if each.upper is not None and each.unit != "tally"
    )


def as_figure(quantity: Quantity) -> Figure:
    """Return a quantity of a page with its exact conversions made; the seasons of a club are its years."""
    if quantity.counted in ("season", "seasons"):
        quantity = quantity._replace(unit="year")
    return Figure(*numbers.measure(quantity), quantity.comparator)


def _is_same(figure: Figure, other: Figure) -> bool:
    if "share" in (figure.unit, other.unit):
        return False
    if figure.unit == other.unit or _is_scale(figure.unit, other.unit):
        return _is_true(figure, other)
    # Without its unit a figure has to be the same: "about 30" is no 31 percent.
    is_bare = None in (figure.unit, other.unit)
    return is_bare and (figure.value == other.value or _is_money(figure, other)) and _is_true(figure, other)


def are_same(figure: Figure, other: Figure) -> bool:
    """Whether two figures have one value, of one unit or as a share and in percent."""
    scales = {figure.unit: 100 if figure.unit == "share" else 1, other.unit: 100 if other.unit == "share" else 1}
    one, two = figure.value * scales[figure.unit], other.value * scales[other.unit]
    return one == two and (figure.unit == other.unit or {figure.unit, other.unit} == {"share", "percent"})


def _is_money(figure: Figure, other: Figure) -> bool:
    return not {figure.unit, other.unit}.isdisjoint(CURRENCIES)


def _is_scale(one: str | None, other: str | None) -> bool:
    return {one, other} in ({"degree", "celsius"}, {"degree", "fahrenheit"})


def _is_true(figure: Figure, other: Figure) -> bool:
    """Whether one figure may be told for another, with its hedge."""
    if figure.value == other.value:
        is_raised = figure.comparator in _LOW and other.comparator in ("exact", "about", *_HIGH)
        is_lowered = figure.comparator in _HIGH and other.comparator in ("exact", "about", *_LOW)
        return not (is_raised or is_lowered) or figure.comparator in ("at least", "at most")
    is_rounder = _step(figure.value) > _step(other.value)  # "about 350" for 347, but "about 347" for 350 never
    return is_rounder and other.comparator not in _opposed(figure.comparator) and _is_value(figure, other.value)


def _step(value: Fraction) -> Fraction:
    """Return the last place that a figure shows: 100 for 1,200, a tenth for 0.7; 250,000 is in quarters, 24 dozens."""
    step = Fraction(1, 10**6)
    while value and (value / (step * 10)).denominator == 1:
        step *= 10
    return step * 10 if value / step in _QUARTERS or value in _DOZENS else step


def _opposed(comparator: str) -> tuple[str, ...]:
    return _HIGH if comparator in _LOW else _LOW if comparator in _HIGH else ()


def _is_value(figure: Figure, value: Fraction, slack: Fraction = Fraction(0)) -> bool:
    """Whether a value is told by a figure with its hedge."""
    if figure.value == 0 or value <= 0:
        return figure.value == value
    ratio = value / figure.value
    match figure.comparator:
        case "about":
            return abs(ratio - 1) <= _LITTLE
        case "nearly" | "less than" | "at most":
            return 1 - _SOME <= ratio <= 1
        case "more than" | "at least":
            return 1 <= ratio <= 1 + 2 * _SOME
        case _:
            return abs(ratio - 1) <= slack


def _is_as_share(figure: Figure, other: Figure) -> bool:
    """Whether one tells as a share what the other tells in percent, or in other words."""
    if figure.unit == "share" and other.unit in ("percent", "share"):
        scale = 100 if other.unit == "percent" else 1
        return _is_value(figure._replace(value=figure.value * scale), other.value, _EXACTLY)
    if figure.unit in ("percent", None) and other.unit == "share" and figure.value > 1:
        return _is_value(figure, other.value * 100, _EXACTLY)
    return False


def _reckoned(figure: Figure, beside: str, body: str) -> Iterator[Fraction]:
    """Yield what two figures of neighbouring sentences make together, in the way that the page says."""
    is_difference, is_sum = bool(_DIFFERENCE.search(beside)), bool(_SUM.search(beside))
    is_multiple = figure.unit == "share" or bool(_TIMES.search(beside))
    is_percentage = figure.unit == "percent" and figure.comparator != "exact"  # "about 46 percent" of 529 and 1,140
    if not (is_difference or is_sum or is_multiple or is_percentage):
        return
    is_rest = bool(_REST.search(beside))
    for near in _neighbours(body, is_rest):
        for one, other in combinations(near, 2):
            if not _are_like(one, other):
                continue
            low, high = sorted((one.value, other.value))
            if is_difference:
                yield high - low
            if is_difference and is_multiple and high:
                yield 1 - low / high
            if is_sum:
                yield low + high
            if is_percentage and high:
                yield 100 * low / high
        if _OTHERS.search(beside):
            yield from (one.value - 1 for one in near)
        if is_multiple:
            yield from (one.value / other.value for one, other in permutations(near, 2) if other.value > 0)


def _are_like(one: Figure, other: Figure) -> bool:
    """Whether two figures may be of one kind: percent and people are not."""
    return one.unit == other.unit or (None in (one.unit, other.unit) and "percent" not in (one.unit, other.unit))


@lru_cache(64)
def _neighbours(body: str, is_whole: bool) -> tuple[tuple[Figure, ...], ...]:
    """Return the figures of each sentence with those of the sentences behind it, or those of a short article."""
    listed = [[*_own_figures(each.text), *_single(each.text)] for each in sentences(body)]
    every = tuple(dict.fromkeys(figure for each in listed for figure in each))
    if is_whole and len(every) <= _FEW:
        return (every,)
    return tuple(
        tuple(dict.fromkeys(figure for each in listed[at : at + _FAR] for figure in each)) for at in range(len(listed))
    )


def _own_figures(sentence: str) -> list[Figure]:
    return [
        Figure(*numbers.measure(each._replace(value=value)), "exact")
        for each in _counted(sentence)
        for value in (each.value, each.upper)
        if value is not None
    ]


def _single(sentence: str) -> list[Figure]:
    return [Figure(Fraction(1), None, "exact")] if _ONLY.search(sentence) else []


def beside(text: str, start: int, end: int) -> str:
    """Return the words around a figure, up to the marks on either side of it."""
    first = max((text.rfind(mark, 0, start) for mark in (";", ":", ". ")), default=-1)
    last = min((at for mark in (";", ":", ". ") if (at := text.find(mark, end)) >= 0), default=len(text))
    before, behind = max(first + 1, start - _BESIDE), min(last, end + _BESIDE)
    return text[max(first + 1, text.rfind(" ", 0, before + 1)) : min(last, _end_of_word(text, behind))]


def _end_of_word(text: str, at: int) -> int:
    end = text.find(" ", at)
    return end if end >= 0 else len(text)


def unreckoned(told: str, bodies: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the places of the shares in words that no text bears out: `a third` where all have a quarter."""
    for start, end, figure in shares_of(told):
        is_told = _OF_WHAT.match(told, end) is not None
        if is_told and not any(follows(figure, beside(told, start, end), body) for body in bodies):
            yield start, end


def is_bounded_otherwise(figure: Figure, beside: str, bodies: Sequence[str]) -> bool:
    """Whether every text that has a figure has it with the opposite bound: `at most nine` for `at least nine`."""
    if figure.comparator not in (*_LOW, *_HIGH) or figure.comparator == "nearly" or _NONE.search(beside):
        return False
    theirs = [
        other.comparator
        for body in bodies
        for other in _figures(body)
        if other.value == figure.value and (other.unit == figure.unit or None in (other.unit, figure.unit))
    ]
    return bool(theirs) and all(each in _opposed(figure.comparator) for each in theirs)
