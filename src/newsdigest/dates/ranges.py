"""Two dates that are the ends of a range or the members of a set: `Jan 20-26`, `between Monday and Friday`."""

from __future__ import annotations

import re

from newsdigest.dates.peeling import peel
from newsdigest.dates.phrase import Phrase, Words
from newsdigest.dates.words import Token

_LISTED = re.compile(r"(M\.?)(N(?:,N)+,?&N)((?:,?Y)?)")


def consecutive(tokens: list[Token], kinds: str) -> list[Token]:
    """Read `Feb. 2, 3 and 4` as the days from the first to the last, where none is left out."""
    found = _LISTED.fullmatch(kinds)
    if found is None:
        return tokens
    listed = [token for token in tokens[found.start(2) : found.end(2)] if token.kind == "N"]
    days = [int(token.value) for token in listed]
    if days != list(range(days[0], days[-1] + 1)):
        return tokens
    joint = tokens[found.end(2) - 2]
    return [*tokens[: found.start(2)], listed[0], joint, listed[-1], *tokens[found.end(2) :]]


_ENDS = r"[^-o&|/]*[NOMYWIZTRESPg][^-o&|/]*?"
_RANGE = re.compile(rf"(?:c|b|h?[ufP]J(?=h?[MN]))?h?\|?({_ENDS})h?(-|,?o|,?&|,?\||/|v)h?([eBk]?-?[MNOYWIZTRPEj].*)")


def paired(tokens: list[Token], kinds: str) -> Words | None:
    """Take a range or a set apart: two ends that may share month and year."""
    if kinds.startswith("i"):  # in the week of Jan. 20-26
        tokens, kinds = tokens[1:], kinds[1:]
    found = _RANGE.fullmatch(kinds)
    joint = found.group(2)[-1] if found else ""
    if found is None or (joint == "v" and not _reaches_until(tokens[0], tokens[found.start(2)])):
        return None
    left, right = peel(tokens[found.start(1) : found.end(1)]), peel(tokens[found.start(3) :])
    if joint == "&" and kinds[0] != "b" and (left.time or right.time):
        return None
    if left.time and not left.core and not right.lead:
        return Words(right._replace(time=left.time, part=right.part or left.part))  # between 8 p.m. and 10 p.m. Tuesday
    left, right = _shared(left, right)
    if left is right:
        return Words(left)
    if not left.core.strip("_") or not right.core.strip("_") or not _joins(joint, left, right):
        return None
    week = "week" if kinds[0] in "huf" and any(token.value in ("week", "weekend") for token in tokens[:2]) else ""
    opening = {"b": "between", "c": "from"}.get(kinds[0], "")
    if joint == "v" or (joint == "&" and opening == "between"):
        joint = "o"
    return Words(left._replace(lead=week or ""), right, joint)


def _joins(joint: str, left: Phrase, right: Phrase) -> bool:
    """Whether a hyphen joins two dates."""
    return joint != "-" or (left.core in _JOINABLE and right.core in _JOINABLE)


def _reaches_until(first: Token, joint: Token) -> bool:
    """Whether it is `from Monday until Friday`."""
    return first.kind == "c" and first.value != "after" and joint.value in ("until", "till")


_JOINABLE = frozenset(
    shape
    for day in (
        "MN",
        "MO",
        "MNY",
        "MOY",
        "NM",
        "NMY",
        "OM",
        "OMY",
        "M",
        "MY",
        "Y",
        "I",
        "MNZ",
        "T",
        "E",
        "EY",
        "N",
        "SY",
        "Q",
        "QY",
    )
    for shape in (day, "W" + day)
) | {"W"}


def _shared(left: Phrase, right: Phrase) -> tuple[Phrase, Phrase]:
    """Give each end of a range the month and the year that only the other end tells."""
    lefts = dict(zip(left.core, left.values, strict=True))
    rights = dict(zip(right.core, right.values, strict=True))
    if "M" in lefts and "M" not in rights and set(rights) & set("NO") and set(rights) <= set("WNOYZ"):
        rights["M"] = lefts["M"]
    elif "M" in rights and "M" not in lefts and set(lefts) & set("NO") and set(lefts) <= set("WNO"):
        lefts["M"] = rights["M"]
    if "Y" in rights and "Y" not in lefts and "M" in lefts:
        lefts["Y"] = int(rights["Y"]) - (int(lefts["M"]) > int(rights.get("M", 12)))
    if left.core in ("Y", "SY") and right.core.rstrip("_") in ("N", "Z", "R") and int(right.values[0]) < 100:
        end = int(lefts["Y"]) // 100 * 100 + int(right.values[0])
        if left.core == "Y":  # the 2011-12 season
            return left, right._replace(core="Y", values=(end + 100 * (end < int(lefts["Y"])),))
        if lefts["S"] == 24 and end % 100 == (int(lefts["Y"]) + 1) % 100:
            return left, left  # the winter of 2025-26
    return _rebuilt(left, lefts), _rebuilt(right, rights)


def _rebuilt(phrase: Phrase, parts: dict[str, int | str]) -> Phrase:
    if len(parts) < len(phrase.core) or tuple(parts.values()) == phrase.values:
        return phrase
    order = [kind for kind in "WMNOYZ" if kind in parts]
    if len(order) < len(parts):
        return phrase
    return phrase._replace(core="".join(order), values=tuple(parts[kind] for kind in order))
