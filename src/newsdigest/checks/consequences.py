"""Figures that an article bears without having them: counted from its dates, of its ranges, in its names, reckoned."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from newsdigest.checks.archives import TAKEN, Folder
from newsdigest.checks.likeness import words_of
from newsdigest.checks.reckonings import as_figure, beside, follows
from newsdigest.checks.shares import Figure, shares_of
from newsdigest.checks.spans import is_between_two
from newsdigest.facts.figures import values_of
from newsdigest.facts.naming import spaced
from newsdigest.facts.passage import quantities_of
from newsdigest.facts.statements import may_deny
from newsdigest.numbers import Quantity
from newsdigest.numbers.lexicon import ORDINALS
from newsdigest.text import sentences

_SCALE = re.compile(r"\s(?:to|and|or)\s[$€£]?[\d.,]+\s(million|billion|thousand)")
_FEW = 5  # content words from which on a sentence can be told by where it stands
_EARLY = frozenset(map(Fraction, range(1, 11)))
_FIRST_IN = re.compile(r"\bfirst\s(?:\w+\s){1,3}in\s((?:the\slast\s|their\slast\s)?[\w-]+)\b", re.IGNORECASE)
_AS_NEAR = 0.5  # of the words of the nearest passage


def is_borne(said: str, told: str, folders: Sequence[Folder]) -> bool:
    """Whether a figure stands in an article, or can be reckoned from it, where the article may well tell this."""
    if (
        _is_the_two(said, told)
        or _is_one_of(said, told)
        or _is_in_name(said, told, folders)
        or _is_run_before(said, told, folders)
        or (said.lower() in ("first", "second") and _counts_few(folders))
    ):
        return True
    quantity = next((each for each in quantities_of(told) if said.endswith(each.text)), None)
    if quantity is not None and quantity.unit == "tally":  # of a vote or a match both sides count
        told_in = (each.text for folder in folders for each in sentences(folder.whole))
        return any({quantity.value, quantity.upper} <= values_of(text) for text in told_in)
    if quantity is not None and any(
        is_between_two(quantity, folder) or _is_in_order(quantity, folder) or _is_of_a_range(quantity, told, folder)
        for folder in folders
    ):
        return True
    figures = list(_figures_of(said, told))
    if figures and all(_is_time_since(figure, folders) for figure, _ in figures):
        return True
    return bool(figures) and all(
        any(follows(figure, words, text) for folder in folders for text in _texts(folder, told, figure))
        for figure, words in figures
    )


def _is_in_order(quantity: Quantity, folder: Folder) -> bool:
    """Whether an article has a length of time as a place in order: after 23 minutes, in the 23rd."""
    if quantity.unit not in ("minute", "day", "week", "year") or quantity.value.denominator != 1:
        return False
    place = f"{quantity.value}(?:st|nd|rd|th)"
    return re.search(rf"\b{place}\s{quantity.unit}\b|\b{place}\b(?![\s-][a-z])", folder.article.body) is not None


def _is_of_a_range(quantity: Quantity, told: str, folder: Folder) -> bool:
    """Whether a figure has its scale from the one behind it: "from 7.1 to 4.6 million"."""
    scale = _SCALE.match(told, quantity.end)
    return scale is not None and f" {spaced(f'{quantity.text} {scale[1]}')} " in folder.spaced


def _is_time_since(figure: Figure, folders: Sequence[Folder]) -> bool:
    """Whether so many years have passed since a year of an article: `nearly fifty years` since 1978."""
    if figure.unit != "month" or figure.value < 12:
        return False
    years = figure.value / 12
    passed = (
        abs(folder.article.published.year - when.earliest.year)
        for folder in folders
        if folder.article.published
        for when in folder.whens
        if when.earliest is not None
    )
    most = Fraction(1) if figure.comparator == "exact" else max(Fraction(1), years / 10)
    return any(abs(years - each) <= most for each in passed)


def _is_the_two(said: str, told: str) -> bool:
    """Whether a figure is the two of whom the page has just told: `the two countries`."""
    return said.lower() == "two" and re.search(r"\b(?:the|these|those|other)\stwo\b", told, re.IGNORECASE) is not None


def _is_one_of(said: str, told: str) -> bool:
    """Whether "one" is one of those told of, or stands for what was named: "the other one", "a single one"."""
    found = re.search(
        r"\bone\sof\b|\b(?:other|single|latter|former|this|that|which|last)\sone\b|\bone\s(?:more|another)\b|"
        r"\bone(?=\s*(?:[.,;:!?)]|$))",
        told,
        re.IGNORECASE,
    )
    return said.lower() == "one" and found is not None


def _is_in_name(said: str, told: str, folders: Sequence[Folder]) -> bool:
    """Whether a figure stands in a name of letters and digits that an article has: the bear F14, the road A7."""
    tokens = [token for token in re.findall(r"\w+", told) if said in token and not token.isdigit()]
    return bool(tokens) and all(any(f" {spaced(token)} " in folder.spaced for folder in folders) for token in tokens)


def _is_run_before(said: str, told: str, folders: Sequence[Folder]) -> bool:
    """Whether a figure is how often it had gone the other way: before "the first defeat in 14 matches" are 13."""
    if not may_deny(told):
        return False
    wanted = {
        value - 1 for folder in folders for found in _FIRST_IN.findall(folder.whole) for value in values_of(found)
    }
    return not wanted.isdisjoint(values_of(said))


def _counts_few(folders: Sequence[Folder]) -> bool:
    """Whether an article counts anything, so that a page may call what comes next the second."""
    return any(not _EARLY.isdisjoint(values_of(folder.whole)) for folder in folders)


def _texts(folder: Folder, told: str, figure: Figure) -> Iterator[str]:
    """Yield what of an article may tell this: all of it, or the passages that have as much of it as any."""
    sentence = next((each.text for each in sentences(told) if _has(each.text, figure)), told)
    closest = folder.closest(sentence, TAKEN) if len(words_of(sentence)) >= _FEW else None
    if closest is None:
        yield folder.whole
    else:
        yield " ".join((closest[1], *folder.head))
        yield from folder.as_near(sentence, _AS_NEAR)


def _has(sentence: str, figure: Figure) -> bool:
    return any(as_figure(each) == figure for each in quantities_of(sentence))


def _figures_of(said: str, told: str) -> Iterator[tuple[Figure, str]]:
    """Yield the figure that is said, with the words around it."""
    shares = shares_of(told)
    for start, end, figure in shares:
        if said.lower() in told[start:end].lower():
            yield figure, beside(told, start, end)
            return
    for quantity in quantities_of(told):
        if said.endswith(quantity.text):
            is_part = (share for share in shares if share[0] <= quantity.start and quantity.end <= share[1])
            start, end, figure = next(is_part, (quantity.start, quantity.end, as_figure(quantity)))
            yield figure, beside(told, start, end)
            return
    value = ORDINALS.get(said.lower())
    if value is not None:
        yield Figure(Fraction(value), None, "exact"), told
