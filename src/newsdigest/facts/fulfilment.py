"""Whether a sentence tells as done what its evidence only plans, asks for or holds possible."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsdigest.english.smallwords import BEING, HAVING, OWNERS
from newsdigest.english.words import word_set
from newsdigest.facts.inflection import IRREGULAR_PLURALS, lemmas
from newsdigest.facts.passage import tokens_of
from newsdigest.numbers.tokens import Token
from newsdigest.schema.mention import Difference

_POSSIBLE = word_set("may might could")
_MODAL = _POSSIBLE | word_set("will would shall should can must")
# Verbs, nouns and adjectives behind which "to" opens what is yet to be done. "Agreed to" and "voted to" are not among
# them: what a council voted to do is told as its deed.
PLANS = word_set(
    """
    plan plans planned planning intend intends intended intending intention hope hopes hoped hoping want wants wanted
    aim aims aimed aiming expect expects expected expecting due set schedule scheduled likely unlikely going about ready
    propose proposes proposed proposing proposal pledge pledges pledged promise promises promised vow vows vowed
    threaten threatens threatened threat prepare prepares prepared preparing wish wishes wished seek seeks sought
    ask asks asked asking urge urges urged call calls called calling order orders ordered tell tells told
    bid offer offers offered request requests requested demand demands demanded considering
    """
)
# What else says that a thing is not done yet, wherever it stands in a retelling.
_AHEAD = _MODAL | PLANS | word_set(
    "if unless when once tomorrow upcoming future next possible possibly perhaps maybe risk risks fear fears feared "
    "prospect ahead"
)  # fmt: skip
_DUE = word_set("due scheduled planned expected upcoming tomorrow")
_BEING = BEING | {"am"}
_BETWEEN = 4  # words of whoever is to do it: "asked the court in May to"
_STOPS = word_set(", ; : . ! ? ( ) — and but or which who that")
_PASSED_OVER = _BEING | HAVING | word_set("not never also soon then still only again n't")
_NOT_PAST = word_set("need feed proceed exceed succeed speed indeed breed hundred red bed")


class _Open(NamedTuple):
    """A word told as yet to be done, what says so, and whether that only holds it possible."""

    forms: frozenset[str]
    marker: str
    is_possible: bool


class _Told(NamedTuple):
    """What a text holds open, and the forms of all that it tells otherwise."""

    open: tuple[_Open, ...]
    plain: frozenset[str]


def unfulfilled(sentence: str, evidence: Sequence[str], *, in_present: bool = False) -> Iterator[Difference]:
    """Yield the deeds that a sentence tells as done, or as sure, which its evidence only plans or holds possible.

    `in_present`: "tows" tells a deed as well, as it does unless the whole is printed as planned.
    """
    theirs = [_told(text) for text in evidence]
    held_open = [one for told in theirs for one in told.open]
    if not held_open:
        return
    plain = frozenset().union(*(told.plain for told in theirs))
    yield from _made_sure(sentence, held_open, plain)
    tokens = tokens_of(sentence)
    ahead = _ahead(tokens)
    for at, token in enumerate(tokens):
        forms = lemmas(token.word)
        if ahead - {at} or not _tells_deed(tokens, at, in_present=in_present) or not plain.isdisjoint(forms):
            continue
        found = next((one for one in held_open if not one.forms.isdisjoint(forms)), None)
        if found is not None:
            yield Difference(kind="word", said=token.word, found=found.marker)


def _made_sure(sentence: str, held_open: Sequence[_Open], plain: frozenset[str]) -> Iterator[Difference]:
    """Yield "will break" for "might break"."""
    words = {token.word for token in tokens_of(sentence)}
    if "will" not in words or not words.isdisjoint(_AHEAD - {"will", "next", "tomorrow", "when", "once"}):
        return
    for ours in _told(sentence).open:
        same = [one for one in held_open if not one.forms.isdisjoint(ours.forms)]
        if same and all(one.is_possible for one in same) and plain.isdisjoint(ours.forms):
            yield Difference(kind="word", said=ours.marker, found=same[0].marker)


def holds_open(sentence: str) -> bool:
    """Whether a sentence tells of something that is due or yet to be done: "plans to sail", "is due on Friday"."""
    return bool(_told(sentence).open) or any(token.word in _DUE for token in tokens_of(sentence))


def is_ahead(sentence: str) -> bool:
    """Whether a sentence says that what it tells is yet to come, or only may."""
    return bool(_ahead(tokens_of(sentence)))


def _ahead(tokens: Sequence[Token]) -> set[int]:
    """Return the places of the words that say so; "asked" is one and may be a deed itself."""
    return {
        at for at, token in enumerate(tokens) if token.word in _AHEAD or token.word.endswith(("'ll", "’ll", "'d", "’d"))
    }


def _tells_deed(tokens: Sequence[Token], at: int, *, in_present: bool) -> bool:
    """Whether a word tells that something was or is being done: "towed", "is towing", "has sunk"."""
    word = tokens[at].word
    if not tokens[at].is_word or len(word) < 3 or word in _BEING | HAVING:
        return False
    before = [token.word for token in tokens[max(at - 3, 0) : at]]
    if "to" in before and all(one in _PASSED_OVER for one in before[before.index("to") + 1 :]):
        return False
    is_helped = bool(before) and before[-1] in _BEING | HAVING
    is_past = word not in _NOT_PAST and (word.endswith("ed") or _is_irregular_past(word))
    is_present = (
        in_present and at > 0 and word.endswith("s") and not word.endswith("ss") and before[-1] not in _NOUNS_OWN
    )
    is_past = is_past or (word in _UNCHANGED and bool(before) and before[-1] not in _NOUNS_OWN)
    return is_past or (is_helped and word.endswith(("ing", "en"))) or is_present


_UNCHANGED = word_set("cost cut hit put set shut hurt spread quit bet burst cast let split thrust")  # in the past, too
_NOUNS_OWN = word_set("the a an its their his her of for in on at with by from to and new more all some no")


def _is_irregular_past(word: str) -> bool:
    """Whether a word is a form of another that only irregular verbs have: "broke", "sank"."""
    is_plural = word.endswith(("s", "ing")) or word in IRREGULAR_PLURALS
    return not is_plural and any(other != word for other in lemmas(word))


@lru_cache(1024)  # the same evidence is held against many sentences
def _told(text: str) -> _Told:
    tokens = tokens_of(text)
    if not any(token.word in _MODAL or token.word == "to" for token in tokens):
        return _Told((), frozenset(form for token in tokens if token.is_word for form in lemmas(token.word)))
    held: dict[int, _Open] = {}
    for at, token in enumerate(tokens):
        marker = _marker(tokens, at)
        if marker is not None:
            for place in _governed(tokens, at + 1):
                word = tokens[place].word
                shown = text[tokens[marker].start : tokens[place].end]
                held.setdefault(place, _Open(lemmas(word), shown, token.word in _POSSIBLE))
    plain = (lemmas(token.word) for at, token in enumerate(tokens) if token.is_word and at not in held)
    return _Told(tuple(held.values()), frozenset(form for forms in plain for form in forms))


def _marker(tokens: Sequence[Token], at: int) -> int | None:
    """Return where what opens a deed begins: a modal verb, or the plan before a "to"."""
    word = tokens[at].word
    if word in _MODAL:
        return at
    if word != "to":
        return None
    for place in range(at - 1, max(at - 2 - _BETWEEN, -1), -1):
        if tokens[place].word in PLANS:
            return place
        if tokens[place].word in _STOPS:
            return None
    return None


def _governed(tokens: Sequence[Token], first: int) -> Iterator[int]:
    """Yield the verb that a marker opens: the first word behind it that is no helping verb, or what is had done."""
    for at in range(first, min(first + 4, len(tokens))):
        word = tokens[at].word
        if not tokens[at].is_word:
            return
        if word not in _PASSED_OVER and not word.endswith("ly"):
            if at > first and tokens[at - 1].word in ("have", "get"):
                yield from _had_done(tokens, at)
            if len(word) > 2 and word not in _OWNERS:
                yield at
            return


_OWNERS = OWNERS | {"the"}


def _had_done(tokens: Sequence[Token], first: int) -> Iterator[int]:
    """Yield what is to be done to something: the "searched" of "have their bags searched"."""
    for at in range(first + 1, min(first + 1 + _BETWEEN, len(tokens))):
        word = tokens[at].word
        if not tokens[at].is_word or word in _STOPS:
            return
        if word not in _NOT_PAST and (word.endswith("ed") or _is_irregular_past(word)):
            yield at
            return
