"""Passages that talk to the reader's software instead of the reader: they are data, and they are marked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from newsdigest.injections.addresses import is_address
from newsdigest.injections.disguises import disguise, fenced, is_heading, may_be_encoded, may_be_spelt
from newsdigest.injections.duties import are_terms_of_use, is_of_this_page, may_be_program, obliges
from newsdigest.injections.orders import ANSWER, VERBS, drops_its_orders, is_about_the_answer
from newsdigest.injections.words import DUTY, PAGE, READING, SURE_SOFTWARE, holding, rule, small
from newsdigest.text import Stretch, paragraphs, sentences_of


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
    """Yield the marked ranges of a body: what stands between fences, and what its paragraphs hold."""
    yield from fenced(body)
    lowered = small(body)
    announced = False
    for paragraph in paragraphs(body):
        if announced:
            marks = [_Mark(paragraph.start, paragraph.end)]
        elif _may_be_suspicious(lowered[paragraph.start : paragraph.end]):
            marks = list(_within(paragraph, lowered))
        else:  # most paragraphs
            continue
        for mark in marks:
            yield mark.start, mark.end
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
_HINT = holding(
    *map(re.escape, _HINTS.split()),
    r"a(?<!\w.)\.?i(?:\.|s)?(?!\w)",
    r"import(?<!\w.{6})\b",
    r"apps?(?<![a-z]app)(?<![a-z]apps)\b",
    *(rf"{word}\b" for word in ("bots?", "feeds?", "accounts?", "process(?:es|ors?)?", "readers?", r"hey(?<!\w.{3})")),
    *("you['’]re", "role-?play", r"gist(?<!\w.{4})"),
)
# Hints of several words, and the word of each that is looked for; few of those that have it are one.
_PHRASE_WORD = re.compile(r"(?:do|act|speak|stop|everything|end|your?)$|this(?:$|\W)|role$|now$|above|^rest")
_PHRASE = holding(
    r"you(?:r\s|\s(?:will|must|are|shall|work|were)\b)",
    *(r"do\snot", r"from\snow\son", r"act\sas", r"speak\sas", r"role\sof", r"everything\selse"),
    *(r"stop\s(?:reading|process)", r"the\s(?:rest|above)\b", r"above\sas\b"),
    rf"this(?<!\w.{{4}})\s+(?:\w+\s+)?(?:{PAGE}|{ANSWER})",
    r"end(?<!\w.{3})\s+(?:of\s+)?(?:the\s+)?(?:input|document|untrusted|data|context|text)",
)
_READING_HINT = re.compile(rf"{READING}\s+(?:or\s+\w+\s+)?this\b")
_UNSEEN_HINTS = re.compile(r"[\U000E0000-\U000E01EF\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f]")


def _may_be_suspicious(paragraph: str) -> bool:
    """Whether a paragraph made small is worth a search: it has one of the hints."""
    words = paragraph.split()
    hints = list(map(_hinting, words))
    most = max(hints)
    if most == _BY_ITSELF or (most == _AS_A_LETTER and may_be_spelt(words)):
        return True
    if most and any(_is_in_a_phrase(words, at) for at, hint in enumerate(hints) if hint == _IN_A_PHRASE):
        return True
    return not paragraph.isascii() and _UNSEEN_HINTS.search(paragraph) is not None


_BY_ITSELF, _AS_A_LETTER, _IN_A_PHRASE = 3, 2, 1


@lru_cache(maxsize=32768)  # the same words come again and again
def _hinting(word: str) -> int:
    """Return whether a word is a hint by itself, or may be one together with others, or none."""
    if may_be_encoded(word) or _HINT.search(word) is not None:
        return _BY_ITSELF
    if len(word) == 1 and word.isalpha() and word not in "aist":  # which stand alone in any text
        return _AS_A_LETTER
    return _IN_A_PHRASE if _PHRASE_WORD.search(word) is not None else 0


def _is_in_a_phrase(words: list[str], at: int) -> bool:
    """Whether a word is one of several that are a hint together: no more words are looked at than belong to it."""
    if _PHRASE.search(" ".join(words[max(0, at - 1) : at + 4])):
        return True
    return "this" in words[at] and _READING_HINT.search(" ".join(words[max(0, at - 3) : at + 1])) is not None


def _within(paragraph: Stretch, lowered: str) -> Iterator[_Mark]:
    """Yield the marked ranges of a paragraph, as offsets into the body, which is also given made small."""
    small_words = lowered[paragraph.start : paragraph.end].split()
    is_strange = any(map(may_be_encoded, small_words)) or may_be_spelt(small_words)
    for line in _lines(paragraph):
        if (at := disguise(line.text, is_strange=is_strange)) is not None:
            yield _Mark(line.start + at, paragraph.end, is_heading(paragraph.text))
    if any(map(may_be_program, small_words)) and are_terms_of_use(lowered[paragraph.start : paragraph.end]):
        yield _Mark(paragraph.start, paragraph.end)
        return
    before = Reach.NONE
    for sentence in sentences_of(paragraph):
        goes_on = sentence.start > paragraph.start
        if goes_on and disguise(sentence.text, is_strange=False) == 0:  # as if a line began with it
            reach = Reach.REST
        else:
            reach = _reach(lowered[sentence.start : sentence.end])
        if reach is Reach.REST:
            announces = _ENDS_ANNOUNCING.search(lowered, paragraph.start, paragraph.end) is not None
            yield _Mark(sentence.start, paragraph.end, announces)
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


def _reach(sentence: str) -> Reach:
    """Return how much of a paragraph belongs to what its sentence, made small, orders."""
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


_REPORTING = rule(r"[”\"]\s*,?\s*(?:\w+\s+){0,4}?(?:said|says|told|wrote|asked|added|read|warned|according)\b")


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
