"""Losses that show: what is left is no English, so that nobody can read another fact in it.

"The clerk said week that the mill was sold" lacks a word, and tells no other week; "the clerk said the week" would. The
rules are read down a list; each looks at a lost word and tells whether its place stays open.
"""

from __future__ import annotations

from collections.abc import Callable

from newsdigest.align.lost import Lost
from newsdigest.english.words import word_set
from newsdigest.facts.inflection import lemmas

_ARTICLES = word_set("a an the his her its our your my their")
_POINTING = _ARTICLES | word_set("this that these those every each any one no another")
_SUBJECTS = word_set("i we he she they everyone everybody nobody")
_OPENING = _ARTICLES | _SUBJECTS | word_set("this these it there that to")
_LAST = word_set("last next past")
_ONE_TIME = word_set("day week month year hour minute decade weekend season night quarter century summer winter spring")
_THINKING = word_set("believed thought expected feared")
_ASKING = word_set("ask asks asked asking wonder wonders wondered wondering")
_ASKED = 5  # words between who asks and "if": "was asked in the lobby by a reporter if"
_AMOUNTS = word_set("more fewer less")
_PREPOSITIONS = word_set("in at on to from of with by for after before since as during near under")
# Who "has arrested in May" has arrested nobody: these verbs want a thing or somebody behind them.
_WANTING = word_set(
    """
    name award appoint elect promote invite involve dispatch deploy abandon remove destroy damage affect injure wound
    hospitalise hospitalize rescue bury trap strand evacuate arrest detain jail imprison convict sentence indict remand
    extradite deport release describe regard install
    """
)


def _undated(lost: Lost) -> bool:
    """Whether a week stands bare where "last week" stood: `said [last] week`, not `in the [last] week`."""
    if lost.word.key not in _LAST or lost.key(1) not in _ONE_TIME or not lost.is_kept(1):
        return False
    is_told = lost.key(-1) in _POINTING or lost.kind(-1) in ("date", "number") or lost.is_owner(-1)
    return not is_told


def _untied(lost: Lost) -> bool:
    """Whether a stretch of time and what it is counted from stand side by side: `two days [after] the storm`."""
    is_time = lost.kind(-1) == "unit" or lost.key(-1).removesuffix("s") in _ONE_TIME
    return lost.word.key in ("after", "before") and is_time and lost.key(1) in _ARTICLES and lost.is_kept(1)


def _unthought(lost: Lost) -> bool:
    """Whether a subject and what it thinks stand side by side: `they [believed] that the mill was lost`."""
    is_between = lost.is_kept(-1) and lost.is_kept(1)
    return lost.word.key in _THINKING and is_between and lost.key(-1) in _SUBJECTS and lost.key(1) in _OPENING


def _unasked(lost: Lost) -> bool:
    """Whether what is asked stands bare: `asked the pilot [if] he was well`."""
    if lost.word.key != "if" or lost.key(1) not in _OPENING:
        return False
    return any(lost.key(-step) in _ASKING for step in range(1, _ASKED + 1))


def _uncompared(lost: Lost) -> bool:
    """Whether the rest of a bound shows that there was one: `[more] than 20`, `as [many] as 20`, `for [up] to 20`."""
    is_than = lost.word.key in _AMOUNTS and lost.key(1) == "than" and lost.key(-1) != "than"
    is_as = lost.key(-1) == lost.key(1) == "as" and lost.is_kept(-1)
    is_up = lost.word.key == "up" and lost.key(1) == "to" and lost.is_kept(-1) and lost.key(-1) in _PREPOSITIONS
    return lost.is_kept(1) and (is_than or is_as or is_up)


def _undergone(lost: Lost) -> bool:
    """Whether a verb wants somebody to whom it is done: `had [been] arrested in May`."""
    if lost.word.key != "been" or lemmas(lost.key(1)).isdisjoint(_WANTING) or not lost.is_kept(1):
        return False
    deed, behind = lost.near(1), lost.near(2)
    is_last = deed is None or behind is None or bool(lost.text[deed.end : behind.start].strip())
    return is_last or lost.key(2) in _PREPOSITIONS


_RULES: tuple[Callable[[Lost], bool], ...] = (
    _undated,
    _untied,
    _unthought,
    _unasked,
    _uncompared,
    _undergone,
)


def shows(lost: Lost) -> bool:
    """Whether the loss of the word shows in what is left."""
    return any(rule(lost) for rule in _RULES)
