"""Votes that are more than the body which casts them has members."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from newsdigest.numbers.counts import NEAR, Contradiction, Count, exceeds, shown, sum_of
from newsdigest.numbers.quantity import Quantity

_MEMBERS = (
    r"seats?|members?|lawmakers?|deput(?:y|ies)|senators?|mps?|delegates?|councillors?|legislators?|judges?|justices?|"
    r"jurors?|commissioners?"
)
_SIZES = re.compile(_MEMBERS, re.IGNORECASE)
_BODY = (
    r"(?:(?:upper|lower|other|second|both)\s(?:chamber|house)s?|council|chamber|senate|house|assembly|parliament|board|"
    r"committee|panel|jury|court|tribunal|commission|congress|legislature|cabinet|bench|synod|convention|caucus)"
)
# "The school board", "the Senate, a chamber of 60": one body.
_BODIES = re.compile(
    rf"\b(?:{_BODY}(?:['’]s)?(?:\s|,\s(?:an?|the|which\sis\san?)\s(?:\w+\s)?))*{_BODY}\b", re.IGNORECASE
)
_ANY_ROOM = frozenset({"chamber", "legislature"})  # said again of whichever body was named before
_BODY_OF = re.compile(rf"\b{_BODY}\sof\s(?:(?:only|just)\s)?$", re.IGNORECASE)
_BODY_HAS = re.compile(
    rf"\b{_BODY}(?:['’]s|,?\s(?:which\s)?(?:ha[sd]|with|counts|of)(?:\sonly|\sjust|\sall)?)\s$", re.IGNORECASE
)
_STRONG = re.compile(rf"[-\s](?:strong|person|man|{_MEMBERS})\s(?:\w+\s){{0,2}}?{_BODY}\b", re.IGNORECASE)
_DECIDED = re.compile(
    r"\b(?:vot(?:es?|ed|ing)|ballots?|pass(?:es|ed)|approv(?:es?|ed)|adopt(?:s|ed)|carried|reject(?:s|ed)|defeat(?:s|ed)|"
    r"back(?:s|ed)|rul(?:es|ed)|decid(?:es|ed)|split|elect(?:s|ed)|confirm(?:s|ed)|clear(?:s|ed))\b",
    re.IGNORECASE,
)
_FAVOUR = re.compile(
    r"^\W*(?:(?:votes?|members|lawmakers|deputies|voted|were|\w+)\s+){0,3}?(?:for|in\s+favou?r|yes|ayes?)\b",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"^\W*(?:(?:votes?|members|lawmakers|deputies|voted|were|\w+)\s+){0,2}?(?:against|opposed|no\b|noes)", re.IGNORECASE
)
_ABSTAINED = re.compile(
    r"^\W*(?:\w+\s+){0,2}?(?:abstentions?|abstained|abstaining|blank|spoil\w+|invalid)\b", re.IGNORECASE
)
_SIDES = (_FAVOUR, _AGAINST, _ABSTAINED)
_WANTED = re.compile(r"\b(?:need(?:s|ed)?|short of|lacks?|lacked)\s$", re.IGNORECASE)
_LEAST = 3  # members of a body
_TO = re.compile(r"\svotes\sto\s", re.IGNORECASE)


class _Ballot(NamedTuple):
    """Votes that were cast; `is_tally` when they are told as two figures (`18 to 9`), as goals are."""

    votes: Quantity
    sentence: int
    is_tally: bool


def votes(text: str, counts: Sequence[Count]) -> Iterator[Contradiction]:
    """Yield more votes than the chamber has seats, and more than members cast them."""
    sizes = [count for count in counts if _is_size(count)]
    owned = [count for count in counts if _is_size_of_body(count)]
    for ballot in _ballots(text, counts) if sizes or owned else ():
        cast = ballot.votes
        for size in owned if ballot.is_tally else sizes:
            if _is_its(text, ballot, size) and exceeds(cast, size.quantity):
                reason = f"{cast.value} votes, but only {_shown_size(size)}: there cannot be more votes than members"
                yield Contradiction(cast, size.quantity, reason)


def _shown_size(size: Count) -> str:
    is_named = _SIZES.fullmatch(size.quantity.counted or "")
    return shown(size.quantity) if is_named else f"{size.quantity.text} members"


def _is_its(text: str, ballot: _Ballot, size: Count) -> bool:
    """Whether the size is that of the body that voted: it is near, and a tally has only one body beside it."""
    cast, figure = ballot.votes, size.quantity
    if abs(cast.start - figure.start) > NEAR or cast.start <= figure.start < cast.end:
        return False
    if not ballot.is_tally:
        return True
    if abs(ballot.sentence - size.sentence) > 1:
        return False
    first, last = min(cast.start, figure.start), max(cast.end, figure.end)
    start, end = _sentence_start(text, first), _sentence_end(text, last)
    named = {found.group().lower().split()[-1] for found in _BODIES.finditer(text, start, end)}
    return len(named - _ANY_ROOM) <= 1


def _sentence_start(text: str, at: int) -> int:
    return max(text.rfind(". ", 0, at), text.rfind("\n", 0, at)) + 1


def _sentence_end(text: str, at: int) -> int:
    ends = [end for end in (text.find(". ", at), text.find("\n", at)) if end >= 0]
    return min(ends, default=len(text))


def _is_size(count: Count) -> bool:
    if _WANTED.search(count.before) or count.quantity.value < _LEAST:  # "one member absent" is no size
        return False
    noun = count.quantity.counted or count.after.strip("- ").split(" ")[0]
    return bool(_SIZES.fullmatch(noun)) and not _FAVOUR.match(count.after) and not _AGAINST.match(count.after)


def _is_size_of_body(count: Count) -> bool:
    """Whether a figure says how many sit in a body: `a council of 25`, `the 25-member council`, `it has 25 seats`."""
    if count.quantity.unit is not None:
        return False
    is_counted = _SIZES.fullmatch(count.quantity.counted or "members")
    if _STRONG.match(count.after) or (is_counted and _BODY_OF.search(count.before)):
        return True
    return _is_size(count) and bool(_BODY_HAS.search(count.before))


def _ballots(text: str, counts: Sequence[Count]) -> Iterator[_Ballot]:
    """Yield the votes of each sentence: for, against and abstaining as their sum, else the votes that were cast."""
    for number in sorted({count.sentence for count in counts}):
        inside = [count for count in counts if count.sentence == number]
        plain = [count for count in inside if count.quantity.unit is None]
        sides = [count for count in plain if any(side.match(count.after) for side in _SIDES)]
        kinds = {at for count in sides for at, side in enumerate(_SIDES) if side.match(count.after)}
        if len(sides) == len(kinds) >= 2:
            yield _Ballot(_votes_of(text, [count.quantity for count in sides]), number, False)
            continue
        tallies = list(_tallies(text, inside))
        yield from (_Ballot(tally, number, True) for tally in tallies)
        if not sides and not tallies:
            cast = (count.quantity for count in plain if count.quantity.counted in ("votes", "ballots"))
            yield from (_Ballot(each, number, False) for each in cast)


def _tallies(text: str, inside: Sequence[Count]) -> Iterator[Quantity]:
    """Yield `18 to 9` and `51 votes to 49` of a sentence that tells of a decision, with the abstentions."""
    if not any(_DECIDED.search(count.before) or _DECIDED.search(count.after) for count in inside):
        return
    abstained = [each.quantity for each in inside if each.quantity.unit is None and _ABSTAINED.match(each.after)]
    for at, count in enumerate(inside):
        quantity = count.quantity
        if quantity.unit == "tally" and quantity.upper is not None and quantity.value + quantity.upper > 2:
            both = quantity._replace(value=quantity.value + quantity.upper, upper=None)
            yield _votes_of(text, [both, *_behind(both, abstained)])
        elif quantity.counted == "votes" and _TO.fullmatch(count.after) and at + 1 < len(inside):
            yield _votes_of(text, [quantity, inside[at + 1].quantity, *_behind(quantity, abstained)])


def _behind(quantity: Quantity, others: Sequence[Quantity]) -> list[Quantity]:
    return [other for other in others if other.start > quantity.start][:1]


def _votes_of(text: str, parts: Sequence[Quantity]) -> Quantity:
    total = sum((part.value for part in parts), Fraction(0))
    return sum_of(text, parts)._replace(value=total, counted="votes")
