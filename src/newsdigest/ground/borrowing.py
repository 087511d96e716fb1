"""Clauses that a record takes from sentences it does not quote, held to those sentences.

A reader quotes one sentence and sums up two: "resigned after 19 years and gave no reason". What the quoted sentence has
no word of, the sentence that has the words must carry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsdigest.facts.clauses import turned_clauses
from newsdigest.facts.statements import content_of, may_deny, reversed_statements
from newsdigest.ground.page import Page
from newsdigest.schema.mention import Difference
from newsdigest.text import Stretch

# Where a retelling goes on to something else.
_CLAUSE = re.compile(r"[,;:—]\s|\s[–-]\s|\s(?:and|but|while|although|though|because|which|who)\s")
# What one says and another denies, both may have said.
_DISPUTED = frozenset(("deny", "denies", "denied", "denying", "denial"))
_Forms = frozenset[str]


def borrowed(text: str, own: Sequence[Stretch], page: Page) -> Iterator[Difference]:
    """Yield what a clause turns round of the sentences that have the words which its own evidence lacks.

    Evidence that denies may deny what those sentences say: "Hale denied it".
    """
    may_add = any(may_deny(sentence.text) for sentence in own)
    known = frozenset(form for sentence in own for forms in content_of(sentence.text) for form in forms)
    for clause in _CLAUSE.split(text):
        strange = [forms for forms in content_of(clause) if known.isdisjoint(forms)]
        if not strange or len(strange) * 2 < len(content_of(clause)):
            continue
        turned = [_turned(clause, sentence.text) for sentence in _holding(strange, own, page)]
        if turned and all(turned) and not (may_add and may_deny(clause)):
            yield turned[0][0]


def _holding(strange: Sequence[_Forms], own: Sequence[Stretch], page: Page) -> list[Stretch]:
    """Return the other sentences of the article that have all the words."""
    words = [{sentence for form in sorted(forms) for sentence in page.sentences_with(form)} for forms in strange]
    return sorted(set[Stretch].intersection(*words) - set(own), key=lambda sentence: sentence.start)


def _turned(clause: str, sentence: str) -> tuple[Difference, ...]:
    found = (*turned_clauses(clause, [sentence]), *reversed_statements(clause, [sentence]))
    return tuple(one for one in found if one.found not in _DISPUTED)
