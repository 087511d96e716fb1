"""What the articles bear of a statement: what they lack, who else tells it, which of them carry nothing of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from newsdigest.checks.absences import told_absences
from newsdigest.checks.alterations import Alteration, alterations
from newsdigest.checks.archives import TAKEN, Archive, Folder
from newsdigest.checks.contrasts import turned_contrasts
from newsdigest.checks.lacking import lacking
from newsdigest.checks.mouths import OtherSpeaker, cast_of, other_speakers
from newsdigest.checks.opposites import Opposition, oppositions
from newsdigest.checks.pages import Statement
from newsdigest.checks.reschedulings import moved_days
from newsdigest.checks.retellings import is_retold, retold_otherwise, turned_deeds
from newsdigest.checks.running import cut_denials, is_taken_over
from newsdigest.checks.shifts import shifts
from newsdigest.checks.silences import is_silent
from newsdigest.checks.speakers import Cast
from newsdigest.checks.superseded import superseded_figures
from newsdigest.checks.tellers import is_told_only_there
from newsdigest.checks.turns import contraries, turned_figures
from newsdigest.facts.alignment import words_of
from newsdigest.facts.synonyms import are_synonyms
from newsdigest.facts.telling import untold
from newsdigest.schema.article import Article
from newsdigest.schema.mention import Difference
from newsdigest.text import sentences

_HELD = 0.8  # so much of a sentence stands in one passage of an article that the sentence is taken from it
_NOT_HELD = 0.45
_NOTHING, _CLEARLY_MORE = 0.2, 0.25


class Bearing(NamedTuple):
    """What the cited articles lack of a statement, and which other has it; who is silent, or tells it otherwise."""

    lacking: tuple[Difference, ...]
    teller: Folder | None
    silent: tuple[Folder, ...]
    opposed: tuple[Opposition, ...]
    altered: tuple[Alteration, ...]
    is_whole: bool = False
    """Whether the other article bears all of the statement."""


@lru_cache(maxsize=4)  # many pages may be held to the same articles, one after the other
def hearing(articles: tuple[Article, ...]) -> Hearing:
    """Return a hearing of some articles."""
    return Hearing(Archive(articles))


class Hearing:
    """The articles, asked what they bear of the statements of pages; pages of one story ask much the same."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.bearing = lru_cache(maxsize=2048)(self._bearing)
        self.has = lru_cache(maxsize=2048)(self._has)

    @cached_property
    def _cast(self) -> Cast:
        return cast_of(self.archive)

    def other_speakers(self, statement: Statement, folders: tuple[Folder, ...]) -> tuple[OtherSpeaker, ...]:
        """Return whom the articles let say what a statement puts into the mouth of another."""
        return tuple(other_speakers(statement.told, folders, self._cast))

    def bears(self, told: str, label: str, folders: tuple[Folder, ...]) -> bool:
        """Whether articles have most words of a statement in one place, and nothing of it otherwise."""
        bearing = self.bearing(told, label, folders)
        is_told = max(folder.share(told) for folder in folders) >= TAKEN
        return is_told and bearing.teller is None and not (bearing.lacking or bearing.opposed)

    def _has(self, quote: str) -> bool:
        """Whether a quotation stands in one of the articles."""
        return any(folder.has(quote) for folder in self.archive.folders)

    def _bearing(self, told: str, label: str, folders: tuple[Folder, ...]) -> Bearing:
        lacks = self._lacking(told, label, folders)
        teller = self._teller(told, label, folders, lacks)
        if teller is not None:  # what that one lacks as well is wrong whoever is cited
            there = _known(self._lacking(told, label, [teller]))
            nowhere = tuple(each for each in lacks if (each.kind, each.said) in there)
            return Bearing(nowhere, teller, (), (), (), self._is_whole(told, label, teller))
        asked = folders if len(folders) > 1 else ()
        silent = tuple(folder for folder in asked if is_silent(folder, told, label, self.archive))
        opposed = tuple(_opposed(told, folders)) or self._superseded(told, folders, lacks)
        altered = () if opposed else tuple(alterations(told, folders))
        return Bearing(tuple(lacks), None, silent, opposed, altered)

    def _superseded(self, told: str, folders: Sequence[Folder], lacks: Sequence[Difference]) -> tuple[Opposition, ...]:
        """Return the figures that a correction has taken back, but for those that are found to be lacking."""
        known = {each.said for each in lacks}
        found = superseded_figures(told, folders, self.archive)
        return tuple(each for each in found if each.difference.said not in known)

    def _is_whole(self, told: str, label: str, folder: Folder) -> bool:
        """Whether an article carries all of a statement: every word of it in one place, and nothing otherwise."""
        if folder.share(told) < TAKEN or self._lacking(told, label, [folder]) or any(_opposed(told, [folder])):
            return False
        if any(other_speakers(told, [folder], self._cast)):
            return False
        return all(_is_all_there(each.text, folder) for each in sentences(told))

    def _lacking(self, told: str, label: str, folders: Sequence[Folder]) -> list[Difference]:
        return lacking(told, label, folders, self.archive)

    def _teller(self, told: str, label: str, folders: Sequence[Folder], lacks: Sequence[Difference]) -> Folder | None:
        """Return the article that has what the cited ones lack, or the words that they do not have."""
        others = [folder for folder in self.archive.folders if not any(folder is each for each in folders)]
        held = max(folder.share(told) for folder in folders)
        shares = [(-folder.share(told), folder.article.id, at) for at, folder in enumerate(others)]
        here = _known(lacks)
        for share, folder in ((-each[0], others[each[2]]) for each in sorted(shares)):
            if share < held:  # nor does any of the rest have as much of it
                return None
            if share == held and not is_told_only_there(told, folders, folder, self.archive):
                continue
            if share > _NOTHING and not _known(self._lacking(told, label, [folder])) <= here:
                continue  # what the cited ones have and this one lacks is not told there
            if share >= _HELD and held <= _NOT_HELD:
                return folder
            if is_told_only_there(told, folders, folder, self.archive):
                return folder
            if lacks and share > held and share >= TAKEN and not self._lacking(told, label, [folder]):
                return folder
            if lacks and held <= _NOTHING and share >= held + _CLEARLY_MORE:
                return folder
        return None


def _known(differences: Sequence[Difference]) -> frozenset[tuple[str, str | None]]:
    return frozenset((each.kind, each.said) for each in differences)


def _is_all_there(sentence: str, folder: Folder) -> bool:
    """Whether some sentences in a row have every telling word of a sentence, or a word that tells the same."""
    passages = (f"{passage} {' '.join(folder.head)}" for passage in folder.nearest(sentence).passages)
    return any(
        all(any(are_synonyms(word, other.key) for other in words_of(passage)) for word in untold(sentence, [passage]))
        for passage in passages
    )


def _opposed(told: str, folders: Sequence[Folder]) -> Iterator[Opposition]:
    """Yield what the articles have otherwise, by the first rule that finds any.

    Of words that an article has in running order only what was cut from around them may be missed.
    """
    is_taken = any(all(is_taken_over(each.text, folder) for each in sentences(told)) for folder in folders)
    is_borne = not is_taken and is_retold(told, folders)
    for rule in _CUT if is_taken else _OPPOSING:
        found = [each for each in rule(told, folders) if not is_borne or not _is_of_words(rule, each)]
        if found:
            yield from found
            return


def _is_of_words(rule: Callable[..., object], opposition: Opposition) -> bool:
    """Whether two words were only taken for opposites: who buys and who sells tell of one sale."""
    return rule in (oppositions, contraries) and opposition.difference.kind == "direction"


_CUT = (cut_denials, shifts, turned_contrasts, turned_deeds)
_OPPOSING = (
    cut_denials,
    moved_days,
    oppositions,
    shifts,
    turned_contrasts,
    told_absences,
    turned_figures,
    contraries,
    retold_otherwise,
)
