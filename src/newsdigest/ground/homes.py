"""The clause of a sentence that tells what a title tells: `the tower was sold [after the bridge was cancelled]`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from newsdigest.english.passing import parted
from newsdigest.facts.statements import content_of
from newsdigest.ground.page import Page
from newsdigest.text import Stretch

_JOINED = re.compile(
    r"[;—]\s|\s[–-]\s|,?\s(?:but|while|whilst|whereas|although|though|because|until)\s|,\s(?:and|or|so|as)\s"
    r"|\sand\s(?=(?:(?:the|a|an|its|his|her|their)\s\w+\s|it\s|he\s|she\s|they\s)?"
    r"(?:is|are|was|were|has|have|had|will|would|did|does|do|[a-z]+ed)\b)"
)
_SHARED = 2
"""Words of a title by which any other sentence is about the same."""
_STEM = 6
"""Letters by which `instruction` is of `instruct`."""
_FEW = 3
"""A clause tells a title of whose words it has one in so many."""


def homes(title: str, sentence: str) -> Sequence[str]:
    """Return the clauses that have most words of a title, or little else; all where it is told in other words."""
    told = content_of(title)
    clauses = clauses_of(sentence)
    shared = [shared_words(told, clause) for clause in clauses]
    most = max(shared, default=0)
    if most * _FEW < len(told):
        return clauses
    return [
        clause
        for clause, count in zip(clauses, shared, strict=True)
        if count == most or (count and count * _FEW >= 2 * len(content_of(clause)))
    ]


@lru_cache(maxsize=512)  # each status of an event is looked for in the same sentences
def clauses_of(sentence: str) -> Sequence[str]:
    """Return the main clauses of a sentence, and behind them what it only mentions in passing."""
    parts = parted(sentence)
    return tuple(each for part in (parts.main, parts.passing) for each in _JOINED.split(part) if each.strip())


def shared_words(told: Sequence[frozenset[str]], text: str) -> int:
    """Return how many of the words that are told a text has, in any form: `instructed` and `no instruction`."""
    forms = frozenset().union(*content_of(text))
    stems = stems_of(forms)
    return sum(not (forms.isdisjoint(each) and stems.isdisjoint(stems_of(each))) for each in told)


def stems_of(forms: frozenset[str]) -> frozenset[str]:
    """Return the beginnings of long words."""
    return frozenset(form[:_STEM] for form in forms if len(form) >= _STEM)


def alike(told: Sequence[frozenset[str]], page: Page) -> tuple[str, ...]:
    """Return the headline and the sentences that have half of the words that are told, and no single one by chance."""
    numbers, sentences_of = page.once(_by_form)
    known = {word for forms in told for form in forms for word in numbers.get(form, ())}
    shared = Counter(sentences_of[word] for word in known)
    found = sorted(at for at, count in shared.items() if count >= _SHARED and count * 2 >= len(told))
    return (page.article.headline, *(page.sentences[at].text for at in found))


def _by_form(sentences: Sequence[Stretch]) -> tuple[Mapping[str, Sequence[int]], Sequence[int]]:
    """Return the numbers of the content words by their forms, and of each word the number of its sentence."""
    numbers: dict[str, list[int]] = {}
    sentences_of: list[int] = []
    for at, sentence in enumerate(sentences):
        for forms in content_of(sentence.text):
            for form in forms:
                numbers.setdefault(form, []).append(len(sentences_of))
            sentences_of.append(at)
    return numbers, sentences_of
