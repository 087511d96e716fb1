"""What the words of a headline say: which act, how many, or that nothing was."""

from __future__ import annotations

import re
from itertools import pairwise

from newsdigest.english.vocabulary import (
    ACTS,
    FATES_OF_PLANS,
    HAPPENINGS,
    NUMBERS,
    ORDINALS,
    phrased,
    stem,
    telling,
    tokens,
)


def lead_act_of(title: str) -> str | None:
    """Return the first act of a headline: oil leaks from a ship aground is a leak, a meeting put off is a meeting."""
    told = [token.casefold() for token in phrased(tokens(title)) if not _is_month(token)]
    acts = [word for word in map(stem, told) if word in ACTS]
    return next((act for act in acts if act not in FATES_OF_PLANS), acts[0] if acts else None)


def _is_month(token: str) -> bool:
    """Whether a token is the name of a month: a hearing moved to March 5 is no march."""
    return token.istitle() and token.casefold() in _CALENDAR


_CALENDAR = frozenset({"march", "may"})


def counted_in(words: str) -> dict[str, frozenset[int]]:
    """Return what is counted, and at which number: the second death, two deaths."""
    found: dict[str, set[int]] = {}
    folded = [token.casefold() for token in tokens(words)]
    for before, one, following in zip(["", *folded], folded, folded[1:], strict=False):
        number = _number(one)
        if number is not None and telling(following) and _number(following) is None:
            if not (
                before[:3] in _MONTHS or _YEAR.fullmatch(one)
            ):  # on November 4 Ellery closed; in 2016 Ellery closed
                found.setdefault(stem(following), set()).add(number)
        elif one in _NUMBERED and (number := _number(following)) is not None:
            found.setdefault(one, set()).add(number)
    if not _VOTED.isdisjoint(map(stem, folded)):
        found.setdefault(_VOTES, set()).update(int(side) for tally in _TALLY.finditer(words) for side in tally.groups())
    return {noun: frozenset(numbers) for noun, numbers in found.items() if numbers}


_TALLY = re.compile(r"(?<![\w.-])(\d{1,3})(?:[-–]| votes? to | to )(\d{1,3})(?![\w-]|[.,]\d)")
_VOTES = stem("vote")
_VOTED = frozenset(map(stem, ("vote", "approve", "reject", "pass")))
"""Of which 9-4 is the tally."""
_MONTHS = frozenset(("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"))
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBERED = frozenset(
    {"level", "stage", "phase", "round", "category", "grade", "ward", "game", "leg", "day", "chapter"}
)


def _number(word: str) -> int | None:
    figure = NUMBERS.get(word, word.replace(",", ""))
    return ORDINALS.get(word) or (int(figure) if figure.isdecimal() and len(figure) < 10 else None)


def back_references(quote: str) -> dict[str, frozenset[str]]:
    """Return the happenings that a sentence refers back to (the increase, this decision), and of what it says they are.

    The sale of the mill refers back to no other sale.
    """
    folded = [token.casefold() for token in tokens(quote)]
    found: dict[str, frozenset[str]] = {}
    for at, (article, noun) in enumerate(pairwise(folded), 2):
        if article in _DEFINITE and noun in HAPPENINGS:
            of = folded[at + 1 : at + 1 + _OF_WHAT] if folded[at : at + 1] == ["of"] else []
            told, known = frozenset(stem(word) for word in of if telling(word)), found.get(stem(noun))
            found[stem(noun)] = told | (known or told) if told and known != frozenset() else frozenset()
    return found


_DEFINITE = frozenset({"the", "this", "that"})
_OF_WHAT = 2
"""Words behind `of` in which what a happening is of is named: the sale of the mill."""


def tells_nothing(title: str) -> bool:
    """Whether a headline begins by saying that something was not: no oil is seen."""
    return any(token.casefold() in _NEGATIVE for token in tokens(title[:_LONGEST])[:_BEGINNING])


_NEGATIVE = frozenset({"no", "nobody", "none", "nothing", "neither", "never"})
_BEGINNING = 2
_LONGEST = 2_000
"""Characters: no headline is longer, and hostile text may go on for megabytes."""
