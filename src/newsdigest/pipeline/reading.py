"""Every article read, side by side; one that fails never stops the others."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Sequence
from typing import TYPE_CHECKING, Any, Literal

from newsdigest.errors import AnswerInvalid, ReadError
from newsdigest.pipeline.options import Order, kind_of
from newsdigest.pipeline.steps import Progress

if TYPE_CHECKING:
    from newsdigest.extract.extractor import Extractor
    from newsdigest.schema import digest as data
    from newsdigest.schema.article import Article
    from newsdigest.schema.reading import Reading

MOST_AT_ONCE = 64
"""Articles in the extractor's hands at a time; what a service may get at once is the Session's business."""


async def read_all(
    articles: Sequence[Article], extractor: Extractor, order: Order
) -> tuple[dict[str, Reading], list[data.Unread]]:
    """Read every article; one that fails never stops the others."""
    from newsdigest.schema.digest import Unread

    readings: dict[str, Reading] = {}
    failures: dict[str, ReadError] = {}
    gate = asyncio.Semaphore(MOST_AT_ONCE)
    order.watch(Progress("started", 0, len(articles)))

    async def read(article: Article) -> None:
        async with gate:
            try:
                readings[article.id] = _reading(await extractor.extract(article), article)
            except ReadError as error:
                failures[article.id] = error
        kind: Literal["failed", "read"] = "failed" if article.id in failures else "read"
        reason = str(failures[article.id]) if article.id in failures else None
        order.watch(Progress(kind, len(readings) + len(failures), len(articles), article.headline, reason))

    await _together([read(article) for article in articles])
    if failures and (order.on_error == "raise" or not readings):
        raise failures[min(failures)]
    headlines = {article.id: article.headline for article in articles}
    return readings, [Unread(article=headlines[key], reason=str(failures[key])) for key in sorted(failures)]


def _reading(answer: object, article: Article) -> Reading:
    """Return what an extractor gave, if it is a Reading: extractors are other people's code."""
    from newsdigest.schema.reading import Reading

    if not isinstance(answer, Reading):
        raise AnswerInvalid(f"the extractor gave {kind_of(answer)} instead of a Reading", article_id=article.id)
    return answer


async def _together(work: Sequence[Coroutine[Any, Any, None]]) -> None:
    """Run all to the end; the first error that is nobody's own ends the rest and is raised as it is."""
    tasks = [asyncio.ensure_future(one) for one in work]
    try:
        await asyncio.gather(*tasks)
    except BaseException:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        raise
