"""The two ends of a quote: what must not be cut off there, and which marks belong to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdigest.align.alignment import Span
from newsdigest.align.losses import Rule, bounding, changed, compounding, naming, reserved
from newsdigest.align.lost import DASHES, Lost
from newsdigest.align.turnings import headed, measured
from newsdigest.align.wholes import measured_piece
from newsdigest.align.words import Word, words_of
from newsdigest.english.words import word_set
from newsdigest.facts.reserves import BEHIND, FRAMING, PARTS, RESERVES
from newsdigest.names.words import PLACE_FIRST
from newsdigest.schema.mention import Difference, DifferenceKind
from newsdigest.text import plain

_SENTENCE_ENDS = ".!?"
_SCRAP = 8  # words; a shorter quote does not show what was before it
_CLAUSE = 5  # words of a quote that runs to the end of its sentence and tells something by itself
_MARKED = 3  # characters behind a quote in which its sentence may end
_LONG_ENOUGH = 6  # words; a shorter quote must not be cut inside a word
_NEGATIVE_BEGINNINGS = ("un", "in", "im", "il", "ir", "dis", "non", "mis", "anti", "de")
_MOST_MARKS, _MOST_SPACES = 16, 3
_COMPASS = word_set("northern southern eastern western central upper lower")
_CLOSING = "\"'”’) "
_HELPING = word_set("is are was were am do does did has have had will would can could shall should may might must")
# Behind a quote these take back some of what it says; whether a clause hangs on an "if" is judged with its sentence.
_EXCEPTING = word_set("except excepting excluding barring")
_EXCEPTING_TWICE = frozenset(("apart from", "aside from", "other than", "but for", "save for", "with exception"))
_DEFINITE = word_set("the its their his her our your my those these them")
_FRAGMENTS = word_set("to of with that for by in on at from")
_BLANK_LINE = 2  # ends of a line that part a heading from what stands below
_JOINTS = f" \u00a0\n$£€{DASHES}"


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
    """Return what stands just outside found[first:last], in the same sentence, and changes the quote.

    Quoting part of a sentence is fair. It is not where the sentence begins with the negation ("No one was hurt"), where
    the quote ends as a sentence does and the article goes on with "not", where what is excepted is cut off, or where so
    little is quoted that nothing shows what was left out.
    """
    ends = text[found[last - 1].end : found[last - 1].end + _MARKED].lstrip(_CLOSING)[:1]
    is_clause = last - first >= _CLAUSE and ends in (*_SENTENCE_ENDS, "")
    reserves = tuple(_cut_before(found, first, text, (*_BEFORE, headed) if is_clause else _BEFORE))
    if reserves:
        return reserves
    before = found[first - 1] if first else None
    if before is not None and before.kind == "negation" and _is_one_sentence(text, before.end, found[first].start):
        opens = before.shown[:1].isupper() and not before.shown.isupper()
        if opens or last - first < _SCRAP:
            return (Difference(kind="negation", said=None, found=before.shown),)
    after = found[last] if last < len(found) else None
    if after is not None and after.kind == "negation" and _is_one_sentence(text, found[last - 1].end, after.start):
        closes = quote.rstrip(_CLOSING)[-1:] in _SENTENCE_ENDS
        is_parted = last - first < _SCRAP or found[last - 1].key in _HELPING
        if closes or (after.key == "not" and is_parted):
            return (Difference(kind="negation", said=None, found=after.shown),)
    excepted = tuple(_excepted(found, last, text))
    is_all_there = last - first >= _SCRAP and quote.rstrip(_CLOSING)[-1:] not in _SENTENCE_ENDS
    return excepted if excepted or is_all_there else tuple(_cut_behind(found, last, text))


def _of_a_place(lost: Lost) -> DifferenceKind | None:
    """Look for the first piece of a place: a person may be called by the last name alone, `New York` may not."""
    return naming(lost) if lost.word.key in PLACE_FIRST or lost.word.key in _COMPASS else None


def _of_the_whole(lost: Lost) -> DifferenceKind | None:
    """Look for a part of what the quote then has whole: `half | the crew`, `two of | the crew`."""
    is_of = lost.word.key == "of"
    counted = lost.near(-1) if is_of else lost.word
    if counted is None or lost.key(1) not in _DEFINITE:
        return None
    is_part = is_of and (counted.kind == "number" or counted.key in PARTS)
    return "number" if is_part or _is_fraction(counted.key) else None


def _is_fraction(key: str) -> bool:
    """Whether a number is less than one: `two-thirds | the crew`; `13.40 | The crew left` is when it was written."""
    above, _, below = key.removeprefix("#").partition("/")
    return below.isdigit() and above.isdigit() and int(above) < int(below)


_BEFORE: tuple[Rule, ...] = (reserved, bounding, _of_a_place, compounding, _of_the_whole, measured, measured_piece)


def _cut_before(words: Sequence[Word], first: int, text: str, rules: Sequence[Rule]) -> Iterator[Difference]:
    """Yield the word directly before a quote that is part of what it begins with: `Vice | President`.

    What a whole clause hangs on is no such word: the clause is judged where its sentence is known.
    """
    if not first or words[first].key in _FRAGMENTS:
        return
    lost = Lost(words, first - 1, 0, first, text)
    gap = lost.gap(1) or ""
    is_joined = not gap.strip(_JOINTS) and gap.count("\n") < _BLANK_LINE
    if lost.word.key not in FRAMING and lost.word.key not in BEHIND and is_joined:
        yield from changed(lost, rules)


def _cut_behind(words: Sequence[Word], last: int, text: str) -> Iterator[Difference]:
    """Yield the word directly behind a quote that turns it round: `sale | postponed`."""
    word = words[last] if last < len(words) else None
    if word is not None and word.key in BEHIND and not text[words[last - 1].end : word.start].strip(_JOINTS):
        yield Difference(kind=RESERVES[word.key], said=None, found=word.shown)


def _excepted(words: Sequence[Word], last: int, text: str) -> Iterator[Difference]:
    """Yield what is excepted directly behind a quote: `all quays were shut | except the last`."""
    behind = [word.key for word in words[last : last + 4] if word.key != "the"][:2]
    is_excepting = behind and (behind[0] in _EXCEPTING or " ".join(behind) in _EXCEPTING_TWICE)
    if is_excepting and not text[words[last - 1].end : words[last].start].strip(f"{_JOINTS},"):
        yield Difference(kind="negation", said=None, found=words[last].shown)


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
    return [plain(mark) for mark in stretch if not mark.isspace()][:_MOST_MARKS]


def _first_letter(quote: str) -> int:
    return next((at for at, letter in enumerate(quote) if letter.isalnum()), 0)


def _last_letter(quote: str) -> int:
    return next((len(quote) - at for at, letter in enumerate(reversed(quote)) if letter.isalnum()), len(quote))
