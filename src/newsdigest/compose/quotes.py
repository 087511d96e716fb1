"""Quotations in a printed line: which reports carry them, and the sentences around them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsdigest.compose.desk import Desk
from newsdigest.compose.wording import quoted_spans
from newsdigest.schema.mention import Evidence
from newsdigest.text import fold, sentences

_WORD = re.compile(r"\w+")
_FEWEST = 3
"""Words of a quotation by which a report can be told to have it: `"safe"` may be anybody's."""


def bearing(text: str, evidence: Sequence[Evidence], desk: Desk) -> list[Evidence]:
    """Return the words of the reports that have every quotation of a line; all, where it has none or no report has it.

    A report that tells the same without the quotation bears out the deed, and not the words between the marks.
    """
    quoted = [words for start, end in quoted_spans(text) if len(words := _words(text[start:end])) >= _FEWEST]
    if not quoted:
        return list(evidence)
    bodies = {one.article_id: _words(desk.articles[one.article_id].body) for one in evidence}
    having = {one for one, body in bodies.items() if all(_has(body, words) for words in quoted)}
    return [one for one in evidence if one.article_id in having] or list(evidence)


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def _has(body: list[str], words: list[str]) -> bool:
    return f" {' '.join(words)} " in f" {' '.join(body)} "


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a line, a quotation of several in one piece with who said it."""
    parts: list[str] = []
    for sentence in (stretch.text.strip() for stretch in sentences(text)):
        is_open = bool(parts) and (parts[-1].count('"') % 2 == 1 or parts[-1].count("“") > parts[-1].count("”"))
        if parts and (is_open or sentence[:1].islower()):
            parts[-1] += f" {sentence}"
        else:
            parts.append(sentence)
    return parts
