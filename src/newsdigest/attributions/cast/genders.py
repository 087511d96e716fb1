"""What an article's pronouns, titles and given names tell of its people."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from newsdigest import names
from newsdigest.english.smallwords import FEMALE, MALE
from newsdigest.english.words import MASK, plain_words, word_set
from newsdigest.names.givennames import MEN, WOMEN
from newsdigest.passages.passage import Passage
from newsdigest.text import fold

_FEMALE = word_set(
    "mrs ms miss dame lady madam frau queen princess mother sister daughter wife widow actress nun waitress she her"
)
_MALE = word_set("mr sir lord herr king prince father brother son husband widower priest monk he his")
_WOMAN = re.compile(r"\w+woman")
_MAN = re.compile(r"\w{3,}(?<!wo)(?<!hu)man")
_WORD = re.compile(r"\w+")
_PRONOUNS = MALE | FEMALE


@lru_cache(maxsize=4096)
def gender_of(words: str) -> str | None:
    """Return the gender that a title, an office or a kinship tells. The same names come again, hence the cache."""
    low = words.lower()
    told = _WORD.findall(low)
    if not _FEMALE.isdisjoint(told) or ("woman" in low and any(map(_WOMAN.fullmatch, told))):
        return "female"
    if not _MALE.isdisjoint(told) or ("man" in low and any(map(_MAN.fullmatch, told))):
        return "male"
    return None


def genders_of(passages: Sequence[Passage], full: dict[str, tuple[str, str]]) -> dict[str, str]:
    """Return what pronouns and titles tell of the people: the sentences with one name and one gender vote."""
    votes = _Votes()
    for name, vote in (*_told_by_titles(full).items(), *_told_by_given_names(full).items()):
        votes.add(name, vote)
    alone, of_others = "", False
    for passage in passages:
        named = _people_in(passage, full)
        if not named:
            goes_on = _OPENS.match(passage.text) is not None
            if _is_tagged(passage) or (goes_on and not of_others):
                # What opens with the pronoun, or with words and who said them, counts more than a mere `with her`.
                votes.add(alone, 2 * _told_by_pronouns(passage.masked))
            elif not goes_on:
                alone = ""
            continue
        alone, first = next(iter(named.items()))
        spoke = _REPORTS.search(passage.masked, first.end)
        who = passage.masked[: spoke.start()] if spoke is not None else ""
        of_others = len(named) > 1 or speaks_of_others(who)
        is_anothers = _ANOTHERS.search(passage.text[: first.start]) is not None
        if is_anothers or _POSSESSIVE.match(passage.text, first.end) or (len(named) > 1 and not _is_of_one(who, first)):
            alone = ""  # `Orr's lawyer said her client`, `His lawyer, Ann Orr, left. He`: she is not Orr, nor is he
        elif len(named) == 1:
            votes.add(alone, _told_by_pronouns((who if of_others else passage.masked)[first.start :]))
    return votes.genders()


def _is_tagged(passage: Passage) -> bool:
    """Whether a sentence is words and who said them: `“It is late,” she said`."""
    return passage.masked[:1] == MASK and _TAG.match(passage.masked) is not None


def _is_of_one(who: str, name: names.NameSpan) -> bool:
    """Whether the words before a verb of saying name one speaker: `Ann Orr, the mayor, [told Tom Reeve]`."""
    behind = who[name.end :]
    return bool(who) and (not behind.strip() or (behind[0] == "," and behind.rstrip()[-1] == ","))


def speaks_of_others(who: str) -> bool:
    """Whether the trade of a speaker is to speak of others: the `she` of a prosecutor is the accused."""
    return _OF_OTHERS.search(who) is not None


_TAG = re.compile(rf"{MASK}+,?\s+(?:he|she)\s")
_REPORTS = re.compile(r"\b(?:said|says|told|tells|argued|argues|claimed|claims|alleged|alleges|added|adds)\b")
_OF_OTHERS = re.compile(
    r"\b(?:prosecut\w+|defending|lawyers?|barristers?|solicitors?|attorneys?|counsel|[QK]C|judges?|coroners?|detectives?|"
    r"inspectors?|sergeants?|superintendents?|constables?|police|sheriffs?|doctors?|pathologists?|surgeons?|spokes\w+)\b",
    re.IGNORECASE,
)


class _Votes:
    """What speaks for a man, above nought, and for a woman, below it; where that is even, what was told first."""

    def __init__(self) -> None:
        self._sums: dict[str, int] = {}
        self._first: dict[str, int] = {}

    def add(self, name: str, vote: int) -> None:
        """Count what one place tells of somebody: nothing, if it is nought, or of nobody."""
        if vote and name:
            self._sums[name] = self._sums.get(name, 0) + vote
            self._first.setdefault(name, vote)

    def genders(self) -> dict[str, str]:
        """Return what all of it tells."""
        return {name: "male" if (count or self._first[name]) > 0 else "female" for name, count in self._sums.items()}


def _told_by_titles(full: dict[str, tuple[str, str]]) -> dict[str, int]:
    """Return what the forms of each name tell: nothing together, where one has the title of a man, one of a woman."""
    told: dict[str, int] = {}
    for form, (name, kind) in full.items():
        gender = gender_of(form) if kind == "person" else None
        if gender is not None:
            told[name] = told.get(name, 0) + (3 if gender == "male" else -3)
    return told


def _told_by_given_names(full: dict[str, tuple[str, str]]) -> dict[str, int]:
    """Return what the given name of a full name tells: as much as a title, since few bear one of the other kind."""
    told: dict[str, int] = {}
    for name, kind in full.values():
        given, _, surname = name.casefold().partition(" ")
        if kind == "person" and surname and (given in MEN or given in WOMEN):
            told[name] = 3 if given in MEN else -3
    return told


_POSSESSIVE = re.compile(r"['’]s?\s")


_ANOTHERS = re.compile(r"\b(?:[Hh]is|[Hh]er|[Tt]heir)\s(?:[a-z-]+\s?){1,4},?\s?$")
"""Who is told of as somebody's: of the next `he` it may be that other one."""


def owned_of(passages: Sequence[Passage], full: dict[str, tuple[str, str]]) -> dict[str, str]:
    """Return who is told of as somebody's, with the gender of that other one: `his lawyer, Ann Orr`."""
    owned: dict[str, str] = {}
    for passage in passages:
        for name, span in _people_in(passage, full).items():
            before = _ANOTHERS.search(passage.text[: span.start])
            if before is not None and (told := _told_by_pronouns(before.group())):
                owned.setdefault(name, "male" if told > 0 else "female")
    return owned


def _people_in(passage: Passage, full: dict[str, tuple[str, str]]) -> dict[str, names.NameSpan]:
    """Return who may be people in a passage, each with where the name stands first."""
    found: dict[str, names.NameSpan] = {}
    for span in passage.names:
        known = full.get(fold(span.text)) if span.kind in ("person", "unknown") else None
        if known is not None:
            found.setdefault(known[0], span)
    return found


_OPENS = re.compile(r"(?:He|She|His|Her)\b")


def _told_by_pronouns(words: str) -> int:
    """Return 1 where the pronouns mean a man, -1 where they mean a woman, 0 where they mean both or nobody."""
    told = _PRONOUNS.intersection(plain_words(words.lower()))
    if not told:
        return 0
    return 1 if told <= MALE else -1 if told.isdisjoint(MALE) else 0
