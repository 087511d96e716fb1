"""A name between the very words between which the evidence has another: it sits in the seat of the other."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from newsdigest.facts.inflection import lemmas
from newsdigest.facts.naming import spaced
from newsdigest.facts.passage import tokens_of
from newsdigest.ground.antecedents import antecedents
from newsdigest.ground.page import Page
from newsdigest.ground.peoples import is_of
from newsdigest.ground.slots import Standing, named, slot, stands
from newsdigest.names.words import NATIONALITIES
from newsdigest.numbers.neighbours import UNCOUNTED
from newsdigest.numbers.tokens import Token
from newsdigest.schema.mention import Difference
from newsdigest.text import Stretch, fold

_REACH = 3  # words on either side by which a seat is known
_SILENT = UNCOUNTED - {"said", "says", "say", "told"}
_BEGINS = frozenset((",", ";", ":", "-", '"', "“", "‘", "(", "that", "when", "while", "and", "but", "as"))
_ENDS = frozenset((",", ";", ":", "-", '"', "”", "’", ")", ".", "?", "!"))
_TITLES = re.compile(r"(?:[A-Z][\w.’'-]*\s)+$")
_PEOPLE = frozenset(("he", "him", "his", "himself", "she", "her", "hers", "herself"))
_THINGS = frozenset(("it", "its", "itself"))


class Seat(NamedTuple):
    """The words before and behind a name, the nearest first, and whether its clause begins or ends with it."""

    before: tuple[str, ...]
    behind: tuple[str, ...]
    begins: bool
    ends: bool

    def is_that_of(self, other: Seat) -> bool:
        """Whether the same words stand on both sides, or on one side of a name that begins or ends a clause."""
        left, right = _run(self.before, other.before), _run(self.behind, other.behind)
        if _SILENT.issuperset((*self.before[:left], *self.behind[:right])):
            return False
        is_first = right > 1 and self.begins and other.begins
        is_last = left > 1 and self.ends and other.ends
        return (left > 0 and right > 0) or is_first or is_last


def _run(ours: Sequence[str], theirs: Sequence[str]) -> int:
    """Return how many words from a name on are the same, in whatever form."""
    pairs = enumerate(zip(ours, theirs, strict=False))
    return next(
        (at for at, (one, other) in pairs if lemmas(one).isdisjoint(lemmas(other))), min(len(ours), len(theirs))
    )


def unseated(text: str, sentences: Sequence[Stretch], page: Page) -> Iterator[Difference]:
    """Yield the names of a text that sit where its evidence has another name, or a pronoun of somebody else."""
    ours = _placed(text, page)
    theirs = [pair for sentence in sentences for pair in _placed(sentence.text, page)] if ours else []
    for one, seat in ours:
        if any(_is_same(one, other, page) and seat.is_that_of(place) for other, place in theirs):
            continue
        rest = f" {spaced(text[: one.start])} {spaced(text[one.end :])} "
        others = (other for other, place in theirs if seat.is_that_of(place) and not _is_same(one, other, page))
        found = next((other for other in others if f" {spaced(other.words)} " not in rest), None)
        if found is not None:
            yield Difference(kind="name", said=one.words, found=found.words)
        elif (meant := _pronoun(one, seat, sentences, page)) is not None:
            yield Difference(kind="name", said=one.words, found=meant)


def _placed(text: str, page: Page) -> tuple[tuple[Standing, Seat], ...]:
    """Return the names of a text with their seats; one word that opens it is a name if the article has it as one."""
    found = _seated(text)
    opening = _OPENING.match(text)
    if opening is None or any(one.start <= opening.start("name") < one.end for one, _ in found):
        return found
    bearer, (start, end) = page.cast.bearer(opening["name"]), opening.span("name")
    if bearer is None:
        return found
    one = Standing(opening["name"], start, end, slot(text, start, end), bearer.kind)
    return (one, _seat(text, start, end)), *found


_OPENING = re.compile(r"(?:Claim that )?(?P<name>[A-Z][\w-]+)(?:['’]s?)?\s[a-z]")


def _pronoun(one: Standing, seat: Seat, sentences: Sequence[Stretch], page: Page) -> str | None:
    """Return the pronoun in whose seat a name is that it cannot stand for: a company is no "he", a person no "it"."""
    is_people = fold(one.words) in NATIONALITIES  # "Norwegian" alone is nobody, whoever is called "Norwegian premier"
    bearer = None if is_people else page.cast.bearer(one.words)
    if bearer is None and not is_people:
        return None
    for sentence in sentences:
        for stand in stands(sentence.text):
            word = stand.words[0]
            if word not in _PEOPLE | _THINGS:
                continue
            # Who is named behind the pronoun that opens the sentence is not the one it stands for.
            is_named = stand.opens and f" {spaced(one.words)} " in f" {spaced(sentence.text[stand.start :])} "
            is_strange = is_named or word in (_THINGS if bearer is not None and bearer.kind == "person" else _PEOPLE)
            if is_strange and seat.is_that_of(_seat(sentence.text, stand.start, stand.start + len(word))):
                if is_named:
                    return word
                meant = antecedents(stand, sentence, page)
                is_somebody = bearer is None or word in _THINGS or any(one.kind == "person" for one in meant)
                is_other = bool(meant) and is_somebody and bearer not in meant
                return word if is_other or (word in _PEOPLE and _is_far(one, sentence, page)) else None
    return None


def _is_far(one: Standing, sentence: Stretch, page: Page) -> bool:
    """Whether neither the sentence of a pronoun nor the one before has a word of the name."""
    near = [f" {spaced(each.text)} " for each in (sentence, *page.before(sentence, 1))]
    return not any(f" {word} " in words for word in spaced(one.words).split() for words in near)


@lru_cache(maxsize=2048)  # the same evidence is held against many texts
def _seated(text: str) -> tuple[tuple[Standing, Seat], ...]:
    return tuple((one, _seat(text, _start_of(one, text), one.end)) for one in named(text))


def _start_of(one: Standing, text: str) -> int:
    """Return where a name begins, with all words in capitals before it."""
    titles = _TITLES.search(text[: one.start])
    words = titles[0].split() if titles else []
    while words and words[0].lower() in UNCOUNTED:
        words = words[1:]
    return one.start - len(" ".join((*words, "")))


_START, _END = attrgetter("start"), attrgetter("end")


def _seat(text: str, start: int, end: int) -> Seat:
    tokens = tokens_of(text)
    before = tokens[: bisect_right(tokens, start, key=_END)][::-1]
    behind = tokens[bisect_left(tokens, end, key=_START) :]
    return Seat(
        _words(before),
        _words(behind),
        not before or before[0].word in _BEGINS,
        not behind or behind[0].word in _ENDS,
    )


def _words(tokens: Sequence[Token]) -> tuple[str, ...]:
    return tuple(token.word for token in tokens[:_REACH])


def _is_same(one: Standing, other: Standing, page: Page) -> bool:
    """Whether two names are of one bearer; a country and its people are not: Norway signs nothing for a Norwegian."""
    ours, theirs = f" {spaced(one.words)} ", f" {spaced(other.words)} "
    if ours == theirs:
        return True
    if is_of(one.words, other.words) or is_of(other.words, one.words):
        return False
    bearer, another = page.cast.bearer(one.words), page.cast.bearer(other.words)
    if ours in theirs or theirs in ours:  # of two who share a surname the one is not the other
        return one.role is None or bearer is None or another in (None, bearer) or bearer.kind != "person"
    return bearer is not None and bearer == another
