"""People who share a surname: John Smith does not say what Anna Smith said."""

from __future__ import annotations

import re

from newsdigest import names
from newsdigest.compose.wording import unquoted
from newsdigest.text import fold

_POSSESSIVE = re.compile(r"['’]s$")


def is_only_namesake(sentence: str, speaker: str) -> bool:
    """Whether every name of a sentence that ends in the speaker's surname is that of a namesake."""
    own = speaker.partition(",")[0].partition("(")[0].strip()
    found = [_POSSESSIVE.sub("", span.text) for span in names.find(unquoted(sentence))]
    ends = [name for name in found if _last_word(name) == _last_word(own)]
    return bool(ends) and all(names.are_namesakes(name, own) for name in ends)


def _last_word(name: str) -> str:
    return fold(name.rpartition(" ")[2])
