"""Offices told before their holder's name, as in `It is false, the governor says. “All lies,” Ann Orr posted`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from newsdigest.attributions.cast.figure import Figure
from newsdigest.attributions.said.saying import Saying


def introduced(sayings: Sequence[Saying], body: str) -> list[Saying]:
    """Give what an office said to the one whom the next saying names without a word of who it is.

    Newsrooms introduce everybody: who is quoted under a name that the article has not had yet, and without an office,
    is the one whose office has just spoken.
    """
    names = [_holder(office, named, body) for office, named in pairwise(sayings)]
    return [_spoken_by(saying, name) for saying, name in zip(sayings, [*names, None], strict=False)]


def _holder(office: Saying, named: Saying, body: str) -> Figure | None:
    figure = named.figure
    is_next = named.paragraph == office.paragraph and 0 < named.passage - office.passage <= 1
    is_person = figure.kind == "person" and figure.role is None and " " in figure.name
    is_office = office.figure.kind == "unnamed" and office.figure.name.lower().startswith("the ")
    if not (is_next and is_person and is_office and named.direct):
        return None
    return figure if body.find(figure.name.rsplit(maxsplit=1)[-1]) >= office.end else None


def _spoken_by(saying: Saying, holder: Figure | None) -> Saying:
    if holder is None:
        return saying
    return replace(saying, figure=replace(holder, role=saying.figure.name), anonymous=False)
