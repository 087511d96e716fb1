"""What an article has, found by its words, is what going through all of it would find."""

from __future__ import annotations

WORDS = (
    "weirs",
    "weir",
    "Weir's",
    "mills",
    "milling",
    "Odell",
    "odells",
    "sold",
    "sells",
    "the",
    "dozen—weir",
    "Zoë’s",
)
