"""Corrections: a figure that an outlet takes back stands no longer, in that outlet's own reports and their reprints."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from newsdigest import numbers
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.origins import Provenance
from newsdigest.reconcile.quantities import figures_in
from newsdigest.schema.mention import Evidence, Mention
from newsdigest.schema.reading import Claim, Correction, Event
from newsdigest.text import fold


class Amended(NamedTuple):
    """A figure taken back and the one that replaces it, in the words of a correction."""

    newsroom: str
    article_id: str
    wrong: numbers.Quantity
    right: numbers.Quantity
    evidence: Evidence


def amended(
    corrections: Iterable[Mention[Correction]],
    mentions: Sequence[Mention[Event]],
    provenance: Mapping[str, Provenance],
) -> list[Amended]:
    """Return the figures that the corrections take back."""
    found = []
    for correction in corrections:
        pair = _pair(correction, mentions, provenance)
        if pair is not None:
            source = provenance[correction.article_id]
            found.append(Amended(source.newsroom, correction.article_id, *pair, evidence_of(correction)))
    return sorted(found, key=lambda one: (one.article_id, one.evidence.start))


def _pair(
    correction: Mention[Correction], mentions: Sequence[Mention[Event]], provenance: Mapping[str, Provenance]
) -> tuple[numbers.Quantity, numbers.Quantity] | None:
    words = correction.record.text
    figures = figures_in(words)
    for place, one in enumerate(figures):
        for other in figures[place + 1 :]:
            if _comparable(one, other) and one.value != other.value:
                newsroom = provenance[correction.article_id].newsroom
                own = [m for m in mentions if m.article_id != correction.article_id]
                own = [m for m in own if provenance[m.article_id].newsroom == newsroom]
                turned = any(holds(m.record, other) for m in own) and not any(holds(m.record, one) for m in own)
                turned = turned or fold(words[: other.start]).endswith(("not", "rather than", "instead of"))
                return (other, one) if turned else (one, other)
    return None


def _comparable(one: numbers.Quantity, other: numbers.Quantity) -> bool:
    return (numbers.measure(one)[1] or "") == (numbers.measure(other)[1] or "") or not (one.unit and other.unit)


def holds(record: Event | Claim, figure: numbers.Quantity) -> bool:
    """Whether a record gives that figure."""
    words = f"{record.title}. {record.summary}" if isinstance(record, Event) else record.text
    value, unit = numbers.measure(figure)
    return any(
        numbers.measure(one)[0] == value and (numbers.measure(one)[1] == unit or not (one.unit and figure.unit))
        for one in figures_in(words)
    )


def is_taken_back(
    mention: Mention[Event] | Mention[Claim], taken: Iterable[Amended], provenance: Mapping[str, Provenance]
) -> bool:
    """Whether a mention rests on a figure that its own newsroom has corrected since."""
    source = provenance[mention.article_id]
    return any(
        one.newsroom == source.newsroom
        and source.published <= provenance[one.article_id].published
        and holds(mention.record, one.wrong)
        and not (one.article_id == mention.article_id and holds(mention.record, one.right))
        for one in taken
    )
