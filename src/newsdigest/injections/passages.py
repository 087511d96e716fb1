"""Passages that talk to the reader's software instead of the reader: they are data, and they are marked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from newsdigest.text import Stretch, paragraphs, sentences_of

# Software, in the words that people address it with; "readers", "agents" and "systems" also are people and machinery.
_MACHINE = (
    r"(?:(?:artificial[ -]intelligence|large[ -]language|language|generative|automated|automatic|digital|virtual|smart|"
    r"helpful|AI)\s+)*"
    r"(?:A\.?I\.?s?|assistants?|models?|LLMs?|chat-?bots?|bots?|crawlers?|scrapers?|summari[sz]ers?|agents?|systems?|software|"
    r"parsers?|copilots?|machines?|readers?|tools?|programs?|GPTs?|transformers?|indexers?|aggregators?)"
)
_SURELY_MACHINE = (
    r"(?:A\.?I\.?s?(?![\w.]*\s+(?:compan|firm|industr|boom|bubble|stocks?|research|start|develop|experts?|lab))"
    r"|(?:AI|virtual|digital)\s+assistants?|language\s+models?|LLMs?|chat-?bots?|bots?|crawlers?|scrapers?|summari[sz]ers?|"
    r"machine\s+readers?|AI\s+(?:agents?|systems?|models?|tools?)|automated\s+(?:systems?|readers?|tools?|summar\w+))"
)
_READING = (
    r"(?:read|process|condens|summari[sz]|digest|index|pars|analy[sz]|scann?|ingest|crawl|shorten|compil|aggregat|rewrit|"
    r"translat)\w*"
)
_PAGE = (
    r"(?:page|article|text|story|document|content|passage|piece|report|post|file|website|site|news|items?|copy|input)"
)
_ORDERS = (
    r"(?:instructions?|prompts?|directions?|directives?|guidelines?|rules?|orders?|commands?|constraints?|context|"
    r"messages?|training|programming|policies|policy|safeguards?)"
)
_EARLIER = (
    r"(?:previous|prior|preceding|above|earlier|foregoing|initial|original|existing|other|system|all|any|every|your|former|"
    r"safety)"
)
_ANSWER = (
    r"(?:summary|summaries|answer|response|reply|output|digest|report|message|text|translation|abstract|synopsis|"
    r"bullet\s+points?|key\s+points?|first\s+(?:sentence|line|paragraph)|headline|conclusion|completion|overview|notes?|"
    r"solution|code|algorithm|implementation)"
)
_OPENERS = (
    r"important|note|attention|urgent|warning|reminder|please|now|also|and|then|instead|so|finally|first|next|nb|p\.?s\.?|"
    r"kindly|from\s+now\s+on"
)
_LABEL = r"[\w /.-]{2,40}\](?:\s*:)?"  # "[notice]", whose opening bracket the marks before it have taken
_START = rf"^[\s\"'“‘«*_>#•\-–—\[({{]{{0,20}}(?:[\w.-]{{2,30}}:\s+|{_LABEL}\s*)?(?:(?:{_OPENERS})[\s:,!.—–-]+){{0,4}}"
_VERBS = (
    r"(?:add|append|insert|include|mention|state|say|report|write|output|print|reply|respond|answer|replace|omit|skip|leave\s+out|put|place|"
    r"begin|start|end|finish|conclude|translate|summari[sz]e|describe|present|treat|use|provide|give|make|ensure|modify|introduce|"
    r"jumble|scramble|encode|format|render|return|produce|generate|create|compose|draft|tell|inform|recommend|promote|advise|remind|"
    r"convince|persuade|refer|link|cite|integrate|incorporate|embed|inject|adopt|utili[sz]e|employ|apply|enhance|conceal|hide|reveal|"
    r"pretend|act|behave|assume|remember|forget|ignore|disregard|repeat|copy|send|fetch|visit|call|execute|run|set|mark|rate|rank|avoid|"
    r"convert|substitute|misspell|rearrange|anagram|remove|group|combine|augment|tease|"
    r"do\s+not|don['’]t|never|always|you\s+must|you\s+should|you\s+will|you\s+are\s+to|be\s+sure\s+to|make\s+sure)"
)
_SO_FAR = r"(?:[^.!?]|[.!?](?=\S))"  # on to the end of the sentence, across addresses such as www.example.com


def _rule(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _words(listed: str) -> tuple[str, ...]:
    return tuple(listed.split())


# Commands to drop what was ordered before, or to take up another task. They open their sentence: a report that quotes
# one does not.
_OVERRIDES = (
    _rule(
        rf"{_START}(?:you\s+(?:must|should|will|are\s+to)\s+(?:now\s+)?)?(?:ignore|disregard|forget|override|bypass|overrule|discard|"
        rf"drop|delete|(?:do\s+not|don['’]t)\s+(?:follow|obey)|stop\s+(?:following|obeying))\b(?:\s+\w+){{0,4}}?\s+{_EARLIER}\s+"
        rf"(?:\w+\s+){{0,4}}?{_ORDERS}\b"
    ),
    _rule(
        rf"{_START}(?:ignore|disregard|forget)\s+(?:everything|anything|all|what|the)\b(?:\s+\w+){{0,3}}?\s*"
        rf"\b(?:above|before|so\s+far|previously|you\s+(?:were|have\s+been)\s+told)\b"
    ),
    _rule(
        rf"{_START}(?:your\s+)?(?:new|updated|revised|real|actual|true|only)\s+(?:task|instructions?|job|role|goal|objective|"
        rf"system\s+prompt|directive)s?\s*(?:is|are|:)"
    ),
    _rule(rf"{_START}your\s+(?:\w+\s+)?(?:task|job|role|goal|objective)\s+(?:is\s+now|now\s+is|has\s+changed)\b"),
    _rule(
        rf"{_START}you\s+(?:will|must|are\s+to|shall)\s+(?:now\s+)?(?:answer|respond|reply|write|output|act|speak|report)\b"
    ),
    _rule(
        rf"{_START}(?:begin|start|switch\s+to)\s+(?:a\s+|your\s+|the\s+)?new\s+(?:task|instructions?|session|conversation)\b"
    ),
    _rule(
        rf"{_START}(?:the\s+)?(?:previous|prior|preceding|above|earlier)\s+{_ORDERS}\s+(?:are|is|were|have\s+been)\s+(?:now\s+)?"
        rf"(?:void|obsolete|cancelled|superseded|replaced|a\s+test|no\s+longer|invalid|revoked|overridden)"
    ),
)
# Words to a machine, as an address or a condition.
_ADDRESSES = (
    _rule(
        rf"{_START}(?:(?:an?\s+)?(?:note|message|instructions?|memo|reminder|attention|notice|information|guidance|advice|request|word)"
        rf"\s+(?:to|for)|to|for|dear|hey|hello|hi|attention|listen)[\s,:]+"
        rf"(?:(?:any|all|the|every|whatever|whichever|our|you|your|future|other)\s+)*{_SURELY_MACHINE}\b"
        rf"(?:[^.!?]{{0,120}}:|\s*,\s*(?:please|you|ignore|do|the|this|if|when)\b|\s*[—–-]\s|(?:\s+(?:or|and)\s+\w+)?\s+"
        rf"(?:{_READING}|that\b|which\b|please|must|should))"
    ),
    _rule(
        rf"{_START}(?:(?:an?\s+)?(?:note|message|instructions?|memo|reminder|attention|notice|request)\s+(?:to|for)|to|dear|attention)"
        rf"[\s,:]+(?:(?:any|all|the|every|whatever|whichever)\s+)*{_MACHINE}\b(?:\s+(?:or|and)\s+{_MACHINE})?\s+[^.!?]{{0,60}}?"
        rf"\b{_READING}[^.!?]{{0,40}}\b(?:this|the|these|our)\s+(?:\w+\s+)?{_PAGE}\b"
    ),
    _rule(
        rf"(?<![^\s\"“(\[,;:])if\s+you(?:['’]re|\s+are)\s+(?:(?:an?|the|any|some)\s+)?(?:\w+\s+)?{_SURELY_MACHINE}\b"
    ),
    _rule(
        rf"(?<![^\s\"“(\[,;:])if\s+you(?:['’]re|\s+are)\s+(?:(?:an?|the|any|some)\s+)?{_MACHINE}\s+"
        rf"(?:that\s+is\s+|who\s+is\s+|tasked\s+with\s+|asked\s+to\s+)?{_READING}"
    ),
    _rule(
        rf"{_START}(?:you\s+are|act|behave|pretend|respond)\s+(?:now\s+)?(?:to\s+be\s+|as\s+)?(?:(?:an?|the|in)\s+)?(?:\w+\s+){{0,2}}?"
        rf"(?:{_SURELY_MACHINE}|assistant|developer\s+mode|DAN)\b"
    ),
    _rule(rf"{_START}as\s+an?\s+(?:\w+\s+)?{_SURELY_MACHINE}\s*,\s*(?:you|your|{_VERBS})\b"),
    _rule(rf"{_START}{_SURELY_MACHINE}(?:\s+(?:and|or)\s+{_MACHINE})?(?:\s+of\s+this\s+\w+)?\s*(?::|[—–]\s)"),
    _rule(
        rf"{_START}{_SURELY_MACHINE}\b[^.!?,]{{0,60}}\b(?:must|should|(?:is|are)\s+(?:asked|requested|instructed|required|told|advised)\s+to)"
        rf"\s+(?:not\s+)?(?:say|state|report|give|omit|ignore|treat|put|leave\s+out|write|present|describe|mention|summari[sz]e|disregard)\b"
    ),
    _rule(
        rf"{_START}(?:when|while|before|after|if|in\s+case|whoever|whatever)\s+(?:you\s+(?:are\s+)?)?{_READING}\s+(?:or\s+\w+\s+)?"
        rf"(?:this|the\s+above|the\s+following)\b\s*(?:\w+\s+)?(?:{_PAGE}\b)?[^.!?]{{0,60}}?[,:]?\s*(?:you\s+|must\s+|should\s+)?{_VERBS}\b"
    ),
    _rule(
        rf"{_START}(?:this|the\s+above|the\s+following)\s+{_PAGE}\s+(?:must|should|is\s+to)\s+be\s+(?:reported|summari[sz]ed|described|presented|read)\s+as\b"
    ),
)
# Commands about the answer that a machine is writing: only the sentence itself is marked.
_DIRECTIVES = (
    _rule(rf"{_START}{_VERBS}\b{_SO_FAR}{{0,200}}\b(?:your|the\s+generated|the\s+final|this)\s+(?:\w+\s+)?{_ANSWER}\b"),
    _rule(
        rf"{_START}(?:in|at|within|for|throughout)\s+(?:the\s+(?:beginning|end|start|middle)\s+of\s+)?your\s+(?:\w+\s+)?{_ANSWER}\b"
        rf"[^.!?]{{0,12}}\b{_VERBS}"
    ),
    _rule(
        rf"{_START}{_VERBS}\b[^.!?]{{0,60}}\bthe\s+(?:following|subsequent|below|next|given|attached|provided)\s+(?:\w+\s+)?"
        rf"(?:code|sentence|phrase|text|words?|json|snippet|paragraph|link|url|expression|passage|script|symbols)\b"
    ),
    _rule(
        rf"{_START}(?:(?:do\s+not|don['’]t|never)\s+)?(?:hesitate|forget|fail)\s+to\s+{_VERBS}\b[^.!?]{{0,80}}\b"
        rf"(?:code|snippet|response|reply|answer|output|summary|link)\b"
    ),
    _rule(
        rf"{_START}(?:write|compose|draft|generate|create|craft|produce|provide|develop|design|prepare|replace|convert|substitute|misspell|rearrange|anagram|remove|group|combine|augment|whoever|chatbot)\s+(?:me\s+)?(?:an?|the|some|two|three)\s+"
        rf"(?:\w+[\s-]){{0,4}}?(?:poem|essay|story|letter|e-?mail|speech|script|function|haiku|sonnet|limerick|song|dialogue|tweet|blog|"
        rf"paragraph|introduction|recipe|outline|translation|equivalent)\b"
    ),
    _rule(rf"{_START}translate\s+(?:the|this|these|it|that|everything|['\"“‘])"),
    _rule(
        rf"{_START}(?:do\s+not|don['’]t|never)\s+(?:mention|include|report|reveal|disclose|tell|cite|quote|refer\s+to)\b[^.!?]{{0,100}}\b"
        rf"(?:summary|summari[sz]\w*|digest|reader|user|output|prompt|instruction|this\s+{_PAGE})\w*\b"
    ),
    _rule(
        rf"{_START}replace\s+(?:every|all|each|any)\s+(?:mentions?|occurrences?|instances?|references?|word|letters?)\b"
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
    r"|^\s*(?:system|assistant|developer)\s+(?:prompt|message|override|instructions?)\s*:"
    rf"|^\s*(?:system|assistant|developer)\s*:\s*(?:you\b|sure\b|okay\b|here\s+is|{_VERBS}\b)"
    r"|^\W*(?:begin|start|end)\s+(?:of\s+)?(?:the\s+)?(?:system|article|input|document|user|untrusted|instructions?|prompt|data|context)(?:\s+(?:text|prompt|message|input|content|data|block))?\W*$"
    r"|\[/?(?:system|ai|llm|bot|assistant|model|agent)[-_ ](?:notice|note|prompt|message|instructions?|override)\]"
    r"|[{,]\s*[\"'](?:role|system|instructions?|prompt|tool_calls?|function_call|events|claims|messages)[\"']\s*:"
)
_CODE = re.compile(r"^\s*```|^\s*(?:import\s+[a-z_][\w.]*(?:\s*,\s*[\w.]+)*|from\s+[a-z_][\w.]*\s+import\s.{1,60})\s*$")
_HIDDEN = re.compile(
    r"<!--[^>]{0,4000}|<(?:script|style|template|noscript|iframe)\b"
    r"|<[a-z]{1,10}\b[^<>]{0,200}\b(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0|hidden|aria-hidden)[^<>]{0,200}>"
    r"|[\U000E0000-\U000E007F]+|[\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\U000E0100-\U000E01EF]{8,}|[\u202a-\u202e\u2066-\u2069]",
    re.IGNORECASE,
)


@lru_cache(maxsize=128)  # the reader of an article and its grounding both ask
def find(body: str) -> tuple[Stretch, ...]:
    """Return the passages of a body that try to instruct the software which reads it, in order, without overlap.

    Where a machine is addressed or told to drop its orders, the rest of the paragraph is part of it; a command about
    an answer is marked alone. Text about such attacks is not marked for naming them.
    """
    return tuple(_merged(body, sorted(_marked(body))))


def _marked(body: str) -> Iterator[tuple[int, int]]:
    small = _small(body)
    hints = [hint for hint in _HINTS if hint in small]  # one article has few of them
    for paragraph in paragraphs(body):
        if _may_be_suspicious(paragraph.text, hints):
            yield from _within(paragraph)


# Without one of these nothing is looked for. They are for text made small: to ignore case is three times slower, and so
# is one pattern of all of them.
_HINTS = _words(
    "assistant model llm crawler scraper summar instruct prompt ignore disregard forget system < { # ``` [inst [/inst "
    "translate following poem write compose draft begin reader agent user generate create provide develop design "
    "prepare replace convert substitute misspell rearrange anagram remove group combine augment whoever chatbot craft "
    "produce never article subsequent code"
)
# Each begins with a letter, and only then asks what stands before it: so the search passes over all other letters.
_BOUNDED_HINTS = re.compile(
    r"a(?<!\w.)\.?i(?:\.|s)?(?!\w)|import(?<!\w.{6})\b|bots?\b|you(?:r\s|\s(?:will|must|are|shall)\b)|do\snot|"
    rf"this(?<!\w.{{4}})\s+(?:\w+\s+)?(?:{_PAGE}|{_ANSWER})|"
    r"end(?<!\w.{3})\s+(?:of\s+)?(?:the\s+)?(?:input|document|untrusted|data|context)"
)
_READING_HINT = re.compile(rf"{_READING}\s+(?:or\s+\w+\s+)?this\b")
_UNSEEN_HINTS = re.compile(r"[\U000E0000-\U000E01EF\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f]")
_LOOKALIKES = (("\u0130", "i"), ("\u0131", "i"), ("\u017f", "s"), ("\u212a", "k"))
"""What ignoring case would take for these letters."""


def _may_be_suspicious(text: str, hints: list[str]) -> bool:
    """Whether a paragraph is worth a search: it has one of the hints that its article has."""
    small = _small(text)
    if any(hint in small for hint in hints) or _BOUNDED_HINTS.search(small):
        return True
    if "this" in small and _READING_HINT.search(small):
        return True
    return not small.isascii() and _UNSEEN_HINTS.search(small) is not None


def _small(text: str) -> str:
    if not text.isascii():
        for letter, lookalike in _LOOKALIKES:
            text = text.replace(letter, lookalike)
    return text.lower()


def _within(paragraph: Stretch) -> Iterator[tuple[int, int]]:
    """Yield the marked ranges of a paragraph, as offsets into the body."""
    for line in _lines(paragraph):
        if _TAGS.search(line.text) or _CODE.search(line.text) or _is_hidden(line.text):
            yield line.start, paragraph.end
    for sentence in sentences_of(paragraph):
        if _is_quoted_report(sentence.text):
            continue
        if any(rule.search(sentence.text) for rule in (*_OVERRIDES, *_ADDRESSES)):
            yield sentence.start, paragraph.end
        elif any(rule.search(sentence.text) for rule in _DIRECTIVES):
            yield sentence.start, sentence.end


def _is_hidden(line: str) -> bool:
    """Whether a line has what no reader sees; plain words without a tag are spared the search."""
    return ("<" in line or not line.isascii()) and _HIDDEN.search(line) is not None


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
