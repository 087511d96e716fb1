"""Retellings: a text may leave out words of its evidence, and has none of its own.

A reader that tells a thing in words of his own may have it right, but nobody can check it by the words. So each word
stands where the evidence has it, or was moved as grammar moves words ("the Lyon museum" of "a museum in Lyon", "was
cleared by Hale" of "Hale cleared"). And what is left out parts nothing from its doer: of "the mayor met Orr, who signed
it" the mayor signed nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdigest.english.governors import TOLD
from newsdigest.english.grammar import is_finite
from newsdigest.english.words import tokens
from newsdigest.facts.alignment import Word
from newsdigest.ground.laying import BEING, PARTING, SAYING, Laid, denies, nearness, telling
from newsdigest.ground.links import LEADS
from newsdigest.ground.pronouns import PRONOUNS
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
_COORDINATING = frozenset(("and", "but", "or", "then"))
_COMMAS = ",—–"
_AHEAD = frozenset(("due", "set", "going", "about"))
_OF_OTHERS = frozenset("mfnp")  # groups of pronouns by which one tells of others
_RELATIVE = frozenset(("who", "which", "that"))


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
    theirs = tokens(laid.evidence)
    finite = {token.start for index, token in enumerate(theirs) if is_finite(theirs, index)}
    before = None
    for at, word in enumerate(laid.ours):
        if word.opens:
            before = None
        if word.is_dated:
            if before is not None and _is_other_day(laid, at, laid.at[before], finite):
                yield Difference(kind="date", said=word.shown, found=None)
            continue
        if at not in laid.at or not (word.is_telling or word.key in PRONOUNS) or word.key in SAYING:
            continue
        place = laid.at[at]
        if before is not None and _is_parted(laid, laid.at[before], place, finite):
            yield Difference(kind="word", said=f"{laid.ours[before].shown} … {word.shown}", found=None)
        before = at


def _is_other_day(laid: Laid, at: int, beside: int, finite: set[int]) -> bool:
    """Whether the evidence has a date, but of another verb than the text; a sentence may begin with its date."""
    places = [laid.at[at]] if at in laid.at else laid.free_places_of(laid.ours[at])
    return bool(places) and not any(
        not _is_parted(laid, min(place, beside), max(place, beside), finite) or _begins(laid, place) for place in places
    )


def _begins(laid: Laid, place: int) -> bool:
    """Whether nothing is told before a date in its sentence."""
    start = laid.starts[laid.sentence_at(place) - 1]
    return not any(word.is_telling and not word.is_dated for word in laid.theirs[start:place])


def _is_parted(laid: Laid, first: int, last: int, finite: set[int]) -> bool:
    """Whether a verb of somebody else stands between two words of the evidence, or they are of two sentences.

    But for a denial that only answers, of which the sentence before tells what is denied. What stands between commas
    is an aside, and a verb behind "and" has the same doer.
    """
    if laid.sentence_at(first) != laid.sentence_at(last):
        return not _is_answer(laid, first, last)
    end = last
    while (
        end - 1 > first
        and laid.theirs[end - 1].key not in PRONOUNS
        and _helps(laid.theirs[end - 1])
        and not laid.theirs[end].opens
    ):
        end -= 1
    gap = range(first + 1, end)
    left_out = [laid.theirs[place] for place in gap if place not in laid.back and not _is_told(laid, place)]
    if any(word.key in SAYING for word in _between(laid, first, last)):  # "said" for "told the court"
        left_out = [word for word in left_out if word.key not in SAYING and word.key != "that"]
    if _goes_on(laid, left_out, end):
        return False
    if (end < last or laid.theirs[last].start in finite) and _leaves_aside(laid, first, end):
        return True
    is_joined = not any(word.is_telling or word.key in SAYING or word.key in PRONOUNS for word in left_out)
    if is_joined or not any(word.start in finite or word.key in PARTING for word in left_out):
        return False
    is_aside = laid.theirs[first + 1].opens and laid.theirs[end].opens
    return not is_aside and laid.theirs[end - 1].key not in _COORDINATING


def _leaves_aside(laid: Laid, first: int, end: int) -> bool:
    """Whether a noun within commas is told as the doer of the verb behind them; a name there may be the doer's own."""
    closes = any(mark in _COMMAS for mark in laid.theirs[end].marks) and (
        first + 1 == end or not laid.theirs[first + 1].opens
    )
    return closes and laid.theirs[first].is_plain and any(word.opens for word in laid.theirs[:first])


def _between(laid: Laid, first: int, last: int) -> Sequence[Word]:
    """Return the words of the text from one to the other of two that it has of the evidence."""
    return laid.ours[laid.back[first] : laid.back[last]] if {first, last} <= laid.back.keys() else ()


def _goes_on(laid: Laid, left_out: Sequence[Word], end: int) -> bool:
    """Whether somebody only says what he would do: "the board would sell" of "the board confirmed that it would"."""
    is_own = PRONOUNS.get(laid.theirs[end - 1].key) in _OF_OTHERS and not laid.theirs[end - 1].opens
    said = [word for word in left_out if word.is_telling and not word.is_dated]
    return is_own and bool(said) and all(word.key in TOLD or word.key in SAYING for word in said)


def _is_told(laid: Laid, place: int) -> bool:
    """Whether the text has a verb of the evidence elsewhere: "was sued by Teal"."""
    return laid.is_other_voice and any(nearness(laid.theirs[place].key, word.key) for word in laid.ours)


def _is_answer(laid: Laid, first: int, last: int) -> bool:
    """Whether a denial that only answers goes on with what the sentence before tells."""
    is_before = laid.sentences[laid.sentence_at(last) - 1].start < laid.sentences[laid.sentence_at(first) - 1].start
    return is_before and any(map(denies, _between(laid, first, last)))


def _helps(word: Word) -> bool:
    """Whether a word helps the verb behind it: "are due to be"."""
    if word.key in _AHEAD:
        return True
    return not word.is_telling and word.key not in _COORDINATING | _RELATIVE | SAYING
