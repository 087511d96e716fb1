"""What the articles bear of a statement: what they lack, who else tells it, which of them carry nothing of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from newsdigest.checks.alterations import Alteration, alterations
from newsdigest.checks.archives import Archive, Folder
from newsdigest.checks.datings import days_of, resolved
from newsdigest.checks.hedges import unlike_hedges
from newsdigest.checks.implied import is_left_open
from newsdigest.checks.likeness import words_of
from newsdigest.checks.mouths import OtherSpeaker, cast_of, other_speakers
from newsdigest.checks.opposites import Opposition, oppositions
from newsdigest.checks.pages import Statement
from newsdigest.checks.shifts import shifts
from newsdigest.checks.silences import is_silent
from newsdigest.checks.speakers import Cast
from newsdigest.dates import When
from newsdigest.facts.figures import unsupported_figures
from newsdigest.facts.naming import spaced
from newsdigest.facts.passage import dates_of
from newsdigest.facts.support import is_verbatim, missing
from newsdigest.schema.article import Article
from newsdigest.schema.mention import Difference
from newsdigest.text import sentences

CHECKED = frozenset({"number", "unit", "date", "name", "word"})
_WORD = re.compile(r"[^\W_]+")
_FIGURES = frozenset({"number", "unit"})
_HELD = 0.8  # so much of a sentence stands in one passage of an article that the sentence is taken from it
_NOT_HELD = 0.45
TAKEN = 0.6
_NOTHING, _CLEARLY_MORE = 0.2, 0.25
_FEW = 5  # content words from which on a sentence can be told by where it stands


class Bearing(NamedTuple):
    """What the cited articles lack of a statement, and which other has it; who is silent, or tells it otherwise."""

    lacking: tuple[Difference, ...]
    teller: Folder | None
    silent: tuple[Folder, ...]
    opposed: tuple[Opposition, ...]
    altered: tuple[Alteration, ...]


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

    def _has(self, quote: str) -> bool:
        """Whether a quotation stands in one of the articles."""
        return any(folder.has(quote) for folder in self.archive.folders)

    def _bearing(self, told: str, label: str, folders: tuple[Folder, ...]) -> Bearing:
        lacking = self._lacking(told, label, folders)
        teller = self._teller(told, label, folders, lacking)
        if teller is not None:  # what that one lacks as well is wrong whoever is cited
            there = {(each.kind, each.said) for each in self._lacking(told, label, [teller])} if lacking else set()
            nowhere = tuple(each for each in lacking if (each.kind, each.said) in there)
            return Bearing(nowhere, teller, (), (), ())
        asked = folders if len(folders) > 1 else ()
        silent = tuple(folder for folder in asked if is_silent(folder, told, label, self.archive))
        opposed = tuple(oppositions(told, folders)) or tuple(shifts(told, folders))
        altered = () if opposed else tuple(alterations(told, folders))
        return Bearing(tuple(lacking), None, silent, opposed, altered)

    def _lacking(self, told: str, label: str, folders: Sequence[Folder]) -> list[Difference]:
        """Return the figures, dates, names and quotations that the articles do not have where they tell this."""
        related = [folder.related(told) for folder in folders]
        evidence = [text for each in related for text in each.passages]
        whens = [when for each in related for when in each.whens]
        if not any(
            folder.closest(told, TAKEN) for folder in folders
        ):  # told in so few or other words: nothing to go by
            whens += [when for folder in folders for when in folder.whens]
        missed = missing(told.strip(), evidence, whens=whens, names=self.archive.names)
        lacking = [each for each in missed if each.kind in CHECKED]
        lacking += _lacking_figures(told, folders, lacking)
        written = [f" {spaced(text)} " for text in evidence]
        lacking = [each for each in lacking if not (_stands_there(each, told, written) or _is_both(each, written))]
        lacking = [each for each in lacking if each.kind != "word" or not _is_quoted(each.said or "", folders)]
        lacking += [*_lacking_label(label, whens), *unlike_hedges(told, folders)]
        return [each for each in lacking if not is_left_open(each, label or told, told, folders)]

    def _teller(self, told: str, label: str, folders: Sequence[Folder], lacking: Sequence[Difference]) -> Folder | None:
        """Return the article that has what the cited ones lack, or the words that they do not have."""
        others = [folder for folder in self.archive.folders if not any(folder is each for each in folders)]
        held = max(folder.share(told) for folder in folders)
        shares = [(-folder.share(told), folder.article.id, at) for at, folder in enumerate(others)]
        for share, folder in ((-each[0], others[each[2]]) for each in sorted(shares)):
            if share >= _HELD and (held <= _NOT_HELD or _is_told_only_there(told, folders, folder)):
                return folder
            if lacking and share > held and share >= TAKEN and not self._lacking(told, label, [folder]):
                return folder
            if lacking and held <= _NOTHING and share >= held + _CLEARLY_MORE:
                return folder
        return None


def _stands_there(difference: Difference, told: str, written: Sequence[str]) -> bool:
    """Whether a figure stands in an article with the same two words behind it, whatever it is read to count there."""
    said = difference.said or ""
    at = told.find(said)
    behind = _WORD.findall(told, at + len(said))[:2]
    if difference.kind not in _FIGURES or at < 0 or len(behind) < 2:
        return False
    return any(f" {spaced(f'{said} {behind[0]} {behind[1]}')} " in text for text in written)


def _is_quoted(words: str, folders: Sequence[Folder]) -> bool:
    """Whether the very words of a quotation stand in an article, however little else of the sentence does."""
    return any(f" {spaced(words)} " in folder.spaced for folder in folders)


def _is_both(difference: Difference, written: Sequence[str]) -> bool:
    """Whether the figure is a two for which an article has `both`."""
    return (difference.said or "").lower() in ("two", "2") and any(" both " in text for text in written)


def _lacking_figures(told: str, folders: Sequence[Folder], lacking: Sequence[Difference]) -> Iterator[Difference]:
    """Yield the figures that stand elsewhere in the articles, but not around the very passages that tell this."""
    closest = [
        [around for folder in folders if (found := folder.closest(each.text, TAKEN)) for around in found[1:]]
        for each in sentences(told)
    ]
    if closest and all(closest):
        evidence = [
            *(words for folder in folders for words in folder.head),
            *(text for each in closest for text in each),
        ]
        if is_verbatim(told, evidence):
            return
        for difference in unsupported_figures(told, evidence, dates_of(told)):
            if difference.kind in _FIGURES and difference not in lacking:
                yield difference


def _lacking_label(words: str, whens: Sequence[When]) -> Iterator[Difference]:
    """Yield the date of a timeline entry that no date of the passages can mean."""
    label = resolved(words, None) if words else None
    days = days_of(label)
    if days is None or not whens:
        return
    if not any(_fits(days, when) for when in whens):
        yield Difference(kind="date", said=words, found=whens[0].display)


def _fits(label: tuple[object, ...], when: When) -> bool:
    days = days_of(when)
    if days is None:
        return when.open_start or when.open_end
    is_inside = label[0] <= days[0] and days[1] <= label[1]  # type: ignore[operator]
    is_around = days[0] <= label[0] and label[1] <= days[1]  # type: ignore[operator]
    return is_inside or (is_around and (days[1] - days[0]).days <= 31)


def _is_told_only_there(told: str, folders: Sequence[Folder], other: Folder) -> bool:
    """Whether a sentence stands nearly whole in one passage of another article, and in none of the cited."""
    long = [each.text for each in sentences(told) if len(words_of(each.text)) >= _FEW]
    return any(
        other.closest(each, _HELD) is not None and all(folder.closest(each, TAKEN) is None for folder in folders)
        for each in long
    )
