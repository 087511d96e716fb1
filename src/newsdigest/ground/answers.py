"""Denials that only answer: what "Hale denied it" denies, the sentence before tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsdigest.ground.page import Page
from newsdigest.text import Stretch

# Who denies what was said before: "Hale denied it.", "He would not.", "No."
ANSWER = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)\s(?:it|this|that|the\s\w+)\b|(?:not|n['’]t|neither)\s?[.,;:]"
    r"|no[.,](?:\s|$)|no such\b)",
    re.IGNORECASE,
)


def answered(own: Sequence[Stretch], page: Page) -> Sequence[Stretch]:
    """Return the evidence and behind it, as one tells it, the sentence before, if it only answers that."""
    if not own or not any(ANSWER.search(sentence.text) for sentence in own):
        return own
    return [*own, *page.before(own[0], 1)]
