"""Who says what on a page: the speakers of a statement and what each of them says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsdigest import names
from newsdigest.checks.likeness import figures_of, words_of
from newsdigest.checks.pages import Statement
from newsdigest.facts.passage import names_of

_CLAUSE = re.compile(r";|,\s(?:while|whereas|and|but)\s(?=[A-Z])")
_SAID = re.compile(
    r"\b(?:says?|said|saying|states?|stated|stating|tells?|told|reports?|reported|reporting|announce[sd]?|announcing|"
    r"declare[sd]?|declaring|claim(?:s|ed|ing)?|den(?:y|ies|ied|ying)|warn(?:s|ed|ing)?|add(?:s|ed|ing)?|insist(?:s|ed|ing)?|"
    r"argue[sd]?|arguing|confirm(?:s|ed|ing)?|accuse[sd]?|accusing|acknowledge[sd]?|acknowledging|describe[sd]?|describing|"
    r"call(?:s|ed|ing)(?=\s(?:it|th(?:is|at|ese|ose|em|e)|an?|his|her|its|their|him|for)\b)|wr(?:ites?|ote)|explain(?:s|ed|ing)?|estimate[sd]?|estimating|predict(?:s|ed|ing)?|allege[sd]?|"
    r"document(?:s|ed|ing)?|pledge[sd]?|pledging|promise[sd]?|promising|vow(?:s|ed|ing)?|suggest(?:s|ed|ing)?|"
    r"maintain(?:s|ed|ing)?|point(?:s|ed)? out|put|puts|counted|counts|"
    r"(?:submit(?:s|ted)?|present(?:s|ed)?|provide[sd]?|publish(?:es|ed)?)\s(?:\w+\s){0,2}?(?:evidence|figures|data|documents|proof|reports?)"
    r")\b(?!-)",
    re.IGNORECASE,
)
_ACCORDING = re.compile(r"\baccording to\b", re.IGNORECASE)
_REACH = 90
_SAID_BEFORE = re.compile(_SAID.pattern + r"\s(?:[\w’']+\s){0,4}$|\baccording to\s(?:[\w’']+\s){0,4}$", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:he|she|they|it|I|we|you)\s$", re.IGNORECASE)
_OF_SOMETHING = re.compile(r"\b(?:from|by|of|to|with|for|about)\s(?:[A-Z][\w.]*\s){0,3}$")
_OF_WHOM = re.compile(r"\b(?:who|which|whose)\b[^,;]*$")
_SHORT = 6
_ALIKE = 0.6


class Saying(NamedTuple):
    """Words of a statement and who says them."""

    speaker: str
    start: int
    end: int
    content: str

    def tells_same(self, other: Saying) -> bool:
        """Whether two sayings have two figures in common, or most of their words."""
        figures = figures_of(self.content) & figures_of(other.content)
        mine, theirs = words_of(self.content), words_of(other.content)
        shared = len(mine & theirs)
        least = min(len(mine), len(theirs))
        return (len(figures) >= 2 and shared >= 4) or (least >= 4 and shared >= _ALIKE * least)


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

    def exchanged(self, one: Statement, other: Statement) -> tuple[str, str] | None:
        """Return the two speakers of two tellings with the same words, if one stands for the other."""
        mine = [span for span in names_of(one.told) if span.kind != "place"]
        theirs = [span for span in names_of(other.told) if span.kind != "place"]
        only_mine = [span for span in mine if not any(names.same(span.text, each.text) is not False for each in theirs)]
        only_theirs = [
            span for span in theirs if not any(names.same(span.text, each.text) is not False for each in mine)
        ]
        speaking = [span.text for span in only_mine if _is_beside_verb(one.told, span.start, span.end)]
        instead = [span.text for span in only_theirs if _is_beside_verb(other.told, span.start, span.end)]
        if len(speaking) == len(instead) == 1 and self.are_others(speaking[0], instead[0]):
            return speaking[0], instead[0]
        return None

    def sayings(self, statement: Statement) -> list[Saying]:
        """Return what the people and bodies named in a statement say there."""
        text = statement.bare
        start = len(statement.label)
        found: list[Saying] = []
        for clause_start, clause_end in _clauses(text, start):
            found.extend(self._in_clause(text, clause_start, clause_end))
        return found

    def _in_clause(self, text: str, start: int, end: int) -> Iterator[Saying]:
        clause = text[start:end]
        named = [span for span in names_of(clause) if span.kind != "place"]
        for verb in _SAID.finditer(clause):
            if _PRONOUN.search(clause, max(0, verb.start() - _SHORT), verb.start()):
                break  # who "he" is, the clause does not say
            before = [span for span in named if span.end <= verb.start() and verb.start() - span.end <= _REACH]
            if before:
                speaker = before[-1]
                if _OF_WHOM.search(clause[speaker.end : verb.start()]):
                    continue  # "Ida Brandt, who warned": what the sentence tells is not what she warned
                if verb.group().endswith("ing") and _OF_SOMETHING.search(clause, 0, speaker.start):
                    continue  # "a letter from Ida Brandt announcing": the letter does
                content = clause[verb.end() :] if len(clause) - verb.end() > 25 else clause[: speaker.start]
            else:
                behind = [span for span in named if 0 <= span.start - verb.end() <= 40]
                if not behind:
                    continue
                speaker, content = behind[0], clause[: verb.start()]
            yield Saying(speaker.text, start + speaker.start, start + speaker.end, content)
            break
        for found in _ACCORDING.finditer(clause):
            behind = [span for span in named if 0 <= span.start - found.end() <= 60]
            if behind:
                first = behind[0]
                content = clause[: found.start()] if found.start() > 25 else clause[first.end :]
                yield Saying(first.text, start + first.start, start + first.end, content)


def is_named_in(speaker: str, passage: str) -> bool:
    """Whether a passage has the name of somebody, or the last word of it."""
    return re.search(rf"(?<!\w){re.escape(speaker.rsplit(maxsplit=1)[-1])}(?!\w)", passage) is not None


def is_speaking(speaker: str, passage: str) -> bool:
    """Whether a verb of speech stands beside a name of somebody in a passage."""
    last = re.escape(speaker.rsplit(maxsplit=1)[-1])
    return any(
        _is_beside_verb(passage, found.start(), found.end())
        for found in re.finditer(rf"(?<!\w)(?:[A-Z][\w.-]+\s){{0,2}}{last}(?!\w)", passage)
    )


def _is_beside_verb(text: str, start: int, end: int) -> bool:
    """Whether a verb of speech stands right behind or before a name, an apposition between them left aside."""
    behind = _SAID.search(text[end : end + _REACH])
    is_behind = behind is not None and (behind.start() <= 2 or text[end : end + 1] == ",")
    before = text[max(0, start - 40) : start]
    return is_behind or bool(_SAID_BEFORE.search(before))


def _clauses(text: str, start: int) -> Iterator[tuple[int, int]]:
    at = start
    for found in _CLAUSE.finditer(text, start):
        yield at, found.start()
        at = found.end()
    yield at, len(text)
