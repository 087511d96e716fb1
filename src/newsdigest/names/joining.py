"""The rules by which two spellings are taken for one name, from the safest to the boldest."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final

from newsdigest.names.comparison import gender
from newsdigest.names.forms import Form, Forms
from newsdigest.names.gazetteer import COUNTRIES_AND_CITIES
from newsdigest.names.people import same_person
from newsdigest.names.spelling import initials, skeleton, well_known
from newsdigest.names.words import CIVIC_HEADS, CLUB_HEADS, DIVIDING_WORDS, ORDINARY, PARTICLE_WORDS
from newsdigest.text import fold

_DIVIDING: Final = frozenset(skeleton(word) for word in DIVIDING_WORDS)
_DEPARTMENTS: Final = frozenset(skeleton(word) for word in ("department", "ministry"))
_MOUNT: Final = skeleton("mount")
_MOUNTAIN_ENDINGS: Final = ("yama", "san", "zan", "dake", "take")
_WORD: Final = r"[^\W\d_][\w’'-]*"
_FORMER: Final = re.compile(
    r"\b(?:formerly(?: known as)?|previously(?: known as)?|then known as|was still(?: known as)?|née|nee|born|"
    r"maiden name(?: of| is| was)?|under (?:his|her) (?:maiden|former|old) name,?)\s+"
    rf"({_WORD}(?: {_WORD}){{0,3}})"
)


class Groups:
    """Forms gathered into groups, kept as a forest."""

    def __init__(self, forms: Forms) -> None:
        self.forms = forms
        self._parent = {form: form for form in forms.all}

    def top(self, form: Form) -> Form:
        """Return the form that stands for the group."""
        while self._parent[form] is not form:
            self._parent[form] = self._parent[self._parent[form]]
            form = self._parent[form]
        return form

    def join(self, one: Form, two: Form) -> None:
        """Make one group of the two."""
        first, second = sorted((self.top(one), self.top(two)), key=Form.order)
        self._parent[second] = first

    def with_(self, form: Form) -> list[Form]:
        """Return the full forms that are in one group with this one."""
        top = self.top(form)
        return [other for part in sorted(form.parts) for other in self.forms.by_part[part] if self.top(other) is top]

    def only(self, fits: Iterable[Form]) -> Form | None:
        """Return a form of the one group that all these are in, or None if they are in several or there are none."""
        by_group = {self.top(form): form for form in fits}
        return next(iter(by_group.values())) if len(by_group) == 1 else None

    def members(self) -> list[list[Form]]:
        """Return the groups."""
        found: dict[Form, list[Form]] = defaultdict(list)
        for form in self.forms.all:
            found[self.top(form)].append(form)
        return list(found.values())


def join_all(forms: Forms, texts: Sequence[str]) -> Groups:
    """Apply every rule; a later one sees what the earlier ones joined."""
    groups = Groups(forms)
    join_spellings(groups)
    join_people(groups)
    join_shortened_people(groups)
    join_former_names(groups, texts)
    join_acronyms(groups, texts)
    join_mountains(groups)
    join_shortened_bodies(groups)
    join_single_words(groups)
    return groups


def join_spellings(groups: Groups) -> None:
    """Full names that differ in typography, diacritics or romanisation only."""
    meet: dict[tuple[str, ...], Form] = {}
    for form in groups.forms.full:
        for key in _spelling_keys(form):
            groups.join(meet.setdefault(key, form), form)


def _spelling_keys(form: Form) -> Iterator[tuple[str, ...]]:
    """Yield what two spellings of one full name have in common."""
    yield (well_known(form.text),)
    yield ("", *form.bones)
    yield ("-", *(skeleton(part) for word in form.words for part in word.split("-") if part))
    if form.is_body:
        # "Institute of Ocean Sciences" and "Institute for Ocean Science"
        yield ("s", *(bone.removesuffix("s") for bone in form.bones))
    if form.bones and _DEPARTMENTS & set(form.bones):
        # "Department of Energy" and "Energy Department"
        yield ("of", *sorted(form.bones))


def join_people(groups: Groups) -> None:
    """Full names of one person: turned round, a second surname added, a short given name; initials when one fits."""
    initialled: dict[Form, list[Form]] = defaultdict(list)
    for one, two in _sharing_a_part(groups.forms):
        if not same_person(one.text, two.text) or _sexes_differ(one, two):
            continue
        if one.has_initial == two.has_initial:
            groups.join(one, two)
        else:
            short, full = (one, two) if one.has_initial else (two, one)
            initialled[short].append(full)
    for short, fits in initialled.items():
        full_name = groups.only(fits)
        if full_name:
            groups.join(short, full_name)


def join_shortened_people(groups: Groups) -> None:
    """Surnames of several words: each joins the one full name that ends in it ("Mr Costa e Silva")."""
    for form in groups.forms.full:
        if not form.may_be_person or not form.bones or not _is_surname(form):
            continue
        known = groups.forms.by_part.get(form.bones[-1], ())
        longer = [other for other in known if other.may_be_person and _ends_in(other, form)]
        full = groups.only([one for one in longer if set(one.articles) & set(form.articles)]) or groups.only(longer)
        if full:
            groups.join(form, full)


def _is_surname(form: Form) -> bool:
    """Whether it stands behind a courtesy title only, or begins with a particle."""
    return fold(form.words[0]) in PARTICLE_WORDS or (bool(form.roles) and all(gender(role) for role in form.roles))


def _ends_in(full: Form, form: Form) -> bool:
    """Whether the full name ends in these words, hyphens or not, and has a given name before them."""
    one, two = (tuple(skeleton(p) for word in f.bones_written for p in word.split("-")) for f in (form, full))
    return len(one) < len(two) and (two[-len(one) :] == one or two[1 : 1 + len(one)] == one)


def _sexes_differ(one: Form, two: Form) -> bool:
    """Whether the given names differ, and the texts speak of a man and of a woman."""
    return skeleton(one.words[0]) != skeleton(two.words[0]) and len({one.sex(), two.sex()} - {None}) > 1


def _sharing_a_part(forms: Forms) -> Iterator[tuple[Form, Form]]:
    for bucket in forms.by_part.values():
        yield from combinations([form for form in bucket if form.may_be_person], 2)


def join_former_names(groups: Groups, texts: Sequence[str]) -> None:
    """Former names: what a text calls one joins the one other person with that given name."""
    for text in texts:
        for found in _FORMER.finditer(text):
            former = groups.forms.starting(found.group(1)) or _maiden(text[: found.start()], found.group(1), groups)
            if former is None or not former.may_be_person:
                continue
            given = skeleton(former.words[0])
            others = [
                form
                for form in groups.forms.by_part[given]
                if form.may_be_person
                and skeleton(form.words[0]) == given
                and groups.top(form) is not groups.top(former)
            ]
            other = groups.only(others)
            if other:
                former.is_former = True
                groups.join(former, other)


def _maiden(before: str, surname: str, groups: Groups) -> Form | None:
    """Return the form of a given name that stands before and a maiden name: "Ruth Hale (née Moss)" gives Ruth Moss."""
    words = before.rstrip(" (,").split()[-3:]
    known = (groups.forms.starting(" ".join(words[start:])) for start in range(len(words)))
    bearer = next((form for form in known if form), None)
    return groups.forms.starting(f"{bearer.words[0]} {surname.split(maxsplit=1)[0]}") if bearer else None


def join_acronyms(groups: Groups, texts: Sequence[str]) -> None:
    """Acronyms: the initials of exactly one body, or given in brackets behind its name."""
    bodies = [form for form in groups.forms.full if form.kind != "person"]
    by_initials: dict[str, list[Form]] = defaultdict(list)
    for form in bodies:
        by_initials[initials(form.text)].append(form)
    for form in groups.forms.short:
        if not form.is_acronym:
            continue
        letters = form.text.replace(".", "")
        fits = [body for body in bodies if _is_introduced(form.text, body, texts)]
        if not fits:
            fits = [body for body in by_initials[letters] if len(letters) > 2 or body.kind == "place"]
        body = groups.only(fits)
        if body:
            groups.join(form, body)


def _is_introduced(acronym: str, body: Form, texts: Sequence[str]) -> bool:
    """Whether a text has the acronym in brackets behind the name, and its letters are in the name in that order."""
    letters = iter(fold(body.text))
    if not all(letter in letters for letter in acronym.casefold() if letter.isalnum()):
        return False
    return any(f"{body.text} ({acronym})" in texts[number] for number in body.articles)


def join_mountains(groups: Groups) -> None:
    """Mount Aso and Asoyama: the same mountain with the word for it before or behind."""
    mountains = {
        skeleton(form.words[-1] + ending): form
        for form in groups.forms.full
        if len(form.bones) == 2 and form.bones[0] == _MOUNT
        for ending in _MOUNTAIN_ENDINGS
    }
    for form in groups.forms.short:
        mountain = mountains.get(skeleton(form.text))
        if mountain:
            groups.join(form, mountain)


def join_shortened_bodies(groups: Groups) -> None:
    """Shortened bodies of two words and more: "Coast Guard", "Hillside Base" for "Hillside Base Hospital"."""
    for form in groups.forms.full:
        if form.kind == "person" or len(form.bones) < 2:
            continue
        longer = [other for other in groups.forms.by_part.get(form.bones[-1], ()) if _shortens(form, other)]
        full = groups.only([other for other in longer if set(other.articles) & set(form.articles)]) or groups.only(
            longer
        )
        if full:
            groups.join(form, full)


def _shortens(short: Form, full: Form) -> bool:
    """Whether the short form leaves out the front of a body's name, or the word for the body at its end."""
    one, two = short.bones, full.bones
    if len(one) >= len(two) or not full.is_body:
        return False
    if two[-len(one) :] == one:
        return short.is_body
    if two[: len(one)] == one and short.is_body and full.text[len(short.text) :].startswith((" of ", " for ")):
        return True
    # A name that ends in the word for a body is whole: "X Athletic" is not "X Athletic Women".
    is_city = fold(short.text) in COUNTRIES_AND_CITIES
    return two[:-1] == one and not short.is_body and short.kind == "place" and not is_city


def join_single_words(groups: Groups) -> None:
    """Single words: each joins the one full name that it fits in its article, else the one it fits in all of them."""
    alike: dict[tuple[str, str], Form] = {}
    for form in groups.forms.short:
        if groups.top(form) is not form:
            continue
        fits = _fitting(form, groups)
        full = groups.only(fits)
        if full:
            groups.join(form, full)
        elif not fits or form.gender:
            groups.join(alike.setdefault((skeleton(form.text), form.gender or ""), form), form)


def _fitting(form: Form, groups: Groups) -> list[Form]:
    """Return the full forms that the single word can stand for; people come before bodies, the same article first."""
    known = groups.forms.by_part.get(skeleton(form.text), [])
    is_place = groups.forms.is_place(form)
    people = [full for full in known if not is_place and _may_be_person_called(form, full, groups)]
    people = _in_that_office(form, people) or people
    bodies = [full for full in known if _may_be_body_called(form, full, is_place)]
    at_home = ([full for full in fits if form.home in full.articles] for fits in (people, bodies))
    return next((fits for fits in (*at_home, people, bodies) if fits), [])


def _may_be_person_called(form: Form, full: Form, groups: Groups) -> bool:
    if not full.may_be_person or form.kind == "body" or (not form.roles and fold(form.text) in ORDINARY):
        return False
    # Where a man and a woman share the surname, a title joins only a person whose gender is known.
    return not form.gender or form.gender in {one.sex() for one in groups.with_(full)}


def _in_that_office(form: Form, people: Sequence[Form]) -> list[Form]:
    """Return those of the people who are elsewhere given the very title that stands before the single word."""
    offices = {fold(role) for role in form.roles} - {"mr", "mrs", "ms", "miss", "dr", "sir"}
    return [full for full in people if offices & {fold(role) for role in full.roles}] if offices else []


def _may_be_body_called(form: Form, full: Form, is_place: bool) -> bool:
    if full.kind == "person" or form.kinds["person"] or form.gender:
        return False
    bare = skeleton(form.text)
    if full.bones[:1] == (_MOUNT,):
        return bare == full.bones[-1]
    if not full.is_body or is_place or any(word in _DIVIDING for word in full.bones):
        return False
    if bare == full.bones[-1]:
        return fold(form.text) in CLUB_HEADS
    civic = fold(full.words[-1]) in CIVIC_HEADS
    return bare == full.bones[0] and not civic and fold(form.text) not in ORDINARY
