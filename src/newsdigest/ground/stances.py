"""The stance of a claim held to the article: who declines to answer does so in its words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsdigest.schema.reading import Stance
from newsdigest.text import Stretch

_DECLINING = re.compile(
    r"\b(?:declin|refus|reserv|avoid|evad|dodg)\w*|\bsilen(?:t|ce)\b|\bno\b|n['’]t\b"
    r"|\b(?:not|never|cannot|unable|without|neither|nor|nothing|nobody)\b",
    re.IGNORECASE,
)


def held_stance(stance: Stance, own: Sequence[Stretch]) -> tuple[Stance, tuple[str, ...]]:
    """Return the stance that the article has words for, and what was wrong with the one read.

    A wrong "declines" would be printed as a refusal to comment. What denies is left as it was read: "He was in Oslo
    that day" denies without a word of denial.
    """
    if stance != "declines" or not own or any(_DECLINING.search(sentence.text) for sentence in own):
        return stance, ()
    return "asserts", ("Nothing in the article says that the speaker declines to answer; it stands as asserted.",)
