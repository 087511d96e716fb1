"""The stance of a claim held to the article: who denies or declines does so in its words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsdigest.english.governors import DISBELIEVING, REJECTING
from newsdigest.facts.passage import tokens_of
from newsdigest.facts.statements import may_deny
from newsdigest.ground.page import Page
from newsdigest.schema.reading import Stance
from newsdigest.text import Stretch

_DECLINING = re.compile(
    r"\b(?:declin|refus|reserv)\w*|\bno (?:comment|answer|reply|response|statement)\b|\bsilen(?:t|ce)\b"
    r"|(?:\bnot|n['’]t|\bnever|\bcannot|\bcould not|\bunable to|\bwithout)\b",
    re.IGNORECASE,
)
_AROUND = 2  # sentences before it that it may answer


def held_stance(stance: Stance, own: Sequence[Stretch], page: Page) -> tuple[Stance, tuple[str, ...]]:
    """Return the stance that the article has words for, and what was wrong with the one read.

    What nobody denies or declines near by is asserted: a wrong "declines" would be printed as a refusal to comment.
    """
    if stance not in ("denies", "declines") or not own:
        return stance, ()
    near = [*(each.text for each in page.before(own[0], _AROUND)), *(each.text for each in own)]
    told = [each.text for each in own] if stance == "declines" else near
    if any(_DECLINING.search(text) if stance == "declines" else _may_deny(text) for text in told):
        return stance, ()
    return "asserts", (f"Nothing in the article says that the speaker {stance} it; it stands as asserted.",)


def _may_deny(text: str) -> bool:
    return may_deny(text) or any(token.word in DISBELIEVING | REJECTING for token in tokens_of(text))
