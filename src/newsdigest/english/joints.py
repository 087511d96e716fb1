"""What a comma, an `and` or a full stop does with the clauses that are open: ends some, goes on, or begins another."""

from __future__ import annotations

import re

from newsdigest.english.adverbs import is_adverb
from newsdigest.english.nesting import Kind, Nest
from newsdigest.english.verbals import COORDINATORS, DETERMINERS, PLACES, PRONOUNS, RELATIVES, SUBORDINATORS
from newsdigest.english.verbs import AUXILIARIES
from newsdigest.english.words import word_set

PASSING: tuple[Kind, ...] = ("relative", "sub", "aside", "reduced", "gerund", "infinitive")  # what a comma may close
_WITHOUT_SUBJECT: tuple[Kind, ...] = ("infinitive", "gerund", "reduced", "aside")
_ON = word_set("on in at late early from then later also by")
_BEFORE_A_DATE = word_set("on in at early late the since until by from")
_SHORT = ("due", "set", "put", "cut", "shut")  # participles that look like any form of the verb
_AS_WELL = word_set("a an the its his her their one up down compared more less fewer well about some nearly almost")
_VERBS_OF_SAYING = "said|says|told|tells|announced|reported|added|wrote|warned|confirmed|showed|shows|revealed"
# ", police said on Friday", ", according to the mayor": who says so, behind all that is said.
_TAIL = re.compile(
    rf",[\"”']?\s(?:[\w.'’-]+\s){{0,8}}?(?:{_VERBS_OF_SAYING})\b(?!\s(?:to|the|a|an)\b(?!\s\w+\s(?:on|late|early)))"
    r"|,\s(?:according to|as reported)"
)


class Joints(Nest):
    """The clauses of a sentence while it is read, and what joins and parts them."""

    def mark(self, at: int) -> int:
        """Read a bracket, which opens or ends what is told in passing, or a mark that ends all that is open."""
        low = self.line.low(at)
        if low == "(":
            self.begin("aside")
        elif low == ")":
            self.stack = self.stack[:-1] or self.stack
        else:
            self.stack = []
            self.begin("main")
        return at + 1

    def comma(self, at: int) -> int:
        """Read a comma: it ends what is told in passing, or begins it."""
        line = self.line
        if self._is_dated_beside(at):
            return at + 1
        is_over = False
        while len(self.stack) > 1 and self.now.kind in PASSING and self.now.words:
            is_over, was_beside = True, self.now.is_beside
            self.stack.pop()
            if was_beside:
                break
        behind = line.low(at + 1)
        if behind in RELATIVES | SUBORDINATORS | COORDINATORS or behind == "that":
            return at + 1
        if self.found[self.stack[0]].verb and _TAIL.match(self.sentence[line.words[at].start :]):
            self.stack = self.stack[:1]
            self.go_on("said")
            return at + 1
        if is_over and self.now.verb is None and (line.is_past(at + 1) or line.is_finite(at + 1)):
            return at + 1  # "Orn, which fell in May, rose"
        is_open = (
            self.now.verb is None or not line.is_past(at + 1) or line.low(at + 2) in PLACES or line.is_date(at + 2)
        )
        if is_open and (line.is_participle(at + 1) or line.is_gerund(at + 1) or behind in _SHORT):
            return self.open_with("aside", at + 1, is_beside=True)
        self._beside(at)
        return at + 1

    def _is_dated_beside(self, at: int) -> bool:
        """Whether a comma only leads to a date of the open clause: `broke down, on Monday and Friday, and sank`."""
        line, place = self.line, at + 1
        while line.low(place) in _BEFORE_A_DATE:
            place += 1
        opens_sentence = self.now.kind == "sub" and self.now.parent == 0 and self.found[0].verb is None
        if not line.is_date(place) or not self.now.words or opens_sentence:
            return False
        place += 1
        while line.is_date(place) or line.low(place) in ("and", "on", "in"):
            place += 1
        return line.low(place) in (",", ".", ";", "")

    def _beside(self, at: int) -> None:
        """Begin what a comma sets beside a subject, `Orn, champions in 1987,`, or behind all, `, the most in years`."""
        behind = self.line.low(at + 1)
        if self.now.verb is None:
            if behind not in ("on", "in", "at") and self._is_closed(at):
                self.begin("aside", is_beside=True)
        elif behind in _AS_WELL or behind.isdigit():
            if self.line.next_finite(at + 1) is not None:
                self.go_on("main")
            else:
                self.begin("aside", is_beside=True)

    def _is_closed(self, at: int) -> bool:
        """Whether a second comma follows, before the verb."""
        line, has_verb = self.line, False
        for place in range(at + 1, len(line.words)):
            if line.low(place) == ",":
                then = place + 1
                while is_adverb(line.low(then)) or line.low(then) in ("also", "then", "later", "now"):
                    then += 1
                return not has_verb or line.is_finite(then) or line.is_past(then)
            has_verb = has_verb or line.is_finite(place)
        return False

    def coordinator(self, at: int) -> int:
        """Read an `and`: behind it the clause goes on, or another with a verb of its own begins."""
        line, then = self.line, at + 1
        while line.is_date(then) or line.low(then) in _ON or is_adverb(line.low(then)):
            then += 1
        if line.is_date(at + 1) or (line.low(at + 1) in _ON and line.is_date(at + 2) and not self._is_verb(then)):
            return at + 1  # "on Monday and on Friday"
        if self._is_verb(then):
            self._second_verb(at, then)
        elif line.is_infinitive(then):
            while len(self.stack) > 1 and self.now.kind != "infinitive":
                self.stack.pop()
        elif self.now.verb is not None and (line.next_finite(then) is not None or line.low(then) in PRONOUNS):
            self._second_subject(at, then)
        elif self.now.verb is not None and self.stack[-1] in self.dated and line.has_date_before_next(then):
            verb = self.now.verb  # "met the mayor on Monday and the bishop on Friday"
            self.go_on(self.now.kind)
            self.now.verb = verb
        return at + 1

    def _is_verb(self, at: int) -> bool:
        return self.line.is_finite(at) or self.line.is_participle(at)

    def _second_verb(self, at: int, then: int) -> None:
        """Begin the clause of a second verb with the same subject."""
        if self.line.low(at - 1) == ",":
            while len(self.stack) > 1 and self.now.kind != "complement":
                self.stack.pop()
        is_past = self.line.is_past(then) or self.line.low(then) in AUXILIARIES
        while len(self.stack) > 1 and (
            self.now.verb is None or (is_past and self.now.kind in ("infinitive", "gerund", "reduced"))
        ):
            self.stack.pop()
        self.go_on(self.now.kind)

    def _second_subject(self, at: int, then: int) -> None:
        """Begin a clause with a subject and a verb of its own."""
        if self.line.low(at - 1) == "," or self.line.low(then) in PRONOUNS:
            self.stack = self.stack[:1]
        else:
            self.close(_WITHOUT_SUBJECT)
        self.go_on(self.now.kind)

    def is_phrase(self, at: int) -> bool:
        """Whether no noun follows a participle, which then would only describe that: `small controlled blast`."""
        behind = self.line.low(at + 1)
        return (
            self.line.is_date(at + 1)
            or not behind.isalpha()
            or behind in PLACES | DETERMINERS | SUBORDINATORS | COORDINATORS
            or is_adverb(behind)
            or self.line.text(at + 1)[:1].isupper()
        )
