"""Quotations cut from real articles that lose or gain a word which is a fact, or have two facts in each other's place.

The words of a list here are not those of the library: they are what a sub-editor would name. A word that is lost may be
the article's own, or one that was put into the article first; what is gained is in the quote alone.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Container, Iterator
from itertools import pairwise
from typing import NamedTuple

from falsifications import NUMBER, sentences


def _words(words: str) -> list[str]:
    return words.split()


_AROUND = 1500  # characters of the article on either side of a sentence

DOUBTS = _words(
    "alleged suspected attempted planned proposed former deputy acting fake potential supposed presumed would-be "
    "failed aborted ex- vice- non- so-called possible threatened interim outgoing rumoured unconfirmed"
)
DEGREES = _words("nearly almost allegedly reportedly possibly probably perhaps partly supposedly apparently seldom")
BOUNDS = ["about", "around", "nearly", "almost", "over", "only", "roughly", "approximately", "at least", "more than",
          "fewer than", "less than", "up to", "under", "as many as", "an estimated", "some", "minus"]  # fmt: skip
ACCUSED = ("accused of ", "charged with ", "suspected of ", "cleared of ", "acquitted of ", "trying to avoid ")
VAGUE = ("dozens", "hundreds", "thousands", "millions", "billions", "doubled", "tripled", "halved", "twice", "several")
_NOUN = re.compile(r"\b(?:the|a|his|her|its|their) (?=[a-z]{4,}\b(?! of\b))")
_DEED = re.compile(r"(?<=\b(?:was|has|had) )(?=[a-z]{3,}ed\b)|(?<=\b(?:were|have|they) )(?=[a-z]{3,}ed\b)")
_DOING = re.compile(r"\b(?:is|was|were|are) (?=[a-z]{3,}ing\b)")
_MODAL = re.compile(
    r"(?<!\b[Hh]e )(?<!\b[Ss]he )(?<!\b[Ii]t )\b(?:may|might|could|would|will) (?!be\b|not\b|have\b|\W)"
)
_PLACE = re.compile(
    r"(?<=[a-z] )(?:New|North|South|East|West|Northern|Southern|Eastern|Western|Saint|Port|San) (?=[A-Z][a-z]{2,})"
)
_NUMERAL = re.compile(r"(?<=[a-z] I)I\b|(?<=[a-z]) I(?=[,.;])|(?<=[a-z] I)II\b")
_COUNTED = re.compile(rf"\b(?:{'|'.join(VAGUE)})\b")


class Case(NamedTuple):
    """A passage of an article, the passage without the sentence, and a quote that says another thing."""

    kind: str
    passage: str
    rest: str
    false: str


Teller = Callable[[str, random.Random], Iterator[tuple[str, str]]]


def _with(sentence: str, at: int, word: str) -> str:
    """Return the sentence with a word put in; a hyphen or a space joins it to the next."""
    return f"{sentence[:at]}{word}{'' if word.endswith(('-', ' ')) else ' '}{sentence[at:]}"


def _own_lost(sentence: str, _rng: random.Random) -> Iterator[tuple[str, str]]:
    """Lose a word of doubt or degree that the article itself has."""
    for word in (*DOUBTS, *DEGREES, "half the", "most of", "accused of", "tried to", "dropped"):
        for found in re.finditer(
            rf"(?<=[a-z] ){re.escape(word)}{'' if word.endswith('-') else ' '}(?=[a-z])", sentence
        ):
            yield sentence, sentence[: found.start()] + sentence[found.end() :]


def _put_lost(sentence: str, rng: random.Random) -> Iterator[tuple[str, str]]:
    for rule, words in ((_NOUN, DOUBTS), (_DEED, DEGREES), (_DOING, ACCUSED)):
        for found in rule.finditer(sentence):
            yield _with(sentence, found.end(), rng.choice(words)), sentence


def _gained(sentence: str, rng: random.Random) -> Iterator[tuple[str, str]]:
    yield from ((one, other) for other, one in _put_lost(sentence, rng))


def _bound_lost(sentence: str, rng: random.Random) -> Iterator[tuple[str, str]]:
    for found in NUMBER.finditer(sentence):
        if found.start() and sentence[found.start() - 1] == " ":
            yield _with(sentence, found.start(), rng.choice(BOUNDS)), sentence


def _bound_gained(sentence: str, rng: random.Random) -> Iterator[tuple[str, str]]:
    yield from ((one, other) for other, one in _bound_lost(sentence, rng))


def _exchanged(sentence: str, _rng: random.Random) -> Iterator[tuple[str, str]]:
    """Put two figures of a sentence in each other's place."""
    figures = list(NUMBER.finditer(sentence))
    for one, other in pairwise(figures):
        if one[0] != other[0]:
            between = sentence[one.end() : other.start()]
            yield sentence, f"{sentence[: one.start()]}{other[0]}{between}{one[0]}{sentence[other.end() :]}"


def _vague(sentence: str, rng: random.Random) -> Iterator[tuple[str, str]]:
    for found in _COUNTED.finditer(sentence):
        other = rng.choice([word for word in VAGUE if word != found[0]])
        yield sentence, sentence[: found.start()] + other + sentence[found.end() :]


def _modal_lost(sentence: str, _rng: random.Random) -> Iterator[tuple[str, str]]:
    """Lose what says that a thing may or will be; "be" and "he" would still show it, and "have" is put in elsewhere."""
    for found in _MODAL.finditer(sentence):
        yield sentence, sentence[: found.start()] + sentence[found.end() :]


def _name_cut(sentence: str, _rng: random.Random) -> Iterator[tuple[str, str]]:
    """Lose `New` before `York`, or change one `I` of `World War II`."""
    for found in _PLACE.finditer(sentence):
        yield sentence, sentence[: found.start()] + sentence[found.end() :]
    for found in _NUMERAL.finditer(sentence):
        yield sentence, sentence[: found.start()] + sentence[found.end() :]


TELLERS: dict[str, Teller] = {
    "own word of reserve lost": _own_lost,
    "word of reserve lost": _put_lost,
    "word of reserve added": _gained,
    "bound of a figure lost": _bound_lost,
    "bound of a figure added": _bound_gained,
    "figures exchanged": _exchanged,
    "vague count exchanged": _vague,
    "may or will lost": _modal_lost,
    "piece of a name lost": _name_cut,
}


def cases(body: str, rng: random.Random, wanted: Container[str]) -> Iterator[Case]:
    """Yield what the sentences of a body can be made to say otherwise."""
    for sentence in sentences(body):
        before, behind = body[max(sentence.start - _AROUND, 0) : sentence.start], body[sentence.end :][:_AROUND]
        for kind, teller in TELLERS.items():
            for true, false in teller(sentence.text, rng) if kind in wanted else ():
                passage = before + true + behind
                if true != false and false not in passage:
                    yield Case(kind, passage, f"{before}\n\n{behind}", false)
