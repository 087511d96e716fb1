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
    "subpoena", "appeal", "due", "set", "likely", "ready", "going", "about", "bound", "suppos",
)
_PLAN_ENDINGS = ("", "s", "e", "es", "ed", "d", "ted", "ned", "ning", "ing")
_ALONE = frozenset({
    "expected", "scheduled", "slated", "planned", "effective", "payable", "deadline", "upcoming", "forthcoming",
    "expire", "expires", "redeem", "redeemed", "redeemable", "meet", "meets", "begins", "opens", "arrives",
    "departs", "travels",
    "starts", "resumes", "resume", "reopens", "begin", "faces", "goes", "go", "hosts", "visits", "returns", "ends",
})
_IRREGULAR = frozenset({
    "was", "were", "had", "has", "have", "said", "told", "did", "made", "came", "went", "took", "rose", "fell", "won",
    "lost", "met", "held", "began", "left", "gave", "found", "got", "saw", "led", "kept", "cut", "hit", "shot", "sent",
    "struck", "broke", "brought", "spoke", "grew", "became", "ran", "put", "sold", "bought", "drew", "flew", "threw",
    "knew", "wrote", "heard", "sought", "taught", "fought", "caught", "paid", "laid", "bore", "tore", "wore", "swore",
    "stood", "withdrew", "overthrew", "rode", "drove", "fled", "bled", "sat", "sank", "swept", "built", "dealt", "lent",
    "set", "spent", "quit", "split", "spread", "shut", "last", "ago", "earlier",
})
_PLANNING = frozenset(stem + ending for stem in _PLANS for ending in _PLAN_ENDINGS)
# What is fixed lies ahead of the telling where `for` leads to the date: "booked a hall for Friday".
_FIXED = frozenset(stem + ending for stem in ("plan", "schedul", "slat", "expect", "arrang") for ending in _PLAN_ENDINGS) | {
    "set", "due", "called", "announced", "announces", "promised", "booked", "pencilled", "penciled", "earmarked",
    "fixed", "reserved", "billed", "invited", "summoned", "timed", "proposed", "rescheduled", "organised", "organized",
    "invitation", "invitations", "appointment", "tickets", "ready",
}
_ALONE = frozenset({
    "expected", "scheduled", "slated", "planned", "effective", "payable", "deadline", "upcoming", "forthcoming",
    "expire", "expires", "redeem", "redeemed", "redeemable", "meet", "meets", "begins", "opens", "arrives",
    "departs", "travels",
    "starts", "resumes", "resume", "reopens", "begin", "faces", "goes", "go", "hosts", "visits", "returns", "ends",
})
_IRREGULAR = frozenset({
    "was", "were", "had", "has", "have", "said", "told", "did", "made", "came", "went", "took", "rose", "fell", "won",
    "lost", "met", "held", "began", "left", "gave", "found", "got", "saw", "led", "kept", "cut", "hit", "shot", "sent",
    "struck", "broke", "brought", "spoke", "grew", "became", "ran", "put", "sold", "bought", "drew", "flew", "threw",
    "knew", "wrote", "heard", "sought", "taught", "fought", "caught", "paid", "laid", "bore", "tore", "wore", "swore",
    "stood", "withdrew", "overthrew", "rode", "drove", "fled", "bled", "sat", "sank", "swept", "built", "dealt", "lent",
    "set", "spent", "quit", "split", "spread", "shut", "last", "ago", "earlier",
})
_PLANNING = frozenset(stem + ending for stem in _PLANS for ending in _PLAN_ENDINGS)
# What is fixed lies ahead of the telling where `for` leads to the date: "booked a hall for Friday".
_FIXED = frozenset(stem + ending for stem in ("plan", "schedul", "slat", "expect", "arrang") for ending in _PLAN_ENDINGS) | {
    "set", "due", "called", "announced", "announces", "promised", "booked", "pencilled", "penciled", "earmarked",
    "fixed", "reserved", "billed", "invited", "summoned", "timed", "proposed", "rescheduled", "organised", "organized",
    "invitation", "invitations", "appointment", "tickets", "ready",
}
# What is moved leads to its new date: "put the vote back to 28 April".
_MOVED = frozenset({
    "moved", "postponed", "delayed", "pushed", "put", "brought", "extended", "rescheduled", "deferred", "adjourned",
    "prolonged", "shifted", "changed", "slipped", "extend", "postpone", "move", "delay",
})
# fmt: on
_OPENINGS = {"until": 1, "till": 1, "to": 1, "since": -1}
_BEFORE = {"since": -1, "last": -1} | dict.fromkeys(
    ("until", "till", "starting", "beginning", "effective", "payable"), 1
)
_PREPOSITIONS = frozenset({"for", "to", "from"})
_IS = frozenset({"is", "are"})
_WAS = frozenset({"was", "were", "had", "said", "been"})
_LEADING = frozenset({"in", "on", "early", "late", "the", "back", "mid"})
_PASSED = frozenset({"the", "early", "late", "about", "at"})
_AS_BEFORE = (["as", "previously"], ["as", "originally"], ["as", "first"])
_OWN_AHEAD = re.compile(r"'s(?: \w+){1,3} (?:will|would|(?:is|are) (?:expected|set|due|scheduled))\b")
# What is moved leads to its new date: "put the vote back to 28 April".
_MOVED = re.compile(
    r"\b(?:postponed?|moved?|delay(?:ed)?|rescheduled|deferred|adjourned|prolonged|shifted|changed|slipped"
    r"|extend(?:s|ed)?|(?:put|pushed|brought|pulled)(?: [\w'-]+){0,5} (?:off|back|forward))\b"
)
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
    if way := _governed(opening if opening in _PREPOSITIONS else word, told):
        return way
    if after.startswith("'s"):  # "Wednesday's ruling" has been made, unless it is what will happen
        return 1 if _OWN_AHEAD.match(after) else -1
    return _last(told) or _first(after.split())


def follows_past_verb(words: str, context: str | None) -> bool:
    """Whether a past verb stands right before the words, so that nothing else can be what the date belongs to."""
    at = context.find(words) if context else -1
    told = fold(context[max(0, at - _REACH) : at]).split() if context and at >= 0 else []
    while told and told[-1] in _LEADING:
        told.pop()
    return bool(told) and _verb(told, len(told) - 1)[0] < 0


def is_moved(words: str, context: str | None) -> bool:
    """Whether the sentence says before the words that something was moved to another date."""
    before, found, _ = (context or "").partition(words)
    return bool(found) and bool(_MOVED.search(" ".join(before[-_REACH:].split()[-10:])))


def _governed(preposition: str, told: list[str]) -> int:
    """Return 1 where the preposition of the date says that it lay ahead: "set for", "moved to", "is on"."""
    near = told[-10:]
    if preposition == "for":
        return int("had" not in near and not _FIXED.isdisjoint(near))
    if preposition == "to":
        return int(bool(_MOVED.search(" ".join(near))))
    if preposition == "from":
        return int(_last_of(near, _IS) > _last_of(near, _WAS))
    return int(preposition in _IS or (preposition == "on" and near[-2:-1] != [] and near[-2] in _IS))


def _last_of(words: list[str], among: frozenset[str]) -> int:
    """Return where the last of some words stands, -1 where none does."""
    return next((at for at in range(len(words) - 1, -1, -1) if words[at] in among), -1)


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
    if at and (words[at - 1] == "as" or words[at - 2 : at] in _AS_BEFORE) and word in _PLANNING | _ALONE:
        return 0, at - 2  # "as planned" says nothing of when
    if word in _FIXED and words[at + 1 : at + 2] == ["for"]:
        return _helped(words, at, ahead=True)
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
