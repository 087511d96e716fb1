"""Where a headline may end: not before what its last word waits for, nor inside a clause that has no verb yet."""

from __future__ import annotations

import re


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
    "following coming regarding concerning involving showing causing making bringing giving taking using being having "
    # and words that stand before another
    "so too very extremely quite rather more most less least such both either neither each every only just even also "
    "other another its their his her our my your whose what who which that whether how why when where because since "
    "although while if than as like the a an of in on at to for with from by into onto under about through during "
    "without within among between against per via not no nor and or but mr mrs ms dr"
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
_MEASURE = re.compile(r"\b(?:minutes?|hours?|days?|weeks?|months?|years?)\W*$", re.IGNORECASE)
_MEASURED = _set("before after later earlier ago from into")
_ADVERB = re.compile(r"[a-z]{3,}ly")
_NO_ADVERB = _set("family july italy supply reply assembly ally bully rally early daily weekly monthly yearly")
_DESCRIBING = re.compile(r"[a-z]{3,}(?:ical|ional|omic|istic|ific|ial|ous|ive|ful|less|able|ible|ary|ish)")
_DETERMINED = re.compile(r"\b(?:the|an?|its|his|her|their|both|more|most)\s(?:[a-z-]+\s)?[a-z-]+\W*$")
_LISTED = re.compile(r",\s[\w'’-]+(?:\s[\w'’-]+)?$")
_COMPARED = re.compile(r"\b(?:the|an?) (?:more|most|less|least) [a-z-]+$")
_TELLING_WHICH = frozenset(("who", "that", "which", "whose", "to"))
_ONE_OF = re.compile(
    r"\b(?:one of the|the (?:only|first|last|same|latest|next|\w+est)|those|the (?:one|ones))(?:\s[\w'’-]+){0,4}$"
)
_ABOUT = frozenset(("up", "at", "more", "about", "around", "nearly", "some", "as", "almost", "over"))
_HAS_DONE = re.compile(r"\b(?:has|have|had) (?:[a-z]+ly )?[a-z]+ed$")
_OPENS = re.compile(r"\b(?:that|which|who|whom|whose|whether|because|where)\s(?P<clause>[^,;:]*)$", re.IGNORECASE)
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
    return not (_waits(word, kept) or _leads_on(kept, word, rest, follows) or _is_open(kept))


def _waits(word: str, kept: str) -> bool:
    """Whether the last word says nothing without another: `resulted`, `the more common`, `was slowly`."""
    is_active = word in _WANTING and _PASSIVE.search(kept) is None and _OPENS.search(kept) is None
    is_adverb = _ADVERB.fullmatch(word) is not None and word not in _NO_ADVERB
    return is_active or is_adverb or word in _HUNGRY or _COMPARED.search(kept) is not None


def _leads_on(kept: str, word: str, rest: str, follows: str) -> bool:
    """Whether the next word belongs to the last: `the form [of]`, `two days [after]`, `one of the nurses [who]`."""
    return (
        _GOES_ON.match(rest) is not None
        or (word == "up" and follows == "to")
        or (follows in _MEASURED and _MEASURE.search(kept) is not None)
        or (follows in _TELLING_WHICH and _ONE_OF.search(kept) is not None)
        or (follows in _ABOUT and _HAS_DONE.search(kept) is not None)
        or (follows in ("and", "or") and _goes_on_with_its_like(kept, word))
    )


def _is_open(kept: str) -> bool:
    """Whether a clause has begun that has no verb yet: `a hearing that the minister`."""
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
