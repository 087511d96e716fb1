"""Whether words are a name or only describe somebody, and whether a name is a person's."""

from __future__ import annotations

import re

from newsdigest.english import lexicon
from newsdigest.english.grammar import is_person_role
from newsdigest.english.words import word_set
from newsdigest.ground.cast import Bearer

_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
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
