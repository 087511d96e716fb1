"""Whether what a sentence puts in quotation marks stands in its evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsdigest.facts.naming import spaced
from newsdigest.schema.mention import Difference

# A straight mark behind a word and before a space closes: what follows it is the reporter's.
_QUOTED = re.compile(
    r"(?:[“„«]|(?<!\S)\"(?=\S)|(?<!\s)\"(?!\s)|(?<=\s)\"(?=\s))([^“”\"„«»\n]{2,600})([”\"»“])"
    r"|‘([^‘’\n]{2,300}(?:’[a-z]{1,2}[^‘’\n]{0,300}){0,3})’(?!\w)"
)
# The next paragraph of a quotation opens with a mark although the last one closed with none.
_OPENS_AGAIN = re.compile(r"(?<=\s)[\"“](?=\w)")
_LEFT_OPEN = re.compile(r"(?<!\S)[\"“](?=\w)([^“”\"„«»\n]{2,600}?)(?:[.!?](?=\s|\Z)|\n|\Z)")


def unsupported_quotations(sentence: str, evidence: Sequence[str]) -> Iterator[Difference]:
    """Yield the quotations of the sentence that the evidence does not have word for word."""
    written = [f" {spaced(text)} " for text in evidence]
    written.append(" ".join(text.strip() for text in written).join("  "))  # a quotation may run over several sentences
    written.append(f" {spaced(' '.join(_quoted_in(' '.join(evidence))))} ")  # or around who says it
    for quoted in _quoted_in(sentence):
        wanted = spaced(quoted)
        if wanted and not any(f" {wanted} " in text for text in written):
            yield Difference(kind="word", said=quoted, found=None)


def _quoted_in(words: str) -> Iterator[str]:
    """Yield what stands in quotation marks; one that opens before the last has closed begins the next paragraph.

    One that nothing closes runs to the end of its first sentence at least.
    """
    at = 0
    while (found := _QUOTED.search(words, at)) is not None:
        yield found.group(1) or found.group(3)
        last = found.end() - 1
        at = last if _OPENS_AGAIN.match(words, last) else found.end()
    if (left := _LEFT_OPEN.search(words, at)) is not None:
        yield left.group(1)
