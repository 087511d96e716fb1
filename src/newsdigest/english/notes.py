"""The English of notes in which an outlet corrects itself."""

from __future__ import annotations

import re

_GOES_ON = re.compile(
    r"(?:(?:the|our|this|that|the same) (?:(?:earlier|previous|original|same|\w+day['’]s) )?"
    r"(?:report|article|story|piece|item|post|version|headline|caption)|it|we) "
    r"(?:(?:had )?also|further|in addition|(?:\w+ )?(?:wrongly|incorrectly|mistakenly|erroneously)) "
    r"(?:\w+ly )?(?:said|say|stated|gave|put|wrote|reported|had|named|called|described|quoted|mis\w+|identified|"
    r"referred|attributed|claimed|listed|omitted|left|dated)\b",
    re.IGNORECASE,
)
"""How a note goes on: `The report also said that`, `It also gave`."""


def goes_on(words: str) -> bool:
    """Whether a sentence goes on with a note: it takes back another thing of the same report."""
    return _GOES_ON.match(words) is not None
