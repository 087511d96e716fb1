"""Who shares a surname with somebody else of the articles, and is told of what they have that other one do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from newsdigest.checks.archives import Archive, Folder
from newsdigest.facts.namesakes import HeldName, held_names
from newsdigest.schema.mention import Difference
from newsdigest.text import sentences

_TAKEN = 0.6
"""So much of what is told beside a name stands in one sentence of the article that it is told there."""


def namesakes_told(told: str, folders: Sequence[Folder], archive: Archive) -> Iterator[Difference]:
    """Yield the names in whose place every cited article that tells the same has a namesake.

    A surname alone may mean either of them, and is left to the reader.
    """
    known = tuple(folder.article.body for folder in archive.folders)
    for sentence in sentences(told):
        found: dict[tuple[int, int], list[HeldName]] = defaultdict(list)
        for folder in folders:
            for each in held_names(sentence.text, [folder.article.body], known, lends=False, enough=_TAKEN):
                found[each.at].append(each)
        for held in found.values():
            if all(each.other is not None and each.other[:1].isupper() for each in held):  # "she" is no namesake
                yield Difference(kind="name", said=held[0].said, found=held[0].other)
