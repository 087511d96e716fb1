"""How many real articles a core reads by rules, from words to a digest, and how much memory that takes.

    python benchmarks/throughput.py                  # looks for ../shared/data
    python benchmarks/throughput.py --data FOLDER --save /tmp/digests

Two sets: 843 wire and newspaper articles on three long stories (tokenised text, a digest a day), and 80 saved newspaper
pages (HTML, a digest a page). An exception ends the run.
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import json
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import newsdigest
from newsdigest import load
from newsdigest.extract.rules import RuleExtractor
from newsdigest.schema.article import Article


def records(file: Path) -> Iterator[dict[str, object]]:
    """Yield the records of gzipped JSON lines."""
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def wire(data: Path) -> list[Article]:
    """Return the articles of long stories, one a record."""
    return [
        Article(
            id=f"{record['topic']}-{record['source']}-{record['doc']}",
            headline=" ".join(record["sentences"][:1])[:90],  # type: ignore[index]
            body="\n\n".join(record["sentences"]),  # type: ignore[arg-type]
            outlet=str(record["source"]),
            published=datetime.fromisoformat(str(record["date"])).replace(tzinfo=UTC),
        )
        for record in records(data / "timeline17-articles.jsonl.gz")
    ]


def timed(label: str, work: Callable[[], tuple[int, int]]) -> None:
    """Run, and print how many articles of how many bytes were done a second."""
    started = time.process_time()
    articles, size = work()
    seconds = time.process_time() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{label:34}{articles:6} articles{seconds:8.2f} s{articles / seconds:9.0f} articles/s/core"
          f"{size / seconds / 1e6:7.2f} MB/s{peak:8.0f} MB peak")  # fmt: skip


def read_all(articles: list[Article]) -> tuple[int, int]:
    """Read every article by rules."""

    async def run() -> None:
        extractor = RuleExtractor()
        for article in articles:
            await extractor.extract(article)

    asyncio.run(run())
    return len(articles), sum(len(article.body) for article in articles)


def digest_days(articles: list[Article], save: Path | None) -> tuple[int, int]:
    """Make one digest a topic and day."""
    days: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        assert article.published is not None
        days[f"{article.id.split('-')[0]}-{article.published:%Y-%m-%d}"].append(article)
    for name, day in sorted(days.items()):
        if not any(article.body for article in day):  # some records of the set hold no words
            continue
        digest = newsdigest.summarize(day, on_error="skip")
        if save is not None:
            digest.save(save / f"{name}.md")
    return len(articles), sum(len(article.body) for article in articles)


def digest_pages(data: Path, save: Path | None) -> tuple[int, int]:
    """Make one digest a saved page."""
    size = count = 0
    for record in records(data / "html-newspapers.jsonl.gz"):
        page = str(record["html"])
        article = load.html(page, url=str(record["url"]))
        digest = newsdigest.summarize(article)
        if save is not None:
            digest.save(save / f"page-{record['id']}.md")
        size, count = size + len(page), count + 1
    return count, size


def main() -> int:
    """Print one row a set and stage."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--save", type=Path, help="keep the digests as Markdown here, to be read")
    options = parser.parse_args()
    if not options.data.is_dir():
        print(f"the data is not at {options.data}; give --data", file=sys.stderr)
        return 1
    articles = wire(options.data)
    timed("reading (rules)", lambda: read_all(articles))
    timed("the whole line, a digest a day", lambda: digest_days(articles, options.save))
    timed("saved pages, a digest a page", lambda: digest_pages(options.data, options.save))
    return 0


if __name__ == "__main__":
    sys.exit(main())
