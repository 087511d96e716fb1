"""What the article has belong to somebody: in a retelling it belongs to nobody else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsdigest.facts.inflection import lemmas
from newsdigest.facts.naming import has_form, spaced
from newsdigest.ground.antecedents import antecedents
from newsdigest.ground.page import Page
from newsdigest.ground.peoples import is_of
from newsdigest.ground.slots import stands
from newsdigest.schema.mention import Difference
from newsdigest.text import Stretch

_NAME = r"[A-Z][\w.-]*(?: [A-Z][\w.-]*)*"
_OWNING = re.compile(rf"\b({_NAME})(?:['’]s|['’]) ([\w-]+)")
# The owner without a mark of it, "the Saltmere council", and behind what is owned, "the council of Saltmere".
_BESIDE = re.compile(rf"\b({_NAME}) (?=([a-z][\w-]+))")
_OF = re.compile(rf"\b([\w-]+) of (?:the )?({_NAME})")


class Owned(NamedTuple):
    """A thing and whose it is."""

    owner: str
    thing: str


def disowned(text: str, sentences: Sequence[Stretch], page: Page) -> Iterator[Difference]:
    """Yield the owners of what belongs to others: in the evidence, or else wherever the article tells whose it is.

    Of what it gives nobody, the owner is one whom the evidence stands for, whom the article is about, or whom it names
    in a sentence with it.
    """
    for owned in _owning(text):
        if page.body.has_lower(owned.owner.lower()):  # "Governor's speech"
            continue
        told = [one.text for one in sentences]
        owners = _owners(owned.thing, told)
        if not owners and _may_be_meant(owned, sentences, page):
            continue
        owners = owners or _owners(owned.thing, [page.article.headline]) or _owners(owned.thing, [page.article.body])
        if owners and not any(_is_same(owned.owner, other, page) for other in (*owners, *_beside(owned.thing, page))):
            yield Difference(kind="name", said=owned.owner, found=owners[0])
        elif not owners and not _is_told_beside(owned, page):
            yield Difference(kind="name", said=owned.owner, found=None)


def _may_be_meant(owned: Owned, sentences: Sequence[Stretch], page: Page) -> bool:
    """Whether the evidence has the thing and leaves its owner to a pronoun, or to what the article is about."""
    bearer = page.cast.bearer(owned.owner)
    if bearer is None or not any(has_form(owned.thing, (f" {spaced(one.text)} ",)) for one in sentences):
        return False
    stood = [meant for one in sentences for stand in stands(one.text) for meant in antecedents(stand, one, page)]
    return bearer in stood or page.cast.is_central(bearer)


@lru_cache(maxsize=256)
def _owning(text: str) -> tuple[Owned, ...]:
    return tuple(Owned(found[1], found[2].lower()) for found in _OWNING.finditer(text))


@lru_cache(maxsize=64)
def _standing_by(text: str) -> tuple[Owned, ...]:
    """Return what stands directly by a name without belonging to it by mark."""
    beside = [Owned(found[1], found[2].lower()) for found in _BESIDE.finditer(text)]
    return (*beside, *(Owned(found[2], found[1].lower()) for found in _OF.finditer(text)))


def _owners(thing: str, texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(owner for text in texts for owner in _of_thing(thing, _owning_by_form(text)))


def _beside(thing: str, page: Page) -> Iterator[str]:
    yield from _of_thing(thing, _standing_by_form(page.article.body))


_ByForm = Mapping[str, Sequence[tuple[int, str]]]
"""The owners of what has this form in a text, each with its rank there."""


@lru_cache(maxsize=256)
def _owning_by_form(text: str) -> _ByForm:
    return _by_form(_owning(text))


@lru_cache(maxsize=64)
def _standing_by_form(text: str) -> _ByForm:
    return _by_form(_standing_by(text))


def _by_form(told: Sequence[Owned]) -> _ByForm:
    found: dict[str, list[tuple[int, str]]] = {}
    for rank, one in enumerate(told):
        for form in lemmas(one.thing):
            found.setdefault(form, []).append((rank, one.owner))
    return found


def _of_thing(thing: str, told: _ByForm) -> list[str]:
    """Return the owners of a thing, in the order of the text."""
    return [owner for _, owner in sorted({one for form in lemmas(thing) for one in told.get(form, ())})]


def _is_same(owner: str, other: str, page: Page) -> bool:
    ours, theirs = f" {spaced(owner)} ", f" {spaced(other)} "
    if ours in theirs or theirs in ours or is_of(owner, other) or is_of(other, owner):
        return True
    bearer = page.cast.bearer(owner)
    return bearer is not None and bearer == page.cast.bearer(other)


def _is_told_beside(owned: Owned, page: Page) -> bool:
    bearer = page.cast.bearer(owned.owner)
    return (
        bearer is None
        or page.cast.is_central(bearer)
        or any(page.cast.names_in(one, bearer) for one in page.sentences_with(owned.thing))
    )
