"""What was called off and took place all the same: two reports that stand beside each other, the later one last."""

from __future__ import annotations

import re
from collections.abc import Mapping

from newsdigest.english.vocabulary import FATES_OF_PLANS, phrased, stem, tokens
from newsdigest.reconcile.headlines import lead_act_of
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.origins import UNDATED, Provenance, stamp
from newsdigest.schema.cluster import Cluster, Figure, Update
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Event

_ALL_THE_SAME = re.compile(
    r"\b(?:although|though|despite|in spite of|in defiance of|regardless of)\b[^.;]{0,80}?"
    r"\b(?:call(?:ed|ing) (?:\w+ )?(?:\w+ )?off|cancel\w*|scrapp\w+|abandon\w*|suspend\w*)",
    re.IGNORECASE,
)
_LONGEST = 2_000


def held_all_the_same(event: Cluster[Event], provenance: Mapping[str, Provenance]) -> Update | None:
    """Return how an event was called off and then told as done by a later report; nothing of what stayed off."""
    if event.record.status != "happened":
        return None
    off = [m for m in event.mentions if m.record.status == "cancelled" and _published(m, provenance)]
    if not off:
        return None
    last = max(_published(m, provenance) for m in off)
    acts = {lead_act_of(m.record.title) for m in off} - {None} - FATES_OF_PLANS
    done = [m for m in event.mentions if _published(m, provenance) > last and _took_place(m.record, acts)]
    return Update(about=(event.id,), what="status", series=_series(off, done, provenance)) if done else None


def _series(
    off: list[Mention[Event]], done: list[Mention[Event]], provenance: Mapping[str, Provenance]
) -> tuple[Figure, ...]:
    return tuple(
        Figure(
            value=value,
            as_of=min(_published(m, provenance) for m in mentions),
            evidence=tuple(sorted({evidence_of(m) for m in mentions}, key=lambda one: (one.article_id, one.start))),
        )
        for value, mentions in (("called off", off), ("took place", done))
    )


def _took_place(event: Event, acts: set[str | None]) -> bool:
    """Whether a report tells as done what was called off: the same deed, or one done in spite of that."""
    if event.status != "happened":
        return False
    told = {stem(token.casefold()) for token in phrased(tokens(event.title))}
    is_same = lead_act_of(event.title) in acts and told.isdisjoint(FATES_OF_PLANS)
    return is_same or is_in_spite(event.quote)


def is_in_spite(quote: str) -> bool:
    """Whether a sentence tells that a thing was done in spite of being called off."""
    return _ALL_THE_SAME.search(quote[:_LONGEST]) is not None


def _published(mention: Mention[Event], provenance: Mapping[str, Provenance]) -> str:
    source = provenance[mention.article_id]
    return "" if source.published == UNDATED else stamp(source)
