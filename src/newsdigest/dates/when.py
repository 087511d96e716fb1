"""A date as an article gives it, at the precision it really has."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict

Precision = Literal[
    "century", "decade", "year", "half", "season", "quarter", "month", "week", "day", "part_of_day", "hour", "minute"
]
Qualifier = Literal["none", "approximate", "uncertain", "both"]


class When(BaseModel):
    """Date words and what they mean.

    `display` is the article's own wording. `earliest` and `latest` are the first and last day that the words allow,
    both included; a side that is open (`open_start`, `open_end`) or unknown is None. `edtf` is EDTF level 0 or 1, or a
    one-of-a-set of level 2. `anchor` says which rule and which base date gave the value.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    display: str
    edtf: str
    earliest: date | None
    latest: date | None
    open_start: bool = False
    open_end: bool = False
    precision: Precision = "day"
    qualifier: Qualifier = "none"
    part_of_day: str | None = None
    time: str | None = None
    zone: str | None = None
    anchor: str = ""
