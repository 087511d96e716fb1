"""Citation marks that lead nowhere, and sentences that have none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from newsdigest import dates
from newsdigest.checks.findings import Finding
from newsdigest.checks.pages import Page, Statement

# What leans on the sentence before it shares its mark: the words of a speaker just named, "Its shares fell".
_GOES_ON = re.compile(r"[\"“«„'‘]|(?:It|Its|He|His|She|Her|They|Their)\s")
# A speech without quotation marks runs on to the mark; "Asked" waits for the answer.
_SPEAKS = re.compile(r"\b(?:said|says|told|wrote|added|asked)\b[^.:?!\"“]{0,80}:\s*[A-Z]")
_SAID = re.compile(r"\b(?:said|says|told|wrote|added|according to)\b")
_OPENS = re.compile(r"(?<![^\s(\[:—–])[\"“'‘](?=\s*\w|$)")
_CLOSES = re.compile(r"(?<=\S)[\"”'’](?![^\W_])")
_ASKS = re.compile(r"Asked\b")
_MOSTLY = 0.7
_LEAST_CITED = 2
_MOST_COVERED = 2
_FEW = 0.08
_FEWEST = 2  # words that may tell something
_WORD = re.compile(r"[^\W\d_]{2,}")


def unresolved_citations(page: Page, articles: int | None) -> Iterator[Finding]:
    """Yield the marks for which the page has no source."""
    known = {source.number for source in page.sources}
    most = page.stated if page.stated is not None else articles
    for statement in page.told():
        lost = [number for number in statement.citations if not _is_known(number, known, most)]
        if lost:
            marks = "".join(f"[{number}]" for number in lost)
            last = f"the last source is [{max(known)}]" if known else f"the page rests on {most} articles"
            yield Finding(
                code="citation-unresolved",
                severity="error",
                message=f"{marks} leads to no source: {last if known or most else 'there is no such number'}.",
                suggestion="Cite the source that says so, or list the one that is missing.",
                places=(statement.place(),),
                values=tuple(f"[{number}]" for number in lost),
            )


def _is_known(number: int, known: set[int], most: int | None) -> bool:
    if known:
        return number in known
    return number >= 1 and (most is None or number <= most)


def uncited_sentences(page: Page) -> Iterator[Finding]:
    """Yield a finding for each sentence without a source on a page that cites its others."""
    for statement in uncited(page):
        yield _uncited(statement)


def uncited(page: Page) -> Iterator[Statement]:
    """Yield the sentences without a source on a page that cites its others, by the page's own custom."""
    told = list(page.told())
    cited = sum(bool(statement.citations) for statement in told)
    if cited < _LEAST_CITED:
        return
    by_paragraph = [list(group) for _, group in groupby(told, key=lambda statement: statement.paragraph)]
    if cited >= min(_MOSTLY * len(told), len(told) - 1) and not _are_passages_cited(by_paragraph, len(told)):
        are_items_cited = _are_items_cited(by_paragraph)
        for group in by_paragraph:
            yield from _uncited_in(group, are_items_cited=are_items_cited)
    elif sum(bool(group[-1].citations) for group in by_paragraph) >= _MOSTLY * len(by_paragraph):
        # Passages are cited at their end: a mark is for all that stands before it.
        for group in by_paragraph:
            if not group[-1].citations and _tells(group[-1]):
                yield group[-1]


def _are_passages_cited(paragraphs: Sequence[Sequence[Statement]], told: int) -> bool:
    """Whether sentences without a mark stand so often before one with a mark that the mark is for them too."""
    covered = sum(not statement.citations for group in paragraphs if group[-1].citations for statement in group[:-1])
    return covered > max(_MOST_COVERED, _FEW * told)


def _uncited_in(group: Sequence[Statement], *, are_items_cited: bool) -> Iterator[Statement]:
    if are_items_cited and group[-1].is_item and group[-1].citations:
        return
    for at, statement in enumerate(group):
        if not statement.citations and _tells(statement) and not _shares_mark(group, at):
            yield statement


def _tells(statement: Statement) -> bool:
    """Whether a statement has some words besides a place and a day: no dateline needs a source."""
    text = statement.text
    for words in reversed(dates.find(text)):
        text = text[: words.start] + text[words.end :]
    return len(statement.text.split()) > _FEWEST and len(_WORD.findall(text)) >= _FEWEST


def _shares_mark(group: Sequence[Statement], at: int) -> bool:
    """Whether every sentence from here to the next mark leans on the one before."""
    is_speech = is_quoting(" ".join(each.bare for each in group[: at + 1]))
    for one, following in pairwise(group[at:]):
        if one.citations:
            break
        is_speech = (is_speech or _SPEAKS.search(one.text) is not None) and not _SAID.search(following.text)
        if not (is_speech or _GOES_ON.match(following.text) or _ASKS.match(one.text)):
            return False
        if following.citations:
            return True
    return False


def is_quoting(text: str) -> bool:
    """Whether a quotation is open at the end of a text."""
    opened = max((found.start() for found in _OPENS.finditer(text)), default=-1)
    closed = max((found.start() for found in _CLOSES.finditer(text)), default=-1)
    return opened > closed


def _are_items_cited(paragraphs: Sequence[Sequence[Statement]]) -> bool:
    """Whether bullets of several sentences have one mark at their end rather than one behind each sentence."""
    items = [group for group in paragraphs if len(group) > 1 and group[-1].is_item and group[-1].citations]
    return 2 * sum(all(each.citations for each in group) for group in items) <= len(items)


def _uncited(statement: Statement) -> Finding:
    return Finding(
        code="uncited-sentence",
        severity="warning",
        message="No source is given for this, where the page gives one for nearly everything else.",
        suggestion="Add the source, or take the sentence out.",
        places=(statement.place(),),
    )
