"""Names in a text that its evidence has not, has elsewhere, or has nothing standing for where they are put."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsdigest.english.verbs import AUXILIARIES
from newsdigest.facts.alignment import Word
from newsdigest.ground.antecedents import antecedents, is_likely
from newsdigest.ground.carried import HERE, dateline, is_land_of
from newsdigest.ground.cast import Bearer
from newsdigest.ground.laying import SAYING, Laid, telling
from newsdigest.ground.page import Page
from newsdigest.ground.slots import LINKS, Stand, named, stands
from newsdigest.schema.mention import Difference
from newsdigest.text import Stretch

_BACK = 1  # sentences in which another whom a pronoun may mean is a rival


def strangers(laid: Laid) -> Iterator[Difference]:
    """Yield the names that are not at home in the evidence."""
    taken: set[int] = set()
    for name in named(laid.text):
        start = name.start - len(f"{name.role} ") if name.role else name.start
        at = [one for one, word in enumerate(laid.ours) if start <= word.start < name.end and word.is_name]
        if at[:1] == [0] and len(at) > 1 and laid.page.body.has_lower(laid.ours[0].key):
            del at[0]  # "Tug Grey Heron"
        taken.update(at)
        if at and not _is_at_home(laid, name.words, at):
            yield Difference(kind="name", said=name.words, found=None)
    first = next(iter(laid.ours), None)
    if first is None or 0 in taken or not _is_opening_name(laid, first):
        return
    if not _is_at_home(laid, first.shown, [0]):
        yield Difference(kind="name", said=first.shown, found=None)


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
    if any(has) and not all(has) and bearer is not None and bearer in _bearers(laid):  # "Ann Hale" of "Hale"
        role = [laid.ours[one].key for one in at if one not in laid.at and laid.ours[one].shown not in name]
        return bearer.descriptions.issuperset(role)
    return (
        (all(has) and _keeps_its_place(laid, at))
        or _is_dateline(laid, at)
        or _is_of_its_land(laid, name, at)
        or any(_is_beside(laid, at, place) for place in laid.free_places_of(laid.ours[at[0]]))
        or (bearer is not None and bearer in _meant_between(laid, at[0], at[-1]))
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
    return laid.theirs[place].is_name and (
        laid.are_beside(at[0], place, until=at[-1], most=1)
        or laid.is_turned_about(at[0], at[-1], place)
        or _only_says(laid, at, place)
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
    told = dateline(laid.sentences[0].text).split()
    is_where = at[0] > 0 and laid.ours[at[0] - 1].key in HERE
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


def _has_rival(bearer: Bearer, stand: Stand, sentence: Stretch, page: Page) -> bool:
    """Whether a pronoun may as well mean another whom its sentence or the one before names."""
    if bearer.kind == "person" and bearer.gender is None and stand.words[0] in ("his", "her", "him"):
        return True
    if not stand.is_pronoun or stand.opens:  # what opens a sentence goes on with whom the one before began with
        return False
    subject = next((one for one in stands(sentence.text) if one.opens and one.start < stand.start), None)
    if subject is not None and not (subject.is_pronoun or bearer.is_called(subject.words[-1])):
        return True  # "The tanner said that he"
    near = page.cast.within(sentence.start, sentence.start + stand.start)
    near += [one for each in page.before(sentence, _BACK) for one in page.cast.within(each.start, each.end)]
    return any(one != bearer and is_likely(stand.words[0], one) for one in near)


def _meant_between(laid: Laid, first: int, last: int) -> Iterator[Bearer]:
    """Yield those for whom words stand in the place where the text has the words from first to last."""
    telling = [one for one in laid.at if laid.ours[one].is_telling and not first <= one <= last]
    before = max((laid.at[one] for one in telling if one < first), default=None)
    behind = min((laid.at[one] for one in telling if one > last), default=None)
    start = 0 if before is None else laid.theirs[before].end
    end = len(laid.evidence) if behind is None else laid.theirs[behind].start
    anchor = behind if behind is not None else before
    begins = 0
    for number, sentence in enumerate(laid.sentences, 1):
        is_here = anchor is None or laid.sentence_at(anchor) == number
        for stand in stands(sentence.text) if is_here else ():
            if start <= begins + stand.start <= end:
                found = antecedents(stand, sentence, laid.page)[:1]
                for one in found:
                    is_called = stand.is_pronoun or one.is_called(stand.words[-1])
                    if is_called and not _has_rival(one, stand, sentence, laid.page):
                        yield one
        begins += len(sentence.text) + 1
