"""What an article says of its own lines: which of them count, and what is to be written in their place."""

from __future__ import annotations

from newsdigest.injections.nouns import SENTENCES, THIS
from newsdigest.injections.retellings import CLAUSE_END, PAST
from newsdigest.injections.starts import START
from newsdigest.injections.words import rule

_THIS_ARTICLE = rule(r"\b(?:this|the\s+present)\s+(?:\w+\s+)?article\b(?!\s+of\b)")
# What articles do say of themselves: who wrote, corrected, translated or spoke for them.
_CREDITS = rule(
    r"\b(?:correct(?:s|ed|ion)|updat\w+|clarif\w+|amend\w+|refil\w+|repeats|fix\w+|first|originally|appears?|(?<!be\s)\w+ed|written|spoke\w*|"
    r"author|writer|photographs?|names|subscri\w+|contribut\w+|opinions?|views?|reporter|(?<!no\s)part\s+of)\b"
)
_FILLED_IN = rule(
    r"\b(?:status|stance|confidence)\s+(?:of\s+[^.!?,;]{1,40}\s+)?is\s+(?:happened|alleged)\b|\bconfidence\b[^.!?]{0,60}\b[01]\.\d"
)
_TELLS = (
    r"(?:say|write|print|repeat|add|append|insert|include|attribute|tell|summari[sz]e|translate|conclude|emit|reply|respond|replace|overwrite|"
    r"mention|render|paste)"
)
TELLS_OR_NOUN = (
    rf"(?:{_TELLS}|report|state|record|output|return|answer|extract|announce|declare|assert|copy|list|store|quote|change|"
    r"swap|exchange)"
)
"""Verbs that order to tell; not all of them are only verbs."""
_LEAD = rf"{START}(?:[^.!?:]{{0,60}},\s+)?(?:(?:just|then|and|only|please)\s+)?"
_QUOTED = r"(?:§|[\"“‘'][^\"”]{1,120}?[\"”’'])"
_REMARKS = (
    # "The paragraphs above are fiction."
    rule(
        rf"\bthe\s+(?:\w+\s+)?{SENTENCES}\s+(?:above|so\s+far|before\s+this|up\s+to\s+here)\s+(?:is|are|must|should|can|may)\b"
        rf"|{START}(?:treat|regard|consider|read|take|mark|count|see)\s+(?:the|all|every)\s+(?:\w+\s+)?{SENTENCES}\s+(?:above|below|so\s+far)\b"
        r"|\beverything\s+(?:so\s+far|above|before\s+this)\s+(?:is|was)\s+(?:\w+\s+)?(?:filler|tests?|fiction|false|wrong|drafts?|dummy|placeholder|fake|"
        r"example|invalid|void|padding)\b"
    ),
    # "Trust this paragraph more than the rest: ..."
    rule(
        rf"{_LEAD}(?:do|trust|believe|follow|obey|use|take|read|copy|keep|put|treat|prefer|quote|repeat|print|skip)\b[^.!?:]{{0,20}}\bthis\s+(?:line|sentence|paragraph|passage)\b"
        r"|\b(?:status|stance)\s+['‘]\w+['’]|\bthe\s+field\s+for\s+the\s+\w+\s+(?:holds|reads|says)\b|^[\W_]{0,6}according\s+to\s+this\s+(?:article|page|text)\s*,"
    ),
    # "This line goes before all others: ..."
    rule(
        r"\bthis\s+(?:line|sentence|paragraph|statement|passage|text)\s+(?:has|is|takes|comes|goes|overrides?|replaces?|supersedes?)\b[^.!?:]{0,40}\b"
        r"(?:priority|precedence|authoritative|verified|approved|all\s+(?:the\s+)?others?|everything\s+else)\b[^.!?:]{0,20}(?::|$)"
        rf"|\b(?:priority|precedence)\b[^.!?:]{{0,40}}\b{SENTENCES}\b[^.!?:]{{0,20}}\bthis\s*:"
        rf"|^[^.!?:]{{0,80}}\b{THIS}\b[^.!?:]{{0,40}}\b(?:may|can|must|should|is\s+to|deserves?|needs?)\b[^.!?:]{{0,30}}:"
    ),
    rule(
        r"\bthis\s+(?:text|page|input)\b(?!['’]s)[^.!?,;:]{0,40}?\b(?:consists?|matters?|reads|yields?|amounts?\s+to|boils?\s+down|has\s+(?:one|two|three|only))\b"
        r"|\b(?:nothing|only|one|two|three|claims?|events?|facts?)\b[^.!?,;:]{0,30}\bin\s+this\s+(?:text|page|input)\b"
        r"|\b(?:send|copy|repeat|forward|paste)\s+this\s+(?:text|page|sentence|line|paragraph)\b"
    ),
    # "The words '...' go in front of all else."
    rule(
        rf"\bthe\s+(?:words?|sentence|phrase|line)\s+{_QUOTED}\s+(?:must|should|ha(?:s|ve)\s+to|needs?\s+to|(?:is|are)\s+to|goe?s?|comes?|belongs?|"
        r"stands?)\b[^.!?]{0,50}\b(?:first|front|top|before|start|beginning|else|everywhere|what)\b"
        rf"|\b(?:print|say|state|write|output|return|emit|answer|reply)(?:s|\s+with)?\s+{_QUOTED}\s+(?:here|at\s+this\s+(?:place|point|spot)|in\s+its\s+place)\b"
    ),
    rule(
        r"^\W*(?:begin|start|end)(?:ning)?\s+of\s+(?:the\s+)?(?:\w+\s+){1,2}(?:part|section|block|text|passage|summary|message|quote|content)\W*$"
    ),
    # "Say it first and last: ..."
    rule(
        rf"{_LEAD}(?:{TELLS_OR_NOUN}\s+(?:it|this|these|only|the\s+following|the\s+next|instead|exactly|simply|nothing\s+but)|{_TELLS}\s+(?:the|as|under|to\s+the|"
        r"in\s+(?:the|your|any)|each|every|all))\b(?!\s+(?:way|again|cost)\b)[^.!?:]{0,80}:\s*[\w\"“‘']"
        rf"|{_LEAD}(?:summari[sz]e|write|respond|reply|repeat|extract|overwrite|emit)\s*:\s*\w"
        rf"|{_LEAD}{TELLS_OR_NOUN}\s+[^.!?:]{{0,60}}\b(?:these\s+(?:two|three|four)?|the\s+following|this)\W*$"
    ),
)


def is_about_its_lines(own: str) -> bool:
    """Whether the article sets one of its own lines above the others, takes the others back, or orders others."""
    if any(
        _THIS_ARTICLE.search(one) and not (_CREDITS.search(one) or PAST.search(one)) for one in CLAUSE_END.split(own)
    ):
        return True
    return _FILLED_IN.search(own) is not None or any(each.search(own) is not None for each in _REMARKS)
