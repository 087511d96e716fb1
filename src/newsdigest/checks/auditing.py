"""The audit of one or several pages: every check, in one order, and what the pages admit themselves left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from newsdigest.checks.admissions import Admissions
from newsdigest.checks.almanacs import calendar_findings, counter_findings, day_one_of
from newsdigest.checks.bearing import Hearing, hearing
from newsdigest.checks.findings import Finding, Report
from newsdigest.checks.grounds import bearer, grounding_findings
from newsdigest.checks.items import merged_items
from newsdigest.checks.layout import duplicate_images, empty_sections, unknown_topics
from newsdigest.checks.matches import (
    attribution_conflicts,
    citation_flips,
    date_conflicts,
    told_in_part,
    told_of_one,
    told_on_both,
    told_twice,
)
from newsdigest.checks.misplaced import misplaced_marks
from newsdigest.checks.pages import Page
from newsdigest.checks.publications import publication_findings
from newsdigest.checks.sourcing import uncited_sentences, unresolved_citations
from newsdigest.checks.speakers import Cast
from newsdigest.checks.spellings import name_variants
from newsdigest.checks.strays import stray_findings, strays_of
from newsdigest.checks.sums import arithmetic_findings
from newsdigest.schema.article import Article

_ONCE_A_PAGE = frozenset({"range-label", "weekday", "impossible-date", "arithmetic"})


def examine(pages: Sequence[Page], articles: Sequence[Article] | None = None, *, day_one: date | None = None) -> Report:
    """Return what is wrong with pages, each by itself and held against one another, and against their articles."""
    heard = None if articles is None else hearing(tuple(articles))
    found: list[Finding] = []
    at_home = []  # the pages some of whose sources are there
    for page in pages:
        admitted = Admissions(page)
        found.extend(finding for finding in _within(page, heard) if not admitted.covers(finding))
        strays = None if heard is None else strays_of(page, heard.archive)
        if heard is not None and strays is not None:
            found.extend(stray_findings(strays, len(heard.archive.folders)))
            found.extend(grounding_findings(page, heard, without=strays.numbers))
        if strays is None or not strays.are_all:
            at_home.append(page)
    found.extend(counter_findings(pages, day_one or day_one_of(articles or ())))
    found.extend(publication_findings(at_home, (articles or ()) if at_home else ()))
    found.extend(_between(pages))
    found.extend(name_variants(pages))
    return Report(findings=tuple(_ordered(found, [page.name for page in pages])))


def _within(page: Page, heard: Hearing | None) -> Iterator[Finding]:
    twice = told_twice(page)
    of_one = [*twice, *told_of_one(page)]
    cast = Cast(list(page.told()))
    yield from calendar_findings(page)
    yield from arithmetic_findings(page)
    yield from date_conflicts([(page, page, of_one)])
    yield from citation_flips(of_one, *([] if heard is None else [bearer(page, heard)]))
    yield from attribution_conflicts([*twice, *told_in_part(page)], cast)
    yield from unresolved_citations(page, None if heard is None else len(heard.archive.folders))
    yield from misplaced_marks(page)
    yield from uncited_sentences(page)
    yield from empty_sections(page)
    yield from duplicate_images(page)
    yield from unknown_topics(page)
    yield from merged_items(page)


def _between(pages: Sequence[Page]) -> Iterator[Finding]:
    for at, one in enumerate(pages):
        for other in pages[at + 1 :]:
            both = told_on_both(one, other)
            cast = Cast([*one.told(), *other.told()])
            yield from date_conflicts([(one, other, both)])
            yield from attribution_conflicts(both, cast)


def _ordered(found: Sequence[Finding], names: Sequence[str]) -> list[Finding]:
    """Return the findings once each, in the order of the pages and of their places."""
    order = {name: at for at, name in enumerate(names)}

    def key(finding: Finding) -> tuple[object, ...]:
        first = finding.places[0]
        return order.get(first.page, len(order)), *_position(first.part), first.start, finding.code, finding.message

    together: dict[object, Finding] = {}
    for finding in sorted(found, key=key):
        same = _sameness(finding)
        first = together.setdefault(same, finding)
        places = tuple(dict.fromkeys((*first.places, *finding.places)))
        together[same] = first.model_copy(update={"places": places})
    return list(together.values())


def _sameness(finding: Finding) -> object:
    """Return what two findings share that are one: a label that is wrong in the prose is so in the timeline too."""
    if finding.code in _ONCE_A_PAGE:
        return finding.code, finding.places[0].page, finding.values[-1 if finding.code == "range-label" else 0 :]
    if finding.code == "citation-wrong-source":  # the page and the articles may both show it
        return finding.code, finding.places[0], finding.values[0]
    return finding


def _position(part: str) -> tuple[str, int]:
    """Return name and number of a field: `timeline[10]` comes after `timeline[9]`."""
    name, _, rest = part.partition("[")
    digits = rest.partition("]")[0]
    return (name if digits else ""), int(digits) if digits.isdecimal() else 0
