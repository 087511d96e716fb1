"""When the articles behind a page were published: not at all, at no real time, or after the page itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta

from newsdigest import dates
from newsdigest.checks.findings import Finding, Place
from newsdigest.checks.pages import Page
from newsdigest.schema.article import Article

_ANYWHERE = timedelta(hours=14)  # a page is stamped by its day; it may still be that day somewhere


def publication_findings(pages: Sequence[Page], articles: Sequence[Article]) -> Iterator[Finding]:
    """Yield the articles whose time of publication cannot be right for pages that rest on them."""
    days = [page.day for page in pages if page.day is not None]
    for article in articles:
        published = article.published
        zone = published.tzinfo if published else None
        latest = datetime.combine(max(days), time.max, zone) + _ANYWHERE if days else None
        conflict = dates.publication_conflict(published, now=latest)
        if conflict is not None:
            yield _finding(article, conflict)


def _finding(article: Article, conflict: dates.Conflict) -> Finding:
    is_missing = conflict.found == "missing"
    reason = article.misread_publication() or conflict.reason
    return Finding(
        code="publication",
        severity="note" if is_missing else "warning",
        message=f"{reason[0].upper()}{reason[1:]}.",
        suggestion="Give the time of publication with the article, or correct the day of the page.",
        places=(Place(text=article.headline, start=0, end=len(article.headline), part=f"article {article.id}"),),
        values=(conflict.said, conflict.found),
    )
