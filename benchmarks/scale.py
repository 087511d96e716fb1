"""How the time and memory of reconciling grow with the number of mentions, on made-up newswires.

    python benchmarks/scale.py                               # 10,000 and 100,000 mentions: some minutes
    python benchmarks/scale.py --piles DIR --make 1000000    # only makes up its records, and keeps them
    python benchmarks/scale.py --piles DIR 1000000           # judges what is kept there
    python benchmarks/scale.py --hands 1 10000               # one process instead of two
    python benchmarks/scale.py --whole 1000 10000            # everything from records to clusters
    python benchmarks/scale.py --grow 10000                  # one more article of one story, beside all of it anew

Without `--whole` the records are in their compact form already (sketches of events, words of claims), and what is
timed is which of them tell one thing: blocking, judging, clustering, of what one article tells twice and then over all
articles. Each size has processes of its own, so that the peak is its own: that of all of them, each page of memory
counted once. The growth exponent is that of the CPU seconds of all, between a size and the one before. The pile is
made up, so it is known what tells one event: how much of it was joined stands beside. To make it up takes longer than
to judge it: kept in a folder it need not be made again, as long as newsdigest and the making are the same.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import math
import os
import pickle
import resource
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import IO

import newsdigest
import newswires
from newsdigest import reconcile
from newsdigest.crew import Crew
from newsdigest.pipeline.processes import Processes
from newsdigest.reconcile.alikes import Alike, judged_alike
from newsdigest.reconcile.bonds import Reach, reaches_of
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.origins import UNDATED, Provenance
from newsdigest.reconcile.piles import Pile
from newsdigest.reconcile.places import names_of_report
from newsdigest.reconcile.sayings import Saying, saying_of
from newsdigest.reconcile.sketches import Sketch, sketched
from newsdigest.reconcile.statements import gathered_sayings
from newsdigest.reconcile.thrift import thrifty
from newswires import GIANT, Happening, Newswires

SIZES = (10_000, 100_000)
_HEAD = (
    "| mentions | articles | judged | CPU s | s | exponent | MB at the peak | of one event, joined | joined wrongly |\n"
    "|---|---|---|---|---|---|---|---|---|"
)


def main() -> int:
    """Print one row a size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, help="mentions")
    parser.add_argument("--whole", action="store_true", help="everything, from records to clusters")
    parser.add_argument("--hands", type=int, default=2, help="processes that share the judging")
    parser.add_argument("--grow", action="store_true", help="one more article of one story of the size")
    parser.add_argument("--piles", type=Path, help="a folder in which made-up piles are kept")
    parser.add_argument("--make", action="store_true", help="only make up the piles of these sizes, into that folder")
    parser.add_argument("--one", action="store_true", help="measure the only size, in this process")
    options = parser.parse_args()
    if options.make:
        for size in options.sizes:
            _made(size, options.piles)
        return 0
    if options.one:
        size, crew = options.sizes[0], Processes(options.hands)
        print("\t".join(whole(size, crew) if options.whole else compact(_pile_of(size, options.piles), crew)))
        return 0
    if options.grow:
        for size in options.sizes:
            print(grow(size), flush=True)
        return 0
    print(_HEAD)
    before: tuple[int, float] | None = None
    for size in options.sizes:
        how = ["--one", "--hands", str(options.hands), *(["--whole"] if options.whole else [])]
        how += ["--piles", str(options.piles)] if options.piles else []
        command = [sys.executable, __file__, *how, str(size)]
        row = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip().split("\t")
        seconds = float(row[2])
        grown = f"{math.log(seconds / before[1]) / math.log(size / before[0]):.2f}" if before else ""
        print("| " + " | ".join([f"{size:,}", *row[:2], f"{seconds:.1f}", row[3], grown, *row[4:]]) + " |", flush=True)
        before = size, seconds
    return 0


def _pile_of(size: int, folder: Path | None) -> Compact:
    """Return a made-up pile, from the folder if it is kept there."""
    return Compact(size) if folder is None else _kept(_made(size, folder))


def _made(size: int, folder: Path) -> Path:
    """Return where a pile is kept, and make it up if it is not."""
    path = folder / f"{size}-{_fingerprint()}.pickle"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        _keep(Compact(size), path)
    return path


class _Writer(pickle.Pickler):
    """Writes the number of a word, a weight, a day or a set where it stands, so that it will be there once again."""

    def __init__(self, file: IO[bytes]) -> None:
        super().__init__(file)
        self.numbers: dict[tuple[type, object], int] = {}

    def persistent_id(self, obj: object) -> int | None:
        is_shared = type(obj) in (str, int, float, date, frozenset)
        return self.numbers.setdefault((type(obj), obj), len(self.numbers)) if is_shared else None


def _keep(pile: Compact, path: Path) -> None:
    whole = path.with_suffix(".part")
    with whole.open("wb") as file, BytesIO() as rows:
        writer = _Writer(rows)
        writer.dump(pile)
        pickle.dump([one for _, one in writer.numbers], file)
        file.write(rows.getbuffer())
    whole.rename(path)


def _kept(path: Path) -> Compact:
    """Read a pile: only one that this program wrote, since pickled files can do anything."""
    with path.open("rb") as file:
        shared = pickle.load(file)  # noqa: S301
        for number, one in enumerate(shared):
            if type(one) is frozenset:
                shared[number] = frozenset(set(one))  # in no more room than it had
        reader = pickle.Unpickler(file)  # noqa: S301
        reader.persistent_load = shared.__getitem__
        pile: Compact = reader.load()
    return pile


def _fingerprint() -> str:
    """Return what changes whenever the made-up piles may."""
    sources = [*Path(newsdigest.__path__[0]).rglob("*.py"), Path(newswires.__file__)]
    return hashlib.sha256(b"".join(path.read_bytes() for path in sorted(sources))).hexdigest()[:12]


class Compact:
    """A pile in its compact form; a copy follows its original before anything is judged, and is left out."""

    def __init__(self, size: int, giant: float = GIANT) -> None:
        placed: list[tuple[tuple[float, str, int], Sketch, Happening]] = []
        said: list[tuple[tuple[float, str, int], Saying]] = []
        self.reaches: dict[str, Reach] = {}
        self.articles = 0
        for report in Newswires(size, giant=giant).reports():
            self.articles += 1
            if report.original is not None:
                continue
            tellings = [(event,) for event in report.mentions.events]
            published = report.article.published or UNDATED
            names = names_of_report(report.article.body, {})
            source = Provenance(published, report.article.outlet or "", None)
            own = map(thrifty, sketched(tellings, {report.article.id: source}, {}, {report.article.id: names}))
            for sketch, happening in zip(own, report.happenings, strict=True):
                placed.append(((published.timestamp(), sketch.article, sketch.start), sketch, happening))
            self.reaches.update(reaches_of(tellings, {}))
            sayings = [saying_of(claim, {}) for claim in report.mentions.claims]
            said += [((published.timestamp(), one.article, one.start), one) for one in sayings]
        placed.sort(key=lambda one: one[0])
        said.sort(key=lambda one: one[0])
        self.sketches = [sketch for _, sketch, _ in placed]
        self.happenings = [happening for _, _, happening in placed]
        self.sayings = [saying for _, saying in said]


def compact(pile: Compact, crew: Crew) -> tuple[str, ...]:
    """Time blocking, judging and clustering of what is in its compact form."""
    subjects = dict.fromkeys(pile.reaches)
    gc.collect()
    gc.freeze()
    with Measured() as measured:
        twice = judged_alike(Pile(pile.sketches, {}, subjects), within=True, crew=crew)
        several = judged_alike(_leads(twice, pile), within=False, crew=crew)
        gathered_sayings(pile.sayings, crew)
    groups = [
        [pile.happenings[place] for telling in one.members for place in twice.groups[telling].members]
        for one in several.groups
    ]
    return _row(pile.articles, len(pile.sketches) + len(pile.sayings), measured, groups)


def _leads(twice: Alike, pile: Compact) -> Pile:
    """Return the tellings that stand for what one article tells once or twice."""
    places = [one.members[0] for one in twice.groups]
    sketches, cards = [twice.pile.sketches[place] for place in places], [twice.pile.cards[place] for place in places]
    return Pile(sketches, pile.reaches, twice.pile.subjects, cards)


_EDITIONS = 20


def grow(size: int) -> str:
    """Return what one more article of one story takes, on average over its last ones, beside all of it anew."""
    pile = Compact(size, giant=1.0)
    numbers = {article: number for number, article in enumerate(dict.fromkeys(one.article for one in pile.sketches))}
    memory: tuple[Alike | None, Alike | None] = (None, None)
    spent = []
    gc.collect()
    gc.freeze()
    for left in range(_EDITIONS, -1, -1):
        told = [one for one in pile.sketches if numbers[one.article] < len(numbers) - left]
        started = time.process_time()
        memory = _edition(told, pile, *memory)
        spent.append(time.process_time() - started)
    started = time.process_time()
    anew = _edition(pile.sketches, pile, None, None)
    whole = time.process_time() - started
    assert memory[1] is not None
    assert anew[1].groups == memory[1].groups
    more = sum(spent[1:]) / _EDITIONS
    return (
        f"{size:,} mentions of one story ({len(numbers):,} articles that copy none): {whole:.2f} s anew, "
        f"{1000 * more:.0f} ms for one more article ({more / whole:.1%}; at most {1000 * max(spent[1:]):.0f} ms)"
    )


def _edition(told: Sequence[Sketch], pile: Compact, twice: Alike | None, several: Alike | None) -> tuple[Alike, Alike]:
    subjects = dict.fromkeys(pile.reaches)
    twice = judged_alike(Pile(told, {}, subjects), within=True, known=twice)
    return twice, judged_alike(_leads(twice, pile), within=False, known=several)


def whole(size: int, crew: Crew) -> tuple[str, ...]:
    """Time everything from records to clusters."""
    reports = list(Newswires(size).reports())
    told = {
        (event.article_id, evidence_of(event).start): happening
        for report in reports
        for event, happening in zip(report.mentions.events, report.happenings, strict=True)
    }
    mentions, articles = [one.mentions for one in reports], [one.article for one in reports]
    gc.collect()
    gc.freeze()
    with Measured() as measured:
        found = reconcile.clusters(mentions, articles, crew=crew)
    groups = [[told[m.article_id, evidence_of(m).start] for m in event.mentions] for event in found.events]
    return _row(len(articles), sum(len(one.events) + len(one.claims) for one in mentions), measured, groups)


class Measured:
    """CPU seconds of this process and those it waits for, seconds by the clock, and the most memory all of them had."""

    def __enter__(self) -> Measured:
        self.peak, self._done = 0.0, threading.Event()
        self._watch = threading.Thread(target=self._look, daemon=True)
        self._begun = _cpu(), time.perf_counter()
        self._watch.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.cpu, self.clock = _cpu() - self._begun[0], time.perf_counter() - self._begun[1]
        self._done.set()
        self._watch.join()

    def _look(self) -> None:
        while True:
            self.peak = max(self.peak, _memory())
            if self._done.wait(2.0):
                return


def _cpu() -> float:
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def _memory() -> float:
    """Return the memory of this process and its children in MB; what they have in common is counted once."""
    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text(encoding="ascii").split()
    shares = 0
    for one in ["self", *children]:
        with suppress(OSError):
            rollup = Path(f"/proc/{one}/smaps_rollup").read_text(encoding="ascii")
            shares += int(rollup.split("Pss:")[1].split()[0])
    return shares / 1024


def _row(articles: int, judged: int, measured: Measured, groups: Sequence[Sequence[Happening]]) -> tuple[str, ...]:
    """Return the cells of a row; pairs are counted by groups, since there are very many."""
    inside = [Counter(group) for group in groups]
    true = _pairs(Counter(happening for group in groups for happening in group))
    joined = sum(len(group) * (len(group) - 1) // 2 for group in groups)
    right = sum(_pairs(one) for one in inside)
    return (
        f"{articles:,}",
        f"{judged:,}",
        f"{measured.cpu:.2f}",
        f"{measured.clock:.1f}",
        f"{measured.peak:,.0f}",
        f"{right / max(1, true):.1%}",
        f"{(joined - right) / max(1, joined):.2%}",
    )


def _pairs(counted: Counter[Happening]) -> int:
    return sum(count * (count - 1) // 2 for count in counted.values())


if __name__ == "__main__":
    sys.exit(main())
