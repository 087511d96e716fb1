"""Whether a title says something by itself."""

from __future__ import annotations

import re

from newsdigest.english import lexicon
from newsdigest.english.predicates import has_verb
from newsdigest.english.words import tokens
from newsdigest.extract.rules.titles.fronts import SUBORDINATE

_HANGING_PHRASE = re.compile(r"(?:With|Featuring)\s")
_RELATIVE = re.compile(r",\s(?:who|which|whose|whom|where)\b[^,]*(?:,|$)")


def is_statement(title: str) -> bool:
    """Whether a title says something: not a clause that hangs on another, nor a name with what is told of it."""
    words = title.removeprefix("Claim that ")
    words = words[:1].upper() + words[1:]
    if ", " not in words:
        hangs = SUBORDINATE.match(words) or (_HANGING_PHRASE.match(words) and not _has_plain_verb(words))
        return hangs is None or hangs is False
    return _FOUNDED.fullmatch(words) is None and (", wh" not in words or has_verb(_RELATIVE.sub(" ", words)))


_FOUNDED = re.compile(r"(?:[A-Z][\w.'’&-]*\s?){1,5}, [a-z]+(?:ed|ing|ught|ilt) (?:in|by|on|at|for|with|from) [^,]*")
"""A name and a description alone: `The Corve, founded in 1919`."""


def _has_plain_verb(words: str) -> bool:
    """Whether words have a verb that is surely no participle: `With talks scheduled for May` has none."""
    return any(token.low in lexicon.AUXILIARIES and not token.is_capital for token in tokens(words))


def hangs_on_another(title: str, *, dated: bool) -> bool:
    """Whether a title says nothing without the sentence before it: a condition, or an `it` without a day."""
    return (not dated and _OF_BEFORE.match(title) is not None) or _CONDITION.match(title) is not None


_OF_BEFORE = re.compile(r"(?:Claim that (?:it|they)|It|They|This|That)\s[a-z]")
_CONDITION = re.compile(r"(?:And |But )?(?:[Ii]f|[Uu]nless|[Ss]hould|[Pp]rovided|[Aa]ssuming|Had)\s")
