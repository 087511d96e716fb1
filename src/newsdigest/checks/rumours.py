"""Rumours that an article denies in the sentence behind them, told by a page as so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsdigest.checks.archives import Folder
from newsdigest.checks.deeds import MOSTLY, Match, matches_of
from newsdigest.checks.denials import disputes, flatly_denies
from newsdigest.checks.opposites import Opposition
from newsdigest.facts.deeds import deeds_of
from newsdigest.facts.wordclasses import SPEECH

_HEARSAY = re.compile(
    r"\b(?:rumou?r(?:s|ed)?|posts?|posted|claim(?:s|ed|ing)?|report(?:s|ed|edly)?|speculation|alleg\w+|online|gossip|"
    r"social\smedia|suggest(?:s|ed|ions?)?|said\sto)\b",
    re.IGNORECASE,
)
_BEHIND = 2  # sentences behind a rumour in which it may be denied


def denied_rumour(sentence: str, folders: Sequence[Folder]) -> Opposition | None:
    """Return the denial of what a page tells as so, where every article that tells it tells it as a rumour."""
    if disputes(sentence) or _HEARSAY.search(sentence):
        return None
    for deed in deeds_of(sentence):
        if deed.is_denied or deed.is_open or not deed.form.is_finite or deed.words[deed.at].key in SPEECH:
            continue
        matches = [each for each in matches_of(deed, folders) if each.is_same and each.cover >= MOSTLY]
        denials = [_denial(each) for each in matches]
        if matches and all(denials) and any(each.is_close for each in matches):
            best = max(zip(matches, denials, strict=True), key=lambda each: each[0].cover)
            return best[0].opposition("negation", deed.shown, best[1] or "")
    return None


def _denial(match: Match) -> str | None:
    """Return the sentence in which the article denies what it has told as hearsay right before."""
    if not _HEARSAY.search(match.told.passage):
        return None
    told = [passage for passage, _ in match.told.folder.told()]
    at = told.index(match.told.passage) if match.told.passage in told else -1
    behind = told[at + 1 : at + 1 + _BEHIND] if at >= 0 else []
    return next((passage for passage in (match.told.passage, *behind) if flatly_denies(passage)), None)
