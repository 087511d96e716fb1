"""The sources of a page that are none of the articles given: what is cited to them was held to nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsdigest.checks.archives import Archive
from newsdigest.checks.findings import Finding
from newsdigest.checks.pages import Page, SourceLine
from newsdigest.text import counted

_BY = "by address, by headline and by outlet"


class Strays(NamedTuple):
    """The cited sources of a page that no article matches, and whether no other is cited."""

    sources: tuple[SourceLine, ...]
    are_all: bool

    @property
    def numbers(self) -> frozenset[int]:
        """The numbers of the sources."""
        return frozenset(source.number for source in self.sources)


def strays_of(page: Page, archive: Archive) -> Strays:
    """Return what a page cites that is none of the articles; a page that lists no sources numbers the articles."""
    cited = {number for statement in page.told() for number in statement.citations}
    listed = [source for source in page.sources if source.number in cited]
    found = tuple(source for source in listed if not archive.may_be(source))
    return Strays(found, bool(found) and len(found) == len(listed))


def stray_findings(strays: Strays, articles: int) -> Iterator[Finding]:
    """Yield one finding for each source that is missing, or one for all, where none is there."""
    if strays.are_all:
        yield _none_is_there(strays.sources, articles)
    else:
        yield from (_is_missing(source, articles) for source in strays.sources)


def _none_is_there(sources: Sequence[SourceLine], articles: int) -> Finding:
    return Finding(
        code="citation-unresolved",
        severity="error",
        message=f"None of the sources that this page cites is among the {counted(articles, 'article')} given; they "
        f"were looked for {_BY}. Nothing that the page tells was held to an article.",
        suggestion="Give the articles that this page was made of; if these are they, list their headlines.",
        places=tuple(source.statement.place() for source in sources),
        values=tuple(f"[{source.number}]" for source in sources),
    )


def _is_missing(source: SourceLine, articles: int) -> Finding:
    mark = f"[{source.number}]"
    return Finding(
        code="citation-unresolved",
        severity="warning",
        message=f"{mark} is not among the {counted(articles, 'article')} given; it was looked for {_BY}. What is told "
        "by it was not held to an article.",
        suggestion="Give that article as well; if it is there, list its headline or its address.",
        places=(source.statement.place(),),
        values=(mark,),
    )
