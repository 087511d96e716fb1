"""Whether the dates of a sentence are carried by its evidence, as words or by their resolved value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time

from newsdigest import dates
from newsdigest.dates import DateWords, When
from newsdigest.schema.mention import Difference
from newsdigest.text import fold

_ANY_DAY = date(2024, 7, 1)  # against which two wordings are compared when no date is known


def unsupported_dates(
    dated: Sequence[DateWords], evidence: Sequence[str], whens: Sequence[When]
) -> Iterator[Difference]:
    """Yield the date words of a sentence that neither stand in the evidence nor mean one of the resolved dates."""
    written = [f" {_spaced(text)} " for text in evidence]
    theirs = [words.text for text in evidence for words in dates.find(text)] if dated else []
    for words in dated:
        if any(f" {_spaced(words.text)} " in text for text in written):
            continue
        if any(_means(words.text, when) for when in whens) or any(_means_same(words.text, other) for other in theirs):
            continue
        yield Difference(kind="date", said=words.text, found=theirs[0] if theirs else None)


def _spaced(text: str) -> str:
    """Return the folded words with every mark turned into a space, so that whole words compare."""
    return " ".join("".join(letter if letter.isalnum() else " " for letter in fold(text)).split())


def _resolved(words: str, day: date) -> When | None:
    return dates.resolve(words, published=datetime.combine(day, time(12), UTC))


def _means(words: str, when: When) -> bool:
    """Whether the words, said on that very date, mean it, or a longer time that holds it."""
    if when.earliest is None or when.latest is None:
        return False
    said = _resolved(words, when.earliest)
    if said is None or said.earliest is None or said.latest is None:
        return False
    return said.earliest <= when.earliest and when.latest <= said.latest


def _means_same(words: str, other: str) -> bool:
    """Whether two wordings mean the same day whenever they are said: `Jan. 29` and `29 January`."""
    ours, theirs = _resolved(words, _ANY_DAY), _resolved(other, _ANY_DAY)
    if ours is None or theirs is None or ours.earliest is None:
        return False
    return (ours.earliest, ours.latest) == (theirs.earliest, theirs.latest)
