"""Faults of making up a page: empty sections, a picture twice, categories nobody has, items run together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdigest.checks import headlines
from newsdigest.checks.findings import Finding
from newsdigest.checks.pages import Heading, Page, Picture
from newsdigest.checks.pictures import address_key, caption_key
from newsdigest.text import fold

_LABELS = 2  # with text below them, by which the custom of a page is known
_WORD = re.compile(r"[^\W\d_]+")


def empty_sections(page: Page) -> Iterator[Finding]:
    """Yield the headings under which nothing stands; those before the first words of the page are its furniture."""
    first = min((statement.paragraph for statement in page.statements), default=0)
    bare = _bare_label(page, first)
    for heading in page.headings:
        is_meant = heading.is_marked or headlines.is_usual(heading.text) or heading is bare
        if heading.is_empty and is_meant and heading.statement.paragraph >= first:
            yield Finding(
                code="empty-section",
                severity="warning",
                message=f"Nothing stands under “{heading.text}”.",
                suggestion="Fill the section or leave its heading out.",
                places=(heading.statement.place(),),
                values=(heading.text,),
            )


def _bare_label(page: Page, first: int) -> Heading | None:
    """Return the one label of a page without markup under which nothing stands, among others that have their text.

    Where several have nothing but a label below them, they are the names of parts of the page.
    """
    labels = [each for each in page.headings if _is_bare_label(each) and each.statement.paragraph > first]
    lone = [each for each in labels if each.is_empty]
    is_custom = len(labels) - len(lone) >= _LABELS
    below = page.headings[page.headings.index(lone[0]) + 1 :][:1] if len(lone) == 1 and is_custom else ()
    return lone[0] if any(each in labels for each in below) else None


def _is_bare_label(heading: Heading) -> bool:
    """Whether a line without markup is a label, rather than the name that somebody signs with."""
    words = heading.text.split()
    is_signed = words[0] == "By" or (len(words) > 1 and all(word[0].isupper() for word in words))
    return not heading.is_marked and headlines.is_label(heading.text) and ":" not in heading.text and not is_signed


def duplicate_images(page: Page) -> Iterator[Finding]:
    """Yield the pictures that a page shows more than once, by their address or their caption."""
    groups: list[list[Picture]] = []
    by_key: dict[str, list[Picture]] = {}
    for picture in page.pictures:
        keys = [
            key
            for key in (f"url {address_key(picture.url)}", f"caption {caption_key(picture.caption)}")
            if key[-1] != " "
        ]
        group = next((by_key[key] for key in keys if key in by_key), None)
        if group is None:
            group = []
            groups.append(group)
        group.append(picture)
        by_key.update(dict.fromkeys(keys, group))
    for group in groups:
        if len(group) > 1:
            yield _shown_again(group)


def _shown_again(group: list[Picture]) -> Finding:
    captions = tuple(dict.fromkeys(caption for picture in group for caption in picture.captions))
    how = "under captions that differ" if len(captions) > 1 else "under the same caption"
    return Finding(
        code="duplicate-image",
        severity="warning",
        message=f"The same picture is shown {len(group)} times, {how}.",
        suggestion="Show it once, with one caption and one credit.",
        places=tuple(picture.statement.place() for picture in group),
        values=captions,
    )


def unknown_topics(page: Page) -> Iterator[Finding]:
    """Yield the headings that are no usual name of a section: a slip anywhere, any category on a page of categories."""
    used = frozenset(word for each in page.told() for word in _WORD.findall(fold(each.told)))
    for heading in page.headings:
        if heading.level == 1 or not headlines.is_label(heading.text) or headlines.is_usual(heading.text):
            continue
        intended = headlines.misprint_of(heading.text, used)
        if intended or page.form == "key-events":
            yield _unknown(heading, intended or headlines.nearest_topic(heading.text))


def _unknown(heading: Heading, intended: str | None) -> Finding:
    return Finding(
        code="unknown-topic",
        severity="warning",
        message=f"“{heading.text}” is no usual name of a section" + (f"; “{intended}” is." if intended else "."),
        suggestion=f"Call it “{intended}”." if intended else "Use one of the page's own categories.",
        places=(heading.statement.place(),),
        values=(heading.text, intended) if intended else (heading.text,),
    )
