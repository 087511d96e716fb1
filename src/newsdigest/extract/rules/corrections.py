"""Notes in which an outlet corrects itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsdigest.extract.rules.passages import Passage
from newsdigest.schema.reading import Correction

_NOTE = re.compile(
    r"\W*(?:\d{1,2}[.:]\d{2}(?: ?[ap]\.?m\.?)?\W+)?"
    r"(?:(?:correction|clarification|correction and clarification|editor['’]?s['’]? note|amended|amendment|"
    r"erratum)\b(?:\s*\([^()]{0,40}\))?\s*[:.—–-]|"
    r"(?:an?|our|this|the) (?:earlier|previous|prior|original|initial) (?:version|edition|report|story|article|"
    r"headline|post)\b|"
    r"this (?:article|story|report|post) (?:was|has been) (?:amended|corrected|updated|clarified)\b|"
    r"(?:a|one) correction (?:from us|to)\b|we (?:wrongly|incorrectly|mistakenly)\b|due to an (?:editing |typing "
    r")?error\b|"
    r"because of an (?:editing |typing |translation )?error\b|corrects? (?:in|to|paragraph|figure|spelling|name|"
    r"date|the)\b)",
    re.IGNORECASE,
)


def is_note(passage: Passage) -> bool:
    """Whether the passage opens a correction."""
    return passage.first and _NOTE.match(passage.text) is not None


def corrections_of(body: str, passages: Sequence[Passage]) -> tuple[tuple[Correction, ...], frozenset[int]]:
    """Return the corrections and the ranks of the passages they take up: a note goes on to the end of its paragraph."""
    found: list[Correction] = []
    taken: set[int] = set()
    for rank, passage in enumerate(passages):
        if rank in taken or not is_note(passage):
            continue
        note = [i for i in range(rank, len(passages)) if passages[i].paragraph == passage.paragraph]
        taken.update(note)
        last = passages[note[-1]]
        quote = body[passage.start : last.start + len(last.text)]
        found.append(Correction(text=_told(quote), quote=quote))
    return tuple(found), frozenset(taken)


def _told(quote: str) -> str:
    words = re.sub(r"^\W*(?:correction|clarification)\b[^\w]*", "", " ".join(quote.split()), flags=re.IGNORECASE)
    return words[:1].upper() + words[1:]
