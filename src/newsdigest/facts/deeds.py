"""The deeds that a sentence tells: who does what to whom, and whether it is denied or left open.

A reading by rules of word order, so that two tellings in different words can be held side by side: "the bill was thrown
out by the senate" has the senate for its doer, as "the senate rejected the bill" has.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

from newsdigest.facts.acts import act_at
from newsdigest.facts.alignment import Word, words_of
from newsdigest.facts.arguments import behind_of, subject_of
from newsdigest.facts.disowning import is_disowned
from newsdigest.facts.predicates import Form, form_of, has_object, is_verb_here
from newsdigest.facts.senses import KNOWN, LIGHT
from newsdigest.facts.statements import without_aside
from newsdigest.facts.wordclasses import ANYBODY, DENYING, DETERMINERS, DOUBTING, NOBODY, NOT, PREPOSITIONS, PRONOUNS


class Deed:
    """A verb of a sentence with its doer, what it is done to, and how it is told."""

    def __init__(self, words: Sequence[Word], at: int, subject: range, behind: range, form: Form) -> None:
        self.words, self.at = words, at
        self._subject, self._behind, self.form = subject, behind, form

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

    @cached_property
    def _agent(self) -> tuple[Word, ...]:
        keys = [word.key for word in self.behind]
        at = keys.index("by") + 1 if "by" in keys else len(keys)
        end = next((place for place in range(at + 1, len(keys)) if keys[place] in PREPOSITIONS - {"of"}), len(keys))
        return self.behind[at:end]

    @cached_property
    def _object(self) -> tuple[Word, ...]:
        words = self.behind
        end = next((at for at, word in enumerate(words) if word.key in PREPOSITIONS - {"of"}), len(words))
        return words[:end]

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
        return tuple(word for word in clause if word.start not in known)

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


@lru_cache(4096)
def deeds_of(text: str) -> tuple[Deed, ...]:
    """Return the deeds of a sentence in their order."""
    return tuple(_read(words_of(without_aside(text))))


def _read(words: Sequence[Word]) -> Iterator[Deed]:
    last: Deed | None = None
    for at in range(len(words)):
        form = form_of(words, at)
        if form is None:
            continue
        subject = subject_of(words, form, at)
        is_further = subject is None
        if subject is None and last is not None:
            subject = last._subject
            if words[form.first - 1].key in ("and", "but", "or") and form.first == at and last.form.is_passive:
                form = form._replace(is_passive=not has_object(words, at))
        subject = subject or range(0)
        is_relative = form.first > 0 and words[form.first - 1].key in ("who", "which", "that")
        is_own = bool(subject) and (form.is_finite or not is_further)  # not "having sold", behind "denies"
        denials = form.denials + (is_own and not is_relative and _nobody(words, subject)) + _object_denied(words, at)
        opening = subject.start if is_own else form.first
        is_open = form.is_open
        if is_disowned(words, opening):
            denials, is_open = denials + 1, False  # "rejected suggestions that she would go": she will not
        elif not is_relative:  # the ship "which ran aground" did so, whatever is denied of her
            denials += _is_led_by(words, opening, DENYING)
            is_open |= _is_led_by(words, opening, DOUBTING) or _is_in_doubt(words, opening)
        form = form._replace(denials=denials, is_open=is_open, is_further=is_further)
        last = Deed(words, at, subject, behind_of(words, at), form)
        yield last


def _is_led_by(words: Sequence[Word], opening: int, governors: frozenset[str]) -> bool:
    """Whether a clause hangs on such a word: "denies that the mill was sold", "whether the mill was sold"."""
    before = [word.key for word in words[max(opening - 2, 0) : opening]]
    if before[-1:] in (["that"], ["of"]):
        before.pop()
    return bool(before) and before[-1] in governors


def _is_in_doubt(words: Sequence[Word], opening: int) -> bool:
    """Whether what a clause tells behind "that" is of a report that the sentence has denied or doubted before."""
    if not opening or words[opening - 1].key != "that":
        return False
    if any(word.key in NOT or word.key.endswith("n't") for word in words[max(opening - 4, 0) : opening]):
        return True
    return any(word.key in DENYING | DOUBTING for word in words[: opening - 2])


def _nobody(words: Sequence[Word], subject: range) -> int:
    return int(any(words[at].key in NOBODY for at in subject[:2]))


def _object_denied(words: Sequence[Word], at: int) -> int:
    end = act_at(words, at)[1]
    following = words[end].key if end < len(words) else ""
    return int(following in ("no", "nobody", "nothing", "none", "neither"))
