"""The deeds of a page beside those of its articles that may be the same, however either is worded."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from newsdigest.checks.archives import Folder
from newsdigest.checks.opposites import Opposition
from newsdigest.checks.wordings import common, named
from newsdigest.facts.alignment import Word
from newsdigest.facts.deed import Deed
from newsdigest.facts.deeds import deeds_of
from newsdigest.facts.nominals import noun_deeds_of
from newsdigest.facts.senses import relation
from newsdigest.facts.wordclasses import UNABLE
from newsdigest.schema.mention import Difference, DifferenceKind

MOSTLY = 0.5
"""So much of what a page says of a deed an article has where it tells the deed."""
_FEW = 2
_CODES = {"date": "date-unsupported", "number": "number-unsupported", "name": "name-unsupported"}


class Told(NamedTuple):
    """A deed of an article, what its clause tells of it, what was told before of the same, and its sentence."""

    deed: Deed
    words: tuple[Word, ...]
    before: tuple[Word, ...]
    passage: str
    folder: Folder


class Match(NamedTuple):
    """A deed of an article beside one of the page: whether it says the same, and what words of the page it has."""

    told: Told
    is_same: bool
    cover: float
    shared: tuple[Word, ...]

    @property
    def is_close(self) -> bool:
        """Whether the two share enough to be one deed: of little that the article tells of it, all."""
        enough = min(_FEW, len(self.told.words) or _FEW)
        is_all = bool(self.told.words) and len(common(self.told.words, self.shared)) == len(self.told.words)
        return self.cover >= MOSTLY and (is_all or sum(not word.is_number for word in self.shared) >= enough)

    def opposition(self, kind: DifferenceKind, said: str, found: str) -> Opposition:
        """Return what the page has otherwise than the article here."""
        difference = Difference(kind=kind, said=said, found=found)
        return Opposition(self.told.folder, self.told.passage, difference, _CODES.get(kind, "negation-flipped"))


def matches_of(deed: Deed, folders: Sequence[Folder]) -> list[Match]:
    """Return the deeds of articles that may be this one, or the opposite of it."""
    found = (match_of(deed, told) for folder in folders for told in told_in(folder))
    return [match for match in found if match is not None]


def match_of(deed: Deed, told: Told) -> Match | None:
    """Return a deed of an article beside one of a page, if it may be the same or the opposite."""
    way = relation(deed.act, told.deed.act)
    if not way or (way < 0 and deed.is_denied and told.deed.is_denied):  # what did not rise need not have fallen
        return None
    if _forgoes(deed) != _forgoes(told.deed):  # what the "declined to stop it" tells of is the stopping
        return None
    ours, theirs = _aimed(words_of(deed), deed, told.deed), _aimed(told.words, told.deed, deed)
    shared = tuple(common(ours, theirs))
    is_one_verb = not deed.words[deed.at].forms.isdisjoint(told.deed.words[told.deed.at].forms)
    if not shared and told.words and not is_one_verb:
        return None
    if told.before:
        shared = tuple(common(ours, (*theirs, *told.before)))
    is_same = (way > 0) == (deed.is_denied == told.deed.is_denied)
    return Match(told, is_same, len(shared) / len(ours) if ours else 0.0, shared)


def _forgoes(deed: Deed) -> bool:
    """Whether a verb only tells that another deed was not done, which is a deed of its own."""
    behind = [word.key for word in deed.behind if not word.is_dated and word.key != "on"]
    return deed.words[deed.at].key in UNABLE and behind[:1] == ["to"]


def _aimed(words: Sequence[Word], deed: Deed, other: Deed) -> list[Word]:
    """Return the words of a deed without those of an aim that the other does not have: a motion "to throw it out"."""
    act, behind = deed.aim
    if not act or relation(act, other.act) > 0 or any(relation(act, word.key) > 0 for word in other.behind):
        return list(words)
    if common(behind, other.words):
        return list(words)
    starts = {word.start for word in behind}
    return [word for word in words if word.start not in starts]


def words_of(deed: Deed) -> tuple[Word, ...]:
    """Return what a clause tells of its deed."""
    return (*deed.doer, *deed.sufferer, *deed.rest)


@lru_cache(64)
def told_in(folder: Folder) -> tuple[Told, ...]:
    """Return the deeds of an article; where one leans on what was told before, with the words of that."""
    found: list[Told] = []
    last: tuple[Word, ...] = ()
    for text in (folder.article.headline, *(passage for passage, _ in folder.told())):
        if text.rstrip("\"”’' ").endswith("?"):  # a question tells no deed
            continue
        deeds = deeds_of(text)
        by_nouns = noun_deeds_of(text)
        for deed in (*deeds, *by_nouns):
            words = tuple(word for each in deeds if each.at < deed.at for word in words_of(each))
            leans = deed.has_pronoun or deed.form.is_further
            found.append(Told(deed, words_of(deed), (*words, *last) if leans else (), text, folder))
        last = tuple(word for deed in deeds for word in (*deed.subject, *named(deed.sufferer)) if word.is_telling)
    return tuple(found)
