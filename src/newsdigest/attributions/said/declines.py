"""Sayings that say nothing: no comment, would not say, could not be reached."""

from __future__ import annotations

import re

from newsdigest.attributions.said.attribution import Attribution, clause_end
from newsdigest.attributions.who import speakers
from newsdigest.english.words import Token, word_set
from newsdigest.passages.passage import Passage

_DECLINE = re.compile(
    r"(?:(?:declin|refus)(?:ed|es|ing)\s+(?:to\s+(?:be\s+(?:interviewed|named|quoted|drawn)|take\s+questions|"
    r"[a-z]+ly\s+)?(?:"
    r"comment|say|answer|discuss|speak|speculate|guess|talk|confirm|explain|elaborate|respond|identify|name|reveal|disclose|"
    r"provide|release|"
    r"offer|give|be|state|specify|describe|commit|rule|make)\b|(?:any\s+)?(?:further\s+)?(?:comment|(?:an|"
    r"all)\s+interviews?|"
    r"(?:a|repeated|several|multiple)\s+requests?))"
    r"|(?:would|will|could|did|does|do|has|have|had)(?:\s+not|n['’]t)\s+(?:yet\s+)?(?:immediately\s+|"
    r"otherwise\s+|be\s+drawn|publicly\s+)?(?:"
    r"comment|respond(?:ed)?\s+to|reply|replied|discuss|elaborate|answer(?:ed)?|"
    r"say\b(?!\s+(?:that|anything))|return(?:ed)?\s+(?:[\w-]+\s+){0,4}(?:calls?|messages?|e-?mails?|requests?)|"
    r"confirm\b|explain\b|be\s+(?:immediately\s+)?reached|respond(?:ed)?\b|immediately\b|comment(?:ed)?)"
    r"|would\s+not\s+be\s+drawn\b|did\s+not\s+(?:wish|want)\s+to\s+(?:comment|say|answer|be\s+(?:quoted|interviewed))\b"
    r"|would\s+neither\s+confirm\b|(?:had|has|have)\s+no\s+(?:immediate\s+|further\s+)?comment"
    r"|(?:was|were|is)(?:\s+not|n['’]t)\s+(?:immediately\s+)?available\s+(?:for|to)\s+comment"
    r"|(?:was|were)\s+unavailable\s+for\s+comment|could\s+not\s+(?:immediately\s+)?be\s+reached"
    r"|would\s+(?:say\s+only|only\s+say)\b|would\s+rather\s+not\s+(?:say|give|comment|discuss|answer|speak)"
    r"|would\s+say\b|(?:made\s+use\s+of|exercised|invoked|used)\s+(?:the|his|her|"
    r"their)\s+(?:\w+\s+)?right\s+to\s+(?:say\s+nothing|silence|remain\s+silent)"
    r"|(?:did|does|would)(?:\s+not|n['’]t)\s+pick\s+up\b|g[ia]ves?\s+no\s+(?:answer|reply|comment)\b"
    r"|(?:remained|stayed|kept)\s+silent\b|said\s+nothing\b)",
    re.IGNORECASE,
)


DECLINE_STARTS = word_set(
    "declined declines declining refused refuses refusing would will could did does do has have had was were is "
    "wouldn't didn't "
    "couldn't won't doesn't don't hasn't haven't hadn't wasn't weren't made exercised invoked used remained "
    "stayed kept said gave gives"
)


def decline_at(passage: Passage, index: int) -> Attribution | None:
    """Read a refusal to say: `declined to comment`, `could not be reached`."""
    tokens = passage.tokens
    found = _DECLINE.match(passage.masked, tokens[index].start)
    if found is None:
        return None
    matched = found.group().lower()
    speaker = speakers.subject_of(passage, index)
    subject = passage.text[speaker.start :].lower() if speaker is not None else ""
    if matched.startswith("would say") and not subject.startswith(("neither", "none")):
        return None
    if speaker is None or speaker.name.lower() in ("nobody", "no one"):
        return None
    end = clause_end(passage, index)
    return Attribution(
        speaker, "declines", ((speaker.start, end),), tokens[index].start, whole=True, tags=frozenset({"decline"})
    )


def may_decline(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether the next word lets it be a refusal: most of these words are auxiliaries, mostly of another verb."""
    if tokens[index].low in _REFUSING:
        return True
    return index + 1 < len(tokens) and tokens[index + 1].low in _SECOND


_REFUSING = frozenset(word for word in DECLINE_STARTS if word.startswith(("declin", "refus")) or "n't" in word)
_SECOND = word_set("not no nothing neither say only rather unavailable silent use the his her their")
"""The second words of refusals: of `would not say`, `gave no answer`, `exercised their right`."""
