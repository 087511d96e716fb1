"""Dates behind a deed that was agreed, promised or ordered: `agreed to resume sailings on Thursday`."""

from __future__ import annotations

from newsdigest.dates.leads import REACH, led
from newsdigest.dates.predicates import is_infinitive, last_of
from newsdigest.dates.verbs import IRREGULAR, MODALS
from newsdigest.dates.words import fold

_STEMS = (
    "agree", "promis", "vow", "pledg", "decid", "threaten", "ask", "urg", "order", "offer", "vot", "invit", "instruct",
    "resolv", "opt", "undertak", "advis", "warn", "requir", "allow", "persuad", "propos", "arrang", "commit", "summon",
)  # fmt: skip
_PROMISING = frozenset(stem + ending for stem in _STEMS for ending in ("ed", "d", "ted")) | {
    "chose", "swore", "undertook", "told", "committed", "opted",
}  # fmt: skip
_BETWEEN = 6
"""Words from the promise to its `to`: `ordered the owner of the mill to`."""
_PARTING = frozenset({
    "after", "since", "following", "that", "which", "who", "whose", "when", "where", "while", "as", "because",
    "before", "and", "but", "if", "unless", "despite", "said", "says", "on", "until",
})  # fmt: skip
"""Behind one of these the date is that of something else, or of the promise itself."""


def is_promised(words: str, context: str | None) -> bool:
    """Whether a date may be the promise's own or that of what was promised: which of them, only the calendar tells."""
    at = context.find(words) if context else -1
    if context is None or at < 0:
        return False
    near = context[max(0, at - REACH) : at]
    told = fold(near).split()
    if led(words[:6].lower().split(" ")[0], told, is_own=context[at + len(words) :][:2] in ("'s", "’s")):
        return False
    while told and told[-1] in ("on", "in", "early", "late", "the"):
        told.pop()
    if _is_after_something(told):
        return True
    start = next((i for i in range(len(told) - 2, 0, -1) if is_infinitive(told[i], told[i + 1])), 0)
    behind = told[start + 1 :]
    if not start or not _PARTING.isdisjoint(behind) or any(word[-1:] in ",;:" for word in behind):
        return False
    if any(word in IRREGULAR or word in MODALS for word in behind[1:]) or _is_described(behind):
        return False
    return not _PROMISING.isdisjoint(told[max(0, start - _BETWEEN) : start]) and _is_whole(told, start)


def _is_after_something(told: list[str]) -> bool:
    """Whether the date is that of what came first, whichever it was: `will sail after a vote in the council on`."""
    start = last_of(told, _AFTER)
    behind = told[start + 1 :]
    if start < 1 or not behind or behind[0] not in _DETERMINED or MODALS.isdisjoint(told[:start]):
        return False
    is_plain = all(word[-1:] not in ",;:" and word not in IRREGULAR and word not in MODALS for word in behind)
    return is_plain and not any(word.endswith("ed") for word in behind)


_AFTER = frozenset({"after", "following"})
_DETERMINED = frozenset({"a", "an", "the", "its", "his", "her", "their"})


def _is_described(behind: list[str]) -> bool:
    """Whether the date is of a participle before it: `voted to strike over cuts announced on Thursday`."""
    return len(behind) > 1 and behind[-1].endswith("ed")


def _is_whole(told: list[str], start: int) -> bool:
    """Whether nothing parts the promise from what it is of."""
    promise = next(i for i in range(start - 1, -1, -1) if told[i] in _PROMISING)
    return not any(word[-1:] in ",;:" or word in _PARTING for word in told[promise + 1 : start])
