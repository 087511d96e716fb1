"""People who share a surname: John Smith does not say what Anna Smith said."""

from __future__ import annotations

import re

from newsdigest.compose.wording import unquoted
from newsdigest.names import find
from newsdigest.text import fold

_WORD = re.compile(r"[^\W\d_]+")


def is_only_namesake(sentence: str, speaker: str) -> bool:
    """Whether every name of a sentence that ends in the speaker's surname has a first name that the speaker has not.

    Where the speaker is known by the surname only, or by an initial, a first name says nothing against it.
    """
    own = _words(speaker.partition(",")[0].partition("(")[0])
    if len(own) < 2:
        return False
    ends = [name for span in find(unquoted(sentence)) if (name := _words(span.text)) and name[-1] == own[-1]]
    return bool(ends) and all(_is_other(name, own) for name in ends)


def _words(name: str) -> list[str]:
    return _WORD.findall(fold(re.sub(r"['’]s$", "", name)))


def _is_other(name: list[str], own: list[str]) -> bool:
    """Whether a first name differs from all of the speaker's, also by its first letter ("Joe Joseph")."""
    first = [word for word in name[:-1] if word[:1].isalpha()]
    return bool(first) and not any(word[0] == other[0] for word in first[-1:] for other in own[:-1])
