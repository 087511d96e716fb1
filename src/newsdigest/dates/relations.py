"""How two dates stand to each other: whether they can be the same, what both allow, which comes first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from newsdigest.dates import edtf
from newsdigest.dates.calendars import Days
from newsdigest.dates.when import When

Order = tuple[date, date, int, str]

# How far "about" reaches to either side, in days, by what is told.
_SLACK = {
    "day": 2,
    "part_of_day": 1,
    "hour": 1,
    "minute": 1,
    "week": 3,
    "month": 7,
    "quarter": 30,
    "season": 30,
    "half": 60,
}
_LONG_SLACK = 180


def compatible(a: When | None, b: When | None) -> bool:
    """Whether two dates can be the same at the coarser of their precisions.

    March 2026 and 3 March 2026 agree; 3 and 4 March do not. About the 20th agrees with the 22nd. An unknown date
    agrees with every date, and one of a set with whatever agrees with a member.
    """
    if a is None or b is None:
        return True
    return any(_overlap(first, second) for first in _spans(a) for second in _spans(b))


def intersect(a: When, b: When) -> When | None:
    """Return the date that both allow, told in the words of the finer one, or None where they exclude each other."""
    finer, coarser = (a, b) if edtf.RANKS[a.precision] >= edtf.RANKS[b.precision] else (b, a)
    spans = [
        (max(first[0], second[0]), min(first[1], second[1]))
        for first in _spans(finer, exactly=True)
        for second in _spans(coarser, exactly=True)
        if _overlap(first, second)
    ]
    if not spans:
        return finer if compatible(a, b) else None
    first, last = min(span[0] for span in spans), max(span[1] for span in spans)
    if (first, last) == _hull(finer):
        return finer
    opened = {"open_start": first == date.min, "open_end": last == date.max}
    days = Days(last if opened["open_start"] else first, first if opened["open_end"] else last, finer.precision)
    text = edtf.written_days(days, **opened, mark=edtf.MARKS[finer.qualifier])
    return finer.model_copy(
        update={
            "edtf": text,
            "earliest": None if opened["open_start"] else first,
            "latest": None if opened["open_end"] else last,
            **opened,
            "anchor": f"{finer.edtf} and {coarser.edtf}",
        }
    )


def order(when: When | None) -> Order:
    """Return the key by which timelines sort: earliest, latest, coarse before fine, a day by its hours; undated last.

    A date that is open to the past stands where it ends, one open to the future where it begins.
    """
    if when is None or (when.earliest is None and when.latest is None):
        return date.max, date.max, len(edtf.RANKS), ""
    rank = edtf.RANKS[when.precision] if when.earliest else -1
    day = min(rank, edtf.RANKS["day"])
    return when.earliest or when.latest or date.max, when.latest or date.max, day, _hour(when)


# Where a part of the day stands among the hours: only its order is meant.
_HOURS = {
    "early": "03", "dawn": "05", "daybreak": "05", "sunrise": "06", "morning": "08", "lunchtime": "12", "midday": "12",
    "afternoon": "14", "dusk": "18", "sunset": "18", "evening": "19", "nightfall": "20", "overnight": "21",
    "night": "22", "late": "22",
}  # fmt: skip


def _hour(when: When) -> str:
    """Return the hour of a date, so that the morning stands before the night."""
    words = (when.part_of_day or "").split()
    return when.time or (_HOURS.get(words[-1], "") if words else "")


def one_of(whens: Iterable[When]) -> When | None:
    """Return the dates that sources disagree on as one of a set, in order; None without any, and one stays as it is."""
    known = sorted({when.edtf: when for when in whens if when.earliest or when.latest}.values(), key=order)
    if len(known) < 2:
        return known[0] if known else None
    members = [member for when in known for member in when.edtf.strip("[]").split(",")]
    text = "[" + ",".join(dict.fromkeys(edtf.written_member(member) for member in members)) + "]"
    starts, ends = [when.earliest for when in known], [when.latest for when in known]
    return When(
        display=" or ".join(when.display for when in known),
        edtf=text,
        earliest=None if None in starts else min(at for at in starts if at),
        latest=None if None in ends else max(at for at in ends if at),
        open_start=any(when.open_start for when in known),
        open_end=any(when.open_end for when in known),
        precision=min((when.precision for when in known), key=lambda name: edtf.RANKS[name]),
        anchor="as the sources have it",
    )


def _hull(when: When) -> tuple[date, date]:
    return when.earliest or date.min, when.latest or date.max


def _spans(when: When, *, exactly: bool = False) -> list[tuple[date, date]]:
    """Return the spans of days that a When allows: one, or one for each member of a set."""
    if members := edtf.read_members(when.edtf):
        return [_hull(member) for member in members]
    first, last = _hull(when)
    if exactly or when.qualifier not in ("approximate", "both"):
        return [(first, last)]
    slack = timedelta(days=_SLACK.get(when.precision, _LONG_SLACK))
    return [
        (
            first - slack if first - date.min > slack else date.min,
            last + slack if date.max - last > slack else date.max,
        )
    ]


def _overlap(first: tuple[date, date], second: tuple[date, date]) -> bool:
    return first[0] <= second[1] and second[0] <= first[1]
