"""Date words taken apart: the core (`WMN`) and what stands around it (`late`, `about`, `since`, `8 p.m. EST`)."""

from __future__ import annotations

import re
from functools import lru_cache

from newsdigest.dates.lexicon import ZONES
from newsdigest.dates.peeling import peel
from newsdigest.dates.phrase import Phrase, Words
from newsdigest.dates.ranges import consecutive, paired
from newsdigest.dates.wordings import plainly
from newsdigest.dates.words import Token, fold, lex

_HYPHENED = re.compile(r"N-M-[YNZR]")
_BEGINNING = re.compile(r"(?<=u)k(?=i?h?W?,?(?:[NOI]|M\.?[NO]))")
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
    if ",N" in kinds and (shorter := consecutive(tokens, kinds)) is not tokens:
        tokens, kinds = shorter, "".join([token.kind for token in shorter])
    return paired(tokens, kinds) or Words(peel(tokens))
