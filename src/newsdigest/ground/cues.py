"""Words by which a clause says that what it tells was called off, put off, is only somebody's word or is to come."""

from __future__ import annotations

import re


def _rule(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


CALLED_OFF = _rule(
    r"cancel\w*|call(?:s|ed|ing)? (?:\w+ ){0,4}off|scrap(?:s|ped|ping)?|abandon\w*|ax(?:e|es|ed|ing)|abort\w*|"
    r"drop(?:s|ped|ping)?(?! (?:by |to |from )?(?:about |nearly |almost |some )?[£$€]?\d)|shelv\w+|"
    r"withdr[ae]w\w*|ditch\w*|struck (?:from|off)|pull(?:s|ed|ing)? (?:\w+ ){0,4}out|"
    r"(?:was|were|is|are|been) off(?! [a-z]+ [a-z])|no longer|avert\w*|(?:give[sn]?|gave|giving) up|"
    r"(?:was|were) to have|rained off|washed out|(?:fall|fell|falls|fallen) through|collaps\w+|"
    r"(?:came|come) to nothing|never (?:took place|happened|came|left|sailed|opened|began|started|arrived)"
)
UNDONE = _rule(r"suspend\w*|halt\w*|revok\w+|rescind\w*|annul\w*|quash\w*|void\w*|lapse[sd]?|terminat\w+")
"""What is done to people, rulings and works as well, so that a title which tells it tells a deed."""
NOT_DONE = re.compile(
    r"\b(?:(?:will|would|shall|can|could|did|does|do)(?: now)? not|cannot|(?:wo|would|ca|could|did|does|do)n['’]t)"
    r"(?: (?:now|be))*(?: (?P<verb>[a-z]+)|\s*[,.;]|$)",
    re.IGNORECASE,
)
BE_DONE = re.compile(r"take|go|happen|held|proceed|materiali[sz]e", re.IGNORECASE)
"""What anything does that takes place."""
PUT_OFF = _rule(
    r"postpon\w*|(?:put|puts|putting|push\w*|mov\w+|set|held|hold|bring|brought) (?:\w+ ){0,5}(?:off|back|forward|over|"
    r"from|to|by|until|till)|delay\w*|reschedul\w*|defer\w*|adjourn\w*|suspend\w*|mov(?:e|ed|es|ing)|shift\w*|"
    r"slip(?:s|ped)|new date|extend\w*|h[eo]ld up|(?:later|earlier) than (?:\w+ )?(?:planned|expected|scheduled|due)|"
    r"(?:was|were|had been) (?:\w+ )?(?:due|set|expected|planned|scheduled|to)\b.*?\b(?:now|instead|until|will|before)|"
    r"(?:not|n['’]t) [^.;]*?(?:before|until)"
)
HELD_SO = _rule(
    r"alleg\w+|accus\w+|charged with|suspect\w*|claim\w*|reportedly|possibl[ey]|probabl[ey]|perhaps|apparent(?:ly)?|"
    r"rumou?r\w*|unconfirmed|(?:said|believed|thought|"
    r"understood|feared|reported|supposed|estimated) to|according to|appear(?:s|ed)? to|seem(?:s|ed)? to|account|"
    r"(?:may|might|could) have|purport\w*|supposed\w*|testif\w+|(?:prosecut\w+|plaintiffs?|complainants?)|"
    r"stands? trial|"
    r"reports? (?:that|of|said)|believ\w+|says? (?:it|he|she|they)|(?:neither|nor|not) (?:confirm|den)\w*|"
    r"(?:said|says?|replie[sd]|states?|stated|wrote|writes?)(?: [^,;]{1,40}?)? that|"
    r"(?:he|she|it|they|who|which) (?:say|state|write)s?"
)
TO_COME = _rule(
    r"plan\w*|due|schedul\w+|upcoming|expect\w*|forthcoming|set for|propos\w+|promis\w+|pledg\w+|vow\w*|threat\w*|"
    r"intend\w*|intention|aim\w*|prepar\w+|hop(?:es?|ed|ing) to|want\w* to|agreed? to|offer\w* to|demand\w*|"
    r"(?:is|are|was|were|be) (?:\w+ly |not |also |then )?to|has until|have until|until (?:at least )?(?:\w+ )?\d+|"
    r"(?:will|shall|would|must|won['’]t|['’]ll)|next|"
    r"tomorrow|tonight"
)
