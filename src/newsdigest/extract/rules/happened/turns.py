"""What a clause goes on to tell as still to come: `met on Monday and will vote on Friday`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from newsdigest.attributions.cast.cast import Cast
from newsdigest.attributions.cast.figure import Figure
from newsdigest.attributions.cast.identities import identify
from newsdigest.attributions.cast.pronouns import fits
from newsdigest.attributions.who.subjects import subject_in
from newsdigest.extract.rules.happened import places
from newsdigest.extract.rules.happened.actors import actors_among
from newsdigest.extract.rules.happened.clauses import Piece
from newsdigest.extract.rules.happened.happening import Happening
from newsdigest.extract.rules.happened.mainclauses import Clause
from newsdigest.extract.rules.happened.newsworthiness import IN_PASSING
from newsdigest.extract.rules.happened.tenses import tense_in
from newsdigest.extract.rules.when.ahead import turn_ahead
from newsdigest.extract.rules.when.datings import date_words
from newsdigest.passages.passage import Passage


def at_turn(passage: Passage, piece: Piece) -> tuple[Piece, tuple[int, int] | None]:
    """Part what was done from what the same one will do on a day of its own: `met and will vote on Friday`."""
    turn = turn_ahead(passage.masked[piece.start : piece.end])
    if turn is None:
        return piece, None
    at = piece.start + turn
    due = passage.dates_in(at, piece.end)
    if not (due or piece.tail_date or passage.dates_in(piece.start, at)):
        return piece, None
    return replace(piece, end=at), (at, piece.end) if due else None


def due_besides(passage: Passage, rank: int, piece: Piece, due: tuple[int, int], cast: Cast) -> Iterator[Happening]:
    """Yield what the subject of a clause will do besides what it did."""
    figure = _who_acts(passage, piece, cast)
    words = passage.text[slice(*due)].removeprefix("and ").strip(" .,;")
    masked = passage.masked[slice(*due)]
    when = date_words(masked, passage.dates_in(*due), "planned")
    if figure is None or when is None:
        return
    spans = passage.names_in(*due)
    yield Happening(
        clause=f"{cast.printed(figure)} {words}",
        sentence=passage.text,
        start=passage.start,
        end=passage.start + len(passage.text),
        status="planned",
        when=when,
        weight=IN_PASSING,
        tense=tense_in("planned", Clause(masked), when, told_past=False),
        passage=rank,
        paragraph=passage.paragraph,
        place=places.place_in(words, spans),
        actors=actors_among(spans, cast, figure.name),
        dated=True,
        from_claim=piece.saying is not None,
        speaker=piece.saying.figure if piece.saying is not None else None,
    )


def _who_acts(passage: Passage, piece: Piece, cast: Cast) -> Figure | None:
    """Return who acts in a clause: whoever speaks, where it opens with the pronoun for them."""
    subject = subject_in(passage, piece.start, piece.end)
    if subject is None or subject.kind != "pronoun":
        return identify(cast, subject) if subject is not None else None
    said = piece.saying.figure if piece.saying is not None else None
    return said if said is not None and fits(cast, subject.name, said, "") else None
