"""Figures that play another part in a sentence than in its passages.

Every figure of a lie may stand in the article. "Rose by 2 to 21" is not "rose by 21", of the "14 of 16" that passed 16
did not, and where seven died and 23 were hurt 23 did not die.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from fractions import Fraction
from typing import NamedTuple

from newsdigest.english.verbs import AUXILIARIES
from newsdigest.english.words import word_set
from newsdigest.facts.alignment import Word
from newsdigest.facts.figures import carries
from newsdigest.facts.polarity import MOVING
from newsdigest.facts.roles import (
    CUTS,
    PASSED_OVER,
    Role,
    forms_of,
    forms_of_all,
    is_deed,
    kind_of,
    roles_of,
    told_beside,
)
from newsdigest.numbers import Quantity
from newsdigest.schema.mention import Difference

_CHANGES = word_set("by to from")
_OWNED = 4  # words between "of" and the whole: "of the city's last 40"
_SHARES = word_set(
    "half third thirds quarter quarters fifth none all few several dozens each one out most some many part"
)
_NEAR = 2  # telling words on either side that say what a figure is about, besides names and days
# Words behind a figure that make it a difference: "40 metres higher", "12 degrees below zero".
_BELOW = word_set("below above short shy ahead behind")
_COMPARATIVES = word_set(
    """
    higher lower older younger longer shorter bigger smaller larger taller wider deeper heavier lighter faster slower
    richer poorer cheaper dearer better worse stronger weaker
    """
)
_OF_DEGREE = word_set("more less fewer")  # a difference only with "than" behind them: "40 more patients" are 40
_COMPARING = word_set("than against from instead compared versus unlike rather minus zero difference gap margin")
_LEADING_IN = word_set("of by to from for in on at with than")
_LEADING = word_set("lead trail beat outdo exceed top")
_LIGHT = word_set("come attend go do have make take get count find include involve remain follow show")
# What stands before a figure that is only held against another: "short of the 60", "than the 40 planned".
_BESIDE = (("short", "of"), ("than",), ("against",), ("instead", "of"), ("compared", "with"), ("compared", "to"))


def misplayed(sentence: str, evidence: Sequence[str]) -> Iterator[Difference]:
    """Yield the figures of a sentence that play another part in every passage that has them."""
    ours = roles_of(sentence)
    theirs = [roles_of(text) for text in evidence] if ours else []
    for role in ours:
        carried = [(each, roles) for roles in theirs for each in roles if carries(role.quantity, each.quantity)]
        if carried and all(_is_misplayed(role, each, ours, roles) for each, roles in carried):
            yield Difference(kind="number", said=role.quantity.text, found=_shown(carried[0][0]))


def _is_misplayed(role: Role, other: Role, ours: Sequence[Role], theirs: Sequence[Role]) -> bool:
    rest = [each for each in theirs if each is not other]
    return (
        _is_other_change(role, other, rest)
        or _is_given_away(role, other, ours, rest)
        or _is_whole(role, other, ours, rest)
        or _is_difference(role, other)
        or _is_held_against(role, other, ours, rest)
    )


def _is_other_change(role: Role, other: Role, rest: Sequence[Role]) -> bool:
    """Whether the figure is by how much in the one, and to what in the other: "rose by 2 to 21"."""
    if role.lead == other.lead or not {role.lead, other.lead} <= _CHANGES:
        return False
    return any(each.lead in _CHANGES - {other.lead} for each in rest)


def _is_given_away(role: Role, other: Role, ours: Sequence[Role], rest: Sequence[Role]) -> bool:
    """Whether the figure has the words of another figure beside it, in the place of its own.

    A second figure may share the words of the first ("90 tonnes of pears in May and 55 in June"): what it has beside
    it counts only where a word of its own, of the same kind, is lost or stands beside another figure.
    """
    told = {each.quantity.value for each in ours}
    if any(_is_of_them(each, told) and _has_words_of(role, each, other) for each in rest):
        return True
    own, away = forms_of_all(other.beside), forms_of_all(word for each in rest for word in each.beside)
    sides = (_deeds_before, _things_behind)
    for side in (*sides, _things_before) if _has_no_deed(other) else sides:
        stray = {
            kind for word, kind in side(role) if own.isdisjoint(forms_of(word)) and not away.isdisjoint(forms_of(word))
        }
        if stray and stray & {kind for word, kind in side(other) if _is_lost(word, role, ours)}:
            return True
    return False


def _things_before(role: Role) -> Iterator[tuple[Word, str]]:
    """Yield the things that lead to a figure without a deed: "a loaf of bread 5 crowns"."""
    yield from ((word, "word") for word in role.before[:_NEAR] if kind_of(word) == "word")


def _is_of_them(role: Role, told: Set[Fraction]) -> bool:
    """Whether the figure is of a part of those told before, and itself not told: "35 of them", "two of whom"."""
    words = [word.key for word in role.following[:2]]
    return (
        role.quantity.value not in told
        and len(words) == 2
        and words[0] == "of"
        and words[1] in ("them", "whom", "which")
    )


def _has_words_of(role: Role, part: Role, whole: Role) -> bool:
    """Whether the words behind the figure of all are those of a part."""
    theirs = forms_of_all(part.behind) - forms_of_all(whole.words[: len(whole.leading)]) - forms_of_all(whole.behind)
    return any(not theirs.isdisjoint(forms_of(word)) for word in role.behind)


def _deeds_before(role: Role) -> Iterator[tuple[Word, str]]:
    """Yield the deed, the day and the name that lead to a figure; what is told of may stand far from it."""
    kinds: set[str] = set()
    for at, word in enumerate(role.before):
        is_verb = is_deed(word) or (not at and word.is_plain and word.key.endswith("s"))  # "needs 40 crowns"
        kind = "word" if is_verb else kind_of(word)
        if kind not in kinds and (kind != "word" or is_verb):
            kinds.add(kind)
            yield word, kind


def _things_behind(role: Role) -> Iterator[tuple[Word, str]]:
    """Yield the words behind a figure, and the days further off."""
    for at, word in enumerate(role.behind):
        if at < _NEAR or word.is_dated:
            yield word, kind_of(word)


def _has_no_deed(role: Role) -> bool:
    """Whether the deed that leads to a figure is that of another: the second of "milk costs 2 crowns, bread 5"."""
    if not role.before or role.lead in _LEADING_IN:
        return False
    for word in reversed(role.leading):
        if word.key in CUTS or word.is_figure:
            return True
        if _is_verb_like(word):
            return False
        if word.opens:
            return True
    return True


def _is_verb_like(word: Word) -> bool:
    return is_deed(word) or word.key in AUXILIARIES or (word.is_plain and word.key.endswith("s"))


def _is_lost(word: Word, role: Role, ours: Sequence[Role]) -> bool:
    """Whether a word beside a figure of the passage stands nowhere in the sentence, or only beside another figure."""
    forms = forms_of(word)
    if not forms.isdisjoint(_LIGHT):
        return False
    if not forms_of_all(role.beside).isdisjoint(forms):
        return False
    others = (beside for each in ours if each is not role for beside in each.beside)
    return forms_of_all(role.words).isdisjoint(forms) or not forms_of_all(others).isdisjoint(forms)


def _is_whole(role: Role, other: Role, ours: Sequence[Role], rest: Sequence[Role]) -> bool:
    """Whether the figure is that of all, of whom the passage tells only of a part: "14 of the 16 passed"."""
    part = _part_before(other, rest)
    if part is None or role.lead == "of" or not forms_of_all(role.words).isdisjoint(_SHARES - {"all", "each"}):
        return False
    if any(part.quantity is not None and part.quantity.value == each.quantity.value for each in ours):
        return False
    parts = (word for each in rest if each.quantity == part.quantity for word in each.behind)
    clause = (*told_beside(other.leading, backwards=True), *other.behind, *parts)
    deeds = forms_of_all(word for word in clause if is_deed(word))
    return any(not deeds.isdisjoint(forms_of(word)) for word in role.words if word.is_plain)


class _Part(NamedTuple):
    quantity: Quantity | None


def _part_before(role: Role, rest: Sequence[Role]) -> _Part | None:
    """Return the part before the "of" that leads to a figure."""
    words = list(role.leading)
    for _ in range(_OWNED):
        if words and (words[-1].key in PASSED_OVER or words[-1].is_owner):
            words.pop()
    if words and words[-1].key == "of" and (len(words) == 1 or words[-1].opens):  # "of the 90 aboard, 84 swam ashore"
        return next((_Part(each.quantity) for each in rest if each.quantity.start > role.quantity.start), None)
    if len(words) < 2 or words[-1].key != "of":
        return None
    end, share = words[-2].end, words[-2]
    found = next((each.quantity for each in rest if each.quantity.end == end), None)
    return _Part(found) if found is not None or share.key in _SHARES else None


def _is_difference(role: Role, other: Role) -> bool:
    """Whether the passage has the figure as a distance from something, which the sentence does not tell."""
    key = other.following[0].key if other.following else ""
    keys = {word.key for word in role.words}
    if key in _BELOW and not other.following[0].opens:
        return keys.isdisjoint(_BELOW | _COMPARING | _COMPARATIVES | _OF_DEGREE)
    is_degree = key in _OF_DEGREE and any(word.key == "than" for word in other.following[1:3])
    if (key in _COMPARATIVES or is_degree) and not other.following[0].opens:
        forms = forms_of_all(role.words)
        return forms.isdisjoint(MOVING | _BELOW | _COMPARING | _COMPARATIVES | _OF_DEGREE | _LEADING)
    return False


def _is_held_against(role: Role, other: Role, ours: Sequence[Role], rest: Sequence[Role]) -> bool:
    """Whether the passage only holds another figure against this one: "12 came, fewer than the 20 invited"."""
    words = [word.key for word in other.leading if word.key not in PASSED_OVER or word.key in ("than", "more")]
    if not any(tuple(words[-len(mark) :]) == mark for mark in _BESIDE) or not rest:
        return False
    keys, forms = {word.key for word in role.words}, forms_of_all(role.words)
    if not keys.isdisjoint(_COMPARING) or any(
        each.quantity.value == one.quantity.value for each in rest for one in ours
    ):
        return False
    return all(forms.isdisjoint(forms_of(word)) for word in other.behind)


def _shown(role: Role) -> str:
    words = [*role.leading[-2:], *role.following[:2]]
    lead = " ".join(word.shown for word in words[: len(role.leading[-2:])])
    tail = " ".join(word.shown for word in role.following[:2])
    return f"{lead} {role.quantity.text} {tail}".strip()
