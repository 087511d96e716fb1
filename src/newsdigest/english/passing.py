"""What a sentence tells in its main clause, and what it only mentions in passing.

`The man arrested on Tuesday was released` tells of a release, `Crews laid a boom two days after it ran aground` of a
boom: the arrest and the grounding are mentioned so that the reader knows which man and which ship.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from newsdigest.english.verbs import IRREGULAR_PAST

_LONGEST = 2_000
"""Characters: no sentence is longer, and hostile text may go on for megabytes."""

_AUXILIARY = r"(?:was|were|has|have|had|is|are|will|would|could)"
_UP_TO_THE_VERB = rf"[^,;.!?]*?(?=\s{_AUXILIARY}\b|[,;.!?]|$)"
_EARLIER = r"(?:after|(?<!the )following|before|since|until|while)\b"
_OPENING = rf"^(?:(?!{_AUXILIARY}\b|that\b|and\b|but\b)[\w'’-]+(?:,\d{{3}})*\s){{1,6}}?"
_PARTICIPLE = r"(?:[a-z]{3,}ed|held|shot|hit|hurt|found|caught|stolen|taken|struck|built|sold|sunk|lost|swept|burnt)"
_BESIDE_IT = r"(?:on|in|at|by|for|over|during|from|near|outside|with|as|last|off|under|this)"
_NO_CLAUSE = r"(?:(?!and\b|but\b|that\b|which\b|who\b|after\b|when\b|he\b|she\b|it\b|they\b|said\b)[^\s,;.!?]+\s)"
_RELATIVE_VERB = rf"(?:{_AUXILIARY}|{_PARTICIPLE}|ran|sank|fell|broke|shook|burst|came|went|began|blew|collapsed)"

_PAST = rf"(?:[a-z]{{3,}}ed|{'|'.join(sorted(IRREGULAR_PAST - {'was', 'were', 'had'}))})"
_ACTED = rf"(?<!\bto\s)(?<!\bbe\s)(?<!\bthe\s)(?<!\ba\s)(?<!\ban\s)(?<!\b[a-z]ly\s){_PAST}\b(?!\sby\b|\sto\shave\b)"

_ABOUT_THE_SUBJECT = re.compile(
    rf"(?P<subject>{_OPENING})(?:"
    rf"(?:that\s{_RELATIVE_VERB}\s{_NO_CLAUSE}+?|{_PARTICIPLE}\s{_BESIDE_IT}\s{_NO_CLAUSE}+?)(?={_AUXILIARY}\b)|"
    rf"who\s(?:was|were)\s(?:{_NO_CLAUSE}|(?:when|after|as)\s)+?(?=(?:has|have|had|is|are|will|would|died)\b)|"
    rf"(?:who|that)\s{_PAST}\s{_NO_CLAUSE}+?(?={_AUXILIARY}\b|{_ACTED}))",
    re.IGNORECASE,
)
"""`The man arrested on Tuesday was`, `the ferry that sank was`, `those who fled on Tuesday returned`: which one."""

_BETWEEN_COMMAS = re.compile(
    rf"(?P<subject>{_OPENING}[\w'’-]+),\s{_PARTICIPLE}\s(?:of|{_BESIDE_IT})\s[^,;.!?]*,(?=\s[a-z])", re.IGNORECASE
)
"""`Jon Vael, convicted of fraud on Monday, was sentenced`."""

_IN_PASSING = re.compile(
    rf"\b(?:(?:who|whom|whose|which)\b(?:\s{_AUXILIARY}\b)?{_UP_TO_THE_VERB}|where\b[^,;.!?]*|{_EARLIER}[^,;.!?]*)",
    re.IGNORECASE,
)
_MEANWHILE = re.compile(r"\bwhen\b[^,;.!?]*", re.IGNORECASE)
_STATE = re.compile(
    r"\b(?:was|were|had been)\s+(?:not|never|asleep|drunk|absent|away|alone|ashore|elsewhere)\b|"
    r"\b(?:wasn|weren|hadn)['’]t\b",
    re.IGNORECASE,
)
"""Where or how somebody was, or was not, when it happened is a matter of its own; `Two were hurt when it ran aground`
and `It was on its way north when it ran aground` tell the grounding."""


class Parts(NamedTuple):
    """The words of a sentence: those of its main clause, and those of what it mentions in passing."""

    main: str
    passing: str
    is_state: bool = False


def about_the_subject(sentence: str) -> tuple[int, int]:
    """Return where the words stand that tell which one the subject is: `The man [arrested on Tuesday] was released`."""
    words = sentence[:_LONGEST]
    found = _ABOUT_THE_SUBJECT.match(words) or _BETWEEN_COMMAS.match(words)
    return (0, 0) if found is None else (found.end("subject"), found.end())


def parted(sentence: str) -> Parts:
    """Part what a sentence tells from what it mentions in passing."""
    passing: list[str] = []
    words = sentence[:_LONGEST].strip()
    start, end = about_the_subject(words)
    if end:
        passing.append(words[start:end])
        words = words[:start] + words[end:]
    passing.extend(part.group() for part in _IN_PASSING.finditer(words))
    words = _IN_PASSING.sub(" ", words)
    meanwhile = _MEANWHILE.findall(words)
    without = _MEANWHILE.sub(" ", words)
    is_state = bool(meanwhile) and bool(_STATE.search(without))
    if is_state:
        passing.extend(meanwhile)
        words = without
    return Parts(" ".join(words.split()), " ".join(passing), is_state)
