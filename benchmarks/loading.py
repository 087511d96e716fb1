"""How well saved news pages become articles: text, headline, authors and, above all, the day of publication."""

from __future__ import annotations

import gzip
import json
import sys
import time
import unicodedata
from collections import Counter
from datetime import UTC
from pathlib import Path
from typing import Any

from newsdigest import load
from newsdigest.errors import NewsDigestError
from newsdigest.schema.article import Article

DATA = Path(__file__).resolve().parent.parent.parent / "shared" / "data"


def records(name: str) -> list[dict[str, Any]]:
    path = DATA / f"{name}.jsonl.gz"
    if not path.is_file():
        sys.exit(f"{path} is not there: this benchmark measures on public pages that are not part of the project")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKC", text).lower()
    return "".join(c if c.isalnum() else " " for c in plain).split()


def token_f1(found: str, gold: str) -> float:
    one, two = Counter(words(found)), Counter(words(gold))
    common = sum((one & two).values())
    return 2 * common / (sum(one.values()) + sum(two.values())) if common else float(not one and not two)


def names(value: Any) -> set[str]:
    listed = (
        value
        if isinstance(value, (list, tuple))
        else str(value or "").replace(" and ", ";").replace(",", ";").split(";")
    )
    return {" ".join(words(name)) for name in listed if words(str(name))}


def day_fits(article: Article, gold: str) -> bool:
    """Compare the day by the page's own offset, or in UTC: the gold does not say which it means."""
    moment = article.published
    return moment is not None and gold in (moment.date().isoformat(), moment.astimezone(UTC).date().isoformat())


def loaded(page: dict[str, Any]) -> Article | None:
    try:
        return load.html(page["html"], url=page.get("url"))
    except NewsDigestError as error:
        print(f"  not loaded: {page.get('url')}: {error}")
        return None


def score(name: str, *, verbose: bool) -> None:
    pages = records(name)
    started = time.perf_counter()
    articles = [loaded(page) for page in pages]
    seconds = time.perf_counter() - started
    tally: dict[str, list[float]] = {key: [] for key in ("text", "date", "title", "authors", "must occur", "must not")}
    for page, article in zip(pages, articles, strict=True):
        measure(page, article, tally, verbose=verbose)
    print(f"{name}: {len(pages)} pages, {len(pages) / seconds:.0f} pages/s")
    for key, values in tally.items():
        if values:
            print(f"  {key:11} {sum(values) / len(values):.3f}  (of {len(values)})")


def measure(page: dict[str, Any], article: Article | None, tally: dict[str, list[float]], *, verbose: bool) -> None:
    body = article.body if article else ""
    if page.get("gold"):
        tally["text"].append(token_f1(body, page["gold"]))
    flat = " ".join(words(body))
    tally["must occur"] += [float(" ".join(words(piece)) in flat) for piece in page.get("with", ())]
    tally["must not"] += [float(" ".join(words(piece)) not in flat) for piece in page.get("without", ())]
    if (page.get("date") or "NaT") != "NaT":
        right = article is not None and day_fits(article, page["date"][:10])
        tally["date"].append(right)
        if verbose and not right:
            print("  DATE", page["url"], page["date"], "read as", article and article.published)
    if page.get("title"):
        right = article is not None and token_f1(article.headline, page["title"]) >= 0.8
        tally["title"].append(right)
        if verbose and not right:
            print("  TITLE", repr(page["title"]), "read as", repr(article and article.headline))
    gold = names(page.get("authors") or page.get("author"))
    if gold:
        right = article is not None and names(list(article.bylines)) == gold
        tally["authors"].append(right)
        if verbose and not right:
            print("  AUTHORS", sorted(gold), "read as", article and article.bylines)


if __name__ == "__main__":
    for data in ("html-newspapers", "html-trafilatura-half"):
        score(data, verbose="--verbose" in sys.argv)
