"""What a later sentence takes back: the study that a journal withdrew, the charges that were dropped, the cup lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from newsdigest import dates
from newsdigest.compose.desk import Desk, EventCluster, evidence_of
from newsdigest.compose.tolls import later_toll
from newsdigest.compose.upsets import upset_by
from newsdigest.compose.wording import tidied
from newsdigest.english.outcomes import what_is_given_back, what_is_stripped
from newsdigest.english.undoing import tells_of_undoing, what_is_undone
from newsdigest.english.vocabulary import stem, telling_tokens, tokens
from newsdigest.schema.mention import Evidence
from newsdigest.text import Stretch, fold, without_stop

_NEAR = 3
"""Sentences behind, in which `the charges` can be no others."""
_OPEN = ("happened", "planned", "alleged")
_SHARED = 2
"""Telling words, besides the thing, by which a sentence further away speaks of the same."""


def recall_of(event: EventCluster, desk: Desk) -> Evidence | None:
    """Return the words of a later sentence that take back what an event tells, if there are any."""
    if event.id not in desk.recalls:
        desk.recalls[event.id] = next(_recalls(event, desk), None) or upset_by(event, desk)
    return desk.recalls[event.id]


def overtaken_by(event: EventCluster, desk: Desk) -> Evidence | None:
    """Return the words of a later sentence that take back what an event tells, or count more dead."""
    return recall_of(event, desk) or later_toll(event, desk)


def remark_on(recall: Evidence) -> str:
    """Return the sentence that takes something back as it stands beside what it takes back."""
    return without_stop(tidied(recall.quote))


def _recalls(event: EventCluster, desk: Desk) -> Iterator[Evidence]:
    if event.record.status not in _OPEN or event.edited is not None:
        return
    own = desk.basis(event)
    told = frozenset(stem(word) for sentence in own for word in tokens(sentence))
    takes_away = any(tells_of_undoing(sentence) for sentence in (*own, event.record.title))
    for evidence in evidence_of(event):
        for distance, sentence, article_id in _later(evidence, desk):
            thing = _given_back(sentence.text) if takes_away else _definite(sentence.text)
            if thing is None or stem(thing) not in told or fold(tidied(sentence.text)) in own:
                continue
            is_of_it = distance <= _NEAR or _shared(sentence.text, thing, told) >= _SHARED
            if is_of_it and not _is_of_before(sentence.text, article_id, event, desk):
                yield Evidence(article_id=article_id, start=sentence.start, end=sentence.end, quote=sentence.text)


@lru_cache(16_384)
def _given_back(sentence: str) -> str | None:
    return what_is_given_back(sentence)


def _is_of_before(sentence: str, article_id: str, event: EventCluster, desk: Desk) -> bool:
    """Whether a sentence tells of a day before that of the event: what was revoked on Monday and is back."""
    article = desk.articles.get(article_id)
    if event.when is None or event.when.earliest is None or article is None:
        return False
    resolved = (dates.resolve(one.text, published=article.published, context=sentence) for one in dates.find(sentence))
    days: list[date] = [one.latest for one in resolved if one is not None and one.latest is not None]
    return bool(days) and max(days) < event.when.earliest


def _later(evidence: Evidence, desk: Desk) -> Iterator[tuple[int, Stretch, str]]:
    """Yield the sentences behind some evidence, and those of later articles, with how far away they are."""
    for distance, sentence in enumerate(desk.sentences_behind(evidence), 1):
        yield distance, sentence, evidence.article_id
    told = desk.published(evidence.article_id)[0]
    for article_id in sorted(desk.articles, key=desk.published):
        if desk.published(article_id)[0] > told and desk.original(article_id) == article_id:
            for sentence in desk.sentences_of(article_id):
                yield _NEAR + 1, sentence, article_id


@lru_cache(16_384)  # every event is held against the sentences behind it
def _definite(sentence: str) -> str | None:
    """Return what a sentence has taken back, where it speaks of it as of a known thing."""
    stripped = what_is_stripped(sentence)
    if stripped is not None:
        return stripped
    thing = what_is_undone(sentence)
    if thing is None:
        return None
    known = re.search(
        rf"(?:\b(?:the|its|his|her|their|that|this|those|these|all|both)\s(?:[\w'’-]+\s){{0,3}}?|^){thing}\b",
        sentence,
        re.IGNORECASE,
    )
    return thing if known is not None else None


def _shared(sentence: str, thing: str, told: frozenset[str]) -> int:
    own = {stem(bare) for _, bare, weight in telling_tokens(sentence) if weight >= 1}
    return len((own & told) - {stem(thing)})
