"""What a text leaves out between two words of its evidence, and whether that parts the one from the other.

"The mayor met Orr, who signed it": the mayor signed nothing. "The mayor met Orr and signed it": the mayor signed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsdigest.english.governors import SAYING, TOLD
from newsdigest.english.smallwords import PRONOUNS, SUBJECT_RELATIVES
from newsdigest.facts.alignment import Word
from newsdigest.ground.laying import PARTING, Laid, denies, nearness

_COORDINATING = frozenset(("and", "but", "or", "then"))
_COMMAS = ",—–"
_AHEAD = frozenset(("due", "set", "going", "about"))
_OF_OTHERS = frozenset("mfnp")  # groups of pronouns by which one tells of others


def is_parted(laid: Laid, first: int, last: int) -> bool:
    """Whether two words of the evidence, that follow one another in the text, do not belong together there.

    They are of two sentences, or a verb of somebody else stands between them. What stands between commas is an aside,
    and a verb behind "and" has the same doer.
    """
    if laid.sentence_at(first) != laid.sentence_at(last):
        return not _is_answer(laid, first, last)
    gap = _gap(laid, first, last)
    if gap.is_what_the_speaker_does:
        return False
    if gap.begins_behind_an_aside:
        return True
    return gap.has_a_clause and not (gap.is_aside or gap.is_coordinated)


def speaks_of_oneself(laid: Laid, first: int, last: int) -> bool:
    """Whether somebody only says between two words what he would do: "the board [said that it] would sell"."""
    return _gap(laid, first, last).is_what_the_speaker_does


class _Gap(NamedTuple):
    """The words of the evidence between two of the text: from behind `first` to the verb `last` with its helpers."""

    laid: Laid
    first: int
    last: int
    end: int
    """Where what belongs to `last` begins: "are due to be" before "sold"."""
    left_out: Sequence[Word]

    @property
    def is_what_the_speaker_does(self) -> bool:
        """Whether somebody only says what he would do: "the board would sell" of "the board said that it would"."""
        doer = self.laid.theirs[self.end - 1]
        said = [word for word in self.left_out if word.is_telling and not word.is_dated]
        is_own = PRONOUNS.get(doer.key) in _OF_OTHERS and not doer.opens
        return is_own and bool(said) and all(word.key in TOLD or word.key in SAYING for word in said)

    @property
    def begins_behind_an_aside(self) -> bool:
        """Whether a noun within commas is told as the doer of the verb behind them.

        Of "the cheeses, sold under three labels, were made" no labels were made; a name there may be the doer's own.
        """
        theirs, first, end = self.laid.theirs, self.first, self.end
        if end == self.last and not self.laid.is_verb(theirs[end]):
            return False
        closes = any(mark in _COMMAS for mark in theirs[end].marks)
        is_last = first + 1 == end or not theirs[first + 1].opens
        return closes and is_last and theirs[first].is_plain and any(word.opens for word in theirs[:first])

    @property
    def has_a_clause(self) -> bool:
        """Whether what is left out has a verb of its own, and somebody or something that it is told of."""
        tells = any(word.is_telling or word.key in SAYING or word.key in PRONOUNS for word in self.left_out)
        return tells and any(self.laid.is_verb(word) or word.key in PARTING for word in self.left_out)

    @property
    def is_aside(self) -> bool:
        """Whether it stands between commas."""
        return self.laid.theirs[self.first + 1].opens and self.laid.theirs[self.end].opens

    @property
    def is_coordinated(self) -> bool:
        """Whether an "and" stands before the last word, which then has the doer of the first."""
        return self.laid.theirs[self.end - 1].key in _COORDINATING


def _gap(laid: Laid, first: int, last: int) -> _Gap:
    end = last
    while end - 1 > first and _belongs_to_verb(laid, end - 1) and not laid.theirs[end].opens:
        end -= 1
    left_out = [
        laid.theirs[place]
        for place in range(first + 1, end)
        if place not in laid.back and not _is_told_elsewhere(laid, place)
    ]
    if any(word.key in SAYING for word in _between(laid, first, last)):  # "said" for "told the court"
        left_out = [word for word in left_out if word.key not in SAYING and word.key != "that"]
    return _Gap(laid, first, last, end, left_out)


def _belongs_to_verb(laid: Laid, place: int) -> bool:
    """Whether a word helps the verb behind it: "are due to be"."""
    word = laid.theirs[place]
    if word.key in _AHEAD:
        return True
    return not word.is_telling and word.key not in _COORDINATING | SUBJECT_RELATIVES | SAYING | PRONOUNS.keys()


def _is_told_elsewhere(laid: Laid, place: int) -> bool:
    """Whether the text has a verb of the evidence elsewhere: "was sued by Teal"."""
    return laid.is_other_voice and any(nearness(laid.theirs[place].key, word.key) for word in laid.ours)


def _is_answer(laid: Laid, first: int, last: int) -> bool:
    """Whether a denial that only answers goes on with what the sentence before tells."""
    is_before = laid.sentences[laid.sentence_at(last) - 1].start < laid.sentences[laid.sentence_at(first) - 1].start
    return is_before and any(map(denies, _between(laid, first, last)))


def _between(laid: Laid, first: int, last: int) -> Sequence[Word]:
    """Return the words of the text from one to the other of two that it has of the evidence."""
    return laid.ours[laid.back[first] : laid.back[last]] if {first, last} <= laid.back.keys() else ()
