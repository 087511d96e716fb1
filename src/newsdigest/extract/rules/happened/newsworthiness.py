"""News value: how much a clause is worth as an event."""

from __future__ import annotations

import re

from newsdigest.english.words import plain_words, word_set
from newsdigest.extract.rules.happened.clauses import Piece
from newsdigest.extract.rules.happened.mainclauses import Clause
from newsdigest.schema.reading import Status

_STEMS = word_set(
    "kill dead injur woun hurt arres charg convi senten acqui jail plead accus defea elect appoi resig sack "
    "dismi repla sign agree "
    "appro rejec ratif veto laun open clos shut star began begin finis compl reop suspe halt stop resum rais "
    "lower lift incre reduc "
    "slas bough sell sold acqui merg inves offer attac strik struc bomb explo erupt crash colla sank sink groun "
    "agroun burn flood "
    "destr damag shot shoot shell inter evacu rescu order warn decla annou publi relea unvei issu repor confi "
    "found discov detec "
    "meet visit arriv leav retur trave flew held hold host atten march prote send sent deplo withd seiz captu "
    "detai searc raid inves "
    "test sampl taken tow float drown leak spill cance postp delay scrap drop join creat buil marr born refus "
    "deny denie dock halv "
    "award grant fell rose slid climb gain jump plung surg slump swear sworn took take giv gave brok break came "
    "come went goes show "
    "told spoke vote voti pass cut win won lost lose beat quit fire name die died dies fine bann buy buys paid "
    "pays bid hit met left "
    "free put set"
)
"""How words that tell of something done begin: five letters, or the whole of a shorter word."""

_GRAVE = word_set(
    "killed died dies injured wounded arrested charged convicted acquitted sentenced jailed guilty resigned "
    "resigns sacked appointed "
    "elected evacuated exploded erupted crashed collapsed sank attacked ordered orders banned approved rejected "
    "voted signed sold "
    "bought suspended"
)
_ROUTINE = word_set("shares stock index currency dollar euro futures population weather temperature reader readers")
_TOLL = word_set("toll")
"""What a toll has come to is news by itself: `The toll stood at 33`."""
_NONE = word_set("no nobody none nothing neither without")
_ENDS = r"(?:killed|died|dead|hurt|injured|wounded|harmed|missing|arrested|charged|detained|trapped|aboard|on board)"
_SPARED = re.compile(
    rf"\b(?:no one|nobody|none|neither)\b[^.;:]{{0,60}}?\b{_ENDS}\b|"
    r"\b(?:no|without) (?:[a-z-]+ ){0,2}?(?:casualties|deaths?|injur(?:y|ies)|fatalities|victims?|survivors?|arrests?|"
    rf"damage)\b|\bno (?:[a-z-]+ ){{1,2}}?(?:was|were|is|are|has been|have been) (?:[a-z]+ly )?{_ENDS}\b"
)
"""A toll of none, which is as much news as any other: `No one was killed`, `There were no casualties`."""
_DOUBT = word_set("if unless could might wonder perhaps")
_NUMERALS = word_set(
    "two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands "
    "million billion"
)
_DIGIT = re.compile(r"\d")
_NO_NEWS = re.compile(r"\W*(?:it is|there is|there are|this is|that is|what|how|why|who|perhaps)\b")
_STATUS_VALUE: dict[Status, float] = {
    "happened": 0.0,
    "planned": 1.0,
    "cancelled": 1.5,
    "postponed": 1.5,
    "alleged": 1.5,
    "denied": 1.5,
}

ENOUGH = 2.0
"""From here on a clause is worth an event."""

IN_PASSING = ENOUGH + 0.6
"""What is told in passing, with a day of its own, is worth an event in most articles."""

LEAST = 1.0
"""Below this, nothing that comes after makes an event of a clause."""


def most_worth(clause: Clause, status: Status, *, dated: bool, lead: bool) -> float:
    """Return the most that a clause can be worth, which costs little to tell: most clauses come to too little."""
    value = _STATUS_VALUE[status] + 2.0 * dated + 2.0 * lead + 2.0 * (not clause.words.isdisjoint(_TOLL | _NONE))
    return value + _OF_ITS_WORDS + 0.8 * (not clause.words.isdisjoint(_GRAVE))


_OF_ITS_WORDS = 0.3 + 1.0 + 0.5
"""A name, a deed and a figure: all that a clause without a date may have, and too little if it is not grave."""


def news_value(clause: Clause, status: Status, piece: Piece, *, dated: bool, lead: bool, named: bool) -> float:
    """Return what a clause is worth: a date, the lead, deeds and figures count for it; doubt and routine against it."""
    main = clause.main
    words = clause.words if main == clause.masked else frozenset(plain_words(main.lower()))
    value = _STATUS_VALUE[status] + 2.0 * dated + 2.0 * lead + 0.3 * named
    value += 1.0 * _tells_a_deed(words) + 0.8 * bool(words & _GRAVE) + 0.5 * _has_figure(main, words)
    value += 2.0 * ((bool(words & _TOLL) and _has_figure(main, words)) or _is_spared(clause, words))
    value -= 0.8 * (bool(words & _ROUTINE) and not lead) + 1.0 * _is_doubtful(words, piece)
    value -= 1.0 * ("¤" in clause.masked) + 0.5 * (_NO_NEWS.match(clause.small) is not None)
    return value - 0.4 * (piece.saying is not None and piece.saying.figure.kind == "person")


def _is_spared(clause: Clause, words: frozenset[str]) -> bool:
    """Whether a clause tells that nobody came to harm, or to any other end of which a toll is counted."""
    return not words.isdisjoint(_NONE) and _SPARED.search(clause.small) is not None


def _tells_a_deed(words: frozenset[str]) -> bool:
    return not (
        _STEMS.isdisjoint(words)
        and _STEMS.isdisjoint([word[:5] for word in words])
        and _STEMS.isdisjoint([word[:4] for word in words])
    )


def _is_doubtful(words: frozenset[str], piece: Piece) -> bool:
    """Whether the reporter only weighs what may be; in a report, `would` tells of what is to come."""
    return bool(words & _DOUBT) or (piece.saying is None and "would" in words)


def _has_figure(main: str, words: frozenset[str]) -> bool:
    return not words.isdisjoint(_NUMERALS) or _DIGIT.search(main) is not None
