"""What came before what, and words that turn a statement round, held to the evidence and to the whole article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from newsdigest.english.vocabulary import stem
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.opposites import OPPOSITES, WEAK
from newsdigest.facts.passage import tokens_of
from newsdigest.facts.statements import content_of, opposites_of
from newsdigest.ground.page import Page
from newsdigest.ground.slots import Slot, slot
from newsdigest.schema.mention import Difference
from newsdigest.text import Stretch

_ALIKE = 2  # likeness from which on a word stands beside the same words
_BOTH_SIDES = 4
_ORDERING = re.compile(r"\b(before|after)\b", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[,;:]\s")
_Words = frozenset[str]


class Placed(NamedTuple):
    """A word that has an opposite, and its place."""

    word: str
    slot: Slot


def turned_round(text: str, evidence: Sequence[str], page: Page) -> Iterator[Difference]:
    """Yield words of which the evidence has nothing, where the article has their opposite beside the same words."""
    known = {form for words in evidence for token in tokens_of(words) for form in lemmas(token.word)}
    for ours in _opposable(text):
        opposites = OPPOSITES[ours.word]
        if not known.isdisjoint(lemmas(ours.word)):
            continue
        least = _BOTH_SIDES if ours.word in WEAK and ours.slot.behind else _ALIKE
        near = [one for one in page.once(_opposables).beside(ours.slot) if one.slot.likeness(ours.slot) >= least]
        found = next((one.word for one in near if not lemmas(one.word).isdisjoint(opposites)), None)
        if found is not None and not any(not lemmas(one.word).isdisjoint(lemmas(ours.word)) for one in near):
            yield Difference(kind="direction", said=ours.word, found=found)


class _Opposables(NamedTuple):
    """The words of an article that have an opposite, in order, and where each stands by the words beside it."""

    placed: Sequence[Placed]
    before: Mapping[str, Sequence[int]]
    behind: Mapping[str, Sequence[int]]

    def beside(self, slot: Slot) -> Iterator[Placed]:
        """Yield those that stand beside the same words as a slot, in order."""
        numbers = {number for form in slot.before for number in self.before.get(form, ())}
        numbers |= {number for form in slot.behind for number in self.behind.get(form, ())}
        yield from (self.placed[number] for number in sorted(numbers))


def _opposables(sentences: Sequence[Stretch]) -> _Opposables:
    placed = [one for sentence in sentences for one in _opposable(sentence.text)]
    before: dict[str, list[int]] = {}
    behind: dict[str, list[int]] = {}
    for number, one in enumerate(placed):
        for forms, index in ((one.slot.before, before), (one.slot.behind, behind)):
            for form in forms:
                index.setdefault(form, []).append(number)
    return _Opposables(placed, before, behind)


@lru_cache(maxsize=2048)
def _opposable(text: str) -> tuple[Placed, ...]:
    return tuple(
        Placed(token.word, slot(text, token.start, token.end)) for token in tokens_of(text) if token.word in OPPOSITES
    )


def unanchored(
    text: str, evidence: Sequence[str], beside: Sequence[str] = (), *, lent: Sequence[str] = ()
) -> Iterator[Difference]:
    """Yield words that have an opposite where the evidence has neither them nor another word on the same side.

    A retelling that says "sold" of evidence without a sale says on its own which of the two it was. It may take the
    word from the sentences `beside` the evidence ("the decision", and before it "the ban"), if that does not say the
    opposite. A headline and what was said before only lend the very word (`lent`): they tell of other things too.
    """
    near = {form for words in beside for token in tokens_of(words) for form in lemmas(token.word)}
    told = {form for words in _telling_of(text, beside) for token in tokens_of(words) for form in lemmas(token.word)}
    known, free = {token.word for words in evidence for token in tokens_of(_BY_THEN.sub("before", words))}, _BEGINNING
    if _FIRST_SINCE.search(" ".join(evidence)) and not _FIRST_SINCE.search(text):
        known, free = known - {"first"}, free - {"first"}  # "the first since the war" was not the first
    forms = {form for word in known for form in lemmas(word)}
    sides = {stem(word) for word in known} | {side for form in forms for side in _SIDES.get(form, ())}
    borrowed = {form for words in lent for token in tokens_of(words) for form in lemmas(token.word)}
    if _is_reordered(text, evidence):
        forms |= {"before", "after"}
    for token in tokens_of(text):
        word, own = token.word, lemmas(token.word)
        if word not in OPPOSITES or word in GRAMMAR or not forms.isdisjoint(own) or _has_kin(word, known):
            continue
        is_one_stem = any(stem(other) == stem(word) for other in opposites_of(word))  # "sell" and "buy"
        if (stem(word) in sides and not is_one_stem) or not sides.isdisjoint(
            side for form in own for side in _SIDES.get(form, ())
        ):
            continue
        # What the evidence has the other way round, no neighbouring sentence puts right.
        turned = min(opposites_of(word) & forms, default=None) or _other_side(word, forms) or _kin_of(word, known)
        if own.isdisjoint(borrowed):
            turned = turned or min(opposites_of(word) & borrowed, default=None)
        if turned or own.isdisjoint(free | borrowed | (told if WEAK.isdisjoint(own) else near)):
            yield Difference(kind="direction" if turned else "word", said=word, found=turned)


def confused(text: str, evidence: Sequence[str]) -> Iterator[Difference]:
    """Yield words that stand beside what their opposite stands beside in the evidence, which has both.

    Of a mill that closed and gates that are opened, "the opened mill" tells the one of the other.
    """
    told = [one for words in evidence for one in _windows(words)]
    for word, near in _windows(text):
        same = [len(near & other) for found, other in told if not lemmas(word).isdisjoint(lemmas(found))]
        opposites = OPPOSITES[word]
        turned = [(len(near & other), found) for found, other in told if not lemmas(found).isdisjoint(opposites)]
        if turned and max(turned)[0] > (max(same) if same else _ALONE):
            yield Difference(kind="direction", said=word, found=max(turned)[1])
    heads = {pair for words in evidence for pair in _heads(words)}
    for word, head in _heads(text):
        found = min((other for other, one in heads if one == head and other in opposites_of(word)), default=None)
        if found is not None and (word, head) not in heads:
            yield Difference(kind="direction", said=word, found=found)


def _heads(text: str) -> Iterator[tuple[str, str]]:
    """Yield the words with an opposite that stand directly before another telling word: "first count"."""
    tokens = tokens_of(text)
    for one, other in pairwise(tokens):
        if one.word in OPPOSITES and one.word not in GRAMMAR and content_of(other.word):
            yield one.word, min(lemmas(other.word), key=lambda form: (len(form), form))


def _windows(text: str) -> Iterator[tuple[str, _Words]]:
    """Yield the words with an opposite, each with the telling words within three of it in its clause."""
    for clause in _CLAUSE_END.split(text):
        telling = [(token.word, _forms(token.word)) for token in tokens_of(clause) if _forms(token.word)]
        for at, (word, _) in enumerate(telling):
            if word in OPPOSITES:
                beside = telling[max(0, at - _WINDOW) : at] + telling[at + 1 : at + 1 + _WINDOW]
                yield word, frozenset(form for _, forms in beside for form in forms)


_WINDOW = 3
_ALONE = 1  # telling words that may stand beside the opposite of a word which the evidence has not


def _other_side(word: str, forms: Set[str]) -> str | None:
    """Return a word of the evidence that tells the opposite of a word, whatever its kind: "death" of "survived"."""
    if not WEAK.isdisjoint(lemmas(word)):
        return None
    sides = {side for other in opposites_of(word) for side in _SIDES.get(other, ())}
    return min((form for form in forms if not sides.isdisjoint(_SIDES.get(form, ()))), default=None)


def _telling_of(text: str, beside: Sequence[str]) -> Iterator[str]:
    """Yield the sentences that tell of the same as the text: besides a word with an opposite they share another."""
    for words in beside:
        if any(
            not forms.isdisjoint(other) and OPPOSITES.keys().isdisjoint(forms)
            for forms in content_of(words)
            for other in content_of(text)
        ):
            yield words


def _kin_of(word: str, known: Set[str]) -> str | None:
    """Return the opposite of a word of which the evidence has another word made: "sell" of "seller"."""
    if not WEAK.isdisjoint(lemmas(word)):
        return None
    return min((other for other in opposites_of(word) if _has_kin(other, known)), default=None)


def _has_kin(word: str, known: Set[str]) -> bool:
    """Whether a word of the evidence is made of this one: "winner" of "wins"."""
    root = min(lemmas(word), key=lambda form: (len(form), form))
    return len(root) > _SHORT and any(other.startswith(root) for other in known)


_SHORT = 2
_BY_THEN = re.compile(r"\bby then\b", re.IGNORECASE)
# What a retelling may say of its own accord, as long as its evidence does not say the opposite.
_BEGINNING = frozenset(("first", "begin", "start"))
_FIRST_SINCE = re.compile(r"\bfirst\b[^.;]{0,80}\bsince\b", re.IGNORECASE)
# Words with an opposite that mostly only join: "with three ministers", "over wages", "open to the public".
_GRAMMAR_WORDS = """
with without for against over under up down all none always never left right more less most least
possible north south east west northern southern eastern western early late demand support outside inside lead
leader hour minute credit strong weak better worse open confirm confirmed confirms agree agreed
"""
GRAMMAR = frozenset(_GRAMMAR_WORDS.split())
_TOLD_ALIKE = (
    "after later since then following when once",
    "before until till earlier ago prior",
    "first begin start open opening early",
    "last latest final since recent previous",
    "begin start open launch first",
    "end stop close finish conclude last paralyse paralyze over halt until",
    "leave go went gone walk quit depart abandon out evacuate clear",
    "arrive come came reach enter pull land dock",
    "rise raise increase gain climb jump surge soar grow hike up higher more above another further new now reach",
    "fall drop decrease decline lower slide plunge slump tumble shrink reduce cut down fewer less lose below low",
    "fail stop break lose against down defeat",
    "lose defeat fail against fall fell down out",
    "win beat defeat victory victorious",
    "survive survivor live alive rescue save",
    "victim dead death die kill",
    "cancel scrap strike struck off drop abandon",
    "drop give gave abandon withdraw",
    "dismiss sack fire card oust",
    "buy acquire purchase takeover take go went",
    "sell sale",
    "reject refuse turn",
    "deny dispute contradict reject false no",
    "break breach violate violation infringe",
    "decline refuse no nothing not",
    "low underestimate little lower below cheap",
    "high higher up strong above overestimate expensive rise",
    "supporter support people",
    "above over upper up upstairs overhead atop top high higher more exceed",
    "below under underneath beneath down downstairs lower bottom low fewer less short",
)
_SIDES: dict[str, frozenset[str]] = {}
for _at, _words in enumerate(_TOLD_ALIKE):
    for _word in _words.split():
        _SIDES[_word] = _SIDES.get(_word, frozenset()) | {f"#{_at}"}


def is_told_alike(word: str, known: Sequence[str]) -> bool:
    """Whether a word tells what another one tells: "rises" of "up from"."""
    sides = {side for form in lemmas(word) for side in _SIDES.get(form, ())}
    return any(not sides.isdisjoint(_SIDES.get(form, ())) for other in known for form in lemmas(other))


class Order(NamedTuple):
    """What a sentence puts before or after what."""

    word: str
    first: _Words
    second: _Words


def reordered(text: str, evidence: Sequence[str]) -> Iterator[Difference]:
    """Yield where the text has two things in the one order and the evidence has the same two in the other."""
    theirs = [order for words in evidence for order in _orders(words)]
    for ours in _orders(text):
        for other in theirs:
            alike = _shared(ours.first, other.first), _shared(ours.second, other.second)
            crossed = _shared(ours.first, other.second), _shared(ours.second, other.first)
            straight, turned = (alike, crossed) if ours.word == other.word else (crossed, alike)
            is_turned = min(turned) > 0 or max(turned) > 2 * sum(straight) + 1
            if is_turned and sum(turned) > 2 * sum(straight):
                yield Difference(kind="direction", said=ours.word, found=other.word)
                break


def _is_reordered(text: str, evidence: Sequence[str]) -> bool:
    """Whether the text has one thing before another which the evidence has after it, or the reverse: the same."""
    theirs = [order for words in evidence for order in _orders(words)]
    return any(
        ours.word != other.word
        and _shared(ours.first, other.second) + _shared(ours.second, other.first)
        > _shared(ours.first, other.first) + _shared(ours.second, other.second)
        for ours in _orders(text)
        for other in theirs
    )


def _shared(ours: _Words, theirs: _Words) -> int:
    return len(ours & theirs)


def _orders(text: str) -> Iterator[Order]:
    for found in _ORDERING.finditer(text):
        before, behind = text[: found.start()], text[found.end() :]
        end = _CLAUSE_END.search(behind)
        if not before.strip() and end:  # "After the vote, she left."
            before, behind = behind[end.end() :], behind[: end.start()]
        elif end:
            behind = behind[: end.start()]
        yield Order(found[0].lower(), _forms(before), _forms(behind))


def _forms(text: str) -> _Words:
    return frozenset(min(forms, key=lambda form: (len(form), form)) for forms in content_of(text))
