"""Words that mark a statement as somebody's, as denied, as to come or as called off."""

from __future__ import annotations

import re

from newsdigest.schema.reading import Status
from newsdigest.text import fold

_HEDGE = re.compile(
    r"\b(?:alleg\w*|accus\w*|according to|sa(?:id|ys?|ying)|claim\w*|report(?:s|ed|edly)?|den(?:y|ies|ied|ying|ial)|"
    r"rumou?r\w*|unconfirmed|told|tells|insist\w*|assert\w*|maintain(?:s|ed)|disput\w*|purport\w*|supposed\w*|"
    r"appear(?:s|ed)? to|account|testif\w*|charge[ds]?|suspect\w*|believ\w*|wrote|writes)\b"
)
_SPEECH = re.compile(
    r"\b(?:ask(?:s|ed|ing)|urg(?:es?|ed)|call(?:s|ed) (?:on|for)|order(?:s|ed)|warn\w*|announc\w*|declar\w*|pledg\w*|"
    r"promis\w*|vow\w*|add(?:s|ed)|acknowledg\w*|confirm\w*|thank\w*|criticis\w*|criticiz\w*|condemn\w*|prais\w*|"
    r"admit\w*|conced\w*|describ\w*|call(?:s|ed)|express\w*|argu\w*|stress\w*|repl(?:y|ies|ied)|credit(?:s|ed)|disagree\w*|welcom\w*|plead\w*)\b"
)
_ASCRIBES = re.compile(
    r"\b(?:according to|sa(?:id|ys?|ying)|told|tells|wrote|writes|claim(?:s|ed)|report(?:s|ed|edly)|alleg\w*|insist\w*|"
    r"assert\w*|maintain(?:s|ed)|testif\w*|purport\w*)\b"
)
_MARKS: dict[Status, re.Pattern[str]] = {
    "alleged": _HEDGE,
    "denied": re.compile(
        r"\b(?:den(?:y|ies|ied|ying|ial)|alleg\w*|false\w*|refut\w*|reject\w*|disput\w*|forge\w*|hoax|fake\w*|untrue|"
        r"purport\w*|rumou?r\w*|unconfirmed|supposed\w*|claims? to|contradict\w*)\b"
    ),
    "cancelled": re.compile(
        r"\b(?:(?:had been|was) (?:due|planned|scheduled|set|to)|cancel\w*|call(?:s|ed|ing)? off|scrap\w*|"
        r"drop(?:s|ped)?|abandon\w*|scrub\w*|abort\w*|axe[ds]?|"
        r"not (?:go ahead|take place|be held)|withdr[ae]w\w*|calls? it off|no longer|did not|"
        r"miss(?:es|ed)|f[ae]ll(?:s|en)? through|collaps\w*|fail\w*)\b"
    ),
    "postponed": re.compile(
        r"\b(?:(?:had been|was) (?:due|planned|scheduled|set|to)|postpon\w*|put(?:s|ting)? off|"
        r"delay\w*|mov(?:e[ds]?|ing)|push(?:es|ed)? back|reschedul\w*|defer\w*|"
        r"adjourn\w*|suspend\w*|later date|new date|until|call(?:s|ed|ing)? off|cancel\w*)\b"
    ),
    "planned": re.compile(
        r"\b(?:will|would|shall|plan\w*|due|schedul\w*|expect\w*|to be|is to|are to|was to|were to|set to|going to|"
        r"intend\w*|upcoming|next|tomorrow|pledg\w*|promis\w*|vow\w*|prepar\w*|announc\w*|propos\w*|aim\w*|to \w+|"
        r"must|should|might|could|can(?:not)?)\b"
    ),
}

_DECLINES = re.compile(
    r"\b(?:declin\w*|refus\w*|would not|would neither|did not (?:say|comment|respond|return|answer|reply)|no comment|"
    r"rather not|could not be reached|not (?:say|comment|respond|return|answer|be drawn|discuss|guess)|"
    r"can(?:not|'t) comment|right to say nothing|no longer gives?)\b"
)


def declines(words: str) -> bool:
    """Whether the words say that somebody would not answer."""
    return _DECLINES.search(fold(words)) is not None


def is_hedged(words: str) -> bool:
    """Whether the words themselves say that this is somebody's account."""
    return _HEDGE.search(fold(words)) is not None


def is_speech(words: str) -> bool:
    """Whether the words tell that somebody said something."""
    return is_hedged(words) or declines(words) or _SPEECH.search(fold(words)) is not None


def ascribes(words: str) -> bool:
    """Whether the words say whose account this is; who "denied the charge" may do so in somebody's account."""
    return _ASCRIBES.search(fold(words)) is not None or _SPEECH.search(fold(words)) is not None


def shows(status: Status, words: str) -> bool:
    """Whether the words show the status; what happened needs no mark."""
    mark = _MARKS.get(status)
    return mark is None or mark.search(fold(words)) is not None
