"""What programs that read the article have to put into words, or to leave out, told in the third person."""

from __future__ import annotations

import re
from functools import lru_cache

from newsdigest.injections.starts import START
from newsdigest.injections.words import (
    MACHINES,
    MADE_OF_THIS_PAGE,
    OBLIGATION,
    PRODUCT,
    PROGRAM,
    READING,
    SOFTWARE,
    SUMMARY,
    SURE_SOFTWARE,
    TELLING,
    TELLS,
    TEXTS,
    THIS_PAGE,
    WILL_TELL,
    beginning_with,
    rule,
)

_ANY_SOFTWARE = rule(rf"\b{SOFTWARE}\b")
_ONE_WORD = rule(rf"\b(?:{PROGRAM}|{SUMMARY})\b")
_SURE = rule(rf"\b{MACHINES}")
_STRICT = rule(rf"\b{SURE_SOFTWARE}(?!\w)")
_SUMMARY = rule(rf"\b{SUMMARY}\b")
_READS = rule(rf"\b{READING}\b")
_TELLS_THAT = rule(rf"\b{TELLING}\s+(?:\w+\s+){{0,3}}?that\b")
_THIS_PAGE = rule(THIS_PAGE)
_TEXTS = rule(rf"\b{TEXTS}\b")


# With one of these begins every word for programs, or for what they made; to look for them takes a tenth of the time.
PROGRAM_STEMS = tuple(
    r"""
    softw system service tool programs?\b apps?\b applications?\b reader agent assistant model platform engines?\b
    indexer transformer machine robot algorithm computer device feed bot llm gpt summar aggregator crawler scraper
    parser digest abstract synops précis condens excerpt translation copilot spider intelligence client
    process(?:es|ors?)?\b pipeline script technolog accounts?\b ais?(?!\w) a\.i chat automat resulting generated final
    recap gist
    """.split()  # noqa: SIM905 - read as prose
)
_PROGRAM_HINT = beginning_with(*PROGRAM_STEMS)


@lru_cache(maxsize=2)  # asked of each sentence more than once
def may_mean_programs(words: str) -> bool:
    """Whether words hold one for programs, or for what they make of texts: most sentences of news do not."""
    if not may_be_program(words):
        return False
    if _ONE_WORD.search(words) or _ANY_SOFTWARE.search(words):
        return True
    return _PRODUCT.search(words) is not None and _ITS_PRODUCT.search(words) is not None


def may_be_program(word: str) -> bool:
    """Whether a word is one for programs, or for what they make of texts, or belongs to such words."""
    return _PROGRAM_HINT.search(word) is not None


def is_of_this_page(sentence: str) -> bool:
    """Whether a sentence says what programs tell, or have to, that make something of this article."""
    if not may_mean_programs(sentence) or _THIS_PAGE.search(sentence) is None:
        return False
    if MADE_OF_THIS_PAGE.search(sentence) and TELLS.search(sentence):
        return True
    reads, is_sure = _READS.search(sentence) is not None, _SURE.search(sentence) is not None
    if is_sure and reads:
        return True
    if is_sure or (reads and _ANY_SOFTWARE.search(sentence)):
        is_strict = reads or _STRICT.search(sentence) is not None
        return _must_tell(sentence) or (is_strict and _TELLS_THAT.search(sentence) is not None)
    return reads and _SUMMARY.search(sentence) is not None and _must_tell(sentence)


def _must_tell(sentence: str) -> bool:
    return OBLIGATION.search(sentence) is not None or WILL_TELL.search(sentence) is not None


def obliges(sentence: str) -> bool:
    """Whether a sentence says what programs at large have to put into words of the news, or to leave out.

    Such a duty is news when somebody is said to have laid it upon them.
    """
    if not may_mean_programs(sentence):
        return False
    if _tells_in_its_product(sentence) or (
        _LEAVES_OUT.search(sentence) is not None and not _TOLD_BEHIND.search(sentence)
    ):
        return True
    if _THE_READER_MUST.search(sentence) and _TOLD_BEHIND.search(sentence) is None and _LAWS.search(sentence) is None:
        return True
    duty = OBLIGATION.search(sentence) or WILL_TELL.search(sentence) or _SUMMARIES_MUST.search(sentence)
    return duty is not None and _is_about_programs(sentence, duty) and not _is_reported(sentence, duty)


# "Systems that shorten the text say in their result that ...": told as a habit, and meant as an order.
_PROGRAMS = rule(
    rf"{START}(?:(?:any|all|every|each|no|such|other|where|when|whenever|if|for|by|in|as|whichever|whatever)\s+)?"
    rf"(?:(?!(?:the|an?|its|their|his|her|our|this|that|these|those)\b)[\w-]+\s+){{0,3}}?{SOFTWARE}\b"
)
_IN_PRODUCT = rule(
    rf"\b(?:in|into|within|with|at\s+the\s+\w+\s+of|as|of)\s+(?:their|its|the|any|every|each|an?|such)\s+(?:[\w-]+\s+){{0,2}}?{PRODUCT}\b"
)


_TERMS = rule(
    r"\b(?:licen[cs]e[sd]?|terms|conditions|copyright|permission|permitted|all\s+rights|syndicat\w+|re-?us(?:e|ed|ing)|republish\w*|"
    r"reproduc\w+)\b"
)
_PRODUCT = rule(PRODUCT)
_MADE = rule(rf"\b{PRODUCT}\b")
_LEGAL = beginning_with(
    r"licen[cs]\w+\b",
    *(rf"{word}\b" for word in ("terms", "conditions?", "copyright", r"rights\s+reserved", "permission", "permitted")),
    r"re-?use\b",
)
_CONTENT = rule(rf"\b(?:{TEXTS}|content|copy|text|material)\b")
_SAYS_SOMEBODY = rule(r"\b(?:said|told|wrote|ruled|announced|asked|argued|according\s+to)\b")
# One program, of which news is told.
_SPECIFIC = rule(
    rf"\b(?:the|an?|its|their|his|her|one|\w+['’]s)\s+(?:(?!of\b|that\b|which\b|by\b|with\b|in\b)[\w-]+\s+){{0,2}}?{SOFTWARE}\b"
)


# "Umber Systems announced that its model would ...": a habit is told in the present.
_ANNOUNCED = rule(
    r"\b(?:said|told|wrote|ruled|announced|argued|warned|claimed|added|confirmed|promised|explained|disclosed|revealed)\s+"
    r"(?:\w+\s+){0,3}?(?:that|it|its|their|they|he|she)\b"
)


def _tells_in_its_product(sentence: str) -> bool:
    """Whether a sentence has programs of a kind, which handle texts, tell something in what they make of them."""
    is_made = _MADE.search(sentence) is not None
    if not (is_made or "that" in sentence):  # neither is there in most sentences
        return False
    if TELLS.search(sentence) is None or _TOLD_BEHIND.search(sentence) is not None:
        return False
    if _PROGRAMS.search(sentence) is not None and _IN_PRODUCT.search(sentence) is not None:
        return True
    program = _ANY_SOFTWARE.search(_SPECIFIC.sub(" ", sentence))
    if program is None or not (is_made or _TELLS_THAT.search(sentence)):
        return False
    reads, texts = _READS.search(sentence), _TEXTS.search(sentence) is not None
    if _TERMS.search(sentence):
        return reads is not None or texts
    return (
        reads is not None
        and texts
        and _ANNOUNCED.search(sentence, 0, reads.start()) is None
        and not (_TOLD_BEFORE.search(sentence, 0, program.start()) or _LAWS.search(sentence))
    )


def are_terms_of_use(paragraph: str) -> bool:
    """Whether a paragraph lays down how programs may use the text, and what they make of it; none of it is news."""
    return (
        _LEGAL.search(paragraph) is not None
        and _READS.search(paragraph) is not None
        and _CONTENT.search(paragraph) is not None
        and _ANY_SOFTWARE.search(_SPECIFIC.sub(" ", paragraph)) is not None
        and TELLS.search(paragraph) is not None
        and _SAYS_SOMEBODY.search(paragraph) is None
    )


_NEWSROOM = (
    r"(?:newsroom|newspapers?|press|media|news|publish(?:ing|ers?['’])|broadcast|wire|agency|reading|downstream|online|"
    r"web)"
)
# Programs at large: no article or owner stands before them, and the sentence begins with them.
_AT_LARGE = rule(
    rf"{START}(?:(?:any|all|every|each|no|whoever|anyone|those|operators|users|systems|services|tools)\s+(?:[\w-]+\s+){{0,5}}?)?"
    rf"(?:{_NEWSROOM}\s+)?{SURE_SOFTWARE}(?!\w)"
)
_ITS_PRODUCT = rule(
    rf"\b(?:any|all|every|each|no)\s+(?:[\w-]+\s+){{0,2}}?{SUMMARY}\b"
    rf"|\b(?:automat\w+|machine|ai|computer|llm)(?:[\s-]+(?:generated|produced|made|written|created))?\s+(?:\w+\s+)?{PRODUCT}\b"
    rf"|^[\W_]{{0,12}}(?:the\s+)?(?:resulting|generated|final)\s+{PRODUCT}\b|^[\W_]{{0,12}}(?:the\s+)?(?:digest|summary|synopsis)\s+(?!of\b)"
    rf"|\b{PRODUCT}\s+(?:that\s+(?:is|are)\s+|which\s+(?:is|are)\s+)?(?:produced|generated|made|written|created)\s+by\s+{SURE_SOFTWARE}"
)
_MUST_BE_COPIED = rule(rf"\b(?:in|into|to|from)\s+(?:any|all|every|each|the)\s+(?:[\w-]+\s+){{0,2}}?{SUMMARY}\b")
_TOLD = (
    r"(?:said|says|told|rul(?:ed|es)|decid(?:ed|es)|wrote|writes|found|finds|argu(?:ed|es)|warn(?:ed|s)|demand(?:ed|s)|propos(?:ed|es)|"
    r"announc(?:ed|es)|reported|reports|according\s+to|recommend(?:ed|s))"
)
_LAWS = rule(
    r"\b(?:under|by|in|after)\s+(?:the|an?|its|new|this|[a-z]\w+)\s+(?:[\w'’-]+\s+){0,3}?(?:laws?|acts?|bills?|rules?|codes?|rulings?|"
    r"regulations?|directives?|agreement|legislation|contract|order)\b|\b(?:the|a)\s+(?:[\w'’-]+\s+)?(?:bill|law|act|court|ruling|regulation)\b"
)
_TOLD_BEFORE = rule(rf"\b(?:{_TOLD}|(?:to|would|did)\s+say)\b")
_TOLD_BEHIND = rule(
    rf"[,”\"]\s+(?:(?:[\w.’'-]+\s+){{0,7}}{_TOLD}(?:\s+[^,]{{0,60}})?|according\s+to\s[^,]{{0,80}})[.”\"]*\s*$"
)


# What laws oblige programs to tell: something about themselves, to those who use them.
_OWN_AFFAIRS = rule(
    r"\W+(?:[\w’'-]+\W+){0,3}?(?:users?|customers?|consumers?|people|public|their|its|themselves|every|any|each|how|who|whether|if|"
    r"when|regulators?|authorit(?:y|ies)|prices?|sources?)\b"
)
_MAY_BE = rule(r"\b(?:be|been|being|have|ha[sd])\W+(?:\w+\W+)?$")


# "A digest without it is of no use": what has to be in it, told as a judgement on all that lack it.
_LEAVES_OUT = rule(
    rf"{START}(?:any|every|each|no|an?|the)\s+(?:\w+\s+)?{SUMMARY}\s+(?:[^.!?,;:]{{1,60}}?\s)?"
    r"(?:leav(?:es?|ing)\s+(?:\w+\s+){0,6}?out|left\s+out|omit(?:s|ted|ting)?|skip(?:s|ping)?|lack(?:s|ing)?|without|"
    r"(?:does\s+not|doesn['’]t|fails?\s+to|failing\s+to|not)\s+(?:mention|include|state|report|say|lead|open|begin|note|name)\w*)\b"
    r"[^!?;:]{0,160}?\b(?:is|are|will\s+be|would\s+be|must\s+be|should\s+be|counts?\s+as)\s+(?:\w+\s+){0,2}?(?:incomplete|"
    r"inaccurate|incorrect|wrong|false|invalid|misleading|unfit|faulty|rejected|useless|worthless|unusable|defective|failures?|"
    r"failed|of\s+no\s+(?:use|value)|unacceptable|discarded|not\s+(?:\w+\s+)?(?:complete|accurate|correct|valid|acceptable|faithful))\b"
)


# "Summaries must ...": of what, needs no saying.
_SUMMARIES_MUST = rule(
    rf"{START}(?:(?:any|all|every|each|no)\s+)?(?:summary|summaries|digests?|recaps?|excerpts?|synops[ei]s)\s+(?!of\b)(?:\w+\s+){{0,3}}?"
    r"(?:must|shall|should|may\s+not)\s+(?P<telling>\w+)"
)


# "The assistant should now report that ...": the one that reads this, since no other has been told of.
_THE_READER_MUST = rule(
    rf"{START}the\s+(?:assistant|model|language\s+model|chat-?bot|llm|summari[sz]er|summari[sz]ing\s+{PROGRAM}|reader\s+software)\s+"
    r"(?:must|should|shall|has\s+to|needs\s+to|is\s+(?:now\s+)?to)\s+(?:not\s+)?(?:now\s+|also\s+|instead\s+|therefore\s+)?"
    r"(?:(?:report|state|say|write|mention|announce|print)\s+(?:\w+\s+){0,2}?that\s+(?!(?:it|he|she|they|its)\b)\w+\s+\w|"
    r"(?:classify|describe|present|treat|summari[sz]e|rank|list)\s+(?:this|the)\s+[^.!?]{0,60}?\bas\s+(?!(?:it|he|she|they)\b))"
)


def _is_about_programs(sentence: str, duty: re.Match[str]) -> bool:
    """Whether the duty is one of programs at large that make texts of news, or of whatever they make."""
    before = sentence[: duty.start()]
    if _ANY_SOFTWARE.search(before) and _READS.search(before) and _TEXTS.search(before):
        return True
    if _SUMMARIES_MUST.search(sentence) or (_THIS_PAGE.search(sentence) and _ANY_SOFTWARE.search(sentence)):
        return True
    if _AT_LARGE.search(sentence, 0, duty.start() + 1):
        return not (_OWN_AFFAIRS.match(sentence, duty.end()) or _MAY_BE.search(sentence, 0, duty.start("telling")))
    return _ITS_PRODUCT.search(sentence) is not None or _MUST_BE_COPIED.search(sentence, duty.start()) is not None


# Whoever made the page is no source for what a digest of it has to tell.
_THE_DIGEST = rule(rf"{START}(?:the|this|your|any|every|each|all)\s+(?:\w+\s+)?{SUMMARY}\s+(?!of\b)")
_BY_THIS_PAGE = rule(
    r"\b(?:the|this|our|its|your)\s+(?:\w+\s+)?(?:publishers?|editors?|newsrooms?|desk|web-?masters?|(?:web-?)?site|page|"
    r"administrators?|operators?|authors?|developers?|system|notice|article|newspaper)\b"
)


def _is_reported(sentence: str, duty: re.Match[str]) -> bool:
    """Whether somebody is said to have said so, or a law is named, outside of what is to be told."""
    behind = _TOLD_BEHIND.search(sentence)
    if behind is not None and _BY_THIS_PAGE.search(sentence, behind.start()) and _THE_DIGEST.match(sentence):
        return False
    return (
        _TOLD_BEFORE.search(sentence, 0, duty.start()) is not None
        or behind is not None
        or _LAWS.search(sentence, 0, duty.start("telling")) is not None
        or _LAWS.search(sentence[-60:]) is not None
    )
