"""Stories: what groups of articles in a mixed pile are about one thing, and why each article is where it is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Self

from pydantic import AwareDatetime, Field, ValidationError

from newsdigest.errors import InvalidArticle
from newsdigest.schema.article import Article
from newsdigest.schema.record import Record

STORIES_VERSION = "1"


class Member(Record):
    """An article of a story, and why it is there."""

    article_id: str
    headline: str
    outlet: str | None = None
    published: AwareDatetime | None = None
    url: str | None = None
    reason: str


class Story(Record):
    """Articles that tell one story, the earliest published first.

    The id lasts: it is made from the article that founded the story, and kept from one grouping to the next. The
    headline is that of the article most like all the others, and may change as articles arrive.
    """

    id: str
    headline: str
    articles: tuple[Member, ...]

    @property
    def article_ids(self) -> tuple[str, ...]:
        """The ids of its articles."""
        return tuple(member.article_id for member in self.articles)


class Stories(Record):
    """A pile of articles in stories, and the JSON that `newsdigest stories` writes and `previous=` takes."""

    schema_version: str = STORIES_VERSION
    stories: tuple[Story, ...] = Field(default=(), description="The largest first; of equals, the earliest.")

    def __iter__(self) -> Iterator[Story]:  # type: ignore[override]
        """Go through the stories, not through the fields."""
        return iter(self.stories)

    def __len__(self) -> int:
        return len(self.stories)

    def __repr__(self) -> str:
        told = [f"  {story.id} {story.headline} ({len(story.articles)})" for story in self.stories]
        return "\n".join([f"<Stories: {len(told)} of {sum(len(s.articles) for s in self.stories)} articles>", *told])

    __str__ = __repr__

    def to_json(self) -> str:
        """Return the stories as JSON; the same stories give the same bytes."""
        return self.model_dump_json(indent=2) + "\n"

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """Read stories back from their JSON.

        Raises InvalidArticle when the text is not the JSON of stories of this schema version.
        """
        try:
            read = cls.model_validate_json(text)
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            place = ".".join(str(step) for step in first["loc"]) or "the document"
            raise InvalidArticle(
                f"this is not the JSON of stories: {place}: {first['msg']}; give a file that "
                "newsdigest stories --format json wrote"
            ) from error
        if read.schema_version != STORIES_VERSION:
            raise InvalidArticle(
                f"these stories are of schema version {read.schema_version}, and {STORIES_VERSION} is what is read "
                "here; group the articles anew"
            )
        return read


def story_id(founder: Article | None) -> str:
    """Return the id of the story that an article founds: the grouping and the digest of a story have the same."""
    parts = (founder.id, founder.headline, founder.url or "") if founder is not None else ("",)
    return "s" + hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:11]
