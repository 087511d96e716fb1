"""Who is who in one article: full names for surnames, and whom `he`, `it` and `the mayor` mean at each point."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from itertools import pairwise

from newsdigest import names
from newsdigest.extract.rules import lexicon
from newsdigest.extract.rules.genders import gender_of, genders_of
from newsdigest.extract.rules.grammar import COMPANY_WORDS
from newsdigest.extract.rules.passages import Passage
from newsdigest.extract.rules.persons import Kind, Speaker
from newsdigest.extract.rules.wordings import (
    as_worded,
    bare_name,
    extends,
    heads,
    is_body,
    is_plural_name,
    is_proper,
)
from newsdigest.extract.rules.words import has_word, word_set
from newsdigest.names.gazetteer import COUNTRIES_AND_CITIES
from newsdigest.text import fold

_POSSESSIVE = re.compile(r"(?P<owner>his|her|its|their)\s+(?P<rest>.+)", re.IGNORECASE | re.DOTALL)


_DEFINITE = re.compile(r"the\s+(?P<head>(?:[a-z-]+\s+){0,2}[a-z-]+)", re.IGNORECASE)


_NO_COMPANY = word_set(
    "government ministry department agency authority authorities union court council parliament police "
    "party commission committee university hospital school army navy military church tribunal senate congress "
    "city town state county province kremlin house assembly newspaper regulator league federation museum alliance "
    "association confederation guild coalition campaign charity workers teachers nurses drivers"
)
"""What is no company, whatever it is called."""


_PART_OF_BODY = re.compile(
    r"(?:an?|the)\s+(?:\w+\s+)?(?:unit|subsidiary|division|arm|company|firm|maker|retailer|bank)\b"
)


_FORMER = word_set("former ex then late outgoing previous")


@dataclass(slots=True)
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
    offices: list[tuple[Figure, frozenset[str]]] = field(default_factory=list)
    subject: tuple[int, Figure] | None = None
    passages: Sequence[Passage] = ()
    """What the article tells."""
    told: list[Passage] = field(default_factory=list)
    """What of it has been told so far."""
    _entered: set[tuple[str, frozenset[str]]] = field(default_factory=set)
    """Who has been entered with which office."""

    def named(self, name: str) -> str:
        """Return the fullest form that the article has for a name of it."""
        found = self.full.get(fold(name))
        if found is not None:
            return found[0]
        bare = bare_name(name)
        found = self.full.get(fold(bare))
        return found[0] if found is not None else bare

    def is_person(self, span: names.NameSpan) -> bool:
        """Whether a name stands for a person, by itself or by what the rest of the article calls it."""
        known = self.full.get(fold(span.text))
        if known is None or span.kind in ("body", "place"):
            return span.kind == "person"
        return "person" in (span.kind, known[1]) or known[0] in self.genders

    def may_be_person(self, name: str) -> bool:
        """Whether a single name that the article never explains may be a surname, which everybody is taken to know."""
        if _SURNAME.fullmatch(name) is None or self.full.get(fold(name), (name, "unknown"))[1] != "unknown":
            return False
        company = re.compile(rf"\b{re.escape(name)}{_OF_A_COMPANY}")
        return not any(name in passage.masked and company.search(passage.masked) for passage in self.passages)

    def identify(self, speaker: Speaker, sentence: str = "", owner: Figure | None = None) -> Figure | None:
        """Return whom a speaker's words mean; None when a pronoun cannot be told.

        Whoever the sentence itself names is not its `he`: "He said that Ms Orr was wrong" is not Ms Orr.
        """
        if speaker.kind == "pronoun":
            return self._pronoun(speaker.name, sentence)
        if " same " in speaker.name and _SAME_WORDS.fullmatch(speaker.name) and self.recent:
            return self.recent[0]
        if speaker.kind == "unnamed" or (
            speaker.kind == "body" and speaker.name[:4].lower() in ("the ", "its ", "his ", "her ")
        ):
            return self._of_an_age(speaker) or self._described(speaker, owner)
        speaker = self._without_country(speaker)
        known = self.full.get(fold(speaker.name)) or self.full.get(fold(bare_name(speaker.name)))
        name = self._full(speaker.name, known)
        if " " not in bare_name(name) and (bearer := self._bearer(speaker.name)) is not None:
            return bearer
        kind: Kind = speaker.kind
        if known is not None and known[1] in ("person", "body"):
            kind = "person" if known[1] == "person" else "body"
        earlier = next((figure for figure in self.recent if figure.name == name), None)
        role = speaker.role or (earlier.role if earlier else None)
        if earlier is not None and earlier.kind == "person":
            kind = "person"
        if role and ((speaker.kind == "body" and _is_crowd(role)) or _PART_OF_BODY.match(role)):
            kind = "body"
        office = self._office(role)
        gender = (
            gender_of(f"{speaker.name} {office or ''}")
            or self.genders.get(name)
            or (earlier.gender if earlier else None)
        )
        return Figure(name, kind, office, gender)

    def _without_country(self, speaker: Speaker) -> Speaker:
        """Return a body without the country that is only told: `Vexa Air of Norway` is Vexa Air."""
        found = _OF_COUNTRY.fullmatch(speaker.name) if " of " in speaker.name else None
        if found is None or fold(speaker.name) in self.full or fold(found["body"]) not in self.full:
            return speaker
        return replace(speaker, name=found["body"]) if fold(found["country"]) in COUNTRIES_AND_CITIES else speaker

    def _bearer(self, said: str) -> Figure | None:
        """Return which of several people of one surname is meant: who was told of last."""
        surname, told = fold(bare_name(said)), gender_of(said)
        return next(
            (
                figure
                for figure in self.recent
                if figure.kind == "person"
                and fold(figure.name).endswith(f" {surname}")
                and (told is None or self._gender(figure) in (None, told))
            ),
            None,
        )

    def fits(self, pronoun: str, figure: Figure, sentence: str) -> bool:
        """Whether a pronoun can stand for somebody."""
        low = pronoun.lower()
        if _is_named_in(figure, sentence):
            return False
        if low in ("it", "its"):
            return figure.kind == "body" and not is_plural_name(figure.name) and not _is_crowd(figure.role)
        if low in ("they", "their"):
            return False
        other = "female" if low in ("he", "his") else "male"
        return figure.kind == "person" and (figure.gender or self.genders.get(figure.name)) != other

    def _full(self, said: str, known: tuple[str, str] | None) -> str:
        """Return the full name for a name as said; not where its title tells that it is somebody else of that name."""
        if known is not None and known[0] == said:
            return said
        if known is None or not extends(known[0], said):
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
        if self.recent and self.recent[0] == figure:  # who speaks on
            return
        name = figure.name
        self.recent = [figure, *[f for f in self.recent if f.name != name]][:12]
        self.enter(figure)

    def keep_in_mind(self, figure: Figure) -> None:
        """Bring somebody to mind behind whoever is there already: the subject of a sentence in which another speaks."""
        if figure.name not in (f.name for f in self.recent[:2]):
            rest = [f for f in self.recent[1:] if f.name != figure.name]
            self.recent = [*self.recent[:1], figure, *rest][:12]
        self.enter(figure)

    def enter(self, figure: Figure) -> None:
        """Remember the office that somebody was introduced with."""
        if figure.role and figure.kind in ("person", "body") and figure.name[0].isupper():
            office = _office_words(figure.role, figure.kind)
            if (figure.name, office) not in self._entered:
                self._entered.add((figure.name, office))
                self.offices.append((figure, office))

    def owner(self, pronoun: str) -> Figure | None:
        """Return whose `his`, `her`, `its` or `their` is."""
        return self._pronoun({"his": "he", "her": "she", "its": "it", "their": "they"}[pronoun.lower()])

    def _pronoun(self, word: str, sentence: str = "") -> Figure | None:
        low = word.lower()
        if low in lexicon.FIRST_PERSON:
            return None
        if low in lexicon.PERSON_PRONOUNS:
            other = "female" if low == "he" else "male"
            for figure in self.recent:
                if (
                    (figure.kind in ("person", "unnamed") or self.may_be_person(figure.name))
                    and self._gender(figure) != other
                    and not is_plural_name(figure.name)
                    and not _is_named_in(figure, sentence)
                ):
                    return figure
            return None
        if low == "they":
            return next((f for f in self.recent if f.kind == "body" or is_plural_name(f.name)), None)
        return next(
            (f for f in self.recent if f.kind == "body" and not is_plural_name(f.name) and is_body(f.name)), None
        )

    def _gender(self, figure: Figure) -> str | None:
        return figure.gender or self.genders.get(figure.name)

    def _holder(self, description: str) -> Figure | None:
        """Return whom `the energy minister` means: the only person of the article so far with such an office."""
        said = frozenset(fold(description).split())
        holders = [(figure, office) for figure, office in self.offices if said <= office]
        fitting = {figure.name: figure for figure, _ in holders}
        if len(fitting) > 1 and _FORMER.isdisjoint(said):
            fitting = {figure.name: figure for figure, office in holders if _FORMER.isdisjoint(office)}
        return next(iter(fitting.values())) if len(fitting) == 1 else None

    def _just_spoken(self, description: str) -> Figure | None:
        """Return whom `the spokesman` means where the last who can be called so has no name."""
        said = frozenset(fold(description).split())
        for figure in self.recent:
            if figure.kind == "unnamed" and said <= _called(figure.name):
                return figure
            if figure.kind == "person" and figure.role and said <= _office_words(figure.role, "person"):
                return None
        return None

    def _other_than(self, figure: Figure, said: str) -> Figure | None:
        """Return whom `her opponent` means: the one other person told of so far, by a full name."""
        if said.lower() not in _OPPOSITES or figure.kind != "person":
            return None
        others = [f for f in self.recent if f.kind == "person" and " " in f.name and f.name != figure.name]
        return others[0] if len(others) == 1 else None

    def _body(self, head: str) -> Figure | None:
        """Return which body `the bank`, `the party` or `the company` means."""
        bodies = [f for f in self.recent if f.kind == "body" and is_proper(f.name)]
        for figure in bodies:
            if head in fold(figure.name).split():
                return figure
        described = {f.name: f for f, office in self.offices if f.kind == "body" and head in office}
        if len(described) == 1:
            return next(iter(described.values()))
        known = self._headed.get(head, ())
        if len(known) == 1:
            return Figure(next(iter(known)), "body")
        if head in _CROWD_WORDS and (crowd := next((f for f in bodies if _is_crowd(f.role)), None)) is not None:
            return crowd
        if head not in COMPANY_WORDS:
            return None
        companies = [f for f in bodies if not set(fold(f"{f.name} {f.role or ''}").split()) & _NO_COMPANY]
        last = self.recent[0] if self.recent else None
        sure = len(companies) == 1 or (bool(companies) and companies[0] is last)
        known_to_be = sure and companies[0].name in self._listed
        return (None if known_to_be else self._company_told_last()) or (companies[0] if sure else None)

    @cached_property
    def _listed(self) -> frozenset[str]:
        """The names that the article tells to be companies: by a symbol behind them, or the word before them."""
        told = [
            span.text for passage in self.passages for span in passage.names if _is_told_company(passage.text, span)
        ]
        return frozenset(self.full[key][0] for key in map(fold, told) if key in self.full)

    def _company_told_last(self) -> Figure | None:
        """Return the company of which the sentences so far told last."""
        mentioned = (self.named(span.text) for passage in reversed(self.told) for span in reversed(passage.names))
        company = next((name for name in mentioned if name in self._listed), None) if self._listed else None
        return Figure(company, "body") if company is not None else None

    @cached_property
    def _headed(self) -> dict[str, set[str]]:
        """The bodies of the article by the word for what kind of body they are."""
        found: dict[str, set[str]] = defaultdict(set)
        for name, kind in self.full.values():
            if kind == "body":
                for head in heads(name):
                    found[head].add(name)
        return found

    def _of_an_age(self, speaker: Speaker) -> Figure | None:
        """Return whom `the 36-year-old` means: the person told of last."""
        if _OF_AN_AGE.fullmatch(speaker.name) is None:
            return None
        return next((f for f in self.recent if f.kind == "person"), None)

    def _described(self, speaker: Speaker, owner: Figure | None = None) -> Figure | None:
        """Tell whom `the mayor`, `the bank` or `his lawyer` means."""
        owned = _POSSESSIVE.fullmatch(speaker.name)
        if owned is not None:
            whose = owner if owner is not None else self.owner(owned["owner"])
            if (
                whose is not None
                and whose.kind != "unnamed"
                and "'s" not in owned["rest"]
                and "’s" not in owned["rest"]
            ):
                described = f"{_of(whose)} {owned['rest']}"
                other = self._other_than(whose, owned["rest"])
                return other or Figure(described, speaker.kind, speaker.role, gender_of(speaker.name))
        whole = _OWNED_OFFICE.fullmatch(speaker.name)
        if whole is not None:
            whose = self._holder(whole["owner"]) or self._body(whole["owner"].lower())
            if whose is not None:
                return Figure(f"{_of(whose)} {whole['rest']}", speaker.kind, speaker.role, gender_of(speaker.name))
        voice = _VOICE.fullmatch(speaker.name)
        if voice is not None and self.subject is not None and self.subject[1].kind == "body":
            return Figure(f"a {voice['office']} for {self.subject[1].name}, unnamed", "unnamed", speaker.role)
        definite = _DEFINITE.fullmatch(speaker.name)
        if definite is not None and speaker.kind == "unnamed":
            figure = self._just_spoken(definite["head"]) or self._holder(definite["head"])
            if figure is not None:
                return figure
        if definite is not None and speaker.kind == "body":
            body = self._body(definite["head"].lower())
            if body is not None:
                return body
        return Figure(as_worded(speaker), speaker.kind, self._office(speaker.role), gender_of(speaker.name))


_OF_AN_AGE = re.compile(
    r"the (?:\d+|[a-z]+(?:-[a-z]+)?)-year-old(?: [a-z-]+)?|the [A-Z][\w-]+-born [a-z-]+", re.IGNORECASE
)
"""`The 36-year-old`: by newsroom custom whoever was told of last, in other words."""


_SAME_WORDS = re.compile(
    r"(?:the|that|this) same (?:(?:morning|evening|daily|written|official) )?(?:report|statement|post|message|briefing|"
    r"update|account|letter|filing|announcement|bulletin|source|official|spokes\w+)s?",
    re.IGNORECASE,
)
"""Words by which the speaker goes on: `according to the same statement` is still whoever spoke last."""


_OF_COUNTRY = re.compile(r"(?P<body>[A-Z].+) of (?P<country>(?:the )?[A-Z][\w. ]+)")
_OPPOSITES = word_set("opponent rival challenger counterpart")
_CROWD_WORDS = word_set("group gang crew collective movement")


def _is_crowd(role: str | None) -> bool:
    """Whether a body was introduced as people: `thieves who call themselves Green Door`, `the gang Red Oar`."""
    said = fold(role or "").split()
    return bool(said) and (not _CROWD_WORDS.isdisjoint(said) or (said[-1].endswith("s") and is_plural_name(said[-1])))


_OWNED_OFFICE = re.compile(r"the\s+(?P<owner>[a-z-]+)['’]s?\s+(?P<rest>[a-z].+)", re.IGNORECASE | re.DOTALL)
"""`The minister's office`: whose, told by an office."""


_VOICE = re.compile(r"an?\s+(?:agency|company|club|bank|union|party)\s+(?P<office>spokes\w+)", re.IGNORECASE)


def _of(figure: Figure) -> str:
    return f"{figure.name}'" if figure.name.endswith("s") else f"{figure.name}'s"


@lru_cache(maxsize=1024)
def _called(description: str) -> frozenset[str]:
    """Return the words that say what an unnamed person is: those before `for`, `in` and the like."""
    return frozenset(re.split(r"\s(?:of|for|from|with|who|at|in)\s|,", fold(description))[0].split())


@lru_cache(maxsize=1024)  # the same few offices come again and again
def _office_words(role: str, kind: Kind) -> frozenset[str]:
    """Return the words of an office: for a body, of what it is, and not of what for."""
    told = role if kind == "person" else re.split(r"\b(?:of|for|at|in)\s", role)[0]
    return frozenset(re.findall(r"[\w-]+", fold(told)))


_BRACKETS = re.compile(r"\s*\(.*")


_SURNAME = re.compile(r"[A-Z][a-z’'-]+(?:[A-Z][a-z]+)?")
_OF_A_COMPANY = (
    r"(?:['’]s)? (?:shares?|stock|plc|bonds|employs|employees|customers|factory|plant|stores|staff|its|bought|acquired|"
    r"sells|makes|operates)\b"
)
"""What is told of a company by its bare name, and hardly of a person."""


def cast_of(body: str, passages: Sequence[Passage]) -> Cast:
    """Return the cast of an article before its first sentence."""
    full: dict[str, tuple[str, str]] = {}
    for group in names.resolve([body]):
        if group.kind == "place":
            continue
        name = bare_name(_BRACKETS.sub("", group.canonical) if "(" in group.canonical else group.canonical)
        known = (name, group.kind)
        for form in (group.canonical, *group.variants):
            full.setdefault(fold(form), known)
            bare = bare_name(form)
            if bare != form:
                full.setdefault(fold(bare), known)
            if group.kind == "body" and " and " in form:
                # A subject is read leftwards to an "and": the Drug Administration is the Food and Drug Administration.
                full.setdefault(fold(form.rpartition(" and ")[2]), known)
    for owner in (*_owners_of_its(passages, full), *_called_it(passages, full)):
        full.update({key: (name, "body") for key, (name, _) in full.items() if name == full[owner][0]})
    families = {key.rpartition(" ")[2] for key, (_, kind) in full.items() if kind == "person" and " " in key}
    for key in [key for key, (_, kind) in full.items() if kind == "unknown" and _is_of_family(key, families)]:
        full[key] = (full[key][0], "person")
    bodies: dict[str, dict[str, str]] = defaultdict(dict)  # by their first word, so that few are compared
    for name in [name for name, kind in full.values() if kind == "body"]:
        folded = fold(name)
        bodies[folded.partition(" ")[0]][name] = folded
    for form in [form for form, (_, kind) in full.items() if kind != "body" and " " in form]:
        alike = bodies.get(form.partition(" ")[0], {})
        longer = [name for name, folded in alike.items() if _is_short_for(form, folded)]
        if len(longer) == 1:
            full[form] = (longer[0], "body")
    return Cast(full, genders=genders_of(passages, full), passages=passages)


def _is_of_family(name: str, families: set[str]) -> bool:
    """Whether a folded name ends in the surname of a person of the article."""
    first, _, last = name.rpartition(" ")
    return last in families and 0 < len(first.split()) < _MOST_GIVEN_NAMES and last not in lexicon.BODY_WORDS


_MOST_GIVEN_NAMES = 4
_EXCHANGE = re.compile(r"\s\([A-Z][\w .]{1,30}:\s?[A-Z0-9.]{1,8}\)")
_KINDS = "|".join(sorted(COMPANY_WORDS))
_KIND = re.compile(rf"\b(?:{_KINDS})\s$")
_CALLED = re.compile(rf", (?:an?|the|its) (?:[\w-]+ ){{0,3}}(?:{_KINDS})\b(?!['’])")


def _is_told_company(text: str, span: names.NameSpan) -> bool:
    """Whether the words beside a name tell a company."""
    behind = text[span.end : span.end + 1]
    if behind == "," and _CALLED.match(text, span.end):
        return True
    if behind.isspace() and _EXCHANGE.match(text, span.end):
        return True
    return _KIND.search(text[max(0, span.start - 16) : span.start]) is not None


_SAYS_IT = (
    r"(?:said|says|announced|confirmed|disclosed|added|warned|denied)\s(?:(?:late\s|early\s)?(?:on\s)?[A-Z][a-z]+day\s)?(?:that\s)?"
    r"it\s(?:now\s|still\s|also\s)?(?:(?:has|had|will|would)\s(?:not\s|also\s|now\s)?(?:agree|buy|b[ou]+ght|sell|sold|"
    r"open|close|shut|sign|hire|rais|file|receive|complet|dismiss|suspend|launch|recall|invest|pa[iy]|acquire|order|buil|"
    r"deliver|stop|halt|decide|reject|accept|approve|appeal|sue|vote|withdr|offer|publish|appoint|cut|lay|laid|merge)"
    r"|(?:expect|plan|intend|hope|aim)(?:s|ed)\b)"
)
_OWNS = re.compile(rf"\s+(?:(?:(?:has|have|had|will)\s+)?[a-z]+\s+its\s|{_SAYS_IT})")


def _owners_of_its(passages: Sequence[Passage], full: dict[str, tuple[str, str]]) -> Iterator[str]:
    """Yield the names that their sentence shows to be no person: `Vexa Home widened its recall`."""
    for passage in passages:
        span = passage.names[0] if passage.names else None
        if span is not None and span.start == 0 and _OWNS.match(passage.masked, span.end) and fold(span.text) in full:
            yield fold(span.text)


_IT_ACTS = re.compile(
    r"It (?:also )?(?:said|says|put|gave|added|plans|expects|announced|denied|denies|declined|blamed|called|urged|"
    r"promised|warned|employs|makes|owns|runs|sells)\b"
)
_SPOKE = re.compile(r"\s(?:said|says|wrote|added|warned|announced)\b[^,;:.]{0,40}\.?\s*$")


def _called_it(passages: Sequence[Passage], full: dict[str, tuple[str, str]]) -> Iterator[str]:
    """Yield the names of speakers that the next sentence shows to be nobody: `It is late, X said. It put the`."""
    for before, after in pairwise(passages):
        if after.first or not _IT_ACTS.match(after.masked):
            continue
        spoke = next((span for span in before.spoken_of if _SPOKE.match(before.masked, span.end)), None)
        if spoke is not None and fold(spoke.text) in full:
            yield fold(spoke.text)


def _is_short_for(form: str, longer: str) -> bool:
    """Whether a body's folded name only adds what kind of body it is: `First Orrin` to `First Orrin Bank`."""
    if not longer.startswith(f"{form} "):
        return False
    return longer[len(form) + 1 :].split(maxsplit=1)[0].strip(".") in lexicon.BODY_WORDS


def _is_named_in(figure: Figure, sentence: str) -> bool:
    """Whether a sentence names a person or body itself."""
    if not figure.name[0].isupper():
        return False
    last = figure.name.split()[-1]
    return has_word(sentence, last)
