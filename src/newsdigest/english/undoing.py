"""What a sentence tells and then takes back: `was charged in May [but the case was dropped]`.

A headline or a retelling that stops before it says more than the report.
"""

from __future__ import annotations

import re

from newsdigest.english.verbs import has_finite
from newsdigest.english.vocabulary import stem, tokens


def _any(listed: str) -> str:
    return "|".join(listed.split())


_LONGEST = 600
"""Characters: no rest of a sentence is longer, and hostile text may go on for megabytes."""
REVOCABLE = _any(
    "accusations? acquittal advice agreement alert allegations? announcement appeal appointments? approval "
    "arrangement article award ban bans bid bill boycott budget cases? charges? claims? closure complaints? "
    "contracts? conviction convictions curfew deal decision decree deportation dismissal election embargo "
    "engagement event eviction exclusion expulsion extradition fees? fines? freeze indictment injunction "
    "investigation invitation law lawsuits? levy licen[cs]es? match medals? meeting mission moratorium motion "
    "nomination offers? orders? papers? permits? permission petition plans? pledge policy post proceedings "
    "project promise proposals? prosecution purchase recall referendum report reports resignation restrictions? "
    "results? rules? ruling sale sanctions scheme sentences? settlement statement strikes? studies study suits? "
    "suspension takeover talks tariffs tax threat titles? tour trial truce verdicts? vote votes walkout warnings? "
    "warrants? withdrawal"
)
"""What can be taken back: words, decisions and undertakings, and no prices, roads or bombs."""
_UNDONE = _any(
    "withdrawn dropped retracted quashed overturned rescinded revoked reversed annulled voided cancelled canceled "
    "scrapped abandoned dismissed discontinued shelved repealed lifted disproved debunked refuted discredited "
    "disowned recanted vetoed blocked defeated rejected halted nullified invalidated waived commuted"
)
_OFF = r"(?:call(?:ed)? off|thrown out|struck down|set aside|put off|taken back|ruled out)"
_FREED = r"(?:acquitted|cleared|exonerated|pardoned|reinstated|vindicated|found not guilty|found innocent)"
_FELL = r"(?:collaps|fell (?:through|apart)|failed|lapsed|came to nothing|went bankrupt|expired)"
_UNDOES = (
    r"(?:withdrew|dropped|retracted|quashed|overturned|rescinded|revoked|reversed|annulled|voided|cancell?ed|scrapped|"
    r"abandoned|dismissed|discontinued|shelved|repealed|lifted|disproved|debunked|refuted|discredited|disowned|recanted|"
    r"vetoed|blocked|rejected|defeated|halted|waived|called off|threw out|struck down|set aside|put off|took back)"
)
_FREES = r"(?:acquitted|cleared|exonerated|pardoned|reinstated|freed)"
_BEING = r"(?:(?:has|have|had|is|are|was|were|been|being|be|since|later|then|now|also|both|all|finally|\w+ly)\s)*"
_OF = r"(?:\s(?:against|into|of|over|for|by|to|on|with)\s(?:[\w'’-]+\s?){1,4})?"
_NO_OBJECT = r"(?!\s(?:the(?!\s(?:same|next|following|day|previous)\b)|its|his|her|their)\s)"
"""A court of appeal overturned the verdict: no appeal was overturned."""
_SHORTEST = 4  # letters of a word that tells something
_PRONOUN = r"(?:it|they|he|she|this|that|which|who|these|those|both)"
_TURN = r"(?:but|yet|although|though|before|until|only to|and|then|later|since)"
_THING = rf"(?P<thing>{REVOCABLE})"
_TURNED = re.compile(r"\b(?:but|yet|although|though|before|until|only to|then|later|since)\b", re.IGNORECASE)
_OTHER_SENTENCE = re.compile(r"(?<=[a-z\d)”\"])[.;!?]\s")
_TAKEN_BACK = (
    re.compile(rf"\b{_THING}{_OF}\s{_BEING}(?:{_UNDONE}|{_OFF}|{_FELL})\w*{_NO_OBJECT}", re.IGNORECASE),
    re.compile(rf"\b{_PRONOUN}\s{_BEING}(?:{_UNDONE}|{_OFF}|{_FREED})\b", re.IGNORECASE),
    re.compile(
        rf"\b{_TURN}\s{_BEING}(?:{_UNDONE}|{_OFF}|{_FREED})\b(?!\s(?:the|an?|its|his|her|their)\b)", re.IGNORECASE
    ),
    re.compile(rf"\b{_UNDOES}\s(?:it|them|this|that|him|her)\b", re.IGNORECASE),
    re.compile(
        rf"\b{_UNDOES}\s(?:the|its|his|her|their|that|this|those|these|all)\s(?:(?!of\b)[\w'’-]+\s){{0,3}}?{_THING}\b",
        re.IGNORECASE,
    ),
    re.compile(rf"\b{_FREES}\s(?:him|her|them)\b", re.IGNORECASE),
    re.compile(r"\b(?:but|though|although|yet)\s(?:\w+\s){0,2}?(?:has|have|had)\ssince\s", re.IGNORECASE),
)
"""The case was dropped, it has since been withdrawn, but was cleared, overturned the ruling, a panel cleared her."""

_CONTRARY = re.compile(
    r"\b(?:but|yet|though|although)\s(?P<clause>[^.;:]*?\b(?:not|never|no|cannot|failed|refused|ha(?:s|ve|d) yet|"
    r"unable|without|stopped short|instead|backed out|withdrew|reversed)\b[^.;:]*|[^.;:]*n['’]t\b[^.;:]*)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?:(?:has|have|had|is|are|was|were|did|does|do|will|would|could|can|never|failed|refused|later|then|instead|stopped|"
    rf"backed|withdrew|reversed|{_PRONOUN})\b|cannot\b)",
    re.IGNORECASE,
)
_FOR_IT = re.compile(r"\b(?:for|of|to|on|about|behind|against|with)\s(?:it|them|this|that)\b", re.IGNORECASE)

_WAS_PLANNED = re.compile(
    r"\b(?:was|were|had been) (?:(?:first|originally|initially|once|also) )?"
    r"(?:to|due|set|scheduled|planned|supposed|meant|expected|going|about|billed)\b[^,;:]*$"
)
_TURNS = re.compile(r",?\s?(?:but|until|before|only|when)\b")


def is_taken_back(kept: str, rest: str) -> bool:
    """Whether what stands behind the kept words of a sentence takes back what they tell."""
    behind = _OTHER_SENTENCE.split(rest[:_LONGEST], maxsplit=1)[0]
    return undoes_plan(kept, behind) or _is_undone(kept, behind) or _is_contradicted(kept, behind)


def undoes_plan(kept: str, rest: str) -> bool:
    """Whether the rest tells what became of a plan: `was to open on Monday [but has been put off]`."""
    return _TURNS.match(rest) is not None and _WAS_PLANNED.search(kept) is not None


def tells_of_undoing(text: str) -> bool:
    """Whether a text itself tells that something was taken back or came to nothing."""
    return any(pattern.search(text[:_LONGEST]) for pattern in _TAKEN_BACK) or _CONTRARY.search(text) is not None


def what_is_undone(sentence: str) -> str | None:
    """Return the thing of which a sentence tells that it was taken back: `the study` that a journal withdrew."""
    for pattern in _TAKEN_BACK:
        found = pattern.search(sentence[:_LONGEST])
        if found is not None and found.groupdict().get("thing"):
            return found["thing"].lower()
    return None


def _is_undone(kept: str, rest: str) -> bool:
    """Whether the rest has the kept thing undone, and not another that it tells of first."""
    return any(_is_of_kept(kept, rest, found) for pattern in _TAKEN_BACK for found in pattern.finditer(rest))


def _is_of_kept(kept: str, rest: str, found: re.Match[str]) -> bool:
    """Whether what is undone is what was kept: it is named there, or a `before` or `but` has only this to tell.

    `The bank cut its offer and put off the vote` takes back no offer.
    """
    thing = found.groupdict().get("thing")
    if thing and stem(thing.lower()) in _stems(kept):
        return True
    is_turn = thing is None or _TURNED.search(rest[: found.end()]) is not None
    return is_turn and not has_finite(rest[: found.start()])


def _is_contradicted(kept: str, rest: str) -> bool:
    """Whether a `but` or `although` of the rest denies something of what the kept words tell."""
    found = _CONTRARY.search(rest)
    if found is None or has_finite(rest[: found.start()]):
        return False
    clause = found["clause"]
    is_of_the_same = _GOES_ON.match(clause) is not None or _FOR_IT.search(clause) is not None
    return is_of_the_same or not _stems(kept).isdisjoint(_stems(clause))


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in tokens(text) if len(word) >= _SHORTEST)
