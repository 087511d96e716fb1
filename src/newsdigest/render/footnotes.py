"""Citation marks that lead to a source and back."""

from __future__ import annotations

from typing import NamedTuple

from newsdigest.schema.digest import Digest, DisputeView, Sentence


class Flag(NamedTuple):
    """A mark that leads from a sentence to what is disputed about it."""

    target: str
    words: str


class Footnotes:
    """The marks of one page: each has an id of its own, so that the list of sources can lead back to it."""

    hidden = "hidden"

    def __init__(self, digest: Digest, *, prefix: str = "") -> None:
        self._prefix = "".join(c if c.isalnum() or c in "-_" else "-" for c in prefix)
        self._sources = {source.number: source for source in digest.sources}
        self._disputes = digest.disputes
        self._ids = {dispute.id: f"{self._prefix}dispute-{i}" for i, dispute in enumerate(digest.disputes, 1)}
        self._flagged: set[str] = set()
        self._places: dict[int, list[str]] = {}

    def source(self, number: int) -> str:
        """Return the id of a source in the list."""
        return f"{self._prefix}src-{number}"

    def place(self, number: int) -> str:
        """Return the id of the next mark that cites a source."""
        places = self._places.setdefault(number, [])
        places.append(f"{self._prefix}ref-{number}-{len(places) + 1}")
        return places[-1]

    def places(self, number: int) -> list[str]:
        """Return the ids of all marks that cite a source, so far."""
        return self._places.get(number, [])

    def outlet(self, number: int) -> str:
        """Return the newsroom of a source, or its headline."""
        source = self._sources.get(number)
        return (source.outlet or source.headline) if source else ""

    def title(self, number: int) -> str:
        """Return what a pointer over a mark shows."""
        source = self._sources.get(number)
        return f"{source.outlet}: {source.headline}" if source and source.outlet else self.outlet(number)

    def article(self, article_id: str) -> str:
        """Return an article as a reader knows it: by its number, where it has one."""
        number = next((s.number for s in self._sources.values() if s.article_id == article_id), None)
        return f"[{number}]" if number is not None else f"article {article_id}"

    def flag(self, sentence: Sentence) -> Flag | None:
        """Return the mark of a disputed sentence: in words at the first place, a sign alone after that."""
        told = set(sentence.about)
        dispute = next((d for d in self._disputes if told & set(d.about)), None)
        if dispute is None:
            return None
        is_first = dispute.id not in self._flagged
        self._flagged.add(dispute.id)
        return Flag(self.dispute(dispute), (_brief(sentence) or "sources disagree") if is_first else "")

    def doubt(self, dispute: DisputeView) -> str:
        """Return the heading of a dispute: figures and weekdays that do not fit are no disagreement of sources."""
        return _HEADINGS.get(dispute.kind, f"Sources disagree: {dispute.kind}")

    def dispute(self, dispute: DisputeView) -> str:
        """Return the id of a dispute on the page."""
        return self._ids[dispute.id]


_HEADINGS = {
    "arithmetic": "Figures do not fit: arithmetic",
    "weekday": "Weekday and date do not fit",
    "status": "Sources say the opposite",
    "actor": "Sources disagree: who did it to whom",
    "wording": "Sources word it differently",
}


def _brief(sentence: Sentence) -> str | None:
    """Return what an editor should look at, when it is short enough to stand in the line."""
    return next((check for check in sentence.checks if len(check) <= 60), None)
