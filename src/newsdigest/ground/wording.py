"""The words of a record held to its evidence: what the article does not carry is never printed as fact."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsdigest import facts
from newsdigest.align import Span
from newsdigest.dates import When
from newsdigest.facts.naming import is_named, spaced
from newsdigest.ground.page import Page
from newsdigest.schema.mention import Difference

_NEAR = 3  # sentences before the quote in which a name may stand that the quote has as a pronoun


class Held(NamedTuple):
    """The words that may be printed, and what was wrong with the record's own."""

    text: str
    notes: tuple[str, ...] = ()


def held(text: str, *, field: str, page: Page, span: Span, when: When | None) -> Held:
    """Return the record's text if the sentences of its evidence carry it, else those sentences themselves.

    The record's own words are kept in the note. A name may also come from just before the evidence, where the
    evidence has a pronoun; numbers, dates, quotations and polarity may not.
    """
    sentences = [sentence.text for sentence in page.sentences_of(span)]
    if not sentences:
        return Held(text)
    before = [sentence.text for sentence in page.before(span, _NEAR)]
    support = facts.supports(text, sentences, whens=[when] if when else [])
    lacking = [difference for difference in support.differences if not _is_near_name(difference, before)]
    if not lacking:
        return Held(text)
    return Held(" ".join(sentences), (f"The {field} {text!r} is not carried by the article: {_said(lacking)}.",))


def _is_near_name(difference: Difference, before: Sequence[str]) -> bool:
    written = [f" {spaced(text)} " for text in before]
    return difference.kind == "name" and difference.said is not None and is_named(difference.said, written)


def _said(differences: Sequence[Difference]) -> str:
    return "; ".join(dict.fromkeys(_told(difference) for difference in differences))


def _told(difference: Difference) -> str:
    if difference.said is None:
        return f"{difference.kind} {difference.found!r} left out"
    if difference.found is None:
        return f"{difference.kind} {difference.said!r}"
    return f"{difference.kind} {difference.said!r} for {difference.found!r}"
