"""Whether words make a clause: whether they have a verb, and one that is not still to come."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import islice
from operator import attrgetter

from newsdigest.english import lexicon
from newsdigest.english.grammar import VERB_FORMS, finite_in, is_finite
from newsdigest.english.verbs import comes_to_verb
from newsdigest.english.words import Token, tokens, word_set


def has_main_verb(found: tuple[Token, ...]) -> bool:
    """Whether words make a clause without what hangs on it: not `the argument over whether it was true`."""
    first = finite_in(found) or len(found)
    if _HANGS_ON.isdisjoint([token.low for token in found[1:first]]):
        return is_clause(found)
    if not comes_to_verb(" ".join(token.text for token in found)):
        return False
    verbs = (i for i in range(1, len(found)) if is_finite(found, i) or _present(found[i].low, found[i - 1].low))
    return len(tuple(islice(verbs, 2))) > 1


_HANGS_ON = word_set("whether who which whose that where")


def tokens_before(words: str, end: int) -> tuple[Token, ...]:
    """Return the tokens of a title up to a place in it."""
    found = tokens(words)
    return found[: bisect_right(found, end, key=attrgetter("end"))]


def has_verb(words: str) -> bool:
    """Whether the words make a clause: many have `was` or `will`, and need not be taken apart to tell."""
    return not _SURELY.isdisjoint(words.split(" ")[1:]) or is_clause(tokens(words))


_SURELY = frozenset(word for word in lexicon.AUXILIARIES if not word.startswith("'"))


def is_clause(found: tuple[Token, ...]) -> bool:
    """Whether one of the words is their verb."""
    for index in range(1, len(found)):
        low = found[index].low
        if low in _PRESENT_FORMS or low in VERB_FORMS or low.endswith("ed"):  # most words are none of these
            is_verb = is_finite(found, index) or _present(low, found[index - 1].low)
            if is_verb and not found[index].is_capital:
                return True
    return False


def _present(word: str, previous: str) -> bool:
    plural = previous.endswith("s") and f"{word}s" in _PRESENT
    return (word in _PRESENT or plural) and previous not in ("the", "a", "an", "of", "to")


_PRESENT = word_set(
    "begins starts opens closes continues ends returns leaves arrives goes comes takes holds meets faces hands "
    "lifts raises cuts sells buys "
    "agrees signs wins loses kills dies falls rises drops plans expects seeks wants needs makes gives remains "
    "stays becomes serves "
    "includes covers costs carries lies stands runs owns says orders calls votes denies rejects approves "
    "launches announces"
)
_PRESENT_FORMS = _PRESENT | {word.removesuffix("s") for word in _PRESENT}


def verb_follows(words: str, at: int) -> bool:
    """Whether a finite verb follows the comma: what stands before it is still waiting for it."""
    found = tokens(words)
    rank = bisect_left(found, at, key=attrgetter("start"))
    return rank < len(found) and (found[rank].low in _WAITED_FOR or _is_verb(found[rank]))


_WAITED_FOR = word_set("was were is are has had have will would")


def _is_verb(token: Token) -> bool:
    """Whether a word that nothing stands before is a finite verb."""
    return is_finite((token, token), 1) and not token.is_capital
