"""Whether a clause tells what happened, what is to come, what was put off or called off, or what is only said."""

from __future__ import annotations

import re
from functools import lru_cache

from newsdigest.extract.rules import lexicon
from newsdigest.extract.rules.grammar import is_finite
from newsdigest.extract.rules.words import Token, tokens, word_set
from newsdigest.schema.reading import Status, Tense

_CANCELLED = re.compile(
    r"\b(?:cancell?ed|cancels|called off|calls off|scrapped|scraps|axed|aborted|dropped altogether|shelved|struck from|"
    r"(?:been|was|were|is|are) (?:dropped|abandoned|withdrawn|off)|(?:will|would|did) not (?:take place|go ahead|"
    r"be held|happen)|"
    r"(?:was|were) to have [a-z]+(?:ed|en|n|t|e)\b|(?:was|were) to have been)\b"
)
_POSTPONED = re.compile(
    r"\b(?:postponed|postpones|put off|puts off|pushed back|rescheduled|deferred|adjourned|delayed|"
    r"(?:was|were|been) moved (?:from|to|back|by)|been moved(?!\s+(?:out|away|into|off|up|on|in)\b)|been put back)\b"
)
_PLANNED = re.compile(
    r"\b(?:will(?!\s+have\b)|won['’]t|shall|(?:is|are)\s+(?:still\s+|also\s+|now\s+)?(?:to\s+(?!say\b)[a-z]+|due|"
    r"scheduled|expected|planned|set\s+to|going\s+to|slated|poised)|"
    r"(?:is|are)\s+\w+ing\s+to\s+(?:hold|meet|open|vote|launch)|(?:was|were)\s+(?:due|set|scheduled|expected)\s+to|"
    r"(?:plans?|intends?|expects?|hopes?|aims?)\s+to\b(?!.*\b(?:was|were|had|has|have)\b)|"
    r"(?:has|have)\s+been\s+(?:set|scheduled)\s+for)\b"
)
_ALLEGED = re.compile(
    r"\b(?:alleged(?:ly)?|reportedly|rumou?r(?:s|ed)?|purported(?:ly)?|supposed(?:ly)?|unconfirmed|appears? to|"
    r"appeared to|"
    r"(?:is|are|was|were) (?:said|believed|thought|suspected|understood|rumou?red) to|claims? to|claiming to)\b"
)
_MARKED = re.compile("|".join(marks.pattern for marks in (_CANCELLED, _POSTPONED, _PLANNED)))
"""Most clauses have none of these marks: one look tells."""
_SUBORDINATE = re.compile(
    r",\s+(?:who|which|whose|where|whom|for which|of which|in which|to which)\b[^,;¤]*(?:,|$)|"
    r"\b(?:which|who|whose|where|when|while|although|though|until)\b[^,;]*|\b(?:that|because|whether|if|unless|"
    r"so that)\b.*",
    re.DOTALL,
)


@lru_cache(maxsize=256)
def main_clause(words: str) -> str:
    """Return a clause without what hangs on it, so that its own verb decides."""
    bare = _SUBORDINATE.sub(" ", words)
    return bare if len(bare.split()) >= 3 else words


def status_of(clause: str, *, reported: bool) -> Status:
    """Return the status that the clause's own words give; `would` tells of a plan only in what somebody said."""
    clause = clause.lower()
    main = main_clause(clause)
    marked = _MARKED.search(main) is not None
    if marked and _CANCELLED.search(main):
        return "cancelled"
    if marked and _POSTPONED.search(main):
        return "postponed"
    if _ALLEGED.search(clause):
        return "alleged"
    return "planned" if marked or (reported and _WOULD.search(main)) else "happened"


_WOULD = re.compile(r"\bwould(?!\s+(?:have|rather|not\s+(?:say|comment|discuss)))\b")


def tense_of(status: Status, clause: str) -> Tense:
    """Return the tense that goes with a status: it decides between last and next Tuesday."""
    if status in ("cancelled", "postponed"):
        return "future" if _PERFECT.search(clause.lower()) else "past"
    return "future" if status == "planned" else "past"


def is_report(status: Status, sentence: str, *, dated: bool) -> bool:
    """Whether a clause only tells what somebody says, so that a denial can answer it."""
    return status == "alleged" or (status == "happened" and not dated and _TOLD.search(sentence) is not None)


_TOLD = re.compile(r"\b(?:says|said|claims?|claimed|appears|told|accus\w+|alleg\w+)\b")
_PERFECT = re.compile(r"\b(?:has|have)\s+been\b|\b(?:is|are)\s+(?:cancell?ed|called off|postponed|put off|off)\b")


def is_present(clause: str) -> bool:
    """Whether the main verb is in the present tense: with a date, it tells what is to come."""
    found = tokens(main_clause(clause))
    past = any(_is_past(found, i) for i in range(1, len(found)))
    return not past and any(t.low in _PRESENT for t in found[1:])


def _is_past(found: tuple[Token, ...], index: int) -> bool:
    low = found[index].low
    if low in ("has", "have", "had", "was", "were", "did", "been"):
        return True
    return (
        is_finite(found, index) and low not in lexicon.AUXILIARIES and not low.endswith("s") and low not in _UNCHANGED
    )


_UNCHANGED = word_set("put set cut hit let read beat bid cost hurt shut spread")
_PRESENT = word_set(
    "is are begins starts opens closes continues ends returns leaves arrives goes comes takes meets faces hands "
    "visits plays resumes "
    "begin start open close continue end return leave arrive go come take meet play resume sits travels departs "
    "expires falls hears votes holds "
    "hold vote decides"
)
