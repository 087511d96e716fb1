"""What a record adds or turns round: the dead, a sinking, a cause, and who did it to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsdigest.english.vocabulary import stem
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.passage import tokens_of
from newsdigest.facts.telling import untold
from newsdigest.ground.page import Page
from newsdigest.numbers.neighbours import MONTHS, UNCOUNTED, WEEKDAYS
from newsdigest.numbers.tokens import Token
from newsdigest.schema.mention import Difference
from newsdigest.text import Stretch

_NEAR = 4  # sentences on either side whose words a retelling may use
# Deeds and fates that a retelling must not add: they accuse somebody, or tell of harm and of an end.
_GRAVE_WORDS = """
    die dead kill murder drown explode raid jail prison convict guilty charge accuse arrest detain injure hurt wound
    attack assault shoot stab rape abuse torture kidnap hijack collapse fail crash collide derail sue resign quit
    dismiss sack oust sentence lose sink capsize leak spill flood steal rob loot hide flee destroy invade abandon
    suspend ban reject cancel burn fake forge lie cheat bribe corrupt corruption fraud smuggle launder threaten insult
    beat poison infect starve bankrupt default illegal unlawful secret secretly drunk negligent negligence reckless
    refuse ignore betray betrayed cover covered sabotage hack bomb strike fired expel deport blackmail extort
"""
_GRAVE = frozenset(map(stem, _GRAVE_WORDS.split()))
# What tells the same as one of them in some stories, and accuses nobody: a win beats, a blaze has no culprit.
_HARMLESS = frozenset(("win", "victory", "verdict", "search", "fire", "blaze", "drop", "scrap", "hit"))
_CAUSE = re.compile(
    r"\b(?:because|due to|owing to|thanks to|caus\w+|blam\w+|result(?:s|ed|ing)? (?:of|in|from)|led to|leads? to"
    r"|so that)\b",
    re.IGNORECASE,
)
_CAUSAL = re.compile(
    r"\b(?:because|due|owing|thanks|caus\w+|blam\w+|result\w*|l[e]a?ds? to|since|after|"
    r"forc\w+|trigger\w*|meant|means|why|reason\w*|grounds?|account|so|therefore|follow\w*)\b|,\sas\b|[:;—–]",
    re.IGNORECASE,
)


def invented(text: str, sentences: Sequence[Stretch], page: Page) -> Iterator[Difference]:
    """Yield the grave words of a text that neither the sentences around its evidence nor the headline have.

    And a cause where the evidence gives none. Other words of its own a retelling may have.
    """
    near = [one.text for one in page.around(sentences, _NEAR)]
    small = {token.word for token in tokens_of(text) if text[token.start].islower()}
    known = {token.word for words in (*near, page.article.headline) for token in tokens_of(words)}
    for word in untold(text, [*near, page.article.headline]):
        if word not in small or not _is_grave(word) or any(_is_kin(word, other) for other in known):
            continue
        if not _is_called_so(word, text, page):
            yield Difference(kind="word", said=word, found=None)
    cause = _CAUSE.search(text)
    if cause is not None and not any(_CAUSAL.search(one.text) for one in sentences):
        yield Difference(kind="word", said=cause[0], found=None)


def _is_grave(word: str) -> bool:
    forms = lemmas(word)
    return _HARMLESS.isdisjoint(forms) and not {stem(word), *map(stem, forms)}.isdisjoint(_GRAVE)


def _is_called_so(word: str, text: str, page: Page) -> bool:
    """Whether the article has the word before the same thing, wherever it is: "the covered market", "a lost dog"."""
    behind = re.search(rf"\b{re.escape(word)} ([^\W\d_]+)", text, re.IGNORECASE)
    return behind is not None and behind[1].lower() not in UNCOUNTED and page.has(behind[0])


def _is_kin(word: str, other: str) -> bool:
    """Whether two words begin alike or tell the same: "collided" and "collision", "sues" and "suing"."""
    return stem(word) == stem(other) or (len(other) > _ROOT and word[:_ROOT] == other[:_ROOT])


_ROOT = 4
_BEING = frozenset(("is", "are", "was", "were", "be", "been", "being", "gets", "got"))
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
        is_past = word.endswith("ed") or (len(lemmas(word)) > 1 and not word.endswith("ing"))
        if is_past or word.endswith("s"):
            yield _deed(text, tokens, at)


def _deed(text: str, tokens: Sequence[Token], at: int) -> _Deed:
    before = [token.word for token in tokens[max(at - 3, 0) : at]]
    behind = tokens[at + 1].word if at + 1 < len(tokens) else ""
    return _Deed(
        word=tokens[at].word,
        verb=lemmas(tokens[at].word),
        before=_side(tokens[:at][::-1]),
        behind=_side(tokens[at + 1 :]),
        is_passive=any(word in _BEING for word in before) or behind == "by",
        has_object=_OBJECT.match(text, tokens[at].end) is not None,
    )


def _side(tokens: Sequence[Token]) -> frozenset[str]:
    """Return the telling words on one side, as far as the clause goes."""
    found: list[str] = []
    for token in tokens:
        if token.word in _STOPS or len(found) == _REACH:
            break
        if token.is_word and len(token.word) > 2 and token.word not in UNCOUNTED:
            found.append(min(lemmas(token.word), key=lambda form: (len(form), form)))
    return frozenset(found)
