"""Whether a sentence tells what it tells in words that its evidence has, in some form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from newsdigest.english.vocabulary import phrased, stem, tokens
from newsdigest.english.words import word_set
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.passage import quantities_of, tokens_of
from newsdigest.facts.polarity import DENIALS
from newsdigest.numbers.lexicon import NUMBER_WORDS
from newsdigest.numbers.neighbours import MONTHS, UNCOUNTED, WEEKDAYS
from newsdigest.text import fold

# What an editor may put between the facts: it joins, dates or ascribes them, and accuses nobody.
_JOINING = word_set(
    """
    meanwhile however moreover furthermore separately instead therefore thus then now whether how yet
    today yesterday tomorrow day days week weeks month months year years time earlier latest once
    report reports reported reportedly accord according account statement add adds added note notes noted stress
    stresses stressed state states stated explain explains explained insist insists insisted acknowledge acknowledges
    acknowledged describe describes described say saying tell
    background context reaction reactions response outlook
    """
)
_SILENT = UNCOUNTED | DENIALS | NUMBER_WORDS | MONTHS | WEEKDAYS | _JOINING
# Words that tell the same in some stories and accuse somebody in others: a charge is a fee, a strike is no attack.
_PARTED = frozenset(
    stem(word)
    for word in word_set("attack convict charge search fire testify jail dismiss explode sue march appoint buy")
)
# What two words of one family may end in: "negotiators negotiated".
_FAMILY = word_set(
    """
    s es d ed e er ers or ors ing ings ion ions ation ations ment ments al ally ly y ies ied ity ance ence ism istic
    n an ian ians ans ese ish ern
    """
) | {""}
_SHARED = 5  # letters that words of a family begin with
# What a vague count may stand for: the least and the most.
_VAGUE = {
    "few": (2, 10), "couple": (2, 3), "several": (3, 20), "scores": (40, 200), "tens": (20, 100), "dozens": (24, 200),
    "hundreds": (200, 5_000), "thousands": (2_000, 500_000), "millions": (2 * 10**6, 10**9),
    "billions": (2 * 10**9, 10**12), "trillions": (2 * 10**12, 10**15),
}  # fmt: skip


class Held(NamedTuple):
    """The words of evidence: themselves in all their forms, what tells the same, and by how they begin."""

    forms: frozenset[str]
    stems: frozenset[str]
    families: dict[str, frozenset[str]]


def untold(sentence: str, evidence: Sequence[str]) -> tuple[str, ...]:
    """Return the words of a sentence that no text of its evidence has in any form or by a word that tells the same.

    Words that join, date or ascribe are free, and those of figures and dates, which have a check of their own; a vague
    count ("dozens") needs the word or a figure that it may stand for.
    """
    held = _held(tuple(dict.fromkeys(evidence)))
    free = _SILENT | _VAGUE.keys()
    words = [word for word in _words(sentence) if word not in free and not _is_held(word, held)]
    return (*words, *_uncounted(sentence, evidence))


def _words(text: str) -> Iterator[str]:
    for token in phrased(tokens(text)):
        word = fold(token).replace("’", "'").removesuffix("'s")
        if len(word) > 2 and not any(map(str.isdigit, word)):
            yield word


@lru_cache(1024)
def _held(evidence: tuple[str, ...]) -> Held:
    words = {
        part for text in evidence for word in _words(text) for part in (word, word.replace("-", ""), *_parts(word))
    }
    # "Put off" is one act; its words are held as they stand too.
    words |= {fold(token) for text in evidence for token in tokens(text)}
    families: dict[str, set[str]] = {}
    for word in words:
        families.setdefault(word[:_SHARED], set()).add(word)
    return Held(
        frozenset(form for word in words for form in lemmas(word)),
        frozenset(map(stem, words)) - _PARTED,
        {start: frozenset(family) for start, family in families.items()},
    )


def _parts(word: str) -> list[str]:
    return word.split("-")


def _is_held(word: str, held: Held) -> bool:
    """Whether the evidence has a word, in one piece or, with hyphens, piece by piece."""
    if _has(word, held) or _has(word.replace("-", ""), held):
        return True
    return "-" in word and all(len(part) < 3 or part in _SILENT or _has(part, held) for part in _parts(word))


def _has(word: str, held: Held) -> bool:
    if not lemmas(word).isdisjoint(held.forms) or stem(word) in held.stems:
        return True
    return any(are_kin(word, other) for other in held.families.get(word[:_SHARED], ()))


def are_kin(one: str, other: str) -> bool:
    """Whether two words are of one family: the same beginning, and endings that only make another form of it."""
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return any(one[at:] in _FAMILY and other[at:] in _FAMILY for at in range(_SHARED, shared + 1))


def _uncounted(sentence: str, evidence: Sequence[str]) -> Iterator[str]:
    """Yield the vague counts for which the evidence has neither the word nor a figure."""
    for word in dict.fromkeys(token.word for token in tokens_of(sentence)):
        if word in _VAGUE and not any(_counts(word, text) for text in evidence):
            yield word


def _counts(word: str, text: str) -> bool:
    least, most = _VAGUE[word]
    if any(token.word == word for token in tokens_of(text)):
        return True
    return any(least <= quantity.value <= most for quantity in quantities_of(text))
