"""What is different from the previous edition."""

from __future__ import annotations

from newsdigest.schema.digest import Change, Digest, EventView


def compared(new: Digest, old: Digest) -> Digest:
    """Return the new digest with its edition and what changed since the old one."""
    found = (*_events(new, old), *_withdrawn(new, old))
    return new.model_copy(update={"changes": found, "edition": old.edition + bool(found)})


def _events(new: Digest, old: Digest) -> list[Change]:
    before = {e.id: e for e in old.events}
    return [change for e in new.events if (change := _event(e, before.get(e.id))) is not None]


def _event(event: EventView, before: EventView | None) -> Change | None:
    if before is None:
        return Change(kind="new", about=(event.id,), text=event.title, citations=event.citations)
    old, new = before.when.edtf if before.when else None, event.when.edtf if event.when else None
    if old != new:
        return Change(kind="moved", about=(event.id,), text=event.title, old=old, new=new, citations=event.citations)
    if before.summary != event.summary:
        return Change(kind="revised", about=(event.id,), text=event.title, old=before.summary, new=event.summary)
    return None


def _withdrawn(new: Digest, old: Digest) -> list[Change]:
    now = {e.id for e in new.events}
    return [Change(kind="withdrawn", about=(e.id,), text=e.title) for e in old.events if e.id not in now]
