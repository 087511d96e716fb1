"""Whether two ways in which an article and a reading call somebody may be of one: by name, office or description."""

from __future__ import annotations

import re

from newsdigest import names
from newsdigest.attributions.cast.bodies import NO_COMPANY
from newsdigest.english.grammar import COMPANY_WORDS, is_person_role
from newsdigest.english.lexicon import BODY_WORDS
from newsdigest.english.words import word_set
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.naming import spaced
from newsdigest.ground.descriptions import is_named
from newsdigest.ground.labels import head_of, is_same_description
from newsdigest.ground.meanings import PERSONAL, bearer_of, is_named_last, last_of
from newsdigest.ground.page import Page
from newsdigest.ground.utterances import WORDS

SPEAKS_FOR = word_set("spokes official office source executive representative press")
_MOUTHS = word_set("spokes office")
_OWNED = re.compile(r"(.+?)['’]s?\s\w")
_DEFINITE = re.compile(r"[Tt]he (?P<kind>(?:[\w-]+ ){0,3})(?P<head>[a-z-]+)")
_PASSING = word_set(
    "witness author winner loser accused defendant victim suspect plaintiff guest host speaker candidate"
)
"""What somebody with another office is for a time."""
_SOCIETIES = word_set("club union party league association foundation charity trust team newspaper")
_COUNSEL = word_set("lawyer counsel barrister solicitor attorney advocate")
_FOR_A_SIDE = r"(?:(?:appearing|acting)\s)?for\sthe\s(?:defence|defense|prosecution|accused|claimants?|plaintiffs?)\b"


def is_same(speaker: str, other: str, role: str | None, page: Page) -> bool:
    """Whether two ways to call somebody may mean the same one; the role is that of the other."""
    if is_named(speaker):
        return _is_same_name(speaker, other, page) if is_named(other) else _is_called(speaker, other, None, page)
    if is_named(other):
        return not _is_anothers_mouth(speaker) and _is_called(other, speaker, role, page)
    return is_same_description(speaker, other)


def _is_anothers_mouth(description: str) -> bool:
    """Whether words describe who speaks for another: what Ann Orr says is not said by "Orr's spokesman"."""
    return bool(head_of(description) & _MOUTHS) and _OWNED.match(description) is not None


def _is_same_name(one: str, other: str, page: Page) -> bool:
    """Whether two names may be one's: a shared word, or one made of the first letters of the other: `SCH`."""
    bearers = [bearer_of(name, page) for name in (one, other)]
    if None not in bearers and bearers[0] is bearers[1]:
        return True
    if page.are_others(other, one):
        return False
    ours, theirs = ({spaced(word) for word in name.split() if word[:1].isupper()} for name in (one, other))
    initials = "".join(word[0] for word in one.split() if word[:1].isupper())
    is_short = len(other) > 1 and (other in initials or initials == other)
    return is_short or bool(ours & theirs) or bool(names.same(other, one))


def _is_called(name: str, description: str, role: str | None, page: Page) -> bool:
    """Whether the article calls somebody with a name so, or has somebody or some paper speak for them."""
    heads = head_of(description)
    if heads & (SPEAKS_FOR | WORDS) and last_of(name) in re.split(r"\W+", description):
        return heads.isdisjoint(_MOUTHS) or not page.is_told_person(name)
    if heads & BODY_WORDS and page.is_told_person(name):
        return False  # who leads the council is not the council
    owned = _OWNED.match(description)
    if owned is not None and heads & WORDS:
        return _is_called(name, owned[1], role, page)
    return bool(heads & _called(name, role, page)) or any(_is_apposed(name, head, page) for head in sorted(heads))


def _called(name: str, role: str | None, page: Page) -> frozenset[str]:
    """Return by which words the article calls somebody: those of the name, and the heads of what it says they are."""
    bearer = bearer_of(name, page)
    roles = [told for told in (role, *page.roles_of(name)) if told]
    words = frozenset(spaced(name).split()).union(*(head_of(told) for told in roles))
    if bearer is None:
        return words
    own = frozenset(word for form in bearer.forms for word in form.split())
    return words | own | (frozenset() if roles else bearer.descriptions)


def _is_apposed(name: str, head: str, page: Page) -> bool:
    """Whether the article describes somebody so between commas: `the envoy to Oslo, Ann Orr`, `Ann Orr, its envoy`."""
    word = re.escape(head)
    named = rf"(?P<name>(?:[A-Z][\w.’'-]*\s)*{re.escape(last_of(name))})"
    told = [
        rf"\b{word}(?:\s(?:of|for|to|at|in|from)\s[^,.;:]{{1,50}})?,\s(?:[a-z]\w*\s){{0,2}}{named}\b",
        rf"\b{named},\s(?:\d+,\s)?(?:the|an?|its|his|her|their|one|who)\s(?:[\w’'-]+\s){{0,5}}{word}\b",
    ]
    if head in _COUNSEL:
        told.append(rf"\b{named},\s{_FOR_A_SIDE}")
    found = (match["name"] for one in told for match in re.finditer(one, page.article.body))
    return any(not page.are_others(each, name) for each in found)


def may_be_called(speaker: str, description: str, at: int, page: Page) -> bool:
    """Whether a description may mean somebody named, where the article never says whom: `the company`, `the US envoy`.

    It is then whoever is named last before it and has no other office.
    """
    found = _DEFINITE.fullmatch(description)
    if found is None or not is_named(speaker):
        return False
    head = lemmas(found["head"])
    if any(is_person_role(word) for word in head):
        is_other = head.isdisjoint(_PASSING) and any(head_of(told).isdisjoint(head) for told in page.roles_of(speaker))
        return not is_other and is_named_last(speaker, at, PERSONAL, page)
    if found["kind"]:
        return False
    if head & COMPANY_WORDS:
        return NO_COMPANY.isdisjoint(spaced(speaker).split()) and is_named_last(speaker, at, ("it",), page)
    if head & WORDS:
        return _has_written(speaker, found["head"], page)
    is_taken = any(head & one.descriptions for one in page.cast.everyone)
    return bool(head & _SOCIETIES) and not is_taken and is_named_last(speaker, at, ("it",), page)


def _has_written(speaker: str, paper: str, page: Page) -> bool:
    """Whether the article has a paper of somebody's: `Orr's report`, `a report by the auditor Ann Orr`."""
    last, word = re.escape(last_of(speaker)), re.escape(paper)
    owned = rf"\b{last}['’]s?\s(?:[\w-]+\s){{0,3}}{word}\b"
    written = rf"\b{word}\s(?:by|of|from)\s(?:[\w’'-]+\s){{0,5}}{last}\b"
    return re.search(f"{owned}|{written}", page.article.body) is not None
