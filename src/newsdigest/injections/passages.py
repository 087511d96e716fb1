"""Passages that talk to the reader's software instead of the reader: they are data, and they are marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from newsdigest.injections.abroad import is_in_other_letters, may_be_abroad, orders_abroad, retells_abroad
from newsdigest.injections.addresses import is_address, only_calls
from newsdigest.injections.demands import demands, leaves_to_tell, may_demand, points_on
from newsdigest.injections.disguises import (
    disguise,
    ends_the_page,
    fenced,
    filled_in,
    has_hidden_letters,
    heads_again,
    is_heading,
)
from newsdigest.injections.duties import are_terms_of_use, is_of_this_page, obliges
from newsdigest.injections.hints import PROGRAM, glance, only_orders
from newsdigest.injections.imitations import imitated
from newsdigest.injections.insertions import inserted
from newsdigest.injections.letters import Seen, as_seen, is_spaced, spelt
from newsdigest.injections.notices import drops_in_quotes, goes_on_to_order
from newsdigest.injections.orders import VERBS, drops_its_orders, is_about_the_answer, keeps_one_thing
from newsdigest.injections.reflections import may_reflect, reflects
from newsdigest.injections.rows import rows
from newsdigest.injections.starts import starts
from newsdigest.injections.stretches import near, spoken
from newsdigest.injections.turned import are_turned
from newsdigest.injections.words import DUTY, SURE_SOFTWARE, WHAT_FOLLOWS, rule
from newsdigest.text import Stretch, paragraphs


@lru_cache(maxsize=4096)  # the reader of an article, its grounding and the desk ask, also for what it quotes
def find(body: str) -> tuple[Stretch, ...]:
    """Return the passages of a body that try to instruct the software which reads it, in order, without overlap.

    Where a machine is addressed or told to drop its orders, the rest of the paragraph is part of it; a command about
    an answer is marked alone. Text about such attacks is not marked for naming them.
    """
    return tuple(_merged(body, sorted(_marked(body))))


class _Mark(NamedTuple):
    start: int
    end: int
    announces: bool = False
    """Whether what is to be told may stand in the paragraph behind it."""


def _marked(body: str) -> Iterator[tuple[int, int]]:
    """Yield the marked ranges of a body: what is fenced, hidden or like a digest, and what its paragraphs hold."""
    yield from fenced(body)
    yield from _with_hidden_letters(body)
    yield from imitated(body)
    yield from filled_in(body)
    yield from heads_again(body)
    seen = as_seen(body)
    whole = paragraphs(body if seen.text == body else seen.text)  # those of the body are known already
    first = glance(seen, whole)
    yield from _marked_as_seen(seen, whole, first.suspicious)
    yield from _demanded(seen, whole)
    yield from _reflecting(seen, whole)
    yield from _marked_abroad(seen, whole)
    if not body.isascii() and is_in_other_letters(body):
        yield from _marked_abroad(Seen(body, _small(body)), paragraphs(body))
    if first.is_disguised or is_spaced(seen.small):
        seen = spelt(seen)
        whole = paragraphs(seen.text)
        yield from _marked_as_seen(seen, whole, glance(seen, whole).suspicious)
        yield from _demanded(seen, whole)


def _small(body: str) -> str:
    """Return a text without capitals, letter by letter."""
    small = body.lower()
    return small if len(small) == len(body) else "".join(one.lower()[:1] for one in body)


def _demanded(seen: Seen, whole: Sequence[Stretch]) -> Iterator[tuple[int, int]]:
    """Yield the sentences that want something of a reader that is no public, or all behind one that only points on."""
    for at, paragraph in enumerate(whole):
        small = seen.small[paragraph.start : paragraph.end]
        if are_turned(small):
            yield seen.place(paragraph.start), seen.place(paragraph.end)
        if not may_demand(small):
            continue
        for sentence in spoken(paragraph):
            said = seen.small[sentence.start : sentence.end]
            if not (may_demand(said) and demands(said)):
                continue
            if not leaves_to_tell(said):
                yield seen.place(sentence.start), seen.place(sentence.end)
                continue
            yield seen.place(sentence.start), seen.place(paragraph.end)
            if points_on(said) and sentence.end == paragraph.end and at + 1 < len(whole):
                yield seen.place(whole[at + 1].start), seen.place(whole[at + 1].end)
            break


def _reflecting(seen: Seen, whole: Sequence[Stretch]) -> Iterator[tuple[int, int]]:
    """Yield the rest of a paragraph from where it speaks of the text itself as no article does."""
    for paragraph in whole:
        if not may_reflect(seen.small[paragraph.start : paragraph.end]):
            continue
        for sentence in spoken(paragraph):
            said = seen.small[sentence.start : sentence.end]
            if _is_quoted_report(said):
                continue
            if any(reflects(words, seen.small[: sentence.start]) for words in starts(said)):
                yield seen.place(sentence.start), seen.place(paragraph.end)
                break


def _with_hidden_letters(body: str) -> Iterator[tuple[int, int]]:
    """Yield the lines with letters that nobody sees, and all behind them in their paragraph."""
    if body.isascii() or not has_hidden_letters(body):
        return
    for paragraph in paragraphs(body):
        line = next((line for line in _lines(paragraph) if has_hidden_letters(line.text)), None)
        if line is not None:
            yield line.start, paragraph.end


def _marked_as_seen(seen: Seen, whole: Sequence[Stretch], suspicious: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Yield the marked ranges of what is seen of a body, from its paragraphs with such hints."""
    for first, kinds in suspicious.items():
        at, marks = first, list(_within(whole[first], seen.small, kinds))
        for mark in marks:
            yield seen.place(mark.start), seen.place(mark.end)
        announces = any(mark.announces for mark in marks)
        while announces and at + 1 < len(whole):
            at += 1
            yield seen.place(whole[at].start), seen.place(whole[at].end)
            announces = whole[at].text.rstrip().endswith(":")  # a heading of what is to be told


def _marked_abroad(seen: Seen, whole: Sequence[Stretch]) -> Iterator[tuple[int, int]]:
    """Yield what stands in another language and orders a program: the rest of its paragraph, or a sentence."""
    if not may_be_abroad(seen.small):
        return
    for paragraph in whole:
        if not may_be_abroad(seen.small[paragraph.start : paragraph.end]):
            continue
        for sentence in spoken(paragraph):
            said = seen.small[sentence.start : sentence.end]
            if orders_abroad(said):
                yield seen.place(sentence.start), seen.place(paragraph.end)
                break
            if retells_abroad(said):
                yield seen.place(sentence.start), seen.place(sentence.end)


def _within(paragraph: Stretch, small: str, kinds: int) -> Iterator[_Mark]:
    """Yield the marked ranges of a paragraph of a text, which is also given made small, with its kinds of hints."""
    has_programs, is_plain = bool(kinds & PROGRAM), only_orders(kinds)
    if not is_plain:
        yield from _tags(paragraph)
    if has_programs and (terms := list(_terms_of_use(paragraph, small))):
        yield from terms
        return
    for start in rows(small, paragraph):
        yield _Mark(start, paragraph.end)
    before, said_before, dropped = Reach.NONE, "", None
    quotes = any(mark in paragraph.text for mark in '"“«„')
    for sentence in spoken(paragraph):
        said = small[sentence.start : sentence.end]
        goes_on = sentence.start > paragraph.start
        if goes_on and not is_plain and disguise(sentence.text) == 0:  # as if a line began with it
            reach = Reach.REST
        else:
            reach = (_of_programs(said) if has_programs else None) or _reach(said, said_before)
        if dropped is not None and goes_on_to_order(said):
            yield _Mark(dropped, paragraph.end)
            return
        dropped = sentence.start if quotes and drops_in_quotes(said) else None
        if reach is Reach.REST:
            announces = _announces(small[paragraph.start : paragraph.end])
            yield _Mark(sentence.start, paragraph.end, announces)
            return
        if reach is Reach.NONE and before is Reach.SENTENCE and _CONTINUES.search(sentence.text):
            reach = Reach.SENTENCE
        if reach is Reach.SENTENCE:
            yield _Mark(sentence.start, sentence.end)
        elif not is_plain and (part := inserted(said, sentence.text)) is not None:
            yield _Mark(sentence.start + part[0], sentence.start + part[1])
        before, said_before = reach, said


def _terms_of_use(paragraph: Stretch, small: str) -> Iterator[_Mark]:
    """Yield the runs of sentences that lay down what programs may do, if no more than that is told beside them."""
    if are_terms_of_use(small[paragraph.start : paragraph.end]):
        for part in near(paragraph):
            if are_terms_of_use(small[part.start : part.end]):
                yield _Mark(part.start, part.end)


def _tags(paragraph: Stretch) -> Iterator[_Mark]:
    """Yield the rest of the paragraph from where a line has what stands in no newspaper."""
    for line in _lines(paragraph):
        at = disguise(line.text)
        if at is None and any(disguise(words) == 0 for words in starts(line.text) if words != line.text):
            at = 0
        if at is not None:
            yield _Mark(line.start + at, paragraph.end, is_heading(paragraph.text) or ends_the_page(paragraph.text))


def _announces(paragraph: str) -> bool:
    """Whether what a paragraph leaves to be told stands in the one behind it."""
    return _ENDS_ANNOUNCING.search(paragraph) is not None or any(map(only_calls, starts(paragraph)))


class Reach(Enum):
    """How far the words that a sentence begins go on."""

    NONE = "nothing"
    SENTENCE = "the sentence"
    REST = "the rest of the paragraph"


def _of_programs(sentence: str) -> Reach | None:
    """Return how much of a paragraph belongs to what its sentence, made small, has programs tell."""
    if is_of_this_page(sentence):  # whoever is said to have said it
        return Reach.REST
    if not _is_quoted_report(sentence) and any(map(obliges, starts(sentence))):
        return Reach.REST if _ANNOUNCES.search(sentence) else Reach.SENTENCE
    return None


def _reach(sentence: str, before: str) -> Reach:
    """Return how much of a paragraph belongs to what its sentence orders; it and the one before are made small."""
    if _is_quoted_report(sentence):
        return Reach.NONE
    begun = tuple(starts(sentence))
    if any(is_address(words) or drops_its_orders(words) or keeps_one_thing(words, before) for words in begun):
        return Reach.REST
    return Reach.SENTENCE if any(map(is_about_the_answer, begun)) else Reach.NONE


# What a sentence of this kind leaves to those behind it.
_ANNOUNCES = rule(
    r":\W*$|\b(?:the\s+)?(?:following|next|below|subsequent|these|(?:two|three|four|five|several)\s+(?:things|points|facts))\b|\bfollows?\W*$|\bas\s+follows\b"
    rf"|\bwhat(?:ever)?\s+follows\b|\b{WHAT_FOLLOWS}"
)
_ENDS_ANNOUNCING = rule(r":\W*$|\bfollows?\W*$|\b(?:following|next|below)\b(?:\s+\w+){0,3}\W*$")
_CONTINUES = re.compile(
    rf"^\W*(?:they|it|this|these|those|such|that|also|in\s+addition|furthermore|further|moreover|likewise|similarly|failure|the\s+same|"
    rf"doing\s+so|nor|and|or|neither|first|second|third|no\s+other|nothing\s+else|please|{VERBS})\b|^\W*(?-i:[a-z])|^\(|^[“\"‘'«>]|\b{SURE_SOFTWARE}(?!\w)|\b{DUTY}\b",
    re.IGNORECASE,
)


def _lines(paragraph: Stretch) -> Iterator[Stretch]:
    start = paragraph.start
    for line in paragraph.text.splitlines(keepends=True):
        yield Stretch(line, start, start + len(line))
        start += len(line)


_QUOTING = rule(r"[^\w\"“«„]*[\"“«„]")
_REPORTING = rule(r"[”\"]\s*,?\s*(?:\w+\s+){0,4}?(?:said|says|told|wrote|asked|added|read|warned|according)\b")


def _is_quoted_report(sentence: str) -> bool:
    """Whether the sentence opens with a quotation that somebody is said to have uttered."""
    return _QUOTING.match(sentence) is not None and _REPORTING.search(sentence) is not None


def _merged(body: str, marked: list[tuple[int, int]]) -> Iterator[Stretch]:
    start, end = -1, -1
    for first, last in marked:
        if first <= end or (start >= 0 and body[end:first].isspace() and "\n\n" not in body[end:first]):
            end = max(end, last)
            continue
        if start >= 0:
            yield Stretch(body[start:end], start, end)
        start, end = first, last
    if start >= 0:
        yield Stretch(body[start:end], start, end)
