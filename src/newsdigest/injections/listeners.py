"""To whom a sentence speaks: to a "you" that has a prompt, to machines, or to whatever reads these very words."""

from __future__ import annotations

import re

from newsdigest.injections.nouns import (
    ALONE,
    MADE,
    MAKERS,
    MAYBE_READER,
    MEETS_THIS,
    PARTS,
    READER,
    RECORD,
    SHORTENS,
    THIS,
)
from newsdigest.injections.words import DUTY, TELLING, rule

_YOU = rule(r"\b(?:you|your|yours|yourself)\b")
_YOUR_TOOLS = rule(rf"\byour\s+(?:[\w-]+\s+){{0,2}}?(?:{MAKERS}|{MADE})\b")
_IS = r"(?:must|should|shall|needs?|ha(?:s|ve)\s+to|is|are|will|begins?|says?|ends?|names?)"
_WANTS = r"(?:speak|ha|want|ask|sa|requir)\w*"
_SPEAKS_TO_YOU = (
    _YOUR_TOOLS,
    # Records to fill, articles to read.
    rule(rf"\byour\s+(?:[\w-]+\s+)?(?:{RECORD}|text|list|article|object)\s+{_IS}\s+(?:\w+\s+)?(?:{TELLING}|that)\b"),
    rule(
        rf"\b(?:in|into|to|of|from)\s+your\s+(?:[\w-]+\s+)?(?:{RECORD}|text|list|object)(?:\W*$|\W+(?:{TELLING}|that)\b)|\byours\s+(?:is|are|will\s+be)\b"
    ),
    rule(
        rf"(?<!to\s)\b(?:{MADE}|articles|(?:every|any|no)\s+(?:other\s+)?article|headlines?|(?:the|this|any)\s+prompts?|schemas?|{THIS}|the\s+{PARTS}\s+(?:above|below))\b"
    ),
    # What it was made for, was told, and does.
    rule(
        r"\byou(?:['’]ve|\s+(?:were|are|have\s+been))\s+(?:\w+ly\s+)?(?:given\s+(?:\w+\s+)?instructions|built|trained|programmed|designed|prompted|configured|"
        r"fine-?tuned|deployed|(?:told|instructed|asked|given)\s+(?:\w+\s+){0,3}?(?:at\s+the\s+start|earlier|before|above|previously|so\s+far|by\s+your))\b"
    ),
    rule(
        rf"\byou,?\s+(?:\w+\s+)?(?:are\s+|who\s+)?(?:\w+\s+)?(?:{SHORTENS}|turns?\s+(?:news|articles|stories|texts?)\s+into|parse|index|ingest)\b"
        r"|\byou\s+(?:have\s+been|were|are)\s+(?:now\s+)?reading\b|\b(?:rules?|instructions?|guidelines?)\s+(?:that\s+)?you\s+(?:follow|obey)\b"
        r"|\b(?:text|article|page|document|passage|story)\s+(?:that\s+)?you\s+(?:are|were|have)\s+(?:\w+\s+)?(?:reading|read|given|shown|handed|processing|looking)\b"
        rf"|\basks?\s+you\s+(?:for|about)\s+(?:the\s+(?:news|article|story)|{MADE}|{ALONE})|\b(?:whatever|anything|all)\s+you\s+make\s+of\s+(?:this|it)\b"
        r"|\bthose\s+who\s+asked?\s+you\b|\b(?:test|trick|fool)\s+you\b"
    ),
    # What it is, and who speaks to it.
    rule(
        rf"\byou(?:['’]re|\s+are)\s+(?:now\s+)?(?:(?:an?|the|any|some)\s+)?(?:\w+\s+)?(?:{READER})|\byou(?:['’]re|\s+are)\s+(?:an?|the|any|some)\s+(?:\w+\s+)?"
        rf"{MAYBE_READER}\s+(?:tasked|asked|reading|condensing)\b|\b{MAYBE_READER}\s+(?:such\s+as|like)\s+you\b|\bas\s+an?\s+(?:\w+\s+)?{READER},?\s+you\b"
    ),
    rule(
        rf"\byour\s+(?:task|goal|mission)\s+(?:is|was|has)\b|\byour\s+(?:job|role)\s+(?:is|was|has)\s+(?:now|to|done|changed|finished)\b|\byour\s+operator\s+{_WANTS}"
    ),
    rule(
        r"\byou(?:['’]re|\s+are)\s+(?:not\s+an?\s+|no\s+)(?:person|human)\b|\byour\s+(?:next|first|last)\s+(?:words?|sentences?|lines?)\b"
        r"|\b(?:what|all|whatever)\s+you\s+(?:are\s+about\s+to|will|must|should|have\s+to)\s+(?:write|say|output|print|answer|report)\b|\b(?:nothing|all|everything)\s+you\s+have\s+read\b"
    ),
    rule(
        rf"\b{READER}(?:(?!\byou\b)[^.!?]){{0,60}}?\b(?:{DUTY}|can|may|will)\s+(?:\w+\s+)?(?:know|report|state|say|write|mention|print|record|note|return|"
        r"display|tell|include|add)\b"
    ),
)


def speaks_of_your_tools(own: str) -> bool:
    """Whether the page speaks to somebody who has users, a prompt or an output."""
    return _YOUR_TOOLS.search(own) is not None


def speaks_to_you(own: str) -> bool:
    """Whether the page says "you" to somebody who has a prompt, an output or articles to read."""
    return _YOU.search(own) is not None and any(each.search(own) is not None for each in _SPEAKS_TO_YOU)


# "Chatbots must say that the pictures are not real" is news with a day, a law or somebody who says so.
_DATED = rule(
    r"\b(?:law|bill|act|ruling|rules?|court|regulation|directive|\w+day|january|february|march|april|may|june|july|august|september|"
    r"october|november|december|year|month|week|\d{4})\b"
)
_TOLD_TO = r"ha(?:s|ve)\s+been\s+(?:instructed|told|asked|ordered|trained)\s+to"
_MACHINES_MUST_SAY = rule(
    rf"\b(?:{READER}|reader['’]s\s+(?:software|machine|app)|(?:editors|makers|publishers|users|readers)\s+(?:of|using|with)\s+(?:{READER}|{MADE}))\b"
    rf"[^.!?:]{{0,40}}?\b(?:{DUTY}|{_TOLD_TO})?\s*(?:\w+\s+)?(?:report|state|say|print|write|mention|repeat|conclude|be\s+told|"
    r"put\s+[^.!?]{1,60}\bfirst\b)(?:\s+that\s+(?!(?:it|they|he|she|their|its)\b)|\W*$)"
)
_HAS_TO = rule(rf"\b(?:{DUTY}|{_TOLD_TO})\b")
_READS_ON = rule(
    rf"\b(?:non-?human\s+readers?|readers?\s+(?:made\s+|built\s+)?of\s+(?:code|silicon|software)|neural\s+net(?:work)?s?|tokeni[sz]ers?|gpt-?\d[\w.]*|"
    r"(?:the|any|every|each)\s+(?:parser|(?:extraction|summari[sz]\w+|rewriting)\s+(?:model|pipeline|engine|bot|tool|software|service|script|agent|assistant))|"
    rf"news\s+(?:apps?|bots?|readers?))\b[^.!?]{{0,40}}?\b(?:{DUTY}|will\s+want\s+to|may\s+take|will\s+kindly|may\s+assume|can\s+assume)\b"
)
_DUTY_OF_IT = rule(
    rf"\b(?:duty|task|job|obligation)\s+of\s+(?:any|every|all|each)\s+(?:\w+\s+)?(?:{READER}|(?:summari|digest)\w+\s+\w+)"
    r"|\bhuman\s+or\s+(?:not|otherwise|machine|artificial)\b|\b(?:whoever|anyone)\s+or\s+(?:whatever|anything)\b"
    r"|\b(?:not|never|no)\b[^.!?]{0,40}\bhuman\s+(?:eyes|readers?)\b|\bhumans?\b[^.!?:]{0,30}\bthis\s+(?:line|sentence|paragraph)\b"
    rf"|\b{READER}[^.!?:]{{0,30}}\b(?:skip|ignore|miss|copy|repeat|keep|rank|trust)\s+this\s+(?:line|sentence|paragraph|text|page)\b"
    rf"|\b{THIS}[^.!?]{{0,40}}\b(?:written|meant|intended|addressed)\s+(?:for|to)\s+{READER}"
    rf"|\b(?:grant|allow|permit|license)\w*\s+(?:\w+\s+)?{READER}[^.!?]{{0,60}}?\bif\s+they\b"
)
_MEETS_THIS = rule(rf"\b{MAYBE_READER}(?:\s*,)?\s+(?:that\s+|which\s+|who\s+)?(?:\w+\s+)?{MEETS_THIS}")
_VERSION_FOR_IT = rule(
    r"\b(?:versions?|copy|edition|text)\s+for\s+(?:machines?|software|bots|ai)\b|\b(?:automat\w+|machine)\s+(?:copy|edition)\b|\bmachine-readable\s+(?:version|copy|edition|text)\b"
)
_ONCE = rule(r"\b(?:was|were|had|did|(?:should|could|would)\s+have\s+(?:been|\w+ed))\b")
_CLAUSE_END = re.compile(r"[;:—–“”\"]\s|\s(?:and|but)\s")


def speaks_of_machines(own: str) -> bool:
    """Whether it says what machines at large do with these words, or that they are for no human eyes."""
    if not _DATED.search(own) and ((_MACHINES_MUST_SAY.search(own) and _HAS_TO.search(own)) or _READS_ON.search(own)):
        return True
    if _DUTY_OF_IT.search(own):
        return True
    return any(
        (_MEETS_THIS.search(clause) or _VERSION_FOR_IT.search(clause)) and not _ONCE.search(clause)
        for clause in _CLAUSE_END.split(own)
    )


_NOTE = r"(?:notice|note|message|memo|advisory|bulletin|reminder|thing|headline|correction)"
_NOTES = (
    rule(
        rf"\((?:for|to)\s+{READER}[^)]{{0,20}}\)|^[\W_]{{0,6}}(?:for\s+)?{READER}[\s-]only\b|^[\W_]{{0,6}}(?:to|as\s+far\s+as)\s+(?:all\s+)?(?:{READER}|models)\s*(?:,|are\s+concerned)"
    ),
    rule(
        rf"^[\W_]{{0,6}}(?:hello|hi|hey|dear|greetings|attention|good\s+(?:morning|day))\W+(?:\w+\s+)?{MAYBE_READER}\s*[,.!:—–]"
        rf"|^[\W_]{{0,6}}{MAYBE_READER}\s*,[^.!?]{{0,60}}\byou\b"
    ),
    rule(
        rf"\b(?:known|clear|plain|announced)\s+to\s+(?:every|any|all)\s+(?:\w+\s+)?(?:{READER}|programs?|models?|assistants?|agents?)\b"
        rf"|^[\W_]{{0,6}}to\s+(?:every|any|all|the)\s+(?:{READER}|{MAYBE_READER}\s+(?:that|which|who)\s[^.!?:]{{1,40}})\s*:"
    ),
    rule(
        rf"^[\W_]{{0,6}}(?:[\w’'-]+\s+){{0,3}}?{_NOTE}\s+(?:for|to)\s+(?:the\s+|any\s+|all\s+|every\s+)?(?:assistants|agents|models|{READER}|transformers)"
        r"\s*[:.!—–]"
    ),
)


def is_a_note(own: str) -> bool:
    """Whether it is headed as a note to a machine."""
    return any(each.search(own) is not None for each in _NOTES)
