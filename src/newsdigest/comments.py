"""Where a report ends and its readers begin: what they write below it is no news of the outlet's."""

from __future__ import annotations

import re

_HEADING = re.compile(
    r"\n[^\w\n]*(?:(?:selected|top|best|latest|all|our|your|\d+)\s+)?"
    r"(?:(?:readers?|users?)['’]?\s+(?:comments?|letters|reactions|remarks)|"
    r"(?:comments?|letters|reactions)\s+(?:of|from|by)\s+(?:our\s+|the\s+)?(?:readers|users)|comments?|"
    r"letters to the editor|join the (?:conversation|discussion)|have your say)"
    r"\s*(?:\((?!\d)[^()\n]{0,30}\)\s*)?:?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""A line of its own, from the end of the line above; "Comments (12)" is a button, and stands above reports as well."""
_SIGNED = re.compile(
    r"^[^\w\n]*(?:\d+[.)]\s*)?(?:At|On)\s(?=[^\n]{0,40}\d[:.]\d\d)(?=[^\n]{0,40}\b(?:19|20)\d\d\b)[^\n\"“]{8,50}?,?\s+"
    r"[\w.@-]+(?:\s[\w.@-]+){0,3}\s+(?:wrote|said|commented)\s*:(?!\s*[\"“])",
    re.MULTILINE,
)
"""`At 10:15 on 4 May 2015, riverman wrote:` stands over every comment; a report may have such a line once."""
_SENTENCE_END = re.compile(r"[.!?][\"”’')]*\s")


def begin(body: str) -> int:
    """Return where the readers' comments of an article begin; its length where it has none.

    A heading with no sentence above it is a button of the page.
    """
    told = _SENTENCE_END.search(body)
    if told is None:
        return len(body)
    found = _HEADING.search(body, told.end() - 1)
    return min(found.start() + 1 if found is not None else len(body), _signed(body, told.end()))


def _signed(body: str, start: int) -> int:
    """Return where the first comment stands that tells who wrote it and when, as the next one does."""
    if not any(map(body.__contains__, _WROTE)):
        return len(body)
    signed = _SIGNED.finditer(body, start)
    first, second = next(signed, None), next(signed, None)
    return first.start() if first is not None and second is not None else len(body)


_WROTE = ("wrote:", "wrote :", "said:", "said :", "commented:", "commented :")
