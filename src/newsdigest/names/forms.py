"""All the spellings of some articles, to be asked for those that share a word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from newsdigest.names.form import SELDOM, Form
from newsdigest.text import fold


class Forms:
    """All forms of some articles, full names and single words apart."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self.all = sorted(forms, key=Form.order)
        for form in self.all:
            form.settle()
        self.full = [form for form in self.all if form.is_full]
        self.short = [form for form in self.all if not form.is_full]
        self.by_part: dict[str, list[Form]] = defaultdict(list)
        for form in self.full:
            for part in form.parts:
                self.by_part[part].append(form)
        self._by_fold = {form.folded: form for form in self.full}

    @cached_property  # few articles have a name of three words of which it must be known
    def bones_alone(self) -> frozenset[str]:
        """The single words that are names."""
        return frozenset([form.bone for form in self.short])

    @cached_property
    def _places(self) -> frozenset[str]:
        """The single words that are places: said to be one often enough, and never shown to be a person."""
        as_place: dict[str, int] = defaultdict(int)
        mentions: dict[str, int] = defaultdict(int)
        for form in self.short:
            mentions[form.bone] += sum(form.kinds.values())
            if "place" in form.kinds and "person" not in form.kinds:
                as_place[form.bone] += form.kinds["place"]
        return frozenset([bone for bone, times in as_place.items() if SELDOM * times > mentions[bone]])

    def is_place(self, form: Form) -> bool:
        """Whether a single word is a place somewhere in these articles."""
        return form.bone in self._places and "person" not in form.kinds

    def ending(self, words: str) -> Form | None:
        """Return the longest full form that these words end with."""
        found = words.split()
        for length in range(min(len(found), 10), 1, -1):
            form = self._by_fold.get(fold(" ".join(found[-length:])))
            if form:
                return form
        return None

    def within(self, form: Form) -> Form | None:
        """Return the longest other full form that a form ends with, word by word."""
        words = form.folded.split()
        endings = (self._by_fold.get(" ".join(words[start:])) for start in range(1, len(words) - 1))
        return next((found for found in endings if found), None)

    def starting(self, words: str) -> Form | None:
        """Return the longest full form that these words begin with."""
        found = words.split()
        for length in range(len(found), 1, -1):
            form = self._by_fold.get(fold(" ".join(found[:length])))
            if form:
                return form
        return None
