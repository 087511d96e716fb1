"""One name in two spellings, on one page or on several."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from newsdigest import names
from newsdigest.checks.findings import Finding, Place
from newsdigest.checks.pages import Page, Statement

_SHORTENED, _LEFT_OUT = 5, 3  # letters that a shortened name has at most, and leaves out at least
_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")


def name_variants(pages: Sequence[Page]) -> Iterator[Finding]:
    """Yield the names that are spelled in two ways, with the first place of each spelling."""
    told = [[*page.told(), *(picture.statement for picture in page.pictures)] for page in pages]
    texts = ["\n\n".join(each.told for each in statements) for statements in told]
    seen: set[frozenset[str]] = set()
    for group in names.resolve(texts):
        for spellings in _spellings(group):
            if frozenset(spellings) in seen:
                continue
            seen.add(frozenset(spellings))
            found = [place for spelling in spellings if (place := _first(spelling, told))]
            places = sorted(found, key=lambda place: ([page.name for page in pages].index(place.page), place.start))
            if len(places) > 1:
                yield _variant(group.canonical, spellings, places)


def _spellings(group: names.NameGroup) -> Iterator[tuple[str, ...]]:
    """Yield the words of a name that are spelled in more than one way."""
    by_key: dict[str, dict[str, str]] = {}
    forms = (group.canonical, *group.variants)
    for form in forms:
        for word in _WORD.findall(form):
            if word[0].isupper() and len(word) > 2:
                by_key.setdefault(names.key(word), {}).setdefault(_caseless(word), word)
    for key in sorted(by_key):
        found = _in_full(by_key[key].values())
        if len(found) > 1:
            yield found
    singles = {names.key(form): form for form in forms if " " not in form}
    whole = {form for form in forms if " " not in form and not form.isupper() and len(form) > 3}
    is_place = len({*singles}) == len(whole) and group.kind == "place"
    if is_place and len(found := _in_full(whole)) > 1:
        yield found


def _in_full(spellings: Collection[str]) -> tuple[str, ...]:
    """Return the spellings without those that only shorten another: `Mich.` beside `Michigan`."""
    return tuple(sorted(one for one in spellings if not any(_shortens(one, other) for other in spellings)))


def _shortens(one: str, other: str) -> bool:
    """Whether a name is but the beginning of another, with much of it left out: `Kovalsky` shortens no `Kovalskyi`."""
    return other.startswith(one) and len(one) <= _SHORTENED and len(other) - len(one) >= _LEFT_OUT


def _caseless(word: str) -> str:
    return word.casefold().replace("’", "'").removesuffix("'s").replace(".", "")


def _first(spelling: str, told: Sequence[Sequence[Statement]]) -> Place | None:
    wanted = re.compile(rf"(?<!\w){re.escape(spelling)}(?!\w)")
    for statements in told:
        for statement in statements:
            if found := wanted.search(statement.text):
                return statement.place(found.start(), found.end())
    return None


def _variant(name: str, spellings: Sequence[str], places: Sequence[Place]) -> Finding:
    return Finding(
        code="name-variant",
        severity="note",
        message=f"One name in {len(spellings)} spellings: {', '.join(spellings)} ({name}).",
        suggestion="Choose one spelling, that of the house style.",
        places=tuple(places),
        values=tuple(spellings),
    )
