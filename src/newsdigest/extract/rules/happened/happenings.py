"""The clauses of a passage that tell something done or due."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from newsdigest import dates
from newsdigest.attributions.cast.cast import Cast
from newsdigest.attributions.said.saying import Saying
from newsdigest.attributions.who.subjects import has_verb_in, subject_in
from newsdigest.dates.promises import is_promised
from newsdigest.english.obligations import OBLIGING, is_obliged_on
from newsdigest.extract.rules.happened import places, statuses, tenses
from newsdigest.extract.rules.happened.actors import actors_in
from newsdigest.extract.rules.happened.benches import rules_by_office
from newsdigest.extract.rules.happened.clauses import Piece, pieces_of
from newsdigest.extract.rules.happened.credence import status_in
from newsdigest.extract.rules.happened.happening import Happening
from newsdigest.extract.rules.happened.mainclauses import Clause
from newsdigest.extract.rules.happened.newsworthiness import ENOUGH, LEAST, most_worth, news_value
from newsdigest.extract.rules.happened.relatives import in_relatives
from newsdigest.extract.rules.happened.tenses import tense_in
from newsdigest.extract.rules.happened.turns import at_turn, due_besides
from newsdigest.extract.rules.when.ahead import lies_ahead
from newsdigest.extract.rules.when.datings import date_words
from newsdigest.passages.passage import Passage
from newsdigest.schema.reading import Status

_QUESTION = re.compile(r"\?\W*$")
_FEWEST_WORDS = 4
_NO_PLANS = re.compile(
    r"\b(?:has|have|had|with) no (?:[a-z]+ ){0,2}(?:plans?|intentions?|wish|desire)\b(?! (?:has|have|had|was|were)\b)"
)
"""What nobody means to do is not done, and nothing is due: it is only said."""
_TO_THE_READER = re.compile(r"(?:And |But )?(?:[Yy]ou|YOU)(?:r|R)?\b")


def happenings_of(passage: Passage, rank: int, sayings: list[Saying], cast: Cast, lead: bool) -> list[Happening]:
    """Return the clauses of a passage that tell something done, due, called off or alleged."""
    if passage.is_speech_only or ("?" in passage.text and _QUESTION.search(passage.text)):
        return []
    found: list[Happening] = []
    for piece in pieces_of(passage, sayings):
        done, due = at_turn(passage, piece)
        told = _told(passage, rank, done, cast, lead)
        found += [told] if told is not None else []
        found += list(due_besides(passage, rank, piece, due, cast)) if due is not None else []
    if "who" in passage.masked or "which" in passage.masked:
        found += list(in_relatives(passage, rank, cast, found))
    return found


def _told(passage: Passage, rank: int, piece: Piece, cast: Cast, lead: bool) -> Happening | None:
    """Return what a clause tells, if it is worth an event; an entry of a live report counts for more."""
    words = passage.text[piece.start : piece.end].rstrip()
    if not _may_tell(passage, piece, words):
        return None
    clause = Clause(passage.masked[piece.start : piece.end])
    dating = _dating(passage, piece, clause, status_in(clause, words, piece.saying), lead=lead)
    status, when = dating.status, dating.when
    entry = 0.0 if passage.stamp is None else 2.0 if passage.first else 1.0
    entry += _is_dated_ruling(piece)
    sentence = passage.text if piece.whole else words
    if not _may_count(most_worth(clause, status, dated=dating.dated, lead=lead) + entry, status, sentence, when):
        return None
    spans = passage.names_in(piece.start, piece.end)
    weight = news_value(clause, status, piece, dated=dating.dated, lead=lead, named=bool(spans)) + entry
    if not _may_count(weight, status, sentence, when):
        return None
    start = passage.start + piece.start
    return Happening(
        clause=words,
        sentence=sentence,
        start=passage.start if piece.whole else start,
        end=passage.start + (len(passage.text) if piece.whole else piece.end),
        status=status,
        when=when,
        weight=weight,
        tense=tense_in(status, clause, when, told_past=dating.told_past),
        passage=rank,
        paragraph=passage.paragraph,
        place=places.place_in(words, spans) or (passage.place if lead else None),
        actors=actors_in(words, subject_in(passage, piece.start, piece.end), spans, cast),
        presumed=dating.presumed,
        dated=dating.dated,
        from_claim=piece.saying is not None,
        speaker=piece.saying.figure if piece.saying is not None else None,
    )


def _is_dated_ruling(piece: Piece) -> bool:
    """Whether a court or a referee is said to have decided it on a day, which is a deed by itself."""
    return piece.tail_date is not None and piece.saying is not None and rules_by_office(piece.saying)


class _Dating(NamedTuple):
    """The date words of a clause: its own, else those of its telling; and the status that goes with them."""

    status: Status
    when: str | None
    dated: bool
    """Whether they are the clause's own."""
    presumed: bool
    """Whether only a day to come makes a plan of what stands in the present tense."""
    told_past: bool
    """Whether they are of the day on which it was told as past."""


def _dating(passage: Passage, piece: Piece, clause: Clause, status: Status, *, lead: bool) -> _Dating:
    """Return what dates a clause: its own date words, then those beside the verb of saying, then those of the entry."""
    dated_by = passage.dates_in(piece.start, piece.end) if dates.may_date(clause.words, clause.masked) else ()
    duty = _day_of_duty(clause, dated_by, status)
    own = duty or date_words(clause.masked, dated_by, status)
    if own is not None:
        presumed = status == "happened" and (duty is not None or _is_to_come(clause, own))
        return _Dating("planned" if presumed else status, own, dated=True, presumed=presumed, told_past=False)
    if piece.tail_date is not None and (lead or status in ("happened", "alleged")):
        return _Dating(status, piece.tail_date, dated=False, presumed=False, told_past=True)
    entry = passage.stamp.words if passage.stamp is not None else None
    return _Dating(status, entry, dated=False, presumed=False, told_past=False)


def _day_of_duty(clause: Clause, dated_by: Sequence[dates.DateWords], status: Status) -> str | None:
    """Return when something has to be done: `must close by Friday`, unlike `ordered it to close by Friday`."""
    if not dated_by or status != "happened" or clause.words.isdisjoint(OBLIGING):
        return None
    duties = [found for found in dated_by if is_obliged_on(clause.small, found.start, found.end)]
    return date_words(clause.masked, duties, "planned") if duties else None


def _is_to_come(clause: Clause, when: str) -> bool:
    """Whether the present tense of a clause is of a day ahead: `The doors open on Friday`."""
    # "is in doubt after reports that he fell on Thursday" is of no Thursday to come
    if not lies_ahead(when) or when not in clause.main:
        return False
    return tenses.is_present(clause) or is_promised(when, clause.masked)


def _may_tell(passage: Passage, piece: Piece, words: str) -> bool:
    """Whether a stretch of a passage is a clause with something to tell, and not to the reader."""
    fewest = _FEWEST_WORDS - (passage.stamp is not None)
    return (
        len(words.split(maxsplit=fewest)) >= fewest
        and not _TO_THE_READER.match(words)
        and not (" no " in words and _NO_PLANS.search(words))
        and has_verb_in(passage, piece.start, piece.end)
    )


def _may_count(weight: float, status: Status, sentence: str, when: str | None) -> bool:
    """Whether a clause may become an event: one that weighs little only where it has a date, or may yet be denied."""
    if weight >= ENOUGH or weight < LEAST:
        return weight >= ENOUGH
    return when is not None or statuses.is_report(status, sentence, dated=False)
