"""A sentence that opens with a clause that hangs on its main one: `Three days after the bridge fell, the town ...`."""

from __future__ import annotations

import re

from newsdigest.english.verbs import comes_to_verb, has_finite

_COUNT = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|many|few|a few|"
    r"a couple of|half an?|the|only|just|barely|more than|less than|about|nearly|almost|\d[\d,]*)"
)
_SPAN = (
    r"(?:moments?|seconds?|minutes?|hours?|days?|nights?|weeks?|fortnight|months?|seasons?|years?|decades?|mornings?)"
)
_MEASURED = (
    rf"(?:(?:{_COUNT}\s){{1,3}}{_SPAN}|hours|days|weeks|months|years|minutes|shortly|soon|just|long|not long|right|"
    r"ever|immediately|even|only)"
)
_OPENS = re.compile(
    rf"(?:(?:{_MEASURED}\s(?:after|before|since|as|when|if|while|because)|after|before|when|whenever|while|whereas|although|though|"
    r"because|if|unless|until|once|since|as|as if|as though|now that|given that|even though|in case|provided|where|"
    r"whether|lest|so that)\s)",
    re.IGNORECASE,
)
_NO_CLAUSE = re.compile(
    r"(?:as (?:a|an|of|part|well|many|much|few|little|long|for|in)|since \d|until \d|once (?:a|an|the)\b)",
    re.IGNORECASE,
)
"""`As a boy`, `Since 2019`, `Once a mill`."""


_VERB_BEHIND = re.compile(
    r",\s(?:was|were|is|are|has|had|will|would|[a-z]{3,}ed|left|fell|died|won|lost|quit|took|went|came)\b"
)
_BOTH = re.compile(
    rf"(?:{_MEASURED}\s)?(?:after|before|since|until|as|once)\s(?:(?:the|an?|his|her|its|their|this|that)\s)?[\w'’-]+"
    r"(?:\s(?!(?:of|in|on|at|by|for|from|to|with|and|or|near|over|under)\b)[\w'’-]+){0,2}?"
    r"(?<!\bof)(?<!\bin)(?<!\bon)(?<!\bat)(?<!\bby)(?<!\bfor)(?<!\bfrom)(?<!\bto)(?<!\bwith)(?<!\band)(?<!\bor)"
    r"\s(?:the|an?|his|her|its|their|he|she|it|they)\s",
    re.IGNORECASE,
)
"""`After the vote the mayor resigned`: no comma parts what only dates it from the main clause."""


def opens_subordinate(words: str) -> bool:
    """Whether words are only the clause with which a sentence opens, and its main clause is still to come."""
    opening = _OPENS.match(words)
    if opening is None or _NO_CLAUSE.match(words):
        return False
    clause = words[opening.end() :]
    end = _end_of_clause(clause)
    if end is None:
        return has_finite(clause) and not _is_dated_by_a_noun(words)
    return has_finite(clause[:end]) and not comes_to_verb(f"x {clause[end + 1 :].strip()}")


def _end_of_clause(clause: str) -> int | None:
    """Return the comma at which an opening clause ends: not the first of `After Orr, the mayor, left`."""
    commas = [at for at, mark in enumerate(clause) if mark == ","]
    if len(commas) > 1 and not has_finite(clause[: commas[1]]) and _VERB_BEHIND.match(clause, commas[1]):
        return next(iter(commas[2:]), None)
    return next(iter(commas), None)


def _is_dated_by_a_noun(words: str) -> bool:
    both = _BOTH.match(words)
    return both is not None and not has_finite(both[0].split(" ", 1)[1])
