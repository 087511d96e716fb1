"""The statements of an article, without furniture, instructions and the dateline."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from newsdigest import comments, furniture, injections, names, text
from newsdigest.english.words import MASK, tokens
from newsdigest.names.spans import NameSpan
from newsdigest.passages.openings import opening_of
from newsdigest.passages.passage import Passage
from newsdigest.passages.quotations import Quotation, is_scare, quotations_in
from newsdigest.passages.stamps import Stamp, stamp_of
from newsdigest.passages.units import UNQUOTED, Quoted, units_of

_FURNITURE = re.compile(
    r"\s*(?:by ?line\s*:|photo(?:graph)?s?\s*(?:by|:|credit)|image\s*(?:by|:|credit)|picture\s*:|caption\s*:|"
    r"credit\s*:|source\s*:|"
    r"sign up|subscribe|follow us|follow @|share (?:this|on)|read (?:more|also)|see also|related (?:articles?|"
    r"stories|:)|click here|"
    r"advertisement|watch (?:the|the full|video)|listen to|copyright|©|all rights reserved|getty images|reuters/|"
    r"ap photo|"
    r"(?:additional )?(?:reporting|writing|editing) by|download (?:the|our)|support (?:our|the) journalism|"
    r"comments?\s*(?:\(\d+\))?\s*$|"
    r"this article (?:was|is)|all times are|newest first|—\s?[a-z][\w ]+\. |for more (?:on|information)|"
    r"(?:our|the) newsletter|get (?:the|our) (?:app|newsletter)|<|\[|https?://|www\.)"
)
"""For small letters: most paragraphs are then told apart by their first."""
_MOST_OF_FURNITURE = 600
"""Characters; what is longer is a whole report that was taken flat, behind a label."""
_LONGEST = 2000
"""Characters of a statement; what is longer is a list or a page gone wrong."""


@dataclass(frozen=True)
class Layout:
    """The passages of an article, and where it was written from."""

    passages: tuple[Passage, ...]
    place: str | None


def layout(body: str, words_at: Mapping[int, int] | None = None, headline: str = "") -> Layout:
    """Take the article apart. What tries to instruct the reader's software is left out, and so is furniture.

    `words_at` tells of paragraphs that begin with the name of who speaks where in the body the words begin; `headline`
    is what a page that was taken flat repeats before its first sentence.
    """
    everyone = _Names(names.find(body))
    end = comments.begin(body)
    barred = [*((found.start, found.end) for found in injections.find(body)), (end, len(body))]
    passages: list[Passage] = []
    place: str | None = None
    open_ended = False
    above: Stamp | None = None
    for number, whole in enumerate(map(_unbracketed, text.paragraphs(body))):
        paragraph = _from(whole, words_at[number]) if words_at and number in words_at else whole
        words, first, last = paragraph
        if first >= end:
            break
        stamp = stamp_of(words)
        if stamp is None and len(words) <= _MOST_OF_FURNITURE and _FURNITURE.match(words.lower()):
            continue
        if stamp is not None and stamp.end >= len(words):
            above = stamp
            continue
        lead = _end_of_headline(words, headline) if not passages else 0
        found = list(_passages(paragraph, number, open_ended, everyone, (stamp, above), lead))
        if _overlaps(first, last, barred):
            found = [each for each in found if not _overlaps(each.start, each.start + len(each.text), barred)]
        above = None
        place = place or next((passage.place for passage in found if passage.place), None)
        passages += found
        open_ended = bool(found) and found[-1].open_ended
    return Layout(tuple(passages), place)


def _from(paragraph: text.Stretch, at: int) -> text.Stretch:
    """Return what stands in a paragraph from a place in it on."""
    words, start, end = paragraph
    return text.Stretch(words[at - start :], at, end) if at > start else paragraph


def _unbracketed(paragraph: text.Stretch) -> text.Stretch:
    """Return a paragraph of several sentences without the brackets around all of it: a reporter's note."""
    words, start, end = paragraph
    whole = words[0] == "(" and words[-1] == ")" and words.count("(") == 1 and ". " in words
    return text.Stretch(words[1:-1], start + 1, end - 1) if whole else paragraph


class _Names:
    """The names of a body, in order, to be asked by place."""

    def __init__(self, spans: tuple[NameSpan, ...]) -> None:
        self._spans = spans
        self._starts = [span.start for span in spans]

    def within(self, start: int, end: int) -> tuple[NameSpan, ...]:
        """Return the names of a stretch, with offsets in it."""
        first = bisect_left(self._starts, start)
        inside = self._spans[first : bisect_left(self._starts, end, first)]
        return tuple([name.moved(-start) for name in inside if name.end <= end]) if inside else ()


def _overlaps(start: int, end: int, barred: list[tuple[int, int]]) -> bool:
    return any(low < end and start < high for low, high in barred)


def _passages(
    paragraph: text.Stretch,
    number: int,
    carried: bool,
    everyone: _Names,
    stamps: tuple[Stamp | None, Stamp | None],
    after: int,
) -> Iterator[Passage]:
    """Yield the passages of a paragraph, which may have a stamp, or stand below one; the first begins after a place."""
    own, above = stamps
    whole, begin, _ = paragraph
    place, lead = (None, own.end) if own is not None else _opening(whole, number, after)
    spans = quotations_in(whole)
    quoted = Quoted(spans) if spans else UNQUOTED
    for rank, (start, end) in enumerate(units_of(paragraph, lead, quoted)):
        words = whole[start:end]
        if len(words) > _LONGEST or furniture.is_furniture(words):
            continue
        inside = quoted.within(start, end) if spans else []
        speeches = tuple([q for q in inside if _is_speech(words, q)]) if inside else ()
        masked = _masked(words, speeches) if speeches or "(" in words else words
        named = everyone.within(begin + start, begin + end)
        yield Passage(
            text=words,
            start=begin + start,
            paragraph=number,
            first=rank == 0,
            masked=masked,
            tokens=tokens(masked),
            speeches=speeches,
            open_ended=bool(inside) and inside[-1].open_ended,
            place=place if rank == 0 else None,
            stamp=own or above,
            carried=carried and rank == 0,
            names=named,
            spoken_of=_outside(named, speeches) if speeches else named,
        )


def _is_speech(words: str, quotation: Quotation) -> bool:
    """Whether a quotation is more than a word or two in marks."""
    return quotation.end - quotation.start > 2 and not is_scare(words[quotation.start : quotation.end])


def _outside(named: tuple[NameSpan, ...], speeches: tuple[Quotation, ...]) -> tuple[NameSpan, ...]:
    """Return the names that stand in none of the quotations."""
    return tuple([n for n in named if not any(q.start <= n.start < q.end for q in speeches)])


def _masked(words: str, speeches: tuple[Quotation, ...]) -> str:
    for speech in speeches:
        words = words[: speech.start] + MASK * (speech.end - speech.start) + words[speech.end :]
    return _LISTED.sub(r"\1 ", words)


_LISTED = re.compile(r"(\([A-Z][\w .]{1,30}):(?=\s?[A-Z0-9.]{1,8}\))")
"""The colon between an exchange and a symbol parts no clauses: `Lamp & Sons (LSE: LAMP) said`."""


_FIRST_PARAGRAPHS = 4


def _opening(words: str, number: int, after: int) -> tuple[str | None, int]:
    """Return the dateline's place, and where the report itself begins: one of the first paragraphs has it."""
    return opening_of(words, after or _end_of_furniture(words)) if number < _FIRST_PARAGRAPHS else (None, 0)


def _end_of_furniture(words: str) -> int:
    """Return where a paragraph begins behind the labels of a page: `Photo LUND --`."""
    end = next((last for first, last in furniture.stretches(words) if first == 0), 0)
    return end + _spaces(words[end:])


def _end_of_headline(words: str, headline: str) -> int:
    """Return where a paragraph begins behind the headline, which a text that was taken flat has before its report."""
    end = len(headline)
    is_repeated = 0 < end < len(words) and words.startswith(headline) and words[end].isspace()
    following = words[end:].lstrip()[:1]
    return end + _spaces(words[end:]) if is_repeated and (following.isupper() or following in "\"“‘'") else 0


def _spaces(words: str) -> int:
    return len(words) - len(words.lstrip())
