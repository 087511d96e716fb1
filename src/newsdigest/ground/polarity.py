"""What a record affirms and denies, clause by clause, held to the clauses of its evidence that say the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from newsdigest.facts.inflection import lemmas
from newsdigest.facts.passage import tokens_of
from newsdigest.facts.polarity import FALLING, RISING
from newsdigest.facts.statements import content_of, statement
from newsdigest.numbers.lexicon import NUMBER_WORDS
from newsdigest.schema.mention import Difference

_CLAUSE = re.compile(
    r"[,;:—]\s|[.?!][\"”’]?\s|\s[–-]\s"
    r"|\s(?:but|while|although|though|because|whereas|which|who|whose|after|before|when|until)\s"
    r"|\sand\s(?=(?:the|a|an|it|he|she|they|its|his|her|their|also|so|none|no|nobody|nothing|neither)\s)"
    r"|\sand\s(?=(?:is|are|was|were|has|have|had|will|would|did|does)\b)"
)
# Where a retelling begins to tell another thing.
_OTHER = re.compile(
    r"[,;:—]\s|\s(?:but|while|although)\s|\sand\s(?=(?:is|are|was|were|has|have|had|will|would|did|does)\b)"
)
# A clause of its own: "; one was hurt", "and are paid". A longer one sums up what the article goes on to tell.
_MAIN = re.compile(r"(?:;\s|\sand\s)(?:\w+\s)?(?:is|are|was|were|has|have|had|will)\b")
_ARTICLES = frozenset(("a", "an", "the", "and", "or", "so", "also"))
# A denial of what was said before, though words follow it: "denied that she had ever said such a thing".
_DENIED_SUCH = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|not|n['’]t|never)\b[^.;]{0,60}"
    r"\b(?:such (?:a )?things?|of the (?:kind|sort)|any of (?:it|this|that))\b",
    re.IGNORECASE,
)
_NEAR = 4  # words behind a verb in which the figure stands that it moves
_GROWN = RISING | frozenset(("new", "now", "more", "another", "further", "additional", "higher", "above", "high"))
_SHRUNK = FALLING | frozenset(("fewer", "less", "lower", "below", "low"))


class Clause(NamedTuple):
    """A clause: its words but for articles and denials, each as all its forms, and the words that deny."""

    words: tuple[frozenset[str], ...]
    denials: tuple[str, ...]


@lru_cache(maxsize=1024)
def clauses(text: str) -> tuple[Clause, ...]:
    """Return the clauses of a text."""
    return tuple(_clause(part) for part in _CLAUSE.split(text))


def _clause(text: str) -> Clause:
    denials = [negation.word for negation in statement([text]).negations]
    if "neither" in denials and "nor" in denials:
        denials.remove("nor")
    told = (token.word for token in tokens_of(text) if token.is_word or token.is_figure)
    words = tuple(lemmas(word) for word in told if word not in _ARTICLES and word not in denials)
    return Clause(words, tuple(denials))


def turned_clauses(text: str, evidence: Sequence[str]) -> Iterator[Difference]:
    """Yield the clauses that deny where the evidence affirms in the same words, or the reverse, or deny a denial."""
    theirs = [clause for words in evidence for clause in clauses(words)]
    most = max((len(clause.denials) for clause in theirs), default=0)
    for clause in clauses(text):
        alike = [other for other in theirs if _is_alike(clause, other)]
        if alike and all(len(other.denials) % 2 != len(clause.denials) % 2 for other in alike):
            yield Difference(kind="negation", said=next(iter(clause.denials), None), found=_first(alike))
        elif len(clause.denials) > max(1, most):
            yield Difference(kind="negation", said=clause.denials[1], found=None)


def _first(alike: Sequence[Clause]) -> str | None:
    return next((word for other in alike for word in other.denials), None)


def _is_alike(clause: Clause, other: Clause) -> bool:
    """Whether nearly all words of either stand in the other."""
    ours, theirs = (frozenset().union(*one.words) for one in (clause, other))
    shared = sum(not theirs.isdisjoint(forms) for forms in clause.words)
    back = sum(not ours.isdisjoint(forms) for forms in other.words)
    return shared * 4 >= len(clause.words) * 3 > 3 and back * 4 >= len(other.words) * 3


def affirmed(text: str, evidence: Sequence[str]) -> Iterator[Difference]:
    """Yield a denial that refers to what was said before ("denied it", "would not") where the text denies nothing."""
    if statement([text]).negations:
        return
    for negation in statement(evidence).negations:
        if not negation.denied:
            yield Difference(kind="negation", said=None, found=negation.word)
    for words in evidence:
        if found := _DENIED_SUCH.search(words):
            yield Difference(kind="negation", said=None, found=found[0])


def untold(text: str, evidence: Sequence[str]) -> Iterator[Difference]:
    """Yield the clauses of which the evidence has no word at all: they come from somewhere else."""
    known = {form for words in evidence for forms in content_of(words) for form in forms}
    ends = [0, *(found.start() for found in _OTHER.finditer(text)), len(text)]
    for start, end in pairwise(ends) if len(ends) > 2 else ():
        part, words = text[start:end], content_of(text[start:end])
        is_told = len(words) == 1 if _MAIN.match(part) else len(words) > 1 and not part.startswith(" and")
        if is_told and all(known.isdisjoint(forms) for forms in words):
            yield Difference(kind="word", said=part.strip(" ,;"), found=None)


def unmoved(text: str, evidence: Sequence[str]) -> Iterator[Difference]:
    """Yield where the text has a figure rise or fall of which neither evidence nor headline say that it does."""
    known = {form for words in evidence for token in tokens_of(words) for form in lemmas(token.word)}
    tokens = tokens_of(text)
    for at, token in enumerate(tokens):
        if any(one.is_figure or one.word in NUMBER_WORDS for one in tokens[at + 1 : at + _NEAR]):
            for moving, telling in ((RISING, _GROWN), (FALLING, _SHRUNK)):
                if not moving.isdisjoint(lemmas(token.word)) and telling.isdisjoint(known):
                    yield Difference(kind="direction", said=token.word, found=None)
