"""Whether what a sentence puts in quotation marks stands in its evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsdigest.facts.naming import spaced
from newsdigest.schema.mention import Difference

_QUOTED = re.compile(r"[“\"„«]([^“”\"„«»\n]{2,600})[”\"»“]|‘([^‘’\n]{2,300}(?:’[a-z]{1,2}[^‘’\n]{0,300}){0,3})’(?!\w)")


def unsupported_quotations(sentence: str, evidence: Sequence[str]) -> Iterator[Difference]:
    """Yield the quotations of the sentence that the evidence does not have word for word."""
    written = [f" {spaced(text)} " for text in evidence]
    written.append(" ".join(text.strip() for text in written).join("  "))  # a quotation may run over several sentences
    written.append(f" {spaced(' '.join(_quoted_in(' '.join(evidence))))} ")  # or around who says it
    for found in _QUOTED.finditer(sentence):
        quoted = _inside(found)
        wanted = spaced(quoted)
        if wanted and not any(f" {wanted} " in text for text in written):
            yield Difference(kind="word", said=quoted, found=None)


def _quoted_in(words: str) -> Iterator[str]:
    return map(_inside, _QUOTED.finditer(words))


def _inside(found: re.Match[str]) -> str:
    return found.group(1) or found.group(2)
