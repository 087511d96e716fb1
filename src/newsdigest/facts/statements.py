"""Whether a sentence affirms what its evidence denies, or turns a direction round."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from newsdigest.facts.inflection import lemmas
from newsdigest.facts.opposites import OPPOSITES, WEAK
from newsdigest.facts.passage import tokens_of
from newsdigest.facts.polarity import DENIALS, FAILURES, FALLING, RISING
from newsdigest.numbers.lexicon import NUMBER_WORDS
from newsdigest.numbers.neighbours import UNCOUNTED
from newsdigest.numbers.tokens import Token
from newsdigest.schema.mention import Difference


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_REACH = 3  # content words that a negation denies, unless the clause ends before
_CLAUSE_ENDS = _set(
    ", ; : . ! ? ( ) — but although though while how whether what why who which when where if because until"
)

# "no more than 80" denies nothing; nor does "No. 5".
_COMPARED = frozenset(("more", "less", "fewer", "later", "earlier", "sooner"))
# What opens a new clause behind "and": "had not met her and does not look".
_NEW_CLAUSE = _set("is are was were has have had does do did will would can could he she it they that")
_EMPTY = (UNCOUNTED - {"told"}) | DENIALS | NUMBER_WORDS | {"ones"}
_ORDERING = frozenset(("before", "after", "later", "earlier"))
_BARE = 4  # letters of a word that "un" may turn round: "under" and "until" are no such words
_FURTHER = 5  # words behind these that say before or after what
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
_ARTICLES = frozenset(("the", "a", "an", "its", "their", "his", "her", "this", "that"))
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
    yield from _turned(ours, theirs)


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
    for negation in said.negations:
        affirmed = next((min(forms) for forms in negation.denied if _shares(forms, found.affirmed)), None)
        carrier = next((each for each in free if _is_carried(negation, each, affirmed)), None)
        if carrier is not None:
            free.remove(carrier)
        else:
            yield Difference(kind="negation", said=negation.word, found=affirmed)


def _is_carried(negation: Negation, other: Negation, affirmed: str | None) -> bool:
    """Whether another negation denies the same; "denied it" may deny all that the evidence does not affirm."""
    if not negation.denied or (not other.denied and affirmed is None):
        return True
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


def _turned(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Difference]:
    """Yield words whose opposite stands in the evidence while they do not themselves, in any form."""
    forms = {form for word in set(theirs) for form in lemmas(word)}
    if "defeat" not in theirs:  # "he defeated her" is his victory
        forms.discard("defeat")
    turned = [(at, opposites) for at, word in enumerate(ours) if (opposites := _turn(word, forms))]
    if not DENIALS.isdisjoint(theirs) or any(word.endswith(("n't", "n’t")) for word in theirs):
        # Who is "not to be named" is unnamed.
        turned = [(at, opposites) for at, opposites in turned if not opposites <= _negated(ours[at])]
    beside = _neighbours(theirs) if turned else {}
    for at, opposites in turned:
        word, near = ours[at], _near(ours, at)
        if word not in WEAK or any(not near.isdisjoint(beside.get(other, ())) for other in opposites):
            yield Difference(kind="direction", said=word, found=min(opposites))
    yield from _moved(ours, theirs)


def _turn(word: str, forms: Set[str]) -> Set[str]:
    """Return the opposites of a word among the forms, unless these have the word too."""
    opposites = opposites_of(word) & forms
    return opposites if lemmas(word).isdisjoint(forms) else frozenset()


@lru_cache(maxsize=16384)
def opposites_of(word: str) -> frozenset[str]:
    """Return the words that say the opposite of a word, in every form."""
    own = (word, *sorted(lemmas(word)))
    others = (other for each in own for other in OPPOSITES.get(each, ()))
    return frozenset(form for other in others for form in (other, *lemmas(other))) | _negated(word)


def _negated(word: str) -> frozenset[str]:
    """Return a word with `un` before it, or without: "unhurt" is not hurt."""
    bare = word.removeprefix("un")
    return frozenset((bare,)) if bare != word and len(bare) >= _BARE else frozenset((f"un{word}",))


def _near(words: Sequence[str], at: int) -> frozenset[str]:
    """Return the forms of the words before and behind, articles left out."""
    reach = _FURTHER if words[at] in _ORDERING else 2
    behind = [word for word in words[at + 1 : at + 1 + reach] if word not in _ARTICLES]
    before = words[at - 1] if at else ""
    if words[at] in _ORDERING:  # "after a test of the wood", "before the wood test"
        return frozenset(
            form for word in behind if word.isalnum() and word not in UNCOUNTED for form in lemmas(word)
        ) | (lemmas(before) if before.isalnum() else frozenset())
    return frozenset(form for word in (before, *behind[:1]) if word.isalnum() for form in lemmas(word))


def _neighbours(words: Sequence[str]) -> dict[str, set[str]]:
    """Return what stands beside each word: `before the vote` and `after the vote` share their neighbour."""
    beside: dict[str, set[str]] = {}
    for at, word in enumerate(words):
        for form in lemmas(word):
            beside.setdefault(form, set()).update(_near(words, at))
    return beside


def _moved(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Difference]:
    """Yield where the sentence only speaks of rising and the evidence only of falling, or the reverse."""
    said, found = _directions(ours), _directions(theirs)
    if len(said) == len(found) == 1 and set(said) != set(found):
        kind, other = next(iter(said)), next(iter(found))
        yield Difference(kind="direction", said=said[kind], found=found[other])


def _directions(words: Sequence[str]) -> dict[str, str]:
    """Return a word for each direction, up and down, in which a figure of the text moves."""
    found: dict[str, str] = {}
    for at, word in enumerate(words):
        for direction, verbs in (("up", RISING), ("down", FALLING)):
            if not verbs.isdisjoint(lemmas(word)) and (word not in ("up", "down") or _is_figure_moved(words, at)):
                found.setdefault(direction, word)
    return found


def _is_figure_moved(words: Sequence[str], at: int) -> bool:
    """Whether `up` or `down` stands by a figure, or something went or is there."""
    return any(other[:1].isdigit() for other in words[at + 1 : at + 4]) or _is_gone(words, at)


def _is_gone(words: Sequence[str], at: int) -> bool:
    return at > 0 and not lemmas(words[at - 1]).isdisjoint(("go", "is"))
