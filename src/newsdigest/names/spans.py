"""Where the names stand in a text, and what kind of name each seems to be."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from newsdigest.names import roles
from newsdigest.names.gazetteer import COUNTRIES_AND_CITIES, DOUBLE_PLACES, GIVEN_NAMES, STATES
from newsdigest.names.runs import LETTER, Page, Run, Token, read
from newsdigest.names.words import (
    ACTING,
    BODY_FIRST,
    BODY_HEADS,
    CALENDAR,
    FUNCTION,
    INITIALISMS,
    INVESTED,
    NATIONALITIES,
    OFFICE_WORDS,
    ORDINARY,
    PLACE_BEFORE,
    PLACE_FIRST,
    PLACE_LAST,
    SAYING,
    TITLES,
)

NameKind = Literal["person", "body", "place", "unknown"]


class NameSpan(NamedTuple):
    """A name in a text: `body[start:end] == text`. `role` holds the titles and offices written before it."""

    text: str
    start: int
    end: int
    kind: NameKind
    role: str | None = None

    def moved(self, by: int) -> NameSpan:
        """Return it as it stands in a text that begins elsewhere."""
        return NameSpan(self.text, self.start + by, self.end + by, self.kind, self.role)


_CALENDAR_OR_NATION: Final = CALENDAR | NATIONALITIES | {"new"}  # "New Year"
_ORDINARY: Final = ORDINARY | BODY_HEADS | OFFICE_WORDS | PLACE_LAST | _CALENDAR_OR_NATION
_OFFICIAL: Final = TITLES | OFFICE_WORDS
_DOING: Final = SAYING | ACTING
_DATELINE_GAP: Final = re.compile(r"\s*(?:[,(—–.]|-{1,2}\s)")
_NEXT_WORD: Final = re.compile(rf"[,\"”’']*\s+({LETTER}+)")
_NUMBERED: Final = re.compile(r"\s\d")
_EXPLAINED: Final = re.compile(r",\s(?:as|who|whose|which|also|now|formerly)\b")
_AGE: Final = re.compile(r",\s\d{2},")
_WHO: Final = re.compile(r",\s(?:who|whose)\b")


@lru_cache(maxsize=512)  # an article is asked for its names when it is read, and again when all are compared
def find(text: str) -> tuple[NameSpan, ...]:
    """Return the proper names of a text in order. Weekdays, months and nationalities are no names by themselves."""
    runs, page = read(text)
    names: list[NameSpan] = []
    for run, in_headline in runs:
        # Every other word with a capital is a "The" or "He" that opens a sentence: no name, nor a dateline.
        if len(run) == 1 and roles.is_function(run[0]) and not run[0].text.isupper():
            continue
        name = _named(run, page, in_headline)
        if name:
            names.append(name)
    return tuple(names)


def _named(run: Run, page: Page, in_headline: bool) -> NameSpan | None:
    if run[0].opens and run[0].text.isupper() and _is_dateline(run, page.text):
        return _span(run, None, "place", page)
    titles, rest = _parted(roles.strip_surroundings(run, page), page.text)
    if not rest or ((in_headline or _is_shouted(rest)) and not all(token.text in page.inside for token in rest)):
        return None
    if titles:
        return _span(rest, page.text[titles[0].start : rest[0].start].strip(), "person", page)
    if len(rest) == 1:
        return _span(rest, None, _kind_of_word(rest, page), page) if _word_is_name(rest[0], page) else None
    if not _words_are_name(rest, page):
        return None
    role = roles.in_words(rest, page.text)
    return _span(rest, role, "person" if role else _kind_of_words(rest, page), page)


def _parted(run: Run, text: str) -> tuple[Run, Run]:
    """Part the titles from a name; a title with nobody named behind it leaves nothing."""
    if len(run) < 2:
        return (), run
    titles, rest = roles.split(run, text)
    if not titles:
        return (), roles.strip_nationality(roles.strip_office(rest))
    rest = roles.strip_nationality(rest)
    return titles, () if all(token.low in _OFFICIAL for token in rest) else rest


def _is_dateline(run: Run, text: str) -> bool:
    """Whether words in capitals open a line and a report follows them."""
    start = run[0].start
    at_start = start == 0 or text[start - 1] == "\n"
    return at_start and all(t.text.isupper() for t in run) and bool(_DATELINE_GAP.match(text, run[-1].end))


def _is_shouted(run: Run) -> bool:
    """Whether the words are all capitals without being an acronym."""
    if not run[0].text.isupper():
        return False
    letters = "".join(token.text for token in run)
    return letters.isupper() and ((len(run) > 1 and "." not in letters) or len(letters) > 6)


def _words_are_name(run: Run, page: Page) -> bool:
    """Whether what is left of a run is a name and not some words with a capital."""
    words = {token.low for token in run}
    if words <= _CALENDAR_OR_NATION:
        return False
    return not words <= _ORDINARY or (
        not (words <= OFFICE_WORDS and _is_charge(run[0], page)) and _ordinary_words_are_name(run, page)
    )


def _word_is_name(token: Token, page: Page) -> bool:
    """Whether a word that stands alone is a name."""
    if token.low in _ORDINARY:
        return token.low not in _CALENDAR_OR_NATION and _ordinary_word_is_name(token, page)
    if len(token.text) < 2 or roles.is_title(token):
        return False
    if (token.low == "eve" or token.text.isupper()) and _is_thing(token, page):
        return False
    if not token.opens or token.text in page.inside or (token.text.isupper() and len(token.text) < 7):
        return True
    return _acts(token, page) and not page.writes_small(token.low)


def _is_thing(token: Token, page: Page) -> bool:
    """Whether the word is a thing with a capital: "TV", the Eve of "New Year's Eve", a word that is shouted."""
    if token.low == "eve":
        return page.text[token.start - 3 : token.start] in ("'s ", "’s ")
    # "A FREE museum": a word in capitals that the text has in small letters too, unless it opens a bracket or is short.
    shouted = len(token.text) > 3 and page.text[token.start - 1 : token.start] != "("
    return token.low in INITIALISMS or (shouted and page.writes_small(token.low))


def _is_charge(first: Token, page: Page) -> bool:
    """Whether the words that begin here are what an officer is in charge of: "the Minister of Energy"."""
    return page.text[max(0, first.start - 5) : first.start].endswith((" of ", " for "))


def _ordinary_words_are_name(run: Run, page: Page) -> bool:
    """Whether words of the dictionary are a name here: a ship called Northern Star."""
    whole = page.text[run[0].start : run[-1].end]
    joined = " & " in whole or " and " in whole
    named = len(run) > 2 and run[-1].low in BODY_HEADS
    return named or joined or not run[0].opens or all(token.text in page.inside for token in run)


def _ordinary_word_is_name(token: Token, page: Page) -> bool:
    """Whether a word of the dictionary is a name here: a company called Current."""
    if len(token.text) < 4 or token.low in TITLES or token.low in FUNCTION or _NUMBERED.match(page.text, token.end):
        return False
    if not token.opens:
        return not (token.low in OFFICE_WORDS and _is_charge(token, page))
    following = _NEXT_WORD.match(page.text, token.end)
    acts = token.possessive or bool(following and following.group(1) in _DOING)
    return acts and token.text in page.alone


def _acts(token: Token, page: Page) -> bool:
    """Whether a word that opens a sentence does what only a name does: says, owns, is explained behind a comma."""
    if _EXPLAINED.match(page.text, token.end) and not token.text.endswith("ly"):
        return True
    if token.text.endswith("s") or ("-" in token.text and not token.text.istitle()):
        return False
    following = _NEXT_WORD.match(page.text, token.end)
    return token.possessive or bool(following and following.group(1) in SAYING)


def _kind_of_word(run: Run, page: Page) -> NameKind:
    """Return what a single word names."""
    word = run[0].text
    if word.casefold() in COUNTRIES_AND_CITIES or run[0].low in STATES:
        return "place"
    return "body" if word.isupper() and 2 <= len(word) <= 6 else _kind_by_neighbours(run, page)


def _kind_of_words(run: Run, page: Page) -> NameKind:
    """Return what several words name."""
    first, last = run[0].low, run[-1].low
    whole = page.text[run[0].start : run[-1].end]
    if whole.casefold() in COUNTRIES_AND_CITIES or (len(run) == 2 and DOUBLE_PLACES.get(first) == last):
        return "place"
    if (first in PLACE_FIRST and last not in BODY_HEADS and " of " not in whole) or last in PLACE_LAST:
        return "place"
    of_a_body = " of " in whole and any(token.low in BODY_HEADS for token in run)
    if of_a_body or first in BODY_FIRST or last in BODY_HEADS or "&" in whole or " and " in whole:
        return "body"
    return _kind_by_neighbours(run, page)


def _kind_by_neighbours(run: Run, page: Page) -> NameKind:
    text, end = page.text, run[-1].end
    if len(run) > 1 and (_AGE.match(text, end) or _WHO.match(text, end)):
        return "person"
    if len(run) > 1 and not run[-1].possessive:
        following = _NEXT_WORD.match(text, end)
        if following and following.group(1) in SAYING:
            return "person"
    has_given_name = len(run) > 1 and run[0].low in GIVEN_NAMES
    before = text[max(0, run[0].start - 24) : run[0].start].split()
    if before and (
        before[-1] in PLACE_BEFORE if len(run) == 1 else before[-1] in ("in", "at") and not run[-1].possessive
    ):
        # "A stake in Orrin", "confidence in Jane Doe"
        invested = len(before) > 1 and before[-1] in ("in", "at") and before[-2].lower() in INVESTED
        return "unknown" if invested or has_given_name else "place"
    return "person" if has_given_name else "unknown"


def _span(run: Run, role: str | None, kind: NameKind, page: Page) -> NameSpan:
    start, end = run[0].start, run[-1].end
    return NameSpan(page.text[start:end], start, end, kind, role)
