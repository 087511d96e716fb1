"""Contrasts: who blames the wind, not the crew, does not blame the crew, whatever words the page shares with that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsdigest.checks.archives import Folder
from newsdigest.checks.contrastive import is_contrast
from newsdigest.checks.opposites import Opposition
from newsdigest.checks.wordings import common
from newsdigest.english.verbs import AUXILIARIES
from newsdigest.facts.acts import opens
from newsdigest.facts.alignment import Word, words_of
from newsdigest.facts.deed import Deed
from newsdigest.facts.deeds import deeds_of
from newsdigest.facts.predicates import is_verb_here
from newsdigest.facts.senses import relation
from newsdigest.facts.statements import may_deny
from newsdigest.facts.wordclasses import BEING, CLAUSES, DETERMINERS, PREPOSITIONS, RELATIVE
from newsdigest.schema.mention import Difference
from newsdigest.text import sentences


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NO_CONTRAST = _set("only just merely simply even yet least all every everyone so as because until before long far to")
_INSTEAD = (("rather", "than"), ("instead", "of"))
_LONGEST = 7  # words of what is set against another


class Contrast(NamedTuple):
    """What a sentence tells and what it says it is not, each in its words, with what it tells of, and by which verb."""

    affirmed: tuple[Word, ...]
    denied: tuple[Word, ...]
    lead: tuple[Word, ...]
    deed: Deed | None


@lru_cache(2048)
def contrasts_of(text: str) -> tuple[Contrast, ...]:
    """Return the contrasts of a sentence."""
    return tuple(_read(text)) if is_contrast(text) else ()


def _read(text: str) -> Iterator[Contrast]:
    words, deeds = words_of(text), deeds_of(text)
    for at in range(1, len(words) - 1):
        if words[at].key == "not" and words[at + 1].key not in _NO_CONTRAST:
            is_behind = opens(words[at]) or (words[at - 1].key in ("and", "but") and opens(words[at - 1]))
            first = at + 1
        elif (words[at].key, words[at + 1].key) in _INSTEAD:
            is_behind, first = True, at + 2
        else:
            continue
        end = _end(words, first)
        if end is None:
            continue
        if is_behind:
            yield _contrast(words, deeds, (_begin(words, deeds, at), at), (first, end))
        elif end < len(words) and words[end].key == "but" and words[at - 1].key in BEING | PREPOSITIONS | DETERMINERS:
            last = _end(words, end + 1)
            if last is not None:
                yield _contrast(words, deeds, (end + 1, last), (first, end))


def _contrast(words: Sequence[Word], deeds: Sequence[Deed], told: tuple[int, int], denied: tuple[int, int]) -> Contrast:
    start = min(told[0], denied[0])
    verbs = (each for each in reversed(deeds) if each.form.is_finite and not each.is_open)
    deed = next((each for each in verbs if each.at < start), None)
    if deed is not None and any(opens(word) for word in words[deed.at + 1 : start]):
        deed = None
    lead = tuple(word for word in words[: start - 1] if word.is_telling)
    return Contrast(_telling(words[slice(*told)]), _telling(words[slice(*denied)]), lead, deed)


def _telling(words: Sequence[Word]) -> tuple[Word, ...]:
    return tuple(word for word in words if word.is_telling)


def _end(words: Sequence[Word], first: int) -> int | None:
    """Return where the phrase ends that begins at a place; None where a clause stands there, or nothing."""
    end = first
    while end < len(words) and end - first < _LONGEST:
        if (end > first and opens(words[end])) or words[end].key in CLAUSES | RELATIVE | {"but", "and"}:
            break
        if (
            words[end].key in AUXILIARIES
            or (end > first and is_verb_here(words, end))
            or words[end].key.endswith("ing")
        ):
            return None
        if end > first and words[end].key in PREPOSITIONS - {"of"}:  # "not a sewer, for the smell"
            break
        end += 1
    return end if any(word.is_telling for word in words[first:end]) else None


def _begin(words: Sequence[Word], deeds: Sequence[Deed], at: int) -> int:
    """Return where what is told instead begins: behind the verb, or the "is"."""
    verbs = [deed.at + 1 for deed in deeds if deed.at < at and deed.form.is_finite and not deed.is_open]
    verbs += [place + 1 for place in range(at) if words[place].key in AUXILIARIES]
    return max(verbs, default=0)


def turned_contrasts(told: str, folders: Sequence[Folder]) -> Iterator[Opposition]:
    """Yield what the articles say a thing is not, told as what it is."""
    for sentence in sentences(told):
        for folder in folders:
            for passage, _ in folder.told():
                found = _turned(sentence.text, passage, folder)
                if found is not None:
                    yield Opposition(folder, passage, found)
                    return


def _turned(sentence: str, passage: str, folder: Folder) -> Difference | None:
    for theirs in contrasts_of(passage):
        ours = contrasts_of(sentence)
        is_turned = any(_are_exchanged(each, theirs) for each in ours)
        if is_turned or (
            not ours and _tells_denied(sentence, theirs) and not _is_told_besides(theirs, passage, folder)
        ):
            said, found = (" ".join(word.shown for word in theirs.denied) for _ in range(2))
            return Difference(kind="negation", said=said, found=f"not {found}")
    return None


def _are_exchanged(ours: Contrast, theirs: Contrast) -> bool:
    is_crossed = common(ours.affirmed, theirs.denied) and common(ours.denied, theirs.affirmed)
    return bool(is_crossed) and not common(ours.affirmed, theirs.affirmed)


def _tells_denied(sentence: str, theirs: Contrast) -> bool:
    """Whether a sentence tells of what a passage denies, by the same verb, and of nothing that it has instead."""
    words = words_of(sentence)
    if may_deny(sentence) or len(common(theirs.denied, words)) < len(theirs.denied) or common(theirs.affirmed, words):
        return False
    if theirs.deed is None:
        is_said_to_be = any(word.key in BEING for word in words)
        return is_said_to_be and any(not word.is_name for word in common(theirs.lead, words))
    deeds = (each for each in deeds_of(sentence) if relation(each.act, theirs.deed.act) > 0 and not each.is_open)
    return any(common(theirs.denied, each.behind) and common(theirs.lead, each.subject) for each in deeds)


def _is_told_besides(theirs: Contrast, passage: str, folder: Folder) -> bool:
    """Whether another sentence of the article tells what this one denies: of another, or at another time."""
    others = (words_of(other) for other, _ in folder.told() if other != passage and not may_deny(other))
    return any(
        len(common(theirs.denied, words)) == len(theirs.denied)
        and len(common(theirs.lead, words)) * 2 > len(theirs.lead)
        for words in others
    )
