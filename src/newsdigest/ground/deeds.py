"""Of which deed of a sentence its date words are: `who was elected in 2019, resigned in 2024` has two.

A date is of the clause in which it stands, and a record of the clause whose verb it tells. Where another clause is
the record's, and has a date of its own, the words are of another deed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from newsdigest import dates
from newsdigest.align import Span
from newsdigest.dates.verbs import MODALS
from newsdigest.english.clauses import clauses
from newsdigest.english.lexicon import SAYING
from newsdigest.english.nesting import Clause
from newsdigest.english.verbals import DETERMINERS, Line, words_of
from newsdigest.english.verbs import AUXILIARIES, IRREGULAR_PAST
from newsdigest.english.vocabulary import stem, telling, tokens
from newsdigest.facts.inflection import lemmas
from newsdigest.ground.manners import Manner, manner_of
from newsdigest.schema.reading import Status
from newsdigest.text import Stretch

Belonging = Literal["own", "unsure", "other"]
"""Whether date words are of what a record tells."""
_Key = tuple[int, int]  # a sentence and a clause of it
_BOUND = Manner.BOUND
_DUE = frozenset({"due", "set", "scheduled", "planned", "expected", "slated", "booked", "fixed"})
_NAMING = (Manner.SUBJECT, Manner.NAMING)
_MOVED: tuple[Status, ...] = ("postponed", "cancelled")
_PASSING = ("relative", "reduced", "sub", "aside", "said")
_WHICH = ("relative", "reduced")
_TOLD_TO = frozenset({"said", "reported", "believed", "thought", "alleged", "claimed", "understood", "feared"})
_AGENTS = ("er", "ers", "or", "ors")
_STEM = 5  # letters by which "approval" is of "approve"
_LONG = 6
_SLIGHT = 0.5  # what a verb tells that mostly only joins: go, take
_LONGEST = 1_200  # characters: hostile text may have no stop for megabytes


class _Hung(NamedTuple):
    """Date words, the clause they stand in, and how."""

    start: int
    end: int
    text: str
    key: _Key
    manner: Manner


class _Told(NamedTuple):
    """The clauses of the sentences of a record, with their dates."""

    clauses: Mapping[_Key, Clause]
    hung: tuple[_Hung, ...]

    def over(self, key: _Key) -> list[_Key]:
        """Return the clauses that a clause hangs on."""
        found: list[_Key] = []
        while self.clauses[key].parent >= 0:
            key = (key[0], self.clauses[key].parent)
            found.append(key)
        return found


def belonging(place: Span, sentences: Sequence[Stretch], texts: Sequence[str], status: Status | None) -> Belonging:
    """Return whether the date words at a place of some sentences are of what the texts, a title first, tell."""
    if not texts or any(len(sentence.text) > _LONGEST for sentence in sentences):
        return "own"
    told = _told(sentences)
    ours = [one for one in told.hung if one.start < place.end and place.start < one.end]
    if not ours or len(told.hung) == len(ours):
        return "own"
    homes = _homes(told.clauses, texts, status)
    one = max(ours, key=lambda each: (each.key in homes.keys, -each.manner))
    others = [each for each in told.hung if each not in ours and not _are_one(each.text, one.text)]
    if one.manner is Manner.STAMP and ":" not in one.text and any(each.manner < Manner.COMPARED for each in others):
        return "other"  # a dateline tells when it was written
    return _Case(one, [each for each in others if each.manner < Manner.STAMP], homes, told, texts, status).judged()


class _Case(NamedTuple):
    """A date of a record, and the other dates of its sentences that it might have had."""

    one: _Hung
    rivals: Sequence[_Hung]
    homes: _Homes
    told: _Told
    texts: Sequence[str]
    status: Status | None

    def judged(self) -> Belonging:
        """Return whether the date is of the record: its clause is the record's, or no other's date is."""
        inside = [each for each in self.rivals if each.key in self.homes.keys]
        if self.one.key in self.homes.keys:
            return self.among(inside)
        is_weak = self.is_over or (self.clause.kind == "sub" and self.clause.verb is None)  # "after a vote on Monday"
        strong = [each for each in inside if each.manner is Manner.PLAIN or (each.manner is _BOUND and not is_weak)]
        if strong:
            return self.against(strong)
        is_named = any(each.manner in _NAMING for each in inside)
        return "unsure" if is_named or self.is_doubtful else "own"

    @property
    def clause(self) -> Clause:
        """The clause in which the date stands."""
        return self.told.clauses[self.one.key]

    @property
    def is_over(self) -> bool:
        """Whether the record's clause hangs on that of the date."""
        return any(self.one.key in self.told.over(key) for key in self.homes.keys)

    def among(self, inside: Sequence[_Hung]) -> Belonging:
        """Judge a date of the record's own clause by the others that stand in it."""
        if not any(each.key == self.one.key and each.manner < self.one.manner for each in inside):
            return "own"
        if self.status in _MOVED and self.one.manner is Manner.NAMING:
            return "own"  # "Friday's match was called off on Monday"
        is_open = self.status is None or self.status in _MOVED or self.one.manner is Manner.SUBJECT
        return "unsure" if is_open or not self.homes.is_by_verb else "other"

    def against(self, strong: Sequence[_Hung]) -> Belonging:
        """Judge a date of another clause by those of the record's own."""
        clauses_of = self.told.clauses
        if self.status in _MOVED and any(clauses_of[key].verb in _DUE for key in self.told.over(self.one.key)):
            return "own"  # "a walkout that was due to begin on Thursday was called off on Monday"
        if self.is_over and self.status != "planned" and clauses_of[self.homes.keys[0]].kind == "infinitive":
            return "own"  # "voted on Monday to close it on Friday"
        is_plan = self.status == "planned" and any(clauses_of[each.key].verb in _DUE for each in strong)
        is_open = is_plan or self.clause.verb in _DUE or self.status in _MOVED or not self.homes.is_by_verb
        return "unsure" if is_open or self.one.key in self.homes.also or self.is_told(self.texts[:1]) else "other"

    @property
    def is_doubtful(self) -> bool:
        """Whether nothing ties the date to the record, whose own clause has none."""
        is_told = self.is_told(self.texts)
        if not is_told and any(_is_in(each, self.texts) for each in self.rivals):
            return True
        if self.one.manner is Manner.COMPARED and any(each.manner < self.one.manner for each in self.rivals):
            return True
        if is_told or self.homes.shares[self.one.key] or not self.rivals:
            return False
        is_nearer = any(self.homes.shares[each.key] > 0 and each.manner <= Manner.NAMING for each in self.rivals)
        return is_nearer or self.clause.kind in _PASSING

    def is_told(self, texts: Sequence[str]) -> bool:
        """Whether the texts have the date words."""
        return _is_in(self.one, texts)


def _is_in(one: _Hung, texts: Sequence[str]) -> bool:
    return any(one.text.lower() in text.lower() for text in texts)


def _are_one(one: str, other: str) -> bool:
    return one.lower() in other.lower() or other.lower() in one.lower()


def _told(sentences: Sequence[Stretch]) -> _Told:
    """Return the clauses of some sentences and where in the article their dates hang."""
    found: dict[_Key, Clause] = {}
    hung: list[_Hung] = []
    for number, sentence in enumerate(sentences):
        days = dates.find(sentence.text)
        read = clauses(sentence.text, tuple((day.start, day.end) for day in days))
        found |= {(number, at): clause for at, clause in enumerate(read.clauses)}
        hung += [
            _Hung(sentence.start + day.start, sentence.start + day.end, day.text, (number, at), manner)
            for day, at, of_subject in zip(days, read.of_dates, read.of_subject, strict=True)
            for manner in (max(manner_of(day, sentence.text), Manner.SUBJECT if of_subject else Manner.PLAIN),)
        ]
    return _Told(found, tuple(hung))


class _Homes(NamedTuple):
    """The clauses that tell what a record tells."""

    keys: tuple[_Key, ...]
    is_by_verb: bool
    """Whether the record has their verb, and not only their other words."""
    also: frozenset[_Key]
    """Whose verb its title has too."""
    shares: Mapping[_Key, float]
    """How much of its words each clause has."""


def _homes(told: Mapping[_Key, Clause], texts: Sequence[str], status: Status | None) -> _Homes:
    shares: dict[_Key, float] = dict.fromkeys(told, 0.0)
    for text, share in zip(texts, _SHARES, strict=False):
        weights = _weights(text)
        total = sum(weights.values()) or 1.0
        for key, clause in told.items():
            own = {stem(word.lower().replace("’", "'")) for word in clause.words}
            shares[key] += share * sum(weight for word, weight in weights.items() if word in own) / total
    title, *rest = [_leads(text, told) for text in texts[: len(_SHARES)]]
    also = frozenset(key for keys in title for key in keys)
    for leads in (title, *rest):
        keys = _best(_foremost(leads, told), shares) if leads else ()
        if keys and shares[keys[0]]:
            is_told = leads is title or told[keys[0]].kind not in _PASSING
            is_sure = is_told and told[keys[0]].verb not in SAYING and _is_in_time(told[keys[0]], status)
            return _Homes(keys, is_by_verb=is_sure, also=also, shares=shares)
    most = max(shares.values(), default=0.0)
    by_words = tuple(key for key, share in shares.items() if most and share == most)
    return _Homes(by_words, is_by_verb=False, also=also, shares=shares)


def _is_in_time(clause: Clause, status: Status | None) -> bool:
    """Whether a clause may tell of what is to come, for a plan, and of what has been, for what happened."""
    words = {word.lower() for word in clause.words}
    if status == "planned":
        return words.isdisjoint(_PAST) or not words.isdisjoint(MODALS)
    return status != "happened" or words.isdisjoint(_TO_COME)


_PAST = frozenset({"had", "was", "were"})
_TO_COME = frozenset({"will", "shall"})
_SHARES = (2.0, 1.0)
"""What the words of a title and of a summary count."""


def _foremost(leads: Sequence[tuple[_Key, ...]], told: Mapping[_Key, Clause]) -> tuple[_Key, ...]:
    """Return the clauses of the first verb that does not only say who is meant: `the viola found in May is back`."""
    return next((keys for keys in leads if any(told[key].kind not in _WHICH for key in keys)), leads[0])


def _is_within(at: int, read: Sequence[Clause], kinds: Sequence[str]) -> bool:
    """Whether a clause, or one that it hangs on, is of these kinds."""
    while at >= 0:
        if read[at].kind in kinds:
            return True
        at = read[at].parent
    return False


def _best(keys: Sequence[_Key], shares: Mapping[_Key, float]) -> tuple[_Key, ...]:
    most = max(shares[key] for key in keys)
    return tuple(key for key in keys if shares[key] == most)


def _weights(text: str) -> dict[str, float]:
    """Return the words of a text that tell something, by their stems."""
    found: dict[str, float] = {}
    for token in tokens(text):
        word = token.casefold().removesuffix("'s")
        weight = telling(token) or (_SLIGHT if word in IRREGULAR_PAST else 0.0)
        if weight:
            found[stem(word)] = max(found.get(stem(word), 0.0), weight)
    return found


def _leads(text: str, told: Mapping[_Key, Clause]) -> list[tuple[_Key, ...]]:
    """Return the clauses whose verbs a text has, in the order of the text; of a saying that no clause has, none."""
    line = Line(words_of(text, ()))
    own = clauses(text, ()).clauses
    beside = {word for at, clause in enumerate(own) if _is_within(at, own, ("relative",)) for word in clause.words}
    found: list[tuple[_Key, ...]] = []
    for at in range(len(line.words)):
        low = line.low(at)
        if line.text(at) in beside or not low.isalpha() or low in AUXILIARIES or _only_describes(line, at):
            continue
        keys = tuple(
            key
            for key, clause in told.items()
            if clause.verb and clause.verb not in AUXILIARIES and _is_form(low, clause.verb)
        )
        if keys:
            found.append(keys)
        elif low in SAYING and at and not found:
            return []
    return found


def _only_describes(line: Line, at: int) -> bool:
    """Whether a word of a text is no verb of it: `the arrested man`, `a vote`, `is said to have left`."""
    before, behind = line.low(at - 1), line.low(at + 1)
    if before in DETERMINERS or (line.low(at) in _TOLD_TO and behind == "to"):
        return True
    return (not at or before.isdigit()) and line.has_form_of_participle(at) and behind.isalpha()


def _is_form(word: str, verb: str) -> bool:
    """Whether a word of a text is a form of a verb, the deed that it names, or tells the same."""
    if not lemmas(word).isdisjoint(lemmas(verb)):
        return True
    if word.endswith(_AGENTS) and not verb.endswith("er"):
        return False  # players do not only play
    return stem(word) == stem(verb) or (min(len(word), len(verb)) >= _LONG and word[:_STEM] == verb[:_STEM])
