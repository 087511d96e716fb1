"""Whether date words, or what a clause goes on to tell, can lie ahead."""

from __future__ import annotations

import re


def lies_ahead(when: str) -> bool:
    """Whether date words can lie ahead: not a bare year, and no word of the past."""
    return _BEHIND.search(when) is None


def turn_ahead(masked: str) -> int | None:
    """Return where a clause turns from what its subject did to what it will do: `met on Monday and will vote`."""
    turn = _AND_WILL.search(masked) if "and" in masked else None
    return None if turn is None or _AHEAD.search(masked, 0, turn.start()) else turn.start()


_AND_WILL = re.compile(
    r"\band\s+(?:[a-z]+ly\s+|then\s+|later\s+|now\s+)?(?:will|would|(?:is|are)\s+(?:due|to|set|expected)\b)"
)
_AHEAD = re.compile(r"\b(?:will|would|shall|is|are|may|might|could|due|to)\b")
_BEHIND = re.compile(r"\b(?:last|ago|yesterday|earlier|today|now|this (?:week|month|year))\b|^\d{4}$", re.IGNORECASE)
