"""Whether the names of a sentence are carried by its evidence, by themselves or as known variants."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache

from newsdigest.dates import DateWords
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.nouns import NOUNS
from newsdigest.facts.opposites import OPPOSITES
from newsdigest.facts.passage import names_of
from newsdigest.facts.polarity import DENIALS
from newsdigest.names import titles
from newsdigest.names import words as classes
from newsdigest.numbers.lexicon import NUMBER_WORDS
from newsdigest.numbers.neighbours import MONTHS, UNCOUNTED, WEEKDAYS
from newsdigest.schema.cluster import Name
from newsdigest.schema.mention import Difference
from newsdigest.text import fold

# A lone word with a capital at the start: the next one is small, also behind a comma ("Corval, a dealer, ...").
_OPENING = re.compile(r"\W{0,3}([A-Z][^\W\d_]{3,})(,?)\s(?=([a-z]+))")
# What stands before a comma as what links two sentences.
_LINKING = frozenset(
    (
        "abroad", "thereafter", "furthermore", "alas", "true", "therein", "apart", "downstream", "upstream", "anyway",
        "anyhow", "ashore", "aboard", "onstage", "offstage", "backstage", "online", "downtown", "uptown", "midweek",
        "third", "fourth", "fifth", "shaken", "known", "born", "grown", "driven", "hence", "thence", "notwithstanding",
    )
)  # fmt: skip
_KNOWN = (
    classes.ORDINARY | classes.ADJECTIVES | titles.ACTING | classes.FUNCTION | classes.SAYING | titles.ROLE_NOUNS
    | titles.OFFICE_WORDS | titles.TITLES | classes.BODY_HEADS | classes.BODY_FIRST | classes.CIVIC_HEADS
    | classes.NATIONALITIES | classes.CALENDAR | classes.DIVIDING_WORDS | classes.PLACE_FIRST | classes.PLACE_LAST
    | classes.MALE_WORDS | classes.FEMALE_WORDS | classes.CLUB_HEADS | classes.OF_HEADS | classes.FOR_HEADS
    | NOUNS | DENIALS | frozenset(OPPOSITES) | NUMBER_WORDS | UNCOUNTED | MONTHS | WEEKDAYS
)  # fmt: skip
_AUXILIARIES = frozenset(("is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may"))
# What no name ends in, or few do: a plural of people, a noun made of a verb, an adverb.
_ENDINGS = (
    "ers", "ors", "ists", "ians", "ants", "ents", "ees", "ing", "ings", "tion", "tions", "sion", "sions", "ment",
    "ments", "ness", "ity", "ities", "ly", "ed", "ship", "hood", "ism", "ance", "ence", "ances", "ences", "ies", "ous",
    "ful", "less", "able", "ible", "ics", "men", "women", "wards", "ward", "ages", "ures",
)  # fmt: skip
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
    yield from _opening(sentence, evidence, names)


def _opening(sentence: str, evidence: Sequence[str], names: Sequence[Name]) -> Iterator[Difference]:
    """Yield the first word where it can only be a name, though its capital is that of any sentence.

    A word in small letters follows it, English has no such word that we know or that its ending tells, and the evidence
    has no form of it.
    """
    found = _OPENING.match(sentence)
    if found is None or is_ordinary(found[1].lower()) or _is_linking(found):
        return
    named = any(span.start < found.end(1) and found.start(1) < span.end for span in names_of(sentence))
    written = [f" {spaced(text)} " for text in evidence]
    if not named and not has_form(found[1], written) and not is_named(found[1], written, names):
        yield Difference(kind="name", said=found[1], found=None)


def _is_linking(opening: re.Match[str]) -> bool:
    """Whether what follows the first word shows it to be none that acts: `Karst in`, but not `Karst was`."""
    if opening[2]:
        return opening[1].lower() in _LINKING
    return opening[3] in UNCOUNTED - _AUXILIARIES


def is_ordinary(word: str) -> bool:
    """Whether this is an English word that we know, or one by its ending."""
    return not _KNOWN.isdisjoint(lemmas(word)) or word.endswith(_ENDINGS)


def has_form(word: str, written: Sequence[str]) -> bool:
    """Whether texts, given as `" spaced text "`, have the word in any form."""
    wanted = lemmas(fold(word))
    return any(not wanted.isdisjoint(lemmas(other)) for text in written for other in text.split())


def _proper(name: str, small: Set[str]) -> str:
    """Return the name without leading words that the evidence writes small: `Tug Grey Heron`."""
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
