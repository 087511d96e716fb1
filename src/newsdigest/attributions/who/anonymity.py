"""Clauses that keep a name out of print: `who asked not to be named`, `who is not allowed to speak to the press`."""

from __future__ import annotations

import re

_KEPT_BACK = re.compile(
    r"\b(?:who|which)\s[^,;:.¤]{0,60}?\b(?:"
    r"anonym\w+|(?:not|n['’]t)\s(?:to\s)?be\s(?:named|identified|quoted|used|printed|published)"
    r"|(?:not|n['’]t)\sto\s(?:name|identify|quote|print|use|publish)\b"
    r"|(?:not|n['’]t|un)\s?(?:allowed|authori[sz]ed|permitted|entitled|cleared)\sto\s(?:speak|talk|comment|discuss|say)\b"
    r")[^,;:¤]*"
)
_TELLING = ("anonym", "not", "n't", "n’t", "unauthori")


def kept_back(words: str) -> tuple[int, int] | None:
    """Return where a clause stands that says why somebody is not named: it tells nothing else."""
    if "who " not in words or not any(mark in words for mark in _TELLING):
        return None
    found = _KEPT_BACK.search(words)
    return found.span() if found is not None else None
