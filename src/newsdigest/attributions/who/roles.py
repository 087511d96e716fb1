"""Offices as they read in print."""

from __future__ import annotations

import re
from functools import lru_cache

from newsdigest.english.grammar import is_person_role


@lru_cache(maxsize=1024)  # the same few offices come again and again
def clean_role(role: str | None) -> str | None:
    """Return an office as it reads in print; None where nothing is left of it."""
    if not role:
        return None
    cleaned = re.sub(r"\s+", " ", _LISTING.sub(" ", role)).strip(" ,;-–—")
    if re.fullmatch(r"[A-Z][a-z]+\.", cleaned) or any(mark in cleaned for mark in '"“”¤'):
        return None
    if _ONLY_DESCRIBED.fullmatch(cleaned) and not any(is_person_role(word) for word in cleaned.split()):
        return None
    return (
        cleaned
        if any(c.isalpha() for c in cleaned)
        and cleaned.lower() not in ("mr", "ms", "mrs", "dr", "mr.", "ms.", "mrs.", "dr.", "the", "a")
        else None
    )


_LISTING = re.compile(r"\([A-Z][\w .]{1,30}[: ]\s?[A-Z0-9.]{1,8}\)")
_ONLY_DESCRIBED = re.compile(
    r"(?:(?:an?|the) )?(?:former|then|late|fellow|young|old|new|[a-z]+(?:ous|ed|ing|ant|ent|ful|less|ic|y))"
)
"""An adjective and no office: `a furious Ann Orr`."""
