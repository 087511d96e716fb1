"""Disagreements as the reader sees them: every value with its sources, beside the sentence and in a list."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from newsdigest.compose.datelines import in_words
from newsdigest.compose.desk import Desk, evidence_of
from newsdigest.compose.ledger import Ledger
from newsdigest.compose.recalls import overtaken_by, remark_on
from newsdigest.compose.wording import leans, tidied
from newsdigest.schema.cluster import Dispute, Update
from newsdigest.schema.digest import DisputedValue, DisputeView, FigureView, UpdateView
from newsdigest.schema.mention import Evidence
from newsdigest.text import fold, without_stop

_TOOK_IT_BACK = "took it back"
"""How a disagreement of somebody with what they said before is put."""
_UNNAMED = re.compile(r", unnamed(?=[:;,.]|\s(?:and|den)|$)")


def dispute_id(dispute: Dispute) -> str:
    """Return an id that kind, clusters and values decide."""
    parts = (dispute.kind, *dispute.about, "\x1e", *sorted(v.value for v in dispute.values))
    return "d" + hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:11]


def remarks(about: Sequence[str], desk: Desk, ledger: Ledger) -> tuple[str, ...]:
    """Return what an editor should look at beside a sentence about these clusters."""
    found = dict.fromkeys(d for one in about for d in desk.disputed.get(one, ()))
    ours = [desk.events.get(one) or desk.claims.get(one) for one in about]
    by_editor = ("the editor's words",) if any(one is not None and one.edited is not None for one in ours) else ()
    told = [_remark(dispute, about, desk, ledger) for dispute in found if not _is_the_denial(about, dispute, desk)]
    newest = [figure for one in ours if one is not None and (figure := desk.newest_figure(one)) is not None]
    since = [f"since then: {figure.value} {_marks(ledger.cite(figure.evidence))}" for figure in newest]
    since += [f"since then: {remark_on(one)} {_marks(ledger.cite([one]))}" for one in _recalls(about, desk)]
    return (*by_editor, *dict.fromkeys((*told, *since)))  # two denials by one party read the same


def _recalls(about: Sequence[str], desk: Desk) -> list[Evidence]:
    """Return the sentences that take back what is told; none where one of them is told in the same breath."""
    events = [desk.events[one] for one in about if one in desk.events]
    told = {sentence for event in events for sentence in desk.basis(event)}
    recalls = [recall for event in events if (recall := overtaken_by(event, desk)) is not None]
    return [one for one in recalls if fold(tidied(one.quote)) not in told]


def _is_the_denial(about: Sequence[str], dispute: Dispute, desk: Desk) -> bool:
    """Whether a sentence tells only the denial: "The mill denied it" is not itself denied."""
    if dispute.kind != "denial":
        return False
    told = [desk.claims.get(one) for one in about if one in dispute.about]
    if dispute.reason.endswith(_TOOK_IT_BACK):
        back = dispute.values[-1].evidence
        return all(claim is not None and set(evidence_of(claim)) <= set(back) for claim in told)
    return bool(told) and all(claim is not None and claim.record.stance == "denies" for claim in told)


def _remark(dispute: Dispute, about: Sequence[str], desk: Desk, ledger: Ledger) -> str:
    if dispute.kind == "denial" and dispute.reason and len(dispute.reason) <= 100:
        lead = "" if dispute.reason.endswith(_TOOK_IT_BACK) else "denied: "
        return f"{lead}{_plain(dispute.reason)} {_marks(ledger.cite(dispute.values[-1].evidence))}".strip()
    printed = desk.printed_value(dispute, about)
    given = printed.value if printed is not None else dispute.preferred
    others = [v for v in dispute.values if v.value != given]
    shown = "; ".join(f"{_short(_plain(v.value))} {_marks(ledger.cite(v.evidence))}".strip() for v in others)
    return f"{_lead(dispute, given)}: {shown}"


def _lead(dispute: Dispute, given: str | None) -> str:
    """Return what kind of doubt it is: figures that do not fit are no disagreement of sources."""
    if dispute.kind in _LEADS:
        return _LEADS[dispute.kind]
    lead = "other reports" if dispute.preferred is not None and given == dispute.preferred else "sources disagree"
    return f"{lead} ({dispute.kind})"


_LEADS = {
    "arithmetic": "figures do not fit (arithmetic)",
    "status": "sources say the opposite",
    "actor": "sources disagree on who did it to whom",
    "wording": "told otherwise",
}


def _short(value: str) -> str:
    """Return the beginning of a value: the list of disputes has it in full."""
    value = in_words(value)
    return value if len(value) <= 60 else f"{value[:60].rpartition(' ')[0] or value[:60]} …"


def _marks(citations: Sequence[int]) -> str:
    return " ".join(f"[{number}]" for number in citations)


def disputes(desk: Desk, ledger: Ledger) -> tuple[DisputeView, ...]:
    """Return every disagreement."""
    return tuple(
        DisputeView(
            id=dispute_id(d),
            kind=d.kind,
            about=d.about,
            values=tuple(
                DisputedValue(
                    value=_plain(v.value), citations=ledger.cite(v.evidence), evidence=ledger.quoted(v.evidence)
                )
                for v in d.values
            ),
            preferred=_plain(d.preferred) if d.preferred is not None and desk.prints_preferred(d) else None,
            reason=_plain(d.reason),
        )
        for d in desk.clusters.disputes
    )


def _plain(value: str) -> str:
    """Return a value without the note that nobody named the speaker."""
    return _UNNAMED.sub("", value)


def updates(desk: Desk, ledger: Ledger) -> tuple[UpdateView, ...]:
    """Return every figure that later reports raised or lowered."""
    return tuple(_update(update, desk, ledger) for update in desk.clusters.updates)


def _update(update: Update, desk: Desk, ledger: Ledger) -> UpdateView:
    series = tuple(FigureView(value=f.value, as_of=f.as_of, citations=ledger.cite(f.evidence)) for f in update.series)
    return UpdateView(about=update.about, what=_named(update, desk), series=series)


def _named(update: Update, desk: Desk) -> str:
    """Return what a figure counts; of an event whose title says `it` with another report's words for whom it means."""
    events = [desk.events[one] for one in update.about if one in desk.events]
    if update.what in ("date", "status") or ":" in update.what or not events or not leans(events[0].record.title):
        return update.what
    told = (words for mention in events[0].mentions for words in (mention.record.title, mention.record.summary))
    clear = next((words for words in told if words and not leans(words)), None)
    return f"{update.what}: {without_stop(clear)}" if clear is not None else update.what
