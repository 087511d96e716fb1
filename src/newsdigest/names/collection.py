"""The spellings that occur in the articles, and in the names that a reader gave of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import Final

from newsdigest.names.comparison import gender, is_body, is_learned, untitled
from newsdigest.names.form import Form, spelling_of
from newsdigest.names.forms import Forms
from newsdigest.names.spans import NameSpan, find
from newsdigest.names.spelling import skeleton
from newsdigest.names.titles import OFFICE_WORDS, ROLE_NOUNS, TITLES
from newsdigest.names.words import CALENDAR, FUNCTION, NATIONALITIES, ORDINARY, PARTICLE_WORDS
from newsdigest.text import fold

_LISTING: Final = re.compile(r" (\([A-Z][A-Za-z. ]{1,20}: ?[A-Z0-9.]{1,8}\))")
_LISTED: Final = re.compile(r"\(\s?[A-Z][\w.&’' -]{1,30}:\s?[A-Z0-9][A-Z0-9.-]{0,9}\s?(?:[;,][^()]{0,60})?\)")
_NO_NAME: Final = ORDINARY | FUNCTION | CALENDAR | NATIONALITIES | ROLE_NOUNS | TITLES | OFFICE_WORDS
_OF_NAMES: Final = PARTICLE_WORDS | {"of", "the", "for", "and", "&", "in", "on", "at", "a", "an"}


def collect(texts: Sequence[str], named: Sequence[Iterable[str]] = ()) -> Forms:
    """Return the forms of the texts, and of the names that a reader gave for each of them."""
    found = [(number, text, _found(text)) for number, text in enumerate(texts)]
    for (number, _, spans), given in zip(tuple(found), named, strict=False):
        own = [span.text for span in spans]
        words_in = {word for name in own for word in name.split()}
        wholes = "\n".join(sorted(set(own)))
        found.append((number, "", [_given(name) for name in sorted(set(given)) if _is_name(name, words_in, wholes)]))
    mixed = _mixed_surnames([span for _, _, spans in found for span in spans])
    forms: dict[tuple[str, int, str | None], Form] = {}
    for number, text, spans in found:
        has_listings = "(" in text and _LISTING.search(text) is not None
        for (name, sex), places in _by_name(spans, mixed).items():
            spelling = spelling_of(name)
            if not spelling.words:
                continue
            key = (name, -1, None) if spelling.is_full else (name, number, sex)
            form = forms.get(key)
            if form is None:
                form = forms[key] = Form(*key)
            form.observe(number, text, places)
            if has_listings:
                form.listings.update(_listings_behind(places, text))
    return Forms(forms.values())


def _by_name(spans: Iterable[NameSpan], mixed: Set[str]) -> dict[tuple[str, str | None], list[NameSpan]]:
    """Return where each name stands, by the title's gender too if a man and a woman may have it."""
    found: dict[tuple[str, str | None], list[NameSpan]] = defaultdict(list)
    for span in spans:
        sex = gender(span.role) if mixed and skeleton(span.text) in mixed else None
        found[span.text, sex].append(span)
    return found


def _found(text: str) -> Sequence[NameSpan]:
    """Return the names of a text; the exchange and symbol of a listed company are no names of their own."""
    if "$" not in text and not _LISTED.search(text):
        return find(text)
    return [span for span in find(text) if not _is_of_listing(text, span)]


def _is_of_listing(text: str, span: NameSpan) -> bool:
    before = text[max(0, span.start - 2) : span.start]
    before = before[:-1] if before.endswith(" ") else before[-1:]
    if before not in ("(", ":", "$"):
        return False
    if text[span.start - 1] == "$":
        return span.text.isupper()
    opening = text.rfind("(", max(0, span.start - 36), span.start)
    listed = _LISTED.match(text, opening) if opening >= 0 else None
    return listed is not None and listed.end() > span.end


def _is_name(given: str, words_in: Set[str], wholes: str) -> bool:
    """Whether what a reader gave is a name: "two men", "January 8" and a "Shares" that opens a sentence are none.

    `words_in` are the words of the names in the text, `wholes` the names, one a line.
    """
    bare, role = untitled(given)
    words = [word.strip(".,'’\"“”") for word in bare.split()]
    weighty = [word for word in words if fold(word) not in _OF_NAMES]
    if not weighty or not all(word[:1].isupper() for word in weighty) or words[0][:1].islower():
        return False
    if " for " in f" {role} ":
        return False  # "spokesman for Mayor Pell" is not the mayor
    if len(words) == 1:
        return words[0] in words_in and bool(find(f"They met {words[0]}."))
    if is_body(bare) or all(fold(word) in _NO_NAME or word.isdigit() for word in weighty):
        return f"\n{bare}\n" in f"\n{wholes}\n" or bare not in wholes  # not "Drug Board" of the "Food and Drug Board"
    return True


def _listings_behind(places: Iterable[NameSpan], text: str) -> Iterator[str]:
    """Yield the stock exchange listings that stand behind a name."""
    for span in places:
        listing = _LISTING.match(text, span.end) if text.startswith(" (", span.end) else None
        if listing:
            yield listing.group(1)


def _given(name: str) -> NameSpan:
    bare, role = untitled(name)
    return NameSpan(bare, 0, len(bare), "person" if role else "unknown", role or None)


def _mixed_surnames(spans: Sequence[NameSpan]) -> frozenset[str]:
    """Return the single words behind both a man's and a woman's title, or behind two titles where two people have it.

    Who is "Dr Hale" is nobody's "Mr Hale", when another Hale is in the news.
    """
    titles: dict[str, set[str]] = defaultdict(set)
    for span in spans:
        if (
            span.role
            and " " not in span.text
            and (title := gender(span.role) or ("dr" if is_learned(span.role) else None))
        ):
            titles[skeleton(span.text)].add(title)
    several = {word: both for word, both in titles.items() if len(both) > 1}
    bearers: dict[str, set[str]] = defaultdict(set)
    for span in spans if several else ():
        if " " in span.text:
            bearers[skeleton(span.text.rsplit(" ", 1)[1])].add(fold(span.text))
    return frozenset(word for word, both in several.items() if {"m", "f"} <= both or len(bearers[word]) > 1)
