"""The rules by which two spellings are taken for one name, from the safest to the boldest."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from newsdigest.names.form import Form
from newsdigest.names.forms import Forms
from newsdigest.names.groups import Groups
from newsdigest.names.people import same_person
from newsdigest.names.shortening import join_shortened_bodies, join_shortened_people, join_single_words
from newsdigest.names.spelling import generation, initials, is_initial, skeleton
from newsdigest.names.titles import HONORIFICS, OFFICE_WORDS, ROLE_NOUNS, TITLES
from newsdigest.names.words import ADJECTIVES, BODY_HEADS, NATIONALITIES, ORDINARY, PLACE_LAST
from newsdigest.text import fold

_TITLE_WORDS: Final = (
    TITLES | HONORIFICS | OFFICE_WORDS | ROLE_NOUNS | BODY_HEADS | ADJECTIVES | NATIONALITIES | ORDINARY | PLACE_LAST
)
_MOUNT: Final = skeleton("mount")
_BEFORE: Final = 120
"""Letters before a maiden name, or an acronym in brackets, among which the full name stands."""
_MOUNTAIN_ENDINGS: Final = ("yama", "san", "zan", "dake", "take")
_BRACKETED: Final = re.compile(r"\((?:the )?[\"“]?((?:[A-Z][a-z]?\.?){2,9})[\"”]?[),;]")
_WORD: Final = r"[^\W\d_][\w’'-]*"
_FORMERLY: Final = (
    "formerly(?: known as)?",
    "previously(?: known as)?",
    "then known as",
    "was still(?: known as)?",
    "née",
    "nee",
    "born",
    "maiden name(?: of| is| was)?",
    "under (?:his|her) (?:maiden|former|old) name,?",
)
_FORMERLY_OPENINGS: Final = tuple(sorted({words.partition("(")[0] for words in _FORMERLY}))
_FORMER: Final = re.compile(rf"\b(?:{'|'.join(_FORMERLY)})\s+({_WORD}(?: {_WORD}){{0,3}})")


def join_all(forms: Forms, texts: Sequence[str]) -> Groups:
    """Apply every rule; a later one sees what the earlier ones joined."""
    groups = Groups(forms)
    join_spellings(groups)
    join_titled(groups)
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
        for key in form.keys:
            other = meet.setdefault(key, form)
            if other is not form:
                groups.join(other, form)


def join_titled(groups: Groups) -> None:
    """People with an honorific or an office that is still in front of the name: "Nana Efua Osei II"."""
    before: dict[str, set[Form]] = defaultdict(set)
    longer: list[tuple[Form, str, Form]] = []
    for form in groups.forms.full:
        person = groups.forms.within(form) if len(form.words) > 2 and form.may_be_person else None
        if person and person.may_be_person:
            title = form.folded.removesuffix(person.folded).strip(" .")
            longer.append((form, title, person))
            before[title].add(groups.top(person))
    for form, title, person in longer:
        # What stands before the names of two people is no name: "Alhaji Musa Bello", "Alhaji Idris Garba".
        if len(before[title]) > 1 or all(word.strip(".,") in _TITLE_WORDS for word in title.split()):
            form.is_titled = True
            groups.join(form, person)


def join_people(groups: Groups) -> None:
    """Full names of one person: turned round or with a short given name; with fewer names or initials when one fits."""
    shorter: dict[Form, list[Form]] = defaultdict(list)
    for one, two in _sharing_a_part(groups.forms):
        if not (same_person(one.text, two.text) or _drops_mothers_surname(one, two)) or _sexes_differ(one, two):
            continue
        if _fullness(one) == _fullness(two):
            groups.join(one, two)
        else:
            short, full = sorted((one, two), key=_fullness)
            shorter[short].append(full)
    # "D. Hale" and "Dora Hale" say less than "Dora Hale-Moss": they join only when nobody else fits them.
    for short in sorted(shorter, key=lambda form: (_fullness(form), form.order()), reverse=True):
        full_name = groups.only(shorter[short])
        if full_name:
            groups.join(short, full_name)


def _drops_mothers_surname(one: Form, two: Form) -> bool:
    """Whether a person's second surname is left out, as in Spanish: "Ana Rojas", "Ana Rojas Vidal"."""
    short, full = sorted((one, two), key=lambda form: len(form.bones))
    if len(short.bones) < 2 or len(full.bones) != len(short.bones) + 1 or full.bones[:-1] != short.bones:
        return False
    return "person" in (one.kind, two.kind) and fold(full.words[-1]) not in _TITLE_WORDS


def _fullness(form: Form) -> tuple[bool, int, bool]:
    counted = sum(len(word.split("-")) for word in form.words if not is_initial(word))
    return not form.has_initial, counted, bool(generation(form.text))


def _sexes_differ(one: Form, two: Form) -> bool:
    """Whether the given names differ, and the texts speak of a man and of a woman."""
    return skeleton(one.words[0]) != skeleton(two.words[0]) and len({one.sex(), two.sex()} - {None}) > 1


def _sharing_a_part(forms: Forms) -> Iterator[tuple[Form, Form]]:
    for bucket in forms.by_part.values():
        if len(bucket) < 2:
            continue
        yield from combinations([form for form in bucket if form.may_be_person], 2)


def join_former_names(groups: Groups, texts: Sequence[str]) -> None:
    """Former names: what a text calls one joins the one other person with that given name."""
    for text in texts:
        for found in _formerly(text):
            former = groups.forms.starting(found.group(1)) or _maiden(text, found, groups)
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


def _formerly(text: str) -> Iterator[re.Match[str]]:
    """Yield the former names of a text with the words that tell them to be such."""
    end = 0
    for start in sorted({start for words in _FORMERLY_OPENINGS for start in _places_of(words, text)}):
        found = _FORMER.match(text, start) if start >= end else None
        if found:
            yield found
            end = found.end()


def _places_of(words: str, text: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _maiden(text: str, found: re.Match[str], groups: Groups) -> Form | None:
    """Return the form of a given name that stands before and a maiden name: "Ruth Hale (née Moss)" gives Ruth Moss."""
    before, surname = text[max(0, found.start() - _BEFORE) : found.start()], found.group(1)
    words = before.rstrip(" (,").split()[-3:]
    known = (groups.forms.starting(" ".join(words[start:])) for start in range(len(words)))
    bearer = next((form for form in known if form), None)
    return groups.forms.starting(f"{bearer.words[0]} {surname.split(maxsplit=1)[0]}") if bearer else None


def join_acronyms(groups: Groups, texts: Sequence[str]) -> None:
    """Acronyms: the initials of exactly one body, or given in brackets behind its name."""
    acronyms = [form for form in groups.forms.short if form.is_acronym]
    if not acronyms:
        return
    by_initials: dict[str, list[Form]] = defaultdict(list)
    for form in groups.forms.full:
        if form.kind != "person":
            by_initials[initials(form.text)].append(form)
    introduced = _introduced(texts, groups.forms)
    for form in acronyms:
        letters = form.text.replace(".", "")
        fits = introduced.get(letters, [])
        if not fits:
            fits = [body for body in by_initials[letters] if len(letters) > 2 or body.kind == "place"]
        body = groups.only(fits)
        if body:
            groups.join(form, body)


def _introduced(texts: Sequence[str], forms: Forms) -> dict[str, list[Form]]:
    """Return the bodies that texts give an acronym for, in brackets behind the name, by the acronym."""
    found: dict[str, list[Form]] = defaultdict(list)
    for text in texts:
        for bracket in _BRACKETED.finditer(text):
            before = text[max(0, bracket.start() - _BEFORE) : bracket.start()].rstrip(' "”’')
            body = forms.ending(before)
            if body and _has_letters(body, bracket.group(1)):
                found[bracket.group(1).replace(".", "")].append(body)
    return found


def _has_letters(body: Form, acronym: str) -> bool:
    """Whether the letters of the acronym are in the name, in that order."""
    letters = iter(fold(body.text))
    return all(letter in letters for letter in acronym.casefold() if letter.isalnum())


def join_mountains(groups: Groups) -> None:
    """Mount Aso and Asoyama: the same mountain with the word for it before or behind."""
    mountains = {
        skeleton(form.words[-1] + ending): form
        for form in groups.forms.full
        if len(form.bones) == 2 and form.bones[0] == _MOUNT
        for ending in _MOUNTAIN_ENDINGS
    }
    for form in groups.forms.short:
        mountain = mountains.get(form.bone)
        if mountain:
            groups.join(form, mountain)
