"""Figures that an article or its outlet has taken back in a correction, and a page still gives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsdigest.checks.archives import Archive, Folder
from newsdigest.checks.likeness import words_of
from newsdigest.checks.opposites import Opposition
from newsdigest.facts.figures import values_of
from newsdigest.facts.passage import dates_of, quantities_of
from newsdigest.numbers import Quantity
from newsdigest.schema.mention import Difference
from newsdigest.text import sentences

_PARAGRAPH = re.compile(r"[^\n]+")
_NOTE = re.compile(
    r"\W*(?:corrections?|clarifications?|corrects?|amended|amendment|erratum|editor['’]s\snote)\b|"
    r"\W*(?:this|the)\s(?:article|story|report|post|item)\s(?:was|has\sbeen)\s(?:amended|corrected|changed)\b|"
    r"\W*(?:an?|our|this|the)\s(?:earlier|previous|prior|original|initial)\s(?:version|edition|report|story|article|post)\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:earlier|previous|prior|original|initial)\s(?:version|edition|report|story|article|post)\b|"
    r"\bwe\s(?:wrongly|incorrectly|mistakenly|had|reported|said|wrote|gave)\b",
    re.IGNORECASE,
)
_TAKEN_BACK = re.compile(r"\b(?:not|instead\sof|rather\sthan|from)\s[^\w]{0,2}$", re.IGNORECASE)
_RIGHT = re.compile(r"\b(?:it|they|there|this|that)\s(?:is|was|are|were)\b|\b(?:correct|right|actual)\b", re.IGNORECASE)
_TOLD_OF_BOTH = re.compile(
    r"\b(?:correct|amend|earlier|previous|originally|initially|wrong|mistaken|first\s(?:reported|gave|said|put|told))|"
    r"\b(?:not|instead\sof|rather\sthan)\s",
    re.IGNORECASE,
)


_OF_NOTES = words_of("correction article earlier version report story number figure gave said")


class _Note(NamedTuple):
    """A correction: the figure that it takes back, its words, and those that say of what it does."""

    folder: Folder
    wrong: Quantity
    text: str
    of: frozenset[str]


def superseded_figures(told: str, folders: Sequence[Folder], archive: Archive) -> Iterator[Opposition]:
    """Yield the figures of a page that a correction takes back, of a cited article or of its outlet."""
    outlets = {folder.article.outlet for folder in folders if folder.article.outlet}
    asked = [each for each in archive.folders if each in folders or each.article.outlet in outlets]
    notes = [note for folder in asked for note in _notes_of(folder)]
    for sentence in sentences(told) if notes else ():
        if _TOLD_OF_BOTH.search(sentence.text):
            continue
        for note in notes:
            said = next((each for each in quantities_of(sentence.text) if _is_taken_back(each, note)), None)
            if said is not None and words_of(sentence.text) & note.of:
                yield Opposition(note.folder, note.text, _superseded(said, note), "number-unsupported")
                break


def _is_taken_back(said: Quantity, note: _Note) -> bool:
    return said.value == note.wrong.value and (said.unit == note.wrong.unit or None in (said.unit, note.wrong.unit))


def _superseded(said: Quantity, note: _Note) -> Difference:
    return Difference(kind="number", said=said.text, found=f"a correction of {note.wrong.text}")


@lru_cache(64)
def _notes_of(folder: Folder) -> tuple[_Note, ...]:
    """Return what an article takes back and does not tell besides its notes."""
    paragraphs = _PARAGRAPH.findall(folder.article.body)
    notes = [each for each in paragraphs if _NOTE.match(each)]
    if not notes:
        return ()
    rest = "\n".join((*folder.head, *(each for each in paragraphs if each not in notes)))
    kept = values_of(rest)
    found = ((text, wrong) for text in notes for wrong in _wrong_in(text))
    return tuple(
        _Note(folder, wrong, text, _matter(text, wrong, rest)) for text, wrong in found if wrong.value not in kept
    )


def _matter(note: str, wrong: Quantity, rest: str) -> frozenset[str]:
    """Return the words that say of what a figure is taken back: those of the note, and those beside the right one."""
    right = values_of(note) - {wrong.value}
    told = (each.text for each in sentences(rest) if not right.isdisjoint(values_of(each.text)))
    return frozenset().union(words_of(note), *map(words_of, told)) - words_of(wrong.text) - _OF_NOTES


def _wrong_in(note: str) -> Iterator[Quantity]:
    """Yield the figures that a note takes back: `not 312`, `an earlier version gave 312`."""
    dated = dates_of(note)
    figures = [each for each in quantities_of(note) if not any(one.start <= each.start < one.end for one in dated)]
    taken_back = [each for each in figures if _TAKEN_BACK.search(note[: each.start])]
    earlier = _EARLIER.search(note)
    if not taken_back and earlier is not None:
        first = next((each for each in figures if each.start >= earlier.end()), None)
        if first is not None and not _RIGHT.search(note[earlier.end() : first.start]):
            taken_back = [first]
    yield from taken_back
