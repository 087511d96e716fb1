"""Who said what, held against PolNeAR: sources found and named rightly, for direct and for indirect speech.

    python benchmarks/attribution.py [--articles N] [--show N]

An annotated attribution counts as found when a claim of ours holds half of its words. The speaker is right when ours
shares the annotated source's name: its last word, or all of the shorter one's words. Only sources with a name in them
are judged; for pronouns, which the article resolves and the annotation does not, only whether they were found.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import time
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from newsdigest.extract.rules import RuleExtractor
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Claim
from newsdigest.text import fold

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
ARTICLES = DATA / "attribution-polnear-articles.jsonl.gz"
ATTRIBUTIONS = DATA / "attribution-polnear-attributions.jsonl.gz"
SMALL = frozenset(
    (
        "the",
        "a",
        "an",
        "of",
        "for",
        "and",
        "in",
        "at",
        "on",
        "to",
        "his",
        "her",
        "its",
        "their",
        "mr",
        "ms",
        "dr",
        "who",
    )
)
PRONOUNS = frozenset(("he", "she", "it", "they", "we", "i", "you", "his", "her", "who"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=None, help="only the first N")
    parser.add_argument("--show", type=int, default=0, help="print N misses of direct speech")
    options = parser.parse_args()
    if not ARTICLES.exists():
        print(f"no PolNeAR data at {ARTICLES}: nothing measured")
        return
    gold: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in lines(ATTRIBUTIONS):
        gold[row["doc"]].append(row)
    tally = {
        name: [0, 0, 0]
        for name in ("direct, named", "direct, pronoun", "indirect, named", "indirect, pronoun", "other")
    }
    shown = 0
    claims = 0
    reader = RuleExtractor()
    seconds = 0.0
    for row in list(lines(ARTICLES))[: options.articles]:
        article = Article(headline=row["title"], body=row["text"])
        start = time.perf_counter()
        reading = reader.read(article)
        seconds += time.perf_counter() - start
        claims += len(reading.claims)
        placed = [(row["text"].find(claim.quote), claim) for claim in reading.claims]
        for attribution in gold[row["doc"]]:
            kind = kind_of(attribution)
            found = matching(attribution, placed)
            right = any(same_speaker(attribution, claim) for claim in found)
            tally[kind][0] += 1
            tally[kind][1] += bool(found)
            tally[kind][2] += right
            if kind == "direct, named" and not right and shown < options.show:
                shown += 1
                print(
                    f"- {words_of(attribution['source'])!r} / {words_of(attribution['cue'])!r}: "
                    f"{words_of(attribution['content'])[:160]!r}"
                )
                print(f"  {row['doc']}: ours {[c.speaker for c in found]}")
    report(tally, claims, seconds)


def report(tally: dict[str, list[int]], claims: int, seconds: float) -> None:
    print(f"{'attributions':20}{'gold':>7}{'found':>7}{'recall':>8}{'right':>7}{'speaker right of found':>24}")
    for name, (gold, found, right) in tally.items():
        judged = f"{right / found:.3f}" if found and "named" in name else "-"
        print(
            f"{name:20}{gold:7}{found:7}{found / max(gold, 1):8.3f}{right if 'named' in name else '-':>7}{judged:>24}"
        )
    print(f"{claims} claims in {seconds:.1f} s")


def lines(path: Path) -> Iterable[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as opened:
        for line in opened:
            yield json.loads(line)


def words_of(spans: list[dict[str, Any]]) -> str:
    return " ".join(span["text"] for span in spans)


def kind_of(attribution: dict[str, Any]) -> str:
    source = words_of(attribution["source"])
    manner = "direct" if attribution["direct"] else "indirect"
    if source.strip().lower() in PRONOUNS:
        return f"{manner}, pronoun"
    named = any(word[0].isupper() for word in re.findall(r"\w+", source)[1:]) or (
        source[:1].isupper() and source.split()[0].lower() not in SMALL
    )
    return f"{manner}, named" if named else "other"


def matching(attribution: dict[str, Any], placed: list[tuple[int, Claim]]) -> list[Claim]:
    """Return the claims that hold half of the annotated words in their evidence and in what they say was said."""
    content = attribution["content"]
    length = sum(span["end"] - span["start"] for span in content)
    found = []
    for at, claim in placed:
        if at < 0:
            continue
        inside = sum(max(0, min(span["end"], at + len(claim.quote)) - max(span["start"], at)) for span in content)
        if length and inside >= 0.5 * length and told(content, claim):
            found.append(claim)
    return found


def told(content: list[dict[str, Any]], claim: Claim) -> bool:
    said = set(re.findall(r"\w+", fold(claim.text)))
    gold = set(re.findall(r"\w+", fold(words_of(content))))
    return len(said & gold) >= 0.5 * len(gold)


def same_speaker(attribution: dict[str, Any], claim: Claim) -> bool:
    source = [w for w in re.findall(r"\w+", fold(words_of(attribution["source"]))) if w not in SMALL]
    names = [
        w
        for w in re.findall(r"[^\W\d_]\w*", words_of(attribution["source"]))
        if w[0].isupper() and w.lower() not in SMALL
    ]
    ours = [w for w in re.findall(r"\w+", fold(f"{claim.speaker}")) if w not in SMALL]
    if not ours or not source:
        return False
    if ours[-1] in {fold(name) for name in names}:
        return True
    short, long = sorted((set(ours), set(source)), key=len)
    return bool(short) and short <= long


if __name__ == "__main__":
    main()
