"""The stance of a claim held to the article: who denies, declines, promises or demands does so in its words."""

from __future__ import annotations

import re

from newsdigest.align import Span
from newsdigest.attributions.who import speakers
from newsdigest.english.passing import parted
from newsdigest.english.undenied import leaves_open
from newsdigest.facts.statements import may_deny
from newsdigest.ground import cues
from newsdigest.ground.contesting import denies
from newsdigest.ground.descriptions import is_named
from newsdigest.ground.homes import homes
from newsdigest.ground.page import Page
from newsdigest.ground.refusals import Refusal, refusals_in
from newsdigest.ground.speakers import may_be
from newsdigest.ground.voices import Voice
from newsdigest.passages.passage import Passage
from newsdigest.schema.reading import Claim, Stance

_INSISTING = re.compile(
    r"\b(?:insist|maintain|protest|retort|counter|object|disagree|differ)\w*|\b(?:opposite|otherwise)\b", re.IGNORECASE
)
"""Behind these somebody holds against another what need have no word of denial: "insisted that the alarm rang"."""
_DONE_AS: dict[Stance, str] = {
    "denies": "denies it",
    "declines": "declines to answer",
    "promises": "promises anything",
    "demands": "demands anything",
}
_DEMANDING = re.compile(
    r"\b(?:ask\w*|demand\w*|urg\w+|call\w*|should|must|ought|need\w*|let|want\w*|wish\w*|please|insist\w*|appeal\w*|"
    r"request\w*|requir\w*|plead\w*|beg\w*|order\w*|tell|told|expect\w*|petition\w*|press\w*|ha[sd] to|would like|"
    r"seek\w*|sought|warn\w*|rul\w+|no \w+ing)\b|!"
    r"|[\"“‘][A-Z][a-z]+ (?:not |in |out |up |off |it |us |me |the |a |your )",
    re.IGNORECASE,
)


def held_stance(claim: Claim, stance: Stance, text: str, page: Page, span: Span) -> tuple[Stance, tuple[str, ...]]:
    """Return the stance that the article has words for, and what was wrong with the one read.

    A wrong "declines" would be printed as a refusal to comment, a wrong "denies" as a denial of what the speaker says.
    """
    own = " ".join(sentence.text for sentence in page.sentences_of(span))
    if stance == "denies" and leaves_open(text) and not any(s.stance == "denies" for s in page.sayings_in(span)):
        return "declines", ("The speaker does not deny it, which is no denial; it stands as left open.",)
    if stance == "asserts" or not own or _carries(claim, stance, text, own, page, span):
        return stance, ()
    return "asserts", (f"Nothing in the article says that the speaker {_DONE_AS[stance]}; it stands as asserted.",)


def _carries(claim: Claim, stance: Stance, text: str, own: str, page: Page, span: Span) -> bool:
    match stance:
        case "denies":
            return _denies(text, own, page, span)
        case "declines":
            return _declines(claim, text, page, span)
        case "promises":
            return cues.TO_COME.search(own) is not None
        case _:
            return _DEMANDING.search(own) is not None


def _declines(claim: Claim, text: str, page: Page, span: Span) -> bool:
    """Whether the speaker refuses an answer within the quote, in a clause that tells what the claim tells."""
    is_own_text = any(refusals_in(claim.text)) or any(refusals_in(text))
    homely = [clause for each in page.sentences_of(span) for clause in homes(text, each.text)]
    for passage in page.passages_of(span):
        for refusal in refusals_in(passage.text):
            is_within = passage.start + refusal.start < span.end and span.start < passage.start + refusal.end
            is_told = is_own_text or any(refusal.head in clause for clause in homely)
            if is_within and is_told and _is_by(claim.speaker, passage, refusal, page):
                return True
    return False


def _is_by(speaker: str, passage: Passage, refusal: Refusal, page: Page) -> bool:
    """Whether the speaker can be the one who refuses: in a quotation that is `I` or `we`, or nobody is named."""
    if passage.is_quoted(refusal.start):
        return _OTHERS.search(passage.text[: refusal.start]) is None
    index = next((rank for rank, token in enumerate(passage.tokens) if token.end > refusal.start), None)
    subject = speakers.subject_of(passage, index) if index is not None else None
    is_other_kind = subject is not None and subject.kind == "body" and page.is_told_person(speaker)
    if subject is None or subject.kind == "pronoun" or not (is_named(subject.name) or is_other_kind):
        return True
    voice = Voice(subject.name, subject.name, subject.role, False, passage.start + subject.start)
    return may_be(speaker, voice, page)


_OTHERS = re.compile(r"(?:\b(?:[Hh]e|[Ss]he|[Tt]hey|[Yy]ou|who|[Pp]eople)|[a-z]['’]s|\b[A-Z]\w+)\s(?:\w+ly\s)?$")
"""A subject within a quotation that is not whoever speaks."""


def _denies(text: str, own: str, page: Page, span: Span) -> bool:
    """Whether somebody denies in a claim: by a word of denial, by what they say, or against what another says."""
    is_answer = any(saying.stance == "denies" for saying in page.sayings_in(span))
    return is_answer or denies(own) or may_deny(parted(text).main) or _INSISTING.search(own) is not None
