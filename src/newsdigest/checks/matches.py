"""Two tellings of one thing that disagree: other dates, other sources, other speakers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from newsdigest import dates
from newsdigest.checks.asides import heads_the_next, is_given_up, is_in_passing, is_of_the_saying, tells_a_saying
from newsdigest.checks.datings import Dated, are_compatible, dated_words, days_of, is_fine, is_possibly, weekday_in
from newsdigest.checks.findings import Finding, Place
from newsdigest.checks.likeness import Pair, Rarity, figures_of, nameless, pairs, words_of
from newsdigest.checks.pages import MARKS, Page, Statement
from newsdigest.checks.sourcing import is_quoting
from newsdigest.checks.speakers import Cast, Saying
from newsdigest.text import fold

_ALIKE = 0.5
_NEARLY_SAME = 0.75
_MOSTLY_SAME = 0.5
_SURELY = 0.6
_THE_SAME = 0.95
_FEW = 4  # content words of a saying that two people hardly say alike
_SPOKEN = re.compile(r"[“\"]([^”\"]{8,300})[”\"]")


def told_twice(page: Page) -> list[Pair]:
    """Return the pairs of statements that tell one thing in two parts of a page: in its prose and in its timeline."""
    told = list(page.marked())
    rarity = Rarity(told)
    prose = [each for each in told if each.part == "prose"]
    timeline = [each for each in told if each.part == "timeline"]
    across = pairs(prose, timeline, rarity, at_least=_ALIKE, may_pair=_may_be_same)
    within = pairs(prose, prose, rarity, at_least=_NEARLY_SAME, of_longer=_MOSTLY_SAME, may_pair=_may_be_same_prose)
    across += [pair for pair in _whole(page, timeline, rarity) if pair.is_twin]
    ordered = [pair for pair in within if pair.one.offsets < pair.other.offsets or pair.one.where < pair.other.where]
    return across + [pair for pair in ordered if pair.one.paragraph != pair.other.paragraph]


def _whole(page: Page, timeline: Sequence[Statement], rarity: Rarity) -> list[Pair]:
    """Return the pairs of passages of several sentences with entries of the timeline."""
    return pairs(list(page.passages()), timeline, rarity, at_least=_NEARLY_SAME, may_pair=_may_be_same)


def told_in_part(page: Page) -> list[Pair]:
    """Return the pairs of sentences of the prose with one sentence of a longer entry, the same but for the names."""
    told = list(page.told())
    prose = [each for each in told if each.part == "prose"]
    entries = [list(each.sentences()) for each in page.of("timeline")]
    parts = [part for sentences in entries if len(sentences) > 1 for part in sentences]
    return [pair for pair in pairs(prose, parts, Rarity(told), at_least=_ALIKE, may_pair=_may_be_same) if pair.is_twin]


def told_on_both(one: Page, other: Page) -> list[Pair]:
    """Return the pairs of statements that tell one thing on two pages."""
    first, second = list(one.told()), list(other.told())
    rarity = Rarity([*first, *second])
    return pairs(first, second, rarity, at_least=_NEARLY_SAME, of_longer=_MOSTLY_SAME, may_pair=_may_be_same)


def told_of_one(page: Page) -> list[Pair]:
    """Return what prose and timeline tell of one account in whatever words, where the page says which it is."""
    timeline = [each for each in page.of("timeline") if each.about]
    return [
        Pair(one, other, 0.0, 0.0, 0)
        for one in page.of("prose")
        for other in timeline
        if not set(one.about).isdisjoint(other.about)
    ]


def _may_be_same_prose(one: Statement, other: Statement) -> bool:
    return one.paragraph != other.paragraph and _may_be_same(one, other)


def _may_be_same(one: Statement, other: Statement) -> bool:
    """Whether figures and accounts do not speak against one thing being told."""
    if one.about and other.about:
        return bool(set(one.about) & set(other.about))
    mine, theirs = figures_of(one.told), figures_of(other.told)
    return not mine or not theirs or bool(mine & theirs)


def _dates_told(statement: Statement, page: Page) -> list[Dated]:
    """Return the date of a timeline entry, which its label gives, or those of a sentence, but for days given up."""
    found = [each for each in dated_words(statement, page.day) if is_fine(each.when)]
    if found and statement.label and found[0].start == 0:
        return [] if is_possibly(statement.label) else found[:1]
    return [each for each in found if not heads_the_next(each, statement) and not is_given_up(each, statement)]


def date_conflicts(pages_of_pairs: Sequence[tuple[Page, Page, Sequence[Pair]]]) -> Iterator[Finding]:
    """Yield the things that are told under two dates, once each."""
    seen: set[tuple[Place, ...]] = set()
    for one, other, found in pages_of_pairs:
        for pair in found:
            mine, theirs = _dates_told(pair.one, one), _dates_told(pair.other, other)
            if not pair.shared:  # of one account in other words: what somebody says of a day is not when they said it
                mine = [each for each in mine if not is_quoting(pair.one.bare[: each.start])]
            if any(are_compatible(a, b) for a in mine for b in theirs):
                continue
            first, second = _own_date(mine, pair.one, pair.other), _own_date(theirs, pair.other, pair.one)
            if first is None or second is None or _dates_both(pair, first, other):
                continue
            conflict = _two_dates(pair, first, second)
            if conflict.places not in seen:
                seen.add(conflict.places)
                yield conflict


def _own_date(found: Sequence[Dated], statement: Statement, other: Statement) -> Dated | None:
    """Return the first date of what a statement tells, not told in passing, nor of who said so where one has it."""
    own = [each for each in found if not is_in_passing(each, statement)]
    is_said = tells_a_saying(other)
    return next((each for each in own if is_said or not is_of_the_saying(each, statement)), None)


def _dates_both(pair: Pair, mine: Dated, page: Page) -> bool:
    """Whether an entry of several deeds has the date of the prose beside another one, of which its label is."""
    if not pair.other.label:
        return False
    label, *rest = dated_words(pair.other, page.day)
    words = [each for each in dates.find(pair.other.told) if not any(each.text in dated.words for dated in rest)]
    has_it = any(are_compatible(mine, each) for each in rest)
    return has_it and any(_may_be(each.text, label) for each in words)


def _may_be(words: str, label: Dated) -> bool:
    """Whether date words without a month may be of the day of a label, going by the weekday that they name."""
    weekday = weekday_in(words)
    days = days_of(label.when)
    return weekday is None or days is None or weekday == days[0].weekday()


def _two_dates(pair: Pair, mine: Dated, theirs: Dated) -> Finding:
    return Finding(
        code="date-conflict",
        severity="error",
        message=f"The same is told under two dates: {mine.words} and {theirs.words}.",
        suggestion="Look up in the sources which date is right; where they disagree, show both.",
        places=(pair.one.place(), pair.other.place()),
        values=(mine.words, theirs.words),
    )


def citation_flips(found: Sequence[Pair], bears: Callable[[Statement], bool] = lambda _: False) -> Iterator[Finding]:
    """Yield the facts whose source numbers change between two tellings, one finding for each change.

    Where the articles that each telling cites are known to bear it, two sources tell one fact, and neither is wrong.
    """
    changed: dict[tuple[tuple[int, ...], tuple[int, ...]], list[Pair]] = {}
    for pair in {(pair.one.place(), pair.other.place()): pair for pair in found}.values():
        mine, theirs = pair.one.citations, pair.other.citations
        is_sure = pair.of_shorter >= _THE_SAME or not (_borrows(pair.one) or _borrows(pair.other))
        is_told = _is_one_account(pair) or (is_sure and _is_same_fact(pair))
        is_flipped = mine and theirs and not set(mine) & set(theirs) and is_told
        if is_flipped and not (bears(pair.one) and bears(pair.other)):
            changed.setdefault(_either_way(mine, theirs), []).append(pair)
    for (low, high), candidates in sorted(changed.items()):
        both_ways = len({pair.one.citations for pair in candidates}) > 1
        # Where it goes one way only, another source may tell the like: no doubt may be left.
        flipped = [pair for pair in candidates if both_ways or pair.of_longer >= _SURELY or _is_one_account(pair)]
        if not flipped:
            continue
        places = tuple(place for pair in flipped for place in (pair.one.place(), pair.other.place()))
        first, second = _marks(low), _marks(high)
        here, there = _marks(flipped[0].one.citations), _marks(flipped[0].other.citations)
        back = ", or the other way round" if both_ways else ""
        yield Finding(
            code="citation-flip",
            severity="error",
            message=f"{_same_facts(len(flipped))} cited to {here} here and to {there} there{back}.",
            suggestion="Number the sources once for the whole page, and cite each fact to the source that has it.",
            places=places,
            values=(first, second),
        )


def _borrows(statement: Statement) -> bool:
    """Whether a sentence of a page has no mark of its own, but that of its passage, which may be for the rest of it."""
    return not statement.where and not MARKS.search(statement.text)


def _is_one_account(pair: Pair) -> bool:
    """Whether the page itself says that a sentence and an entry are of one account, as data does."""
    return pair.other.part == "timeline" and not set(pair.one.about).isdisjoint(pair.other.about)


def _is_same_fact(pair: Pair) -> bool:
    """Whether the two retell one fact; two sentences of the prose may each have a source, unless they are the same."""
    return pair.other.part == "timeline" or min(pair.of_shorter, pair.of_longer) >= _THE_SAME


def _either_way(one: tuple[int, ...], other: tuple[int, ...]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    first, second = sorted((tuple(sorted(one)), tuple(sorted(other))))
    return first, second


def _marks(citations: Sequence[int]) -> str:
    return "".join(f"[{number}]" for number in citations)


def _same_facts(count: int) -> str:
    return "The same fact is" if count == 1 else f"The same {count} facts are"


def attribution_conflicts(found: Sequence[Pair], cast: Cast) -> Iterator[Finding]:
    """Yield what one telling puts into the mouth of somebody else than the other, once for a statement."""
    seen: set[tuple[Place, str, str]] = set()
    for pair in found:
        for mine, theirs in _speakers_of(pair, cast) if _is_telling(pair) else ():
            if (key := (pair.one.place(), mine, theirs)) not in seen:
                seen.add(key)
                yield _two_speakers(pair, mine, theirs)


def _speakers_of(pair: Pair, cast: Cast) -> Iterator[tuple[str, str]]:
    """Yield the two who are told to say the same in two tellings."""
    both = cast.stand_in(pair.one, pair.other) if pair.is_twin else None
    if both is None and _is_nearly_same(pair):
        both = cast.exchanged(pair.one, pair.other)
    if both is not None:
        yield both
    else:
        mine, theirs = cast.sayings(pair.one), cast.sayings(pair.other)
        for first in mine:
            for second in theirs:
                is_conflict = cast.are_others(first.speaker, second.speaker) and first.tells_same(second)
                if is_conflict and not _is_agreed(first, theirs, cast) and not _is_agreed(second, mine, cast):
                    yield first.speaker, second.speaker


def _is_telling(pair: Pair) -> bool:
    """Whether what two sources have said is more than a few words: two managers may each call it a joke."""
    mine, theirs = pair.one.citations, pair.other.citations
    if not mine or not theirs or set(mine) & set(theirs) or _quote_same(pair.one.told, pair.other.told):
        return True
    return len(words_of(nameless(pair.one.told)) | words_of(nameless(pair.other.told))) >= _FEW


def _quote_same(one: str, other: str) -> bool:
    """Whether two tellings have the same words of some length between quotation marks."""
    ours, theirs = ({fold(words).strip(" ,.") for words in _SPOKEN.findall(text)} for text in (one, other))
    return any(len(words.split()) >= _FEW for words in ours & theirs)


def _is_nearly_same(pair: Pair) -> bool:
    return pair.is_twin or min(pair.of_shorter, pair.of_longer) >= _NEARLY_SAME


def _is_agreed(saying: Saying, others: Sequence[Saying], cast: Cast) -> bool:
    """Whether the other telling lets the same person say the same, beside whom else it names."""
    return any(not cast.are_others(saying.speaker, each.speaker) and saying.tells_same(each) for each in others)


def _two_speakers(pair: Pair, mine: str, theirs: str) -> Finding:
    return Finding(
        code="attribution-conflict",
        severity="error",
        message=f"The same is attributed to {mine} and to {theirs}.",
        suggestion="Look up in the source who said it; if both did, say so in both places.",
        places=(pair.one.place(), pair.other.place()),
        values=(mine, theirs),
    )
