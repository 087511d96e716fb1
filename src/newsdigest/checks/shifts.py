"""What a page tells otherwise than the passage it takes its words from, read word by word beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from newsdigest.checks.archives import Folder
from newsdigest.checks.collation import Collation
from newsdigest.checks.contraries import contrary_words
from newsdigest.checks.counts import unlike_counts
from newsdigest.checks.exchanges import exchanged_doers, exchanged_speakers
from newsdigest.checks.governed import unfinished_deeds
from newsdigest.checks.heads import other_heads
from newsdigest.checks.omissions import left_out
from newsdigest.checks.opposites import Opposition
from newsdigest.checks.quantifiers import unlike_shares
from newsdigest.checks.relations import unlike_ways
from newsdigest.checks.unsettled import settled_claims
from newsdigest.facts.support import is_verbatim
from newsdigest.schema.mention import Difference
from newsdigest.text import sentences

_TOLD_THERE = 0.6
_FEWEST = 3  # content words that a page has of a passage before it is read beside it

Rule = Callable[[Collation], Iterator[Difference]]


class _Check(NamedTuple):
    """A rule, and the code of what it finds, where the kind of difference does not decide it."""

    rule: Rule
    code: str = "negation-flipped"


_CODES: dict[str, str] = {"number": "number-unsupported", "date": "date-unsupported", "name": "name-unsupported"}
_CHECKS = (
    _Check(unlike_shares),
    _Check(unlike_counts),
    _Check(unlike_ways),
    _Check(contrary_words),
    _Check(exchanged_speakers, "attribution-conflict"),
    _Check(exchanged_doers),
    _Check(settled_claims),
    _Check(unfinished_deeds),
    _Check(left_out),
    _Check(other_heads),
)


def shifts(told: str, folders: Sequence[Folder]) -> Iterator[Opposition]:
    """Yield what a page tells otherwise than every cited article that tells it: the first in each sentence."""
    for sentence in sentences(told):
        pairs = [(folder, pair) for folder in folders if (pair := _beside(sentence.text, folder)) is not None]
        shift = next((shift for check in _CHECKS if (shift := _shift(check, pairs)) is not None), None)
        if shift is not None:
            yield shift


def _beside(sentence: str, folder: Folder) -> Collation | None:
    """Return a sentence beside the passage of an article that has most of it, if any has enough."""
    found = folder.closest(sentence, _TOLD_THERE)
    if found is None or is_verbatim(sentence, [found[0]]):
        return None
    pair = Collation(sentence, *found)
    return pair if pair.shared >= _FEWEST else None


def _shift(check: _Check, pairs: Sequence[tuple[Folder, Collation]]) -> Opposition | None:
    """Return what all the passages have otherwise, by one rule, as the first has it."""
    found = [(folder, pair, difference) for folder, pair in pairs for difference in [next(check.rule(pair), None)]]
    if not found or any(difference is None for _, _, difference in found):
        return None
    folder, pair, difference = found[0]
    if difference is None:
        return None
    return Opposition(folder, pair.passage, difference, _CODES.get(difference.kind, check.code))
