"""Where a report ends and its readers begin: what they write below it is no news of the outlet's."""

from __future__ import annotations

import re

_HEADING = re.compile(
    r"^[^\w\n]*(?:(?:selected|top|best|latest|all|our|your|\d+)\s+)?"
    r"(?:(?:readers?|users?)['’]?\s+(?:comments?|letters|reactions|remarks)|"
    r"(?:comments?|letters|reactions)\s+(?:of|from|by)\s+(?:our\s+|the\s+)?(?:readers|users)|comments?|"
    r"letters to the editor|join the (?:conversation|discussion)|have your say)"
    r"\s*(?:\((?!\d)[^()\n]{0,30}\)\s*)?:?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""A line of its own; "Comments (12)" is a button, and stands above reports as well."""
_SENTENCE_END = re.compile(r"[.!?][\"”’')]*\s")


def begin(body: str) -> int:
    """Return where the readers' comments of an article begin; its length where it has none.

    A heading with no sentence above it is a button of the page.
    """
    told = _SENTENCE_END.search(body)
    found = _HEADING.search(body, told.end()) if told is not None else None
    return found.start() if found is not None else len(body)
