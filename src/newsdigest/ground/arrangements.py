"""The other orders in which a sentence tells the same: who says it in front, a name before or behind what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsdigest.english.governors import REPORTING
from newsdigest.ground.leaning import resumed, taken_up
from newsdigest.ground.page import Page
from newsdigest.text import Stretch

_CLOSING = '"”’'
_SAYS = rf"(?:{'|'.join(sorted(REPORTING))})"
_NAME = r"[A-Z][\w’'-]+(?:\s(?:[A-Z][\w’'-]+|de|van|von|bin|al|el|der|la|le))*"
_CALLED = r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\s[^,;:.—–()\"“”]{2,60}"
_SOME = r"[^,;:.\"“”]"
_WHO = (
    rf"(?:{_SOME}{{2,70}}?\s{_SAYS}|{_SAYS}\s(?:[Tt]he\s|an?\s|[A-Z]){_SOME}{{1,70}}?"
    rf"|according to {_SOME}{{2,70}}?)"
)
_WHEN = r"(?:\s(?:on|in|at|late|early|this|last)\s[^,;:.\"“”]{2,40})?"
# "It had leaked before, the fire chief said on Monday."
_SAID_LAST = re.compile(rf"^(?P<told>.{{8,}}?),(?P<who>[\"”’]?\s{_WHO}{_WHEN})\.?[\"”’]?$", re.DOTALL)
# "The plant, the minister said, will close."
_SAID_AMID = re.compile(rf"^(?P<first>[^,]{{3,}}),(?P<who>[\"”’]?\s{_WHO}{_WHEN}),\s(?P<rest>.{{8,}})$", re.DOTALL)
_NAMED_LAST = re.compile(rf"\b(?P<called>{_CALLED}),\s(?P<name>{_NAME}),(?=\s)")
_NAMED_FIRST = re.compile(rf"\b(?P<name>{_NAME}),\s(?P<called>{_CALLED}),(?=\s)")


def arrangements(text: str, sentences: Sequence[Stretch], page: Page) -> Iterator[Sequence[Stretch]]:
    """Yield the sentences as they are, and then in the other orders in which they tell the same.

    And with the name, or the noun of the text, for the pronoun that the first of them begins with.
    """
    texts = [sentence.text for sentence in sentences]
    known = [texts]
    if sentences:
        told = {resumed(sentences[0], page), taken_up(sentences[0], text, page)} - {texts[0]}
        known += [[first, *texts[1:]] for first in sorted(told)]
    for arranged in (_fronted, _exchanged):
        for each in tuple(known):
            other = list(map(arranged, each))
            if other not in known:
                known.append(other)
    for each in known:
        yield [Stretch(words, own.start, own.end) for own, words in zip(sentences, each, strict=True)]


def _fronted(sentence: str) -> str:
    """Return a sentence with who says it in front."""
    if found := _SAID_LAST.match(sentence):
        return f"{_who(found)} {found['told']}."
    if found := _SAID_AMID.match(sentence):
        return f"{_who(found)} {found['first']} {found['rest']}"
    return sentence


def _who(found: re.Match[str]) -> str:
    return found["who"].lstrip(_CLOSING).strip()


def _exchanged(sentence: str) -> str:
    """Return a sentence with each name and what it is called the other way round: "the abbot, Odo Falk,"."""
    if _NAMED_LAST.search(sentence):
        return _NAMED_LAST.sub(lambda found: f"{found['name']}, {found['called']},", sentence)
    return _NAMED_FIRST.sub(lambda found: f"{found['called']}, {found['name']},", sentence)
