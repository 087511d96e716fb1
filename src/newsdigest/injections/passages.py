"""Passages that talk to the reader's software instead of the reader: they are data, and they are marked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from newsdigest.injections.addresses import is_address
from newsdigest.injections.disguises import disguise, fenced, is_heading, may_be_spelt_or_encoded
from newsdigest.injections.duties import are_terms_of_use, is_of_this_page, obliges
from newsdigest.injections.orders import ANSWER, VERBS, drops_its_orders, is_about_the_answer
from newsdigest.injections.words import DUTY, PAGE, READING, SURE_SOFTWARE, rule
from newsdigest.text import Stretch, paragraphs, sentences_of


@lru_cache(maxsize=128)  # the reader of an article and its grounding both ask
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
    """Yield the marked ranges of a body: what stands between fences, and what its paragraphs hold."""
    yield from fenced(body)
    small = _small(body)
    is_strange = may_be_spelt_or_encoded(body)
    announced = False
    for paragraph in paragraphs(body):
        marks: list[_Mark] = []
        if announced:
            marks = [_Mark(paragraph.start, paragraph.end)]
        elif is_strange or _may_be_suspicious(small[paragraph.start : paragraph.end]):
            marks = list(_within(paragraph, is_strange=is_strange))
        yield from ((mark.start, mark.end) for mark in marks)
        announced = any(mark.announces for mark in marks)


# Without one of these nothing is looked for. They are for text made small: to ignore case is three times slower.
_HINTS = """
    assistant model llm crawler scraper summar instruct prompt ignore disregard forget system < { # ``` [inst [/inst
    translat following poem write compose draft begin agent user generate create provide develop design prepare replace
    convert substitute misspell rearrange anagram remove group combine augment whoever chatbot craft produce never
    article subsequent code software service tool machine automat digest synops abstract gpt copilot program platform
    engine aggregat parser spider précis condens shorten excerpt recap foregoing intelligence algorithm robot computer
    device client pipeline script technolog transformer indexer gemini claude grok siri alexa llama deepseek
    mistral perplexity hello --- === overrule overview human: user: editor: editors: desk: note: request:
    message: newsroom: producer:
"""
_HINT = re.compile("|".join(map(re.escape, _HINTS.split())))
# Each begins with a letter, and only then asks what stands before it: so the search passes over all other letters.
_BOUNDED_HINTS = re.compile(
    r"a(?<!\w.)\.?i(?:\.|s)?(?!\w)|import(?<!\w.{6})\b|bots?\b|apps?(?<![a-z]app)(?<![a-z]apps)\b|feeds?\b|accounts?\b|process(?:es|ors?)?\b|"
    r"readers?\b|you(?:r\s|\s(?:will|must|are|shall|work|were)\b|['’]re)|do\snot|from\snow\son|act\sas|speak\sas|role(?:-?play|\sof)|"
    rf"stop\s(?:reading|process)|the\s(?:rest|above)\b|above\sas\b|everything\selse|hey(?<!\w.{{3}})\b|gist(?<!\w.{{4}})|this(?<!\w.{{4}})\s+(?:\w+\s+)?(?:{PAGE}|{ANSWER})|"
    r"end(?<!\w.{3})\s+(?:of\s+)?(?:the\s+)?(?:input|document|untrusted|data|context|text)"
)
_READING_HINT = re.compile(rf"{READING}\s+(?:or\s+\w+\s+)?this\b")
_UNSEEN_HINTS = re.compile(r"[\U000E0000-\U000E01EF\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f]")
_LOOKALIKES = (("\u0130", "i"), ("\u0131", "i"), ("\u017f", "s"), ("\u212a", "k"))
"""What ignoring case would take for these letters."""


def _may_be_suspicious(small: str) -> bool:
    """Whether a paragraph made small is worth a search: it has one of the hints."""
    if any(map(_has_hint, small.split())) or _BOUNDED_HINTS.search(small):
        return True
    if "this" in small and _READING_HINT.search(small):
        return True
    return not small.isascii() and _UNSEEN_HINTS.search(small) is not None


@lru_cache(maxsize=32768)  # the same words come again and again
def _has_hint(word: str) -> bool:
    return _HINT.search(word) is not None


def _small(text: str) -> str:
    """Return the text without capitals, every letter in its place."""
    if not text.isascii():
        for letter, lookalike in _LOOKALIKES:
            text = text.replace(letter, lookalike)
    return text.lower()


def _within(paragraph: Stretch, *, is_strange: bool) -> Iterator[_Mark]:
    """Yield the marked ranges of a paragraph, as offsets into the body."""
    for line in _lines(paragraph):
        if (at := disguise(line.text, is_strange=is_strange)) is not None:
            yield _Mark(line.start + at, paragraph.end, is_heading(paragraph.text))
    if are_terms_of_use(paragraph.text):
        yield _Mark(paragraph.start, paragraph.end)
        return
    before = Reach.NONE
    for sentence in sentences_of(paragraph):
        reach = _reach(sentence.text, is_first=sentence.start == paragraph.start)
        if reach is Reach.REST:
            yield _Mark(sentence.start, paragraph.end, _ENDS_ANNOUNCING.search(paragraph.text) is not None)
            return
        if reach is Reach.NONE and before is Reach.SENTENCE and _CONTINUES.search(sentence.text):
            reach = Reach.SENTENCE
        if reach is Reach.SENTENCE:
            yield _Mark(sentence.start, sentence.end)
        before = reach


class Reach(Enum):
    """How far the words that a sentence begins go on."""

    NONE = "nothing"
    SENTENCE = "the sentence"
    REST = "the rest of the paragraph"


def _reach(sentence: str, *, is_first: bool) -> Reach:
    """Return how much of a paragraph belongs to what its sentence orders."""
    if not is_first and disguise(sentence, is_strange=False) == 0:  # as if a line began with it
        return Reach.REST
    if is_of_this_page(sentence):  # whoever is said to have said it
        return Reach.REST
    if _is_quoted_report(sentence):
        return Reach.NONE
    if obliges(sentence):
        return Reach.REST if _ANNOUNCES.search(sentence) else Reach.SENTENCE
    if is_address(sentence) or drops_its_orders(sentence):
        return Reach.REST
    return Reach.SENTENCE if is_about_the_answer(sentence) else Reach.NONE


# What a sentence of this kind leaves to those behind it.
_ANNOUNCES = rule(
    r":\W*$|\b(?:the\s+)?(?:following|next|below|subsequent|these|(?:two|three|four|five|several)\s+(?:things|points|facts))\b|\bfollows?\W*$|\bas\s+follows\b"
)
_ENDS_ANNOUNCING = rule(r":\W*$|\bfollows?\W*$|\b(?:following|next|below)\b(?:\s+\w+){0,3}\W*$")
_CONTINUES = rule(
    rf"^\W*(?:they|it|this|these|those|such|that|also|in\s+addition|furthermore|further|moreover|likewise|similarly|failure|the\s+same|"
    rf"doing\s+so|nor|and|or|neither|first|second|third|no\s+other|nothing\s+else|please|{VERBS})\b|^\W*(?-i:[a-z])|^\(|^[“\"‘'«>]|\b{SURE_SOFTWARE}(?!\w)|\b{DUTY}\b"
)


def _lines(paragraph: Stretch) -> Iterator[Stretch]:
    start = paragraph.start
    for line in paragraph.text.splitlines(keepends=True):
        yield Stretch(line, start, start + len(line))
        start += len(line)


_REPORTING = re.compile(
    r"[”\"]\s*,?\s*(?:\w+\s+){0,4}?(?:said|says|told|wrote|asked|added|read|warned|according)\b", re.IGNORECASE
)


def _is_quoted_report(sentence: str) -> bool:
    """Whether the sentence opens with a quotation that somebody is said to have uttered."""
    return sentence[:1] in '"“' and _REPORTING.search(sentence) is not None


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
