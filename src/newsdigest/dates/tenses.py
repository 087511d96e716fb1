"""Which way a sentence looks from the day it was published: back, ahead, or neither."""

from __future__ import annotations

import re

from newsdigest.dates.words import fold

_ADVERBS = r"(?:\ (?:not|also|still|now|then|only|likely|probably|never|soon|later|be|have|been))*"
# Words after which an infinitive lies ahead of the telling.
_PLANS = (
    r"(?:plan|schedul|expect|intend|hop|agree|promis|vow|pledg|slat|prepar|decid|threaten|invit|want|ask|urg|order|call|mean|"
    r"propos|seek|aim|arrang|summon|subpoena|appeal|delay|postpon|extend|due|set|likely|ready|going|about|bound|supposed)"
    r"(?:s|es|e|ed|d|ted|ned|ning|ing|es)?"
)
_IRREGULAR = (
    "was|were|had|has|have|said|told|did|made|came|went|took|rose|fell|won|lost|met|held|began|left|gave|found|got|saw|led|kept|"
    "cut|hit|shot|sent|struck|broke|brought|spoke|grew|became|ran|put|sold|bought|drew|flew|threw|knew|wrote|heard|sought|taught|"
    "fought|caught|paid|laid|bore|tore|wore|swore|stood|withdrew|overthrew|rode|drove|fled|bled|sat|sank|swept|built|dealt|"
    "lent|set|spent|quit|split|spread|shut"
)
_VERB = re.compile(
    rf"""
    \b(?:
    (?P<done>had\ (?:\w+\ )?been(?:\ \w+\ (?:to|for)\ \w+)?|would\ have\ \w+|(?:last|ago|earlier)\b)
  | (?P<neutral>could\b{_ADVERBS}(?:\ \w+)?
      |(?:is|are)\ (?:[a-z]+ed|heard|held|sold|paid|told|known|given)\b(?!\ (?:to|for)\b))
  | (?P<ahead>(?:will|shall|won't|must|should|may|might|would|can)\b{_ADVERBS}(?:\ \w+)?|'ll\ \w+
      |(?:is|are|am|'s|'re)\ (?:not\ |also\ |now\ )?(?:{_PLANS}\ )?to\b(?:\ be)?(?:\ \w+)?
      |to\ be\ \w+
      |{_PLANS}\ (?:\w+\ ){{0,2}}?(?:to|until|till)\b(?:\ be)?(?:\ \w+)?
      |(?:plans|planned|scheduled|slated|expected|due|set|planning)\ for\b
      |(?:expected|scheduled|slated|planned|effective|payable|deadline|upcoming|forthcoming|expires?|redeem(?:ed|able)?)\b
      |as\ (?:soon|early|late)\ as\b)
  | (?P<back>(?<!\ba\ )(?<!\bthe\ )(?<!\ban\ )(?!un)[a-z]{{2,}}(?<=ed)\b|(?:{_IRREGULAR})\b)
  | (?P<present>(?:meets?|begins|opens|arrives|departs|travels|starts|resumes|takes\ place|kicks\ off)\b)
  )""",
    re.VERBOSE,
)
_NEAR, _HEAD = 56, 22
_WAYS = {"ahead": 1, "present": 1, "done": -1, "back": -1, "neutral": 0}
# "On Friday, the ministry planned to pay": it planned so then.
_PLANNED = re.compile(r"[a-z]+ed to\b")
_AHEAD_OF = re.compile(
    r"\b(?:until|till|starting|beginning|effective|payable|on\ or\ before)(?:\ (?:the|early|late|about|at))*\s*$"
)
_OWN_AHEAD = re.compile(
    r"'s(?:\ \w+){1,3}\ (?:will|would|is\ (?:expected|set|due|scheduled)|are\ (?:expected|set|due|scheduled))\b"
)
_OPENINGS = {"until": 1, "till": 1, "since": -1}
_SINCE = re.compile(r"\b(?:since|last)(?:\ (?:the|early|late|about))*\s*$")


def direction(words: str, context: str | None) -> int:
    """Return -1 for back, 1 for ahead, 0 where the sentence does not tell, judging by the verbs near the words."""
    opening = words[:6].lower().split(" ")[0]
    if opening in _OPENINGS:
        return _OPENINGS[opening]
    if not context:
        return int(opening == "by")
    at = context.find(words)
    if at >= 0:
        before, after = fold(context[max(0, at - 100) : at]), fold(context[at + len(words) : at + len(words) + 100])
    else:
        before, after = fold(context[-100:]), ""
    if _SINCE.search(before[-32:]):
        return -1
    if _AHEAD_OF.search(before[-32:]):
        return 1
    if after.startswith("'s"):  # "Wednesday's ruling" has been made, unless it is what will happen
        return 1 if _OWN_AHEAD.match(after) else -1
    return _last(before) or _first(after)


def _last(stretch: str) -> int:
    """Return the direction of the last verb before the words."""
    cut = max(0, len(stretch) - _NEAR)
    way = 0
    for verb in _VERB.finditer(stretch, cut):
        # What begins at the cut may lack its auxiliary: "will be named" is not "named".
        if not cut or verb.start() >= cut + _HEAD:
            way = _WAYS[verb.lastgroup or "neutral"] or way
    if way or not cut:
        return way
    for verb in _VERB.finditer(stretch):
        way = _WAYS[verb.lastgroup or "neutral"] or way
    return way


def _first(stretch: str) -> int:
    """Return the direction of the first verb after the words."""
    for verb in _VERB.finditer(stretch):
        if way := _WAYS[verb.lastgroup or "neutral"]:
            return -1 if _PLANNED.match(verb.group()) else way
    return 0
