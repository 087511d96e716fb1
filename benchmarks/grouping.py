"""Put mixed piles of labelled articles into stories, and score the stories by B-cubed.

    python benchmarks/grouping.py [--data ../shared/data] [--score ../shared/score] [--stories ../shared/stories]

Piles: the 5W1H articles (12 labelled stories, mixed; one article has no label and is not counted), ECB+ documents by
subtopic (undated; the two subtopics of a topic are events of one kind), the three long topics of Timeline17, invented
stories together with the sample stories of this project, and synthetic piles for the speed.
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
import math
import random
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from newsdigest import group, load, overlap
from newsdigest.english.vocabulary import COMMON, SILENT
from newsdigest.schema.article import Article

Pile = tuple[list[Article], dict[str, str]]
SEEDS = Path(__file__).parent.parent / "seeds"


def main() -> None:
    """Print a line a pile."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, default=Path("../shared/data"))
    options.add_argument("--score", type=Path, default=Path("../shared/score"))
    options.add_argument("--stories", type=Path, default=Path("../shared/stories"))
    options.add_argument("--largest", type=int, default=8000, help="articles of the largest synthetic pile")
    chosen = options.parse_args()
    print("| pile | articles | labelled stories | found | B-cubed precision | recall | F1 | CPU s |")
    print("|---|---|---|---|---|---|---|---|")
    if chosen.data.exists():
        metrics = _metrics(chosen.score)
        _scored("5W1H, 12 stories mixed", _main_events(chosen.data), metrics)
        _scored("ECB+ by subtopic, undated", _ecb(chosen.data), metrics)
        _scored("Timeline17, 3 topics", _timeline17(chosen.data), metrics)
        _scored("invented and sample stories", _invented(chosen.stories), metrics)
    else:
        print(f"there are no labelled articles in {chosen.data}; give their folder with --data")
    _copies(chosen.stories)
    _speed(chosen.largest)


def _scored(name: str, pile: Pile, metrics: Any) -> None:
    articles, gold = pile
    began = time.process_time()
    found = group.stories(articles)
    took = time.process_time() - began
    answer = {one: story.id for story in found for one in story.article_ids if one in gold}
    recall, precision = metrics.b3(gold, answer), metrics.b3(answer, gold)
    print(
        f"| {name} | {len(articles)} | {len(set(gold.values()))} | {len(set(answer.values()))} "
        f"| {precision:.3f} | {recall:.3f} | {metrics.f(precision, recall):.3f} | {took:.2f} |"
    )


def _main_events(data: Path) -> Pile:
    rows = list(_lines(data / "main-event-5w1h.jsonl.gz"))
    articles = [
        Article(id=row["id"], headline=row["title"], body=row["text"], outlet=row["publisher"], published=_day(row))
        for row in rows
    ]
    return articles, {row["id"]: row["topic"] for row in rows if row["topic"] not in (None, "None")}


def _ecb(data: Path) -> Pile:
    rows = list(_lines(data / "ecbplus-dev-docs.jsonl.gz"))
    articles = []
    for row in rows:
        text = " ".join(row["tokens"])
        articles.append(Article(id=row["doc"], headline=text.split(" . ")[0], body=text))
    return articles, {row["doc"]: row["subtopic"] for row in rows}


def _timeline17(data: Path) -> Pile:
    rows = [row for row in _lines(data / "timeline17-articles.jsonl.gz") if row["sentences"]]
    articles = [
        Article(id=_id17(row), headline=row["sentences"][0], body="\n".join(row["sentences"]), published=_day(row))
        for row in rows
    ]
    return articles, {_id17(row): row["topic"] for row in rows}


def _id17(row: dict[str, Any]) -> str:
    return f"{row['topic']} {row['source']} {row['doc']}"


def _invented(stories: Path) -> Pile:
    """Every folder is a story, but for the day of mixed news among the samples."""
    pile: list[Article] = []
    gold: dict[str, str] = {}
    for folder in [*sorted(stories.glob("d*")), *sorted(p for p in SEEDS.iterdir() if p.is_dir())]:
        home = folder / "articles" if (folder / "articles").is_dir() else folder
        for article in load.folder(home).articles:
            pile.append(article)
            if folder.name != "key-events":
                gold[article.id] = folder.name
    return pile, gold


def _copies(stories: Path) -> None:
    """Say how many groups of wire copy are in one story."""
    pile, _ = _invented(stories)
    home = {one: story.id for story in group.stories(pile) for one in story.article_ids}
    copied = overlap.copies(pile)
    whole = sum(len({home[one] for one in copies}) == 1 for copies in copied)
    print(f"\nwire copy in one story: {whole} of {len(copied)} groups\n")


def _speed(largest: int) -> None:
    """Group synthetic piles of growing size, that grow as an archive does: more days, and stories in bursts."""
    print("| synthetic pile | stories | CPU s | articles/s | growth exponent |\n|---|---|---|---|---|")
    before: tuple[int, float] | None = None
    size = max(1, largest // 8)
    while size <= largest:
        articles = _synthetic(size)
        began = time.process_time()
        found = group.stories(articles)
        took = time.process_time() - began
        grown = f"{math.log(took / before[1]) / math.log(size / before[0]):.2f}" if before else ""
        print(f"| {size} | {len(found)} | {took:.1f} | {size / took:.0f} | {grown} |")
        before, size = (size, took), size * 2


def _synthetic(size: int) -> list[Article]:
    """Half of the words tell nothing or little, the rest are rare by Zipf's law; stories have 1 to 40 articles."""
    dice = random.Random(11)
    common = [*sorted(SILENT), *sorted(COMMON)]
    words = [f"{dice.choice('bcdfglmnprst')}w{number}" for number in range(60_000)]
    weights = [1 / (rank + 100) for rank in range(len(words))]
    articles: list[Article] = []
    while len(articles) < size:
        names = [f"Name{dice.randrange(10**6)}" for _ in range(6)]
        theme = dice.choices(words, weights, k=25)
        begun = datetime(2031, 1, 1, tzinfo=UTC) + timedelta(hours=dice.randrange(24 * max(1, size // 50)))
        for _ in range(min(size - len(articles), max(1, round(dice.paretovariate(1.1))), 40)):
            told = [*dice.choices(theme, k=50), *dice.choices(names, k=20), *dice.choices(words, weights, k=60)]
            told += dice.choices(common, k=150)
            dice.shuffle(told)
            headline = " ".join([*dice.choices(names, k=2), *dice.choices(theme, k=4)])
            published = begun + timedelta(hours=dice.expovariate(1 / 40))
            articles.append(
                Article(id=f"a{len(articles)}", headline=headline, body=" ".join(told), published=published)
            )
    return articles


def _day(row: dict[str, Any]) -> datetime | None:
    return datetime.fromisoformat(row["date"]).replace(tzinfo=UTC) if row["date"] not in (None, "None", "") else None


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _metrics(folder: Path) -> Any:
    spec = importlib.util.spec_from_file_location("coref_metrics", folder / "coref_metrics.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main()
