"""The date of an event told by several articles: the value we print, and the rivals that stay beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from newsdigest.dates.when import When
from newsdigest.reconcile.daycounts import days_apart, width_in_days
from newsdigest.reconcile.instants import same_instant, says_zone, weekday_misfit
from newsdigest.reconcile.moves import tells_a_move, tells_it_was_due
from newsdigest.reconcile.origins import UNDATED, Provenance
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Event
from newsdigest.text import fold

OPEN = frozenset({"planned", "postponed", "cancelled"})


class Value(NamedTuple):
    """One of the dates told, the most precise wording of it, and the mentions that agree with it."""

    when: When
    mentions: tuple[Mention[Event], ...]


class Dating(NamedTuple):
    """The date to print, the dates it has to stand beside, whether these are older plans, and why it is preferred."""

    when: When | None
    values: tuple[Value, ...]
    moved: bool
    reason: str


def dated(mentions: Sequence[Mention[Event]], provenance: Mapping[str, Provenance]) -> Dating:
    """Return the date of an event, from mentions in telling order."""
    values = _apart(_of_the_thing(_of_the_deed(_values(mentions, provenance)), provenance))
    if not values:
        return Dating(None, (), False, "")
    if len(values) > 1 and all(_is_spoken_of(m) for one in values for m in one.mentions):
        values = [_last_told(values, provenance)]
    if len(values) == 1:
        return Dating(values[0].when, tuple(values), False, "")
    due = [one for one in values if all(_is_of_a_plan(m.record) for m in one.mentions)]
    is_one_time = len(due) == len(values) and _are_told_at_once(values, provenance)
    if due and not is_one_time and not _is_back(values, provenance):
        done = [one for one in values if one not in due]
        done = [] if is_called_off(mentions, provenance) else done
        chosen = _last_told(done or due, provenance)
        if not done and not is_ahead(chosen.when, provenance):
            chosen = min(due, key=lambda one: min(provenance[m.article_id].published for m in one.mentions))
        return Dating(chosen.when, tuple(values), True, "the latest report of when it is due, or of when it was done")
    best, reason = _preferred(values, provenance)
    return Dating(best.when, tuple(values), False, reason)


def _are_told_at_once(values: Sequence[Value], provenance: Mapping[str, Provenance]) -> bool:
    """Whether outlets give different days at one time for what is due, and none as the day of a move from another's.

    Either all have it moved, each to a day of its own, or none has.
    """
    rooms = [{provenance[m.article_id].outlet for m in one.mentions} for one in values]
    published = [min(provenance[m.article_id].published for m in one.mentions) for one in values]
    if (
        UNDATED in published
        or max(published) - min(published) > _AT_ONCE
        or len(set().union(*rooms)) < sum(map(len, rooms))
    ):
        return False
    return len({tells_a_move(m.record) for one in values for m in one.mentions}) == 1


_AT_ONCE = timedelta(hours=30)


def _is_back(values: Sequence[Value], provenance: Mapping[str, Provenance]) -> bool:
    """Whether the last report has the day of the first again, and none tells of a move: the one between was wrong."""

    def published(one: Value) -> list[datetime]:
        return [provenance[m.article_id].published for m in one.mentions]

    told = [at for one in values for at in published(one)]
    if UNDATED in told or any(tells_a_move(m.record) for one in values for m in one.mentions):
        return False
    first, last = min(told), max(told)
    return any({first, last} <= set(published(one)) for one in values) and len(set(told)) > len(values)


def _is_of_a_plan(event: Event) -> bool:
    """Whether the day of a report is the one on which a thing is due, or should have been done."""
    return event.status in OPEN or tells_it_was_due(event)


def _of_the_deed(values: Sequence[Value]) -> list[Value]:
    """Leave out the days on which something was only said, beside a day on which it was done."""
    own = [one for one in values if not all(_is_day_of_saying(m) for m in one.mentions)]
    return own or list(values)


def _of_the_thing(values: Sequence[Value], provenance: Mapping[str, Provenance]) -> list[Value]:
    """Leave out the days on which a thing was only called off or put off, beside a day on which it was to be."""
    own = [one for one in values if not all(is_day_of_calling_off(m, provenance) for m in one.mentions)]
    return own or list(values)


def is_day_of_calling_off(mention: Mention[Event], provenance: Mapping[str, Provenance]) -> bool:
    """Whether a report that a thing is off gives the day on which it was called off, which is no new day of it."""
    published = provenance[mention.article_id].published
    day = None if mention.when is None else mention.when.earliest
    is_off = mention.record.status in ("cancelled", "postponed")
    if not is_off or day is None or published == UNDATED or day > published.date():
        return False
    words, quote = re.escape(fold(mention.record.when or "")), fold(mention.record.quote[:_LONGEST])
    is_of_the_thing = words.endswith("s") and words[-2:-1] in ("'", "’")
    return bool(words) and not is_of_the_thing and re.search(_CALLED_OFF.format(day=words), quote) is not None


_CALLED_OFF = (
    r"\b(?:called off|calls off|cancell?ed|cancels|scrapped|postponed|put off|suspended|abandoned|said|says|announced|"
    r"confirmed|decided|told reporters) (?:(?:on|late|early|in|at|the) )*{day}(?!['’]s)|"
    r"{day} (?:(?:that )?(?:it|they|he|she) )?(?:has |have |had )?(?:called off|cancell?ed|scrapped|postponed|put off)"
)


def _is_day_of_saying(mention: Mention[Event]) -> bool:
    """Whether the date words of a mention stand with its verb of saying: `six have died, police said on Wednesday`."""
    words, quote = fold(mention.record.when or ""), fold(mention.record.quote[:_LONGEST])
    if not words:
        return False
    return any(f" {said} {at}{words}" in quote for said in _SAYING for at in ("", "on ", "late on ", "early on "))


def _is_spoken_of(mention: Mention[Event]) -> bool:
    """Whether the day of a plan is only one on which somebody spoke of it: on two such days it was not moved."""
    return mention.record.status in OPEN and _is_day_of_saying(mention)


_SAYING = ("said", "told reporters")
_LONGEST = 2_000


def _apart(values: Sequence[Value]) -> list[Value]:
    """Leave out what no article disputes: the month that a figure is for beside the day on which it came out."""
    by_day = [one for one in values if width_in_days(one.when) == 0]
    articles = {m.article_id for one in by_day for m in one.mentions}
    vague = [one for one in values if width_in_days(one.when) > 0]
    told_twice = [one for one in vague if any(m.article_id in articles for m in one.mentions)]
    return [one for one in values if one not in by_day] if told_twice and len(by_day) == 1 else list(values)


def is_called_off(mentions: Sequence[Mention[Event]], provenance: Mapping[str, Provenance]) -> bool:
    """Whether the last article that says what became of an event says that it is off."""
    last = max(provenance[m.article_id].published for m in mentions)
    return any(
        m.record.status in ("cancelled", "postponed") for m in mentions if provenance[m.article_id].published == last
    )


def _last_told(values: Sequence[Value], provenance: Mapping[str, Provenance]) -> Value:
    """Return the date of the latest report; of the two dates of a move that one told first later, or the later day."""

    def told(one: Value) -> tuple[datetime, datetime, date]:
        published = [provenance[m.article_id].published for m in one.mentions]
        return max(published), min(published), one.when.earliest or one.when.latest or date.min

    return max(values, key=told)


def is_ahead(when: When | None, provenance: Mapping[str, Provenance]) -> bool:
    """Whether a day still lies ahead of all that has been published; a new date that passed untold does not stand."""
    newest = max((one.published for one in provenance.values() if one.published != UNDATED), default=None)
    first = None if when is None else when.earliest or when.latest
    return first is not None and newest is not None and first > newest.date()


def _values(mentions: Sequence[Mention[Event]], provenance: Mapping[str, Provenance]) -> list[Value]:
    """Gather the mentions whose dates can be one day, around the most precise of them."""
    told = sorted(
        (m for m in mentions if m.when is not None and (m.when.earliest or m.when.latest) is not None),
        key=lambda m: (width_in_days(_when(m)), m.background),
    )
    groups: list[list[Mention[Event]]] = []
    for mention in told:
        home = next((group for group in groups if _agree(group[0], mention, provenance)), None)
        if home is None:
            groups.append([mention])
        else:
            home.append(mention)
    return [Value(_when(_local(group)), tuple(group)) for group in groups]


def _when(mention: Mention[Event]) -> When:
    if mention.when is None:
        raise ValueError("only dated mentions are gathered")
    return mention.when


def _agree(a: Mention[Event], b: Mention[Event], provenance: Mapping[str, Provenance]) -> bool:
    one, other = _when(a), _when(b)
    if _YEARS.fullmatch(one.edtf) and _YEARS.fullmatch(other.edtf):
        return one.edtf == other.edtf
    if not days_apart(one, other):
        return True
    return same_instant(one, provenance[a.article_id].published, other, provenance[b.article_id].published)


_YEARS = re.compile(r"\d{4}/\d{4}")
"""Years from and to: who has 2017 to 2021 does not bear out 2018 to 2021, though the one lies in the other."""


def _local(group: Sequence[Mention[Event]]) -> Mention[Event]:
    """Return the mention whose date is of the place itself: of one instant, the one that needs no foreign zone.

    A day that one report has for certain needs no doubt because another has it from elsewhere in its article.
    """
    narrow = [m for m in group if width_in_days(_when(m)) == width_in_days(_when(group[0]))]
    return min(narrow, key=lambda m: (_is_doubted(m), says_zone(_when(m)), weekday_misfit(_when(m)) is not None))


def _is_doubted(mention: Mention[Event]) -> bool:
    return _when(mention).qualifier in ("uncertain", "both")


_NEAREST = "it comes from the report nearest to the day"


def _preferred(values: Sequence[Value], provenance: Mapping[str, Provenance]) -> tuple[Value, str]:
    """Return the best supported value, with the first reason that sets it above the others.

    Of reports of one date none is nearer to the day: the day next to them is printed then, and preferred by nothing.
    """
    ranked = sorted(values, key=lambda one: _rank(one, provenance))
    best, second = (_rank(one, provenance) for one in ranked[:2])
    reasons = (
        "its weekday agrees with the date",
        "more newsrooms have it",
        "its weekday is named and fits the date",
        _NEAREST,
        "it was told first",
    )
    reason = next((words for words, a, b in zip(reasons, best, second, strict=True) if a != b), "")
    written = {provenance[m.article_id].published.date() for value in values for m in value.mentions}
    return ranked[0], "" if reason == _NEAREST and len(written) == 1 else reason


def _rank(value: Value, provenance: Mapping[str, Provenance]) -> tuple[bool, int, bool, timedelta, datetime]:
    """Sort key of a value, the best first."""
    rooms = {provenance[m.article_id].newsroom for m in value.mentions}
    reports = [provenance[m.article_id].published for m in value.mentions]
    day = value.when.latest or value.when.earliest
    return (
        weekday_misfit(value.when) is not None,
        -len(rooms),
        not _names_weekday(value.when),
        min(_after(report, day) for report in reports),
        min(reports),
    )


def _after(report: datetime, day: date | None) -> timedelta:
    if day is None or report == UNDATED:
        return timedelta.max
    return abs(timedelta(days=(report.date() - day).days))


_FULL_DATE = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.IGNORECASE,
)


def _names_weekday(when: When) -> bool:
    """Whether a full date is told together with its weekday, which is two witnesses in one."""
    return bool(_FULL_DATE.search(when.display))
