"""Figures of one text that cannot all be right, because a part exceeds its whole or parts do not make their total."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from newsdigest.numbers.quantity import Quantity
from newsdigest.numbers.scanner import find
from newsdigest.text import sentences


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NEAR = 400  # characters between a part and its whole: two or three sentences


class Contradiction(NamedTuple):
    """A figure and the whole that it cannot be part of, with the reason in words. Sums come as one figure."""

    part: Quantity
    whole: Quantity
    reason: str


class _Count(NamedTuple):
    """A figure with the clause it stands in and what precedes and follows it there."""

    quantity: Quantity
    before: str
    after: str
    sentence: int


# What is done to all of something, and what can only be done to some of that same lot.
_LOTS = (
    (
        re.compile(r"\b(?:launch|fir|sen[dt]|us|deploy|releas|unleash|direct)(?:e?s|ed|ing|t)?\b", re.IGNORECASE),
        re.compile(
            r"\b(?:intercept|down|destroy|neutrali[sz]|jam|repel|suppress|disabl|eliminat|stopp)(?:e?s|ed|ing|med|led)?\b"
            r"|\b(?:shot|brought|shooting|shoot)\s+down\b",
            re.IGNORECASE,
        ),
    ),
    (
        re.compile(
            r"\b(?:aboard|on\s+board|carrying|carried|was\s+carrying|on\s+the\s+(?:plane|ship|ferry|bus|train))\b",
            re.IGNORECASE,
        ),
        re.compile(
            r"\b(?:rescued|surviv\w+|died|killed|drowned|missing|injured|taken\s+off|evacuated|brought\s+ashore|saved|dead)\b",
            re.IGNORECASE,
        ),
    ),
    (
        re.compile(
            r"\b(?:tested|examined|screened|surveyed|questioned|asked)\b(?!\s+positive|\s+negative)", re.IGNORECASE
        ),
        re.compile(r"\b(?:tested|came\s+back)\s+(?:positive|negative)\b|\b(?:answered|replied)\b", re.IGNORECASE),
    ),
    (
        re.compile(r"\b(?:ordered|bought|produced|manufactured|built|made|issued|printed)\b", re.IGNORECASE),
        re.compile(r"\b(?:delivered|sold|arrived|handed\s+over|returned|used|recalled)\b", re.IGNORECASE),
    ),
)
_PEOPLE = _set("people passengers crew persons sailors men aboard migrants workers miners tourists")
_SIZES = re.compile(
    r"seats?|members?|lawmakers?|deput(?:y|ies)|senators?|mps?|delegates?|councillors?|legislators?|judges?|jurors?|commissioners?",
    re.IGNORECASE,
)
_VOTES = re.compile(r"\b(?:votes?|voted|voting|ballots?|in\s+favou?r|against|abst\w+)\b", re.IGNORECASE)
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
_SHARED = re.compile(
    r"^\s*of\s+(?:(?:the|all|its|their|those|registered|eligible|adult)\s+)*"
    r"(?:voters|respondents|people|residents|members|adults|population|electorate|households|workers|patients|passengers|"
    r"pupils|students|shareholders|them|whom)\b",
    re.IGNORECASE,
)
_TURNOUT = re.compile(r"\bturnout\b[^.;]{0,30}$", re.IGNORECASE)
_OF_WHOLE = re.compile(
    r"\s*(?:(?:out\s+)?of\s+(?:all\s+)?|\w+\s+(?:out\s+)?of\s+(?:all\s+)?(?:the|its|their|his)\s+)"
    r"(?:(?:the|its|their|his|some)\s+)?"
)
_PLACED = re.compile(r"\b(?:in|across|from|over|at|by|of)\s+(?:\w+\s+)?$", re.IGNORECASE)
_EQUALS = re.compile(r"^[^.;]{0,40}?(?:\(|,\s*or\s+|—\s*|–\s*|-\s+)\s*(?:about\s+|nearly\s+|some\s+)?$", re.IGNORECASE)
_INCLUDING = re.compile(r"\b(?:including|among\s+them|of\s+whom|comprising|made\s+up\s+of)\s*$", re.IGNORECASE)
_APART = _set("men women children boys girls adults soldiers civilians officers sailors")
_LOWER_BOUNDS = ("exact", "at least", "more than", "about")
_UPPER_BOUNDS = ("exact", "at most", "less than", "about", "nearly")


def contradictions(text: str) -> tuple[Contradiction, ...]:
    """Return the figures of a text that contradict one another, each with the reason in words."""
    counts = _counts(text)
    found = [contradiction for rule in _RULES for contradiction in rule(text, counts)]
    return tuple(dict.fromkeys(sorted(found, key=lambda each: (each.part.start, each.whole.start, each.reason))))


def _counts(text: str) -> list[_Count]:
    """Return the figures with their surroundings, each as far as the next figure or the end of the sentence."""
    counts: list[_Count] = []
    for number, sentence in enumerate(sentences(text)):
        inside = [_moved(quantity, sentence.start) for quantity in find(sentence.text)]
        for at, quantity in enumerate(inside):
            first = _clause_start(text, inside, at, sentence.start)
            last = inside[at + 1].start if at + 1 < len(inside) else sentence.end
            counts.append(_Count(quantity, text[first : quantity.start], text[quantity.end : last], number))
    return counts


_LISTED_ON = re.compile(r"\s*(?:[\w'’-]{1,30} ){0,4}and\s+")
_LONGEST_LIST = 6


def _clause_start(text: str, inside: Sequence[Quantity], at: int, start: int) -> int:
    """Return where the words before a figure begin: behind the figure before it, unless `and` joins the two."""
    for _ in range(_LONGEST_LIST):
        if not at:
            return start
        if not _LISTED_ON.fullmatch(text, inside[at - 1].end, inside[at].start):
            return inside[at - 1].end
        at -= 1
    return inside[at].end


def _moved(quantity: Quantity, by: int) -> Quantity:
    return quantity._replace(start=quantity.start + by, end=quantity.end + by)


def _exceeds(part: Quantity, whole: Quantity) -> bool:
    """Whether the part is surely more than the whole."""
    if part.comparator not in _LOWER_BOUNDS or whole.comparator not in _UPPER_BOUNDS:
        return False
    slack = Fraction(11, 10) if "about" in (part.comparator, whole.comparator) else Fraction(1)
    return part.value > (whole.upper or whole.value) * slack


def _lots(_text: str, counts: Sequence[_Count]) -> Iterator[Contradiction]:
    """Yield more shot down than launched, more rescued than aboard, more sold than made."""
    for whole_verb, part_verb in _LOTS:
        wholes = [count for count in counts if _is_done(count, whole_verb, part_verb)]
        parts = [count for count in counts if _is_done(count, part_verb, whole_verb)]
        for part in parts:
            for whole in wholes:
                if _is_same_lot(part, whole) and _exceeds(part.quantity, whole.quantity):
                    did, done = _verb(part, part_verb), _verb(whole, whole_verb)
                    yield Contradiction(
                        part.quantity,
                        whole.quantity,
                        f"{_shown(part.quantity)} {did}, but only {_shown(whole.quantity)} {done}: "
                        "a part cannot exceed its whole",
                    )


def _is_done(count: _Count, verb: re.Pattern[str], other: re.Pattern[str]) -> bool:
    """Whether the clause says this of the figure, and not the other thing."""
    if count.quantity.unit is not None or count.quantity.counted is None:
        return False
    behind = verb.search(count.after)
    if behind and not other.search(count.after[: behind.start()]):
        return True
    # "shot down 80 drones": the verb stands before its figure, and the clause does not end between them.
    ahead = list(verb.finditer(count.before))
    return (
        bool(ahead)
        and not re.search(r"[,;:.]|\bbut\b", count.before[ahead[-1].end() :])
        and not other.search(count.after)
    )


def _is_same_lot(part: _Count, whole: _Count) -> bool:
    if part is whole or abs(part.quantity.start - whole.quantity.start) > _NEAR:
        return False
    one, other = part.quantity.counted or "", whole.quantity.counted or ""
    return _singular(one) == _singular(other) or {one, other} <= _PEOPLE


def _singular(noun: str) -> str:
    return noun[:-1] if noun.endswith("s") else noun


def _verb(count: _Count, verb: re.Pattern[str]) -> str:
    found = verb.search(count.after) or verb.search(count.before)
    return found.group().lower() if found else ""


def _shown(quantity: Quantity) -> str:
    return f"{quantity.text} {quantity.counted}" if quantity.counted else quantity.text


def _votes(text: str, counts: Sequence[_Count]) -> Iterator[Contradiction]:
    """Yield more votes than the chamber has seats, and more than members cast them."""
    sizes = [count for count in counts if _is_size(count)]
    for ballot in _ballots(text, counts):
        for size in sizes:
            is_near = abs(ballot.start - size.quantity.start) <= _NEAR
            if is_near and not ballot.start <= size.quantity.start < ballot.end and _exceeds(ballot, size.quantity):
                yield Contradiction(
                    ballot,
                    size.quantity,
                    f"{ballot.value} votes, but only {_shown(size.quantity)}: there cannot be more votes than members",
                )


def _is_size(count: _Count) -> bool:
    noun = count.quantity.counted or count.after.strip("- ").split(" ")[0]
    return bool(_SIZES.fullmatch(noun)) and not _FAVOUR.match(count.after) and not _AGAINST.match(count.after)


def _ballots(text: str, counts: Sequence[_Count]) -> Iterator[Quantity]:
    """Yield the votes of each sentence: for, against and abstaining as their sum, else the votes that were cast."""
    for number in sorted({count.sentence for count in counts}):
        inside = [count for count in counts if count.sentence == number and count.quantity.unit is None]
        sides = [count for count in inside if any(side.match(count.after) for side in (_FAVOUR, _AGAINST, _ABSTAINED))]
        kinds = {
            at for count in sides for at, side in enumerate((_FAVOUR, _AGAINST, _ABSTAINED)) if side.match(count.after)
        }
        if len(sides) == len(kinds) >= 2:
            yield _sum(text, [count.quantity for count in sides])
        elif not sides:
            yield from (count.quantity for count in inside if count.quantity.counted in ("votes", "ballots"))


def _sum(text: str, parts: Sequence[Quantity]) -> Quantity:
    start, end = parts[0].start, parts[-1].end
    total = sum((part.value for part in parts), Fraction(0))
    return Quantity(text[start:end], start, end, total, counted="votes", relation="total")


def _shares(_text: str, counts: Sequence[_Count]) -> Iterator[Contradiction]:
    """Yield `120% of voters`: a share of people has an end."""
    for count in counts:
        quantity = count.quantity
        if quantity.unit != "percent" or quantity.value <= 100 or quantity.relation == "change":
            continue
        if _SHARED.match(count.after) or _TURNOUT.search(count.before):
            whole = quantity._replace(value=Fraction(100), text="100%")
            yield Contradiction(quantity, whole, f"{quantity.text} of a whole: a share cannot exceed 100%")


def _of(_text: str, counts: Sequence[_Count]) -> Iterator[Contradiction]:
    """Yield `30 of the 25 drones`, and `25 of 50 (60%)`."""
    for part, whole, *more in zip(counts, counts[1:], [*counts[2:], None], strict=False):
        is_of = part.sentence == whole.sentence and _OF_WHOLE.fullmatch(part.after) and part.quantity.unit is None
        if not is_of or whole.quantity.unit is not None or part.quantity.value < 1:
            continue
        if _exceeds(part.quantity, whole.quantity):
            reason = f"{part.quantity.text} of {_shown(whole.quantity)}: a part cannot exceed its whole"
            yield Contradiction(part.quantity, whole.quantity, reason)
        share = more[0]
        if share is not None and share.quantity.unit == "percent" and _EQUALS.match(whole.after):
            yield from _misreckoned(part.quantity, whole.quantity, share.quantity)


def _misreckoned(part: Quantity, whole: Quantity, share: Quantity) -> Iterator[Contradiction]:
    if not whole.value or part.value > whole.value:
        return
    exact = part.value / whole.value * 100
    if abs(exact - share.value) > (5 if share.comparator != "exact" else 1):
        yield Contradiction(share, whole, f"{part.text} of {whole.text} is {float(exact):.0f}%, not {share.text}")


def _including(text: str, counts: Sequence[_Count]) -> Iterator[Contradiction]:
    """Yield `12 people, including 14 children`, and parts that cannot overlap but sum to more than their whole."""
    for at, whole in enumerate(counts[:-1]):
        if not _INCLUDING.search(whole.after) or whole.quantity.unit is not None or _PLACED.search(whole.before):
            continue
        parts = _listed(counts, at)
        for part in parts:
            if _exceeds(part, whole.quantity):
                reason = f"{_shown(part)} included in {_shown(whole.quantity)}: a part cannot exceed its whole"
                yield Contradiction(part, whole.quantity, reason)
        apart = [part for part in parts if part.counted in _APART]
        if len(apart) > 1 and len(apart) == len({part.counted for part in apart}):
            total = _sum(text, apart)._replace(counted=None)
            if _exceeds(total, whole.quantity) and not any(_exceeds(part, whole.quantity) for part in parts):
                reason = (
                    f"{total.text} make {total.value}, but only {_shown(whole.quantity)}: the parts exceed their whole"
                )
                yield Contradiction(total, whole.quantity, reason)


def _listed(counts: Sequence[_Count], at: int) -> list[Quantity]:
    """Return the figures of a list behind the whole, as far as commas and `and` carry it."""
    parts: list[Quantity] = []
    for count in counts[at + 1 :]:
        if count.sentence != counts[at].sentence or count.quantity.unit is not None:
            break
        parts.append(count.quantity)
        if not re.fullmatch(r"\s*(?:[\w'’-]+\s*){0,4}(?:,|,?\s*and|\s+and)\s*", count.after):
            break
    return parts


_RULES = (_lots, _votes, _shares, _of, _including)
