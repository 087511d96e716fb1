"""Pieces of names that no article would write: "Aires" for Buenos Aires, "Bank" for the Halden Bank, "New Minister"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsdigest.facts.naming import is_ordinary, spaced
from newsdigest.ground.cast import Bearer
from newsdigest.ground.page import Page
from newsdigest.ground.slots import Standing
from newsdigest.names.givennames import GIVEN_NAMES
from newsdigest.names.words import NATIONALITIES, TITLES
from newsdigest.numbers.neighbours import UNCOUNTED
from newsdigest.text import fold

_BEFORE = re.compile(r"(?:^|[\s\"“‘(])([\w’'-]+)\s$")
_BEHIND = re.compile(r"(?:['’]s?)?\s[A-Z]")
_JOINED_BEHIND = re.compile(r"(?:['’]s?)?\s(?:(?:&|and|of)\s(?:the\s)?)?[A-Z]")  # "the Mill and Dock Workers"
_NEXT = re.compile(r"[\s-]([\w’'-]+)")
_INSIDE = re.compile(r"[A-Z][\w’'-]*\s(?:(?:de|des|du|del|della|di|da|dos|la|le|les|von|van|der|den|zu)\s){1,2}$")
_PEOPLE = ("ans", "s", "ish", "ese", "ch", "ss")  # the Norwegians, the British, the Dutch, the Swiss
_Places = Sequence[tuple[int, int]]


def is_piece(name: Standing, text: str, page: Page) -> bool:
    """Whether a lone word is only the beginning, or only the end, of what the article calls by a longer name.

    A surname does without the first name, and a body without its last words ("Halden" for the Halden Bank); with an
    article its last word does too ("the Bank").
    """
    if " " in name.words or not name.start or fold(name.words) in TITLES:
        return False
    places = _places(name.words, page)
    if fold(name.words) in NATIONALITIES:
        return _is_bare_people(name, text, places, page)
    bearer = page.cast.bearer(name.words)
    if not places or _is_inside(bearer, places, page):
        return bool(places)
    if _is_joined(name, text):
        return False
    return _is_end(name, bearer, places, page)


def _is_end(name: Standing, bearer: Bearer | None, places: _Places, page: Page) -> bool:
    is_first = bearer is not None and bearer.kind == "person" and bearer.name.startswith(f"{spaced(name.words)} ")
    is_beginning = is_first or fold(name.words) in GIVEN_NAMES or (bearer is None and name.kind == "place")
    if is_beginning:
        return all(_BEHIND.match(page.article.body, end) for _, end in places)
    if is_ordinary(fold(name.words)) and all(_JOINED_BEHIND.match(page.article.body, end) for _, end in places):
        return True
    is_ending = is_ordinary(fold(name.words)) or (bearer is not None and _is_called_shorter(name, bearer))
    return is_ending and all(_is_led(page.article.body, start) for start, _ in places)


def _is_inside(bearer: Bearer | None, places: _Places, page: Page) -> bool:
    """Whether the article has the word only within the name of a thing: of "the Quai des Moulins" Moulins is nobody."""
    is_person = bearer is not None and bearer.kind == "person"
    return not is_person and all(_INSIDE.search(page.article.body[:start]) for start, _ in places)


def _places(word: str, page: Page) -> _Places:
    """Return where the article has a word with its capital."""
    found = re.compile(rf"(?:(?<=\s)|(?<=[\"“‘(])|^){re.escape(word)}\b(?!-)")
    return [one.span() for one in found.finditer(page.article.body)]


def _is_called_shorter(name: Standing, bearer: Bearer) -> bool:
    """Whether this is the end of a place, or of a body that the article calls by its beginning: "Halden", no "Bank"."""
    is_end = any(form.endswith(f" {spaced(name.words)}") for form in bearer.forms)
    is_begun = any(one.startswith(f"{other} ") for one in bearer.forms for other in bearer.forms)
    return bearer.kind == "place" or (bearer.kind != "person" and is_end and is_begun)


def _is_bare_people(name: Standing, text: str, places: _Places, page: Page) -> bool:
    """Whether an adjective of a people stands alone, which the article only has before nouns: "sold to Swiss"."""
    if _is_before_noun(text, name.end) or not places:
        return False
    before = _BEFORE.search(text[: name.start])
    is_everybody = name.words.endswith(_PEOPLE) and before is not None and before[1].lower() == "the"
    return not is_everybody and all(_is_before_noun(page.article.body, end) for _, end in places)


def _is_before_noun(text: str, end: int) -> bool:
    following = _NEXT.match(text, end)
    return following is not None and following[1].lower() not in UNCOUNTED


def _is_joined(name: Standing, text: str) -> bool:
    """Whether the text has an article or another word of a name beside it."""
    before = _BEFORE.search(text[: name.start])
    return before is not None and (before[1].lower() == "the" or before[1][:1].isupper())


def _is_led(text: str, start: int) -> bool:
    """Whether a word with a capital stands directly before, other than at the beginning of a sentence."""
    before = _BEFORE.search(text[max(0, start - 40) : start])
    return before is not None and before[1][:1].isupper() and before[1].lower() not in ("the", "a", "an", "in", "at")
