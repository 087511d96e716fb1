"""What stands inside the news of a sentence, between commas."""

from __future__ import annotations

import re
from itertools import pairwise

from newsdigest.english.grammar import capitals, is_finite
from newsdigest.english.predicates import has_verb, verb_follows
from newsdigest.english.words import tokens

_ASIDE = re.compile(
    r",\s+(?:who|which|whose|where|whom|a|an|the|its|his|her|their|aged|\d{1,3}|formerly|then|all|most|both|one|"
    r"twenty|some|including|as)\b"
    r"(?:[^,;]|,(?=\d| [A-Z][a-z]+\.? \d))*?,(?!\d| [A-Z][a-z]+\.? \d)\s*"
)

_BEFORE_VERB = re.compile(
    r",\s+(?:(?:first|once|already|now|still|[a-z]+ly)\s+)?(?:[a-z]{3,}ed|set|due|built|held|led|made|put|known|taken)\b"
    r"(?:[^,;]|,(?=\d| [A-Z][a-z]+\.? \d| \d))*?,\s+(?=(?:has|have|had|will|would|is|are|was|were)\b)"
)
"""`The trial of four men accused of theft, set for June 5, has been moved`: the verb closes what stands before it."""


def without_asides(words: str) -> str:
    """Return a clause without what stands in it between commas: `The pier, which is old, shut`."""
    words = _without_closed_aside(words)
    for _ in range(3):
        found = _ASIDE.search(words) or _BEFORE_VERB.search(words)
        if found is None:
            return words
        goes_on = verb_follows(words, found.end()) or _GOES_ON.match(words, found.end()) is not None
        joint = " " if goes_on else ", "  # nothing before a verb or preposition, a comma before a further aside
        shorter = f"{words[: found.start()]}{joint}{words[found.end() :]}"
        is_broken = not goes_on and _IN_A_LIST.match(words, found.end()) is not None
        if shorter == words or is_broken or not has_verb(shorter) or len(shorter.split()) < 4:
            return words
        words = shorter
    return words


_GOES_ON = re.compile(r"(?:to|of|for|from|with|into|on|at)\s")
_IN_A_LIST = re.compile(r"(?:[\w'’-]+\s){1,4}(?:and|or|\()")
"""What goes on so is one of the things that the aside lists: `all local, [countywide and district offices]`."""


def _without_closed_aside(words: str) -> str:
    """Drop what stands between a subject and its verb: `The first, to a group from Oslo, collapsed`."""
    if words.count(",") < 2:
        return words
    found = tokens(words)
    commas = [i for i, t in enumerate(found) if t.text == ","]
    for first, last in pairwise(commas):
        verb = last + 1
        if capitals(found, first + 1, last) and last - first > 2:  # a name: `the mayor, Ann Orr, resigned`
            continue
        if verb < len(found) and is_finite(found, verb) and not any(is_finite(found, i) for i in range(1, first)):
            return f"{words[: found[first].start]} {words[found[verb].start :]}"
    return words
