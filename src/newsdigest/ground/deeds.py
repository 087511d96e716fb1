"""Of which deed of a sentence its date words are: `who was elected in 2019, resigned in 2024` has two."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from newsdigest import dates
from newsdigest.align import Span
from newsdigest.english.adverbs import is_adverb
from newsdigest.english.verbs import AUXILIARIES, IRREGULAR_PAST, NOT_PAST
from newsdigest.english.vocabulary import SILENT
from newsdigest.facts.inflection import lemmas


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_AUXILIARIES = AUXILIARIES | {"to", "not", "is", "get", "got"}
_DETERMINERS = _set("the a an this these those his her its their our my your some any no each every")
_BASES = frozenset(base for past in IRREGULAR_PAST for base in lemmas(past))
# Behind these a date is of what is spoken of ("over a crash in 2019"), or of how long a deed lasts ("until Friday").
_OF_ANOTHER = re.compile(
    r"\b(?:of|over|for|about|from|with|against|by|to|into|that|since|until|till|than|through|between|before|after|due)\b"
    r"(?!\s*$)|\b(?:until|till|since|by|for|through|between|before|after|of|than)\s*$",
    re.IGNORECASE,
)
_NEW_CLAUSE = re.compile(
    r"[;:—]|\b(?:and|but|while|whereas|then)\s+(?:(?:on|in|at|from)\s+)?$", re.IGNORECASE
)  # "was closed and on Monday reopened": the date is of the verb behind it
_LEADING = re.compile(r"(?:(?:on|in|at|from)\s+)?", re.IGNORECASE)
_PASSAGE = re.compile(
    r",|\b(?:who|which|that|whose)\b"
)  # between a date and the verb behind it: of which verb it is, is open
_PARENTHESIS = re.compile(r",\s+(?:(?:on|in|at|from)\s+)?$", re.IGNORECASE)
# "Before the vote on Sunday, Bo Lund was fined": the date is of what went before or came after.
_ASIDE = re.compile(
    r"(?:before|after|following|ahead\s+of|since|despite)\s+(?:the|an?|his|her|its|their)\s+[a-z]", re.IGNORECASE
)
# A vote "set for Friday" that was postponed on Monday is of that Friday, whatever came of it.
_APPOINTED = re.compile(r"\bfor\s+(?:the\s+)?$|\b(?:due|set|scheduled|planned|expected|slated|booked)\b", re.IGNORECASE)
_SAYING = _set("say tell announce report write warn confirm declare state add")
_STEM = 5  # letters by which "approval" is of "approve"


class Verb(NamedTuple):
    """A verb of a sentence and where it stands."""

    word: str
    start: int
    end: int


class Owned(NamedTuple):
    """Date words, the verb they belong to with what stands between, and whether they can only be of that verb."""

    start: int
    verb: Verb | None
    between: str
    is_aside: bool
    is_attached: bool


def is_of_another_deed(place: Span, sentence: str, texts: Sequence[str]) -> bool:
    """Whether the date words at a place of a sentence are of another deed than the one that the texts tell.

    It must be plain: the texts have no word of that other deed, and tell one in words of the sentence that has a date
    of its own there.
    """
    owned = _owned(sentence)
    if len(owned) < 2:
        return False
    words = sentence[place.start : place.end]
    ours = [one for one in owned if _is_among(one, words, sentence)]
    if not ours or any(one.verb is None and not one.is_aside for one in ours):
        return False
    others = [one.verb for one in owned if one not in ours and one.is_attached and one.verb is not None]
    mine = [one.verb.word for one in ours if one.verb is not None]
    mine += [word for one in ours for word in _WORD.findall(one.between) if word.islower() and word not in SILENT]
    return bool(texts) and all(_tells_one_of(text, others, mine, sentence) for text in texts)


def _is_among(one: Owned, words: str, sentence: str) -> bool:
    """Whether a date of the sentence stands in the given words, wherever the sentence has them."""
    found = re.finditer(rf"\b{re.escape(words)}(?!\w)", sentence, re.IGNORECASE)
    return any(each.start() <= one.start < each.end() for each in found)


def _tells_one_of(text: str, others: Sequence[Verb], mine: Sequence[str], sentence: str) -> bool:
    """Whether a text tells a deed of the others, and nothing that the sentence may have in other words."""
    told = [verb for verb in others if not any(_is_form(verb.word, word) for word in mine)]
    known = {word.lower() for word in _WORD.findall(sentence)}
    words = [(found[0], found.start()) for found in _WORD.finditer(text)]
    verbs = {verb.start for verb in _verbs(text)}
    undated = [verb.word for verb in _verbs(sentence) if verb not in told]
    is_told = False
    for number, (word, start) in enumerate(words):
        low = word.lower()
        if any(_is_form(low, word) for word in mine) or (mine and _is_saying(low) and any(map(_is_saying, mine))):
            return False
        if any(_is_form(low, verb.word, is_near=False) for verb in told):
            is_told = True
        elif any(_is_form(low, word, is_near=False) for word in undated):
            return False
        elif low not in SILENT and low not in known and low not in _AUXILIARIES and not word[:1].isupper():
            is_noun = number > 0 and words[number - 1][0].lower() in _DETERMINERS
            if start in verbs or not (is_told or is_noun):
                return False
    return is_told


def _is_saying(word: str) -> bool:
    return not _SAYING.isdisjoint(lemmas(word))


def _is_form(one: str, other: str, *, is_near: bool = True) -> bool:
    """Whether the two are forms of one word or, if they need only be near, begin alike."""
    if not lemmas(one).isdisjoint(lemmas(other)):
        return True
    return is_near and min(len(one), len(other)) >= _STEM and one[:_STEM] == other[:_STEM]


@lru_cache(maxsize=512)  # several records rest on one sentence
def _owned(sentence: str) -> tuple[Owned, ...]:
    """Return the date words of a sentence, each with the verb it belongs to."""
    found, verbs = dates.find(sentence), _verbs(sentence)
    return tuple(_owner(words.start, sentence, verbs) for words in found)


def _owner(start: int, sentence: str, verbs: Sequence[Verb]) -> Owned:
    before = [verb for verb in verbs if verb.end <= start]
    behind = [verb for verb in verbs if verb.start > start]
    opening = sentence[before[-1].end if before else 0 : start]
    is_next = bool(behind) and _PASSAGE.search(sentence, start, behind[0].start) is None
    if _NEW_CLAUSE.search(opening) or (not before and _LEADING.fullmatch(opening)):
        return Owned(start, behind[0] if is_next else None, "", is_aside=False, is_attached=is_next)
    if not before:
        return Owned(start, None, "", is_aside=_ASIDE.match(opening) is not None, is_attached=False)
    if _PARENTHESIS.search(opening) or _APPOINTED.search(before[-1].word + opening):
        return Owned(start, None, "", is_aside=False, is_attached=False)
    return Owned(start, before[-1], opening, is_aside=False, is_attached=_OF_ANOTHER.search(opening) is None)


def _verbs(sentence: str) -> tuple[Verb, ...]:
    """Return the verbs of a sentence, but for those that only help another."""
    words = [(found[0], found.start(), found.end()) for found in _WORD.finditer(sentence)]
    return tuple(
        Verb(word, start, end) for at, (word, start, end) in enumerate(words) if _is_verb([one[0] for one in words], at)
    )


def _is_verb(words: Sequence[str], at: int) -> bool:
    word = words[at]
    if not word.islower() or word in _AUXILIARIES or word in _DETERMINERS or is_adverb(word):
        return False
    before = [one.lower() for one in words[max(0, at - 3) : at] if not is_adverb(one.lower())]
    last = before[-1] if before else ""
    if last in _DETERMINERS:
        return False
    if last in _AUXILIARIES:
        return word not in SILENT or word in IRREGULAR_PAST or not _BASES.isdisjoint(lemmas(word))
    if word in IRREGULAR_PAST or (word.endswith("ed") and len(word) > 3 and word not in NOT_PAST):
        return True
    return word.endswith("s") and not (lemmas(word) - {word}).isdisjoint(_BASES)
