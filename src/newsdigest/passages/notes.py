"""Notes in which an outlet corrects itself, and how far each goes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsdigest.english.notes import goes_on
from newsdigest.passages.passage import Passage

DAY = (
    r",?\s+(?:on\s+)?(?:\w+day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
    r"(?:\s+\d{1,2}(?:st|nd|rd|th)?)?(?:,?\s+\d{4})?"
)
_NOTE = re.compile(
    r"\W*(?:\d{1,2}[.:]\d{2}(?: ?[ap]\.?m\.?)?\W+)?(?:(?:snap|flash|alert|urgent|update)\b\W+){0,2}"
    r"(?:(?:corrections?|clarifications?|corrections? and clarifications?|editor['’]?s['’]? note|amended|amendment|"
    rf"erratum)\b(?:\s*\([^()]{{0,40}}\)|{DAY})?\s*[:.—–-]|"
    r"(?:an?|our|this|the) (?:earlier|previous|prior|original|initial) (?:version|edition|report|story|article|"
    r"headline|post)\b|"
    r"this (?:article|story|report|post) (?:was|has been) (?:amended|corrected|updated|clarified)\b|"
    r"(?:a|one) correction (?:from us|to)\b|we (?:wrongly|incorrectly|mistakenly)\b|due to an (?:editing |typing "
    r")?error\b|"
    r"because of an (?:editing |typing |translation )?error\b|corrects? (?:in|to|paragraph|figure|spelling|name|"
    r"date|the)\b)"
)
"""For small letters: most paragraphs are then told apart from a note by their first."""
_OF_ITSELF = re.compile(
    r"\W*(?:an? (?:earlier|previous|prior|original|initial) (?:version|edition) of (?:this|our|the) "
    r"(?:article|story|report|post|piece)\b|this (?:article|story|report|post) (?:was|has been) "
    r"(?:amended|corrected|updated|clarified)\b)"
)
"""For small letters: no news begins like that, wherever in its paragraph it stands."""
_HEADED = re.compile(
    r"\W*(?:corrections?|clarifications?|corrections? and clarifications?)\s*(?:[:.—–-]|$)", re.IGNORECASE
)
"""The headline of an article that is nothing but a note; its first paragraph need not say so again."""


_LONGEST = 200


def is_note(passage: Passage) -> bool:
    """Whether the passage opens a correction."""
    words = passage.text[:_LONGEST].lower()
    return (passage.first and _NOTE.match(words) is not None) or _OF_ITSELF.match(words) is not None


def notes_in(passages: Sequence[Passage], headline: str = "") -> list[range]:
    """Return the ranks of the passages of each note.

    A note goes on to the end of its paragraph. A next paragraph that goes on with it is a note of its own: it takes
    back another thing.
    """
    found: list[range] = []
    for rank, passage in enumerate(passages):
        taken = found[-1].stop if found else 0
        headed = rank == 0 and _HEADED.match(headline) is not None
        is_more = 0 < rank == taken and passage.first and goes_on(passage.text)
        if rank < taken or not (headed or is_more or is_note(passage)):
            continue
        end = rank + 1
        while end < len(passages) and passages[end].paragraph == passage.paragraph:
            end += 1
        found.append(range(rank, end))
    return found


def words_of(note: range, passages: Sequence[Passage], body: str) -> str:
    """Return the words of a note as the article has them."""
    return body[passages[note.start].start : passages[note.stop - 1].end]


def told_by(quote: str) -> str:
    """Return what a note says, without the word that heads it."""
    words = _LABEL.sub("", " ".join(quote.split()))
    return words[:1].upper() + words[1:]


_LABEL = re.compile(
    rf"^\W*(?:(?:snap|flash|alert|urgent|update)\b\W+){{0,2}}(?:correction|clarification)s?\b(?:\s*\([^()]{{0,40}}\)|"
    rf"{DAY}(?=\s*[:.—–-]))?[^\w]*",
    re.IGNORECASE,
)
