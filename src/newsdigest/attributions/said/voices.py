"""Whose words a sentence brings when it names the speaker elsewhere: before a colon, as an owner, behind a paper."""

from __future__ import annotations

import re

from newsdigest.attributions.cast.cast import Cast
from newsdigest.attributions.cast.figure import Figure
from newsdigest.attributions.cast.identities import identify
from newsdigest.attributions.cast.pronouns import fits
from newsdigest.attributions.said.attribution import Attribution
from newsdigest.attributions.said.sentences import QUOTE_MARKS
from newsdigest.attributions.who.persons import phrase_in
from newsdigest.attributions.who.speaker import Kind
from newsdigest.english import lexicon
from newsdigest.english.grammar import COMPANY_WORDS, is_finite
from newsdigest.english.words import Token
from newsdigest.names.spans import NameSpan
from newsdigest.passages.passage import Passage


def before_colon(passage: Passage, made: Attribution, cast: Cast) -> Figure | None:
    """Return whom a pronoun means that follows a name and a colon: `Ms Orr was gloomy: it was late, she said`."""
    if made.speaker.kind != "pronoun":
        return _company_before(passage, made, cast)
    colon = max(passage.masked.rfind(mark, 0, made.speaker.start) for mark in (": ", "; "))
    people = [s for s in passage.spoken_of if s.end <= colon and _may_speak(s, cast) and not _is_owner(passage, s)]
    names = {cast.named(span.text) for span in people}
    if colon < 0 or len(names) != 1:
        return None
    figure = cast.person(people[0].text, people[0].role)
    return figure if fits(cast, made.speaker.name, figure, "") else None


def _company_before(passage: Passage, made: Attribution, cast: Cast) -> Figure | None:
    """Return which body `the company` is behind a semicolon: `Ms Orr says that Vexa knew; the company says not`."""
    said = made.speaker.name.lower().split()
    if made.speaker.kind != "body" or len(said) != 2 or said[0] != "the" or said[1] not in COMPANY_WORDS:
        return None
    semicolon = passage.masked.rfind("; ", 0, made.speaker.start)
    spans = [s for s in passage.spoken_of if s.end <= semicolon and s.kind != "place" and not cast.is_person(s)]
    bodies = {cast.named(s.text) for s in spans}
    return Figure(bodies.pop(), "body") if len(bodies) == 1 else None


_PAPER = re.compile(
    r"(?:an?|the|its|their|his|her)\s+(?:\w+\s+)?(?:statement|press release|filing|notice)\b", re.IGNORECASE
)


def behind_paper(passage: Passage, made: Attribution, cast: Cast) -> Figure | None:
    """Return who speaks through a paper: `The firm “rejects any claim” that it knew, a statement says` is the firm."""
    start, end = made.content[0]
    if made.content[0][0] > made.cue or not _PAPER.match(made.speaker.name):
        return None
    inside = [i for i, t in enumerate(passage.tokens) if start <= t.start < end]
    verb = next((i for i in inside[1:] if _is_quoted(passage.tokens[i]) or is_finite(passage.tokens, i)), None)
    if verb is None or not _is_quoted(passage.tokens[verb]):
        return None
    subject = phrase_in(passage.tokens, inside[0], verb, passage.masked)
    return identify(cast, subject, passage.masked) if subject is not None and subject.kind != "pronoun" else None


def _is_quoted(token: Token) -> bool:
    return token.is_masked or token.text in QUOTE_MARKS


def _may_speak(span: NameSpan, cast: Cast) -> bool:
    return cast.is_person(span) or (span.kind == "unknown" and " " in span.text)


def _is_owner(passage: Passage, span: NameSpan) -> bool:
    """Whether a name only tells whose: `Orr's colleague`."""
    return re.match(r"['’]s?\s", passage.text[span.end : span.end + 3]) is not None


_OWNED = re.compile(r"(?:his|her|its)\s", re.IGNORECASE)


def owner_of(passage: Passage, made: Attribution, cast: Cast) -> Figure | None:
    """Return whose lawyer speaks, where the sentence opens with the name: `Ms Orr will pay, her lawyer said`."""
    found = _OWNED.match(made.speaker.name)
    if found is None:
        return None
    pronoun = found.group().strip()
    for span in passage.spoken_of:
        if span.start > _OPENING or span.end > made.speaker.start or _PRONOUN.search(passage.masked[: span.start]):
            break
        name = cast.named(span.text)
        kind: Kind = "person" if cast.is_person(span) or _may_own(pronoun, span, cast) else "body"
        figure = Figure(name, kind, span.role, cast.genders.get(name))
        if fits(cast, pronoun, figure, ""):
            return figure
    return _opening_surname(passage, pronoun, cast)


def _opening_surname(passage: Passage, pronoun: str, cast: Cast) -> Figure | None:
    """Return whoever opens a sentence by a bare surname, which by itself may be any word: `Orr will pay`."""
    word = passage.masked.split(" ", 1)[0]
    acts = len(passage.tokens) > 1 and passage.tokens[0].text == word and is_finite(passage.tokens, 1)
    if not acts or pronoun.lower() == "its" or word.lower() in lexicon.PRONOUNS or not cast.may_be_person(word):
        return None
    return Figure(word, "person", None, cast.genders.get(word))


def _may_own(pronoun: str, span: NameSpan, cast: Cast) -> bool:
    """Whether `his` or `her` may be of a bare name that nothing tells to be a body or a place."""
    return pronoun.lower() != "its" and span.kind == "unknown" and cast.may_be_person(cast.named(span.text))


_PRONOUN = re.compile(r"\b(?:he|she|it|his|her)\b", re.IGNORECASE)
_OPENING = 30
