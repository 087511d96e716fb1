"""Retellings that can be traced to the words of the article, and those that a reader has to be believed.

Whoever tells a thing in words of his own may have it right, but nobody can check it by the words. So a retelling may
have one word of its own, or none if it is short, and takes the most of its words from its evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsdigest.facts.statements import content_of
from newsdigest.facts.telling import untold
from newsdigest.ground.loans import HEDGES
from newsdigest.ground.page import Page
from newsdigest.schema.mention import Difference
from newsdigest.text import Stretch

_AROUND = 3  # sentences on either side that may lend a retelling its words
_LENT = 0.7  # of the telling words of a retelling that those sentences may lend it
_FEW = 4  # telling words; a shorter retelling has none of its own
# What only says that the thing was.
_HAPPENED = re.compile(
    r"\b(?:t(?:akes?|ook|aken|aking) place|happen(?:s|ed|ing)?|occur(?:s|red|ring)?)\b", re.IGNORECASE
)
# What a text says there is, its evidence must name.
_EXISTING = re.compile(r"\bthere (?:is|are|was|were|will be|has been|have been|had been)\b", re.IGNORECASE)
_PARTICLES = "up|down|out|off|away|aside|back"
_CONDITION = re.compile(r"\b(?:if(?! not\b)|unless|provided that|in case|as long as)\b", re.IGNORECASE)
_CONDITIONED = re.compile(
    r"\b(?:if|unless|provided|in case|as long as|whether|when|once|until|depend\w*|condition\w*|otherwise)\b"
    r"|(?:^|[,;:—]\s)(?:had|were|should)\s|\bwould\b[^.;]*\s(?:had|were)\s",
    re.IGNORECASE,
)
_CONTRAST = re.compile(r"\bbut (?:an?|the)\s", re.IGNORECASE)
_CONTRASTED = re.compile(
    r"\b(?:but|although|though|while|whereas|however|yet|not|never|no|despite|instead|rather|except)\b", re.IGNORECASE
)
# "Two people, 61, were told": one of the two counts was denied.
_RECOUNTED = re.compile(r"\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten)\s[a-z]+,\s\d[\d,.]*,\s")
_LASTING = re.compile(
    r"\bfor ((?:an?|the) (?:whole |full |entire )?(?:minute|hour|day|night|week|month|year|decade))\b", re.IGNORECASE
)
# Who denies what was said before: "Hale denied it.", "He would not.", "No."
ANSWER = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)\s(?:it|this|that|the\s\w+)\b|(?:not|n['’]t|neither)\s?[.,;:]"
    r"|no[.,](?:\s|$)|no such\b)",
    re.IGNORECASE,
)
# Who answers what was asked or said before, in whatever way.
_REFERRING = re.compile(
    ANSWER.pattern + r"|\b(?:declin|refus)\w+ to (?:say|comment|answer)|\b(?:not|n['’]t) (?:say|comment|answer)\b",
    re.IGNORECASE,
)


def untraced(text: str, own: Sequence[Stretch], page: Page) -> Iterator[Difference]:
    """Yield the words of a text that the article does not lend it.

    Of a retelling in words of its own one may be new, and most must be of its evidence; a denial that only answers has
    those of the sentences before it.
    """
    count = len(content_of(text))
    around = [sentence.text for sentence in page.around(own, _AROUND)]
    answered = before(own, page) if any(_REFERRING.search(sentence.text) for sentence in own) else []
    new = strange(text, [*around, page.article.headline])
    lent = strange(text, [*(sentence.text for sentence in own), *answered, page.article.headline])
    is_new = len(new) > 1 or (new and (count < _FEW or _is_phrasal(new[0], text)))
    if is_new or len(lent) > count * _LENT or (lent and _EXISTING.search(text)):
        yield Difference(kind="word", said=" ".join(new or lent), found=None)
    known = [*(sentence.text for sentence in own), *answered]
    for clause in _CLAUSE.split(text):
        words = strange(clause, known)
        if len(words) > 1 and len(words) * 2 > len(content_of(clause)):
            yield Difference(kind="word", said=" ".join(words), found=None)


# Where a retelling goes on to something else.
_CLAUSE = re.compile(r"[,;:—]\s|\s[–-]\s|\s(?:and|but|while|although|though|because|which|who)\s")


def unconditional(text: str, own: Sequence[Stretch]) -> Iterator[Difference]:
    """Yield what a text sets as a condition, contrasts or counts twice where its evidence does not."""
    for says, may_say in ((_CONDITION, _CONDITIONED), (_CONTRAST, _CONTRASTED), (_RECOUNTED, _RECOUNTED)):
        said = says.search(text)
        if said is not None and not any(may_say.search(sentence.text) for sentence in own):
            yield Difference(kind="word", said=said[0].strip(" ,"), found=None)
    told = " ".join(sentence.text.lower() for sentence in own)
    for lasting in _LASTING.finditer(text):
        if lasting[1].lower() not in told:
            yield Difference(kind="number", said=lasting[1], found=None)


def strange(text: str, evidence: Sequence[str]) -> list[str]:
    """Return the words of a text that its evidence lacks and that tell more than a doubt."""
    return [word for word in untold(_HAPPENED.sub("", text), evidence) if word not in HEDGES]


def answered(own: Sequence[Stretch], page: Page) -> Sequence[Stretch]:
    """Return the evidence and behind it, as one tells it, the sentence before, if it only answers that."""
    if not own or not any(ANSWER.search(sentence.text) for sentence in own):
        return own
    return [*own, *page.before(own[0], 1)]


def before(own: Sequence[Stretch], page: Page) -> list[str]:
    """Return the sentences before the evidence that it may answer."""
    return [sentence.text for sentence in page.around(own, _AROUND) if sentence.start < own[0].start]


def _is_phrasal(verb: str, text: str) -> bool:
    """Whether a particle says what a word tells: of "step down" and "step up" one is the other's opposite."""
    return re.search(rf"\b{re.escape(verb)}\w*\s(?:{_PARTICLES})\b", text, re.IGNORECASE) is not None
