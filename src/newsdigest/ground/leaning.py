"""Sentences that begin with a pronoun, told by themselves: the name of whom they go on to tell is put in its place."""

from __future__ import annotations

import re

from newsdigest.ground.antecedents import is_likely
from newsdigest.ground.page import Page
from newsdigest.text import Stretch

_LEANS = re.compile(r"(He|She)\b(?!['’])")


def named(sentence: Stretch, page: Page) -> str:
    """Return a sentence with its opening "He" or "She" told by name, where the sentence before names nobody else.

    Without the one before it nobody knows whom such a sentence means.
    """
    opens, before = _LEANS.match(sentence.text), page.before(sentence, 1)
    if opens is None or not before:
        return sentence.text
    people = [one for one in page.cast.within(before[0].start, before[0].end) if one.kind == "person"]
    if len(people) != 1 or not is_likely(opens[1].lower(), people[0]):
        return sentence.text
    spans = [
        span for span in page.cast.spans_in(before[0].start, before[0].end) if page.cast.bearer(span.text) == people[0]
    ]
    return f"{spans[0].text}{sentence.text[opens.end() :]}" if spans else sentence.text
