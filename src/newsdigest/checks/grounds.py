"""A page held to its articles: whether what a sentence cites has its figures, dates, names and quotations."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence, Set

from newsdigest.checks.alterations import Alteration
from newsdigest.checks.archives import Folder
from newsdigest.checks.bearing import Hearing
from newsdigest.checks.findings import Finding
from newsdigest.checks.misplaced import silent_source, wrong_source
from newsdigest.checks.mouths import OtherSpeaker
from newsdigest.checks.opposites import Opposition
from newsdigest.checks.pages import Page, Statement
from newsdigest.checks.sourcing import uncited
from newsdigest.checks.titles import lacking_figures
from newsdigest.schema.mention import Difference

_CODES = {"number": "number-unsupported", "unit": "number-unsupported", "date": "date-unsupported"}
_CODES |= {"name": "name-unsupported", "word": "quote-absent"}


def grounding_findings(page: Page, hearing: Hearing, *, without: Set[int] = frozenset()) -> Iterator[Finding]:
    """Yield what the articles do not bear out; what is shown of the sources `without` cannot be looked up."""
    cited = hearing.archive.cited_by(page)
    sourceless = {statement.place() for statement in uncited(page)}
    for statement in page.marked():
        if statement.place() in sourceless:  # no mark is for it: there is nothing to hold it to
            continue
        folders = [cited[number] for number in statement.citations if number in cited]
        if folders:
            yield from _unsupported(statement, tuple(dict.fromkeys(folders)), hearing, cited)
    for statement, difference in lacking_figures(page, hearing.archive, cited):
        yield _lacks(statement, difference)
    for statement in page.of("evidence"):
        if statement.citations and set(statement.citations) <= without:
            continue
        yield from _misquoted(statement, hearing)


def bearer(page: Page, hearing: Hearing) -> Callable[[Statement], bool]:
    """Return what tells of a statement of a page whether the articles that it cites bear it."""
    cited = hearing.archive.cited_by(page)

    def bears(statement: Statement) -> bool:
        folders = dict.fromkeys(cited[number] for number in statement.citations if number in cited)
        return bool(folders) and hearing.bears(statement.told, statement.label, tuple(folders))

    return bears


def _unsupported(
    statement: Statement, folders: tuple[Folder, ...], hearing: Hearing, cited: Mapping[int, Folder]
) -> Iterator[Finding]:
    bearing = hearing.bearing(statement.told, statement.label, folders)
    if bearing.teller is not None:
        numbers = [number for number, folder in sorted(cited.items()) if folder is bearing.teller]
        yield _told_elsewhere(statement, bearing.teller, numbers, is_whole=bearing.is_whole)
    for difference in bearing.lacking:
        yield _lacks(statement, difference)
    for folder in bearing.silent:
        yield silent_source(statement, _mark(statement, folder, cited))
    for opposition in bearing.opposed:
        yield _says_opposite(statement, opposition, _mark(statement, opposition.folder, cited))
    for alteration in bearing.altered:
        yield _altered(statement, alteration, _mark(statement, alteration.folder, cited))
    for other in hearing.other_speakers(statement, folders):
        yield _said_by_another(statement, other, _mark(statement, other.folder, cited))


def _mark(statement: Statement, folder: Folder, cited: Mapping[int, Folder]) -> str:
    """Return the mark by which a statement cites an article."""
    return "".join(f"[{number}]" for number in statement.citations if cited.get(number) is folder)


def _says_opposite(statement: Statement, opposition: Opposition, mark: str) -> Finding:
    said, has = opposition.difference.said or "no denial", _in_full(opposition) or "no denial"
    source = mark or f"“{opposition.folder.article.headline}”"
    how = f"has “{said}” where {source} has “{has}”"
    if said.casefold() == has.casefold():
        how = f"tells “{said}” otherwise than {source}"
    return Finding(
        code=opposition.code,
        severity="error",
        message=f"The page {how}: “{_short(opposition.passage)}”",
        suggestion="Read the passage again and tell it as it is.",
        places=(statement.place(),),
        values=(said, has),
    )


def _in_full(opposition: Opposition) -> str | None:
    """Return the word of the passage for the stem by which it was known."""
    found = opposition.difference.found
    whole = found and re.search(rf"\b{re.escape(found)}\w{{0,4}}\b", opposition.passage, re.IGNORECASE)
    return whole.group() if whole else found


def _altered(statement: Statement, alteration: Alteration, mark: str) -> Finding:
    at = statement.text.find(alteration.said)
    return Finding(
        code="word-altered",
        severity="warning",
        message=f"The page has “{alteration.said}” where {mark}, else in the same words, has “{alteration.found}”: "
        f"“{_short(alteration.passage)}”",
        suggestion="Tell it in the word of the article, or in one that says the same.",
        places=(statement.place(at, at + len(alteration.said)) if at >= 0 else statement.place(),),
        values=(alteration.said, alteration.found),
    )


def _said_by_another(statement: Statement, other: OtherSpeaker, mark: str) -> Finding:
    return Finding(
        code="attribution-conflict",
        severity="error",
        message=f"The page lets {other.said} say what in {mark} {other.found} says: “{_short(other.passage)}”",
        suggestion="Give it to the one who says it in the article.",
        places=(statement.place(),),
        values=(other.said, other.found),
    )


def _lacks(statement: Statement, difference: Difference) -> Finding:
    said = difference.said or ""
    has = f"; the nearest it has is {difference.found}" if difference.found else ""
    what = {"quote-absent": "These words in quotation marks are", "number-unsupported": "This figure is"}
    what |= {"date-unsupported": "This date is", "name-unsupported": "This name is"}
    code = _CODES[difference.kind]
    at = statement.text.find(said)
    return Finding(
        code=code,
        severity="error",
        message=f"{what[code]} not in the cited article where it tells this: “{said}”{has}.",
        suggestion="Correct it to what the article has, or cite the article that has it.",
        places=(statement.place(at, at + len(said)) if at >= 0 and said else statement.place(),),
        values=(said, difference.found) if difference.found else (said,),
    )


def _told_elsewhere(statement: Statement, folder: Folder, numbers: Sequence[int], *, is_whole: bool) -> Finding:
    right = f"[{numbers[0]}]" if numbers else folder.article.headline
    how = f"{right} does" if is_whole else f"{right} comes nearest, and does not carry all of it either"
    return wrong_source(statement, right, f"does not say this, {how}: “{folder.article.headline}”", is_sure=is_whole)


def _misquoted(statement: Statement, hearing: Hearing) -> Iterator[Finding]:
    """Yield a passage shown as evidence that stands in no article."""
    quote = statement.bare.strip().strip("“”\"'‘’ ")
    if len(quote.split()) < 4 or hearing.has(quote):
        return
    yield Finding(
        code="quote-absent",
        severity="error",
        message="This passage is shown as evidence, and stands in none of the articles.",
        suggestion="Quote the article as it is.",
        places=(statement.place(),),
        values=(_short(quote),),
    )


def _short(words: str, most: int = 160) -> str:
    return words if len(words) <= most else words[: most - 1] + "…"
