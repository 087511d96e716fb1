"""How an article words a speaker: as a name, as a kind of body, as people whom it does not name."""

from __future__ import annotations

import re
from functools import lru_cache

from newsdigest.attributions.who.speaker import Speaker
from newsdigest.english import lexicon
from newsdigest.english.grammar import COMPANY_WORDS, is_honorific
from newsdigest.english.words import word_set
from newsdigest.text import fold

_ANONYMOUS = re.compile(
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|most|few|other|another|a few|"
    r"dozens|hundreds)\b|\d|[A-Z]?[a-z]+s\b(?! of the\b)",
    re.IGNORECASE,
)


_KNOWN_CROWDS = word_set("police authorities prosecutors officials")


def is_proper(name: str) -> bool:
    """Whether words are a name, and not a description that opens its sentence."""
    first = name.split(maxsplit=1)[0].lower()
    return name[0].isupper() and first not in lexicon.DETERMINERS and _COUNTED.fullmatch(first) is None


_COUNTED = re.compile(
    r"(?:one|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|dozens|hundreds?|thousands?)"
)
"""A number that opens its sentence: `Nineteen bodies were found` names nobody."""


def is_owned(name: str) -> bool:
    """Whether words name somebody only as the owner of something: `Ann Orr's first meeting` is no Ann Orr."""
    return _OWNER.search(name) is not None


_OWNER = re.compile(r"\w(?:['’]s|s['’])\s[a-z]")


@lru_cache(maxsize=1024)
def is_body(name: str) -> bool:
    """Whether words are a name or tell a kind of body: not `A magnitude 5 tremor`, which nobody calls it who speaks."""
    said = re.split(r"\s(?:of|for|from|with|who|at|in)\s", fold(name))[0].split()
    return (is_proper(name) and not is_owned(name)) or any(
        word in lexicon.BODY_WORDS or word in COMPANY_WORDS for word in said[-2:]
    )


def heads(name: str) -> tuple[str, ...]:
    """Return the words that may tell the kind of a body, folded: `Harbour Board`, `Board of Pilots`."""
    said = fold(name).split()
    return (said[-1], said[0]) if said[1:2] == ["of"] else (said[-1],)


def as_worded(speaker: Speaker) -> str:
    """Return the article's words for a speaker whom it does not name, and say so where people are meant."""
    words = speaker.name
    anonymous = (
        speaker.kind == "unnamed" and _ANONYMOUS.match(words) and not (set(words.lower().split()) & _KNOWN_CROWDS)
    )
    return (
        f"{words[0].lower()}{words[1:]}, unnamed"
        if anonymous and not (len(words.split()[0]) > 1 and words.split()[0].isupper())
        else words
    )


@lru_cache(maxsize=1024)
def bare_name(name: str) -> str:
    """Return a name without honorific and possessive."""
    words = name.split()
    while (
        len(words) > 1
        and is_honorific(words[0])
        and (len(words) > 2 or words[0].rstrip(".").lower() not in ("dame", "sir", "lord", "lady"))
    ):
        words = words[1:]
    bare = " ".join(words)
    if len(words) > 1:
        return _POSSESSED.sub("", bare) if "'" in bare or "’" in bare else bare
    return bare.removesuffix("'s").removesuffix("’s")


_POSSESSED = re.compile(r"['’]s?$")


def extends(full: str, said: str) -> bool:
    """Whether a name is a fuller form of what was said, and not another body that holds the word."""
    return (
        fold(bare_name(said)).split()[-1] in fold(full).replace("-", " ").split()
        or fold(bare_name(said)) in fold(full)
        or said.isupper()
        or is_honorific(said.split(maxsplit=1)[0])
    )


@lru_cache(maxsize=1024)
def is_plural_name(name: str) -> bool:
    """Whether words mean more than one: `two senators`, `residents`, `people`."""
    head = re.split(r"\s(?:of|for|from|with|who|at|in)\s", name)[0].split()
    first = head[0].lower() if head else ""
    return (
        first in ("two", "three", "four", "five", "six", "several", "some", "many", "most", "few")
        or (bool(head) and head[-1].islower() and head[-1].endswith("s") and not head[-1].endswith("ss"))
        or (bool(head) and head[-1].lower() in ("people", "police"))
        or (len(head) == 1 and first.endswith("s") and first[:-1] in lexicon.PERSON_ROLES)  # `Prosecutors` opens
    )
