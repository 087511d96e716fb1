"""A pile of articles in stories, as Markdown."""

from __future__ import annotations

from datetime import datetime

from newsdigest.render.marks import day, in_markdown
from newsdigest.schema.story import Member, Stories, Story
from newsdigest.text import counted


def stories(pile: Stories) -> str:
    """Return the stories as Markdown, those of one article in a list of their own."""
    several = [story for story in pile if len(story.articles) > 1]
    alone = [story for story in pile if len(story.articles) == 1]
    count = sum(len(story.articles) for story in pile)
    blocks = [f"# {counted(count, 'article')} in {counted(len(pile), 'story', 'stories')}"]
    for story in several:
        blocks += [f"## {in_markdown(story.headline)}", _meta(story), "\n".join(map(_line, story.articles))]
    if alone:
        blocks += ["## On their own", "\n".join(f"{_line(story.articles[0])} ({story.id})" for story in alone)]
    return "\n\n".join(blocks) + "\n"


def _meta(story: Story) -> str:
    moments = [member.published for member in story.articles if member.published]
    span = list(dict.fromkeys(_day(moment) for moment in (min(moments), max(moments)))) if moments else []
    return (
        "_" + " · ".join([story.id, counted(len(story.articles), "article"), *([" to ".join(span)] * bool(span))]) + "_"
    )


def _line(member: Member) -> str:
    where = ", ".join(
        part for part in (in_markdown(member.outlet), _day(member.published) if member.published else "") if part
    )
    return f"- {in_markdown(member.headline)}{f' ({where})' if where else ''}: {in_markdown(member.reason)}"


def _day(moment: datetime) -> str:
    return day(moment.isoformat())
