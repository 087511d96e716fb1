"""Clauses in nearly the same words, of which one denies what the other affirms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsdigest.facts.inflection import lemmas
from newsdigest.facts.passage import tokens_of
from newsdigest.facts.statements import may_deny, statement
from newsdigest.schema.mention import Difference

_CLAUSE = re.compile(
    r"[,;:—]\s|(?<=[a-z]{2})[.?!][\"”’]?\s{1,4}(?=[\"“‘'A-Z])|\s[–-]\s"
    r"|\s(?:but|while|although|though|because|whereas|which|who|whose|after|before|when|until)\s"
    r"|\sand\s(?:that\s)?(?=(?:the|a|an|it|he|she|they|its|his|her|their|also|so|none|no|nobody|nothing|neither)\s)"
    r"|\sand\s(?=(?:is|are|was|were|has|have|had|will|would|did|does)\b)"
)
# Words that a clause may gain or lose: articles, what joins it to the one before, and what only stresses.
_ARTICLES = frozenset(("a", "an", "the", "and", "but", "or", "so", "also", "just", "simply", "really", "even", "still"))


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
    if not may_deny(text) and not any(map(may_deny, evidence)):
        return
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
