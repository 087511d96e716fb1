"""Two tellings of one thing that disagree: other dates, other sources, other speakers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdigest import dates, numbers
from newsdigest.checks.datings import Dated, dated_words, is_fine
from newsdigest.checks.findings import Finding
from newsdigest.checks.likeness import Pair, Rarity, pairs
from newsdigest.checks.pages import Page, Statement
from newsdigest.checks.speakers import Cast

_ALIKE = 0.5
_NEARLY_SAME = 0.75
_MOSTLY_SAME = 0.5


def told_twice(page: Page) -> list[Pair]:
    """Return the pairs of statements that tell one thing in two parts of a page: in its prose and in its timeline."""
    told = list(page.told())
    rarity = Rarity(told)
    prose = [each for each in told if each.part == "prose"]
    timeline = [each for each in told if each.part == "timeline"]
    across = pairs(prose, timeline, rarity, at_least=_ALIKE, may_pair=_may_be_same)
    within = pairs(prose, prose, rarity, at_least=_NEARLY_SAME, of_longer=_MOSTLY_SAME, may_pair=_may_be_same_prose)
    ordered = [pair for pair in within if pair.one.offsets < pair.other.offsets or pair.one.where < pair.other.where]
    return across + [pair for pair in ordered if pair.one.paragraph != pair.other.paragraph]


def told_on_both(one: Page, other: Page) -> list[Pair]:
    """Return the pairs of statements that tell one thing on two pages."""
    first, second = list(one.told()), list(other.told())
    rarity = Rarity([*first, *second])
    return pairs(first, second, rarity, at_least=_NEARLY_SAME, of_longer=_MOSTLY_SAME, may_pair=_may_be_same)


def _may_be_same_prose(one: Statement, other: Statement) -> bool:
    return one.paragraph != other.paragraph and _may_be_same(one, other)


def _may_be_same(one: Statement, other: Statement) -> bool:
    """Whether figures and accounts do not speak against one thing being told."""
    if one.about and other.about:
        return bool(set(one.about) & set(other.about))
    mine, theirs = _figures(one), _figures(other)
    return not mine or not theirs or bool(mine & theirs)


def _figures(statement: Statement) -> set[tuple[object, str | None]]:
    return {(quantity.value, quantity.unit) for quantity in numbers.find(statement.told) if quantity.value > 1}


def date_conflicts(pages_of_pairs: Sequence[tuple[Page, Page, Sequence[Pair]]]) -> Iterator[Finding]:
    """Yield the things that are told under two dates."""
    for one, other, found in pages_of_pairs:
        for pair in found:
            mine = [each for each in dated_words(pair.one, one.day) if is_fine(each.when)]
            theirs = [each for each in dated_words(pair.other, other.day) if is_fine(each.when)]
            if mine and theirs and not any(dates.compatible(a.when, b.when) for a in mine for b in theirs):
                yield _two_dates(pair, mine[0], theirs[0])


def _two_dates(pair: Pair, mine: Dated, theirs: Dated) -> Finding:
    return Finding(
        code="date-conflict",
        severity="error",
        message=f"The same is told under two dates: {mine.words} and {theirs.words}.",
        suggestion="Look up in the sources which date is right; where they disagree, show both.",
        places=(pair.one.place(), pair.other.place()),
        values=(mine.words, theirs.words),
    )


def citation_flips(found: Sequence[Pair]) -> Iterator[Finding]:
    """Yield the facts whose source numbers change between two tellings, one finding for each change."""
    changed: dict[tuple[tuple[int, ...], tuple[int, ...]], list[Pair]] = {}
    for pair in found:
        mine, theirs = pair.one.citations, pair.other.citations
        if mine and theirs and not set(mine) & set(theirs):
            changed.setdefault(_either_way(mine, theirs), []).append(pair)
    for (low, high), flipped in sorted(changed.items()):
        places = tuple(place for pair in flipped for place in (pair.one.place(), pair.other.place()))
        first, second = _marks(low), _marks(high)
        both_ways = len({pair.one.citations for pair in flipped}) > 1
        how = "change places" if both_ways else "stand for the same source"
        yield Finding(
            code="citation-flip",
            severity="error",
            message=f"{first} and {second} {how} between the tellings of {_facts(len(flipped))}.",
            suggestion="Number the sources once for the whole page, and cite each fact to the source that has it.",
            places=places,
            values=(first, second),
        )


def _either_way(one: tuple[int, ...], other: tuple[int, ...]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    first, second = sorted((tuple(sorted(one)), tuple(sorted(other))))
    return first, second


def _marks(citations: Sequence[int]) -> str:
    return "".join(f"[{number}]" for number in citations)


def _facts(count: int) -> str:
    return "one fact" if count == 1 else f"{count} facts"


def attribution_conflicts(found: Sequence[Pair], cast: Cast) -> Iterator[Finding]:
    """Yield what one telling puts into the mouth of somebody else than the other."""
    for pair in found:
        mine, theirs = cast.sayings(pair.one), cast.sayings(pair.other)
        for first in mine:
            for second in theirs:
                agreed = any(
                    not cast.are_others(first.speaker, each.speaker) and first.tells_same(each) for each in theirs
                )
                agreed = agreed or any(
                    not cast.are_others(second.speaker, each.speaker) and second.tells_same(each) for each in mine
                )
                if not agreed and cast.are_others(first.speaker, second.speaker) and first.tells_same(second):
                    yield _two_speakers(pair, first.speaker, second.speaker)


def _two_speakers(pair: Pair, mine: str, theirs: str) -> Finding:
    return Finding(
        code="attribution-conflict",
        severity="error",
        message=f"The same is attributed to {mine} and to {theirs}.",
        suggestion="Look up in the source who said it; if both did, say so in both places.",
        places=(pair.one.place(), pair.other.place()),
        values=(mine, theirs),
    )
