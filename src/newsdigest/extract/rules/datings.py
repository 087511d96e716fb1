"""Which of the date words in a clause date it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsdigest import dates
from newsdigest.english.passing import about_the_subject
from newsdigest.extract.rules.baselines import is_deadline, is_earlier_figure
from newsdigest.extract.rules.grammar import finite_in, is_finite
from newsdigest.extract.rules.lexicon import IRREGULAR_PAST
from newsdigest.extract.rules.occasions import is_of_an_event
from newsdigest.extract.rules.words import bordered, tokens
from newsdigest.schema.reading import Status

_SINCE = re.compile(
    r"\b(?:since|until|through|after|before|than in|first time since|built|of|as of)\s*$", re.IGNORECASE
)

# "the early hours of Tuesday" is on Tuesday, "the mayor of 2019" is not of that year's news.
_PART_OF = re.compile(r"\b(?:hours|morning|afternoon|evening|night|course)\s+of\s*$", re.IGNORECASE)

_DURATION = re.compile(
    r"^(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+(?:hours?|days?|weeks?|months?|years?)\b",
    re.IGNORECASE,
)


_ASIDE_START = re.compile(
    r",\s+(?:who|which|whose|where|when|after|because|since|while|a|the|(?:up|down|compared|citing|saying|adding|"
    r"claiming|arguing|accusing|noting|insisting)\b)\b|"
    r",\s+(?:[£$€]?\d[\d.,]*\w*\s+(?:\w+\s+)?(?:below|above|more|less|fewer|higher|lower|short)\b"
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


_NAMED_MONTH = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\.?"
)


_BARE_YEAR = re.compile(r"\d{4}s?")


_REDUCED = re.compile(
    r"\b(?:first\s+)?(?:\w{3,}ed|made|built|sold|born|founded|written|known|model|version|"
    r"edition)\s+(?:first\s+)?(?:in|of|back in|dated)\s*$"
)


def date_words(masked: str, found: Sequence[dates.DateWords], status: Status) -> str | None:
    """Return the date words that date the clause: those of its main verb before those of an aside."""
    if not found:  # most clauses
        return None
    of_subject = about_the_subject(masked)
    first, last = of_subject
    is_due = status == "cancelled" and _DUE.match(masked, first) is not None  # `The show planned for Friday is off`
    usable = [f for f in found if (is_due or not first <= f.start < last) and _dates_the_clause(masked, f, status)]
    if status in ("planned", "postponed") and len(usable) > 1:
        usable = [f for f in usable if not dates.is_former(masked, f)] or usable
    if status == "happened":
        usable = [f for f in usable if not is_deadline(masked[: f.start])]
    return _dating(masked, usable, of_subject, status) if usable else None


_DUE = re.compile(
    r"(?:that\s(?:was|were|had\sbeen)\s)?(?:planned|scheduled|due|set|billed|booked|expected|fixed|advertised)\b"
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
        or _is_length(found.text, before)
        or _is_any(found.text, before)
        or _is_clock(masked, found)
    ):
        return False
    if status != "planned" and is_earlier_figure(masked[: found.start], masked[found.end :]):
        return False
    return not (_COMPARED.search(before) or _is_of_another(masked, found, before))


def _is_day_of(masked: str, found: dates.DateWords, status: Status) -> bool:
    """Whether the day before a noun is that of the clause: `died in Tuesday's fire`, `Friday's match is off`."""
    if status == "cancelled":
        return found.start == 0 or _CALLED_OFF.search(masked, 0, found.start) is not None
    return status == "happened" and _WITHIN.search(masked, 0, found.start) is not None


_CALLED_OFF = re.compile(r"\b(?:called off|cancel+ed|scrapped|abandoned|dropped|axed)\s+$")


def _is_of_another(masked: str, found: dates.DateWords, before: str) -> bool:
    """Whether date words are those of a thing or an event that the clause only mentions."""
    if _NOT_AT.search(before) and WHEN.match(masked, found.end):
        return True
    return is_of_an_event(masked[: found.start]) or _tells_which(masked, found, before)


def _is_length(words: str, before: str) -> bool:
    """Whether a clock time is how long something took: `won in 2:31:08`."""
    return _WITH_SECONDS.fullmatch(words) is not None or (
        _HOURS_AND_MINUTES.fullmatch(words) is not None and before.endswith((" in ", " of "))
    )


def _is_clock(masked: str, found: dates.DateWords) -> bool:
    """Whether four figures are an hour and no year: `from 0830 to 1730 BST`, `1910 The gates are open`."""
    if not _BARE_YEAR.fullmatch(found.text):
        return False
    opens_entry = found.start == 0 and _ENTRY.match(masked, found.end) is not None
    return opens_entry or _ZONE.match(masked, found.end) is not None


_ZONE = re.compile(r"\s?(?:GMT|UTC|BST|CES?T|E[DS]?T|P[DS]?T|hrs|hours|local time)\b")
_ENTRY = re.compile(r"\s(?:[A-Z][a-z]+\s[a-z]|An?\s|The\s)")
_OR_SO = (" or two", " or so")
"""`In the next day or two` names no day."""
_WITH_SECONDS = re.compile(r"\d{1,2}:\d\d:\d\d(?:\.\d+)?")
_HOURS_AND_MINUTES = re.compile(r"\d{1,2}:\d\d(?:\.\d+)?")


def _is_any(words: str, before: str) -> bool:
    """Whether date words mean no day of their own: `on a Sunday`, `in the past year`."""
    if words.startswith("last ") and _TO_LAST.search(before) is not None and words.endswith("s"):
        return True  # `is expected to last five weeks`
    is_scope = _THIS_YEAR.fullmatch(words) is not None and _UTMOST.search(before) is not None
    return (
        is_scope
        or _STRETCH.fullmatch(words) is not None
        or (_ANY_DAY.search(before) is not None and _WEEKDAY.fullmatch(words) is not None)
    )


def _tells_which(masked: str, found: dates.DateWords, before: str) -> bool:
    """Whether date words belong to a noun: `wages for April`, `the 2019 champion`, `a car sold in 2019`."""
    if found.text == "MAY" or (_MAY_NAME.fullmatch(found.text) and _is_within_name(masked, found, before)):
        return True
    if _NAMED_MONTH.fullmatch(found.text):
        is_of_a_noun = _OWNED.search(before) is not None and _THING_AFTER.match(masked, found.end) is not None
        return is_of_a_noun or re.search(r"\bfor\s*$", before) is not None
    if _SEASON.fullmatch(found.text):
        is_thing = _OF_A_THING.match(masked, found.end) is not None  # `the fall of the crane`
        return is_thing or (not before.endswith((" in ", "In ")) and _THING_AFTER.match(masked, found.end) is not None)
    if not _BARE_YEAR.fullmatch(found.text):
        return False
    named = _WHOSE.search(before) is not None and _NOUN_AFTER.match(masked, found.end) is not None
    return named or _is_reduced(masked, found.start, found.end)


def _is_reduced(masked: str, start: int, end: int) -> bool:
    """Whether a year tells of the noun before it: `a car sold in 2019 was found`; not `It shut in 2019`."""
    described = _REDUCED.search(masked[max(0, start - 40) : start])
    if described is None:
        return False
    before = tokens(masked[:start])
    at = next(
        (i for i in range(len(before) - 1, 0, -1) if before[i].low.endswith("ed") or before[i].low in IRREGULAR_PAST),
        None,
    )
    verb = finite_in(before)
    is_passive = at is not None and before[at - 1].low in _BE
    if at is None or verb is None or not (verb == at or is_passive):
        return True
    after = tokens(f"{masked[start:end]} {masked[end:][:24].lstrip()}")
    return len(after) > 1 and is_finite(after, 1)


_TO_LAST = re.compile(r"\b(?:to|will|would|could|can|may|might|should|not)\s$")
_THIS_YEAR = re.compile(r"(?:so far )?this (?:year|season|month|week|decade|century)", re.IGNORECASE)
_UTMOST = re.compile(r"\b(?:[a-z]{3,}est|most|best|worst)\s(?:[\w'’-]+\s)*$")
"""`The driest week this year` was on some day of it, which the words do not tell."""
_BE = ("was", "were", "been")
_STRETCH = re.compile(r"the (?:past|last) (?:\w+ )?(?:year|month|week|day|decade|hour)s?", re.IGNORECASE)
"""`In the past year he has left nine times` is of no day; `last year` may be."""
_NOT_AT = re.compile(r"\b(?:to|of|for|about|from|since)\s*$", re.IGNORECASE)
WHEN = re.compile(r",?\s+when\s+(?=\S)")
"""`They speak of October 1998, when nine men died`: the date is that of what died, not of the speaking."""
_ANY_DAY = re.compile(r"\b(?:an?|one|every|each|some|any)\s+$", re.IGNORECASE)
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?")
"""`It opened on a Sunday in 1964`: such a day is no date."""
_WHOSE = re.compile(r"(?:\b(?:the|an?|his|her|its|their|this|that|our)|['’]s?)\s+$", re.IGNORECASE)
_NOUN_AFTER = re.compile(r"[\s-]+(?!and\b|or\b|to\b|when\b|after\b|in\b)[a-zA-Z]")
"""A year before a noun tells which one: `the 2019 champion`, `its 2024 budget`."""


def _is_within_name(masked: str, found: dates.DateWords, before: str) -> bool:
    """Whether a month is somebody's name: `Ida June Orr`."""
    return _FORENAME.search(before) is not None and _SURNAME.match(masked, found.end) is not None


_MAY_NAME = re.compile(r"April|May|June|August")
_FORENAME = re.compile(
    r"(?:^|[^.\w]\s?)(?!(?:In|By|Last|Next|Early|Late|Since|Until|The|On|For|From|This)\s)[A-Z][a-z]+\s$"
)
_SURNAME = re.compile(r"\s[A-Z][a-z]+\b(?!\s(?:and|[a-z]+ed)\s\d)")
_OWNED = re.compile(r"(?:\b(?:the|an?|his|her|its|their|our)|['’]s?)\s+$", re.IGNORECASE)
_SEASON = re.compile(r"the (?:spring|summer|autumn|fall|winter)", re.IGNORECASE)
_OF_A_THING = re.compile(r"\s+of\s+(?!\d|last\b|this\b|next\b|that\b)")
_THING_AFTER = re.compile(
    r"[\s-]+(?!(?:and|or|but|nor|to|of|when|while|after|before|since|until|in|on|at|for|from|by|with|as|that|which|he|"
    r"she|it|they|we|there|this|last|next|is|was|are|were|has|have|had|will|would|could|may)\b)[a-z]+"
)
"""A month or a season before a noun tells which one: `its March market`, `the summer timetable`."""
_WITHIN = re.compile(r"\b(?:[Dd]uring|(?:died|killed|injured|hurt|wounded|[a-z]{3,}ed) (?:in|at))\s+$")
"""`Two died in Tuesday's fire` on Tuesday; what `is to be settled at Tuesday's meeting` is not yet."""
_THAN = re.compile(r"\s+than\b")
_COMPARED = re.compile(r"\b(?:than|like|as)\s+(?:(?:it|they|he|she|we|was|were|did|had|been|in|at|on)\s+)+$")


def is_measure(masked: str, found: dates.DateWords) -> bool:
    """Whether date words only measure: `a day later than planned` names no day."""
    return _THAN.match(masked, found.end) is not None


def lies_ahead(when: str) -> bool:
    """Whether date words can lie ahead: not a bare year, and no word of the past."""
    return _BEHIND.search(when) is None


def turn_ahead(masked: str) -> int | None:
    """Return where a clause turns from what its subject did to what it will do: `met on Monday and will vote`."""
    turn = _AND_WILL.search(masked) if "and" in masked else None
    return None if turn is None or _AHEAD.search(masked, 0, turn.start()) else turn.start()


_AND_WILL = re.compile(
    r"\band\s+(?:[a-z]+ly\s+|then\s+|later\s+|now\s+)?(?:will|would|(?:is|are)\s+(?:due|to|set|expected)\b)"
)
_AHEAD = re.compile(r"\b(?:will|would|shall|is|are|may|might|could|due|to)\b")
_BEHIND = re.compile(r"\b(?:last|ago|yesterday|earlier|today|now|this (?:week|month|year))\b|^\d{4}$", re.IGNORECASE)
