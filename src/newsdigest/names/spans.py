"""Where the names stand in a text, and what kind of name each seems to be."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from typing import Final, Literal, NamedTuple

from newsdigest.names import roles
from newsdigest.names.gazetteer import COUNTRIES_AND_CITIES, DOUBLE_PLACES, STATES
from newsdigest.names.givennames import GIVEN_NAMES
from newsdigest.names.runs import LETTER, Page, Run, Token, read
from newsdigest.names.titles import ACTING, INVESTED, OFFICE_WORDS, TITLES
from newsdigest.names.words import (
    BODY_FIRST,
    BODY_HEADS,
    CALENDAR,
    FUNCTION,
    INITIALISMS,
    NATIONALITIES,
    ORDINARY,
    PLACE_BEFORE,
    PLACE_FIRST,
    PLACE_LAST,
    SAYING,
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
        text, start, end, kind, role = self
        return _name_span((text, start + by, end + by, kind, role))


_name_span: Final[Callable[[tuple[str, int, int, NameKind, str | None]], NameSpan]] = partial(tuple.__new__, NameSpan)
"""What `NameSpan._make` does: it costs half of `NameSpan(...)`."""


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
        first = run[0]
        if first.opens and first.text.isupper() and _is_dateline(run, page.text):
            name: NameSpan | None = _span(run, None, "place", page)
        elif len(run) > 1:
            name = _named(run, page, in_headline)
        else:
            name = None if roles.is_by_itself_no_name(first) else _named_alone(first, page, in_headline)
        if name:
            names.append(name)
    return tuple(names)


def _named_alone(token: Token, page: Page, in_headline: bool) -> NameSpan | None:
    """Return what a single word names."""
    word = token.text
    if (in_headline or (len(word) > 6 and word.isupper())) and word not in page.inside:
        return None
    if not _word_is_name(token, page):
        return None
    return _name_span((word, token.start, token.end, _kind_of_word(token, page), None))


def _named(run: Run, page: Page, in_headline: bool) -> NameSpan | None:
    """Return what several words name, without those around it."""
    run = roles.strip_surroundings(run, page)
    titles, run = _parted(run, page.text) if len(run) > 1 else ((), run)
    if not run:
        return None
    if not titles and len(run) == 1:
        return _named_alone(run[0], page, in_headline)
    if (in_headline or _is_shouted(run)) and not all(token.text in page.inside for token in run):
        return None
    if titles:
        return _span(run, page.text[titles[0].start : run[0].start].strip(), "person", page)
    if not _words_are_name(run, page):
        return None
    role = roles.in_words(run, page.text)
    return _span(run, role, "person" if role else _kind_of_words(run, page), page)


def _parted(run: Run, text: str) -> tuple[Run, Run]:
    """Part the titles from a name; a title with nobody named behind it leaves nothing."""
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
    if len(token.text) < 2 or (token.low in TITLES and roles.is_title(token)):
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


def _kind_of_word(token: Token, page: Page) -> NameKind:
    """Return what a single word names."""
    word = token.text
    if word.casefold() in COUNTRIES_AND_CITIES or token.low in STATES:
        return "place"
    if word.isupper() and 2 <= len(word) <= 6:
        return "body"
    before = _words_before(token, page)
    if not before or before[-1] not in PLACE_BEFORE:
        return "unknown"
    return "unknown" if _is_invested(before) else "place"


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
    """Return what words are of which nothing in them tells it."""
    text, last = page.text, run[-1]
    if text.startswith(",", last.end) and (_AGE.match(text, last.end) or _WHO.match(text, last.end)):
        return "person"
    if not last.possessive and (following := _NEXT_WORD.match(text, last.end)) and following.group(1) in SAYING:
        return "person"
    has_given_name = run[0].low in GIVEN_NAMES
    before = () if last.possessive else _words_before(run[0], page)
    if before and before[-1] in ("in", "at"):
        return "unknown" if has_given_name or _is_invested(before) else "place"
    return "person" if has_given_name else "unknown"


def _words_before(token: Token, page: Page) -> Sequence[str]:
    """Return the last words before a name."""
    return page.text[max(0, token.start - 24) : token.start].rsplit(maxsplit=2)


def _is_invested(before: Sequence[str]) -> bool:
    """Whether the words before a name tell what somebody has in it: "a stake in Orrin", "confidence in Jane Doe"."""
    return len(before) > 1 and before[-1] in ("in", "at") and before[-2].lower() in INVESTED


def _span(run: Run, role: str | None, kind: NameKind, page: Page) -> NameSpan:
    start, end = run[0].start, run[-1].end
    return _name_span((page.text[start:end], start, end, kind, role))
