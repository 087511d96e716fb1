"""Whether somebody with a name can be whom an article only describes: a person is no ministry, and no `a diver`."""

from __future__ import annotations

import re

from newsdigest.english import lexicon
from newsdigest.english.grammar import is_person_role
from newsdigest.english.words import word_set
from newsdigest.ground.cast import Bearer, Cast

_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_DEFINITE = word_set("the this that his her its their")
_CROWDS = word_set("police officials prosecutors authorities people men women")
_BODIES = lexicon.BODY_WORDS - word_set(
    "report study survey poll statement letter document documents lawsuit suit complaint indictment spokesman guard"
)
"""A paper speaks for whoever wrote it, who may be anybody."""


def is_name(words: str) -> bool:
    """Whether the words are a name and no description: `Ann Orr`; not `The mayor`, `Police`."""
    said = words.split()
    if not said or _ARTICLE.match(words):
        return False
    is_kind = len(said) == 1 and (said[0].lower() in _CROWDS | _BODIES or is_person_role(said[0].lower()))
    return said[0][:1].isupper() and said[-1].lstrip("(")[:1].isupper() and not is_kind


def is_named(words: str) -> bool:
    """Whether the words are a name, an article before it left aside: `the Courier`."""
    return is_name(_ARTICLE.sub("", words))


def is_person(bearer: Bearer) -> bool:
    """Whether a name is a person's, or may be one for having two words."""
    return bearer.kind == "person" or (bearer.kind == "unknown" and " " in bearer.name)


def _is_told_person(bearer: Bearer) -> bool:
    """Whether the article tells that a name is a person's: by a title, an office or a pronoun."""
    roles = (word for word in bearer.descriptions if not word.endswith("ed"))  # `Vexa, accused of fraud,`
    is_told = bearer.gender is not None or any(is_person_role(word) for word in roles)
    return bearer.kind == "person" or (bearer.kind == "unknown" and is_told)


def may_be_described(description: str, bearer: Bearer, cast: Cast) -> bool:
    """Whether the article can mean somebody with a name by a description."""
    head = _head(description)
    if not is_person(bearer) or not head or bearer.is_called(head):
        return True
    if description.split(maxsplit=1)[0].lower() in _DEFINITE:
        is_of_body = _is_told_person(bearer) and head in _BODIES
        return not is_of_body and not any(one.is_called(head) for one in cast.everyone)
    return not (is_person_role(head) or is_person_role(head.removesuffix("s")) or head in _CROWDS | _BODIES)


def _head(description: str) -> str:
    """Return the word that tells what somebody is: `ministry` of `the ministry of the interior`."""
    words = _OF_WHAT.split(description.lower())[0].split()
    return words[-1] if words else ""


_OF_WHAT = re.compile(r"\s(?:of|for|from|with|who|at|in|on|by|to)\s|,")
