"""Who is addressed, what it does with an article, what it makes of it, and what it is asked: classes of words."""

from __future__ import annotations

import re


def holding(*parts: str, behind: str = "") -> re.Pattern[str]:
    """Return what searches words made small for one of these parts.

    The parts are told apart by their first letter: so the search leaps from one such letter to the next, and passes
    over all others. Only then is asked what stands `behind` it.
    """
    by_letter: dict[str, list[str]] = {}
    for each in parts:
        first = each[:2] if each.startswith("\\") else each[:1]
        by_letter.setdefault(first, []).append(each[len(first) :])
    return re.compile("|".join(rf"{letter}{behind}(?:{'|'.join(rest)})" for letter, rest in by_letter.items()))


def beginning_with(*beginnings: str) -> re.Pattern[str]:
    """Return what searches words made small for one that begins so."""
    return holding(*beginnings, behind=r"(?<!\w.)")


def rule(pattern: str) -> re.Pattern[str]:
    """Return a pattern for words made small."""
    return re.compile(pattern)


def _one_of(words: str) -> str:
    return "(?:" + "|".join(words.split()) + ")"


def _forms(verbs: str) -> str:
    """Return a pattern for verbs in any of their regular forms."""
    stems = {
        "e": lambda verb: rf"{verb[:-1]}(?:e|es|ed|ing)",
        "y": lambda verb: rf"{verb[:-1]}(?:y|ys|ies|ied|ying)",
    }
    return "|".join(
        stems.get(verb[-1], lambda verb: rf"{verb}(?:{verb[-1]}?(?:ed|ing)|e?s)?")(verb) for verb in verbs.split()
    )


# What makes a service or a reader a program, and what then may follow.
_MADE = (
    r"(?:a\.?i\.?(?:[ -](?:driven|powered|based|assisted))?|artificial[ -]intelligence|automat(?:ed|ic)|"
    r"machine(?:[ -]learning)?|generative|(?:large[ -])?language|natural[ -]language(?:[ -]processing)?|virtual|"
    r"electronic|voice|answer|content|editorial|news|search|summary|summari[sz]\w+|"
    r"translation|rewrit\w+|digest|indexing|aggregation|"
    r"scraping|(?:text|data)[ -]mining|reader|feed|non-?human)"
)
_DEVICE = (
    r"(?:systems?|services?|tools?|software|programs?|readers?|agents?|assistants?|models?|engines?|apps?|"
    r"applications?|"
    r"bots?|robots?|aggregators?|summari[sz]ers?|crawlers?|scrapers?|process(?:es|ors?)|pipelines?|platforms?|"
    r"clients?|"
    r"intelligence|scripts?|technolog(?:y|ies)|accounts?|algorithms?)"
)
# A firm, a boom or a minister of such things is no program.
_NOT_ITSELF = (
    r"(?![\w.]*[-\s]+(?:compan|firm|industr|boom|bubble|stock|research|start-?up|develop|expert|lab|provider|"
    r"vendor|maker|"
    r"minister|desk|department|bill|law|act\b|rule|regulat|resources|market|operator|chip|generated|produced|"
    r"written|based))"
)
SURE_SOFTWARE = (
    rf"(?:(?:{_MADE}\s+){{1,3}}{_DEVICE}{_NOT_ITSELF}|a\.?i\.?s?{_NOT_ITSELF}(?!\w)|"
    rf"artificial[ -]intelligence{_NOT_ITSELF}|llms?|gpts?|chatgpt|copilots?|chat-?bots?|bots?|crawlers?|"
    rf"scrapers?|summari[sz]ers?|aggregators?|web\s+spiders?|"
    r"parsers?|language\s+models?|machine\s+readers?|computer\s+programs?)"
)
"""Words that mean a program, whatever stands beside them."""
PROGRAM = (
    r"(?:systems?|services?|tools?|software|programs?|apps?|applications?|readers?|agents?|assistants?|models?|"
    r"platforms?|engines?|indexers?|transformers?|machines?|robots?|algorithms?|computers?|devices?|feeds?)"
)
"""A single word that may mean a program."""
SOFTWARE = rf"(?:{SURE_SOFTWARE}|{PROGRAM})"
"""Words that may mean a program, when what it does is said beside them."""
MACHINES = rf"(?:{SURE_SOFTWARE}|machines?|software|algorithms?|robots?|computers?)(?!\w)"
"""Those, and what is a machine by its name, though it need not read."""
READING = (
    r"(?:(?:re-?)?(?:" + _forms(
        "read process condense summarise summarize digest index parse analyse analyze scan ingest crawl shorten "
        "compile aggregate excerpt paraphrase abridge abstract republish repackage reproduce consume translate "
        "handle harvest scrape syndicate relay repost select"
    ) + r")|rewrit(?:es?|ing|ten)|retell(?:s|ing)?|retold|"
    r"(?:produc|creat|generat|mak|prepar|writ)(?:es?|ing)\s+(?:an?\s+|the\s+)?(?:\w+\s+)?"
    r"(?:abstract|summar\w+|digest|overview|translation|excerpt)s?)"
)  # fmt: skip
"""What a program does with an article."""
_ARTICLE = (
    r"(?:page|article|text|story|document|content|passage|piece|post|website|items?|copy|input|coverage|feed|"
    r"material|dispatch|"
    r"paragraph|notice|bulletin|briefing|version|transcript)"
)
PAGE = rf"(?:{_ARTICLE}|report|file|site|news)"
DEICTIC = r"(?:this|these|the\s+present|the\s+following|the\s+above|the\s+foregoing|our)"
THIS_PAGE = rf"\b{DEICTIC}\s+(?:\w+\s+)?(?:{_ARTICLE}|report)s?\b|\bthe\s+(?:foregoing|above)\b"
"""The article speaks of itself."""
PRODUCT = (
    r"(?:summary|summaries|digests?|abstracts?|overviews?|synops[ei]s|précis|condensations?|translations?|recaps?|gists?|"
    r"outputs?|results?|"
    r"answers?|responses?|repl(?:y|ies)|renderings?|versions?|key\s+points|bullet\s+points|(?:resulting|"
    r"shortened|condensed|"
    r"generated)\s+texts?)"
)
"""What a program makes of an article."""
SUMMARY = r"(?:summary|summaries|digests?|abstracts?|synops[ei]s|précis|condensations?|excerpts?|recaps?|gists?)"
"""What is surely made of an article, whoever makes it."""
PART = (
    r"(?:sentence|line|paragraph|statement|claim|words|text|passage|section|message|note|information|facts?|part|"
    r"item|entry|news)s?"
)
"""A piece of an article."""
WHAT_FOLLOWS = (
    rf"(?:{PART}\s+(?:that|which)\s+(?:immediately\s+|directly\s+)?(?:follows?|comes?\s+next)|{PART}\s+(?:right\s+|just\s+)?below|"
    rf"(?:following|next|subsequent)\s+(?:\w+\s+)?{PART})"
)
"""What stands behind the sentence that speaks of it."""
_OWN = r"(?:article|page|text|story|piece|post|item|copy|content|coverage|feed)s?"
MADE_OF_THIS_PAGE = rule(
    rf"\b(?:{SUMMARY}|overviews?|translations?|renderings?)\s+(?:\w+\s+){{0,4}}?(?:of|on|about|from|for)\s+{DEICTIC}\s+"
    rf"(?:\w+\s+)?{_OWN}\b|\b{PRODUCT}\s+to\s+be\s+\w+\s+(?:of|on|about|from|for)\s+{DEICTIC}\s+(?:\w+\s+)?{_OWN}\b"
)
"""What is made of this very article."""
_ASKED = (
    r"(?:required|requested|asked|reminded|instructed|obliged|obligated|directed|expected|advised|told|urged|"
    r"invited|bound|"
    r"encouraged|warned|ordered|commanded|supposed|meant|permitted|allowed|licen[sc]ed|authori[sz]ed|forbidden|prohibited)"
)
DUTY = (
    r"(?:must|shall|should|ought\s+to|needs?\s+to|ha(?:s|ve)\s+to|(?:is|are)\s+(?:\w+ly\s+|also\s+|hereby\s+|therefore\s+|"
    rf"further\s+|not\s+|under\s+an?\s+\w+\s+)*(?:{_ASKED}|to)|(?:agree|undertake|consent|promise)s?\s+(?:to|that)|"
    r"ha(?:s|ve)\s+(?:agreed|undertaken|consented|promised|committed\s+\w+)\s+to|may\s+(?:not|only|be\s+\w+\s+only|\w+\s+only)|"
    r"please|kindly|conditions?\s+(?:of|that|for)|on\s+(?:the\s+)?condition|conditional|no\s+[^.!?,]{1,40}\s+may|"
    r"will\s+(?:please|kindly)|provided(?:\s+that)?|only\s+(?:if|when)|obliges|"
    r"it\s+is\s+(?:required|requested|mandatory|obligatory|essential)\s+that)"
)
TELLING = (
    r"(?:(?:" + _forms(
        "state report note mention list name treat rank mark omit skip ignore disregard open close end start add "
        "append include insert carry describe present attribute answer reply respond use repeat display place "
        "drop replace render warn recommend link cite refer credit record reflect convey acknowledge confirm "
        "specify identify assume consider regard accept contain conclude head highlight emphasise "
        "emphasize stress declare announce inform remove delete exclude suppress correct change update substitute "
        "assert claim copy print output translate express prefer prioritise prioritize advise reveal supersede "
        "rate call quote select choose pick reproduce feature return lead "
        "overwrite classify categorise categorize label characterise characterize portray depict"
    ) + r")|say(?:s|ing)?|said|tell(?:s|ing)?|told|giv(?:es?|en|ing)|begin(?:s|ning)?|writ(?:es?|ten|ing)|"
    r"show(?:s|n|ing)?|puts?|sets?|leaves?\s+(?:\w+\s+){0,3}?out|left\s+out|makes?\s+(?:it\s+)?(?:clear|plain|"
    r"known)|points?\s+out)"
)  # fmt: skip
TELLS = rule(rf"\b{TELLING}\b")
"""What a program does when it puts something into words, or leaves it out."""
TEXTS = rf"(?:(?:the|any|our|its|such|{DEICTIC})\s+(?:\w+\s+)?{PAGE}s?|news|coverage|articles|stories|texts|content)"
"""Articles, in the words of those who make something of them."""
OBLIGATION = rule(rf"\b{DUTY}(?:[\s,:;(“\"'‘-]+[\w’'.-]+){{0,10}}?[\s,:;(“\"'‘-]+(?P<telling>{TELLING})\b")
"""A duty to put something into words, or to leave it out."""
WILL_TELL = rule(
    rf"\bwill\s+(?:\w+\s+){{0,2}}?(?P<telling>{TELLING})\s+(?:[\w,]+\s+){{0,4}}?(?:that\b|the\s+(?:words|sentence|following)|:)"
)
"""The same, as if it were foretold."""
