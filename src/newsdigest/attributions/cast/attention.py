"""Who comes to mind behind a sentence: the next `he` or `it` is likely to be that one."""

from __future__ import annotations

import re
from dataclasses import replace

from newsdigest.attributions.cast.cast import Cast
from newsdigest.attributions.cast.figure import Figure
from newsdigest.attributions.cast.identities import identify
from newsdigest.attributions.who.roles import clean_role
from newsdigest.attributions.who.subjects import subject_in
from newsdigest.english import lexicon
from newsdigest.english.words import has_word
from newsdigest.passages.passage import Passage

_IS_NAME = re.compile(r"\b(?:is|was)\s[A-Z]")
"""A sentence that only now gives the name: `The last witness was Ann Orr`."""
_DESCRIBING = ("the", "a", "an", "his", "her", "its", "their", "some")


def attend(cast: Cast, passage: Passage, rank: int, *, spoken: bool) -> None:
    """Bring to mind whom a sentence is about; where it brings words of somebody, the speaker stays before them."""
    _register(cast, passage)
    figure = _subject(cast, passage)
    named = figure if figure is not None and _is_named(figure) else None
    focus = named
    if spoken and named is None and len(passage.spoken_of) == 1:
        focus = next((last for last in cast.recent[:1] if _is_named(last)), None)
    cast.subject = (rank, focus) if focus is not None else None
    if not spoken:
        _bring_to_mind(cast, passage, figure)
    elif named is not None and named.kind == "body":
        cast.keep_in_mind(named)


def _register(cast: Cast, passage: Passage) -> None:
    """Remember the offices that a sentence names, whoever acts in it."""
    cast.told.append(passage)
    for span in passage.names:
        if span.role and cast.is_person(span):
            cast.enter(cast.person(span.text, clean_role(span.role)))


def _bring_to_mind(cast: Cast, passage: Passage, subject: Figure | None) -> None:
    """Bring the people of a sentence to mind, its subject last and so foremost."""
    people = [span for span in passage.spoken_of if cast.is_person(span)]
    for span in reversed(people[:3]):
        cast.mind(cast.person(span.text, span.role))
    named_after = subject is not None and subject.kind == "unnamed" and _IS_NAME.search(passage.masked)
    if subject is not None and subject.name.lower() not in ("i", "we") and not (named_after and people):
        cast.mind(subject)


def _subject(cast: Cast, passage: Passage) -> Figure | None:
    subject = subject_in(passage, 0, len(passage.text))
    figure = identify(cast, subject) if subject is not None else None
    return figure if figure is not None else _opening_name(cast, passage)


def _opening_name(cast: Cast, passage: Passage) -> Figure | None:
    """Return the name that a sentence opens with, whatever its verb."""
    span = next(iter(passage.spoken_of), None)
    if span is None or span.start > 4 or span.kind == "place":
        return _surname_before_present(cast, passage)
    person = cast.person(span.text, span.role)
    told = cast.is_person(span) or person.name in cast.genders
    is_body = span.kind == "body" or (not told and len(person.name.split()) < 2)
    return replace(person, kind="body") if is_body else person


def _surname_before_present(cast: Cast, passage: Passage) -> Figure | None:
    """Return the surname that a sentence opens with before a verb in the present tense: `Orr hands over on Friday`."""
    found = _PRESENT.match(passage.masked)
    if found is None or found["name"].lower() in _NO_SURNAMES or not cast.may_be_person(found["name"]):
        return None
    if cast.is_plural_noun(found["name"]) or any(
        has_word(each.masked, found["name"].lower()) for each in cast.passages
    ):
        return None
    following = next((each for each in cast.passages if each.start > passage.start), None)
    is_person = following is not None and _HE.match(following.text) is not None
    return Figure(cast.named(found["name"]), "person" if is_person else "body")


_HE = re.compile(r"(?:He|She|His|Her)\b")
_PRESENT = re.compile(
    r"(?P<name>[A-Z][a-z’'-]+(?:[A-Z][a-z]+)?) [a-z]{2,}[a-rt-z]s "
    r"(?:over|up|out|off|down|back|on|in|at|to|for|from|with|the|an?|his|her|no)\b"
)
_NO_SURNAMES = (
    lexicon.DETERMINERS | lexicon.PRONOUNS | lexicon.PREPOSITIONS | lexicon.CONJUNCTIONS | lexicon.SUBORDINATORS
)


def _is_named(figure: Figure) -> bool:
    return (
        figure.kind in ("person", "body")
        and figure.name[0].isupper()
        and figure.name.split()[0].lower() not in _DESCRIBING
    )
