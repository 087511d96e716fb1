"""Name and role: a noun phrase taken apart into who speaks and in which office."""

from __future__ import annotations

import re

from newsdigest.attributions.who.nameruns import is_person_name, name_in
from newsdigest.attributions.who.phrases import past_clause, past_distance, past_fronting
from newsdigest.attributions.who.roles import clean_role
from newsdigest.attributions.who.speaker import Kind, Speaker
from newsdigest.english import lexicon
from newsdigest.english.grammar import capitals, is_person_role, is_plural, may_open_phrase
from newsdigest.english.smallwords import FIRST_PERSON, THIRD_PERSON
from newsdigest.english.words import Token, word_set

_LONE = lexicon.DETERMINERS - word_set(
    "two three four five six seven eight nine ten several many most others some all both few"
)
_NOT_SPEAKING = word_set(
    "it there what something anything nothing everything this that one thing things day days week time year years way"
)
_CROWDS = word_set(
    "passenger insurer trader reader islander villager commuter parent pupil shopper tenant landlord banker "
    "magistrate juror firefighter"
)
_PEOPLE = lexicon.PERSON_ROLES | _CROWDS
_PERSONAL = THIRD_PERSON | FIRST_PERSON
_NAMELESS = lexicon.PRONOUNS | _LONE


def pronoun_at(token: Token) -> Speaker | None:
    """Return the speaker that a personal pronoun stands for, to be told later."""
    if token.low in _PERSONAL:
        return Speaker(token.text, "pronoun", token.start, token.end)
    return None


def phrase_in(tokens: tuple[Token, ...], start: int, end: int, words: str) -> Speaker | None:
    """Return the speaker of a stretch that ends in a noun phrase."""
    start = past_clause(tokens, start, end)
    start = past_fronting(tokens, past_distance(tokens, start, end), end)
    start = _past_pronoun(tokens, start, end)
    while start < end and tokens[start].low in ("even", "only", "just"):
        start += 1
    if start >= end or not may_open_phrase(tokens, start):
        return None
    return taken_apart(tokens, start, end, words)


def _past_pronoun(tokens: tuple[Token, ...], start: int, end: int) -> int:
    """Skip a clause that opens with a pronoun: `He resigned a day before the mill` is the mill."""
    if end - start < _CLAUSE or tokens[start].low not in _PERSONAL:
        return start
    return next((i + 1 for i in range(end - 2, start, -1) if tokens[i].low in _BEFORE_SUBJECT), start)


_CLAUSE = 4
_BEFORE_SUBJECT = word_set("after before when because since until as while where if once")


def taken_apart(tokens: tuple[Token, ...], start: int, end: int, words: str) -> Speaker | None:
    """Take a phrase apart into name and role."""
    while end > start and not tokens[end - 1].is_word and tokens[end - 1].text not in (")",):
        end -= 1
    if start >= end or end - start > _LONGEST or tokens[start].low in lexicon.AUXILIARIES:
        return None
    if _is_pronoun(tokens, start, end):
        return pronoun_at(tokens[start])
    split = None if _is_crowd(tokens, start, end) or _is_office(tokens, start, end) else name_in(tokens, start, end)
    if tokens[start].low == "neither" or split is None:
        return _unnamed(tokens, start, end, words)
    return _named(tokens, (start, end), split, words)


_LONGEST = 24


def _is_pronoun(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """Whether there is only a pronoun or a number, or a pronoun with what belongs to its verb."""
    if end - start == 1:
        return tokens[start].low in _NAMELESS or tokens[start].text[0].isdigit()
    return tokens[start].low in lexicon.PRONOUNS and any(t.low in lexicon.AUXILIARIES for t in tokens[start:end])


def _unnamed(tokens: tuple[Token, ...], start: int, end: int, words: str) -> Speaker | None:
    """Return a speaker whom the phrase only describes."""
    phrase = words[tokens[start].start : tokens[end - 1].end]
    bounds = tokens[start].start, tokens[end - 1].end
    if tokens[start].low == "neither":
        return Speaker(_NEITHER.sub(r"\1 and ", phrase), "body", *bounds)
    if not _is_speaking_phrase(tokens, start, end):
        return None
    return Speaker(phrase, "unnamed" if _is_people(tokens, start, end) else "body", *bounds)


_NEITHER = re.compile(r"^neither\s+(.*?)\s+nor\s+", re.IGNORECASE | re.DOTALL)


def _named(tokens: tuple[Token, ...], phrase: tuple[int, int], name: tuple[int, int], words: str) -> Speaker:
    """Return a speaker by name, with what stands around the name as the role."""
    (start, end), (first, last) = phrase, name
    if first > start + 1 and tokens[first - 1].low == "and":
        if capitals(tokens, start, first - 1):  # two are one speaker: `Oslo and Bergen`
            first = start
        elif end - first > 1 and tokens[start].low in _PERSONAL:
            start = first  # `she and Ann Orr`: no office
    said = words[tokens[first].start : tokens[last - 1].end]
    role = words[tokens[start].start : tokens[first].start].strip(" ,") if first > start else ""
    tail = words[tokens[last].start : tokens[end - 1].end].strip() if last < end else ""
    kind: Kind = "person" if is_person_name(tokens, start, first, last) else "body"
    if role.endswith(("themselves", "itself")) and (crowd := _SELF_STYLED.fullmatch(role)) is not None:
        kind, role = "body", crowd[1]
    return Speaker(said, kind, tokens[start].start, tokens[end - 1].end, role=clean_role(role or tail))


_SELF_STYLED = re.compile(
    r"(.+?),?\s+(?:(?:who|that|which)\s+)?(?:calls?|called|calling|styles?|styling)\s+(?:themselves|itself)", re.DOTALL
)
"""`Thieves who call themselves Green Door`: a crowd by its own name."""


def _is_crowd(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """Whether a sentence opens with people unnamed: `Passengers`, `Insurers in Oslo`."""
    first = tokens[start].low
    if start or not first.endswith("s") or first[:-1] not in _PEOPLE:
        return False
    return end == 1 or tokens[1].low in lexicon.PREPOSITIONS


def _is_office(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """Whether a phrase that a preposition seems to part ends in an office: `A Transport for London spokesman`."""
    last = tokens[end - 1]
    if last.low not in _SPOKES or last.is_capital:
        return False
    return tokens[start].low in ("a", "an", "one", "another") and end - start > 2


_SPOKES = word_set("spokesman spokeswoman spokesperson official officer executive representative")
_OF_THEM, _OF_US = ("of", "them"), ("of", "us")
"""`One of them`, `several of them`: people even where the words do not say what they are."""
_GOING_ON = lexicon.PREPOSITIONS | lexicon.RELATIVES | {","}


def _is_people(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    if end - start == len(_OF_THEM) + 1 and tuple(t.low for t in tokens[start + 1 : end]) in (_OF_THEM, _OF_US):
        return True
    head = start
    while head < end and tokens[head].low not in _GOING_ON:
        head += 1
    for token in tokens[max(start, head - 2) : head]:
        if is_person_role(token.low) or (is_plural(token.low) and is_person_role(token.low[:-1])):
            return True
    return False


def _is_speaking_phrase(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    first = tokens[start]
    if first.low in _NOT_SPEAKING and end - start == 1:
        return False
    return may_open_phrase(tokens, start)
