"""A sentence that begins with `He` or `Her` told by name, where the article can mean nobody else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdigest.attributions.hearing import Hearing, heard
from newsdigest.compose.desk import Desk, EventCluster, evidence_of
from newsdigest.english.grammar import is_person_role
from newsdigest.english.verbs import has_finite
from newsdigest.passages.passage import Passage
from newsdigest.schema.mention import Evidence

_OPENS = re.compile(r"(?P<pronoun>He|She|His|Her)(?=\s[a-z])")
_MALE = ("He", "His")
_OWNING = ("His", "Her")
_SOMEBODY = re.compile(
    r"\b(?:he|she|him|his|hers?|man|woman|boy|girl|men|women|people|somebody|someone|another)\b", re.IGNORECASE
)
_WORD = re.compile(r"[a-z][a-z-]+")


def by_name(words: str, event: EventCluster, desk: Desk) -> str:
    """Return a sentence with the name of whom its first word means, where the one before names one person alone."""
    opens = _OPENS.match(words)
    if opens is None:
        return words
    meant = {name for evidence in evidence_of(event) for name in _meant(evidence, opens["pronoun"], desk)}
    if len(meant) != 1:
        return words
    name = meant.pop()
    mark = "’" if any("’" in body for body in desk.bodies(event)) else "'"
    shown = f"{name}{mark}s" if opens["pronoun"] in _OWNING else name
    return f"{shown}{words[opens.end() :]}"


def _meant(evidence: Evidence, pronoun: str, desk: Desk) -> Iterator[str]:
    """Yield whom a pronoun means that opens the sentence of some evidence."""
    article, around = desk.articles.get(evidence.article_id), desk.sentence_around(evidence)
    if article is None or around is None or not around.text.startswith(pronoun):
        return
    hearing = heard(article.body, article.headline)
    rank = next((at for at, one in enumerate(hearing.passages) if one.start >= around.start), 0)
    before = hearing.passages[rank - 1] if rank else None
    if before is not None and (name := _only_person(before, hearing)) is not None:
        other = "female" if pronoun in _MALE else "male"
        if hearing.cast.genders.get(name) != other:
            yield name


def _only_person(passage: Passage, hearing: Hearing) -> str | None:
    """Return the one person of a sentence; nobody, where it tells of somebody else too whom it does not name."""
    spans = [span for span in passage.spoken_of if span.kind not in ("place", "body")]
    named = {hearing.cast.person(span.text).name for span in spans}
    if len(named) != 1 or not any(map(hearing.cast.is_person, spans)):
        return None
    first = spans[0]
    if has_finite(passage.masked[: first.start]):
        return None
    rest = passage.masked
    for span in reversed(spans):
        rest = f"{_DESCRIBED.sub('', rest[: span.start])} {_DESCRIBING.sub('', rest[span.end :])}"
    others = any(is_person_role(word) for word in _WORD.findall(rest)) or _SOMEBODY.search(rest) is not None
    return None if others else named.pop()


_DESCRIBED = re.compile(r"(?:(?:The|An?|Its|Their|the|an?|its|their)\s)?(?:[a-z-]+\s){0,3}[A-Za-z-]+,?\s*$")
_DESCRIBING = re.compile(r"^,\s[^,;:]*(?:,|$)")
"""`The owner, [Ilze Orr], a baker, left`: who is named is the one who is described."""
