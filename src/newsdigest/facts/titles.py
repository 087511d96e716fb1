"""The title before a surname: "Mr Falk" is not Ida Falk, nor is "Captain Falk" the evidence's General Falk."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsdigest.facts.passage import names_of
from newsdigest.names import NameSpan, key
from newsdigest.names.comparison import gender, is_learned
from newsdigest.names.namesakes import given_sex
from newsdigest.names.shortening import is_same_office, office_of
from newsdigest.names.titles import TITLES
from newsdigest.schema.mention import Difference
from newsdigest.text import fold

_PRONOUNS = {
    "m": re.compile(r"\b(?:he|him|his)\b", re.IGNORECASE),
    "f": re.compile(r"\b(?:she|hers?)\b", re.IGNORECASE),
}


def mistitled(sentence: str, evidence: Sequence[str]) -> Iterator[Difference]:
    """Yield the titled names of a sentence that the evidence has only with a title, or a forename, of somebody else."""
    for name in names_of(sentence):
        if not _is_titled(name):
            continue
        bearers = [one for text in evidence for one in names_of(text) if key(one.text) == key(name.text)]
        if bearers and not any(_may_be(name, one, evidence) for one in bearers):
            yield Difference(kind="name", said=_shown(name), found=_shown(bearers[0]))


def _may_be(name: NameSpan, other: NameSpan, evidence: Sequence[str]) -> bool:
    sex, known = gender(name.role), gender(other.role) or given_sex(other.text)
    if sex is not None and known not in (None, sex):
        # A name that is mostly a man's may be hers whom the evidence calls "she".
        return gender(other.role) is None and any(_PRONOUNS[sex].search(text) for text in evidence)
    if not _is_titled(other):
        return True
    if is_learned(name.role) or is_learned(other.role):
        return is_learned(name.role) == is_learned(other.role) or (sex or gender(other.role)) is None
    ours, theirs = office_of(name.role or ""), office_of(other.role or "")
    return not ours or not theirs or is_same_office(ours, theirs) or _has_words(ours, evidence)


def _has_words(office: Sequence[str], evidence: Sequence[str]) -> bool:
    """Whether the evidence has the words of an office, which somebody may hold beside another."""
    words = {word for text in evidence for word in fold(text).split()}
    return all(word in words for word in office)


def _is_titled(name: NameSpan) -> bool:
    return any(fold(word).strip(".") in TITLES for word in (name.role or "").split())


def _shown(name: NameSpan) -> str:
    return f"{name.role} {name.text}" if name.role else name.text
