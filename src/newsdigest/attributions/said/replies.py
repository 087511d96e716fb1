"""Sayings that deny what was said just before, without a word for denying."""

from __future__ import annotations

import re
from dataclasses import replace

from newsdigest.attributions.said.denials import may_be_of
from newsdigest.attributions.said.saying import Saying


def answering(said: list[Saying], earlier: list[Saying]) -> list[Saying]:
    """Make denials of sayings that say no right after somebody else's: `... said. There was no such van, he said`."""
    answered: list[Saying] = []
    for saying in said:
        before = next(reversed([*earlier[-2:], *answered]), None)
        denies = before is not None and (_backs(saying, before) or _says_no(saying, before))
        answered.append(replace(saying, stance="denies") if denies else saying)
    return answered


def _says_no(saying: Saying, told: Saying) -> bool:
    """Whether somebody says in his own words that what another has just said is not so."""
    return (
        saying.stance == "asserts"
        and _SAYS_NO.match(saying.text) is not None
        and told.paragraph == saying.paragraph
        and saying.passage - told.passage <= _NEXT
        and told.figure.name != saying.figure.name
        and (_NOBODY.match(saying.text) is not None or may_be_of(_FIRST.split(saying.text)[0], told.text))
    )


def _backs(saying: Saying, denial: Saying) -> bool:
    """Whether a quotation backs the denial before it: `The firm denied it. “Pilots choose,” said its spokesman`."""
    role = f"{saying.figure.role or ''} {saying.figure.name}".lower()
    return (
        (saying.stance, saying.direct, denial.stance) == ("asserts", True, "denies")
        and (saying.paragraph, saying.passage) == (denial.paragraph, denial.passage + 1)
        and saying.figure.name != denial.figure.name
        and any(voice in role for voice in _SPEAKING_FOR)
    )


_SPEAKING_FOR = ("spokes", "lawyer", "solicitor", "attorney")
_NEXT = 2
_FIRST = re.compile(r"[,;:]\s|\s(?:and|but)\s")
_NOBODY = re.compile(r"[\W_]*(?:No one|Nobody|None of|Not one of|False|Untrue|Nonsense|Rubbish)\b")
_SAYS_NO = re.compile(
    r"[\W_]*(?:There (?:was|were|is|are|has been|had been|have been|will be|would be)(?: not|n['’]t| never been)?"
    r"(?: (?:no|not|never|none)\b| a single\b| one\b)"
    r"|(?:No|Not one|Not a single|No one|Nobody|None|Nothing|Never(?! again\b| mind\b| before\b)|False|Untrue|"
    r"Nonsense|Rubbish)\b)"
)
