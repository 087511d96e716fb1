"""The words on which a fact turns: figures, names, denials, words that have an opposite, and words of reserve.

A retelling may leave out and reword much. What its facts turn on is of its evidence, and stands beside the words beside
which the evidence has it; where that denies or doubts what the text tells, the text does as well.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from newsdigest.dates import When
from newsdigest.english.governors import SUPPOSED, TOLD
from newsdigest.facts.alignment import Word
from newsdigest.facts.inflection import same_word
from newsdigest.facts.opposites import OPPOSITES
from newsdigest.facts.passage import quantities_of
from newsdigest.ground.answers import answered
from newsdigest.ground.arrangements import arrangements
from newsdigest.ground.attachments import reattached
from newsdigest.ground.crossings import crossings
from newsdigest.ground.grammar import misjoined
from newsdigest.ground.laying import LEADING, Laid, denies, telling, turns
from newsdigest.ground.omissions import lost_denials, lost_reserves, lost_turns
from newsdigest.ground.page import Page
from newsdigest.ground.retelling import retold
from newsdigest.ground.strangers import strangers
from newsdigest.schema.mention import Difference
from newsdigest.text import Stretch

# What turns something only before a figure.
_JOINING = frozenset(("for", "over", "under", "up", "down"))
_LEADING_TO = frozenset(("to", "from", "by"))
_GOVERNING = TOLD | SUPPOSED
_YEAR, _DAY = 4, 2  # digits


def unturned(text: str, sentences: Sequence[Stretch], page: Page, whens: Sequence[When] = ()) -> Sequence[Difference]:
    """Return the words of a text that its evidence has not, or has beside other words.

    And the denials and reserves of the evidence that are lost on the way. A denial that only answers ("Hale denied it")
    is read with the sentences that it answers. Where another order of the evidence has all of the text, there are none.
    """
    found = [
        list(_unturned(Laid(text, each, page), whens)) for each in arrangements(text, answered(sentences, page), page)
    ]
    return min(found, key=len)


def _unturned(laid: Laid, whens: Sequence[When]) -> Iterator[Difference]:
    yield from _misplaced(laid)
    yield from _other_days(laid, whens)
    yield from strangers(laid)
    for at, pivot in crossings(laid):
        yield Difference(kind="word", said=laid.ours[at].shown, found=laid.ours[pivot].shown)
    yield from retold(laid)
    yield from reattached(laid)
    yield from misjoined(laid)
    yield from lost_denials(laid)
    yield from lost_reserves(laid)
    yield from lost_turns(laid)


def _misplaced(laid: Laid) -> Iterator[Difference]:
    for at, word in enumerate(laid.ours):
        if denies(word):
            if not _is_denied(laid, at) or _hangs_anew(laid, at):
                yield Difference(kind="negation", said=word.shown, found=None)
        elif word.is_dated:  # dates are held to their value
            if _is_year_of(laid, at) and not laid.places_of(word):
                yield Difference(kind="date", said=word.shown, found=None)
        elif turns(word):
            if not _is_turned_alike(laid, at):
                yield Difference(kind="direction" if _contrary(laid, word) else "word", said=word.shown, found=None)
        elif word.is_number and not _is_counted(laid, at):
            yield Difference(kind="number", said=word.shown, found=None)


def _is_year_of(laid: Laid, at: int) -> bool:
    """Whether a year says which thing is meant: "the 2024 report"."""
    behind = next(iter(laid.ours[at + 1 : at + 2]), None)
    is_year = laid.ours[at].is_figure and len(laid.ours[at].key) == _YEAR
    return is_year and behind is not None and behind.is_plain and not behind.opens


def _other_days(laid: Laid, whens: Sequence[When]) -> Iterator[Difference]:
    """Yield the days of the month that neither the evidence nor the record's date has, or that stand twice for two."""
    ours, theirs = Counter(_days_of(laid.ours)), Counter(_days_of(laid.theirs))
    known = {day.day for when in whens for day in (when.earliest, when.latest) if day is not None}
    for day, count in ours.items():
        is_doubled = 0 < theirs[day] < count and any(other not in ours for other in theirs)
        if is_doubled or (theirs and not theirs[day] and day not in known):
            yield Difference(kind="date", said=str(day), found=None)


def _days_of(words: Sequence[Word]) -> Iterator[int]:
    """Yield the days of the month, also those that only the last one's month tells: "20 and 21 January"."""
    for at, word in enumerate(words):
        behind = words[at + 1 : at + 3]
        is_joined = len(behind) > 1 and behind[0].key in ("and", "or", "to") and behind[1].is_dated
        if (word.is_dated or is_joined) and word.key.isdecimal() and len(word.key) <= _DAY:
            yield int(word.key)


def _is_denied(laid: Laid, at: int) -> bool:
    """Whether a denial of the evidence stands before the same words as this one."""
    if laid.ours[at].key == "never" and not any(word.key in ("never", "ever") for word in laid.theirs):
        return False
    return any(
        laid.are_beside(at, place, is_before=True)
        or laid.are_beside(at, laid.resumed(place), is_before=True)
        or laid.answers(at, place)
        for place in laid.denials
    )


def _hangs_anew(laid: Laid, at: int) -> bool:
    """Whether a denial hangs on a word that its sentence has not: "is reported not to have left"."""
    start = next((one for one in range(at, -1, -1) if laid.ours[one].opens), 0)  # behind a mark something begins
    before = next((word for word in reversed(laid.ours[start:at]) if word.is_telling or word.key in TOLD), None)
    if before is None or before.key not in _GOVERNING:
        return False
    denied = {laid.sentence_at(laid.at[one]) for one in telling(laid.ours, at, 1, 1) if one in laid.at}
    return not any(not denied or laid.sentence_at(place) in denied for place in laid.places_of(before))


def _is_turned_alike(laid: Laid, at: int) -> bool:
    """Whether the evidence has a word that has an opposite where the text has it."""
    word = laid.ours[at]
    is_leading, places = word.key in LEADING, laid.places_of(word)
    if places and len(places) < sum(same_word(word.key, other.key) for other in laid.ours):
        return False  # of one "closed" the text makes two
    if not _contrary(laid, word) and (_only_joins(laid, at) or (at in laid.at and not is_leading)):
        return True
    if at in laid.at and laid.are_beside(at, laid.at[at], is_before=is_leading):
        return True
    return any(
        laid.are_beside(at, place, is_before=True) or (not is_leading and laid.is_object(at, place))
        for place in laid.free_places_of(word)
    )


def _contrary(laid: Laid, word: Word) -> bool:
    """Whether the evidence has an opposite of a word."""
    opposites = frozenset(other for form in word.forms for other in OPPOSITES.get(form, ()))
    return any(not other.forms.isdisjoint(opposites) for other in laid.theirs)


def _only_joins(laid: Laid, at: int) -> bool:
    if laid.ours[at].key == "with":
        behind = telling(laid.ours, at, 1, 1)
        return not laid.places_of(laid.ours[at]) and any(laid.places_of(laid.ours[one]) for one in behind)
    is_before_figure = at + 1 < len(laid.ours) and laid.ours[at + 1].is_number
    return laid.ours[at].key in _JOINING and not is_before_figure


def _is_counted(laid: Laid, at: int) -> bool:
    """Whether the evidence has a figure as often as the text, and where it has several beside the same words."""
    same = [word for word in laid.ours if word.key == laid.ours[at].key and not word.is_dated]
    if 0 < sum(word.key == laid.ours[at].key for word in laid.theirs) < len(same):
        return False
    if at in laid.at:
        is_alone = sum(word.is_number and not word.is_dated for word in laid.theirs) == 1
        if is_alone or laid.are_beside(at, laid.at[at]) or _is_led_alike(laid, at):
            return True
    places = laid.places_of(laid.ours[at])
    moved = (laid.is_passive_of, laid.is_object, laid.is_done_to)
    return any(is_alike(at, place) for place in places for is_alike in moved) or (
        not places and _is_same_value(laid, at)
    )


def _is_led_alike(laid: Laid, at: int) -> bool:
    """Whether the same word leads to a figure in both: "to 9%"."""
    return at - 1 in laid.at and laid.at[at - 1] == laid.at[at] - 1 and laid.ours[at - 1].key in _LEADING_TO


def _is_same_value(laid: Laid, at: int) -> bool:
    """Whether the evidence writes the figure otherwise: "905" of "nine hundred and five"."""
    start = laid.ours[at].start
    values = {quantity.value for quantity in quantities_of(laid.evidence)}
    said = [quantity.value for quantity in quantities_of(laid.text) if quantity.start <= start < quantity.end]
    return bool(said) and values.issuperset(said)
