"""Whether a sentence that retells a passage nearly word by word turns it into something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdigest.facts.doers import misattributed
from newsdigest.facts.exceptions import unexcepted
from newsdigest.facts.governors import ungoverned
from newsdigest.facts.objects import misdirected
from newsdigest.facts.omissions import omitted
from newsdigest.facts.pairing import Pairing, pairings
from newsdigest.facts.substitutions import substituted
from newsdigest.facts.undoing import undone
from newsdigest.schema.mention import Difference


def reworded(
    sentence: str, evidence: Sequence[str], *, is_claim: bool = False, in_present: bool = False
) -> Iterator[Difference]:
    """Yield what a sentence has otherwise than the passage nearest to it, if it is near to any.

    Nothing, where another passage that it is near to carries it as it is. `is_claim`: the sentence is what somebody
    holds. `in_present`: a deed in the present is told as done.
    """
    first: list[Difference] = []
    for pairing in pairings(sentence, evidence):
        found = list(_differences(pairing, is_claim=is_claim, in_present=in_present))
        if not found:
            return
        first = first or found
    yield from first


def _differences(pairing: Pairing, *, is_claim: bool, in_present: bool) -> Iterator[Difference]:
    yield from substituted(pairing)
    yield from omitted(pairing, is_claim=is_claim)
    yield from unexcepted(pairing)
    yield from misdirected(pairing)
    yield from misattributed(pairing)
    yield from undone(pairing, is_claim=is_claim)
    yield from ungoverned(pairing, is_claim=is_claim, in_present=in_present)
