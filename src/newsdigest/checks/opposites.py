"""Whether an article that is cited for a statement says the opposite of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsdigest.checks.archives import Folder
from newsdigest.checks.denials import is_told_otherwise
from newsdigest.checks.likeness import words_of
from newsdigest.facts.clauses import turned_clauses
from newsdigest.facts.statements import (
    content_of,
    denied_otherwise,
    reversed_statements,
    statement,
    without_aside,
)
from newsdigest.facts.support import is_cut_from, is_verbatim
from newsdigest.schema.mention import Difference
from newsdigest.text import sentences

_OPPOSITE = ("negation", "direction")
_TAKEN = 0.6
_NEARLY_ALL = 0.75
_FEW = 4  # content words by which a clause can be known again
# "Is not charged and denies it": two statements, each with a denial of its own.
_DENIES_TOO = re.compile(r"(?<![,;])\sand\s(?=(?:den|refus|reject|declin)(?:y|ies|ied|e|es|ed|s)\b)")
_NOT_GUILTY = re.compile(r"\bnot\sguilty\b(?!\splea)")
_ACQUITTED = re.compile(r"\bfound\snot\sguilty\b")
_PART = re.compile(r"[,;:]\s|\s[–—-]{1,2}\s|(?<=[a-z][.!?])\s+(?=[\"“]?[A-Z])")
_IMPOSSIBLE = re.compile(r"\bimpossible\b", re.IGNORECASE)
_CONFIRMED = re.compile(
    r"\breports? (?:that|which) (?:is|are|was|were|has been|have been) (?:\w+ly )?((?:confirm|verifi)ed)\b"
)
_CONFIRMING = re.compile(r"\b(?:confirm|verif)", re.IGNORECASE)
# What an editor adds to doubtful news is no denial of it.
_HEDGES = re.compile(
    r",?\s(?:(?:according to )?(?:a |the )?reports? (?:that|which) (?:is|are|was|were) not (?:yet )?confirmed|"
    r"according to (?:a |the )?reports? (?:that|which) (?:is|are|was|were) (?:denied|disputed)(?: by [^,;.]{1,60})?|"
    r"which (?:was|were|has been|have been|is) denied|"
    r"which (?:could not be|(?:was|were|has|have) not (?:been )?)(?: independently)? ?(?:confirmed|verified))",
    re.IGNORECASE,
)


class Opposition(NamedTuple):
    """An article, its passage that says the opposite or something else, in which words, and the code of that."""

    folder: Folder
    passage: str
    difference: Difference
    code: str = "negation-flipped"


def oppositions(told: str, folders: Sequence[Folder]) -> Iterator[Opposition]:
    """Yield the passages that say the opposite of a sentence, one of each article that tells it."""
    opposed: set[Folder] = set()
    for folder in folders:
        for passage, turn in _turns(told, folder):
            if folder not in opposed:
                opposed.add(folder)
                yield Opposition(folder, passage, turn)


def _turns(told: str, folder: Folder) -> Iterator[tuple[str, Difference]]:
    """Yield the passages of an article that say the opposite of a sentence of those told, or of a clause of it."""
    for sentence in sentences(told):
        found = folder.closest(sentence.text, _TAKEN)
        if found is not None and found[0].endswith("?"):
            continue  # a question says neither
        if found is not None:
            turn = _turn(_parted(_HEDGES.sub("", sentence.text)), *map(_parted, found))
            if turn is not None and is_told_otherwise(turn, sentence.text, *found):
                turn = None
            turn = turn or _confirmed(sentence.text, found[1])
            if turn is not None:
                yield found[0], turn
        else:
            yield from _turned_parts(sentence.text, folder)


def _parted(told: str) -> str:
    """Return what is told with a second statement that is a denial as one of its own, and a verdict as one word."""
    told = _DENIES_TOO.sub(", and it ", without_aside(told))
    return _NOT_GUILTY.sub("innocent", _ACQUITTED.sub("acquitted", told))


def _turned_parts(sentence: str, folder: Folder) -> Iterator[tuple[str, Difference]]:
    """Yield the passages of which a sentence that is put together from several turns a clause round."""
    for part in _PART.split(sentence):
        found = folder.closest(part, _NEARLY_ALL) if len(words_of(part)) >= _FEW else None
        turn = next(turned_clauses(part, [found[0]]), None) if found else None
        if found is not None and turn is not None and not is_told_otherwise(turn, part, *found):
            yield found[0], turn


def _confirmed(told: str, around: str) -> Difference | None:
    """Return where a page calls a report confirmed of which its article says no such thing."""
    found = _CONFIRMED.search(told)
    if found is None or _CONFIRMING.search(around):
        return None
    return Difference(kind="negation", said=found[1], found="no confirmation")


def _turn(told: str, passage: str, around: str) -> Difference | None:
    """Return where a sentence turns the meaning round.

    A denial that was left out with its clause does not, nor does one that the passage has in the next sentence.
    """
    clause = next(turned_clauses(told, [passage]), None)
    # A denial more than the passage has may be that of the next sentence.
    if clause is not None and (clause.found is not None or clause in turned_clauses(told, [around])):
        return clause
    covered = len(words_of(told) & words_of(passage)) >= _NEARLY_ALL * len(words_of(passage))
    for difference in _reversed(told, passage):
        if difference.kind in _OPPOSITE:
            if difference.said is None and covered and passage != around:
                return difference
            if (
                difference.said is not None
                and difference in _reversed(told, around)
                and _is_about(difference, told, passage)
            ):
                return difference
    return None


def _reversed(told: str, passage: str) -> list[Difference]:
    if is_verbatim(told, [passage]):
        return []
    rule = denied_otherwise if is_cut_from(told, [passage]) else reversed_statements
    return list(rule(told, [passage]))


def _is_about(difference: Difference, told: str, passage: str) -> bool:
    """Whether a passage affirms what a denial of the page is of: it may not speak of that at all."""
    if difference.kind != "negation":
        return True
    if _IMPOSSIBLE.search(passage) or _has_its_denial(told, passage):
        return False
    affirmed = frozenset[str]().union(*statement([passage]).affirmed)
    denials = (each for each in statement([told]).negations if each.word == difference.said and each.denied)
    return any(not affirmed.isdisjoint(each.denied[0]) for each in denials)


def _has_its_denial(told: str, passage: str) -> bool:
    """Whether a passage has a denial for each of the page, of words that the page has: none was cut, it lost no job."""
    ours, theirs = statement([told]).negations, statement([passage]).negations
    words = frozenset[str]().union(*content_of(told))
    return len(ours) <= sum(any(not words.isdisjoint(forms) for forms in each.denied) for each in theirs)
