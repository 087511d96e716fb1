"""Which of the names in several articles are variants of one, and how that one is spelled in print."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from newsdigest.names.comparison import (
    fits_person,
    is_acronym,
    is_body,
    same_person,
    skeletons,
)
from newsdigest.names.forms import Form, Forms, collect
from newsdigest.names.spans import NameKind
from newsdigest.names.spelling import initials, is_initial, skeleton, well_known, words_of
from newsdigest.names.words import BODY_HEADS, DIVIDING_WORDS
from newsdigest.text import fold, plain

_DIVIDING: Final = frozenset(skeleton(word) for word in DIVIDING_WORDS)
_MOUNTAIN_ENDINGS: Final = ("yama", "san", "zan", "dake", "take")


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
    the one to print and overrules what we would have chosen. Order of the texts changes nothing.
    """
    forms = collect(texts, named)
    joined = _Joined(forms)
    _join_spellings(joined)
    _join_people(joined)
    _join_former_names(joined, texts)
    _join_acronyms(joined, texts)
    _join_mountains(joined)
    _join_short_bodies(joined)
    _join_short_names(joined)
    return _print(joined, spellings or {})


class _Joined:
    """Groups of forms, kept as a forest."""

    def __init__(self, forms: Forms) -> None:
        self.forms = forms
        self._parent = {form: form for form in forms.all}

    def top(self, form: Form) -> Form:
        while self._parent[form] is not form:
            self._parent[form] = self._parent[self._parent[form]]
            form = self._parent[form]
        return form

    def join(self, one: Form, two: Form) -> None:
        first, second = sorted((self.top(one), self.top(two)), key=Form.order)
        self._parent[second] = first

    def groups(self) -> list[list[Form]]:
        found: dict[Form, list[Form]] = defaultdict(list)
        for form in self.forms.all:
            found[self.top(form)].append(form)
        return list(found.values())


def _join_spellings(joined: _Joined) -> None:
    """Full names that differ in typography, diacritics or romanisation only."""
    meet: dict[tuple[str, ...], list[Form]] = defaultdict(list)
    for form in joined.forms.full:
        meet[(well_known(form.text),)].append(form)
        meet[("", *skeletons(form.text))].append(form)
    for same in meet.values():
        for form in same[1:]:
            joined.join(same[0], form)


def _join_people(joined: _Joined) -> None:
    """Full names of one person: turned round, a second surname added, a short given name; initials when one fits."""
    meet: dict[str, list[Form]] = defaultdict(list)
    people = [form for form in joined.forms.full if form.may_be_person]
    for form in people:
        for bone in sorted({skeleton(part) for word in words_of(form.text) for part in word.split("-")}):
            meet[bone].append(form)
    unsure: dict[Form, list[Form]] = defaultdict(list)
    for bucket in meet.values():
        for number, one in enumerate(bucket):
            for two in bucket[number + 1 :]:
                if same_person(one.text, two.text):
                    if _has_initial(one) == _has_initial(two):
                        joined.join(one, two)
                    else:
                        short, full = (one, two) if _has_initial(one) else (two, one)
                        unsure[short].append(full)
    for short, fits in unsure.items():
        if len({joined.top(full) for full in fits}) == 1:
            joined.join(short, fits[0])


def _has_initial(form: Form) -> bool:
    return is_initial(words_of(form.text)[0])


_NAME: Final = r"((?:[^\W\d_][\w’'-]*\.?[ ]){0,3}[^\W\d_][\w’'-]*)"
_FORMER: Final = re.compile(
    r"(?:formerly(?: known as)?|previously(?: known as)?|then known as|was still(?: known as)?|née|nee|born|"
    r"maiden name(?: of| is| was)?|under her maiden name,?|under (?:his|her) (?:former|old) name,?)\s+" + _NAME
)


def _join_former_names(joined: _Joined, texts: Sequence[str]) -> None:
    """A name that a text calls a former one joins the one other person with that given name."""
    for text in texts:
        for found in _FORMER.finditer(text):
            former = joined.forms.starting(found.group(1))
            if former is None or not former.may_be_person or not former.is_full:
                continue
            given = skeleton(words_of(former.text)[0])
            others = {
                joined.top(form): form
                for form in joined.forms.full
                if form.may_be_person
                and joined.top(form) is not joined.top(former)
                and skeleton(words_of(form.text)[0]) == given
            }
            if len(others) == 1:
                joined.join(former, next(iter(others.values())))


def _join_acronyms(joined: _Joined, texts: Sequence[str]) -> None:
    """Acronyms: given in brackets behind the name, or the initials of exactly one body."""
    full = [form for form in joined.forms.full if form.kind != "person"]
    by_initials: dict[str, list[Form]] = defaultdict(list)
    for form in full:
        by_initials[initials(form.text)].append(form)
    for form in joined.forms.all:
        if is_acronym(form.text):
            fits = {joined.top(other) for other in by_initials[form.text.replace(".", "")]}
            bracketed = [other for other in full if _is_bracketed(form.text, other.text, texts)]
            if len(fits) == 1:
                joined.join(form, next(iter(fits)))
            elif len({joined.top(other) for other in bracketed}) == 1:
                joined.join(form, bracketed[0])


def _is_bracketed(acronym: str, name: str, texts: Sequence[str]) -> bool:
    return any(f"{name} ({acronym})" in text for text in texts)


def _join_mountains(joined: _Joined) -> None:
    """Mount Aso and Asoyama: the same mountain with the word for it before or behind."""
    for form in joined.forms.full:
        words = skeletons(form.text)
        if len(words) == 2 and words[0] == "mount":
            for other in joined.forms.short:
                bare = skeleton(other.text)
                if any(bare == words[1] + ending for ending in _MOUNTAIN_ENDINGS):
                    joined.join(form, other)


def _join_short_bodies(joined: _Joined) -> None:
    """Shortened bodies of two words and more: "Coast Guard", "Hillside Base" for "Hillside Base Hospital"."""
    for form in joined.forms.full:
        if form.kind == "person":
            continue
        fits = [other for other in joined.forms.full if other is not form and _shortens(form, other)]
        if len({joined.top(other) for other in fits}) == 1:
            joined.join(form, fits[0])


def _shortens(short: Form, full: Form) -> bool:
    one, two = skeletons(short.text), skeletons(full.text)
    if not one or len(one) >= len(two) or full.kind == "person" or full.may_be_person and not is_body(full.text):
        return False
    if two[-len(one) :] == one:
        return is_body(short.text) or len(one) > 1
    if two[: len(one)] != one or any(word in _DIVIDING for word in two[len(one) :]):
        return two[: len(one)] == one and two[-1] == "hospital" and not is_body(short.text)
    return not is_body(short.text)


def _join_short_names(joined: _Joined) -> None:
    """A single word joins the one full name that it fits in its article, else the one it fits in all of them."""
    ordered = sorted(joined.forms.short, key=lambda form: (form.text, form.home, form.gender or ""))
    lone: dict[tuple[str, str], Form] = {}
    for form in ordered:
        if joined.top(form) is not form:
            continue
        fits = _fitting(form, joined)
        if len(fits) == 1:
            joined.join(form, fits[0])
        elif not fits:
            known = lone.setdefault((skeleton(form.text), form.gender or ""), form)
            if known is not form:
                joined.join(known, form)


def _fitting(form: Form, joined: _Joined) -> list[Form]:
    """Return one full form of each group that the short form can stand for; people come before bodies."""
    at_home = [full for full in joined.forms.full if form.home in full.articles]
    for candidates in (at_home, joined.forms.full):
        people = [full for full in candidates if _may_shorten_person(form, full, joined)]
        fits = people if people and not form.is_place else [f for f in candidates if _may_shorten_body(form, f)]
        by_group = {joined.top(full): full for full in fits}
        if by_group:
            return list(by_group.values())
    return []


def _may_shorten_person(form: Form, full: Form, joined: _Joined) -> bool:
    if not full.may_be_person or form.kind == "body":
        return False
    if not fits_person(form.text, full.text):
        return False
    sexes = {form.gender, joined.forms.gender_of(full)} - {None}
    return len(sexes) < 2


def _may_shorten_body(form: Form, full: Form) -> bool:
    if full.kind == "person" or form.kind == "person" or form.gender:
        return False
    words = skeletons(full.text)
    bare = skeleton(form.text)
    if words[:1] == ("mount",):
        return bare == words[-1]
    if not is_body(full.text) or form.is_place or any(word in _DIVIDING for word in words):
        return False
    return bare == words[0] or (bare == words[-1] and fold(form.text) in BODY_HEADS)


def _print(joined: _Joined, spellings: Mapping[str, str]) -> tuple[NameGroup, ...]:
    wanted = {fold(variant): canonical for variant, canonical in spellings.items()}
    wanted.update({fold(canonical): canonical for canonical in spellings.values()})
    merged: dict[str, list[list[Form]]] = defaultdict(list)
    for group in joined.groups():
        canonical = next((wanted[f] for f in sorted(fold(form.text) for form in group) if f in wanted), None)
        merged[canonical or _canonical(group)].append(group)
    printed = [_named(canonical, [form for group in groups for form in group]) for canonical, groups in merged.items()]
    return tuple(sorted(printed, key=lambda group: (fold(group.canonical), group.canonical, group.variants)))


def _named(canonical: str, group: list[Form]) -> NameGroup:
    surfaces = {surface for form in group for surface in form.surfaces()}
    kinds = [form.kind for form in group if form.kind != "unknown"]
    kind: NameKind = min(sorted(set(kinds)), key=lambda k: (-kinds.count(k), k), default="unknown")
    return NameGroup(canonical, tuple(sorted(surfaces - {canonical}, key=lambda s: (fold(s), s))), kind)


def _canonical(group: list[Form]) -> str:
    """Return the fullest common spelling: given name and surname, in most articles, with its diacritics."""
    return min(group, key=_fitness).text


def _fitness(form: Form) -> tuple[object, ...]:
    words = words_of(form.text)
    marked = sum(plain(c) != c for c in form.text)
    return (
        is_acronym(form.text),
        not form.is_full,
        form.is_full and _has_initial(form),
        form.text.isupper(),
        is_body(form.text) and -len(words),
        -len(form.articles),
        -sum(form.articles.values()),
        -marked,
        -len(form.text),
        form.text,
    )
