"""Whether a sentence tells, as its news, that people died: no newspaper puts anything of the same day above it."""

from __future__ import annotations

import re

from newsdigest.english.passing import parted

_SOMEBODY = (
    r"(?:\d[\d,]*|an?|the|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands|scores|"
    r"several|some|many|at least|more than|up to|as many as|about|nearly|all|both|most|him|her|them|people|civilians)"
)
_DEATH = re.compile(
    r"\b(?:"
    r"(?:was|were|been|are|is|be)\s(?:\w+ly\s)?(?:killed|drowned|shot dead|found dead|crushed to death|burned to death)"
    rf"|kill(?:s|ed|ing)\s(?:\w+ly\s)?{_SOMEBODY}\b"
    r"(?!\s(?:bill|plan|deal|idea|project|proposal|mood|engine|motion|talks)\b)"
    r"|(?:people|men|women|children|workers|soldiers|civilians|passengers|others|residents|\d[\d,]*)\s(?:\w+\s)?"
    r"(?:dead|killed|drowned)"
    r"|(?:has |have |had )?(?:died|die|dies|perished|drowned)(?!\s(?:down|out|away)\b)"
    r"|lost (?:their|his|her) li(?:fe|ves)|(?:death )?toll (?:of|from|in|rose|has|stood|stands|reached|climbed|passed)"
    r"|(?:rescuers|crews|divers|police|they) (?:found|recovered|pulled) [\w\s]{0,20}bod(?:y|ies)"
    r"|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|another|latest) (?:death|fatality)"
    r"|leaving [\w\s]{1,20} dead"
    r")\b",
    re.IGNORECASE,
)
_NO_DEATH = re.compile(
    r"\b(?:nobody|no one|none|not|never|nor|without|could|may|might|would|if|threat\w*|charged|accused|convicted|"
    r"acquitted|suspect\w*|guilty|sentenced|trial|inquest|memorial|anniversary|remember\w*|mourn\w*|commemorat\w*|"
    r"no deaths?|novel|film|play|cattle|sheep|birds|fish|trees)\b|n['’]t\b",
    re.IGNORECASE,
)


_BESIDE = re.compile(r",\s(?:who|which|whose|where)\b[^,;]{1,200},")


def tells_of_deaths(sentence: str) -> bool:
    """Whether a sentence has people die in its main clause: not of what somebody is tried for, and nothing supposed."""
    main = parted(_BESIDE.sub(" ", sentence)).main
    return _DEATH.search(main) is not None and _NO_DEATH.search(main) is None
