"""The canonical telling of a cluster: what became of it after the last report, and whose words stand for it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import overload

from newsdigest import dates
from newsdigest.dates.when import When
from newsdigest.reconcile.datings import OPEN, is_ahead, is_called_off
from newsdigest.reconcile.daycounts import days_apart
from newsdigest.reconcile.instants import weekday_misfit
from newsdigest.reconcile.origins import Provenance
from newsdigest.reconcile.stems import stems
from newsdigest.schema.cluster import Cluster
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Claim, Event, Status
from newsdigest.text import fold


@overload
def printed_report(cluster: Cluster[Event]) -> Mention[Event] | None: ...
@overload
def printed_report(cluster: Cluster[Claim]) -> Mention[Claim] | None: ...
def printed_report(cluster: Cluster[Event] | Cluster[Claim]) -> Mention[Event] | Mention[Claim] | None:
    """Return the report whose words are printed of a cluster; none where they were mended."""
    mentions: Sequence[Mention[Event]] | Sequence[Mention[Claim]] = cluster.mentions
    return next((one for one in mentions if _printed(one.record) == _printed(cluster.record)), None)


def _printed(record: Event | Claim) -> tuple[str, str]:
    return (record.title, record.summary) if isinstance(record, Event) else (record.speaker, record.text)


def status_of(
    mentions: Sequence[Mention[Event]], provenance: Mapping[str, Provenance], when: When | None, *, denied: bool
) -> Status:
    """Return what has become of an event: the last report knows best, and what is done stays done.

    Somebody's word against a denial is `denied`; what one article reports as fact is no longer merely alleged. Lines
    of background follow the mentions they retell.
    """
    full = [m for m in mentions if not m.background] or list(mentions)
    told: list[Status] = [m.record.status for m in sorted(full, key=lambda m: provenance[m.article_id].published)]
    if "denied" in told or (denied and "alleged" in told and "happened" not in told):
        return "denied"
    if ("happened" in told and not is_called_off(full, provenance)) or _fell_through(full):
        return "happened"
    open_ones = [status for status in told if status in OPEN]
    last = open_ones[-1] if open_ones else told[-1]
    return "planned" if last == "postponed" and _has_new_day(full, when, provenance) else last


def _has_new_day(mentions: Sequence[Mention[Event]], when: When | None, provenance: Mapping[str, Provenance]) -> bool:
    """Whether a thing that was put off is due on a day ahead which a report gives since: not on the day of before."""
    put_off = max(provenance[m.article_id].published for m in mentions if m.record.status == "postponed")
    since = (m.when for m in mentions if provenance[m.article_id].published >= put_off and not _has_former_day(m))
    return is_ahead(when, provenance) and any(day is not None and days_apart(day, when) in (None, 0) for day in since)


def _has_former_day(mention: Mention[Event]) -> bool:
    """Whether the day of a report is the one that the thing no longer has: `put off a visit planned for Friday`."""
    if mention.record.status != "postponed" or mention.evidence is None or not mention.record.when:
        return False
    quote, when = mention.evidence.quote[:_LONGEST], mention.record.when.removesuffix("'s").removesuffix("’s")
    if re.search(rf"\b{re.escape(when)}['’]s?\s", quote) is not None:  # `Friday's concert was put off`
        return True
    former = dates.former_words(quote)
    return former is not None and fold(former) == fold(when)


_LONGEST = 2_000
_FAILURE = re.compile(r"\b(?:collaps\w+|fails?|failed|f[ae]lls? through|fell through|breaks? down|broke down)\b")


def _fell_through(mentions: Sequence[Mention[Event]]) -> bool:
    """Whether it is the failure itself that is told: a sale that collapsed is a collapse that happened."""
    return all(m.record.status == "cancelled" and _FAILURE.search(fold(m.record.title)) for m in mentions)


def canonical_event(
    mentions: Sequence[Mention[Event]],
    provenance: Mapping[str, Provenance],
    status: Status,
    when: When | None,
    is_old: Callable[[Mention[Event]], bool],
) -> Mention[Event]:
    """Return the mention whose words stand for the cluster: not corrected, overtaken or misdated, of final status.

    Of those that remain, the one that says most of what the others say too, and of equals the first told. A
    reprint is no second witness.
    """
    witnesses = [m for m in mentions if provenance[m.article_id].original is None] or mentions
    told = Counter(word for m in witnesses for word in _words(m.record))
    return min(
        mentions,
        key=lambda m: (
            is_old(m),
            m.when is not None and weekday_misfit(m.when) is not None,
            not _is_status(m.record.status, status),
            m.background,
            days_apart(m.when, when) not in (None, 0),
            _POINTS_BACK.match(m.record.title) is not None,
            m.record.status != status,
            m.as_read is not None,
            -sum(told[word] - 1 for word in _words(m.record)),
            provenance[m.article_id].published,
        ),
    )


_POINTS_BACK = re.compile(
    r"(?:Claim that )?(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]his|[Tt]hese)\s"
)
_TO_COME = frozenset(("planned", "postponed"))


def _is_status(told: Status, final: Status) -> bool:
    """Whether a report has the final status: who tells that a thing was put off to a new day tells its plan."""
    return told == final or {told, final} == _TO_COME


def _words(event: Event) -> frozenset[str]:
    return stems(f"{event.title} {event.summary}", {})


def canonical_claim(mentions: Sequence[Mention[Claim]], provenance: Mapping[str, Provenance]) -> Mention[Claim]:
    """Return the mention whose words stand for a claim: the first told, and there the fullest."""
    first = min(provenance[m.article_id].published for m in mentions)
    return min(
        mentions, key=lambda m: (provenance[m.article_id].published != first, -len(m.record.text), m.record.text)
    )
