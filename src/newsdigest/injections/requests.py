"""Sentences that want something of the reader: commands and questions, which are nobody's news by themselves."""

from __future__ import annotations

import re


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Base forms that are hardly ever nouns: at the head of a sentence they are orders.
_ORDERS = _set(
    "absorb accept access accomplish achieve acknowledge acquire activate adapt add adhere adjust adopt advise allow "
    "alter amend anagram analyse analyze announce answer append apply appreciate arrange ask assemble assess assign "
    "assimilate assist assume assure attach attend augment avoid bake be become begin behave believe belong blend "
    "book break breathe bring broaden browse build buy calculate capitalise capitalize carry categorise categorize "
    "celebrate check choose circulate cite clarify classify clean click collect combine come communicate compare "
    "compile complete compose comprehend compress compute conceal conclude condense conduct configure confirm "
    "congratulate connect consider construct consult contain continue contribute convert convey convince cook copy "
    "correct count create customise customize decide declare decode decorate decrypt dedicate define delete deliver "
    "demonstrate depict deploy derive describe design detail detect determine develop devise diagnose differentiate "
    "discard disclose discover discuss disguise display disregard distinguish distribute dive divide download draft "
    "draw elaborate elevate eliminate embed embellish embody embrace emphasise emphasize employ enable encode "
    "encourage encrypt end engage enhance enjoy enlist enrich ensure enter entertain enumerate equip establish "
    "evaluate evoke examine exclude execute expand explain explore expose express extend extract facilitate "
    "familiarise familiarize fetch fill find fix follow forget format formulate fuse gather generate get give go "
    "harmonise harmonize have hear help hesitate hide highlight identify ignore illustrate imagine imitate implement "
    "imply include incorporate increase indicate infer inform infuse inject insert inspire install instruct integrate "
    "interpret intertwine interweave introduce invent invert investigate invite involve jot jumble justify keep know "
    "launch lead learn let leverage listen locate lower maintain make manage mask maximise maximize meet meld "
    "memorise memorize mention merge minimise minimize misspell modify navigate note notice obey observe obtain omit "
    "open optimise optimize organise organize outline output paraphrase participate perform permit persuade place "
    "play please plot portray pose post prepare present preserve pretend prevent print prioritise prioritize proceed "
    "produce promote pronounce proofread propose provide publish pull punctuate purchase push put quote randomise "
    "randomize reach read realise realize rearrange recall recite recommend recount redirect reduce refer refine "
    "reflect refrain refuse register rehearse reiterate relate relax remain remember remind remove render reorder "
    "repeat rephrase replace reply report represent reproduce request research resolve respond restate restore retain "
    "retrieve return reveal reverse revise rewrite run save say scan schedule scramble search seek select send serve "
    "set share show shuffle sign simplify simulate sing skip solve sort speak specify spell start state stay stop "
    "store stress structure study submit subscribe substitute suggest summarise summarize supply support suppose swap "
    "take talk teach tell test think throw transcribe transform translate transmit transpose treat try turn type "
    "understand unplug update upload use utilise utilize validate verify view visit visualise visualize vote wait "
    "walk warn wash watch wear weave work write"
)
# Those of them that are nouns or names too, and others of that kind: an order only where an object follows at once.
_EITHER = _set(
    "access act address advance aid aim analyse answer appeal argue attack ban base bear block blow book boost border "
    "brand break bring build call care cast cause challenge change charge chart check claim clean code color colour "
    "come comment contact control cook copy cost count cover cross cut date deal debate decide delay demand deposit "
    "design detail display dispute divide document doubt download draft draw drive drop echo edit empty end engage "
    "estimate exchange exercise experience export face fall favor favour feature file fill film find fix focus force "
    "forecast form frame fund go group guess guide halt hand handle harvest have head help hide highlight hold host "
    "hunt impact import increase influence input insult interview issue join judge jump keep kick kill label lack "
    "land launch lead leave lend let limit line link list lock look loop lose love lower map march mark market mask "
    "match measure meet mention miss mix model monitor mount move multiply name need note notice number object offer "
    "open order outline output pack paint park pass pause pay permit pick picture place plan plant play plot point "
    "poll post practice practise praise present press price print process produce program programme progress project "
    "promise prompt protest prove pull purchase push put question quote race raise range rank rate reach read record "
    "reduce reference reflect refuse regard release remain remark remember repair reply report request rescue "
    "research reserve respect rest restore return review reward ride risk roll round rule run sample save say scale "
    "scan schedule score screen search secure sell send sentence serve set shape share shift shop show sign sing "
    "sketch skip slice solve sort sound source spare speak spell spend spin split stage stand start state stay step "
    "stop store stress strike structure study style subject supply support survey switch table tackle tag talk target "
    "taste tax tease test thank think throw time touch tour trace track trade train transfer transport travel treat "
    "trick trust try turn type update upgrade upload use value view visit voice volunteer vote wait walk warrant wash "
    "watch weigh welcome witness wonder work wrap"
)
# What begins an object: nobody says "Report the" of a report.
_OBJECT = (
    r"(?:an?|the|this|that|these|those|your|my|our|his|her|its|their|every|each|all|any|some|both|several|many|no|me|us|"
    r"him|it|them|yourself|two|three|four|five|six|seven|eight|nine|ten|how|what|why|where|who|whom|which|whether|"
    r"[\"“‘'])"
)
_PARTICLE = r"(?:up|down|out|off|over|through|back|in|away|on)"
_OPENER = (
    r"(?:(?:please|kindly|now|also|and|then|instead|so|finally|first|firstly|next|second|lastly|always|never|just|only|"
    r"simply|but|or|do|do\s+not|don['’]t|[a-z]{3,20}ly)[\s:,–—-]+)"
)
_LEAD = rf"^[\W\d_]{{0,12}}{_OPENER}{{0,4}}"
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
    r"(?:work|research|support|study|report|need|hope|talk|use)\s+(?:this|that|his|her|all)|"
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


def is_request(sentence: str) -> bool:
    """Whether a sentence orders or asks instead of telling: its verb comes first, it says "you", or it ends in "?"."""
    words = sentence[:400]
    if _ATTRIBUTED.search(words) or _IDIOMS.search(words) or _TITLE.search(words):
        return False
    if _QUESTION.search(sentence[-400:]) and _ASKING.search(words):
        return True
    if _SECOND_PERSON.search(words) or _NEGATED.search(words):
        return True
    return _is_order(words, may_stand_alone=True) or _is_order_after_a_phrase(words)


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
    if verb in _EITHER or not may_stand_alone:
        return has_object and verb in _ORDERS | _EITHER
    return verb in _ORDERS
