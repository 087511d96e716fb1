"""Our own digest, as data, read into the same parts as anybody's page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from newsdigest.checks.headlines import form_of
from newsdigest.checks.pages import Heading, Page, Part, Picture, SourceLine, Statement
from newsdigest.schema.digest import Digest, Sentence, TimelineLine


def page_of(digest: Digest, name: str = "") -> Page:
    """Return the parts of a digest; a place is named by its field, and offsets point into that field."""
    return Page(
        name,
        _day(digest),
        tuple(_headings(digest, name)),
        tuple(_statements(digest, name)),
        tuple(_pictures(digest, name)),
        tuple(_sources(digest, name)),
        None,
        digest.form if digest.form == "key-events" else form_of([section.heading for section in digest.sections]),
    )


def _day(digest: Digest) -> date | None:
    if digest.day is not None:
        return digest.day.date
    try:
        return datetime.fromisoformat(digest.as_of).date() if digest.as_of else None
    except ValueError:
        return None


def _plain(text: str, part: Part, page: str, where: str, paragraph: int = 0) -> Statement:
    return Statement(text, tuple(range(len(text))), part, page, "", paragraph, where=where)


def _headings(digest: Digest, page: str) -> Iterator[Heading]:
    yield Heading(_plain(digest.headline, "heading", page, "headline"), 1, False, True)
    for at, section in enumerate(digest.sections):
        heading = _plain(section.heading, "heading", page, f"sections[{at}].heading", at + 1)
        yield Heading(heading, 2, not section.sentences, True)


def _statements(digest: Digest, page: str) -> Iterator[Statement]:
    groups: list[tuple[str, str, Sequence[Sentence]]] = [
        ("key_points", "", digest.key_points),
        ("summary", "", digest.summary),
        *(
            (f"sections[{at}].sentences", section.heading, section.sentences)
            for at, section in enumerate(digest.sections)
        ),
    ]
    paragraph = 0
    for where, heading, told in groups:
        for at, sentence in enumerate(told):
            paragraph += 1
            yield _sentence(sentence, f"{where}[{at}]", heading, paragraph, page)
    for at, line in enumerate(digest.timeline if digest.form == "story" else ()):
        paragraph += 1
        yield _line(line, f"timeline[{at}]", paragraph, page)
    yield from _acknowledged(digest, page)
    yield from _evidence(groups, page)


def _evidence(groups: Sequence[tuple[str, str, Sequence[Sentence]]], page: str) -> Iterator[Statement]:
    """Yield the passages that the digest shows for its sentences."""
    for where, heading, told in groups:
        for at, sentence in enumerate(told):
            for number, quoted in enumerate(sentence.evidence):
                plain = _plain(quoted.quote, "evidence", page, f"{where}[{at}].evidence[{number}]")
                yield plain._replace(heading=heading, citations=(quoted.source,))


def _sentence(sentence: Sentence, where: str, heading: str, paragraph: int, page: str) -> Statement:
    plain = _plain(sentence.text, "prose", page, where, paragraph)
    return plain._replace(
        heading=heading, citations=sentence.citations, about=sentence.about, is_item=not where.startswith("summary")
    )


def _line(line: TimelineLine, where: str, paragraph: int, page: str) -> Statement:
    text = f"{line.display} – {line.text}" if line.display else line.text
    plain = _plain(text, "timeline", page, where, paragraph)
    return plain._replace(label=line.display, citations=line.citations, about=line.about)


def _acknowledged(digest: Digest, page: str) -> Iterator[Statement]:
    """Yield what the digest itself shows as disagreements and notes."""
    for at, dispute in enumerate(digest.disputes):
        words = "; ".join(value.value for value in dispute.values) + f". {dispute.reason}"
        yield _plain(words, "disagreements", page, f"disputes[{at}]")._replace(about=dispute.about)
    for at, warned in enumerate(digest.warnings):
        yield _plain(warned.text, "notes", page, f"warnings[{at}]")


def _pictures(digest: Digest, page: str) -> Iterator[Picture]:
    for at, image in enumerate(digest.images):
        caption = image.caption or ""
        yield Picture(_plain(caption or image.url, "image", page, f"images[{at}]"), caption, image.url, (caption,))


def _sources(digest: Digest, page: str) -> Iterator[SourceLine]:
    for at, source in enumerate(digest.sources):
        line = _plain(source.headline, "sources", page, f"sources[{at}].headline")
        yield SourceLine(source.number, line, source.url or "", source.article_id)
