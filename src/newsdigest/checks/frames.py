"""A figure or a date between the very words between which the article has another one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsdigest import dates
from newsdigest.checks.archives import Folder
from newsdigest.dates import When
from newsdigest.facts.alignment import words_of
from newsdigest.facts.passage import dates_of, quantities_of

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_WIDTHS = ((2, 2), (1, 3), (3, 1))  # words before and behind that make a frame
_GLOSS = re.compile(r"\s\([^()]*\)")
_TELLING = 2  # words of a frame that tell something
_LONGEST = 30  # letters of a figure or a date
_PARENTHESIS = re.compile(r"\s\($")


class _Inner(NamedTuple):
    """What an article has between two pieces of a sentence, and what the date words of that sentence mean."""

    words: str
    whens: tuple[When, ...]

    def meant_by(self, words: str) -> Iterator[When]:
        """Yield what date words mean where they stand: `the same day` is that of the sentence before."""
        return (when for when in self.whens if when.display == words)


def framed_otherwise(said: str, told: str, folders: Sequence[Folder]) -> str | None:
    """Return the figure or date that an article has between the words which the page has around another one.

    None where an article has that of the page there as well. A date in brackets behind the article's own date words
    ("last Friday (May 15)") is one that these mean.
    """
    at = told.find(said)
    if at < 0:
        return None
    before, behind = _GLOSS.sub("", told[:at]), _GLOSS.sub("", told[at + len(said) :])
    frames = [frame for width in _WIDTHS if (frame := _frame(before, behind, *width)) is not None]
    found = [inner for folder in folders for frame in frames for inner in _inner(frame, folder)]
    if any(_is_same(said, inner, folder) for inner in found for folder in folders):
        return None
    values = [inner.words for inner in found if dates_of(inner.words) or quantities_of(inner.words)]
    return next(iter(values), None) or _glossed_otherwise(said, told[:at], folders)


def _frame(before: str, behind: str, first: int, last: int) -> re.Pattern[str] | None:
    """Return what finds what stands between the last words before a place and the first behind, if they tell enough."""
    lead, tail = _WORD.findall(before)[-first:], _WORD.findall(behind)[:last]
    if len(lead) < first or len(tail) < last or _tells(" ".join((*lead, *tail))) < _TELLING:
        return None
    one, other = (r"\W+".join(map(re.escape, words)) for words in (lead, tail))
    return re.compile(rf"\b{one}\W+(?P<inner>[^.;:!?]{{1,{_LONGEST}}}?)\W+{other}\b", re.IGNORECASE)


def _tells(words: str) -> int:
    return sum(word.is_telling for word in words_of(words))


def _inner(frame: re.Pattern[str], folder: Folder) -> list[_Inner]:
    found = frame.finditer(folder.article.body)
    return [_Inner(each["inner"], folder.whens_at(each.start("inner"))) for each in found]


def _is_same(said: str, inner: _Inner, folder: Folder) -> bool:
    """Whether two wordings may be of one figure or one day."""
    values, others = quantities_of(said), quantities_of(inner.words)
    if said.lower() in inner.words.lower() or not {one.value for one in values}.isdisjoint(one.value for one in others):
        return True
    ours = folder.senses(said)
    theirs = [
        when for words in dates_of(inner.words) for when in (*folder.senses(words.text), *inner.meant_by(words.text))
    ]
    return any(dates.compatible(one, other) for one in ours for other in theirs)


def _glossed_otherwise(said: str, before: str, folders: Sequence[Folder]) -> str | None:
    """Return the date words behind which the page has another date in brackets than they mean in the article."""
    bracket = _PARENTHESIS.search(before)
    words = next((each.text for each in dates_of(before) if bracket and each.end == bracket.start()), None)
    if words is None:
        return None
    for folder in folders:
        if words.lower() not in folder.article.body.lower():
            continue
        ours, theirs = folder.senses(said), folder.senses(words)
        if ours and theirs and not any(dates.compatible(one, other) for one in ours for other in theirs):
            return words
    return None
