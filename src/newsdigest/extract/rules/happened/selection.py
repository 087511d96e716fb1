"""Which happenings become the events of an article, and which of them are denied in the next breath."""

from __future__ import annotations

import re
from dataclasses import replace

from newsdigest.attributions.said.saying import Saying
from newsdigest.extract.rules.happened.happening import Happening
from newsdigest.extract.rules.happened.newsworthiness import ENOUGH
from newsdigest.extract.rules.happened.statuses import is_report

_SHARE = 0.7


def chosen(found: list[Happening], passages: int) -> list[Happening]:
    """Return the events of an article in reading order: those with weight enough, fewer in a long one."""
    worthy = [h for h in found if h.weight >= ENOUGH]
    most = round(min(_SHARE * passages + 1, 6 + 0.2 * passages))
    best = sorted(worthy, key=lambda h: (-h.weight, h.start))[:most]
    return sorted(best, key=lambda h: (h.start, h.end))


_DENIES_ITS_OWN = re.compile(r"\bden(?:y|ies|ied)\s+(?:\w+\s+)?that\s(?!(?:any\s)?such\b|this\b|it\b)")
_CONTENT = re.compile(r"[a-z]{5,}|\d+")


def _is_about(denial: Saying, happening: Happening) -> bool:
    """Whether a denial answers what was told: a bare one does; one that says what it denies must share a word."""
    if not _DENIES_ITS_OWN.search(denial.text):
        return True
    told, denied = (set(_CONTENT.findall(words.lower())) for words in (happening.clause, denial.text))
    return bool({word[:5] for word in told} & {word[:5] for word in denied - {"denied", "denies"}})


def denied_by(found: list[Happening], sayings: list[Saying]) -> list[Happening]:
    """Mark what is denied right after it is told, in the next sentence or two of the paragraph, by somebody else."""
    result = []
    for happening in found:
        denials = [
            s
            for s in sayings
            if s.stance == "denies"
            and not s.about_count
            and 0 <= s.passage - happening.passage <= 2
            and s.paragraph == happening.paragraph
            and (happening.speaker is None or happening.speaker.name != s.figure.name)
            and _is_about(s, happening)
        ]
        is_denied = bool(denials) and is_report(happening.status, happening.sentence, dated=happening.dated)
        result.append(replace(happening, status="denied", weight=happening.weight + 1) if is_denied else happening)
    return result
