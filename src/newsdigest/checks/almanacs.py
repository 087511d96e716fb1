"""What the calendar says against a page: days that never were, wrong weekdays, labels that do not fit, day counters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from newsdigest import dates
from newsdigest.checks.datings import Dated, dated_words, days_of, is_yearless, noon, resolved, weekdays_beside
from newsdigest.checks.findings import Finding
from newsdigest.checks.nodays import no_days
from newsdigest.checks.pages import Page, Statement
from newsdigest.schema.article import Article

_IN_BRACKETS = re.compile(r"\((?!\s*\d{4}\s*\))")  # days, not a bare year
_SHADED = re.compile(r"\b(early|mid|late)[-\s]?(?=[A-Z])", re.IGNORECASE)
_MONTHS_AWAY = 90  # days from which on a date without a year may be of this year or of another
_THIRDS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}


def calendar_findings(page: Page) -> Iterator[Finding]:
    """Yield the dates of a page that the calendar contradicts."""
    for statement in _dated_statements(page):
        found = dated_words(statement, page.day)
        yield from _no_days(statement, found)
        for dated in found:
            yield from _impossible(statement, dated)
            yield from _mislabelled(statement, dated)
            yield from _weekday(statement, dated, page.day)
        yield from _bracketed_thirds(statement, found)
        for weekday, start, end, dated in weekdays_beside(statement, found):
            joined = f"{weekday}, {dated.words}"
            whole = Dated(joined, start, end, resolved(joined, page.day) or dated.when)
            yield from _weekday(statement, whole, page.day)


def _dated_statements(page: Page) -> Iterator[Statement]:
    yield from (heading.statement for heading in page.headings)
    if page.title is not None:
        yield page.title
    yield from page.of("prose", "timeline", "notice")
    yield from (picture.statement for picture in page.pictures)


def _impossible(statement: Statement, dated: Dated) -> Iterator[Finding]:
    conflict = dates.impossible_date(dated.words)
    if conflict is None:
        return
    former, new = dates.former_words(statement.bare), dates.new_words(statement.bare)
    if former is None or new is None or not dated.words.startswith(former):
        yield _no_such_day(statement, dated.words, dated.start, dated.end, conflict.reason)
    elif dates.way_of_move(statement.bare) > 0:  # what is moved may as well come earlier
        reason = f"what is put off from {former} comes later, not on {new}"
        yield _no_such_day(statement, dated.words, dated.start, dated.end, reason)


def _no_days(statement: Statement, found: Sequence[Dated]) -> Iterator[Finding]:
    """Yield the days that are no date words at all, such as May 32."""
    known = [dated for dated in found if dates.impossible_date(dated.words) is not None]
    for words, start, end, reason in no_days(statement.bare):
        if not any(dated.start < end and start < dated.end for dated in known):
            yield _no_such_day(statement, words, start, end, reason)


def _no_such_day(statement: Statement, words: str, start: int, end: int, reason: str) -> Finding:
    return Finding(
        code="impossible-date",
        severity="error",
        message=f"“{words}”: {reason}.",
        suggestion="Look the day up in the source and correct it.",
        places=(statement.place(start, end),),
        values=(words,),
    )


def _weekday(statement: Statement, dated: Dated, day: date | None) -> Iterator[Finding]:
    conflict = dates.weekday_conflict(dated.words, dated.when)
    if conflict is not None and not _is_of_another_year(dated, day):
        other = f"; the {conflict.said} is {dates.written_day(conflict.other)}" if conflict.other else ""
        yield Finding(
            code="weekday",
            severity="error",
            message=f"“{dated.words}”: {conflict.reason}{other}.",
            suggestion="Find out which of the two the source has, and correct the other.",
            places=(statement.place(dated.start, dated.end),),
            values=(conflict.said, conflict.found),
        )


def _is_of_another_year(dated: Dated, day: date | None) -> bool:
    """Whether a weekday fits the date in the year that a page months away from it may mean as well."""
    own = days_of(dated.when)
    if day is None or own is None or not is_yearless(dated.words) or abs((own[0] - day).days) < _MONTHS_AWAY:
        return False
    whens = (dates.resolve(dated.words, published=noon(day), tense=tense) for tense in ("past", "future"))
    return any(when is not None and dates.weekday_conflict(dated.words, when) is None for when in whens)


def _mislabelled(statement: Statement, dated: Dated) -> Iterator[Finding]:
    conflict = dates.range_conflict(dated.words, dated.when)
    reasons = [conflict.reason] if conflict and conflict.kind == "range" else []
    reasons += [reason for reason in _wrong_third(dated) if reason not in reasons]
    if reasons:
        yield _range_label(statement, dated, reasons)


def _range_label(statement: Statement, dated: Dated, reasons: Sequence[str]) -> Finding:
    days = days_of(dated.when)
    meant = f"{days[0].isoformat()}/{days[1].isoformat()}" if days else dated.words
    return Finding(
        code="range-label",
        severity="warning",
        message=f"“{dated.words}”: {'; '.join(reasons)}.",
        suggestion="Give the days without the label, or the label that the days have.",
        places=(statement.place(dated.start, dated.end),),
        values=(dated.words, meant),
    )


def _bracketed_thirds(statement: Statement, found: Sequence[Dated]) -> Iterator[Finding]:
    """Yield `mid-January (Jan. 23-28)`, where the label and the days in brackets are read as two dates."""
    for label, inside in pairwise(found):
        between = statement.bare[label.end : inside.start]
        if between.strip() == "(" and statement.bare[inside.end : inside.end + 1] == ")":
            start, end = label.start, inside.end + 1
            whole = Dated(statement.bare[start:end], start, end, inside.when)
            if reasons := _wrong_third(whole):
                yield _range_label(statement, whole, reasons)


def _wrong_third(dated: Dated) -> list[str]:
    """Return why days in brackets do not lie in the part of the month that the label names."""
    shade, days = _SHADED.search(dated.words), days_of(dated.when)
    if not shade or not days or not _IN_BRACKETS.search(dated.words) or days[0] == days[1]:
        return []
    first, last = _THIRDS[shade.group(1).lower()]
    inside = (day for day in (days[0], days[1]))
    if all(first <= day.day <= last for day in inside):
        return []
    return [f"the {days[0].day}th to the {days[1].day}th is not {shade.group(1).lower()} in the month"]


def counter_findings(pages: Sequence[Page], day_one: date | None) -> Iterator[Finding]:
    """Yield day counters (`the 1,440th day`) that contradict their date, or decide which of two dates is right."""
    if day_one is None:
        return
    for page in pages:
        for statement in _dated_statements(page):
            for found in dates.counted_days(statement.bare):
                counted = dates.numbered_day(found.number, day_one)
                if counted is not None:
                    yield from _counted(page, statement, found, counted, day_one)


def day_one_of(articles: Sequence[Article]) -> date | None:
    """Return the first day that the counters of most articles reckon from, each on its day of publication."""
    first: Counter[date] = Counter()
    for article in articles:
        for found in dates.counted_days(article.body) if article.published else ():
            day = article.published and dates.first_day(found.number, article.published.date())
            if day is not None:
                first[day] += 1
    ranked = sorted(first.items(), key=lambda each: (-each[1], each[0]))
    is_clear = bool(ranked) and (len(ranked) == 1 or ranked[0][1] > ranked[1][1])
    return ranked[0][0] if is_clear else None


def _counted(
    page: Page, statement: Statement, found: dates.CountedDay, counted: date, day_one: date
) -> Iterator[Finding]:
    """Hold a counter against the dates of its sentence, else against those that the page gives as its own day."""
    own = [dated for dated in dated_words(statement, page.day) if days_of(dated.when)]
    rivals = [(statement, dated) for dated in own] or list(_days_of_page(page))
    told = [(where, dated, days) for where, dated in rivals if (days := days_of(dated.when))]
    backed = [each for each in told if each[2][0] <= counted <= each[2][1]]
    against = [each for each in told if not each[2][0] <= counted <= each[2][1] and each[2][0] != day_one]
    disputed = [each for each in backed if dates.weekday_conflict(each[1].words, each[1].when)]
    place = statement.place(found.start, found.end)
    counting = (
        f"Counted from {dates.written_day(day_one)} as day 1, day {found.number:,} is {dates.written_day(counted)}"
    )
    if disputed:
        where, dated, _ = disputed[0]
        conflict = dates.weekday_conflict(dated.words, dated.when)
        yield Finding(
            code="day-count",
            severity="note",
            message=f"{counting}: the count backs the date against the weekday in “{dated.words}”.",
            suggestion=f"Keep the date and print {conflict.found if conflict else 'the weekday of it'}.",
            places=(place, where.place(dated.start, dated.end)),
            values=(found.text, dates.written_day(counted)),
        )
    elif against and not backed:
        where, dated, days = against[0]
        yield Finding(
            code="day-count",
            severity="error",
            message=f"{counting}; the page gives {dates.written_day(days[0])}, "
            f"day {dates.day_number(days[0], day_one):,}.",
            suggestion="Correct the number or the date; check whether the first day counts as day 1.",
            places=(place, where.place(dated.start, dated.end)),
            values=(found.text, dated.words),
        )


def _days_of_page(page: Page) -> Iterator[tuple[Statement, Dated]]:
    """Yield the days that the page says it is about: in its opening, headings and stamps."""
    opening = [statement for statement in page.told() if not statement.heading or statement.paragraph <= _opening(page)]
    for statement in (*(heading.statement for heading in page.headings), *opening, *page.of("notice")):
        yield from ((statement, dated) for dated in dated_words(statement, page.day) if _is_day(dated))


def _opening(page: Page) -> int:
    """Return the paragraph of the second heading, before which a page introduces itself."""
    numbers = sorted(heading.statement.paragraph for heading in page.headings)
    return numbers[0] if numbers else 0


def _is_day(dated: Dated) -> bool:
    days = days_of(dated.when)
    return days is not None and days[1] - days[0] <= timedelta(days=1)
