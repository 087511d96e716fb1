"""Events: the clauses that tell something done or due."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from newsdigest import dates, names
from newsdigest.extract.rules import lexicon, places, speakers, statuses, titles
from newsdigest.extract.rules.cast import Cast, Figure
from newsdigest.extract.rules.claims import Saying
from newsdigest.extract.rules.clauses import Piece, has_verb_in, pieces_of, subject_in
from newsdigest.extract.rules.datings import date_words, lies_ahead, turn_ahead
from newsdigest.extract.rules.mainclauses import Clause
from newsdigest.extract.rules.newsworthiness import ENOUGH, LEAST, most_worth, news_value
from newsdigest.extract.rules.passages import Passage
from newsdigest.extract.rules.persons import Speaker
from newsdigest.extract.rules.tellers import teller_of
from newsdigest.extract.rules.words import tokens, word_set
from newsdigest.schema.reading import Status, Tense

_RELATIVE = re.compile(
    r",\s+(?P<rel>who|which)\s+(?P<rest>(?!is\b|are\b|has\b|have\b|will\b)"
    r"(?:[^,;¤()]|,(?=\s(?:[A-Z][\w.'’-]*\s?){1,3},\s(?:at|on|in|early|late)\s)|(?<=[\w.’'-]),(?=\s(?:at|on|in)\s)){8,120})"
    r"(?=[,.;]|\s\(|$)"
)


_ONLY_PLANNED = re.compile(
    r"\b(?:been|was|were)\s+(?:planned|due|scheduled|set|expected|built|made|born|founded|named|written|designed)\b|"
    r"^(?:had\s+(?:wanted|hoped|planned|intended|expected|wished|meant|been meant)|(?:was|were|had|been))\s+to\b|"
    r"^(?:was|were)\s+(?:an?|the|his|her|its|their|still|then|about|only|\d)\b"
)
_QUESTION = re.compile(r"\?\W*$")


_FEWEST_WORDS = 4
_TO_THE_READER = re.compile(r"(?:And |But )?(?:[Yy]ou|YOU)(?:r|R)?\b")


_OFFICES = re.compile(
    r"\b(?:minister|mayor|president|governor|spokes\w+|chief|police|official|secretary|commissioner|director|"
    r"speaker|judge|officer|clerk|registrar|ambassador|premier|chancellor|"
    r"sheriff|general|admiral|colonel|commander|head|chair\w*|medical officer|prosecutor|coroner|officials|"
    r"authorities)\b",
    re.IGNORECASE,
)


@dataclass(eq=False, slots=True)
class Happening:
    """A clause that may be an event; offsets are those of the article's body."""

    clause: str
    sentence: str
    start: int
    end: int
    status: Status
    when: str | None
    weight: float
    passage: int
    paragraph: int
    place: str | None
    actors: tuple[str, ...]
    presumed: bool = False
    dated: bool = False
    from_claim: bool = False
    tense: Tense | None = "past"
    subject: Figure | None = None
    opener: Figure | None = None
    speaker: Figure | None = None
    day: str | None = None


def happenings_of(passage: Passage, rank: int, sayings: list[Saying], cast: Cast, lead: bool) -> list[Happening]:
    """Return the clauses of a passage that tell something done, due, called off or alleged."""
    if passage.is_speech_only or ("?" in passage.text and _QUESTION.search(passage.text)):
        return []
    found: list[Happening] = []
    for piece in pieces_of(passage, sayings):
        done, due = _at_turn(passage, piece)
        told = _told(passage, rank, done, cast, lead)
        found += [told] if told is not None else []
        found += list(_due_besides(passage, rank, piece, due, cast)) if due is not None else []
    if "who" in passage.masked or "which" in passage.masked:
        found += list(_in_relatives(passage, rank, cast, found))
    return found


def _at_turn(passage: Passage, piece: Piece) -> tuple[Piece, tuple[int, int] | None]:
    """Part what was done from what the same one will do on a day of its own: `met and will vote on Friday`."""
    turn = turn_ahead(passage.masked[piece.start : piece.end])
    if turn is None:
        return piece, None
    at = piece.start + turn
    due = passage.dates_in(at, piece.end)
    if not (due or piece.tail_date or passage.dates_in(piece.start, at)):
        return piece, None
    return replace(piece, end=at), (at, piece.end) if due else None


def _due_besides(passage: Passage, rank: int, piece: Piece, due: tuple[int, int], cast: Cast) -> Iterator[Happening]:
    """Yield what the subject of a clause will do besides what it did."""
    figure = _who(passage, piece, cast)
    words = passage.text[slice(*due)].removeprefix("and ").strip(" .,;")
    masked = passage.masked[slice(*due)]
    when = date_words(masked, passage.dates_in(*due), "planned")
    if figure is None or when is None:
        return
    spans = passage.names_in(*due)
    yield Happening(
        clause=f"{figure.name} {words}",
        sentence=passage.text,
        start=passage.start,
        end=passage.start + len(passage.text),
        status="planned",
        when=when,
        weight=ENOUGH + 0.6,
        tense=_tense("planned", Clause(masked), when, told_past=False),
        passage=rank,
        paragraph=passage.paragraph,
        place=places.place_in(words, spans),
        actors=tuple(dict.fromkeys([figure.name, *(cast.named(s.text) for s in spans if s.kind != "place")]))[:6],
        dated=True,
        from_claim=piece.saying is not None,
        speaker=piece.saying.figure if piece.saying is not None else None,
    )


def _who(passage: Passage, piece: Piece, cast: Cast) -> Figure | None:
    """Return who acts in a clause: whoever speaks, where it opens with the pronoun for them."""
    subject = subject_in(passage, piece.start, piece.end)
    if subject is None or subject.kind != "pronoun":
        return cast.identify(subject) if subject is not None else None
    said = piece.saying.figure if piece.saying is not None else None
    return said if said is not None and cast.fits(subject.name, said, "") else None


def _told(passage: Passage, rank: int, piece: Piece, cast: Cast, lead: bool) -> Happening | None:
    words = passage.text[piece.start : piece.end].rstrip()
    if not _may_tell(passage, piece, words):
        return None
    clause = Clause(passage.masked[piece.start : piece.end])
    status = _status_in(clause, words, piece.saying)
    dated_by = passage.dates_in(piece.start, piece.end) if dates.may_date(clause.words, clause.masked) else ()
    when = date_words(clause.masked, dated_by, status)
    dated = when is not None
    told_past = False
    presumed = (
        status == "happened"
        and when is not None
        and lies_ahead(when)
        and when in clause.main  # "is in doubt after reports that he fell on Thursday" is of no Thursday to come
        and statuses.is_present(clause)
    )
    status = "planned" if presumed else status
    if when is None and piece.tail_date is not None and (lead or status in ("happened", "alleged")):
        when, told_past = piece.tail_date, True
    if when is None and passage.stamp is not None:
        when = passage.stamp.words
    entry = 0.0 if passage.stamp is None else 2.0 if passage.first else 1.0
    sentence = passage.text if piece.whole else words
    if not _may_count(most_worth(clause, status, dated=dated, lead=lead) + entry, status, sentence, when):
        return None
    spans = passage.names_in(piece.start, piece.end)
    weight = news_value(clause, status, piece, dated=dated, lead=lead, named=bool(spans)) + entry
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
        tense=_tense(status, clause, when, told_past=told_past),
        passage=rank,
        paragraph=passage.paragraph,
        place=places.place_in(words, spans) or (passage.place if lead else None),
        actors=_actors(words, subject_in(passage, piece.start, piece.end), spans, cast),
        presumed=presumed,
        dated=dated,
        from_claim=piece.saying is not None,
        speaker=piece.saying.figure if piece.saying is not None else None,
    )


def _may_tell(passage: Passage, piece: Piece, words: str) -> bool:
    """Whether a stretch of a passage is a clause with something to tell, and not to the reader."""
    fewest = _FEWEST_WORDS - (passage.stamp is not None)
    return (
        len(words.split(maxsplit=fewest)) >= fewest
        and not _TO_THE_READER.match(words)
        and has_verb_in(passage, piece.start, piece.end)
    )


def _status_in(clause: Clause, words: str, saying: Saying | None) -> Status:
    """Return the status of a clause: a vote put off in passing postpones nothing that a headline would tell."""
    if saying is not None and saying.stance == "denies":
        return "denied"
    status = _status(clause, saying)
    teller = teller_of(words) if saying is None and status == "happened" else None
    if teller is not None and not _OFFICIALS.search(teller):
        return "alleged"
    return "happened" if status == "postponed" and not _headlines(status, words) else status


def _tense(status: Status, clause: Clause, when: str | None, *, told_past: bool) -> Tense | None:
    """Return the tense that date words are read in; `had been due on June 18` is to come as well as past."""
    if told_past:
        return "past"
    masked = clause.masked
    has_modal = status == "happened" and not clause.words.isdisjoint(_MODALS)
    if has_modal and (may_be := _MAY_BE.search(masked)):
        is_ahead = may_be["modal"] != "will" and when is not None and _SEASON.fullmatch(when) is not None
        return "future" if is_ahead else None
    if status == "cancelled" and when is not None and _is_of_what_was_due(masked, when):
        return "future"
    due = _HAD_BEEN_DUE.search(masked) if when is not None and _DIGIT.search(when) else _WAS_TO.search(masked)
    return None if due is not None and status != "cancelled" else statuses.tense_of(status, masked)


def _is_of_what_was_due(masked: str, when: str) -> bool:
    """Whether a day is that of what was called off on another: `Friday's match was called off on Thursday`."""
    _, found, after = masked.partition(when)
    return (
        bool(found) and after[:2] in ("'s", "’s") and any(_ON.search(after[: one.start]) for one in dates.find(after))
    )


_ON = re.compile(r"\b(?:on|late|early|last)\s$|^$")
_MODALS = word_set("will can could may might")
_MAY_BE = re.compile(r"\b(?P<modal>will|can|could|may(?=\s+[a-z])|might)\s+(?!have\b)(?:not\s+)?[a-z]")
"""What may be is to come: the words around the date decide; what `could come in the autumn` has not come."""
_SEASON = re.compile(r"(?:the |this )?(?:spring|summer|autumn|fall|winter)")
_DIGIT = re.compile(r"\d")
_WAS_TO = re.compile(r"w(?<!\w.)(?:as|ere) to (?!have\b|be\b)[a-z]")
_HAD_BEEN_DUE = re.compile(r"had been (?:due|set|scheduled|planned|expected|meant|to)\b")


def _may_count(weight: float, status: Status, sentence: str, when: str | None) -> bool:
    """Whether a clause may become an event: one that weighs little only where it has a date, or may yet be denied."""
    if weight >= ENOUGH or weight < LEAST:
        return weight >= ENOUGH
    return when is not None or statuses.is_report(status, sentence, dated=False)


def _status(clause: Clause, saying: Saying | None) -> Status:
    status = statuses.status_of(clause, reported=saying is not None)
    if saying is None or status in ("cancelled", "postponed"):
        return status
    is_own_deed = saying.text.startswith(saying.figure.name) and saying.figure.kind != "unnamed"
    if is_own_deed and _SPEECH_ACT.search(saying.text):
        return status
    if saying.chain or saying.thing or (saying.anonymous and status == "happened" and not _official(saying)):
        return "alleged"
    told_by_one = status == "happened" and saying.figure.kind in ("person", "unnamed")
    if told_by_one and not (_official(saying) or (_office(saying) and not _of_another(clause.masked, saying))):
        return "alleged"
    return status


def _headlines(status: Status, words: str) -> bool:
    """Whether the headline of a clause tells the change of plan: not `cut its offer on May 1 and put off a vote`."""
    title = titles.title_of(words)
    if statuses.status_of(Clause(title), reported=False) != status:
        return False
    first, joined, _ = title.partition(" and ")
    return not joined or not titles.has_verb(first) or statuses.status_of(Clause(first), reported=False) == status


_SPEECH_ACT = re.compile(
    r"\b(?:(?:asked|urged|called on|called for|ordered)\s[^,;]+|(?:promised|pledged|vowed|swore)(?:\s[^,;]+)?)"
    r"\sto\s[a-z]"
)
"""To ask for a thing or to promise it is a deed, whoever tells it."""


def _of_another(masked: str, saying: Saying) -> bool:
    """Whether somebody tells what another person did."""
    first = next(iter(names.find(masked[:60])), None)
    return (
        first is not None
        and first.start < 4
        and first.kind in ("person", "unknown")
        and " " in first.text
        and first.text.split()[-1] not in saying.figure.name
    )


def _office(saying: Saying) -> bool:
    return _OFFICES.search(f"{saying.figure.role or ''} {saying.figure.name}") is not None


def _official(saying: Saying) -> bool:
    return _OFFICIALS.search(saying.figure.name) is not None and _ANONYMOUS.search(saying.figure.name) is None


_OFFICIALS = re.compile(
    r"\b(?:police|officials|spokes\w+|authorities|prosecutors|minister|ministers|officers|organi[sz]ers|"
    r"firefighters|rescuers|doctors)\b",
    re.IGNORECASE,
)
_ANONYMOUS = re.compile(r"\b(?:anonym|not to be|condition|an official|one official|a senior)\b", re.IGNORECASE)


def _actors(words: str, subject: Speaker | None, spans: tuple[names.NameSpan, ...], cast: Cast) -> tuple[str, ...]:
    found = [cast.named(span.text) for span in spans if span.kind != "place" and not _is_listing(words, span)]
    if (
        subject is not None
        and subject.kind in ("unnamed", "body")
        and len(subject.name.split()) <= 5
        and not any(name in words[subject.start : subject.end] for name in found)
    ):
        figure = cast.identify(subject)
        if figure is not None:
            found.insert(0, figure.name)
    return tuple(dict.fromkeys(name.removesuffix(", unnamed") for name in found if name))[:6]


_LISTING = re.compile(r"\([A-Z][\w .]{1,30}:\s?[A-Z0-9.]{1,8}\)")


def _is_listing(words: str, span: names.NameSpan) -> bool:
    """Whether a name is only the exchange or the symbol of a share: `(LSE: LAMP)`."""
    return "(" in words and any(
        found.start() <= span.start and span.end <= found.end() for found in _LISTING.finditer(words)
    )


def _in_relatives(passage: Passage, rank: int, cast: Cast, told: list[Happening]) -> Iterator[Happening]:
    """`Orr, who took office in May 2011, ...`: a dated aside is an event of its own."""
    for found in _RELATIVE.finditer(passage.masked):
        verb = tokens(found["rest"])[:2]
        if not any(t.low in lexicon.IRREGULAR_PAST or t.low.endswith("ed") for t in verb):
            continue
        when = date_words(found["rest"], passage.dates_in(found.start("rest"), found.end("rest")), "happened")
        if (
            when is None
            or statuses.status_of(Clause(found["rest"]), reported=False) != "happened"
            or _ONLY_PLANNED.search(found["rest"])
        ):
            continue
        inside = passage.tokens
        at = next((i for i, t in enumerate(inside) if t.start == found.start("rel")), None)
        subject = speakers.before(inside, at + 1, passage.masked) if at is not None else None
        if subject is None or subject.kind == "pronoun":
            continue
        figure = cast.identify(subject)
        if figure is None or any(h.when == when for h in told):
            continue
        rest = passage.text[found.start("rest") : found.end("rest")].rstrip(".")
        name = _whose_fate(figure.name)
        clause = f"{name} {rest}"
        spans = passage.names_in(found.start("rest"), found.end("rest"))
        yield Happening(
            clause,
            f"{clause}.",
            passage.start + subject.start,
            passage.start + found.end("rest"),
            "happened",
            when,
            2.6,
            rank,
            passage.paragraph,
            places.place_in(rest, spans),
            tuple(dict.fromkeys([name, *(cast.named(s.text) for s in spans if s.kind != "place")]))[:6],
            dated=True,
        )


def _whose_fate(name: str) -> str:
    """Return what `which sank` is said of behind the name of a happening: the barge, in `the loss of the barge`."""
    found = _FATE.match(name)
    return f"{name[found.end()].upper()}{name[found.end() + 1 :]}" if found is not None else name


_FATE = re.compile(
    r"(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) (?:loss|sinking|wreck|collapse|failure|fate|death|killing|murder|sale|"
    r"purchase|takeover|closure|launch|fall) of (?=\w)"
)
