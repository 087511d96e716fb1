"""What the last word of a headline waits for: its object, the thing it describes, its other half."""

from __future__ import annotations

import re
from functools import lru_cache

from newsdigest.english.adverbs import is_adverb
from newsdigest.english.lexicon import DENYING, SAYING
from newsdigest.english.verbs import AUXILIARIES, IRREGULAR_PAST, comes_to_verb, goes_on_to_verb
from newsdigest.english.words import word_set

_HUNGRY = word_set(
    # verbs that say nothing without what follows them
    "resulted consisted consists depended depends relied relies insisted led leads refers referred amounted amounts "
    "belonged belongs contributed according continued continues agreed agrees refused refuses decided decides planned "
    "tried tries failed managed wanted wants hoped expected expects allowed allows forced forces urged urges asked "
    "asks helped helps seemed seems appeared appears tended tends needed used able unable going called considered "
    "regarded "
    "became become becomes remained remains began begins let lets aimed aims based due likely unlikely ready willing "
    "eager poised prone subject accessible responsible capable similar equal lucky aware worth unlike near including "
    "happened occurred driven known yet came went got "
    "following coming regarding concerning involving showing causing making bringing giving taking using being having "
    # and words that stand before another
    "so too very extremely quite rather more most less least such both either neither each every only just even also "
    "other another any no some its their his her our my your whose what who which that whether how why when where "
    "because since although while if than as like the a an of in on at to for with from by into onto under about "
    "through during without within among between against per via not no nor and or but mr mrs ms dr"
)
_WANTING = word_set(
    "said told reported announced confirmed found believed thought known named described seen made making brought "
    "brings took takes gave gives given put puts kept keeps"
)
"""Verbs that want an object, unless somebody was found, or seen, or named."""
_PASSIVE = re.compile(r"\b(?:was|were|is|are|be|been|being)\s(?:[a-z]+ly\s)?[a-z]+\W*$")
_GOES_ON = re.compile(r"\s*of\b")
_MEASURE = re.compile(r"\b(?:minutes?|hours?|days?|weeks?|months?|years?|half)\W*$", re.IGNORECASE)
_MEASURED = word_set("before after later earlier ago from into")
_DESCRIBING = re.compile(r"[a-z]{3,}(?:ical|ional|omic|istic|ific|ial|ous|ive|ful|less|able|ible|ary|ish)")
_DETERMINED = re.compile(r"\b(?:the|an?|its|his|her|their|both|more|most)\s(?:[a-z-]+\s)?[a-z-]+\W*$")
_LISTED = re.compile(r",\s[\w'’+&-]+(?:\s[\w'’+&-]+)?$")
_COMPARED = re.compile(r"\b(?:the|an?) (?:more|most|less|least) [a-z-]+$")
_TELLING_WHICH = frozenset(("who", "that", "which", "whose", "to"))
_ONE_OF = re.compile(
    r"\b(?:one of the|the (?:only|first|last|same|latest|next|\w+est)|those|the (?:one|ones))(?:\s[\w'’-]+){0,4}$"
)
_PARTICLES = word_set("up down out off away apart aside aground ashore aboard upside")
_AFTER_PARTICLE = word_set("at to for against with of")
"""`hit out [at the decision]`, `set out [to sell]`."""
_CHANGES = word_set("fall rise drop increase decrease decline reduction change cut surge jump growth")
"""`a fall [in the number of visitors]`."""
_BETWEEN = re.compile(r"\b(?:between|both) (?:(?!and\b)[\w'’.-]+ ?){1,6}$")
_BRINGS_CLAUSE = re.compile(
    r"\b(?:[a-z]{3,}(?:ed|ing)|said|says?|told|found|thought|knew|felt|claims?|reports?|fears?|hopes?|belief|evidence|signs?|"
    r"news|fact|idea|warnings?|doubts?|rumou?rs?)$"
)
"""`reported [that it had sunk]`, `the claim [that it had]`; `a hospital [that was shut]` is one without it."""
_AND_MORE = re.compile(r"\sand\s(?!(?:[\w'’-]+\s){1,2}(?:who|which|that|when|where|whose)\b)")
"""`the towns [and villages of the coast]` are told whole, unless a clause hangs on what comes second."""
_AND_SAME = re.compile(r"\s(?:and|or) [a-z-]+ of\b")
"""`the shape [and size of the bars]`: both wait for the same half."""
_ABOUT = frozenset(("up", "at", "more", "about", "around", "nearly", "some", "as", "almost", "over"))
_HAS_DONE = re.compile(r"\b(?:has|have|had) (?:[a-z]+ly )?[a-z]+ed$")
OPENS = re.compile(
    r"\b(?:that|which|who|whom|whose|whether|because|where|when|while|if|though)\s(?P<clause>[^,;:]*)$", re.IGNORECASE
)


def _has_object_before(kept: str, word: str) -> bool:
    """Whether the object of a verb stands before it: `the pier that Orr described`, not `the pier that sank showed`."""
    opened = OPENS.search(kept)
    return opened is not None and not comes_to_verb(f"it {opened['clause'].rpartition(word)[0]}")


def waits(word: str, kept: str) -> bool:
    """Whether the last word says nothing without another: `resulted`, `the more common`, `was slowly`."""
    is_wanting = word in _WANTING or (word.endswith("ed") and word in SAYING | DENYING)
    is_active = is_wanting and _PASSIVE.search(kept) is None and not _has_object_before(kept, word)
    is_manner = is_adverb(word)
    is_describing = _ends_in_description(kept, word)
    return (
        is_active
        or is_manner
        or is_describing
        or word in _HUNGRY
        or word in AUXILIARIES
        or _COMPARED.search(kept) is not None
    )


def leads_on(kept: str, word: str, rest: str, follows: str) -> bool:
    """Whether the next word belongs to the last: `the form [of]`, `two days [after]`, `one of the nurses [who]`."""
    return (
        _GOES_ON.match(rest) is not None
        or (word == "up" and follows == "to")
        or (follows in _PARTICLES and rest[:1] == " ")
        or (word in _PARTICLES and follows in _AFTER_PARTICLE)
        or (follows == "in" and word in _CHANGES)
        or follows == "or"
        or (follows == "that" and _BRINGS_CLAUSE.search(kept) is not None)
        or (_AND_MORE.match(rest) is not None and not goes_on_to_verb(rest.removeprefix(" and")))
        or (follows == "and" and _BETWEEN.search(kept) is not None)
        or _AND_SAME.match(rest) is not None
        or (follows in _MEASURED and _MEASURE.search(kept) is not None)
        or (follows in _TELLING_WHICH and _ONE_OF.search(kept) is not None)
        or (follows in _ABOUT and _HAS_DONE.search(kept) is not None)
        or (follows in ("and", "or") and _goes_on_with_its_like(kept, word))
    )


def _ends_in_description(kept: str, word: str) -> bool:
    """Whether the last word describes the thing before it and waits for more: `two of the boats sold [in Ardle]`."""
    before = kept[: kept.rfind(word)].rstrip()
    return (
        (word in IRREGULAR_PAST or (word.endswith("ed") and len(word) > 4))
        and before.endswith("s")
        and before.rpartition(" ")[2].lower() not in AUXILIARIES
        and comes_to_verb(before)
    )


def _goes_on_with_its_like(kept: str, word: str) -> bool:
    """Whether `and` joins what belongs together: `the economic and social costs`, `bread, milk and tea`."""
    return _LISTED.search(kept) is not None or (
        _DESCRIBING.fullmatch(word) is not None and _DETERMINED.search(kept) is not None
    )


_SECOND_HALVES = {
    **dict.fromkeys(("accus", "suspect", "convict", "acquit", "depriv", "rob"), "of"),
    **dict.fromkeys(("prevent", "bann", "stopp", "barr", "exclud"), "from"),
    **dict.fromkeys(("describ", "regard", "portray", "appoint", "nam", "elect"), "as"),
    **dict.fromkeys(
        ("order", "urg", "allow", "forc", "oblig", "persuad", "permit", "requir", "invit", "sentenc"), "to"
    ),
    **dict.fromkeys(("decision", "attempt", "effort", "bid", "refusal", "promise", "plan", "us", "help"), "to"),
    **dict.fromkeys(("rais", "cut", "lower", "ros", "fell", "increas", "reduc"), "to by from"),
    **dict.fromkeys(("critical", "vital", "essential", "central"), "to"),
    **dict.fromkeys(("link", "compar"), "to with"),
    "blam": "on for",
    "charg": "with over",
    "warn": "of against that about",
    "inform": "of that",
    "remind": "of that",
    "replac": "with by",
    "provid": "with",
    "suppl": "with",
    "attribut": "to",
    "ask": "to for",
    "call": "for on to",
    "turn": "into",
    "mov": "to from",
    "postpon": "to until from",
    "put": "on at to into under",
}
"""What verbs, and nouns of the same kind, are completed by: `blamed the loss [on the keeper]`, `a plan [to sell]`."""
_WORDS = re.compile(r"[a-z][a-z'’-]+")
_ENDINGS = re.compile(r"(?:e|ed|es|s|ing|ied|ies|y|t|d|)$")


def lacks_second_half(kept: str, follows: str) -> bool:
    """Whether the next word begins what a verb of the kept words is waiting for, and has not had yet."""
    if follows not in _COMPLETING:
        return False
    found = _WORDS.findall(kept)
    for place in range(len(found) - 1, -1, -1):
        halves = _halves_of(found[place])
        if follows in halves:
            return halves.isdisjoint(found[place + 1 :])
    return False


@lru_cache(maxsize=4096)
def _halves_of(word: str) -> frozenset[str]:
    for end in range(len(word), 1, -1):
        if word[:end] in _SECOND_HALVES and _ENDINGS.fullmatch(word[end:]):
            return frozenset(_SECOND_HALVES[word[:end]].split())
    return frozenset()


_COMPLETING = frozenset(half for halves in _SECOND_HALVES.values() for half in halves.split())
