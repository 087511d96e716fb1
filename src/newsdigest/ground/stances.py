"""The stance of a claim held to the article: who denies, declines, promises or demands does so in its words."""

from __future__ import annotations

import re

from newsdigest.align import Span
from newsdigest.english.passing import parted
from newsdigest.facts.statements import may_deny
from newsdigest.ground import cues
from newsdigest.ground.contesting import denies
from newsdigest.ground.page import Page
from newsdigest.schema.reading import Stance

_DECLINING = re.compile(
    r"\b(?:declin|refus|reserv|avoid|evad|dodg)\w*|\bsilen(?:t|ce)\b|\bno\b|n['’]t\b"
    r"|\b(?:not|never|cannot|unable|without|neither|nor|nothing|nobody)\b",
    re.IGNORECASE,
)
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


def held_stance(stance: Stance, text: str, page: Page, span: Span) -> tuple[Stance, tuple[str, ...]]:
    """Return the stance that the article has words for, and what was wrong with the one read.

    A wrong "declines" would be printed as a refusal to comment, a wrong "denies" as a denial of what the speaker says.
    """
    own = " ".join(sentence.text for sentence in page.sentences_of(span))
    if stance == "asserts" or not own or _carries(stance, text, own, page, span):
        return stance, ()
    return "asserts", (f"Nothing in the article says that the speaker {_DONE_AS[stance]}; it stands as asserted.",)


def _carries(stance: Stance, text: str, own: str, page: Page, span: Span) -> bool:
    match stance:
        case "denies":
            return _denies(text, own, page, span)
        case "declines":
            return _DECLINING.search(own) is not None
        case "promises":
            return cues.TO_COME.search(own) is not None
        case _:
            return _DEMANDING.search(own) is not None


def _denies(text: str, own: str, page: Page, span: Span) -> bool:
    """Whether somebody denies in a claim: by a word of denial, by what they say, or against what another says."""
    is_answer = any(saying.stance == "denies" for saying in page.sayings_in(span))
    return is_answer or denies(own) or may_deny(parted(text).main) or _INSISTING.search(own) is not None
