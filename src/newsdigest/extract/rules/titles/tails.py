"""What trails behind the news of a sentence, after a comma, a dash or a colon."""

from __future__ import annotations

import re

from newsdigest.english.endings import may_end
from newsdigest.english.predicates import has_main_verb, tokens_before, verb_follows
from newsdigest.extract.rules.titles.tellers import parted

_TAIL = re.compile(r",\s+(?!\d)|\s(?:[—–-]|--)\s|;\s|:\s")


def without_tail(words: str) -> str:
    """Return a clause without what it trails, unless it tells too little; who tells a headline stays behind it."""
    news, teller = parted(words)
    if teller:
        return f"{without_tail(news)}{teller}"
    for found in _TAIL.finditer(words):
        head = words[: found.start()]
        if (
            len(head.split()) >= 4
            and is_closed(head)
            and has_main_verb(tokens_before(words, found.start()))
            and not _is_between_adjectives(words, found)
            and not verb_follows(words, found.end())
            and not _waits_past_aside(words, found)
            and may_end(head, words[found.start() :])
        ):
            return _AND_NOUN.sub("", head) if words[found.start()] == "," else head
    return words


def is_closed(words: str) -> bool:
    """Whether no quotation is left open."""
    return words.count('"') % 2 == 0 and words.count("“") == words.count("”")


def _waits_past_aside(words: str, found: re.Match[str]) -> bool:
    """Whether the subject before a comma has its verb behind an aside: `the day its owner, Ann Orr, resigned`."""
    closing = words.find(", ", found.end()) if words[found.start()] == "," else -1
    return closing >= 0 and verb_follows(words, closing + 2) and _DAY.match(words, found.end()) is None


_DAY = re.compile(r"(?:[A-Z][a-z]+\.? \d|\d+ [A-Z])")
_AFTER_ARTICLE = re.compile(r"\b(?:an?|the|his|her|its|their)\s[a-z-]+$")
_GOES_ON_DESCRIBING = re.compile(
    r"(?!and\b|but\b|or\b|a\b|an\b|the\b|his\b|her\b|its\b|[a-z]+ing\b)[a-z]+(?:-[a-z]+)?\s[a-z]"
)
_DESCRIBING = re.compile(r"(?:ed|ing|ous|al|ive|ic|y|ful|less|able|ible|ant|ent|ary|ish|ern)$")


def _is_between_adjectives(words: str, found: re.Match[str]) -> bool:
    """Whether a comma parts what goes on before one noun: `a detailed, six-page letter`."""
    head = words[: found.start()]
    return (
        words[found.start()] == ","
        and _AFTER_ARTICLE.search(head) is not None
        and _DESCRIBING.search(head) is not None
        and _GOES_ON_DESCRIBING.match(words, found.end()) is not None
    )


_AND_NOUN = re.compile(r"(?<=\w)\sand\s(?:his|her|its|their|the)\s[a-z]+$")
"""What goes on in the aside that is cut: `won 40 votes and his rival, Ann Orr, 30`."""
