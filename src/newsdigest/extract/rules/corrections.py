"""Notes in which an outlet corrects itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsdigest.english.notes import goes_on
from newsdigest.passages.passage import Passage
from newsdigest.schema.reading import Correction

_DAY = (
    r",?\s+(?:on\s+)?(?:\w+day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
    r"(?:\s+\d{1,2}(?:st|nd|rd|th)?)?(?:,?\s+\d{4})?"
)
_NOTE = re.compile(
    r"\W*(?:\d{1,2}[.:]\d{2}(?: ?[ap]\.?m\.?)?\W+)?(?:(?:snap|flash|alert|urgent|update)\b\W+){0,2}"
    r"(?:(?:corrections?|clarifications?|corrections? and clarifications?|editor['’]?s['’]? note|amended|amendment|"
    rf"erratum)\b(?:\s*\([^()]{{0,40}}\)|{_DAY})?\s*[:.—–-]|"
    r"(?:an?|our|this|the) (?:earlier|previous|prior|original|initial) (?:version|edition|report|story|article|"
    r"headline|post)\b|"
    r"this (?:article|story|report|post) (?:was|has been) (?:amended|corrected|updated|clarified)\b|"
    r"(?:a|one) correction (?:from us|to)\b|we (?:wrongly|incorrectly|mistakenly)\b|due to an (?:editing |typing "
    r")?error\b|"
    r"because of an (?:editing |typing |translation )?error\b|corrects? (?:in|to|paragraph|figure|spelling|name|"
    r"date|the)\b)"
)
"""For small letters: most paragraphs are then told apart from a note by their first."""


_HEADED = re.compile(
    r"\W*(?:corrections?|clarifications?|corrections? and clarifications?)\s*(?:[:.—–-]|$)", re.IGNORECASE
)
"""The headline of an article that is nothing but a note; its first paragraph need not say so again."""


def is_note(passage: Passage) -> bool:
    """Whether the passage opens a correction."""
    return passage.first and _NOTE.match(passage.text.lower()) is not None


def corrections_of(
    body: str, passages: Sequence[Passage], headline: str = ""
) -> tuple[tuple[Correction, ...], frozenset[int]]:
    """Return the corrections and the ranks of the passages they take up.

    A note goes on to the end of its paragraph. A next paragraph that goes on with it is a correction of its own: it
    takes back another thing.
    """
    found: list[Correction] = []
    taken: set[int] = set()
    for rank, passage in enumerate(passages):
        headed = rank == 0 and _HEADED.match(headline) is not None
        is_more = rank - 1 in taken and passage.first and goes_on(passage.text)
        if rank in taken or not (headed or is_more or is_note(passage)):
            continue
        note = [i for i in range(rank, len(passages)) if passages[i].paragraph == passage.paragraph]
        taken.update(note)
        last = passages[note[-1]]
        quote = body[passage.start : last.start + len(last.text)]
        found.append(Correction(text=_told(quote), quote=quote))
    return tuple(found), frozenset(taken)


def _told(quote: str) -> str:
    words = _LABEL.sub("", " ".join(quote.split()))
    return words[:1].upper() + words[1:]


_LABEL = re.compile(
    rf"^\W*(?:(?:snap|flash|alert|urgent|update)\b\W+){{0,2}}(?:correction|clarification)s?\b(?:\s*\([^()]{{0,40}}\)|"
    rf"{_DAY}(?=\s*[:.—–-]))?[^\w]*",
    re.IGNORECASE,
)
