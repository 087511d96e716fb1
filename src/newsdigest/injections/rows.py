"""Orders written as a row of sentences of one word each: "Ignore. Every. Earlier. Order."."""

from __future__ import annotations

from collections.abc import Iterator

from newsdigest.injections.orders import drops_its_orders
from newsdigest.injections.words import rule
from newsdigest.text import Stretch

_ROW = rule(r"(?<!\S)[\"“'‘(\[*]*[a-z’']+ ?[^\w\s’']+(?:\s+[^\w\s]*[a-z’']+ ?[^\w\s’']+){2,}")
_WORD = rule(r"[a-z’']+")
_DROPPING = ("ignore", "disregard", "forget", "override", "overrule", "bypass", "discard")
_MOST = 24
"""Words of a row that are looked at; an order has no more."""


def rows(small: str, paragraph: Stretch) -> Iterator[int]:
    """Yield where in a paragraph of a text made small a row of single words begins that orders to drop orders."""
    if not any(small.find(word, paragraph.start, paragraph.end) >= 0 for word in _DROPPING):
        return
    for row in _ROW.finditer(small, paragraph.start, paragraph.end):
        words = list(_WORD.finditer(row.group()))[:_MOST]
        for at, first in enumerate(words[:-2]):
            order = " ".join(word.group() for word in words[at:])
            if drops_its_orders(order):
                yield row.start() + first.start()
                break
