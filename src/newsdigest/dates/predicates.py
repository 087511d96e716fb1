"""Which way a verb looks from the day of publication, by its auxiliary and what it governs."""

from __future__ import annotations

from newsdigest.dates.verbs import ALONE, BETWEEN, FIXED, IRREGULAR, MODALS, PLANNING, SET

_NO_VERB = frozenset({"the", "a", "an", "its", "his", "her", "their", "our", "this", "that", "more", "less"})
_DETERMINERS = frozenset({"a", "an", "another", "the"})
_NOBODY = frozenset({"neither", "Neither", "nobody", "Nobody", "none", "None", "no", "No"})
_BE = frozenset({"is", "are", "was", "were", "be", "been", "'s"})
_DUE_TO = frozenset((
    *("begin", "start", "open", "resume", "be", "take", "meet", "go", "appear", "arrive", "depart", "sail", "speak"),
    *("testify", "expire", "hear", "decide", "sign", "receive", "hold", "become", "come", "finish", "return"),
))  # fmt: skip
"""What a thing that is due does: `the trial, due to begin on Monday`."""
_AS_BEFORE = (["as", "previously"], ["as", "originally"], ["as", "first"])
_PLANS = frozenset({"plan", "plans", "proposal", "proposals", "promise", "offer", "offers", "pledge", "pledges"})
_NEAR_A_NOUN = 4  # words from its article to a noun
_PUNCTUATION = ",.;:!?()\"`'"
# Words that can be a verb of either direction, or lead to one; the others are passed over at once.
_LOOKING = PLANNING | FIXED | ALONE
_TELLING = MODALS | PLANNING | FIXED | ALONE | IRREGULAR | {"to", "as"}


def is_infinitive(word: str, following: str) -> bool:
    """Whether two words are `to` and a verb."""
    return word == "to" and following.islower() and following.isalpha() and following not in _NO_VERB


def last_of(words: list[str], among: frozenset[str]) -> int:
    """Return where the last of some words stands, -1 where none does."""
    return next((at for at in range(len(words) - 1, -1, -1) if words[at] in among), -1)


def last_direction(words: list[str]) -> int:
    """Return the direction of the last verb before the date."""
    at = len(words) - 1
    while at >= 0:
        word = words[at]
        if word.isalpha() and word[-2:] != "ed" and word not in _TELLING:
            at -= 1
            continue
        way, at = direction_at(words, at)
        if way:
            return way
    return 0


def first_direction(words: list[str]) -> int:
    """Return the direction of the first verb after the date; "the ministry planned to pay" looks back here."""
    for at, word in enumerate(words):
        if word.isalpha() and word[-2:] != "ed" and word not in _TELLING:
            continue
        way, start = direction_at(words, at)
        if way:
            return -1 if way > 0 and start == at - 1 and word in PLANNING and word.endswith("ed") else way
    return 0


def direction_at(words: list[str], at: int) -> tuple[int, int]:
    """Return the direction of the verb that ends at a word, 0 for none, and where to read on before it."""
    word = words[at]
    if not word.isalpha():
        word = word.strip(_PUNCTUATION)
    if word in MODALS or word.endswith("'ll"):
        is_refused = words[at + 1 : at + 2] == ["comment"] and not _NOBODY.isdisjoint(words[:at])
        return (-1 if is_refused or _is_over(word, words[at + 1 : at + 3]) else 1), at - 1
    if word in ("to", "as") or (word in ("has", "have") and words[at + 1 : at + 2] == ["to"]):
        return _particle(word, words, at), at - 1
    if at and words[at - 1] == "to":
        return 0, at - 1  # an infinitive: what governs it decides
    if word in _LOOKING and (_is_as_planned(words, at) or _is_because(words, at) or _is_of_a_deed(words, at)):
        return 0, at - 2  # says nothing of when
    planned = _is_planned(word, words[at + 1 : at + 4])
    if planned or word in ALONE or word in IRREGULAR or (word.endswith("ed") and len(word) > 3):
        return _helped(words, at, ahead=planned or word in ALONE)
    return 0, at - 1


def _is_of_a_deed(words: list[str], at: int) -> bool:
    """Whether a plan is what something was done with, "rejected the mayor's plan to": then that verb decides."""
    start = at - 1
    if words[at] not in _PLANS:
        return False
    while start >= 0 and start > at - _NEAR_A_NOUN and not _determines(words[start]):
        start -= 1
    return start > 0 and _determines(words[start]) and last_direction(words[:start]) < 0


def _determines(word: str) -> bool:
    return word in _NO_VERB or word in _DETERMINERS or word.endswith(("'s", "’s", "s'", "s’"))


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
    counted = [
        tally or after.isdigit() for tally, after in zip(counted, (*near[1:], ""), strict=False)
    ]  # "23 votes to 19"
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
    if following == ["have", "to"]:  # "may have to close"
        return False
    return "have" in following[:1] or following in (
        ["not", "have"],
        ["not", "comment"],
        ["not", "say"],
        ["not", "confirm"],
    )


def _particle(word: str, words: list[str], at: int) -> int:
    """Return 1 for `is to open`, `was to open`, `has to open`, `to be held` and `as soon as`."""
    if word in ("has", "have"):
        return 1
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
