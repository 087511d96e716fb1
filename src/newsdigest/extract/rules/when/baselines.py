"""Dates by which something is to be done, which are not those of the deed."""

from __future__ import annotations

import re

_DEADLINE = re.compile(
    r"\b(?:must|promis\w+|pledg\w+|vow\w+|demand\w*|order\w*|asked|urged|required?|deadline|ultimatum|to [a-z]+)\b"
    r"[^,;:]*\b(?:by|no later than)\s+(?:the\s+)?$"
)
# How the words before such dates end: most dates are told by that to be none.
_BY = ("by", "by the", "than", "than the")


def is_deadline(before: str) -> bool:
    """Whether something has to be done by the date: `promised an answer by`, not `40 had come by`."""
    return before.rstrip().endswith(_BY) and _DEADLINE.search(before) is not None
