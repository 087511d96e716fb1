"""The subject of a clause, and the verb that it is the subject of."""

from __future__ import annotations

from functools import lru_cache

from newsdigest.attributions.who import speakers
from newsdigest.attributions.who.speaker import Speaker
from newsdigest.english.grammar import finite_in, is_finite
from newsdigest.english.predicates import is_clause
from newsdigest.english.words import Token, tokens, word_set
from newsdigest.passages.passage import Passage


@lru_cache(maxsize=8)
def subject_in(passage: Passage, start: int, end: int) -> Speaker | None:
    """Return the subject of the first verb of a stretch. Who acts and who comes to mind hang on it, hence the cache."""
    if start == 0 and end >= len(passage.text):
        verb = _past_relative(passage.tokens, _verb_of(passage))
        return speakers.subject_of(passage, verb) if verb is not None else None
    words = passage.masked[start:end]
    found = tokens(words)
    verb = _past_relative(found, finite_in(found))
    return speakers.before(found, verb, words) if verb is not None else None


def _past_relative(found: tuple[Token, ...], verb: int | None) -> int | None:
    """Return the verb itself, or the one behind the relative clause in which it stands."""
    if verb is None or not _is_in_relative(found, verb):
        return verb
    return _verb_behind_aside(found, verb) or verb


@lru_cache(maxsize=8)
def _verb_of(passage: Passage) -> int | None:
    """Return the first verb of a passage: whether it tells anything, and of whom, hang on it."""
    return finite_in(passage.tokens)


def has_verb_in(passage: Passage, start: int, end: int) -> bool:
    """Whether a stretch of a passage has a verb, and so makes a clause."""
    if start == 0 and end >= len(passage.text):
        verb = _verb_of(passage)
        if verb is not None and not passage.tokens[verb].is_capital:
            return True
    return is_clause(passage.tokens_in(start, end))


def _is_in_relative(found: tuple[Token, ...], verb: int) -> bool:
    """Whether a verb is that of a relative clause: `The man who shut the pier`, `Vexa, whose pier they shut, met`."""
    if found[verb - 1].low == "who":
        return True
    return any(found[index].low in _OF_WHOM and found[index - 1].text == "," for index in range(2, verb))


_OF_WHOM = word_set("whose which whom who")


def _verb_behind_aside(found: tuple[Token, ...], after: int) -> int | None:
    """Return the verb that stands right behind a comma, where there is one."""
    return next((i for i in range(after + 2, len(found)) if found[i - 1].text == "," and is_finite(found, i)), None)
