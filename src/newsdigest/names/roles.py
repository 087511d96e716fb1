"""What stands before a name and belongs to the person: titles, offices, and words that only describe."""

from __future__ import annotations

import re
from typing import Final

from newsdigest.names.givennames import GIVEN_NAMES
from newsdigest.names.runs import LETTER, Page, Run, Token
from newsdigest.names.titles import (
    GIVEN_NAME_TITLES,
    OFFICE_WORDS,
    OFFICES_ALONE,
    OFFICES_WITHIN,
    ROLE_NOUNS,
    SUFFIXES,
    TITLES,
)
from newsdigest.names.words import (
    ADJECTIVES,
    BODY_HEADS,
    CALENDAR,
    FUNCTION,
    NATIONALITIES,
    ORDINARY,
    PLACE_FIRST,
    PLACE_LAST,
)

_UNTITLED_NOUNS: Final = ROLE_NOUNS - TITLES
_LAST_WORDS: Final = BODY_HEADS | PLACE_LAST
# Where an officer has his place: a title behind one of these goes with it.
_OFFICE_PLACES: Final = BODY_HEADS | OFFICE_WORDS | NATIONALITIES | ADJECTIVES | PLACE_LAST
_ROLES: Final = TITLES | ROLE_NOUNS
_FUNCTION_OR_CALENDAR: Final = FUNCTION | CALENDAR
_MAY_END_TITLE: Final = TITLES | OFFICES_WITHIN | {"executive"}
_ROLE_ENDINGS: Final = frozenset(role[-2:] for role in _ROLES)
_GIVEN_MONTHS: Final = frozenset(
    {"april", "may", "june", "august", "march", "jan", "summer", "autumn", "easter", "christmas"}
)
_DESCRIBED: Final = re.compile(
    r"-(?:of|in|at|on|to)-|-(?:based|owned|born|led|backed|run|era|style|speaking|made|bound|trained|educated|wide|listed|"
    r"held|controlled|occupied|in-law|language|year-old|funded|built|designed|elected|registered|flagged)$|"
    r"^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-",
    re.IGNORECASE,
)
# Abbreviated titles that in capitals are something else: the bank ING, the language code ENG.
_WRITTEN_SMALL: Final = frozenset({"eng", "hon", "ing", "insp", "lic", "dott", "dra", "smt", "supt"})
_ROLE_BEFORE: Final = re.compile(rf"(?:(?<![^\W_])({LETTER}[\w-]*)\s)?(?<![^\W_])({LETTER}[\w-]*)\s\Z")


def strip_surroundings(run: Run, page: Page) -> Run:
    """Take from both ends what is no part of a name: "In", "Mother-of-two", "Friday"."""
    run = _strip_calendar(_strip_opening(_strip_described(run), page))
    return [] if len(run) == 1 and is_by_itself_no_name(run[0]) else run


def is_by_itself_no_name(token: Token) -> bool:
    """Whether the word names nothing unless others stand with it: "The", "Friday", "US-based"."""
    low = token.low
    if low in _FUNCTION_OR_CALENDAR:
        return low in CALENDAR or not token.text.endswith(".")  # not the initial A. or I.
    return "-" in low and (_describes(token) or _is_of_nations(token))


def _is_of_nations(token: Token) -> bool:
    """Whether the word is made of nationalities: "Haitian-American"."""
    return all(part in NATIONALITIES for part in token.low.split("-"))


def _describes(token: Token) -> bool:
    return "-" in token.text and _DESCRIBED.search(token.text) is not None


def _strip_described(run: Run) -> Run:
    """Take what describes from the front: "Mother-of-two Jane Doe", "US-based Widgets", "Singer Jane Doe"."""
    while run and (_describes(run[0]) or (len(run) > 2 and run[0].low in _UNTITLED_NOUNS)):
        run = _without_first(run)
    return run


def _without_first(run: Run) -> Run:
    return [run[1].inside, *run[2:]] if len(run) > 1 else []


def _strip_opening(run: Run, page: Page) -> Run:
    """Take the ordinary words from the front of a run that opens a sentence: "In Paris", "After Smith"."""
    if len(run) > 1 and run[1].low == "hague":
        return run
    while len(run) > 1 and (
        is_function(run[0]) or (run[0].opens and (_opens_ordinarily(run, page) or _opens_before_name(run, page)))
    ):
        run = _without_first(run)
    return [] if len(run) == 1 and is_function(run[0]) else run


def is_function(token: Token) -> bool:
    """Whether the word is one that sentences are built of, and not the initial A. or I."""
    return token.low in FUNCTION and not token.text.endswith(".")


def _opens_before_name(run: Run, page: Page) -> bool:
    """Whether the text knows the rest as a name, and the first word as one without a capital: "Jubilant Ruth Hale"."""
    first = run[0]
    if len(run) < 3 or first.text in page.inside or first.low in ADJECTIVES or first.low in TITLES:
        return False
    known = all(token.text in page.inside for token in run[1:])
    return known and first.low not in GIVEN_NAMES and (first.low.endswith("ly") or page.writes_small(first.low))


def _opens_ordinarily(run: Run, page: Page) -> bool:
    first, second = run[0], run[1]
    if first.low not in ORDINARY or first.low in ADJECTIVES or first.low in PLACE_FIRST or first.low in TITLES:
        return False
    if (first.low in OFFICE_WORDS and second.low in TITLES) or page.text[first.end : second.start] in (" & ", " and "):
        return False
    if second.low == "hall" and first.low in ("city", "town", "village"):
        return False
    return not (first.text in page.inside and second.low in _LAST_WORDS)


def _strip_calendar(run: Run) -> Run:
    """Take weekdays and months off both ends; a month that is also a name stays beside another word."""
    while run and run[-1].low in CALENDAR and (len(run) == 1 or run[-1].low not in _GIVEN_MONTHS):
        run = run[:-1]
    while run and run[0].low in CALENDAR and (len(run) == 1 or run[0].low not in _GIVEN_MONTHS):
        run = run[1:]
    return run


def split(run: Run, text: str) -> tuple[Run, Run]:
    """Part titles and offices from the name they stand before: ("Transport Minister", "Jane Doe")."""
    if _MAY_END_TITLE.isdisjoint([token.low for token in run]):  # as most names
        return [], run
    last = _last_title(run, text)
    if last < 0:
        return [], run
    role, rest = run[: last + 1], run[last + 1 :]
    if " of" in text[role[-1].end : rest[0].start]:
        return _split_office(role, rest)
    if rest[-1].low in BODY_HEADS and len(rest) == 1:
        return [], run
    return role, rest


def _last_title(run: Run, text: str) -> int:
    """Return the index of the last title before the name, or -1: "Ohio Governor Jane Doe", "Mr Doe"."""
    last = -1
    only_offices = True
    for number, token in enumerate(run[:-1]):
        chief_executive = token.low == "executive" and number > 0 and run[number - 1].low == "chief"
        # "OHB Secretary General Jane Doe", "Pell County Circuit Court Judge Jane Doe"
        goes_on = only_offices or last == number - 1 >= 0 or run[number - 1].low in _OFFICE_PLACES
        if token.low in OFFICES_WITHIN or chief_executive or (goes_on and is_title(token)):
            last = number
            if " of" in text[token.end : run[number + 1].start]:
                break
        only_offices = only_offices and (token.low in TITLES or token.low in OFFICE_WORDS or token.low in NATIONALITIES)
    return last if last >= 0 and run[last + 1].low not in SUFFIXES else -1


def is_title(token: Token) -> bool:
    """Whether the word is a title or rank; an abbreviated one is not written in capitals."""
    return token.low in TITLES and not (token.low in _WRITTEN_SMALL and token.text.isupper())


def strip_office(run: Run) -> Run:
    """Take an office off the end, where nobody is named behind it: "Supreme Court Justice", "Prime Minister"."""
    if len(run) < 2 or run[-1].low not in OFFICES_ALONE:
        return run
    while run and (run[-1].low in OFFICES_ALONE or run[-1].low in OFFICE_WORDS):
        run = run[:-1]
    return run


def _split_office(role: Run, rest: Run) -> tuple[Run, Run]:
    """Part "Secretary of State Jane Doe"; of "Speaker of the Assembly" only the body is a name."""
    if role[-1].low in GIVEN_NAME_TITLES:
        return [], [*role, *rest]
    if all(token.low in OFFICE_WORDS for token in rest):
        return role, rest  # "Minister of Energy": nobody is named
    if rest[-1].low in BODY_HEADS:
        return [], rest
    offices = 0
    while offices < len(rest) and rest[offices].low in OFFICE_WORDS:
        offices += 1
    if offices and len(rest) > offices:
        return [*role, *rest[:offices]], rest[offices:]
    return [], rest


def in_words(run: Run, text: str) -> str | None:
    """Return the office that stands before a name without a capital: "opposition leader", "goalkeeper"."""
    at = run[0].start
    if len(run) < 2 or text[max(0, at - 3) : max(0, at - 1)] not in _ROLE_ENDINGS:
        return None
    said = text[max(0, at - 40) : at]
    last = said.rsplit(maxsplit=1)[-1]
    if last.isalnum() and last not in _ROLES:
        return None
    found = _ROLE_BEFORE.search(said)
    if not found or found.group(2) not in _ROLES:
        return None
    office = found.group(1)
    return f"{office} {found.group(2)}" if office and office.casefold() in OFFICE_WORDS else found.group(2)


def strip_nationality(run: Run) -> Run:
    """Take the nationality off a person or a company it describes, but leave it in a body's name."""
    if len(run) > 2 and run[0].low in NATIONALITIES and run[-1].low not in _LAST_WORDS:
        return run[1:]
    return run
