"""The spellings that occur in the articles, each with where it stands and what titles were before it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from newsdigest.names.comparison import gender, is_body, untitled
from newsdigest.names.spans import NameKind, NameSpan, find
from newsdigest.names.spelling import skeleton, words_of


class Form:
    """One spelling. A full name is one form for all articles; a single word is one form for each article it is in."""

    def __init__(self, text: str, home: int = -1, sex: str | None = None) -> None:
        self.text = text
        self.home = home
        self.gender = sex
        self.kinds: Counter[str] = Counter()
        self.roles: Counter[str] = Counter()
        self.articles: Counter[int] = Counter()

    def order(self) -> tuple[str, int, str]:
        """Return what forms are sorted by."""
        return self.text, self.home, self.gender or ""

    @property
    def is_full(self) -> bool:
        """Whether it has more than one word."""
        return len(words_of(self.text)) > 1

    @property
    def kind(self) -> NameKind:
        """What it is, as far as its own words and its neighbours tell."""
        if is_body(self.text):
            return "body"
        if self.kinds["person"]:
            return "person"
        if self.kinds["body"]:
            return "body"
        return "place" if self.kinds["place"] else "unknown"

    @property
    def is_place(self) -> bool:
        """Whether some text treats it as a place, and none as a person."""
        return bool(self.kinds["place"]) and not self.kinds["person"]

    @property
    def may_be_person(self) -> bool:
        """Whether nothing speaks against its being a person."""
        return self.kind == "person" or (self.kind == "unknown" and not is_body(self.text))

    def surfaces(self) -> set[str]:
        """Return the spelling with and without the titles that were before it."""
        titled = {f"{role} {self.text}" for role in self.roles}
        bare = {self.text} if self.is_full or not titled or self.roles.total() < sum(self.articles.values()) else set()
        return titled | bare


class Forms:
    """All forms of some articles, full names and single words apart."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self.all = sorted(forms, key=Form.order)
        self.full = [form for form in self.all if form.is_full]
        self.short = [form for form in self.all if not form.is_full]
        self._genders: dict[str, str | None] = {}

    def starting(self, words: str) -> Form | None:
        """Return the longest full form that these words begin with."""
        fits = [form for form in self.full if words == form.text or words.startswith(form.text + " ")]
        return max(fits, key=lambda form: len(form.text), default=None)

    def gender_of(self, full: Form) -> str | None:
        """Return what courtesy titles say of a person's gender."""
        genders = {gender(role) for role in full.roles} - {None}
        return next(iter(genders)) if len(genders) == 1 else None


def collect(texts: Sequence[str], named: Sequence[Iterable[str]] = ()) -> Forms:
    """Return the forms of the texts, and of the names that a reader gave for each of them."""
    found: list[tuple[int, NameSpan]] = []
    for number, text in enumerate(texts):
        found += [(number, span) for span in find(text)]
    for number, names in enumerate(named):
        found += [(number, _given(name)) for name in sorted(set(names))]
    mixed = _mixed_surnames(span for _, span in found)
    forms: dict[tuple[str, int, str | None], Form] = {}
    for number, span in found:
        if not span.text:
            continue
        home = -1 if len(words_of(span.text)) > 1 else number
        sex = gender(span.role) if home >= 0 and skeleton(span.text) in mixed else None
        form = forms.setdefault((span.text, home, sex), Form(span.text, home, sex))
        form.kinds[span.kind] += 1
        form.articles[number] += 1
        if span.role:
            form.roles[span.role] += 1
    return Forms(forms.values())


def _given(name: str) -> NameSpan:
    bare, role = untitled(name)
    return NameSpan(bare, 0, len(bare), "person" if role else "unknown", role or None)


def _mixed_surnames(spans: Iterable[NameSpan]) -> frozenset[str]:
    """Return the single words that stand after both a man's and a woman's title."""
    genders: dict[str, set[str]] = defaultdict(set)
    for span in spans:
        sex = gender(span.role)
        if sex and " " not in span.text:
            genders[skeleton(span.text)].add(sex)
    return frozenset(word for word, both in genders.items() if len(both) > 1)
