"""Whether a sentence affirms what its evidence denies, or turns a direction round."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from newsdigest.facts.inflection import lemmas
from newsdigest.facts.polarity import DENIALS, OPPOSITES, WEAK
from newsdigest.numbers.lexicon import UNCOUNTED
from newsdigest.numbers.tokens import Token, tokenize
from newsdigest.schema.mention import Difference

_REACH = 6  # words that a negation covers, unless the clause ends before
_CLAUSE_ENDS = frozenset((",", ";", ":", ".", "!", "?", "but", "although", "though", "while", "—", "(", ")"))


class Statement(NamedTuple):
    """The content words of a text, each with whether a negation covers it."""

    words: dict[frozenset[str], set[bool]]
    negations: tuple[str, ...]


def reversed_statements(sentence: str, evidence: Sequence[str]) -> Iterator[Difference]:
    """Yield where the sentence says the opposite of its evidence: a negation more or less, a word for its opposite."""
    ours = [token.word for token in tokenize(sentence)]
    theirs = [token.word for text in evidence for token in tokenize(text)]
    yield from _negated(sentence, evidence)
    yield from _turned(ours, theirs)


def _negated(sentence: str, evidence: Sequence[str]) -> Iterator[Difference]:
    """A content word that is only negated here and only affirmed there, or the reverse."""
    said, found = statement([sentence]), statement(evidence)
    if not said.negations and not found.negations:
        return
    for forms, polarity in said.words.items():
        there = {sign for others, signs in found.words.items() if not forms.isdisjoint(others) for sign in signs}
        if there and there.isdisjoint(polarity):
            yield Difference(
                kind="negation",
                said=" ".join(said.negations) or None,
                found=" ".join(found.negations) or None,
            )
            return


def statement(texts: Sequence[str]) -> Statement:
    """Return the content words of texts with their polarity."""
    words: dict[frozenset[str], set[bool]] = {}
    negations: list[str] = []
    for text in texts:
        covered = 0
        for token in tokenize(text):
            if is_denial(token):
                negations.append(token.word)
                covered = _REACH
            elif token.word in _CLAUSE_ENDS:
                covered = 0
            elif token.is_word and token.word not in UNCOUNTED and len(token.word) > 2:
                words.setdefault(lemmas(token.word), set()).add(covered > 0)
                covered -= 1
            else:
                covered -= 1
    return Statement(words, tuple(negations))


def is_denial(token: Token) -> bool:
    """Whether the word denies what follows it."""
    return token.word in DENIALS or token.word.endswith(("n't", "n’t"))


def _turned(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Difference]:
    """A word whose opposite stands in the evidence while it does not itself, nor any other form of it."""
    known = set(theirs)
    their_forms = {form for word in known for form in lemmas(word)}
    following = _following(theirs)
    for word, after in zip(ours, (*ours[1:], ""), strict=True):
        opposites = _opposites(word) & their_forms
        if not opposites or word in known or not lemmas(word).isdisjoint(their_forms):
            continue
        if word in WEAK and not any(after in following.get(other, ()) for other in opposites):
            continue
        yield Difference(kind="direction", said=word, found=min(opposites))


def _opposites(word: str) -> frozenset[str]:
    return frozenset(
        form for own in (word, *lemmas(word)) for other in OPPOSITES.get(own, ()) for form in lemmas(other)
    )


def _following(words: Sequence[str]) -> dict[str, set[str]]:
    """Return what stands behind each word: `before the vote` and `after the vote` share what follows."""
    following: dict[str, set[str]] = {}
    for word, after in pairwise(words):
        following.setdefault(word, set()).add(after)
    return following
