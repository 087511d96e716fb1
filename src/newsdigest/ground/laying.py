"""A text laid along its evidence, word by word, in the order of both: what stands where, and beside what."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import takewhile

from newsdigest.english.governors import DISBELIEVING, SAYING
from newsdigest.english.grammar import is_finite
from newsdigest.english.smallwords import BEING
from newsdigest.english.words import tokens
from newsdigest.facts.alignment import Word, aligned, words_of
from newsdigest.facts.inflection import same_word
from newsdigest.facts.opposites import OPPOSITES
from newsdigest.facts.polarity import NEGATIONS
from newsdigest.facts.telling import are_kin
from newsdigest.ground.page import Page
from newsdigest.text import Stretch

_DENYING = (NEGATIONS | DISBELIEVING) - {"minus"}
# Words of grammar that turn what stands behind them: of "before the vote" only the vote tells which was first.
LEADING = frozenset(
    ("with", "against", "up", "down", "over", "under", "before", "after", "above", "below", "more", "less", "most",
     "least", "only", "until", "till", "since", "either")
)  # fmt: skip
PARTING = frozenset(
    ("that", "who", "whom", "whose", "which", "whether", "if", "unless", "because", "as", "when", "while", "where",
     "what", "although", "though", "than", "but")
)  # fmt: skip
"""Words with which another clause begins."""
_BESIDE, _NEAR = 2, 3  # telling words of the text, and of the evidence, on one side of a word, of which one is the same
_LISTED = 5  # words before a verb, of which one may be what it is done to
_HELPED = 3  # words from a helping verb to its verb
_LED = 4  # words between "by" and the doer
_WORTH, _WORTH_PIVOT, _WORTH_SMALL = 10, 12, 1


class Laid:
    """A text laid along the sentences of its evidence."""

    def __init__(self, text: str, sentences: Sequence[Stretch], page: Page) -> None:
        self.text, self.sentences, self.page = text, sentences, page
        self.evidence = " ".join(sentence.text for sentence in sentences)
        self.ours, self.theirs = words_of(text), words_of(self.evidence)
        self.at = dict(aligned(self.ours, self.theirs, _worth, nearness)[0])
        """The place in the evidence of each word of the text that stands in the order of both."""

    @cached_property
    def back(self) -> dict[int, int]:
        """The place in the text of each such word of the evidence."""
        return {place: at for at, place in self.at.items()}

    @cached_property
    def denials(self) -> Sequence[int]:
        """The places of the denials of the evidence."""
        return [place for place, word in enumerate(self.theirs) if denies(word)]

    @cached_property
    def starts(self) -> Sequence[int]:
        """The place of the first word of each sentence of the evidence."""
        begins, offset = [], 0
        for sentence in self.sentences:
            begins.append(next((at for at, word in enumerate(self.theirs) if word.start >= offset), 0))
            offset += len(sentence.text) + 1
        return begins

    @cached_property
    def _finite(self) -> frozenset[int]:
        """Where in the evidence its finite verbs begin."""
        found = tokens(self.evidence)
        return frozenset(token.start for index, token in enumerate(found) if is_finite(found, index))

    def is_verb(self, word: Word) -> bool:
        """Whether a word of the evidence is a finite verb there."""
        return word.start in self._finite

    def sentence_at(self, place: int) -> int:
        """Return which sentence of the evidence a place lies in."""
        return sum(start <= place for start in self.starts)

    def places_of(self, word: Word) -> list[int]:
        """Return where the evidence has a word in some form."""
        return [place for place, other in enumerate(self.theirs) if nearness(word.key, other.key)]

    def free_places_of(self, word: Word) -> list[int]:
        """Return where it has it, but for where that is another word of the text."""
        return [place for place in self.places_of(word) if place not in self.back]

    def between(self, at: int) -> Sequence[Word]:
        """Return the words of the evidence in whose place a word of the text stands that it has not there."""
        before = max((self.at[one] for one in range(at) if one in self.at), default=-1)
        behind = min(
            (self.at[one] for one in range(at + 1, len(self.ours)) if one in self.at), default=len(self.theirs)
        )
        return self.theirs[before + 1 : behind]

    def are_beside(
        self, at: int, place: int, *, until: int | None = None, is_before: bool = False, most: int = _BESIDE
    ) -> bool:
        """Whether a word, or a name that goes on to `until`, stands beside the telling word that stands there.

        `is_before`: before it, unless the text has none behind. `most`: telling words that may stand between.
        """
        last = at if until is None else until
        behind = telling(self.ours, last, 1, most)
        if self._share(behind, telling(self.theirs, place + last - at, 1, most + 1)):
            return True
        if is_before and behind:
            return False
        before = telling(self.ours, at, -1, most)
        return self._share(before, telling(self.theirs, place, -1, most + 1)) or self.is_owned_alike(at, last, place)

    def is_turned_about(self, first: int, last: int, place: int) -> bool:
        """Whether only one of the two is told of the sufferer ("by"), and the name stands beside the deed in both."""
        end = place + last - first
        if any(word.key == "by" for word in self.ours) == any(word.key == "by" for word in self.theirs):
            return False
        return self._share(telling(self.ours, last, 1, 1), telling(self.theirs, place, -1, 1)) or self._share(
            telling(self.ours, first, -1, 1), telling(self.theirs, end, 1, 1)
        )

    def is_object(self, at: int, place: int) -> bool:
        """Whether a text begins with what a verb of the evidence does something to: "offer raised"."""
        return self._share(telling(self.ours, at, -1, _BESIDE), self._joined(place, 1))

    def is_done_to(self, at: int, place: int) -> bool:
        """Whether a verb of the text stands before what the evidence has it done to: "raised the offer"."""
        is_passive = any(word.key in BEING for word in self.theirs[max(0, place - _HELPED) : place])
        is_passive = is_passive and not self.theirs[place].key.endswith("ing")
        return is_passive and self._share(telling(self.ours, at, 1, _BESIDE), self._joined(place, -1))

    def _joined(self, place: int, step: int) -> list[int]:
        """Return the telling words of the evidence on one side of a verb that no other clause parts from it."""
        found = telling(self.theirs, place, step, _BESIDE if step > 0 else _LISTED)
        return list(takewhile(lambda one: not self._is_parted(min(place, one), max(place, one)), found))

    def _is_parted(self, start: int, end: int) -> bool:
        """Whether another clause begins between two places, or somebody says what follows."""
        between, marked = self.theirs[start + 1 : end], self.theirs[start + 1 : end + 1]
        return any(word.key in PARTING or word.key in SAYING for word in between) or any(word.opens for word in marked)

    def is_passive_of(self, at: int, place: int) -> bool:
        """Whether a word stands on the other side of the same word, as only one of the two has the doer behind."""
        if not self.is_other_voice:
            return False
        return self._share(telling(self.ours, at, 1, 1), telling(self.theirs, place, -1, 2)) or self._share(
            telling(self.ours, at, -1, 1), telling(self.theirs, place, 1, 2)
        )

    def is_owned_alike(self, first: int, last: int, place: int) -> bool:
        """Whether a name owns the same in both: "director of Hale" and "Hale's director"."""
        end = place + last - first
        if self.ours[last].is_owner == self.theirs[end].is_owner:
            return False
        if self.ours[last].is_owner:
            return self._share(telling(self.ours, last, 1, 1), telling(self.theirs, place, -1, 1))
        return self._share(telling(self.ours, first, -1, 1), telling(self.theirs, end, 1, 1))

    def answers(self, at: int, place: int) -> bool:
        """Whether a denial of the evidence only answers ("Hale denied it"), behind what ours stands behind."""
        behind = telling(self.theirs, place, 1, 1)
        closes = not behind or any(word.opens for word in self.theirs[place + 1 : behind[0] + 1])
        return closes and self._share(telling(self.ours, at, -1, 1), telling(self.theirs, place, -1, _NEAR))

    def resumed(self, place: int) -> int:
        """Return the place from which a clause goes on behind an aside: "had not, as Hale wrote, been late"."""
        if place + 1 < len(self.theirs) and self.theirs[place + 1].opens:
            ends = (one for one in range(place + 2, len(self.theirs)) if self.theirs[one].opens)
            return next(ends, place + 1) - 1
        return place

    def _share(self, ours: Sequence[int], theirs: Sequence[int]) -> bool:
        return any(nearness(self.ours[one].key, self.theirs[other].key) for one in ours for other in theirs)

    @cached_property
    def is_other_voice(self) -> bool:
        """Whether only one of the two has a doer behind "by"."""
        led = {word.key for at, word in enumerate(self.ours) if word.is_telling and _is_led_by(self.ours, at)}
        others = {word.key for at, word in enumerate(self.theirs) if word.is_telling and _is_led_by(self.theirs, at)}
        ours, theirs = {word.key for word in self.ours}, {word.key for word in self.theirs}
        return bool((led & theirs) - others) or bool((others & ours) - led)


def _is_led_by(words: Sequence[Word], at: int) -> bool:
    """Whether "by" leads to a word, in its clause."""
    for one in range(at - 1, max(-1, at - 1 - _LED), -1):
        if words[one + 1].opens:
            return False
        if words[one].key == "by":
            return True
    return False


def telling(words: Sequence[Word], at: int, step: int, most: int) -> list[int]:
    """Return the places of the next telling words on one side, denials left out."""
    found: list[int] = []
    at += step
    while 0 <= at < len(words) and len(found) < most:
        if words[at].is_telling and not denies(words[at]):
            found.append(at)
        at += step
    return found


def denies(word: Word) -> bool:
    """Whether a word denies what stands beside it."""
    return not _DENYING.isdisjoint(word.forms) or word.key.endswith("n't")


def turns(word: Word) -> bool:
    """Whether a word has an opposite, or leads what stands behind it."""
    return word.key in OPPOSITES or word.key in LEADING


def is_pivot(word: Word) -> bool:
    """Whether a fact turns on a word; dates are held to their value."""
    return not word.is_dated and (denies(word) or turns(word) or word.is_number or word.is_name)


def _worth(word: Word) -> int:
    if is_pivot(word):
        return _WORTH_PIVOT
    return _WORTH if word.is_telling else _WORTH_SMALL


@lru_cache(65536)
def nearness(one: str, other: str) -> int:
    """Return how near two words are: 3 the same, 2 a form or relative of each other, 0 nothing of the kind."""
    if one == other:
        return 3
    return 2 if same_word(one, other) or are_kin(one, other) else 0
