"""Which of the names in several articles are variants of one, and how that one is spelled in print."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from newsdigest.names.collection import collect
from newsdigest.names.form import Form
from newsdigest.names.groups import Groups
from newsdigest.names.joining import join_all
from newsdigest.names.spans import NameKind
from newsdigest.names.spelling import is_older
from newsdigest.text import fold, plain


class NameGroup(NamedTuple):
    """One person, body or place: the spelling we print and the others, titled forms among them."""

    canonical: str
    variants: tuple[str, ...]
    kind: NameKind


def resolve(
    texts: Sequence[str],
    *,
    spellings: Mapping[str, str] | None = None,
    named: Sequence[Iterable[str]] = (),
) -> tuple[NameGroup, ...]:
    """Group the names of several articles by what they mean.

    `named` may give, for each text, names that a reader of it found (speakers, actors). `spellings` maps a spelling to
    the one to print and overrules what we would have chosen. A surname that could be that of two people is a name of
    its own for nobody, and is left out. The order of the texts changes nothing.
    """
    groups = join_all(collect(texts, named), texts)
    return _print(groups, spellings or {})


def _print(groups: Groups, spellings: Mapping[str, str]) -> tuple[NameGroup, ...]:
    wanted = {fold(variant): canonical for variant, canonical in spellings.items()}
    wanted.update({fold(canonical): canonical for canonical in spellings.values()})
    merged: dict[str, list[Form]] = defaultdict(list)
    for group in groups.members():
        if not all(form.is_open for form in group):
            merged[(_wanted(group, wanted) if wanted else None) or _canonical(group)] += group
    printed = [_named(canonical, group) for canonical, group in merged.items()]
    return tuple(sorted(printed, key=lambda group: (fold(group.canonical), group.canonical, group.variants)))


def _wanted(group: list[Form], wanted: Mapping[str, str]) -> str | None:
    """Return the spelling the user's table gives for one of the forms, titled or not."""
    spelled = sorted({fold(surface) for form in group for surface in (form.text, *form.surfaces())})
    return next((wanted[form] for form in spelled if form in wanted), None)


def _named(canonical: str, group: list[Form]) -> NameGroup:
    if len(group) == 1:  # as most names
        surfaces, kind = group[0].surfaces(), _kind_of_form(group[0])
    else:
        surfaces, kind = {surface for form in group for surface in form.surfaces()}, _kind(group)
    surfaces.discard(canonical)
    ordered = sorted(surfaces, key=lambda s: (fold(s), s)) if len(surfaces) > 1 else surfaces
    return NameGroup(canonical, tuple(ordered), kind)


def _kind_of_form(form: Form) -> NameKind:
    """Return what a name is by itself: who is said to speak is a person, where nothing else tells."""
    return "person" if form.kind == "unknown" and form.is_full and "said" in form.kinds else form.kind


def _kind(group: list[Form]) -> NameKind:
    kinds = [form.kind for form in group if form.kind != "unknown"]
    if len(kinds) == 1:
        return kinds[0]
    if kinds:
        return min(sorted(set(kinds)), key=lambda kind: (-kinds.count(kind), kind))
    if any(_kind_of_form(form) == "person" for form in group):
        return "person"
    # Only people are called by the last word of a name that says nothing else of its bearer.
    full = [form for form in group if form.is_full]
    shortened = any(not form.is_full and full and form.bones[-1:] == full[0].bones[-1:] for form in group)
    return "person" if shortened else "unknown"


def _canonical(group: list[Form]) -> str:
    """Return the fullest common spelling: given name and surname, in most articles, with its diacritics."""
    fittest = min(group, key=_fitness) if len(group) > 1 else group[0]
    return fittest.printed()


def _fitness(form: Form) -> tuple[object, ...]:
    return (
        form.is_former,
        form.is_titled,
        is_older(form.text),
        form.is_acronym,
        not form.is_full,
        form.is_full and form.has_initial,
        form.text.isupper(),
        len(form.text.split()) > len(form.words),  # with the legal form of a company
        -len(form.words) if form.is_body else 0,
        -len(form.articles),
        -sum(form.articles.values()),
        -sum(plain(letter) != letter for letter in form.text),
        -len(form.text),
        form.text,
    )
