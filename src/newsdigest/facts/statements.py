"""Whether a sentence affirms what its evidence denies, or turns a direction round."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from newsdigest.facts.inflection import lemmas
from newsdigest.facts.polarity import DENIALS, FAILURES, OPPOSITES, WEAK
from newsdigest.numbers.lexicon import UNCOUNTED
from newsdigest.numbers.tokens import Token, tokenize
from newsdigest.schema.mention import Difference

_REACH = 3  # content words that a negation denies, unless the clause ends before
_CLAUSE_ENDS = frozenset(
    ", ; : . ! ? ( ) — but although though while how whether what why who which when where if because until".split()
)

_Forms = frozenset[str]


class Negation(NamedTuple):
    """A negating word and the content words that it denies, each as all its forms."""

    word: str
    denied: tuple[_Forms, ...]


class Statement(NamedTuple):
    """What a text denies, and the content words that it affirms."""

    negations: tuple[Negation, ...]
    affirmed: tuple[_Forms, ...]


def reversed_statements(sentence: str, evidence: Sequence[str]) -> Iterator[Difference]:
    """Yield where the sentence says the opposite of its evidence: a negation more or less, a word for its opposite."""
    said, found = statement([sentence]), statement(evidence)
    for negation in said.negations:
        if _is_reversed(negation, found):
            yield Difference(kind="negation", said=negation.word, found=None)
    for negation in found.negations:
        if _is_reversed(negation, said):
            yield Difference(kind="negation", said=None, found=negation.word)
    ours = [token.word for token in tokenize(sentence)]
    theirs = [token.word for text in evidence for token in tokenize(text)]
    yield from _turned(ours, theirs)


def _is_reversed(negation: Negation, other: Statement) -> bool:
    """Whether the other text affirms what is denied here, and denies none of it."""
    denied_there = [forms for there in other.negations for forms in there.denied]
    if any(_shares(forms, denied_there) for forms in negation.denied):
        return False
    return any(_shares(forms, other.affirmed) for forms in negation.denied)


def _shares(forms: _Forms, others: Sequence[_Forms]) -> bool:
    return any(not forms.isdisjoint(other) for other in others)


def statement(texts: Sequence[str]) -> Statement:
    """Return what texts deny and affirm."""
    negations: list[Negation] = []
    affirmed: list[_Forms] = []
    for text in texts:
        tokens = tokenize(text)
        denied: set[int] = set()
        for at, token in enumerate(tokens):
            if _is_denial(tokens, at):
                reach = _reach(tokens, at + 1)
                denied.update(reach)
                negations.append(Negation(token.word, tuple(lemmas(tokens[place].word) for place in reach)))
        affirmed.extend(
            lemmas(token.word) for at, token in enumerate(tokens) if at not in denied and _is_content(token)
        )
    return Statement(tuple(negations), tuple(affirmed))


def _is_denial(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word denies what follows it; `no-confidence motion` denies nothing, `failed` only before `to`."""
    word = tokens[at].word
    following = tokens[at + 1].word if at + 1 < len(tokens) else ""
    if word in FAILURES:
        return following == "to"
    if word == "no" and following in ("-", "confidence", "."):
        return False
    return word in DENIALS or word.endswith(("n't", "n’t"))


def _reach(tokens: Sequence[Token], first: int) -> list[int]:
    places: list[int] = []
    for at in range(first, len(tokens)):
        if tokens[at].word in _CLAUSE_ENDS or len(places) == _REACH:
            break
        if _is_content(tokens[at]):
            places.append(at)
    return places


def _is_content(token: Token) -> bool:
    return token.is_word and token.word not in UNCOUNTED and len(token.word) > 2 and token.word not in DENIALS


def _turned(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Difference]:
    """A word whose opposite stands in the evidence while it does not itself, nor any other form of it."""
    known = set(theirs)
    their_forms = {form for word in known for form in lemmas(word)}
    following = _following(theirs)
    for word, after in zip(ours, (*ours[1:], ""), strict=True):
        opposites = _opposites(word) & their_forms
        if not opposites or not lemmas(word).isdisjoint(their_forms):
            continue
        if word in WEAK and not any(after and after in following.get(other, ()) for other in opposites):
            continue
        yield Difference(kind="direction", said=word, found=min(opposites))


def _opposites(word: str) -> frozenset[str]:
    others = (other for own in (word, *sorted(lemmas(word))) for other in OPPOSITES.get(own, ()))
    return frozenset(form for other in others for form in (other, *lemmas(other)))


def _following(words: Sequence[str]) -> dict[str, set[str]]:
    """Return what stands behind each word: `before the vote` and `after the vote` share what follows."""
    following: dict[str, set[str]] = {}
    for word, after in pairwise(words):
        following.setdefault(word, set()).add(after)
    return following
