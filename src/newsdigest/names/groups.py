"""Forms of names gathered into groups while rule after rule joins them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from newsdigest.names.form import Form
from newsdigest.names.forms import Forms


class Groups:
    """Forms gathered into groups, kept as a forest."""

    def __init__(self, forms: Forms) -> None:
        self.forms = forms
        self._parent = {form: form for form in forms.all}

    def top(self, form: Form) -> Form:
        """Return the form that stands for the group."""
        while self._parent[form] is not form:
            self._parent[form] = self._parent[self._parent[form]]
            form = self._parent[form]
        return form

    def join(self, one: Form, two: Form) -> None:
        """Make one group of the two."""
        first, second = self.top(one), self.top(two)
        if first is not second:
            first, second = sorted((first, second), key=Form.order)
            self._parent[second] = first

    def with_(self, form: Form) -> list[Form]:
        """Return the full forms that are in one group with this one."""
        top = self.top(form)
        return [other for part in form.parts for other in self.forms.by_part[part] if self.top(other) is top]

    def only(self, fits: Iterable[Form]) -> Form | None:
        """Return a form of the one group that all these are in, or None if they are in several or there are none."""
        by_group = {self.top(form): form for form in fits}
        return next(iter(by_group.values())) if len(by_group) == 1 else None

    def members(self) -> list[list[Form]]:
        """Return the groups."""
        found: dict[Form, list[Form]] = defaultdict(list)
        for form in self.forms.all:
            found[self.top(form)].append(form)
        return list(found.values())
