"""What became of a number of people or things, where each can only have come to one end: the dead and the survivors."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from newsdigest.numbers.counts import Contradiction, Count, exceeds, shown, sum_of
from newsdigest.numbers.quantity import Quantity
from newsdigest.numbers.wholes import OF_ALL


def _fates(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE) for pattern in patterns)


# Who comes to one of these ends came to none of the others. The hurt may be the saved, so they are one.
_ENDS = (
    _fates(
        r"died|dead|killed|drowned|perished|(?:lost|lose)\stheir\slives",
        r"surviv\w+|rescued|saved|escaped|unhurt|unharmed|alive|injured|hurt|wounded|walked\saway",
        r"missing|unaccounted\sfor",
    ),
    _fates(
        r"(?:shot|brought)\sdown|intercepted|downed|repelled",
        r"hit|struck|reached|got\sthrough|made\sit\sthrough|evaded|penetrated",
    ),
    _fates(r"convicted|found\sguilty|jailed", r"acquitted|cleared|found\snot\sguilty|walked\sfree"),
    _fates(r"positive", r"negative"),
    _fates(r"passed", r"failed"),
    _fates(
        r"accepted|approved|granted|upheld|allowed",
        r"rejected|refused|denied|dismissed|turned\sdown|declined|withdrawn",
    ),
    _fates(r"won", r"lost", r"drew|drawn|tied"),
    _fates(r"stayed|remained", r"left|departed|fled"),
    _fates(r"men|boys|male", r"women|girls|female"),
)
_LOT = re.compile(
    r"^\s*(?:(?:people|passengers|crew|men|others?)\s)?(?:(?:was|were)\s)?(?:aboard|on\sboard)\b", re.IGNORECASE
)
_OVERLAPS = re.compile(
    r"\b(?:later|since|subsequently|afterwards|including|among|of\s(?:whom|them|which|these|those)|also|both|first|"
    r"initially|another\sattack|elsewhere)\b",
    re.IGNORECASE,
)


def fates(text: str, counts: Sequence[Count]) -> Iterator[Contradiction]:
    """Yield `of 20 aboard, 12 died and 11 survived`: parts that exclude one another and are more than their whole."""
    for at, whole in enumerate(counts):
        if not _is_lot(whole):
            continue
        parts = [part for part in counts[at + 1 :] if part.sentence - whole.sentence <= (not _is_of_all(whole))]
        for number in sorted({part.sentence for part in parts}):
            told = [part for part in parts if part.sentence == number]
            if not any(_OVERLAPS.search(each.before) or _OVERLAPS.search(each.after) for each in (whole, *told)):
                yield from _too_many(text, whole.quantity, told)


def _is_of_all(count: Count) -> bool:
    return bool(OF_ALL.search(count.before))


def _is_lot(count: Count) -> bool:
    is_plain = count.quantity.unit is None and count.quantity.value > 1
    return is_plain and (_is_of_all(count) or bool(_LOT.match(count.after)) or count.quantity.counted == "aboard")


def _too_many(text: str, whole: Quantity, told: Sequence[Count]) -> Iterator[Contradiction]:
    for ends in _ENDS:
        largest: dict[int, Quantity] = {}
        for part in told:
            at = _end_of(part, ends)
            is_plain = part.quantity.unit is None and part.quantity.upper is None
            if at is not None and is_plain and (at not in largest or part.quantity.value > largest[at].value):
                largest[at] = part.quantity
        parts = sorted(largest.values(), key=lambda each: each.start)
        if len(parts) < 2 or any(exceeds(part, whole) for part in parts):
            continue  # where one part alone is too many, that is another fault
        together = sum_of(text, parts)
        hedged = next((part for part in parts if part.comparator != "exact"), parts[0])
        if exceeds(together._replace(comparator=hedged.comparator), whole):
            listed = " and ".join(part.text for part in parts)
            reason = f"{listed} make {_figure(together.value)}, but only {shown(whole)}: the parts exceed their whole"
            yield Contradiction(together, whole, reason)


def _end_of(part: Count, ends: Sequence[re.Pattern[str]]) -> int | None:
    """Return which of some ends the clause tells of a figure: right before it (`won 20`), else the first behind it."""
    last = part.before.rstrip()
    for at, end in enumerate(ends):
        if any(match.end() == len(last) for match in end.finditer(last)):
            return at
    behind = f"{part.quantity.counted or ''} {part.after}"
    found = [(match.start(), at) for at, end in enumerate(ends) if (match := end.search(behind))]
    return min(found)[1] if found else None


def _figure(value: Fraction) -> str:
    return f"{float(value):g}"
