"""The clauses of a sentence while it is read: those that are open at a word, one hanging on the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from newsdigest.english.adverbs import is_adverb
from newsdigest.english.verbals import LEADING, PLACES, Line, words_of
from newsdigest.english.verbs import AUXILIARIES

Kind = Literal["main", "sub", "relative", "complement", "infinitive", "gerund", "reduced", "aside", "said"]


class Clause(NamedTuple):
    """A clause, and by its number the one that it hangs on, -1 for none."""

    kind: Kind
    verb: str | None
    words: tuple[str, ...]
    parent: int


class Clauses(NamedTuple):
    """The clauses of a sentence, and in which of them each of its dates stands."""

    clauses: tuple[Clause, ...]
    of_dates: tuple[int, ...]
    of_subject: tuple[bool, ...]
    """Whether a date stands behind the noun of a subject, of which it tells: `The vote on Monday was lost`."""


class _Open:
    """A clause while it is read."""

    def __init__(self, kind: Kind, parent: int, *, is_beside: bool) -> None:
        self.kind, self.parent, self.is_beside = kind, parent, is_beside
        self.verb: str | None = None
        self.words: list[str] = []


class Nest:
    """The clauses of a sentence that have been found, and on a stack those that are open."""

    def __init__(self, sentence: str, dates: Sequence[tuple[int, int]]) -> None:
        self.sentence = sentence
        self.line = Line(words_of(sentence, dates))
        self.found: list[_Open] = []
        self.stack: list[int] = []
        self.dated: set[int] = set()
        self.helped = -1  # the clause whose auxiliary waits for its verb
        self._of_dates = [0] * len(dates)
        self._is_behind_noun = [False] * len(dates)

    def told(self) -> Clauses:
        """Return what has been found."""
        told = tuple(Clause(each.kind, each.verb, tuple(each.words), each.parent) for each in self.found)
        of_subject = tuple(
            is_behind and told[clause].verb is not None
            for is_behind, clause in zip(self._is_behind_noun, self._of_dates, strict=True)
        )
        return Clauses(told, tuple(self._of_dates), of_subject)

    @property
    def now(self) -> _Open:
        """The innermost clause that is open."""
        return self.found[self.stack[-1]]

    def begin(self, kind: Kind, *, is_beside: bool = False) -> None:
        """Begin a clause that hangs on the open one."""
        self.found.append(_Open(kind, self.stack[-1] if self.stack else -1, is_beside=is_beside))
        self.stack.append(len(self.found) - 1)

    def open_with(self, kind: Kind, at: int, *, is_beside: bool = False) -> int:
        """Begin a clause with its verb."""
        self.begin(kind, is_beside=is_beside)
        self.now.verb = self.line.low(at)
        self.now.words.append(self.line.text(at))
        if self.line.low(at) in ("be", "have"):  # "to be sold"
            self.helped = self.stack[-1]
        return at + 1

    def go_on(self, kind: Kind) -> None:
        """End the open clause and begin another beside it."""
        self.stack.pop()
        self.begin(kind)

    def close(self, kinds: Sequence[Kind]) -> None:
        """End the open clauses as far as they are of these kinds."""
        while len(self.stack) > 1 and self.now.kind in kinds:
            self.stack.pop()

    def date(self, at: int) -> None:
        """Read a date of the open clause."""
        when = self.line.words[at].when
        self._of_dates[when] = self.stack[-1]
        self.dated.add(self.stack[-1])
        self._is_behind_noun[when] = any(map(_is_noun, self.now.words)) and self.now.verb is None

    def last_verb(self) -> str | None:
        """Return the last verb before, for which `do so` stands."""
        told = (each.verb for each in reversed(self.found) if each.verb and each.verb not in AUXILIARIES)
        return next(told, None)

    def waits(self) -> bool:
        """Whether a clause that is open below the innermost has no verb yet."""
        return any(self.found[each].verb is None for each in self.stack[:-1])


def _is_noun(word: str) -> bool:
    """Whether a word before a date is more than what leads to it."""
    low = word.lower()
    return low not in PLACES and low not in LEADING and not is_adverb(low)
