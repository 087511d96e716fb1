"""Reports that say the opposite of each other: in what was done or will be, or in who did it to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from newsdigest.english.vocabulary import stem, words
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.opposites import OPPOSITES, WEAK
from newsdigest.facts.statements import content_of, reversed_statements
from newsdigest.reconcile.disclaimers import denies_the_opposite, gainsays
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.negations import is_negative
from newsdigest.reconcile.retellings import tell_the_same
from newsdigest.schema.mention import Difference, Mention
from newsdigest.schema.reading import Claim, Event
from newsdigest.text import fold

_DENYING = re.compile(r"\b(?:den(?:y|ies|ied|ying|ial)|refus|declin|reject|disput)")
_NAME = r"(?:[A-Z][\w.'’-]*)(?:\s(?:[A-Z][\w.'’-]*|&))*"
_DEED = re.compile(
    rf"(?P<first>{_NAME})\s(?:(?P<passive>(?:is|are|was|were|been)\s)|(?:has|have|had)\s)?"
    rf"(?P<verb>[a-z]{{3,}})\s(?P<by>by\s)?(?:[Tt]he\s)?(?P<second>{_NAME})"
)
_ONE_WAY = frozenset(
    map(stem, words("beat defeat win overtake buy acquire replace succeed kill arrest elect own employ adopt inherit"))
)
"""Deeds of which one is done: whoever thanks, sues or attacks somebody may be thanked, sued or attacked as well."""
_MUTUAL = frozenset(map(stem, words("meet met marry wed face play join divorce fight fought match tie greet border")))
"""Deeds that two do together: it is one thing who is named first."""
_LONGEST = 400
"""Characters of a title that may tell a deed; hostile words may go on for megabytes."""

Opposition = Literal["status", "actor"]
Told = Mention[Event] | Mention[Claim]


def opposition(one: Told, other: Told) -> Opposition | None:
    """Return how the reports of two articles are opposed, if they are: in who did it to whom, or in what was done.

    What an article denies, plans or calls off is no opposite report: a denial stands beside what it denies, and plans
    change. Opposite words in the titles are not enough: neither article's own words may have both.
    """
    if one.article_id == other.article_id or not (_tells(one) and _tells(other)):
        return "status" if are_turned_plans(one, other) else None
    ours, theirs = title_of(one), title_of(other)
    if any(deed == turned for deed in _deeds(ours, _ONE_WAY) for turned in map(_exchanged, _deeds(theirs, _ONE_WAY))):
        return None if _tells_both(one) or _tells_both(other) else "actor"
    return "status" if _are_opposite(one, other) else None


def are_turned_plans(one: Told, other: Told) -> bool:
    """Whether two reports tell of one plan, the one that it is so and the other that it is not: it will be sold."""
    is_planned = all(isinstance(each.record, Event) and each.record.status == "planned" for each in (one, other))
    if not is_planned or one.article_id == other.article_id:
        return False
    return gainsays(one, other) or _are_opposite(one, other)


def _are_opposite(one: Told, other: Told) -> bool:
    ours, theirs = title_of(one), title_of(other)
    pairs = ((ours, theirs), (ours, evidence_of(other).quote), (theirs, evidence_of(one).quote))
    return all(_is_turned(said, found) for said, found in pairs)


def are_turned(one: Told, other: Told) -> bool:
    """Whether two reports have who did it to whom the other way round, of a deed that may be answered in kind."""
    if not (_tells(one) and _tells(other)) or _tells_both(one) or _tells_both(other):
        return False
    return any(deed == turned for deed in _deeds(title_of(one)) for turned in map(_exchanged, _deeds(title_of(other))))


def title_of(mention: Told) -> str:
    """Return what a report tells, in a line."""
    record = mention.record
    return record.title if isinstance(record, Event) else record.text


def _tells(mention: Told) -> bool:
    """Whether a report tells that something was so."""
    record = mention.record
    return record.status in ("happened", "alleged") if isinstance(record, Event) else record.stance == "asserts"


def _is_turned(ours: str, theirs: str) -> bool:
    """Whether a text has the opposite of a word of the other, or denies it, and tells the same beside."""
    found = [word for one in reversed_statements(ours, [theirs]) if (word := _opposite(one, ours, theirs))]
    beside = frozenset(f for word in found for one in (word, *OPPOSITES.get(word, ())) for f in lemmas(one))
    return bool(found) and tell_the_same(ours, theirs, beside=beside, in_all=True)


def _opposite(difference: Difference, ours: str, theirs: str) -> str | None:
    """Return the word of the other text that is opposed, if it is.

    Two negations, "not until" and a refusal deny nothing of each other; nor do words of which both may be true.
    """
    if denies_the_opposite(ours, theirs):
        return None
    if difference.kind == "negation":
        both = f"{fold(ours)} {fold(theirs)}"
        is_one = is_negative(ours) != is_negative(theirs)
        return difference.found if is_one and not _DENYING.search(both) and not _NOT_UNTIL.search(both) else None
    if difference.found is None or difference.said is None or _agree_on_a_direction(ours, theirs):
        return None
    own = lemmas(difference.found) | lemmas(difference.said)
    return None if not own.isdisjoint(_BOTH_TRUE) else difference.found


def _agree_on_a_direction(ours: str, theirs: str) -> bool:
    """Whether both texts have one of the words that have an opposite: shares fell, whatever they gained before."""
    said, found = (
        {form for forms in content_of(text) for form in forms if form in OPPOSITES and form not in WEAK}
        for text in (ours, theirs)
    )
    return not said.isdisjoint(found)


_BOTH_TRUE = frozenset(
    words(
        "survive die arrest release detain begin end start stop enter leave arrive join appoint dismiss hire fire buy "
        "sell lend borrow import export resume suspend lift impose confirm deny win lose"
    )
)
"""Some survive and others die, a man is arrested and released, and who buys has somebody sell."""
_NOT_UNTIL = re.compile(r"\b(?:not|n't|no|never)\b.*\b(?:until|till|before)\b")


class _Deed(NamedTuple):
    """Who did what to whom."""

    agent: str
    verb: str
    patient: str


def _deeds(text: str, of: frozenset[str] | None = None) -> Iterator[_Deed]:
    """Yield the deeds that a text tells, of certain verbs or of any."""
    for found in _DEED.finditer(text[:_LONGEST]):
        is_meant = stem(found["verb"]) in of if of is not None else stem(found["verb"]) not in _MUTUAL
        if is_meant and bool(found["passive"]) == bool(found["by"]):
            first, second = fold(found["first"]).removeprefix("the "), fold(found["second"])
            agent, patient = (second, first) if found["by"] else (first, second)
            yield _Deed(agent, stem(found["verb"]), patient)


def _tells_both(mention: Told) -> bool:
    """Whether an article's own words have a deed both ways round."""
    deeds = set(_deeds(evidence_of(mention).quote))
    return any(_exchanged(deed) in deeds for deed in deeds)


def _exchanged(deed: _Deed) -> _Deed:
    return deed._replace(agent=deed.patient, patient=deed.agent)
