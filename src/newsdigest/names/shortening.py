"""Which full name a shortened one stands for: a surname, a club's last word, a body without its front."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from newsdigest.names.comparison import gender
from newsdigest.names.form import Form
from newsdigest.names.gazetteer import COUNTRIES_AND_CITIES
from newsdigest.names.groups import Groups
from newsdigest.names.spelling import skeleton
from newsdigest.names.titles import FEMALE_TITLES, MALE_TITLES, OFFICE_WORDS
from newsdigest.names.words import CIVIC_HEADS, CLUB_HEADS, DIVIDING_WORDS, ORDINARY, PARTICLE_WORDS, SURNAME_PARTICLES
from newsdigest.text import fold

_DIVIDING: Final = frozenset(skeleton(word) for word in DIVIDING_WORDS)
_MOUNT: Final = skeleton("mount")
_UNRELATED: Final = re.compile(
    r"\b(?:no (?:relation|relative|kin)|not (?:a relative|a relation|related)|unrelated|namesake)\b"
)
_COURTESY: Final = (MALE_TITLES | FEMALE_TITLES | {"dr", "doctor", "mx"}) - OFFICE_WORDS
_IN_FULL: Final = {
    "adm": "admiral",
    "atty": "attorney",
    "brig": "brigadier",
    "capt": "captain",
    "cllr": "councillor",
    "cmdr": "commander",
    "col": "colonel",
    "councilor": "councillor",
    "cpl": "corporal",
    "eng": "engineer",
    "engr": "engineer",
    "gen": "general",
    "gov": "governor",
    "insp": "inspector",
    "lt": "lieutenant",
    "maj": "major",
    "prof": "professor",
    "rep": "representative",
    "rev": "reverend",
    "sen": "senator",
    "sgt": "sergeant",
    "supt": "superintendent",
}


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
    return fold(form.words[0]) in SURNAME_PARTICLES or (bool(form.roles) and all(gender(role) for role in form.roles))


def _ends_in(full: Form, form: Form) -> bool:
    """Whether the full name ends in these words: after a particle as they are, otherwise with a hyphen between them."""
    one, two = (
        tuple(skeleton(part) for word in f.words if fold(word) not in PARTICLE_WORDS for part in word.split("-"))
        for f in (form, full)
    )
    if fold(form.words[0]) in SURNAME_PARTICLES:
        return len(one) < len(two) and two[-len(one) :] == one
    hyphened = tuple(skeleton(part) for part in full.words[-1].split("-"))
    return len(hyphened) > 1 and hyphened == one


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
    lone = [form for form in groups.forms.short if groups.top(form) is form]
    unsure: list[Form] = []
    meant: dict[tuple[str, str], list[Form]] = defaultdict(list)
    parts = groups.forms.by_part
    for form in lone:
        if form.bone in parts and _join_single_word(form, groups):
            meant[form.bone, form.gender or ""].append(form)
        else:
            unsure.append(form)
    alike: dict[tuple[str, str], Form] = {}
    for form in unsure:
        key = form.bone, form.gender or ""
        fits = _fitting(form, groups) if form.bone in parts else []
        # What the word means in every other article that is clear about it, it means here too.
        elsewhere = None
        if key in meant and not any(form.home in full.articles for full in fits):
            elsewhere = groups.only(meant[key])
        if elsewhere:
            groups.join(form, elsewhere)
        elif form.gender or not fits:
            other = alike.setdefault(key, form)
            if other is not form:
                groups.join(other, form)
        else:
            form.is_open = not any(full.is_body for full in fits)


def _join_single_word(form: Form, groups: Groups) -> bool:
    full = groups.only(_fitting(form, groups))
    if full:
        groups.join(form, full)
    return full is not None


def _fitting(form: Form, groups: Groups) -> list[Form]:
    """Return the full forms that the single word can stand for; people come before bodies, the same article first."""
    known = groups.forms.by_part.get(form.bone)
    if not known:
        return []
    is_place = groups.forms.is_place(form)
    people = [full for full in known if not is_place and _may_be_person_called(form, full, groups)]
    if len(people) > 1:
        people = _in_that_office(form, people, groups) or people
    bodies = [full for full in known if _may_be_body_called(form, full, is_place)]
    at_home = [[full for full in fits if form.home in full.articles] for fits in (people, bodies)]
    named = [_introduced(form, fits) for fits in at_home]
    if at_home[0] and not named[0] and len(at_home[0]) < len(people) and not _is_in_headline(form):
        # Nobody of that name has been named yet, and other articles know somebody else who may be meant.
        return people
    return next((fits for fits in (named[0], at_home[0], named[1], at_home[1], people, bodies) if fits), [])


def _introduced(form: Form, full_names: Sequence[Form]) -> list[Form]:
    """Return those who had been named in full when the surname stood alone for the last time in its article."""
    return [full for full in full_names if full.first.get(form.home, -1) < form.last]


def _is_in_headline(form: Form) -> bool:
    """Whether the word stands alone only in the first line of its article, which the full name follows."""
    text = form.places[0][0] if form.places else ""
    return form.last < text.find("\n")


def _is_another(form: Form, full: Form) -> bool:
    """Whether the full name comes as that of somebody else than the surname before it: "Karl Berg, no relation"."""
    if not form.last < full.first.get(form.home, -1):
        return False
    text, span = next(place for place in full.places if place[1].start == full.first[form.home])
    return _UNRELATED.search(text, span.end, span.end + 60) is not None


def _may_be_person_called(form: Form, full: Form, groups: Groups) -> bool:
    if not full.may_be_person or form.kind == "body" or (not form.roles and fold(form.text) in ORDINARY):
        return False
    if _is_another(form, full) or _has_other_surname(form, full, groups):
        return False
    # Where a man and a woman share the surname, a title joins only a person whose gender is known.
    return not form.gender or form.gender in {one.sex() for one in groups.with_(full)}


def _has_other_surname(form: Form, full: Form, groups: Groups) -> bool:
    """Whether the word is in the middle of the name, and its bearer is called by the last word: "Eva Berg Olsen"."""
    if len(full.bones) < 3 or form.bone in (full.bones[0], full.bones[-1]):
        return False
    return full.bones[-1] in groups.forms.bones_alone


def _in_that_office(form: Form, people: Sequence[Form], groups: Groups) -> list[Form]:
    """Return those of the people who are elsewhere given the very title that stands before the single word."""
    offices = [office for role in form.roles if (office := office_of(role))]
    if not offices:
        return []
    return [full for full in people if any(_holds(office, groups.with_(full)) for office in offices)]


def _holds(office: tuple[str, ...], forms: Sequence[Form]) -> bool:
    """Whether a person is given this office."""
    return any(is_same_office(office, office_of(role)) for form in forms for role in form.roles)


def is_same_office(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two titles may be of one office, in more words or fewer: "Judge", "Superior Court Judge"."""
    return one[-1:] == other[-1:] and (set(one) <= set(other) or set(other) <= set(one))


def office_of(role: str) -> tuple[str, ...]:
    """Return the words of a title in full, without those that anybody may have."""
    words = [fold(word).strip(".") for word in role.split()]
    return tuple(_IN_FULL.get(word, word) for word in words if word not in _COURTESY)


def _may_be_body_called(form: Form, full: Form, is_place: bool) -> bool:
    if full.kind == "person" or "person" in form.kinds or form.gender:
        return False
    bare = form.bone
    if full.bones[:1] == (_MOUNT,):
        return bare == full.bones[-1]
    if not full.is_body or is_place or any(word in _DIVIDING for word in full.bones):
        return False
    if bare == full.bones[-1]:
        return fold(form.text) in CLUB_HEADS
    civic = fold(full.words[-1]) in CIVIC_HEADS and not full.listings  # no town has its council listed
    return bare == full.bones[0] and not civic and fold(form.text) not in ORDINARY
