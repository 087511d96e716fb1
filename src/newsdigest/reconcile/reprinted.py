"""Mentions that follow others, so that a copy changes no judgement: a reprint's, and what one article says again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from rapidfuzz import fuzz

from newsdigest.reconcile.daycounts import days_apart
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.origins import Provenance
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Claim, Event
from newsdigest.text import fold

T = TypeVar("T", Event, Claim)
_SAME_WORDS = 0.6
_OFTEN = 8
_LONGEST = 5_000
"""Characters: comparing longer quotes letter by letter would take too long; they must be equal."""


def followers(
    mentions: Sequence[Mention[T]], provenance: Mapping[str, Provenance]
) -> tuple[list[Mention[T]], dict[int, list[Mention[T]]]]:
    """Return the mentions to judge, and by their positions those that say the same in print: of reprints, or again."""
    leads, followed = _first_told([m for m in mentions if provenance[m.article_id].original is None])
    rest = [m for m in mentions if provenance[m.article_id].original is not None]
    by_article: dict[str, list[int]] = {}
    for place, lead in enumerate(leads):
        by_article.setdefault(lead.article_id, []).append(place)
    for mention in rest:
        place_of = _counterpart(mention, leads, by_article.get(provenance[mention.article_id].original or "", []))
        if place_of is None:
            leads.append(mention)
        else:
            followed.setdefault(place_of, []).append(mention)
    return leads, followed


def _first_told(mentions: Sequence[Mention[T]]) -> tuple[list[Mention[T]], dict[int, list[Mention[T]]]]:
    """Return the mentions without those that an article repeats very often, and these by the position of the first.

    A page may hold one sentence a thousand times, by mistake or by malice; what it says twice is judged as told twice.
    """
    leads: list[Mention[T]] = []
    repeated: dict[int, list[Mention[T]]] = {}
    places: dict[tuple[object, ...], list[int]] = {}
    for one in mentions:
        known = places.setdefault(_told(one), [])
        if len(known) < _OFTEN:
            known.append(len(leads))
            leads.append(one)
        else:
            repeated.setdefault(known[0], []).append(one)
    return leads, repeated


def _told(mention: Mention[Event] | Mention[Claim]) -> tuple[object, ...]:
    quote = evidence_of(mention).quote
    return mention.article_id, quote, mention.record, mention.as_read, mention.when, mention.background


def _counterpart(mention: Mention[T], leads: Sequence[Mention[T]], places: Sequence[int]) -> int | None:
    """Return the mention of the original with the same quote, and of several the one told most alike."""
    quote = fold(evidence_of(mention).quote)
    same = [place for place in places if _in_the_same_words(quote, fold(evidence_of(leads[place]).quote))]
    same = [place for place in same if days_apart(mention.when, leads[place].when) in (None, 0)]
    said = _content(mention)

    def nearness(place: int) -> tuple[float, int]:
        lead = leads[place]
        alike = fuzz.ratio(quote[:_LONGEST], fold(evidence_of(lead).quote)[:_LONGEST])
        return alike + fuzz.token_set_ratio(said, _content(lead)), -place

    return max(same, key=nearness, default=None)


def _in_the_same_words(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    if shorter in longer:
        return True
    return _SAME_WORDS * len(longer) <= len(shorter) <= _LONGEST and fuzz.ratio(one, other) >= 90


def _content(mention: Mention[Event] | Mention[Claim]) -> str:
    record = mention.record
    said = record.title if isinstance(record, Event) else f"{record.speaker} {record.stance} {record.text}"
    return fold(said[:_LONGEST])
