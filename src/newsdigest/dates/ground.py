"""What date words are resolved against: the day of publication, the sentence, and the dates told before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import NamedTuple

from newsdigest.dates.calendars import Days
from newsdigest.dates.clauses import is_of_a_perfect
from newsdigest.dates.promises import is_promised
from newsdigest.dates.tenses import bound, direction, follows_past_verb
from newsdigest.dates.when import When

_DIRECTIONS = {"past": -1, "present": 0, "future": 1}
_DUE = "due"
_TO_COME = frozenset({_DUE, "future"})


class Sense(NamedTuple):
    """What a rule makes of date words: the days, and the rule with its base in words."""

    days: Days
    rule: str
    approximate: bool = False
    choices: tuple[Days, ...] = ()
    part: str = ""
    uncertain: bool = False


class Unknown(Exception):
    """The words need something to stand on that is not given."""


class Ground:
    """The surroundings of date words; what takes work to learn is learned when a rule asks for it."""

    __slots__ = (
        "_direction",
        "_is_promised",
        "_previous",
        "_tell",
        "base",
        "context",
        "day_one",
        "published",
        "tense",
        "words",
    )

    def __init__(
        self,
        words: str,
        *,
        base: date | None,
        published: datetime | None = None,
        tense: str | None = None,
        context: str | None = None,
        day_one: date | None = None,
        previous: Sequence[When] = (),
        tell: Callable[[bool], When | None] = lambda _: None,
    ) -> None:
        self.words = words
        self.base = base
        self.published = published
        self.tense = tense
        self.context = context
        self.day_one = day_one
        self._previous = previous
        self._tell = tell
        self._direction: int | None = None
        self._is_promised: bool | None = None

    @property
    def today(self) -> date:
        """The day of publication; without one the words stay unknown."""
        if self.base is None:
            raise Unknown
        return self.base

    @property
    def direction(self) -> int:
        """-1 where the words look back, 1 ahead, 0 where nothing tells.

        The tense is that of the event; a verb that the date hangs on knows better: `the vote was planned for Friday`.
        What is `due` looks the way its sentence does, and ahead where that does not tell: `Concert on Friday`.
        """
        if self._direction is None and (self.is_promised or self._is_promised_to_come):
            self._direction = 1
        if self._direction is None:
            stated = _DIRECTIONS.get(self.tense or "")
            if stated is None:
                self._direction = self._due() if self.tense == _DUE else direction(self.words, self.context)
            else:
                self._direction = bound(self.words, self.context) or stated
        return self._direction

    def _due(self) -> int:
        """Return the direction of what is due, which is not that of a perfect: `Friday's concert has sold out`."""
        is_untold = is_of_a_perfect(self.words, self.context)
        return (0 if is_untold else direction(self.words, self.context)) or 1

    @property
    def is_promised(self) -> bool:
        """Whether the words may be of a promise or of what was promised: `agreed to sail on Thursday`."""
        if self._is_promised is None:
            self._is_promised = self.tense not in _TO_COME and is_promised(self.words, self.context)
        return self._is_promised

    @property
    def _is_promised_to_come(self) -> bool:
        """Whether the words are of what was promised, because they are of what is to come."""
        return self.tense in _TO_COME and is_promised(self.words, self.context)

    @property
    def follows_past_verb(self) -> bool:
        """Whether a past verb leads right to the words: `announced in March`."""
        return follows_past_verb(self.words, self.context) if self.context else self.tense == "past"

    @property
    def told_in_sentence(self) -> When | None:
        """The last date told before these words in their own sentence."""
        return self._tell(False)

    @property
    def told(self) -> When | None:
        """The last date told before these words in the article."""
        return next((when for when in reversed(self._previous) if self._is_told(when)), None) or self._tell(False)

    def _is_told(self, when: When) -> bool:
        """Whether a date told before may be meant: what has been hangs on no day that is still to come."""
        at = when.earliest or when.latest
        return at is not None and not (self.base is not None and at > self.base and self.direction < 0)

    @property
    def beside(self) -> When | None:
        """The date told before these words, or else after them in their sentence: `10 p.m. (2200 GMT) on Friday`."""
        return self.told or self._tell(True)

    @property
    def told_after(self) -> When | None:
        """The date told right after these words in their sentence: `hours after the attack on Monday`."""
        return self._tell(True)

    @property
    def told_day(self) -> date:
        """The day that `the following day` follows; without one the words stay unknown."""
        told = self.told
        at = told and (told.latest or told.earliest)
        if not at:
            raise Unknown
        return at
