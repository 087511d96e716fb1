"""What is said without a clause of its own: a figure, a demand, a verdict."""

from __future__ import annotations

import re

from newsdigest.attributions.said.attribution import Attribution, clause_end, clause_end_at
from newsdigest.attributions.said.stances import stance_of
from newsdigest.attributions.who.speaker import Speaker
from newsdigest.english import lexicon
from newsdigest.english.words import MASK, word_set
from newsdigest.passages.passage import Passage

GIVING = word_set(
    "announced announces estimated estimates put puts gave gives said says counted counts reported reports"
)
_FIGURES = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozens?|hundreds?|"
    r"thousands?|millions?)\b"
)


def without_clause(passage: Passage, index: int, speaker: Speaker, rest: str) -> Attribution | None:
    """Read what is said without a clause of its own: a demand, a figure."""
    low = passage.tokens[index].low
    if _QUOTES_OBJECT.match(rest):
        return _with_object(passage, index, speaker)
    if low in CLAIMING and _TO_HAVE.match(rest):
        return _asking(passage, index, speaker)
    if low in DEMANDING and speaker.kind != "unnamed" and _ASKS_TO.match(passage.masked, passage.tokens[index].end):
        return _asking(passage, index, speaker)
    return _figured(passage, index, speaker) if low in GIVING and _FIGURES.search(rest[:60]) else None


CLAIMING = word_set("claimed claims admitted admits professed promised promises vowed vows pledged pledges")
_TO_HAVE = re.compile(r"to\s(?!(?:the|an?|his|her|its|their|this|that|these|those|all|some)\b)[a-z]{2,}")
_QUOTES_OBJECT = re.compile(rf"(?:on|for|of|about|with)\s{MASK}")


def _with_object(passage: Passage, index: int, speaker: Speaker) -> Attribution:
    """`Ms Orr reckons on “two days”`: what is quoted makes sense only behind its verb."""
    start = passage.tokens[index].start
    content = ((speaker.start, len(passage.text)),)
    return Attribution(speaker, stance_of(passage, content), content, start, direct=True, whole=True)


CALLED_FALSE = re.compile(
    r"\s+(?:it|this|that|them|(?:the|these|those|such|his|her|their)\s+[\w-]+)\s+(?:all\s+)?(?:as\s+)?(?:an?\s+|pure\s+|complete\s+)?"
    r"(?:lies?|false|untrue|nonsense|baseless|fabrications?|fake|hoax|rubbish|unfounded|invention)\b"
)
CHARACTERISING = word_set("called described branded cited cites")
JUDGING = word_set("blamed blames praised praises accused accuses criticised criticises criticized criticizes")
"""Verbs whose object is judged by what is quoted of it: `blamed “a lack of care” for it`."""


def _figured(passage: Passage, index: int, speaker: Speaker) -> Attribution | None:
    """Read a figure given as a saying: `The Speaker announced 32 votes`, `it put the loss at 80 tonnes`."""
    tokens = passage.tokens
    low = tokens[index].low
    rest = passage.masked[tokens[index].end :]
    if tokens[index - 1].low in lexicon.RELATIVES or (low in ("put", "puts") and not re.search(r"\bat\s", rest[:80])):
        return None
    if low == "counted" and speaker.kind in ("person", "pronoun"):
        return None  # that is a deed; `the union counted 400` is a figure of its own
    if low in ("said", "says", "gave", "gives", "counted") and not _FIGURES.match(rest.strip()):
        return None
    end = clause_end(passage, index)
    content = ((speaker.start, max(end, _last_quote_end(passage, tokens[index].end, end))),)
    return Attribution(speaker, "asserts", content, tokens[index].start, whole=True)


def characterised(passage: Passage, index: int, speaker: Speaker) -> Attribution | None:
    """`Ms Orr called it “a disgrace”`: the clause says best what was said."""
    tokens = passage.tokens
    if CALLED_FALSE.match(passage.masked, tokens[index].end):
        content: tuple[tuple[int, int], ...] = ((tokens[index].start, clause_end(passage, index)),)
        return Attribution(
            speaker, "denies", content, tokens[index].start, whole=True, tags=frozenset({"denial", "characterised"})
        )
    if not any(token.is_masked for token in tokens[index + 1 : index + 12]):
        return None
    end = clause_end_at(passage, tokens[index].end)
    content = ((speaker.start, max(end, _last_quote_end(passage, tokens[index].end, end))),)
    return Attribution(
        speaker,
        stance_of(passage, content),
        content,
        tokens[index].start,
        direct=True,
        whole=True,
        tags=frozenset({"characterised"}),
    )


DEMANDING = word_set("asked asks urged urges called calls ordered orders")
_ASKS_TO = re.compile(
    r"\s+(?:on\s+|for\s+)?(?:(?:the|a|an|his|her|its|their|all|both)\s+[a-z]|[A-Z])[\w’' -]{2,60}?\s"
    r"to\s(?!be\b)[a-z]{2,}"
)


def _asking(passage: Passage, index: int, speaker: Speaker) -> Attribution | None:
    """`Ms Orr urged the council to keep the pool`: the clause itself says best what was asked, claimed or promised."""
    content = ((speaker.start, clause_end(passage, index)),)
    return Attribution(speaker, "asserts", content, passage.tokens[index].start, whole=True)


def _last_quote_end(passage: Passage, start: int, end: int) -> int:
    return max((q.end for q in passage.speeches if start <= q.start <= end), default=end)
