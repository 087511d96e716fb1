"""One spelling of a name: what its letters tell, where it stands in the articles and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import compress
from typing import Final

from newsdigest.names.comparison import UNCOUNTED, gender, is_acronym, is_body
from newsdigest.names.spans import NameKind, NameSpan
from newsdigest.names.spelling import generation, is_initial, skeleton, well_known, words_of
from newsdigest.text import fold

_SAID: Final = re.compile(r"[,\"”’']*\s+[^\W_]+\b")
_KIN_BEFORE: Final = re.compile(r"([^\W_]+),?\s\Z")
_PRONOUN: Final = re.compile(r"\b(?:(he|his|him|himself)|(she|her|hers|herself))\b", re.IGNORECASE)
SELDOM: Final = 4
"""A word that is a place in one of this many of its mentions, or in fewer, is something else that one can be in."""


class Spelling:
    """What the letters of a name tell by themselves, whatever article it is in."""

    def __init__(self, text: str) -> None:
        self.folded = fold(text)
        self.words = words_of(text)
        self.is_full = len(self.words) > 1
        self.is_acronym = is_acronym(text)
        self.is_body = self.is_acronym or (" " in text and is_body(text))
        self.has_initial = bool(self.words) and is_initial(self.words[0])
        whole = tuple([skeleton(word) for word in self.words])
        self.bone = whole[0] if whole else ""
        counted = [word.lower() not in UNCOUNTED for word in self.words]
        self.bones = whole if all(counted) else tuple(compress(whole, counted))
        self.parts: tuple[str, ...] = ()
        self.keys: tuple[tuple[str, ...], ...] = ()
        if self.is_full:  # a single word is compared with the parts of full names, and has none itself
            split = tuple([skeleton(part) for part in self._split()]) if "-" in text else whole
            self.parts = tuple(sorted({*whole, *split}))
            own = (mark,) if (mark := generation(text)) else ()
            self.keys = ((well_known(text),), ("", *self.bones, *own), ("-", *split, *own), *self._keys_of_body())

    def _split(self) -> Iterator[str]:
        """Yield the words, hyphens parting them too."""
        return (part for word in self.words for part in word.split("-") if part)

    def _keys_of_body(self) -> Iterator[tuple[str, ...]]:
        """Yield what two spellings of one body may have in common beyond the words themselves."""
        if self.is_body:
            # "Institute of Ocean Sciences" and "Institute for Ocean Science"
            yield ("s", *[bone.removesuffix("s") for bone in self.bones])
        if not _DEPARTMENTS.isdisjoint(self.bones):
            # "Department of Energy" and "Energy Department"
            yield ("of", *sorted(self.bones))


_DEPARTMENTS: Final = frozenset(skeleton(word) for word in ("department", "ministry"))
# The names of one story are spelled alike in article after article.
spelling_of = lru_cache(maxsize=16384)(Spelling)


class Form:
    """One spelling. A full name is one form for all articles; a single word is one form for each article it is in."""

    kind: NameKind = "unknown"
    is_former = False
    is_titled = False  # whether a title is still part of its words
    is_open = False  # whether a single word could be several people's
    last = -1  # where a single word stands last in its article

    def __init__(self, text: str, home: int = -1, sex: str | None = None) -> None:
        spelling = spelling_of(text)
        self.text = text
        self.home = home
        self.gender = sex
        self.folded = spelling.folded
        self.words = spelling.words
        self.bones = spelling.bones
        self.bone = spelling.bone
        self.parts = spelling.parts
        self.keys = spelling.keys
        self.is_acronym = spelling.is_acronym
        self.is_body = spelling.is_body
        self.has_initial = spelling.has_initial
        self.is_full = spelling.is_full
        self.kinds: dict[str, int] = {}  # how often it is of which kind where it stands, or said to speak
        self.roles: dict[str, int] = {}
        self.articles: dict[int, int] = {}
        self.places: list[tuple[str, NameSpan]] = []  # the texts it is in, and where
        self.listings: set[str] = set()
        self.first: dict[int, int] = {}  # where it stands first in each article

    def observe(self, number: int, text: str, places: Sequence[NameSpan]) -> None:
        """Note what the name is and where it stands in an article, and the titles before it.

        The text is empty where only a reader of the article gave the name.
        """
        self.articles[number] = self.articles.get(number, 0) + len(places)
        for span in places:
            kind: str = span.kind
            if span.role:
                self.roles[span.role] = self.roles.get(span.role, 0) + 1
            elif kind == "person" and _SAID.match(text, span.end):
                kind = "said"
            self.kinds[kind] = self.kinds.get(kind, 0) + 1
        if text:
            self.places += [(text, span) for span in places]
            self.first.setdefault(number, places[0].start)
            self.last = places[-1].start

    def order(self) -> tuple[str, int, str]:
        """Return what forms are sorted by."""
        return self.text, self.home, self.gender or ""

    def settle(self) -> None:
        """Tell what it is, once all of its places are known."""
        self.kind = self._kind()

    def _kind(self) -> NameKind:
        """Return what it is, as far as its own words and its neighbours tell."""
        as_place, as_person = self.kinds.get("place", 0), self.kinds.get("person", 0)
        if self.is_body and not (self.is_acronym and as_place):
            return "body"
        if as_person and not as_place > SELDOM * as_person:
            return "person"
        if "body" in self.kinds:
            return "body"
        return "place" if as_place and SELDOM * as_place > sum(self.kinds.values()) else "unknown"

    @property
    def may_be_person(self) -> bool:
        """Whether nothing speaks against its being a person."""
        return self.kind in ("person", "unknown")

    def sex(self) -> str | None:
        """Return what courtesy titles, or else the pronouns that follow, say of a person's gender."""
        if self.gender:
            return self.gender
        titled = {gender(role) for role in self.roles} - {None}
        if len(titled) == 1:
            return next(iter(titled))
        he, she = self._pronouns
        if he + she and max(he, she) >= 3 * min(he, she):
            return "m" if he > she else "f"
        return None

    @cached_property
    def _pronouns(self) -> tuple[int, int]:
        """How much the pronouns and words of kinship around it speak for a man and for a woman: seldom asked."""
        votes = {"m": 0, "f": 0}
        for text, span in self.places:
            kin = _KIN_BEFORE.search(text[max(0, span.start - 24) : span.start])
            pronoun = _PRONOUN.search(text, span.end, span.end + 120)
            if kin and (sex := gender(kin.group(1))):
                votes[sex] += 4
            elif pronoun:
                votes["m" if pronoun.group(1) else "f"] += 1
        return votes["m"], votes["f"]

    def surfaces(self) -> set[str]:
        """Return the spelling with the titles that were before it, and without where it stood without."""
        if not self.roles and not self.listings:
            return {self.text}
        titled = {f"{role} {self.text}" for role in self.roles if " " in role or not role.islower()}
        listed = {f"{self.text} {listing}" for listing in self.listings}
        always_titled = not self.is_full and sum(self.roles.values()) == sum(self.articles.values())
        if titled and (self.gender or always_titled):
            return titled | listed
        return titled | listed | {self.text}

    def printed(self) -> str:
        """Return the spelling to print: a surname that a man and a woman share keeps its title, a dateline its case."""
        if self.gender and self.roles:
            return f"{min(self.roles, key=lambda role: (-self.roles[role], role))} {self.text}"
        if self.text.isupper() and "place" in self.kinds and "." not in self.text and len(self.text) > 3:
            return self.text.title()
        return self.text
