"""Whether the speaker of a claim is the one whom the article has speak."""

from __future__ import annotations

import re

from newsdigest import names
from newsdigest.align import Span
from newsdigest.attributions.said.hearsay import hands_on, is_source
from newsdigest.attributions.said.saying import Saying
from newsdigest.facts.naming import is_named as is_named_in
from newsdigest.facts.naming import spaced
from newsdigest.ground.cast import Bearer
from newsdigest.ground.descriptions import is_name, is_named, is_person, may_be_described
from newsdigest.ground.page import Page
from newsdigest.names.comparison import untitled
from newsdigest.schema.mention import Difference

_THEIRS = re.compile(
    r"\b(?:he|she|it|they|we|i|him|her|them|his|their|its|my|our|both|neither|each|all|most|some|none)\b"
    r"|[\"“”]",
    re.IGNORECASE,
)
_GOING_ON = 2  # sentences of somebody's words without a word of saying
_BACK = 6  # sentences before a pronoun in which whom it means may be named

_PAGE = re.compile(
    r"^(?:(?:the|this|an?|our|its)\s+)?(?:news\s+)?(?:article|text|story|page|document|author|writer|reporter|journalist|outlet|post|"
    r"website|site|piece|passage|content|copy|publication|newspaper|user|reader|narrator|speaker|system|assistant|unknown|n/?a)s?$",
    re.IGNORECASE,
)


def is_page(speaker: str) -> bool:
    """Whether the speaker is the article itself, which utters nothing."""
    return _PAGE.match(speaker.strip()) is not None


def misattribution(speaker: str, page: Page, span: Span) -> Difference | None:
    """Return why the speaker cannot be right: nobody the article knows, or not the one its sentence has speak."""
    if not any(letter.isalnum() for letter in speaker) or not (page.has(speaker) or page.describes(speaker)):
        return Difference(kind="name", said=speaker, found=None)
    if not is_name(speaker):
        return None
    found = _other(speaker, page, span)
    if found is not None or _is_told_by_nobody(speaker, page, span):
        return Difference(kind="name", said=speaker, found=found)
    return None


def _is_told_by_nobody(speaker: str, page: Page, span: Span) -> bool:
    """Whether the article itself tells a passage: nobody speaks or holds something there, nor goes on speaking.

    What somebody says may go on for some sentences ("The dam was safe. It had been looked at in May."), and a pronoun
    or a quotation may be theirs.
    """
    own = page.sentences_of(span)
    if not own or page.sayings_in(span) or page.holders_in(span) or page.is_uttered(span):
        return False
    if page.is_named_beside(span, speaker) or any(_THEIRS.search(one.text) for one in own):
        return False
    before = page.before(own[0], _GOING_ON)
    return not any(page.sayings_in(Span(one.start, one.end)) for one in before)


def _other(speaker: str, page: Page, span: Span) -> str | None:
    """Return whom the article has say a passage, if that cannot be the one named as the speaker."""
    sayings = page.sayings_in(span)
    if not sayings:
        return _other_holder(speaker, page, span)
    bearer = page.cast.bearer(speaker)
    if not sayings[0].shares(span.start, span.end):
        return None
    if bearer is None:
        named = [name for each in sayings for name in (each.figure.name, *each.chain)]
        is_other = all(is_named(name) and not _is_same(name, speaker) for name in named)
        return named[0] if is_other and not page.is_named_beside(span, speaker) else None
    if any(_may_say(each, speaker, bearer, page) or _hands_on(each, bearer, page) for each in sayings):
        return None
    return sayings[0].figure.name


def _other_holder(speaker: str, page: Page, span: Span) -> str | None:
    """Return who holds it to be so, where nobody says anything: `Ms Orr believes that` is nobody else's claim."""
    held = [name for name in page.holders_in(span) if is_named(name)]
    return held[0] if held and not any(_is_same(name, speaker) for name in held) else None


def _may_say(saying: Saying, speaker: str, bearer: Bearer, page: Page) -> bool:
    """Whether the one who says something may be the speaker, by name or description, or as a link of hearsay."""
    figure, worded = saying.figure, saying.worded
    other = page.cast.bearer(figure.name) or page.cast.bearer(untitled(figure.name)[0])
    if other is bearer or any(_is_same(name, speaker) for name in (figure.name, *saying.chain)):
        return True
    if worded is not None and worded.kind == "pronoun":
        return _may_be_meant(saying, worded.name, bearer, page)
    described = worded.name if worded is not None else figure.name
    if not is_named(described):
        return may_be_described(described, bearer, page.cast) or _is_named_beside(saying, bearer, page)
    speaks_for = bearer.kind != "person" and is_named_in(_last(speaker), (f" {spaced(figure.role or '')} ",))
    return other is None or other.kind == "place" or speaks_for


def _may_be_meant(saying: Saying, pronoun: str, bearer: Bearer, page: Page) -> bool:
    """Whether a pronoun may mean the speaker, or whom it means cannot be told surely enough."""
    if _is_named_before(saying, bearer, page):
        return True
    figure = saying.figure
    other = page.cast.bearer(figure.name)
    if other is None:
        return is_name(figure.name) or may_be_described(figure.name, bearer, page.cast)
    return not (is_person(other) if pronoun.lower() in ("he", "she") else other.kind == "body")


def _is_named_beside(saying: Saying, bearer: Bearer, page: Page) -> bool:
    """Whether a sentence names somebody outside what is said: `Two senators, Ms Orr and Mr Vael, said`."""
    said = [span for start, end in saying.content for span in page.cast.spans_in(start, end)]
    beside = (span for span in page.cast.spans_in(saying.start, saying.end) if span not in said)
    return any(page.cast.bearer(span.text) is bearer for span in beside)


def _is_named_before(saying: Saying, bearer: Bearer, page: Page) -> bool:
    """Whether the nearest sentence that names anybody before a pronoun names this one; so too where none does."""
    own = page.sentences_of(Span(saying.start, saying.end))
    for sentence in (*own[-1:], *page.before(own[0], _BACK)) if own else ():
        named = [one for one in page.cast.within(sentence.start, sentence.end) if is_person(one)]
        if named:
            return bearer in named
    return True


def _hands_on(saying: Saying, bearer: Bearer, page: Page) -> bool:
    """Whether somebody only hands on what the speaker says: the words name them as their source, or a pronoun says."""
    body = page.article.body
    if saying.direct and any(hands_on(body[start:end]) for start, end in saying.content):
        return True
    inside = (span for start, end in saying.content for span in page.cast.spans_in(start, end))
    return any(is_source(body, span.start, span.end) for span in inside if page.cast.bearer(span.text) is bearer)


def _last(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1]


def _is_same(name: str, speaker: str) -> bool:
    """Whether the name may be the speaker's: a shared word, or one made of the first letters of the other: `SCH`."""
    ours = {spaced(word) for word in speaker.split() if word[:1].isupper()}
    theirs = {spaced(word) for word in name.split() if word[:1].isupper()}
    initials = "".join(word[0] for word in speaker.split() if word[:1].isupper())
    if names.are_namesakes(name, speaker):
        return False
    return (
        bool(ours & theirs)
        or (len(name) > 1 and (name in initials or initials == name))
        or bool(names.same(name, speaker))
    )
