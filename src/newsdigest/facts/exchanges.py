"""Who did it to whom: a sentence that has the doer of its evidence for the sufferer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsdigest.english.smallwords import BEING
from newsdigest.english.verbs import IRREGULAR_PAST
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.passage import tokens_of
from newsdigest.numbers.neighbours import MONTHS, UNCOUNTED, WEEKDAYS
from newsdigest.numbers.tokens import Token
from newsdigest.schema.mention import Difference

_BEING = BEING | {"gets", "got"}
_SAYING_WORDS = "said says tells told adds added announced announces wrote claims claimed reports reported called"
_SAYING = frozenset(_SAYING_WORDS.split())
_STOPS = frozenset((",", ";", ":", ".", "—", "–", "(", ")", "who", "which", "that", "when", "after", "before", "while"))
_REACH = 6  # telling words on either side of a verb among which are who acts and who suffers
_CALENDAR = "|".join(sorted(word.title() for word in WEEKDAYS | MONTHS))
_OBJECT = re.compile(rf"\s(?:(?:the|a|an|his|her|its|their)\s|(?!(?:{_CALENDAR})\b)[A-Z])")


def exchanged(text: str, evidence: Sequence[str]) -> Iterator[Difference]:
    """Yield the deeds of which the text has the doer for the sufferer: "A sued B" of evidence that "B sued A"."""
    theirs = [deed for words in evidence for deed in _deeds(words)]
    for ours in _deeds(text):
        for other in theirs:
            if not ours.verb.isdisjoint(other.verb) and _is_exchanged(ours, other):
                yield Difference(kind="word", said=ours.word, found=other.word)
                break


class _Deed(NamedTuple):
    """A verb, and the telling words on either side of it in its clause."""

    word: str
    verb: frozenset[str]
    before: frozenset[str]
    behind: frozenset[str]
    is_passive: bool
    has_object: bool


def _is_exchanged(ours: _Deed, other: _Deed) -> bool:
    if ours.word.endswith("s") and ours.word == other.word:  # more often a noun
        return False
    if not ours.is_passive and other.is_passive:  # "Two treated" of a headline is no deed of the two
        return bool(other.has_object and ours.has_object and ours.before & other.before and ours.behind & other.behind)
    turned = ours.is_passive != other.is_passive
    first, second = (other.behind, other.before) if turned else (other.before, other.behind)
    if turned and other.has_object and ours.before & second and not ours.before & first:
        return True
    return bool(ours.before & second - first and ours.behind & first - second)


def _deeds(text: str) -> Iterator[_Deed]:
    tokens = tokens_of(text)
    for at, token in enumerate(tokens):
        word = token.word
        if not token.is_word or len(word) < 4 or word in UNCOUNTED or word in _SAYING or text[token.start].isupper():
            continue
        is_past = word.endswith("ed") or word in IRREGULAR_PAST or (len(lemmas(word)) > 1 and not word.endswith("ing"))
        if is_past or word.endswith("s"):
            yield _deed(text, tokens, at)


def _deed(text: str, tokens: Sequence[Token], at: int) -> _Deed:
    before = [token.word for token in tokens[max(at - 3, 0) : at]]
    behind = tokens[at + 1].word if at + 1 < len(tokens) else ""
    return _Deed(
        word=tokens[at].word,
        verb=lemmas(tokens[at].word),
        before=_side(_to_whom_it_refers(tokens[:at][::-1])),
        behind=_side(tokens[at + 1 :]),
        is_passive=any(word in _BEING for word in before) or behind == "by",
        has_object=_OBJECT.match(text, tokens[at].end) is not None,
    )


def _to_whom_it_refers(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return words before a verb, backwards, without the "who" right before it: who that is acts."""
    if len(tokens) > 1 and tokens[0].word in ("who", "which"):
        return tokens[2:] if tokens[1].word == "," else tokens[1:]
    return tokens


def _side(tokens: Sequence[Token]) -> frozenset[str]:
    """Return the telling words on one side, as far as the clause goes."""
    found: list[str] = []
    for token in tokens:
        if token.word in _STOPS or len(found) == _REACH:
            break
        if token.is_word and len(token.word) > 2 and token.word not in UNCOUNTED:
            found.append(min(lemmas(token.word), key=lambda form: (len(form), form)))
    return frozenset(found)
