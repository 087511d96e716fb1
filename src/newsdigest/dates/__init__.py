"""Date words resolved at their true precision, EDTF, and what a calendar says against a text."""

from newsdigest.dates.almanac import (
    Conflict,
    conflicts,
    counter_conflict,
    impossible_date,
    publication_conflict,
    range_conflict,
    weekday_conflict,
    zone_conflict,
)
from newsdigest.dates.counters import CountedDay, counted_days, day_number, first_day, numbered_day
from newsdigest.dates.doubts import doubted
from newsdigest.dates.edtf import read_edtf, write_edtf
from newsdigest.dates.finding import DateWords, find, may_date
from newsdigest.dates.readings import Settled, settle
from newsdigest.dates.relations import compatible, intersect, one_of, order
from newsdigest.dates.resolving import resolve
from newsdigest.dates.shifts import former_words, is_former, new_day, new_words, shift_in, way_of_move
from newsdigest.dates.styles import written, written_day
from newsdigest.dates.when import When
from newsdigest.dates.zones import local_date

__all__ = [
    "Conflict",
    "CountedDay",
    "DateWords",
    "Settled",
    "When",
    "compatible",
    "conflicts",
    "counted_days",
    "counter_conflict",
    "day_number",
    "doubted",
    "find",
    "first_day",
    "former_words",
    "impossible_date",
    "intersect",
    "is_former",
    "local_date",
    "may_date",
    "new_day",
    "new_words",
    "numbered_day",
    "one_of",
    "order",
    "publication_conflict",
    "range_conflict",
    "read_edtf",
    "resolve",
    "settle",
    "shift_in",
    "way_of_move",
    "weekday_conflict",
    "write_edtf",
    "written",
    "written_day",
    "zone_conflict",
]
