"""A model as the reader: one article, one prompt, one reading."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from newsdigest import prompts
from newsdigest.errors import UsageError
from newsdigest.llm.completions import total
from newsdigest.llm.session import Session
from newsdigest.schema.article import Article
from newsdigest.schema.digest import Usage
from newsdigest.schema.reading import Reading

PROMPT = "read"


class ModelExtractor:
    """Reads articles by asking a model, with the prompt `read`.

    Give a model (`ModelExtractor("openai/gpt-5-mini", temperature=0)`) or a session that is shared with a writer.
    """

    def __init__(
        self,
        model: str | None = None,
        *,
        session: Session | None = None,
        base_url: str | None = None,
        replay: Path | None = None,
        temperature: float | None = None,
    ) -> None:
        if session is not None and (model is not None or base_url is not None or replay is not None):
            raise UsageError("session= already says which model reads; give either session= or model=")
        self.session = session or Session(model, base_url=base_url, replay=replay)
        self._settings: Mapping[str, Any] = {} if temperature is None else {"temperature": temperature}
        self._costs: dict[str, Usage] = {}

    @property
    def fingerprint(self) -> str:
        """Everything that could change the answer but the article, as one line."""
        return self.session.fingerprint(_prompt(Article(headline="-", body="-")), Reading, self._settings)

    @property
    def usage(self) -> Usage:
        """What the readings so far cost."""
        return self.usage_for(sorted(self._costs))

    def usage_for(self, article_ids: Iterable[str]) -> Usage:
        """Return what reading these articles cost; zeros for those it has not read."""
        cost = Usage()
        for article_id in article_ids:
            cost = total(cost, self._costs.get(article_id, Usage()))
        return cost

    async def extract(self, article: Article) -> Reading:
        """Return what the model read in the article. Raises ReadError when it could not."""
        answer = await self.session.ask(
            "read",
            _prompt(article),
            Reading,
            subject=article.id,
            label=article.headline,
            settings=self._settings,
        )
        self._costs[article.id] = answer.usage
        return answer.parsed

    async def close(self) -> None:
        """Close the connections that reading opened."""
        await self.session.close()


def _prompt(article: Article) -> prompts.Prompt:
    return prompts.prompt(
        PROMPT,
        headline=" ".join(article.headline.split()),
        outlet=article.outlet,
        published=None if article.published is None else f"{article.published:%A, %d %B %Y, %H:%M %z}",
        portion=None,
        portions=None,
        body=article.body,
    )
