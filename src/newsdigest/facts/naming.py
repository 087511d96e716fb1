"""Whether the names of a sentence are carried by its evidence, by themselves or as known variants."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache

from newsdigest.dates import DateWords
from newsdigest.facts.passage import names_of
from newsdigest.schema.cluster import Name
from newsdigest.schema.mention import Difference
from newsdigest.text import fold

_WORD = re.compile(r"[^\W_]+")
_IN_FULL = {
    "mt": "mount",
    "st": "saint",
    "prof": "professor",
    "dr": "doctor",
    "gov": "governor",
    "sen": "senator",
    "gen": "general",
    "rep": "representative",
    "lt": "lieutenant",
    "col": "colonel",
    "capt": "captain",
    "sgt": "sergeant",
}


def unsupported_names(
    sentence: str, evidence: Sequence[str], names: Sequence[Name], dated: Sequence[DateWords]
) -> Iterator[Difference]:
    """Yield the names of the sentence that the evidence does not have, also not by another spelling or in full."""
    written = [f" {spaced(text)} " for text in evidence]
    small = {word for text in evidence for word in text.split() if word.islower()}
    for span in names_of(sentence):
        if any(words.start <= span.start < words.end for words in dated):
            continue
        if not is_named(_proper(span.text, small), written, names):
            yield Difference(kind="name", said=span.text, found=None)


def _proper(name: str, small: Set[str]) -> str:
    """Return the name without leading words that the evidence writes small: `Tug Northern Plover`."""
    words = name.split()
    while words and (words[0].lower() in small or words[0].lower() + "," in small):
        words = words[1:]
    return " ".join(words)


def is_named(name: str, written: Sequence[str], names: Sequence[Name] = ()) -> bool:
    """Whether texts, given as `" spaced text "`, have the name: as it stands, as part of a fuller one, or a variant."""
    wanted = spaced(name)
    if not wanted or any(f" {wanted} " in text for text in written):
        return True
    return any(f" {form} " in text for form in _variants(wanted, names) for text in written)


def _variants(wanted: str, names: Sequence[Name]) -> Iterator[str]:
    for name in names:
        forms = [spaced(form) for form in (name.canonical, *name.variants)]
        if wanted in forms:
            yield from (form for form in forms if form)


@lru_cache(1024)  # the same evidence is held against many sentences, and a sentence against much evidence
def spaced(text: str) -> str:
    """Return the folded words with marks turned into spaces and without possessive endings, so that words compare."""
    plain = fold(text).replace("'s ", " ").removesuffix("'s")
    return " ".join([_IN_FULL.get(word, word) for word in _WORD.findall(plain)])
