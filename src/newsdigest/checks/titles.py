"""The figures in what stands over a page and its sections: its title and its headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from newsdigest import dates
from newsdigest.checks.archives import Archive, Folder
from newsdigest.checks.lacking import lacking
from newsdigest.checks.pages import Page, Statement
from newsdigest.numbers.lexicon import ORDINALS
from newsdigest.schema.mention import Difference

# What a heading counts of the page itself: "5 things to know", "Top 10 stories", "Day 12", "Part 2".
_OF_PAGE = re.compile(
    r"\b(?:top|day|week|part|no[.]?|number|edition|issue|vol(?:ume)?[.]?|chapter|round|q[1-4]|page)\s#?[\w,]+|"
    r"#\d+|\b[\w,]+\s(?:[a-z]+\s){0,2}(?:things?|points?|facts?|takeaways?|stor(?:y|ies)|articles?|sources?|items?|updates?|"
    r"reasons?|questions?|ways|headlines?|minutes?\sread|charts?|maps?|photos?|pictures?|key\sevents?)\b|"
    r"\b(?:1[6-9]|20)\d\ds?\b",
    re.IGNORECASE,
)


def lacking_figures(
    page: Page, archive: Archive, cited: Mapping[int, Folder]
) -> Iterator[tuple[Statement, Difference]]:
    """Yield the figures over a page and its sections that none of the articles has that are cited below."""
    every = tuple(dict.fromkeys(folder for _, folder in sorted(cited.items(), key=lambda each: each[0])))
    for statement, told in _titles(page):
        own = {cited[number] for each in told for number in each.citations if number in cited}
        folders = tuple(folder for folder in every if folder in own) or every
        for difference in _lacking(statement.bare, folders, archive) if folders else ():
            if any(each.said == difference.said for each in _lacking(statement.bare, every, archive)):
                yield statement, difference


def _titles(page: Page) -> Iterator[tuple[Statement, Sequence[Statement]]]:
    """Yield each heading with what is told under it; of a whole page all of that."""
    told = list(page.marked())
    first = next((heading for heading in page.headings), None)
    for heading in page.headings:
        under = [each for each in told if each.heading == heading.text]
        yield heading.statement, told if heading is first or heading.level == 1 else under
    if page.title is not None and not (first and first.text.strip() in page.title.text):
        yield page.title, told


def _lacking(words: str, folders: Sequence[Folder], archive: Archive) -> list[Difference]:
    taken = [(each.start, each.end) for each in dates.find(words)] + [each.span() for each in _OF_PAGE.finditer(words)]
    found = []
    for difference in lacking(words, "", folders, archive):
        said = difference.said or ""
        at = words.find(said)
        is_of_page = any(start <= at < end for start, end in taken)
        if difference.kind in ("number", "unit") and not is_of_page and said.lower() not in ORDINALS:
            found.append(difference)
    return found
