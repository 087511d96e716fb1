"""What an article says without saying the word: whom its pronouns mean, and which month "the 18th" is of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsdigest import dates
from newsdigest.checks.archives import Folder
from newsdigest.facts.naming import spaced
from newsdigest.facts.passage import names_of
from newsdigest.schema.mention import Difference

_TOLD_THERE = 0.6
_PRONOUN = re.compile(
    r"\b(?:he|him|his|she|her|hers|it|its|they|them|their|theirs|we|us|our|who|whose)\b", re.IGNORECASE
)
_BARE_DAY = re.compile(r"\bthe\s(\d{1,2})(?:st|nd|rd|th)\b(?!\s(?:of\s)?[A-Z]|\s[a-z]+)", re.IGNORECASE)
_POSSIBLY = re.compile(r"\bpossibly\s(?:\d{1,2}(?::\d\d)?\s[ap][.]?m[.]?,\s)?$", re.IGNORECASE)


def is_left_open(difference: Difference, dated: str, told: str, folders: Sequence[Folder]) -> bool:
    """Whether the cited articles may well mean what they do not say in so many words where they tell this."""
    if difference.kind == "name":
        return any(_may_mean(folder, difference.said or "", told) for folder in folders)
    if difference.kind == "date":
        said = difference.said or ""
        return _is_doubted(said, dated) or any(_has_bare_day(folder, said, told) for folder in folders)
    return False


def _may_mean(folder: Folder, name: str, told: str) -> bool:
    """Whether an article knows a name, and where it tells this has a pronoun, names nobody, or cannot be held."""
    if f" {spaced(name)} " not in f" {spaced(folder.article.body)} ":
        return False
    found = folder.closest(told, _TOLD_THERE)
    return found is None or _PRONOUN.search(found[0]) is not None or not names_of(found[0])


def _is_doubted(words: str, dated: str) -> bool:
    """Whether the page itself says that it is not sure of a date."""
    at = dated.find(words)
    return words.lower().startswith("possibly") or (at > 0 and _POSSIBLY.search(dated[:at]) is not None)


def _has_bare_day(folder: Folder, words: str, told: str) -> bool:
    """Whether an article gives a day without its month where it tells this."""
    when = dates.resolve(words, published=folder.article.published)
    if when is None or when.earliest is None or when.earliest != when.latest:
        return False
    passages = folder.related(told).passages
    days = (int(found[1]) for passage in passages for found in _BARE_DAY.finditer(passage))
    return when.earliest.day in days
