"""Reports of one thing in the same words but for one place, in which each has words that the other lacks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from newsdigest.facts.inflection import lemmas
from newsdigest.facts.passage import tokens_of
from newsdigest.reconcile.desk import Desk
from newsdigest.reconcile.exclusives import are_exclusive, are_opposites
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.parallels import FIGURE, ORDERING, Slot, Word, slot_between, tells_much
from newsdigest.schema.article import Article
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Claim, Event

WordingKind = Literal["status", "speaker", "place", "number", "detail", "wording"]
Told = Mention[Event] | Mention[Claim]

_LONGEST = 60_000
"""Characters: no report is longer, and hostile text may go on for megabytes."""
_FEW = 2
"""Words that may stand for two others without being another clause."""
_VERBS = "said|says|say|told|tells|added|adds|announced|warned|warns|confirmed|insisted|claimed|argued|wrote"
_SPEAKS = re.compile(rf"(?:,[^,.;:]{{1,60}},)?\s(?:also\s)?(?:{_VERBS})\b")
_SPOKEN_BY = re.compile(rf"\b(?:according to|{_VERBS})(?: the| an?)?\s*$")
_WHERE = re.compile(r"\b(?:in|at|near|on|off|outside|inside|from|to|through|between)(?: the| an?)?\s*$", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:an?|the|its|his|her|their|in|go(?:es|ing|ne)?|went)\s*$", re.IGNORECASE)
_WORD_BEHIND = re.compile(r"(?: the| an?| his| her| its| their)? [\w’'-]+")
_CAUSE = re.compile(
    r"\b(?:because of|caused by|due to|blamed on|brought on by|set off by|triggered by|started by|died (?:of|from)"
    r"|attributed to|killed by|put down to)(?: the| an?)?\s*$",
    re.IGNORECASE,
)
_HEAD = re.compile(r" ([\w’'-]+)")


class Wording(NamedTuple):
    """What two reports have in the one place in which they differ.

    Of kind `wording` nobody but a reader can tell whether both may be true: "lethal" and "deadly", "rust" and "rot".
    """

    kind: WordingKind
    ours: str
    theirs: str


def worded_otherwise(one: Told, other: Told, desk: Desk) -> Wording | None:
    """Return the place in which two reports differ, where neither article has the words of the other.

    Two words for one thing mostly stand in either report: a blaze is called a fire further down. Opposites stand in
    many, of other things. What a newsroom only words anew it does not dispute. Who opens the sentence acts in it: of
    two who are both in both reports, each may have done it, and neither report bears out the other.
    """
    if one.article_id == other.article_id:
        return None
    ours, theirs = evidence_of(one).quote, evidence_of(other).quote
    slot = slot_between(ours, theirs, desk.spellings)
    kind = _kind(slot, ours, theirs) if slot is not None else None
    if slot is None or kind is None or (kind == "wording" and _are_of_one_newsroom(one, other, desk)):
        return None
    is_elsewhere = _has(desk.articles[other.article_id], slot.ours) or _has(desk.articles[one.article_id], slot.theirs)
    if kind != "status" and is_elsewhere:
        if not (_acts(slot.ours, ours) and _acts(slot.theirs, theirs)) or _are_of_one_newsroom(one, other, desk):
            return None
        kind = "wording"
    return Wording(kind, _shown(slot.ours, ours), _shown(slot.theirs, theirs))


def _acts(side: Sequence[Word], text: str) -> bool:
    """Whether a name of one who acts opens the sentence, with an office before it at most."""
    return all(one.is_name for one in side) and len(text[: side[0].start].split()) <= _OFFICE


_OFFICE = 3


def _are_of_one_newsroom(one: Told, other: Told, desk: Desk) -> bool:
    rooms = [desk.provenance[each.article_id].newsroom for each in (one, other)]
    return rooms[0] == rooms[1] and desk.articles[one.article_id].outlet == desk.articles[other.article_id].outlet


def _kind(slot: Slot, ours: str, theirs: str) -> WordingKind | None:
    """Return what the two reports differ in; none where each only names another who says the same, and no name."""
    told = ((slot.ours, ours), (slot.theirs, theirs))
    if all(_is_speaker(side, text) for side, text in told):
        return "speaker" if any(one.is_name for one in slot.ours) else None
    if slot.ours[0].key.startswith(FIGURE):
        return "number"
    left, right = (frozenset(word for one in side for word in one.words) for side in (slot.ours, slot.theirs))
    if len(slot.ours) == len(slot.theirs) == 1 and are_opposites(left, right):
        return "status"
    if all(one.is_name for one in (*slot.ours, *slot.theirs)):
        return "place" if all(_WHERE.search(text[: side[0].start]) for side, text in told) else "detail"
    if are_exclusive(left, right) or all(_CAUSE.search(text[: side[0].start]) for side, text in told):
        return "detail"
    is_long = max(len(slot.ours), len(slot.theirs)) > _FEW
    return None if is_long or slot.has_other_figures or (left | right) & ORDERING else "wording"


def _is_speaker(side: Sequence[Word], text: str) -> bool:
    is_spoken_by = _SPOKEN_BY.search(text[: side[0].start].casefold()) is not None
    return is_spoken_by or _SPEAKS.match(text[side[-1].end :]) is not None


def _shown(side: Sequence[Word], text: str) -> str:
    """Return the words of the place with the article before them; of a small word, with what stands behind it."""
    start, end = side[0].start, side[-1].end
    if opening := _BEFORE.search(text[:start]):
        start = opening.start()
    if side[-1].words[-1] in ORDERING and (behind := _WORD_BEHIND.match(text, end)):
        end = behind.end()
    elif opening and len(side) == 1 and (head := _HEAD.match(text, end)) and tells_much(head[1].casefold()):
        end = head.end()
    return " ".join(text[start:end].split())


def _has(article: Article, side: Sequence[Word]) -> bool:
    """Whether an article has all the words of one side, in any form."""
    known = _forms_in(f"{article.headline}\n{article.body[:_LONGEST]}")
    told = [one for one in side if not one.key.startswith(FIGURE)]
    return bool(told) and all(any(not lemmas(word).isdisjoint(known) for word in one.words) for one in told)


@lru_cache(maxsize=64)
def _forms_in(text: str) -> frozenset[str]:
    told = {token.word.replace("’", "'").removesuffix("'s") for token in tokens_of(text) if token.is_word}
    return frozenset(form for word in told for form in lemmas(word))
