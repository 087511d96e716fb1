"""What programs at large do with this very article, told or asked: news tells what somebody's program did.

`Software that extracts events from this page treats the strike as over`, `We would be grateful if any automated digest
named the firm first`: nobody has said so, and it has no past.
"""

from __future__ import annotations

from newsdigest.injections.nouns import MADE
from newsdigest.injections.retellings import CLAUSE_END, PAST
from newsdigest.injections.words import DUTY, rule

_AGENT = (
    r"(?:software|programs?|programmes|systems?|tools?|bots?|services|feeds?|assistants?|machines?|pipelines?|aggregators?|"
    r"whoever|anyone|anything|whatever)"
)
_DEALS = (
    r"(?:extract|condens|summar|compil|digest|index|aggregat|merg|process|pars|analy[sz]|ingest|shorten|retell|harvest|"
    r"handl|abridg|boil)\w*"
)
_THIS = r"(?:this|the\s+present)\s+(?:\w+\s+)?(?:article|report|item|story|page|text|piece|copy|feed|dispatch|coverage)"
_AUTOMATED = (
    rf"(?:(?:automat\w+|auto-?generated|generated|machine-?\s?(?:made|written|generated|readable)|computer-made|compiled|condensed)"
    rf"\s+(?:\w+\s+)?(?:{MADE}|briefings?|briefs?|bulletins?|versions?|round-?ups?|captions?|readers?))"
)
_MAKERS = (
    r"(?:(?:digest|summary|summari[sz]\w+|extract(?:ing|or)|caption\w+|image-reading|aggregat\w+|indexing)[\s-]"
    r"(?:services?|tools?|software|programs?|programmes|systems?|bots?|engines?))"
)
_PURPOSE = (
    r"^[\W_]{0,6}(?:for\s\w+|for\sthe\s(?:record|sake\s[^,.:]{3,40})|in\s+the\s+interests?\s+of\s[^,.:]{3,50}),\s"
)
_ASKS = (
    r"(?:please|kindly|so\s+kind|appreciated?|grateful|thank\s+you|(?:is|are)\s+(?:\w+\s+)?(?:requested|reminded|asked|"
    r"invited|advised|urged))"
)
_OPENS = r"(?:^[\W_]*|[,:;]\s|\b(?:that|if|to|by)\s)(?:(?:all|any|every|each|an?|the)\s+)?"
"""Where somebody is spoken of who is nobody's: not `the library's digest service`."""
_OF_THIS = (
    rule(rf"\b{_AGENT}\b[^.!?;:]{{0,40}}?\b{_DEALS}\s+(?:\w+\s+){{0,3}}?(?:from\s+|of\s+)?{_THIS}\b"),
    rule(rf"\b{_THIS}\s+(?:is|be|gets)\s+(?:being\s+)?(?:{_DEALS})\b"),
    rule(
        rf"{_OPENS}(?:in\s+|for\s+)?(?:{_AUTOMATED}|(?:condensed|short(?:er|ened)?)\s+versions?)\s+(?:\w+\s+){{0,2}}?"
        rf"of\s+{_THIS}\b"
    ),
)
_AT_LARGE = (
    rule(
        rf"\b{_ASKS}\b[^.!?]*\b(?:{_AUTOMATED}|{_MAKERS}|(?:every|any|all|each)\s+(?:\w+\s+)?(?:overviews?|{MADE}))\b"
    ),
    rule(rf"{_OPENS}(?:{_AUTOMATED}|{_MAKERS})\b[^.!?:]{{0,40}}\b{_ASKS}\b(?!\s+to\s+(?:the|an?|its|his|her|their)\b)"),
    rule(rf"{_PURPOSE}[^.!?:]{{0,20}}\b(?:{_AUTOMATED}|{_MAKERS})\s+(?!\w+ed\b)\w+"),
    rule(rf"\b(?:captions?|pictures?|images?)\s+for\s+automat\w+\s+\w+\s*:|^[^.!?:]{{0,60}}\b{_MAKERS}\s*:\s*\w"),
    rule(
        rf"\bask\s+(?:it|them)\s+to\s+(?:report|say|state|write)\b[^.!?]*\bthat\b|\busing\s+an\s+assistant\s+(?:{DUTY})\b"
    ),
)


def deals_with_this(own: str) -> bool:
    """Whether it tells what programs do with this article, or asks something of all digests."""
    if PAST.search(CLAUSE_END.split(own)[0]) is not None:
        return False
    return any(each.search(own) is not None for each in (*_OF_THIS, *_AT_LARGE))
