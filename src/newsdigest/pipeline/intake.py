"""The articles as they were given (paths, Articles, several of either), each once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from newsdigest.errors import EmptyArticle, UsageError
from newsdigest.pipeline.options import OnError, kind_of

if TYPE_CHECKING:
    from newsdigest.schema import digest as data
    from newsdigest.schema.article import Article

Articles: TypeAlias = "str | Path | Article | Iterable[Article | str | Path]"


def listed(articles: Articles) -> list[Article | str | Path]:
    """Return what was given as a list, if all of it is articles and paths."""
    from newsdigest.schema.article import Article

    if isinstance(articles, (str, Path, Article)):
        return [articles]
    listed = list(articles) if isinstance(articles, Iterable) and not isinstance(articles, (bytes, Mapping)) else None
    strange = articles if listed is None else next((a for a in listed if not isinstance(a, (str, Path, Article))), "")
    if listed is None or strange != "":
        raise UsageError(
            f"articles are given as paths, as Articles, or as several of them, not as {kind_of(strange)}; "
            "newsdigest.load.text makes an Article of a text"
        )
    return listed


def loaded(articles: Articles, on_error: OnError) -> tuple[list[Article], list[data.Unread]]:
    """Return every article once, in the order of their ids, and what could not be loaded."""
    from newsdigest import load
    from newsdigest.schema.article import Article
    from newsdigest.schema.digest import Unread

    given = listed(articles)
    found = [item for item in given if isinstance(item, Article)]
    empty = [_empty(article) for article in found if not _has_words(article)]
    loaded = load.paths([item for item in given if not isinstance(item, Article)])
    if on_error == "raise" and (empty or loaded.unread):
        error = empty[0] if empty else loaded.unread[0].error
        error.add_note('With on_error="skip" it is listed under `unread`, and the others are read.')
        raise error
    unread = [Unread(article=str(error.article_id), reason=str(error)) for error in empty]
    unread += [Unread(article=missed.article, reason=missed.reason) for missed in loaded.unread]
    found = [article for article in found if _has_words(article)]
    by_id: dict[str, Article] = {}
    for article in sorted([*found, *loaded.articles], key=lambda a: (a.id, repr(a))):
        if by_id.setdefault(article.id, article).body != article.body:
            reason = f"two different articles have the id {article.id!r}; give each an id of its own"
            if on_error == "raise":
                raise UsageError(reason, article_id=article.id)
            unread.append(Unread(article=article.headline or article.id, reason=reason))
    if not by_id:
        reasons = "; ".join(f"{missed.article}: {missed.reason}" for missed in unread)
        raise UsageError(reasons or "there is no article here; give text, Markdown, JSON or HTML files, or a folder")
    return [by_id[key] for key in sorted(by_id)], unread


def by_then(articles: Sequence[Article], as_of: datetime | None) -> tuple[list[Article], list[data.Warned]]:
    """Return the articles that were published by the moment the digest speaks from, and a word on the later ones."""
    from newsdigest.schema.digest import Warned

    if as_of is None:
        return list(articles), []
    found = [article for article in articles if article.published is None or article.published <= as_of]
    if articles and not found:
        raise UsageError(f"as_of={as_of.isoformat()} lies before every article; give a later moment")
    later = [article for article in articles if article.published is not None and article.published > as_of]
    told = "was published after the moment that this digest speaks from"
    return found, [Warned(text=f"Set aside: {one.headline!r} {told}.", article_id=one.id) for one in later]


def in_order(articles: Articles) -> list[Article]:
    """Return the articles in the order given, which is what the numbers of a page without sources go by."""
    from newsdigest import load
    from newsdigest.schema.article import Article

    given = listed(articles)
    found: list[Article] = []
    for item in given:
        if isinstance(item, Article):
            found.append(item)
            continue
        loaded = load.paths([item])
        if loaded.unread:
            raise loaded.unread[0].error
        found.extend(loaded.articles)
    if not found:
        raise UsageError("there is no article here to hold the page to; give article files or a folder of them")
    return found


def _has_words(article: Article) -> bool:
    return any(letter.isalnum() for letter in article.headline + article.body)


def _empty(article: Article) -> EmptyArticle:
    return EmptyArticle(f"the article {article.id!r} has neither headline nor body", article_id=article.id)
