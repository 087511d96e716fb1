"""What a correction takes back, shown beside what replaces it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from newsdigest import numbers
from newsdigest.reconcile.amendments import Amended
from newsdigest.reconcile.canonicals import printed_report
from newsdigest.reconcile.corrections import is_meant, reason_of, tells
from newsdigest.reconcile.disputes import disputed
from newsdigest.reconcile.holdings import carries, words_of
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.notes import without_label
from newsdigest.reconcile.origins import Provenance, stamp
from newsdigest.schema.article import Article
from newsdigest.schema.cluster import Cluster, Dispute, Figure, ReportedValue, Update
from newsdigest.schema.mention import Evidence, Mention
from newsdigest.schema.reading import Claim, Event
from newsdigest.text import Stretch, sentences

_LONGEST = 60_000
"""Characters: no report is longer, and hostile text may go on for megabytes."""


def corrected(
    taken: Sequence[Amended],
    clusters: Sequence[Cluster[Event] | Cluster[Claim]],
    articles: Mapping[str, Article],
    provenance: Mapping[str, Provenance],
    known: Iterable[Dispute],
) -> tuple[list[Dispute], list[Update]]:
    """Return each value that was taken back beside the one that replaces it, unless a dispute shows the two already.

    What only the correcting report itself had wrong misled nobody else: that is how its figure came to be another.
    """
    shown = [one for one in known if one.reason.startswith(_BY_ITSELF)]
    disputes, updates = [], []
    for one in (one for one in taken if not any(_shows(dispute, one) for dispute in shown)):
        before = [article for article in articles.values() if _is_answered_for(article.id, one, provenance)]
        wrong = _passages(one, one.wrong, before)
        others = _passages(one, one.wrong, (a for a in articles.values() if provenance[a.id].newsroom != one.newsroom))
        right = _passages(one, one.right, articles.values())
        about = [cluster.id for cluster in clusters if any(_tells(m, one) for m in _printed(cluster))]
        values = (
            ReportedValue(value=_value(one.wrong, one.right), evidence=(*wrong, *others) or (one.evidence,)),
            ReportedValue(value=_value(one.right, one.wrong), evidence=(*right, one.evidence)),
        )
        if any(evidence.article_id != one.article_id for evidence in (*wrong, *others)):
            disputes.append(disputed(one.kind, about, values, values[1].value, reason_of(one)))
        else:
            updates.append(_corrected_since(one, tuple(sorted(about)), values, provenance[one.article_id]))
    return disputes, updates


def _printed(cluster: Cluster[Event] | Cluster[Claim]) -> Sequence[Mention[Event] | Mention[Claim]]:
    """Return the report that is printed of a cluster, or all of them where its words were mended."""
    printed = printed_report(cluster)
    return cluster.mentions if printed is None else (printed,)


_BY_ITSELF = "corrected by"


def _shows(dispute: Dispute, one: Amended) -> bool:
    """Whether a dispute has what this correction takes back."""
    return dispute.reason == reason_of(one) and any(carries(each.value, one.wrong) for each in dispute.values)


def _corrected_since(
    one: Amended, about: tuple[str, ...], values: Sequence[ReportedValue], provenance: Provenance
) -> Update:
    figures = (Figure(value=each.value, as_of=stamp(provenance), evidence=each.evidence) for each in values)
    return Update(about=about, what=f"corrected: {_without_label(one.evidence.quote)}", series=tuple(figures))


def _without_label(note: str) -> str:
    """Return a note without the word that heads it and its full stop: a colon and the values follow it."""
    return without_label(note).strip().rstrip(".")


def _value(value: numbers.Quantity | str, other: numbers.Quantity | str) -> str:
    """Return a figure with what it counts, which a note may say of the other alone ("11 people. It is 17")."""
    if isinstance(value, str):
        return value
    of_other = other.counted if not isinstance(other, str) and not other.unit else None
    counted = None if value.unit else value.counted or of_other
    return f"{value.text} {counted}" if counted else value.text


def _is_answered_for(article: str, one: Amended, provenance: Mapping[str, Provenance]) -> bool:
    """Whether a correction is of an article: its own newsroom's, and no later one."""
    source = provenance[article]
    return source.newsroom == one.newsroom and source.published <= provenance[one.article_id].published


def _passages(one: Amended, value: numbers.Quantity | str, articles: Iterable[Article]) -> tuple[Evidence, ...]:
    """Return the sentences that give a value and speak of what the correction is about, read or not."""
    found = (
        Evidence(article_id=article.id, start=each.start, end=each.end, quote=each.text)
        for article in articles
        for each in sentences(article.body[:_LONGEST])
        if tells(each.text, one, value) or _is_sole(article.id, each, one, value)
    )
    return tuple(
        sorted(
            (evidence for evidence in found if not _is_in(evidence, one.evidence)),
            key=lambda evidence: (evidence.article_id, evidence.start),
        )
    )


def _is_sole(article: str, sentence: Stretch, one: Amended, value: numbers.Quantity | str) -> bool:
    """Whether a sentence is that of the only telling that can be meant, and has the value."""
    if one.sole is None or one.sole[0] != article or not carries(sentence.text, value):
        return False
    return sentence.start < one.sole[3] and one.sole[2] < sentence.end


def _is_in(evidence: Evidence, note: Evidence) -> bool:
    return evidence.article_id == note.article_id and note.start <= evidence.start and evidence.end <= note.end


def _tells(mention: Mention[Event] | Mention[Claim], one: Amended) -> bool:
    """Whether it is the figure itself that a mention tells, and not only the sentence around it."""
    words, around = words_of(mention.record), evidence_of(mention).quote
    return is_meant(mention, one) or tells(words, one, one.right, around)
