"""Give the reconciler the chains of EventStoryLine with their gold days: those that differ must be disputes.

    python benchmarks/eventstoryline.py [--data ../shared/data]

A chain is one event that several articles date. The gold chains are given, as an editor's decisions to join, and so
are the gold days; expressions that are no day (a week, a month) are left out. A chain whose articles differ counts as
shown if its date dispute has every day, each cited to an article that has it.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from newsdigest import reconcile
from newsdigest.dates.when import When
from newsdigest.schema.article import Article
from newsdigest.schema.cluster import Dispute
from newsdigest.schema.decision import Decision, Passage
from newsdigest.schema.mention import Evidence, Mention, Mentions
from newsdigest.schema.reading import Event
from newsdigest.schema.topics import Topic

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def main() -> int:
    """Print how many chains that differ are shown, and how many that agree are not."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, default=Path("../shared/data"))
    folder = options.parse_args().data
    if not (folder / "eventstoryline-events.jsonl.gz").exists():
        print(f"there is no EventStoryLine in {folder}; give its folder with --data")
        return 1
    docs = {one["doc"]: one for one in _lines(folder / "eventstoryline-docs.jsonl.gz")}
    chains = _chains(_lines(folder / "eventstoryline-events.jsonl.gz"))
    differing = {name for name, chain in chains.items() if len(set(map(frozenset, _days(chain).values()))) > 1}
    disputes = {name: _dispute(chain, docs) for name, chain in chains.items()}
    shown = {name for name in differing if _shows(disputes[name], chains[name])}
    false = [name for name in chains if name not in differing and disputes[name] is not None]
    print(
        f"{len(chains)} chains of which {len(differing)} differ: {len(shown)} are disputes with each day cited to its"
    )
    print(f"articles; of the {len(chains) - len(differing)} that agree, {len(false)} are disputes")
    for name in sorted(differing - shown):
        days = {doc: sorted(map(str, told)) for doc, told in _days(chains[name]).items()}
        dispute = disputes[name]
        print("not shown:", name, days, [value.value for value in dispute.values] if dispute is not None else None)
    return 0


def _lines(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


class Telling(NamedTuple):
    """One gold mention of an event: where it stands, its word and its gold day."""

    doc: str
    sentence: int
    word: str
    day: date


Chain = list[Telling]


def _chains(events: list[dict[str, Any]]) -> dict[str, Chain]:
    """Return the chains with a day in two articles or more."""
    found: dict[str, Chain] = defaultdict(list)
    for one in events:
        days = sorted(match.group() for match in map(_DAY.match, one["dates"]) if match is not None)
        if one.get("cluster") and days:
            telling = Telling(one["doc"], one["sent"], one["text"], date.fromisoformat(days[0]))
            found[f"{one['topic']}-{one['cluster']}"].append(telling)
    return {name: chain for name, chain in sorted(found.items()) if len({one.doc for one in chain}) > 1}


def _days(chain: Chain) -> dict[str, set[date]]:
    days: dict[str, set[date]] = defaultdict(set)
    for one in chain:
        days[one.doc].add(one.day)
    return days


def _dispute(chain: Chain, docs: dict[str, dict[str, Any]]) -> Dispute | None:
    """Return the disagreement about the day of one chain."""
    names = sorted({one.doc for one in chain})
    articles = [
        Article(id=one, headline=one, body=" ".join(map(" ".join, docs[one]["sentences"])), outlet=one) for one in names
    ]
    mentions = {one: [_event(telling, docs[one]) for telling in chain if telling.doc == one] for one in names}
    first, *rest = (_passage(mention) for one in names for mention in mentions[one])
    found = reconcile.clusters(
        [Mentions(article_id=one, events=tuple(mentions[one])) for one in names],
        articles,
        decisions=[Decision(kind="join", mention=first, other_mention=other) for other in rest],
    )
    return next((dispute for dispute in found.disputes if dispute.kind == "date"), None)


def _event(telling: Telling, doc: dict[str, Any]) -> Mention[Event]:
    before = " ".join(map(" ".join, doc["sentences"][: telling.sentence]))
    sentence = " ".join(doc["sentences"][telling.sentence])
    start = len(before) + 1 if before else 0
    edtf = telling.day.isoformat()
    record = Event(
        title=telling.word, summary=sentence, status="happened", topic=Topic.SOCIETY, quote=sentence, when=edtf
    )
    return Mention[Event](
        record=record,
        article_id=telling.doc,
        alignment="exact",
        evidence=Evidence(article_id=telling.doc, start=start, end=start + len(sentence), quote=sentence),
        when=When(display=edtf, edtf=edtf, earliest=telling.day, latest=telling.day, precision="day"),
    )


def _passage(mention: Mention[Event]) -> Passage:
    return Passage(article_id=mention.article_id, quote=mention.record.quote)


def _shows(dispute: Dispute | None, chain: Chain) -> bool:
    """Whether a dispute has every day of a chain, each cited to an article that gives it."""
    if dispute is None:
        return False
    cited = {
        day: {evidence.article_id for evidence in value.evidence}
        for value in dispute.values
        for day in _DAY.findall(value.value)
    }
    return all(
        {doc for doc, days in _days(chain).items() if day in days} <= cited.get(day.isoformat(), set())
        for day in {one.day for one in chain}
    )


if __name__ == "__main__":
    sys.exit(main())
