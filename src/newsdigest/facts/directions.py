"""Whether a sentence turns a direction round: it has the opposite of a word, or tells of rising for falling."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from functools import lru_cache

from newsdigest.english.smallwords import OPENING, POINTING
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.opposites import OPPOSITES, WEAK
from newsdigest.facts.polarity import DENIALS, FALLING, RISING
from newsdigest.numbers.neighbours import UNCOUNTED
from newsdigest.schema.mention import Difference

_ARTICLES = OPENING | POINTING
_ORDERING = frozenset(("before", "after", "later", "earlier"))
_BARE = 4  # letters of a word that "un" may turn round: "under" and "until" are no such words
_FURTHER = 5  # words behind these that say before or after what


def turned_words(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Difference]:
    """Yield words whose opposite stands in the evidence while they do not themselves, in any form."""
    forms = {form for word in set(theirs) for form in lemmas(word)}
    if "defeat" not in theirs:  # "he defeated her" is his victory
        forms.discard("defeat")
    turned = [(at, opposites) for at, word in enumerate(ours) if (opposites := _turn(word, forms))]
    if not DENIALS.isdisjoint(theirs) or any(word.endswith(("n't", "n’t")) for word in theirs):
        # Who is "not to be named" is unnamed.
        turned = [(at, opposites) for at, opposites in turned if not opposites <= _negated(ours[at])]
    beside = _neighbours(theirs) if turned else {}
    for at, opposites in turned:
        word, near = ours[at], _near(ours, at)
        if word not in WEAK or any(not near.isdisjoint(beside.get(other, ())) for other in opposites):
            yield Difference(kind="direction", said=word, found=min(opposites))
    yield from _moved(ours, theirs)


def _turn(word: str, forms: Set[str]) -> Set[str]:
    """Return the opposites of a word among the forms, unless these have the word too."""
    opposites = opposites_of(word) & forms
    return opposites if lemmas(word).isdisjoint(forms) else frozenset()


@lru_cache(maxsize=16384)
def opposites_of(word: str) -> frozenset[str]:
    """Return the words that say the opposite of a word, in every form."""
    own = (word, *sorted(lemmas(word)))
    others = (other for each in own for other in OPPOSITES.get(each, ()))
    return frozenset(form for other in others for form in (other, *lemmas(other))) | _negated(word)


def _negated(word: str) -> frozenset[str]:
    """Return a word with `un` before it, or without: "unhurt" is not hurt."""
    bare = word.removeprefix("un")
    return frozenset((bare,)) if bare != word and len(bare) >= _BARE else frozenset((f"un{word}",))


def _near(words: Sequence[str], at: int) -> frozenset[str]:
    """Return the forms of the words before and behind, articles left out."""
    reach = _FURTHER if words[at] in _ORDERING else 2
    behind = [word for word in words[at + 1 : at + 1 + reach] if word not in _ARTICLES]
    before = words[at - 1] if at else ""
    if words[at] in _ORDERING:  # "after a test of the wood", "before the wood test"
        return frozenset(
            form for word in behind if word.isalnum() and word not in UNCOUNTED for form in lemmas(word)
        ) | (lemmas(before) if before.isalnum() else frozenset())
    return frozenset(form for word in (before, *behind[:1]) if word.isalnum() for form in lemmas(word))


def _neighbours(words: Sequence[str]) -> dict[str, set[str]]:
    """Return what stands beside each word: `before the vote` and `after the vote` share their neighbour."""
    beside: dict[str, set[str]] = {}
    for at, word in enumerate(words):
        for form in lemmas(word):
            beside.setdefault(form, set()).update(_near(words, at))
    return beside


def _moved(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Difference]:
    """Yield where the sentence only speaks of rising and the evidence only of falling, or the reverse."""
    said, found = _directions(ours), _directions(theirs)
    if len(said) == len(found) == 1 and set(said) != set(found):
        kind, other = next(iter(said)), next(iter(found))
        yield Difference(kind="direction", said=said[kind], found=found[other])


def _directions(words: Sequence[str]) -> dict[str, str]:
    """Return a word for each direction, up and down, in which a figure of the text moves."""
    found: dict[str, str] = {}
    for at, word in enumerate(words):
        for direction, verbs in (("up", RISING), ("down", FALLING)):
            if not verbs.isdisjoint(lemmas(word)) and (word not in ("up", "down") or _is_figure_moved(words, at)):
                found.setdefault(direction, word)
    return found


def _is_figure_moved(words: Sequence[str], at: int) -> bool:
    """Whether `up` or `down` stands by a figure, or something went or is there."""
    return any(other[:1].isdigit() for other in words[at + 1 : at + 4]) or _is_gone(words, at)


def _is_gone(words: Sequence[str], at: int) -> bool:
    return at > 0 and not lemmas(words[at - 1]).isdisjoint(("go", "is"))
