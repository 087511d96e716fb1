"""Whom a text has speak, held to whom the article has say the passage."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsdigest.align import Span
from newsdigest.facts.passage import names_of
from newsdigest.ground.descriptions import is_named
from newsdigest.ground.page import Page
from newsdigest.ground.speakers import misattribution
from newsdigest.schema.mention import Difference
from newsdigest.text import Stretch

_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]?")
_BEFORE = re.compile(r"\b(?:according to|said|says|in the words of)\s(?:[\w’'-]+\s){0,3}$", re.IGNORECASE)
_BEHIND = re.compile(
    r"(?:,\s[^,]{1,60},)?\s(?:said|says|told|warned|warns|wrote|writes|added|argued|argues|insisted)\b"
)


def misheard(text: str, sentences: Sequence[Stretch], page: Page) -> Iterator[Difference]:
    """Yield the names to whom a text gives what the article has somebody else say."""
    if not sentences:
        return
    span = Span(sentences[0].start, sentences[-1].end)
    for name in names_of(text):
        is_speaking = _BEFORE.search(text[: name.start]) or _BEHIND.match(text, name.end)
        if not is_speaking or name.kind == "place":
            continue
        wrong = misattribution(name.text, page, span)
        if wrong is not None and wrong.found is not None and is_named(wrong.found):
            yield wrong
        elif _is_only_quoted(name.text, sentences):
            yield Difference(kind="name", said=name.text, found=None)


def _is_only_quoted(name: str, sentences: Sequence[Stretch]) -> bool:
    """Whether the passage names somebody in a quotation alone: nobody is called by name in words of their own."""
    last = name.rsplit(maxsplit=1)[-1]
    told = " ".join(sentence.text for sentence in sentences)
    return last in told and last not in _QUOTED.sub(" ", told)
