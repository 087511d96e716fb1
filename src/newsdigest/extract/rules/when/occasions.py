"""Dates that belong to an event a clause only mentions: `doctors have arrived following the earthquake on Tuesday`."""

from __future__ import annotations

import re

_EVENT = (
    r"(?:(?:earth)?quake|tsunami|attack|assault|raid|(?:air)?strike|bombing|blast|explosion|crash|derailment|collision|"
    r"collapse|fire|blaze|flood|flooding|storm|hurricane|typhoon|cyclone|tornado|eruption|outbreak|shooting|stabbing|"
    r"killing|murder|death|assassination|massacre|riot|protest|demonstration|coup|invasion|vote|election|referendum|"
    r"ruling|verdict|conviction|arrest|disaster|accident|sinking|spill|leak|breach|match|race|defeat|victory)s?"
)
_DESCRIBED = r"(?:(?:the|an?|his|her|its|their|two|three|four|several)\s+)?(?:[\w'’-]+\s+){0,3}?"
_WHERE = (
    r"(?:\s+(?:in|at|on|near|off|outside)\s+(?:the\s+)?(?:[A-Z][\w.'’-]*,?\s+){0,3}[A-Z][\w.'’-]*"
    r"(?:\s+(?:province|state|city|airport|station|coast))?|\s+(?:in|at|by|of|among)\s+(?:(?:the|its|their|an?)\s+)?[a-z]+"
    r"(?:\s+[a-z]+)?)?"
)
_ON = r",?\s+(?:(?:on|in|at|early|late|back|around|about)\s+){0,2}$"
_CAUSE = (
    r"(?:(?:wake|aftermath|victims?|survivors?|cause|scene|light|result|because|memory|anniversary|consequences?) of|"
    r"(?:response|reaction|relation|connection) to|connection with|(?:retaliation|revenge|reprisals?|responsibility|"
    r"blamed?|charged?|wanted) for|(?:inquiry|investigation|report|probe) into)"
)
_OF_IT = re.compile(rf"\b{_CAUSE}\s+{_DESCRIBED}{_EVENT}{_WHERE}{_ON}")
_FOLLOWING = re.compile(
    rf"\b(?P<verb>has|have|is|are)\b(?:(?!\b(?:was|were|had|did)\b).)*\b(?:following|after|since)\s+"
    rf"{_DESCRIBED}{_EVENT}{_WHERE}{_ON}|"
    r"\b(?:has|have)\s(?:now\s|already\s|also\s|been\s)*[a-z]+\b(?:(?!\b(?:was|were|had|did)\b).)*\b(?:after|since)\s+"
    r"(?:it|they|he|she|the\s[a-z]+|its\s[a-z]+|[A-Z]\w+)\s[^,;]*$"
)
"""What `has arrived` was on no day of the past: the day is that of what it follows."""
_WILL_AFTER = re.compile(
    rf"\b(?:will|can|may)\b[^,;]*\b(?:following|after)\s+{_DESCRIBED}{_EVENT}{_WHERE}\s+(?:(?:on|in|at|late|early)\s+)+$"
)
"""`Will resign after a defeat on Tuesday`: it is the defeat that was then, or will be."""
_COUNTED_FROM = re.compile(r"\b(?:before|after|since|following|until)\s+(?:[A-Z][\w.-]*\s?){1,3}\s?['’]s?\s+$")
"""`Two months before Orr's June 2019 resignation`: the month is that of the resigning."""
_LEADING = ("of ", "to ", "with ", "for ", "into ", "following ", "after ", "since ", "before ", "until ")
_REACH = 160


def is_of_an_event(before: str) -> bool:
    """Whether date words behind these are those of an event that is only the occasion of what is told."""
    near = before[-_REACH:]
    if not any(map(near.__contains__, _LEADING)):
        return False
    if _OF_IT.search(near) is not None or _COUNTED_FROM.search(near) is not None:
        return True
    if not any(map(near.__contains__, _LEADING[5:])):
        return False
    return _FOLLOWING.search(near) is not None or _WILL_AFTER.search(near) is not None
