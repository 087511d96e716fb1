"""The two ends of a quote: what must not be cut off there, and which marks belong to it."""

from __future__ import annotations

from collections.abc import Sequence

from newsdigest.align.alignment import Span
from newsdigest.align.words import Word, words_of
from newsdigest.schema.mention import Difference
from newsdigest.text import plain

_SENTENCE_ENDS = ".!?"
_SCRAP = 8  # words; a shorter quote does not show what was before it
_LONG_ENOUGH = 6  # words; a shorter quote must not be cut inside a word
_NEGATIVE_BEGINNINGS = ("un", "in", "im", "il", "ir", "dis", "non", "mis", "anti", "de")
_MOST_MARKS, _MOST_SPACES = 16, 3


def is_cut_short(quote: str, found: Sequence[Word], place: Span) -> bool:
    """Whether characters that agree cut a word in two that must not be cut: `killed 5` in `killed 50`."""
    if all(place.start <= word.start and word.end <= place.end for word in found):
        return False
    said = words_of(quote)
    if len(said) != len(found) or len(said) < _LONG_ENOUGH:
        return True
    if [word.key for word in said[1:-1]] != [word.key for word in found[1:-1]]:
        return True
    return _is_bad_cut(said[0], found[0], place) or _is_bad_cut(said[-1], found[-1], place)


def _is_bad_cut(said: Word, found: Word, place: Span) -> bool:
    if said.key == found.key:
        return False
    if said.kind not in ("plain", "direction") or found.kind not in ("plain", "direction"):
        return True
    cut_off = found.shown[: place.start - found.start].lower() if found.start < place.start else ""
    return cut_off in _NEGATIVE_BEGINNINGS


def edge_differences(quote: str, found: Sequence[Word], first: int, last: int, text: str) -> tuple[Difference, ...]:
    """Return a negation that stands just outside found[first:last], in the same sentence, and changes the quote.

    Quoting part of a sentence is fair. It is not where the sentence begins with the negation ("No one was hurt"), where
    the quote ends as a sentence does and the article goes on with "not", or where so little is quoted that nothing
    shows what was left out.
    """
    before = found[first - 1] if first else None
    if before is not None and before.kind == "negation" and _is_one_sentence(text, before.end, found[first].start):
        opens = before.shown[:1].isupper() and not before.shown.isupper()
        if opens or last - first < _SCRAP:
            return (Difference(kind="negation", said=None, found=before.shown),)
    after = found[last] if last < len(found) else None
    if after is not None and after.kind == "negation" and _is_one_sentence(text, found[last - 1].end, after.start):
        closes = quote.rstrip("\"'”’)")[-1:] in _SENTENCE_ENDS
        if closes or (after.key == "not" and last - first < _SCRAP):
            return (Difference(kind="negation", said=None, found=after.shown),)
    return ()


def _is_one_sentence(text: str, start: int, end: int) -> bool:
    return not any(mark in text[start:end] for mark in (".", "!", "?", ":", "\n\n"))


def with_marks(quote: str, start: int, end: int, text: str) -> tuple[int, int]:
    """Widen a stretch of words by the marks around it that the quote has too, whatever space is between."""
    for mark in _marks(quote[: _first_letter(quote)])[::-1]:
        place = start - 1
        while place > 0 and start - place < _MOST_SPACES and text[place].isspace():
            place -= 1
        if place >= 0 and plain(text[place]) == mark:
            start = place
    for mark in _marks(quote[_last_letter(quote) :]):
        place = end
        while place < len(text) and place - end < _MOST_SPACES and text[place].isspace():
            place += 1
        if place < len(text) and plain(text[place]) == mark:
            end = place + 1
    return start, end


def _marks(stretch: str) -> list[str]:
    return [mark for mark in plain(stretch) if not mark.isspace()][:_MOST_MARKS]


def _first_letter(quote: str) -> int:
    return next((at for at, letter in enumerate(quote) if letter.isalnum()), 0)


def _last_letter(quote: str) -> int:
    return next((len(quote) - at for at, letter in enumerate(reversed(quote)) if letter.isalnum()), len(quote))
