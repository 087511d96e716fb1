"""Whether the speaker of a claim is the one whom the article has speak."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsdigest import names
from newsdigest.align import Span
from newsdigest.english.governors import SUPPOSED
from newsdigest.english.verbs import AUXILIARIES, IRREGULAR_PAST, NOT_PAST
from newsdigest.facts.naming import is_named, spaced
from newsdigest.ground.cast import Bearer
from newsdigest.ground.page import Page
from newsdigest.schema.mention import Difference
from newsdigest.text import Stretch

_SAYING = (
    r"(?:said|says|told|tells|announced|announces|wrote|writes|added|adds|warned|warns|denied|denies|claimed|claims|confirmed|"
    r"confirms|insisted|insists|argued|argues|declared|declares|stated|states|reported|reports|declined|refused|explained|"
    r"acknowledged|conceded|admitted|replied|posted|tweeted|testified|predicted|estimated)"
)
_SAYS_NEXT = re.compile(
    rf"^(?:\s*\([^()]{{1,30}}\))?(?:,[^,.;]{{1,80}},|,)?\s+(?:(?:also|later|then|has|had|who|reportedly|again)\s+){{0,2}}{_SAYING}\b"
)
# "…," said the harbour pilot Ann Hale; according to the pilot Ann Hale: only an office between the verb and the name.
_SAID_BEFORE = re.compile(
    rf"(?:[,”\"'’']\s+(?!told|tells){_SAYING}|\b[Aa]ccording to|\bin the (?:view|words|opinion|eyes) of)"
    r"\s+(?:(?:the|an?|its|his|her|their)\s+)?(?:[\w.’'-]+\s+){0,3}$"
)
# Who is only described, and cannot be somebody with a name: "police said", "the harbour office said", "said a
# diver". A judge, and whoever else has an office, may be named elsewhere.
_BODY_SAYS = re.compile(
    rf"\b(?:[Pp]olice|[Oo]fficials|[Tt]he\s(?:[a-z-]+\s){{0,2}}(?:office|ministry|department|agency|council|union|company|court"
    rf"|government|party|committee|board|club|firm|university|hospital|army|navy))\s{_SAYING}\b"
    rf"|\b(?:[Aa]n?|[Oo]ne|[Aa]nother)\s(?:[a-z-]+\s){{0,2}}[a-z-]+\s{_SAYING}\b"
    rf"|[,”\"’']\s(?!told|tells){_SAYING}\s(?:an?|one|another)\s[a-z-]+\b"
)
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|I)\b")
_BACK = 6  # sentences before a quotation in which its speaker may be named
_PRONOUN_SAYS = re.compile(
    rf"\b(?:[Hh]e|[Ss]he)\s(?:also\s|later\s|then\s|had\s|has\s)?{_SAYING}\b|{_SAYING}\s(?:he|she)\b"
)

# Chemist Mirela Quist believes that the lake ...: what somebody holds or has found is theirs as what they said is.
_HOLDS_NEXT = re.compile(
    r"^(?:\s*\([^()]{1,30}\))?(?:,[^,.;]{1,80},|,)?\s+(?:(?:also|later|then|has|had|still|now|never|have|[a-z]+ly)\s+){0,2}"
    r"(?:(?P<verb>[a-z]+)|(?:makes?|made|is|are|was|were|remains?|remained|seems?|seemed|feels?|felt)\s+(?:it\s+)?"
    r"(?:clear|sure|certain|convinced|confident|aware|afraid|adamant|hopeful|worried|positive))\s+"
    r"that\s+(?:the|an?|it|its|he|his|she|her|they|their|there|this|these|those|no|not|all|some|any|many|most|more|if|[\dA-Z“\"‘]"
    r"|\w+s\b|\w+\s+(?:is|are|was|were|has|have|had|will|would|can|could|may|might)\b)"
)
_HOLDS = SUPPOSED | {
    "knows", "know", "finds", "find", "estimates", "maintains", "stresses", "recalls", "complains", "swears",
    "promises", "cautions", "calculates", "reckons", "jokes", "repeats", "contends", "asserts", "notes", "concludes",
    "shows", "hears", "learns", "feels", "worries", "sees", "understands", "remembers",
}  # fmt: skip
_IS_SAID_BY_ANOTHER = re.compile(
    rf"\b{_SAYING}\b|\baccording to\b|[“”\"]|\b(?:I|we|he|she|they|it|who)\s+(?:\w+\s+)?\w+\s+that\b", re.IGNORECASE
)

_BELONGING = re.compile(r"\b(?:of|in|at|from|for|near|by|with|to|on)\s+(?:the\s+)?$", re.IGNORECASE)

_PAGE = re.compile(
    r"^(?:(?:the|this|an?|our|its)\s+)?(?:news\s+)?(?:article|text|story|page|document|author|writer|reporter|journalist|outlet|post|"
    r"website|site|piece|passage|content|copy|publication|newspaper|user|reader|narrator|speaker|system|assistant|unknown|n/?a)s?$",
    re.IGNORECASE,
)


def is_page(speaker: str) -> bool:
    """Whether the speaker is the article itself, which utters nothing."""
    return _PAGE.match(speaker.strip()) is not None


def misattribution(speaker: str, page: Page, span: Span) -> Difference | None:
    """Return why the speaker cannot be right: nobody the article knows, or not the one its sentence has speak."""
    if not any(letter.isalnum() for letter in speaker) or not (page.has(speaker) or page.describes(speaker)):
        return Difference(kind="name", said=speaker, found=None)
    sentences = page.sentences_of(span)
    if not sentences or not _is_name(speaker):
        return None
    text = page.article.body[sentences[0].start : sentences[-1].end]
    speaking = _speaking(text) or _holding(text)
    if any(_is_same(name, speaker) for name in speaking):
        return None
    found = speaking[0] if speaking else _described(text, speaker, page) or _meant(text, speaker, page, sentences)
    return Difference(kind="name", said=speaker, found=found) if found else None


def _described(text: str, speaker: str, page: Page) -> str | None:
    """Return the description of who speaks in a text, if that cannot be the person named as the speaker."""
    bearer, found = page.cast.bearer(speaker), _BODY_SAYS.search(text)
    if bearer is None or not _is_person(bearer) or found is None or _PRONOUN.search(text):
        return None
    return None if is_named(speaker.rsplit(maxsplit=1)[-1], (f" {spaced(text)} ",)) else found[0]


def _meant(text: str, speaker: str, page: Page, own: Sequence[Stretch]) -> str | None:
    """Return whom `he said` means, if the nearest sentence before that names somebody does not name the speaker."""
    bearer = page.cast.bearer(speaker)
    if bearer is None or not _PRONOUN_SAYS.search(text) or any(page.cast.names_in(one, bearer) for one in own):
        return None
    for sentence in page.before(own[0], _BACK):
        named = [one for one in page.cast.within(sentence.start, sentence.end) if _is_person(one)]
        if named:
            is_same = bearer in named or any(_is_same(one.name.title(), spaced(speaker).title()) for one in named)
            return None if is_same else named[0].name
    return None


def _is_person(bearer: Bearer) -> bool:
    return bearer.kind == "person" or (bearer.kind == "unknown" and " " in bearer.name)


def _is_name(speaker: str) -> bool:
    """Whether the speaker is named and not described."""
    words = speaker.split()
    if not words:
        return False
    return words[0][:1].isupper() and words[-1].lstrip("(")[:1].isupper() and words[0] not in ("A", "An", "The")


def _speaking(text: str) -> list[str]:
    """Return the names that a text has speak; of `the ministry in Riga said` it is not Riga that does."""
    return [
        found.text
        for found in names.find(text)
        if not _BELONGING.search(text[max(found.start - 8, 0) : found.start])
        if _SAYS_NEXT.match(text[found.end : found.end + 120])
        or _SAID_BEFORE.search(text[max(found.start - 60, 0) : found.start])
    ]


def _holding(text: str) -> list[str]:
    """Return the names of those who hold something to be so in a text, if nobody else speaks in it."""
    if _IS_SAID_BY_ANOTHER.search(text):
        return []
    found = ((each, _HOLDS_NEXT.match(text[each.end : each.end + 140])) for each in names.find(text))
    return [
        each.text
        for each, held in found
        if held is not None and (held["verb"] is None or _is_held(held["verb"]))
        if not _BELONGING.search(text[max(each.start - 8, 0) : each.start])
    ]


def _is_held(verb: str) -> bool:
    """Whether a word may be the verb by which somebody holds something to be so."""
    is_past = verb in IRREGULAR_PAST or (verb.endswith("ed") and verb not in NOT_PAST)
    return verb in _HOLDS or (is_past and verb not in AUXILIARIES)


def _is_same(name: str, speaker: str) -> bool:
    """Whether the name may be the speaker's: a shared word, or one made of the first letters of the other: `SCH`."""
    ours = {spaced(word) for word in speaker.split() if word[:1].isupper()}
    theirs = {spaced(word) for word in name.split() if word[:1].isupper()}
    initials = "".join(word[0] for word in speaker.split() if word[:1].isupper())
    if names.are_namesakes(name, speaker):
        return False
    return (
        bool(ours & theirs)
        or (len(name) > 1 and (name in initials or initials == name))
        or bool(names.same(name, speaker))
    )
