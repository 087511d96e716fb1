"""Make digests of annotated stories, by rules or from readings on disk, for a scorer of such stories.

    python benchmarks/stories.py --out /tmp/rules
    python benchmarks/stories.py --readings ../shared/readings --out /tmp/readings
    python ../shared/score/score_stories.py /tmp/rules --gold ../shared/stories

A story is a folder with `articles/` and a `gold.json` that names `today`; a reading is `NAME/ARTICLE.json` in the
fields of `newsdigest.schema.reading`. The digests go to OUT/NAME.json.
"""

from __future__ import annotations

import argparse
import json
import sys
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

from pydantic import BaseModel

import newsdigest
from newsdigest import load
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Claim, Correction, Event, Reading, Ticker, TimelineEntry
from newsdigest.schema.topics import Topic


class ReadingsOnDisk:
    """An extractor that answers from files, one reading an article."""

    fingerprint = "readings on disk"

    def __init__(self, folder: Path, articles: dict[str, str]) -> None:
        self._folder, self._articles = folder, articles

    async def extract(self, article: Article) -> Reading:
        """Return the reading that stands beside the article's number."""
        given = json.loads((self._folder / f"{self._articles[article.id]}.json").read_text("utf-8"))
        return Reading(
            events=tuple(Event(**_known(e, Event)) for e in given["events"]),
            claims=tuple(Claim(**_known(c, Claim)) for c in given["claims"]),
            timeline=tuple(TimelineEntry(**_known(t, TimelineEntry)) for t in given["timeline"]),
            tickers=tuple(Ticker(**t) for t in given.get("tickers", [])),
            corrections=tuple(Correction(**c) for c in given.get("corrections", [])),
        )


def _known(fields: dict[str, Any], kind: type[BaseModel]) -> dict[str, Any]:
    """Return the fields that our records have; a topic such as `crime-law` is known by its first word."""
    known = {name: value for name, value in fields.items() if name in kind.model_fields and value is not None}
    topic = known["topic"]
    return known | {"topic": topic if topic in set(Topic) else topic.split("-")[0]}


def digest_of(story: Path, readings: Path | None) -> newsdigest.Digest:
    """Make the digest of one story folder."""
    files = sorted((story / "articles").iterdir())
    articles = {file.stem: load.file(file) for file in files}
    gold = json.loads((story / "gold.json").read_text("utf-8")) if (story / "gold.json").is_file() else {}
    today = gold.get("today")
    as_of = datetime.combine(datetime.fromisoformat(today), time(23, 59), UTC) if today else None
    names = {article.id: stem for stem, article in articles.items()}
    extractor = ReadingsOnDisk(readings / story.name, names) if readings else None
    return newsdigest.summarize(list(articles.values()), extractor=extractor, as_of=as_of)


def main() -> int:
    """Write the digest of every story."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=Path, default=Path("../shared/stories"))
    parser.add_argument("--readings", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--markdown", action="store_true", help="also write NAME.md")
    options = parser.parse_args()
    stories = sorted(folder for folder in options.stories.glob("*") if (folder / "articles").is_dir())
    if not stories:
        print(f"no stories under {options.stories}", file=sys.stderr)
        return 1
    options.out.mkdir(parents=True, exist_ok=True)
    for story in stories:
        digest = digest_of(story, options.readings)
        digest.save(options.out / f"{story.name}.json")
        if options.markdown:
            digest.save(options.out / f"{story.name}.md")
        print(f"{story.name}: {digest!r}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
