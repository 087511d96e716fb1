"""What stands before a report's first words: where it was filed, and the stamp of the page that carries it."""

from __future__ import annotations

import re

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_PLACE = r"(?P<place>[A-Z][\w.'’/-]*(?:[ ,]+[A-Z(][\w.'’/()-]*){0,5})"
_FILED_ON = rf"(?P<day>\s?,? (?:\d{{1,2}} )?{_MONTH}(?: \d{{1,2}})?(?:, \d{{4}})?)"
_AGENCY = r"(?P<agency>(?:\([^()\n]{2,40}\)|/\s?[A-Z][\w .-]{2,40}\s?/)\s*)"
_DATELINE = re.compile(rf"{_PLACE}{_FILED_ON}?\s*{_AGENCY}?(?:[—–:]|--?|-)\s+(?=\S)")
_CITY_STOP = re.compile(r"(?P<place>[A-Z][A-ZÀ-Þ'’ -]{2,30}(?:, [A-Z][\w.]+(?: [A-Z]\w+)?)?)\. (?=[A-Z“\"])")
_CAPITALS = re.compile(r"[A-Z][A-Z.'’ -]{2,}")

_WEEKDAY = r"(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?\b\.?"
_YEAR = r"\s*,?\s*(?:19|20)\d\d"
_CALENDAR = rf"(?:{_WEEKDAY}\s*,?\s*)?(?:\d{{1,2}}\s+{_MONTH}|{_MONTH}\s+\d{{1,2}})"
_ZONE = r"(?:GMT|UTC|UK|BST|CES?T|E[DS]?T|C[DS]T|M[DS]T|P[DS]?T|AES?T|JST|IST|HKT|SGT)\b"
_CLOCK = rf"\d{{1,2}}[:.]\d\d(?:\s?[ap]\.?m\b\.?)?(?:\s*{_ZONE}(?:\s+time\b)?)?"
_SEPARATOR = r"\s*[,|·•:-]?\s*"
_LABEL = r"(?:(?:page|first|last|story|article)\s+){0,2}(?:published|updated|posted|modified|filed)\b(?:\s+(?:at|on))?"
_STAMP = re.compile(
    rf"(?P<whose>[A-Z][\w.'’-]*(?:\s*,?\s+(?:[A-Z][\w.'’-]*|\d{{1,2}})){{0,4}}\s*\|\s*)?"
    rf"(?:(?i:{_LABEL}){_SEPARATOR}{_CLOCK}(?:{_SEPARATOR}{_CALENDAR}{_YEAR})?(?:{_SEPARATOR}{_CLOCK})?|"
    rf"(?:(?i:{_LABEL}){_SEPARATOR})?{_CLOCK}{_SEPARATOR}{_CALENDAR}{_YEAR}(?:{_SEPARATOR}{_CLOCK})?|"
    rf"(?:(?i:{_LABEL}){_SEPARATOR})?{_CALENDAR}{_YEAR}{_SEPARATOR}(?:(?i:{_LABEL}){_SEPARATOR})?{_CLOCK}|"
    rf"(?i:{_LABEL}){_SEPARATOR}{_CALENDAR}{_YEAR})"
    r"[\s|,·•:-]*(?=[A-Z\"“‘'(\d]|\Z)"
)
"""`LIMA | Wed Mar 4, 2015 6:10 am EST`, `Last updated at 09:27 GMT, Tuesday, 3 March 2015`: label, day and time."""


_PIPED = re.compile(rf"\|\s*{_CALENDAR}{_YEAR}{_SEPARATOR}{_CLOCK}[\s|,·•:-]*(?=[A-Z\"“‘'(\d]|\Z)")
"""Such a stamp stands between a headline that ran into the text and the report."""
_HEADLINE = 300


_BYLINE = re.compile(
    r"By [A-Z][\w.'’-]+(?:,? (?:and )?[A-Z][a-z][\w.'’-]*){1,8}? (?=[A-Z][A-Z.'’ -]{2,}(?:, | \(|--? |[—–:]))"
)
"""Who wrote a text that was taken flat, before the dateline: `By Ann Orr LUND, May 4 (Wire) - `."""


def opening_of(words: str, at: int = 0) -> tuple[str | None, int]:
    """Return the dateline's place, and where the report itself begins; before `at` stands what is no part of it."""
    stamp = _STAMP.match(words, at) or (_PIPED.search(words[:_HEADLINE]) if "|" in words[:_HEADLINE] else None)
    start = stamp.end() if stamp is not None else at
    byline = _BYLINE.match(words, start)
    start = byline.end() if byline is not None else start
    for pattern in (_DATELINE, _CITY_STOP):
        found = pattern.match(words, start)
        if found is not None and found.end() < len(words) and _is_filed(found):
            return _titled(found["place"]), found.end()
    return None, start


def _is_filed(found: re.Match[str]) -> bool:
    """Whether it is a dateline: a city in capitals, or any with an agency or a day, `Lund, 4 May (Agency) –`."""
    if _HEADS_A_NOTE.fullmatch(found["place"]):
        return False
    if _CAPITALS.match(found["place"]):
        return True
    told = found.groupdict()
    is_told = bool(told.get("day") or told.get("agency")) or _IN_BRACKETS.search(found["place"]) is not None
    goes_on = found.string[found.end() : found.end() + 1]
    return is_told and not found.group().rstrip().endswith(":") and (goes_on.isupper() or goes_on in "\"“‘'")


_HEADS_A_NOTE = re.compile(
    r"(?:corrections?(?: and clarifications?)?|clarifications?|corrected|amend(?:ed|ment)|erratum|update[ds]?|"
    r"editor['’]?s['’]? note)\W*",
    re.IGNORECASE,
)
"""`CORRECTION: In an article on ...` was not filed in a city of that name."""
_IN_BRACKETS = re.compile(r"^(?!(?:Mr|Mrs|Ms|Mx|Dr|Sir|Dame)\b)[^(]+\([A-Z][A-Za-z .'’/-]+\)\s*$")
"""`Lund (Agency)`: a name with a party or an age is a person."""


def _titled(place: str) -> str:
    """Return the dateline's place as prose has it: `PORT ELLEN, Scotland` is Port Ellen."""
    city = re.split(r"[,(/]", place)[0].strip(" .-")
    return " ".join(part.capitalize() if part.isupper() else part for part in city.split())
