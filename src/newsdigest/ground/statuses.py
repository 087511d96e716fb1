"""The status of an event held to the article: what is called off, put off, denied, alleged or planned, it says so.

The word that says so stands in the clause that tells the event, or in a sentence behind it that takes it up: another
deed of the same sentence may be called off, and another speaker may deny something else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from newsdigest.align import Span
from newsdigest.dates import When
from newsdigest.english.verbs import IRREGULAR_PAST, NOT_PAST
from newsdigest.facts.fulfilment import holds_open, is_ahead
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.passage import tokens_of
from newsdigest.facts.statements import content_of
from newsdigest.ground import cues
from newsdigest.ground.contesting import is_contested, is_taken_up
from newsdigest.ground.homes import alike, homes, shared_words
from newsdigest.ground.page import Page
from newsdigest.schema.reading import Event, Status
from newsdigest.text import Stretch

_WORDS: dict[Status, str] = {
    "cancelled": "called off",
    "postponed": "put off",
    "denied": "denied",
    "alleged": "only alleged",
    "planned": "yet to come",
}
_NOW_OFF = re.compile(
    r"\b(?:was|were|is|are|ha(?:s|ve|d) been) (?:(?P<off>cancell?ed|called off|scrapped|abandoned|axed|shelved)"
    r"|(?P<later>postponed|put off|rescheduled))\b"
)
_ASIDE = re.compile(r"\b(?:after|before|since|when|while|although|though|because|that|which|who|as|if|until|but|and)\b")
_TAKEN_UP = re.compile(r"\W*(?:it|this|that|they|these|those|both|all|neither)\b", re.IGNORECASE)


class Stood(NamedTuple):
    """The status that the article carries, and what was wrong with the one read."""

    status: Status
    notes: tuple[str, ...] = ()


def stood(event: Event, page: Page, span: Span, when: When | None) -> Stood:
    """Return the status of an event as far as the article has words for it."""
    own = page.sentences_of(span)
    if event.status == "planned" and _is_over(page, span, when):
        return Stood("happened", ("The article tells it in the past and of a day gone by; it stands as happened.",))
    if event.status == "happened" or not own or _carries(event.status, event, page, span, when):
        return Stood(_called_off(event, page, span) or _in_somebodys_words(event, page, span))
    status = _plainly(event, page, span, when)
    status = _called_off(event.model_copy(update={"status": status}), page, span) or status
    return Stood(status, (f"Nothing in the article says that it was {_WORDS[event.status]}; it stands as {status}.",))


def _carries(status: Status, event: Event, page: Page, span: Span, when: When | None) -> bool:
    """Whether the article has words by which an event has a status."""
    own = page.sentences_of(span)
    match status:
        case "denied":
            return is_contested(event.title, own, page)
        case "alleged":
            return _is_somebodys(event.title, page, span)
        case "planned":
            return _is_to_come(event, page, span, when) or _is_of_today(event, page, span, when)
        case "cancelled":
            return _is_said(_calls_off, event.title, page, own)
        case _:
            return _is_said(_puts_off, event.title, page, own)


def _calls_off(title: str, clause: str) -> bool:
    """Whether a clause says that what a title tells was called off, or will not be."""
    if cues.CALLED_OFF.search(clause) or (cues.UNDONE.search(clause) and not cues.UNDONE.search(title)):
        return True
    told = frozenset().union(*content_of(title))
    return any(
        not found["verb"] or cues.BE_DONE.fullmatch(found["verb"]) or not told.isdisjoint(lemmas(found["verb"].lower()))
        for found in cues.NOT_DONE.finditer(clause)
    )


def _tells_off(title: str) -> bool:
    """Whether a title itself tells that something was called off or put off."""
    rules = (cues.CALLED_OFF, cues.UNDONE, cues.NOT_DONE, cues.PUT_OFF)
    return any(rule.search(title) for rule in rules)


def _puts_off(_: str, clause: str) -> bool:
    return cues.PUT_OFF.search(clause) is not None


def _is_said(says: Callable[[str, str], bool], title: str, page: Page, own: Sequence[Stretch]) -> bool:
    """Whether a clause that tells an event says this of it, or a sentence that goes on about it."""
    if any(says(title, clause) for each in own for clause in homes(title, each.text)):
        return True
    behind = [each for each in page.around(own, 2) if each.start > own[-1].start]
    if any(_TAKEN_UP.match(each.text) and says(title, each.text) for each in behind):
        return True
    told = content_of(title)
    return any(
        says(title, clause) and shared_words(told, clause) * 2 >= len(told)
        for text in alike(told, page)
        for clause in homes(title, text)
    )


def _is_somebodys(title: str, page: Page, span: Span) -> bool:
    """Whether what a title tells is somebody's word: said, or told with doubt."""
    own = page.sentences_of(span)
    if page.is_uttered(span) or is_taken_up(title, own, page):
        return True
    if any(map(cues.HELD_SO.search, _clauses(title, page, span))):
        return True
    told = content_of(title)
    said = (page.article.body[start:end] for one in page.sayings_in(span) for start, end in one.content)
    return any(shared_words(told, words) for words in said)


def _is_to_come(event: Event, page: Page, span: Span, when: When | None) -> bool:
    """Whether an event is of a day to come, or its clause tells of what is due or yet to be done."""
    clauses = _clauses(event.title, page, span)
    return lies_ahead(when, _day_of(page)) or any(holds_open(each) or cues.TO_COME.search(each) for each in clauses)


def _is_of_today(event: Event, page: Page, span: Span, when: When | None) -> bool:
    """Whether an event may be of the rest of the day of publication: nothing tells it in the past."""
    published = _day_of(page)
    is_today = when is not None and published is not None and when.latest is not None and when.latest >= published
    return is_today and not any(_tells_past(clause) for clause in _clauses(event.title, page, span))


def _clauses(title: str, page: Page, span: Span) -> list[str]:
    return [clause for each in page.sentences_of(span) for clause in homes(title, each.text)]


def _day_of(page: Page) -> date | None:
    return page.article.published.date() if page.article.published else None


def _tells_past(clause: str) -> bool:
    """Whether a clause has a verb in the past."""
    words = [token.word for token in tokens_of(clause)]
    return any(word in IRREGULAR_PAST or (word.endswith("ed") and word not in NOT_PAST) for word in words)


def _plainly(event: Event, page: Page, span: Span, when: When | None) -> Status:
    """Return what is left of a status without words for it: called off for put off, else alleged, to come or done."""
    others: tuple[Status, ...] = ("cancelled", "postponed")
    for other in others:
        if event.status in others and _carries(other, event, page, span, when):
            return other
    if event.status == "denied" and _is_somebodys(event.title, page, span):
        return "alleged"
    if event.status != "planned" and _is_to_come(event, page, span, when):
        return "planned"
    return "happened"


def _is_over(page: Page, span: Span, when: When | None) -> bool:
    """Whether the article tells of a day before its publication, and of nothing due, possible or to come."""
    published, own = _day_of(page), page.sentences_of(span)
    is_gone = when is not None and when.latest is not None and published is not None and when.latest < published
    return is_gone and bool(own) and not any(holds_open(each.text) or is_ahead(each.text) for each in own)


def _in_somebodys_words(event: Event, page: Page, span: Span) -> Status:
    """Return the status as it is, or `alleged` for what happened only inside a quotation: its speaker says so."""
    return "alleged" if event.status == "happened" and page.is_uttered(span) else event.status


def lies_ahead(when: When | None, published: date | None) -> bool:
    """Whether a date lies after the day of publication."""
    return when is not None and when.earliest is not None and published is not None and when.earliest > published


def _called_off(event: Event, page: Page, span: Span) -> Status | None:
    """Return that the very thing was called off or put off, where the quote's main verb says so and the title does not.

    "The vote was called off" of a title "Council votes"; a title "Council calls off vote" tells the calling off.
    """
    if event.status not in ("happened", "planned") or _tells_off(event.title):
        return None
    for sentence in page.sentences_of(span):
        found = _NOW_OFF.search(sentence.text)
        before = sentence.text[: found.start()] if found else ""
        if found is None or _ASIDE.search(before):
            continue
        subject = frozenset(form for forms in content_of(before) for form in forms)
        shared = [not subject.isdisjoint(forms) for forms in content_of(event.title)]
        if shared and sum(shared) * 2 >= len(shared):
            return "cancelled" if found["off"] else "postponed"
    return None
