"""People who share a name told one for the other: of "Ida Falk won, and Jon Falk came third" Jon Falk did not win.

A sentence may pool what several passages say, and each word of "Jon Falk won" stands somewhere. So each name that
others bear too is held to whoever stands in its place in the passage that tells the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsdigest.facts.alignment import Word, aligned, words_of
from newsdigest.facts.inflection import same_word
from newsdigest.facts.passage import names_of
from newsdigest.facts.synonyms import are_synonyms
from newsdigest.facts.telling import are_kin
from newsdigest.facts.wordclasses import BEING, PREPOSITIONS
from newsdigest.names.namesakes import People, Person, people_of
from newsdigest.schema.mention import Difference
from newsdigest.text import sentences

_SAME, _ALIKE = 3, 2
_TELLING, _FIGURE, _SMALL = 10, 12, 1
ENOUGH = 0.5
"""So much of what is told beside a name makes a passage tell the same."""
_JOINING = frozenset(("and", "but", "or", "while", "nor", "then"))
_SUBJECTS = {"he": "m", "she": "f", "who": None, "they": None, "i": None, "we": None}
_Whom = frozenset[Person]
_Beside = tuple[range, range]


class Named(NamedTuple):
    """A name in a text: whom it can mean, and the words that it takes, title included."""

    shown: str
    meant: _Whom
    start: int
    end: int
    is_owner: bool


class Text(NamedTuple):
    """A sentence with its words, and the names that several bear in part."""

    words: tuple[Word, ...]
    named: tuple[Named, ...]

    def is_of_name(self, at: int) -> bool:
        """Whether a word is part of such a name."""
        return any(one.start <= at < one.end for one in self.named)


def misnamed(
    sentence: str, evidence: Sequence[str], *, known: Sequence[str] = (), lends: bool = True
) -> Iterator[Difference]:
    """Yield the names of a sentence in whose place its evidence has somebody else of that name.

    `known` are texts that tell who else there is. `lends`: a surname that several of them share lends nobody's
    forename, and a sentence may not tell by such a surname alone of whom its evidence has in full.
    """
    for held in held_names(sentence, evidence, tuple(known) or (" ".join(evidence),), lends=lends):
        if held.other is not None:
            yield Difference(kind="name", said=held.said, found=held.other)


class HeldName(NamedTuple):
    """A name of a sentence, its place and that of what is told of it, and who else has its place there, if anybody."""

    said: str
    at: tuple[int, int]
    other: str | None


def held_names(
    sentence: str, evidence: Sequence[str], known: tuple[str, ...], *, lends: bool, enough: float = ENOUGH
) -> Iterator[HeldName]:
    """Yield the names that others bear too and of which some passage tells enough of what the sentence tells."""
    people = people_of(known)
    told = _read(sentence, people) if people.have_namesakes else None
    if told is None or not told.named:
        return
    texts = [_read(each.text, people) for passage in evidence for each in sentences(passage)]
    for at, name in enumerate(told.named):
        for beside in _beside(told, at):
            found = [each.other(lends=lends) for each in _nearest(told, at, beside, texts, enough)]
            if found:
                other = None if None in found else found[0]
                yield HeldName(name.shown, (name.start, beside[1].start), None if other is None else other.shown)


@lru_cache(4096)
def _read(sentence: str, people: People) -> Text:
    words = words_of(sentence)
    named = [*_named(sentence, words, people), *_alone(sentence, words, people)]
    return Text(words, tuple(sorted(named, key=lambda one: one.start)))


def _named(sentence: str, words: Sequence[Word], people: People) -> Iterator[Named]:
    """Yield the names that more than one may bear, or that share a surname with somebody's."""
    for span in names_of(sentence):
        meant = people.meant(span)
        start = span.start - len(f"{span.role} ") if span.role else span.start
        places = [at for at, word in enumerate(words) if start <= word.start < span.end]
        if places and _is_shared(meant, people):
            shown = sentence[start : span.end] if span.role and sentence[start:].startswith(span.role) else span.text
            yield Named(shown, meant, places[0], places[-1] + 1, words[places[-1]].is_owner)


def _alone(sentence: str, words: Sequence[Word], people: People) -> Iterator[Named]:
    """Yield the surnames that only the rest of the texts tells to be one: with which the sentence opens."""
    spans = names_of(sentence)
    for at, word in enumerate(words):
        if word.is_name and not any(one.start <= word.start < one.end for one in spans):
            meant = people.called(word.shown.removesuffix("'s").removesuffix("’s"))
            if _is_shared(meant, people):
                yield Named(word.shown, meant, at, at + 1, word.is_owner)


def _is_shared(meant: _Whom, people: People) -> bool:
    return len(meant) > 1 or bool(people.namesakes(meant))


def _nearest(told: Text, at: int, beside: _Beside, texts: Sequence[Text], enough: float) -> list[_Laid]:
    """Return the passages that tell most of what is told beside a name."""
    laid = [_Laid(told, at, *beside, text) for text in texts]
    best = max((each.share for each in laid), default=0.0)
    return [each for each in laid if each.share == best >= enough]


def _beside(told: Text, at: int) -> Iterator[_Beside]:
    """Yield the places of the words that are told of a name: before it and behind it, as far as the next such name.

    What "who" tells of it between commas is told by itself, and what "whose" tells there is told of somebody else.
    """
    name = told.named[at]
    first = told.named[at - 1].end if at else 0
    following = at + 1
    while following < len(told.named) and _are_joined(told, following - 1):
        following += 1
    last = told.named[following].start if following < len(told.named) else len(told.words)
    last = next((one for one in range(name.end + 1, last) if ";" in told.words[one].marks), last)
    behind = range(name.end, last)
    word = told.words[name.start]
    is_new = word.opens or (name.start > 0 and told.words[name.start - 1].key in _JOINING)
    goes_on = any(_is_told(told.words[one]) for one in behind)
    before = range(name.start if is_new and goes_on else first, name.start)
    rest = _behind_aside(told, behind)
    if rest is None:
        yield before, behind
        return
    yield before, rest
    if told.words[name.end].key == "who":
        yield range(name.start, name.start), range(name.end + 1, rest.start)


def _behind_aside(told: Text, behind: range) -> range | None:
    """Return where a sentence goes on behind an aside that follows a name: "Falk, who had won, [left]"."""
    if not behind or not told.words[behind.start].opens:
        return None
    start = next((one for one in behind[1:] if told.words[one].opens), None)
    rest = None if start is None else range(start, behind.stop)
    return rest if rest is not None and any(_is_told(told.words[one]) for one in rest) else None


def _are_joined(text: Text, at: int) -> bool:
    """Whether only an "and" stands between a name and the next: both did what follows."""
    between = text.words[text.named[at].end : text.named[at + 1].start]
    return any(word.key in _JOINING for word in between) and not any(map(_is_told, between))


class _Laid:
    """What is told of a name laid along a passage, names left out."""

    def __init__(self, told: Text, at: int, before: range, behind: range, text: Text) -> None:
        self.told, self.name, self.text = told, told.named[at], text
        ours = [one for one in (*before, *behind) if _is_counted(told, one)]
        theirs = [one for one in range(len(text.words)) if _is_counted(text, one)]
        places, _ = aligned([told.words[one] for one in ours], [text.words[one] for one in theirs], _worth, _nearness)
        self.share = _share([told.words[one] for one in ours], [text.words[one] for one in theirs]) if places else 0.0
        self.place = {ours[one]: theirs[other] for one, other in places}
        self.left = max(self._telling(one for one in self.place if one < self.name.start), default=None)
        self.right = min(self._telling(one for one in self.place if one >= self.name.end), default=None)

    def _telling(self, places: Iterator[int]) -> Sequence[int]:
        """Return the places of the words that tell something, or of all if none does."""
        there = list(places)
        return [one for one in there if _is_told(self.told.words[one])] or there

    def other(self, *, lends: bool) -> Named | None:
        """Return who stands in the place of the name, if it is somebody else."""
        region = self._region()
        there = self._there(region)
        if there and not any(self._is_same(one, lends=lends) for one in there):
            return there[0]
        if there:
            return self._further(there)
        claimed = frozenset().union(*(one.meant for one in self.told.named))
        own = [one for one in self.text.named if one.meant & self.name.meant]
        if own:
            return None if any(self._is_same(one, lends=lends) for one in own) else own[0]
        rivals = [one for one in self.text.named if not one.meant & claimed]
        beside = [self.text.words[one] for one in region]
        pronoun = next((word.key for word in beside if word.key in _SUBJECTS), None)
        if pronoun is not None:
            sexes = {one.sex for one in self.name.meant}
            is_other = _SUBJECTS[pronoun] is not None and sexes.isdisjoint((None, _SUBJECTS[pronoun]))
            return Named(pronoun, frozenset(), 0, 0, is_owner=False) if is_other else None
        return rivals[0] if rivals and not any(map(_is_told, beside)) else None

    def _further(self, there: Sequence[Named]) -> Named | None:
        """Return of whom the passage tells behind an "and" what the sentence goes on to tell of the name."""
        last = max(self.place.values())
        for one in self.text.named:
            is_next = one.start > max(each.end for each in there) and one.end <= last and not one.is_owner
            is_joined = one.start > 0 and self.text.words[one.start - 1].key in _JOINING
            if is_next and is_joined and not any(one.meant & each.meant for each in self.told.named):
                return one
        return None

    def _is_same(self, other: Named, *, lends: bool) -> bool:
        if other.is_owner != self.name.is_owner and other.is_owner and self.right == self.name.end:
            return False
        return other.meant == self.name.meant if lends else bool(other.meant & self.name.meant)

    def _region(self) -> range:
        """Return where in the passage the name has its place."""
        end = len(self.text.words)
        if self.left is not None and self.right is not None:
            return range(self.place[self.left] + 1, self.place[self.right])
        if self.right is not None:
            place = self.place[self.right]
            if self._is_turned(self.right, place):
                return range(place + 1, end)
            return range(place)
        assert self.left is not None  # noqa: S101 - a share above nought has one of them
        place = self.place[self.left]
        led_by = self.name.start > 0 and self.told.words[self.name.start - 1].key == "by"
        if led_by and not any(word.key == "by" for word in self.text.words):
            return range(place)
        return range(place + 1, end)

    def _is_turned(self, at: int, place: int) -> bool:
        """Whether only one of the two has the verb in the passive."""
        return _is_passive(self.told.words, at) != _is_passive(self.text.words, place)

    def _there(self, region: range) -> list[Named]:
        """Return the names in a region: of several, not those that only tell of whom or whose another is."""
        there = [one for one in self.text.named if region.start <= one.start and one.end <= region.stop]
        if self.right is None and self.left is not None:
            return there[:1] + self._joined(there)
        free = [one for one in there if not self._is_led(one)]
        return free or there

    def _joined(self, there: Sequence[Named]) -> list[Named]:
        """Return the names that "and" joins to the first."""
        first = self.text.named.index(there[0]) if there else 0
        last = first
        while last + 1 < len(self.text.named) and _are_joined(self.text, last):
            last += 1
        return list(self.text.named[first + 1 : last + 1])

    def _is_led(self, name: Named) -> bool:
        """Whether a name only tells of whom or whose something is: "Falk's sister", "sister of Ida Falk"."""
        before = self.text.words[name.start - 1].key if name.start else ""
        return (name.is_owner and not self.name.is_owner) or before in PREPOSITIONS


def _share(ours: Sequence[Word], theirs: Sequence[Word]) -> float:
    """Return how much of what some words tell others have, in whatever order: the passive has another."""
    if not any(map(_is_told, ours)):
        return 0.0
    had = (_worth(word) * max((_nearness(word.key, each.key) for each in theirs), default=0) for word in ours)
    return sum(had) / (_SAME * sum(map(_worth, ours)))


def _is_passive(words: Sequence[Word], at: int) -> bool:
    return any(word.key in BEING for word in words[max(0, at - 2) : at]) and not words[at].key.endswith("ing")


def _is_told(word: Word) -> bool:
    return word.is_telling and not word.is_dated


def _is_counted(text: Text, at: int) -> bool:
    return not text.words[at].is_dated and not text.is_of_name(at)


def _worth(word: Word) -> int:
    return _FIGURE if word.is_number else _TELLING if word.is_telling else _SMALL


@lru_cache(65_536)
def _nearness(one: str, other: str) -> int:
    if one == other:
        return _SAME
    return _ALIKE if same_word(one, other) or are_kin(one, other) or are_synonyms(one, other) else 0
