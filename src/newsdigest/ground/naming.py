"""The names of a record held to its evidence: it has them or stands for them, and none stands in another's place.

A retelling may put a name for "she" or "the agency", for nobody else's. Where the evidence leaves something unnamed, it
may name what the whole article is about, or take a phrase of the article whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsdigest.facts.naming import has_form, is_named, is_ordinary, spaced
from newsdigest.ground.antecedents import antecedents
from newsdigest.ground.cast import Bearer
from newsdigest.ground.page import Page
from newsdigest.ground.peoples import is_of
from newsdigest.ground.slots import Slot, Standing, named, slot, stands
from newsdigest.numbers.neighbours import UNCOUNTED
from newsdigest.schema.mention import Difference
from newsdigest.text import Stretch

_WORDS = re.compile(r"[^\W\d_]+")
_HERE = frozenset(("in", "at", "near", "from"))
_BEHIND = re.compile(r"(?:['’]s?)?\s+([\w-]+)")
_INSTANCE = re.compile(r"\ban?\s$")  # "to forge a Rembrandt"
_OWNING = re.compile(r"['’]s?\s+\w")
_ARTICLE = 4  # letters of an article before an opening name
_ALIKE = 2  # from this likeness on two names stand in one place


def stray_names(text: str, sentences: Sequence[Stretch], page: Page) -> Iterator[Difference]:
    """Yield the names of a text that its evidence neither has nor stands for, or has in another place."""
    names = named(text)
    if not names:
        return
    held = _Evidence(sentences, page)
    is_headline = _is_capitalised(text)
    for one in names:
        if not (is_headline and not one.is_name):
            yield from _stray(one, text, held)


class _Evidence:
    """The sentences of the evidence, with the names in them and the words that stand for names."""

    def __init__(self, sentences: Sequence[Stretch], page: Page) -> None:
        self.page = page
        self.written = [f" {spaced(sentence.text)} " for sentence in sentences]
        self.names = [one for sentence in sentences for one in named(sentence.text)]
        self.opening = _opening(sentences)
        self._sentences = sentences

    def has(self, one: Standing) -> bool:
        """Whether the evidence has the name, a fuller or a shorter form of it, or another form of a word."""
        if is_named(one.words, self.written) or any(_is_land_of(one.words, other.words) for other in self.names):
            return True
        if not one.is_name:
            return has_form(one.words, self.written)
        ends = [" ".join(one.words.split()[first:]) for first in range(1, len(one.words.split()))]
        return self.page.has(one.words) and any(end[:1].isupper() and is_named(end, self.written) for end in ends)

    def has_beside_same(self, name: Standing) -> bool:
        """Whether the evidence has the name, in whatever form, where a word stands beside it that does so in a text."""
        return any(
            one.slot.is_beside_same(name.slot) and _is_same(name.words, one.words, self.page) for one in self.names
        )

    def is_left_out(self, one: Standing, rest: str, name: Standing) -> bool:
        """Whether a text leaves a name of the evidence out: the rest of it, without the given name or its office."""
        return self.is_missing(one, rest) and not self.is_office(name, one)

    def is_missing(self, one: Standing, rest: str) -> bool:
        """Whether the rest of a text has not half the words of a name, or has it less often than the evidence."""
        wanted = f" {spaced(one.words)} "
        if wanted in rest:
            return rest.count(wanted) < sum(words.count(wanted) for words in self.written)
        words = [word for word in one.words.split() if word[:1].isupper()]
        return sum(is_named(word, (rest,)) for word in words) * 2 < len(words)

    def is_office(self, name: Standing, other: Standing) -> bool:
        """Whether the one only calls the other by its office: "the Speaker" for "the Speaker, Ann Hale"."""
        if other.role and f" {spaced(name.words)} " in f" {spaced(other.role)} ":
            return True
        bearer = None if name.is_name else self.page.cast.bearer(other.words)
        return bearer is not None and name.words.lower() in bearer.descriptions

    def may_mean(self, name: Standing) -> bool:
        """Whether a pronoun or a description of the evidence may stand for this name."""
        bearer = self.page.cast.bearer(name.words)
        return bearer is not None and any(bearer in meant for _, meant in self.stands_for())

    def stands_for(self) -> Iterator[tuple[Slot, list[Bearer]]]:
        """Yield the places of pronouns and descriptions, and whom they may mean."""
        for sentence in self._sentences:
            for stand in stands(sentence.text):
                yield stand.slot, antecedents(stand, sentence, self.page)


def _opening(sentences: Sequence[Stretch]) -> Standing | None:
    """Return the name with which the evidence begins, its office counted in; a dateline is none."""
    for one in named(sentences[0].text) if sentences else ():
        start = one.start - len(f"{one.role} ") if one.role else one.start
        return one if start <= _ARTICLE and not one.slot.link and not one.words.isupper() else None
    return None


def _stray(one: Standing, text: str, held: _Evidence) -> Iterator[Difference]:
    name = _proper(one, text, held.page)
    if not name.words:
        return
    rival = _rival(name, one.start, text, held)
    if rival is not None:
        yield Difference(kind="name", said=one.words, found=rival.words)
    elif _is_uncarried(name, text, held) and not _is_resolved(name, text, held):
        yield Difference(kind="name", said=one.words, found=None)
    elif one.role and _is_anothers(name.words, one.role, held.page):
        yield Difference(kind="name", said=f"{one.role} {one.words}", found=None)


def _is_uncarried(name: Standing, text: str, held: _Evidence) -> bool:
    """Whether the evidence has not the name, or has it elsewhere."""
    return not held.has(name) or _is_doubled(name, text, held) or _is_nowhere(name, held)


def _rival(name: Standing, start: int, text: str, held: _Evidence) -> Standing | None:
    """Return a name of the evidence that the text leaves out, and in whose place it has this one."""
    rest = f" {spaced(f'{text[:start]} {text[name.end :]}')} "
    opening = held.opening
    if (
        opening is not None
        and _opens(text[:start])
        and held.is_left_out(opening, rest, name)
        and not held.has(name)
        and not held.may_mean(name)
    ):
        return opening
    likely = (one for one in held.names if _is_of_kind(name, one) and _is_in_place(name.slot, one.slot))
    rivals = [one for one in likely if held.is_left_out(one, rest, name)]
    if not rivals or held.has_beside_same(name):
        return None
    return next((one for one in rivals if not _is_same(name.words, one.words, held.page)), None)


def _opens(before: str) -> bool:
    """Whether a name behind these words opens the text: nothing but an article or titles stands there."""
    return len(before) <= _ARTICLE or all(word[:1].isupper() for word in before.split())


def _is_in_place(place: Slot, other: Slot) -> bool:
    """Whether two places are one; behind other prepositions, only if words on both sides tell so."""
    return place.likeness(other) >= (_ALIKE if place.link == other.link else 2 * _ALIKE)


def _is_of_kind(name: Standing, other: Standing) -> bool:
    """Whether the one may be put for the other: places for places, unless the same preposition stands before both."""
    if name.slot.link and name.slot.link == other.slot.link:
        return True
    if other.slot.link and not name.slot.link and name.start <= _ARTICLE:  # one acts, something happens at the other
        return False
    return "unknown" in (name.kind, other.kind) or (name.kind == "place") == (other.kind == "place")


def _is_doubled(name: Standing, text: str, held: _Evidence) -> bool:
    """Whether the text has the name more often than the evidence, and here not where the evidence has it."""
    wanted = f" {spaced(name.words)} "
    ours = f" {spaced(text)} ".count(wanted)
    if ours <= 1 or ours <= sum(words.count(wanted) for words in held.written):
        return False
    return not held.has_beside_same(name)


def _is_nowhere(name: Standing, held: _Evidence) -> bool:
    """Whether something is told to be in, at or near somebody, of which the evidence has nothing."""
    bearer = held.page.cast.bearer(name.words) if name.slot.link in _HERE else None
    if bearer is None or bearer.kind != "person":
        return False
    return all(one.slot.link != name.slot.link for one in held.names if _is_same(name.words, one.words, held.page))


def _is_same(name: str, other: str, page: Page) -> bool:
    if f" {spaced(name)} " in f" {spaced(other)} " or _is_land_of(name, other):
        return True
    bearer = page.cast.bearer(name)
    return bearer is not None and bearer == page.cast.bearer(other)


def _is_land_of(name: str, other: str) -> bool:
    """Whether the one is the country of the other: Russia and Russian."""
    return is_of(name, other) or is_of(other, name)


def _is_resolved(name: Standing, text: str, held: _Evidence) -> bool:
    """Whether the evidence stands for the name, or leaves open what only it can be."""
    page, bearer = held.page, held.page.cast.bearer(name.words)
    if _is_phrase(name, text, page):
        return True
    if bearer is None or _INSTANCE.search(text[: name.start]):
        return _is_opening_word(name.words, text, page)
    stood = list(held.stands_for())
    here = [meant for other, meant in stood if other.likeness(name.slot) >= _ALIKE and meant]
    if here:
        return any(bearer in meant for meant in here)
    return any(bearer in meant for _, meant in stood) or _may_be_told(name, bearer, text, page)


def _may_be_told(name: Standing, bearer: Bearer, text: str, page: Page) -> bool:
    """Whether the article is about it, so that a retelling may name it: "inflation in Norway", "Hale's trial"."""
    if not page.cast.is_central(bearer):
        return False
    if name.slot.link in _HERE:
        return bearer.kind != "person"
    return bearer.kind == "person" or not _OWNING.match(text[name.end :])


def _is_opening_word(name: str, text: str, page: Page) -> bool:
    return text.lstrip("\"“‘'").startswith(name) and (page.has_form(name) or is_ordinary(name.lower()))


def _is_phrase(name: Standing, text: str, page: Page) -> bool:
    """Whether the article has the name with the telling word before or behind it: "the widow in Bratislava"."""
    before = text[: name.start].split()[-3:]
    while before and before[0].lower().strip(",.") in UNCOUNTED:
        before = before[1:]
    behind = _BEHIND.match(text, name.end)
    phrases = [" ".join((*before, name.words))] if before else []
    if behind and behind[1].lower() not in UNCOUNTED:
        phrases.append(f"{name.words}{behind[0]}")
    return any(page.has(phrase) for phrase in phrases)


def _is_anothers(name: str, role: str, page: Page) -> bool:
    """Whether the article has this title or office by other names only, and never in a sentence with this one."""
    bearer = page.cast.bearer(name)
    words = [word.lower() for word in _WORDS.findall(role) if word.lower() not in UNCOUNTED]
    if bearer is None or not words or any(word in bearer.descriptions for word in words):
        return False
    if any(words[-1] in one.text.lower() and page.cast.names_in(one, bearer) for one in page.sentences):
        return False
    return any(words[-1] in other.descriptions for other in page.cast.everyone)


def _proper(one: Standing, text: str, page: Page) -> Standing:
    """Return an opening name without leading words that the article writes small: `Tug Grey Heron`."""
    words = one.words.split()
    while one.start <= _ARTICLE and words and page.body.has_lower(words[0].lower()):
        words = words[1:]
    start = one.end - len(" ".join(words))
    return one._replace(words=" ".join(words), start=start, slot=slot(text, start, one.end))


def _is_capitalised(text: str) -> bool:
    """Whether the words have capitals throughout, as in some headlines: then a capital shows no name."""
    words: list[str] = _WORDS.findall(text)
    return len(words) > 3 and sum(word[:1].isupper() for word in words) * 2 > len(words)
