"""Which of the date words in a clause date it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsdigest import dates
from newsdigest.dates.baselines import is_earlier_figure
from newsdigest.dates.clauses import is_in_past_clause
from newsdigest.english.passing import about_the_subject
from newsdigest.english.words import bordered
from newsdigest.extract.rules.when.baselines import is_deadline
from newsdigest.extract.rules.when.measures import is_any, is_clock, is_length, is_measure
from newsdigest.extract.rules.when.namings import tells_which
from newsdigest.extract.rules.when.occasions import is_of_an_event
from newsdigest.schema.reading import Status

_SINCE = re.compile(
    r"\b(?:since|until|through|after|before|than in|first time since|built|of|as of)\s*$", re.IGNORECASE
)
# "the early hours of Tuesday" is on Tuesday, "the mayor of 2019" is not of that year's news.
_PART_OF = re.compile(r"\b(?:hours|morning|afternoon|evening|night|course)\s+of\s*$", re.IGNORECASE)
_ASIDE_START = re.compile(
    r",\s+(?:who|which|whose|where|when|after|because|since|while|a|the|(?:up|down|compared|citing|saying|adding|"
    r"claiming|arguing|accusing|noting|insisting)\b)\b|"
    r",\s+(?:[£$€]?\d[\d.,]*\w*\s+(?:\w+\s+)?(?:below|above|more|less|fewer|higher|lower|short)\b"
    r"|[£$€]?\d[\d.,]*\w*(?:\s[a-z]+){0,2}\s(?:in|on|at)\s"
    r"|(?:first |originally |once )?(?:due|set|scheduled|expected|planned|postponed|delayed|deferred|put off)\b)|"
    + bordered(
        (
            *("who", "which", "whose", "that (?:was|were|is|are|had|has|[a-z]{3,}ed)", "up from", "down from"),
            *(
                "as (?:it|they|he|she|we) (?:had (?:been|done)|did)",
                "compared (?:with|to)",
                "since (?:it|they|he|she|we|the|its|his|her|their)",
            ),
        )
    )
)
_NEVER_DATES = re.compile(
    r"\bwho (?:was|were|had been|[a-z]{3,}ed)\b|"
    r",\s+(?:who|which|whose|where|citing|saying|adding|claiming|arguing|accusing|noting|insisting)\b|"
    r"\bthat (?:was|were|had been)\s+[a-z]+\b|"
    r"\b(?:up|down) from\b|\bcompared (?:with|to)\b|\bas (?:it|they|he|she|we) (?:had (?:been|done)|did)\b"
)
# What was due, or was put off, then is not what came of it: "the ban, due to take effect on June 1, was sound".
_WAS_DUE = re.compile(
    r",\s+(?:first |originally |once )?(?:due|set|scheduled|expected|planned|postponed|delayed|deferred|put off)\b|"
    r"\bsince (?:it|they|he|she|we|the|its|his|her|their)\b"
)
_VAGUE = re.compile(
    r"(?:the|a|an|this|that|its|his|her|first|second|third|now|today|recent)\b|\w+ (?:years?|months?|weeks?|"
    r"days?|hours?)\b",
    re.IGNORECASE,
)
_EXACT = re.compile(r"\d")
_COUNT = re.compile(r"(?:\w+ )*(?:hundred|thousand)(?: and \w+)?", re.IGNORECASE)


def date_words(masked: str, found: Sequence[dates.DateWords], status: Status) -> str | None:
    """Return the date words that date the clause: those of its main verb before those of an aside."""
    if not found:  # most clauses
        return None
    of_subject = about_the_subject(masked)
    first, last = of_subject
    is_due = status in _OFF and _DUE.match(masked, first) is not None  # `The show planned for Friday is off`
    usable = [f for f in found if (is_due or not first <= f.start < last) and _dates_the_clause(masked, f, status)]
    usable = [f for f in usable if _FIGURE_BESIDE.search(masked[: f.start][-_REACH:]) is None] or usable
    if status == "postponed":
        usable = [f for f in usable if not _is_of_putting_off(masked, f)] or usable
    if status in ("planned", "postponed") and len(usable) > 1:
        usable = [f for f in usable if not dates.is_former(masked, f)] or usable
    if status == "planned":
        usable = [f for f in usable if not is_in_past_clause(masked, f.text)]
    if status == "happened":
        usable = [f for f in usable if not is_deadline(masked[: f.start])]
    return _dating(masked, usable, of_subject, status) if usable else None


def _is_of_putting_off(masked: str, found: dates.DateWords) -> bool:
    """Whether a day is the one on which a thing was put off, and not one of its own: `on Monday put off a visit`."""
    if _PUT_OFF_BY.search(masked[: found.start][-_REACH:]) is not None:
        return True
    return _ON_DAY.search(masked[: found.start]) is not None and _THEN_PUT_OFF.match(masked, found.end) is not None


_REACH = 60
_FIGURE_BESIDE = re.compile(r",\s+[£$€]?\d[\d.,]*\w*(?:\s[a-z]+){0,2}\s(?:in|on|at)\s$")
"""`The number of pupils, 340 in 2019, was 212 last year`: the day of a figure set beside that of the clause."""
_PUTS_OFF = (
    r"(?:postpon(?:ed|es?)|put off|puts off|delay(?:ed|s)|adjourn(?:ed|s)|deferr?(?:ed|s)|called off|suspended|"
    r"put back|pushed back)"
)
_SAYS_SO = r"(?:said|says|announced|confirmed|decided|agreed|ruled|told \w+)"
_PUT_OFF_BY = re.compile(rf"\b(?:{_PUTS_OFF}|{_SAYS_SO})\s(?:late\s|early\s)?(?:on\s)?$")
_ON_DAY = re.compile(r"(?:^|\b(?:on|late|early|last)\s|\w\s)$")
_THEN_PUT_OFF = re.compile(rf"\s(?:(?:it|they|he|she)\s)?(?:(?:has|have|had|was|were)\s)?(?:been\s)?{_PUTS_OFF}\b")
_DUE = re.compile(
    r"(?:,\s)?(?:that\s(?:was|were|had\sbeen)\s)?(?:planned|scheduled|due|set|billed|booked|expected|fixed|advertised)\b"
)


def _dating(masked: str, usable: list[dates.DateWords], of_subject: tuple[int, int], status: Status) -> str | None:
    """Return which of the words that can date the clause do."""
    if status == "postponed":
        moved = [f for f in usable if re.search(r"\b(?:to|until|till|for)\s+$", masked[: f.start][-8:])]
        moved = moved or [f for f in usable if re.search(r"\bon\s+$", masked[: f.start][-8:])]
        return (moved or usable)[-1].text.rpartition(" to ")[2]
    if status == "cancelled":
        return next((f for f in usable if not _VAGUE.match(f.text)), usable[0]).text
    asides = _asides(masked, of_subject)
    main = [f for f in usable if not any(start <= f.start < end for start, end in asides)]
    if not main and (_NEVER_DATES.search(masked) or (status == "happened" and _WAS_DUE.search(masked))):
        return None
    exact = [f for f in main or usable if not _VAGUE.match(f.text)]
    if not exact and main and (later := [f for f in usable if _EXACT.search(f.text)]):
        return later[0].text
    return (exact or main or usable)[0].text


def _asides(masked: str, of_subject: tuple[int, int]) -> list[tuple[int, int]]:
    """Return where asides stand: one about the subject closes before the verb, any other at its comma."""
    start, end = of_subject
    others = [(found.start(), _aside_end(masked, found.end())) for found in _ASIDE_START.finditer(masked)]
    return [of_subject, *((first, last) for first, last in others if not start <= first < end)]


def _aside_end(masked: str, at: int) -> int:
    """Return where an aside closes: at the next comma that is not inside a date."""
    closing = _CLOSING.search(masked, at)
    while closing is not None and (place := _PLACE.match(masked, closing.start())) is not None:
        closing = _CLOSING.search(masked, place.end() + 1)
    return closing.start() if closing is not None else len(masked)


_CLOSING = re.compile(r",(?!\s*(?:\d|[A-Z][a-z]+\.? \d))")
_PLACE = re.compile(
    r"(?<=\w),\s+(?:[A-Z][\w.'’-]*\s?){1,4}(?=,(?!\s(?:was|were|is|are|has|had|have|will|would|said|[a-z]+ed)\b))"
)
"""`Which sank off Lund, Sweden, on Friday`: the commas around a country close no aside, unless the verb follows."""


def _dates_the_clause(masked: str, found: dates.DateWords, status: Status) -> bool:
    """Whether date words say when, and do not merely name something: `Thursday's vote`, `wages for April`."""
    before, after = masked[: found.start][-60:], masked[found.end :][:8]
    if len(found.text) < 3 or _COUNT.fullmatch(found.text) or re.match(r"\w", after):
        return False
    is_owner = found.text.endswith(("'s", "’s")) or after.lstrip()[:2] in ("'s", "’s")
    if (is_owner and not _is_day_of(masked, found, status)) or after.startswith(_OR_SO):
        return False
    if (
        _SINCE.search(before)
        and not _PART_OF.search(before)
        and status != "postponed"
        and not (status == "cancelled" and re.search(r"\bof\s*$", before))
    ):
        return False
    if (
        is_measure(masked, found)
        or is_length(found.text, before)
        or is_any(found.text, before)
        or is_clock(masked, found)
    ):
        return False
    if status != "planned" and is_earlier_figure(masked[: found.start], masked[found.end :]):
        return False
    return not (_COMPARED.search(before) or _PUBLISHED.search(before) or _is_of_another(masked, found, before))


def _is_day_of(masked: str, found: dates.DateWords, status: Status) -> bool:
    """Whether the day before a noun is that of the clause: `died in Tuesday's fire`, `Friday's match is off`."""
    if status in _OFF:
        return found.start == 0 or _CALLED_OFF.search(masked, 0, found.start) is not None
    return status == "happened" and _WITHIN.search(masked, 0, found.start) is not None


_OFF = ("cancelled", "postponed")
_CALLED_OFF = re.compile(r"\b(?:called off|cancel+ed|scrapped|abandoned|dropped|axed)\s+$")


def _is_of_another(masked: str, found: dates.DateWords, before: str) -> bool:
    """Whether date words are those of a thing or an event that the clause only mentions."""
    if _NOT_AT.search(before) and WHEN.match(masked, found.end):
        return True
    return is_of_an_event(masked[: found.start]) or tells_which(masked, found, before)


_OR_SO = (" or two", " or so")
"""`In the next day or two` names no day."""
_NOT_AT = re.compile(r"\b(?:to|of|for|about|from|since)\s*$", re.IGNORECASE)
WHEN = re.compile(r",?\s+when\s+(?=\S)")
"""`They speak of October 1998, when nine men died`: the date is that of what died, not of the speaking."""
_WITHIN = re.compile(r"\b(?:[Dd]uring|(?:died|killed|injured|hurt|wounded|[a-z]{3,}ed) (?:in|at))\s+$")
"""`Two died in Tuesday's fire` on Tuesday; what `is to be settled at Tuesday's meeting` is not yet."""
_PUBLISHED = re.compile(
    r"\b(?:figures|data|statistics|numbers|results|records|documents|papers|report|study|survey|census|filing|statement|"
    r"minutes|accounts)\s(?:[\w'’-]+\s){0,3}?(?:published|released|issued|seen|obtained|filed|dated)\s(?:late\s|early\s)?"
    r"(?:on|in)?\s*$"
)
"""`Falls dropped last year, figures published on Tuesday showed`: that day is of the figures."""
_COMPARED = re.compile(r"\b(?:than|like|as)\s+(?:(?:it|they|he|she|we|was|were|did|had|been|in|at|on)\s+)+$")
