"""The people and bodies of one article, and the ones in mind at the point that has been read."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from newsdigest import names
from newsdigest.attributions.cast.companies import OF_A_COMPANY, is_told_company
from newsdigest.attributions.cast.figure import Figure, office_words
from newsdigest.attributions.cast.wordings import bare_name, heads
from newsdigest.english.lexicon import PREPOSITIONS
from newsdigest.english.words import has_word
from newsdigest.names.gazetteer import COUNTRIES_AND_CITIES
from newsdigest.names.namesakes import People
from newsdigest.passages.passage import Passage
from newsdigest.text import fold

_SURNAME = re.compile(r"[A-Z][a-z’'-]+(?:[A-Z][a-z]+)?")
_IN_MIND = 12
"""More people than that nobody keeps in mind."""


@dataclass
class Cast:
    """Whom an article names, as a whole, and whom it has told of so far."""

    full: dict[str, tuple[str, str]]
    """The full name and the kind of every name, by its folded forms."""
    people: People
    """Who shares a surname with another."""
    genders: dict[str, str] = field(default_factory=dict)
    owned: dict[str, str] = field(default_factory=dict)
    """Who is told of as somebody's, with the gender of whom: `his lawyer, Ann Orr`."""
    passages: Sequence[Passage] = ()
    """What the article tells."""
    told: list[Passage] = field(default_factory=list)
    """What of it has been told so far."""
    recent: list[Figure] = field(default_factory=list)
    """Who is in mind, the last told of first."""
    offices: list[tuple[Figure, frozenset[str]]] = field(default_factory=list)
    subject: tuple[int, Figure] | None = None
    """Whom the last sentence was about, with the rank of that sentence."""
    _entered: set[tuple[str, frozenset[str]]] = field(default_factory=set)
    """Who has been entered with which office."""

    def named(self, name: str) -> str:
        """Return the fullest form that the article has for a name of it."""
        known = self.known(name)
        return known[0] if known is not None else bare_name(name)

    def known(self, name: str) -> tuple[str, str] | None:
        """Return the full name and the kind of a name, as it stands or without its title."""
        return self.full.get(fold(name)) or self.full.get(fold(bare_name(name)))

    def person(self, name: str, role: str | None = None) -> Figure:
        """Return the person of a name, with what the article tells of them."""
        full = self.named(name)
        return Figure(full, "person", role, self.genders.get(full))

    def printed(self, figure: Figure) -> str:
        """Return a name as it opens a sentence: with the article that the report has before it."""
        name = names.definite(figure.name, [passage.text for passage in self.passages])
        return f"{name[0].upper()}{name[1:]}"

    def gender(self, figure: Figure) -> str | None:
        """Return the gender of somebody, where the article tells it."""
        return figure.gender or self.genders.get(figure.name)

    def is_anothers(self, figure: Figure, gender: str) -> bool:
        """Whether a pronoun may as well mean whose lawyer or wife somebody of unknown gender is."""
        return self.gender(figure) is None and self.owned.get(figure.name) == gender

    def is_person(self, span: names.NameSpan) -> bool:
        """Whether a name stands for a person, by itself or by what the rest of the article calls it."""
        known = self.full.get(fold(span.text))
        if known is None or span.kind in ("body", "place"):
            return span.kind == "person"
        return "person" in (span.kind, known[1]) or known[0] in self.genders

    def may_be_person(self, name: str) -> bool:
        """Whether a single name that the article never explains may be a surname, which everybody is taken to know."""
        if _SURNAME.fullmatch(name) is None or fold(name) in COUNTRIES_AND_CITIES:
            return False
        if self.full.get(fold(name), (name, "unknown"))[1] != "unknown":
            return False
        company = re.compile(rf"\b{re.escape(name)}{OF_A_COMPANY}")
        return not any(name in passage.masked and company.search(passage.masked) for passage in self.passages)

    def is_plural_noun(self, name: str) -> bool:
        """Whether a word is things, and has its capital for opening a sentence: `Buses stood still`, beside `a bus`."""
        if " " in name or not name.endswith("s") or name[-2:] == "ss" or not name[1:].islower():
            return False
        plural = name.lower()
        forms = [plural, plural[:-1], *([plural[:-2]] if plural.endswith("es") else [])]
        return any(has_word(passage.masked, form) for passage in self.passages for form in forms)

    def mind(self, figure: Figure) -> None:
        """Bring somebody to the front of the mind."""
        if self.recent and self.recent[0] == figure:  # who speaks on
            return
        self.recent = [figure, *[f for f in self.recent if f.name != figure.name]][:_IN_MIND]
        self.enter(figure)

    def keep_in_mind(self, figure: Figure) -> None:
        """Bring somebody to mind behind whoever is there already: the subject of a sentence in which another speaks."""
        if figure.name not in (f.name for f in self.recent[:2]):
            rest = [f for f in self.recent[1:] if f.name != figure.name]
            self.recent = [*self.recent[:1], figure, *rest][:_IN_MIND]
        self.enter(figure)

    def enter(self, figure: Figure) -> None:
        """Remember the office that somebody was introduced with."""
        is_office = figure.role and fold(figure.role).split()[0] not in PREPOSITIONS  # "buses to the valleys"
        if figure.role and is_office and figure.kind in ("person", "body") and figure.name[0].isupper():
            office = office_words(figure.role, figure.kind)
            if (figure.name, office) not in self._entered:
                self._entered.add((figure.name, office))
                self.offices.append((figure, office))

    @cached_property
    def companies(self) -> frozenset[str]:
        """The names that the article tells to be companies: by a symbol behind them, or the word before them."""
        told = [span.text for passage in self.passages for span in passage.names if is_told_company(passage.text, span)]
        return frozenset(self.full[key][0] for key in map(fold, told) if key in self.full)

    @cached_property
    def bodies(self) -> dict[str, set[str]]:
        """The bodies of the article by the word for what kind of body they are."""
        found: dict[str, set[str]] = defaultdict(set)
        for name, kind in self.full.values():
            if kind == "body":
                for head in heads(name):
                    found[head].add(name)
        return found
