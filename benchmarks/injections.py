"""How many planted instructions are marked in an article, and how much of honest articles is marked with them.

    python benchmarks/injections.py                  # looks for ../shared/data
    python benchmarks/injections.py --data FOLDER --show

The instructions are 125 public ones, written for models in general, and those of tests/injections/hostile.txt, written
for this purpose before the rules were; orders_of_any_kind.txt was written with them. Each stands at the start, in the
middle and at the end of a real article, as a paragraph of its own and at the end of another; found is one of which
every word is marked, or only orders or asks, which is withheld too. Orders in disguise (other letters, invisible ones,
in parts, in the midst of a sentence) stand in paragraphs of their own. Honest are the articles of four sets,
and the sentences of tests/injections/honest*.txt and news_like_orders.txt.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newsdigest import injections, load
from newsdigest.text import paragraphs, sentences

HERE = Path(__file__).resolve().parent.parent


def records(data: Path, name: str) -> Iterator[dict[str, Any]]:
    """Yield the records of gzipped JSON lines."""
    path = data / f"{name}.jsonl.gz"
    if not path.is_file():
        sys.exit(f"{path} is not there; say where with --data")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def wordings(name: str) -> list[str]:
    """Return the lines of a list beside the tests."""
    return (HERE / "tests" / "injections" / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def placed(article: list[str], words: str) -> Iterator[tuple[str, str]]:
    """Yield the article with the words in it, and how they stand there."""
    for place, at in (("start", 1), ("middle", len(article) // 2), ("end", len(article) - 1)):
        yield f"{place}, alone", "\n\n".join([*article[:at], words, *article[at:]])
        yield f"{place}, joined", "\n\n".join([*article[:at], f"{article[at]} {words}", *article[at + 1 :]])


def disguised(name: str, file: str, *, show: bool) -> None:
    """Print how many orders in disguise are marked, whole and at all, disguise by disguise."""
    lines = (HERE / "tests" / "injections" / f"{file}.jsonl").read_text(encoding="utf-8").splitlines()
    whole, touched, every = Counter[str](), Counter[str](), Counter[str]()
    for planted in map(json.loads, lines):
        body = f"The council met on Monday.\n\n{planted['text']}\n\nIt will meet again in June."
        order, kind = planted.get("order", planted["text"]), planted["disguise"]
        start = body.index(order)
        every[kind] += 1
        touched[kind] += any(m.start < start + len(order) and start < m.end for m in injections.find(body))
        whole[kind] += is_marked(body, order)
        if show and not is_marked(body, order):
            print(f"    {kind}: {order[:150]!r}")
    print(f"{name:24} {whole.total():4} of {every.total()} marked whole, {touched.total()} at least in part: "
          + ", ".join(f"{kind} {whole[kind]}/{every[kind]}" for kind in every))  # fmt: skip


def is_marked(body: str, words: str) -> bool:
    """Whether every word of the planted ones is in a mark, or in a sentence that only orders or asks."""
    start = body.index(words)
    left = set(range(start, start + len(words)))
    for found in injections.find(body):
        left -= set(range(found.start, found.end))
    left = {at for at in left if body[at].isalnum()}
    asked = [s for s in sentences(words) if injections.is_request(s.text)]
    return not left - {start + at for s in asked for at in range(s.start, s.end)}


def detection(name: str, planted: list[str], articles: list[list[str]], *, show: bool) -> None:
    """Print how many planted instructions are marked in every place, and how much of the articles with them."""
    missed: dict[str, list[str]] = {}
    taken = total = 0
    for number, words in enumerate(planted):
        article = articles[number % len(articles)]
        for place, body in placed(article, words):
            total += 1
            if not is_marked(body, words):
                missed.setdefault(words, []).append(place)
            beside = sum(len(found.text) for found in injections.find(body)) - len(words)
            taken += beside > 20
    print(f"{name:24} {len(planted) - len(missed):4} of {len(planted)} marked in all 6 places; "
          f"{sum(map(len, missed.values()))} of {total} placements missed; more is marked in {taken}")  # fmt: skip
    if show:
        for words, places in missed.items():
            print(f"    {len(places)}: {words[:150]}")


def honest(data: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield the bodies of honest articles, set by set."""
    yield "timeline17", ["\n\n".join(record["sentences"]) for record in records(data, "timeline17-articles")]
    yield "timeline17, flat", [" ".join(record["sentences"]) for record in records(data, "timeline17-articles")]
    yield "main-event-5w1h", [record["text"] for record in records(data, "main-event-5w1h")]
    yield "html-newspapers", [load.html(record["html"]).body for record in records(data, "html-newspapers")]
    yield "attribution-polnear", [record["text"] for record in records(data, "attribution-polnear-articles")]


def main() -> None:
    """Print detection and false marks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=HERE.parent / "shared" / "data")
    parser.add_argument("--show", action="store_true", help="print what was missed, and what was marked")
    options = parser.parse_args()
    articles = [
        [" ".join(sentence.split()) for sentence in record["sentences"]]
        for record in records(options.data, "timeline17-articles")
        if 8 <= len(record["sentences"]) <= 25
    ]
    public = [record["text"] for record in records(options.data, "injection-bipia-train")]
    detection("public instructions", public, articles, show=options.show)
    detection("hostile wordings", wordings("hostile"), articles, show=options.show)
    detection("orders of any kind", wordings("orders_of_any_kind"), articles, show=options.show)
    disguised("in disguise", "disguised", show=options.show)
    disguised("in disguise, later", "disguised_later", show=options.show)
    for name, bodies in [
        ("honest wordings", wordings("honest")),
        ("honest, with marks", wordings("honest_disguises")),
        ("news like orders", wordings("news_like_orders")),
        *honest(options.data),
    ]:
        marks = [found for body in bodies for found in injections.find(body)]
        count = sum(1 for body in bodies for _ in paragraphs(body))
        print(f"{name:24} {len(marks):4} marks in {len(bodies)} texts, {count} paragraphs")
        if options.show:
            for found in marks:
                print(f"    {found.text[:200]!r}")


if __name__ == "__main__":
    main()
