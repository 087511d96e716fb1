"""Deeds that a sentence has only in prospect: what a plan needs, what somebody calls for, what one is accused of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdigest.english.words import word_set
from newsdigest.facts.acts import opens
from newsdigest.facts.alignment import Word
from newsdigest.facts.arguments import behind_of
from newsdigest.facts.deed import Deed
from newsdigest.facts.predicates import Form
from newsdigest.facts.wordclasses import DETERMINERS, PREPOSITIONS

_NEEDING = word_set("need require await seek want lack request")
_LEAVE = word_set("approval consent permission clearance backing blessing ratification")
_FROM = word_set("of from by")
# What is told of by its noun before it is held; an announced loss was made.
_EVENTS = word_set(
    """
    protest protests strike strikes march marches rally rallies vote votes walkout walkouts boycott boycotts election
    elections referendum demonstration demonstrations
    """
)
_ANNOUNCING = word_set("announce plan schedule call propose threaten prepare demand")
ACCUSING = word_set("accuse charge suspect indict")
_OF_WHAT = word_set("of with for")
_REACH = 14  # words between who is accused and of what
_AHEAD = Form(is_passive=False, denials=0, is_open=True, first=0, is_ahead=True)


class Prospect(Deed):
    """A deed in prospect: of whom it would be done, by which act, to what."""

    def __init__(
        self, words: Sequence[Word], at: int, doer: range, behind: range, act: str, done_to: Sequence[Word] = ()
    ) -> None:
        super().__init__(words, at, doer, behind, _AHEAD._replace(first=at))
        self._named, self._done_to = act, tuple(done_to)

    @property
    def act(self) -> str:
        """The act, by the verb for it."""
        return self._named

    @property
    def sufferer(self) -> tuple[Word, ...]:
        """What it would be done to."""
        return self._done_to or super().sufferer

    @property
    def doer(self) -> tuple[Word, ...]:
        """Who would do it."""
        return tuple(word for word in self.subject if word.is_telling and not word.is_dated)


def prospects(words: Sequence[Word], deeds: Sequence[Deed]) -> Iterator[Deed]:
    """Yield the deeds of a sentence that are only needed, called for or somebody's alleged ones."""
    for deed in deeds:
        forms = deed.words[deed.at].forms
        if deed.is_denied:
            continue
        if not ACCUSING.isdisjoint(forms):
            yield from _alleged(words, deed)
        place = _object(words, deed.at + 1)
        if place is not None and not _ANNOUNCING.isdisjoint(forms) and words[place].key in _EVENTS:
            yield Prospect(words, place, deed.span_of_subject, range(place + 1, deed.span_end), words[place].key)
    yield from _needed(words)


def _needed(words: Sequence[Word]) -> Iterator[Deed]:
    """Yield whose leave something still needs: "needs the approval of the council", "subject to approval by Orn"."""
    for at in range(1, len(words) - 1):
        if _NEEDING.isdisjoint(words[at].forms) and (words[at - 1].key, words[at].key) != ("subject", "to"):
            continue
        place = _object(words, at + 1)
        if place is None or words[place].key not in _LEAVE:
            continue
        first = place + 2
        is_from = first < len(words) and words[place + 1].key in _FROM
        giver = range(first, behind_of(words, first).stop) if is_from else range(0)
        needing = next((place for place in range(at, 0, -1) if opens(words[place])), 0)
        done_to = tuple(word for word in words[needing:at] if word.is_telling and not word.is_dated)
        yield Prospect(words, place, giver, range(place + 1, place + 1), "approve", done_to)


def _object(words: Sequence[Word], at: int) -> int | None:
    """Return where the noun stands that begins right behind a verb: "announced a large protest in the square"."""
    while at < len(words) and not opens(words[at]) and (words[at].key in DETERMINERS or words[at].key == "for"):
        at += 1
    end = at
    while end < len(words) and not opens(words[end]) and words[end].is_plain and words[end].key not in PREPOSITIONS:
        end += 1
    return end - 1 if end > at else None


def _alleged(words: Sequence[Word], deed: Deed) -> Iterator[Deed]:
    """Yield what somebody is accused of doing: "accused the mayor of taking bribes"."""
    for at in range(deed.at + 1, min(deed.at + _REACH, len(words) - 1)):
        if opens(words[at]):
            return
        if words[at].key in _OF_WHAT and words[at + 1].key.endswith("ing") and not opens(words[at + 1]):
            doer = deed.span_of_subject if deed.form.is_passive else range(deed.at + 1, at)
            yield Prospect(words, at + 1, doer, behind_of(words, at + 1), words[at + 1].key)
            return
