"""What happens once or last, of which reports give two days: a bridge was last inspected in one month only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import combinations
from typing import NamedTuple

from newsdigest import dates
from newsdigest.english.vocabulary import stem
from newsdigest.reconcile.desk import Desk
from newsdigest.reconcile.disputes import disputed, reported, told
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.origins import UNDATED
from newsdigest.reconcile.sketches import stems
from newsdigest.schema.cluster import Cluster, Dispute
from newsdigest.schema.reading import Event
from newsdigest.text import fold

_THOSE_DAYS = timedelta(days=7)
"""What was last done may have been done again since: only reports of one week contradict each other."""
_BEFORE = 240
"""Characters before a sentence that opens with `it`, in which it is said of what."""
_UNIQUE = re.compile(
    r"\b(?P<last>(?:last|most recent(?:ly)?)\s)?(?P<act>inspect(?:ed|ion)|service[ds]?|checked|check-?up|audit(?:ed)?|"
    r"repaired|repairs?|overhaul(?:ed)?|renovated|renovation|refitted|refit|tested|test|painted|cleaned|maintained|"
    r"maintenance|surveyed|survey|seen|heard|updated|update|visited|visit|paid|eruption|erupted|flooded|raised|changed|"
    r"met)\b"
)
_TOLD = frozenset(("happened", "alleged"))
_LEANS = re.compile(r"(?:it|they|he|she)\s")


class _Last(NamedTuple):
    event: Cluster[Event]
    act: str
    is_last: bool
    when: dates.When
    words: frozenset[str]


def unique_days(events: Sequence[Cluster[Event]], desk: Desk) -> list[Dispute]:
    """Return where reports of one week give two days for what was last done to one thing."""
    found = []
    for one, other in combinations(_last_acts(events, desk), 2):
        if _contradict(one, other, desk):
            values = [reported(told(each.when), each.event.mentions) for each in (one, other)]
            about = [one.event.id, other.event.id]
            found.append(disputed("date", about, values, None, "what was done last was done on one day only"))
    return found


def _last_acts(events: Sequence[Cluster[Event]], desk: Desk) -> Iterator[_Last]:
    for event in events:
        act = _UNIQUE.search(fold(event.record.summary)) if event.record.status in _TOLD else None
        if act is None or event.when is None or event.when.earliest is None or event.when.latest is None:
            continue
        is_last = act["last"] is not None
        yield _Last(event, stem(act["act"]), is_last, event.when, _about(event, desk) - {stem(act["act"])})


def _about(event: Cluster[Event], desk: Desk) -> frozenset[str]:
    """Return the stems of what an event tells of; of `it was last inspected` those of the words before it."""
    first = evidence_of(event.mentions[0])
    words = event.record.summary
    if _LEANS.match(fold(words)):
        body = desk.articles[first.article_id].body
        words = f"{body[max(0, first.start - _BEFORE) : first.start]} {words}"
    return stems(words, desk.spellings) - stems(" ".join(day.text for day in dates.find(words)), desk.spellings)


def _cannot_both_be(one: _Last, other: _Last) -> bool:
    """Whether what was last done on one day was done on another too, or after it."""
    if one.is_last and other.is_last:
        return True
    last, again = (one, other) if one.is_last else (other, one)
    ended, begun = last.when.latest, again.when.earliest
    return last.is_last and ended is not None and begun is not None and begun > ended


def _contradict(one: _Last, other: _Last, desk: Desk) -> bool:
    if one.act != other.act or dates.compatible(one.when, other.when) or not _cannot_both_be(one, other):
        return False
    ours, theirs = ({desk.provenance[m.article_id].newsroom for m in each.event.mentions} for each in (one, other))
    published = [desk.provenance[each.event.mentions[0].article_id].published for each in (one, other)]
    is_of_one_time = UNDATED not in published and abs(published[0] - published[1]) <= _THOSE_DAYS
    return ours.isdisjoint(theirs) and is_of_one_time and bool(one.words & other.words)
