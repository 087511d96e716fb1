"""A denial that is itself denied: who did not deny a thing has neither denied it nor said that it is so."""

from __future__ import annotations

import re

_DENYING = (
    r"(?:den(?:y|ies|ied|ying)|disput(?:e[sd]?|ing)|reject(?:s|ed|ing)?|refut(?:e[sd]?|ing)|dismiss(?:es|ed|ing)?)"
)
_VERB = re.compile(rf"\b{_DENYING}\b", re.IGNORECASE)
_AUXILIARY = r"(?:did|does|do|has|have|had|would|will|could|can|may|might)"
_UNDENIED = re.compile(
    rf"(?:\b(?:not|neither|no longer|never|cannot|nor|without|nobody|no one|short of|unable|"
    rf"(?:declin|refus|fail)(?:e?s|e?d|ing|e)?)|n['’]t|\b(?:nor|neither)\s{_AUXILIARY}\s(?:[\w.’'-]+\s){{0,3}}?[\w.’'-]+)"
    rf"(?:\s(?:(?!only|merely|simply|solely)\w+ly|ever|even|yet|also|to|be|been|able|wish|want|seek|try|confirm(?:ed|s|ing)?|or|nor|{_AUXILIARY}))*"
    rf"\s{_DENYING}$",
    re.IGNORECASE,
)
_BEFORE = 90
"""Characters before a verb in which what turns it round may stand."""


def undenied_from(text: str, end: int) -> int | None:
    """Return where `neither`, `did not` or `declined to` turns round the denial whose verb ends there, if it does."""
    start = max(0, end - _BEFORE)
    found = _UNDENIED.search(text[start:end])
    return start + found.start() if found is not None else None


def leaves_open(text: str) -> bool:
    """Whether a text denies nothing but in words that are turned round: `she did not deny it`."""
    verbs = list(_VERB.finditer(text))
    return bool(verbs) and all(undenied_from(text, verb.end()) is not None for verb in verbs)
