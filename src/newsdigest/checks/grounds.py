"""A page held to its articles: whether what a sentence cites has its figures, dates, names and quotations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newsdigest.checks.archives import Folder
from newsdigest.checks.bearing import Hearing
from newsdigest.checks.findings import Finding
from newsdigest.checks.opposites import Opposition
from newsdigest.checks.pages import Page, Statement
from newsdigest.schema.mention import Difference

_CODES = {"number": "number-unsupported", "unit": "number-unsupported", "date": "date-unsupported"}
_CODES |= {"name": "name-unsupported", "word": "quote-absent"}


def grounding_findings(page: Page, hearing: Hearing) -> Iterator[Finding]:
    """Yield what the articles do not bear out."""
    cited = hearing.archive.cited_by(page)
    for statement in page.marked():
        folders = [cited[number] for number in statement.citations if number in cited]
        if folders:
            yield from _unsupported(statement, tuple(dict.fromkeys(folders)), hearing, cited)
    for statement in page.of("evidence"):
        yield from _misquoted(statement, hearing)


def _unsupported(
    statement: Statement, folders: tuple[Folder, ...], hearing: Hearing, cited: Mapping[int, Folder]
) -> Iterator[Finding]:
    bearing = hearing.bearing(statement.told, statement.label, folders)
    if bearing.teller is not None:
        numbers = [number for number, folder in sorted(cited.items()) if folder is bearing.teller]
        yield _wrong_source(statement, bearing.teller, numbers)
    for difference in bearing.lacking:
        yield _lacks(statement, difference)
    for folder in bearing.silent:
        yield _silent(statement, _mark(statement, folder, cited))
    for opposition in bearing.opposed:
        yield _says_opposite(statement, opposition, _mark(statement, opposition.folder, cited))


def _mark(statement: Statement, folder: Folder, cited: Mapping[int, Folder]) -> str:
    """Return the mark by which a statement cites an article."""
    return "".join(f"[{number}]" for number in statement.citations if cited.get(number) is folder)


def _silent(statement: Statement, mark: str) -> Finding:
    return Finding(
        code="citation-wrong-source",
        severity="warning",
        message=f"{mark} has no figure, date or name of this where it comes nearest to it, and few of its words.",
        suggestion=f"Take {mark} off, or show where it says so.",
        places=(statement.place(),),
        values=(mark,),
    )


def _says_opposite(statement: Statement, opposition: Opposition, mark: str) -> Finding:
    said, has = opposition.difference.said or "no denial", opposition.difference.found or "no denial"
    return Finding(
        code="negation-flipped",
        severity="error",
        message=f"The page has “{said}” where {mark} has “{has}”: “{_short(opposition.passage)}”",
        suggestion="Read the passage again and tell it as it is.",
        places=(statement.place(),),
        values=(said, has),
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


def _wrong_source(statement: Statement, folder: Folder, numbers: Sequence[int]) -> Finding:
    marks = "".join(f"[{number}]" for number in statement.citations)
    right = f"[{numbers[0]}]" if numbers else folder.article.headline
    return Finding(
        code="citation-wrong-source",
        severity="error",
        message=f"{marks} does not say this, {right} does: “{folder.article.headline}”.",
        suggestion=f"Cite {right}.",
        places=(statement.place(),),
        values=(marks, right),
    )


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
