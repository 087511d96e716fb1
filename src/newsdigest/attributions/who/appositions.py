"""Descriptions between commas: `Ms Orr, the harbour master, said` and `the harbour master, Ms Orr, said`."""

from __future__ import annotations

import re
from dataclasses import replace

from newsdigest.attributions.who.anonymity import kept_back
from newsdigest.attributions.who.persons import phrase_in, taken_apart
from newsdigest.attributions.who.roles import clean_role
from newsdigest.attributions.who.speaker import Speaker
from newsdigest.english import lexicon
from newsdigest.english.grammar import COMPANY_WORDS, ROLE_OPENERS, capitals, describes, is_finite, is_person_role
from newsdigest.english.words import Token, word_set

_ASIDE_OPENERS = word_set(
    "who which whose aged speaking citing writing asked then now formerly of in from with himself herself "
    "through over as for at on under "
    "during by when while after before"
)


_NO_ROLE = word_set(
    "who which whose aged speaking citing writing asked then now in from with himself herself as through when "
    "while after before for on at by over "
    "under during"
)


def with_apposition(tokens: tuple[Token, ...], last: int, words: str) -> Speaker | None:
    """Return the subject of a verb that stands after a closed apposition: `Ms Orr, the harbour master, said`."""
    segments = _segments(tokens, last)
    segments = _without_whose(tokens, segments)
    asides: list[tuple[int, int]] = []
    while len(segments) > 1 and _is_aside(tokens, *segments[-1]):
        asides.insert(0, segments.pop())
        if not _is_aside(tokens, *segments[-1]) or _is_subject_like(tokens, segments[-1][0], asides[0]):
            break
    if not segments or not asides:
        return None
    start, end = segments[-1]
    head = phrase_in(tokens, start, end, words)
    if head is None:
        return None
    return _apposed(tokens, head, asides, words)


def _without_whose(tokens: tuple[Token, ...], segments: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join the stretches of a relative clause that has commas itself: `Vexa, whose founder, Ann Orr, left, said`."""
    for rank in range(max(1, len(segments) - 3), len(segments) - 1):
        if tokens[segments[rank][0]].low == "whose":
            return [*segments[:rank], (segments[rank][0], segments[-1][1])]
    return segments


def _segments(tokens: tuple[Token, ...], last: int) -> list[tuple[int, int]]:
    """Return the stretches between commas, left of the comma at `last`, back to a harder border."""
    found: list[tuple[int, int]] = []
    end = last
    index = last - 1
    depth = 0
    while index >= 0:
        token = tokens[index]
        depth += (token.text == ")") - (token.text == "(")
        hard = token.is_masked or (depth <= 0 and token.text in ";:—–?!")
        if hard or (token.text == "," and depth <= 0):
            if index + 1 < end:
                found.insert(0, (index + 1, end))
            end = index
            if hard:
                return found
        index -= 1
    if end > 0:
        found.insert(0, (0, end))
    return found


def _is_aside(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """Whether a stretch between commas describes what stands before it."""
    first = tokens[start]
    if first.low in _ASIDE_OPENERS:
        return True
    if first.text[0].isdigit():
        return end - start <= 3
    if any(is_finite(tokens, i) and not _only_describes(tokens, i, end) for i in range(start, end)) and not any(
        tokens[i].low in lexicon.RELATIVES for i in range(start, end)
    ):
        return False
    if first.low in lexicon.DETERMINERS or first.low in ROLE_OPENERS or first.low in lexicon.PERSON_ROLES:
        return True
    return (
        capitals(tokens, start, end)
        or (not first.is_capital and end - start <= 12 and any(describes(t) for t in tokens[start:end]))
        or any(describes(t) for t in tokens[start : min(end, start + 6)])
    )


def _only_describes(tokens: tuple[Token, ...], index: int, end: int) -> bool:
    """Whether a past form belongs to the noun before it: `a geologist retained by the parish`."""
    following = tokens[index + 1].low if index + 1 < end else ""
    return tokens[index].low.endswith(("ed", "en", "wn")) and following in lexicon.PREPOSITIONS


def _is_subject_like(tokens: tuple[Token, ...], start: int, aside: tuple[int, int]) -> bool:
    """Whether an aside-looking stretch is the subject itself, as in `Its secretary, Ann Orr, wrote`."""
    first = tokens[start]
    if first.low in ("who", "which", "whose", "aged", "of", "in", "from", "speaking") or first.text[0].isdigit():
        return False
    return (
        start == 0
        or tokens[start - 1].is_masked
        or _is_name(tokens, *aside)
        or (first.is_capital and first.low not in lexicon.DETERMINERS)
    )


def _is_name(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    return capitals(tokens, start, end) and (sum(t.is_word for t in tokens[start:end]) >= 2)


def _apposed(tokens: tuple[Token, ...], head: Speaker, asides: list[tuple[int, int]], words: str) -> Speaker:
    """Join a head with its asides: a name in apposition is the speaker, a description is the role."""
    end = tokens[asides[-1][1] - 1].end
    role = head.role
    for start, stop in asides:
        if head.kind == "body" and kept_back(words[tokens[start].start : tokens[stop - 1].end]) is not None:
            head = replace(head, kind="unnamed")
            continue
        if (named := _name_of(tokens, head, start, stop, words)) is not None:
            head = replace(named, start=head.start, end=end, role=clean_role(head.name))
            role = head.role
            continue
        if (
            role is None
            and not tokens[start].text[0].isdigit()
            and tokens[start].low not in _NO_ROLE
            and any(describes(t) for t in tokens[start:stop])
        ):
            role = clean_role(words[tokens[start].start : tokens[stop - 1].end])
    if head.kind == "unnamed" and role is not None and role.lower().startswith("who "):
        role = None
    return replace(head, end=end, role=role)


def _name_of(tokens: tuple[Token, ...], head: Speaker, start: int, stop: int, words: str) -> Speaker | None:
    """Return the name that stands beside a description: `the harbour master, Ann Orr`, `its operator, Vexa`."""
    if head.kind not in ("unnamed", "body") or head.name[0].isdigit():
        return None
    if tokens[start].low in ("model", "actor", "actress", "singer") or (
        describes(tokens[start]) and not tokens[start].is_capital
    ):
        start += 1
    if start >= stop:
        return None
    brackets = next((i for i in range(start, stop) if tokens[i].text == "("), stop)
    count = sum(t.is_word for t in tokens[start:brackets])
    is_told = _describes_somebody(head) or _ONE_OF.match(head.name) is not None
    if not capitals(tokens, start, brackets) or not (is_told or (count in _FULL and _is_one(head))):
        return None
    if count < 2 and _ends_in_name(head):  # `the mayor of Lyon, France`
        return None
    named = taken_apart(tokens, start, brackets, words)
    if named is None or named.kind not in ("person", "body"):
        return None
    is_person = count >= 2 and (_describes_person(head) or _ONE_OF.match(head.name) is not None)
    return replace(named, kind="person" if is_person else "body") if is_told else named


_FULL = range(2, 4)
"""Words of a full name: it can stand beside any description, `The youngest at the table, Ann Orr, said`."""


def _is_one(head: Speaker) -> bool:
    """Whether a phrase means a single one, whom a name can stand beside, and ends in a small word."""
    said = head.name.split()
    return said[0].lower() in _OF_ONE and said[-1].islower() and not _ENDS_IN_DAY.search(head.name)


_OF_ONE = word_set("the his her its their a an another")
_ENDS_IN_DAY = re.compile(
    r"\b(?:day|week|month|year|time|morning|evening|night|case|city|town|village|country|island|capital)s?$"
)


_ONE_OF = re.compile(r"(?:one|another) of (?:them|those|the)\b", re.IGNORECASE)


_PEOPLE_OF = re.compile(r"\b(?:people|sources?|officials?|members|residents|workers|supporters)\b")


def _describes_person(head: Speaker) -> bool:
    return any(is_person_role(word) for word in _head_words(head))


def _describes_somebody(head: Speaker) -> bool:
    """Whether a phrase in small letters says what somebody is: an office, or a kind of body."""
    said = _head_words(head)
    if not said or not said[-1].islower():
        return False
    return any(
        is_person_role(word) or word in lexicon.BODY_WORDS or word in COMPANY_WORDS for word in said[-2:]
    ) and not (_PEOPLE_OF.search(said[-1]))


def _head_words(head: Speaker) -> list[str]:
    """Return the words of a description up to what only tells whose: `the mayor` of `the mayor of Lyon`."""
    return re.findall(r"[\w-]+", re.split(r"\s(?:of|for|from|at|in|to|with|on|behind|who|which|that)\s", head.name)[0])


def _ends_in_name(head: Speaker) -> bool:
    return head.name.split()[-1][0].isupper()


def with_following(tokens: tuple[Token, ...], end: int, words: str, speaker: Speaker) -> Speaker:
    """Read on after the phrase: `said a spokesman, Ravi Orr` and `said Ms Orr, the harbour master`."""
    if end < len(tokens) and tokens[end].low == "who":
        return _named_behind(tokens, end, words, speaker)
    if end >= len(tokens) or tokens[end].text != ",":
        return speaker
    stop = end + 1
    while stop < len(tokens) and not tokens[stop].is_masked and tokens[stop].text not in ",.;:—–!?":
        stop += 1
    aside = end + 1, stop
    if stop == end + 1 or stop - end > 16:
        return speaker
    if tokens[end + 1].text[0].isdigit() and stop - end <= 3:
        return with_following(tokens, stop, words, replace(speaker, end=tokens[stop - 1].end))
    first = tokens[end + 1]
    described = (
        first.low in lexicon.DETERMINERS or first.low in ROLE_OPENERS or (describes(first) and not first.is_capital)
    )
    named = _name_of(tokens, speaker, *aside, words) is not None
    relative = next((i for i in range(end + 1, stop) if tokens[i].low in lexicon.RELATIVES), stop)
    if not (described or named) or any(is_finite(tokens, i) for i in range(end + 1, relative)):
        return speaker
    return _apposed(tokens, speaker, [aside], words)


def _named_behind(tokens: tuple[Token, ...], relative: int, words: str, speaker: Speaker) -> Speaker:
    """Read on past what tells which one it is: `said the diver who found it, Ann Orr`."""
    comma = next(
        (i for i in range(relative, min(len(tokens), relative + _LONGEST_WHICH)) if tokens[i].text in ",.;:"), 0
    )
    if not comma or tokens[comma].text != "," or any(t.is_masked for t in tokens[relative:comma]):
        return speaker
    named = with_following(tokens, comma, words, speaker)
    return named if named.kind == "person" else speaker


_LONGEST_WHICH = 14
