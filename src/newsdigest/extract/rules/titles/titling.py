"""Short titles: the main clause of a sentence, without asides, attribution and trailing detail."""

from __future__ import annotations

import re

from newsdigest.extract.rules.titles.fronts import (
    DUE_BUT,
    TOLD_SOMEBODY,
    teller_first,
    without_fronting,
    without_lead_in,
    without_setting,
    without_subordinate,
)
from newsdigest.extract.rules.titles.insets import without_asides
from newsdigest.extract.rules.titles.lengths import hangs, shortened, undangled
from newsdigest.extract.rules.titles.tails import is_closed, without_tail
from newsdigest.text import unlinked

_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_AGE = re.compile(r",\s+\d{1,3},\s+")


def title_of(clause: str) -> str:
    """Return a clause as a short title: names and figures stay, asides go, nothing is left hanging."""
    words = " ".join(unlinked(clause).split()).strip(" ,;:—–").lstrip("-*•\\ ")
    words = without_lead_in(words)
    words = _SELF_STYLED.sub("", _BRACKETS.sub("", words) if "(" in words or "[" in words else words)
    if " when " in words:
        words = without_setting(words)
    if " told " in words or " tells " in words:
        words = TOLD_SOMEBODY.sub(teller_first, words)
    if " but " in words:
        words = DUE_BUT.sub(r"\g<what> ", words)
    if ", " in words:
        words = without_subordinate(without_fronting(without_fronting(words)))
        words = without_asides(_AGE.sub(" ", words))
    words = without_tail(words)
    short = shortened(words)
    return _finished(short if short == words and not hangs(short) else undangled(short))


_SELF_STYLED = re.compile(r"^(?:\w+ ){1,4}(?:who|that|which) (?:calls?|styles?) (?:themselves|itself) (?=[A-Z])")
_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,}$")


def _ends_dotted(words: str) -> bool:
    """Whether the last full stop belongs to letters that are spoken one by one: `of the U.S.`."""
    return _DOTTED.search(words.rpartition(" ")[2]) is not None


def _finished(words: str) -> str:
    text = words.strip(" ,;:—–")
    text = text.rstrip(".") if text.endswith(".") and not _ends_dotted(text) else text
    if not is_closed(text):
        text = re.sub(r"[\"“”]", "", text)
    return text[:1].upper() + text[1:]
