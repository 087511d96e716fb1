"""A saying as one sentence words it: who, how, and which stretches are what was said."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from newsdigest.extract.rules.passages import Passage
from newsdigest.extract.rules.persons import Speaker
from newsdigest.schema.reading import Stance

Span = tuple[int, int]


@dataclass(frozen=True)
class Attribution:
    """One saying in a passage. `content` are offsets of what was said; `whole` when the clause itself says it best."""

    speaker: Speaker
    stance: Stance
    content: tuple[Span, ...]
    cue: int
    direct: bool = False
    channel: str | None = None
    whole: bool = False
    chain: tuple[Speaker, ...] = ()
    span: Span = (0, 0)
    tags: frozenset[str] = field(default=frozenset())


_DENIAL_WORDS = re.compile(
    r"\b(?:no such|not true|untrue|a fake|fake\b|a forgery|forged|a hoax|is false|was false|are false|were false|"
    r"false (?:claim|report|rumou?r)|"
    r"never (?:said|told|met|heard|received|saw|made|happened|took|gave|been|asked|agreed|offered|wrote|paid|had)|"
    r"(?:is|was|are|were) (?:baseless|unfounded|fabricated|nonsense|a lie|lies)|baseless|without foundation|"
    r"complete nonsense|"
    r"no truth|no record of|(?:reject|dismiss)(?:s|ed)? (?:any|the|every|all|this|that|such) "
    r"(?:suggestion|claim|allegation|accusation)s?|"
    r"(?:do|does|did)(?: not|n['’]t) recogni[sz]e|"
    r"(?:received|gotten?|got|given|made|paid|sent|seen|saw|found|took|taken|signed) no (?:such )?(?:[a-z]+ )?"
    r"(?:warnings?|notices?|letters?|messages?|money|payments?|orders?|offers?|requests?|complaints?|calls?|"
    r"instructions?|promises?|bribes?|threats?|deals?|demands?)|"
    r"no (?:[a-z]+ ){0,4}(?:ever )?(?:reached|was ever|were ever))\b",
    re.IGNORECASE,
)


def stance_of(passage: Passage, content: list[Span] | tuple[Span, ...]) -> Stance:
    """Return the stance that the words of a saying give: `there was no such call` denies."""
    said = " ".join(passage.text[start:end] for start, end in content)
    opening = re.sub(r"^[\W_]*(?:that\s+)?", "", said)[:60]
    if re.match(
        r"(?:he|she|it|they|I|we)\s+(?:would rather not|declined|refused|would not (?:say|comment|discuss|give))\b",
        opening,
        re.IGNORECASE,
    ):
        return "declines"
    return "denies" if _DENIAL_WORDS.search(said[:300]) else "asserts"


def first_letter(words: str, at: int) -> int:
    """Return where the next word or quotation begins."""
    while at < len(words) and words[at] in " ,:\t\n":
        at += 1
    return at


_HARD_STOP = re.compile(
    r";\s|,\s(?=(?:and|but)\son\s\w+day\s(?:he|she|it|they)\s)|\s[—–]\s(?=(?:and|but)\b)|,\s(?=(?:and|but)\s(?:described|called|added|said|urged|asked|thanked|accused|praised)\b)|"
    r"\s(?=(?:and|but)\s(?:declined\s+to|refused\s+to\s+(?:comment|say|discuss)|would\s+not\s+(?:comment|say|discuss))\b)"
)


def clause_end_at(passage: Passage, at: int) -> int:
    """Return where the clause that holds an offset ends: at a semicolon, else with the passage."""
    found = _HARD_STOP.search(passage.masked, at)
    return found.start() if found else len(passage.text)


def clause_end(passage: Passage, index: int) -> int:
    """Return where the clause of a token ends."""
    return clause_end_at(passage, passage.tokens[index].end)
