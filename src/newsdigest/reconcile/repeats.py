"""One disagreement that two looks at the reports have found: it is told once."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsdigest.schema.cluster import Dispute, ReportedValue
from newsdigest.text import fold

_CORRECTED = "corrected by"
_BOTH = re.compile(r"(?P<day>.+?) \((?P<words>[^()]+)\)")
"""A day in house style with the words of the article for it: `May 3, 2031 (on Saturday)`."""
_LEAD = re.compile(r"^(?:(?:on|in|at|by|the|late|early)\s)+")


def each_once(disputes: Iterable[Dispute]) -> list[Dispute]:
    """Return the disagreements, each with all of its values once, and with the reason of a correction if one has it."""
    found: list[Dispute] = []
    for dispute in disputes:
        at = next((place for place, other in enumerate(found) if _is_one(dispute, other)), None)
        if at is None:
            found.append(dispute)
        else:
            found[at] = _joined(found[at], dispute)
    return found


def _is_one(one: Dispute, other: Dispute) -> bool:
    """Whether two disagreements are about one thing, and the values of the one are among those of the other.

    Of figures and words one thing may have several that are alike: there all has to be the same.
    """
    if one.kind != other.kind or set(one.about).isdisjoint(other.about):
        return False
    if one.kind != "date" and (set(one.about) != set(other.about) or len(one.values) != len(other.values)):
        return False
    fewer, more = sorted((one, other), key=lambda each: len(each.values))
    return all(any(_is_same(value, theirs) for theirs in more.values) for value in fewer.values)


def _is_same(one: ReportedValue, other: ReportedValue) -> bool:
    return not _forms(one.value).isdisjoint(_forms(other.value))


def _forms(value: str) -> frozenset[str]:
    both = _BOTH.fullmatch(value)
    told = (both["day"], both["words"]) if both is not None else (value,)
    return frozenset(_LEAD.sub("", fold(words)) for words in told)


def _joined(one: Dispute, other: Dispute) -> Dispute:
    """Return both as one: in the words of a correction, else of the one with more values, else of the first."""
    chief, beside = (other, one) if _weight(other) > _weight(one) else (one, other)
    values = [_with(value, beside.values) for value in chief.values]
    values += [value for value in beside.values if not any(_is_same(value, ours) for ours in chief.values)]
    return chief.model_copy(update={"about": tuple(sorted({*one.about, *other.about})), "values": tuple(values)})


def _weight(dispute: Dispute) -> tuple[bool, int]:
    return dispute.reason.startswith(_CORRECTED), len(dispute.values)


def _with(value: ReportedValue, others: Iterable[ReportedValue]) -> ReportedValue:
    """Return a value with whoever else is shown to have it."""
    told = [*value.evidence, *(e for other in others if _is_same(value, other) for e in other.evidence)]
    places = {(one.article_id, one.start, one.end): one for one in told}
    return value.model_copy(update={"evidence": tuple(places[key] for key in sorted(places))})
