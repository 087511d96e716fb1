"""Which body `the bank`, `the party` or `the company` means at the point that has been read."""

from __future__ import annotations

from newsdigest.attributions.cast.cast import Cast
from newsdigest.attributions.cast.figure import CROWD_WORDS, Figure, is_crowd
from newsdigest.attributions.cast.wordings import is_owned, is_proper
from newsdigest.english.grammar import COMPANY_WORDS
from newsdigest.english.words import word_set
from newsdigest.text import fold

NO_COMPANY = word_set(
    "government ministry department agency authority authorities union court council parliament police "
    "party commission committee university hospital school army navy military church tribunal senate congress "
    "city town state county province kremlin house assembly newspaper regulator league federation museum alliance "
    "association confederation guild coalition campaign charity workers teachers nurses drivers"
)
"""What is no company, whatever it is called."""


def body_called(cast: Cast, head: str) -> Figure | None:
    """Return which body is called by a word for its kind: one told of, else the only one of the article."""
    bodies = [f for f in cast.recent if f.kind == "body" and is_proper(f.name) and not is_owned(f.name)]
    for figure in bodies:
        if head in fold(figure.name).split():
            return figure
    described = {f.name: f for f, office in cast.offices if f.kind == "body" and head in office}
    if len(described) == 1:
        return next(iter(described.values()))
    known = cast.bodies.get(head, ())
    if len(known) == 1:
        return Figure(next(iter(known)), "body")
    if head in CROWD_WORDS and (crowd := next((f for f in bodies if is_crowd(f.role)), None)) is not None:
        return crowd
    return _company(cast, bodies) if head in COMPANY_WORDS else None


def _company(cast: Cast, bodies: list[Figure]) -> Figure | None:
    """Return which body `the company` is: the only one that can be, or the last told of; a known one before others."""
    companies = [f for f in bodies if not set(fold(f"{f.name} {f.role or ''}").split()) & NO_COMPANY]
    last = cast.recent[0] if cast.recent else None
    sure = len(companies) == 1 or (bool(companies) and companies[0] is last)
    known_to_be = sure and companies[0].name in cast.companies
    return (None if known_to_be else _company_told_last(cast)) or (companies[0] if sure else None)


def _company_told_last(cast: Cast) -> Figure | None:
    """Return the company of which the sentences so far told last."""
    mentioned = (cast.named(span.text) for passage in reversed(cast.told) for span in reversed(passage.names))
    company = next((name for name in mentioned if name in cast.companies), None) if cast.companies else None
    return Figure(company, "body") if company is not None else None
