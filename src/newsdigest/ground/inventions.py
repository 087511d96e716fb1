"""What a record adds: the dead, a sinking, a cause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsdigest.english.vocabulary import stem
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.passage import tokens_of
from newsdigest.facts.telling import untold
from newsdigest.ground.page import Page
from newsdigest.numbers.neighbours import UNCOUNTED
from newsdigest.schema.mention import Difference
from newsdigest.text import Stretch

_NEAR = 4  # sentences on either side whose words a retelling may use
# Deeds and fates that a retelling must not add: they accuse somebody, or tell of harm and of an end.
_GRAVE_WORDS = """
    die dead kill murder drown explode raid jail prison convict guilty charge accuse arrest detain injure hurt wound
    attack assault shoot stab rape abuse torture kidnap hijack collapse fail crash collide derail sue resign quit
    dismiss sack oust sentence lose sink capsize leak spill flood steal rob loot hide flee destroy invade abandon
    suspend ban reject cancel burn fake forge lie cheat bribe corrupt corruption fraud smuggle launder threaten insult
    beat poison infect starve bankrupt default illegal unlawful secret secretly drunk negligent negligence reckless
    refuse ignore betray betrayed cover covered sabotage hack bomb strike fired expel deport blackmail extort
"""
_GRAVE = frozenset(map(stem, _GRAVE_WORDS.split()))
# What tells the same as one of them in some stories, and accuses nobody: a win beats, a blaze has no culprit.
_HARMLESS = frozenset(("win", "victory", "verdict", "search", "fire", "blaze", "drop", "scrap", "hit"))
_CAUSE = re.compile(
    r"\b(?:because|due to|owing to|thanks to|caus\w+|blam\w+|result(?:s|ed|ing)? (?:of|in|from)|led to|leads? to"
    r"|so that)\b",
    re.IGNORECASE,
)
_CAUSAL = re.compile(
    r"\b(?:because|due|owing|thanks|caus\w+|blam\w+|result\w*|l[e]a?ds? to|since|after|"
    r"forc\w+|trigger\w*|meant|means|why|reason\w*|grounds?|account|so|therefore|follow\w*)\b|,\sas\b|[:;—–]",
    re.IGNORECASE,
)


def invented(text: str, sentences: Sequence[Stretch], page: Page) -> Iterator[Difference]:
    """Yield the grave words of a text that neither the sentences around its evidence nor the headline have.

    And a cause where the evidence gives none. Other words of its own a retelling may have.
    """
    near = [one.text for one in page.around(sentences, _NEAR)]
    small = {token.word for token in tokens_of(text) if text[token.start].islower()}
    known = {token.word for words in (*near, page.article.headline) for token in tokens_of(words)}
    for word in untold(text, [*near, page.article.headline]):
        if word not in small or not _is_grave(word) or any(_is_kin(word, other) for other in known):
            continue
        if not _is_called_so(word, text, page):
            yield Difference(kind="word", said=word, found=None)
    cause = _CAUSE.search(text)
    if cause is not None and not any(_CAUSAL.search(one.text) for one in sentences):
        yield Difference(kind="word", said=cause[0], found=None)


def _is_grave(word: str) -> bool:
    forms = lemmas(word)
    return _HARMLESS.isdisjoint(forms) and not {stem(word), *map(stem, forms)}.isdisjoint(_GRAVE)


def _is_called_so(word: str, text: str, page: Page) -> bool:
    """Whether the article has the word before the same thing, wherever it is: "the covered market", "a lost dog"."""
    behind = re.search(rf"\b{re.escape(word)} ([^\W\d_]+)", text, re.IGNORECASE)
    return behind is not None and behind[1].lower() not in UNCOUNTED and page.has(behind[0])


def _is_kin(word: str, other: str) -> bool:
    """Whether two words begin alike or tell the same: "collided" and "collision", "sues" and "suing"."""
    return stem(word) == stem(other) or (len(other) > _ROOT and word[:_ROOT] == other[:_ROOT])


_ROOT = 4
