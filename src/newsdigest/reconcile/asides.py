"""Lines of background that lead nowhere: what lasts for years, days of long ago that one outlet names, its notes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import timedelta

from newsdigest.reconcile.amendments import Amended
from newsdigest.reconcile.datings import Dating
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.origins import UNDATED, Provenance
from newsdigest.schema.mention import Evidence, Mention
from newsdigest.schema.reading import Event
from newsdigest.text import fold

_LASTING = timedelta(days=366)
_LONG_AGO = 50
"""Years: beyond living memory, a date is about the thing in the news and not about the news."""


def is_aside(mentions: Sequence[Mention[Event]], dating: Dating, provenance: Mapping[str, Provenance]) -> bool:
    """Whether a line belongs beside the story: somebody has owned the club since 2007; the violin was made in 1734."""
    when = dating.when
    if when is None or not all(m.background for m in mentions):
        return False
    if len({provenance[m.article_id].newsroom for m in mentions}) > 1:
        return False
    if when.earliest is None or when.latest is None or _SINCE.match(fold(when.display)):
        return (when.earliest or when.latest) is not None and _is_past(dating, provenance)
    return when.latest - when.earliest > _LASTING or _published_in(provenance) - when.latest.year > _LONG_AGO


_SINCE = re.compile(r"(?:ever )?since\b")


def is_of_a_note(mentions: Sequence[Mention[Event]], taken_back: Sequence[Amended]) -> bool:
    """Whether a line is told by nothing but an outlet's note on what it had wrong: `in our report of 2 May`."""
    return all(mention.background and _stands_in_a_note(evidence_of(mention), taken_back) for mention in mentions)


def _stands_in_a_note(words: Evidence, taken_back: Sequence[Amended]) -> bool:
    notes = (one.evidence for one in taken_back if one.article_id == words.article_id)
    return any(note.start < words.end and words.start < note.end for note in notes)


def _is_past(dating: Dating, provenance: Mapping[str, Provenance]) -> bool:
    day = None if dating.when is None else dating.when.latest or dating.when.earliest
    return day is not None and _published_in(provenance) - day.year >= 1


def _published_in(provenance: Mapping[str, Provenance]) -> int:
    """Return the year in which the story is told; 0 if no article is dated."""
    return min((one.published.year for one in provenance.values() if one.published != UNDATED), default=0)
