"""How somebody is called by a description: its head, what it tells beside, and whether two may be of one."""

from __future__ import annotations

import re

from newsdigest.english.words import word_set
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.naming import spaced

_OF_WHAT = re.compile(
    r"\s(?:of|for|from|with|without|who|whose|whom|which|that|at|in|on|by|to|close|near|behind|familiar)\s|[,(]"
)
_UNNAMED = re.compile(r",? \(?unnamed\)?$|^unnamed ")
_SOME_OF = re.compile(r"^[A-Za-z]+ of (?:the|its|his|her|their)\s", re.IGNORECASE)
_OWNER = re.compile(r"['’]s?\s")
_SPOKES = re.compile(r"spokes(?:man|woman|person|people|men|women)")
_UNCOUNTED = word_set(
    "the a an this that these those his her its their our one two three four five six several some many few another "
    "other own unnamed"
)
_LINKING = word_set("with from were was been have said told know present close")
_SHORT = 3  # letters of what is mostly grammar


def core_of(description: str) -> str:
    """Return a description without what only tells whose or which: `the minister` of `the minister of health`."""
    bare = _SOME_OF.sub("", _UNNAMED.sub("", description.strip()))
    return _OF_WHAT.split(bare)[0]


def head_of(description: str) -> frozenset[str]:
    """Return the forms of the word that tells what somebody is."""
    words = spaced(core_of(description)).split()
    return lemmas(_plain(words[-1])) if words else frozenset()


def words_of(description: str) -> frozenset[str]:
    """Return the words of a description that count, without owner and complement."""
    return frozenset(spaced(_OWNER.split(core_of(description))[-1]).split()) - _UNCOUNTED


def forms_in(text: str) -> frozenset[str]:
    """Return the forms of all words of a text; a spokeswoman is a spokesman."""
    return frozenset(lemma for word in spaced(text).split() for lemma in lemmas(_plain(word)))


def is_same_description(one: str, other: str) -> bool:
    """Whether two descriptions may be of one: the same head, and nothing told of it that differs."""
    less, more = sorted((words_of(one), words_of(other)), key=len)
    if not (head_of(one) & head_of(other) or (less and less <= more)):
        return False
    return not differ(one, other)


def differ(one: str, other: str) -> bool:
    """Whether two descriptions tell beside their heads what cannot be of one: the mayor's office, the club's office."""
    told = zip(_details(one), _details(other), strict=True)
    return any(ours and theirs and ours.isdisjoint(theirs) for ours, theirs in told)


def _details(description: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return what a description tells beside its head: names, and other words."""
    words = [word for word in _UNNAMED.sub("", description).split() if len(word) > _SHORT]
    named = forms_in(" ".join(word for word in words[1:] if word[:1].isupper()))
    head = head_of(description) | _UNCOUNTED
    return named - head, forms_in(" ".join(words)) - named - head - _LINKING


def _plain(word: str) -> str:
    return _SPOKES.sub("spokes", word)
