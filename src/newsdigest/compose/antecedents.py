"""Quotations and events that are told of somebody by a pronoun, and the words before them that say who it is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from newsdigest import names
from newsdigest.compose.desk import ClaimCluster, Desk, EventCluster, evidence_of
from newsdigest.compose.tellings import event_words
from newsdigest.compose.wording import points_back, tidied
from newsdigest.schema.reading import Claim
from newsdigest.text import fold

_Either = EventCluster | ClaimCluster
_OF_ANOTHER = re.compile(r"\b(?:he|she|him|her|his|hers|they|them|their|it|its|this|that|these|those)\b", re.IGNORECASE)
_LONGEST = 400
"""Characters: a longer quotation says by itself what it is about."""


def leaning(chosen: Sequence[_Either], desk: Desk) -> dict[str, str]:
    """Return for each quotation or event that says `she` of nobody whom it names the cluster of the sentence before."""
    return quotations_leaning(chosen, desk) | _behind_sentences(
        [one for one in chosen if _points_back(one, desk)], chosen, desk
    )


def quotations_leaning(chosen: Sequence[_Either], desk: Desk) -> dict[str, str]:
    """Return the same for quotations alone, which say nothing elsewhere."""
    return _behind_sentences([one for one in chosen if _leans(one)], chosen, desk)


def _behind_sentences(those: Sequence[_Either], chosen: Sequence[_Either], desk: Desk) -> dict[str, str]:
    told: dict[str, str] = {}
    for cluster in chosen:
        for sentence in desk.basis(cluster):
            told.setdefault(sentence, cluster.id)
    found = ((one.id, _told_before(one, told, desk)) for one in those)
    return {one: before for one, before in found if before is not None and before != one}


def behind(ordered: Sequence[_Either], before: Mapping[str, str]) -> list[_Either]:
    """Return clusters in their order, but each quotation that leans on another cluster right behind that one."""
    here = {one.id for one in ordered}
    moved = {one: on for one, on in before.items() if one in here and on in here and before.get(on) != one}
    placed: list[_Either] = []
    for cluster in ordered:
        if cluster.id not in moved:
            placed += _with_those_behind(cluster, ordered, moved)
    done = {one.id for one in placed}
    return [*placed, *(one for one in ordered if one.id not in done)]  # each leans on the next: nobody knows the first


def _with_those_behind(cluster: _Either, ordered: Sequence[_Either], moved: Mapping[str, str]) -> list[_Either]:
    followers = [one for one in ordered if moved.get(one.id) == cluster.id]
    return [cluster, *(each for one in followers for each in _with_those_behind(one, ordered, moved))]


def _points_back(cluster: _Either, desk: Desk) -> bool:
    """Whether a cluster is an event of a `he` whom another sentence names."""
    return not isinstance(cluster.record, Claim) and points_back(event_words(desk.events[cluster.id], desk))


def _leans(cluster: _Either) -> bool:
    """Whether a cluster is a quotation that tells of somebody or something by a pronoun alone."""
    record = cluster.record
    if not isinstance(record, Claim) or record.text[:1] not in '"“' or len(record.text) > _LONGEST:
        return False
    return _OF_ANOTHER.search(record.text) is not None and not any(True for _ in names.find(record.text))


def _told_before(cluster: _Either, told: Mapping[str, str], desk: Desk) -> str | None:
    """Return the cluster that tells the sentence before a quotation."""
    for evidence in evidence_of(cluster):
        before = desk.sentence_before(evidence)
        if before is not None and (found := told.get(fold(tidied(before.text)))) is not None:
            return found
    return None
