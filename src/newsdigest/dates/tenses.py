"""Which way a sentence looks from the day it was published: back, ahead, or neither."""

from __future__ import annotations

import re

from newsdigest.dates.verbs import ALONE, BETWEEN, FIXED, IRREGULAR, MODALS, PLANNING, PRESENT, SET
from newsdigest.dates.words import fold

_OPENINGS = {"until": 1, "till": 1, "to": 1, "since": -1}
_BEFORE = {"since": -1, "last": -1} | dict.fromkeys(
    ("until", "till", "starting", "beginning", "effective", "payable", "Starting", "Beginning", "Effective"), 1
)
_PREPOSITIONS = frozenset({"for", "to", "from", "by"})
_IS = frozenset({"is", "are"})
_GOVERNING = _PREPOSITIONS | _IS | {"on", "in", "at"}
_NO_VERB = frozenset({"the", "a", "an", "its", "his", "her", "their", "our", "this", "that", "more", "less"})
_UNTIL = frozenset({"until", "till", "pending", "awaiting", "awaits"})
_ENDED = frozenset({"not", "never", "nobody", "had", "no"})
_PROGRESSIVE = frozenset({"is", "are", "am"})
_ASIDE = frozenset({"after", "since", "following", "over", "that", "which", "who", "as", "for"})
_IF = frozenset({"if", "If", "unless", "Unless"})
_DETERMINERS = frozenset({"a", "an", "another", "the"})
_NOBODY = frozenset({"neither", "Neither", "nobody", "Nobody", "none", "None", "no", "No"})
_BE = frozenset({"is", "are", "was", "were", "be", "been", "'s"})
_WAS = frozenset({"was", "were", "had", "said", "been"})
_LEADING = frozenset({"in", "on", "early", "late", "the", "back", "mid"})
_OBJECTS = frozenset({"so", "it", "them", "him", "her"})
_PASSED = frozenset({"the", "early", "late", "about", "at"})
_REFUSED = (["have"], ["comment"], ["say"], ["confirm"], ["discuss"], ["elaborate"])
_DUE_TO = frozenset((
    *("begin", "start", "open", "resume", "be", "take", "meet", "go", "appear", "arrive", "depart", "sail", "speak"),
    *("testify", "expire", "hear", "decide", "sign", "receive", "hold", "become", "come", "finish", "return"),
))  # fmt: skip
"""What a thing that is due does: `the trial, due to begin on Monday`."""
_AHEAD_OF = ["ahead", "of"]
_AS_BEFORE = (["as", "previously"], ["as", "originally"], ["as", "first"])
_OPENING, _CLOSING = ('"', "“"), ('"', "”")
_OWN = frozenset({"'s", "’s"})
_OWN_AHEAD = re.compile(r"'s(?: \w+){1,3} (?:will|would|(?:is|are) (?:expected|set|due|scheduled))\b")
# What is moved leads to its new date: "put the vote back to 28 April".
_MOVED = re.compile(
    r"\b(?:postponed?|moved?|delay(?:ed)?|rescheduled|deferred|adjourned|prolonged|shifted|changed|slipped"
    r"|extend(?:s|ed)?|(?:put|pushed|brought|pulled)(?: [\w'-]+){0,5} (?:off|back|forward))\b"
)
_PUNCTUATION = ",.;:!?()\"`'"
_REACH = 100
_CLOSE = 6  # words between a past verb and the date that is its own
# Words that can be a verb of either direction, or lead to one; the others are passed over at once.
_LOOKING = PLANNING | FIXED | ALONE
_TELLING = MODALS | PLANNING | FIXED | ALONE | IRREGULAR | {"to", "as"}


def direction(words: str, context: str | None) -> int:
    """Return -1 for back, 1 for ahead, 0 where the sentence does not tell, judging by the verbs near the words."""
    opening = words[:6].lower().split(" ")[0]
    if opening in _OPENINGS:
        return _OPENINGS[opening]
    if not context:
        return int(opening == "by")
    at = context.find(words)
    if at < 0:
        return _last(fold(context[-_REACH:]).split())
    before, following = context[max(0, at - _REACH) : at], context[at + len(words) : at + len(words) + 2 * _REACH]
    return _quoted(opening, before, following) or _around(opening, fold(before).split(), fold(following))


def _around(opening: str, told: list[str], following: str) -> int:
    """Return the direction that the words before a date and after it give."""
    is_own = following[:2] in _OWN
    if way := _led(opening, told, is_own=is_own):
        return way
    if is_own:  # "Wednesday's ruling" has been made, unless it is what will happen
        would = not MODALS.isdisjoint(told[-4:]) and _last(told[-4:]) > 0  # "would not attend Wednesday's meeting"
        return 1 if would or _OWN_AHEAD.match(following) else -1
    after = following.split()
    if after[:1] == ["but"] and not _ENDED.isdisjoint(after[1:3]):
        return -1  # "was due in court Monday but never came"
    return _last(told) or _read_on(told, after)


def _quoted(opening: str, before: str, following: str) -> int:
    """Return the direction that a quotation around the date gives: "We open Friday," she said."""
    start = max(before.rfind(mark) for mark in _OPENING)
    if start < 0 or (before.count('"') % 2 == 0 and before[start] == '"') or "”" in before[start:]:
        return 0
    closing = min((at for mark in _CLOSING if (at := following.find(mark)) >= 0), default=-1)
    told = fold(before[start + 1 :]).split()
    way = _led(opening, told, is_own=following[:2] in _OWN)
    return way or _last(told) or (_read_on(told, fold(following[:closing]).split()) if closing >= 0 else 0)


def bound(words: str, context: str | None) -> int:
    """Return the direction of the verb that the date hangs on, 0 where another word stands between."""
    at = context.find(words) if context else -1
    if context is None or at < 0:
        return 0
    told = fold(context[max(0, at - _REACH) : at]).split()
    is_own = context[at + len(words) : at + len(words) + 2] in _OWN
    if way := _led(words[:6].lower().split(" ")[0], told, is_own=is_own):
        return way
    while told and told[-1] in _LEADING:
        told.pop()
    if told[-1:] and told[-1] in _OBJECTS:
        told.pop()  # "had said so in March"
    if not told or is_own:
        return 0
    is_carried = told[-2:-1] == ["to"] or told[-2:-1] == ["be"] or not MODALS.isdisjoint(told[-2:-1])
    return _verb(told, len(told) - 1)[0] or (_last(told) if is_carried else 0)


def _led(opening: str, told: list[str], *, is_own: bool) -> int:
    """Return the direction that the words leading to the date give: "since", "until", "set for", "ahead of"."""
    word = _before(told)
    if word in _BEFORE:
        return -1 if word in _UNTIL and _ended(told) else _BEFORE[word]
    preposition = opening if opening in _PREPOSITIONS else word
    if preposition in _GOVERNING and (way := _governed(preposition, told, is_own=is_own)):
        return way
    if _follows_an_event(told):
        return -1
    near = told[-5:]
    return int([word.lower() for word in near[-2:]] == _AHEAD_OF or not _UNTIL.isdisjoint(near))


def _follows_an_event(told: list[str]) -> bool:
    """Whether the date is that of what came before: "arrives after a Monday defeat"."""
    end = -2 if told[-1:] in (["a"], ["an"], ["their"], ["his"], ["her"], ["its"]) else -1
    return told[end:][:1] == ["after"] and len(told) >= -end and end == -2 and MODALS.isdisjoint(told)


def _read_on(told: list[str], following: list[str]) -> int:
    """Return the direction of the first verb after the date, else of a present that tells what is on the calendar."""
    return _first(following) or int(_is_on_the_calendar(told) or not PRESENT.isdisjoint(following[:3]))


def _ended(told: list[str]) -> bool:
    """Whether something had been, or not been, `until` the date."""
    return not _ENDED.isdisjoint(told[-10:]) and _last(told) < 0


def _is_on_the_calendar(told: list[str]) -> bool:
    """Whether the present before the date is that of what will be: "the council votes", "they are meeting"."""
    if PRESENT.isdisjoint(told) and _PROGRESSIVE.isdisjoint(told):
        return False
    start = max(_last_of(told, PRESENT), _last_of(told, _PROGRESSIVE))
    if not _ASIDE.isdisjoint(told[start + 2 :]):  # "leaves for Lima"
        return False
    return told[start] in PRESENT or any(word.endswith("ing") for word in told[start + 1 : start + 3])


def _before(told: list[str]) -> str:
    """Return the last word that is not passed over: what governs the date."""
    at = len(told) - 1
    while at >= 0 and told[at] in _PASSED:
        at -= 1
    return told[at] if at >= 0 else ""


def follows_past_verb(words: str, context: str | None) -> bool:
    """Whether a past verb stands right before the words, so that nothing else can be what the date belongs to."""
    at = context.find(words) if context else -1
    if context is None or at < 0 or is_moved(words, context):
        return False
    told = fold(context[max(0, at - _REACH) : at]).split()
    while told and told[-1] in _LEADING:
        told.pop()
    near = told[-_CLOSE:]
    if _last(near) >= 0 or _last(told) >= 0:
        return False
    return _last(near[-1:]) < 0 or (FIXED.isdisjoint(near) and not any(map(_is_infinitive, near, near[1:])))


def is_moved(words: str, context: str | None) -> bool:
    """Whether the sentence says before the words that something was moved to another date."""
    before, found, _ = (context or "").partition(words)
    return bool(found) and bool(_MOVED.search(" ".join(before[-_REACH:].split()[-10:])))


def _governed(preposition: str, told: list[str], *, is_own: bool) -> int:
    """Return 1 where the preposition of the date says that it lay ahead: "set for", "moved to", "is on"."""
    near = told[-10:]
    if preposition == "for":
        fixing = [word.lower() for word in (near[-2:-1] if is_own else near)]
        return int("had" not in near and not FIXED.isdisjoint(fixing))
    if preposition == "to":
        return int(bool(_MOVED.search(" ".join(near))))
    if preposition == "by":
        is_wanted = any(map(_is_infinitive, told[-14:], told[-13:])) or not FIXED.isdisjoint(near[-5:])
        is_wanted = is_wanted or not _IF.isdisjoint(told)
        return int("had" not in near and is_wanted)
    if preposition == "from":
        return int(_last_of(near, _IS) > _last_of(near, _WAS))
    return int(preposition in _IS or not _IS.isdisjoint(near[-2:-1]))


def _is_infinitive(word: str, following: str) -> bool:
    """Whether two words are `to` and a verb."""
    return word == "to" and following.islower() and following.isalpha() and following not in _NO_VERB


def _last_of(words: list[str], among: frozenset[str]) -> int:
    """Return where the last of some words stands, -1 where none does."""
    return next((at for at in range(len(words) - 1, -1, -1) if words[at] in among), -1)


def _last(words: list[str]) -> int:
    """Return the direction of the last verb before the date."""
    at = len(words) - 1
    while at >= 0:
        word = words[at]
        if word.isalpha() and word[-2:] != "ed" and word not in _TELLING:
            at -= 1
            continue
        way, at = _verb(words, at)
        if way:
            return way
    return 0


def _first(words: list[str]) -> int:
    """Return the direction of the first verb after the date; "the ministry planned to pay" looks back here."""
    for at, word in enumerate(words):
        if word.isalpha() and word[-2:] != "ed" and word not in _TELLING:
            continue
        way, start = _verb(words, at)
        if way:
            return -1 if way > 0 and start == at - 1 and word in PLANNING and word.endswith("ed") else way
    return 0


def _verb(words: list[str], at: int) -> tuple[int, int]:
    """Return the direction of the verb that ends at a word, 0 for none, and where to read on before it."""
    word = words[at]
    if not word.isalpha():
        word = word.strip(_PUNCTUATION)
    if word in MODALS or word.endswith("'ll"):
        is_refused = words[at + 1 : at + 2] == ["comment"] and not _NOBODY.isdisjoint(words[:at])
        return (-1 if is_refused or _is_over(word, words[at + 1 : at + 3]) else 1), at - 1
    if word in ("to", "as"):
        return _particle(word, words, at), at - 1
    if at and words[at - 1] == "to":
        return 0, at - 1  # an infinitive: what governs it decides
    if word in _LOOKING and (_is_as_planned(words, at) or _is_because(words, at)):
        return 0, at - 2  # says nothing of when
    planned = _is_planned(word, words[at + 1 : at + 4])
    if planned or word in ALONE or word in IRREGULAR or (word.endswith("ed") and len(word) > 3):
        return _helped(words, at, ahead=planned or word in ALONE)
    return 0, at - 1


def _is_as_planned(words: list[str], at: int) -> bool:
    """Whether it is `as planned`, `as previously announced`."""
    return bool(at) and (words[at - 1] == "as" or words[at - 2 : at] in _AS_BEFORE)


def _is_because(words: list[str], at: int) -> bool:
    """Whether it is the `due to` of a reason: "called off due to rain"."""
    is_to = words[at : at + 2] == ["due", "to"] and _BE.isdisjoint(words[max(0, at - 2) : at])
    return is_to and _DUE_TO.isdisjoint(words[at + 2 : at + 3])


def _is_planned(word: str, following: list[str]) -> bool:
    """Whether a verb looks ahead by the words behind it: "agreed to", "set for", "plans a", "due in"."""
    near = following[: following.index("due")] if "due" in following else following
    counted = [before.isdigit() for before in ("", *near)]  # "voted by 24 to 18"
    if word in PLANNING and any(
        follows in ("to", "until", "till") and not tally for follows, tally in zip(near, counted, strict=False)
    ):
        return True
    if word in ("plan", "plans"):
        return not _DETERMINERS.isdisjoint(following[:1])
    return word == "due" or (word in SET and following[:1] == ["for"])


def _is_over(modal: str, following: list[str]) -> bool:
    """Whether a modal leads to what has been: `must have`, `would not comment`."""
    if modal in ("will", "shall", "won't"):
        return False
    return "have" in following[:1] or following in (
        ["not", "have"],
        ["not", "comment"],
        ["not", "say"],
        ["not", "confirm"],
    )


def _particle(word: str, words: list[str], at: int) -> int:
    """Return 1 for `is to open`, `was to open`, `to be held` and `as soon as`."""
    before = words[at - 1] if at else ""
    if word == "to":
        return int(before in ("is", "are", "am", "was", "were") or words[at + 1 : at + 2] == ["be"])
    return int(before in ("soon", "early", "late"))


def _helped(words: list[str], at: int, *, ahead: bool) -> tuple[int, int]:
    """Return the direction of a verb by its auxiliary: "will be named" lies ahead, "is named" on neither side."""
    start = at - 1
    while start >= 0 and (words[start] in BETWEEN or words[start][-2:] == "ly"):
        start -= 1
    helper = words[start] if start >= 0 else ""
    between = words[start + 1 : at]
    if helper in MODALS:
        return (-1 if _is_over(helper, between) else 1), start - 1
    if (helper, "be" in between) == ("to", True) or (helper, "been" in between) == ("had", True):
        return 1 if helper == "to" else -1, start - 1
    if ahead:
        return 1, at - 1
    if helper in ("is", "are", "could"):
        return 0, start - 1
    adjective = (helper in ("a", "an", "the") and start == at - 1) or words[at].startswith("un")
    return 0 if adjective else -1, at - 1  # "the accused", "an unspecified date"
