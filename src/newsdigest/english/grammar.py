"""Which words can be verbs, names and the opening of a noun phrase, told without a dictionary of the language."""

from __future__ import annotations

import re
from functools import lru_cache

from newsdigest.english import lexicon
from newsdigest.english.smallwords import FIRST_PERSON, THIRD_PERSON
from newsdigest.english.words import Token, word_set

_NOT_NAMES = word_set(
    "what who whom whose which how why where when whoever whatever whether if perhaps maybe nobody there here "
    "yes no not and but or so "
    "because although though while since until after before as at in on by from with without for of to into "
    "during despite according "
    "asked speaking writing still yet then now also again meanwhile however instead once later earlier thus "
    "hence even only just"
)


VERB_FORMS = lexicon.AUXILIARIES | lexicon.IRREGULAR_PAST | lexicon.SAYING | lexicon.DENYING | lexicon.QUOTING
_PERSONAL = THIRD_PERSON | FIRST_PERSON
ROLE_OPENERS = word_set("the a an its his her their our one former acting chief then deputy senior head co-founder")


_DESCRIBING = lexicon.PERSON_ROLES | lexicon.BODY_WORDS | ROLE_OPENERS


def is_finite(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether the token reads as a finite verb: an auxiliary, a past form, or a verb of saying."""
    low = tokens[index].low
    return (low in VERB_FORMS or low.endswith("ed")) and _is_verb(tokens, index)  # most words are neither


def _is_verb(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a word with the form of a finite verb is one where it stands."""
    low = tokens[index].low
    if low in _SURELY:
        return True
    previous = tokens[index - 1].low if index else ""
    if previous in _BEFORE_NOUN or previous.endswith("'s") or tokens[index].is_capital:
        return False
    if low in _TELLING or low in lexicon.IRREGULAR_PAST:
        return previous != "to"
    return low.endswith("ed") and len(low) > 3 and low not in lexicon.NOT_PAST


_SURELY = lexicon.AUXILIARIES - {"'s"}
_BEFORE_NOUN = lexicon.DETERMINERS | lexicon.PREPOSITIONS
_TELLING = lexicon.SAYING | lexicon.DENYING | lexicon.QUOTING


def finite_in(tokens: tuple[Token, ...]) -> int | None:
    """Return the index of the first finite verb that has a word before it."""
    for index in range(1, len(tokens)):
        low = tokens[index].low
        if (low in VERB_FORMS or low.endswith("ed")) and _is_verb(tokens, index):
            return index
    return None


COMPANY_WORDS = word_set(
    "contractor company firm airline group operator carrier maker manufacturer retailer lender insurer supplier "
    "developer builder chain chipmaker carmaker broadcaster publisher giant bank brewer"
)


_OCCUPATION = re.compile(
    r"[a-z-]+(?:ologist|[sy]icist|omist|onist|urist|orist|alist|(?<!hu)(?<!ro)man|woman|lady|"
    r"(?<=[a-z])(?:master|mistress|keeper)|(?<=[a-z]{3})smith)|"
    r"(?:grand(?:ma|pa|dad)|gran|granny|mum|mom|mother|dad|father|nan|parent|widow|pal|neighbou?r)(?:-of-[a-z]+)?"
)


@lru_cache(maxsize=4096)
def is_person_role(word: str) -> bool:
    """Whether a word names an office or occupation, by the list or by its ending: `geophysicist`, `foreman`."""
    word = word.removeprefix("ex-")
    return word in lexicon.PERSON_ROLES or _OCCUPATION.fullmatch(word) is not None


def describes(token: Token) -> bool:
    """Whether a word names an office, an occupation or a kind of body."""
    return is_person_role(token.low) or token.low in lexicon.BODY_WORDS


def may_open(token: Token) -> bool:
    """Whether a word may open the phrase for a speaker."""
    if not token.is_word or token.low in _NOT_NAMES:
        return False
    if token.is_capital or token.low in lexicon.DETERMINERS or token.low in _PERSONAL:
        return (token.low not in lexicon.DAYS and token.low not in ("that", "there", "this")) or token.low == "this"
    return (token.low.isalpha() and token.low in _DESCRIBING) or token.text[0].isdigit() or is_plural(token.low)


def may_open_phrase(tokens: tuple[Token, ...], start: int) -> bool:
    """Whether a speaker's phrase may begin here: also in small letters before an office, or a first and last name."""
    if may_open(tokens[start]):
        return True
    office = start + 1
    if is_person_role(tokens[start].low) and office < len(tokens) and tokens[office].is_capital:
        return True
    if not tokens[start].low.isalpha() or tokens[start].low in _NO_OFFICES or is_finite(tokens, start):
        return False
    while office < min(len(tokens), start + 3) and tokens[office].low.isalpha() and not tokens[office].is_capital:
        if describes(tokens[office]) and office + 1 < len(tokens) and tokens[office + 1].is_capital:
            return True
        office += 1
    return all(token.is_capital for token in tokens[start + 1 : start + 3]) and len(tokens) > start + 2


_CLOSED = lexicon.PREPOSITIONS | lexicon.SUBORDINATORS | lexicon.CONJUNCTIONS | lexicon.PRONOUNS | lexicon.ADVERBS
_NO_OFFICES = _CLOSED | _NOT_NAMES


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural."""
    return word.endswith("s") and len(word) > 4 and not word.endswith(("ss", "us", "'s"))


def capitals(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """Whether all words of a stretch begin with capitals, particles aside."""
    return start < end and all(t.is_capital or t.low in lexicon.PARTICLES or not t.is_word for t in tokens[start:end])


def is_honorific(word: str) -> bool:
    """Whether the word stays with a surname: Mr, Ms, Dr, Sir."""
    return word.rstrip(".").lower() in ("mr", "mrs", "ms", "mx", "dr", "sir", "dame", "lord", "lady", "prof")
