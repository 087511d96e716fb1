"""What somebody hopes for, recommends or has in mind is not told as done, nor as what they said to be so.

`Is considering moving` is not `is moving`, `recommended that the airline move` not `the airline moved`, and `hopes that
the port will pay` not `the port will pay, she said`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsdigest.english.governors import HOPED
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.passage import tokens_of
from newsdigest.facts.statements import content_of
from newsdigest.schema.mention import Difference

_IN_MIND = re.compile(
    r"\b(?:is|are|was|were|be|been|am|['’]re|['’]s)\s(?:\w+ly\s|also\s|now\s|still\s)?(?P<mind>[a-z]+ing)\s(?P<deed>[a-z]+ing)\b"
)
_GOING_ON = frozenset(
    ("starting", "beginning", "continuing", "keeping", "finishing", "going", "trying", "being", "having", "resuming")
)
"""Words before a gerund that tell it as going on."""
_WANTED = re.compile(
    r"\b(?P<want>(?:recommend|propos|demand|suggest|request|urg|insist|ask)(?:s|es|ed|e|ing)?)\sthat\s"
    r"(?:(?:the|an?|its|his|her|their|all|both)\s)?(?:[\w’'-]+\s){1,3}?(?P<deed>[a-z]{3,})\b"
)
_NOT_MEANT = frozenset(("joke", "jokes", "joked", "joking", "wonder", "wonders", "wondered"))
_HOPED = re.compile(
    rf"\b(?P<hope>{'|'.join(sorted(HOPED | _NOT_MEANT))})\s"
    r"(?:that\s|if\s|whether\s)?(?P<what>[^.;]+)"
)
_CONDITIONAL = re.compile(r"\bwould\s(?:\w+ly\s|also\s)?(?P<deed>[a-z]+)\b[^.;]*\s(?:if|unless|provided)\s")
_MOODS = re.compile(
    r"\b(?:hop|fear|wish|dream|jok|wonder|want|would|could|should|may|might|must|if|whether|recommend|propos|demand|suggest|"
    r"request|urg|insist|ask|call|consider|weigh|mull|contemplat|discuss|ponder|explor|debat|plan|possib|perhaps|likely|"
    r"optimis|confiden|expect|worr|afraid|concern|let|need|ought)",
    re.IGNORECASE,
)
_FEWEST = 2


def unreal(sentence: str, evidence: Sequence[str]) -> Iterator[Difference]:
    """Yield the words by which the evidence only has a deed in mind, where a sentence without such a word tells it."""
    if _MOODS.search(sentence):
        return
    told = [token.word for token in tokens_of(sentence)]
    for text in evidence:
        for found in _IN_MIND.finditer(text):
            if found["mind"] not in _GOING_ON and _is_told(found["deed"], told):
                yield Difference(kind="word", said=None, found=found["mind"])
        for found in _WANTED.finditer(text):
            is_base = not found["deed"].endswith(("ed", "s"))
            if is_base and found["deed"] not in told and _is_told(found["deed"], told):
                yield Difference(kind="word", said=None, found=found["want"])
        for found in _HOPED.finditer(text):
            shared = _shared(sentence, found["what"])
            if shared >= _FEWEST and shared > _shared(sentence, text[: found.start()]):
                yield Difference(kind="word", said=None, found=found["hope"])
        for found in _CONDITIONAL.finditer(text):
            if _is_told(found["deed"], told):
                yield Difference(kind="word", said=None, found="if")


def _is_told(deed: str, told: Sequence[str]) -> bool:
    return any(not lemmas(deed).isdisjoint(lemmas(word)) for word in told)


def _shared(sentence: str, words: str) -> int:
    """Return how many telling words of a sentence stand among others."""
    ours, theirs = content_of(sentence), content_of(words)
    return sum(any(not forms.isdisjoint(other) for other in theirs) for forms in ours)
