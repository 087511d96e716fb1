"""The clauses of a sentence, each with its verb, its words and the dates that stand in it.

`Five were still at large on Wednesday after 31 broke out on Sunday` has two: `were`, which has Wednesday, and `broke`,
which has Sunday.
A clause is whatever tells a deed: a main or a subordinate clause, an infinitive, a participle, what is told in passing.
"""

from __future__ import annotations

from functools import lru_cache

from newsdigest.english.adverbs import is_adverb
from newsdigest.english.joints import PASSING, Joints
from newsdigest.english.lexicon import DENYING, SAYING
from newsdigest.english.nesting import Clauses
from newsdigest.english.verbals import (
    COORDINATORS,
    DETERMINERS,
    MARKS,
    PLACES,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)
from newsdigest.english.verbs import AUXILIARIES
from newsdigest.english.vocabulary import SILENT
from newsdigest.english.words import word_set

_DATING = word_set("after before since until till following by from to through between than as for of")
_BASES = word_set("go come get make take put set give keep let")
_NO_REDUCED = word_set("due set led put read run cut left said come spread")
_COMPARED = word_set("many much few little well often far long soon high low early late")
_BEFORE_A_COURT = word_set("appear appears appeared appearing testify testified brought come came stand stood put")
_NEAR = 6  # words from a verb of saying to the date of the saying


@lru_cache(maxsize=512)  # several records rest on one sentence
def clauses(sentence: str, dates: tuple[tuple[int, int], ...]) -> Clauses:
    """Return the clauses of a sentence whose dates stand at the given places."""
    return _Reader(sentence, dates).read()


class _Reader(Joints):
    """Reads a sentence from left to right, a word or mark at a time."""

    def read(self) -> Clauses:
        """Return the clauses of the sentence."""
        self.begin("main")
        if self.line.has_form_of_participle(0) and (self.line.low(1) in PLACES or self.line.is_date(1)):
            self.begin("aside", is_beside=True)  # "Arrested on Monday, he was freed"
            self.now.verb = self.line.low(0)
        at = 0
        while at < len(self.line.words):
            at = self.step(at)
        return self.told()

    def step(self, at: int) -> int:
        """Read one word, and return where to read on."""
        if self.line.is_date(at):
            self.date(at)
            return at + 1
        then = self.joint(at)
        return self.verb_or_word(at) if then is None else then

    def joint(self, at: int) -> int | None:
        """Read what joins clauses or parts them; None for any other word."""
        low = self.line.low(at)
        if low in MARKS or self.is_stop(at):
            return self.mark(at)
        if low == ",":
            return self.comma(at)
        if low in RELATIVES or low == "that":
            return self.opener(at)
        if low in SUBORDINATORS or (low == "ahead" and self.line.low(at + 1) == "of"):
            return self.subordinator(at)
        return self.coordinator(at) if low in COORDINATORS else None

    def verb_or_word(self, at: int) -> int:
        """Read a verb, which may have a clause of its own, or any other word."""
        line = self.line
        if line.is_infinitive(at):
            return self.open_with("infinitive", at + 1)
        if line.is_gerund(at) and self.is_clause_of_gerund(at):
            return self.gerund(at)
        if line.is_finite(at):
            return self.finite(at)
        return self.open_with("reduced", at) if self.is_reduced(at) else self.word(at)

    def is_stop(self, at: int) -> bool:
        """Whether a dash stands between words, or a stop between the sentences of one quotation."""
        low = self.line.low(at)
        if low == "-":
            return self.sentence[self.line.words[at].start - 1 :][:1] == " "
        return low in (".", "?", "!") and self.line.text(at + 1)[:1].isupper() and self.line.text(at - 1)[-1:].islower()

    def word(self, at: int) -> int:
        """Read a word that opens nothing; behind an auxiliary it may be the verb."""
        line, low = self.line, self.line.low(at)
        is_verb = line.text(at).islower() and low not in AUXILIARIES and not is_adverb(low) and low not in PLACES
        is_told = low not in SILENT or line.is_participle(at) or low in _BASES
        is_helped = self.helped == self.stack[-1] and line.before(at) in AUXILIARIES
        if is_helped and is_verb and is_told and low not in DETERMINERS:
            self.now.verb, self.helped = low, -1
        elif low == "do" and line.low(at + 1) == "so":
            self.now.verb, self.helped = self.last_verb() or low, -1
        if line.text(at)[:1].isalnum():
            self.now.words.append(line.text(at))
        return at + 1

    def opener(self, at: int) -> int:
        """Read what opens a relative clause or, behind a verb of saying, what is said."""
        line = self.line
        low, before = line.low(at), line.low(at - 1)
        if low == "that" and (before in PLACES or line.is_date(at + 1)):
            return at + 1
        said = line.before(at)
        is_said = low == "that" and (said in SAYING | DENYING or said.endswith(("ed", "ing")) or line.is_date(at - 1))
        self.begin("complement" if is_said else "relative", is_beside=before == ",")
        return at + 1

    def subordinator(self, at: int) -> int:
        line, low = self.line, self.line.low(at)
        behind = line.low(at + 1)
        is_no_clause = (
            (low in _DATING and line.leads_to_date(at))
            or (low == "as" and (behind in _COMPARED or not self.is_clause_of_as(at)))
            or (low == "since" and (behind in (",", "", "been") or line.low(at - 1) in AUXILIARIES))
            or (low == "before" and self.now.verb in _BEFORE_A_COURT)
            or (low == "once" and behind not in DETERMINERS | PRONOUNS)
            or (
                low in ("following", "after", "before")
                and (line.low(at - 1) in DETERMINERS or behind in (",", ".", ""))
            )
        )
        if not is_no_clause:
            self.begin("sub", is_beside=line.low(at - 1) == "," or at == 0)
        return at + 1

    def is_clause_of_as(self, at: int) -> bool:
        return self.line.next_finite(at + 1) is not None or self.line.low(at + 1) in PRONOUNS

    def is_clause_of_gerund(self, at: int) -> bool:
        """Whether a gerund has a clause of its own: `for burning a barn`, `people waiting on the quay`."""
        line, before = self.line, self.line.low(at - 1)
        if line.before(at) in AUXILIARIES or line.before(at) in DETERMINERS or before == "," or not at:
            return False
        if before in PLACES:
            return True
        is_noun = before.isalpha() and not is_adverb(before) and before not in AUXILIARIES
        behind = line.low(at + 1)
        return is_noun and (behind in PLACES or behind in DETERMINERS or line.is_date(at + 1))

    def gerund(self, at: int) -> int:
        if self.now.kind == "sub" and self.now.verb is None:  # "after selling it"
            self.now.verb = self.line.low(at)
            self.now.words.append(self.line.text(at))
            return at + 1
        return self.open_with("gerund", at)

    def is_reduced(self, at: int) -> bool:
        """Whether a participle tells of the noun before it: `a car sold in 2019`."""
        line, before = self.line, self.line.before(at)
        is_behind_noun = before not in AUXILIARIES | DETERMINERS | PLACES | COORDINATORS and at > 0 and before != ","
        return is_behind_noun and self.line.is_participle(at) and line.low(at) not in _NO_REDUCED and self.is_phrase(at)

    def finite(self, at: int) -> int:
        """Read a finite verb: that of the open clause, or of the one that waits for it."""
        line, low = self.line, self.line.low(at)
        while self.now.verb is not None and self.now.kind in PASSING and self.waits():
            self.stack.pop()
        is_auxiliary = low in AUXILIARIES
        if self.now.verb is not None:
            if not is_auxiliary and line.is_participle(at):
                is_adjective = line.before(at) == self.now.verb or not self.is_phrase(at)
                return self.word(at) if is_adjective else self.open_with("reduced", at)
            if self.now.verb not in AUXILIARIES:
                self.begin("complement")
        elif not is_auxiliary and low not in SAYING and self.tells_subject(at):
            return self.open_with("reduced", at)
        does_so = is_auxiliary and line.low(at + 1) == "so"
        self.now.verb = (self.last_verb() or low) if does_so else low
        self.now.words.append(line.text(at))
        if is_auxiliary and not does_so:
            self.helped = self.stack[-1]
        return self.said(at) if low in SAYING and not is_auxiliary else at + 1

    def tells_subject(self, at: int) -> bool:
        """Whether a participle tells which the subject is, whose verb follows: `The man held on Monday was freed`."""
        line, behind = self.line, self.line.low(at + 1)
        is_open = behind in PLACES or line.is_date(at + 1) or is_adverb(behind)
        return (
            is_open
            and line.is_participle(at)
            and self.now.kind in ("main", "complement", "sub", "relative")
            and line.text(at - 1)[:1].isalnum()
            and line.next_finite(at + 1) is not None
        )

    def said(self, at: int) -> int:
        """Begin what is said without a `that`: `said on Friday the dam had burst on Monday`."""
        line, verb = self.line, self.line.next_finite(at + 1)
        if verb is None:
            return at + 1
        day = next((place for place in range(at + 1, min(at + _NEAR, verb)) if line.is_date(place)), None)
        is_of_saying = day is not None and (
            line.low(day + 1) in DETERMINERS | PRONOUNS or line.text(day + 1)[:1].isupper()
        )
        begin = day + 1 if day is not None and is_of_saying else at + 1
        for place in range(at + 1, begin):
            self.date(place) if line.is_date(place) else self.word(place)
        self.begin("complement")
        return begin
