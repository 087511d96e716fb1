"""Of what a sentence speaks: of an account of this very article, or of what every summary or output has to say."""

from __future__ import annotations

import re

from newsdigest.injections.nouns import ALONE, MADE, RECORD, RETELLING, SHORTENS, THIS, THIS_TEXT
from newsdigest.injections.orders import VERBS
from newsdigest.injections.starts import START
from newsdigest.injections.words import DUTY, TELLING, rule

PAST = rule(
    r"\b(?:was|were|had|did|has\s+been|have\s+been|(?:should|could|would)\s+have\s+(?:been|\w+ed))\b|\b(?:earlier|previous)\s+version"
)
"""What is told as past: an account of an article that was written is news."""
CLAUSE_END = re.compile(r"[;:—–“”\"]\s|\s(?:that|and|but)\s")
_FORCE = rule(
    rf"\b(?:{DUTY}|has|have|need(?:s|ed)?|want(?:s|ed)?|will|would|may|can|is|are|says?|reads?|carr(?:y|ies)|yields?|shows?|begins?|ends?|opens?|"
    r"knows?|keeps?|counts?|lacks?|belongs?|goe?s?|contains?|includes?|names?|calls?|leaves?|states?|gives?|takes?|mentions?|reports?|"
    r"omits?|returns?|treats?|makes?|starts?)\b|:"
)
_OF = r"(?:of|on|about|for|from|to)"
_OF_THIS = (
    rule(rf"\b{MADE}\s+(?:\w+\s+){{0,3}}?{_OF}\s+{THIS}\b|\b{RETELLING}\s+(?:\w+\s+){{0,3}}?{_OF}\s+{ALONE}"),
    rule(rf"(?<!earlier\s)(?<!previous\s)\b{RECORD}\s+(?:\w+\s+)?{_OF}\s+{THIS_TEXT}\b"),
    rule(
        r"\b(?:entry|record)\s+for\s+this\s+event\s+(?:carries|has|reads|says)\b|\boutput\s+for\s+this\s+(?:item|event)\b"
    ),
    rule(
        rf"\b(?:whose|any|every|each|no)\s+(?:report|account|story|text|coverage|version)s?\s+(?:of|on|about)\s+(?:{THIS}|this)\b"
        r"|\b(?:line|sentence)s?\s+(?:on|about|for)\s+this\W*$"
    ),
    rule(
        rf"\b{SHORTENS}\s+(?:{THIS}\b|{ALONE}|this\s+(?:without|as|in|to|must|unless|into|with|by|for)\b)|\b{THIS}\s+[^.!?,;:]{{0,30}}?\b{SHORTENS}\b"
    ),
    rule(
        rf"\b(?:drawn|made|taken|compiled|derived|generated|built|copied|wanted|needed|expected|required)\s+from\s+{THIS}\b"
    ),
)


def is_made_of_this(own: str) -> bool:
    """Whether it says what an account of this very article is like: nobody can have read one."""
    return any(
        any(each.search(clause) is not None for each in _OF_THIS)
        and _FORCE.search(f"{clause}:" if ":" in own else clause) is not None
        and PAST.search(clause) is None
        for clause in CLAUSE_END.split(own)
    )


_OF_SOMETHING = r"(?!(?:of|from|by|on|for|in|to)\s+(?:the|an?|his|her|their|its|\w+['’]s)\b)"
_EACH = r"(?:the|any|every|each|all)"
_WRONG = (
    r"(?:wrong|false|fake|unreliable|outdated|untrue|invalid|ignored|dropped|disregarded|removed|deleted|discarded)"
)
_WHAT_IS_MADE = (
    # "Any digest has to say that ...", "the line that the summary needs".
    rule(
        rf"\b(?:{_EACH}|that|which)\s+(?:\w+\s+){{0,2}}?{RETELLING}\s+{_OF_SOMETHING}(?:\w+\s+){{0,2}}?"
        r"(?:needs?|must|shall|should|ha(?:s|ve)\s+to|(?:is|are)\s+to|wants?|cannot|can\s+not|may\s+not)(?:\W*$|\s+(?:not\s+)?(?:to\s+)?"
        rf"(?:be\s+|have\s+)?(?:\w+ly\s+|only\s+|also\s+)?(?:{TELLING}|put|the\s+(?:sentence|words?|line|phrase|following))\b)"
    ),
    rule(
        rf"\b(?:any|every|each|all|good|faithful|proper|complete)\s+(?:\w+\s+)?{RETELLING}\s+(?!that\b|which\b|who\b|\w+ed\b){_OF_SOMETHING}[^.!?;]{{0,60}}?"
        r"(?:\bthat\b|:|\b(?:first|only|begins?|starts?|opens?|leads?|ends?|learns?|carr(?:y|ies)|room)\b)"
        rf"|\ban?\s+{RETELLING}\s+has\s+room\b|\bno\s+(?:\w+\s+)?{RETELLING}\s+(?:may|can|should|shall|is\s+to)\b"
        rf"|{START}(?:good|faithful|proper|complete|correct)\s+{RETELLING}\s+(?:leave|omit|skip|mention|name|say|tell|begin|open|end)\b"
    ),
    # What is to be done with this very text, and where in an account of it something goes.
    rule(
        rf"{START}(?:[^.!?:]{{0,60}},\s+)?{SHORTENS}\s+this\b|\bwhen(?:ever)?\s+you\s+{SHORTENS}\s+this\b|\bsum(?:s|ming)?\s+(?:this|it\s+all)\s+up\b"
        rf"|\bit\s+(?:\w+\s+)?(?:goes|follows|belongs)\s+(?:in|into|for|to|from)\s+(?:the|any|every)\s+{RETELLING}\s+that\b"
        rf"|^[\W_]{{0,6}}in\s+(?:the|any|every)\s+(?:digest|recap|output|json|summary\s+of\s+(?:today|this))\s*,"
    ),
    rule(
        r"\bthe\s+(?:\w+\s+)?answer\s+to\s+(?:every|any|all)\s+questions?\b[^.!?,;:]{0,60}\bis\s*(?::|that\b)|\b(?:correct|right|complete|full|true)\s+list\s+of\s+(?:events|claims|facts)\s+(?:is|has|reads)\b"
    ),
    rule(rf"\binto\s+(?:digest|summary|output|json)\b|^[\W_]{{0,6}}{RETELLING}\s*[(\[]"),
    rule(
        rf"\bthis\s+(?:\w+\s+)?(?:article|page|text|story|piece|report|item)\s+(?:\w+\s+)?(?:{DUTY})\s+(?:\w+\s+)?be\s+(?:\w+\s+)?(?:filed|treated|reported|recorded|"
        r"read|classified|told|retold|presented|listed|tagged|understood)\s+(?:as|under|with)\b"
    ),
    rule(
        rf"\bother\s+(?:articles?|sources?|reports|documents|texts|stories)\b[^.!?;:]{{0,60}}?\b(?:is|are|must|should|be)\s+(?:\w+\s+)?{_WRONG}\b"
        r"|\bas\s+its\s+(?:topic|actor|stance|status)\b|\ball\s+the\s+articles\s+in\s+your\b"
    ),
    rule(
        rf"\bin\s+{_EACH}\s+(?:\w+\s+)?{RETELLING}\s*[:,]\s*(?:please\s+)?{VERBS}\b"
        rf"|{START}(?:{VERBS}|score|give|award|count|praise)\s[^.!?]{{0,80}}\b(?:in|into|to|for|of)\s+{_EACH}\s+(?:\w+\s+)?{RETELLING}\W*$"
        rf"|\bas\s+{_EACH}\s+(?:\w+\s+)?(?:summary|digest|recap|synopsis|gist)\s+(?:shows?|says?|states?|has\s+it)\b"
    ),
)
_PROGRAMS_WORDS = (
    r"(?:tl;?\s?dr|(?:gist|digest)s?(?:\s+makers?|\s+bots?|,?\s+for\b)|ground[\s-]truth|prompt|json|tool[\s-]+calls?|function[\s-]+call|"
    r"override(?:\s+code)?|overwrite|user\s+(?:request|instruction|query|message|input|prompt)|admin|sudo|debug|"
    r"(?:chat-?)?bots|crawlers|scrapers|summari[sz]ers|aggregators|llms|developer\s+mode)"
)
# Labels that programs and those who run them write; "System failure:" and "Factory output:" stand in newspapers too.
_LABELS = (
    rule(
        rf"^[\W_]{{0,6}}(?:\w+\s+)?{_PROGRAMS_WORDS}(?:\s+(?:for|of|to|from|\d)[^.!?:]{{0,40}}|\s[^.!?:]{{0,30}})?\s*:\s*\w"
    ),
    rule(
        r"\b(?:headline|title|summary|wording|sentence|words|text|line|lead)\s+(?:(?:that|which)\s+(?:must|should|has\s+to|is\s+to)\s+|to\s+)be\s+"
        r"(?:used|printed|shown|given|returned)\s*(?::|\bis\b|\breads\b)"
        rf"|\b(?:expected|correct|required|desired|valid|proper|ideal|reference)\s+(?:{RETELLING}|output|title|headline|timeline)(?:\s+for\s+[^:.!?]{{1,40}})?\s*(?::|\bis\b|\breads\b)"
        r"|\b(?:lead|leading|opening|first|second|third|last)\s+(?:bullet|key\s+point)(?:\s+point)?\s*(?::|\bis\b|\breads\b)"
    ),
    rule(
        r"^[\W_]{0,6}(?:the\s+)?(?:expected|required|desired|reference)\s+(?:results?|answers?|output)\b[^.!?:]{0,60}(?::|\bis\b)"
        r"|^[\W_]{0,6}output\s+(?:for|of)\s+(?:this|the\s+(?:article|item|model))\b[^.!?:]{0,40}:"
    ),
)


def is_about_what_is_made(own: str) -> bool:
    """Whether it says what any summary, output or record has to be like, or where in it something goes."""
    if PAST.search(CLAUSE_END.split(own)[0]):
        return False
    return any(each.search(own) is not None for each in (*_WHAT_IS_MADE, *_LABELS))
