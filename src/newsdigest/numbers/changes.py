"""Changes told with both of their ends: whether it rose or fell, by how much and how many times over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from newsdigest.numbers.agreement import measure
from newsdigest.numbers.counts import Contradiction, Count, exceeds, shown
from newsdigest.numbers.quantity import Quantity
from newsdigest.numbers.rounding import Bounds, bounds_of, half_of_last_place

_HEDGE = (
    r"(?:(?:about|around|roughly|approximately|some|nearly|almost|just|only|over|under|more than|less than|"
    r"an? estimated)\s+){0,2}"
)
_FROM = re.compile(rf"\s+from\s+{_HEDGE}$", re.IGNORECASE)
_TO_FROM = re.compile(rf"\bto\s+\S+(?:\s+[\w%]+){{0,2}}\s+from\s+{_HEDGE}$", re.IGNORECASE)
_INTO = re.compile(rf"\s+to\s+{_HEDGE}$", re.IGNORECASE)
# What may stand between the ends: "from 90 boats in spring to 120", "to 120 boats a year later from 90".
_TO_END = re.compile(rf"\s+(?:[\w'’-]+\s+){{0,5}}?to\s+{_HEDGE}", re.IGNORECASE)
_FROM_START = re.compile(rf"\s*(?:[\w'’-]+\s+){{0,5}}?,?\s*from\s+{_HEDGE}", re.IGNORECASE)
_COMPARED = re.compile(
    r"\s*(?:[\w'’-]+\s+){0,4}?[\w'’-]*\s*[,(–—-]\s*(?P<how>up|down)\s+(?:\w+ly\s+|by\s+)?", re.IGNORECASE
)
_FROM_BEFORE = re.compile(rf"\s*(?:[\w'’-]+\s+){{0,4}}?from\s+{_HEDGE}", re.IGNORECASE)
_UP = (
    r"rose|ris(?:es?|en|ing)|increas(?:es?|ed|ing)|gr(?:ew|own|ows?|owing)|jump(?:s|ed|ing)?|climb(?:s|ed|ing)?|"
    r"leap(?:s|ed|t|ing)?|surg(?:es?|ed|ing)|soar(?:s|ed|ing)?|rais(?:es?|ed|ing)|hik(?:es?|ed|ing)|swell(?:s|ed)?|"
    r"swollen|widen(?:s|ed|ing)?|(?:went|gone|going|revis(?:es?|ed|ing)) up(?:wards?)?|up(?=\s(?:by\s|from\s)?\d)"
)
_DOWN = (
    r"f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:es?|ed|ing)|decreas(?:es?|ed|ing)|"
    r"shr(?:inks?|ank|unk|inking)|cut(?:s|ting)?|sl(?:id|ides?|iding)|plung(?:es?|ed|ing)|slump(?:s|ed|ing)?|"
    r"tumbl(?:es?|ed|ing)|reduc(?:es?|ed|ing)|lower(?:s|ed|ing)?|trim(?:s|med)?|slash(?:es|ed)?|slow(?:s|ed|ing)?|"
    r"eas(?:es?|ed|ing)|narrow(?:s|ed|ing)?|dip(?:s|ped)?|scal(?:es?|ed|ing) back|"
    r"(?:went|gone|going|revis(?:es?|ed|ing)) down(?:wards?)?|down(?=\s(?:by\s|from\s)?\d)"
)
_TIMES = {
    r"doubl(?:es?|ed|ing)": Fraction(2),
    r"(?:tripl|trebl)(?:es?|ed|ing)": Fraction(3),
    r"quadrupl(?:es?|ed|ing)": Fraction(4),
    r"halv(?:es?|ed|ing)": Fraction(1, 2),
}
_TURN = re.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<times>{'|'.join(_TIMES)}))\b", re.IGNORECASE)
# From the verb to its figures: "rose in a year by 50%", but not past another verb's clause.
_BETWEEN = re.compile(
    r"(?:\s+(?!(?:and|but|while|when|as|which|who|that|whose|after|before|because|if|or|than)\b)"
    r"(?:[$€£]?\d[\d.,]*%?|[\w'’.-]+%?)){0,12}(?:(?<=%)|(?<=\bpercent)|(?<=\bper cent))?,?\Z",
    re.IGNORECASE,
)
_SHARE_BEHIND = re.compile(
    rf"\s*(?:[\w'’-]+\s+){{0,3}}?[\w'’-]*\s*(?:\(|,\s+|[–—]\s*)(?:(?:or|up|down)\s+|(?:an?\s+)?(?:rise|increase|gain|jump|surge|fall|drop|decline|decrease|cut|"
    rf"reduction)\s+of\s+)(?:by\s+)?{_HEDGE}",
    re.IGNORECASE,
)
_OF = re.compile(r"\s*(?:of|points?|more|less)\b", re.IGNORECASE)
# Places in a ranking get better as the figure falls; so do currencies that are told by how many of them buy another.
_RANKED = re.compile(
    r"\b(?:rank\w*|spots?|seed\w*|standings|charts?|league|handicap|odds|places?|positions?|"
    r"(?:per|to the|against the|a)\s(?:us\s|u\.s\.\s)?(?:dollar|euro|pound|ounce)|"
    r"yen|yuan|roubles?|rubles?|lira|rupees?|rupiah|ringgit|baht|pesos?|francs?|crowns?|kron\w+|zloty|forints?|"
    r"shekels?|hryvnia|rand|koruna)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\b(?:no\.?|number|nr\.?|#)\s*$", re.IGNORECASE)
_TO_NEXT = re.compile(r"\s*to\s+\S?\d", re.IGNORECASE)
_RANGES = re.compile(r"\s*(?:to|and|[–—-])\s*", re.IGNORECASE)
_NO_RANGE = re.compile(rf"\b(?:from|by)\s+{_HEDGE}$", re.IGNORECASE)
_LEAD = 40
_FROM_NEXT = re.compile(rf"\s+(?:[\w'’-]+\s+){{0,4}}?from\s+{_HEDGE}\S?[\d]", re.IGNORECASE)
_SHARE = re.compile(r"^(?:about\s|nearly\s|over\s)?[\d.,]+\s?(?:%|per\s?cent|pct)")
_AHEAD = 12  # characters behind a word that its meaning hangs on: "up from 90"
_MORE = re.compile(r"\b(?:more\sthan|over|at\sleast)\s*$", re.IGNORECASE)
_NEARLY = re.compile(r"\b(?:nearly|almost|about|roughly|around|practically|virtually|close\sto)\s*$", re.IGNORECASE)
_TIME = frozenset({"second", "minute", "hour", "day", "week", "fortnight", "month", "year"})
_SMALL = 1000


class _Change(NamedTuple):
    """A change from one figure to another; `at` is where the words that tell both begin, `end` where they end."""

    start: Quantity
    end: Quantity
    at: int
    sentence: int
    compared: str = ""

    @property
    def shown(self) -> str:
        return f"from {shown(self.start)} to {shown(self.end)}"

    @property
    def last(self) -> int:
        return max(self.start.end, self.end.end)


def changes(text: str, counts: Sequence[Count]) -> Iterator[Contradiction]:
    """Yield `rose to 12 from 15`, `rose 40% from 100 to 120` and `doubled from 200 to 500`."""
    for change in _changes(text, counts):
        if change.compared:
            yield from _wrong_way(change, is_up=change.compared.lower() == "up")
            yield from _wrong_share(text, change, change.at, counts)
            continue
        turn = _turn(text, change)
        if turn is None:
            continue
        if turn["times"]:
            yield from _wrong_times(text, change, turn)
            continue
        yield from _wrong_way(change, is_up=bool(turn["up"]))
        yield from _wrong_share(text, change, turn.end(), counts)


def _turn(text: str, change: _Change) -> re.Match[str] | None:
    """Return the word that says how it changed: the last one before the figures, in their own clause."""
    begin = max(text.rfind(mark, 0, change.at) for mark in (". ", ";", ":", "\n")) + 1
    turns = [turn for turn in _TURN.finditer(text, begin, change.at + _AHEAD) if turn.end() <= change.at]
    return turns[-1] if turns and _BETWEEN.match(text, turns[-1].end(), change.at) else None


def _changes(text: str, counts: Sequence[Count]) -> Iterator[_Change]:
    plain = [count for count in counts if not _is_share_of_change(text, count)]
    for before, (one, two) in zip((None, *plain), pairwise(plain), strict=False):
        first, second = one.quantity, two.quantity
        if one.sentence == two.sentence and _are_alike(first, second):
            if _RANKED.search(_around(text, first, second)) or (before and _goes_on(text, before.quantity, first)):
                continue
            yield from _told_from(text, first, second, one.sentence)


def _goes_on(text: str, before: Quantity, first: Quantity) -> bool:
    """Whether a figure is the end of a range, or begins one that the figure before it is compared with.

    "12 to 14 million, down from 15 million to 17 million": of two ranges neither has one figure that rose or fell.
    """
    lead, between = text[max(0, before.start - _LEAD) : before.start], text[before.end : first.start]
    if _RANGES.fullmatch(between):
        return not _NO_RANGE.search(lead)
    return bool(_how_compared(between) and _TO_NEXT.match(text, first.end))


def _around(text: str, first: Quantity, second: Quantity) -> str:
    """Return the words around two figures, without what these count: `200 crowns` is an amount, and no rate."""
    lead, between = text[max(0, first.start - 100) : first.start], text[first.end : second.start]
    behind = text[second.end : second.end + 40]
    for figure in (first, second):
        if figure.counted and first.counted == second.counted:
            between, behind = (rest.removeprefix(f" {figure.counted}") for rest in (between, behind))
    return f"{lead} {between} {behind}"


def _is_share_of_change(text: str, count: Count) -> bool:
    """Whether a figure is the share by which something changed, between its ends: `120, up 20% from 100`."""
    return count.quantity.unit == "percent" and bool(_FROM_NEXT.match(text, count.quantity.end))


def _told_from(text: str, first: Quantity, second: Quantity, sentence: int) -> Iterator[_Change]:
    lead, between = text[max(0, first.start - 60) : first.start], text[first.end : second.start]
    if _NUMBERED.search(lead):
        return
    if found := _FROM.search(lead):
        if _TO_END.fullmatch(between) and not _may_be_range(first, second) and not _TO_FROM.search(lead):
            yield _Change(first, second, first.start - len(lead) + found.start(), sentence)
    elif second.counted and not first.counted:
        return  # "to 12 from 15 villages" counts two things
    elif (found := _INTO.search(lead)) and _FROM_START.fullmatch(between):
        if not _TO_NEXT.match(text, second.end):
            yield _Change(second, first, first.start - len(lead) + found.start(), sentence)
    elif (how := _how_compared(between)) and not _TO_NEXT.match(text, second.end):
        yield _Change(second, first, first.end, sentence, how)


def _how_compared(between: str) -> str:
    """Return `up` or `down` where the words between two figures compare the first with the second."""
    compared = _COMPARED.match(between)
    return compared["how"] if compared and _compares(between[compared.end() :]) else ""


def _compares(words: str) -> bool:
    """Whether words lead from `up` to what is compared: `from`, with or without the share of the change before."""
    return bool(_FROM_BEFORE.fullmatch(_SHARE.sub("", words)))


def _are_alike(first: Quantity, second: Quantity) -> bool:
    """Whether two figures count the same in the same measure, as far as the text says it."""
    if "tally" in (first.unit, second.unit) or first.upper is not None or second.upper is not None:
        return False
    if min(first.value, second.value) <= 0 or _is_metre_or_million(first) or _is_metre_or_million(second):
        return False
    units = {measure(each)[1] for each in (first, second) if each.unit is not None and not _is_rate(each)}
    nouns = {each.counted for each in (first, second) if each.counted is not None}
    if len(units) > 1 or len(nouns) > 1:
        return False
    return _is_scaled(first) == _is_scaled(second) or min(first.value, second.value) >= _SMALL


def _is_rate(quantity: Quantity) -> bool:
    """Whether a unit is what the figure is told by: `15 a week ago`."""
    return quantity.unit in _TIME and bool(re.search(r"\d\s+an?\s", quantity.text))


def _is_metre_or_million(quantity: Quantity) -> bool:
    return quantity.unit == "metre" and quantity.text.endswith("m")


def _is_scaled(quantity: Quantity) -> bool:
    return quantity.value >= _SMALL


def _may_be_range(first: Quantity, second: Quantity) -> bool:
    """Whether `from 2 to 5 percent` may be how far it fell: the unit or the noun stands behind the second alone."""
    is_shared = (second.unit or second.counted) and not (first.unit or first.counted)
    return bool(is_shared) and first.value < second.value


def _wrong_way(change: _Change, *, is_up: bool) -> Iterator[Contradiction]:
    start, end = (each._replace(value=measure(each)[0]) for each in (change.start, change.end))
    if is_up and exceeds(start, end):
        yield _contradiction(change, "is a fall, not a rise")
    elif not is_up and exceeds(end, start):
        yield _contradiction(change, "is a rise, not a fall")


def _contradiction(change: _Change, what: str) -> Contradiction:
    return Contradiction(change.end, change.start, f"{change.shown[0].upper()}{change.shown[1:]} {what}")


def _wrong_times(text: str, change: _Change, turn: re.Match[str]) -> Iterator[Contradiction]:
    wanted = next(times for word, times in _TIMES.items() if re.fullmatch(word, turn["times"], re.IGNORECASE))
    start, end = bounds_of(change.start), bounds_of(change.end)
    low, high = end.low / start.high, end.high / start.low
    lead = text[max(0, turn.start() - 20) : turn.start()]
    allowed = _times_allowed(wanted, lead)
    if high < allowed.low or low > allowed.high:
        times = float(change.end.value / change.start.value)
        yield _contradiction(change, f"is {times:.3g} times as much, not {turn['times'].lower()}")


def _times_allowed(wanted: Fraction, lead: str) -> Bounds:
    """Return which multiples a word may stand for: journalists say `doubled` of what is nearly twice as much."""
    if _MORE.search(lead):
        least, most = Fraction(19, 20), Fraction(8, 5)
    elif _NEARLY.search(lead):
        least, most = Fraction(3, 4), Fraction(6, 5)
    else:
        least, most = Fraction(17, 20), Fraction(23, 20)
    if wanted < 1:  # "more than halved": to less than the half
        least, most = 1 / most, 1 / least
    return Bounds(wanted * least, wanted * most)


def _wrong_share(text: str, change: _Change, turned: int, counts: Sequence[Count]) -> Iterator[Contradiction]:
    for count in counts:
        share = count.quantity
        if count.sentence != change.sentence or share.unit != "percent" or change.start.unit == "percent":
            continue
        is_before = turned <= share.start and share.end <= (change.at if not change.compared else change.last)
        is_behind = share.start >= change.last and _SHARE_BEHIND.fullmatch(text, change.last, share.start)
        if (is_before or is_behind) and not _OF.match(text, share.end):
            yield from _misreckoned(change, share)


def _misreckoned(change: _Change, share: Quantity) -> Iterator[Contradiction]:
    start, end = bounds_of(change.start), bounds_of(change.end)
    ends = sorted((abs(end.low / start.high - 1) * 100, abs(end.high / start.low - 1) * 100))
    exact = abs(change.end.value / change.start.value - 1) * 100
    slack = max(Fraction(1), exact / 20) if share.comparator == "exact" else max(Fraction(3), exact / 8)
    slack += half_of_last_place(share)
    low, high = min(ends[0], exact) - slack, max(ends[1], exact) + slack
    if share.comparator in ("more than", "at least"):
        low = min(low, exact / 2)
    if not low <= share.value <= high:
        reason = f"is a change of {float(exact):.0f}%, not {share.text}"
        yield Contradiction(share, change.end, f"{change.shown[0].upper()}{change.shown[1:]} {reason}")
