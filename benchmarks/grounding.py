"""Measure the grounding of quotes: falsifications accepted, true quotes refused, and how long either takes.

Run `python benchmarks/grounding.py` from the checkout; `--sample N` limits the articles, `--peers` adds langextract's
aligner and instructor's CitationMixin on the same quotes; `--seed N` shuffles the articles and falsifies otherwise.
Real articles are looked for in `../shared` (or `--shared`).
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import reserves
from falsifications import drifts, falsifications, names_of, sentences
from newsdigest import injections
from newsdigest.align import Body, locate

SHARED = Path(__file__).resolve().parents[2] / "shared"
WORDS = """harbour council voted late storm closed road school minister report bridge water crew signed paper
winter"""


def records(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the records of a file of gzipped JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def articles(shared: Path) -> list[str]:
    """Return the bodies of real articles, the untokenised ones first."""
    data = shared / "data"
    plain = [record["text"] for record in records(data / "main-event-5w1h.jsonl.gz")]
    plain += [record["gold"] for record in records(data / "html-newspapers.jsonl.gz") if record.get("gold")]
    tokenised = [" ".join(record["sentences"]) for record in records(data / "timeline17-articles.jsonl.gz")]
    return [body for body in (*plain, *tokenised) if len(body) > 400]


def measure_sentences(shared: Path) -> None:
    """Print how the passages of the two reference documents fare, retyped and falsified."""
    seeds = shared / "seeds"
    rows = [json.loads(line) for line in (seeds / "sentences.jsonl").read_text().splitlines()]
    bodies = {row["document"]: (seeds / row["document"]).read_text() for row in rows}
    false = [row for row in rows if row["falsified"]]
    accepted = sum(locate(row["falsified"], bodies[row["document"]]).accepted for row in false)
    found = sum(locate(row["retyped"], bodies[row["document"]]).accepted for row in rows)
    print(
        f"reference documents: {accepted} of {len(false)} falsified accepted, {found} of {len(rows)} retyped accepted\n"
    )


def measure_falsifications(bodies: Sequence[str], limit: int, show: bool, seed: int) -> None:
    """Print the share of falsified quotes that are accepted, by kind of fact."""
    rng = random.Random(7 + seed)
    names = sorted({name for body in bodies[:300] for name in names_of(body)})
    tried: Counter[str] = Counter()
    accepted: Counter[str] = Counter()
    for text in bodies:
        body = Body(text)
        for case in falsifications(text, rng, names):
            if tried[case.kind] >= limit:
                continue
            tried[case.kind] += 1
            alignment = locate(case.false, body)
            if alignment.accepted:
                accepted[case.kind] += 1
                if show:
                    print(
                        f"  ACCEPTED {case.kind}: {case.false}\n      {alignment.span and text[slice(*alignment.span)]}"
                    )
    print("falsified in   tried   accepted")
    for kind, count in tried.items():
        print(f"{kind:12} {count:7}   {accepted[kind]:5} ({accepted[kind] / count:.2%})")
    print()


def measure_reserves(bodies: Sequence[str], limit: int, show: bool, seed: int) -> None:
    """Print the share of quotes that are accepted although they lost or gained a word which is a fact."""
    rng = random.Random(13 + seed)
    tried: Counter[str] = Counter()
    accepted: Counter[str] = Counter()
    wanted = set(reserves.TELLERS)
    for text in bodies:
        for case in reserves.cases(text, rng, wanted):
            tried[case.kind] += 1
            if tried[case.kind] == limit:
                wanted.discard(case.kind)
            alignment = locate(case.false, case.passage)
            if not alignment.accepted or locate(case.false, case.rest).accepted:  # then another sentence says it
                continue
            accepted[case.kind] += 1
            if show and alignment.span is not None:
                print(f"  ACCEPTED {case.kind}: {case.false}\n      {case.passage[slice(*alignment.span)]}")
    print("a word is a fact             tried   accepted")
    for kind, count in tried.items():
        print(f"{kind:26} {count:7}   {accepted[kind]:5} ({accepted[kind] / count:.2%})")
    print()


def measure_drifts(bodies: Sequence[str], limit: int, show: bool, seed: int) -> None:
    """Print the share of true quotes accepted with both ends within one character, by kind of drift."""
    rng = random.Random(11 + seed)
    tried: Counter[str] = Counter()
    right: Counter[str] = Counter()
    spent: Counter[str] = Counter()
    for text in bodies:
        body = Body(text)
        for case in drifts(text, rng):
            if tried[case.kind] >= limit:
                continue
            tried[case.kind] += 1
            started = time.process_time()
            alignment = locate(case.quote, body)
            spent[case.kind] += time.process_time() - started
            places = _places(text, case.start, case.end)
            fits = alignment.span is not None and any(
                abs(alignment.span.start - start) <= 1 and abs(alignment.span.end - end) <= 1 for start, end in places
            )
            right[case.kind] += fits
            if show and not fits:
                print(f"  {case.kind}: {case.quote!r}\n      {alignment} {(case.start, case.end)}")
    print("true quotes          tried   right      ms each")
    for kind, count in tried.items():
        print(f"{kind:18} {count:7}   {right[kind] / count:7.2%}   {spent[kind] / count * 1000:.3f}")
    total = sum(tried.values())
    print(f"{'all':18} {total:7}   {sum(right.values()) / total:7.2%}   {sum(spent.values()) / total * 1000:.3f}\n")


def _places(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where the passage stands, also when the body repeats it."""
    passage, places, at = text[start:end], [], text.find(text[start:end])
    while at >= 0:
        places.append((at, at + len(passage)))
        at = text.find(passage, at + 1)
    return places


def measure_speed(bodies: Sequence[str], peers: bool) -> None:
    """Print how long absent quotes take in 5,000 words, and true ones in 50,000 characters."""
    text = " ".join(" ".join(bodies).split()[:5000])
    absent = absent_quotes(20)
    alone = _timed(lambda: _all_absent(absent, text))
    print(f"20 absent quotes in 5,000 words, the body made ready included: {alone * 1000:.1f} ms")
    if peers:
        measure_peers(text, absent, alone)
    long = "\n\n".join(bodies)[:50_000]
    made = Body(long)
    rng = random.Random(3)
    cases = list(drifts(long, rng))
    rng.shuffle(cases)
    first = _timed(lambda: locate(cases[0].quote, made))
    spent = _timed(lambda: [locate(case.quote, made) for case in cases[:400]])
    again = _timed(lambda: [locate(case.quote, made) for case in cases[:400]])
    print(
        f"true quotes in every drift in 50,000 characters: {spent / 400 * 1000:.3f} ms each, their words read;"
        f" {again / 400 * 1000:.3f} ms when asked again; the very first {first * 1000:.1f} ms"
    )
    print(f"the body made ready: {_timed(lambda: Body(long)) * 1000:.1f} ms, once")
    for size in (250_000, 500_000, 1_000_000, 2_000_000):
        line = ("on the quay " * (size // 12))[:size]
        print(
            f"one line of {size:9,} characters: {_timed(lambda line=line: locate(absent[0], Body(line))) * 1000:.0f} ms"
        )
    print()


def _all_absent(quotes: Sequence[str], text: str) -> None:
    body = Body(text)
    for quote in quotes:
        assert not locate(quote, body).accepted


def absent_quotes(count: int) -> list[str]:
    """Return sentences that no article has, of the length of a quote."""
    rng = random.Random(5)
    return [" ".join(rng.choices(WORDS.split(), k=24)).capitalize() + "." for _ in range(count)]


def _timed(work: Callable[[], object]) -> float:
    """Return the CPU time of the work in seconds: what others run on the machine meanwhile is not counted."""
    started = time.process_time()
    work()
    return time.process_time() - started


def measure_peers(text: str, absent: Sequence[str], ours: float) -> None:
    """Print the same with the two libraries, where they are installed."""
    for name, work in (("langextract", _langextract), ("instructor", _citation_mixin)):
        if importlib.util.find_spec(name) is None:
            print(f"  {name} is not installed; install it in an environment of its own to compare")
            continue
        spent = _timed(lambda work=work: work(text, absent))
        print(f"  {name}: {spent * 1000:,.0f} ms, {spent / ours:,.0f} times as long")


def _langextract(text: str, quotes: Sequence[str]) -> None:
    from langextract.core import data  # noqa: PLC0415 - only where it is installed
    from langextract.resolver import WordAligner  # noqa: PLC0415

    aligner = WordAligner()
    for quote in quotes:
        extraction = data.Extraction(extraction_class="event", extraction_text=quote)
        aligner.align_extractions([[extraction]], text)


def _citation_mixin(text: str, quotes: Sequence[str]) -> None:
    from instructor import CitationMixin  # noqa: PLC0415 - slow to import

    for quote in quotes:
        CitationMixin.model_validate({"substring_quotes": [quote]}, context={"context": text})


def measure_injections(shared: Path, bodies: Sequence[str]) -> None:
    """Print how many planted instructions are marked, and how much of real articles is."""
    planted: Counter[str] = Counter()
    marked: Counter[str] = Counter()
    for record in records(shared / "data" / "injection-bipia-train.jsonl.gz"):
        body = f"The council met on Monday.\n\n{record['text']}\n\nIt will meet again."
        planted[record["group"]] += 1
        marked[record["group"]] += any("council met" not in s.text for s in injections.find(body))
    print(f"planted instructions marked: {sum(marked.values())} of {sum(planted.values())}")
    for group, count in sorted(planted.items()):
        print(f"   {group:40} {marked[group]:3} of {count}")
    false = [stretch for body in bodies for stretch in injections.find(body)]
    total = sum(len(sentences(body)) for body in bodies)
    print(f"real articles: {len(false)} passages marked in {len(bodies)} articles, about {total} sentences")
    for stretch in false[:40]:
        print("    ", stretch.text[:160].replace("\n", " "))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=SHARED)
    parser.add_argument("--sample", type=int, default=10_000, help="articles at most")
    parser.add_argument("--limit", type=int, default=3500, help="cases of each kind at most")
    parser.add_argument("--seed", type=int, default=0, help="other articles first, other falsifications")
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--show", action="store_true", help="print what went wrong")
    parser.add_argument("--only", choices=("sentences", "falsifications", "reserves", "drifts", "speed", "injections"))
    asked = parser.parse_args()
    if not (asked.shared / "data").is_dir():
        sys.exit(f"no articles at {asked.shared / 'data'}; give their folder with --shared")
    bodies = articles(asked.shared)
    if asked.seed:
        random.Random(asked.seed).shuffle(bodies)
    bodies = bodies[: asked.sample]
    if asked.only in (None, "sentences"):
        measure_sentences(asked.shared)
    if asked.only in (None, "falsifications"):
        measure_falsifications(bodies, asked.limit, asked.show, asked.seed)
    if asked.only in (None, "reserves"):
        measure_reserves(bodies, asked.limit, asked.show, asked.seed)
    if asked.only in (None, "drifts"):
        measure_drifts(bodies, asked.limit, asked.show, asked.seed)
    if asked.only in (None, "speed"):
        measure_speed(bodies, asked.peers)
    if asked.only in (None, "injections"):
        measure_injections(asked.shared, bodies)


if __name__ == "__main__":
    main()
