"""A page held to its articles: whether what a sentence cites has its figures, dates, names and quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from newsdigest.checks.archives import Archive, Folder
from newsdigest.checks.datings import days_of, resolved
from newsdigest.checks.findings import Finding
from newsdigest.checks.likeness import words_of
from newsdigest.checks.pages import Page, Statement
from newsdigest.dates import When
from newsdigest.facts import supports
from newsdigest.facts.clauses import turned_clauses
from newsdigest.schema.mention import Difference
from newsdigest.text import sentences

_CODES = {"number": "number-unsupported", "unit": "number-unsupported", "date": "date-unsupported"}
_CODES |= {"name": "name-unsupported", "word": "quote-absent"}
_OPPOSITE = ("negation", "direction")
_HELD = 0.8  # so much of a sentence stands in one passage of an article that the sentence is taken from it
_NOT_HELD = 0.45
_TAKEN = 0.6
_NOTHING, _CLEARLY_MORE = 0.2, 0.25
_FEW = 5  # content words from which on a sentence can be told by where it stands
# What an editor adds to doubtful news is no denial of it.
_HEDGES = re.compile(
    r",?\s(?:(?:according to )?(?:a |the )?reports? (?:that|which) (?:is|are|was|were) not (?:yet )?confirmed|"
    r"which (?:was|were|has been|have been|is) denied|"
    r"which (?:could not be|(?:was|were|has|have) not (?:been )?)(?: independently)? ?(?:confirmed|verified))",
    re.IGNORECASE,
)
_NEARLY_ALL = 0.75


def grounding_findings(page: Page, archive: Archive) -> Iterator[Finding]:
    """Yield what the articles do not bear out."""
    cited = archive.cited_by(page)
    for statement in _with_marks(list(page.told())):
        folders = [cited[number] for number in statement.citations if number in cited]
        if folders:
            yield from _unsupported(statement, folders, archive, cited)
    for statement in page.of("evidence"):
        yield from _misquoted(statement, archive)


def _with_marks(told: Sequence[Statement]) -> Iterator[Statement]:
    """Yield the statements, one without marks with those that close its passage."""
    for at, statement in enumerate(told):
        rest = (each for each in told[at:] if each.paragraph == statement.paragraph)
        marks = next((each.citations for each in rest if each.citations), ())
        yield statement._replace(citations=marks)


def _unsupported(
    statement: Statement, folders: Sequence[Folder], archive: Archive, cited: Mapping[int, Folder]
) -> Iterator[Finding]:
    lacking = _lacking(statement, folders, archive)
    elsewhere = _told_by_another(statement, folders, archive, lacking)
    if elsewhere is not None:
        numbers = [number for number, folder in sorted(cited.items()) if folder is elsewhere]
        yield _wrong_source(statement, elsewhere, numbers)
        return
    for difference in lacking:
        yield _lacks(statement, difference)
    opposite = _opposite(statement, folders)
    if opposite is not None:
        yield opposite


def _lacking(statement: Statement, folders: Sequence[Folder], archive: Archive) -> list[Difference]:
    """Return the figures, dates, names and quotations that the articles do not have where they tell this."""
    evidence = [text for folder in folders for text in folder.related(statement.told)]
    whens = [when for folder in folders for when in folder.dates_in(evidence)]
    support = supports(statement.told.strip(), evidence, whens=whens, names=archive.names)
    lacking = [each for each in support.differences if each.kind in _CODES]
    return [*lacking, *_lacking_figures(statement, folders, lacking), *_lacking_label(statement, whens)]


def _lacking_figures(
    statement: Statement, folders: Sequence[Folder], lacking: Sequence[Difference]
) -> Iterator[Difference]:
    """Yield the figures that stand elsewhere in the articles, but not around the very passages that tell this."""
    closest = [
        [around for folder in folders if (found := folder.closest(each.text, _TAKEN)) for around in found[1:]]
        for each in sentences(statement.told)
    ]
    if closest and all(closest):
        evidence = [
            *(words for folder in folders for words in folder.head),
            *(text for each in closest for text in each),
        ]
        for difference in supports(statement.told.strip(), evidence).differences:
            if _CODES.get(difference.kind) == "number-unsupported" and difference not in lacking:
                yield difference


def _lacking_label(statement: Statement, whens: Sequence[When]) -> Iterator[Difference]:
    """Yield the date of a timeline entry that no date of the passages can mean."""
    label = resolved(statement.label, None) if statement.label else None
    days = days_of(label)
    if days is None or not whens:
        return
    if not any(_fits(days, when) for when in whens):
        yield Difference(kind="date", said=statement.label, found=whens[0].display)


def _fits(label: tuple[object, ...], when: When) -> bool:
    days = days_of(when)
    if days is None:
        return when.open_start or when.open_end
    is_inside = label[0] <= days[0] and days[1] <= label[1]  # type: ignore[operator]
    is_around = days[0] <= label[0] and label[1] <= days[1]  # type: ignore[operator]
    return is_inside or (is_around and (days[1] - days[0]).days <= 31)


def _told_by_another(
    statement: Statement, folders: Sequence[Folder], archive: Archive, lacking: Sequence[Difference]
) -> Folder | None:
    """Return the article that has what the cited ones lack, or the words that they do not have."""
    others = [folder for folder in archive.folders if not any(folder is each for each in folders)]
    held = max(folder.share(statement.told) for folder in folders)
    shares = [(-folder.share(statement.told), folder.article.id, at) for at, folder in enumerate(others)]
    for share, folder in ((-each[0], others[each[2]]) for each in sorted(shares)):
        if share >= _HELD and (held <= _NOT_HELD or _is_told_only_there(statement, folders, folder)):
            return folder
        if lacking and share > held and share >= _TAKEN and not _lacking(statement, [folder], archive):
            return folder
        if lacking and held <= _NOTHING and share >= held + _CLEARLY_MORE:
            return folder
    return None


def _is_told_only_there(statement: Statement, folders: Sequence[Folder], other: Folder) -> bool:
    """Whether a sentence stands nearly whole in one passage of another article, and in none of the cited."""
    told = [each.text for each in sentences(statement.told) if len(words_of(each.text)) >= _FEW]
    return any(
        other.closest(each, _HELD) is not None and all(folder.closest(each, _TAKEN) is None for folder in folders)
        for each in told
    )


def _opposite(statement: Statement, folders: Sequence[Folder]) -> Finding | None:
    """Return the finding that a sentence says the opposite of every cited passage that tells it."""
    for sentence in sentences(statement.told):
        passages = [passage for folder in folders if (passage := folder.closest(sentence.text, _TAKEN))]
        told = _HEDGES.sub("", sentence.text)
        turned = [(passage, turn) for passage, around in passages if (turn := _turn(told, passage, around))]
        if turned and len(turned) == len(passages):
            return _says_opposite(statement, *turned[0])
    return None


def _turn(told: str, passage: str, around: str) -> Difference | None:
    """Return where a sentence turns the meaning round.

    A denial that was left out with its clause does not, nor does one that the passage has in the next sentence.
    """
    turned = next(turned_clauses(told, [passage]), None)
    if turned is not None:
        return turned
    covered = len(words_of(told) & words_of(passage)) >= _NEARLY_ALL * len(words_of(passage))
    for difference in supports(told, [passage]).differences:
        if difference.kind in _OPPOSITE:
            if difference.said is None and covered and passage != around:
                return difference
            if difference.said is not None and difference in supports(told, [around]).differences:
                return difference
    return None


def _says_opposite(statement: Statement, passage: str, difference: Difference) -> Finding:
    said, has = difference.said or "no denial", difference.found or "no denial"
    return Finding(
        code="negation-flipped",
        severity="error",
        message=f"The page has “{said}” where the article has “{has}”: “{_short(passage)}”",
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


def _misquoted(statement: Statement, archive: Archive) -> Iterator[Finding]:
    """Yield a passage shown as evidence that stands in no article."""
    quote = statement.bare.strip().strip("“”\"'‘’ ")
    if len(quote.split()) < 4 or any(folder.has(quote) for folder in archive.folders):
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
