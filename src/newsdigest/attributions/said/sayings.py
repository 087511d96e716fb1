"""Attributions as sayings: the speaker told, the words made readable."""

from __future__ import annotations

import re

from newsdigest.attributions.cast.cast import Cast
from newsdigest.attributions.cast.figure import Figure
from newsdigest.attributions.cast.genders import gender_of
from newsdigest.attributions.cast.identities import identify
from newsdigest.attributions.cast.pronouns import fits
from newsdigest.attributions.said.attribution import Attribution
from newsdigest.attributions.said.saying import LONGEST, Saying
from newsdigest.attributions.said.sentences import as_clause, as_sentence
from newsdigest.attributions.said.voices import before_colon, behind_paper, owner_of
from newsdigest.attributions.who.subjects import subject_in
from newsdigest.passages.passage import Passage

_WORD = re.compile(r"\w")
_FEW_WORDS = re.compile(r"\b\w+\W+\w+\W+\w")
"""Three words: a report in fewer tells nothing."""
_THING = re.compile(
    r"^(?:the|an?)\s+(?:\w+\s+)?(?:label|caption|letter|video|post|sign|message|invoice|document|poster|note|"
    r"rumou?r|leaflet)\b",
    re.IGNORECASE,
)


def sayings_of(passage: Passage, rank: int, found: tuple[Attribution, ...], cast: Cast) -> list[Saying]:
    """Return what a passage has people say, and bring the speakers to mind."""
    sayings: list[Saying] = []
    for made in found:
        figure = _speaking_on(passage, made, sayings, cast) or _figure(passage, made, cast)
        saying = _saying(passage, rank, made, figure, cast) if figure is not None else None
        if saying is not None:
            sayings.append(saying)
            if not saying.thing:
                cast.mind(saying.figure)
    return sayings


def _speaking_on(passage: Passage, made: Attribution, before: list[Saying], cast: Cast) -> Figure | None:
    """Return who has just spoken in the sentence, if a pronoun goes on with them: `Ms Orr said ..., and she called`."""
    if made.speaker.kind != "pronoun" or not before or not _JOINS.search(passage.masked[: made.speaker.start]):
        return None
    figure = before[-1].figure
    return figure if not before[-1].thing and fits(cast, made.speaker.name, figure, "") else None


_JOINS = re.compile(r"[,;]?\s(?:and|but|then)\s$")


def _figure(passage: Passage, made: Attribution, cast: Cast) -> Figure | None:
    """Return who speaks, unless it is the reporter."""
    figure = (
        before_colon(passage, made, cast)
        or behind_paper(passage, made, cast)
        or identify(cast, made.speaker, passage.masked, owner_of(passage, made, cast))
        or (identify(cast, made.speaker) if made.direct else None)
        or _of_themselves(passage, made, cast)
    )
    if figure is None or figure.name.lower().split("'")[0].split("’")[0] in _REPORTERS:
        return None
    return figure


def _of_themselves(passage: Passage, made: Attribution, cast: Cast) -> Figure | None:
    """Return whom a clause is about, if a pronoun behind it can mean nobody else: `Ms Orr had paid, she said`."""
    start, end = made.content[0]
    if made.speaker.kind != "pronoun" or end > made.speaker.start:
        return None
    subject = subject_in(passage, start, end)
    figure = identify(cast, subject) if subject is not None and subject.kind != "pronoun" else None
    return figure if figure is not None and fits(cast, made.speaker.name, figure, "") else None


_REPORTERS = ("i", "we", "you")


def _saying(passage: Passage, rank: int, made: Attribution, figure: Figure, cast: Cast) -> Saying | None:
    """Return what somebody is said to have said; None where the words tell nothing, or run too long."""
    links = [identify(cast, link) for link in made.chain]
    said = as_clause(passage, made, figure) if made.whole else as_sentence(passage.text, made.content)
    text = _named(said, figure, rank, cast)
    if (_WORD if made.direct else _FEW_WORDS).search(text) is None or len(text) > LONGEST:
        return None
    return Saying(
        figure=figure,
        stance=made.stance,
        text=text,
        start=passage.start + made.span[0],
        end=passage.start + made.span[1],
        paragraph=passage.paragraph,
        passage=rank,
        channel=made.channel,
        chain=tuple(link.name for link in links if link is not None and link.name != figure.name),
        direct=made.direct,
        trivial=_is_trivial(passage, made),
        content=tuple((passage.start + start, passage.start + end) for start, end in made.content),
        anonymous=figure.name.endswith(", unnamed"),
        thing="thing" in made.tags or _THING.search(figure.name) is not None,
        about_count=_is_about_count(passage, made),
        worded=made.speaker,
    )


def _is_about_count(passage: Passage, made: Attribution) -> bool:
    """Whether a denial is of how much, or of a word for it, and not of the deed: `disputes the tally`."""
    is_of_words = "characterised" in made.tags or passage.masked.startswith("disput", made.cue)
    return "denial" in made.tags and is_of_words


_OF_ANOTHER = re.compile(
    r"(?P<before>^|^[^\"“”]{3,120}?\b(?:that|whether) )(?P<he>[Hh]e|[Ss]he)"
    r"(?= (?:was|is|had|has|would|will|did|could|might|may)\b)"
)
_VOICES = ("spokes", "lawyer", "aide", "agent", "manager", "chief of staff")


def _named(text: str, figure: Figure, rank: int, cast: Cast) -> str:
    """Return what a spokeswoman says of `him` with the name of him whom the sentence before is about."""
    found = _OF_ANOTHER.match(text)
    if found is None or cast.subject is None or cast.subject[0] != rank - 1:
        return text
    other, speaks = cast.subject[1], f"{figure.role or ''} {figure.name}".lower()
    told = {"he": "male", "she": "female"}[found["he"].lower()]
    gender = figure.gender or gender_of(speaks)
    is_another = (gender is not None and gender != told) or (gender is None and any(v in speaks for v in _VOICES))
    if not is_another or other.name == figure.name or not fits(cast, found["he"], other, text):
        return text
    return f"{found['before']}{other.name}{text[found.end() :]}"


def _is_trivial(passage: Passage, made: Attribution) -> bool:
    """Whether it is a bare `denied it`, whose words stand elsewhere."""
    if "denial" not in made.tags:
        return False
    rest = passage.text[made.cue : max(e for _, e in made.content)]
    return (
        len(rest.split()) <= 4
        and re.search(r"\b(?:it|this|that|them|the (?:claims?|allegations?|accusations?|reports?|charges?))\W*$", rest)
        is not None
    )
