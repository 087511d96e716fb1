"""Make timelines of the long stories of Timeline17 by rules, and hold their dates against those of journalists.

    python benchmarks/timelines.py [--data ../shared/data] [--topic H1N1]

For each topic and outlet the articles are reconciled as one story and the events with a day are ranked by how many
articles tell something of that day; as many days are kept as the journalists' timeline has. Date-F1 is of the days.
A neighbouring-day duplicate is an entry that another one, one day before or after it, tells much alike: half of the
telling words of the shorter.
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import json
import sys
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from newsdigest import ground, reconcile
from newsdigest.english.vocabulary import stem, telling_tokens
from newsdigest.extract.rules import RuleExtractor
from newsdigest.schema.article import Article
from newsdigest.schema.cluster import Cluster
from newsdigest.schema.reading import Event

_ALIKE = 0.5
Days = Mapping[date, Sequence[str]]


def main() -> int:
    """Print a line for each timeline."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, default=Path("../shared/data"))
    options.add_argument("--topic", help="only the timelines of this topic")
    chosen = options.parse_args()
    if not (chosen.data / "timeline17-articles.jsonl.gz").exists():
        print(f"there is no Timeline17 in {chosen.data}; give its folder with --data")
        return 1
    pages = _lines(chosen.data / "timeline17-articles.jsonl.gz")
    scores = []
    print("| story | articles | events | days | Date-F1 | duplicates | the journalists' | s |")
    print("|---|---|---|---|---|---|---|---|")
    for gold in _lines(chosen.data / "timeline17-timelines.jsonl.gz"):
        if chosen.topic in (None, gold["topic"]):
            own = [one for one in pages if (one["topic"], one["source"]) == (gold["topic"], gold["source"])]
            scores.append(_timeline(gold, own))
    print(f"average Date-F1: {sum(scores) / len(scores):.3f}")
    return 0


def _lines(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _timeline(gold: dict[str, Any], pages: Sequence[dict[str, Any]]) -> float:
    began = time.process_time()
    articles = [_article(one) for one in pages if any(one["sentences"])]
    events = [one for one in _events(articles) if _day(one) is not None]
    by_day: dict[date, list[Cluster[Event]]] = defaultdict(list)
    for event in events:
        day = _day(event)
        if day is not None:
            by_day[day].append(event)
    weight = {day: len({m.article_id for one in told for m in one.mentions}) for day, told in by_day.items()}
    scored = []
    for timeline in gold["timelines"]:
        journalists = {date.fromisoformat(day): [" ".join(told)] for day, told in timeline["entries"]}
        days = sorted(weight, key=lambda day: (-weight[day], day))[: len(journalists)]
        ours = {day: [max(by_day[day], key=_told).record.summary] for day in days}
        scored.append((_f1(set(days), set(journalists)), _duplicates(ours), _duplicates(journalists), len(journalists)))
    f1, own, theirs, count = (sum(column) / len(scored) for column in zip(*scored, strict=True))
    took = time.process_time() - began
    name = f"{gold['topic']} {gold['source']}"
    figures = f"{len(articles)} | {len(events)} | {count:.0f} | {f1:.3f} | {own:.1%} | {theirs:.1%} | {took:.0f}"
    print(f"| {name} | {figures} |", flush=True)
    return float(f1)


def _article(one: dict[str, Any]) -> Article:
    return Article(
        id=one["doc"],
        headline=" ".join(one["sentences"][:1])[:90],
        body="\n\n".join(one["sentences"]),
        outlet=one["source"],
        published=datetime.fromisoformat(one["date"]).replace(hour=18, tzinfo=UTC),
    )


def _events(articles: Sequence[Article]) -> Sequence[Cluster[Event]]:
    async def read() -> list[Any]:
        extractor = RuleExtractor()
        return [ground.mentions(article, await extractor.extract(article)) for article in articles]

    return reconcile.clusters(asyncio.run(read()), articles).events


def _day(event: Cluster[Event]) -> date | None:
    when = event.when
    return when.earliest if when is not None and when.earliest is not None and when.earliest == when.latest else None


def _told(event: Cluster[Event]) -> tuple[int, str]:
    """Sort key of an event among those of its day: the one that most articles tell."""
    return len({m.article_id for m in event.mentions}), event.id


def _f1(ours: set[date], theirs: set[date]) -> float:
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours and theirs else 0.0


def _duplicates(days: Days) -> float:
    """Return the share of days whose entry a neighbouring day tells much alike."""
    words = {day: _telling(" ".join(told)) for day, told in days.items()}
    twice = [
        day
        for day in days
        if any(
            _alike(words[day], words[near])
            for near in (day + timedelta(days=1), day - timedelta(days=1))
            if near in days
        )
    ]
    return len(twice) / len(days) if days else 0.0


def _telling(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word, _, weight in telling_tokens(words[:4000]) if weight > 1)


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    shorter = min(len(one), len(other))
    return bool(shorter) and len(one & other) >= _ALIKE * shorter


if __name__ == "__main__":
    sys.exit(main())
