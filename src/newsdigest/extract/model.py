"""A model as the reader: one article, one prompt, one reading."""

from __future__ import annotations

import asyncio
import functools
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from newsdigest import prompts
from newsdigest.english.detection import is_english
from newsdigest.errors import AnswerTruncated, ReadError, UsageError
from newsdigest.extract.portions import portions, together
from newsdigest.llm.session import Session
from newsdigest.llm.terms import Term
from newsdigest.schema.article import Article
from newsdigest.schema.digest import Usage
from newsdigest.schema.reading import Reading
from newsdigest.text import Stretch, fold

PURPOSE = "read"
PROMPT = "read"

LONGEST_PORTION = 24_000
"""Characters of an article in one question: about 6,000 tokens, which the models at hand read without losing the
middle. All but the longest articles are one portion."""
OVERLAP = 800
LONGEST_ARTICLE = 600_000
"""Characters beyond which a file is a book or a fault, not an article, and is not paid for."""
_SMALLEST = 2_000

INVENTED = ("Odile Brandt", "Quillon")
"""The names of the example in the prompt: an answer that has them was not read from the article."""


class Plan(NamedTuple):
    """What a run would take: calls, and about how many tokens there are to read."""

    calls: int
    input_tokens: int


class ModelExtractor:
    """Reads articles by asking a model, with the prompt `read`.

    Give a model (`ModelExtractor("openai/gpt-5-mini", temperature=0)`), recordings (`ModelExtractor(replay=folder)`),
    or a session that is shared with a writer. A long article is read in portions; quotes are looked up in the whole.
    """

    def __init__(
        self,
        model: str | None = None,
        *,
        session: Session | None = None,
        base_url: str | None = None,
        replay: Path | None = None,
        temperature: float | None = None,
        longest_portion: int = LONGEST_PORTION,
    ) -> None:
        if session is not None and (model is not None or base_url is not None or replay is not None):
            raise UsageError("session= already says which model reads; give either session= or model=")
        if longest_portion < _SMALLEST:
            raise UsageError(f"longest_portion={longest_portion} is too short to read; give {_SMALLEST} or more")
        self.session = session or Session(model, base_url=base_url, replay=replay)
        self._settings: Mapping[str, Any] = {} if temperature is None else {"temperature": temperature}
        self._longest = longest_portion

    @property
    def fingerprint(self) -> str:
        """Everything that could change the answer but the article, as one line."""
        prompt = _prompt(Article(headline="-", body="-"), "-", None)
        return f"{self.session.fingerprint(prompt, Reading, self._settings)} portion:{self._longest}"

    @property
    def usage(self) -> Usage:
        """What the readings so far cost."""
        return self.session.usage_of(PURPOSE)

    def usage_for(self, article_ids: Iterable[str]) -> Usage:
        """Return what reading these articles cost; zeros for those it has not read."""
        return self.session.usage_of(PURPOSE, article_ids)

    def plan(self, articles: Iterable[Article]) -> Plan:
        """Return what reading the articles would take, before any call is made; what is in the cache takes nothing."""
        asked = [
            tokens
            for article in articles
            if len(article.body) <= LONGEST_ARTICLE
            for tokens in self._planned(article, _whole(article), self._longest, "")
        ]
        return Plan(sum(tokens > 0 for tokens in asked), sum(asked))

    async def extract(self, article: Article) -> Reading:
        """Return what the model read in the article. Raises ReadError when it could not."""
        if len(article.body) > LONGEST_ARTICLE:
            raise ReadError(
                f"{article.headline!r} has {len(article.body):,} characters, more than we send to a model "
                f"({LONGEST_ARTICLE:,}); split it into articles",
                article_id=article.id,
            )
        return await self._read(article, _whole(article), self._longest, "", Term())

    async def close(self) -> None:
        """Close the connections that reading opened."""
        await self.session.close()

    def _planned(self, article: Article, whole: Stretch, longest: int, portion: str) -> Iterator[int]:
        """Yield the tokens of every question that reading would put, as far as one can know; none for a kept answer."""
        parts = _named_portions(whole, longest, portion)
        if len(parts) > 1:
            for part, name in parts:
                yield from self._planned(article, part, longest, name)
            return
        try:
            yield self.session.estimate(_prompt(article, whole.text, portion or None), Reading, self._settings)
        except AnswerTruncated:
            yield from self._planned(article, whole, _halved(whole), portion)

    async def _read(self, article: Article, whole: Stretch, longest: int, portion: str, term: Term) -> Reading:
        """Read one stretch of an article, in portions if need be; halve it when the answer has no room."""
        parts = _named_portions(whole, longest, portion)
        if len(parts) == 1:
            try:
                return await self._ask(article, whole.text, portion, term)
            except AnswerTruncated:
                if len(whole.text) < _SMALLEST:
                    raise
                return await self._read(article, whole, _halved(whole), portion, term)
        readings = await asyncio.gather(
            *(self._read(article, part, longest, name, term) for part, name in parts), return_exceptions=True
        )
        return together([(part, reading) for (part, _), reading in zip(parts, _all_read(readings), strict=True)])

    async def _ask(self, article: Article, body: str, portion: str, term: Term) -> Reading:
        answer = await self.session.ask(
            PURPOSE,
            _prompt(article, body, portion or None),
            Reading,
            subject=article.id,
            label=article.headline,
            chunk=portion,
            check=_Proof(body),
            settings=self._settings,
            term=term,
            keeps_cut=len(body) >= _SMALLEST,
        )
        return answer.parsed


def _whole(article: Article) -> Stretch:
    return Stretch(article.body, 0, len(article.body))


def _halved(whole: Stretch) -> int:
    """Return the longest portion with which a stretch falls in two, its overlap counted."""
    return len(whole.text) * 5 // 8


def _named_portions(whole: Stretch, longest: int, portion: str) -> list[tuple[Stretch, str]]:
    """Return the portions of a stretch, and what each is called: the second of three is 2/3."""
    parts = portions(whole.text, longest, min(OVERLAP, longest // 4))
    if len(parts) == 1:
        return [(whole, portion)]
    names = (f"{number}/{len(parts)}" for number in range(1, len(parts) + 1))
    return [(part, f"{portion} of {name}".removeprefix(" of ")) for part, name in zip(parts, names, strict=True)]


class _Proof:
    """What a reading must be beside well-formed: about this article, quoted from it, and in English."""

    def __init__(self, body: str) -> None:
        self._given = body

    @functools.cached_property
    def _body(self) -> str:
        return fold(self._given)

    def __call__(self, reading: Reading, is_last: bool) -> str | None:
        words = " ".join(_words(reading))
        for name in INVENTED:
            if name in words and fold(name) not in self._body:
                return f"{name} is from the example, not from the article; read the article itself"
        if not is_english(_told(reading)):
            return "write titles, summaries and claims in English; only quotes and date words stay as they are"
        lost = [quote for quote in _quotes(reading) if fold(quote) not in self._body]
        if len(lost) > len(list(_quotes(reading))) / 2 and not is_last:
            return f"most quotes are not in the article, for example {lost[0]!r}; copy them letter for letter"
        return None


def _all_read(readings: Iterable[Reading | BaseException]) -> Iterator[Reading]:
    for reading in readings:
        if isinstance(reading, BaseException):
            raise reading
        yield reading


def _quotes(reading: Reading) -> Iterator[str]:
    yield from (event.quote for event in reading.events)
    yield from (claim.quote for claim in reading.claims)
    yield from (entry.quote for entry in reading.timeline)


def _told(reading: Reading) -> Iterator[str]:
    """Yield what the model put into words of its own."""
    yield from (event.summary for event in reading.events)
    yield from (claim.text for claim in reading.claims)
    yield from (entry.text for entry in reading.timeline)


def _words(reading: Reading) -> Iterator[str]:
    yield from _told(reading)
    yield from _quotes(reading)
    yield from (claim.speaker for claim in reading.claims)


def _prompt(article: Article, body: str, portion: str | None) -> prompts.Prompt:
    return prompts.prompt(
        PROMPT,
        headline=" ".join(article.headline.split()),
        outlet=article.outlet,
        published=None if article.published is None else f"{article.published:%A, %d %B %Y, %H:%M %z}",
        portion=portion,
        body=body,
    )
