"""The spellings that occur in the articles, each with where it stands and what stands around it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Final

from newsdigest.names.comparison import gender, is_acronym, is_body, skeletons, untitled
from newsdigest.names.spans import NameKind, NameSpan, find
from newsdigest.names.spelling import is_initial, skeleton, words_of
from newsdigest.names.words import PARTICLE_WORDS
from newsdigest.text import fold

_SAID: Final = re.compile(r"[,\"”’']*\s+[^\W_]+\b")
_KIN_BEFORE: Final = re.compile(r"([^\W_]+),?\s\Z")
_PRONOUN: Final = re.compile(r"\b(?:(he|his|him|himself)|(she|her|hers|herself))\b", re.IGNORECASE)
_LISTING: Final = re.compile(r" (\([A-Z][A-Za-z. ]{1,20}: ?[A-Z0-9.]{1,8}\))")


class Form:
    """One spelling. A full name is one form for all articles; a single word is one form for each article it is in."""

    def __init__(self, text: str, home: int = -1, sex: str | None = None) -> None:
        self.text = text
        self.home = home
        self.gender = sex
        self.words = words_of(text)
        self.bones = skeletons(text)
        self.bones_written = tuple(word for word in self.words if fold(word) not in PARTICLE_WORDS)
        self.bone = skeleton(self.words[0]) if self.words else ""
        self.is_full = len(self.words) > 1
        self.kinds: Counter[str] = Counter()
        self.roles: Counter[str] = Counter()
        self.articles: Counter[int] = Counter()
        self.pronouns: Counter[str] = Counter()
        self.listings: set[str] = set()
        self.is_former = False
        self.first: dict[int, int] = {}  # where it stands first in each article
        self.last = -1  # where a single word stands last in its article

    def order(self) -> tuple[str, int, str]:
        """Return what forms are sorted by."""
        return self.text, self.home, self.gender or ""

    @cached_property
    def is_acronym(self) -> bool:
        """Whether it is made of capitals only."""
        return is_acronym(self.text)

    @cached_property
    def is_body(self) -> bool:
        """Whether its own words say that it is a body."""
        return is_body(self.text)

    @cached_property
    def has_initial(self) -> bool:
        """Whether it begins with an initial: "S. Moss"."""
        return is_initial(self.words[0])

    @cached_property
    def parts(self) -> frozenset[str]:
        """The skeletons of its words and of the parts of hyphenated ones."""
        return frozenset(skeleton(part) for word in self.words for part in (word, *word.split("-")) if part)

    @property
    def kind(self) -> NameKind:
        """What it is, as far as its own words and its neighbours tell."""
        if self.is_body and not (self.is_acronym and self.kinds["place"]):
            return "body"
        if self.kinds["person"]:
            return "person"
        if self.kinds["body"]:
            return "body"
        return "place" if self.kinds["place"] else "unknown"

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
        he, she = self.pronouns["m"], self.pronouns["f"]
        if he + she and max(he, she) >= 3 * min(he, she):
            return "m" if he > she else "f"
        return None

    def surfaces(self) -> set[str]:
        """Return the spelling with the titles that were before it, and without where it stood without."""
        titled = {f"{role} {self.text}" for role in self.roles if " " in role or not role.islower()}
        listed = {f"{self.text} {listing}" for listing in self.listings}
        always_titled = not self.is_full and self.roles.total() == sum(self.articles.values())
        if titled and (self.gender or always_titled):
            return titled | listed
        return titled | listed | {self.text}

    def printed(self) -> str:
        """Return the spelling to print: a surname that a man and a woman share keeps its title, a dateline its case."""
        if self.gender and self.roles:
            return f"{min(self.roles, key=lambda role: (-self.roles[role], role))} {self.text}"
        if self.kinds["place"] and self.text.isupper() and "." not in self.text and len(self.text) > 3:
            return self.text.title()
        return self.text


class Forms:
    """All forms of some articles, full names and single words apart."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self.all = sorted(forms, key=Form.order)
        self.full = [form for form in self.all if form.is_full]
        self.short = [form for form in self.all if not form.is_full]
        self.by_part: dict[str, list[Form]] = defaultdict(list)
        for form in self.full:
            for part in sorted(form.parts):
                self.by_part[part].append(form)
        self._by_fold = {fold(form.text): form for form in self.full}
        self._places = frozenset(f.bone for f in self.short if f.kinds["place"] and not f.kinds["person"])

    def is_place(self, form: Form) -> bool:
        """Whether a single word is a place somewhere in these articles."""
        return form.bone in self._places and not form.kinds["person"]

    def ending(self, words: str) -> Form | None:
        """Return the longest full form that these words end with."""
        found = words.split()
        for length in range(min(len(found), 10), 1, -1):
            form = self._by_fold.get(fold(" ".join(found[-length:])))
            if form:
                return form
        return None

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
    found = [(number, span, text) for number, text in enumerate(texts) for span in find(text)]
    found += [(number, _given(name), "") for number, names in enumerate(named) for name in sorted(set(names))]
    mixed = _mixed_surnames(span for _, span, _ in found)
    forms: dict[tuple[str, int, str | None], Form] = {}
    for number, span, text in found:
        words = words_of(span.text)
        if not words:
            continue
        home = -1 if len(words) > 1 else number
        sex = gender(span.role) if home >= 0 and skeleton(span.text) in mixed else None
        key = (span.text, home, sex)
        form = forms.get(key) or forms.setdefault(key, Form(*key))
        said = span.kind == "person" and not span.role and bool(_SAID.match(text, span.end))
        form.kinds["said" if said else span.kind] += 1
        form.articles[number] += 1
        form.roles.update([span.role] if span.role else [])
        _observe(form, text, span, number)
    return Forms(forms.values())


def _observe(form: Form, text: str, span: NameSpan, number: int) -> None:
    """Note what stands around a name: the next pronoun, "her husband" before it, a stock exchange listing."""
    end = span.end
    if text:
        form.first[number] = min(span.start, form.first.get(number, span.start))
        form.last = max(form.last, span.start)
    pronoun = _PRONOUN.search(text, end, end + 120)
    kin = _KIN_BEFORE.search(text[max(0, span.start - 24) : span.start])
    if kin and gender(kin.group(1)):
        form.pronouns[str(gender(kin.group(1)))] += 4
    elif pronoun:
        form.pronouns["m" if pronoun.group(1) else "f"] += 1
    listing = _LISTING.match(text, end)
    if listing:
        form.listings.add(listing.group(1))


def _given(name: str) -> NameSpan:
    bare, role = untitled(name)
    return NameSpan(bare, 0, len(bare), "person" if role else "unknown", role or None)


def _mixed_surnames(spans: Iterable[NameSpan]) -> frozenset[str]:
    """Return the single words that stand after both a man's and a woman's title."""
    genders: dict[str, set[str]] = defaultdict(set)
    for span in spans:
        sex = gender(span.role)
        if sex and " " not in span.text:
            genders[skeleton(span.text)].add(sex)
    return frozenset(word for word, both in genders.items() if len(both) > 1)
