"""Which way a sentence looks from the day it was published: back, ahead, or neither."""

from __future__ import annotations

import re

from newsdigest.dates.words import fold

_MODALS = frozenset({"will", "shall", "won't", "must", "should", "may", "might", "would", "can"})
# fmt: off
_BETWEEN = frozenset({
    "not", "also", "still", "now", "then", "only", "likely", "probably", "never", "soon", "later", "be", "have", "been",
    "previously",
})
# Verbs whose infinitive lies ahead of the telling: "plans to", "was asked to".
_PLANS = (
    "plan", "schedul", "expect", "intend", "hop", "agree", "promis", "vow", "pledg", "slat", "prepar", "decid",
    "threaten", "invit", "want", "ask", "urg", "order", "call", "mean", "propos", "seek", "aim", "arrang", "summon",
    "subpoena",
    "appeal", "delay", "postpon", "extend", "due", "set", "likely", "ready", "going", "about", "bound", "suppos",
)
_PLAN_ENDINGS = ("", "s", "e", "es", "ed", "d", "ted", "ned", "ning", "ing")
_ALONE = frozenset({
    "expected", "scheduled", "slated", "planned", "effective", "payable", "deadline", "upcoming", "forthcoming",
    "expire", "expires", "redeem", "redeemed", "redeemable", "meet", "meets", "begins", "opens", "arrives",
    "departs", "travels",
    "starts", "resumes",
})
_IRREGULAR = frozenset({
    "was", "were", "had", "has", "have", "said", "told", "did", "made", "came", "went", "took", "rose", "fell", "won",
    "lost", "met", "held", "began", "left", "gave", "found", "got", "saw", "led", "kept", "cut", "hit", "shot", "sent",
    "struck", "broke", "brought", "spoke", "grew", "became", "ran", "put", "sold", "bought", "drew", "flew", "threw",
    "knew", "wrote", "heard", "sought", "taught", "fought", "caught", "paid", "laid", "bore", "tore", "wore", "swore",
    "stood", "withdrew", "overthrew", "rode", "drove", "fled", "bled", "sat", "sank", "swept", "built", "dealt", "lent",
    "set", "spent", "quit", "split", "spread", "shut", "last", "ago", "earlier",
})
# fmt: on
_PLANNING = frozenset(stem + ending for stem in _PLANS for ending in _PLAN_ENDINGS)
_OPENINGS = {"until": 1, "till": 1, "since": -1}
_BEFORE = {"since": -1, "last": -1} | dict.fromkeys(
    ("until", "till", "starting", "beginning", "effective", "payable"), 1
)
_PASSED = frozenset({"the", "early", "late", "about", "at"})
_OWN_AHEAD = re.compile(r"'s(?: \w+){1,3} (?:will|would|(?:is|are) (?:expected|set|due|scheduled))\b")
_PUNCTUATION = ",.;:!?()\"`'"
_REACH = 100


def direction(words: str, context: str | None) -> int:
    """Return -1 for back, 1 for ahead, 0 where the sentence does not tell, judging by the verbs near the words."""
    opening = words[:6].lower().split(" ")[0]
    if opening in _OPENINGS:
        return _OPENINGS[opening]
    if not context:
        return int(opening == "by")
    at = context.find(words)
    end = at + len(words)
    before = fold(context[max(0, at - _REACH) : at] if at >= 0 else context[-_REACH:])
    after = fold(context[end : end + _REACH]) if at >= 0 else ""
    told = before.split()
    word = next((word for word in reversed(told) if word not in _PASSED), "")
    if word in _BEFORE:
        return _BEFORE[word]
    if after.startswith("'s"):  # "Wednesday's ruling" has been made, unless it is what will happen
        return 1 if _OWN_AHEAD.match(after) else -1
    return _last(told) or _first(after.split())


def _last(words: list[str]) -> int:
    """Return the direction of the last verb before the date."""
    at = len(words) - 1
    while at >= 0:
        way, at = _verb(words, at)
        if way:
            return way
    return 0


def _first(words: list[str]) -> int:
    """Return the direction of the first verb after the date; "the ministry planned to pay" looks back here."""
    for at, word in enumerate(words):
        way, start = _verb(words, at)
        if way:
            return -1 if way > 0 and start == at - 1 and word in _PLANNING and word.endswith("ed") else way
    return 0


def _verb(words: list[str], at: int) -> tuple[int, int]:
    """Return the direction of the verb that ends at a word, 0 for none, and where to read on before it."""
    word = words[at]
    if not word.isalpha():
        word = word.strip(_PUNCTUATION)
    if word in _MODALS or word.endswith("'ll"):
        return (-1 if words[at + 1 : at + 2] == ["have"] and word == "would" else 1), at - 1
    if word in ("to", "as"):
        return _particle(word, words, at), at - 1
    if at and words[at - 1] == "to":
        return 0, at - 1  # an infinitive: what governs it decides
    planned = word in _PLANNING and any(follows in ("to", "until", "till") for follows in words[at + 1 : at + 4])
    if planned or word in _ALONE or word in _IRREGULAR or (word.endswith("ed") and len(word) > 3):
        return _helped(words, at, ahead=planned or word in _ALONE)
    return 0, at - 1


def _particle(word: str, words: list[str], at: int) -> int:
    """Return 1 for `is to open`, `to be held` and `as soon as`."""
    before = words[at - 1] if at else ""
    if word == "to":
        return int(before in ("is", "are", "am") or words[at + 1 : at + 2] == ["be"])
    return int(before in ("soon", "early", "late"))


def _helped(words: list[str], at: int, *, ahead: bool) -> tuple[int, int]:
    """Return the direction of a verb by its auxiliary: "will be named" lies ahead, "is named" on neither side."""
    start = at - 1
    while start >= 0 and words[start] in _BETWEEN:
        start -= 1
    helper = words[start] if start >= 0 else ""
    between = words[start + 1 : at]
    if helper in _MODALS:
        return (-1 if helper == "would" and "have" in between else 1), start - 1
    if (helper, "be" in between) == ("to", True) or (helper, "been" in between) == ("had", True):
        return 1 if helper == "to" else -1, start - 1
    if ahead:
        return 1, at - 1
    if helper in ("is", "are", "could"):
        return 0, start - 1
    adjective = (helper in ("a", "an", "the") and start == at - 1) or words[at].startswith("un")
    return 0 if adjective else -1, at - 1  # "the accused", "an unspecified date"
