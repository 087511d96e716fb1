"""Where date words stand: the day of publication, the way the sentence looks, and the dates told before them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from newsdigest.dates.calendars import Days
from newsdigest.dates.when import When


class Sense(NamedTuple):
    """What a rule makes of date words: the days, and the rule with its base in words."""

    days: Days
    rule: str
    approximate: bool = False
    choices: tuple[date, ...] = ()
    part: str = ""


@dataclass(frozen=True, slots=True)
class Ground:
    """What date words are resolved against."""

    base: date | None
    direction: int = 0
    told: When | None = None
    day_one: date | None = None
    quarterly: bool = False
    sure: bool = field(default=False)

    @property
    def today(self) -> date:
        """The day of publication; only rules that need it ask, after the resolver has seen that it is there."""
        assert self.base is not None  # noqa: S101
        return self.base
