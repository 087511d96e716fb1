"""What lends a text a name that its evidence has not: words that stand for it, or a phrase of the article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdigest.facts.naming import is_named, is_ordinary
from newsdigest.ground.carried import Carried, is_nowhere
from newsdigest.ground.page import Page
from newsdigest.ground.rivals import ALIKE, INSTANCE
from newsdigest.ground.slots import Slot, Standing, named, slot
from newsdigest.numbers.neighbours import UNCOUNTED

BEHIND = re.compile(r"(?:['’]s?)?\s+([\w-]+)")
_FIRST = re.compile(r"[A-Z][\w’'-]+")


def is_resolved(name: Standing, text: str, held: Carried) -> bool:
    """Whether words of the evidence stand for the name, or the article has it in the very words of the text.

    That the article is about it is not enough: another might have been meant.
    """
    page, bearer = held.page, held.page.cast.bearer(name.words)
    if _is_phrase(name, text, page):
        return True
    if bearer is None or INSTANCE.search(text[: name.start]):
        return _is_opening_word(name.words, text, page)
    taken = [place for start, place in _places(text, held) if not name.start <= start < name.end]
    stood = [(place, meant) for place, meant in held.stands_for if not any(_is_there(one, place) for one in taken)]
    here = [meant for other, meant in stood if other.likeness(name.slot) >= ALIKE and meant]
    if here:
        return any(bearer in meant for meant in here)
    if is_nowhere(name, held):
        return False
    return any(bearer in meant for _, meant in stood)


def _places(text: str, held: Carried) -> Iterator[tuple[int, Slot]]:
    """Yield the places of the names, and of a first word that may be one, of a text that are not in the evidence."""
    yield from ((one.start, one.slot) for one in named(text) if not held.has(one))
    first = _FIRST.match(text)
    if first is not None and not is_named(first[0], held.written):
        yield first.start(), slot(text, *first.span())


def _is_there(place: Slot, other: Slot) -> bool:
    """Whether another name of the text has the place: then nothing else stands there."""
    is_alike = not place.before.isdisjoint(other.before) or not (place.before or other.before)
    return is_alike and not place.behind.isdisjoint(other.behind)


def _is_phrase(name: Standing, text: str, page: Page) -> bool:
    """Whether the article has the name with the telling word before or behind it: "the widow in Bratislava"."""
    before = text[: name.start].split()[-3:]
    while before and before[0].lower().strip(",.") in UNCOUNTED:
        before = before[1:]
    if all(word[:1].isupper() for word in before):  # titles are of the name
        before = []
    behind = BEHIND.match(text, name.end)
    phrases = [" ".join((*before, name.words))] if before else []
    if behind and behind[1].lower() not in UNCOUNTED:
        phrases.append(f"{name.words}{behind[0]}")
    return any(page.tells(phrase) for phrase in phrases)


def _is_opening_word(name: str, text: str, page: Page) -> bool:
    is_opening = " " not in name and text.lstrip("\"“‘'").startswith(name)
    return is_opening and (page.has_form(name) or is_ordinary(name.lower()))
