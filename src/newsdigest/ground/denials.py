"""Denials that no word of their own tells apart: "was not on", "that is not what", "it is not eight", "No."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsdigest.facts.inflection import lemmas
from newsdigest.facts.passage import tokens_of
from newsdigest.facts.statements import Statement, content_of, may_deny, statement
from newsdigest.numbers.tokens import Token
from newsdigest.schema.mention import Difference

_PASSED_OVER = frozenset(
    ("a", "an", "the", "be", "been", "being", "yet", "so", "even", "ever", "just", "also", "have", "had", "has", "any")
)
_UNTOLD = frozenset(("such", "by", "one", "would", "it", "that", "this", "of", "to", "other", "in"))
"""What stands behind a denial and tells nothing of what is denied."""
_HELPING = frozenset(("is", "are", "was", "were", "be", "been", "has", "have", "had", "'s", "’s"))
_ANSWER = re.compile(r"(?:^|[\"“‘:]\s?)No[.,](?:\s|$)")


def misdenied(text: str, evidence: Sequence[str]) -> Iterator[Difference]:
    """Yield the denials of a text that its evidence has not, where what is denied is a word of grammar or a figure.

    And those that the evidence has and the text has not; and what a text affirms that its evidence only denies.
    """
    if not any(map(may_deny, (text, *evidence))):
        return
    ours, theirs = list(_denied(text)), [pair for words in evidence for pair in _denied(words)]
    for word, denial in ours:
        if not _is_content(word) and not any(_is_same(word, other) for other, _ in theirs):
            yield Difference(kind="negation", said=denial, found=None)
    for word, denial in theirs:
        if not _is_content(word) and not any(_is_same(word, other) for other, _ in ours) and _affirms(text, word):
            yield Difference(kind="negation", said=None, found=denial)
    yield from _fewer(statement([text]), statement(evidence))


def _fewer(said: Statement, found: Statement) -> Iterator[Difference]:
    """Yield what the text affirms though the evidence only denies it, in a text of fewer denials than that takes."""
    told = [forms for negation in said.negations for forms in negation.denied] + list(said.affirmed)
    taken_up = [one for one in found.negations if any(_is_among(forms, told) for forms in one.denied)]
    if len(taken_up) <= len(said.negations):
        return
    for negation in taken_up:
        if any(_is_among(forms, said.affirmed) and not _is_among(forms, found.affirmed) for forms in negation.denied):
            yield Difference(kind="negation", said=None, found=negation.word)


def _is_among(forms: frozenset[str], others: Sequence[frozenset[str]]) -> bool:
    return any(not forms.isdisjoint(other) for other in others)


def answers_no(evidence: Sequence[str]) -> bool:
    """Whether somebody answers "No.", which denies what was asked."""
    return any(_ANSWER.search(words) for words in evidence)


def _denied(text: str) -> Iterator[tuple[str, str]]:
    """Yield the word behind each denial, with the denial; none where the clause ends."""
    tokens = tokens_of(text)
    for at, token in enumerate(tokens):
        if not _denies(tokens, at):
            continue
        behind = (one for one in tokens[at + 1 : at + 5] if one.word not in _PASSED_OVER)
        follower = next(behind, None)
        if follower is not None and (follower.is_word or follower.is_figure) and follower.word not in _UNTOLD:
            yield follower.word, token.word


def _denies(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].word
    return word.endswith(("n't", "n’t")) or word in ("not", "never", "no", "cannot")


def _is_content(word: str) -> bool:
    return bool(content_of(word))


def _is_same(word: str, other: str) -> bool:
    return not lemmas(word).isdisjoint(lemmas(other))


def _affirms(text: str, word: str) -> bool:
    """Whether a text has the word behind a helping verb: "is eight"."""
    told = [token.word for token in tokens_of(text)]
    return any(one in _HELPING and _is_same(other, word) for one, other in pairwise(told))
