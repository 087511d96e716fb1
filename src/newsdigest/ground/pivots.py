"""The words on which a fact turns: figures, names, denials, words that have an opposite, and words of reserve.

A retelling may leave out and reword much. What its facts turn on is of its evidence, and stands beside the words beside
which the evidence has it; where that denies or doubts what the text tells, the text does as well.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsdigest.dates import When
from newsdigest.english.governors import SUPPOSED, TOLD
from newsdigest.english.vocabulary import phrased, stem, tokens
from newsdigest.facts.alignment import Word
from newsdigest.facts.inflection import same_word
from newsdigest.facts.opposites import OPPOSITES
from newsdigest.facts.passage import quantities_of
from newsdigest.ground.crossings import crossings
from newsdigest.ground.grammar import misjoined
from newsdigest.ground.laying import LEADING, Laid, denies, telling, turns
from newsdigest.ground.loans import unlent
from newsdigest.ground.omissions import lost_denials, lost_reserves
from newsdigest.ground.orders import is_told_alike
from newsdigest.ground.page import Page
from newsdigest.ground.strangers import strangers
from newsdigest.ground.tracing import answered
from newsdigest.schema.mention import Difference
from newsdigest.text import Stretch

# What turns something only before a figure.
_JOINING = frozenset(("for", "over", "under", "up", "down"))
_PRONOUNS = frozenset(("he", "she", "it", "they", "his", "her", "its", "their", "we", "i"))
_HELPING = frozenset(("is", "are", "was", "were", "be", "been", "being", "has", "have", "had"))
_PARTICIPLES = ("ed", "en", "wn", "ld", "nd", "de", "rn", "ne", "ng", "pt", "ft", "st", "ht", "ut")
_LEADING_TO = frozenset(("to", "from", "by"))
_GOVERNING = TOLD | SUPPOSED
_YEAR, _DAY = 4, 2  # digits
_IN_PLACE = 3  # telling words of the evidence in whose place another stands


def unturned(text: str, sentences: Sequence[Stretch], page: Page, whens: Sequence[When] = ()) -> Iterator[Difference]:
    """Yield the words of a text on which a fact turns that its evidence has not, or has beside other words.

    And the denials and reserves of the evidence that are lost on the way. A denial that only answers ("Hale denied it")
    is read with the sentences that it answers.
    """
    laid = Laid(text, answered(sentences, page), page)
    yield from _misplaced(laid)
    yield from _other_days(laid, whens)
    yield from strangers(laid)
    for at, pivot in crossings(laid):
        yield Difference(kind="word", said=laid.ours[at].shown, found=laid.ours[pivot].shown)
    yield from unlent(laid)
    yield from misjoined(laid)
    yield from _other_subject(laid)
    yield from _put_in_place(laid)
    yield from _new_deeds(laid)
    yield from lost_denials(laid)
    yield from lost_reserves(laid)


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
    if not _contrary(laid, word):
        if _only_joins(laid, at) or (at in laid.at and not is_leading):
            return True
        if not is_leading and not places and _is_noun(laid, at):
            return True  # what it stands for is another's to check: "the ban" of "it"
        if not is_leading and not places and is_told_alike(word.key, [other.key for other in laid.theirs]):
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


def _is_noun(laid: Laid, at: int) -> bool:
    return at > 0 and laid.ours[at - 1].key in ("the", "a", "an", "its", "their", "his", "her")


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
    return any(laid.are_beside(at, place) for place in places) or (not places and _is_same_value(laid, at))


def _is_led_alike(laid: Laid, at: int) -> bool:
    """Whether the same word leads to a figure in both: "to 9%"."""
    return at - 1 in laid.at and laid.at[at - 1] == laid.at[at] - 1 and laid.ours[at - 1].key in _LEADING_TO


def _is_same_value(laid: Laid, at: int) -> bool:
    """Whether the evidence writes the figure otherwise: "905" of "nine hundred and five"."""
    start = laid.ours[at].start
    values = {quantity.value for quantity in quantities_of(laid.evidence)}
    said = [quantity.value for quantity in quantities_of(laid.text) if quantity.start <= start < quantity.end]
    return bool(said) and values.issuperset(said)


def _other_subject(laid: Laid) -> Iterator[Difference]:
    """Yield the noun with which a text begins in the place of another one: who did it is another."""
    first = next((at for at in laid.at if laid.ours[at].is_telling), None)
    if not first:
        return
    ours = [word for word in laid.ours[:first] if word.is_telling]
    place = laid.at[first]
    begins = max((at for at in laid.starts if at <= place), default=0)
    theirs = [word for word in laid.theirs[begins:place] if word.is_telling]
    if not ours or not theirs or any(word.key in _PRONOUNS for word in laid.theirs[begins:place]):
        return
    is_named = any(word.is_name and not laid.page.body.has_lower(word.key) for word in ours)
    if is_named or any(word.is_dated for word in (*ours, *theirs)) or any(map(laid.places_of, ours)):
        return
    called = [bearer for each in laid.sentences for bearer in laid.page.cast.within(each.start, each.end)]
    if not any(bearer.is_called(word.key) for bearer in called for word in ours):
        yield Difference(kind="word", said=ours[-1].shown, found=theirs[-1].shown)


def _put_in_place(laid: Laid) -> Iterator[Difference]:
    """Yield a word that stands where the evidence has another: of "a girl died", "a boy died".

    Where a pronoun or a name stands there, the word may tell who or what it is, and a word that tells the same is fair.
    """
    told = sorted(at for at in laid.at if laid.ours[at].is_telling)
    stems = {stem(word) for word in phrased(tokens(laid.evidence.lower()))}
    for before, behind in pairwise(told):
        ours = [word for word in laid.ours[before + 1 : behind] if word.is_telling and not laid.places_of(word)]
        gap = laid.theirs[laid.at[before] + 1 : laid.at[behind]]
        theirs = [word for word in gap if word.is_telling]
        if not (ours and theirs) or len(theirs) > _IN_PLACE or any(word.key in _PRONOUNS for word in gap):
            continue
        if any(word.is_name or word.is_dated or word.is_number for word in (*ours, *theirs)):
            continue
        for word in ours:
            if stem(word.key) not in stems and not is_told_alike(word.key, [other.key for other in theirs]):
                yield Difference(kind="word", said=word.shown, found=theirs[0].shown)


def _new_deeds(laid: Laid) -> Iterator[Difference]:
    """Yield what a text says was done or is so of which the evidence has no word: "has been killed"."""
    known = [word.key for word in laid.theirs]
    stems = {stem(word) for word in phrased(tokens(laid.evidence.lower()))}
    for at, word in enumerate(laid.ours[:-1]):
        behind = next(iter(telling(laid.ours, at, 1, 1)), None)
        if word.key not in _HELPING or behind is None or behind - at > 3:
            continue
        deed = laid.ours[behind]
        if not (deed.is_plain and deed.key.endswith(_PARTICIPLES)) or laid.places_of(deed):
            continue
        if stem(deed.key) not in stems and not is_told_alike(deed.key, known):
            yield Difference(kind="word", said=deed.shown, found=None)
