"""Date words taken apart: the core (`WMN`) and what stands around it (`late`, `about`, `since`, `8 p.m. EST`)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from newsdigest.dates.lexicon import ZONES
from newsdigest.dates.wordings import plainly
from newsdigest.dates.words import Token, fold, lex

Values = tuple[int | str, ...]


class Phrase(NamedTuple):
    """Date words as a core shape with its values, and the modifiers peeled off it."""

    core: str
    values: Values
    lead: str = ""
    approximate: bool = False
    uncertain: bool = False
    shade: str = ""
    part: str = ""
    time: str = ""
    zone: str = ""

    @property
    def is_bare(self) -> bool:
        """Whether nothing stands around the core."""
        return self[2:] == _BARE


_BARE = ("", False, False, "", "", "", "")


class Words(NamedTuple):
    """Date words as one phrase, or as two that are the ends of a range or the members of a set (`joint`).

    `inside` are words in brackets that say the same more precisely.
    """

    first: Phrase
    second: Phrase | None = None
    joint: str = ""
    inside: Words | None = None


_OF_UNKNOWN = re.compile(r"(?:[hi]|^)uJh?_")  # the day of the vote
_HYPHENED = re.compile(r"N-M-[YNZR]")
_BEGINNING = re.compile(r"(?<=u)k(?=i?h?W?,?(?:[NOI]|M\.?[NO]))")
_CLOCK = re.compile(r"Cp?|Np|(?<!M)(?<!M\.)[YRN](?=[zy])|N(?=ihP|tP)")
_TIMED = frozenset("CpzyP")
_AFTER_A_DAY = re.compile(r"(?:M\.?[NO]|[NO]M\.?),?$")
# What an aside says of the date is not the date: "late on Thursday, when it was Friday in the east".
_CLAUSE = re.compile(r",?\s(?:when|which|while|where|who|that\s(?:is|was))\b")
_OFFSET = re.compile(r"\b(?:UTC|GMT) ?(?P<sign>[+-]) ?(?P<hours>0?\d|1[0-4])(?: ?:? ?(?P<minutes>\d\d?))?(?![\d:])")
_AS_EARLY = re.compile(r"\bas (?:early|late|soon|recently|far back) as\b", re.IGNORECASE)
_SO = re.compile(r"\s+or\s+so\b")


@lru_cache(maxsize=8192)
def parse(words: str) -> Words | None:
    """Take date words apart; the same words always come apart in the same way."""
    said = plainly(main_words(_AS_EARLY.sub("", fold(words))))
    if offset := _OFFSET.search(said):
        said = said[: offset.start()] + said[offset.end() :]
    tokens = _begun(_nights(lex(_SO.sub("", said), trusted=True)))
    parsed = _parsed(_timed(tokens, said)) if tokens else None
    if parsed and offset:
        parsed = parsed._replace(first=parsed.first._replace(zone=_written_offset(offset)))
    if parsed and _SO.search(said):
        return parsed._replace(first=parsed.first._replace(approximate=True))
    return parsed


def _written_offset(offset: re.Match[str]) -> str:
    """Return `GMT + 5 : 30` as the zone UTC+05:30."""
    return f"UTC{offset['sign']}{int(offset['hours']):02}:{int(offset['minutes'] or 0):02}"


def main_words(words: str) -> str:
    """Return the words without a clause that tells more about them."""
    return _CLAUSE.split(words, maxsplit=1)[0]


def _nights(tokens: list[Token]) -> list[Token]:
    """Read `the night before last` and `the evening after` as a day with its part."""
    read: list[Token] = []
    for position, token in enumerate(tokens):
        following = tokens[position + 1] if position + 1 < len(tokens) else None
        if token.kind in "P!" and following and following.value in ("before", "after"):
            read.append(Token("u", "day", token.start, token.end))
        read.append(token)
    return read


def _begun(tokens: list[Token]) -> list[Token]:
    """Read `the week beginning Jan. 19` as the days from then on, not as the beginning of a week."""
    if found := _BEGINNING.search("".join([token.kind for token in tokens])):
        at = found.start()
        return [*tokens[:at], tokens[at]._replace(kind="^", value="beginning"), *tokens[at + 1 :]]
    return tokens


def _timed(tokens: list[Token], words: str) -> list[Token]:
    """Give a place before `time` the kind of a zone: `9 p.m. Hawaii time`."""
    for position, token in enumerate(tokens):
        if token.kind == "y" and token.value == "time" and position:
            end = tokens[position - 1].end if tokens[position - 1].kind != "_" else token.start
            name = words[:end].rsplit(maxsplit=1)[-1].strip(",.()").lower() if words[:end].split() else ""
            if name in ZONES:
                return [*tokens[:position], Token("z", name, token.start, token.end), *tokens[position + 1 :]]
    return tokens


def _parsed(tokens: list[Token]) -> Words | None:
    kinds = "".join([token.kind for token in tokens])
    bracket = kinds.find("(")
    if bracket > 0:
        closing = kinds.find(")", bracket)
        end = closing if closing > 0 else len(tokens)
        outer = _parsed(tokens[:bracket] + tokens[end + 1 :])
        inner = _parsed(tokens[bracket + 1 : end])
        if outer is not None and inner is not None and set(inner.first.core) & set("MWNYTIL"):
            return outer._replace(inside=inner)
        return outer
    if _HYPHENED.fullmatch(kinds):  # 29-Jan-2026
        tokens, kinds = [token for token in tokens if token.kind != "-"], kinds.replace("-", "")
    if kinds == "N/Y" and 1 <= int(tokens[0].value) <= 12:
        return Words(Phrase("MY", (tokens[0].value, tokens[2].value)))  # 03/2022
    if kinds == "Y-N" and 1 <= int(tokens[2].value) <= 12 and int(tokens[2].value) <= int(tokens[0].value) % 100:
        return Words(Phrase("YM", (tokens[0].value, tokens[2].value)))  # 2026-02, which is no range of years
    if ",N" in kinds and (shorter := _consecutive(tokens, kinds)) is not tokens:
        tokens, kinds = shorter, "".join([token.kind for token in shorter])
    return _paired(tokens, kinds) or Words(peel(tokens))


_LISTED = re.compile(r"(M\.?)(N(?:,N)+,?&N)((?:,?Y)?)")


def _consecutive(tokens: list[Token], kinds: str) -> list[Token]:
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


def _paired(tokens: list[Token], kinds: str) -> Words | None:
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
