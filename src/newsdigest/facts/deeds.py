"""The deeds that a sentence tells: who does what to whom, and whether it is denied or left open.

A reading by rules of word order, so that two tellings in different words can be held side by side: "the bill was thrown
out by the senate" has the senate for its doer, as "the senate rejected the bill" has.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from newsdigest.facts.acts import act_at, opens
from newsdigest.facts.alignment import Word, words_of
from newsdigest.facts.arguments import before_participle, behind_of, subject_of
from newsdigest.facts.deed import Deed
from newsdigest.facts.disowning import is_disowned
from newsdigest.facts.predicates import Form, form_of, has_object
from newsdigest.facts.statements import without_age, without_aside
from newsdigest.facts.wordclasses import (
    DENYING,
    DOUBTING,
    LETTING,
    NOBODY,
    NOT,
    TELLING,
    URGING,
)


@lru_cache(4096)
def deeds_of(text: str) -> tuple[Deed, ...]:
    """Return the deeds of a sentence in their order."""
    return tuple(_read(words_of(without_age(without_aside(text)))))


def _read(words: Sequence[Word]) -> Iterator[Deed]:
    last: Deed | None = None
    told: list[Deed] = []
    for at in range(len(words)):
        form = form_of(words, at)
        if form is None:
            continue
        subject = subject_of(words, form, at)
        is_further = subject is None
        teller = _teller(told, words[at]) if subject is None else None
        if teller is not None:  # "denied that it was shut, but conceded": who denied it concedes
            subject = teller._subject
        elif subject is None and last is not None:
            subject = last._subject
            if words[form.first - 1].key in ("and", "but", "or"):
                if form.first == at and last.form.is_passive:
                    form = form._replace(is_passive=not has_object(words, at))
                if last.form.is_open and not last.form.is_finite:  # "is said to have been found and kept"
                    form = form._replace(is_open=True)
        elif subject is None and form.first == at and opens(words[at]):
            subject = before_participle(words, at)
            form = form._replace(is_passive=bool(subject))
        subject = subject or range(0)
        is_relative = form.first > 0 and words[form.first - 1].key in ("who", "which", "that")
        is_own = bool(subject) and teller is None and (form.is_finite or not is_further)  # not "denies having sold"
        denials = form.denials + (is_own and not is_relative and _nobody(words, subject)) + _object_denied(words, at)
        opening = subject.start if is_own else form.first
        is_open = form.is_open
        form = form._replace(denials=denials)
        if is_disowned(words, opening):
            denials, is_open = denials + 1, False  # "rejected suggestions that she would go": she will not
        elif not is_relative:  # the ship "which ran aground" did so, whatever is denied of her
            denials += _is_led_by(words, opening, DENYING)
            is_open |= _is_led_by(words, opening, DOUBTING) or _is_in_doubt(words, opening)
        is_disputed = denials > form.denials
        form = form._replace(denials=denials, is_open=is_open, is_further=is_further, is_disputed=is_disputed)
        bidder = _bidder(told, form) if words[form.first].key == "to" else None
        if bidder is not None:
            subject = bidder.asked(form.first)
            form = form._replace(denials=_denials_of_bid(words, at, form.first) + bidder.form.denials)
        last = Deed(words, at, subject, behind_of(words, at), form, bidder)
        told.append(last)
        yield last


def _denials_of_bid(words: Sequence[Word], at: int, first: int) -> int:
    """Return how often a deed is denied between its "to" and itself, and right before: "asked her not to go"."""
    return sum(word.key in NOT for word in words[max(first - 1, 0) : at])


def _teller(told: Sequence[Deed], word: Word) -> Deed | None:
    """Return who has told of something before, of a verb of telling behind "and" or "but"."""
    if word.key not in TELLING:
        return None
    return next((each for each in told if each.words[each.at].key in TELLING), None)


def _bidder(told: Sequence[Deed], form: Form) -> Deed | None:
    """Return the deed behind which "to" opens what is wanted or allowed, if the last one is such a deed."""
    last = next((each for each in reversed(told) if each.reaches(form.first)), None)
    return last if last is not None and last.words[last.at].key in URGING | LETTING else None


def _is_led_by(words: Sequence[Word], opening: int, governors: frozenset[str]) -> bool:
    """Whether a clause hangs on such a word: "denies that the mill was sold", "whether the mill was sold"."""
    before = [word.key for word in words[max(opening - 2, 0) : opening]]
    if before[-1:] in (["that"], ["of"]):
        before.pop()
    return bool(before) and before[-1] in governors


def _is_in_doubt(words: Sequence[Word], opening: int) -> bool:
    """Whether what a clause tells behind "that" is of a report that the sentence has denied or doubted before."""
    if not opening or words[opening - 1].key != "that":
        return False
    if any(word.key in NOT or word.key.endswith("n't") for word in words[max(opening - 4, 0) : opening]):
        return True
    first = next((at for at in range(opening - 2, 0, -1) if words[at].opens or words[at].key in ("and", "but")), 0)
    if any(word.key in DENYING for word in words[: opening - 2]):
        return True
    return any(word.key in DOUBTING or word.key == "heard" for word in words[first : opening - 1])


def _nobody(words: Sequence[Word], subject: range) -> int:
    return int(any(words[at].key in NOBODY for at in (*subject[:2], *subject[-1:])))


def _object_denied(words: Sequence[Word], at: int) -> int:
    end = act_at(words, at)[1]
    following = words[end].key if end < len(words) else ""
    return int(following in ("no", "nobody", "nothing", "none", "neither"))
