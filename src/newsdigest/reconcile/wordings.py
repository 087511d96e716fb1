"""Reports of one thing in the same words but for one place, in which each has words that the other lacks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from newsdigest.facts.inflection import lemmas
from newsdigest.facts.passage import tokens_of
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.parallels import Slot, Word, are_opposed, slot_between
from newsdigest.reconcile.spellings import Spellings
from newsdigest.schema.article import Article
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Claim, Event
from newsdigest.vocabulary import stem, telling, words

WordingKind = Literal["status", "attribution", "place", "wording"]
Told = Mention[Event] | Mention[Claim]

_LONGEST = 60_000
"""Characters: no report is longer, and hostile text may go on for megabytes."""
_VERBS = "said|says|say|told|tells|added|adds|announced|warned|warns|confirmed|insisted|claimed|argued|wrote"
_SPEAKS = re.compile(rf"[^.;:]{{0,60}}?\b(?:{_VERBS})\b")
_SPOKEN_BY = re.compile(rf"\b(?:according to|{_VERBS})(?: the| an?)?\s*$")
_WHERE = re.compile(r"\b(?:in|at|near|on|off|outside|inside|from|to|through|between)(?: the| an?)?\s*$", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:an?|the|its|his|her|their)\s*$", re.IGNORECASE)
_WORD_BEHIND = re.compile(r"(?: the| an?| his| her| its| their)? [\w’'-]+")
_HEAD = re.compile(r" ([\w’'-]+)")
_ORDERING = frozenset(words("before after with without despite until"))


class Wording(NamedTuple):
    """What two reports have in the one place in which they differ."""

    kind: WordingKind
    ours: str
    theirs: str


def worded_otherwise(
    one: Told, other: Told, articles: Mapping[str, Article], spellings: Spellings
) -> Wording | None:
    """Return the place in which two reports differ, where neither article has the words of the other.

    Two words for one thing mostly stand in either report: a blaze is called a fire further down.
    """
    ours, theirs = evidence_of(one).quote, evidence_of(other).quote
    slot = slot_between(ours, theirs, spellings)
    if slot is None or one.article_id == other.article_id:
        return None
    is_opposed = are_opposed(slot)
    if not is_opposed and (
        _has(articles.get(other.article_id), slot.ours) or _has(articles.get(one.article_id), slot.theirs)
    ):
        return None
    kind = _kind(slot, ours, theirs, is_opposed)
    return None if kind is None else Wording(kind, _shown(slot.ours, ours), _shown(slot.theirs, theirs))


def _kind(slot: Slot, ours: str, theirs: str, is_opposed: bool) -> WordingKind | None:
    told = ((slot.ours, ours), (slot.theirs, theirs))
    if all(_is_speaker(side, text) for side, text in told):
        return "attribution" if any(one.is_name for one in slot.ours) else None
    if is_opposed:
        return "status"
    is_named = all(one.is_name for side in slot for one in side)
    if is_named and all(_WHERE.search(text[: side[0].start]) for side, text in told):
        return "place"
    return "wording"


def _is_speaker(side: Sequence[Word], text: str) -> bool:
    is_spoken_by = _SPOKEN_BY.search(text[: side[0].start].casefold()) is not None
    return is_spoken_by or _SPEAKS.match(text[side[-1].end :]) is not None


def _shown(side: Sequence[Word], text: str) -> str:
    """Return the words of the place with the article before them; of a small word, with what stands behind it."""
    start, end = side[0].start, side[-1].end
    if opening := _BEFORE.search(text[:start]):
        start = opening.start()
    if side[-1].words[-1] in _ORDERING and (behind := _WORD_BEHIND.match(text, end)):
        end = behind.end()
    elif opening and len(side) == 1 and (head := _HEAD.match(text, end)) and telling(head[1].casefold()):
        end = head.end()
    return " ".join(text[start:end].split())


def _has(article: Article | None, side: Sequence[Word]) -> bool:
    """Whether an article has all the words of one side, in any form."""
    if article is None:
        return False
    known = _known(f"{article.headline}\n{article.body[:_LONGEST]}")
    told = [one for one in side if not one.key.startswith("#")]
    return bool(told) and all(any(known.has(word) for word in one.words) for one in told)


class _Known(NamedTuple):
    forms: frozenset[str]
    stems: frozenset[str]

    def has(self, word: str) -> bool:
        return not lemmas(word).isdisjoint(self.forms) or stem(word) in self.stems


@lru_cache(maxsize=64)
def _known(text: str) -> _Known:
    told = {token.word for token in tokens_of(text) if token.is_word}
    told |= {word.replace("’", "'").removesuffix("'s") for word in told}
    return _Known(frozenset(form for word in told for form in lemmas(word)), frozenset(map(stem, told)))
