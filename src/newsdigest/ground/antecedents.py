"""Whom the pronouns and descriptions of a sentence may stand for: few, so that no other name takes the place."""

from __future__ import annotations

from newsdigest.ground.cast import Bearer
from newsdigest.ground.page import Page
from newsdigest.ground.slots import Stand
from newsdigest.names.words import BODY_HEADS
from newsdigest.text import Stretch

_BACK = 6  # sentences in which what a pronoun stands for is looked for
_GENDERS = dict.fromkeys(("he", "him", "his", "himself"), "m") | dict.fromkeys(("she", "her", "hers", "herself"), "f")
_THINGS = frozenset(("it", "its", "itself"))


def antecedents(stand: Stand, sentence: Stretch, page: Page) -> list[Bearer]:
    """Return those for whom words of a sentence may stand."""
    if stand.is_pronoun:
        return _of_pronoun(stand, sentence, page)
    return _of_description(stand, sentence, page)


def _of_pronoun(stand: Stand, sentence: Stretch, page: Page) -> list[Bearer]:
    """Return the first whom the same sentence, or else the nearest before it, names and whom the pronoun can mean.

    He and she are people, unless only things are near: a ship is she.
    """
    word = stand.words[0]
    near = [page.cast.within(sentence.start, sentence.start + stand.start)]
    near += [page.cast.within(one.start, one.end) for one in page.before(sentence, _BACK)]
    for may_mean in (is_likely, _is_possible):
        for named in near:
            fitting = [one for one in named if may_mean(word, one)]
            if fitting:
                return fitting[:1]
    return []


def is_likely(word: str, bearer: Bearer) -> bool:
    """Whether a pronoun is one by which such a bearer is called."""
    if word in _GENDERS:
        return bearer.kind == "person" and bearer.gender in (None, _GENDERS[word])
    return bearer.kind != "person" if word in _THINGS else bearer.kind != "place"


def _is_possible(word: str, bearer: Bearer) -> bool:
    return word in _GENDERS and bearer.kind == "unknown"


def _of_description(stand: Stand, sentence: Stretch, page: Page) -> list[Bearer]:
    """Return the nearest who is described so, and whom the sentence before begins with if the description opens.

    "A bulk carrier" is one that the article names afterwards.
    """
    word = stand.words[-1]
    if not stand.is_definite:
        return page.cast.leading_called(word)
    before = page.before(sentence, _BACK)
    named = [one for each in before for one in page.cast.within(each.start, each.end)]
    named = [*page.cast.within(sentence.start, sentence.start + stand.start), *named]
    called = (one for one in dict.fromkeys(named) if one.is_called(word))
    found = list(dict.fromkeys((*called, *page.cast.leading_called(word))))
    if stand.opens and before:
        leading = page.cast.within(before[0].start, before[0].end)[:1]
        found += (one for one in leading if not (one.kind == "person" and word in BODY_HEADS))
    return found
