"""The spellings that occur in the articles, each with where it stands and what stands around it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cached_property, lru_cache
from itertools import compress
from typing import Final

from newsdigest.names.comparison import UNCOUNTED, gender, is_acronym, is_body, untitled
from newsdigest.names.spans import NameKind, NameSpan, find
from newsdigest.names.spelling import is_initial, skeleton, well_known, words_of
from newsdigest.names.words import (
    CALENDAR,
    FUNCTION,
    NATIONALITIES,
    OFFICE_WORDS,
    ORDINARY,
    PARTICLE_WORDS,
    ROLE_NOUNS,
    TITLES,
)
from newsdigest.text import fold

_SAID: Final = re.compile(r"[,\"”’']*\s+[^\W_]+\b")
_KIN_BEFORE: Final = re.compile(r"([^\W_]+),?\s\Z")
_PRONOUN: Final = re.compile(r"\b(?:(he|his|him|himself)|(she|her|hers|herself))\b", re.IGNORECASE)
_LISTING: Final = re.compile(r" (\([A-Z][A-Za-z. ]{1,20}: ?[A-Z0-9.]{1,8}\))")
_LISTED: Final = re.compile(r"\(\s?[A-Z][\w.&’' -]{1,30}:\s?[A-Z0-9][A-Z0-9.-]{0,9}\s?(?:[;,][^()]{0,60})?\)")
_NO_NAME: Final = ORDINARY | FUNCTION | CALENDAR | NATIONALITIES | ROLE_NOUNS | TITLES | OFFICE_WORDS
_OF_NAMES: Final = PARTICLE_WORDS | {"of", "the", "for", "and", "&", "in", "on", "at", "a", "an"}

_SELDOM: Final = 4
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
            self.keys = ((well_known(text),), ("", *self.bones), ("-", *split), *self._keys_of_body())

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
_spelling = lru_cache(maxsize=16384)(Spelling)


class Form:
    """One spelling. A full name is one form for all articles; a single word is one form for each article it is in."""

    kind: NameKind = "unknown"
    is_former = False
    is_titled = False  # whether a title is still part of its words
    is_open = False  # whether a single word could be several people's
    last = -1  # where a single word stands last in its article

    def __init__(self, text: str, home: int = -1, sex: str | None = None) -> None:
        spelling = _spelling(text)
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
        if as_person and not as_place > _SELDOM * as_person:
            return "person"
        if "body" in self.kinds:
            return "body"
        return "place" if as_place and _SELDOM * as_place > sum(self.kinds.values()) else "unknown"

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


class Forms:
    """All forms of some articles, full names and single words apart."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self.all = sorted(forms, key=Form.order)
        for form in self.all:
            form.settle()
        self.full = [form for form in self.all if form.is_full]
        self.short = [form for form in self.all if not form.is_full]
        self.by_part: dict[str, list[Form]] = defaultdict(list)
        for form in self.full:
            for part in form.parts:
                self.by_part[part].append(form)
        self._by_fold = {form.folded: form for form in self.full}

    @cached_property  # few articles have a name of three words of which it must be known
    def bones_alone(self) -> frozenset[str]:
        """The single words that are names."""
        return frozenset([form.bone for form in self.short])

    @cached_property
    def _places(self) -> frozenset[str]:
        """The single words that are places: said to be one often enough, and never shown to be a person."""
        as_place: dict[str, int] = defaultdict(int)
        mentions: dict[str, int] = defaultdict(int)
        for form in self.short:
            mentions[form.bone] += sum(form.kinds.values())
            if "place" in form.kinds and "person" not in form.kinds:
                as_place[form.bone] += form.kinds["place"]
        return frozenset([bone for bone, times in as_place.items() if _SELDOM * times > mentions[bone]])

    def is_place(self, form: Form) -> bool:
        """Whether a single word is a place somewhere in these articles."""
        return form.bone in self._places and "person" not in form.kinds

    def ending(self, words: str) -> Form | None:
        """Return the longest full form that these words end with."""
        found = words.split()
        for length in range(min(len(found), 10), 1, -1):
            form = self._by_fold.get(fold(" ".join(found[-length:])))
            if form:
                return form
        return None

    def within(self, form: Form) -> Form | None:
        """Return the longest other full form that a form ends with, word by word."""
        words = form.folded.split()
        endings = (self._by_fold.get(" ".join(words[start:])) for start in range(1, len(words) - 1))
        return next((found for found in endings if found), None)

    def starting(self, words: str) -> Form | None:
        """Return the longest full form that these words begin with."""
        found = words.split()
        for length in range(len(found), 1, -1):
            form = self._by_fold.get(fold(" ".join(found[:length])))
            if form:
                return form
        return None


def collect(texts: Sequence[str], named: Sequence[Iterable[str]] = ()) -> Forms:
    """Return the forms of the texts, and of the names that a reader gave for each of them."""
    found = [(number, text, _found(text)) for number, text in enumerate(texts)]
    for (number, _, spans), given in zip(tuple(found), named, strict=False):
        own = [span.text for span in spans]
        words_in = {word for name in own for word in name.split()}
        wholes = "\n".join(sorted(set(own)))
        found.append((number, "", [_given(name) for name in sorted(set(given)) if _is_name(name, words_in, wholes)]))
    mixed = _mixed_surnames([span for _, _, spans in found for span in spans])
    forms: dict[tuple[str, int, str | None], Form] = {}
    for number, text, spans in found:
        has_listings = "(" in text and _LISTING.search(text) is not None
        for (name, sex), places in _by_name(spans, mixed).items():
            spelling = _spelling(name)
            if not spelling.words:
                continue
            key = (name, -1, None) if spelling.is_full else (name, number, sex)
            form = forms.get(key)
            if form is None:
                form = forms[key] = Form(*key)
            form.observe(number, text, places)
            if has_listings:
                form.listings.update(_listings_behind(places, text))
    return Forms(forms.values())


def _by_name(spans: Iterable[NameSpan], mixed: Set[str]) -> dict[tuple[str, str | None], list[NameSpan]]:
    """Return where each name stands, by the title's gender too if a man and a woman may have it."""
    found: dict[tuple[str, str | None], list[NameSpan]] = defaultdict(list)
    for span in spans:
        sex = gender(span.role) if mixed and skeleton(span.text) in mixed else None
        found[span.text, sex].append(span)
    return found


def _found(text: str) -> Sequence[NameSpan]:
    """Return the names of a text; the exchange and symbol of a listed company are no names of their own."""
    if "$" not in text and not _LISTED.search(text):
        return find(text)
    return [span for span in find(text) if not _is_of_listing(text, span)]


def _is_of_listing(text: str, span: NameSpan) -> bool:
    before = text[max(0, span.start - 2) : span.start]
    before = before[:-1] if before.endswith(" ") else before[-1:]
    if before not in ("(", ":", "$"):
        return False
    if text[span.start - 1] == "$":
        return span.text.isupper()
    opening = text.rfind("(", max(0, span.start - 36), span.start)
    listed = _LISTED.match(text, opening) if opening >= 0 else None
    return listed is not None and listed.end() > span.end


def _is_name(given: str, words_in: Set[str], wholes: str) -> bool:
    """Whether what a reader gave is a name: "two men", "January 8" and a "Shares" that opens a sentence are none.

    `words_in` are the words of the names in the text, `wholes` the names, one a line.
    """
    bare, role = untitled(given)
    words = [word.strip(".,'’\"“”") for word in bare.split()]
    weighty = [word for word in words if fold(word) not in _OF_NAMES]
    if not weighty or not all(word[:1].isupper() for word in weighty) or words[0][:1].islower():
        return False
    if " for " in f" {role} ":
        return False  # "spokesman for Mayor Pell" is not the mayor
    if len(words) == 1:
        return words[0] in words_in and bool(find(f"They met {words[0]}."))
    if is_body(bare) or all(fold(word) in _NO_NAME or word.isdigit() for word in weighty):
        return f"\n{bare}\n" in f"\n{wholes}\n" or bare not in wholes  # not "Drug Board" of the "Food and Drug Board"
    return True


def _listings_behind(places: Iterable[NameSpan], text: str) -> Iterator[str]:
    """Yield the stock exchange listings that stand behind a name."""
    for span in places:
        listing = _LISTING.match(text, span.end) if text.startswith(" (", span.end) else None
        if listing:
            yield listing.group(1)


def _given(name: str) -> NameSpan:
    bare, role = untitled(name)
    return NameSpan(bare, 0, len(bare), "person" if role else "unknown", role or None)


def _mixed_surnames(spans: Sequence[NameSpan]) -> frozenset[str]:
    """Return the single words behind both a man's and a woman's title, or behind two titles where two people have it.

    Who is "Dr Hale" is nobody's "Mr Hale", when another Hale is in the news.
    """
    titles: dict[str, set[str]] = defaultdict(set)
    for span in spans:
        if span.role and " " not in span.text and (title := gender(span.role) or _learned(span.role)):
            titles[skeleton(span.text)].add(title)
    several = {word: both for word, both in titles.items() if len(both) > 1}
    bearers: dict[str, set[str]] = defaultdict(set)
    for span in spans if several else ():
        if " " in span.text:
            bearers[skeleton(span.text.rsplit(" ", 1)[1])].add(fold(span.text))
    return frozenset(word for word, both in several.items() if {"m", "f"} <= both or len(bearers[word]) > 1)


def _learned(role: str) -> str | None:
    """Return that a title is a doctor's or a professor's, who is seldom called anything else."""
    return "dr" if fold(role).strip(".") in _LEARNED else None


_LEARNED: Final = frozenset({"dr", "doctor", "prof", "professor"})
