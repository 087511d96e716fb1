"""Whether a pronoun, or a description that means whoever was named last, may stand for the speaker of a claim."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdigest.align import Span
from newsdigest.english import lexicon
from newsdigest.english.grammar import COMPANY_WORDS
from newsdigest.english.words import has_word
from newsdigest.ground.cast import Bearer
from newsdigest.ground.descriptions import is_named, is_person
from newsdigest.ground.labels import core_of, forms_in, head_of
from newsdigest.ground.page import Page
from newsdigest.ground.voices import Voice
from newsdigest.names.comparison import is_body, untitled
from newsdigest.text import Stretch, fold

_BACK = 12  # sentences before a pronoun in which whom it means may be named
_KINDS = lexicon.BODY_WORDS | COMPANY_WORDS
PERSONAL = ("he", "she")


def bearer_of(name: str, page: Page) -> Bearer | None:
    """Return who bears a name, with or without its title."""
    return page.cast.bearer(name) or page.cast.bearer(untitled(name)[0])


def last_of(name: str) -> str:
    """Return the last word of a name, by which it goes for short."""
    return name.rsplit(maxsplit=1)[-1].strip("()")


def has_name(text: str, name: str, page: Page) -> bool:
    """Whether a text has somebody's last name, and not as that of another of the family."""
    found = re.finditer(rf"(?:\b[A-Z][\w.’'-]*\s)*\b{re.escape(last_of(name))}\b", text)
    return any(not page.are_others(each.group(), name) for each in found)


def may_be_meant(speaker: str, voice: Voice, page: Page) -> bool:
    """Whether a pronoun may mean the speaker: one of those whom the nearest sentence before it tells of."""
    pronoun = voice.worded.lower()
    if not is_named(speaker):
        return may_mean_described(speaker, pronoun, voice, page)
    bearer = bearer_of(speaker, page)
    if not _may_mean(pronoun, speaker, page):
        return False
    for sentence in _sentences_before(voice.at, page):
        named = page.cast.within(sentence.start, sentence.end)
        if bearer in named or has_name(sentence.text, speaker, page):
            return True
        if _tells_of(sentence, voice) or (not voice.is_told and any(_fits(pronoun, one, page) for one in named)):
            return False
    return False


def may_mean_described(speaker: str, pronoun: str, voice: Voice, page: Page) -> bool:
    """Whether a pronoun may mean somebody described, of whom the nearest sentence before it tells."""
    head = head_of(speaker)
    is_several = " and " in speaker and pronoun != "they"
    if is_several or (pronoun == "it" and not head & _KINDS) or (pronoun in PERSONAL and head & _KINDS):
        return False
    for sentence in _sentences_before(voice.at, page):
        if head & forms_in(sentence.text):
            return True
        named = page.cast.within(sentence.start, sentence.end)
        if _tells_of(sentence, voice) or any(_fits(pronoun, one, page) for one in named):
            return False
    return False


def is_among_them(speaker: str, voice: Voice, page: Page) -> bool:
    """Whether the speaker is among those whom `both` or `one of them` means: they stand in the sentence before."""
    if not is_named(speaker):
        return may_mean_described(speaker, "they", voice, page)
    bearer = bearer_of(speaker, page)
    before = [*_sentences_before(voice.at, page)][:2]
    return any(bearer in page.cast.within(one.start, one.end) for one in before)


def is_named_last(speaker: str, at: int, pronouns: tuple[str, ...], page: Page) -> bool:
    """Whether nobody else for whom such a word can stand is named between the speaker and a place behind."""
    if not any(_may_mean(pronoun, speaker, page) for pronoun in pronouns):
        return False
    bearer = bearer_of(speaker, page)
    for sentence in _sentences_before(at, page):
        named = page.cast.within(sentence.start, sentence.end)
        if bearer in named:
            return True
        if any(_fits(pronoun, one, page) for one in named for pronoun in pronouns):
            return bearer is not None and page.cast.is_central(bearer)
    return False


def _tells_of(sentence: Stretch, voice: Voice) -> bool:
    """Whether a sentence tells of the one whom a pronoun is taken for: nobody before that is meant.

    `The accused` may be somebody by another name, and so bars nobody.
    """
    if not voice.is_told or voice.name.lower().startswith("the "):
        return False
    words = core_of(voice.name).split()
    return bool(words) and has_word(fold(sentence.text), fold(words[-1]))


def _may_mean(pronoun: str, name: str, page: Page) -> bool:
    """Whether a pronoun can mean a bearer of this name."""
    if pronoun in PERSONAL:
        return page.may_be(name, "male" if pronoun == "he" else "female") and not is_body(name)
    return pronoun in ("it", "they") and not page.is_told_person(name)


def _fits(pronoun: str, bearer: Bearer, page: Page) -> bool:
    """Whether a pronoun would mean this one rather than anybody named before: a person, or for `it` a body."""
    is_likely = is_person(bearer) if pronoun in PERSONAL else bearer.kind in ("body", "unknown")
    return is_likely and _may_mean(pronoun, bearer.name, page)


def _sentences_before(at: int, page: Page) -> Iterator[Stretch]:
    """Yield the sentence up to a place, and those before it, the nearest first."""
    for own in page.sentences_of(Span(at, at + 1))[:1]:
        yield Stretch(own.text[: at - own.start], own.start, at)
        yield from page.before(own, _BACK)
