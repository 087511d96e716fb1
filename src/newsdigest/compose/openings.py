"""A claim whose words begin with whoever makes it: `She conceded that the bell was late`, told of the one it names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdigest.attributions.hearing import heard
from newsdigest.attributions.said.saying import Saying
from newsdigest.compose.desk import ClaimCluster, Desk, evidence_of
from newsdigest.compose.speakers import names_speaker
from newsdigest.schema.article import Article
from newsdigest.schema.mention import Evidence
from newsdigest.text import fold

_OPENING = 80
"""Characters in which whoever opens a sentence stands."""
_WORD = re.compile(r"[\w'’-]+")
_PRONOUN = re.compile(r"(?:he|she|it|they)$", re.IGNORECASE)


def opened_by(claim: ClaimCluster, named: str, desk: Desk) -> str | None:
    """Return the words of a claim that say themselves who says so, under a name; None where `X said` has to be added.

    The article has the same words behind whoever speaks: what the speaker says of somebody else begins otherwise.
    """
    text = " ".join(claim.record.text.split())
    for evidence in evidence_of(claim):
        article = desk.articles.get(evidence.article_id)
        if article is None:
            continue
        for saying, behind in _heads(article, evidence):
            found = re.match(rf"(?P<who>.{{1,{_OPENING}}}?)\s(?={behind})", text)
            if found is None or not names_speaker(saying.figure.name, claim.record.speaker):
                continue
            if names_speaker(found["who"], claim.record.speaker):
                return text
            if _PRONOUN.match(found["who"]) or fold(found["who"]) == fold(saying.worded.name if saying.worded else ""):
                return f"{named}{text[found.end() - 1 :]}"
        if _is_deed(text, claim, article, evidence, desk):
            return text
    return None


def _heads(article: Article, evidence: Evidence) -> Iterator[tuple[Saying, str]]:
    """Yield who speaks where evidence stands, with a pattern of the two words behind them."""
    hearing = heard(article.body, article.headline)
    for saying in hearing.sayings:
        if saying.worded is None or not (saying.start < evidence.end and evidence.start < saying.end):
            continue
        at = hearing.passages[saying.passage].start + saying.worded.end
        words = _WORD.findall(article.body[at : at + _OPENING])[:2]
        if len(words) > 1 and article.body[at : at + 1] == " ":
            yield saying, r"\s".join(map(re.escape, words))


def _is_deed(text: str, claim: ClaimCluster, article: Article, evidence: Evidence, desk: Desk) -> bool:
    """Whether a claim is what its speaker did, as the reporter tells it: `Ann Orr has agreed to publish the log`."""
    sayings = heard(article.body, article.headline).sayings
    if any(saying.shares(evidence.start, evidence.end) for saying in sayings):
        return False
    opening = " ".join(text.split()[:3])
    around = fold(desk.sentence_text(evidence))
    return names_speaker(opening, claim.record.speaker) and around.startswith(fold(opening))
