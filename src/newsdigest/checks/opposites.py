"""Whether an article that is cited for a statement says the opposite of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsdigest.checks.archives import Folder
from newsdigest.checks.likeness import words_of
from newsdigest.facts.clauses import turned_clauses
from newsdigest.facts.support import turned
from newsdigest.schema.mention import Difference
from newsdigest.text import sentences

_OPPOSITE = ("negation", "direction")
_TAKEN = 0.6
_NEARLY_ALL = 0.75
# What an editor adds to doubtful news is no denial of it.
_HEDGES = re.compile(
    r",?\s(?:(?:according to )?(?:a |the )?reports? (?:that|which) (?:is|are|was|were) not (?:yet )?confirmed|"
    r"which (?:was|were|has been|have been|is) denied|"
    r"which (?:could not be|(?:was|were|has|have) not (?:been )?)(?: independently)? ?(?:confirmed|verified))",
    re.IGNORECASE,
)


class Opposition(NamedTuple):
    """An article, its passage that says the opposite, and in which words."""

    folder: Folder
    passage: str
    difference: Difference


def oppositions(told: str, folders: Sequence[Folder]) -> Iterator[Opposition]:
    """Yield the passages that say the opposite of a sentence, one of each article that tells it."""
    opposed: set[Folder] = set()
    for sentence in sentences(told):
        words = _HEDGES.sub("", sentence.text)
        for folder in folders:
            found = folder.closest(sentence.text, _TAKEN) if folder not in opposed else None
            if found is not None and (turn := _turn(words, *found)):
                opposed.add(folder)
                yield Opposition(folder, found[0], turn)


def _turn(told: str, passage: str, around: str) -> Difference | None:
    """Return where a sentence turns the meaning round.

    A denial that was left out with its clause does not, nor does one that the passage has in the next sentence.
    """
    clause = next(turned_clauses(told, [passage]), None)
    if clause is not None:
        return clause
    covered = len(words_of(told) & words_of(passage)) >= _NEARLY_ALL * len(words_of(passage))
    for difference in turned(told, [passage]):
        if difference.kind in _OPPOSITE:
            if difference.said is None and covered and passage != around:
                return difference
            if difference.said is not None and difference in turned(told, [around]):
                return difference
    return None
