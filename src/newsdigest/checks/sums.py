"""Figures of a page that cannot all be right: parts and wholes, totals, changes in percent, tolls that fall."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby, pairwise
from typing import NamedTuple

from newsdigest import numbers
from newsdigest.checks.datings import dated_words, days_of
from newsdigest.checks.findings import Finding, Place
from newsdigest.checks.likeness import words_of
from newsdigest.checks.pages import Page, Statement
from newsdigest.facts.passage import quantities_of
from newsdigest.numbers import Quantity

_PARTS = re.compile(r"^\s*(?:[\w-]+\s){0,4}[\w-]*\s?[:–—]\s+", re.IGNORECASE)
_AND_ONE = re.compile(r"\s*(?:[\w'’-]+\s*){0,4}(?:,|,?\s*and)\s+an?\s\w")
_TOLL = re.compile(
    r"\b(?:death toll|toll|number of (?:dead|deaths|victims|injured)|deaths|confirmed dead|total)\b", re.IGNORECASE
)
_RISEN = re.compile(
    r"\b(?:risen?|rises|rose|climbs?|climbed|increased?|reached|reaches|stood|stands|passed|passes|now)\b",
    re.IGNORECASE,
)
_REVISED = re.compile(
    r"\b(?:revis\w+|correct\w+|lower\w*|fell|dropped|earlier|initial\w*|down from|previous\w*|counted twice|"
    r"instead of)\b",
    re.IGNORECASE,
)


def arithmetic_findings(page: Page) -> Iterator[Finding]:
    """Yield the figures that contradict one another; the same contradiction told twice is one finding."""
    found: dict[tuple[str, tuple[str, ...]], list[Finding]] = defaultdict(list)
    for group in _paragraphs(page):
        for finding in (*_contradictions(group), *_in_sentences(group)):
            found[finding.message, finding.values].append(finding)
    yield from (_joined(findings) for findings in found.values())
    yield from _falling_tolls(page)


def _joined(findings: Sequence[Finding]) -> Finding:
    places = tuple(dict.fromkeys(place for finding in findings for place in finding.places))
    return findings[0].model_copy(update={"places": places})


def _paragraphs(page: Page) -> Iterator[list[Statement]]:
    told = [*page.told()]
    for _, group in groupby(told, key=lambda each: (each.paragraph, each.part)):
        yield list(group)


def _contradictions(group: Sequence[Statement]) -> Iterator[Finding]:
    """Yield what the tool for numbers finds in a paragraph."""
    text, starts = "", []
    for statement in group:
        starts.append(len(text))
        text += statement.bare + " "
    for each in numbers.contradictions(text):
        at = max(number for number, start in enumerate(starts) if start <= each.figure.start)
        beside_at = max(number for number, start in enumerate(starts) if start <= each.beside.start)
        places = tuple(dict.fromkeys((group[beside_at].place(), group[at].place())))
        yield _finding(f"{each.reason}.", places, (_shown(each.beside), _shown(each.figure)))


def _shown(quantity: Quantity) -> str:
    return f"{quantity.text} {quantity.counted}" if quantity.counted else quantity.text


def _finding(message: str, places: tuple[Place, ...], values: tuple[str, ...]) -> Finding:
    return Finding(
        code="arithmetic",
        severity="error",
        message=message,
        suggestion="Check the figures in the source; if the source has them so, say that they do not fit.",
        places=places,
        values=values,
    )


def _in_sentences(group: Sequence[Statement]) -> Iterator[Finding]:
    for statement in group:
        yield from _totals(statement, quantities_of(statement.bare))


def _totals(statement: Statement, quantities: Sequence[Quantity]) -> Iterator[Finding]:
    """Yield `31 people: 12 women and 17 men`: parts behind a colon or dash that do not make their total."""
    text = statement.bare
    for at, whole in enumerate(quantities):
        end = quantities[at + 1].start if at + 1 < len(quantities) else len(text)
        if whole.unit is not None or whole.counted is None or not _PARTS.match(text[whole.end : end]):
            continue
        parts = _listed(text, quantities[at + 1 :])
        total = sum((part.value for part in parts), Fraction(0)) + (_one_more(text, parts[-1]) if parts else 0)
        if len(parts) > 1 and whole.comparator == "exact" and total != whole.value:
            shown = " + ".join(part.text for part in parts)
            message = f"{shown} make {float(total):g}, not {_shown(whole)}."
            yield _finding(message, (statement.place(),), (_shown(whole), shown))


def _one_more(text: str, last: Quantity) -> int:
    """Return the one that ends a list without a figure: `five patients, three visitors and a nurse`."""
    return int(_AND_ONE.match(text, last.end) is not None)


def _listed(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Return the figures of a list, as long as only a noun or a place stands between them."""
    parts: list[Quantity] = []
    for part in quantities:
        if parts and not re.fullmatch(
            r"\s*(?:[\w'’-]+\s*){0,4}(?:,|,?\s*and|\s+and)\s*", text[parts[-1].end : part.start]
        ):
            return []
        if part.unit is not None or part.comparator != "exact":
            return []
        parts.append(part)
    return parts


class _Toll(NamedTuple):
    statement: Statement
    quantity: Quantity
    what: frozenset[str]


def _falling_tolls(page: Page) -> Iterator[Finding]:
    """Yield a cumulative toll that is lower on a later day of the timeline, without a word of revision."""
    lines = [each for each in page.of("timeline") if each.label]
    dated = [(days, each) for each in lines if (days := days_of(dated_words(each, page.day)[0].when))]
    tolls = [toll for _, each in sorted(dated, key=lambda pair: pair[0]) for toll in _toll(each)]
    for earlier, later in pairwise(tolls):
        is_lower = later.quantity.value < earlier.quantity.value and later.quantity.comparator == "exact"
        is_same = earlier.quantity.counted == later.quantity.counted or not earlier.quantity.counted
        if is_lower and is_same and not _REVISED.search(later.statement.told) and len(earlier.what & later.what) >= 1:
            message = (
                f"The toll falls from {_shown(earlier.quantity)} to {_shown(later.quantity)}, without a correction."
            )
            places = (earlier.statement.place(), later.statement.place())
            yield _finding(message, places, (_shown(earlier.quantity), _shown(later.quantity)))


def _toll(statement: Statement) -> Iterator[_Toll]:
    text = statement.bare
    toll = _TOLL.search(text, len(statement.label))
    if not toll or not _RISEN.search(text, len(statement.label)):
        return
    behind = [q for q in quantities_of(text) if q.unit is None and 0 <= q.start - toll.end() <= 40]
    if behind:
        yield _Toll(statement, behind[0], words_of(statement.told))
