"""Which of several of one kind a report tells: the second fire, a fresh strike, a vote once more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from newsdigest.english.vocabulary import ACTS, HAPPENINGS, ORDINALS, stem, telling, tokens, words

Turn = int
"""The place among those of its kind, or one of those below."""
UNSAID: Turn = 0
PERHAPS_LATER: Turn = 98
"""The headline counts something, which may be what it tells: a second man held."""
LATER: Turn = 99
"""It is not the first, whichever it is."""

Turned = tuple[tuple[str, Turn], ...]
"""The acts of which a headline tells another, each with its place."""

_PLACES = "|".join(sorted(ORDINALS, reverse=True))
_COUNTED = re.compile(
    rf"\b(?P<place>{_PLACES}|another|fresh|renewed|further|new)"
    r"(?= (?P<next>[a-z][\w'’-]*)(?: (?P<last>[a-z][\w'’-]*))?)",
    re.IGNORECASE,
)
_JOINS = frozenset(words("and or of in on at to for after before since from with by as than but is was are were"))
_BEFOREHAND = re.compile(
    r"\b(?:after|since|before|following|over|amid|despite|of|from|to)(?: an?| the| its| their)? $", re.IGNORECASE
)
_SUDDEN = frozenset(
    map(stem, words("fire blaze storm quake attack strike explosion blast protest flood eruption vote crash collision"))
)
"""Of what comes unannounced, a new one is another; a new inquiry is mostly the first."""
_AGAIN = re.compile(r"\b(?:again|once more)\b", re.IGNORECASE)
_PERHAPS = re.compile(
    r"\b(?:another|second|third|fourth|fifth|2nd|3rd|4th|5th|repeat|renewed)\b(?![-’'])(?! (?-i:[A-Z]))", re.IGNORECASE
)
_SINCE = r"(?:minutes?|hours?|days?|nights?|weeks?|months?|years?)"
_AFTER_THE_FIRST = re.compile(
    rf"\b{_SINCE} (?:after|since|following) (?:the|an?) (?:first|previous|earlier|last)(?: one)?(?=[,.;]|$)"
    r"|\bthe (?:second|third|fourth|fifth)(?: such| one)?"
    rf" in (?:as many|\d+|an?|two|three|four|five|six|seven|ten) {_SINCE}\b"
    r"|\bfor the (?:second|third|fourth|fifth) time\b",
    re.IGNORECASE,
)
_LONGEST = 2_000
"""Characters: no headline is longer, and hostile text may go on for megabytes."""


def turn_of(title: str, quote: str, act: str | None) -> Turn:
    """Return which of its kind a telling says it tells, by its headline or, of the act that heads it, its sentence."""
    title, quote = title[:_LONGEST], quote[:_LONGEST]
    told = {turn for _, turn in _counted(title, act)} or {turn for noun, turn in _counted(quote) if noun == act}
    if told:
        return next(iter(told)) if len(told) == 1 else LATER
    if _AGAIN.search(title) or any(_AFTER_THE_FIRST.search(one) for one in _clauses_of(title, quote)):
        return LATER
    return PERHAPS_LATER if _PERHAPS.search(title) else UNSAID


def _clauses_of(title: str, quote: str) -> Iterator[str]:
    """Yield the clauses of a sentence that are of what the headline tells: rockets hit a port, and again a mill burned.

    A clause that has no word of the headline but for its acts is of something else.
    """
    clauses = _CLAUSES.split(quote)
    told = _plain(title)
    yield from (one for one in clauses if len(clauses) == 1 or not told.isdisjoint(_plain(one)))


_CLAUSES = re.compile(r"; |, (?=(?:and|but|while) (?!\w+ing\b))")


def _plain(words: str) -> frozenset[str]:
    """Return the stems of what tells anything in a passage and is no act."""
    return frozenset(stem(one.casefold()) for one in tokens(words) if telling(one.casefold())) - ACTS


def turned_in(headline: str) -> Turned:
    """Return the acts of which the headline of an article tells another than the first."""
    return tuple(sorted((noun, turn) for noun, turn in _counted(headline[:_LONGEST]) if turn > 1))


def turn_by_headline(act: str | None, turned: Turned, day: date | None, published: date) -> Turn:
    """Return which of its kind an article's news is, by its headline: what is days old may be the one before."""
    if day is None or published - day > _NEWS:
        return UNSAID
    return next((turn for noun, turn in turned if noun == act), UNSAID)


_NEWS = timedelta(days=1)


def are_two(one: Turn, other: Turn) -> bool:
    """Whether two tellings say that they are of two of a kind: the second and the third, the first and a later."""
    if one == other or PERHAPS_LATER in (one, other) or UNSAID in (one, other):
        return False
    return LATER not in (one, other) or 1 in (one, other)


def _counted(text: str, told: str | None = None) -> Iterator[tuple[str, Turn]]:
    """Yield each act that a text counts, with its place; an adjective or who did it may stand between.

    Of another act than what it tells, not where that is only when or why: a visit after a second fire.
    """
    for found in _COUNTED.finditer(text):
        place, following, last = found["place"].casefold(), found["next"], found["last"] or ""
        is_name = following.istitle() and last.islower()  # the Second Avenue fire
        behind = [following] if is_name or following in _JOINS else [following, last]
        acts = [act for word in behind if (act := stem(word.casefold())) in _KINDS]
        before = text[: found.start()]
        if acts and told is not None and acts[0] != told and _BEFOREHAND.search(before):
            continue
        if acts and _PRESUPPOSED.search(before):
            continue
        if acts and (place != "new" or acts[0] in _SUDDEN):
            yield acts[0], ORDINALS.get(place, LATER)


_PRESUPPOSED = re.compile(
    r"\b(?!(?:start|open|launch|pass|order|announc|call|stag|survived|faced|follow|caus|suffer|caught)\w*\s)"
    r"[a-z]{3,}(?:ed|es)\sthe\s$"
)
"""Who blamed the renewed inquiry did something about it: it is known already, and not what is told."""
_KINDS = frozenset(map(stem, HAPPENINGS)) | ACTS
