"""A date that one sentence lends another: of the same deed by their grammar, perhaps of the same day, or of none.

`The kiln exploded on Tuesday. The blast injured two` tells one deed. In `The kiln exploded on Tuesday. A watchman was
fined` nothing says when he was.
"""

from __future__ import annotations

import re
from typing import Literal

from newsdigest import dates
from newsdigest.align import Span
from newsdigest.dates.baselines import is_earlier_figure
from newsdigest.dates.finding import DateWords
from newsdigest.dates.leads import is_moved
from newsdigest.english.verbs import comes_to_verb
from newsdigest.english.vocabulary import HAPPENINGS, stem, tokens
from newsdigest.ground.carving import main_date
from newsdigest.ground.page import Page
from newsdigest.text import Stretch, fold

Loan = Literal["same", "unsure", "different"]
"""Whether the day of one sentence is that of another."""

_REACH = 1200  # characters before a quote in which a date may stand that the quote goes on from
# What stands behind these may be of another day than the sentence: "is tried over a car sold in March 2019".
_ASIDE = re.compile(r"[,;:(—–]|\b(?:since|that|which|who|whose|where|when|after|before|over|until|than|following)\b")
_NEW_PART = re.compile(
    r"[,;:(—–]|\b(?:that|which|who|whose|where|when|after|before|over|until|than|following|and|but)\b"
)
_OPENING = re.compile(r"\W*(?:[A-Za-z]+\W+){0,2}")  # "On the evening of" ends it
_LABEL = re.compile(r"\s*[—–:|]|\s*\n|\s+-\s")  # over an entry of a live report
_POSSESSIVE = re.compile(r"['’]s?\s+\w")  # "Friday's vote" is spoken of, whenever that was
_COMPARED = re.compile(  # what a figure or a first is held against, is not of its day
    r"\b(?:(?:(?:first|only|last)\s+time|most|least|worst|best|\w{2,}est)\b[^,;]*\bsince\b[^,;]*"
    r"|(?:up|down)\b[^,;]*\bfrom\b[^,;]*|(?:compared\s+(?:with|to)|than)\s+(?:(?:in|on|at)\s+)?)$",
    re.IGNORECASE,
)
# What a happening itself does while it lasts, and no body that has a will.
_COURSE = (
    r"(?:happened|occurred|took\splace|erupted|broke\sout|lasted|came|began|started|ended|finished|was\sheld"
    r"|(?:killed|injured|wounded|hurt|destroyed|damaged|flooded|cut|closed|halted|delayed|stopped)(?=\s))"
)
# "It began on the quay", not "It began to sell" or "It ended a contract".
_AND_NO_OBJECT = (
    r"(?=\s*(?:[.,;]|$)|\s(?:at|in|on|near|outside|inside|as|when|while|after|before|just|shortly|about|around|with"
    r"|during|hours|minutes|not|under|along|off)\b)"
)
_ITSELF = re.compile(rf"(?:it|this|that)\s(?:all\s)?{_COURSE}{_AND_NO_OBJECT}", re.IGNORECASE)
_NAMED = re.compile(
    rf"(?:the|this|that)\s(?:[a-z]+\s){{0,2}}?(?P<noun>[a-z]+)(?:,\s[^,]{{1,60}},)?\s{_COURSE}", re.IGNORECASE
)


def loan(place: Span, page: Page, span: Span, *, is_read: bool) -> Loan:
    """Whether the date words of another sentence are of what the quote tells.

    They must stand shortly before it, and neither its sentence nor one between may have a date of its own. That it is
    of that day too is certain only where it goes on with the very deed. Where no reader read the words as a date
    (`is_read`), any date words of its own speak against others.
    """
    own, lender = page.sentences_of(span), page.sentences_of(place)
    if not own or not lender or place.start >= own[-1].end:
        return "different"
    if place.start >= own[0].start:
        return _beside(place, page, span, lender[0].start)
    if any(_has_own(sentence, page) for sentence in (*_between(lender[-1], own[0], page), *own)):
        return "different"
    is_next = page.before(own[0], 1) == lender[-1:] and len(lender) == 1
    if is_next and _goes_on(own[0].text, lender[0].text, page.quoted(place)):
        return "same"
    is_dated = not is_read and any(dates.find(sentence.text) for sentence in own)
    return "different" if is_dated or own[0].start - place.start >= _REACH else "unsure"


def _beside(place: Span, page: Page, span: Span, start: int) -> Loan:
    """Whether date words of the quoted sentence itself are of the quoted part, in which they do not stand."""
    told = page.quoted(Span(max(start, span.start), max(start, span.start, place.start)))
    if (compared := _COMPARED.search(told)) and comes_to_verb(told[: compared.start()]):
        return "different"
    lead = _LEAD.match(page.quoted(place))
    before = f"{told}{lead.group()}" if lead is not None else told
    if is_earlier_figure(before, page.quoted(Span(place.end, place.end + _NEAR))):
        return "different"
    if place.start < span.end and span.start < place.end:
        return "same"
    is_before = place.start < span.start
    between = page.quoted(Span(place.end, span.start) if is_before else Span(span.end, place.start))
    is_first = is_before and _OPENING.fullmatch(page.quoted(Span(start, place.start))) is not None
    if is_first and _LABEL.match(between):
        return "same"
    quote = page.quoted(span)
    if any(not _is_of_another(words, quote) for words in dates.find(quote)):
        return "different"
    is_one_clause = not comes_to_verb(between) if is_first else _NEW_PART.search(between) is None
    return "same" if is_one_clause else "unsure"


_LEAD = re.compile(r"(?:in|on|at|for|during|from)\s+(?:the\s+)?", re.IGNORECASE)
_NEAR = 40  # characters behind a date in which the other end of a stretch of time would stand


def _is_of_another(words: DateWords, sentence: str) -> bool:
    """Whether date words are of something that a sentence only mentions."""
    return bool(_ASIDE.search(sentence[: words.start]) or _POSSESSIVE.match(sentence, words.end))


def _between(lender: Stretch, own: Stretch, page: Page) -> list[Stretch]:
    """Return the sentences from that of a date to that of a quote: the last day told is the one that goes on."""
    return [each for each in page.sentences_of(Span(lender.end, own.start)) if each not in (lender, own)]


def _has_own(sentence: Stretch, page: Page) -> bool:
    """Whether a sentence dates what it tells by itself; the day to which a thing was moved is not its first day."""
    for words in dates.find(sentence.text):
        if _is_of_another(words, sentence.text) or is_moved(words.text, sentence.text):
            continue
        told = dates.resolve(words.text, published=page.article.published, context=sentence.text)
        if told is not None and (told.earliest or told.latest):
            return True
    return False


def _goes_on(own: str, lender: str, words: str) -> bool:
    """Whether a sentence tells more of the very deed that the sentence before tells first, and dates."""
    dated = main_date(lender)
    if dated is None or (fold(dated) not in fold(words) and fold(words) not in fold(dated)):
        return False
    if _ITSELF.match(own):
        return True
    named = _NAMED.match(own)
    return named is not None and fold(named["noun"]) in HAPPENINGS and _dates(named["noun"], lender, dated)


def _dates(noun: str, lender: str, dated: str) -> bool:
    """Whether a happening stands, as a noun or as its verb, in the part of a sentence that has the date."""
    parts = (part for part in _NEW_PART.split(lender) if dated in part)
    return any(stem(fold(word)) == stem(fold(noun)) for part in parts for word in tokens(part))
