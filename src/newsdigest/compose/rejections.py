"""Denials of what only the sentence before tells: `The mill rejected that`."""

from __future__ import annotations

import re

_REJECTS_THAT = re.compile(
    r"(?:[\w'’&.-]+ ){1,6}?"
    r"(?P<verb>(?:(?:has|have|had) )?(?:[a-z]+ly )?(?:den|reject|disput|dismiss)(?:y|s|es|ies|ed|ied)?) "
    r"(?:it|that|this)(?P<rest>(?: (?:on|in|at|through|via) [^,;.]{1,40})?)\."
)


def rejects_that(sentence: str) -> str | None:
    """Return what a sentence has its speaker do, with the claim in the place of a `that` for it."""
    found = _REJECTS_THAT.fullmatch(sentence)
    return f"{found['verb']} the claim{found['rest']}" if found is not None else None
