"""A mixed pile of articles, put into the stories that they tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdigest.errors import UsageError
from newsdigest.pipeline.intake import Articles, loaded
from newsdigest.pipeline.options import kind_of

if TYPE_CHECKING:
    from newsdigest.schema.story import Stories


def stories(articles: Articles, previous: Stories | None = None) -> Stories:
    """Put a mixed pile of articles into stories, each article with the reason it is where it is.

    `articles` is a path (a file or a folder), an Article, or several of either. With `previous`, an earlier grouping,
    nothing is reshuffled: articles that were together stay together, stories keep their ids, and new articles join
    one of them or found stories of their own. An article that tells something of its own is a story of one.

    The same articles, in any order, give the same stories. Nothing is read by a model.

    Raises UsageError and LoadError as `summarize` does.
    """
    from newsdigest import group
    from newsdigest.schema.story import Stories

    if previous is not None and not isinstance(previous, Stories):
        raise UsageError(f"previous= is an earlier grouping, not {kind_of(previous)}; Stories.from_json reads one back")
    found, _ = loaded(articles, "raise")
    return group.stories(found, previous)
