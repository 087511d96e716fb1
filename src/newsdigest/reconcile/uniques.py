"""What happens once or last, of which reports give two days: a bridge was last inspected in one month only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import combinations
from typing import NamedTuple

from newsdigest import dates
from newsdigest.reconcile.desk import Desk
from newsdigest.reconcile.disputes import disputed, reported, told
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.lastdeeds import Deed, deed_in
from newsdigest.reconcile.origins import UNDATED
from newsdigest.reconcile.stems import stems
from newsdigest.schema.cluster import Cluster, Dispute
from newsdigest.schema.mention import Evidence
from newsdigest.schema.reading import Claim, Event

_THOSE_DAYS = timedelta(days=7)
"""What was last done may have been done again since: only reports of one week contradict each other."""
_BEFORE = 240
"""Characters before a sentence that opens with `it`, in which it is said of what."""
_TOLD = frozenset(("happened", "alleged"))
_LAST = "what was done last was done on one day only"
_ALIKE = "reports of one week tell it alike, of the same month of another year"
_LONGEST = 2_000


class _Dated(NamedTuple):
    """A deed that a report dates, and the stems of what it was done to, of who did it and of what else is told."""

    told_by: Cluster[Event] | Cluster[Claim]
    evidence: Evidence
    deed: Deed
    when: dates.When
    thing: frozenset[str]
    doer: frozenset[str]
    words: frozenset[str]


def unique_days(events: Sequence[Cluster[Event]], claims: Sequence[Cluster[Claim]], desk: Desk) -> list[Dispute]:
    """Return where reports of one week give two days for what was last done to one thing, or tell it alike."""
    dated = list(_dated(events, claims, desk))
    found = []
    for one, other in combinations(dated, 2):
        reason = _contradiction(one, other, desk) if one.deed.act == other.deed.act else None
        if reason is not None and not any(_tells_both(one, other, each) for each in dated):
            values = [reported(told(each.when), each.told_by.mentions) for each in (one, other)]
            found.append(disputed("date", [one.told_by.id, other.told_by.id], values, None, reason))
    return found


def _dated(events: Sequence[Cluster[Event]], claims: Sequence[Cluster[Claim]], desk: Desk) -> Iterator[_Dated]:
    """Yield the deeds of the events, and those that only somebody's words tell."""
    own: list[Evidence] = []
    for event in events:
        if event.record.status in _TOLD and event.when is not None:
            evidence = evidence_of(event.mentions[0])
            found = _deed(event, evidence, event.when, desk)
            if found is not None:
                own.append(evidence)
                yield found
    for claim in claims:
        evidence = evidence_of(claim.mentions[0])
        if claim.record.stance != "asserts" or any(_overlap(evidence, one) for one in own):
            continue
        when = _day_in(evidence, desk)
        if when is not None and (found := _deed(claim, evidence, when, desk)) is not None:
            yield found


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.article_id == other.article_id and one.start < other.end and other.start < one.end


def _day_in(evidence: Evidence, desk: Desk) -> dates.When | None:
    """Return the one day that the words of a claim give."""
    words = dates.find(evidence.quote[:_LONGEST])
    published = desk.provenance[evidence.article_id].published
    if len(words) != 1 or published == UNDATED:
        return None
    return dates.resolve(words[0].text, published=published, context=evidence.quote)


def _deed(told_by: Cluster[Event] | Cluster[Claim], evidence: Evidence, when: dates.When, desk: Desk) -> _Dated | None:
    """Return the deed that the words of a report date, if it is one that is done again and again."""
    if when.earliest is None or when.latest is None:
        return None
    texts = (evidence.quote, told_by.record.summary) if isinstance(told_by.record, Event) else (evidence.quote,)
    text = next((each for each in texts if when.display in each), texts[-1])[:_LONGEST]
    told = dates.find(text)
    place = text.find(when.display) if when.display in text else next((day.start for day in told), len(text))
    deed = deed_in(text, place)
    if deed is None:
        return None
    days = stems(" ".join(day.text for day in told), desk.spellings)
    whole, doer = stems(text, desk.spellings) - days, stems(deed.doer, desk.spellings) - days
    thing = stems(deed.thing, desk.spellings) - days or _leaned_on(evidence, desk)
    return _Dated(told_by, evidence, deed, when, thing, doer, whole - thing - doer - stems(deed.act, {}))


def _leaned_on(evidence: Evidence, desk: Desk) -> frozenset[str]:
    """Return the stems of the words before a sentence that does not say of what it tells: `it was last inspected`."""
    article = desk.articles[evidence.article_id]
    before = article.body[max(0, evidence.start - _BEFORE) : evidence.start]
    return stems(f"{article.headline} {before}", desk.spellings)


def _contradiction(one: _Dated, other: _Dated, desk: Desk) -> str | None:
    """Return why two reports of one week cannot both be right, or None where they can."""
    if dates.compatible(one.when, other.when) or not _share(one.thing, other.thing):
        return None
    if one.doer and other.doer and one.doer.isdisjoint(other.doer):
        return None
    ours, theirs = ({desk.provenance[m.article_id].newsroom for m in each.told_by.mentions} for each in (one, other))
    published = [desk.provenance[each.evidence.article_id].published for each in (one, other)]
    if UNDATED in published or abs(published[0] - published[1]) > _THOSE_DAYS or not ours.isdisjoint(theirs):
        return None
    if _cannot_both_be(one, other):
        return _LAST
    return _ALIKE if _is_a_year_apart(one.when, other.when) and one.words & other.words else None


def _cannot_both_be(one: _Dated, other: _Dated) -> bool:
    """Whether what was last done on one day was done on another too, or after it."""
    if one.deed.is_last and other.deed.is_last:
        return True
    last, again = (one, other) if one.deed.is_last else (other, one)
    ended, begun = last.when.latest, again.when.earliest
    return last.deed.is_last and ended is not None and begun is not None and begun > ended


def _is_a_year_apart(one: dates.When, other: dates.When) -> bool:
    """Whether two months are the same of two years next to each other: one of the years is easily written wrongly."""
    if one.precision != "month" or other.precision != "month" or one.earliest is None or other.earliest is None:
        return False
    return one.earliest.month == other.earliest.month and abs(one.earliest.year - other.earliest.year) == 1


def _share(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two reports name one thing: a footbridge is a bridge."""
    return bool(one & other) or any(_is_kind_of(a, b) or _is_kind_of(b, a) for a in one for b in other)


def _is_kind_of(word: str, other: str) -> bool:
    return len(other) >= _A_NOUN and len(word) > len(other) and word.endswith(other)


_A_NOUN = 4
"""Letters of a stem that another may end with."""


def _tells_both(one: _Dated, other: _Dated, third: _Dated) -> bool:
    """Whether a report of the two tells the deed of both days: it was inspected in March, and again in May."""
    articles = {one.evidence.article_id: other, other.evidence.article_id: one}
    rival = articles.get(third.evidence.article_id)
    if rival is None or third.deed.act != one.deed.act:
        return False
    is_told_beside = third in (one, other) and third.deed.act == rival.deed.act and _names(third, rival.when)
    return is_told_beside or (third not in (one, other) and dates.compatible(third.when, rival.when))


def _names(told: _Dated, day: dates.When) -> bool:
    """Whether the words of a report have another day too."""
    return day.display in told.evidence.quote
