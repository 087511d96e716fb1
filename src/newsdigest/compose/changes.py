"""What is different from the previous edition, in words an editor can print."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsdigest.compose.attribution import shown_speaker
from newsdigest.schema.digest import Change, ClaimView, Digest, DisputeView, EventView

_Span = tuple[str, int, int]
_UNCOUNTED = {"edition", "changes", "usage", "as_of", "extractor", "writer"}


def compared(new: Digest, old: Digest) -> Digest:
    """Return the new digest with its edition and what changed since the old one; the same again is no new edition."""
    found = (*_events(new, old), *_claims(new, old), *_disputes(new, old), *_updates(new, old))
    differs = bool(found) or _content(new) != _content(old)
    return new.model_copy(update={"changes": found, "edition": old.edition + differs})


def _content(digest: Digest) -> dict[str, object]:
    fields = {name: getattr(digest, name) for name in Digest.model_fields if name not in _UNCOUNTED}
    return dict(fields)


def _events(new: Digest, old: Digest) -> Iterable[Change]:
    before, now = {e.id: e for e in old.events}, {e.id: e for e in new.events}
    for event in new.events:
        yield from _event(event, before[event.id]) if event.id in before else [_arrived(event, new, old, now)]
    for event in old.events:
        if event.id not in now:
            yield _gone(event, new, old)


def _event(event: EventView, before: EventView) -> Iterable[Change]:
    """Yield how an event that was there before has changed: its day, its status, its words."""
    was, now = before.when.edtf if before.when else None, event.when.edtf if event.when else None
    about, cited = (event.id,), event.citations
    if was != now:
        yield Change(kind="moved", about=about, text=event.title, old=was, new=now, citations=cited)
    if before.status != event.status:
        yield Change(
            kind="revised", about=about, text=event.title, old=before.status, new=event.status, citations=cited
        )
    if before.summary != event.summary:
        yield Change(
            kind="revised", about=about, text=event.title, old=before.summary, new=event.summary, citations=cited
        )


def _arrived(event: EventView, new: Digest, old: Digest, now: dict[str, EventView]) -> Change:
    """Return a new event; one whose words another event had before was split off from it."""
    parent = next((e for e in old.events if e.id in now and _spans(event, new) <= _spans(e, old)), None)
    if parent is not None:
        return Change(
            kind="split", about=(parent.id, event.id), text=event.title, old=parent.title, citations=event.citations
        )
    return Change(kind="new", about=(event.id,), text=event.title, citations=event.citations)


def _gone(event: EventView, new: Digest, old: Digest) -> Change:
    """Return an event that is there no more; one whose words another event has now was merged into it."""
    home = next((e for e in new.events if _spans(event, old) & _spans(e, new)), None)
    if home is not None:
        return Change(
            kind="merged", about=(event.id, home.id), text=event.title, new=home.title, citations=home.citations
        )
    return Change(kind="withdrawn", about=(event.id,), text=event.title)


def _spans(event: EventView, digest: Digest) -> set[_Span]:
    articles = {source.number: source.article_id for source in digest.sources}
    return {(articles.get(q.source, ""), q.start, q.end) for q in event.evidence}


def _claims(new: Digest, old: Digest) -> Iterable[Change]:
    before, now = {c.id: c for c in old.claims}, {c.id for c in new.claims}
    for claim in new.claims:
        was = before.get(claim.id)
        if was is None:
            yield Change(kind="new", about=(claim.id,), text=_said(claim), citations=claim.citations)
        elif _said(was) != _said(claim):
            yield Change(
                kind="revised",
                about=(claim.id,),
                text=_said(claim),
                old=_said(was),
                new=_said(claim),
                citations=claim.citations,
            )
    yield from (Change(kind="withdrawn", about=(c.id,), text=_said(c)) for c in old.claims if c.id not in now)


def _said(claim: ClaimView) -> str:
    return f"{shown_speaker(claim.speaker)} {claim.stance}: {claim.text}"


def _disputes(new: Digest, old: Digest) -> Iterable[Change]:
    """Yield disputes that are new, have other values, have been settled or are gone.

    The id of a dispute is made of its values, so the same quarrel with one value more is found by what it is about.
    """
    left = list(old.disputes)
    for dispute in new.disputes:
        was = next((o for o in left if _same_quarrel(o, dispute)), None)
        if was is None:
            yield Change(kind="new", about=dispute.about, text=_quarrel(dispute), citations=_cited([dispute]))
            continue
        left.remove(was)
        if was.preferred is None and dispute.preferred is not None:
            yield Change(
                kind="resolved",
                about=dispute.about,
                text=_quarrel(dispute),
                new=dispute.preferred,
                citations=_cited([dispute]),
            )
        elif _quarrel(was) != _quarrel(dispute) or was.preferred != dispute.preferred:
            yield Change(
                kind="revised",
                about=dispute.about,
                text=_quarrel(dispute),
                old=_quarrel(was),
                new=_quarrel(dispute),
                citations=_cited([dispute]),
            )
    known = {e.id for e in new.events} | {c.id for c in new.claims}
    for gone in left:
        kept = tuple(one for one in gone.about if one in known)
        if kept:
            yield Change(kind="resolved", about=kept, text=_quarrel(gone))


def _same_quarrel(one: DisputeView, other: DisputeView) -> bool:
    return one.kind == other.kind and bool(set(one.about) & set(other.about))


def _quarrel(dispute: DisputeView) -> str:
    return f"{dispute.kind}: {' / '.join(value.value for value in dispute.values)}"


def _cited(disputes: Sequence[DisputeView]) -> tuple[int, ...]:
    return tuple(sorted({number for d in disputes for value in d.values for number in value.citations}))


def _updates(new: Digest, old: Digest) -> Iterable[Change]:
    before = {(u.about, u.what): u for u in old.updates}
    for update in new.updates:
        was = before.get((update.about, update.what))
        latest, last = update.series[-1].value, was.series[-1].value if was else None
        if latest != last:
            yield Change(
                kind="revised" if was else "new",
                about=update.about,
                text=f"{update.what}: {' → '.join(figure.value for figure in update.series)}",
                old=last,
                new=latest,
                citations=update.series[-1].citations,
            )
