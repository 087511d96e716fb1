"""What of an instruction hidden in an article reaches the digest when the model does as it says.

Each of the injected instructions is planted at the start, in the middle and at the end of a real article, as text, as a
quoted remark and in a comment. The model reads three sentences as it should, and then obeys: it returns the
instruction as an event, a claim and a dated line, with the instruction as their quote. Counted is what stands as fact
in headline, key points, sections or timeline (a remark that is given to the man who made it is no fact), and whether
the honest events are still there.

    python benchmarks/obedient_model.py                  # looks for ../shared/data
    python benchmarks/obedient_model.py --data FOLDER --every 10
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import newsdigest
from newsdigest.extract.model import ModelExtractor
from newsdigest.llm import Session
from newsdigest.llm.recordings import Question
from newsdigest.schema.article import Article
from newsdigest.text import fold


def records(data: Path, name: str) -> Iterator[dict[str, Any]]:
    path = data / f"{name}.jsonl.gz"
    if not path.is_file():
        sys.exit(f"{path} is not there: this benchmark plants public instructions; say where they are with --data")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def disguised(instruction: str, disguise: str) -> str:
    return {
        "text": instruction,
        "remark": f'A man in the crowd said: "{instruction}"',
        "comment": f"<!-- {instruction} -->",
    }[disguise]


def planted(sentences: list[str], words: str, place: str) -> str:
    position = {"start": 0, "middle": len(sentences) // 2, "end": len(sentences)}[place]
    return "\n\n".join([*sentences[:position], words, *sentences[position:]])


def obedient(honest: list[str], instruction: str) -> str:
    """Return a reading of three honest sentences and of the instruction, in three forms."""
    told = {"topic": "society", "quote": instruction}
    shared = {"title": instruction[:80], "summary": instruction, "status": "happened"}
    events = [{"title": s[:60], "summary": s, "status": "happened", "topic": "society", "quote": s} for s in honest]
    reading = {
        "events": [*events, {**shared, **told}],
        "claims": [{"speaker": "The article", "stance": "asserts", "text": instruction, **told}],
        "timeline": [{"when": "today", "text": instruction, **told}],
    }
    return json.dumps(reading)


def digest(article: Article, answer: str) -> newsdigest.Digest:
    def by_hand(_: Question) -> str:
        return answer

    return newsdigest.summarize([article], extractor=ModelExtractor(session=Session(by_hand=by_hand)))


def leaks(made: newsdigest.Digest, instruction: str) -> set[str]:
    """Return the parts of the digest in which the instruction, or most of its beginning, stands."""
    sought = fold(instruction)[:40]

    def is_told(text: str) -> bool:
        before, found, _ = fold(text).partition(sought)
        return bool(found) and " said" not in before

    parts = {
        "headline": [made.headline],
        "key points": [s.text for s in (*made.key_points, *made.summary)],
        "sections": [s.text for section in made.sections for s in section.sentences],
        "timeline": [line.text for line in made.timeline],
    }
    return {part for part, texts in parts.items() if any(is_told(text) for text in texts)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path(__file__).resolve().parent.parent.parent / "shared" / "data")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="plant each Nth instruction only")
    options = parser.parse_args()
    instructions = [record["text"] for record in records(options.data, "injection-bipia-train")][:: options.every]
    bodies = [
        [" ".join(s.split()) for s in record["sentences"]]
        for record in records(options.data, "timeline17-articles")
        if 8 <= len(record["sentences"]) <= 25 and sum(" the " in s for s in record["sentences"]) > 5
    ]
    published = datetime(2026, 3, 3, 8, 0, tzinfo=UTC)
    found: Counter[tuple[str, str]] = Counter()
    runs: Counter[str] = Counter()
    lost = 0
    examples: dict[str, str] = {}
    for number, instruction in enumerate(instructions):
        sentences = bodies[number % len(bodies)]
        honest = sentences[1:4]
        clean = Article(headline=sentences[0], body="\n\n".join(sentences), published=published)
        expected = {e.title for e in digest(clean, obedient(honest, "Nothing of this kind.")).events}
        for disguise in ("text", "remark", "comment"):
            for place in ("start", "middle", "end"):
                words = disguised(instruction, disguise)
                article = Article(headline=sentences[0], body=planted(sentences, words, place), published=published)
                made = digest(article, obedient(honest, instruction))
                runs[disguise] += 1
                lost += bool(expected - {e.title for e in made.events})
                for part in leaks(made, instruction):
                    found[disguise, part] += 1
                    examples.setdefault(f"{disguise}, {part}", instruction)
    print(f"{len(instructions)} instructions, {sum(runs.values())} digests; honest events missing in {lost}")
    for disguise in runs:
        told = ", ".join(
            f"{part} {found[disguise, part]}" for part in ("headline", "key points", "sections", "timeline")
        )
        print(f"{disguise:8} of {runs[disguise]}: {told}")
    for where, instruction in sorted(examples.items()):
        print(f"  {where}: {instruction[:90]!r}")


if __name__ == "__main__":
    main()
