"""The pronouns of a text held to those of its evidence: "her wrist" is neither "his wrist" nor "the firm's"."""

from __future__ import annotations

from collections.abc import Iterator

from newsdigest.english.smallwords import PRONOUNS
from newsdigest.ground.laying import Laid, telling
from newsdigest.schema.mention import Difference

_SPEAKER, _TOLD_OF = "1", ("m", "f", "p")  # who says "I" is told of as he, she or they
_NEAR = 3  # words beside a gap in which the pronoun may stand


def miscalled(laid: Laid) -> Iterator[Difference]:
    """Yield the pronouns in whose place the evidence has none that means the same."""
    for at, word in enumerate(laid.ours):
        group = PRONOUNS.get(word.key)
        if group is None or at in laid.at:
            continue
        before = max((laid.at[one] for one in telling(laid.ours, at, -1, 1) if one in laid.at), default=None)
        behind = min((laid.at[one] for one in telling(laid.ours, at, 1, 1) if one in laid.at), default=None)
        start = before + 1 if before is not None else max(0, (behind or 0) - _NEAR)
        end = behind if behind is not None else start + _NEAR
        groups = [(other.shown, PRONOUNS[other.key]) for other in laid.theirs[start:end] if other.key in PRONOUNS]
        if not any(other == group or (other == _SPEAKER and group in _TOLD_OF) for _, other in groups):
            yield Difference(kind="word", said=word.shown, found=groups[0][0] if groups else None)
