"""What a sentence wants of a reader that is not the public, whatever its wording.

News tells in the third person what somebody did or said. A sentence that speaks to a machine, of what is made of this
very article, or to a "you" that has a prompt, an output or records to fill tells no news: it wants something of the
software that reads it. Three things are asked of every sentence: to whom it speaks (`listeners`), of what it speaks
(`retellings`, `remarks`), and whether it only reports that somebody else spoke so.
"""

from __future__ import annotations

import re
from functools import lru_cache

from newsdigest.injections.dealings import deals_with_this
from newsdigest.injections.listeners import is_a_note, speaks_of_machines, speaks_of_your_tools, speaks_to_you
from newsdigest.injections.nouns import MADE, MAKERS, PARTS, READER, RECORD, SHORTENS, THIS
from newsdigest.injections.remarks import TELLS_OR_NOUN, is_about_its_lines
from newsdigest.injections.retellings import is_about_what_is_made, is_made_of_this
from newsdigest.injections.words import PROGRAM, rule

_TOLD = (
    r"(?:said|says|told|wrote|writes|ruled|announced|warned|argued|asked|added|ordered|decided|found|according\s+to|reported|claimed|"
    r"recommended|demanded|proposed|urged|agreed\s+that|typed|shouted|read)"
)
_REPORTED = rule(
    rf"\b{_TOLD}\b|\b(?:(?!(?:this|its|as|his)\b)[\w’'-]+s|people|they|we|some|many)\s+(?:say|write|argue|report|warn|claim)\b"
)
# What a page, a summary or a prompt says is no report of anybody.
_NOBODYS = rule(
    rf"\b(?:you|who|those|your\s+(?:\w+\s+)?\w+|{MADE}|{THIS}|this\s+(?:line|sentence)|versions?|editions?|copy|network|is|are|be|(?:has|have)\s+been|once\s+it|until\s+it)"
    rf"\s+(?:\w+ly\s+|never\s+|not\s+)?{_TOLD}\b|\baccording\s+to\s+(?:your\s+\w+|this\s+(?:article|page|text|line|sentence))\b"
)
_BY_THIS_PAGE = rule(
    r"\b(?:the|this|our|its|your)\s+(?:\w+\s+)?(?:publishers?|web-?masters?|(?:web-?)?site|page|administrators?|system|notice|article|text|note)"
    rf"\s+(?:\w+\s+)?{_TOLD}\b|\b{_TOLD}\s+(?:the|this|our)\s+(?:publisher|page|article|system|site)\b"
)
_QUOTED = re.compile(r"(?:[\"“„«]|'')[^\"”“»]*?(?:[\"”“»]|''|$)")
# A quotation that began in a sentence before: its end stands here, and who said it.
_BEGUN_BEFORE = re.compile(
    r"^[^\"“”]{1,300}[,.!?]\s?[\"”](?=\s(?:[\w.’'-]+\s){0,5}(?:said|says|told|added|wrote|read)\b)"
)


def demands(sentence: str) -> bool:
    """Whether a sentence made small wants something of a program that reads it."""
    own = _unquoted(sentence)
    if own == sentence and _QUOTED.match(sentence):  # somebody's speech, though nobody is named here
        return speaks_of_your_tools(own) or _is_of_this_page(own)
    if _REPORTED.search(_NOBODYS.sub(" ", own)):
        return _BY_THIS_PAGE.search(own) is not None and _is_of_this_page(sentence)
    return speaks_to_you(own) or is_a_note(own) or is_about_its_lines(own) or _is_of_this_page(own)


def _is_of_this_page(own: str) -> bool:
    return speaks_of_machines(own) or is_made_of_this(own) or is_about_what_is_made(own) or deals_with_this(own)


def _unquoted(sentence: str) -> str:
    """Return a sentence without what it quotes, as long as more than that is left of it."""
    own = _QUOTED.sub(" § ", _BEGUN_BEFORE.sub(" § ", sentence, count=1))
    return own if re.search(r"[a-z]{2}", own) else sentence


_FEW = 16
"""Words of a sentence that only makes ready for what is to be told."""
_TELLS_ALREADY = rule(
    r":\W*\w+\W+\w+\W+\w|\bthat\s+(?!(?:reads?|gets?|sees?|picks?|meets?)\b)[\w’'-]+\s+[\w’'-]+|[\"“‘]\w|(?<!\w)'\w|\bas\s+(?:the|an?)\s+\w+\s"
)
_POINTS_ON = rule(
    r":\W*$|\b(?:here\s+(?:is|are)|one\s+(?:more\s+)?thing)\b|\b(?:wanted|needed)\s+from\b|\b(?:the\s+following|as\s+follows|"
    r"these\s+(?:two|three|four)|(?:line|sentence|paragraph|words?|text)s?\s+below|what\s+follows|next\s+(?:line|sentence|paragraph))\W*$"
)


def points_on(sentence: str) -> bool:
    """Whether a sentence points to what stands behind it."""
    return _POINTS_ON.search(sentence) is not None


def leaves_to_tell(sentence: str) -> bool:
    """Whether what a sentence wants told does not stand in it: it stands in those behind it."""
    return points_on(sentence) or (_TELLS_ALREADY.search(sentence) is None and len(sentence.split()) <= _FEW)


_YOU, _POINTING, _WRITTEN, _SURE, _ORDERING = 1, 2, 4, 8, 16
_HINTS = {
    _YOU: rule(r"you"),
    _POINTING: rule(r"(?:this|these|above|below|far|following|every|others?)\b"),
    _SURE: rule(
        rf"{MADE}\b|{READER}|tl;?dr|(?:human|silicon|non-human|retell|retold|machine|persons?\b|sum\b|summ|answer|good|proper|language|artificial|neural|automat|code|key|bullet|boil|"
        r"derived|generated|ground|tool|extract|admin|user|override|overwrite|status|stance|confidence|schema|whoever|duty|hello)"
    ),
    _ORDERING: rule(
        rf"(?:{TELLS_OR_NOUN}|put|begin|start|end|words?|phrase|expected|required|desired|reference|priority|precedence|notice|memo|message|"
        r"wanted|needed|headline|title|wording)\b"
    ),
    _WRITTEN: rule(
        rf"(?:{RECORD}|{PARTS}|{MAKERS}|{SHORTENS}|{PROGRAM}|article|page|stor(?:y|ies)|copy|post|report|coverage|account|network|built|trained|"
        r"ma[dk]e|told|ask|given|list|object|trick|read|news|claude|chatgpt|task|goal|mission|role|topic|source|actor)"
    ),
}
_MARKS = "\"'“”‘’.,;:!?()[]<>"


def may_demand(small: str) -> bool:
    """Whether words made small have such among them as are needed to want something of a machine."""
    kinds = 0
    for word in small.split():
        kinds |= _hint(word)
    return bool(
        kinds & _SURE
        or (kinds & _ORDERING and (":" in small or kinds & (_WRITTEN | _POINTING)))
        or (kinds & _WRITTEN and kinds & (_YOU | _POINTING))
    )


@lru_cache(maxsize=32768)  # the same words come again and again
def _hint(word: str) -> int:
    bare = word.strip(_MARKS)
    return sum(kind for kind, words in _HINTS.items() if words.match(bare))
