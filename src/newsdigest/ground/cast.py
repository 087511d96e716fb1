"""Who and what an article names: each bearer of a name with its forms, its descriptions and where it stands."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from newsdigest import names
from newsdigest.english.smallwords import FEMALE, MALE, PRONOUNS
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.naming import spaced
from newsdigest.names import NameKind, NameSpan
from newsdigest.names.namesakes import given_sex
from newsdigest.names.titles import FEMALE_TITLES, MALE_TITLES
from newsdigest.names.words import FEMALE_WORDS, MALE_WORDS
from newsdigest.numbers.neighbours import UNCOUNTED
from newsdigest.schema.article import Article
from newsdigest.text import Stretch

_BEFORE = re.compile(r"((?:[a-z][a-z'’-]*[ ]){1,3})$")  # the coal barge Ellery
_BEHIND = re.compile(r",\s(?:the|a|an)\s([a-z][a-z'’ -]{2,60})")  # Orrin & Quist, a private bank
_IS = re.compile(r"\s(?:is|was)\s(?:the|a|an)\s([a-z][a-z'’ -]{2,40})")
WHERE = re.compile(r"\b(?:in|at|off|near|from|to|into|outside|around|above|below|over)\s(?:the\s)?$", re.IGNORECASE)
_OFTEN = 4  # mentions from which on a long article is about more than the one most often named
_PREFIX = 4  # letters by which "bank" is a word of "Banking"
_WORD = re.compile(r"[^\W\d_]+")


class Bearer(NamedTuple):
    """One person, body, place or thing: the forms of its name, what the article calls it, and how often it is named."""

    name: str
    forms: frozenset[str]
    kind: NameKind
    gender: str | None
    descriptions: frozenset[str]
    mentions: int

    def is_called(self, word: str) -> bool:
        """Whether the article calls it by the last word of a description: "the foundation", "the violin dealer"."""
        return not lemmas(word).isdisjoint(self.descriptions) or (
            len(word) >= _PREFIX and any(other.startswith(word) for other in self.descriptions)
        )

    def parts(self) -> Iterator[str]:
        """Yield what it is called for short: the ends and the beginnings of its names; a place has its name whole."""
        for form in self.forms if self.kind != "place" else ():
            words = form.split()
            for cut in range(1, len(words)):
                yield " ".join(words[cut:])
                yield " ".join(words[:cut])


class Cast:
    """All that bear a name in one article."""

    def __init__(self, article: Article, sentences: Sequence[Stretch]) -> None:
        self._sentences = sentences
        self._starts = [sentence.start for sentence in sentences]
        self._text = article.body
        self.spans = names.find(article.body)
        self._places = [span.start for span in self.spans]
        self._forms = [spaced(span.text) for span in self.spans]
        self._spans_of: dict[str, list[NameSpan]] = defaultdict(list)
        self._named_in: dict[Stretch, set[str]] = defaultdict(set)  # who is named in each sentence that names somebody
        for form, span in zip(self._forms, self.spans, strict=True):
            self._spans_of[form].append(span)
            self._named_in[self._sentence(span)].add(form)
        self._groups = self._grouped(article)
        self._by_form: dict[str, Bearer] = {}
        for forms, kind in self._groups:
            bearer = self._bearer(forms, kind)
            self._by_form.update(dict.fromkeys(sorted(forms), bearer))
        self.everyone = tuple(dict.fromkeys(self._by_form.values()))
        self._by_part: dict[str, Bearer] = {}
        for bearer in self.everyone:  # where several are called so, the first of them is meant
            for part in bearer.parts():
                self._by_part.setdefault(part, bearer)
        self._headline = f" {spaced(article.headline)} "
        self.leading = tuple(self._central(self._headline))

    def _grouped(self, article: Article) -> list[tuple[frozenset[str], NameKind]]:
        """Return the forms of each bearer; a name that belongs to no group of variants is a bearer by itself."""
        resolved = names.resolve((f"{article.headline}\n\n{article.body}",))
        groups = [(frozenset(map(spaced, (each.canonical, *each.variants))), each.kind) for each in resolved]
        known = frozenset().union(*(forms for forms, _ in groups))
        alone = {form: spans[-1].kind for form, spans in self._spans_of.items() if form not in known}
        return [*groups, *((frozenset((form,)), kind) for form, kind in alone.items())]

    def _bearer(self, forms: frozenset[str], kind: NameKind) -> Bearer:
        spans = [span for form in sorted(forms) for span in self._spans_of.get(form, ())]
        words = frozenset(lemma for span in spans for word in self._described(span) for lemma in lemmas(word))
        named = frozenset(word for form in forms for word in form.split())
        return Bearer(
            name=max(forms, key=lambda form: (len(form), form)),
            forms=forms,
            kind=kind,
            gender=_gender(words | named) or _given(forms) or self._voted(spans),
            descriptions=words | named,
            mentions=len(spans),
        )

    def _voted(self, spans: Sequence[NameSpan]) -> str | None:
        """Return the gender of the pronouns in sentences that name nobody else, if they agree."""
        told: set[str] = set()
        for sentence in {self._sentence(span) for span in spans}:
            if len(self._named_in[sentence]) == 1:
                told.update(PRONOUNS[word] for word in _WORD.findall(sentence.text.lower()) if word in MALE | FEMALE)
        return told.pop() if len(told) == 1 else None

    def _sentence(self, span: NameSpan) -> Stretch:
        return self._sentences[max(0, bisect_right(self._starts, span.start) - 1)]

    def _described(self, span: NameSpan) -> Iterator[str]:
        """Yield what stands beside a name and tells what bears it: its office, and the nouns before or behind it."""
        before = _BEFORE.search(self._text[max(0, span.start - 60) : span.start])
        yield from takewhile(lambda word: word not in UNCOUNTED, reversed(before[1].split() if before else ()))
        behind = self._text[span.end : span.end + 80]
        found = (span.role, *(m and m[1] for m in (_BEHIND.match(behind), _IS.match(behind))))
        for words in found:
            yield from (word.lower() for word in _WORD.findall(words or "") if word.lower() not in UNCOUNTED)

    def _central(self, headline: str) -> Iterator[Bearer]:
        """Yield what the article is about: what its headline names, and those named most often."""
        everyone = self.everyone
        yield from (one for one in everyone if any(f" {form} " in headline for form in one.forms))
        for is_person in (True, False):
            counted = [one for one in everyone if (one.kind == "person") == is_person]
            most = max((one.mentions for one in counted), default=0)
            yield from (one for one in counted if one.mentions == most > 1 or one.mentions > max(_OFTEN, most / 2))

    def names_in(self, sentence: Stretch, bearer: Bearer) -> bool:
        """Whether a sentence names this one."""
        return bearer in self.within(sentence.start, sentence.end)

    def bearer(self, name: str) -> Bearer | None:
        """Return who bears a name, in whatever form."""
        wanted = spaced(name)
        return self._by_form.get(wanted) or self._by_part.get(wanted)

    def is_central(self, bearer: Bearer) -> bool:
        """Whether the article is about this one: then a retelling may name it where a sentence leaves it out."""
        return bearer in self.leading

    def spans_in(self, start: int, end: int) -> list[NameSpan]:
        """Return the names that stand in a stretch of the body, in order."""
        first, last = (bisect_left(self._places, place) for place in (start, end))
        return list(self.spans[first:last])

    def within(self, start: int, end: int) -> list[Bearer]:
        """Return those whom a stretch of the body names, in order."""
        first, last = (bisect_left(self._places, place) for place in (start, end))
        found = (self._by_form[form] for form in self._forms[first:last])
        return list(dict.fromkeys(found))


def _given(forms: frozenset[str]) -> str | None:
    """Return the gender of who bears a name of which the first word is mostly a man's, or mostly a woman's."""
    told = {sex for form in forms if " " in form and (sex := given_sex(form))}
    return told.pop() if len(told) == 1 else None


def _gender(words: frozenset[str]) -> str | None:
    """Return "m" or "f" where a title or another word beside the name tells."""
    if words & (MALE_TITLES | MALE_WORDS):
        return "m"
    return "f" if words & (FEMALE_TITLES | FEMALE_WORDS) else None
