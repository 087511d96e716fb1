"""Lists in the form of a digest, with its headings and marks: an article that has them wants to be copied into one."""

from __future__ import annotations

import re
from collections.abc import Iterator

_HEADING = re.compile(
    r"^\W{0,8}(?:timeline|key\s+(?:points|events|facts)|summary)\W{0,4}$", re.IGNORECASE | re.MULTILINE
)
_ITEM = re.compile(r"\s*(?:[-*•–]\s+|\d{1,2}[.)]\s+)?\S[^\n]*\[\d{1,3}\]\W*(?:\n|\Z)")
"""A line that ends with the number of a source, or of several."""


def imitated(body: str) -> Iterator[tuple[int, int]]:
    """Yield the headings of a digest with the lines below them that cite by number, as far as they go."""
    if "[" not in body:
        return
    for heading in _HEADING.finditer(body):
        end = heading.end()
        while (item := _ITEM.match(body, end)) is not None:
            end = item.end()
        if end > heading.end():
            start = heading.start() + len(heading.group()) - len(heading.group().lstrip())
            yield start, len(body[:end].rstrip())
