"""Who says what on a page, and in an article: the speakers that are named, and what each of them says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsdigest import names
from newsdigest.attributions.cast.wordings import is_proper
from newsdigest.attributions.hearing import heard
from newsdigest.attributions.said import saying as attributed
from newsdigest.checks.likeness import figures_of, nameless, words_of
from newsdigest.checks.pages import Statement
from newsdigest.checks.showings import shown_by
from newsdigest.english.lexicon import SAYING
from newsdigest.facts.passage import names_of
from newsdigest.names import NameSpan

_ALIKE = 0.6


class Saying(NamedTuple):
    """Words of a text, who says them, and from whom that one has them."""

    speaker: str
    content: str
    chain: tuple[str, ...] = ()

    @property
    def words(self) -> frozenset[str]:
        """The words that count of what is said."""
        return words_of(self.content) - words_of(self.speaker)

    def tells_same(self, other: Saying) -> bool:
        """Whether two sayings have two figures in common, or most of their words."""
        figures = figures_of(self.content) & figures_of(other.content)
        mine, theirs = self.words, other.words
        shared = len(mine & theirs)
        least = min(len(mine), len(theirs))
        return (len(figures) >= 2 and shared >= 4) or (least >= 4 and shared >= _ALIKE * least)


def sayings_in(text: str, headline: str = "") -> tuple[Saying, ...]:
    """Return what those whom a text names are told to say there; of others it cannot be told who they are."""
    hearing = heard(text, headline)
    said = [(each.figure, _said(text, each)) for each in hearing.sayings]
    shown = (each for passage in hearing.passages for each in shown_by(passage, hearing.cast))
    said += [(figure, Saying(figure.name, content)) for figure, content in shown]
    return tuple([saying for figure, saying in said if figure.kind != "unnamed" and is_proper(figure.name)])


_sayings_of_statement = lru_cache(maxsize=1024)(sayings_in)


def _said(text: str, saying: attributed.Saying) -> Saying:
    return Saying(saying.figure.name, " ".join(text[start:end] for start, end in saying.content), saying.chain)


class Cast:
    """The people and bodies of some pages."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._kinds: dict[str, str] = {}
        self._groups: dict[str, int] = {}
        for number, group in enumerate(names.resolve(["\n\n".join(each.told for each in statements)])):
            for form in (group.canonical, *group.variants):
                self._kinds[form] = group.kind
                self._groups[form] = number

    def are_others(self, one: str, other: str) -> bool:
        """Whether two speakers are surely two people, or surely two bodies."""
        known = self._groups.get(one), self._groups.get(other)
        if one == other or (known[0] is not None and known[0] == known[1]) or names.same(one, other) is not False:
            return False
        return self._may_be_person(one) and self._may_be_person(other)

    def _may_be_person(self, name: str) -> bool:
        kind = self._kinds.get(name, "unknown")
        return kind == "person" or (kind == "unknown" and len(name.split()) > 1)

    def stand_in(self, one: Statement, other: Statement) -> tuple[str, str] | None:
        """Return the two speakers of two tellings that are word for word the same but for who says it."""
        if nameless(one.told) != nameless(other.told):
            return None
        others = zip(names_of(one.told), names_of(other.told), strict=True)
        both = [(mine, theirs) for mine, theirs in others if mine.text != theirs.text]
        if len(both) != 1 or not _is_speaking(one.told, both[0][0]):
            return None
        speakers = both[0][0].text, both[0][1].text
        return speakers if self.are_others(*speakers) else None

    def exchanged(self, one: Statement, other: Statement) -> tuple[str, str] | None:
        """Return the two speakers of two tellings with the same words, if one stands for the other."""
        mine, theirs = (list(_speaking(each)) for each in (one, other))
        only_mine = [name for name in mine if not _is_in(name, _named(other))]
        instead = [name for name in theirs if not _is_in(name, _named(one))]
        if len(only_mine) == len(instead) == 1 and self.are_others(only_mine[0], instead[0]):
            return only_mine[0], instead[0]
        return None

    def sayings(self, statement: Statement) -> tuple[Saying, ...]:
        """Return what the people and bodies named in a statement say there."""
        return _sayings_of_statement(statement.told)


def _named(statement: Statement) -> list[str]:
    return [span.text for span in names_of(statement.told) if span.kind != "place"]


def _speaking(statement: Statement) -> Iterator[str]:
    """Yield the names of those who speak in a statement, each once."""
    return iter(dict.fromkeys(each.speaker for each in _sayings_of_statement(statement.told)))


def _is_speaking(told: str, name: NameSpan) -> bool:
    """Whether a verb of saying stands at a name: `Roth said`, `said Mayor Roth`."""
    before = told[: name.start].removesuffix(f"{name.role} " if name.role else "").split()[-1:]
    behind = told[name.end :].split()[:1]
    return any(word.strip(",.:;").casefold() in SAYING for word in (*before, *behind))


def _is_in(name: str, others: Sequence[str]) -> bool:
    return any(names.same(name, other) is not False for other in others)


def is_named_in(speaker: str, passage: str) -> bool:
    """Whether a passage has the name of somebody, or the last word of it."""
    return re.search(rf"(?<!\w){re.escape(speaker.rsplit(maxsplit=1)[-1])}(?!\w)", passage) is not None
