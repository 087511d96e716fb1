"""Names in a text that its evidence has not, has elsewhere, or has nothing standing for where they are put."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsdigest.english.governors import SAYING
from newsdigest.english.verbs import AUXILIARIES
from newsdigest.facts.alignment import Word
from newsdigest.facts.naming import spaced
from newsdigest.ground.cast import Bearer
from newsdigest.ground.laying import Laid, nearness, telling
from newsdigest.ground.peoples import is_land_of
from newsdigest.ground.slots import LINKS, named
from newsdigest.schema.mention import Difference

_HERE = frozenset(("in", "at", "near", "from"))
_DATELINE = re.compile(r"([A-Z][A-Z.'’ -]{2,30})(?:, [\w. ]{2,20})?(?: \([^)]{2,30}\))? [—–-]+ ")


def strangers(laid: Laid) -> Iterator[Difference]:
    """Yield the names that are not at home in the evidence."""
    for name, at in _names(laid):
        if at and not _is_at_home(laid, name, at):
            yield Difference(kind="name", said=name, found=None)


def named_places(laid: Laid) -> frozenset[int]:
    """Return the places of the words of the names of a text."""
    return frozenset(one for _, at in _names(laid) for one in at)


def _names(laid: Laid) -> Iterator[tuple[str, Sequence[int]]]:
    """Yield the names of a text, each with the places of its words; a first word also where only the article tells."""
    is_open = False
    for name in named(laid.text):
        start = name.start - len(f"{name.role} ") if name.role else name.start
        at = [one for one, word in enumerate(laid.ours) if start <= word.start < name.end and word.is_name]
        if at[:1] == [0] and len(at) > 1 and laid.page.body.has_lower(laid.ours[0].key):
            del at[0]  # "Tug Grey Heron"
        is_open = is_open or 0 in at
        yield name.words, at
    first = next(iter(laid.ours), None)
    if first is not None and not is_open and _is_opening_name(laid, first):
        yield first.shown, [0]


def _is_opening_name(laid: Laid, word: Word) -> bool:
    """Whether the first word of a text is a name: the article has it with a capital inside a sentence, never small."""
    if not word.is_name or laid.page.body.has_lower(word.key):
        return False
    return re.search(rf"[a-z,] {re.escape(word.shown)}\b", laid.page.article.body) is not None


def _is_at_home(laid: Laid, name: str, at: Sequence[int]) -> bool:
    """Whether a name, the words `at`, stands where the evidence has it or a word for its bearer."""
    bearer = laid.page.cast.bearer(name)
    if _is_a_thing(laid, bearer, name, at):
        return False
    has = [one in laid.at for one in at]
    if has[-1] and not all(has) and bearer is not None and bearer in _bearers(laid):  # "Ann Hale" of "Hale"
        return all(one in laid.at or laid.ours[one].shown in name for one in at)
    return (
        (all(has) and _keeps_its_place(laid, at))
        or _is_dateline(laid, at)
        or _is_of_its_land(laid, name, at)
        or any(_is_beside(laid, at, place) for place in laid.free_places_of(laid.ours[at[0]]))
    )


def _keeps_its_place(laid: Laid, at: Sequence[int]) -> bool:
    """Whether a name stands in the order of the evidence, in the sentence of its deed, and led to by the same word."""
    place = laid.at[at[0]]
    if laid.is_turned_about(at[0], at[-1], place):
        return True
    is_beside = _is_led_alike(laid, at[0]) or laid.are_beside(at[0], place, until=at[-1])
    return is_beside and _is_in_its_sentence(laid, at)


def _is_beside(laid: Laid, at: Sequence[int], place: int) -> bool:
    """Whether a name of the evidence out of that order stands beside the same word."""
    return _is_whole(laid, at, place) and (
        laid.are_beside(at[0], place, until=at[-1], most=1)
        or laid.is_turned_about(at[0], at[-1], place)
        or _only_says(laid, at, place)
    )


def _is_whole(laid: Laid, at: Sequence[int], place: int) -> bool:
    """Whether the evidence has all words of a name, one behind the other."""
    theirs = laid.theirs[place : place + len(at)]
    return len(theirs) == len(at) and all(
        other.is_name and nearness(laid.ours[one].key, other.key) for one, other in zip(at, theirs, strict=True)
    )


def _is_a_thing(laid: Laid, bearer: Bearer | None, name: str, at: Sequence[int]) -> bool:
    """Whether a person is told of with an article, as a body is: "the Hale will vote"."""
    before, behind = laid.ours[at[0] - 1 : at[0]], laid.ours[at[-1] + 1 : at[-1] + 2]
    is_led = at[0] > 0 and before[0].key == "the" and any(word.key in AUXILIARIES | SAYING for word in behind)
    return is_led and bearer is not None and bearer.kind == "person" and not laid.page.has(f"the {name}")


def _is_in_its_sentence(laid: Laid, at: Sequence[int]) -> bool:
    """Whether a word beside a name is of the sentence that the name is of."""
    before = [one for one in range(at[0]) if one in laid.at and laid.ours[one].is_telling][-1:]
    behind = [one for one in range(at[-1] + 1, len(laid.ours)) if one in laid.at and laid.ours[one].is_telling][:1]
    told = [laid.sentence_at(laid.at[one]) for one in (*before, *behind)]
    behind_it = laid.theirs[laid.at[at[-1]] + 1 : laid.at[at[-1]] + 2]
    is_label = any(word.marks.startswith(":") for word in behind_it)  # "Hale: No."
    return not told or is_label or laid.sentence_at(laid.at[at[0]]) in told


def _is_led_alike(laid: Laid, at: int) -> bool:
    """Whether no other preposition leads to a name than in the evidence."""
    ours, theirs = laid.ours[at - 1 : at], laid.theirs[laid.at[at] - 1 : laid.at[at]]
    return not any(word.key in LINKS for word in ours) or [word.key for word in ours] == [word.key for word in theirs]


def _only_says(laid: Laid, at: Sequence[int], place: int) -> bool:
    """Whether both have the name say what is told, in front of it or behind it."""
    end = place + at[-1] - at[0]
    behind = laid.ours[at[-1] + 1 : at[-1] + 2]
    beside = (*laid.theirs[max(0, place - 1) : place], *laid.theirs[end + 1 : end + 2])
    return any(word.key in SAYING for word in behind) and any(word.key in SAYING for word in beside)


def _is_dateline(laid: Laid, at: Sequence[int]) -> bool:
    """Whether the name is where the report was written, and the text says no more than "in" or "at" it."""
    told = _dateline(laid.sentences[0].text).split()
    is_where = at[0] > 0 and laid.ours[at[0] - 1].key in _HERE
    return is_where and bool(told) and all(laid.ours[one].key in told for one in at)


def _is_of_its_land(laid: Laid, name: str, at: Sequence[int]) -> bool:
    """Whether the evidence has the country of the people, or the people of the country, beside the same thing."""
    beside = {laid.ours[one].key for step in (-1, 1) for one in telling(laid.ours, at[0 if step < 0 else -1], step, 1)}
    for place, word in enumerate(laid.theirs):
        if word.is_name and is_land_of(name, word.shown):
            theirs = {laid.theirs[one].key for step in (-1, 1) for one in telling(laid.theirs, place, step, 2)}
            if not beside.isdisjoint(theirs):
                return True
    return False


def _bearers(laid: Laid) -> frozenset[Bearer]:
    return frozenset(one for each in laid.sentences for one in laid.page.cast.within(each.start, each.end))


def _dateline(sentence: str) -> str:
    """Return the place where a report says that it was written, in small letters, or nothing."""
    found = _DATELINE.match(sentence)
    return spaced(found[1]) if found else ""
