"""The words around a verb or noun of saying, as they stand: whoever speaks is among them, however they are built."""

from __future__ import annotations

import re

from newsdigest.attributions.said.inversions import may_be_inverted
from newsdigest.attributions.who.phrases import clause_start
from newsdigest.english import lexicon
from newsdigest.english.adverbs import is_adverb
from newsdigest.english.grammar import is_finite, may_open_phrase
from newsdigest.english.words import Token, word_set
from newsdigest.passages.passage import Passage

_NEAR = 5
_FAR = 24
_ASIDES = 3  # commas of a subject with descriptions: `The warden, Ann Orr, a diver, said`
_BORDERS = ';:—–?!.”“"'
_PASSED = (
    lexicon.AUXILIARIES
    | lexicon.ADVERBS
    | lexicon.NEGATIONS
    | lexicon.DAYS
    | word_set("at first on longer take takes took made makes make gave give gives have has had issued drew")
)
"""What stands between a subject and its verb, or makes a verb with a noun of saying: `made statements`."""
_ADDRESSING = word_set("told tells informed informs assured assures notified notifies")
"""Verbs behind which whoever is spoken to stands: `Ms Orr, the coroner, told the jury`."""
_PARTING = word_set(
    "that which whom what as because when while although though whether since if unless until where after before than "
    "and but or"
)


def before_verb(passage: Passage, index: int) -> str:
    """Return the words before a verb, with what is told between commas."""
    tokens = passage.tokens
    last = index - 1
    if index and tokens[index].low.endswith("ing") and tokens[index - 1].low in lexicon.PREPOSITIONS:
        return ""  # `told Ms Orr in writing`
    while last > 0 and (tokens[last].low in _PASSED or is_adverb(tokens[last].low)):
        last -= 1
    if last < 0:
        return ""
    if tokens[last].low == "to" and (subject := _of_infinitive(tokens, last)) is not None:
        return passage.masked[tokens[subject].start : tokens[last - 1].end]
    start = _start_of(tokens, last)
    return passage.masked[tokens[start].start : tokens[last].end]


def _start_of(tokens: tuple[Token, ...], last: int) -> int:
    """Return where the subject begins that ends there: behind a border, or a comma that opens no aside of it."""
    commas = _ASIDES if last > 0 and tokens[last].text == "," else 0
    start = last
    while start > 0 and last - start < _FAR:
        token, is_relative = tokens[start - 1], _opens_relative(tokens, start)
        is_pair = commas > 0 and token.low == "and" and tokens[start - 2].text != ","  # `the union and the firm, said`
        is_parting = token.low in _PARTING and not is_relative and not is_pair
        if token.is_masked or token.text in _BORDERS or is_parting or (commas == 0 and is_finite(tokens, start - 1)):
            break
        if token.text == ",":
            commas += 1 if is_relative else -1
            if commas < 0:
                break
        start -= 1
    return start


def _opens_relative(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a `who` stands there, or an `and who`: what it means stands before it."""
    return tokens[index].low == "who" or (tokens[index].low in ("and", "but") and tokens[index + 1].low == "who")


def _of_infinitive(tokens: tuple[Token, ...], to: int) -> int | None:
    """Return where the subject of an infinitive begins: `only for the ministry to state that`."""
    for at in range(to - 1, max(-1, to - _NEAR - 2), -1):
        if not tokens[at].is_word or is_finite(tokens, at):
            return None
        if tokens[at].low == "for":
            return at + 1 if at + 1 < to else None
    return None


def behind_verb(passage: Passage, index: int) -> str:
    """Return the words behind a verb that stands before whoever speaks: `..., said the warden, Ann Orr, on Friday`."""
    tokens = passage.tokens
    if not index or index + 1 >= len(tokens) or not may_be_inverted(tokens[index - 1]):
        return ""
    if tokens[index].low in _ADDRESSING:
        return ""
    if not may_open_phrase(tokens, index + 1):
        return ""
    end, commas = index + 1, 0
    while end < min(len(tokens), index + _FAR) and not tokens[end].is_masked and tokens[end].text not in _BORDERS:
        if tokens[end].low == "that":
            break
        commas += tokens[end].text == ","
        if commas > 1:
            break
        end += 1
    if _has_clause(tokens, index + 1, end) or _ends_relative(tokens, index - 1):
        return ""
    return passage.masked[tokens[index + 1].start : tokens[end - 1].end]


def _has_clause(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """Whether words behind a verb have a verb of their own: `A clerk, 40, said the union had told Ann Orr`."""
    for at in range(start + 1, end):
        if tokens[at].low in lexicon.RELATIVES or tokens[at].low in _PARTING:
            return False
        if is_finite(tokens, at) and tokens[at].low not in lexicon.SAYING:
            return True
    return False


def _ends_relative(tokens: tuple[Token, ...], comma: int) -> bool:
    """Whether a comma ends what is told of a subject before it: `A porter, who kept his name back, said the firm`."""
    opening = next((at for at in range(comma - 1, -1, -1) if tokens[at].text == ","), None)
    return opening is not None and tokens[comma].text == "," and tokens[opening + 1].low == "who"


def up_to_as(passage: Passage, index: int) -> str:
    """Return the words behind a verb up to `as`: `One of them quoted the chairman, Tom Orr, as having told`."""
    tokens = passage.tokens
    end = next((i for i in range(index + 2, min(index + _FAR, len(tokens))) if tokens[i].low == "as"), None)
    return passage.masked[tokens[index + 1].start : tokens[end - 1].end] if end is not None else ""


def before_ending(tokens: tuple[Token, ...], noun: int) -> str:
    """Return the words of an owner before a noun: `a clerk` of `Asked about a clerk's first account`."""
    for owner in range(noun - 1, max(-1, noun - 1 - _NEAR), -1):
        if not tokens[owner].is_word or tokens[owner].low in lexicon.PREPOSITIONS:
            return ""
        if tokens[owner].low.endswith(("'s", "s'")):
            first = max(clause_start(tokens, owner), owner - _NEAR)
            words = [token.text for token in tokens[first : owner + 1]]
            while words and words[0].lower() not in lexicon.DETERMINERS and not words[0][0].isupper():
                del words[0]
            return re.sub(r"['’]s?$", "", " ".join(words))
    return ""
