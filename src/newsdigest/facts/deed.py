"""A verb of a sentence with its doer, what it is done to, and how it is told."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from newsdigest.facts.acts import act_at
from newsdigest.facts.alignment import Word
from newsdigest.facts.predicates import Form, is_verb_here
from newsdigest.facts.senses import KNOWN, LIGHT
from newsdigest.facts.wordclasses import (
    ANYBODY,
    DETERMINERS,
    LETTING,
    PREPOSITIONS,
    PRONOUNS,
)


class Deed:
    """A verb of a sentence with its doer, what it is done to, and how it is told."""

    def __init__(
        self,
        words: Sequence[Word],
        at: int,
        subject: range,
        behind: range,
        form: Form,
        bidder: Deed | None = None,
    ) -> None:
        self.words, self.at = words, at
        self._subject, self._behind, self.form = subject, behind, form
        self.bidder = bidder
        """The deed of who wants it done or lets somebody do it, where it is told as that."""

    def __repr__(self) -> str:
        sign = "-" if self.is_denied else "+"
        mark = "?" if self.is_open else ""
        doer, sufferer, rest = (" ".join(word.key for word in side) for side in (self.doer, self.sufferer, self.rest))
        return f"{sign}{mark}{self.act}({doer} > {sufferer} | {rest})"

    @cached_property
    def _own_act(self) -> str:
        """The verb with the word behind it that makes another verb of it."""
        return act_at(self.words, self.at)[0]

    @property
    def act(self) -> str:
        """The act; of one that has a word for either side, such as to sell and to buy, always the same word."""
        return _CONVERSE.get(self._own_act, (self._own_act, ""))[0]

    @cached_property
    def shown(self) -> str:
        """The verb with its helping words, as the sentence has it."""
        end = max(act_at(self.words, self.at)[1], self.at + 1)
        return " ".join(word.shown for word in self.words[self.form.first : end])

    @property
    def form_words(self) -> frozenset[str]:
        """The helping words of the verb."""
        return frozenset(word.key for word in self.words[self.form.first : self.at])

    @property
    def words_of_clause(self) -> tuple[Word, ...]:
        """The words from its verb to the end of its clause."""
        return (*self.words[self.form.first : self.at + 1], *self.behind)

    @property
    def clause(self) -> str:
        """The words of its clause, with who does it."""
        words = (*self.subject, *self.words[self.form.first : self.at + 1], *self.behind)
        return " ".join(word.shown for word in words)

    @property
    def is_denied(self) -> bool:
        """Whether the sentence says that it is not so."""
        return self.form.denials % 2 == 1

    @property
    def is_open(self) -> bool:
        """Whether it is told as what may be, or hangs on something else."""
        return self.form.is_open

    @property
    def bid(self) -> str:
        """Whether somebody `wants` it done or `lets` it be done, where it is told as that."""
        if self.bidder is None:
            return ""
        return "lets" if self.bidder.words[self.bidder.at].key in LETTING else "wants"

    @cached_property
    def subject(self) -> tuple[Word, ...]:
        """The words before the verb that say of whom or what it is told, with those set off by a comma beside them."""
        return tuple(self.words[at] for at in (*self._subject, *self._aside))

    @cached_property
    def _aside(self) -> range:
        aside = range(self._subject.stop, self.form.first)
        if not self._subject or not aside or any(is_verb_here(self.words, at) for at in aside):
            return range(0)
        return aside if self.words[aside.start].is_telling or self.words[aside.start].key in DETERMINERS else range(0)

    @cached_property
    def behind(self) -> tuple[Word, ...]:
        """The words behind the verb, to the end of its clause."""
        first = act_at(self.words, self.at)[1]
        return tuple(self.words[at] for at in self._behind if at >= first)

    def reaches(self, place: int) -> bool:
        """Whether a place is in its clause, behind the verb."""
        return place in self._behind

    def asked(self, place: int) -> range:
        """Return where it is told of whom it wants a deed that "to" opens at a place, or whom it lets do it."""
        first = next((at for at in range(self.at + 1, place) if self.words[at].is_telling), place)
        return self._subject if first == place or self.form.is_passive else range(first, place)

    @cached_property
    def _agent(self) -> tuple[Word, ...]:
        keys = [word.key for word in self.behind]
        at = keys.index("by") + 1 if "by" in keys else len(keys)
        end = next((place for place in range(at + 1, len(keys)) if keys[place] in PREPOSITIONS - {"of"}), len(keys))
        return self.behind[at:end]

    @cached_property
    def _object(self) -> tuple[Word, ...]:
        words = self.behind
        ends = PREPOSITIONS - {"of"} | set(self._particles)  # "found him guilty of", "turned the offer down"
        end = next((at for at, word in enumerate(words) if word.key in ends), len(words))
        return words[:end]

    @cached_property
    def _particles(self) -> tuple[str, ...]:
        """The words that belong to the verb and stand behind its object."""
        is_parted = " " in self._own_act and act_at(self.words, self.at)[1] == self.at + 1
        return tuple(self._own_act.split()[1:]) if is_parted else ()

    @property
    def _link(self) -> str:
        """The preposition behind which stands who did it, where the verb is of the other side: "lost to", "sold to"."""
        return _CONVERSE.get(self._own_act, ("", ""))[1]

    @cached_property
    def doer(self) -> tuple[Word, ...]:
        """Who does it, as far as the clause says; to whom somebody loses beats him, to whom it is sold buys it."""
        if self._link:
            return self._behind_link
        return _telling(self._agent if self.form.is_passive else self.subject)

    @cached_property
    def _behind_link(self) -> tuple[Word, ...]:
        words = [self.words[at] for at in self._behind]
        at = next((at + 1 for at, word in enumerate(words) if word.key == self._link), len(words))
        return _first(words[at:])

    @cached_property
    def sufferer(self) -> tuple[Word, ...]:
        """What it is done to."""
        is_subject = self.form.is_passive or self._own_act == "lose to"
        return _telling(self.subject if is_subject else self._object)

    @cached_property
    def head(self) -> tuple[Word, ...]:
        """The word for what it is done to, as far as it is one of the language: `report` of a report on debt."""
        words = self.subject if self.form.is_passive or self._own_act == "lose to" else self._object
        end = next((at for at, word in enumerate(words) if word.key in PREPOSITIONS), len(words))
        return _telling(words[:end])[-1:]

    @cached_property
    def rest(self) -> tuple[Word, ...]:
        """What else its clause has."""
        known = {word.start for word in (*self.doer, *self.sufferer)}
        clause = _telling((*self.subject, *self.behind))
        return tuple(word for word in clause if word.start not in known and word.key not in self._particles)

    @cached_property
    def aim(self) -> tuple[str, tuple[Word, ...]]:
        """What it is done for, where that has a sense of its own: the act behind "to", and the words behind that."""
        for at in self._behind:
            if self.words[at - 1].key == "to" and self.words[at].shown.islower() and at - 1 in self._behind:
                act = act_at(self.words, at)[0]
                if " " in act or act in KNOWN:
                    return act, _telling(self.words[at + 1 : self._behind.stop])
        return "", ()

    @property
    def is_light(self) -> bool:
        """Whether the verb tells little by itself."""
        return " " not in self._own_act and not LIGHT.isdisjoint(self.words[self.at].forms)

    @property
    def has_pronoun(self) -> bool:
        """Whether somebody or something of it was named before."""
        return any(word.key in PRONOUNS for word in (*self.subject, *self.behind)) or not _telling(self.subject)

    @property
    def is_relative(self) -> bool:
        """Whether "who" or "which" opens its clause."""
        return self.form.first > 0 and self.words[self.form.first - 1].key in ("who", "which", "that")

    @property
    def span_of_subject(self) -> range:
        """Where its subject stands among the words."""
        return self._subject

    @property
    def place_of_object(self) -> int | None:
        """Where the noun stands for what it is done to."""
        head = self.head
        return next((at for at, word in enumerate(self.words) if head and word.start == head[0].start), None)

    def told_as(self, form: Form) -> Deed:
        """Return the same deed, told in another way."""
        return Deed(self.words, self.at, self._subject, self._behind, form, self.bidder)

    @property
    def span_end(self) -> int:
        """Where its clause ends among the words."""
        return self._behind.stop

    @property
    def span(self) -> tuple[int, int]:
        """From where to where its clause goes in the text."""
        first = self._subject.start if self._subject and not self.form.is_further else self.form.first
        return self.words[first].start, self.words[self._behind.stop - 1].end


def _telling(words: Sequence[Word]) -> tuple[Word, ...]:
    return tuple(word for word in words if word.is_telling and not word.is_dated and word.key not in ANYBODY)


def _first(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words up to the next preposition."""
    end = next((at for at, word in enumerate(words) if word.key in PREPOSITIONS - {"of"}), len(words))
    return _telling(words[:end])


# Verbs of the other side of an act, and what stands before who acts.
_CONVERSE = {"lose to": ("beat", "to")}
_CONVERSE |= dict.fromkeys(("sell", "sells", "sold", "selling"), ("buy", "to"))
_CONVERSE |= dict.fromkeys(("borrow", "borrows", "borrowed", "borrowing"), ("lend", "from"))
_CONVERSE |= dict.fromkeys(("receive", "receives", "received", "receiving", "got", "gets"), ("give", "from"))
