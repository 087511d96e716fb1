"""Events told in a relative clause: `Ms Orr, who took office in May 2011, ...`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdigest.attributions.cast.cast import Cast
from newsdigest.attributions.cast.identities import identify
from newsdigest.attributions.who import speakers
from newsdigest.attributions.who.speaker import Speaker
from newsdigest.english import lexicon
from newsdigest.english.grammar import is_person_role
from newsdigest.english.words import tokens
from newsdigest.extract.rules.happened import places, statuses
from newsdigest.extract.rules.happened.actors import actors_among
from newsdigest.extract.rules.happened.happening import Happening
from newsdigest.extract.rules.happened.mainclauses import Clause
from newsdigest.extract.rules.happened.newsworthiness import IN_PASSING
from newsdigest.extract.rules.when.datings import date_words
from newsdigest.passages.passage import Passage

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


def in_relatives(passage: Passage, rank: int, cast: Cast, told: list[Happening]) -> Iterator[Happening]:
    """Yield what the dated relative clauses of a passage tell, unless their day is told of already."""
    for found in _RELATIVE.finditer(passage.masked):
        when = _day_of(passage, found)
        if when is None or any(happening.when == when for happening in told):
            continue
        subject = _antecedent(passage, found.start("rel"))
        figure = identify(cast, subject) if subject is not None else None
        if subject is not None and figure is not None:
            name = _whose_fate(figure.name) if found["rel"] == "which" else _who_is_meant(figure.name)
            told_of = (subject.start, name, when)
            yield _deed_behind(passage, rank, cast, found, told_of) or _happening(passage, rank, cast, found, told_of)


def _deed_behind(
    passage: Passage, rank: int, cast: Cast, found: re.Match[str], told: tuple[int, str, str]
) -> Happening | None:
    """Return what something did whose start a relative clause dates: `The fire, which began at noon, killed two`."""
    _, name, when = told
    main = _MAIN.match(passage.masked, found.end("rest"))
    if main is None or _BEGINS.match(found["rest"]) is None:
        return None
    first = tokens(main["deed"])[0].low
    if first not in lexicon.IRREGULAR_PAST and not first.endswith("ed"):
        return None
    clause = f"{name} {passage.text[main.start('deed') : main.end('deed')]}"
    status = statuses.status_of(Clause(clause), reported=False)
    if status != "happened":
        return None
    spans = passage.names_in(0, len(passage.text))
    return Happening(
        clause=clause,
        sentence=passage.text,
        start=passage.start,
        end=passage.start + len(passage.text),
        status=status,
        when=when,
        weight=IN_PASSING,
        passage=rank,
        paragraph=passage.paragraph,
        place=places.place_in(passage.text, spans),
        actors=actors_among(spans, cast, name),
        dated=True,
    )


_BEGINS = re.compile(r"(?:began|started|broke out|erupted|struck|hit|took place|happened|occurred|swept)\b")
_MAIN = re.compile(r",\s+(?P<deed>[a-z][^;¤]{8,160}?)\.?$")


def _day_of(passage: Passage, found: re.Match[str]) -> str | None:
    """Return the date words of a relative clause that tells of something done, and not only of a plan."""
    rest = found["rest"]
    if not any(t.low in lexicon.IRREGULAR_PAST or t.low.endswith("ed") for t in tokens(rest)[:2]):
        return None
    when = date_words(rest, passage.dates_in(found.start("rest"), found.end("rest")), "happened")
    if when is None or _ONLY_PLANNED.search(rest):
        return None
    return when if statuses.status_of(Clause(rest), reported=False) == "happened" else None


def _antecedent(passage: Passage, relative: int) -> Speaker | None:
    """Return whom a relative clause is about, unless it is only a pronoun."""
    at = next((i for i, t in enumerate(passage.tokens) if t.start == relative), None)
    subject = speakers.before(passage.tokens, at + 1, passage.masked) if at is not None else None
    return subject if subject is not None and subject.kind != "pronoun" else None


def _happening(passage: Passage, rank: int, cast: Cast, found: re.Match[str], told: tuple[int, str, str]) -> Happening:
    """Return a relative clause as an event: `told` is where its antecedent begins, whom it means, and the day."""
    start, name, when = told
    rest = passage.text[found.start("rest") : found.end("rest")].rstrip(".")
    clause = f"{name} {rest}"
    spans = passage.names_in(found.start("rest"), found.end("rest"))
    return Happening(
        clause=clause,
        sentence=f"{clause}.",
        start=passage.start + start,
        end=passage.start + found.end("rest"),
        status="happened",
        when=when,
        weight=IN_PASSING,
        passage=rank,
        paragraph=passage.paragraph,
        place=places.place_in(rest, spans),
        actors=actors_among(spans, cast, name),
        dated=True,
    )


def _whose_fate(name: str) -> str:
    """Return what `which sank` is said of behind the name of a happening: the barge, in `the loss of the barge`."""
    found = _FATE.match(name)
    return f"{name[found.end()].upper()}{name[found.end() + 1 :]}" if found is not None else name


def _who_is_meant(name: str) -> str:
    """Return of whom `who was charged` is said: the woman, in `the release of Ilya Orr`, not what happens to her."""
    deed = _DEED_OF.match(name)
    return name[deed.end() :] if deed is not None and not is_person_role(deed["deed"].lower()) else name


_DEED_OF = re.compile(r"(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]n?) (?P<deed>[a-z-]+) of (?=[A-Z])")
_FATE = re.compile(
    r"(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) (?:loss|sinking|wreck|collapse|failure|fate|death|killing|murder|sale|"
    r"purchase|takeover|closure|launch|fall) of (?=\w)"
)
