"""Parts that exceed their whole: more shot down than launched, more children than people, more than all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from newsdigest.numbers.counts import NEAR, Contradiction, Count, exceeds, shown, sum_of
from newsdigest.numbers.quantity import Quantity


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


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
PEOPLE = _set("people passengers crew persons sailors men aboard migrants workers miners tourists")
_SHARED = re.compile(
    r"^\s*of\s+(?:(?:the|all|its|their|those|registered|eligible|adult)\s+)*"
    r"(?:voters|respondents|people|residents|members|adults|population|electorate|households|workers|patients|passengers|"
    r"pupils|students|shareholders|them|whom)\b",
    re.IGNORECASE,
)
_TURNOUT = re.compile(r"\bturnout\b[^.;]{0,30}$", re.IGNORECASE)
_OF_WHOLE = re.compile(
    r"\s*(?:(?:out\s+)?of\s+(?:all\s+)?|\w+\s+(?:out\s+)?of\s+(?:all\s+)?(?:the|its|their|his)\s+)"
    r"(?:(?:the|its|their|his|some)\s+|(?:the\s+)?(?:\w+\s+)?\w+['’]s?\s+)?"
)
_LANDS = _set("continents countries states nations cities towns villages provinces regions districts counties")
_PLACED = re.compile(r"\b(?:in|across|from|over|at|by|of)\s+(?:\w+\s+)?$", re.IGNORECASE)
_EQUALS = re.compile(r"^[^.;]{0,40}?(?:\(|,\s*or\s+|—\s*|–\s*|-\s+)\s*(?:about\s+|nearly\s+|some\s+)?$", re.IGNORECASE)
OF_ALL = re.compile(
    r"(?:^|[,;:(—–]|\b(?:that|and|but))\s*[\"“]?(?:out\s)?of\s(?:(?:the|its|their|his|her|all|those|these|some|about|a)\s){0,3}"
    r"(?:total\sof\s|other\s)?$",
    re.IGNORECASE,
)
"""`Of the 20 aboard`, `of its 20 boats`: the lot that is shared out behind it."""
_COMES_TO_PART = re.compile(r"\s*(?:[\w'’-]+\s?){0,4},?\s*")
_AMONG = re.compile(r"\s*(?:[\w'’-]+\s){0,1}(?:were|was|are|is)\s(?:also\s)?among\s(?:the\s)?")
_INCLUDING = re.compile(r"\b(?:including|among\s+them|of\s+whom|comprising|made\s+up\s+of)\s*$", re.IGNORECASE)
_APART = _set("men women children boys girls adults soldiers civilians officers sailors")


def lots(_text: str, counts: Sequence[Count]) -> Iterator[Contradiction]:
    """Yield more shot down than launched, more rescued than aboard, more sold than made."""
    for whole_verb, part_verb in _LOTS:
        wholes = [count for count in counts if _is_done(count, whole_verb, part_verb)]
        parts = [count for count in counts if _is_done(count, part_verb, whole_verb)]
        for part in parts:
            for whole in wholes:
                if _is_same_lot(part, whole) and exceeds(part.quantity, whole.quantity):
                    did, done = _verb(part, part_verb), _verb(whole, whole_verb)
                    yield Contradiction(
                        part.quantity,
                        whole.quantity,
                        f"{shown(part.quantity)} {did}, but only {shown(whole.quantity)} {done}: "
                        "a part cannot exceed its whole",
                    )


def _is_done(count: Count, verb: re.Pattern[str], other: re.Pattern[str]) -> bool:
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


def _is_same_lot(part: Count, whole: Count) -> bool:
    if part is whole or abs(part.quantity.start - whole.quantity.start) > NEAR:
        return False
    one, other = part.quantity.counted or "", whole.quantity.counted or ""
    return _singular(one) == _singular(other) or {one, other} <= PEOPLE


def _singular(noun: str) -> str:
    return noun[:-1] if noun.endswith("s") else noun


def _verb(count: Count, verb: re.Pattern[str]) -> str:
    found = verb.search(count.after) or verb.search(count.before)
    return found.group().lower() if found else ""


def shares(_text: str, counts: Sequence[Count]) -> Iterator[Contradiction]:
    """Yield `120% of voters`: a share of people has an end."""
    for count in counts:
        quantity = count.quantity
        if quantity.unit != "percent" or quantity.value <= 100 or quantity.relation == "change":
            continue
        if _SHARED.match(count.after) or _TURNOUT.search(count.before):
            whole = quantity._replace(value=Fraction(100), text="100%")
            yield Contradiction(quantity, whole, f"{quantity.text} of a whole: a share cannot exceed 100%")


def parts_of(_text: str, counts: Sequence[Count]) -> Iterator[Contradiction]:
    """Yield `30 of the 25 drones`, `25 of 50 (60%)` and `60% of the 50 drones, or 20`."""
    for part, whole, *more in zip(counts, counts[1:], [*counts[2:], None], strict=False):
        if part.sentence != whole.sentence or not _OF_WHOLE.fullmatch(part.after) or whole.quantity.unit is not None:
            continue
        other = more[0].quantity if more[0] is not None and _EQUALS.match(whole.after) else None
        if _is_share(part.quantity):
            if other is not None and other.unit is None and other.value >= 1:
                yield from _misreckoned(other, whole.quantity, part.quantity)
            continue
        if part.quantity.unit is not None or part.quantity.value < 1 or whole.quantity.counted in _LANDS:
            continue  # people come out of countries
        if exceeds(part.quantity, whole.quantity):
            reason = f"{part.quantity.text} of {shown(whole.quantity)}: a part cannot exceed its whole"
            yield Contradiction(part.quantity, whole.quantity, reason)
        if other is not None and other.unit == "percent":
            yield from _misreckoned(part.quantity, whole.quantity, other)


def of_all(_text: str, counts: Sequence[Count]) -> Iterator[Contradiction]:
    """Yield `of the 40 aboard, 52 were saved`, `of 50 boats, 25 (60%)` and `14 children were among the 12 people`."""
    for one, two, *more in zip(counts, counts[1:], [*counts[2:], None], strict=False):
        if one.sentence != two.sentence or one.quantity.unit is not None or two.quantity.unit is not None:
            continue
        if OF_ALL.search(one.before) and _COMES_TO_PART.fullmatch(one.after) and _may_be_part(two, one):
            if exceeds(two.quantity, one.quantity):
                yield _too_much(two.quantity, one.quantity)
            elif more[0] is not None and more[0].quantity.unit == "percent" and _EQUALS.match(two.after):
                yield from _misreckoned(two.quantity, one.quantity, more[0].quantity)
        elif _AMONG.fullmatch(one.after) and two.quantity.counted in PEOPLE and exceeds(one.quantity, two.quantity):
            yield _too_much(one.quantity, two.quantity)


def _too_much(part: Quantity, whole: Quantity) -> Contradiction:
    return Contradiction(part, whole, f"{part.text} of {shown(whole)}: a part cannot exceed its whole")


def _may_be_part(part: Count, whole: Count) -> bool:
    """Whether a figure counts some of the whole: `52 sailed` of 40 ferries, not `200 people`."""
    nouns = {noun for noun in (part.quantity.counted, whole.quantity.counted) if noun}
    is_plain = part.quantity.value >= 1 and part.quantity.upper is None
    return is_plain and (len(nouns) < 2 or nouns <= PEOPLE or len({_singular(noun) for noun in nouns}) == 1)


def _is_share(quantity: Quantity) -> bool:
    return quantity.unit == "percent" or (quantity.unit is None and 0 < quantity.value < 1)


def _misreckoned(part: Quantity, whole: Quantity, share: Quantity) -> Iterator[Contradiction]:
    if not whole.value or part.value > whole.value:
        return
    exact = part.value / whole.value * 100
    told = share.value if share.unit == "percent" else share.value * 100
    slack = 1 if share.comparator == "exact" and share.unit == "percent" else 5
    if abs(exact - told) > slack + 50 / whole.value:
        yield Contradiction(share, whole, f"{part.text} of {whole.text} is {float(exact):.0f}%, not {share.text}")


def included(text: str, counts: Sequence[Count]) -> Iterator[Contradiction]:
    """Yield `12 people, including 14 children`, and parts that cannot overlap but sum to more than their whole."""
    for at, whole in enumerate(counts[:-1]):
        if not _INCLUDING.search(whole.after) or whole.quantity.unit is not None or _PLACED.search(whole.before):
            continue
        parts = _listed(counts, at)
        for part in parts:
            if exceeds(part, whole.quantity):
                reason = f"{shown(part)} included in {shown(whole.quantity)}: a part cannot exceed its whole"
                yield Contradiction(part, whole.quantity, reason)
        apart = [part for part in parts if part.counted in _APART]
        if len(apart) > 1 and len(apart) == len({part.counted for part in apart}):
            total = sum_of(text, apart)._replace(counted=None)
            if exceeds(total, whole.quantity) and not any(exceeds(part, whole.quantity) for part in parts):
                reason = (
                    f"{total.text} make {total.value}, but only {shown(whole.quantity)}: the parts exceed their whole"
                )
                yield Contradiction(total, whole.quantity, reason)


def _listed(counts: Sequence[Count], at: int) -> list[Quantity]:
    """Return the figures of a list behind the whole, as far as commas and `and` carry it."""
    parts: list[Quantity] = []
    for count in counts[at + 1 :]:
        if count.sentence != counts[at].sentence or count.quantity.unit is not None:
            break
        parts.append(count.quantity)
        if not re.fullmatch(r"\s*(?:[\w'’-]+\s*){0,4}(?:,|,?\s*and|\s+and)\s*", count.after):
            break
    return parts
