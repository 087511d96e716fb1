"""Sections of cited sentences: what each cluster tells, once."""

from __future__ import annotations

from collections.abc import Sequence

from newsdigest.compose.attribution import Introductions
from newsdigest.compose.desk import ClaimCluster, Desk, EventCluster, evidence_of
from newsdigest.compose.ledger import Ledger
from newsdigest.compose.quarrels import remarks
from newsdigest.compose.tellings import told
from newsdigest.compose.themes import Outline, Part
from newsdigest.schema.digest import Section, Sentence
from newsdigest.schema.mention import Evidence
from newsdigest.text import fold


class Copy:
    """The sentences printed so far, so that none is printed twice."""

    def __init__(self, desk: Desk, ledger: Ledger, year: int | None) -> None:
        self.desk = desk
        self.ledger = ledger
        self.year = year
        self.introductions = Introductions()
        self.printed: set[str] = set()

    def sentence(self, text: str, clusters: Sequence[EventCluster | ClaimCluster]) -> Sentence:
        """Return a printed sentence about clusters: its citations are theirs."""
        every = [e for c in clusters for e in evidence_of(c)]
        self.printed.add(fold(text))
        return Sentence(
            text=text,
            citations=self.ledger.cite(every),
            evidence=self.ledger.quoted(_one_per_article(every)),
            about=tuple(c.id for c in clusters),
            checks=remarks([c.id for c in clusters], self.desk, self.ledger),
        )


def sections(outline: Outline, copy: Copy) -> tuple[Section, ...]:
    """Return the sections of an outline; one that would say nothing new is left out."""
    written = (_section(part, copy) for part in outline.parts)
    return tuple(section for section in written if section.sentences)


def _section(part: Part, copy: Copy) -> Section:
    sentences = []
    for cluster_id in part.clusters:
        cluster = copy.desk.events.get(cluster_id) or copy.desk.claims.get(cluster_id)
        if cluster is None:
            continue
        text = told(cluster, copy.desk, copy.introductions, year=copy.year)
        if fold(text) not in copy.printed:
            sentences.append(copy.sentence(text, [cluster]))
    return Section(heading=part.heading, topic=part.topic, sentences=tuple(sentences))


def _one_per_article(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return the first words of each article: enough to check a sentence by."""
    first: dict[str, Evidence] = {}
    for one in evidence:
        first.setdefault(one.article_id, one)
    return tuple(first.values())
