"""What still stands of the prose of the previous edition: the sentences about clusters that have not changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdigest.compose.desk import Desk
from newsdigest.compose.ledger import Ledger
from newsdigest.compose.quarrels import disputes
from newsdigest.compose.records import claim_views, event_views
from newsdigest.compose.writer import Draft, DraftSection, DraftSentence
from newsdigest.schema.digest import ClaimView, Digest, DisputeView, EventView, Section

_ALL = {"citations": (), "evidence": (), "reasons": (), "apart": ()}
"""What may differ: another source for the same thing is a number more in brackets, not another sentence."""


def standing(desk: Desk, previous: Digest) -> Draft:
    """Return the prose of the previous edition as far as it is about clusters that are as they were."""
    unchanged = _unchanged(desk, previous)
    leads = bool(previous.headline_about) and unchanged.issuperset(previous.headline_about)
    return Draft(
        headline=previous.headline if leads else "",
        headline_about=previous.headline_about if leads else (),
        sections=tuple(kept for section in previous.sections if (kept := _section(section, unchanged)).sentences),
    )


def _section(section: Section, unchanged: frozenset[str]) -> DraftSection:
    kept = [s for s in section.sentences if s.about and unchanged.issuperset(s.about)]
    return DraftSection(
        heading=section.heading, sentences=tuple(DraftSentence(text=s.text, about=s.about) for s in kept)
    )


def _unchanged(desk: Desk, previous: Digest) -> frozenset[str]:
    """Return the ids of the clusters of which the digest says the same as before, quarrels included."""
    numbers = Ledger(desk)  # of its own: nothing is cited by looking
    now = _by_id(event_views(desk, numbers), claim_views(desk, numbers))
    before = _by_id(previous.events, previous.claims)
    quarrels, earlier = disputes(desk, numbers), previous.disputes
    return frozenset(
        one
        for one, view in now.items()
        if one in before
        and view.model_copy(update=_ALL) == before[one].model_copy(update=_ALL)
        and set(_about(one, quarrels)) == set(_about(one, earlier))
    )


def _by_id(events: Sequence[EventView], claims: Sequence[ClaimView]) -> dict[str, EventView | ClaimView]:
    return {**{view.id: view for view in events}, **{view.id: view for view in claims}}


def _about(one: str, quarrels: tuple[DisputeView, ...]) -> Iterator[tuple[str | None, ...]]:
    for quarrel in quarrels:
        if one in quarrel.about:
            yield (quarrel.kind, quarrel.preferred, *(value.value for value in quarrel.values))
