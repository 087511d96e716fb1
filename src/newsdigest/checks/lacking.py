"""What the articles cited for a statement lack of it: its figures, dates, names and the words that it quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from newsdigest.checks.archives import TAKEN, Archive, Folder
from newsdigest.checks.consequences import is_borne
from newsdigest.checks.datings import days_of, resolved
from newsdigest.checks.frames import framed_otherwise
from newsdigest.checks.hedges import unlike_hedges
from newsdigest.checks.hours import is_hour_there
from newsdigest.checks.implied import is_left_open
from newsdigest.checks.openings import is_no_name
from newsdigest.checks.otherdays import counted_back, is_meant
from newsdigest.checks.peoples import is_of_people
from newsdigest.checks.reckonings import as_figure, beside, is_bounded_otherwise, unreckoned
from newsdigest.dates import When
from newsdigest.facts.figures import unsupported_figures
from newsdigest.facts.naming import spaced
from newsdigest.facts.passage import dates_of, names_of, quantities_of
from newsdigest.facts.support import is_verbatim, missing
from newsdigest.schema.mention import Difference
from newsdigest.text import sentences

CHECKED = frozenset({"number", "unit", "date", "name", "word"})
_WORD = re.compile(r"[^\W_]+")
_FIGURES = frozenset({"number", "unit"})


def lacking(told: str, label: str, folders: Sequence[Folder], archive: Archive) -> list[Difference]:
    """Return the figures, dates, names and quotations that the articles do not have where they tell this."""
    related = [folder.related(told) for folder in folders]
    evidence = [text for each in related for text in each.passages]
    whens = [when for each in related for when in each.whens]
    if not any(folder.closest(told, TAKEN) for folder in folders):  # told in few or other words: nothing to go by
        whens += [when for folder in folders for when in folder.whens]
    missed = missing(told.strip(), evidence, whens=whens, names=archive.names)
    found = [each for each in missed if each.kind in CHECKED]
    found += _lacking_figures(told, folders, found)
    written = [f" {spaced(text)} " for text in evidence]
    found = [each for each in found if not _stands_there(each, told, written)]
    found = [each for each in found if not _is_hour(each, told, folders)]
    found = [each for each in found if each.kind != "word" or not _is_quoted(each.said or "", folders)]
    framed = list(_framed(told, folders))
    found = [each for each in found if (each.said or "") not in {other.said for other in framed}]
    found = [each for each in found if each.kind not in _FIGURES or not is_borne(each.said or "", told, folders)]
    found = [each for each in found if each.kind != "name" or not _is_known(each.said or "", told, folders, archive)]
    found = [each for each in found if each.kind != "date" or not is_meant(each.said or "", folders, whens)]
    found += [
        *framed,
        *_lacking_shares(told, folders),
        *_lacking_bounds(told, folders, found),
        *_lacking_label(label, told, whens, folders),
        *unlike_hedges(told, folders),
    ]
    return [each for each in found if not is_left_open(each, label or told, told, folders)]


def _stands_there(difference: Difference, told: str, written: Sequence[str]) -> bool:
    """Whether a figure stands in an article with the same two words behind it, whatever it is read to count there."""
    said = difference.said or ""
    at = told.find(said)
    behind = _WORD.findall(told, at + len(said))[:2]
    if difference.kind not in _FIGURES or at < 0 or len(behind) < 2:
        return False
    return any(f" {spaced(f'{said} {behind[0]} {behind[1]}')} " in text for text in written)


def _is_hour(difference: Difference, told: str, folders: Sequence[Folder]) -> bool:
    """Whether a figure, or date words that have no day, are a time of day that an article writes in another way."""
    return difference.kind in (*_FIGURES, "date") and is_hour_there(difference.said or "", told, folders)


def _is_quoted(words: str, folders: Sequence[Folder]) -> bool:
    """Whether the very words of a quotation stand in an article, however little else of the sentence does."""
    return any(f" {spaced(words)} " in folder.spaced for folder in folders)


def _is_known(name: str, told: str, folders: Sequence[Folder], archive: Archive) -> bool:
    """Whether an article tells this name in another way, or another of the story has it of whom this one only tells.

    Who is told of by one name was named in full before: by another article, of "the pilot" of this one. Where a
    sentence is taken from a passage that names somebody else, the page has put one for the other.
    """
    if any(is_of_people(name, folder.vocabulary) for folder in folders) or is_no_name(name, told, folders):
        return True
    if " " in name or not any(f" {spaced(name)} " in f" {folder.spaced} " for folder in archive.folders):
        return False
    closest = [found for folder in folders if (found := folder.closest(told, TAKEN)) is not None]
    ours = set(spaced(told).split())
    others = (spaced(span.text).split() for found in closest for span in names_of(found[0]))
    return not any(ours.isdisjoint(words) for words in others)


def _lacking_figures(told: str, folders: Sequence[Folder], known: Sequence[Difference]) -> Iterator[Difference]:
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
            if difference.kind in _FIGURES and difference not in known:
                yield difference


def _framed(told: str, folders: Sequence[Folder]) -> Iterator[Difference]:
    """Yield the figures and dates that stand between words between which the articles have another one.

    One of several articles may have it all the same: a note that corrects the other.
    """
    if is_verbatim(told, [text for folder in folders for text, _ in folder.told()]):
        return
    dated = dates_of(told)
    values = [(words.text, "date") for words in dated]
    figures = (each for each in quantities_of(told) if not any(one.start <= each.start < one.end for one in dated))
    values += [(each.text, "number") for each in figures]
    for said, kind in values:
        found = framed_otherwise(said, told, folders)
        others = [folder for folder in folders if found is not None and framed_otherwise(said, told, [folder]) is None]
        if found is not None and not any(_has_value(said, told, folder) for folder in others):
            yield Difference(kind="date" if kind == "date" else "number", said=said, found=found)


def _has_value(said: str, told: str, folder: Folder) -> bool:
    """Whether an article has a figure or a date where it tells this."""
    related = folder.related(told)
    return not any((each.said or "").endswith(said) for each in missing(told, related.passages, whens=related.whens))


def _lacking_shares(told: str, folders: Sequence[Folder]) -> Iterator[Difference]:
    """Yield the shares in words that none of the articles has: a third, where they have a quarter."""
    for start, end in unreckoned(told, [folder.whole for folder in folders]):
        yield Difference(kind="number", said=told[start:end], found=None)


def _lacking_bounds(told: str, folders: Sequence[Folder], known: Sequence[Difference]) -> Iterator[Difference]:
    """Yield the figures that the articles have with the opposite bound, wherever they have them."""
    texts = [folder.whole for folder in folders]
    for quantity in quantities_of(told):
        figure, words = as_figure(quantity), beside(told, quantity.start, quantity.end)
        is_known = any((each.said or "").endswith(quantity.text) for each in known)
        if not is_known and is_bounded_otherwise(figure, words, texts):
            yield Difference(kind="number", said=f"{quantity.comparator} {quantity.text}", found=quantity.text)


def _lacking_label(words: str, told: str, whens: Sequence[When], folders: Sequence[Folder]) -> Iterator[Difference]:
    """Yield the date of a timeline entry that no date of the passages can mean, nor a day that they count."""
    label = resolved(words, None) if words else None
    days = days_of(label)
    if days is None or not whens:
        return
    if not any(_fits(days, when) for when in whens) and not any(
        days[0] <= day <= days[1] for folder in folders for day in counted_back(folder)
    ):
        there = [when for folder in folders for when in folder.whens_of(told)]
        yield Difference(kind="date", said=words, found=_nearest(days[0], there or whens).display)


def _nearest(day: date, whens: Sequence[When]) -> When:
    """Return the date that lies nearest to a day."""
    known = [(abs((days[0] - day).days), at) for at, when in enumerate(whens) if (days := days_of(when)) is not None]
    return whens[min(known)[1] if known else 0]


def _fits(label: tuple[object, ...], when: When) -> bool:
    days = days_of(when)
    if days is None:
        return when.open_start or when.open_end
    is_inside = label[0] <= days[0] and days[1] <= label[1]  # type: ignore[operator]
    is_around = days[0] <= label[0] and label[1] <= days[1]  # type: ignore[operator]
    return is_inside or (is_around and (days[1] - days[0]).days <= 31)
