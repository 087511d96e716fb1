"""Articles that bear one id though their words differ: the first stays, and the others are named."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsdigest.errors import InvalidArticle
from newsdigest.schema.article import Article


class Named(NamedTuple):
    """An article, and the file that it came from."""

    file: str
    article: Article


def without_doubles(found: Sequence[Named]) -> tuple[list[Article], list[tuple[str, InvalidArticle]]]:
    """Return the articles of ids of their own in the order found, and the files of the others with what is wrong.

    Of two that differ, the one stays whose file comes first by name, so that the order of finding decides nothing.
    """
    first: dict[str, Named] = {}
    for each in sorted(found, key=lambda named: named.file):
        first.setdefault(each.article.id, each)
    kept = [each.article for each in found if _is_the_same(each, first)]
    doubles = [each for each in found if not _is_the_same(each, first)]
    return kept, [(each.file, _double(each, first[each.article.id])) for each in doubles]


def _is_the_same(each: Named, first: dict[str, Named]) -> bool:
    return each.article.body == first[each.article.id].article.body


def _double(each: Named, other: Named) -> InvalidArticle:
    where = "an article before it in the file" if each.file == other.file else other.file
    return InvalidArticle(
        f"{each.file}: {each.article.headline!r} has the id {each.article.id!r} of {where}, with other words; "
        "give it an id of its own, or none",
        article_id=each.article.id,
    )
