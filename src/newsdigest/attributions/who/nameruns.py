"""Where a name stands in a noun phrase, and whether it is a person's."""

from __future__ import annotations

from newsdigest.english import lexicon
from newsdigest.english.grammar import COMPANY_WORDS, capitals, describes, is_honorific, is_person_role
from newsdigest.english.words import Token, word_set
from newsdigest.names.words import ADJECTIVES

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
_NAME_STOPS = lexicon.PREPOSITIONS | {"(", ","}


def name_in(tokens: tuple[Token, ...], start: int, end: int) -> tuple[int, int] | None:
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


def is_person_name(tokens: tuple[Token, ...], start: int, name_at: int, name_end: int) -> bool:
    """Whether a name in a phrase is a person's: by the office before it, else by its own words."""
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
