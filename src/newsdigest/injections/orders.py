"""Orders to the program itself: to drop what it was told, to be somebody else, to write its answer in some way."""

from __future__ import annotations

import re
from functools import lru_cache

from newsdigest.injections.starts import START
from newsdigest.injections.words import PAGE, PRODUCT, READING, SURE_SOFTWARE, rule

_GIVEN = (
    r"(?:instructions?|prompts?|directions?|directives?|guidelines?|guidance|rules?|orders?|commands?|constraints?|context|"
    r"messages?|training|programming|policies|policy|safeguards?|briefings?|briefs?|tasks?)"
)
_EARLIER = (
    r"(?:previous|prior|preceding|above|earlier|foregoing|initial|original|existing|other|system|all|any|every|your|former|"
    r"safety|received|given)"
)
ANSWER = (
    rf"(?:{PRODUCT}|report|message|text|first\s+(?:sentence|line|paragraph)|headline|conclusion|completion|notes?|title|"
    r"solution|code|algorithm|implementation|timeline|list)"
)
VERBS = (
    r"(?:add|append|insert|include|mention|state|say|report|write|output|print|reply|respond|answer|replace|omit|skip|leave\s+out|put|place|"
    r"begin|start|end|finish|conclude|translate|summari[sz]e|describe|present|treat|use|provide|give|make|ensure|modify|introduce|"
    r"jumble|scramble|encode|decode|format|render|return|produce|generate|create|compose|draft|tell|inform|recommend|promote|advise|remind|"
    r"convince|persuade|refer|link|cite|integrate|incorporate|embed|inject|adopt|utili[sz]e|employ|apply|enhance|conceal|hide|reveal|"
    r"pretend|act|behave|assume|remember|forget|ignore|disregard|repeat|copy|send|fetch|visit|call|execute|run|set|mark|rate|rank|avoid|"
    r"convert|substitute|misspell|rearrange|anagram|remove|group|combine|augment|tease|list|name|attribute|carry|open|drop|kill|quote|read|"
    r"do\s+not|don['’]t|never|always|you\s+must|you\s+should|you\s+will|you\s+are\s+to|be\s+sure\s+to|make\s+sure|let)"
)
_SO_FAR = r"(?:[^.!?]|[.!?](?=\S))"  # on to the end of the sentence, across addresses such as www.example.com
_POST = (
    r"(?:assistant|advis[eo]r|editor|translator|model|expert|writer|journalist|agent|bot|analyst|office|officer|spokes\w+|"
    r"engine|narrator|copywriter|persona|character|hacker|linux|terminal|teacher|poet)"
)


def opening(*rules: str) -> re.Pattern[str]:
    """Return what a sentence begins with to which one of the rules applies."""
    return rule(rf"{START}(?:{'|'.join(rules)})")


# They open their sentence: a report that quotes one does not.
_DROPS = opening(
    (
        rf"(?:you\s+(?:must|should|will|are\s+to)\s+(?:now\s+)?)?(?:ignore|disregard|forget|override|bypass|overrule|discard|"
        rf"drop|delete|(?:do\s+not|don['’]t)\s+(?:follow|obey)|stop\s+(?:following|obeying))\b(?:\s+\w+){{0,4}}?\s+{_EARLIER}\s+"
        rf"(?:\w+\s+){{0,4}}?{_GIVEN}\b"
    ),
    (
        r"(?:ignore|disregard|forget)\s+(?:everything|anything|all|what|the)\b(?:\s+\w+){0,3}?\s*"
        r"\b(?:above|before|so\s+far|previously|you\s+(?:were|have\s+been|had\s+been)\s+(?:told|given|taught))\b"
    ),
    (
        r"(?:your\s+)?(?:new|updated|revised|real|actual|true|only)\s+(?:task|instructions?|job|role|goal|objective|"
        r"system\s+prompt|directive)s?\s*(?:is|are|:)"
    ),
    r"your\s+(?:\w+\s+)?(?:task|job|role|goal|objective)\s+(?:is\s+now|now\s+is|has\s+changed)\b",
    r"you\s+(?:will|must|are\s+to|shall)\s+(?:now\s+)?(?:answer|respond|reply|output|act|speak|report|write)\s+(?!the\s+exam)",
    r"(?:begin|start|switch\s+to)\s+(?:a\s+|your\s+|the\s+)?new\s+(?:task|instructions?|session|conversation)\b",
    (
        rf"(?:(?:the|all|any|your)\s+){{0,2}}(?:(?:previous|prior|preceding|above|earlier)\s+{_GIVEN}|{_GIVEN}\s+(?:that\s+)?you\s+"
        rf"(?:\w+\s+){{0,3}}?(?:received|got|given|told|read)(?:\s+(?:earlier|before|above|so\s+far))?)\s+"
        rf"(?:(?:are|is|were|have\s+been)\s+(?:now\s+)?(?:void|obsolete|cancelled|superseded|replaced|a\s+test|no\s+longer|invalid|"
        rf"revoked|overridden)|(?:do|does)\s+not\s+apply|no\s+longer\s+appl)"
    ),
    rf"(?:ignore|disregard|forget)\s+(?:all|everything|anything)\s+(?:of\s+)?(?:the\s+)?{_EARLIER}\s*(?:$|[^\w\s])",
    rf"(?:ignore|disregard|forget|override)\s+(?:(?:the|this|that)\s+)?(?:article|prompt|system\s+prompt|(?:{_EARLIER}\s+)(?:\w+\s+)?{PAGE})s?\b\s*(?:$|[.!;:,]|\s(?:above|and|then))",
    rf"the\s+(?:new|real|actual|true)\s+(?:task|instructions?|job|objective|prompt|directive)s?\s*(?:is\s+to|is\s*:|:)\s*{VERBS}\s+(?:that|the\s+following)\b",
    (
        r"(?:everything|all(?:\s+(?:of\s+)?(?:that|the\s+text))?|whatever|what)\s+(?:\w+\s+){0,3}?(?:before|above|until|up\s+to)\s+"
        r"(?:here|this(?:\s+(?:line|point|sentence|text|paragraph|message|word|mark))?|now)\s+(?:is|was|are|were)\s+"
        r"(?:just\s+|only\s+)?(?:an?\s+)?(?:test|example|draft|joke|placeholder|void|invalid|obsolete|wrong|outdated)\b"
    ),
    r"(?:ignore|disregard|forget)\s+(?:the\s+rest|everything\s+else|all\s+else|anything\s+else)(?=\s*[.!:;–—]|\s+and\b|\s+of\s+th)",
    (
        r"treat\s+(?:the|all|any|every)\s+(?:\w+\s+){0,3}?(?:above|preceding|earlier|previous|other|remaining|rest)\b"
        r"[^.!?]{0,80}\bas\b"
    ),
    (
        r"you\s+have\s+(?:been|now\s+been|hereby\s+been)\s+(?:authori[sz]ed|instructed|asked|told|chosen|permitted|configured|"
        r"selected)\b[^.!?]{0,60}\bto\b"
    ),
    (
        r"stop\s+(?:reading|summari[sz]ing|processing|translating)\s*(?:(?:here|now)\b(?!\s+if\b)|this|at\s+this\s+point|\W*$|"
        rf"(?:\s\w+){{0,3}}?[\s,;:—–-]+(?:(?:and|then)\s+){{1,2}}{VERBS}\b)"
    ),
    r"(?:please\s+)?decode\b[^.!?]{0,60}\b(?:follow|obey|execute|do\s+(?:what|as)|this|following)\b",
)
_TAKES_A_PART = opening(
    (
        rf"(?:you\s+are|act|behave|pretend|respond)\s+(?:now\s+)?(?:to\s+be\s+|as\s+)?(?:(?:an?|the|in)\s+)?(?:\w+\s+){{0,2}}?"
        rf"(?:{SURE_SOFTWARE}|assistant|developer\s+mode|dan)\b"
    ),
    rf"you\s+are\s+(?:now\s+)?(?:an?|the|my|our)\s+(?:[\w-]+\s+){{0,3}}?{_POST}\b",
    r"(?:pretend|imagine|suppose|assume)\s+(?:that\s+)?you\s*(?:are|['’]re|work|were)\b",
    r"(?:pretend\s+to\s+be|role-?play(?:ing)?\s+as|act\s+as|take\s+(?:on\s+)?the\s+(?:role|part)\s+of|speak\s+as)\s+(?:an?|the|if)\b",
    rf"as\s+an?\s+(?:\w+\s+)?{SURE_SOFTWARE}(?:\s*,)?\s*(?:you|your|{VERBS})\b",
)
_FROM_NOW_ON = rule(
    rf"^[\W_]{{0,12}}from\s+now\s+on\W+(?:answer|reply|respond|speak|write|output|report|summari[sz]e|you\s+(?:are|will|must)|"
    rf"(?:always|never|only)\s+{VERBS})\b"
)
# Only the sentence itself is marked.
_ABOUT_THE_ANSWER = opening(
    (
        rf"{VERBS}\b{_SO_FAR}{{0,200}}\b(?:your|the\s+generated|the\s+final|this)\s+(?:\w+\s+)?{ANSWER}\b"
        r"(?!\W+to\s+(?:\d|\w+\s+(?:people|friends)))"
    ),
    (
        rf"(?:in|at|within|for|throughout)\s+(?:the\s+(?:beginning|end|start|middle|top)\s+of\s+)?your\s+(?:\w+\s+)?{ANSWER}\b"
        rf"[^.!?]{{0,12}}\b{VERBS}"
    ),
    (
        rf"your\s+(?:\w+\s+)?{PRODUCT}\s+(?:must|should|shall|will|may|needs?\s+to|ha(?:s|ve)\s+to|is\s+to|says?|begins?|includes?|"
        r"states?|opens?|ends?)\b"
    ),
    (
        r"(?:say|put|run|place|carry|give|add|list|set)\b[^.!?]{0,160}\b(?:at\s+the\s+top\s+of|in|into|to|on|of|for)\s+(?:the|any|every|each)\s+"
        r"(?:\w+\s+)?(?:digest|summary|key\s+points|timeline\s+entry|summaries|digests)\b"
    ),
    r"(?:add|insert|create|write|include)\s+(?:an?|the)\s+(?:\w+\s+)?(?:timeline|digest|summary|bullet|key)\s+(?:entry|line|point|item)\b",
    (
        rf"{VERBS}\b[^.!?]{{0,60}}\bthe\s+(?:following|subsequent|below|next|given|attached|provided)\s+(?:\w+\s+)?"
        rf"(?:code|sentence|phrase|text|words?|json|snippet|paragraph|link|url|expression|passage|script|symbols|headline|line)\b"
    ),
    (
        rf"(?:(?:do\s+not|don['’]t|never)\s+)?(?:hesitate|forget|fail)\s+to\s+{VERBS}\b[^.!?]{{0,80}}\b"
        rf"(?:code|snippet|response|reply|answer|output|summary|link)\b"
    ),
    (
        r"(?:write|compose|draft|generate|create|craft|produce|provide|develop|design|prepare|replace|convert|substitute|misspell|"
        r"rearrange|anagram|remove|group|combine|augment|whoever|chatbot)\s+(?:me\s+)?(?:an?|the|some|two|three)\s+"
        r"(?:\w+[\s-]){0,4}?(?:poem|essay|story|letter|e-?mail|speech|script|function|haiku|sonnet|limerick|song|dialogue|tweet|blog|"
        r"paragraph|introduction|recipe|outline|translation|equivalent|summary|digest)\b"
    ),
    r"translate\s+(?:the|this|these|it|that|everything|['\"“‘])",
    (
        rf"let\s+(?:the|any|every|each|your)\s+(?:[\w-]+\s+){{0,5}}?(?:{SURE_SOFTWARE}|{PRODUCT}|headline|software|model|assistant)\b"
        r"[^.!?]{0,60}?\b(?:say|state|show|read|report|begin|open|tell|list|mention)\b"
    ),
    (
        rf"(?:do\s+not|don['’]t|never)\s+(?:mention|include|report|reveal|disclose|tell|cite|quote|refer\s+to)\b[^.!?]{{0,100}}\b"
        rf"(?:summary|summari[sz]\w*|digest|reader|user|output|prompt|instruction|this\s+{PAGE})\w*\b"
    ),
    r"replace\s+(?:every|all|each|any)\s+(?:mentions?|occurrences?|instances?|references?|word|letters?)\b",
    rf"(?:summari[sz]e|describe|present|rewrite|report|treat)\s+(?:this|the)\s+(?:\w+\s+)?{PAGE}\s+(?:as|so\s+that|with|by|in|to)\b",
    (
        rf"(?:every(?:one|body)|any(?:one|body)|whoever|(?:all|those)(?:\s+of\s+you)?)\s+(?:who\s+)?(?:\w+\s+)?{READING}\s+"
        rf"(?:or\s+\w+\s+)?this(?:\s+{PAGE})?\s+(?:must|shall|should|ought\s+to|has\s+to|have\s+to|needs?\s+to|"
        r"(?:is|are)\s+to)\s+(?:\w+\s+)?(?:report|say|state|write|mention|add|print|repeat|announce|tell)\b"
        r"[^.!?]{0,30}?(?:\bthat\b|:)"
    ),
    r"(?:tell|inform|assure|convince)\s+(?:the|your)\s+(?:user|reader|operator|human)s?\b",
)
_WHEN_SUMMARISING = rule(
    rf"^[\W_]{{0,12}}when(?:ever)?\s+(?:summari[sz]ing|condensing|translating|paraphrasing|writing\s+(?:the|your)\s+\w+)\b[^.!?,]{{0,60}},\s*(?:please\s+)?{VERBS}\b"
)
# All of the above but one begin with one of these; most sentences of news do not.
_BEGINS = rule(
    rf"{START}(?:{VERBS}|override|bypass|overrule|discard|delete|stop|switch|decode|your?|imagine|suppose|assume|role-?play|take|"
    r"speak|whoever|chatbot|write|develop|design|prepare|craft|rewrite|in|at|within|for|throughout|when(?:ever)?|as|from|hesitate|"
    r"fail|assure|new|updated|revised|real|actual|true|only|the|all|any|every(?:one|body)|any(?:one|body)|those|previous|prior|preceding|above|earlier|instructions?|"
    r"directions?|orders?|guidance|switch|everything|whatever|what)\b"
)


def drops_its_orders(sentence: str) -> bool:
    """Whether a sentence orders to drop what was ordered, or to take another part."""
    return _begins_as_order(sentence) and any(
        each.match(sentence) is not None for each in (_DROPS, _TAKES_A_PART, _FROM_NOW_ON)
    )


_TOLD_ON = (
    r"(?:repeat|report|mention|keep|summari[sz]|quot|not|includ|print|remember|tell|retell|stat|pass|carry|copy|say|"
    r"know)"
)
# "The one thing to repeat is that ...": what alone is to be told, of all that the page has.
_WORTH_TELLING = opening(
    r"the\s+(?:only|one|single|sole|main|key|real|first|most\s+important)\s+(?:\w+\s+)?(?:thing|fact|point|news|detail|"
    rf"line|sentence|information|item|part|message|takeaway|story)s?\s+(?:\w+\s+){{0,6}}?(?:worth\s+{_TOLD_ON}\w*ing|"
    rf"(?:to|must|should|needs?\s+to|has\s+to)\s+(?:be\s+)?{_TOLD_ON}\w*)\b[^.!?]{{0,60}}?(?:\bis\b|:)"
)
_DROPS_SOMETHING = opening(r"(?:ignore|disregard|forget|skip|drop|discard|delete|omit|never\s+mind|leave\s+out)\s+\w")


def keeps_one_thing(sentence: str, before: str) -> bool:
    """Whether a sentence says what alone is worth telling, after one that orders to drop the rest.

    Reporters too find that one thing is worth mentioning; but they do not first order the reader to drop the rest.
    """
    return _WORTH_TELLING.match(sentence) is not None and _DROPS_SOMETHING.match(before) is not None


def is_about_the_answer(sentence: str) -> bool:
    """Whether a sentence orders how the answer is to be written."""
    return _begins_as_order(sentence) and any(
        each.match(sentence) is not None for each in (_ABOUT_THE_ANSWER, _WHEN_SUMMARISING)
    )


@lru_cache(maxsize=2)  # asked twice of each sentence
def _begins_as_order(sentence: str) -> bool:
    return _BEGINS.match(sentence) is not None
