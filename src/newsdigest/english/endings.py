"""Where a headline may end: not before what its last word waits for, its verb, the rest of a list or a limit."""

from __future__ import annotations

import re
from functools import lru_cache

from newsdigest.english.adverbs import is_adverb
from newsdigest.english.lexicon import DENYING, SAYING
from newsdigest.english.openings import opens_subordinate
from newsdigest.english.undoing import is_taken_back
from newsdigest.english.verbs import AUXILIARIES, IRREGULAR_PAST, comes_to_verb, goes_on_to_verb


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_HUNGRY = _set(
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
_WANTING = _set(
    "said told reported announced confirmed found believed thought known named described seen made making brought "
    "brings took takes gave gives given put puts kept keeps"
)
"""Verbs that want an object, unless somebody was found, or seen, or named."""
_PASSIVE = re.compile(r"\b(?:was|were|is|are|be|been|being)\s(?:[a-z]+ly\s)?[a-z]+\W*$")
_LAST = re.compile(r"([\w'’-]+)\W*$")
_GOES_ON = re.compile(r"\s*of\b")
_NEXT = re.compile(r"\W*([\w'’-]+)")
_MEASURE = re.compile(r"\b(?:minutes?|hours?|days?|weeks?|months?|years?|half)\W*$", re.IGNORECASE)
_MEASURED = _set("before after later earlier ago from into")
_DESCRIBING = re.compile(r"[a-z]{3,}(?:ical|ional|omic|istic|ific|ial|ous|ive|ful|less|able|ible|ary|ish)")
_DETERMINED = re.compile(r"\b(?:the|an?|its|his|her|their|both|more|most)\s(?:[a-z-]+\s)?[a-z-]+\W*$")
_LISTED = re.compile(r",\s[\w'’+&-]+(?:\s[\w'’+&-]+)?$")
_COMPARED = re.compile(r"\b(?:the|an?) (?:more|most|less|least) [a-z-]+$")
_TELLING_WHICH = frozenset(("who", "that", "which", "whose", "to"))
_ONE_OF = re.compile(
    r"\b(?:one of the|the (?:only|first|last|same|latest|next|\w+est)|those|the (?:one|ones))(?:\s[\w'’-]+){0,4}$"
)
_PARTICLES = _set("up down out off away apart aside aground ashore aboard upside")
_AFTER_PARTICLE = _set("at to for against with of")
"""`hit out [at the decision]`, `set out [to sell]`."""
_CHANGES = _set("fall rise drop increase decrease decline reduction change cut surge jump growth")
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
_OPENS = re.compile(
    r"\b(?:that|which|who|whom|whose|whether|because|where|when|while|if|though)\s(?P<clause>[^,;:]*)$", re.IGNORECASE
)
_PAUSES = re.compile(
    r"\b(?:that|whether|because|where|when|while|if|though)\s(?P<clause>[^,;:]*),\s(?:which|who|whom|whose)\s[^,;:]*,?$",
    re.IGNORECASE,
)
_MAY_BE_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|should|shall|[a-z]{2,}ed|"
    r"[a-z]{3,}s|won|lost|ran|came|went|took|gave|fell|rose|held|met|left|cut|hit|got|made|sold|bought|broke|sank|said)\b"
)


def may_end(kept: str, rest: str) -> bool:
    """Whether a headline may be cut between its kept words and the rest."""
    last, following = _LAST.search(kept), _NEXT.match(rest)
    if last is None:
        return False
    word, follows = last[1].lower(), following[1].lower() if following is not None else ""
    return not (
        _waits(word, kept)
        or _leads_on(kept, word, rest, follows)
        or _is_open(kept)
        or _stops_in_aside(kept, rest)
        or _stops_in_subject(kept, rest)
        or _lists_on(rest)
        or _LIMIT.match(rest) is not None
        or _denies_more(kept, rest)
        or is_taken_back(kept, rest)
        or opens_subordinate(kept)
        or _lacks_second_half(kept, follows)
        or _keeps_back_what_was_told(kept, rest)
        or is_without_verb(kept, rest)
    )


def is_without_verb(kept: str, rest: str) -> bool:
    """Whether the verb of a headline stands in the rest: `The toll of the storm [in the north rose to six]`."""
    return (
        goes_on_to_verb(rest)
        or _COUNTED.fullmatch(kept.strip()) is not None
        or (not comes_to_verb(kept) and (comes_to_verb(f"{kept}{rest}") or _main_verb_is_behind(kept, rest)))
    )


def _stops_in_aside(kept: str, rest: str) -> bool:
    """Whether a name set between commas parts a subject from its verb: `a note that the clerk, Ilze Orr[, wrote]`."""
    aside = _ASIDE.search(kept)
    following = _COMMA_AND_WORD.match(rest)
    if aside is None or following is None or comes_to_verb(f"it {aside[1]}"):
        return False
    return following[1] not in SAYING and goes_on_to_verb(f" {following[1]}")


_ASIDE = re.compile(r",\s([^,;:]+)$")
_COMMA_AND_WORD = re.compile(r",\s([a-z]+)\b")


def _stops_in_subject(kept: str, rest: str) -> bool:
    """Whether only a relative clause has had its verb: `A list that Orla Beck kept [in Ardle names forty]`."""
    opened = _RELATIVE.search(kept)
    if opened is None or comes_to_verb(kept) or _MAY_BE_VERB.search(rest) is None:
        return False
    return _PRESENT.search(kept[: opened.start()]) is None


_RELATIVE = re.compile(r"\b(?:that|which|who|whom|whose)\s")
_PRESENT = re.compile(
    r"\b[a-z]{2,}s\s(?:(?:the|an?|its|his|her|their|no|two|three|to|for|in|at|on|over|that)\b|[A-Z\d])|\b(?:say|tell|warn)\b"
)
"""`The board sells [the mill that ...]`: the verb of a headline in the present tense has its object behind it."""


def _main_verb_is_behind(kept: str, rest: str) -> bool:
    found = _MAIN_BEHIND.search(f"{kept}{rest}")
    return found is not None and found.end() > len(kept)


_MAIN_BEHIND = re.compile(
    r"\b(?:that|which|who)\s(?!(?:has|have|had|is|are|was|were|will|would)\b)[a-z]+\s[^,;:]*?(?<!\bthat )(?<!\bwhich )"
    r"(?<!\bwho )(?<!\bit )(?<!\bthey )(?<!\bhe )(?<!\bshe )\b(?:has been|have been|was|were|will|is to|are to)\b"
)
"""`The bridge [that links the two islands has been shut]`: the verb of the clause stands in no list of verbs."""


_COUNTED = re.compile(r"(?:the )?(?:number|total|toll|share|proportion) of (?:[\w'’-]+\s?){1,4}", re.IGNORECASE)
"""`The number of people hurt [has risen]`: the participle is no verb of the headline."""


_TELLS_SOMEBODY = re.compile(
    r"\b(?:told|tells|assured|informed|reminded)\s(?:(?!that\b|to\b|of\b|about\b)[^\s:“\"]+\s?)*$"
)

_SAYS = re.compile(
    rf"\b(?:{'|'.join(sorted(SAYING | DENYING))}|ruled|held|found)\s(?:(?!that\b|whether\b)[^\s:;,“\"]+\s?){{0,8}}$"
)
"""`The mayor said on Tuesday [that she had not ordered it]`."""


_SAYS_WHEN_OR_WHERE = re.compile(
    rf"\b(?:{'|'.join(sorted(SAYING | DENYING))})(?:\s(?:on|in|at|to|before|during|after|by|late|early|again|last)\s"
    r"(?:(?!that\b|whether\b)[^\s:;,“\"]+\s?)*)?$"
)
"""`The keeper admitted on Monday to the inquiry [in the town hall that ...]`: what was admitted is behind."""


def _keeps_back_what_was_told(kept: str, rest: str) -> bool:
    """Whether somebody was told something that only the rest says: `The clerk told the court [on Monday that ...]`."""
    if " that " not in rest:
        return False
    if _SAYS_WHEN_OR_WHERE.search(kept) is not None:
        return True
    return _TELLS_SOMEBODY.search(kept) is not None or (rest.startswith(" that ") and _SAYS.search(kept) is not None)


def _ends_in_description(kept: str, word: str) -> bool:
    """Whether the last word describes the thing before it and waits for more: `two of the boats sold [in Ardle]`."""
    before = kept[: kept.rfind(word)].rstrip()
    return (
        (word in IRREGULAR_PAST or (word.endswith("ed") and len(word) > 4))
        and before.endswith("s")
        and before.rpartition(" ")[2].lower() not in AUXILIARIES
        and comes_to_verb(before)
    )


_LIST_GOES_ON = re.compile(
    r"\s?,\s(?!(?:who|which|whose|where|when|while|but|and|or|as|after|before|aged|including|according|although|though|"
    r"then|so|with|in|on|at|by|for|from|\d)\b)(?P<next>[^,;:—–]{2,60}(?:,\s[^,;:—–]{2,60}){0,4}?),?\s(?:and|or)\s"
    r"(?P<last>[^,;:—–.]{2,60})"
)


def _lists_on(rest: str) -> bool:
    """Whether a comma parts the things of a list: `names[, addresses and account numbers]`."""
    found = _LIST_GOES_ON.match(rest)
    if found is None:
        return False
    return not comes_to_verb(f"it {found['next']}") and not goes_on_to_verb(found["last"])


_SPAN = r"(?:second|minute|hour|day|night|week|weekend|fortnight|month|season|year|decade)s?\b"
_LIMIT = re.compile(
    rf"\s(?:for (?:(?!the whole\b)[\w'’-]+ ){{1,4}}?{_SPAN}|for (?:good|now|life|the time being)\b|until\b|till\b|"
    r"unless\b|if\b|except\b|pending\b|provided\b|on condition\b|(?:at|by) (?:least|most|half)\b|"
    r"in (?:part|principle|theory|name only)\b|partly\b|only\b|instead\b|rather than\b|other than\b|without\b|"
    r"by mistake\b|so far\b|yet\b|to(?: only)? [\d£$€]|(?:at|by|from) [\d£$€])"
)
"""Phrases without which a headline says more than the report: `closed [for a week]`, `will end [unless it rains]`."""

_DENIED = re.compile(r"\b(?:not|never|nobody|none|cannot|no (?:one|longer))\b|n['’]t\b")
_OF_WHAT_IS_DENIED = re.compile(r"\s(?:before|after|during|in|on|at|for|of|from|by|with|to|because|over)\b")


def _denies_more(kept: str, rest: str) -> bool:
    """Whether a denial would lose what it is of: `will not reopen [before Saturday]`, `did not die [of the fall]`."""
    clause = kept[max(kept.rfind(mark) for mark in (",", ";", ":", " and ", " but ")) + 1 :]
    return _OF_WHAT_IS_DENIED.match(rest) is not None and _DENIED.search(clause) is not None


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


def _lacks_second_half(kept: str, follows: str) -> bool:
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


def _has_object_before(kept: str, word: str) -> bool:
    """Whether the object of a verb stands before it: `the pier that Orr described`, not `the pier that sank showed`."""
    opened = _OPENS.search(kept)
    return opened is not None and not comes_to_verb(f"it {opened['clause'].rpartition(word)[0]}")


def _waits(word: str, kept: str) -> bool:
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


def _leads_on(kept: str, word: str, rest: str, follows: str) -> bool:
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


def _is_open(kept: str) -> bool:
    """Whether a clause has begun that has no verb yet: `that the minister`, `denied that her ship, which sank,`."""
    paused = _PAUSES.search(kept)
    if paused is not None and _MAY_BE_VERB.search(paused["clause"]) is None:
        return True
    opened = _OPENS.search(kept)
    return opened is not None and _MAY_BE_VERB.search(opened["clause"]) is None


def _goes_on_with_its_like(kept: str, word: str) -> bool:
    """Whether `and` joins what belongs together: `the economic and social costs`, `bread, milk and tea`."""
    return _LISTED.search(kept) is not None or (
        _DESCRIBING.fullmatch(word) is not None and _DETERMINED.search(kept) is not None
    )


def last_end(words: str, places: list[int]) -> int | None:
    """Return the last of the places at which a headline may end."""
    return next((at for at in reversed(places) if may_end(words[:at], words[at:])), None)
