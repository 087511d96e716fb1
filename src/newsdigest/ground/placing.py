"""Each figure and date of a record beside the words beside which its evidence has it.

A sentence with two dates tells one thing of the one and another thing of the other. A retelling may put them in any
order and leave things out; it may not tell of Monday what happened on Sunday.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import Literal, NamedTuple

from newsdigest import dates
from newsdigest.english.vocabulary import stem
from newsdigest.facts.naming import spaced
from newsdigest.facts.passage import dates_of, quantities_of, tokens_of
from newsdigest.ground.page import Page
from newsdigest.numbers import Quantity
from newsdigest.numbers.neighbours import UNCOUNTED, WEEKDAYS
from newsdigest.numbers.tokens import Token
from newsdigest.schema.mention import Difference
from newsdigest.text import Stretch

Kind = Literal["number", "date"]
_REACH = 4  # telling words on either side by which a place is known
_LINKS = frozenset(("to", "from", "on", "at", "in", "by", "of", "until", "since", "for", "before", "after", "every"))
_LINKED = 2  # what the same word directly before tells


class Item(NamedTuple):
    """A figure or a date of a sentence: what it says, the words around it with their nearness, and what leads to it."""

    kind: Kind
    words: str
    value: object
    unit: str | None
    before: Mapping[str, int]
    behind: Mapping[str, int]
    link: str
    whole: object = None
    """The figure of which this is a part: 7 of "four of the seven"."""
    is_bare: bool = False
    """Whether it leaves unsaid what it counts, as another figure has said it: "the organisers said 5,000"."""

    def fits(self, other: Item) -> int:
        """How much the words around two items have in common: the nearest, and those on the same side, count most."""
        straight = _shared(self.before, other.before) + _shared(self.behind, other.behind)
        crossed = _shared(self.before, other.behind) + _shared(self.behind, other.before)
        linked = _LINKED if self.link and self.link == other.link else 0
        return 3 * straight + 2 * crossed + linked if straight or crossed else 0


def _shared(ours: Mapping[str, int], theirs: Mapping[str, int]) -> int:
    return sum(weight * theirs.get(word, 0) for word, weight in ours.items())


def misplaced(text: str, sentences: Sequence[Stretch], page: Page) -> Iterator[Difference]:
    """Yield what stands in the text where its evidence has another of its kind."""
    ours, theirs = _items(text), [item for each in sentences for item in _items(each.text)]
    for item in ours:
        rivals = [other for other in theirs if _is_rival(item, other)]
        own = [other for other in rivals if _is_same(item, other, page)]
        fits = max((item.fits(other) for other in own), default=0)
        wholes = [other.whole for other in own]
        if any(other.is_bare for other in own):
            continue
        for other in rivals if own else ():
            if other in own or other.value in wholes or item.fits(other) <= fits:
                continue
            # The place is free: what the evidence has there stands elsewhere in the text, or nowhere.
            held = max((each.fits(other) for each in ours if _is_same(each, other, page)), default=0)
            if item.fits(other) > held:
                yield Difference(kind=item.kind, said=item.words, found=other.words)
                break


def _is_rival(one: Item, other: Item) -> bool:
    """Whether two items are of one kind: figures in one unit, or dates."""
    return (one.kind, one.unit) == (other.kind, other.unit)


def _is_same(one: Item, other: Item, page: Page) -> bool:
    if one.value == other.value:
        return True
    return one.kind == "date" and _is_same_day(one.words, other.words, page.article.published)


@lru_cache(1024)
def _is_same_day(one: str, other: str, published: datetime | None) -> bool:
    """Whether two dates may be the same: one holds the other, or nobody can tell."""
    if WEEKDAYS & set(spaced(one).split()) & set(spaced(other).split()):
        return True
    ours, theirs = (dates.resolve(words, published=published) for words in (one, other))
    if ours is None or ours.earliest is None or ours.latest is None:
        return True
    if theirs is None or theirs.earliest is None or theirs.latest is None:
        return True
    return ours.earliest <= theirs.latest and theirs.earliest <= ours.latest


@lru_cache(2048)  # the same evidence is held against many texts
def _items(sentence: str) -> tuple[Item, ...]:
    dated = dates_of(sentence)
    counted = [
        q for q in quantities_of(sentence) if q.value != 1 and not any(d.start <= q.start < d.end for d in dated)
    ]
    tokens = tokens_of(sentence)
    wholes = {
        one.start: _value(other) for one, other in pairwise(counted) if _PART.fullmatch(sentence, one.end, other.start)
    }
    return (
        *(Item("date", d.text, spaced(d.text), None, *_around(tokens, d.start, d.end)) for d in dated),
        *(
            Item(
                "number",
                q.text,
                _value(q),
                q.unit,
                *_around(tokens, q.start, q.end),
                wholes.get(q.start),
                q.unit is None and _ENDING.match(sentence, q.end) is not None,
            )
            for q in counted
        ),
    )


_PART = re.compile(r"\s(?:out )?of (?:[\w’']+ ){0,3}")


_ENDING = re.compile(r"[.;!?]?[\"”’)]*(?:$|[.;!?]\s|\saccording\b)")


def _value(quantity: Quantity) -> object:
    return quantity.value, quantity.upper


_start, _end = attrgetter("start"), attrgetter("end")


def _around(tokens: Sequence[Token], start: int, end: int) -> tuple[dict[str, int], dict[str, int], str]:
    """Return the telling words before and behind a stretch, the nearest the heaviest, and what leads to it."""
    before = tokens[: bisect_right(tokens, start, key=_end)][::-1]
    behind = tokens[bisect_left(tokens, end, key=_start) :]
    link = before[0].word if before and before[0].word in _LINKS else ""
    return _weighed(before), _weighed(behind), link


def _weighed(tokens: Sequence[Token]) -> dict[str, int]:
    told = [t for t in tokens if (t.is_word or t.is_figure) and t.word not in UNCOUNTED]
    near = enumerate(reversed(told[:_REACH]), _REACH - len(told[:_REACH]) + 1)
    return {stem(token.word): weight for weight, token in near}
