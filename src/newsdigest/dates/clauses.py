"""Whose a date is where one clause reports another: that of the telling, or of what is told."""

from __future__ import annotations

import re

from newsdigest.dates.leads import REACH
from newsdigest.dates.predicates import direction_at, first_direction, last_direction, last_of
from newsdigest.dates.verbs import FIXED, MODALS, PLANNING
from newsdigest.dates.words import fold
from newsdigest.english.lexicon import NEEDS_THAT, SAYING

_LEADING = frozenset({"in", "on", "early", "late", "the", "that"})
_DETERMINERS = frozenset({"the", "a", "an", "this", "its", "his", "her", "their", "that"})
_AUXILIARIES = MODALS | {"is", "are", "was", "were", "has", "had", "have"}
_SUBJECTS = frozenset({"it", "he", "she", "they", "we", "that", "there"})
_MOST = 8
"""Words from a verb of saying to the date that belongs to what it reports."""
_PARTING = re.compile(r"\b(?:who|which|whose|where|when|after|before|as|and|but|to|because|since)\b|[,;:]")
_ATTRIBUTION = re.compile(
    rf",[\"”']?\s(?:[\w.'’-]+\s){{0,6}}(?:{'|'.join(sorted(SAYING - NEEDS_THAT))})\b(?=[\s.,;:]|$)"
)
_CALLED_OFF = re.compile(
    r"(?:'s(?:\s[\w'-]+){1,4})?,?\s(?:has|have)(?:\snow|\salso|\sagain)?\sbeen\s"
    r"(?:cancell?ed|scrapped|axed|shelved|postponed|delayed|rescheduled|called\soff|put\s(?:off|back)"
    r"|(?:pushed|moved)\sback|brought\sforward)\b"
)


def of_what_is_reported(told: list[str], following: str) -> int:
    """Return the direction of the verb whose subject holds the date: `said the concert on Friday would go ahead`.

    It is 0 where the date is no part of the subject of a clause that a verb of saying brings.
    """
    behind, after = _behind_saying(told), following.split()
    if not after or after[0] not in _AUXILIARIES:
        return 0
    if len(behind) < 2 or behind[0] not in _DETERMINERS or _PARTING.search(" ".join(behind)):
        return 0
    return 0 if last_direction(behind) else first_direction(after)


def is_of_the_report(told: list[str], following: str) -> bool:
    """Whether a verb of saying is dated: what it reports begins behind the date, `told staff on Friday it will`."""
    behind = _behind_saying(told)
    opens = following.split()[:1]
    if not opens or opens[0] not in _SUBJECTS or _PARTING.search(" ".join(behind)):
        return False
    return _is_past_saying(told) and not last_direction(behind)


def _is_past_saying(told: list[str]) -> bool:
    at = last_of(told, SAYING)
    return at >= 0 and (told[at].endswith("ed") or told[at] in ("said", "told", "wrote", "swore"))


def _behind_saying(told: list[str]) -> list[str]:
    """Return the words between the last verb of saying and the date, without what leads to the date."""
    at = last_of(told, SAYING)
    if at < 0 or len(told) - at > _MOST:
        return []
    behind = told[at + 1 :]
    while behind and behind[-1] in _LEADING:
        behind.pop()
    return behind


def is_of_a_past_clause(told: list[str]) -> bool:
    """Whether the words before a date end in a clause of what was done: `will shift after the warden sealed it on`."""
    opener = last_of(told, _OPENERS)
    behind = told[opener + 1 :]
    if opener < 0 or len(behind) < 2 or not _RELATIVES.isdisjoint(behind):
        return False
    if any(word.endswith((",", ";")) for word in behind):  # the main clause may go on
        return False
    verb = next((at for at in range(1, len(behind)) if direction_at(behind, at)[0] < 0), 0)
    is_planned = not (FIXED | PLANNING).isdisjoint(behind[verb : verb + 1])  # "after the hearing scheduled"
    return bool(verb) and not is_planned and last_direction(behind) < 0


_OPENERS = frozenset({"after", "because", "since", "although", "though", "while", "as"})
"""What opens a clause with a subject and a verb of its own."""
_RELATIVES = frozenset({"that", "which", "who", "whose", "where", "when"})


def is_in_past_clause(sentence: str, words: str) -> bool:
    """Whether date words stand in a clause of what was done, on which the main clause only leans."""
    before, found, _ = sentence.partition(words)
    return bool(found) and is_of_a_past_clause(fold(before[-REACH:]).split())


def is_attributed(following: str) -> bool:
    """Whether behind the date only stands who says so: `Leaders meet on Friday, the mayor said`."""
    return _ATTRIBUTION.match(following) is not None


def has_been_called_off(following: str) -> bool:
    """Whether what the date is of has been called off or moved, and so was still to come."""
    return _CALLED_OFF.match(following) is not None


def is_of_a_perfect(words: str, context: str | None) -> bool:
    """Whether only what has become of the dated thing is told: `the concert on Friday has sold out`."""
    before, found, after = (context or "").partition(words)
    told = fold(before[-REACH:]).split()
    return bool(found and told) and _PERFECT.match(fold(after)) is not None and not last_direction(told)


_PERFECT = re.compile(r"(?:'s(?:\s[\w'-]+){1,4})?\s(?:has|have)\s")
