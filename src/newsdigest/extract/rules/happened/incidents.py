"""Events told in passing: behind a date that the sentence only speaks of, or in an aside about what was called off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsdigest.attributions.cast.cast import Cast
from newsdigest.dates.finding import DateWords
from newsdigest.english.predicates import has_verb
from newsdigest.extract.rules.happened import places, statuses, tenses
from newsdigest.extract.rules.happened.actors import actors_among
from newsdigest.extract.rules.happened.happening import Happening
from newsdigest.extract.rules.happened.mainclauses import Clause
from newsdigest.extract.rules.happened.newsworthiness import IN_PASSING
from newsdigest.extract.rules.when.datings import WHEN, date_words
from newsdigest.passages.passage import Passage
from newsdigest.schema.reading import Status

_CLAUSE_END = re.compile(r"[.;:¤—–]|,\s+(?!\d)|$")
_DIGIT = re.compile(r"\d")
_FEWEST_WORDS = 3
_CALLED_OFF = re.compile(
    r"\b(?:an?|the|its|his|her|their)\s[\w'’ -]{3,60}?\s+(?:that|which)\s+(?P<act>(?:was|were)\s+(?:due\s+)?to\s+"
    r"(?:be|have|take|begin|start|open)\b[^,;¤.]{3,60}?)\s+(?:and|but)\s+(?P<fate>(?:has|have|had)\s+been\s+"
    r"(?:called off|cancell?ed|scrapped|postponed|put off))\b"
)


def incidents_of(passage: Passage, rank: int, told: Sequence[Happening], cast: Cast) -> list[Happening]:
    """Return what a passage tells in passing, but for what it tells already."""
    if not ("when" in passage.masked or " been " in passage.masked) or passage.is_speech_only:
        return []
    behind = [_behind_date(passage, rank, found, cast) for found in _spoken_of(passage, told)]
    return [*(each for each in behind if each is not None), *_called_off(passage, rank, cast)]


def _spoken_of(passage: Passage, told: Sequence[Happening]) -> Iterator[DateWords]:
    """Yield the dates that are explained by what was then: `They remember October 1998, when nine men died`."""
    if "when" not in passage.masked:
        return
    for found in passage.dates:
        is_told = any(happening.when == found.text for happening in told)
        if _DIGIT.search(found.text) and not is_told and WHEN.match(passage.masked, found.end):
            yield found


def _behind_date(passage: Passage, rank: int, found: DateWords, cast: Cast) -> Happening | None:
    opening = WHEN.match(passage.masked, found.end)
    start = opening.end() if opening is not None else found.end
    end = _CLAUSE_END.search(passage.masked, start)
    stop = end.start() if end is not None else len(passage.text)
    clause = passage.text[start:stop].rstrip(" .")
    if len(clause.split()) < _FEWEST_WORDS or not has_verb(clause):
        return None
    status = statuses.status_of(Clause(passage.masked[start:stop]), reported=False)
    return _happening(
        passage, rank, cast, (start, stop), clause, found.text, "happened" if status == "planned" else status
    )


def _called_off(passage: Passage, rank: int, cast: Cast) -> Iterator[Happening]:
    """Yield what was to be and has been called off: `a fair that was to be held tomorrow and has been called off`."""
    if " been " not in passage.masked:
        return
    for found in _CALLED_OFF.finditer(passage.masked):
        words = passage.text[found.start() : found.end()]
        status = statuses.status_of(Clause(found["fate"]), reported=False)
        when = date_words(found["act"], passage.dates_in(found.start("act"), found.end("act")), status)
        yield _happening(passage, rank, cast, (found.start(), found.end()), words, when, status)


def _happening(
    passage: Passage, rank: int, cast: Cast, at: tuple[int, int], clause: str, when: str | None, status: Status
) -> Happening:
    spans = passage.names_in(*at)
    return Happening(
        clause=clause,
        sentence=f"{clause[:1].upper()}{clause[1:]}.",
        start=passage.start,
        end=passage.start + len(passage.text),
        status=status,
        when=when,
        weight=IN_PASSING,
        passage=rank,
        paragraph=passage.paragraph,
        place=places.place_in(clause, spans),
        actors=actors_among(spans, cast),
        tense=tenses.tense_of(status, clause),
        dated=when is not None,
    )
