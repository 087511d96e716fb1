"""Whether a sentence affirms what its evidence denies, or turns a direction round."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsdigest.english.words import word_set
from newsdigest.facts.directions import turned_words
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.passage import tokens_of
from newsdigest.facts.polarity import DENIALS, FAILURES
from newsdigest.numbers.lexicon import NUMBER_WORDS
from newsdigest.numbers.neighbours import UNCOUNTED
from newsdigest.numbers.tokens import Token
from newsdigest.schema.mention import Difference

_REACH = 3  # content words that a negation denies, unless the clause ends before
_CLAUSE_ENDS = word_set(
    ", ; : . ! ? ( ) — but although though while how whether what why who which when where if because until"
)

# "no more than 80" denies nothing; nor does "No. 5".
_COMPARED = frozenset(("more", "less", "fewer", "later", "earlier", "sooner"))
# What opens a new clause behind "and": "had not met her and does not look".
_NEW_CLAUSE = word_set("is are was were has have had does do did will would can could he she it they that")
_EMPTY = (UNCOUNTED - {"told"}) | DENIALS | NUMBER_WORDS | {"ones"}
_STEM = 3  # letters by which the forms of such a verb are known
_DENIED = re.compile(
    r"(?P<no>\b(?:not|never)\s(?:\w+ly\s)?|n['’]t\s)?\b(?P<verb>refus\w*|deni\w*|deny\w*|declin\w*|reject\w*|fail\w*)",
    re.IGNORECASE,
)
# "Had not, as the paper wrote, been late".
_ASIDE = re.compile(r"\b(not|never|n['’]t),\s[^,;:.]{1,60},", re.IGNORECASE)
_AGE = re.compile(r"(?<=[a-z]),\s(?:1?\d{1,2}),(?=\s)")
# "Denied that her ship, which ran aground, had been late": the denial is of what stands behind the clause.
_RELATIVE = re.compile(
    r",\s((?:which|who|whose|whom|where)\s[^,;:.]{1,80}),(?=\s(?:had|has|have|was|were|is|are|would|will|did|does|could|can)\b)"
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
    yield from denied_otherwise(sentence, evidence)
    ours = [token.word for token in tokens_of(sentence)]
    theirs = [token.word for text in evidence for token in tokens_of(text)]
    yield from turned_words(ours, theirs)


def denied_otherwise(sentence: str, evidence: Sequence[str]) -> Iterator[Difference]:
    """Yield the negations that the sentence has more or less than its evidence."""
    if may_deny(sentence) or any(map(may_deny, evidence)):
        yield from _redenied(sentence, evidence)
        said, found = statement([sentence]), statement(evidence)
        yield from _added(said, found)
        yield from _dropped(said, found)


@lru_cache(1024)
def may_deny(text: str) -> bool:
    """Whether a text has a word that may deny what follows it: most have none, and need not be looked at for more."""
    return any(token.word in DENIALS or token.word.endswith(("n't", "n’t")) for token in tokens_of(text))


def _redenied(sentence: str, evidence: Sequence[str]) -> Iterator[Difference]:
    """Yield the refusals and denials of a sentence that its evidence says there were not, and the reverse."""
    told = {
        (found["verb"].lower()[:_STEM], found["no"] is not None)
        for text in evidence
        for found in _DENIED.finditer(text)
    }
    for found in _DENIED.finditer(sentence):
        verb, is_denied = found["verb"].lower()[:_STEM], found["no"] is not None
        if (verb, not is_denied) in told and (verb, is_denied) not in told:
            yield Difference(kind="negation", said=found[0], found="not" if found["no"] is None else found["verb"])


def _added(said: Statement, found: Statement) -> Iterator[Difference]:
    """Yield the negations of the sentence for which the evidence has none; each of its own can carry one."""
    free = list(found.negations)
    denied = [forms for negation in free for forms in negation.denied]
    for negation in said.negations:
        affirmed = next((min(forms) for forms in negation.denied if _shares(forms, found.affirmed)), None)
        is_named = affirmed is not None or any(_shares(forms, denied) for forms in negation.denied)
        carrier = next((each for each in free if _is_carried(negation, each, affirmed, is_named)), None)
        if carrier is not None:
            free.remove(carrier)
        else:
            yield Difference(kind="negation", said=negation.word, found=affirmed)


def _is_carried(negation: Negation, other: Negation, affirmed: str | None, is_named: bool) -> bool:
    """Whether another negation denies the same; "denied it" may deny all that the evidence does not name itself."""
    if not negation.denied:
        return True
    if not other.denied:
        return not is_named
    if affirmed in negation.denied[0] and not _shares(negation.denied[0], other.denied):
        return False
    return any(_shares(forms, other.denied) for forms in negation.denied)


def _dropped(said: Statement, found: Statement) -> Iterator[Difference]:
    """Yield the negations of the evidence whose words the sentence affirms."""
    denied_here = [forms for negation in said.negations for forms in negation.denied]
    for negation in found.negations:
        if any(_shares(forms, denied_here) for forms in negation.denied):
            continue
        if any(_shares(forms, said.affirmed) for forms in negation.denied):
            yield Difference(kind="negation", said=None, found=negation.word)


def _shares(forms: _Forms, others: Sequence[_Forms]) -> bool:
    return any(not forms.isdisjoint(other) for other in others)


def statement(texts: Sequence[str]) -> Statement:
    """Return what texts deny and affirm."""
    each = [_statement(text) for text in texts]
    return Statement(
        tuple(negation for one in each for negation in one.negations),
        tuple(forms for one in each for forms in one.affirmed),
    )


@lru_cache(1024)  # the same evidence is held against many sentences
def _statement(text: str) -> Statement:
    tokens = tokens_of(_without_relatives(without_aside(text)))
    negations: list[Negation] = []
    denied: set[int] = set()
    for at, token in enumerate(tokens):
        if _is_denial(tokens, at):
            reach = _reach(tokens, at + 1)
            denied.update(reach)
            negations.append(Negation(token.word, tuple(lemmas(tokens[place].word) for place in reach)))
    affirmed = [lemmas(token.word) for at, token in enumerate(tokens) if at not in denied and _is_told(tokens, at)]
    return Statement(tuple(negations), tuple(affirmed))


def without_aside(text: str) -> str:
    """Return a text in which a denial stands beside what it denies, every word at its place."""
    return _ASIDE.sub(lambda found: f"{found[1]}{' ' * (len(found[0]) - len(found[1]))}", text)


def without_age(text: str) -> str:
    """Return a text without the age between commas behind a name, every other word at its place."""
    return _AGE.sub(lambda found: " " * len(found[0]), text)


def _without_relatives(text: str) -> str:
    """Return a text with what it tells of somebody in passing at its end, so that no denial stops or falls there."""
    asides = [found[1] for found in _RELATIVE.finditer(text)]
    return f"{_RELATIVE.sub('', text)}; {'; '.join(asides)}" if asides else text


@lru_cache(1024)
def content_of(text: str) -> tuple[frozenset[str], ...]:
    """Return the content words of a passage, each as all the words that it may be a form of."""
    return tuple(lemmas(token.word) for token in tokens_of(text) if _is_content(token))


def _is_denial(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word denies what follows it; `failed` only where "to" follows."""
    word = tokens[at].word
    if word not in DENIALS:
        return word.endswith(("n't", "n’t"))
    following = tokens[at + 1].word if at + 1 < len(tokens) else ""
    if word in FAILURES:
        return following == "to"
    if following in _COMPARED:  # "no later than", "not less than 80"; "was not less clear" denies
        behind = tokens[at + 2] if at + 2 < len(tokens) else None
        return word in ("not", "never") and not (behind is not None and (behind.word == "than" or behind.is_figure))
    return not (word == "no" and following == ".")


def _reach(tokens: Sequence[Token], first: int) -> list[int]:
    """Return the content words that a negation before `first` denies."""
    if tokens[first - 1].word == "no" and any(token.word == "confidence" for token in tokens[first : first + 2]):
        return [at for at, token in enumerate(tokens[first : first + 2], first) if token.word == "confidence"]
    places: list[int] = []
    for at in range(first, len(tokens)):
        word, following = tokens[at].word, tokens[at + 1].word if at + 1 < len(tokens) else ""
        if word in _CLAUSE_ENDS or len(places) == _REACH or (word == "and" and following in _NEW_CLAUSE):
            break
        if _is_told(tokens, at):
            places.append(at)
    return places


def _is_told(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word tells something that may be denied: "the engine failed" does, "failed to start" denies itself."""
    if tokens[at].word in FAILURES:
        return at + 1 == len(tokens) or tokens[at + 1].word != "to"
    return _is_content(tokens[at])


def _is_content(token: Token) -> bool:
    return token.is_word and len(token.word) > 2 and token.word not in _EMPTY
