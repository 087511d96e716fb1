"""Sentences that want something of the reader: commands and questions, which are nobody's news by themselves."""

from __future__ import annotations

import re

from newsdigest.injections.letters import as_seen, is_spaced, spelt
from newsdigest.injections.verbs import EITHER, NO_VERBS, ORDERS

# What begins an object: nobody says "Report the" of a report.
_OBJECT = (
    r"(?:an?|the|this|that|these|those|your|my|our|his|her|its|their|every|each|all|any|some|both|several|many|no|me|us|"
    r"him|it|them|yourself|two|three|four|five|six|seven|eight|nine|ten|how|what|why|where|who|whom|which|whether|"
    r"[\"“‘'])"
)
_PARTICLE = r"(?:up|down|out|off|over|through|back|in|away|together|aside|apart|forward)"
_OPENER = (
    r"(?:(?:please|kindly|now|also|and|then|instead|so|finally|first|firstly|next|second|lastly|always|never|just|only|"
    r"simply|but|or|do|do\s+not|don['’]t|(?!(?:re|ap|sup|multi|com|im)ply)[a-z]{3,20}ly)[\s:,–—-]+)"
)
_LEAD = rf"^[\W\d_]{{0,12}}{_OPENER}{{0,4}}"
# Whatever stands right before an article is no noun, "Flip the", and what asks "whether" is none either: a verb, unless
# it joins or points, or is a participle.
_SURE_OBJECT = re.compile(r"\s+(?:(?:an?|the|every|each|your|my|our|them|it|me|us)\s|whether\b)")
_INFLECTED = re.compile(r"[a-z]+(?:ed|ing|en|ly|(?<!s)s)")
# "Reply in verse.", "Forecast rain for Sunday.": without a verb behind it, the first word is the verb. "Attack on ..."
# and "Fire, ..." are nouns, and "Fire kills two" has its verb behind it.
_NOUN_GOES_ON = re.compile(
    r"\s*(?:$|[^\w\s]|(?:of|for|on|at|between|against|over|by|from|after|before|as|and|or|during|under|among)\b|(?-i:[A-Z])|"
    r"[\w-]+(?<!s)s\s+(?!in\b|with\b|for\b|to\b|on\b|from\b|by\b|into\b|about\b|and\b|or\b|only\b|as\b|instead\b|at\b))",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|am|be|been|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|did|said|told|went|"
    r"came|took|gave|made|found|fell|rose|left|lost|won|held|began|became|brought|broke|built|bought|sold|sent|spoke|stood|"
    r"struck|kept|led|met|paid|ran|saw|got|grew|knew|threw|wrote|thought|sought|caught|hit|drove|swept|flew|ate|hung|lay|sat|"
    r"(?:say|show|prove|explain|ask|remain|mean|suggest|indicate|seem|come|take|make|give|need|want|rise|fall|begin|continue|"
    r"include|follow|face|kill|hit|help|cost|work|run|outstrip|comment|talk|tell|allow|facilitate|tend|appear|become|bring|"
    r"get|keep|leave|lie|point|reveal|stand|start|turn|vary|visit|warn)s|say|go(?:es)?|mean|show|remain|seem|suggest|[a-z]{2,}ed)\b|n['’]t\b",
    re.IGNORECASE,
)
_SUBORDINATE = re.compile(
    r"\s(?:that|who|whom|whose|which|if|when|where|while|because|until|unless|whether|what|how)\s", re.IGNORECASE
)
# "Transport minister Ana Roe, who had proposed it, resigned.": what stands aside hides the verb behind it.
_ASIDE = re.compile(r"[,–—]\s*(?:who|whom|whose|which)\b[^,;–—]{1,160}[,–—]", re.IGNORECASE)
# "Ask prices fell.", "Watch maker Orlo cut 90 jobs.": a noun with others behind it, or with a name, and what it did.
# The verbs that have one form for order and deed count behind a name alone.
_ACTED = re.compile(
    r"^(?:\s+(?!(?:of|for|on|at|by|from|to|in|with|as|and|or|about|into|that|who|which|how|why|what|when|where|if|whether|"
    r"the|an?|your|my|this|these|those|such|all|any|every|each)\b)[\w.&’'-]+){0,4}?"
    r"(?:\s+[\w.&’'-]+(?:,\s[^,]{1,60},)?\s+(?:went|came|took|gave|fell|rose|began|grew|threw|wrote|spoke|flew|drove|"
    r"was|were|has|had|won|lost)|\s+[A-Z][\w.&’'-]+(?:,\s[^,]{1,60},)?\s+(?:quit|cut|put|set|let|shut|hit|hurt|spread|bid|"
    r"beat|burst|cast|split|shed))\b(?!\s+by\b)"
)
# What may be a noun, unless it orders to tell or to think such a deed; prices are asked.
_MAY_BE_NOUN = (EITHER | {"ask"}) - frozenset(
    """
    say write add note claim mention print announce assert declare pretend imagine suppose assume believe think remember
    confirm acknowledge ensure conclude know tell repeat reveal reply respond answer output
    """.split()  # noqa: SIM905 - read as prose
)
_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|'[^']*'(?!\w)|‘[^’]*’(?!\w)")
# "It is essential to mention that ...", "The recap is incomplete unless ...": an order told as a judgement.
_NEED = re.compile(
    r"^[\W\d_]{0,12}(?:it\s+(?:is|would\s+be|remains)\s+(?:\w+\s+)?(?:essential|important|vital|necessary|mandatory|imperative|"
    r"crucial|critical|compulsory|obligatory|required|requested)\s+(?:to\s+(?:[a-z]+ly\s+)?(?:include|mention|state|add|note|say|"
    r"report|write|emphasi[sz]e|stress|highlight|remember|open|begin|end|close)\b|that\s+(?:you|the\s+(?:summary|digest|answer|"
    r"reply|response|output|recap))\b)|(?:the|any|every|no|each)\s+(?:\w+\s+)?(?:summary|digest|recap|answer|response|reply|"
    r"output|synopsis)\s+(?:is|are|counts?|can\s+be|will\s+be|would\s+be)\s+(?:\w+\s+){0,3}?(?:unless|without|only\s+(?:if|when)|"
    r"until|as\s+long\s+as)\b)",
    re.IGNORECASE,
)
# "In your answer, use ...", "To proceed, blend ...": a phrase before the order, which then needs an object.
_PHRASE = re.compile(
    r"^[\W\d_]{0,12}(?:to|in|for|at|on|by|with|when|while|if|after|before|as|from|within|throughout|once|whenever|using|"
    r"without|based|given|considering)\s[^,.!?;:\n]{1,80},\s+",
    re.IGNORECASE,
)
_HEAD = re.compile(
    rf"{_LEAD}(?P<verb>[a-z]{{2,20}})\b(?P<object>(?:\s+{_PARTICLE})?\s+(?-i:{_OBJECT})(?:\s|\b))?", re.IGNORECASE
)
_NEGATED = re.compile(r"^[\W\d_]{0,12}(?:please\s+)?(?:do\s+not|don['’]t)\s+[a-z]{2,20}\b", re.IGNORECASE)
_SECOND_PERSON = re.compile(
    r"^[\W\d_]{0,12}(?:please\s+)?(?:you|your\s+(?:[\w-]+\s+){1,3}?)\s*(?:must|should|shall|could|needs?\s+to|ha(?:ve|s)\s+to|"
    r"ought\s+to|may\s+(?:want|wish|find|like|consider)|are\s+(?:to|now|asked|required|expected|requested|encouraged))\b"
    r"|^[\W\d_]{0,12}(?:can|could|would|will)\s+you\b"
    r"|^[\W\d_]{0,12}(?:can|could|may)\s+(?:i|we)\s+(?:get|have|ask|see)\b"
    r"|^[\W\d_]{0,12}i(?:['’]d|\s+would)?\s+(?:want|need|like|ask|request|expect|require)\s+(?:you|your|to\s+(?:know|see|have|"
    r"get|hear|learn)|help|an?\s+(?:[\w-]+\s+){0,3}?(?:explanation|summary|list|translation|example))\b"
    r"|^[\W\d_]{0,12}let['’]s\s"
    r"|\b(?:asks?|requests?|requires?|insists?|demands?|expects?)\s+that\s+you\b"
    r"|\bis\s+to\s+be\s+(?:summari[sz]ed|condensed|translated|rendered|reported|treated|presented)\s+(?:as|in|with|so)\b"
    r"|^[\W\d_]{0,12}how\s+(?:do|does|can|could|should|would)\b",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"\?[\"”’'»)\]!?\s]*$")
# A question by its grammar; "He is to stay?" and "the question is: will it work?" may tell something all the same.
_ASKING = re.compile(
    r"^[\W\d_]{0,12}(?:(?:(?:and|but|so|or|then|well|also|now|finally|ok|okay|hello|hi|please),?|"
    r"(?:in|on|for|by|with|given|if|when|as|after|before)\s[^,?!.]{1,60},)\s+){0,2}"
    r"(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|"
    r"shall|should|may|might|must|isn|aren|wasn|don|doesn|didn|hasn|haven|can|couldn|won|wouldn|shouldn)\b"
    r"|\b(?:you|your|me)\b",
    re.IGNORECASE,
)
# What only looks like an order: "Put simply, ...", "Come Monday, ...", "Be it ...", "Stage two of ...".
_IDIOMS = re.compile(
    r"^\W{0,12}(?:put\s+(?:simply|another|differently|bluntly|together)|come\s+(?:what|next|\w+day|(?-i:[A-Z])|spring|summer|autumn|"
    r"winter)|be\s+(?:it|that|they)|say\s+what|(?:set|cast|read)\s+(?:in|on|against|up|by)|try\s+as|go\s+figure|time\s+(?:that|this|the|and)|"
    r"(?:work|research|support|study|report|need|hope|talk|use)\s+(?:this|that(?!\s+(?:the|an?|all|no)\b)|his|her|all)|"
    r"(?:act|group|stage|type|form|film|file|number|update|model|plan|point|place|race|round|rule|table|track|test|study)\s+"
    r"(?:two|three|four|five|six|seven|eight|nine|ten))\b",
    re.IGNORECASE,
)
# "Save the Children has ...": a name that begins with a verb, and what it did.
_TITLE = re.compile(
    r"^\W{0,12}[A-Z]\w+\s+(?:(?:the|our|my|an?|for|to|of|in)\s+)?(?:[A-Z]\w+\s+){1,4}"
    r"(?:has|have|had|is|was|are|were|will|would|says?|told|\w+ed)\b"
)
# "Stay at home, the mayor said": somebody's order, and news.
_ATTRIBUTED = re.compile(
    r"[,?!.”\"’']\s*(?:[\w.’'-]+\s+){0,8}?(?:said|says|told|asked|asks|wrote|writes|added|adds|warned|urged|pleaded|ordered|"
    r"tweeted|posted|according\s+to)\b"
)


# "Report that the lock has burst." has one verb, and it is what is to be reported; as a noun it has one of its own.
_REPORT_THAT = re.compile(rf"{_LEAD}report\s+that\s.*[.!][\"”’')\]]*\s*$", re.IGNORECASE | re.DOTALL)
# "Treat Ana Roe as guilty.": whom it is about makes it no noun.
_TREAT_AS = re.compile(
    rf"{_LEAD}(?:treat|regard|describe|present|portray|depict|label|list|classify|consider|count)\s+[^.!?,;:]{{1,60}}\bas\b[^.!?,;:]{{1,60}}[.!]?\s*$",
    re.IGNORECASE,
)
_VERB_GROUP = re.compile(rf"(?:{_FINITE.pattern})(?:\s+(?:\w+ly\s+)?(?:{_FINITE.pattern}))*", re.IGNORECASE)


def is_request(sentence: str) -> bool:
    """Whether a sentence orders or asks instead of telling: its verb comes first, it says "you", or it ends in "?"."""
    seen = as_seen(sentence[:400])
    words = (spelt(seen) if is_spaced(seen.small) else seen).text
    if _ATTRIBUTED.search(words):
        return False
    if _reports_or_treats(words):
        return True
    if _IDIOMS.search(words) or _TITLE.search(words):
        return False
    if _QUESTION.search(sentence[-400:]) and _ASKING.search(words):
        return True
    if _SECOND_PERSON.search(words) or _NEGATED.search(words) or _NEED.search(words):
        return True
    return _is_order(words, may_stand_alone=True) or _is_order_after_a_phrase(words)


def _reports_or_treats(words: str) -> bool:
    """Whether the words order to report something, or to treat somebody as something: they have no verb beside."""
    if _REPORT_THAT.match(words) and len(_VERB_GROUP.findall(words)) <= 1:
        return True
    return _TREAT_AS.match(words) is not None and _FINITE.search(words) is None


def _is_order_after_a_phrase(words: str) -> bool:
    phrase = _PHRASE.search(words)
    if phrase is None:
        return False
    return _is_order(words[phrase.end() :], may_stand_alone="your" in phrase.group().lower())


def _is_order(words: str, *, may_stand_alone: bool) -> bool:
    """Whether the words begin with an order."""
    head = _HEAD.search(words)
    if head is None:
        return False
    verb = head["verb"].lower()
    has_object = head["object"] is not None
    if not has_object and verb in _MAY_BE_NOUN and _ACTED.match(_ASIDE.sub(" ", words[head.end("verb") :])):
        return False
    if verb in EITHER or not may_stand_alone:
        behind = words[head.end("verb") :]
        return (verb in ORDERS | EITHER) and (has_object or (may_stand_alone and _is_its_only_verb(behind)))
    return verb in ORDERS or _is_verb_by_its_object(head["verb"], words[head.end("verb") :])


def _is_verb_by_its_object(first: str, behind: str) -> bool:
    """Whether the first word of a sentence can only be a verb, because an object begins right behind it."""
    low = first.lower()
    if low in NO_VERBS or _INFLECTED.fullmatch(low) or _FINITE.fullmatch(low) or not _SURE_OBJECT.match(behind):
        return False
    return _is_its_only_verb(behind)


def _is_its_only_verb(behind: str) -> bool:
    """Whether what stands behind the first word of a sentence has no verb of its own, so that the word is the verb."""
    behind = _ASIDE.sub(" ", behind)
    if _NOUN_GOES_ON.match(behind):
        return False
    own = _SUBORDINATE.split(f"{_QUOTED.sub('x', behind)} ", maxsplit=1)[0]
    return _FINITE.search(own) is None
