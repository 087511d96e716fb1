"""Where something happened, when the sentence itself says so."""

from __future__ import annotations

import re

from newsdigest import names
from newsdigest.english.words import word_set

_BEFORE = re.compile(
    r"\b(?:in|at|near|off|outside|on|from|to|into|across|around|below|over)\s+(?:the\s+|southern\s+|northern\s+|"
    r"eastern\s+|western\s+|central\s+|a\s+)?$",
    re.IGNORECASE,
)
_LOCATING = re.compile(
    r"\b(?:in|at|near|off|outside|below|on)\s+(?:the\s+|southern\s+|northern\s+|eastern\s+|western\s+|central\s+)?$",
    re.IGNORECASE,
)
_REACH = 24
"""Letters before a name in which its preposition stands."""
_SITES = word_set(
    "hospital school university airport port station stadium court park square prison church museum hotel palace "
    "beach island bridge harbour harbor "
    "plant mine base camp university tower hall house street road avenue bay cape lake mount mountain river "
    "valley theatre theater arena"
)


def place_in(sentence: str, spans: tuple[names.NameSpan, ...]) -> str | None:
    """Return the place that a preposition introduces, the most exact first; places that are only gone to come last."""
    located = [span for span in spans if _LOCATING.search(sentence[max(0, span.start - _REACH) : span.start])]
    for span in located:
        if span.kind == "place" or span.text.split()[-1].lower() in _SITES or span.text.split()[0].lower() in _SITES:
            return span.text
    reached = [
        span
        for span in spans
        if span.kind == "place" and _BEFORE.search(sentence[max(0, span.start - _REACH) : span.start])
    ]
    return reached[0].text if reached else None
