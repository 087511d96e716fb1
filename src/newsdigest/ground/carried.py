"""The names that the evidence of a record has, and the words in it that stand for names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from newsdigest.facts.naming import has_form, is_named, spaced
from newsdigest.ground.antecedents import antecedents
from newsdigest.ground.cast import Bearer
from newsdigest.ground.page import Page
from newsdigest.ground.peoples import is_of
from newsdigest.ground.slots import Slot, Standing, named, stands
from newsdigest.text import Stretch

HERE = frozenset(("in", "at", "near", "from"))
ARTICLE = 4  # letters of an article before an opening name
THING = re.compile(r"\s([a-z]{4,})\b")
_PLACING = HERE | {"to", "into", "off", "of", "around", "outside"}
_DATELINE = re.compile(r"([A-Z][A-Z.'’ -]{2,30})(?:, [\w. ]{2,20})?(?: \([^)]{2,30}\))? [—–-]+ ")


class Carried:
    """The sentences of the evidence, with the names in them and the words that stand for names."""

    def __init__(self, sentences: Sequence[Stretch], page: Page) -> None:
        self.page = page
        self.written = [f" {spaced(sentence.text)} " for sentence in sentences]
        written = _DATELINE.match(sentences[0].text) if sentences else None
        self.dateline = dateline(sentences[0].text) if sentences else ""
        self.names = [
            one
            for number, sentence in enumerate(sentences)
            for one in named(sentence.text)
            if number or written is None or one.start >= written.end()
        ]
        self.opening = _opening(sentences)
        self.things = {
            (found[1], one)
            for sentence in sentences
            for one in named(sentence.text)
            if (found := THING.match(sentence.text[one.end :])) is not None
        }
        """What names stand before: of "the Hale trial" the trial, which is no other's."""
        self.sentences = sentences

    def has(self, one: Standing) -> bool:
        """Whether the evidence has the name, a fuller or a shorter form of it, or another form of a word."""
        if is_named(one.words, self._written_but_datelines(one)) or any(
            is_land_of(one.words, other.words) for other in self.names
        ):
            return True
        if not one.is_name:
            return has_form(one.words, self.written)
        if self.page.has(one.words) and any(self._is_end(other.words, one.words) for other in self.names):
            return True
        bearer = self.page.cast.bearer(one.words)  # a surname that opens a sentence is known from the whole article
        return bearer is not None and bearer.kind == "person" and self._opens_with(bearer)

    def _opens_with(self, bearer: Bearer) -> bool:
        told = self.sentences[1:] if self.dateline else self.sentences
        return any(bearer in self.page.cast.within(one.start, one.start + 1) for one in told)

    def _written_but_datelines(self, one: Standing) -> Sequence[str]:
        """Return the sentences; for what acts without the dateline, which only says where the report was written."""
        if one.slot.link in _PLACING or not self.dateline:
            return self.written
        return [self.written[0].replace(f" {self.dateline} ", " ", 1), *self.written[1:]]

    def _is_end(self, name: str, whole: str) -> bool:
        """Whether a name of the evidence is the end of a longer one: "Hale" of "Ann Hale", no "Hale Street"."""
        return name[:1].isupper() and f" {spaced(whole)}".endswith(f" {spaced(name)}")

    def is_missing(self, one: Standing, rest: str) -> bool:
        """Whether the rest of a text has not half the words of a name, or has it less often than the evidence."""
        wanted = f" {spaced(one.words)} "
        if wanted in rest:
            return rest.count(wanted) < sum(words.count(wanted) for words in self.written)
        words = [word for word in one.words.split() if word[:1].isupper()]
        return sum(is_named(word, (rest,)) for word in words) * 2 < len(words)

    def is_office(self, name: Standing, other: Standing) -> bool:
        """Whether the one only calls the other by its office: "the Speaker" for "the Speaker, Ann Hale"."""
        if other.role and f"{spaced(other.role)} ".startswith(f"{spaced(name.words)} "):
            return True
        bearer = None if name.is_name else self.page.cast.bearer(other.words)
        return bearer is not None and name.words.lower() in bearer.descriptions

    def may_mean(self, name: Standing, least: int = 0) -> bool:
        """Whether a pronoun or a description of the evidence, in a place so alike, may stand for this name."""
        bearer = self.page.cast.bearer(name.words)
        return bearer is not None and any(
            bearer in meant for place, meant in self.stands_for if place.likeness(name.slot) >= least
        )

    @cached_property
    def stands_for(self) -> list[tuple[Slot, list[Bearer]]]:
        """The places of pronouns and descriptions, and whom they may mean."""
        return [
            (stand.slot, antecedents(stand, sentence, self.page))
            for sentence in self.sentences
            for stand in stands(sentence.text)
        ]


def dateline(sentence: str) -> str:
    """Return the place where a report says that it was written, in small letters, or nothing."""
    found = _DATELINE.match(sentence)
    return spaced(found[1]) if found else ""


def _opening(sentences: Sequence[Stretch]) -> Standing | None:
    """Return the name with which the evidence begins, its office counted in; a dateline is none."""
    for one in named(sentences[0].text) if sentences else ():
        start = one.start - len(f"{one.role} ") if one.role else one.start
        return one if start <= ARTICLE and not one.slot.link and not one.words.isupper() else None
    return None


def is_same(name: str, other: str, page: Page) -> bool:
    """Whether two names are of one bearer, or of a country and its people."""
    if f" {spaced(name)} " in f" {spaced(other)} " or is_land_of(name, other):
        return True
    bearer = page.cast.bearer(name)
    return bearer is not None and bearer == page.cast.bearer(other)


def is_land_of(name: str, other: str) -> bool:
    """Whether the one is the country of the other: Russia and Russian."""
    return is_of(name, other) or is_of(other, name)


def is_nowhere(name: Standing, held: Carried) -> bool:
    """Whether something is told to be in, at or near somebody, of which the evidence has nothing."""
    bearer = held.page.cast.bearer(name.words) if name.slot.link in HERE else None
    if bearer is None or bearer.kind != "person":
        return False
    if name.is_owner:
        return False
    return all(one.slot.link != name.slot.link for one in held.names if is_same(name.words, one.words, held.page))
