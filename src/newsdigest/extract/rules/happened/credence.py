"""Whether a clause may be told as fact, which depends on whose word it is."""

from __future__ import annotations

import re

from newsdigest import names
from newsdigest.attributions.said.saying import Saying
from newsdigest.english.predicates import has_verb
from newsdigest.extract.rules.happened import statuses
from newsdigest.extract.rules.happened.benches import rules_by_office
from newsdigest.extract.rules.happened.mainclauses import Clause
from newsdigest.extract.rules.titles.tellers import teller_of
from newsdigest.extract.rules.titles.titling import title_of
from newsdigest.schema.reading import Status

_OFFICES = re.compile(
    r"\b(?:minister|mayor|president|governor|spokes\w+|chief|police|official|secretary|commissioner|director|"
    r"speaker|judge|officer|clerk|registrar|ambassador|premier|chancellor|"
    r"sheriff|general|admiral|colonel|commander|head|chair\w*|medical officer|prosecutor|coroner|officials|"
    r"authorities)\b",
    re.IGNORECASE,
)


def status_in(clause: Clause, words: str, saying: Saying | None) -> Status:
    """Return the status of a clause: a vote put off in passing postpones nothing that a headline would tell."""
    if saying is not None and saying.stance == "denies":
        return "denied"
    status = _told_status(clause, saying)
    teller = teller_of(words) if saying is None and status == "happened" else None
    if teller is not None and not _OFFICIALS.search(teller):
        return "alleged"
    return "happened" if status == "postponed" and not _headlines(status, words) else status


def _told_status(clause: Clause, saying: Saying | None) -> Status:
    status = statuses.status_of(clause, reported=saying is not None)
    if saying is None or status in ("cancelled", "postponed"):
        return status
    is_own_deed = saying.text.startswith(saying.figure.name) and saying.figure.kind != "unnamed"
    if is_own_deed and _SPEECH_ACT.search(saying.text):
        return status
    if rules_by_office(saying):
        return status
    if saying.chain or saying.thing or (saying.anonymous and status == "happened" and not _official(saying)):
        return "alleged"
    told_by_one = status == "happened" and saying.figure.kind in ("person", "unnamed")
    if told_by_one and not (_official(saying) or (_office(saying) and not _of_another(clause.masked, saying))):
        return "alleged"
    return status


def _headlines(status: Status, words: str) -> bool:
    """Whether the headline of a clause tells the change of plan: not `cut its offer on May 1 and put off a vote`."""
    title = title_of(words)
    if statuses.status_of(Clause(title), reported=False) != status:
        return False
    first, joined, _ = title.partition(" and ")
    return not joined or not has_verb(first) or statuses.status_of(Clause(first), reported=False) == status


_SPEECH_ACT = re.compile(
    r"\b(?:(?:asked|urged|called on|called for|ordered)\s[^,;]+|(?:promised|pledged|vowed|swore)(?:\s[^,;]+)?)"
    r"\sto\s[a-z]"
)
"""To ask for a thing or to promise it is a deed, whoever tells it."""


def _of_another(masked: str, saying: Saying) -> bool:
    """Whether somebody tells what another person did."""
    first = next(iter(names.find(masked[:60])), None)
    return (
        first is not None
        and first.start < 4
        and first.kind in ("person", "unknown")
        and " " in first.text
        and first.text.split()[-1] not in saying.figure.name
    )


def _office(saying: Saying) -> bool:
    return _OFFICES.search(f"{saying.figure.role or ''} {saying.figure.name}") is not None


def _official(saying: Saying) -> bool:
    return _OFFICIALS.search(saying.figure.name) is not None and _ANONYMOUS.search(saying.figure.name) is None


_OFFICIALS = re.compile(
    r"\b(?:police|officials|spokes\w+|authorities|prosecutors|minister|ministers|officers|organi[sz]ers|"
    r"firefighters|rescuers|doctors)\b",
    re.IGNORECASE,
)
_ANONYMOUS = re.compile(r"\b(?:anonym|not to be|condition|an official|one official|a senior)\b", re.IGNORECASE)
