"""Passages that talk to the reader's software instead of the reader: they are data, and they are marked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdigest.text import Stretch, paragraphs, sentences

_MACHINE = (
    r"(?:(?:artificial[ -]intelligence|large[ -]language|language|generative|automated|automatic|digital|virtual|smart|helpful)\s+)*"
    r"(?:A\.?I\.?s?|assistants?|(?:language\s+|AI\s+)?models?|LLMs?|chat-?bots?|bots?|crawlers?|scrapers?|summari[sz]ers?|agents?|"
    r"systems?|software|parsers?|copilots?|machines?|readers?|tools?|programs?|GPTs?|transformers?|indexers?|aggregators?)"
)
# Software that nobody but software is; "readers", "agents" and "systems" also are people and machinery.
_SURELY_MACHINE = (
    r"(?:A\.?I\.?s?(?![\w.]*\s+(?:company|companies|firm|firms|industry|boom|bubble|stocks?))|(?:AI|virtual|digital)\s+assistants?|language\s+models?|LLMs?|chat-?bots?|"
    r"bots?|crawlers?|scrapers?|summari[sz]ers?|AI\s+(?:agents?|systems?|models?|tools?)|automated\s+(?:systems?|readers?|tools?|summari[sz]ers?))"
)
_READING = r"(?:read|process|condens|summari[sz]|digest|index|pars|pars|analy[sz]|scann?|ingest|crawl|shorten|compil|aggregat|rewrit|translat)\w*"
_PAGE = (
    r"(?:page|article|text|story|document|content|passage|piece|report|post|file|website|site|news|items?|copy|input)"
)
_ORDERS = (
    r"(?:instructions?|prompts?|directions?|directives?|guidelines?|rules?|orders?|commands?|constraints?|context|"
    r"messages?|training|programming|policies|policy|safeguards?)"
)
_EARLIER = r"(?:previous|prior|preceding|above|earlier|foregoing|initial|original|existing|other|system|all|any|every|your|former|safety)"
_ANSWER = (
    r"(?:summary|summaries|answer|response|reply|output|digest|report|message|text|translation|abstract|synopsis|"
    r"bullet\s+points?|key\s+points?|first\s+(?:sentence|line|paragraph)|headline|conclusion|completion|overview|notes?|solution|code|algorithm|implementation)"
)
_START = r"^[\s\"'“‘«*_>#•\-–—\[({]*(?:[\w.-]{2,30}:\s+)?(?:(?:important|note|attention|urgent|warning|reminder|please|now|also|and|then|instead|so|finally|first|next|nb|ps|p\.s\.|kindly)[\s:,!.—–-]+){0,4}"
_VERBS = (
    r"(?:add|append|insert|include|mention|state|say|report|write|output|print|reply|respond|answer|replace|omit|skip|leave\s+out|put|place|"
    r"begin|start|end|finish|conclude|translate|summari[sz]e|describe|present|treat|use|provide|give|make|ensure|modify|introduce|"
    r"jumble|scramble|encode|format|render|return|produce|generate|create|compose|draft|tell|inform|recommend|promote|advise|remind|"
    r"convince|persuade|refer|link|cite|integrate|incorporate|embed|inject|adopt|utili[sz]e|employ|apply|enhance|conceal|hide|reveal|"
    r"pretend|act|behave|assume|remember|forget|ignore|disregard|repeat|copy|send|fetch|visit|call|execute|run|set|mark|rate|rank|avoid|"
    r"do\s+not|don['’]t|never|always|you\s+must|you\s+should|you\s+will|you\s+are\s+to|be\s+sure\s+to|make\s+sure)"
)


def _rule(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


# Commands to drop what was ordered before. They open their sentence: a report that quotes one does not.
_OVERRIDES = (
    _rule(
        rf"{_START}(?:you\s+(?:must|should|will|are\s+to)\s+(?:now\s+)?)?(?:ignore|disregard|forget|override|bypass|overrule|discard|drop|delete|"
        rf"do\s+not\s+(?:follow|obey)|don['’]t\s+(?:follow|obey)|stop\s+(?:following|obeying))\b(?:\s+\w+){{0,4}}?\s+{_EARLIER}\s+(?:\w+\s+){{0,4}}?{_ORDERS}\b"
    ),
    _rule(
        rf"{_START}(?:ignore|disregard|forget)\s+(?:everything|anything|all|what)\b(?:\s+\w+){{0,3}}\s+(?:above|before|so\s+far|previously|you\s+(?:were|have\s+been)\s+told)\b"
    ),
    _rule(
        rf"{_START}(?:your\s+)?(?:new|updated|revised|real|actual|true|only)\s+(?:task|instructions?|job|role|goal|objective|system\s+prompt|directive)s?\s*(?:is|are|:)"
    ),
    _rule(
        rf"{_START}(?:the\s+)?(?:previous|prior|preceding|above|earlier)\s+{_ORDERS}\s+(?:are|is|were|have\s+been)\s+(?:now\s+)?(?:void|obsolete|cancelled|superseded|replaced|a\s+test|no\s+longer|invalid|revoked|overridden)"
    ),
)
# Words to a machine, as an address or a condition.
_ADDRESSES = (
    _rule(
        rf"{_START}(?:(?:a\s+)?(?:note|message|instructions?|memo|reminder|attention|notice|information|guidance|advice|request|word)\s+(?:to|for)|to|for|dear|hey|hello|hi|attention|listen)[\s,:]+"
        rf"(?:(?:any|all|the|every|whatever|whichever|our|you|your|future|other)\s+)*{_SURELY_MACHINE}\b(?:[^.!?]{{0,120}}:|\s*,\s*(?:please|you|ignore|do|the|this|if|when)\b|\s*[—–-]\s|(?:\s+(?:or|and)\s+\w+)?\s+(?:{_READING}|that\b|which\b|who\b|reading|please|must|should))"
    ),
    _rule(
        rf"{_START}(?:(?:a\s+)?(?:note|message|instructions?|memo|reminder|attention|notice|request)\s+(?:to|for)|to|dear|attention)[\s,:]+(?:(?:any|all|the|every|whatever|whichever)\s+)*{_MACHINE}\b(?:\s+(?:or|and)\s+{_MACHINE})?"
        rf"\s+(?:that|which|who|currently|now|is|are|{_READING})\b[^.!?]{{0,60}}?\b{_READING}[^.!?]{{0,40}}\b(?:this|the|these|our)\s+(?:\w+\s+)?{_PAGE}\b"
    ),
    _rule(
        rf"(?:^|[\s\"“(\[,;:])if\s+you(?:['’]re|\s+are)\s+(?:(?:an?|the|any|some)\s+)?(?:\w+\s+)?{_SURELY_MACHINE}\b"
    ),
    _rule(
        rf"(?:^|[\s\"“(\[,;:])if\s+you(?:['’]re|\s+are)\s+(?:(?:an?|the|any|some)\s+)?{_MACHINE}\s+(?:that\s+is\s+|who\s+is\s+|tasked\s+with\s+|asked\s+to\s+)?{_READING}"
    ),
    _rule(
        rf"{_START}(?:you\s+are|act|behave|pretend|respond)\s+(?:now\s+)?(?:to\s+be\s+|as\s+)?(?:(?:an?|the|in)\s+)?(?:\w+\s+){{0,2}}?(?:{_SURELY_MACHINE}|assistant|developer\s+mode|DAN)\b"
    ),
    _rule(
        rf"{_START}{_SURELY_MACHINE}(?:\s+(?:and|or)\s+{_MACHINE})?\s*(?::|[—–]\s|\s+(?:reading|processing|summari[sz]ing|condensing|parsing)\s+(?:this|the)\b|\s+(?:must|should)\s+(?:not\s+)?{_VERBS}\b[^.!?]{{0,80}}\b(?:this|the)\s+{_PAGE})"
    ),
    _rule(
        rf"{_START}(?:when|while|before|after|if|in\s+case)\s+(?:you\s+(?:are\s+)?)?{_READING}\s+(?:or\s+\w+\s+)?(?:this|the\s+above|the\s+following)\s+(?:\w+\s+)?{_PAGE}\b[^.!?]{{0,60}}?[,:]?\s*(?:you\s+)?{_VERBS}\b"
    ),
)
# Commands about the answer that a machine is writing: only the sentence itself is marked.
_DIRECTIVES = (
    _rule(
        rf"{_START}{_VERBS}\b[^.!?]{{0,160}}\b(?:your|the\s+generated|the\s+final|this)\s+(?:\w+\s+)?{_ANSWER}\b(?!\s+to\s+the\s+editor)"
    ),
    _rule(
        rf"{_START}(?:in|at|within|for|throughout)\s+(?:the\s+(?:beginning|end|start|middle)\s+of\s+)?your\s+(?:\w+\s+)?{_ANSWER}\b[^.!?]{{0,12}}\b{_VERBS}"
    ),
    _rule(
        rf"{_START}{_VERBS}\b[^.!?]{{0,60}}\bthe\s+(?:following|subsequent|below|next|given|attached|provided)\s+(?:\w+\s+)?(?:code|sentence|phrase|text|words?|json|snippet|paragraph|link|url|expression|passage|script)\b"
    ),
    _rule(
        rf"{_START}(?:(?:do\s+not|don['’]t|never)\s+)?(?:hesitate|forget|fail)\s+to\s+{_VERBS}\b[^.!?]{{0,80}}\b(?:code|snippet|response|reply|answer|output|summary|link)\b"
    ),
    _rule(
        rf"{_START}(?:write|compose|draft|generate|create|craft|produce|provide|develop|design|prepare)\s+(?:me\s+)?(?:an?|the|some|two|three)\s+(?:\w+[\s-]){{0,4}}?(?:poem|essay|story|letter|e-?mail|speech|script|function|program|haiku|sonnet|limerick|song|dialogue|tweet|blog|paragraph|introduction|recipe|plan|outline|translation|equivalent)\b"
    ),
    _rule(rf"{_START}translate\s+(?:the|this|these|it|that|everything|['\"“‘])"),
    _rule(
        rf"{_START}(?:do\s+not|don['’]t|never)\s+(?:mention|include|report|reveal|disclose|tell|cite|quote|refer\s+to)\b[^.!?]{{0,100}}\b(?:summary|summari[sz]\w*|digest|reader|user|output|prompt|instruction|this\s+{_PAGE})\w*\b"
    ),
    _rule(
        rf"{_START}(?:summari[sz]e|describe|present|rewrite|report)\s+(?:this|the)\s+(?:\w+\s+)?{_PAGE}\s+(?:as|so\s+that|with|by|in|to)\b"
    ),
    _rule(rf"{_START}(?:tell|inform|assure|convince)\s+(?:the|your)\s+(?:user|reader|operator|human)s?\b"),
)
# What belongs to the protocol between programs, never to a newspaper.
_TAGS = _rule(
    r"<\|[a-z_]{2,30}\|>|\[/?INST\]|<</?SYS>>|</?(?:system|assistant|user|instructions?|prompt|article|document|untrusted|data|context|input)(?:\s[^<>\n]{0,80})?>"
    r"|^\s*#{1,4}\s*(?:system|instructions?|assistant|user|new\s+instructions?|response|input|prompt)\s*:?\s*$"
    r"|^\s*(?:system|assistant|developer)\s*(?:prompt|message|note|override|instruction)?\s*:\s*\S"
    r"|^\W*(?:begin|start|end)\s+(?:of\s+)?(?:the\s+)?(?:system|article|input|document|user|untrusted|instructions?|prompt|data|context)(?:\s+(?:text|prompt|message|input|content|data|block))?\W*$"
    r"|[{,]\s*[\"'](?:role|system|instructions?|prompt|tool_calls?|function_call|events|claims|messages)[\"']\s*:"
)
_CODE = _rule(r"^\s*```|^\s*(?:import\s+[\w., ]{2,60}|from\s+[\w.]{2,40}\s+import\s.{1,60})$")
_HIDDEN = re.compile(
    r"<!--[^>]{0,4000}|<(?:script|style|template|noscript|iframe)\b"
    r"|<[a-z]{1,10}\b[^<>]{0,200}\b(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0|hidden|aria-hidden)[^<>]{0,200}>"
    r"|[\U000E0000-\U000E007F]+|[\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\U000E0100-\U000E01EF]{8,}|[\u202a-\u202e\u2066-\u2069]",
    re.IGNORECASE,
)


def find(body: str) -> tuple[Stretch, ...]:
    """Return the passages of a body that try to instruct the software which reads it, in order, without overlap.

    Where a machine is addressed or told to drop its orders, the rest of the paragraph is part of it; a command about
    an answer is marked alone. Text about such attacks is not marked for naming them.
    """
    return tuple(_merged(body, sorted(_marked(body))))


def _marked(body: str) -> Iterator[tuple[int, int]]:
    for paragraph in paragraphs(body):
        if _may_be_suspicious(paragraph.text):
            yield from _within(paragraph)


_HINTS = re.compile(
    r"\bA\.?I|assistant|model|LLM|bots?\b|crawler|scraper|summar|instruct|prompt|ignore|disregard|forget|your\s|system|"
    r"[<{#`]|translate|following|poem|\bimport\b|write|compose|draft|begin|end\s|reader|agent|user|generate|create|provide|"
    r"develop|design|prepare|craft|produce|do\snot|never|article|rewrite|subsequent|code|"
    r"[\U000E0000-\U000E01EF\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f]",
    re.IGNORECASE,
)


def _may_be_suspicious(text: str) -> bool:
    return _HINTS.search(text) is not None


def _within(paragraph: Stretch) -> Iterator[tuple[int, int]]:
    """Yield the marked ranges of a paragraph, as offsets into the body."""
    for line in _lines(paragraph):
        if _TAGS.search(line.text) or _CODE.search(line.text) or _HIDDEN.search(line.text):
            yield line.start, paragraph.end
    for sentence in sentences(paragraph.text):
        start, end = paragraph.start + sentence.start, paragraph.start + sentence.end
        if _is_quoted_report(sentence.text):
            continue
        if any(rule.search(sentence.text) for rule in (*_OVERRIDES, *_ADDRESSES)):
            yield start, paragraph.end
        elif any(rule.search(sentence.text) for rule in _DIRECTIVES):
            yield start, end


def _lines(paragraph: Stretch) -> Iterator[Stretch]:
    start = paragraph.start
    for line in paragraph.text.splitlines(keepends=True):
        yield Stretch(line, start, start + len(line))
        start += len(line)


_REPORTING = re.compile(
    r"[”\"]\s*,?\s*(?:\w+\s+){0,4}?(?:said|says|told|wrote|asked|added|read|warned|according)\b", re.IGNORECASE
)


def _is_quoted_report(sentence: str) -> bool:
    """Whether the sentence opens with a quotation that somebody is said to have uttered."""
    return sentence[:1] in '"“' and _REPORTING.search(sentence) is not None


def _merged(body: str, marked: list[tuple[int, int]]) -> Iterator[Stretch]:
    start, end = -1, -1
    for first, last in marked:
        if first <= end:
            end = max(end, last)
            continue
        if start >= 0:
            yield Stretch(body[start:end], start, end)
        start, end = first, last
    if start >= 0:
        yield Stretch(body[start:end], start, end)
