"""Who of several people that share a name is meant, as far as forename, title, office and sex tell."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import lru_cache
from typing import Final, NamedTuple

from newsdigest.names.comparison import gender, is_learned, same, untitled
from newsdigest.names.givennames import MEN, WOMEN
from newsdigest.names.shortening import is_same_office, office_of
from newsdigest.names.spans import NameSpan, find
from newsdigest.names.spelling import is_initial, skeleton, words_of
from newsdigest.names.variants import NameGroup, resolve
from newsdigest.names.words import FEMALE_WORDS, MALE_WORDS, ORDINARY, PARTICLE_WORDS
from newsdigest.text import fold

_KINDS: Final = ("person", "unknown")
_KIN: Final = "|".join(sorted(MALE_WORDS | FEMALE_WORDS | {"cousin", "twin", "spouse"}))


class Person(NamedTuple):
    """Who bears a name in full: its words, the sex that title, kin or forename tells, and the titles before it."""

    name: str
    words: frozenset[str]
    is_sure: bool
    """Whether it is a person: a name that nothing else is known of may be a ship's."""
    sex: str | None
    offices: frozenset[tuple[str, ...]]


class People:
    """The people whom some texts name in full, to be asked whom a name means."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._by_form: dict[str, frozenset[Person]] = {}
        by_word: dict[str, set[Person]] = defaultdict(set)
        by_family: dict[tuple[str, str], set[Person]] = defaultdict(set)
        for group in resolve(texts):
            if group.kind not in _KINDS or len(words_of(untitled(group.canonical)[0])) < 2:
                continue
            person = _person(group, texts)
            self._by_form.update({fold(form): frozenset((person,)) for form in (group.canonical, *group.variants)})
            for word in person.words:
                by_word[word].add(person)
            for family in _families(person):
                by_family[family].add(person)
        self._by_word = {word: frozenset(people) for word, people in by_word.items()}
        self._by_family = {
            family: frozenset(people) for family, people in by_family.items() if any(one.is_sure for one in people)
        }

    def meant(self, name: NameSpan) -> frozenset[Person]:
        """Return those who can be meant by a name where it stands, with the title before it."""
        known = self._by_form.get(fold(f"{name.role} {name.text}" if name.role else name.text))
        if known is not None:
            return known
        if " " not in name.text:
            return _fitting(self._by_word.get(skeleton(name.text), frozenset()), name.role)
        sharing = (self._by_word.get(word, frozenset()) for word in _skeletons(name.text))
        people = frozenset[Person]().union(*sharing)
        return _fitting(frozenset(one for one in people if same(one.name, name.text)), name.role)

    def named(self, name: str, role: str | None = None) -> frozenset[Person]:
        """Return the same for a name as a reader gives it, its titles with it: "Dr Ida Falk"."""
        bare, titles = untitled(name)
        return self.meant(NameSpan(bare, 0, len(bare), "person", titles or role or None))

    def called(self, word: str) -> frozenset[Person]:
        """Return those who can be meant by one word with a capital; by one that is another as well, nobody."""
        if fold(word) in ORDINARY:
            return frozenset()
        return self._by_form.get(fold(word)) or self._by_word.get(skeleton(word), frozenset())

    def namesakes(self, people: Set[Person]) -> frozenset[Person]:
        """Return who has the surname of some of these people, and is none of them."""
        sharing = (self._by_family.get(each, frozenset()) for person in people for each in _families(person))
        return frozenset[Person]().union(*sharing) - people

    @property
    def have_namesakes(self) -> bool:
        """Whether two of them have one surname."""
        return any(len(people) > 1 for people in self._by_family.values())


@lru_cache(maxsize=512)  # the same articles are asked for each sentence that rests on them
def people_of(texts: tuple[str, ...]) -> People:
    """Return the people of some texts; none, where no two full names of them share a word."""
    return People(texts if _share_words(texts) else ())


def _share_words(texts: Iterable[str]) -> bool:
    """Whether two different names of several words have one of them in common."""
    named: dict[str, str] = {}
    for text in texts:
        for span in find(text):
            if span.kind in _KINDS and " " in span.text:
                whole = fold(span.text)
                for word in _skeletons(span.text):
                    if named.setdefault(word, whole) != whole:
                        return True
    return False


def _person(group: NameGroup, texts: Sequence[str]) -> Person:
    titles = [title for form in (group.canonical, *group.variants) if (title := untitled(form)[1])]
    name = untitled(group.canonical)[0]
    kin = kinship(name, texts)
    sexes = {sex for title in (*titles, *kin) if (sex := gender(title))}
    offices = frozenset(office for title in titles if (office := _office(title)))
    sex = sexes.pop() if len(sexes) == 1 else given_sex(name)
    is_person = group.kind == "person" or bool(kin) or sex is not None
    return Person(name, _skeletons(name), is_person, sex, offices)


def _families(person: Person) -> Iterator[tuple[str, str]]:
    """Yield the words that may be a surname, with where they stand: the last, and the first, as in Budapest."""
    words = [word for word in words_of(person.name) if fold(word) not in PARTICLE_WORDS]
    yield "last", skeleton(words[-1])
    if not is_initial(words[0]):
        yield "first", skeleton(words[0])


def kinship(name: str, texts: Sequence[str]) -> tuple[str, ...]:
    """Return the words of kinship by which texts call somebody: "his sister, Ida Falk", "Ida Falk, her aunt"."""
    own = re.escape(name)
    found = re.compile(rf"\b(?:({_KIN}),? {own}\b|{own}, (?:his|her|their|the|an?)(?: [\w-]+)? ({_KIN})\b)")
    return tuple(match[1] or match[2] for text in texts if name in text for match in found.finditer(text))


def given_sex(name: str) -> str | None:
    """Return "m" or "f" where the first word of a name is mostly a man's or a woman's, or else the last one."""
    words = [word.casefold() for word in words_of(name)]
    for word in (words[0], words[-1]) if len(words) > 1 else ():
        if word in MEN:
            return "m"
        if word in WOMEN:
            return "f"
    return None


def _skeletons(name: str) -> frozenset[str]:
    """Return the words of a name by which others may bear it too: no initials and no particles."""
    return frozenset(
        skeleton(word) for word in words_of(name) if not is_initial(word) and fold(word) not in PARTICLE_WORDS
    )


def _office(role: str) -> tuple[str, ...]:
    """Return the words of a title that not everybody has; a doctor is called so all the time."""
    return ("dr",) if is_learned(role) else office_of(role)


def _fitting(people: frozenset[Person], role: str | None) -> frozenset[Person]:
    """Return those whom a title fits: of its sex, and in that office if some of them are in it."""
    if not role:
        return people
    sex, office = gender(role), _office(role)
    fits = frozenset(one for one in people if sex is None or one.sex in (None, sex))
    if office:
        fits = frozenset(one for one in fits if any(is_same_office(office, each) for each in one.offices)) or fits
    elif sex is not None:  # who is "Dr Hale" is nobody's "Mr Hale", when another Hale is in the news
        fits = frozenset(one for one in fits if ("dr",) not in one.offices) or fits
    return fits
