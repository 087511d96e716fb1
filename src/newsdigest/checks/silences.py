"""Whether an article that is cited for a statement carries nothing of it: no figure, no date, no name, few words."""

from __future__ import annotations

from collections.abc import Iterator

from newsdigest import dates
from newsdigest.checks.archives import Archive, Folder, Told
from newsdigest.checks.datings import days_of
from newsdigest.checks.likeness import words_of
from newsdigest.checks.reckonings import as_figure, beside, follows
from newsdigest.dates import When
from newsdigest.facts.days import unsupported_dates
from newsdigest.facts.naming import spaced
from newsdigest.facts.passage import dates_of, names_of, quantities_of

_LITTLE = 0.25  # of the weight of its words any report of the same story shares so much with a statement
_HARDLY_ANY = 0.1
_FEW = 5  # content words without which too little is told to say where it is from
_LEAST_MONTH, _MONTH, _YEAR = 27, 31, 366  # days
_SHORT = 3  # letters of words by which no name is known


def is_silent(folder: Folder, told: str, label: str, archive: Archive) -> bool:
    """Whether an article bears no fact of a statement, and few of its words.

    Figures and names count in the passages that share most words with it: elsewhere the article may tell of other
    things in the same names. A day counts wherever the article has it.
    """
    wanted = words_of(told)
    share = archive.share(folder, wanted)
    if share >= _LITTLE:
        return False
    borne = [*_dates_borne(f"{label} {told}" if label else told, folder), *_facts_borne(told, folder.nearest(told))]
    return not any(borne) and (bool(borne) or (len(wanted) >= _FEW and share < _HARDLY_ANY))


def _dates_borne(told: str, folder: Folder) -> Iterator[bool]:
    """Yield for each date of a statement whether one of the article may mean it."""
    whens = folder.whens
    for words in dates_of(told):
        when = dates.resolve(words.text, published=folder.article.published)
        is_meant = when is not None and any(
            _is_as_close(other, when) and dates.compatible(when, other) for other in whens
        )
        yield is_meant or next(unsupported_dates([words], [folder.article.body], whens), None) is None


def _is_as_close(when: When, said: When) -> bool:
    """Whether a date of an article says at least in which month, or as much as a page that says only so much."""
    mine, theirs = days_of(when), days_of(said)
    if mine is None or theirs is None:
        return False
    most = _MONTH if (theirs[1] - theirs[0]).days < _LEAST_MONTH else _YEAR
    return (mine[1] - mine[0]).days <= most


def _facts_borne(told: str, near: Told) -> Iterator[bool]:
    """Yield for each figure and name of a statement whether the passages have it, at least a word of it."""
    written = " ".join(near.passages)
    figures = ((as_figure(each), beside(told, each.start, each.end)) for each in quantities_of(told) if each.value > 1)
    yield from (follows(figure, words, written) for figure, words in figures)
    named = set(spaced(written).split())
    dated = dates_of(told)
    for span in names_of(told):
        if not any(words.start <= span.start < words.end for words in dated):
            yield any(word in named for word in spaced(span.text).split() if len(word) > _SHORT)
