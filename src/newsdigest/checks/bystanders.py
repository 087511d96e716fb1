"""Somebody else's deed: a page that tells of one whom an article names what that article tells of another."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from newsdigest.checks.archives import Folder
from newsdigest.checks.deeds import Match, Told, told_in, words_of
from newsdigest.checks.opposites import Opposition
from newsdigest.checks.wordings import common, proper
from newsdigest.facts.alignment import Word
from newsdigest.facts.alignment import words_of as all_words
from newsdigest.facts.deed import Deed
from newsdigest.facts.passage import names_of
from newsdigest.facts.wordclasses import TELLING

_MOSTLY, _HALF = 0.75, 0.5
_FEW = 2


def deed_of_another(deed: Deed, sentence: str, matches: Sequence[Match]) -> Opposition | None:
    """Return the deed that an article tells of another, where it tells nothing like it of the one on the page."""
    if deed.is_light:
        return None
    for match in sorted(matches, key=lambda each: -each.cover):
        other = match.told.deed
        if not match.is_same or other.is_open:
            continue
        for ours, theirs in ((deed.doer, other.doer), (deed.sufferer, other.sufferer)):
            mine, others = proper(ours), proper(theirs)
            if not mine and not others:  # "the rebels freed them, and the government lifted its blockade"
                mine, others = list(ours[-1:]), list(theirs[-1:])
            if mine and others and _is_of_another(deed, match.told, mine, others, sentence):
                found = " ".join(word.shown for word in others)
                return match.opposition("name", " ".join(word.shown for word in mine), found)
    return None


def _is_of_another(deed: Deed, told: Told, mine: Sequence[Word], others: Sequence[Word], sentence: str) -> bool:
    """Whether an article tells all that a page tells of one, but of another, and of that one nothing like it."""
    clause = (*told.deed.subject, *told.deed.behind)
    if common(mine, (*clause, *told.before)) or common(others, all_words(sentence)):
        return False
    rest = [word for word in words_of(deed) if word not in mine]
    shared = common(rest, clause)
    is_enough = len(shared) >= _FEW or (len(rest) == 1 and len(deed.words[deed.at].key) > _FEW)
    if not rest or not is_enough or len(shared) < _MOSTLY * len(rest):
        return False
    if not _are_apart(mine, others, told.folder):
        return False
    about = [each for each in told_in(told.folder) if common(mine, (*each.words, *each.before))]
    return bool(about) and not any(_tells_as_much(each, rest, told.passage) for each in about)


def _tells_as_much(told: Told, rest: Sequence[Word], passage: str) -> bool:
    """Whether an article may tell of one what it tells of another: half of it in a clause, or in another sentence."""
    words = told.deed.words if told.passage != passage else told.words
    shared = common(rest, words)
    return len(shared) >= _HALF * len(rest)


def _are_apart(mine: Sequence[Word], others: Sequence[Word], folder: Folder) -> bool:
    """Whether two names are of two: of two people, or of two who do different things in one sentence."""
    people = _people(folder)
    if any(word.key in people for word in mine) and any(word.key in people for word in others):
        return True
    by_passage: dict[str, list[Deed]] = {}
    for each in told_in(folder):
        if each.deed.words[each.deed.at].key not in TELLING:
            by_passage.setdefault(each.passage, []).append(each.deed)
    return any(
        common(mine, one.subject)
        and not common(others, one.subject)
        and any(common(others, other.subject) and not common(mine, other.subject) for other in deeds)
        for deeds in by_passage.values()
        for one in deeds
    )


@lru_cache(64)
def _people(folder: Folder) -> frozenset[str]:
    """Return the words of the names of people in an article."""
    spans = names_of(folder.article.body)
    return frozenset(word for span in spans if span.kind == "person" for word in span.text.casefold().split())
