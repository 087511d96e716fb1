"""Where words refuse to answer, or tell that no answer came: a verb or a noun of speaking, refused or missing.

A "no" by itself refuses nothing: `Nobody was in danger, she said` is an answer. Nor does who keeps their own name back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_END = r"\s?(?:[\"”’]?[.,;:!?)]|$)"
_ASKED = r"(?:if|whether|wh(?:at|o|om|ose|y|en|ere|ich)|how|by|more|anything|much|so|on|outright)\b"
"""What a question brings: `would not say when`, where `would not say that` brings what is not said."""
_PRESS = (
    r"(?:us|me|you|this|reporters|journalists|anybody|anyone|(?:the )?(?:press|media|newspapers?|police|court)|"
    r"the (?-i:[A-Z])\w+)\b"
)
_ANSWER = (
    r"(?:(?:comment|respond|repl(?:y|ie)|answer|elaborat|speculat|guess|testif|discuss|confirm)\w*|pick(?:ed)? up|"
    r"be (?:immediately )?(?:drawn|interviewed|quoted|reached|contacted|pressed)|"
    r"(?:return|acknowledge)(?:ed)? (?:[\w-]+ ){0,4}?(?:calls?|messages?|e-?mails?|requests?|letters?)|"
    r"(?:take|field|entertain) (?:any |more |further )?questions?|"
    rf"(?:speak|spoken|talk(?:ed)?)(?: (?:about|of|on|publicly|openly|further|in public)\b| to {_PRESS}|{_END})|"
    rf"say(?: {_ASKED}|{_END})|said (?:whether|who|when|how many|how much|anything)\b|"
    rf"tell(?: (?:us|me|you|reporters)\b(?! (?:\w+ )?that)| {_ASKED}))"
)
"""Verbs that answer, in the forms in which they bring no content."""
_ON_RECORD = r"(?:comment|statement|answer|reply|replies|response|explanation|information|detail|interview)s?"
_FACTS = rf"(?:{_ON_RECORD}|reasons?|figures?|numbers?|dates?|evidence|estimates?|value|opinion|account|view)\b"
_GIVE = rf"(?:give|given|offer|provide|make|made|issued?|put|have) (?:[\w-]+ ){{0,3}}?(?:{_FACTS}|(?:a|any) names?\b)"
_KEEP_BACK = (
    r"(?:say|tell|talk|speak|explain|name|identify|reveal|disclose|specify|describe|state|release|publish|show|share|produce|"
    r"commit|judge|predict|estimate|hazard|characteri[sz]e|rule on|deny|speaking|saying|giving)\b"
)
"""Verbs of making known, which only a will against it makes refusals: many things are just not published."""
_ADVERBS = r"(?: (?:yet|immediately|otherwise|publicly|further|ever|even|now|also|to|\w+ly))*"
_TOLD = rf"(?:{_ANSWER}|{_GIVE}|{_KEEP_BACK})"
_NOT = (
    r"(?:\b(?:would|will|could|can|did|does|do|ha[sd]|have|am|is|are|was|were) not|\bcannot|\b\w+n['’]t)"
    r"(?: (?:able|ready|in a position) to)?"
)
_WILL_NOT = (
    r"(?:\b(?:would|will|shall) not|\b(?:wo|would)n['’]t|"
    r"(?:\b(?:am|is|are|was|were|I['’]m|we['’]re) not|n['’]t) (?:going|willing|prepared) to|"
    r"\b(?:do|does|did)(?: not|n['’]t) (?:wish|want|care|choose) to|\b(?:unwilling|reluctant) to|\brather not|"
    r"\bprefer(?:s|red)? not to|\bno (?:intention of|wish to|desire to))"
)
_REFUSED = r"(?<!\bbe )(?<!\bbeen )(?<!\bwas )(?<!\bwere )(?<!\bhaving )(?<!\bnot )\b(?:declin|refus)(?:e[sd]?|ing)"
_NONE = (
    r"\b(?:neither|none)\b(?: [\w'’-]+){1,7}? (?:would|will|could|ha[sd]|have|wanted to|wished to)"
    r"|\b(?:nobody|no one) (?:at|in|from|of)\b(?: [\w'’-]+){1,5}? (?:would|will|could|had|has|wanted to)"
)
_REFUSALS = (
    rf"{_REFUSED} (?:all |any |an? |repeated |several |further |our |the )*"
    r"(?:requests?|invitations?|interviews?|comments?|questions?)\b",
    rf"{_REFUSED} to{_ADVERBS} {_TOLD}",
    rf"\bdeclin(?:e[sd]?|ing){_END}",
    rf"{_NOT}{_ADVERBS} (?:{_ANSWER}|{_GIVE})",
    rf"(?:{_WILL_NOT}|{_NONE}){_ADVERBS} {_TOLD}",
    rf"\bneither confirm\w* nor\b|\b(?:yet|unable) to{_ADVERBS} {_ANSWER}",
    r"\bnever (?:answered|replied|responded|commented|spoken in)\b",
    r"\bwithout (?:further )?(?:comment|speaking|answering|replying|commenting|saying (?:more|anything|a word))",
    r"\bno (?:\w+ ){0,2}comment\b",
    r"\bno (?:\w+ ){0,2}?(?:statement|answer|reply|response|information|details?)\b "
    r"(?:\w+ ){1,4}?(?:given|made|issued|provided)\b",
    rf"\b(?:giv\w+|gave|offer\w*|provid\w+|ma[dk]\w+|issue[sd]?) no (?:\w+ ){{0,2}}?{_FACTS}",
    rf"\bno longer gives? (?:\w+ ){{0,2}}?{_FACTS}",
    r"\b(?:remain|stay|kept|keep|fell|fall)\w* (?:silent|quiet|mum)\b|\bright to (?:silence|remain silent|say nothing)",
    r"\bsa(?:id|ys?) nothing\b(?! of\b)|\bnothing (?:more |further |else )?to (?:say|add)\b|\bsay only\b|\bonly say\b",
    r"(?:\bnot|n['’]t) (?:immediately )?(?:available|reachable)\b|\bunavailable for\b",
    r"\b(?:evad|dodg|avoid|sidestep|deflect|duck|parr)\w* (?:the |a |any |all |every )*(?:question|answer|subject)",
    r"\breserv\w+ (?:comment|judge?ment)|\breferr\w+ (?:all |any )?(?:questions|inquiries|enquiries|reporters)\b",
)
_REFUSAL = re.compile("|".join(_REFUSALS), re.IGNORECASE)
_LONGEST = 2_000  # characters of a sentence that are looked at


class Refusal(NamedTuple):
    """Where a refusal stands, and its first words."""

    start: int
    end: int
    head: str


def refusals_in(words: str) -> Iterator[Refusal]:
    """Yield where words refuse an answer, or tell that none came."""
    for found in _REFUSAL.finditer(words[:_LONGEST]):
        yield Refusal(*found.span(), " ".join(found[0].split()[:_HEAD]))


_HEAD = 2
