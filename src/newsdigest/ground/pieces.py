"""Pieces of names that no article would write: "Aires" for Buenos Aires, "Bank" for the Halden Bank, "New Minister"."""

from __future__ import annotations

import re

from newsdigest.facts.naming import is_ordinary, spaced
from newsdigest.ground.page import Page
from newsdigest.ground.slots import Standing
from newsdigest.names.givennames import GIVEN_NAMES
from newsdigest.names.words import TITLES
from newsdigest.text import fold

_BEFORE = re.compile(r"(?:^|[\s\"“‘(])([\w’'-]+)\s$")
_BEHIND = re.compile(r"\s([A-Z][\w’'-]*)")


def is_piece(name: Standing, text: str, page: Page) -> bool:
    """Whether a lone word is only the beginning, or only the end, of what the article calls by a longer name.

    A surname does without the first name, and a body without its last words ("Halden" for the Halden Bank); with an
    article its last word does too ("the Bank").
    """
    if " " in name.words or not name.start or fold(name.words) in TITLES:
        return False
    if _is_joined(name, text):
        return False
    bearer = page.cast.bearer(name.words)
    found = re.compile(rf"(?:(?<=\s)|(?<=[\"“‘(])|^){re.escape(name.words)}\b(?![-’'])")
    places = [one.span() for one in found.finditer(page.article.body)]
    if not places:
        return False
    is_first = bearer is not None and bearer.kind == "person" and bearer.name.startswith(f"{spaced(name.words)} ")
    if is_first or fold(name.words) in GIVEN_NAMES or (bearer is None and name.kind == "place"):
        return all(_is_continued(page.article.body, end) for _, end in places)
    is_ending = is_ordinary(fold(name.words)) or (bearer is not None and bearer.kind == "place")
    return is_ending and all(_is_led(page.article.body, start) for start, _ in places)


def _is_joined(name: Standing, text: str) -> bool:
    """Whether the text has an article or another word of a name beside it."""
    before = _BEFORE.search(text[: name.start])
    return before is not None and (before[1].lower() == "the" or before[1][:1].isupper())


def _is_continued(text: str, end: int) -> bool:
    return _BEHIND.match(text, end) is not None


def _is_led(text: str, start: int) -> bool:
    """Whether a word with a capital stands directly before, other than at the beginning of a sentence."""
    before = _BEFORE.search(text[max(0, start - 40) : start])
    return before is not None and before[1][:1].isupper() and before[1].lower() not in ("the", "a", "an", "in", "at")
