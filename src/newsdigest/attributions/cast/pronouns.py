"""Whom `he`, `it` and `they` mean at the point that has been read."""

from __future__ import annotations

from newsdigest.attributions.cast.cast import Cast
from newsdigest.attributions.cast.figure import Figure, is_crowd, is_named_in
from newsdigest.attributions.cast.wordings import is_body, is_plural_name
from newsdigest.english import lexicon

_OWNERS = {"his": "he", "her": "she", "its": "it", "their": "they"}


def meant_by(cast: Cast, pronoun: str, sentence: str = "") -> Figure | None:
    """Return whom a pronoun means: the last told of who can be meant; whoever the sentence itself names is not."""
    low = pronoun.lower()
    if low in lexicon.FIRST_PERSON:
        return None
    if low in lexicon.PERSON_PRONOUNS:
        own, other = ("male", "female") if low == "he" else ("female", "male")
        told = (f for f in cast.recent if _may_be_of(cast, f, other) and not is_named_in(f, sentence))
        meant = next(told, None)
        return None if meant is not None and cast.is_anothers(meant, own) else meant
    if low == "they":
        return next((f for f in cast.recent if f.kind == "body" or is_plural_name(f.name)), None)
    return next((f for f in cast.recent if f.kind == "body" and not is_plural_name(f.name) and is_body(f.name)), None)


def _may_be_of(cast: Cast, figure: Figure, other: str) -> bool:
    """Whether somebody is one person, and not known to be of the other gender."""
    return (
        (figure.kind in ("person", "unnamed") or cast.may_be_person(figure.name))
        and cast.gender(figure) != other
        and not is_plural_name(figure.name)
        and not (figure.kind == "unnamed" and cast.is_plural_noun(figure.name))
    )


def owner(cast: Cast, pronoun: str) -> Figure | None:
    """Return whose `his`, `her`, `its` or `their` is."""
    return meant_by(cast, _OWNERS[pronoun.lower()])


def fits(cast: Cast, pronoun: str, figure: Figure, sentence: str) -> bool:
    """Whether a pronoun can stand for somebody."""
    low = pronoun.lower()
    if is_named_in(figure, sentence):
        return False
    if low in ("it", "its"):
        return figure.kind == "body" and not is_plural_name(figure.name) and not is_crowd(figure.role)
    if low in ("they", "their"):
        return False
    other = "female" if low in ("he", "his") else "male"
    return figure.kind == "person" and cast.gender(figure) != other
