"""What is moved, told in two breaths: `The fair was to be on Monday. It is now set for 9 May`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from newsdigest import dates
from newsdigest.english.grammar import finite_in
from newsdigest.english.lexicon import PRONOUNS
from newsdigest.english.words import has_word, tokens
from newsdigest.extract.rules.happened.happening import Happening

_IT_IS = re.compile(
    r"(?:It|They|That|This)\s(?=(?:has|have|had|is|are|was|were|will|would)\b)(?=[^.;]*\b(?:now|instead|moved|put|pushed|"
    r"brought|rescheduled|postponed|delayed|deferred|adjourned|set|due|down)\b)"
)
_WAS_TO_BE = re.compile(
    r"\b(?:was|were) to (?:have )?[a-z]|\bhad been (?:due|set|scheduled|planned|called|expected|to)\b|"
    r"\b(?:was|were) (?:due|set|scheduled|planned|called|expected)\b|\b(?:is|are|will) not\b|"
    r"\b(?:cancell?ed|called off|postponed|put off)\b"
)
_MOST_WORDS = 9


def joined(found: Sequence[Happening]) -> list[Happening]:
    """Return the happenings with every move told once: what was to be, and in the next sentence its new day."""
    told: list[Happening] = []
    for one in found:
        at = next((i for i in range(len(told) - 1, max(-1, len(told) - 4), -1) if _may_join(told[i], one)), None)
        subject = _subject(told[at].clause) if at is not None else None
        if at is not None and subject is not None:
            told[at] = _one_move(told[at], one, subject)
        elif not any(_gives_former_day(one, move) for move in told):
            told.append(one)
    return told


def _may_join(before: Happening, now: Happening) -> bool:
    """Whether the next sentence gives a new day to what was to be on another."""
    return (
        now.passage == before.passage + 1
        and now.paragraph == before.paragraph
        and now.status in ("planned", "postponed", "happened")
        and None not in (before.when, now.when)
        and _IT_IS.match(now.clause) is not None
        and _WAS_TO_BE.search(before.clause) is not None
    )


def _gives_former_day(now: Happening, move: Happening) -> bool:
    """Whether a sentence only tells for when a thing was due that has been moved: `It had been due on 2 March`."""
    found = _HAD_BEEN_DUE.match(now.clause)
    if found is None or move.status != "postponed" or move.when is None or now.when is None:
        return False
    if not 0 < now.passage - move.passage <= _NEAR or len(list(dates.find(now.clause))) != 1:
        return False
    thing = found["thing"]
    return thing is None or has_word(move.clause.lower(), thing.lower())


_HAD_BEEN_DUE = re.compile(
    r"(?:(?:The|Its|His|Her|Their)\s(?:[\w'’-]+\s){0,3}?(?P<thing>[\w'’-]+)|It|That|This)\s"
    r"(?:had|was|were)\s(?:(?:first|originally|initially|previously)\s)?(?:been\s)?"
    r"(?:due|set|scheduled|planned|expected|meant|supposed|called|to)\b(?![^.;]*\b(?:but|until|before)\b)"
)
_NEAR = 4
"""Sentences between a move and the day that the thing had before."""


def _subject(clause: str) -> str | None:
    """Return the words before the first verb, if they name the thing: `The trial`, not `Tomorrow she`."""
    found = tokens(clause)
    verb = finite_in(found)
    if verb is None or verb > _MOST_WORDS or any(t.low in PRONOUNS or t.text in ",;:" for t in found[:verb]):
        return None
    words = clause[: found[verb].start].rstrip()
    return words if not dates.find(words) else None


def _one_move(before: Happening, now: Happening, subject: str) -> Happening:
    """Return both sentences as one happening, on its new day."""
    opening = _IT_IS.match(now.clause)
    rest = now.clause[opening.end() :] if opening is not None else now.clause
    return replace(
        now,
        clause=f"{subject} {rest}",
        sentence=f"{before.sentence} {now.sentence}",
        start=before.start,
        weight=max(before.weight, now.weight),
        place=now.place or before.place,
        actors=tuple(dict.fromkeys((*before.actors, *now.actors)))[:6],
        passage=before.passage,
    )


def put_off(happening: Happening, published: datetime | None) -> Happening:
    """Return what is put off by days counted from its old date with the day that this comes to."""
    if happening.status != "postponed" or happening.when is None or published is None:
        return happening
    shift = dates.shift_in(happening.clause)
    if shift is None or dates.former_words(happening.clause) != happening.when:
        return happening
    old = dates.resolve(happening.when, published=published, tense=happening.tense, context=happening.clause)
    if old is None or old.earliest is None or old.earliest != old.latest:
        return happening
    day = old.earliest + timedelta(days=shift.days)
    return replace(happening, when=shift.words, day=day.isoformat())
