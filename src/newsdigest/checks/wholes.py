"""All of them, where the article tells it of some: "all 16 climbed" of "fourteen of the 16 climbed"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from newsdigest.checks.deeds import Match
from newsdigest.checks.opposites import Opposition
from newsdigest.checks.wordings import common
from newsdigest.facts.alignment import Word, words_of
from newsdigest.facts.deed import Deed
from newsdigest.facts.passage import quantities_of


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ALL = _set("all both every each entire whole")
_SHARES = _set("half most some several many few one part parts third quarter majority minority only")
_ANY = _set("a an")
_NO_COUNT = _set("but over at above after not nearly almost")
_REACH = 6  # words behind "all" that may tell of whom


def told_of_all(deed: Deed, sentence: str, matches: Sequence[Match]) -> Opposition | None:
    """Return what the articles tell of a part only of those of whom the page tells it."""
    counted = _counted(deed)
    if counted is None:
        return None
    figure = _figure(deed, sentence)
    same = [each for each in matches if each.is_same and common(counted, words_of(each.told.passage))]
    same = [each for each in same if len(each.shared) > 1 or each.cover == 1 or _counts(each, figure)]
    parts = [(each, part) for each in same if (part := _part(each, counted, figure)) is not None]
    if not parts or (len(parts) < len(same) and any(_tells_all(each, counted, figure) for each in same)):
        return None
    worst, part = parts[0]
    return worst.opposition("number", "all " + " ".join(word.shown for word in counted), part)


def _counts(match: Match, figure: Fraction | None) -> bool:
    """Whether an article says in the same sentence how many all of them are."""
    return figure is not None and any(each.value == figure for each in quantities_of(match.told.passage))


def _counted(deed: Deed) -> list[Word] | None:
    """Return the words that say of whom a page tells it of all."""
    words = (*deed.subject, *deed.words[deed.form.first : deed.at], *deed.behind)
    for at, word in enumerate(words):
        if word.key not in _ALL or (at and words[at - 1].key in _NO_COUNT) or deed.is_denied:
            continue
        behind = words[at + 1 : at + 1 + _REACH]
        if behind and (behind[0].key in _NO_COUNT or behind[0].opens):
            continue
        found = [each for each in behind if each.is_telling and not each.is_number and not each.is_dated]
        return found[:2] or None
    return None


def _figure(deed: Deed, sentence: str) -> Fraction | None:
    """Return how many all of them are, where the page says so; both are two."""
    start, end = deed.span
    clause = sentence[start:end].lower()
    if clause.startswith("both ") or " both " in clause:
        return Fraction(2)
    found = [each.value for each in quantities_of(sentence) if start <= each.start < end and each.value > 1]
    return found[0] if len(found) == 1 else None


def _part(match: Match, counted: Sequence[Word], figure: Fraction | None) -> str | None:
    """Return how many of them the article tells it of, if of some."""
    start, end = match.told.deed.span
    text = match.told.passage
    if figure is not None:
        clause = [each for each in quantities_of(text) if start <= each.start < end]
        whole = [each for each in quantities_of(text) if each.value == figure]
        lower = [each for each in clause if each.value < figure and each.upper is None and each.unit != "percent"]
        if whole and lower and all(_is_whole(text, each.start) for each in whole if each in clause):
            return text[lower[0].start : lower[0].end]
    return next(_shares(match, counted), None)


def _is_whole(text: str, start: int) -> bool:
    """Whether "of" stands before a figure, an owner or an article between."""
    before = text[:start].lower().split()[-3:]
    return "of" in before


def _shares(match: Match, counted: Sequence[Word]) -> Iterator[str]:
    """Yield "half of the cases", where it is these that are counted."""
    deed = match.told.deed
    words = (*deed.subject, *deed.behind)
    for at in range(1, len(words) - 1):
        part, first = words[at - 1], words[at - 2].key if at > 1 else ""
        is_part = part.key in _SHARES or (part.is_number and part.shown.isalnum() and first not in _ALL)
        # "all 23 lifts of the same type" leave no part out, and of "a share" there are as many as one likes
        is_joined = words[at].key == "of" and words[at].start == part.end + 1 and words[at + 1].key not in _ANY
        if is_part and is_joined and common(counted, words[at + 1 : at + 6]):
            yield f"{part.shown} of"


def _tells_all(match: Match, counted: Sequence[Word], figure: Fraction | None) -> bool:
    """Whether an article tells it of them without saying of how many."""
    deed = match.told.deed
    return _part(match, counted, figure) is None and bool(common(counted, (*deed.subject, *deed.behind)))
