"""Reconcile the development half of ECB+ and score it: CoNLL F1, and how many joined pairs cross two like events.

    python benchmarks/reconcile_ecb.py [--data ../shared/data] [--score ../shared/score]

One Event for each gold mention: the trigger is its title, the sentence its summary, the other marked spans of the
sentence its actors, place and date words. All topics are mixed and topic numbers are not given.
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
import sys
import time
from collections import defaultdict
from itertools import combinations
from pathlib import Path
from typing import Any

from newsdigest import reconcile
from newsdigest.schema.article import Article
from newsdigest.schema.mention import Evidence, Mention, Mentions
from newsdigest.schema.reading import Event
from newsdigest.schema.topics import Topic


def main() -> int:
    """Print the scores."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, default=Path("../shared/data"))
    options.add_argument("--score", type=Path, default=Path("../shared/score"))
    chosen = options.parse_args()
    if not (chosen.data / "ecbplus-dev-mentions.jsonl.gz").exists():
        print(f"there is no ECB+ in {chosen.data}; give its folder with --data")
        return 1
    docs, marked = (
        _lines(chosen.data / "ecbplus-dev-docs.jsonl.gz"),
        _lines(chosen.data / "ecbplus-dev-mentions.jsonl.gz"),
    )
    articles, mentions, gold, subtopic = _laid_out(docs, marked)
    began = time.perf_counter()
    found = reconcile.clusters(mentions, articles)
    took = time.perf_counter() - began
    place = {_place(m): number for number, one in enumerate(found.events) for m in one.mentions}
    answer = {key: f"s{place.get(key, key)}" for key in gold}
    metrics = _metrics(chosen.score)
    print(f"{len(gold)} mentions, {len(found.events)} events, {took:.2f} s")
    print(metrics.score(gold, answer))
    print(f"joined pairs across the two subtopics of a topic: {_crossing(answer, subtopic):.2%}")
    return 0


def _lines(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _metrics(folder: Path) -> Any:
    spec = importlib.util.spec_from_file_location("coref_metrics", folder / "coref_metrics.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


Key = tuple[str, int, int]


def _place(mention: Mention[Event]) -> Key:
    assert mention.evidence is not None
    return mention.article_id, mention.evidence.start, mention.evidence.end


def _laid_out(
    docs: list[dict[str, Any]], marked: list[dict[str, Any]]
) -> tuple[list[Article], list[Mentions], dict[Key, str], dict[Key, tuple[int, str]]]:
    by_doc: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for one in marked:
        by_doc[one["doc"]].append(one)
    articles, mentions, gold, subtopic = [], [], {}, {}
    for doc in docs:
        body, starts = _spelt(doc["tokens"])
        events = []
        for one in by_doc[doc["doc"]]:
            if one["kind"] != "event":
                continue
            event = _event(doc, one, by_doc[doc["doc"]], body, starts)
            events.append(event)
            gold[_place(event)] = one["cluster"]
            subtopic[_place(event)] = (one["topic"], one["subtopic"])
        articles.append(Article(id=doc["doc"], headline="", body=body, outlet=doc["doc"]))
        mentions.append(Mentions(article_id=doc["doc"], events=tuple(events)))
    return articles, mentions, gold, subtopic


def _spelt(tokens: list[str]) -> tuple[str, list[int]]:
    starts, body = [], ""
    for token in tokens:
        starts.append(len(body))
        body += token + " "
    return body, starts


def _event(
    doc: dict[str, Any], one: dict[str, Any], marked: list[dict[str, Any]], body: str, starts: list[int]
) -> Mention[Event]:
    first, last = one["tokens"][0], one["tokens"][-1]
    span = next((s for s in doc["scored_sentences"].values() if s[0] <= first < s[1]), [first, last + 1])
    sentence = " ".join(doc["tokens"][span[0] : span[1]])
    beside = [m for m in marked if span[0] <= m["tokens"][0] < span[1]]
    start, end = starts[first], starts[last] + len(doc["tokens"][last])
    record = Event(
        title=one["text"],
        summary=sentence,
        actors=tuple(dict.fromkeys(m["text"] for m in beside if m["kind"] in ("human", "nonhuman"))),
        place=next((m["text"] for m in beside if m["kind"] == "loc"), None),
        when=next((m["text"] for m in beside if m["kind"] == "time"), None),
        status="happened",
        topic=Topic.SOCIETY,
        quote=sentence,
    )
    evidence = Evidence(article_id=doc["doc"], start=start, end=end, quote=body[start:end])
    return Mention[Event](record=record, article_id=doc["doc"], alignment="exact", evidence=evidence)


def _crossing(answer: dict[Key, str], subtopic: dict[Key, tuple[int, str]]) -> float:
    groups: dict[str, list[Key]] = defaultdict(list)
    for key, cluster in answer.items():
        groups[cluster].append(key)
    joined = [pair for group in groups.values() for pair in combinations(group, 2)]
    crossing = sum(subtopic[a][0] == subtopic[b][0] and subtopic[a][1] != subtopic[b][1] for a, b in joined)
    return crossing / len(joined) if joined else 0.0


if __name__ == "__main__":
    sys.exit(main())
