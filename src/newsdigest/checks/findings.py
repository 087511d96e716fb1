"""What an audit reports: findings with a stable code, both places, both values, why, and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from newsdigest.schema.record import Record

Severity = Literal["error", "warning", "note"]


class Place(Record):
    """Words of an audited text, `page[start:end]`; `part` says where on the page, `page` which one of several."""

    text: str
    start: int
    end: int
    part: str
    page: str = ""


class Finding(Record):
    """One fault. The code is stable; the message is for people."""

    code: str
    severity: Severity
    message: str
    suggestion: str
    places: tuple[Place, ...]
    values: tuple[str, ...] = ()


class Report(Record):
    """Everything that an audit found, in the order of the pages and their text."""

    findings: tuple[Finding, ...] = ()

    def __iter__(self) -> Iterator[Finding]:  # type: ignore[override]
        """Go through the findings, not through the fields."""
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    def __repr__(self) -> str:
        told = [f"  {each.code} ({each.severity}): {_short(each.message, 100)}" for each in self.findings]
        return "\n".join([f"<Report: {len(told) or 'no'} finding{'s' * (len(told) != 1)}>", *told])

    __str__ = __repr__

    def _repr_markdown_(self) -> str:
        return self.to_markdown()

    def to_json(self) -> str:
        """Return the report as JSON."""
        return self.model_dump_json(indent=2) + "\n"

    def to_markdown(self) -> str:
        """Return the report for people, one finding a paragraph."""
        if not self.findings:
            return "No findings.\n"
        return "\n".join(_paragraph(finding) for finding in self.findings)


def _paragraph(finding: Finding) -> str:
    quoted = "".join(f"  * {_where(place)}: “{_short(place.text)}”\n" for place in finding.places)
    return f"**{finding.code}** ({finding.severity}): {finding.message}\n{quoted}  To do: {finding.suggestion}\n"


def _where(place: Place) -> str:
    return f"{place.page}, {place.part}" if place.page else place.part


def _short(words: str, most: int = 160) -> str:
    one_line = " ".join(words.split())
    return one_line if len(one_line) <= most else one_line[: most - 1] + "…"
