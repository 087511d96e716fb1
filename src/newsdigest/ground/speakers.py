"""Whether the speaker of a claim is one whom the article has say it."""

from __future__ import annotations

import re

from newsdigest.align import Span
from newsdigest.english.grammar import is_person_role
from newsdigest.ground.callings import SPEAKS_FOR, is_same, may_be_called
from newsdigest.ground.descriptions import is_named
from newsdigest.ground.labels import core_of, differ, forms_in, head_of, words_of
from newsdigest.ground.meanings import PERSONAL, is_among_them, last_of, may_be_meant
from newsdigest.ground.page import Page
from newsdigest.ground.voices import Voice, voices
from newsdigest.names.comparison import is_body
from newsdigest.schema.mention import Difference

_PAGE = re.compile(
    r"^(?:(?:the|this|an?|our|its)\s+)?(?:news\s+)?(?:article|text|story|page|document|author|writer|reporter|journalist|outlet|post|"
    r"website|site|piece|passage|content|copy|publication|newspaper|user|reader|narrator|speaker|system|assistant|unknown|n/?a)s?$",
    re.IGNORECASE,
)


def is_page(speaker: str) -> bool:
    """Whether the speaker is the article itself, which utters nothing."""
    return _PAGE.match(speaker.strip()) is not None


def misattribution(speaker: str, page: Page, span: Span) -> Difference | None:
    """Return why the speaker cannot be right: nobody the article knows, or not one whom it has say the passage."""
    if not any(letter.isalnum() for letter in speaker) or not (page.has(speaker) or page.describes(speaker)):
        return Difference(kind="name", said=speaker, found=None)
    if not page.passages_of(span) and page.is_named_beside(span, speaker):
        return None  # a list or furniture, in which nobody is heard
    heard = voices(page, span)
    if any(may_be(speaker, voice, page) and not _says_other(speaker, voice, page) for voice in heard):
        return None
    return Difference(kind="name", said=speaker, found=next((voice.name for voice in heard if voice.name), None))


def may_be(speaker: str, voice: Voice, page: Page) -> bool:
    """Whether the article can mean the speaker by the one whom it has speak."""
    if _OF_THEM.match(voice.worded or voice.among):
        return is_among_them(speaker, voice, page)
    if voice.among:
        return _stands_in(speaker, voice, page)
    # Whomever `she` was taken for, it is no ministry.
    is_no_person = voice.is_pronoun and voice.worded.lower() in PERSONAL and _is_no_person(speaker)
    if is_no_person or is_same(speaker, voice.name, voice.role, page):
        return not is_no_person
    if voice.is_pronoun:
        return may_be_meant(speaker, voice, page)
    if is_same(speaker, voice.worded, voice.role, page) or may_be_called(speaker, voice.worded, voice.at, page):
        return True
    return not is_named(voice.name) and is_named(speaker) and _is_beside(speaker, voice, page)


def _is_no_person(speaker: str) -> bool:
    """Whether a name is a body's: `Ministry of Works`, but not `Acting City Clerk`."""
    return is_named(speaker) and is_body(speaker) and not is_person_role(last_of(speaker).lower())


def _says_other(speaker: str, voice: Voice, page: Page) -> bool:
    """Whether a surname that several share says "he" of itself, and the speaker is a woman: `Falk said he had won`."""
    if len(page.people.named(voice.worded or voice.among)) <= 1:
        return False
    said = _OF_SELF.match(page.article.body, voice.at + len(voice.worded))
    sexes = {one.sex for one in page.people.named(speaker)}
    return said is not None and bool(sexes) and sexes.isdisjoint((None, "m" if said["self"] == "he" else "f"))


_OF_SELF = re.compile(r"\s?(?:said|says|added|adds)\s(?:that\s)?(?P<self>he|she)\b")
_OF_THEM = re.compile(r"[A-Za-z]+ of (?:them|those|these)\b|neither\b|both\b|(?:the )?others?$", re.IGNORECASE)


def _is_beside(speaker: str, voice: Voice, page: Page) -> bool:
    """Whether a name stands between commas right behind a description: `The roofer, whom they call Tom Orr, said`."""
    name = rf"(?P<name>(?:[A-Z][\w.’'-]*\s)*{re.escape(last_of(speaker))})"
    told = rf"{re.escape(voice.worded)},\s(?:[^,.;:]{{0,60}}\s)?{name}\b\.?,"
    found = re.match(told, page.article.body[voice.at :][: len(voice.worded) + _ASIDE])
    return found is not None and not page.are_others(found["name"], speaker)


_ASIDE = 120  # characters


def _stands_in(speaker: str, voice: Voice, page: Page) -> bool:
    """Whether the words before a verb have the speaker among them: `The choir's conductor, Ann Orr, [denied it]`."""
    words = _LEADING.sub("", voice.among)
    if not is_named(speaker):
        told = words_of(speaker)
        core = core_of(words)
        owned = core if head_of(core) & SPEAKS_FOR else _OWNER.sub("", core)
        return bool(told) and told <= forms_in(owned) and not differ(speaker, core)
    for short in {last_of(speaker), last_of(core_of(speaker))}:
        for found in re.finditer(rf"(?:\b[A-Z][\w.’'-]*\s)*\b{re.escape(short)}\b", words):
            is_owner = _PREPOSED.search(words[: found.start()]) or _OWNS.match(words, found.end())
            if " " in speaker and found.group() == short and _IS_TITLE.match(words, found.end()):
                continue  # the `Health` of `Health Minister Ann Orr` is not `Coast Health`
            if not is_owner and not page.are_others(found.group(), speaker):
                return True
    return may_be_called(speaker, words, voice.at, page)


_OWNER = re.compile(r"^.*['’]s?\s(?=\w)")
_LEADING = re.compile(
    r"^(?:(?:[A-Z]\w+ly|However|Meanwhile|Instead|Still|Earlier|Later|Also|Today|Yesterday),\s)?"
    r"(?:(?:[Ww]hich|[Ww]hom|[Ww]hat|[Tt]hat|[Aa]s|[Ww]ho|[Aa]nd|[Bb]ut|[Tt]hough|[Ww]hile)\s)*"
)
_PREPOSED = re.compile(r"\b(?:of|for|at|from|with|to|in|by|against|about|on)\s(?:the\s)?$", re.IGNORECASE)
_IS_TITLE = re.compile(r"\s[A-Z][a-z]+\s[A-Z]")
_OWNS = re.compile(r"['’]s?\s\w")
