"""The modifiers around the core of a date: `late`, `about`, `since`, `8 p.m. EST`."""

from __future__ import annotations

import re

from newsdigest.dates.phrase import Phrase
from newsdigest.dates.words import Token

_OF_UNKNOWN = re.compile(r"(?:[hi]|^)uJh?_")  # the day of the vote
_CLOCK = re.compile(r"Cp?|Np|(?<!M)(?<!M\.)[YRN](?=[zy])|N(?=ihP|tP)")
_TIMED = frozenset("CpzyP")
_AFTER_A_DAY = re.compile(r"(?:M\.?[NO]|[NO]M\.?),?$")


def clock(parts: list[Token]) -> str:
    """Return a clock time as HH:MM, or nothing when there is no such time."""
    pieces = str(parts[0].value).split(":")
    hour, minute = int(pieces[0]), int(pieces[1]) if len(pieces) > 1 else 0
    if hour > 99:  # 1052 GMT
        hour, minute = divmod(hour, 100)
    half = str(parts[1].value) if len(parts) > 1 else ""
    if half in ("a", "p") and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""


def _without_clock(tokens: list[Token]) -> tuple[list[Token], str, str]:
    """Return the tokens without clock time and zone, and the two."""
    kinds = "".join([token.kind for token in tokens])
    if _TIMED.isdisjoint(kinds):
        return tokens, "", ""
    found = next((each for each in _CLOCK.finditer(kinds) if not _is_year(tokens, kinds, each.start())), None)
    zone = next((str(token.value) for token in tokens if token.kind == "z"), "")
    time = clock(tokens[found.start() : found.end()]) if found else ""
    if found and time:
        start = found.start()
        if start and tokens[start - 1].value in ("after", "before"):
            start -= 1  # shortly after midnight on Wednesday
        tokens = tokens[:start] + tokens[found.end() :]
    return [token for token in tokens if token.kind not in "zy"], time, zone


def _is_year(tokens: list[Token], kinds: str, at: int) -> bool:
    """Whether figures before a zone are the year of the date beside them: `Aug. 24, 2026 EST`, not `at 1630 EST`."""
    return kinds[at] == "Y" and 1900 <= int(tokens[at].value) <= 2059 and bool(_AFTER_A_DAY.search(kinds[:at]))


def peel(tokens: list[Token]) -> Phrase:
    """Take the modifiers off the core of one date."""
    tokens, time, zone = _without_clock(tokens)
    kinds = "".join([token.kind for token in tokens])
    found: dict[str, str] = {}
    core: list[Token] = []
    if (stamp := next((str(token.value) for token in tokens if token.kind == "I"), ""))[10:]:
        _, _, at = stamp.replace(" ", "T").partition("T")
        time, zone = at[:5], zone or at[5:].lstrip(":.0123456789").replace("Z", "UTC")
    for position, token in enumerate(tokens):
        if token.kind not in _MODIFYING or not _modifies(token, kinds, position, found, bool(core)):
            core.append(token)
    return Phrase(
        "".join(["u" if token.kind in "gfH" else token.kind for token in core]),
        tuple(token.value for token in core),
        found.get("lead", ""),
        "approximate" in found,
        "uncertain" in found,
        found.get("shade", ""),
        found.get("part", ""),
        time,
        zone,
    )


_MODIFYING = frozenset("q?eP!ocvBAxkiU&J|hw,().'-$%")


def _modifies(token: Token, kinds: str, position: int, found: dict[str, str], begun: bool) -> bool:
    """Enter a modifier and say so; False for a token of the core."""
    kind, value = token.kind, str(token.value)
    before, follows = kinds[position - 1 : position] if position else "", kinds[position + 1 : position + 2]
    if kind in _ENTERED:
        found[_ENTERED[kind]] = value
    elif kind in "P!":
        found["part"] = found.get("part", "night") if value == "night" else value
    elif kind == "o" and follows not in ("", "_") and (not position or found.get("part") == "overnight"):
        found["lead"] = "into" if position else "to"
    elif kind in "cv" and follows == "P" and value in ("before", "after"):
        return True  # before dawn on Wednesday
    elif kind in "cvBA" and _leads(kind, follows, before, begun, found):
        found["lead"] = "from" if before == "|" else value
    elif kind == "x":
        found["lead"] = "from"
    elif kind == "k":
        compound = before in ("-", "u", "g") or kinds[max(0, position - 2) : position] in ("u'", "g'")
        if follows in ("J", "-") or compound:
            found["shade"] = "last" if compound and follows != "J" else value
    elif kind == "i":
        return value not in ("in", "within") or position > 0 or follows not in ("N", "R", "a")
    elif kind == "U":
        return value == "hour" and "shade" in found  # the early hours of Tuesday
    else:
        of_unknown = kind == "J" and bool(_OF_UNKNOWN.match(kinds[max(0, position - 2) :]))
        return _says_nothing(kind, follows, begun, alone=len(kinds) == 1, is_of_unknown=of_unknown)
    return True


_ENTERED = {"q": "approximate", "?": "uncertain", "e": "shade"}


def _leads(kind: str, follows: str, before: str, begun: bool, found: dict[str, str]) -> bool:
    """Whether `since`, `until`, `earlier` stand before a date, or `or later` behind it."""
    if kind == "A" and before == "|":
        return True
    return not begun and follows not in ("", "_") and not (kind in "cv" and "part" in found)


def _says_nothing(kind: str, follows: str, begun: bool, *, alone: bool, is_of_unknown: bool) -> bool:
    """Whether a token between the parts of a date says nothing about it."""
    if kind == "&":
        return follows == "x"
    if kind == "J" and is_of_unknown:
        return False
    if kind == "|":
        return not begun or follows in ("A", "x", "")
    return kind in "hJ,().'-$%" or (kind == "w" and not begun and not alone)
