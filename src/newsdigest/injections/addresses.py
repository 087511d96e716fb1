"""Words to programs that read the article: by name, on a label, or as a condition."""

from __future__ import annotations

from newsdigest.injections.orders import VERBS, opening
from newsdigest.injections.starts import START
from newsdigest.injections.words import MACHINES, PAGE, PART, READING, SOFTWARE, SURE_SOFTWARE, WHAT_FOLLOWS, rule

_NOTE = (
    r"(?:(?:here\s+(?:is|are)|(?:the\s+)?following|(?:this|that|these)\s+(?:is|are))\s+)?"
    r"(?:(?:an?|the|this|some|important|urgent|special|new|secret|hidden|further|additional|editors?['’]s?|editorial|desk|technical|"
    r"publishers?['’]s?)\s+){0,3}"
    r"(?:note|message|instructions?|memo|reminder|attention|notice|information|guidance|advice|request|word|correction)"
)
_EVERY = r"(?:(?:any|all|the|every|whatever|whichever|our|you|your|future|other|these|and|or)\s+)*"
_PRODUCTS = (
    r"(?:gpt|chatgpt|gemini|claude|grok|copilot|siri|alexa|google|llama|bard|perplexity|deepseek|mistral|assistant|"
    r"bot|ai)"
)
_MADE_TO_ANSWER = r"assistant|model|language\s+model|chat-?bot|bot|llm|summari[sz]er|reader\s+software"
_THIS_PART = (
    rf"(?:(?:this|these)\s+(?:{PAGE}s?|{PART})|(?:the\s+|this\s+|these\s+)?{WHAT_FOLLOWS}|what(?:ever)?\s+follows|"
    r"the\s+rest\s+of\s+this\s+\w+)"
)
_MEANT = (
    r"(?:\s+(?:only|solely|exclusively|just|strictly|here|there|meant|intended|addressed|directed|written|provided|aimed|"
    r"reserved))"
)
_TAKE = r"(?:treat|regard|consider|accept|take|report|describe|present|read|record|count|rank|rate|mark|mention|use)"
_TAKEN = (
    r"(?:treated|regarded|considered|accepted|taken|reported|described|presented|read|recorded|counted|ranked|rated|marked|"
    r"quoted|copied|repeated|printed)"
)
_CALLS = opening(
    (
        rf"(?:{_NOTE}\s+(?:to|for)|to|for|dear|hey|hello|hi|attention|listen)[\s,:]+{_EVERY}{SURE_SOFTWARE}\b"
        rf"(?:[^.!?]{{0,120}}:|\s*,\s*(?:please|you|ignore|do|the|this|if|when)\b|\s*[—–-]\s|\s*[^\w\s.,;'’\"”)]\s|(?:\s+(?:or|and)\s+\w+)?\s+"
        rf"(?:{READING}|that\b|which\b|please|must|should|follow))"
    ),
    (
        rf"(?:to|for|dear|attention)\s+(?:whatever|whichever|any|every)\s+{SOFTWARE}\s+[^.!?:]{{0,40}}\b{READING}\s+"
        r"(?:this|it|these)\b"
    ),
    rf"(?:attention|dear|hey|hello)[\s,:]+{_EVERY}(?:{SURE_SOFTWARE}|assistant|model)s?\s*[,.!:—–-]",
    rf"{_NOTE}\s+(?:to|for)\s+[^.!?:]{{0,60}}?\b(?:{MACHINES}|systems\b|tools\b)[^.!?:]{{0,20}}:",
    rf"dear\s+[^.!?,:]{{0,30}}?{SURE_SOFTWARE}\s*,",
    rf"{_EVERY}{SOFTWARE}\s+{READING}\s+(?:this|these)\b[^.!?:,]{{0,30}}[,:—–]",
    rf"(?:hi|hey|hello|dear|ok(?:ay)?)\s+{_PRODUCTS}\W",
    # A message to "the model": nobody else is called so without a name.
    rf"{_NOTE}\s+(?:to|for)\s+the\s+(?:{_MADE_TO_ANSWER})\s*(?:[^\w\s]|$)",
    rf"(?:{_NOTE}\s+(?:to|for)|attention|dear)[\s,:]+{_EVERY}{SURE_SOFTWARE}\W*$",
    (
        rf"(?:we|i)\s+(?:\w+ly\s+|hereby\s+)?(?:ask|request|require|instruct|direct|urge|invite|want|expect|order|command)\s+{_EVERY}"
        rf"{SURE_SOFTWARE}\s+(?:not\s+)?to\b"
    ),
    (
        rf"(?:{_NOTE}\s+(?:to|for)|to|for|dear|attention)[\s,:]+{_EVERY}{SOFTWARE}\b(?:\s+(?:or|and)\s+{SOFTWARE})?\s+"
        rf"[^.!?]{{0,60}}?\b{READING}[^.!?]{{0,40}}\b(?:this|the|these|our)\s+(?:\w+\s+)?{PAGE}\b"
    ),
    rf"for\s+the\s+(?:benefit|attention|use|information)\s+of\s+{_EVERY}{SURE_SOFTWARE}",
    rf"(?:the\s+)?(?:following\s+)?(?:{_NOTE})s?\s+(?:to|for)\s+{_EVERY}{SURE_SOFTWARE}\s+(?:follow|are|is)\b",
    (
        rf"(?:(?:the\s+|our\s+|general\s+|special\s+)?(?:licen[cs]e|terms|conditions|rules|provisions|notice|notes?|information|"
        rf"guidance|instructions?|text|section|part)\b[^.!?:]{{0,60}}\b(?:for|to|governing|concerning|on|by)\s+(?:\w+\s+){{0,2}}?{SOFTWARE}\s+"
        rf"(?:that\s+|which\s+)?(?:\w+\s+){{0,2}}?{READING}\b)"
    ),
    rf"{SURE_SOFTWARE}(?:\s+(?:and|or)\s+{SOFTWARE})?(?:\s+of\s+this\s+\w+)?\s*(?::|[—–]\s)",
    (
        rf"{_EVERY}{SOFTWARE}\s+(?:that\s+|which\s+)?(?:are\s+|is\s+)?{READING}\s+(?:\w+\s+){{0,4}}?{PAGE}s?\s*"
        r"(?:[:,—–-]|please)\s*"
    ),
    rf"{SURE_SOFTWARE}\s*,\s*(?:please|kindly|when|if|you|do\s+not|never|{VERBS}\b)",
    (
        rf"(?:when|while|before|after|if|in\s+case|whoever|whatever)\s+(?:you\s+(?:are\s+)?)?{READING}\s+(?:or\s+\w+\s+)?"
        rf"(?:this|the\s+above|the\s+following)\b\s*(?:\w+\s+)?(?:{PAGE}\b)?[^.!?]{{0,60}}?[,:]?\s*(?:you\s+|must\s+|should\s+)?"
        rf"{VERBS}\b"
    ),
    (
        rf"(?:this|the\s+above|the\s+following)\s+(?:{PAGE}|sentence|section|line|part)s?\s+(?:(?:must|should|is\s+to)\s+be\s+"
        r"(?:reported|summari[sz]ed|described|presented|read)\s+as\b|(?:is|are)\s+(?:\w+\s+)?(?:addressed|directed|intended|meant|"
        rf"written|provided)\s+(?:\w+\s+)?(?:to|for|at)\s+(?:\w+\s+)?{SURE_SOFTWARE})"
    ),
    # "What follows is for machines alone": nobody else is to read it.
    (
        rf"(?:{_THIS_PART}\s+(?:is|are){_MEANT}{{0,3}}\s+(?:to|for|at)\s+{_EVERY}{MACHINES}"
        r"(?=\s*(?:$|[^\w\s'’-]|(?:only|alone|exclusively|and|or|that|which|to)\b)))"
    ),
    rf"(?:the\s+|this\s+|these\s+|any\s+)?{WHAT_FOLLOWS}\s+(?:must|should|shall|(?:is|are)\s+to)\s+be\s+{_TAKEN}\b",
    (
        rf"{_TAKE}\s+(?:as\s+\w+\s+)?(?:the|this|these|all|any|every)\s+{WHAT_FOLLOWS}\s+(?:\w+\s+){{0,2}}?(?:as|to\s+be)\b"
        r"(?!\s+(?:you|we|they|he|she|it|part)\b)"
    ),
)
# All of these begin with one of a few words, and few sentences of news do.
_MAY_CALL = rule(
    rf"{START}(?:{_NOTE}|{_TAKE}|{PART}|following|next|subsequent|what|we|i|licen[cs]e|terms|conditions|rules|provisions|notes|section|general|special|part|to|for|dear|hey|hello|hi|ok(?:ay)?|attention|listen|when|while|before|after|if|in\s+case|whoever|whatever|"
    rf"whichever|this|the|any|all|every|our|you|your|future|other|these|and|or|{SOFTWARE})\b"
)
_LABELS = (
    rule(
        rf"{START}for\s+(?:the\s+purposes?\s+of\s+)?(?:(?:search|site|web|content|machine|ai|data)\s+(?:and\s+)?)?(?:indexing|search|"
        r"archiv\w+|metadata|seo|crawling|retrieval|training|summari[sz]ation|summari[sz]ing|syndication|caching|catalogu?ing)"
        r"(?:\s+(?:purposes?|engines?|use|systems?|only))+\s*[:—–]"
    ),
    rule(
        rf"{START}(?:meta-?data|(?:seo|meta|search|indexing|machine[- ]readable)\s+(?:description|summary|entry|text|"
        r"data|note|abstract|title|snippet))\s*:"
    ),
    rule(rf"^[^.!?:]{{0,40}}\bto\s+(?:the\s+)?(?:{SURE_SOFTWARE}|system|model|assistant|software|summari[sz]\w+)\s*:"),
    rule(
        r"^[\W_]{0,12}(?:desk|copy\s*desk|sub-?editors?|editors?|newsroom|producers?|production)(?:['’]s)?"
        rf"(?:\s+(?:note|message|request))?\s*:\s*(?:please\s+)?{VERBS}\s+(?!(?:is|are|was|in|on|of)\b)"
    ),
    rule(
        r"^[\W_]{0,12}(?:desk|copy\s*desk|editors?|newsroom)(?:['’]s?)?\s+(?:instructions?|directions?|directives?|orders?)\s*:"
    ),
)


_ONLY_CALLS = opening(
    rf"(?:{_NOTE}\s+(?:to|for)|attention|dear|hello|hey)[\s,:]+(?:{_EVERY}{SURE_SOFTWARE}|the\s+(?:{_MADE_TO_ANSWER}))\W*$"
)


def only_calls(paragraph: str) -> bool:
    """Whether a paragraph calls a program and says no more: what it is told stands behind it."""
    return _ONLY_CALLS.match(paragraph) is not None


def is_address(sentence: str) -> bool:
    """Whether a sentence speaks to a program: by its name, on a label, or as what "you" may be."""
    if ":" in sentence and any(pattern.search(sentence) for pattern in _LABELS):
        return True
    return _MAY_CALL.match(sentence) is not None and _CALLS.match(sentence) is not None
