"""What a word hangs on, held to the evidence where a text leaves words out: nothing is joined to another word.

Of "fell 4% to 1.9 billion" sales did not fall 1.9 billion, and of "two were missing and 41 were taken to hospital" the
two were taken nowhere. So what is left out between two words is a phrase of its own, or stands between commas.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsdigest.english.adverbs import is_adverb
from newsdigest.english.governors import SAYING
from newsdigest.english.smallwords import ARTICLES, OWNERS, POINTING, PRONOUNS, SUBJECT_RELATIVES
from newsdigest.english.verbs import AUXILIARIES
from newsdigest.facts.alignment import Word
from newsdigest.ground.gaps import speaks_of_oneself
from newsdigest.ground.laying import PARTING, Laid
from newsdigest.ground.links import LEADS
from newsdigest.schema.mention import Difference

_DETERMINERS = ARTICLES | OWNERS | POINTING | {"these", "those"}
_BOUNDS = frozenset(("until", "till", "before", "after", "since", "by", "from"))
_PREPOSITIONS = (LEADS | _BOUNDS | {"between", "towards", "into", "than"}) - {"like"}
_PARTICLES = frozenset(("out", "up", "down", "off", "away", "back", "over", "on"))
_COORDINATORS = frozenset(("and", "or", "but", "nor", "then"))
_SLIGHT = _DETERMINERS | {"that", "to"}
_HELPING = AUXILIARIES - {"be", "been", "being", "having"}
_FREE = frozenset(("by", "on", "in", "at", "for"))  # "rose by 3%", "on Monday"


def reattached(laid: Laid) -> Iterator[Difference]:
    """Yield the words of a text that stand beside what they do not hang on in the evidence."""
    for at in range(len(laid.ours) - 1):
        if at in laid.at and at + 1 in laid.at:
            joint = _Joint(laid, at, laid.at[at], laid.at[at + 1])
            if joint.first < joint.last and joint.is_of_one_sentence and joint.is_wrong:
                said = f"{laid.ours[at].shown} {laid.ours[at + 1].shown}"
                yield Difference(kind="word", said=said, found=None)
    yield from _disowned(laid)


class _Joint(NamedTuple):
    """Two neighbours of a text, and their places in the evidence."""

    laid: Laid
    at: int
    first: int
    last: int

    @property
    def left_out(self) -> Sequence[Word]:
        return self.laid.theirs[self.first + 1 : self.last]

    @property
    def is_of_one_sentence(self) -> bool:
        """Whether the two are of one sentence, and the text sets no mark of its own between them."""
        laid = self.laid
        is_own_mark = laid.ours[self.at + 1].opens and not any(word.opens for word in self.left_out)
        return not is_own_mark and laid.sentence_at(self.first) == laid.sentence_at(self.last)

    @property
    def is_wrong(self) -> bool:
        """Whether the second word hangs on one that is left out, or stands behind a comma of which nothing is left."""
        if self.has_other_subject or self.is_other_day:
            return True
        is_joined = not self.laid.ours[self.at + 1].opens
        return self.is_over_a_comma or (is_joined and (self.is_led or self.loses_its_verb or self.loses_its_head))

    @property
    def is_led(self) -> bool:
        """Whether the last word left out leads to the second: "to 1.9 billion", "leaving out children"."""
        words, behind = self.left_out, self.laid.theirs[self.last]
        if not words or behind.opens or behind.key in _COORDINATORS | PARTING | _PREPOSITIONS | _DETERMINERS:
            return False
        is_slight = all(word.key in _SLIGHT for word in words) and not behind.is_number
        is_part_of = words[0].key == "of" and self.laid.theirs[self.first].is_number  # "one of its wards"
        return not (self.is_moved_on or is_slight or is_part_of) and self._leads(words, behind)

    def _leads(self, words: Sequence[Word], behind: Word) -> bool:
        lead = words[-1]
        if lead.key == "to" and not (behind.is_number or behind.is_name):
            return False  # "is to open"
        if len(words) == 1:
            return lead.key in _PREPOSITIONS - _FREE - {"of"}
        before = words[-2]
        if lead.key in _DETERMINERS:
            return before.key in _PREPOSITIONS or (before.is_telling and not before.is_dated)
        is_verbal = lead.key in _PARTICLES and self._is_verbal(before)
        is_verbal = is_verbal or (self._is_verbal(lead) and not is_adverb(behind.key))
        return is_verbal or (lead.key in _PREPOSITIONS and lead.key != "of")

    @property
    def is_moved_on(self) -> bool:
        """Whether the text goes on with a word that stands elsewhere in the evidence: "the Lyon museum"."""
        following = self.at + 2
        return following < len(self.laid.ours) and following not in self.laid.at

    def _is_verbal(self, word: Word) -> bool:
        if word.key in AUXILIARIES or word.key in SAYING:
            return False
        return word.is_plain and (self.laid.is_verb(word) or word.key.endswith("ing"))

    @property
    def is_over_a_comma(self) -> bool:
        """Whether one comma stands between the two in the evidence, and no second one closes what it opened."""
        theirs = self.laid.theirs
        opening = [place for place in range(self.first + 1, self.last + 1) if self._is_comma(place)]
        if self.laid.ours[self.at + 1].opens:
            opening = opening[1:]
        if len(opening) % 2 == 0 or any(theirs[place].is_dated or theirs[place - 1].is_dated for place in opening):
            return False
        words, behind, comma = self.left_out, theirs[self.last], opening[0]
        if self._is_lead_in(comma) or behind.key in _COORDINATORS or (words and words[-1].key in _COORDINATORS):
            return False
        if words and words[0].key in SUBJECT_RELATIVES and all(word.key in _HELPING for word in words[1:]):
            return False  # "Orr signed" of "Orr, who signed"
        is_bare = not any(self._is_finite(word) or word.key in (_PREPOSITIONS | PARTING) - {"of"} for word in words)
        if behind.is_name and is_bare:
            return False  # "the clerk Ida Orr" of "the clerk, Ida Orr"
        if len(opening) > 1 or any(word.key not in _HELPING for word in theirs[comma : self.last]):
            return True
        is_free = behind.key in PARTING | SAYING | _PREPOSITIONS or is_adverb(behind.key) or behind.is_number
        return not (is_free or self._is_list or self._is_opened_too(comma))

    def _is_comma(self, place: int) -> bool:
        """Whether a comma or a dash stands before a word, and not within brackets."""
        marks = self.laid.theirs[place].marks
        at = next((at for at, mark in enumerate(marks) if mark in ",;—–"), None)
        if at is None:
            return False
        start = self.laid.starts[self.laid.sentence_at(place) - 1]
        before = "".join(word.marks for word in self.laid.theirs[start:place]) + marks[:at]
        return before.count("(") == before.count(")")

    def _is_opened_too(self, comma: int) -> bool:
        """Whether the text has what stands before the aside that a comma closes, or all of the aside, a name."""
        laid = self.laid
        start = laid.starts[laid.sentence_at(comma) - 1]
        opening = next((place for place in range(comma - 1, start, -1) if self._is_comma(place)), None)
        if opening is None:
            return False
        first = next(place for place in range(opening, comma + 1) if laid.theirs[place].key not in _DETERMINERS)
        is_whole = laid.theirs[first].is_name and all(place in laid.back for place in range(opening, comma))
        return opening - 1 in laid.back or is_whole

    def _is_lead_in(self, comma: int) -> bool:
        """Whether a comma closes what leads in its sentence: "On the quay, boats burnt"."""
        theirs = self.laid.theirs
        start = self.laid.starts[self.laid.sentence_at(comma) - 1]
        word = theirs[start]
        leads = word.key in _PREPOSITIONS | PARTING or word.is_dated or is_adverb(word.key)
        return leads and not any(one.opens for one in theirs[start + 1 : comma])

    @property
    def _is_list(self) -> bool:
        theirs = self.laid.theirs
        is_plain = theirs[self.first].is_plain and theirs[self.last].is_plain
        return is_plain and not self.left_out and not self.laid.is_verb(theirs[self.last])

    @property
    def has_other_subject(self) -> bool:
        """Whether the second is a verb of somebody that is left out: "wept as he left", "said the dose had"."""
        words, behind = self.left_out, self.laid.theirs[self.last]
        if not words or not self._is_finite(behind) or behind.opens or words[0].key in SUBJECT_RELATIVES:
            return False
        if speaks_of_oneself(self.laid, self.first, self.last):
            return False
        if words[0].key in _PREPOSITIONS and not any(self._is_finite(word) or word.key in PARTING for word in words):
            return False  # "a quarrel between the port and its crews flared up"
        bounds = [
            at
            for at, word in enumerate(words)
            if word.key in _COORDINATORS | PARTING or word.opens or self._is_finite(word)
        ]
        if not bounds:
            return False
        if words[0].key in SAYING and words[bounds[-1]].key in _COORDINATORS and len(bounds) > 2:
            doer = next((word for word in words[1:] if word.key not in _SLIGHT), words[0])
            return doer.key not in PRONOUNS  # "She said the dose might help but had not been tested"
        own = words[bounds[-1] + 1 :]
        if words[bounds[-1]].opens and words[bounds[-1]].key not in _COORDINATORS | PARTING:
            own = words[bounds[-1] :]
        is_led = own[:1] and own[0].key in _PREPOSITIONS
        return not is_led and any(word.is_telling or word.key in PRONOUNS for word in own if not is_adverb(word.key))

    def _is_finite(self, word: Word) -> bool:
        return self.laid.is_verb(word) or word.key in SAYING or word.key in _HELPING

    @property
    def loses_its_verb(self) -> bool:
        """Whether a subject has lost its verb before an "and": "two [were missing] and 41 were taken"."""
        words, before = self.left_out, self.laid.theirs[self.first]
        if not words or self.laid.theirs[self.last].key not in _COORDINATORS or self.laid.is_verb(before):
            return False
        return not words[0].opens and self._is_finite(words[0]) and (before.is_telling or before.key in PRONOUNS)

    @property
    def loses_its_head(self) -> bool:
        """Whether the first word only told of what is left out: "its profit [forecast]"."""
        words, before, behind = self.left_out, self.laid.theirs[self.first], self.laid.theirs[self.last]
        if not words or words[0].opens or not (before.is_plain and words[0].is_plain) or words[0].key in _PREPOSITIONS:
            return False
        if behind.key == "to" or not (behind.opens or behind.key in _COORDINATORS | _PREPOSITIONS):
            return False
        is_verb = any(self._is_finite(word) or word.key.endswith(("ed", "ing")) for word in (before, words[0]))
        return not is_verb

    @property
    def is_other_day(self) -> bool:
        """Whether a date is the end of what is left out: "on bail until the appeal on 3 May"."""
        theirs, words = self.laid.theirs, self.left_out
        follows = theirs[self.last : self.last + 2]
        is_day = any(word.is_dated for word in follows[:1]) or (
            follows[0].key in _PREPOSITIONS and any(word.is_dated for word in follows[1:])
        )
        return is_day and not follows[0].opens and any(word.key in _BOUNDS - {"by", "from"} for word in words)


def _disowned(laid: Laid) -> Iterator[Difference]:
    """Yield an owner that is told in the place of what it owns: "is the judge" of "is the judge's cousin"."""
    for at, word in enumerate(laid.ours):
        if at not in laid.at or word.is_owner:
            continue
        place = laid.at[at]
        follows = place + 1 < len(laid.theirs) and place + 1 not in laid.back
        is_of = at and any(one.key in ("of", "by", "from", "for") for one in laid.ours[max(0, at - 3) : at])
        if (
            laid.theirs[place].is_owner
            and follows
            and not is_of
            and laid.theirs[place].shown.lower() != word.shown.lower()
        ):
            yield Difference(kind="name" if word.is_name else "word", said=word.shown, found=laid.theirs[place].shown)
