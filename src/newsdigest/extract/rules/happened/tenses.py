"""The tense of a clause, in which its date words are read."""

from __future__ import annotations

import re

from newsdigest import dates
from newsdigest.english import lexicon
from newsdigest.english.grammar import is_finite
from newsdigest.english.words import Token, tokens, word_set
from newsdigest.extract.rules.happened.mainclauses import Clause
from newsdigest.schema.reading import Status, Tense


def tense_in(status: Status, clause: Clause, when: str | None, *, told_past: bool) -> Tense | None:
    """Return the tense that date words are read in; `had been due on June 18` is to come as well as past."""
    if told_past:
        return "past"
    masked = clause.masked
    has_modal = status == "happened" and not clause.words.isdisjoint(_MODALS)
    if has_modal and (may_be := _MODAL.search(masked)):
        is_ahead = may_be["modal"] != "will" and when is not None and _SEASON.fullmatch(when) is not None
        return "future" if is_ahead else None
    if status in ("cancelled", "postponed") and when is not None and _is_of_what_was_due(masked, when):
        return "future"
    due = _HAD_BEEN_DUE.search(masked) if when is not None and _DIGIT.search(when) else _WAS_TO_DO.search(masked)
    return None if due is not None and status != "cancelled" else tense_of(status, masked)


def _is_of_what_was_due(masked: str, when: str) -> bool:
    """Whether a day is that of what was called off on another: `Friday's match was called off on Thursday`."""
    _, found, after = masked.partition(when)
    return (
        bool(found) and after[:2] in ("'s", "’s") and any(_ON.search(after[: one.start]) for one in dates.find(after))
    )


_ON = re.compile(r"\b(?:on|late|early|last)\s$|^$")
_MODALS = word_set("will can could may might")
_MODAL = re.compile(r"\b(?P<modal>will|can|could|may(?=\s+[a-z])|might)\s+(?!have\b(?!\s+to\b))(?:not\s+)?[a-z]")
"""What may be is to come: the words around the date decide; what `could come in the autumn` has not come."""
_SEASON = re.compile(r"(?:the |this )?(?:spring|summer|autumn|fall|winter)")
_DIGIT = re.compile(r"\d")
_WAS_TO_DO = re.compile(r"w(?<!\w.)(?:as|ere) to (?!have\b|be\b)[a-z]")
_HAD_BEEN_DUE = re.compile(r"had been (?:due|set|scheduled|planned|expected|meant|to)\b")


def tense_of(status: Status, clause: str) -> Tense:
    """Return the tense that goes with a status: it decides between last and next Tuesday."""
    if status in ("cancelled", "postponed"):
        return "future" if _PERFECT.search(clause.lower()) or _AND_WILL.search(clause.lower()) else "past"
    return "future" if status == "planned" else "past"


_AND_WILL = re.compile(
    r"\b(?:and|but)\s+(?:\w+\s+)?(?:will|shall|(?:is|are)\s+(?:due\s+|set\s+|going\s+)?to|plans?\s+to)\b"
)
"""What is called off for something that is to come: "called off a dinner and is to meet the union on Monday"."""
_PERFECT = re.compile(
    r"\b(?:has|have)\s+(?:been|cancell?ed|called off|scrapped|postponed|put off|axed)\b|"
    r"\b(?:is|are)\s+(?:cancell?ed|called off|postponed|put off|off)\b|\bwill not\b"
)


def is_present(clause: Clause) -> bool:
    """Whether the main verb is in the present tense: with a date, it tells what is to come."""
    if clause.words.isdisjoint(_PRESENT):
        return False
    found = tokens(_AS_WAS.sub(" ", clause.main))
    after = range(1, len(found))
    return any(_acts_now(found, i) for i in after) and not any(_is_past(found, i) for i in after)


_AS_WAS = re.compile(r"\b(?:than|as) (?:first |originally |previously )?[a-z]+ed\b")
"""`It opens a month later than hoped` is still to come."""


def _acts_now(found: tuple[Token, ...], index: int) -> bool:
    """Whether a word is a verb in the present: `the doors open`, not `a formal hold`."""
    low = found[index].low
    if low not in _PRESENT:
        return False
    return low.endswith("s") or low == "are" or found[index - 1].low.endswith("s") or found[index - 1].low in _WE


_WE = word_set("we they people and also then still i you")


def _is_past(found: tuple[Token, ...], index: int) -> bool:
    low = found[index].low
    if low in ("has", "have", "had", "was", "were", "did", "been"):
        return True
    return (
        is_finite(found, index)
        and low not in lexicon.AUXILIARIES
        and not low.endswith("s")
        and low not in _UNCHANGED
        and f"{low}s" not in lexicon.SAYING
    )


_UNCHANGED = word_set("put set cut hit let read beat bid cost hurt shut spread")
_PRESENT = word_set(
    "is are begins starts opens closes continues ends returns leaves arrives goes comes takes meets faces hands "
    "visits plays resumes "
    "begin start open close continue end return leave arrive go come take meet play resume sits travels departs "
    "expires falls hears votes holds "
    "hold vote decides"
)
