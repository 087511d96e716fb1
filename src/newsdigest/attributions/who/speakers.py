"""Who speaks: the subject before a verb of saying, after it, or of the sentence."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from newsdigest.attributions.who.appositions import with_apposition, with_following
from newsdigest.attributions.who.persons import phrase_in, pronoun_at, taken_apart
from newsdigest.attributions.who.phrases import clause_start, phrase_end
from newsdigest.attributions.who.speaker import Speaker
from newsdigest.english import lexicon
from newsdigest.english.adverbs import is_adverb
from newsdigest.english.grammar import describes, is_finite, may_open, may_open_phrase
from newsdigest.english.words import Token, word_set
from newsdigest.passages.passage import Passage


@lru_cache(maxsize=16)
def subject_of(passage: Passage, verb: int) -> Speaker | None:
    """Return the subject of a verb of a passage. Who speaks, who acts and who comes to mind hang on it."""
    return before(passage.tokens, verb, passage.masked)


def before(tokens: tuple[Token, ...], verb: int, words: str) -> Speaker | None:
    """Return the subject of the verb at that token, read leftwards."""
    last = _skip_modifiers(tokens, verb)
    if last is None or last < 0:
        return None
    low = tokens[last].low
    if low == ")":
        opening = max((i for i in range(last) if tokens[i].text == "("), default=0)
        return before(tokens, opening, words) if opening else None
    if low in lexicon.PRONOUNS and low not in lexicon.RELATIVES:
        return pronoun_at(tokens[last])
    return _reader_of(low)(tokens, last, words)


def _reader_of(low: str) -> Callable[[tuple[Token, ...], int, str], Speaker | None]:
    """Return the rule for the word or mark that stands right before the verb."""
    if low in lexicon.RELATIVES:
        return _antecedent
    if low in lexicon.CONJUNCTIONS or low == "then":
        return _joined_subject
    return with_apposition if low in (",", "—", "–") else _plain_phrase


def _joined_subject(tokens: tuple[Token, ...], last: int, words: str) -> Speaker | None:
    """Return the subject of a joined verb: of the relative clause it stands in, else of the sentence."""
    for index in range(last - 1, 0, -1):
        if tokens[index].low == "who" and tokens[index - 1].text == ",":
            return _antecedent(tokens, index, words)
        if tokens[index].text in ",;:" or tokens[index].is_masked:
            break
    return clause_subject(tokens, last, words)


def _plain_phrase(tokens: tuple[Token, ...], last: int, words: str) -> Speaker | None:
    return phrase_in(tokens, clause_start(tokens, last), last + 1, words)


def after(tokens: tuple[Token, ...], verb: int, words: str) -> Speaker | None:
    """Return the speaker that follows the verb, as in `said Ms Orr, the harbour master`."""
    start = verb + 1
    if start >= len(tokens) or not may_open_phrase(tokens, start):
        return None
    if tokens[start].low in lexicon.PRONOUNS and tokens[start].low not in lexicon.DETERMINERS:
        return pronoun_at(tokens[start])
    end = phrase_end(tokens, start)
    if end == start or (end == start + 1 and tokens[start].low in lexicon.DETERMINERS):
        return None
    speaker = taken_apart(tokens, start, end, words)
    return with_following(tokens, end, words, speaker) if speaker is not None else None


def clause_subject(tokens: tuple[Token, ...], before_index: int, words: str) -> Speaker | None:
    """Return the subject of the sentence, for `..., and said that` and `..., adding that`."""
    start = 0
    for index in range(before_index):
        if tokens[index].text == ";" or _ends_sentence(tokens, index, before_index):
            start = index + 1
    while start < before_index and not may_open(tokens[start]):
        start += 1
    verb = _main_verb(tokens, start, before_index)
    if verb is None or verb - start > 40:
        return None
    return before(tokens, verb, words)


def _main_verb(tokens: tuple[Token, ...], start: int, end: int) -> int | None:
    """Return the first finite verb that is not that of a relative clause between commas, if there is another."""
    first: int | None = None
    inside = False
    for index in range(start + 1, end):
        if tokens[index].text == ",":
            inside = index + 1 < end and tokens[index + 1].low in _RELATIVE
        elif is_finite(tokens, index):
            if not inside:
                return index
            first = index if first is None else first
    return first


_RELATIVE = lexicon.RELATIVES - {"that"}


def _ends_sentence(tokens: tuple[Token, ...], index: int, end: int) -> bool:
    """Whether a passage that a quotation holds together has a sentence end there."""
    return tokens[index].text == "." and index + 1 < end and tokens[index + 1].is_capital


def _skip_modifiers(tokens: tuple[Token, ...], verb: int) -> int | None:
    """Return the index left of auxiliaries and adverbs; None where the verb has no subject of its own to speak."""
    index = verb - 1
    while index >= 0:
        low = tokens[index].low
        if low in lexicon.PASSIVE or low == "to":
            return None
        if (
            low in lexicon.AUXILIARIES
            or low in lexicon.ADVERBS
            or low in lexicon.NEGATIONS
            or (is_adverb(low) and not tokens[index].is_capital)
        ):
            index -= 1
            continue
        if index > 1 and low in lexicon.DAYS and tokens[index - 1].low in _BEFORE_DAY and _is_spoken_of(tokens, index):
            index -= 2
            continue
        break
    return index


_BEFORE_DAY = word_set("on last late early")


def _is_spoken_of(tokens: tuple[Token, ...], day: int) -> bool:
    """Whether a subject stands before a day: `The bank on Tuesday said`; not `, on Tuesday said`."""
    before = tokens[day - 2]
    return before.is_word and before.low not in lexicon.PREPOSITIONS and before.low not in lexicon.CONJUNCTIONS


def _antecedent(tokens: tuple[Token, ...], relative: int, words: str) -> Speaker | None:
    """Return whom `who said` is about: the phrase the relative clause hangs on."""
    index = relative - 1
    if index < 0 or tokens[relative].low == "that":
        return None
    if tokens[index].text == ",":
        index -= 1
    if index > 0 and tokens[index].text == ")":
        index = max((i for i in range(index) if tokens[i].text == "("), default=0) - 1
    if index < 0 or not tokens[index].is_word:
        return None
    start = clause_start(tokens, index)
    parts = _parts_thing if tokens[relative].low == "which" else _parts_phrase
    joints = [i for i in range(start, index + 1) if parts(tokens, start, i, index) or is_finite(tokens, i)]
    return taken_apart(tokens, joints[-1] + 1 if joints else start, index + 1, words)


def past_relative(tokens: tuple[Token, ...], verb: int, words: str) -> Speaker | None:
    """Return the subject of a verb behind a long relative clause: `An aide who left because it is late said`."""
    relative = next((i for i in range(1, verb) if tokens[i].low == "who"), None)
    if (
        relative is None
        or verb - relative > _LONG_RELATIVE
        or not any(is_finite(tokens, i) for i in range(relative, verb))
    ):
        return None
    if any(t.text in ",;:" or t.is_masked for t in tokens[:verb]):
        return None
    return _antecedent(tokens, relative, words)


_LONG_RELATIVE = 30


def _parts_thing(tokens: tuple[Token, ...], start: int, index: int, last: int) -> bool:
    """Whether a preposition, or an `of` before a name with its article, parts off what `which` means."""
    of_name = tokens[index].low == "of" and index + 2 <= last and tokens[index + 1].low == "the"
    if of_name and tokens[index + 2].is_capital and index and not tokens[index - 1].is_capital:
        return True
    return _parts_phrase(tokens, start, index, last)


def _parts_phrase(tokens: tuple[Token, ...], start: int, index: int, _: int) -> bool:
    """Whether a preposition parts off what follows: `a blow for Ms Orr, who`; not `a spokesman for the club, who`."""
    low = tokens[index].low
    if low not in lexicon.PREPOSITIONS or low == "of":
        return False
    return low not in ("for", "from", "at") or not any(describes(t) for t in tokens[start:index])
