"""Where a headline may end: not before what its last word waits for, its verb, the rest of a list or a limit."""

from __future__ import annotations

import re

from newsdigest.english.lexicon import DENYING, SAYING
from newsdigest.english.openings import opens_subordinate
from newsdigest.english.undoing import is_taken_back
from newsdigest.english.verbs import comes_to_verb, goes_on_to_verb
from newsdigest.english.waiting import OPENS, lacks_second_half, leads_on, waits

_LAST = re.compile(r"([\w'’-]+)\W*$")
_NEXT = re.compile(r"\W*([\w'’-]+)")
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
        waits(word, kept)
        or leads_on(kept, word, rest, follows)
        or _is_open(kept)
        or _stops_in_aside(kept, rest)
        or _stops_in_subject(kept, rest)
        or _lists_on(rest)
        or _LIMIT.match(rest) is not None
        or _denies_more(kept, rest)
        or is_taken_back(kept, rest)
        or opens_subordinate(kept)
        or lacks_second_half(kept, follows)
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
    r"\b(?:told|tells|assured|informed|reminded)\s(?:(?!that\b|to\b|of\b|about\b)[^\s:“\"]+(?:\s|$))*$"
)

_SAYS = re.compile(
    rf"\b(?:{'|'.join(sorted(SAYING | DENYING))}|ruled|held|found)\s"
    r"(?:(?!that\b|whether\b)[^\s:;,“\"]+(?:\s|$)){0,8}$"
)
"""`The mayor said on Tuesday [that she had not ordered it]`."""


_SAYS_WHEN_OR_WHERE = re.compile(
    rf"\b(?:{'|'.join(sorted(SAYING | DENYING))})(?:\s(?:on|in|at|to|before|during|after|by|late|early|again|last)\s"
    r"(?:(?!that\b|whether\b)[^\s:;,“\"]+(?:\s|$))*)?$"
)
"""`The keeper admitted on Monday to the inquiry [in the town hall that ...]`: what was admitted is behind."""


def _keeps_back_what_was_told(kept: str, rest: str) -> bool:
    """Whether somebody was told something that only the rest says: `The clerk told the court [on Monday that ...]`."""
    if " that " not in rest:
        return False
    if _SAYS_WHEN_OR_WHERE.search(kept) is not None:
        return True
    return _TELLS_SOMEBODY.search(kept) is not None or (rest.startswith(" that ") and _SAYS.search(kept) is not None)


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


def _is_open(kept: str) -> bool:
    """Whether a clause has begun that has no verb yet: `that the minister`, `denied that her ship, which sank,`."""
    paused = _PAUSES.search(kept)
    if paused is not None and _MAY_BE_VERB.search(paused["clause"]) is None:
        return True
    opened = OPENS.search(kept)
    return opened is not None and _MAY_BE_VERB.search(opened["clause"]) is None


def last_end(words: str, places: list[int]) -> int | None:
    """Return the last of the places at which a headline may end."""
    return next((at for at in reversed(places) if may_end(words[:at], words[at:])), None)
