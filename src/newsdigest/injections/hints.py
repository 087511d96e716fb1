"""Which paragraphs are worth a search: those with words that an order to a program cannot do without.

Nine paragraphs of ten have none of them, and to ask the rules about each would take longer than reading it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsdigest.injections.disguises import may_be_encoded, may_be_spelt
from newsdigest.injections.duties import PROGRAM_STEMS, may_be_program
from newsdigest.injections.letters import Seen, spelt
from newsdigest.injections.orders import ANSWER
from newsdigest.injections.words import PAGE, READING, holding
from newsdigest.text import Stretch

LETTER, PHRASE, ORDER, PROGRAM, SURE, DISGUISED, ORDERS = 1, 2, 4, 8, 16, 32, 64
"""What a word may be: a letter by itself, a part of a hint of several words, an order if a sentence begins with it, a
program if words stand beside it that are used of it and of texts; a hint whatever stands beside it, or one that it is
written to look unlike. Last what phrases and orders are that are complete."""


# For text made small: to ignore case is three times slower.
_SURE_STEMS = """
    llm crawler scraper summar instruct prompt ignore disregard forget system: < { ``` [inst [/inst translat article
    &lt; &#60; &#060; &#x3c;
    rearrange anagram misspell augment whoever chatbot subsequent gpt copilot aggregat précis condens excerpt recap
    gemini claude grok siri deepseek mistral perplexity --- === overrule human: user: editor: editors: desk: note:
    request: message: newsroom: producer: decode foregoing digest synops algorithm abstract poem
    indexing metadata purposes: seo snippet: [/ = %% ~~ ^^ (' (" \\boxed
    """.split()  # noqa: SIM905 - read as prose
_SURE = holding(
    *map(re.escape, _SURE_STEMS),
    r"a(?<!\w.)\.?i(?:\.|s)?(?!\w)",
    *(rf"{word}\b" for word in ("bots?", r"hey(?<!\w.{3})", r"hello(?<!\w.{5})", r"gist(?<!\w.{4})")),
    *("you['’]re", "role-?play", r"pretend\b"),
)
# No other plain word is a hint by itself, and nine of ten words begin otherwise.
_BEGINNINGS = frozenset(
    stem[:3] for stem in (*_SURE_STEMS, *PROGRAM_STEMS, "hello", "role", "pretend") if stem[:3].isalpha()
)
# What it does with a text, what it makes of it, who is called, the terms of use, what makes a service a program.
_BESIDE = re.compile(
    rf"\b(?:{READING}|{ANSWER}|{PAGE}s?|(?:text|line|article|entr)(?:y|s|ies)|stories|coverage|your?|dear|hi|attention|ok(?:ay)?|listen|licen[cs]\w+|"
    r"terms|conditions?|copyright|permi\w+|re-?us\w+|notes?|memo|reminder|notice|information|important|urgent|request|"
    r"guid\w+|advice|correction|word|languages?|machine|computer|news|search|content|editorial|electronic|voice|virtual|"
    r"generative|natural|now|rules|that|users?)\b"
)
_PHRASE_WORDS = frozenset(
    """
    do act speak stop everything end you your role now import this above rest following task tasks job jobs goal goals
    objective objectives follows next
    """.split()  # noqa: SIM905 - read as prose
)
_PHRASE = holding(
    r"you(?:r\s|\s(?:will|must|are|shall|work|were|should)\b)",
    *(r"do\snot", r"from\snow\son", r"act\sas", r"speak\sas", r"role\sof", r"everything\s(?:else|above|before|until)"),
    *(r"stop\s(?:reading|process)", r"the\s(?:rest|above)\b", r"above\sas\b"),
    rf"this(?<!\w.{{4}})\s+(?:\w+\s+)?(?:{PAGE}|{ANSWER})",
    r"end(?<!\w.{3})\s+(?:of\s+)?(?:the\s+)?(?:input|document|untrusted|data|context|text)",
    r"the\sfollowing\b",
    r"next\s(?:\w+\s)?(?:sentence|paragraph|statement|claim|line|passage)",
    *(rf"{word}\sfollows\b" for word in ("that", "which", "what", "whatever")),
    *(
        rf"{word}(?<!\w.{{{len(word)}}})\s(?:task|job|role|goal|objective)"
        for word in ("new", "updated", "revised", "real", "actual", "true", "only")
    ),
    r"#\s*(?:new|system|assistant|user|response|input|task)",
    r"import\s[a-z_.]+(?:\s|$)",
)
_READING_THIS = re.compile(rf"{READING}\s+(?:or\s+\w+\s+)?this\b")
_ORDERS = frozenset(
    """
    write compose draft begin start generate create craft provide develop design prepare replace convert substitute
    remove group combine produce let treat override bypass discard drop delete never reply answer respond output stop
    """.split()  # noqa: SIM905 - read as prose
)
_SIGNS = frozenset({"begin", "start", "end", "import"})
"""Words of tags and of code."""
_OPENERS = frozenset("please kindly now also and then instead so finally first next just only ok thanks to".split())  # noqa: SIM905


class Glance(NamedTuple):
    """What a first look at a text shows."""

    suspicious: Mapping[int, int]
    """The numbers of the paragraphs that are worth a search, and all that their words are hints of."""
    is_disguised: bool
    """Whether a word of an order is written to look unlike it."""


def glance(seen: Seen, paragraphs: Sequence[Stretch]) -> Glance:
    """Look at the words of a text: every word is judged once, and a paragraph only if one of its words is a hint."""
    words = [seen.small[paragraph.start : paragraph.end].split() for paragraph in paragraphs]
    hints = {word: hint for word in set().union(*words) if (hint := _hint(word))}
    found: dict[int, int] = {}
    for at, own in enumerate(words):
        if not hints.keys().isdisjoint(own):
            kinds = _kinds(own, hints)
            if _is_suspicious(kinds, own):
                found[at] = kinds
    return Glance(found, DISGUISED in hints.values())


@lru_cache(maxsize=32768)  # the same words come again and again
def _hint(word: str) -> int:
    bare = word.strip(_PUNCTUATION)
    if 3 < len(word) < _LONGEST and word.isalpha() and word.isascii() and word[:3] not in _BEGINNINGS:
        return _ordering(word, word)
    hint = _plain_hint(word, bare)
    if hint or (bare.isalpha() and bare.isascii()) or bare.isdigit():  # which are no disguise
        return hint
    plain = spelt(Seen(word, word)).text
    if plain != word and _plain_hint(plain, plain.strip(_PUNCTUATION)) & (SURE | PROGRAM | ORDER):
        return DISGUISED
    return 0


_LONGEST = 24
"""Letters in a word of news; longer ones may be a code."""
_PUNCTUATION = ".,;:?()'\"“”‘’"


def _plain_hint(word: str, bare: str) -> int:
    """Return what a word made small is a hint of; it is also given without the punctuation around it."""
    program = PROGRAM if may_be_program(bare) else 0
    if may_be_encoded(word) or _SURE.search(word) is not None or (program and (":" in word or "[" in word)):
        return SURE | program
    if program:
        return PROGRAM
    if len(word) == 1 and word.isalpha() and word not in "aist":  # which stand alone in any text
        return LETTER
    return _ordering(word, bare)


def _ordering(word: str, bare: str) -> int:
    if word in _ORDERS:
        return ORDER
    return PHRASE if bare in _PHRASE_WORDS or "#" in word else 0


@lru_cache(maxsize=4096)
def _stands_beside(word: str) -> bool:
    return _BESIDE.search(word) is not None


def _kinds(words: list[str], hints: Mapping[str, int]) -> int:
    """Return all that the words of a paragraph are hints of."""
    kinds = 0
    for at, word in enumerate(words):
        if word in hints:
            hint = hints[word]
            if (hint == PHRASE and _is_in_a_phrase(words, at)) or (hint == ORDER and _begins(words, at)):
                hint = SURE if word in _SIGNS or "#" in word else ORDERS
            kinds |= hint
    return kinds


def only_orders(kinds: int) -> bool:
    """Whether a paragraph has nothing but orders, without a word for programs, their tags or what they are told."""
    return not kinds & (SURE | PROGRAM | LETTER | DISGUISED)


def _is_suspicious(kinds: int, words: list[str]) -> bool:
    if kinds & (SURE | DISGUISED | ORDERS) or (kinds & PROGRAM and any(map(_stands_beside, words))):
        return True
    return bool(kinds & LETTER) and may_be_spelt(words)


def _begins(words: list[str], at: int) -> bool:
    """Whether a sentence, or a part of one, may begin with a word."""
    return at == 0 or not words[at - 1][-1].isalnum() or words[at - 1] in _OPENERS


def _is_in_a_phrase(words: list[str], at: int) -> bool:
    """Whether a word is one of several that are a hint together: no more words are looked at than belong to it."""
    if _PHRASE.search(" ".join(words[max(0, at - 1) : at + 4])):
        return True
    return "this" in words[at] and _READING_THIS.search(" ".join(words[max(0, at - 3) : at + 1])) is not None
