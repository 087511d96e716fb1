"""What is different from the previous edition, in words an editor can print."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsdigest.compose.attribution import said
from newsdigest.schema.digest import Change, ClaimView, Digest, DisputeView, EventView, Warned

_View = EventView | ClaimView
_Span = tuple[str, int, int]
_UNCOUNTED = {"edition", "changes", "usage", "as_of", "extractor", "writer"}


def compared(new: Digest, old: Digest) -> Digest:
    """Return the new digest with its edition and what changed since the old one; the same again is no new edition."""
    found = (*_events(new, old), *_claims(new, old), *_disputes(new, old), *_updates(new, old))
    differs = bool(found) or _content(new) != _content(old)
    warnings = (*new.warnings, *_strange(new, old))
    return new.model_copy(update={"changes": found, "edition": old.edition + differs, "warnings": warnings})


def _strange(new: Digest, old: Digest) -> tuple[Warned, ...]:
    """Return a warning where the two digests share no article: then nothing could be known again."""
    known = {source.article_id for source in old.sources}
    if not known or not new.sources or any(source.article_id in known for source in new.sources):
        return ()
    return (Warned(text="The previous digest rests on none of these articles; it may be of another story."),)


def _content(digest: Digest) -> dict[str, object]:
    fields = {name: getattr(digest, name) for name in Digest.model_fields if name not in _UNCOUNTED}
    return dict(fields)


def _events(new: Digest, old: Digest) -> Iterable[Change]:
    before = {event.id: event for event in old.events}
    for event in new.events:
        if event.id in before:
            yield from _event(event, before[event.id])
    yield from _came_and_went(new.events, old.events, new, old)


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


def _came_and_went(now: Sequence[_View], before: Sequence[_View], new: Digest, old: Digest) -> Iterable[Change]:
    """Yield what is new or gone; no id comes or goes without a word where the same words are still told.

    What tells words that another told before, and that other is still there, was split off from it; what is gone while
    another tells its words was merged into that one.
    """
    here, there = {view.id for view in now}, {view.id for view in before}
    tellers, told = _tellers(now, new), _tellers([view for view in before if view.id in here], old)
    for view in now:
        if view.id not in there:
            parent = next((told[span] for span in _spans(view, new) if span in told), None)
            if parent is None:
                yield Change(kind="new", about=(view.id,), text=_words(view), citations=view.citations)
            else:
                about = (parent.id, view.id)
                text, was = _words(view), _words(parent)
                yield Change(kind="split", about=about, text=text, old=was, citations=view.citations)
    for view in before:
        if view.id not in here:
            home = next((tellers[span] for span in _spans(view, old) if span in tellers), None)
            if home is None:
                yield Change(kind="withdrawn", about=(view.id,), text=_words(view))
            else:
                about = (view.id, home.id)
                text, now_told = _words(view), _words(home)
                yield Change(kind="merged", about=about, text=text, new=now_told, citations=home.citations)


def _tellers(views: Sequence[_View], digest: Digest) -> dict[_Span, _View]:
    """Return which view tells each span of an article, the first by its id where several do."""
    found: dict[_Span, _View] = {}
    for view in sorted(views, key=lambda one: one.id):
        for span in _spans(view, digest):
            found.setdefault(span, view)
    return found


def _spans(view: _View, digest: Digest) -> list[_Span]:
    articles = {source.number: source.article_id for source in digest.sources}
    return [(articles.get(quoted.source, ""), quoted.start, quoted.end) for quoted in view.evidence]


def _words(view: _View) -> str:
    return view.title if isinstance(view, EventView) else _said(view)


def _claims(new: Digest, old: Digest) -> Iterable[Change]:
    before = {claim.id: claim for claim in old.claims}
    for claim in new.claims:
        was = before.get(claim.id)
        if was is None or (was.speaker, was.stance, was.text) == (claim.speaker, claim.stance, claim.text):
            continue
        before_that, now = _said(was), _said(claim)
        if before_that == now:  # the same words, but they are now a denial, or somebody else's
            before_that, now = f"{was.speaker} {was.stance}", f"{claim.speaker} {claim.stance}"
        yield Change(
            kind="revised", about=(claim.id,), text=_said(claim), old=before_that, new=now, citations=claim.citations
        )
    yield from _came_and_went(new.claims, old.claims, new, old)


def _said(claim: ClaimView) -> str:
    return said(claim.speaker, claim.stance, claim.text)


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
        if kept or not gone.about:
            yield Change(kind="resolved", about=kept, text=_quarrel(gone))


def _same_quarrel(one: DisputeView, other: DisputeView) -> bool:
    return one.id == other.id or (one.kind == other.kind and bool(set(one.about) & set(other.about)))


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
