"""Finding the words of a quote in a body, however they were typed, and only if they say the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from newsdigest.align.alignment import ABSENT, Alignment, Span
from newsdigest.align.body import Body, candidates, coarse_words, prepared
from newsdigest.align.edges import edge_differences, is_cut_short, with_marks
from newsdigest.align.judgement import judge
from newsdigest.align.retyping import retyped
from newsdigest.align.steps import way
from newsdigest.align.words import Word, words_of
from newsdigest.schema.mention import AlignmentKind, Difference
from newsdigest.text import fold

_MARGIN = 45  # characters read on either side of a candidate: a number with its unit, and an ellipsis
_LONGEST_QUOTE = 20_000  # characters; a longer one is no quotation
_MOST_PLACES = 40  # verbatim occurrences looked at
_LEAST_SHARED = 0.6  # of the words of a quote; with fewer in common it is another passage
_HINT_REACH = 250  # characters on either side of a place in which hints count
# A full stop behind a word in small letters: no word, number or negation reaches over it.
_STOP = r"[a-z]{2}\s?[.!?][\s\"”’')]*"
_BEHIND_STOP = re.compile(rf"(?:\A\s*|{_STOP}(?<=\s)|\n\n)\Z")
_ENDS_STOPPED = re.compile(rf"{_STOP}\Z")
# An ellipsis stands for other words, and a dash before a figure is a minus or is none.
_NEEDS_READING = re.compile(r"…|\.\s?\.|(?:\A|[\s(])[-‐-—−]\s?\d")
_STOP_REACH = 8  # characters in which that is looked for


def locate(quote: str, body: str | Body, *, hints: Sequence[str] = ()) -> Alignment:
    """Return where the quote stands in the body.

    Typography may differ, and a word or two be lost or inflected; numbers, units, dates, names and negations may not.
    Of several places the one whose surroundings share most words with the `hints` is taken, else the first. Never
    raises; a body used for many quotes may be given as a `Body`, though the last bodies used are remembered anyhow.
    """
    made = prepared(body) if isinstance(body, str) else body
    quote = quote.strip()
    if not quote or len(quote) > _LONGEST_QUOTE:
        return ABSENT
    verbatim = [_verbatim(quote, made, start) for start in _occurrences(quote, made.text)]
    accepted = [alignment for alignment in verbatim if alignment.accepted]
    if accepted:
        return _fitting(accepted, len(quote), made, hints)
    accepted = _retyped(quote, made)
    if accepted and (not hints or _has_no_more(quote, made, len(accepted))):
        return _fitting(accepted, len(quote), made, hints)
    said = _without_outer_gaps(words_of(quote))
    tried = [*verbatim, *(_compared(quote, said, made, place) for place in _places(quote, said, made))]
    accepted = [alignment for alignment in tried if alignment.accepted]
    if accepted:
        return _fitting(accepted, len(quote), made, hints)
    refused = [alignment for alignment in tried if alignment.kind != "absent"]
    return min(refused, key=_badness) if refused else ABSENT


def _badness(alignment: Alignment) -> tuple[int, int]:
    return len(alignment.differences), alignment.nearest.start if alignment.nearest else 0


def _fitting(accepted: Sequence[Alignment], length: int, body: Body, hints: Sequence[str]) -> Alignment:
    """Return the place that fits the hints best, a closer telling before a looser one, the first among equals."""
    if len(accepted) == 1:
        return accepted[0]
    wanted = frozenset(word for hint in hints for word in coarse_words(hint))

    def fit(alignment: Alignment) -> tuple[int, int, int]:
        start, end = alignment.span or (0, 0)
        around = body.text[max(start - _HINT_REACH, 0) : end + _HINT_REACH]
        return -len(wanted & _coarse(around)), abs(end - start - length), start

    return min(accepted, key=fit)


@lru_cache(maxsize=64)  # where a passage stands again and again, its surroundings do too
def _coarse(text: str) -> frozenset[str]:
    return frozenset(coarse_words(text))


def _without_outer_gaps(words: list[Word]) -> list[Word]:
    first, last = 0, len(words)
    while first < last and words[first].kind == "gap":
        first += 1
    while last > first and words[last - 1].kind == "gap":
        last -= 1
    return words[first:last]


def _occurrences(quote: str, text: str) -> Iterator[int]:
    start = text.find(quote)
    for _ in range(_MOST_PLACES):
        if start < 0:
            return
        yield start
        start = text.find(quote, start + 1)


def _places(quote: str, said: Sequence[Word], body: Body) -> Iterator[Span]:
    """Yield stretches that may hold the quote: where its rare words vote, else where its first figure is."""
    if not said:
        return
    words = coarse_words(quote)
    if not words or not body.starts:
        for start in _occurrences(said[0].shown, body.text):
            yield Span(start, min(start + len(quote) + _MARGIN, len(body.text)))
        return
    for place in candidates(body, words):
        first = min(max(place - 3, 0), len(body.starts) - 1)
        last = min(max(place, 0) + len(words) + 14, len(body.starts) - 1)
        yield Span(body.starts[first], body.starts[last])


def _words_around(body: Body, place: Span) -> list[Word]:
    return body.words(place.start - _MARGIN, place.end + _MARGIN)


def _verbatim(quote: str, body: Body, start: int) -> Alignment:
    """Return how the quote stands where its very characters do: they may still cut a number or a word in two."""
    place = Span(start, start + len(quote))
    if _is_whole(quote, body.text, place):
        return _alignment("exact", place, ())
    found = _words_around(body, place)
    inside = [at for at, word in enumerate(found) if word.start < place.end and word.end > place.start]
    if not inside:
        return ABSENT
    first, last = inside[0], inside[-1] + 1
    if is_cut_short(quote, found[first:last], place):
        return ABSENT
    return _alignment("exact", place, edge_differences(quote, found, first, last, body.text))


def _is_whole(quote: str, text: str, place: Span) -> bool:
    """Whether the quote is made of whole sentences, as most are: then nothing before or behind it changes it."""
    return (
        not text[place.end : place.end + 1].strip()
        and _ENDS_STOPPED.search(quote, max(0, len(quote) - _STOP_REACH)) is not None
        and _BEHIND_STOP.search(text, max(0, place.start - _STOP_REACH), place.start) is not None
    )


def _retyped(quote: str, body: Body) -> list[Alignment]:
    """Return where the quote differs in its typing alone, if these are whole sentences, as most true ones are."""
    if _NEEDS_READING.search(quote):
        return []
    typed = retyped(quote)
    found: list[Alignment] = []
    for variant in (typed, *_other_case(typed)):
        for start in _occurrences(variant, body.typescript.text):
            last = start + len(variant) - 1
            place = Span(body.typescript.loaded(start), body.typescript.loaded(last) + 1)
            if retyped(body.text[place.start : place.end]) != variant or not _is_whole(quote, body.text, place):
                return []
            found.append(Alignment("normalised", place, (), place))
    return found


def _has_no_more(quote: str, body: Body, count: int) -> bool:
    """Whether the rarest word of the quote stands in the body only so often: then there is no looser telling of it."""
    return min((len(body.places(word)) for word in coarse_words(quote)), default=0) == count


def _other_case(typed: str) -> Iterator[str]:
    """Yield the words with the first letter small that is a capital, or the reverse, where they still mean the same."""
    first, other = typed[:1], typed[:1].swapcase()
    word = typed.split(" ", 1)[0]
    if other != first and [w.key for w in words_of(word)] == [w.key for w in words_of(other + word[1:])]:
        yield other + typed[1:]


def _compared(quote: str, said: list[Word], body: Body, place: Span) -> Alignment:
    """Return how the quote stands in this stretch, word by word."""
    found = _words_around(body, place)
    if _share(said, found) < _LEAST_SHARED:
        return ABSENT
    steps = way(said, found)
    pairs = [(ours, theirs) for ours, theirs in steps if ours is not None and theirs is not None]
    shared = sum([said[ours].key == found[theirs].key for ours, theirs in pairs])
    if shared < _LEAST_SHARED * len(said) or not pairs:
        return ABSENT
    first, last = pairs[0][1], pairs[-1][1] + 1
    verdict = judge(said, found, steps, text=body.text, is_written_small=body.has_lower)
    covered = found[first:last]
    span = with_marks(quote, min(word.start for word in covered), max(word.end for word in covered), body.text)
    edge = edge_differences(quote, found, first, last, body.text)
    is_same = [word.key for word in said] == [word.key for word in covered]
    kind: AlignmentKind = "normalised" if is_same else "near"
    if not verdict.accepted and not verdict.differences:
        return Alignment("near", None, (*edge, _too_much(said, covered)), Span(*span))
    return _alignment(kind, Span(*span), (*verdict.differences, *edge))


def _share(said: Sequence[Word], found: Sequence[Word]) -> float:
    """Return the share of the words of a quote that a stretch has at all, in whatever order."""
    counts = Counter([word.key for word in found])
    ours = Counter([word.key for word in said])
    return sum([min(count, counts[key]) for key, count in ours.items()]) / len(said)


def _alignment(kind: AlignmentKind, span: Span, differences: tuple[Difference, ...]) -> Alignment:
    if differences:
        return Alignment("near", None, differences, span)
    return Alignment(kind, span, (), span)


def _too_much(said: Sequence[Word], found: Sequence[Word]) -> Difference:
    """More words lost or changed than a slip explains."""
    ours, theirs = " ".join(word.shown for word in said), " ".join(word.shown for word in found)
    return Difference(kind="word", said=ours, found=theirs if fold(theirs) != fold(ours) else None)
