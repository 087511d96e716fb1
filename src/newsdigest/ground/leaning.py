"""Sentences that begin with a pronoun, told by themselves: the name of whom they go on to tell is put in its place."""

from __future__ import annotations

import re

from newsdigest.ground.cast import Bearer
from newsdigest.ground.page import Page
from newsdigest.text import Stretch

_LEANS = re.compile(r"(He|She)\b(?!['’])")
_GOES_ON = re.compile(r"(He|She|It|His|Its)\b(?!['’])")
_THING = re.compile(r"(It|They)\b(?!['’])")
_CALLED = re.compile(r"The ([a-z]{3,})\b(?!['’])")
_BACK = 2  # sentences in which the noun stands that a pronoun takes up
_GENDERS = {"he": "m", "his": "m", "she": "f"}


def named(sentence: Stretch, page: Page) -> str:
    """Return a sentence with its opening "He" or "She" told by name, where the sentence before names nobody else.

    Without the one before it nobody knows whom such a sentence means.
    """
    opens = _LEANS.match(sentence.text)
    name = None if opens is None else _only_name(opens[1].lower(), sentence, page)
    return sentence.text if opens is None or name is None else f"{name}{sentence.text[opens.end() :]}"


def resumed(sentence: Stretch, page: Page) -> str:
    """Return a sentence with its opening pronoun told by name, if the sentence before opens with it alone.

    So a text may tell it that comes to the same name by itself; of its own accord "it" is not told by name.
    """
    opens, before = _GOES_ON.match(sentence.text), page.before(sentence, 1)
    name = None if opens is None else _only_name(opens[1].lower(), sentence, page)
    if opens is None or name is None or not before or not before[0].text.removeprefix("The ").startswith(name):
        return named(sentence, page)
    owner = "'s" if opens[1] in ("His", "Its") else ""
    return f"{name}{owner}{sentence.text[opens.end() :]}"


def taken_up(sentence: Stretch, text: str, page: Page) -> str:
    """Return a sentence with its opening "it" or "they" told by the noun that begins a text and stands before.

    "The ban would end it" of "It would end it", behind a sentence about a ban.
    """
    opens, called = _THING.match(sentence.text), _CALLED.match(text)
    if opens is None or called is None or called[1].endswith("s") != (opens[1] == "They"):
        return sentence.text
    is_told = any(called[1] in each.text.lower().split() for each in page.before(sentence, _BACK))
    return f"The {called[1]}{sentence.text[opens.end() :]}" if is_told else sentence.text


def _only_name(pronoun: str, sentence: Stretch, page: Page) -> str | None:
    """Return the only name in the sentence before of whom a pronoun may mean."""
    before = page.before(sentence, 1)
    near = page.cast.within(before[0].start, before[0].end) if before else []
    meant = [one for one in near if _may_be_called(pronoun, one)]
    if len(meant) != 1 or (pronoun in _GENDERS and any(_may_be_person(one) for one in near if one not in meant)):
        return None
    spans = page.cast.spans_in(before[0].start, before[0].end)
    return next((span.text for span in spans if page.cast.bearer(span.text) == meant[0]), None)


def _may_be_person(bearer: Bearer) -> bool:
    """Whether nothing tells that a name of two words is none of a person: "he" may be that one."""
    return bearer.kind == "unknown" and " " in bearer.name


def _may_be_called(pronoun: str, bearer: Bearer) -> bool:
    if pronoun in _GENDERS:
        return bearer.kind == "person" and bearer.gender in (None, _GENDERS[pronoun])
    return bearer.kind != "person"
