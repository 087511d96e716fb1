"""The place that a name has in a sentence, by the words around it: in another's place it says something else."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from newsdigest.english.smallwords import OPENING
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.passage import names_of, tokens_of
from newsdigest.names import NameKind, NameSpan
from newsdigest.names.words import NATIONALITIES
from newsdigest.numbers.neighbours import MONTHS, UNCOUNTED, WEEKDAYS
from newsdigest.numbers.tokens import Token
from newsdigest.text import fold

LINKS = frozenset(
    ("of", "in", "on", "at", "by", "to", "from", "for", "with", "into", "onto", "near", "against", "over")
)
"""Prepositions that lead to a name."""
_ENDS = frozenset((";", ":", "—", "(", ")", "“", "”", '"'))
_LONGEST = 6  # words of a description before a name: the small northern fishing port of Vardo
_CAPITALS = re.compile(r"(?<=[a-z,“‘(] )[A-Z][^\W\d_]+(?:[ ][A-Z][^\W\d_]+)*(?![\w-])")
_FIRST = re.compile(r"\W?(?:The |A |An )?([A-Z][^\W\d_]+)")
_ACCORDING = re.compile(r"According to [^,]{1,80}, ")
"""Whose word it is stands before the sentence, not beside its subject."""
_Forms = frozenset[str]


class Slot(NamedTuple):
    """The words beside a name: the nearest that tell something on either side, and the preposition before it."""

    before: _Forms
    behind: _Forms
    link: str

    def likeness(self, other: Slot) -> int:
        """How much two places have in common, from nothing to 5."""
        shared = 2 * (not self.before.isdisjoint(other.before)) + 2 * (not self.behind.isdisjoint(other.behind))
        return shared + (shared > 0 and self.link != "" and self.link == other.link)


def slot(text: str, start: int, end: int) -> Slot:
    """Return the place that the words from start to end have in a text."""
    tokens = tokens_of(text)
    source = _ACCORDING.match(text)
    first = bisect_left(tokens, source.end(), key=_start) if source is not None and source.end() <= start else 0
    before = tokens[first : bisect_right(tokens, start, key=_end)][::-1]
    behind = tokens[bisect_left(tokens, end, key=_start) :]
    whole = _before_description(before)
    link = before[0].word if before and before[0].word in LINKS else whole[0].word if whole else ""
    return Slot(_nearest(before, text) | _nearest(whole, text), _nearest(behind, text), link if link in LINKS else "")


_start, _end = attrgetter("start"), attrgetter("end")


def _before_description(before: Sequence[Token]) -> Sequence[Token]:
    """Return the words before a description of the name: "to | the U.S. company Current", "by | ex-keeper Hale"."""
    for at, token in enumerate(before[:_LONGEST]):
        if token.word in OPENING:
            return before[at + 1 :]
        if token.word in LINKS - {"of"}:
            return before[at:]
        if token.word in _ENDS or (token.word in UNCOUNTED and token.word != "of"):
            break
    return ()


def _nearest(tokens: Sequence[Token], text: str) -> _Forms:
    """Return the first word that tells something, unless the clause ends before it."""
    for token in tokens:
        if token.word in _ENDS:
            break
        if (
            token.word == "told"
            or (token.start and text[token.start].isupper())
            or (token.is_word and len(token.word) > 1 and token.word not in UNCOUNTED)
        ):
            return lemmas(token.word)
    return frozenset()


class Standing(NamedTuple):
    """A name or another word with a capital in a sentence: its place there, and what kind of name it is."""

    words: str
    start: int
    end: int
    slot: Slot
    kind: NameKind
    role: str | None = None
    is_name: bool = True
    is_owner: bool = False


@lru_cache(maxsize=1024)
def named(sentence: str) -> tuple[Standing, ...]:
    """Return the names of a sentence with their places, and the other words with a capital inside it."""
    spans = names_of(sentence)
    places = [slot(sentence, _office_start(n, sentence), n.end) for n in spans]
    found = [Standing(n.text, n.start, n.end, at, n.kind, n.role) for n, at in zip(spans, places, strict=True)]
    for start, end in _capitals(sentence):
        if not any(n.start < end and start < n.end for n in spans):
            place = slot(sentence, start, end)
            found.append(Standing(sentence[start:end], start, end, place, "unknown", is_name=False))
    return tuple(sorted(found, key=lambda one: one.start))


def _office_start(name: NameSpan, sentence: str) -> int:
    """Return where a name begins, its office counted in."""
    office = f"{name.role} "
    return name.start - len(office) if sentence[: name.start].endswith(office) else name.start


def _capitals(sentence: str) -> Iterator[tuple[int, int]]:
    """Yield the words with a capital inside a sentence, but for months and weekdays, and an opening nationality."""
    opening = _FIRST.match(sentence)
    if opening and fold(opening[1]) in NATIONALITIES:
        yield opening.span(1)
    for found in _CAPITALS.finditer(sentence):
        if not all(_is_calendar(word) for word in found[0].split()):
            yield found.span()


def _is_calendar(word: str) -> bool:
    return fold(word) in MONTHS | WEEKDAYS
