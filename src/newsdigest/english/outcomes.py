"""Who wins a contest, and what turns an outcome over: a recount, a ruling, a title that is taken away or given back."""

from __future__ import annotations

import re

from newsdigest.english.undoing import REVOCABLE
from newsdigest.english.vocabulary import stem, tokens
from newsdigest.text import fold

_LONGEST = 600
"""Characters: no sentence of news is longer, and hostile text may go on for megabytes."""
_NAME = r"(?P<who>[A-Z][\w’'-]*(?:\s(?:(?:of|de|da|van|von|der|al|bin)\s)?[A-Z][\w’'-]*){0,4})"
_ADVERB = r"(?:(?:narrowly|comfortably|easily|again|also|then|finally|now|officially|formally|later)\s)?"
_SPOILS = (
    r"(?:majority|win|victory|lead|seat|title|cup|trophy|crown|gold|medal|prize|award|contract|race|election|presidency|"
    r"mayoralty|nomination|vote|match|game|final)"
)
_WINS = (
    re.compile(
        rf"\b{_NAME}\s(?:has\s|had\s)?{_ADVERB}(?:won|wins|clinched|secured|retained|regained|captured)\s"
        r"(?!(?:over|back|praise|support|backing|approval|plaudits)\b)"
    ),
    re.compile(
        rf"\b{_NAME}(?:,[^,;:]{{1,60}},)?\s(?:has been|had been|was|were|is|are)\s{_ADVERB}"
        r"(?:re-?elected|elected|(?:declared|proclaimed|named|announced|confirmed|certified)\s(?:as\s)?(?:re-?elected|elected|(?:the\s)?winners?|victor(?:ious)?|champions?))\b"
    ),
    re.compile(
        rf"\b(?:gave|gives|hands?|handed|awards?|awarded|grants?|granted|declares?|declared)\s{_NAME}\s"
        rf"(?:(?:the|an?|its|winner|elected|victorious)\s?)(?:[\w-]+\s){{0,3}}?(?:{_SPOILS}|winner|elected)?\b"
    ),
    re.compile(
        rf"\b{_NAME}\s(?:has been|had been|was|were|is|are)\s{_ADVERB}(?:given|handed|awarded)\s(?:the|an?|its)\s"
        rf"(?:[\w-]+\s){{0,3}}?{_SPOILS}\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:gave|gives|hands?|handed|awards?|awarded)\s(?:the|its|an?)\s(?:[\w-]+\s){{0,3}}?{_SPOILS}\sto\s{_NAME}"
    ),
)
"""Kell won a second term, was declared the winner; a recount gave Kell the majority; the cup was given to Kell."""
_TURNING = re.compile(
    r"\b(?:recounts?|re-counts?|recounted|second count|appeals?|tribunal|courts?|judges?|ruling|ruled|review|"
    r"disqualif\w+|annul\w+|overturn\w+|revers\w+|stewards|jury|protest|irregularit\w+|after all)\b",
    re.IGNORECASE,
)
_GIVEN_BACK = re.compile(
    rf"\b(?:reinstated?|reinstates|restored?|restores|reissued?|gave back|gives back|returned|renewed)\s"
    rf"(?:the|its|his|her|their)\s(?:(?!of\b)[\w'’-]+\s){{0,3}}?(?P<thing>{REVOCABLE})\b"
    rf"|\b(?:gave|gives|given|got|gets)\s(?:[\w'’-]+\s){{1,3}}?(?:back\s(?:its|his|her|their|the)\s(?P<back>{REVOCABLE})"
    rf"|(?:its|his|her|their)\s(?P<own>{REVOCABLE})\sback)\b"
    rf"|\b(?P<passive>{REVOCABLE})\b[^.;:]{{0,40}}?\s(?:was|were|been|is|are)\s"
    r"(?:reinstated|restored|reissued|given back)\b",
    re.IGNORECASE,
)
_STRIPPED = re.compile(
    r"\b(?:stripped|deprived|relieved)\sof\s(?:the|its|his|her|their|an?)\s(?:[\w'’-]+\s){0,3}?(?P<thing>titles?|cup|trophy|"
    r"crown|medals?|gold|silver|bronze|win|victory|seat|prize|award|honours?|knighthood|citizenship|licen[cs]e|record)\b",
    re.IGNORECASE,
)
"""Kell was stripped of the cup."""

DECISIONS = frozenset(
    frozenset(map(stem, pair))
    for pair in (
        *(("approve", "reject"), ("accept", "reject"), ("allow", "ban"), ("permit", "ban"), ("grant", "refuse")),
        *(("convict", "acquit"), ("back", "reject"), ("confirm", "annul"), ("legalise", "ban"), ("adopt", "reject")),
    )
)
"""What is decided on one day may be decided the other way on the next."""
DECIDED = frozenset(side for pair in DECISIONS for side in pair)
_REFUSES = stem("refuse")
_REFUSED = {stem("grant"): _REFUSES, stem("allow"): stem("ban"), stem("permit"): stem("ban")} | {
    stem(word): stem("reject") for word in ("approve", "accept", "back", "adopt")
}
"""What it is to refuse to do a thing: who refuses to grant, refuses."""


def decision_in(title: str) -> str | None:
    """Return what a title tells first as decided; who refuses to train or to speak decides nothing."""
    stems = [stem(fold(token)) for token in tokens(title[:_LONGEST])]
    for place, one in enumerate(stems):
        if one == _REFUSES and stems[place + 1 : place + 2] == ["to"]:
            return next((_REFUSED[told] for told in stems[place + 2 : place + 3] if told in _REFUSED), None)
        if one in DECIDED:
            return one
    return None


def winner_in(sentence: str) -> frozenset[str]:
    """Return the words of the name of who wins, as a sentence tells first; none where nobody does."""
    text = sentence[:_LONGEST]
    found = [one for pattern in _WINS if (one := pattern.search(text)) is not None]
    first = min(found, key=lambda one: one.start("who"), default=None)
    return frozenset(fold(first["who"]).split()) if first is not None else frozenset()


def tells_of_a_turn(sentence: str) -> bool:
    """Whether a sentence tells of what can turn an outcome over."""
    return _TURNING.search(sentence[:_LONGEST]) is not None


def what_is_given_back(sentence: str) -> str | None:
    """Return the thing that somebody has again, of whom it was taken: the licence."""
    found = _GIVEN_BACK.search(sentence[:_LONGEST])
    return next((thing.lower() for thing in found.groups() if thing), None) if found is not None else None


def what_is_stripped(sentence: str) -> str | None:
    """Return the thing of which somebody is stripped."""
    found = _STRIPPED.search(sentence[:_LONGEST])
    return found["thing"].lower() if found is not None else None
