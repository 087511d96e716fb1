"""The words of a sentence as a reader takes them: which of them is a verb, and in which form."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsdigest.english import lexicon
from newsdigest.english.adverbs import is_adverb
from newsdigest.english.verbs import AUXILIARIES, IRREGULAR_PAST, NOT_PAST
from newsdigest.english.words import tokens, word_set

PLACES = frozenset(
    {"of", "in", "on", "at", "by", "for", "from", "with", "to", "into", "onto", "over", "under", "about", "against"}
    | {"between", "among", "through", "during", "without", "within", "across", "behind", "beyond", "despite", "around"}
    | {"along", "as", "per", "via", "toward", "towards", "upon", "outside", "inside", "below", "above", "beside"}
    | {"near", "off", "out", "up", "down", "amid"}
)
"""Prepositions that open no clause."""
DETERMINERS = lexicon.DETERMINERS
PRONOUNS = word_set("he she it they i we you there")
COORDINATORS = word_set("and but or nor then yet")
RELATIVES = word_set("who whom whose which where")
SUBORDINATORS = word_set(
    "when while after before since because although though until till unless if whether as once following whereas"
)
MARKS = frozenset(";:—–(){}")
_BETWEEN = word_set(
    "not also now then since later first already never twice again still once just all both ever yet only even "
    "himself herself itself themselves"
)
_PARTICIPLES = word_set(
    "held shot hit hurt found caught stolen taken struck built sold sunk lost swept burnt made sent given written "
    "known seen kept told paid brought born driven thrown shown worn torn broken spoken chosen drawn grown begun "
    "gone laid met won fed bound sought taught thought bought fought hung dug cast shut spent lent bent rebuilt "
    "overthrown withdrawn forgotten hidden beaten eaten fallen risen flown stuck dealt planned scheduled injured "
    "wounded based named proposed accused required"
)
_GERUNDS = 5  # letters that a word with "ing" has more than
_NO_GERUNDS = word_set(
    "morning evening during according following including meeting building hearing spring being nothing something "
    "anything everything warning"
)
_NO_INFINITIVES = word_set(
    "court hospital prison jail parliament school safety church home trial police staff them him her us me you nearly "
    "about more around almost less power life death market press people"
)
_BACK = word_set("return returns returned returning back go goes going gone went")  # to work
_STEMS_IN_ING = word_set("bring sing swing need feed succeed proceed apply supply rely reply fly comply")
LEADING = word_set("the at least about around early late mid on in a half end of beginning start last shortly just")


class Word(NamedTuple):
    """A word or mark of a sentence; date words are one."""

    low: str
    text: str
    start: int
    end: int
    when: int
    """Which of the dates of the sentence it is, -1 for none."""


def words_of(sentence: str, dates: Sequence[tuple[int, int]]) -> tuple[Word, ...]:
    """Return the words and marks of a sentence in order, its dates each as one."""
    found: list[Word] = []
    for token in tokens(sentence):
        when = next((at for at, (start, end) in enumerate(dates) if start <= token.start < end), -1)
        if when < 0:
            found.append(Word(token.low, token.text, token.start, token.end, when))
        elif not found or found[-1].when != when:
            start, end = dates[when]
            found.append(Word("", sentence[start:end], start, end, when))
    return tuple(found)


class Line:
    """The words of one sentence, asked for their forms."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words

    def low(self, at: int) -> str:
        """Return a word in small letters: nothing for a date and beyond the ends."""
        return self.words[at].low if 0 <= at < len(self.words) else ""

    def text(self, at: int) -> str:
        """Return a word as it is written."""
        return self.words[at].text if 0 <= at < len(self.words) else ""

    def is_date(self, at: int) -> bool:
        """Whether date words stand there."""
        return 0 <= at < len(self.words) and self.words[at].when >= 0

    def before(self, at: int) -> str:
        """Return the word before, but for adverbs."""
        at -= 1
        while at >= 0 and (is_adverb(self.low(at)) or self.low(at) in _BETWEEN):
            at -= 1
        return self.low(at)

    def is_past(self, at: int) -> bool:
        """Whether a word has the form of a past tense."""
        low = self.low(at)
        is_regular = low.endswith("ed") and len(low) > 3 and low not in NOT_PAST
        return self.text(at).islower() and (low in IRREGULAR_PAST or is_regular)

    def is_participle(self, at: int) -> bool:
        """Whether a word within a sentence has the form of a past participle."""
        return self.text(at).islower() and self.has_form_of_participle(at)

    def has_form_of_participle(self, at: int) -> bool:
        """Whether a word has the form of a past participle, be it with a capital."""
        low = self.low(at)
        is_regular = low.endswith("ed") and len(low) > 3 and low not in NOT_PAST
        return not low.startswith("un") and (is_regular or low in _PARTICIPLES)

    def is_gerund(self, at: int) -> bool:
        """Whether a word has the form of a gerund and is no usual noun."""
        low = self.low(at)
        return self.text(at).islower() and low.endswith("ing") and len(low) > _GERUNDS and low not in _NO_GERUNDS

    def is_finite(self, at: int) -> bool:
        """Whether a word is a finite verb where it stands."""
        low = self.low(at)
        if low in AUXILIARIES:
            return low not in ("be", "been", "being", "'s") and not (
                low in ("do", "have") and self.before(at) in AUXILIARIES
            )
        before = self.before(at)
        if before in DETERMINERS or before in PLACES or before in AUXILIARIES or before.endswith("'s"):
            return False
        return self.is_past(at) or (at > 0 and self._is_present(at))

    def _is_present(self, at: int) -> bool:
        low = self.low(at)
        if low in _SHOWING:
            return self.low(at + 1) == "that" and (self.is_date(at - 1) or self.low(at - 1).endswith("s"))
        if not self.text(at).islower() or not low.endswith("s") or low.endswith("ss") or len(low) < 4:
            return False
        before = self.text(at - 1)
        is_subject = before[:1].isalnum() and not (before.islower() and before.endswith("s"))
        return (low in lexicon.SAYING and before[:1].isalnum()) or (low in _PRESENTS and (is_subject or before == ","))

    def is_infinitive(self, at: int) -> bool:
        """Whether a `to` leads to a verb: `to sell`, not `to court`."""
        low = self.low(at + 1)
        if self.low(at) != "to" or not self.text(at + 1).islower() or not low.isalpha():
            return False
        if low in DETERMINERS or low in PLACES or low in PRONOUNS or low in _NO_INFINITIVES:
            return False
        if low.endswith("s") and not low.endswith("ss"):
            return False
        if low == "work" and self.before(at) in _BACK:
            return False
        return not low.endswith(("ing", "ed", "ly")) or low in _STEMS_IN_ING

    def leads_to_date(self, at: int) -> bool:
        """Whether a preposition leads at once to a date: `since early 2011`."""
        at += 1
        while self.low(at) in LEADING:
            at += 1
        return self.is_date(at)

    def next_finite(self, at: int) -> int | None:
        """Return where the next finite verb stands before something new begins."""
        while at < len(self.words):
            low = self.low(at)
            if low in MARKS or low in RELATIVES or low in COORDINATORS or low in PRONOUNS or low in (",", "that"):
                return None
            if low in SUBORDINATORS and not self.leads_to_date(at):
                return None
            if self.is_finite(at):
                return at
            at += 1
        return None

    def has_date_before_next(self, at: int) -> bool:
        """Whether a date stands there before something new begins."""
        while at < len(self.words):
            low = self.low(at)
            if self.is_date(at):
                return True
            if low in MARKS or low in RELATIVES or low in COORDINATORS or low == ",":
                return False
            at += 1
        return False


_SHOWING = word_set("say show suggest reveal indicate warn argue claim")
_PRESENTS = word_set(
    "begins starts opens closes ends returns leaves arrives goes comes takes holds meets faces hands lifts raises "
    "cuts sells buys agrees signs wins loses kills dies falls rises drops plans expects seeks wants needs makes "
    "gives remains stays becomes brings sends sees finds keeps leads pays builds breaks drives draws throws "
    "catches stands sits runs"
)
