"""Deeds that a sentence tells by a noun: "rejected calls for a ban" has no ban, "a victory over Orn" has Orn beaten."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

from newsdigest.english.words import word_set
from newsdigest.facts.acts import opens
from newsdigest.facts.alignment import Word, words_of
from newsdigest.facts.arguments import behind_of
from newsdigest.facts.deed import Deed
from newsdigest.facts.deeds import deeds_of
from newsdigest.facts.predicates import Form
from newsdigest.facts.prospects import prospects
from newsdigest.facts.senses import assent
from newsdigest.facts.statements import without_age, without_aside
from newsdigest.facts.wordclasses import DETERMINERS, PREPOSITIONS

# What somebody asks for: who turns it down has it not done, who grants it has it done.
_REQUESTS = word_set(
    """
    call calls request requests demand demands proposal proposals bid bids plan plans offer offers appeal appeals
    petition petitions motion motions idea ideas application applications attempt attempts suggestion suggestions
    scheme schemes bill bills
    """
)
# What is no deed, though words for one are like it.
_THINGS = _REQUESTS | word_set(
    "agreement agreements deal deals accord accords treaty treaties contract contracts report reports"
)
_ASKING = word_set("for to of")
_REACH = 10  # words between a request and what it is for
_WINS = word_set("victory victories win wins triumph triumphs")
_DEFEATS = word_set("defeat defeats loss losses")
_OVER, _BY = word_set("over against of"), word_set("by to against from")
_ABOVE = {"up": "rise", "down": "fall"}


class NounDeed(Deed):
    """A deed that a noun tells, with whom the sentence tells it of before and behind the noun."""

    def __init__(
        self, words: Sequence[Word], at: int, subject: range, behind: range, form: Form, act: str = "", link: str = ""
    ) -> None:
        super().__init__(words, at, subject, behind, form)
        self._named, self._by = act, link

    @property
    def act(self) -> str:
        """The act, by the verb for it where the noun has one."""
        return self._named or self.words[self.at].key

    @cached_property
    def doer(self) -> tuple[Word, ...]:
        """Who does it: whom the sentence tells it of, or who stands behind "by"."""
        if self._by == "given":
            return ()
        return _first(self._telling_behind()) if self._by == "doer" else _telling(self.subject)

    @cached_property
    def sufferer(self) -> tuple[Word, ...]:
        """What it is done to: what stands behind the noun."""
        return _telling(self.subject) if self._by in ("doer", "given") else _first(self._telling_behind())

    @cached_property
    def behind(self) -> tuple[Word, ...]:
        """The words around the noun: those that belong to it, and those behind it to the end of the clause."""
        return tuple(self.words[at] for at in self._behind if at != self.at)

    def _telling_behind(self) -> Sequence[Word]:
        words = [self.words[at] for at in self._behind if at > self.at]
        return words[1:] if words and words[0].key in PREPOSITIONS else words


def _telling(words: Sequence[Word]) -> tuple[Word, ...]:
    return tuple(word for word in words if word.is_telling and not word.is_dated)


def _first(words: Sequence[Word]) -> tuple[Word, ...]:
    end = next((at for at, word in enumerate(words) if word.key in PREPOSITIONS - {"of"}), len(words))
    return _telling(words[:end])


@lru_cache(4096)
def noun_deeds_of(text: str) -> tuple[Deed, ...]:
    """Return the deeds that a sentence tells by nouns, or as what somebody grants or turns down."""
    words = words_of(without_age(without_aside(text)))
    deeds = deeds_of(text)
    return (*_granted(words, deeds), *_won(words), *_moved(words, deeds), *prospects(words, deeds))


def _granted(words: Sequence[Word], deeds: Sequence[Deed]) -> Iterator[Deed]:
    """Yield what somebody allows, orders, forbids or turns down: "opposed the sale", "refused a request to sell"."""
    for deed in deeds:
        way = assent(deed.act)
        if not way or deed.is_open:
            continue
        denials = deed.form.denials + (way < 0)
        place = deed.place_of_object
        if place is None:
            continue
        first = deed.at + 1
        asking = _asking(words, place) if words[place].key in _REQUESTS else None
        if asking is not None:
            asked = next((each for each in deeds if each.form.first == asking and each.is_open), None)
            if asked is not None:
                form = asked.form._replace(denials=asked.form.denials + denials, is_open=False, is_ahead=True)
                yield asked.told_as(form)
                continue
            first, place = asking + 1, _head(words, asking + 1)
            yield from _given(words, deed, (asking, place), denials)
        is_deed = place < len(words) and words[place].is_plain and words[place].key not in _THINGS
        if is_deed and not opens(words[place]):
            form = Form(False, denials, False, place, is_ahead=True)
            yield NounDeed(words, place, deed.span_of_subject, range(first, behind_of(words, place).stop), form)


def _given(words: Sequence[Word], deed: Deed, asked: tuple[int, int], denials: int) -> Iterator[Deed]:
    """Yield what somebody who asked for a thing was given, or not: "the school's request for two more teachers"."""
    asking, place = asked
    subject = deed.span_of_subject if deed.form.is_passive else range(deed.at + 1, asking)
    asker = range(subject.start, min(subject.stop, asking))
    form = Form(True, denials, False, deed.form.first)
    if place < len(words) and words[place].is_plain:
        yield NounDeed(words, deed.at, asker, range(asking + 1, place + 1), form, "give", "given")


def _asking(words: Sequence[Word], place: int) -> int | None:
    """Return where it is told what somebody asks for: behind who asks, and when, in "a request by Orn on May 3 for"."""
    reach = range(place + 1, min(place + _REACH, len(words)))
    end = next((at for at in reach if opens(words[at])), reach.stop)
    return next((at for at in range(place + 1, end) if words[at].key in _ASKING and _is_asked(words, place, at)), None)


def _is_asked(words: Sequence[Word], place: int, at: int) -> bool:
    """Whether a small word leads to what is asked for; an "of" does right behind the request: "the idea of a ban"."""
    return words[at].key != "of" or at == place + 1


def _head(words: Sequence[Word], first: int) -> int:
    """Return where the noun of a phrase stands that begins at a place."""
    at = first
    while at < len(words) and (words[at].key in DETERMINERS | {"more"} or words[at].is_number):
        at += 1
    while at + 1 < len(words) and words[at + 1].is_plain and not opens(words[at + 1]):
        at += 1
    return at


def _won(words: Sequence[Word]) -> Iterator[Deed]:
    """Yield who beats whom in "took Orn to a 2-1 victory over Tull", and in "a defeat by Tull"."""
    for at, word in enumerate(words[:-1]):
        is_won = word.key in _WINS and words[at + 1].key in _OVER
        is_lost = word.key in _DEFEATS and words[at + 1].key in _BY
        if not (is_won or is_lost):
            continue
        named = _named_before(words, at)
        behind = behind_of(words, at)
        if named and len(behind) > 1 and words[at + 2].is_name:
            form = Form(False, 0, False, at)
            yield NounDeed(words, at, named, behind, form, "beat", "doer" if is_lost else "")


def _named_before(words: Sequence[Word], at: int) -> range:
    """Return where the name stands that is next before a place, in the same clause."""
    end = at
    while end > 0 and not (words[end - 1].is_name and not words[end - 1].is_number):
        end -= 1
        if opens(words[end]):
            return range(0)
    first = end
    while first > 0 and words[first - 1].is_name and (first == end or not opens(words[first])):
        first -= 1
    return range(first, end)


def _moved(words: Sequence[Word], deeds: Sequence[Deed]) -> Iterator[Deed]:
    """Yield what rose or fell by "up from", "down from" behind the clause that tells of it."""
    for at, word in enumerate(words[:-2]):
        if word.key in _ABOVE and words[at + 1].key == "from" and (words[at + 2].is_number or words[at].opens):
            before = next((each for each in reversed(deeds) if each.at < at), None)
            if before is not None:
                first = before.span_of_subject.start if before.span_of_subject else before.form.first
                form = Form(False, 0, False, at)
                yield NounDeed(words, at, range(first, at), range(at + 1, at + 1), form, _ABOVE[word.key])
