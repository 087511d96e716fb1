"""Retellings: a text may leave out words of its evidence, and has none of its own.

A reader that tells a thing in words of his own may have it right, but nobody can check it by the words. So each word
stands where the evidence has it, or was moved as grammar moves words ("the Lyon museum" of "a museum in Lyon", "was
cleared by Hale" of "Hale cleared"). And what is left out parts nothing from its doer: of "the mayor met Orr, who signed
it" the mayor signed nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsdigest.english.governors import SAYING
from newsdigest.english.smallwords import BEING, PRONOUNS
from newsdigest.facts.alignment import Word
from newsdigest.ground.gaps import is_parted
from newsdigest.ground.laying import Laid, denies, telling
from newsdigest.ground.links import LEADS
from newsdigest.ground.strangers import named_places
from newsdigest.schema.mention import Difference

# What only casts doubt on the rest, keeps a name back or says that an answer follows.
_HEDGES = frozenset(
    ("alleged", "allegedly", "reportedly", "supposed", "supposedly", "apparently", "unnamed", "claim", "claims",
     "asked", "answered")
)  # fmt: skip
_HAPPENED = frozenset(("having", "happened", "happens", "occurred", "took", "takes", "place"))
# Words of grammar that tell nothing, or that another check holds.
_GRAMMAR = (
    BEING
    | LEADS
    | PRONOUNS.keys()
    | frozenset(
        ("a", "an", "the", "this", "that", "these", "those", "and", "or", "has", "have", "had", "do", "does", "did",
         "to", "as", "'s", "will", "would", "shall", "should", "can", "could", "may", "might", "must")
    )
)  # fmt: skip
_NOBODY = frozenset(("nobody", "nothing", "none", "neither", "nor", "nowhere"))  # denials that are a doer too
_PHRASE = 8  # words from a noun to the last that is joined to it
_JOINING = frozenset(("of", "in", "at", "on", "for", "by", "to", "from"))


def retold(laid: Laid) -> Iterator[Difference]:
    """Yield the words of a text that are its own, and those that it parts from what they are of."""
    yield from _own(laid)
    yield from _stitched(laid)


def _own(laid: Laid) -> Iterator[Difference]:
    says = any(word.key in SAYING or word.marks.startswith(":") for word in laid.theirs)  # or "Hale: No."
    names = named_places(laid)
    for at, word in enumerate(laid.ours):
        if at in laid.at and word.is_name and word.is_owner and not _is_owner_there(laid, at):
            yield Difference(kind="name", said=f"{word.shown}'s", found=None)
        if at in laid.at or at in names or not _is_held(word) or (says and word.key in SAYING):
            continue
        if not any(_is_moved(laid, at, place) for place in laid.free_places_of(word)):
            yield Difference(kind="name" if word.is_name else "word", said=word.shown, found=None)


def _is_owner_there(laid: Laid, at: int) -> bool:
    """Whether something is of a name in the evidence too: "the Tanners' fair" of "a fair by the Tanners"."""
    return laid.theirs[laid.at[at]].is_owner or laid.is_owned_alike(at, at, laid.at[at])


def _is_held(word: Word) -> bool:
    """Whether no other check holds a word, as they do dates, figures and denials."""
    if not word.is_word or word.is_dated or word.is_number or (denies(word) and word.key not in _NOBODY):
        return False
    return word.key not in _GRAMMAR and word.key not in _HEDGES and word.key not in _HAPPENED


def _is_moved(laid: Laid, at: int, place: int) -> bool:
    """Whether a word stands elsewhere than in the evidence and tells the same."""
    if any(is_alike(at, place) for is_alike in (laid.is_passive_of, laid.is_object, laid.is_done_to)):
        return True
    beside = [one for step in (-1, 1) for one in telling(laid.ours, at, step, 1) if one in laid.at]
    return any(
        _is_phrase(laid, *sorted((laid.at[one], place))) for one in beside if (one - at) * (laid.at[one] - place) < 0
    )


def _is_phrase(laid: Laid, first: int, last: int) -> bool:
    """Whether prepositions join two words of the evidence: "the Lyon museum" of "a museum in the heart of Lyon"."""
    between = laid.theirs[first + 1 : last]
    is_joined = any(word.key in _JOINING for word in between) and last - first <= _PHRASE
    return is_joined and not any(word.opens for word in laid.theirs[first + 1 : last + 1])


def _stitched(laid: Laid) -> Iterator[Difference]:
    """Yield the words that follow in a clause what they do not follow in the evidence."""
    before = None
    for at, word in enumerate(laid.ours):
        if word.opens:
            before = None
        if word.is_dated:
            if before is not None and _is_other_day(laid, at, laid.at[before]):
                yield Difference(kind="date", said=word.shown, found=None)
            continue
        if at not in laid.at or not (word.is_telling or word.key in PRONOUNS) or word.key in SAYING:
            continue
        place = laid.at[at]
        if before is not None and is_parted(laid, laid.at[before], place):
            yield Difference(kind="word", said=f"{laid.ours[before].shown} … {word.shown}", found=None)
        before = at


def _is_other_day(laid: Laid, at: int, beside: int) -> bool:
    """Whether the evidence has a date, but of another verb than the text; a sentence may begin with its date."""
    places = [laid.at[at]] if at in laid.at else laid.free_places_of(laid.ours[at])
    return bool(places) and not any(
        _begins(laid, place)
        or (not is_parted(laid, min(place, beside), max(place, beside)) and not _is_joined_on(laid, place, beside))
        for place in places
    )


def _is_joined_on(laid: Laid, place: int, beside: int) -> bool:
    """Whether a word stands behind the date and an "and": who "left on Friday and sang" may have sung on Monday."""
    return any(word.key in ("and", "but", "or") for word in laid.theirs[place:beside])


def _begins(laid: Laid, place: int) -> bool:
    """Whether nothing is told before a date in its sentence."""
    start = laid.starts[laid.sentence_at(place) - 1]
    return not any(word.is_telling and not word.is_dated for word in laid.theirs[start:place])
