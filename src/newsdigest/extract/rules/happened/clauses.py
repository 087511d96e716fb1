"""The clauses of a sentence that may each be an event."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsdigest import dates
from newsdigest.attributions.said.saying import Saying
from newsdigest.english import lexicon
from newsdigest.english.grammar import finite_in, is_finite
from newsdigest.english.predicates import has_verb
from newsdigest.english.words import Token, bordered, plain_words, word_set
from newsdigest.extract.rules.when.measures import is_measure
from newsdigest.passages.passage import Passage

_AFTER_COMMA = re.compile(r",\s+(?:and|but|while)\s+")
_SECOND_CLAUSE = re.compile(rf"{_AFTER_COMMA.pattern}|;\s+(?:and\s+|but\s+)?|:\s+(?=[A-Z])")
_AND_WILL = re.compile(
    r"\s+and\s+(?=(?!then\b|so\b|[a-z]+ly\b)(?:[\w'’-]+\s+){1,4}?(?:will|would|(?:is|are)\s+(?:due|to|set|expected)\s+to)\b)"
)
"""Where a sentence goes on to what others will do: `The pier opened on Monday and ferries will follow`."""
_AHEAD = re.compile(r"\b(?:will|would|shall|is|are|may|might|could)\b")
_DENIES_THAT = re.compile(r"den(?:y|ies|ied)\s+(?:\w+\s+)?that\s+")


@dataclass(eq=False, slots=True)
class Piece:
    """A clause in the passage: reporter's own words, or what somebody is said to have said."""

    start: int
    end: int
    saying: Saying | None = None
    tail_date: str | None = None
    whole: bool = True


def pieces_of(passage: Passage, sayings: list[Saying]) -> Iterator[Piece]:
    """Yield the clauses of a passage: what is reported as said by somebody, and the reporter's own words around it."""
    if not sayings:
        yield from _split(passage, 0, len(passage.text), None)
        return
    for saying in sayings:
        if saying.stance == "denies" and (main := _main_clause(passage, saying)) is not None:
            yield main
            continue
        if saying.stance == "denies" and (denied := _denied_clause(passage, saying)) is not None:
            yield denied
        if saying.stance != "asserts":
            continue
        yield from _spoken_pieces(passage, saying)
        if (occasion := _occasion(passage, saying)) is not None:
            yield occasion
    first = min(s.start for s in sayings) - passage.start
    lead_in = passage.masked[:first]
    if first > 30 and has_verb(lead_in):
        yield Piece(0, len(lead_in.rstrip(" ,;:—–")), None, whole=False)


def _main_clause(passage: Passage, saying: Saying) -> Piece | None:
    """Return the clause that a denial only hangs on: `The firm was sold, a week after Ms Orr denied that it was`."""
    if saying.worded is None:
        return None
    found = _HANGING.search(passage.masked, 0, saying.worded.start)
    if found is None or not has_verb(passage.masked[: found.start()]):
        return None
    return Piece(0, found.start(), whole=False)


_HANGING = re.compile(
    r",?\s(?:(?:[\w'’-]+\s){0,3}?(?:minute|hour|day|night|week|month|year|moment)s?\s)?"
    r"(?:after|before|since|because|although|though|while|as|when)\s$"
)


def _spoken_pieces(passage: Passage, saying: Saying) -> Iterator[Piece]:
    """Yield the clauses of what somebody is reported as saying; speech in quotation marks tells no event."""
    start, end = (offset - passage.start for offset in saying.content[0])
    if saying.text.startswith(saying.figure.name) and start <= saying.start - passage.start:
        start = 0
    if passage.masked[start:end].lstrip(" ,").startswith("¤"):
        return
    if len(saying.content) > 1 and saying.content[-1][1] - passage.start > end:
        yield Piece(start, saying.content[-1][1] - passage.start, saying, _tail_date(passage, saying))
        return
    yield from _split(passage, start, end, saying)


_OCCASION = re.compile(
    bordered(
        [
            r"t(?:old|ells)\s+(?:an?|the|his|her|its|their)\s+(?:[\w'’-]+\s+){0,3}?(?:meeting|conference|rally|summit|"
            r"hearing|briefing|parliament|congress|court|assembly|council|crowd|audience)"
        ]
    )
)


def _occasion(passage: Passage, saying: Saying) -> Piece | None:
    """Return the occasion on which something was said, where it is dated: `told a meeting in Oslo on May 4 that`."""
    start = saying.content[0][0] - passage.start
    is_told = _OCCASION.search(passage.masked, 0, start) is not None
    return Piece(0, len(passage.text)) if is_told and passage.dates_in(0, start) else None


def _denied_clause(passage: Passage, saying: Saying) -> Piece | None:
    """Return what is denied in so many words: `denied that the dam had burst`."""
    found = _DENIES_THAT.search(passage.masked)
    if (
        found is None
        or not has_verb(passage.masked[found.end() :])
        or re.search(r"\b(?:such|it|this|they|he|she)\b", passage.masked[found.end() : found.end() + 60])
    ):
        return None
    return Piece(found.end(), len(passage.text), saying)


def _split(passage: Passage, start: int, end: int, saying: Saying | None) -> Iterator[Piece]:
    """Part a sentence whose two halves each tell something with a subject of its own."""
    tail = _tail_date(passage, saying) if saying is not None else None
    at = start
    for joint in _joints(passage, start, end, saying):
        if joint.start() < at + 12:
            continue
        if _stands_alone(passage.tokens_in(at, joint.start())) and _stands_alone(passage.tokens_in(joint.end(), end)):
            yield Piece(at, joint.start(), saying, tail, whole=False)
            at = joint.end()
    yield Piece(at, end, saying, tail, whole=at == start)


def _joints(passage: Passage, start: int, end: int, saying: Saying | None) -> Iterator[re.Match[str]]:
    """Return where a sentence may be parted; what a person says stays whole, for it is one claim."""
    is_claim = saying is not None and (saying.thing or saying.chain or saying.figure.kind == "person")
    if is_claim:
        return
    ahead = _AND_WILL.search(passage.masked, start, end) if "and" in passage.masked else None
    if ahead is not None and not _AHEAD.search(passage.masked, start, ahead.start()):
        yield ahead
    elif saying is None or saying.figure.kind == "body":
        joints = _SECOND_CLAUSE if ";" in passage.masked or ":" in passage.masked else _AFTER_COMMA
        yield from joints.finditer(passage.masked, start, end)


_NOT_OPENING = word_set("that when whether where who which then not also in to over of for with from by at on")
_OPENING = lexicon.DETERMINERS | lexicon.PERSON_PRONOUNS | lexicon.BODY_PRONOUNS
_WHEN = word_set("today yesterday tonight tomorrow later soon now then recently")
_HELPING = lexicon.AUXILIARIES
"""`Asked him to stay and today set the vote`, `or had been moved`: what follows has the subject of the first."""
_SUBJECT_AND_VERB = 14
"""Words within which a clause comes to its verb."""


def _stands_alone(found: tuple[Token, ...]) -> bool:
    """Whether words make a clause with a subject of their own; `a woman who fell` has a verb and makes none."""
    verb = _past_who(found[:_SUBJECT_AND_VERB])
    return (
        verb is not None
        and not (verb == 1 and found[0].low in _WHEN)
        and found[0].low not in _HELPING
        and found[0].low not in _NOT_OPENING
        and (found[0].is_capital or found[0].low in _OPENING or verb <= 4)
    )


def _past_who(found: tuple[Token, ...]) -> int | None:
    """Return the first finite verb, or the next where that is what somebody is told by: `the man who fell died`."""
    verb = finite_in(found)
    if verb is None or found[verb - 1].low != "who":
        return verb
    return next((i for i in range(verb + 2, len(found)) if is_finite(found, i)), None)


def _tail_date(passage: Passage, saying: Saying) -> str | None:
    """Return the date words beside the verb of saying."""
    start, end = saying.start - passage.start, saying.end - passage.start
    inside = [(s - passage.start, e - passage.start) for s, e in saying.content]
    telling = _around(passage.masked, (start, end), inside)
    if not dates.may_date(frozenset(plain_words(telling.lower())), telling):
        return None
    outside = (found for found in passage.dates if not any(s <= found.start < e for s, e in inside))
    beside = (found for found in outside if start <= found.start < end and not is_measure(passage.masked, found))
    return next((found.text for found in beside if not _IN_ASIDE.search(passage.masked, start, found.start)), None)


_IN_ASIDE = re.compile(r"\b(?:who|whose|which|where)\b[^,;]*$")
"""`Ms Orr, whose pier shut in 2023, said`: that year dates no saying."""


def _around(words: str, whole: tuple[int, int], inside: list[tuple[int, int]]) -> str:
    """Return the words of a stretch without what stands inside: who says it, and when."""
    starts = [whole[0], *(end for _, end in inside)]
    ends = [*(start for start, _ in inside), whole[1]]
    return " ".join([words[start:end] for start, end in zip(starts, ends, strict=True)])
