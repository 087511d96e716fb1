"""Who takes part in what a clause tells, as far as it names them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsdigest import names
from newsdigest.attributions.cast.cast import Cast
from newsdigest.attributions.cast.identities import identify
from newsdigest.attributions.who.speaker import Speaker

_MOST = 6


def foremost(actors: Iterable[str]) -> tuple[str, ...]:
    """Return the first actors of an event, each once."""
    return tuple(dict.fromkeys(actors))[:_MOST]


def actors_among(spans: Iterable[names.NameSpan], cast: Cast, *first: str) -> tuple[str, ...]:
    """Return whom names stand for, places aside, behind those who come first."""
    return foremost((*first, *(cast.named(span.text) for span in spans if span.kind != "place")))


def actors_in(words: str, subject: Speaker | None, spans: tuple[names.NameSpan, ...], cast: Cast) -> tuple[str, ...]:
    """Return who takes part in a clause: whom it names, and its subject where that is only described."""
    found = [cast.named(span.text) for span in spans if span.kind != "place" and not _is_listing(words, span)]
    if (
        subject is not None
        and subject.kind in ("unnamed", "body")
        and len(subject.name.split()) <= 5
        and not any(name in words[subject.start : subject.end] for name in found)
    ):
        figure = identify(cast, subject)
        if figure is not None:
            found.insert(0, figure.name)
    return foremost(name.removesuffix(", unnamed") for name in found if name)


_LISTING = re.compile(r"\([A-Z][\w .]{1,30}:\s?[A-Z0-9.]{1,8}\)")


def _is_listing(words: str, span: names.NameSpan) -> bool:
    """Whether a name is only the exchange or the symbol of a share: `(LSE: LAMP)`."""
    return "(" in words and any(
        found.start() <= span.start and span.end <= found.end() for found in _LISTING.finditer(words)
    )
