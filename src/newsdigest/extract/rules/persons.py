"""Name and role: a noun phrase taken apart into who speaks and in which office."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from newsdigest.extract.rules import lexicon
from newsdigest.extract.rules.grammar import (
    COMPANY_WORDS,
    capitals,
    describes,
    is_honorific,
    is_person_role,
    is_plural,
    may_open_phrase,
)
from newsdigest.extract.rules.phrases import past_clause, past_fronting
from newsdigest.extract.rules.words import Token, word_set
from newsdigest.names.words import ADJECTIVES

Kind = Literal["person", "body", "unnamed", "pronoun"]


@dataclass(slots=True)
class Speaker:
    """A speaker as one sentence words it; `start` and `end` are offsets in the passage."""

    name: str
    kind: Kind
    start: int
    end: int
    role: str | None = None


_PERSONISH_TITLES = word_set(
    "mr mrs ms mx dr prof sen rep gov gen lt col sgt capt cpl maj adm rev hon sir dame lord lady president "
    "minister governor mayor "
    "senator representative speaker chairman chairwoman chair chief captain general colonel judge justice "
    "professor secretary premier "
    "chancellor ambassador bishop archbishop cardinal pope prince princess king queen sheriff commissioner "
    "congressman congresswoman "
    "councillor director detective sergeant inspector superintendent coach analyst spokesman spokeswoman "
    "spokesperson attorney lawyer "
    "leader envoy candidate deputy prime vice commander admiral lieutenant major reverend rabbi imam sheikh "
    "ayatollah taoiseach "
    "economist professor doctor researcher scientist actor singer author writer host anchor correspondent "
    "reporter columnist"
)


_SUFFIXES = word_set("jr jr. sr sr. ii iii iv")


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
_PERSONAL = lexicon.PERSON_PRONOUNS | lexicon.BODY_PRONOUNS | lexicon.FIRST_PERSON
_NAMELESS = lexicon.PRONOUNS | _LONE


def pronoun_at(token: Token) -> Speaker | None:
    """Return the speaker that a personal pronoun stands for, to be told later."""
    if token.low in _PERSONAL:
        return Speaker(token.text, "pronoun", token.start, token.end)
    return None


def phrase_in(tokens: tuple[Token, ...], start: int, end: int, words: str) -> Speaker | None:
    """Return the speaker of a stretch that ends in a noun phrase."""
    start = past_clause(tokens, start, end)
    start = past_fronting(tokens, start, end)
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
    split = None if _is_crowd(tokens, start, end) or _is_office(tokens, start, end) else _name_start(tokens, start, end)
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
    kind: Kind = "person" if _is_person_name(tokens, start, first, last) else "body"
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


@lru_cache(maxsize=1024)  # the same few offices come again and again
def clean_role(role: str | None) -> str | None:
    """Return an office as it reads in print; None where nothing is left of it."""
    if not role:
        return None
    cleaned = re.sub(r"\s+", " ", _LISTING.sub(" ", role)).strip(" ,;-–—")
    if re.fullmatch(r"[A-Z][a-z]+\.", cleaned) or any(mark in cleaned for mark in '"“”¤'):
        return None
    if _ONLY_DESCRIBED.fullmatch(cleaned) and not any(is_person_role(word) for word in cleaned.split()):
        return None
    return (
        cleaned
        if any(c.isalpha() for c in cleaned)
        and cleaned.lower() not in ("mr", "ms", "mrs", "dr", "mr.", "ms.", "mrs.", "dr.", "the", "a")
        else None
    )


_LISTING = re.compile(r"\([A-Z][\w .]{1,30}[: ]\s?[A-Z0-9.]{1,8}\)")
_ONLY_DESCRIBED = re.compile(
    r"(?:(?:an?|the) )?(?:former|then|late|fellow|young|old|new|[a-z]+(?:ous|ed|ing|ant|ent|ful|less|ic|y))"
)
"""An adjective and no office: `a furious Ann Orr`."""


_NAME_STOPS = lexicon.PREPOSITIONS | {"(", ","}


def _name_start(tokens: tuple[Token, ...], start: int, end: int) -> tuple[int, int] | None:
    """Return where a name stands in the phrase: a run of capitals that the role before it, if any, only introduces."""
    stop = end
    for index in range(start, end):
        if tokens[index].low in _NAME_STOPS and (index > start or not tokens[index].is_word):
            stop = index
            break
    run = stop
    while run > start and (
        tokens[run - 1].is_capital
        or tokens[run - 1].low in _SUFFIXES
        or tokens[run - 1].text in ("&", "'", "’", ".")
        or _is_particle(tokens, run - 1, start)
    ):
        run -= 1
    while run < stop and (_is_small(tokens[run]) or tokens[run].low in _SUFFIXES or not tokens[run].is_word):
        run += 1
    if run >= stop or (tokens[run].low in ("the", "a", "an") and stop - run < 2):
        return None
    if tokens[run].low in lexicon.DETERMINERS and run == start:
        if stop - run == 2 and tokens[run].low == "the" and tokens[stop - 1].low.endswith(_DEMONYMS):
            return None
        has_name = capitals(tokens, run + 1, stop) and tokens[stop - 1].is_capital
        return (start + (tokens[run].low == "the"), stop) if has_name else None
    if (
        stop < end
        and run > start
        and tokens[start].low in ("a", "an", "one", "two", "three", "some", "several", "many")
    ):
        return None
    introduced = any(describes(tokens[i]) for i in range(start, run))
    if run > start and tokens[start].low in lexicon.DETERMINERS and stop - run == 1 and not introduced:
        return None
    while run < stop - 1 and tokens[run].low.rstrip(".") in _PERSONISH_TITLES and not is_honorific(tokens[run].text):
        run += 1
    return _past_office(tokens, run, stop), stop


_OFFICES = word_set(
    "judge justice minister president chairman chairwoman executive director secretary officer senator governor "
    "attorney prosecutor commissioner chief spokesman spokeswoman spokesperson councillor"
)


def _past_office(tokens: tuple[Token, ...], start: int, end: int) -> int:
    """Return where the name begins after an office in capitals: `U.S. District Judge Ann Orr` is Ann Orr."""
    if any(t.low in lexicon.BODY_WORDS or t.text in ("&", "(") for t in tokens[start:end]):
        return start
    offices = [
        i
        for i in range(start, min(start + 5, end - 1))
        if tokens[i].low in _OFFICES or (end - i > 2 and is_person_role(tokens[i].low))
    ]
    if not offices or not tokens[offices[-1] + 1].is_capital:
        return start
    return offices[-1] + 1


def _is_small(token: Token) -> bool:
    """Whether it is a particle in small letters; `La Prensa` begins with its own."""
    return token.low in lexicon.PARTICLES and not token.is_capital


_DEMONYMS = ("ian", "ese", "ish", "ican", "ean", "utch", "ench", "reek", "wede")
"""How the words for people of a country end: `the Norwegian`."""


_PARTICLES = lexicon.PARTICLES - {"of"}


def _is_particle(tokens: tuple[Token, ...], index: int, start: int) -> bool:
    """Whether a small word stands inside a name: `Banca de la Costa`."""
    if index <= start or tokens[index].low not in _PARTICLES:
        return False
    return tokens[index - 1].is_capital or _is_particle(tokens, index - 1, start)


def _is_person_name(tokens: tuple[Token, ...], start: int, name_at: int, name_end: int) -> bool:
    lead = [t.low.rstrip(".") for t in tokens[start:name_at]]
    if lead and (lead[-1] in lexicon.BODY_WORDS or lead[-1] in COMPANY_WORDS) and lead[-1] not in lexicon.PERSON_ROLES:
        return False
    if any(word in _PERSONISH_TITLES or is_person_role(word) for word in lead) or is_honorific(tokens[name_at].text):
        return True
    name = [t.low for t in tokens[name_at:name_end] if t.is_word]
    if (
        any(word in lexicon.BODY_WORDS for word in name)
        or name[0] == "the"
        or any(word in ("&", "and") for word in name)
        or name[0] in ADJECTIVES
    ):
        return False
    return 2 <= len(name) <= 4 and not any(t.text.isupper() and len(t.text) > 2 for t in tokens[name_at:name_end])


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
