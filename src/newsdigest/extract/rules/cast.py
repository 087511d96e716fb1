"""Who is who in one article: full names for surnames, and whom `he`, `it` and `the mayor` mean at each point."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from newsdigest import names
from newsdigest.extract.rules import lexicon
from newsdigest.extract.rules.genders import gender_of, genders_of
from newsdigest.extract.rules.grammar import is_honorific
from newsdigest.extract.rules.passages import Passage
from newsdigest.extract.rules.persons import Kind, Speaker
from newsdigest.extract.rules.words import word_set
from newsdigest.text import fold

_POSSESSIVE = re.compile(r"(?P<owner>his|her|its|their)\s+(?P<rest>.+)", re.IGNORECASE | re.DOTALL)


_DEFINITE = re.compile(r"the\s+(?P<head>(?:[a-z-]+\s+){0,2}[a-z-]+)", re.IGNORECASE)


_ANONYMOUS = re.compile(
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|most|few|other|another|a few|"
    r"dozens|hundreds)\b|\d|[A-Z]?[a-z]+s\b(?! of the\b)",
    re.IGNORECASE,
)


_KNOWN_CROWDS = word_set("police authorities prosecutors officials")


_COMPANY = word_set(
    "contractor company firm airline group operator carrier maker manufacturer retailer lender insurer supplier "
    "developer builder chain"
)


@dataclass(frozen=True)
class Figure:
    """A person or body of the article: the name to print, the office it was introduced with, and what is known."""

    name: str
    kind: Kind
    role: str | None = None
    gender: str | None = None


@dataclass
class Cast:
    """The people and bodies of one article, and the ones in mind at the point that has been read."""

    full: dict[str, tuple[str, str]]
    recent: list[Figure] = field(default_factory=list)
    genders: dict[str, str] = field(default_factory=dict)
    roles: dict[str, Figure] = field(default_factory=dict)
    subject: tuple[int, Figure] | None = None

    def named(self, name: str) -> str:
        """Return the fullest form that the article has for a name of it."""
        bare = _bare(name)
        found = self.full.get(fold(name)) or self.full.get(fold(bare))
        return found[0] if found is not None else bare

    def is_person(self, span: names.NameSpan) -> bool:
        """Whether a name stands for a person, by itself or by what the rest of the article calls it."""
        known = self.full.get(fold(span.text))
        if known is None or span.kind in ("body", "place"):
            return span.kind == "person"
        return "person" in (span.kind, known[1]) or known[0] in self.genders

    def identify(self, speaker: Speaker, sentence: str = "") -> Figure | None:
        """Return whom a speaker's words mean; None when a pronoun cannot be told.

        Whoever the sentence itself names is not its `he`: "He said that Ms Orr was wrong" is not Ms Orr.
        """
        if speaker.kind == "pronoun":
            return self._pronoun(speaker.name, sentence)
        if speaker.kind == "unnamed" or (
            speaker.kind == "body" and speaker.name[:4].lower() in ("the ", "its ", "his ", "her ")
        ):
            return self._described(speaker)
        known = self.full.get(fold(speaker.name)) or self.full.get(fold(_bare(speaker.name)))
        name = self._full(speaker.name, known)
        kind: Kind = speaker.kind
        if known is not None and known[1] in ("person", "body"):
            kind = "person" if known[1] == "person" else "body"
        earlier = next((figure for figure in self.recent if figure.name == name), None)
        role = speaker.role or (earlier.role if earlier else None)
        if earlier is not None and earlier.kind == "person":
            kind = "person"
        office = self._office(role)
        gender = (
            gender_of(f"{speaker.name} {office or ''}")
            or self.genders.get(name)
            or (earlier.gender if earlier else None)
        )
        return Figure(name, kind, office, gender)

    def fits(self, pronoun: str, figure: Figure, sentence: str) -> bool:
        """Whether a pronoun can stand for somebody."""
        low = pronoun.lower()
        if _is_named_in(figure, sentence):
            return False
        if low in ("it", "its"):
            return figure.kind == "body"
        if low in ("they", "their"):
            return False
        other = "female" if low in ("he", "his") else "male"
        return figure.kind == "person" and (figure.gender or self.genders.get(figure.name)) != other

    def _full(self, said: str, known: tuple[str, str] | None) -> str:
        """Return the full name for a name as said; not where its title tells that it is somebody else of that name."""
        if known is None or not _extends(known[0], said):
            return said.removesuffix("'s").removesuffix("’s")
        told, kept = gender_of(said), self.genders.get(known[0])
        return said if told and kept and told != kept else known[0]

    def _office(self, role: str | None) -> str | None:
        """Return a role as it reads after a name: `its founder` is told whose, and an article begins small."""
        if role is None:
            return None
        owned = _POSSESSIVE.fullmatch(role)
        if owned is not None:
            return owned["rest"]
        return role[0].lower() + role[1:] if role.split()[0] in ("The", "A", "An") else role

    def mind(self, figure: Figure) -> None:
        """Bring somebody to the front of the mind."""
        self.recent = [figure, *(f for f in self.recent if f.name != figure.name)][:12]
        if figure.kind == "person" and figure.role:
            for word in re.findall(r"[a-z-]+", fold(figure.role)):
                if word in lexicon.PERSON_ROLES:
                    self.roles[word] = figure

    def owner(self, pronoun: str) -> Figure | None:
        """Return whose `his`, `her`, `its` or `their` is."""
        return self._pronoun({"his": "he", "her": "she", "its": "it", "their": "they"}[pronoun.lower()])

    def _pronoun(self, word: str, sentence: str = "") -> Figure | None:
        low = word.lower()
        if low in lexicon.FIRST_PERSON:
            return None
        if low in lexicon.PERSON_PRONOUNS:
            other = "female" if low == "he" else "male"
            people = [
                f
                for f in self.recent
                if f.kind in ("person", "unnamed")
                and f.gender != other
                and not _is_plural(f.name)
                and not _is_named_in(f, sentence)
            ]
            return people[0] if people else None
        if low == "they":
            return next((f for f in self.recent if f.kind == "body" or _is_plural(f.name)), None)
        return next((f for f in self.recent if f.kind == "body" and not _is_plural(f.name)), None)

    def _described(self, speaker: Speaker) -> Figure | None:
        """Tell whom `the mayor`, `the bank` or `his lawyer` means."""
        owned = _POSSESSIVE.fullmatch(speaker.name)
        if owned is not None:
            whose = self.owner(owned["owner"])
            if (
                whose is not None
                and whose.kind != "unnamed"
                and "'s" not in owned["rest"]
                and "’s" not in owned["rest"]
            ):
                ending = "'" if whose.name.endswith("s") else "'s"
                return Figure(
                    f"{whose.name}{ending} {owned['rest']}", speaker.kind, speaker.role, gender_of(speaker.name)
                )
        definite = _DEFINITE.fullmatch(speaker.name)
        if definite is not None and speaker.kind == "unnamed":
            figure = self.roles.get(definite["head"].lower().split()[-1])
            if figure is not None:
                return figure
        if definite is not None and speaker.kind == "body":
            head = definite["head"].lower()
            named = next(
                (
                    f
                    for f in self.recent
                    if f.kind == "body" and head in fold(f.name).split() and f.name[:4].lower() != "the "
                ),
                None,
            )
            if named is not None:
                return named
            known = sorted(
                {full for full, kind in self.full.values() if kind == "body" and fold(full).split()[-1] == head}
            )
            if len(known) == 1:
                return Figure(known[0], "body")
            if (
                head in _COMPANY
                and self.recent
                and self.recent[0].kind == "body"
                and self.recent[0].name[0].isupper()
                and self.recent[0].name[:4].lower() != "the "
            ):
                return self.recent[0]
        return Figure(_as_worded(speaker), speaker.kind, self._office(speaker.role), gender_of(speaker.name))


def cast_of(body: str, passages: Sequence[Passage]) -> Cast:
    """Return the cast of an article before its first sentence."""
    full: dict[str, tuple[str, str]] = {}
    for group in names.resolve([body]):
        if group.kind == "place":
            continue
        name = _bare(re.sub(r"\s*\(.*", "", group.canonical))
        for form in (group.canonical, *group.variants):
            full.setdefault(fold(form), (name, group.kind))
            full.setdefault(fold(_bare(form)), (name, group.kind))
    return Cast(full, genders=genders_of(passages, full))


def _is_named_in(figure: Figure, sentence: str) -> bool:
    """Whether a sentence names a person or body itself."""
    return figure.name[0].isupper() and re.search(rf"\b{re.escape(figure.name.split()[-1])}\b", sentence) is not None


def _as_worded(speaker: Speaker) -> str:
    """Return the article's words for a speaker whom it does not name, and say so where people are meant."""
    words = speaker.name
    anonymous = (
        speaker.kind == "unnamed" and _ANONYMOUS.match(words) and not (set(words.lower().split()) & _KNOWN_CROWDS)
    )
    return (
        f"{words[0].lower()}{words[1:]}, unnamed"
        if anonymous and not (len(words.split()[0]) > 1 and words.split()[0].isupper())
        else words
    )


def _bare(name: str) -> str:
    """Return a name without honorific and possessive."""
    words = name.split()
    while (
        len(words) > 1
        and is_honorific(words[0])
        and (len(words) > 2 or words[0].rstrip(".").lower() not in ("dame", "sir", "lord", "lady"))
    ):
        words = words[1:]
    return (
        re.sub(r"['’]s?$", "", " ".join(words))
        if len(words) > 1
        else " ".join(words).removesuffix("'s").removesuffix("’s")
    )


def _extends(full: str, said: str) -> bool:
    """Whether a name is a fuller form of what was said, and not another body that holds the word."""
    return (
        fold(_bare(said)).split()[-1] in fold(full).replace("-", " ").split()
        or fold(_bare(said)) in fold(full)
        or said.isupper()
        or is_honorific(said.split(maxsplit=1)[0])
    )


def _is_plural(name: str) -> bool:
    head = re.split(r"\s(?:of|for|from|with|who|at|in)\s", name)[0].split()
    first = head[0].lower() if head else ""
    return (
        first in ("two", "three", "four", "five", "six", "several", "some", "many", "most", "few")
        or (bool(head) and head[-1].islower() and head[-1].endswith("s") and head[-1] != "boss")
        or head[-1:] == ["people"]
    )
