"""Measure finding and resolving of date words against annotated news, beside dateparser and parsedatetime.

Run `python benchmarks/dates.py` from the checkout; `--errors` lists what is wrong, `--peers` adds the two libraries.
The annotated texts are looked for in `../shared/data` (or the folder given with `--data`).
"""

from __future__ import annotations

import argparse
import gzip
import importlib
import json
import re
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from newsdigest import dates
from newsdigest.dates.phrases import parse
from newsdigest.dates.when import When

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
_GOLD = re.compile(
    r"(?P<year>\d{4})(?:-(?P<quarter>Q\d)|-(?P<week>W\d\d?)(?:-WE)?|-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T.*)?)?)?$"
)
_MONTHS = r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"


class Asked(NamedTuple):
    """Gold date words, where they stand, and what they mean."""

    corpus: str
    doc: str
    words: str
    sentence: str
    published: datetime
    gold: str


def records(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def midnight(day: str) -> datetime:
    return datetime.fromisoformat(day[:10].replace(":", "-")).replace(tzinfo=UTC)


def timebank(data: Path) -> list[Asked]:
    """Return the DATE and TIME expressions with a gold year, quarter, month, week, day or time."""
    return [
        Asked(row["corpus"], row["doc"], row["text"], row["sentence"], midnight(row["dct"]), row["value"])
        for row in records(data / "dates-timebank-aquaint.jsonl.gz")
        if row["type"] in ("DATE", "TIME") and _GOLD.match(row["value"])
    ]


def rendered(at: date, gold: str) -> str:
    """Return a day at the granularity of a gold value."""
    found = _GOLD.match(gold)
    assert found
    if found["quarter"]:
        return f"{at.year}-Q{(at.month + 2) // 3}"
    if found["week"]:
        iso = at.isocalendar()
        return f"{iso.year}-W{iso.week}"
    return at.isoformat()[: 10 if found["day"] else 7 if found["month"] else 4]


def agrees(when: When | None, gold: str) -> bool:
    """Whether first and last day both read as the gold value; an answer coarser than the gold does not."""
    ends = [] if when is None else [at for at in (when.earliest, when.latest) if at]
    wanted = re.sub(r"T.*$|-WE$", "", gold).replace("-W0", "-W")
    return bool(ends) and all(rendered(at, gold) == wanted for at in ends)


def kind(words: str) -> str:
    """Return whether the words tell the year, only a month or a day of one, or neither."""
    if re.search(r"\b\d{4}\b|'\d\d|nineteen|two thousand|\d/\d", words):
        return "explicit"
    return "partial" if re.search(rf"\b(?:{_MONTHS})", words, re.IGNORECASE) else "relative"


def ours(asked: Asked) -> When | None:
    return dates.resolve(asked.words, published=asked.published, context=asked.sentence)


def table(rows: Iterable[tuple[str, str, bool]]) -> None:
    """Print shares of right answers by row and column, with the numbers of cases."""
    cells: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for row, column, right in rows:
        cells[row, "all"].append(right)
        cells[row, column].append(right)
    columns = ["all", *sorted({column for _, column in cells} - {"all"})]
    print("".join(f"{name:>18}" for name in ["", *columns]))
    for row in sorted({row for row, _ in cells}):
        line = [f"{row:>18}"]
        for column in columns:
            marks = cells[row, column]
            line.append(f"{100 * sum(marks) / len(marks):10.1f}% ({len(marks):4})" if marks else f"{'':18}")
        print("".join(line))


def score_resolving(data: Path, *, errors: bool) -> None:
    print("\nResolving: TimeBank and AQUAINT, gold words and their sentence, at the gold's granularity")
    asked = timebank(data)
    answers = [(item, ours(item)) for item in asked]
    table((item.corpus, kind(item.words), agrees(when, item.gold)) for item, when in answers)
    table((item.corpus, _granularity(item.gold), agrees(when, item.gold)) for item, when in answers)
    missed = [(item, when) for item, when in answers if not agrees(when, item.gold)]
    unknown = sum(when is None for _, when in missed)
    print(f"of {len(missed)} not right, {unknown} were left unknown and {len(missed) - unknown} are another date:")
    by_kind = Counter(
        (_granularity(item.gold), kind(item.words), "unknown" if when is None else "other") for item, when in missed
    )
    for (granularity, wording, how), count in sorted(by_kind.items(), key=lambda pair: (-pair[1], pair[0])):
        print(f"{count:5} {granularity:8} {wording:9} {how}")
    if errors:
        for item, when in sorted(answers, key=lambda pair: pair[0].words.lower()):
            if not agrees(when, item.gold):
                got = when.edtf if when else "-"
                print(f"{item.words!r:28} {item.published:%F %a} gold {item.gold} got {got} | {item.sentence[:230]}")


def _granularity(gold: str) -> str:
    found = _GOLD.match(gold)
    assert found
    return next(name for name in ("day", "month", "week", "quarter", "year") if found[name])


def score_eventstoryline(data: Path, *, errors: bool) -> None:
    print(
        "\nEventStoryLine: with the sentence, then with all told before, too; publication as annotated, or as the own"
        "\nstamp of the page tells it (they differ where annotators wrote universal time or another year)"
    )
    rows = [row | {"value": _MALFORMED.sub(r"\1-\2-\3", row["value"])} for row in records(data / _EVENTSTORYLINE)]
    stamps = [row for row in rows if row["is_dct"]]
    annotated = {row["doc"]: midnight(row["value"]) for row in stamps}
    on_page = {row["doc"]: _as_stamped(row) for row in stamps}
    for title, published, is_told in (
        ("annotated, sentence", annotated, False),
        ("annotated, told before", annotated, True),
        ("page, told before", on_page, True),
    ):
        marks: dict[str, Counter[str]] = defaultdict(Counter)
        for row, when in _as_read(rows, published, is_told=is_told):
            mark = _mark(when, row["value"])
            for group in ("all records", _group(row, published), *_WHOLE.get(_group(row, published), ())):
                marks[group][mark] += 1
            if errors and is_told and mark not in ("exact", "none asked, none given"):
                got = when.edtf if when else "-"
                print(f"{mark:12} {row['text']!r:28} {row['doc']} gold {row['value']:12} got {got:24}")
                print(f"{'':12} {row['sentence'][:180]}")
        print(title)
        for group, counted in marks.items():
            total = sum(counted.values())
            shares = "  ".join(f"{name} {count} ({100 * count / total:.1f}%)" for name, count in counted.most_common())
            print(f"    {group} ({total}): {shares}")


_EVENTSTORYLINE = "eventstoryline-timex.jsonl.gz"
_MALFORMED = re.compile(r"^(\d{4}):(\d\d):(\d\d)(?=T)")
_INSTANT = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d?):(\d\d)")
_WHOLE = dict.fromkeys(("stamps of publication", "dates in the article", "dates, publication unknown"), ("all dates",))


def _as_stamped(row: dict[str, Any]) -> datetime:
    """Return the day of publication that the words on the page give, next to the annotated one."""
    annotated = midnight(row["value"])
    when = dates.resolve(row["text"], published=annotated, context=row["sentence"])
    return midnight(when.earliest.isoformat()) if when and when.earliest else annotated


def _as_read(
    rows: list[dict[str, Any]], published: dict[str, datetime], *, is_told: bool
) -> Iterator[tuple[dict[str, Any], When | None]]:
    """Yield the records in the order of their article, each with what its words mean there."""
    told: dict[str, list[When]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (row["doc"], row["sent"], row["tokens"])):
        before = told[row["doc"]] if is_told else ()
        at = published.get(row["doc"])
        when = dates.resolve(row["text"], published=at, context=row["sentence"], previous=before)
        if when and not row["is_dct"]:
            told[row["doc"]].append(when)
        yield row, when


def _group(row: dict[str, Any], published: dict[str, datetime]) -> str:
    """Return what a record asks for: a date in the article, the stamp of the article, or no date at all."""
    if row["is_dct"]:
        return "stamps of publication"
    if not _GOLD.match(row["value"]):
        return "gold is a length or left open"
    return "dates in the article" if row["doc"] in published else "dates, publication unknown"


def _mark(when: When | None, gold: str) -> str:
    found = _GOLD.match(gold)
    if when is None:
        return "unknown" if found else "none asked, none given"
    if found and agrees(when, gold):
        return "exact"
    if _is_the_instant(when, gold):
        return "the same instant"
    if found and found["day"] and when.earliest and when.latest and when.earliest != when.latest:
        return "coarser" if when.earliest.isoformat() <= gold[:10] <= when.latest.isoformat() else "wrong day"
    return "wrong day" if found and found["day"] else "other"


def _is_the_instant(when: When, gold: str) -> bool:
    """Whether a local time can be the gold's universal time in some zone of the world, where the page names none."""
    found = _INSTANT.match(gold)
    if not found or not when.time or when.zone or when.earliest is None or when.earliest != when.latest:
        return False
    there = datetime.fromisoformat(f"{found[1]}T{int(found[2]):02}:{found[3]}")
    here = datetime.fromisoformat(f"{when.earliest.isoformat()}T{when.time}")
    return timedelta(hours=-12) <= here - there <= timedelta(hours=14)


def score_finding(data: Path, *, errors: bool) -> None:
    print("\nFinding: exact spans in the sentences of the same texts")
    gold: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in records(data / "dates-timebank-aquaint.jsonl.gz"):
        gold[row["doc"] + "\n" + row["sentence"]][row["type"]].add(row["text"])
    for title, wanted in (("DATE, TIME", {"DATE", "TIME"}), ("all TIMEX3", {"DATE", "TIME", "DURATION", "SET"})):
        right = found = total = 0
        missed: Counter[str] = Counter()
        extra: Counter[str] = Counter()
        for key, kinds in gold.items():
            spans = [words.text for words in dates.find(key.split("\n", 1)[1])]
            golden = set().union(*(kinds[name] for name in wanted))
            beside = set().union(*kinds.values()) - golden
            mine = {span for span in spans if span not in beside}
            right += len(mine & golden)
            found += len(mine)
            total += len(golden)
            missed.update(golden - mine)
            extra.update(mine - golden)
        precision, recall = right / found, right / total
        f1 = 2 * precision * recall / (precision + recall)
        print(f"{title:12} precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f} ({total} gold)")
        if errors:
            print("missed:", missed.most_common(150))
            print("extra:", extra.most_common(150))


def peers() -> dict[str, Callable[[Asked], date | None]]:
    """Return the libraries that are installed; say which are not."""
    found: dict[str, Callable[[Asked], date | None]] = {}
    for name in ("dateparser", "parsedatetime"):
        try:
            library = importlib.import_module(name)
        except ImportError:
            print(f"{name}: not installed (pip install {name})")
            continue
        found[name] = _dateparser(library) if name == "dateparser" else _parsedatetime(library)
    return found


def _dateparser(library: Any) -> Callable[[Asked], date | None]:
    def ask(asked: Asked) -> date | None:
        settings = {"RELATIVE_BASE": asked.published.replace(tzinfo=None), "PREFER_DATES_FROM": "past"}
        found = library.parse(asked.words, languages=["en"], settings=settings)
        return found.date() if found else None

    return ask


def _parsedatetime(library: Any) -> Callable[[Asked], date | None]:
    constants = library.Constants()
    constants.DOWParseStyle, constants.CurrentDOWParseStyle = -1, True  # look back, as news does
    calendar = library.Calendar(constants)

    def ask(asked: Asked) -> date | None:
        found, flag = calendar.parse(asked.words, asked.published.timetuple())
        return date(*found[:3]) if flag else None

    return ask


def score_peers(data: Path) -> None:
    print("\nBeside other libraries, same expressions (right, expressions a second)")
    asked = timebank(data)
    repeats = 20
    begun = time.process_time()
    for _ in range(repeats):
        for item in asked:
            ours(item)
    spent = time.process_time() - begun
    share = sum(agrees(ours(item), item.gold) for item in asked) / len(asked)
    print(f"{'newsdigest':14} {100 * share:5.1f}% {repeats * len(asked) / spent:10,.0f}/s")
    for name, ask in peers().items():
        begun = time.process_time()
        answers = [ask(item) for item in asked]
        spent = time.process_time() - begun
        right = sum(
            at is not None and rendered(at, item.gold) == re.sub(r"T.*$|-WE$", "", item.gold).replace("-W0", "-W")
            for at, item in zip(answers, asked, strict=True)
        )
        print(f"{name:14} {100 * right / len(asked):5.1f}% {len(asked) / spent:10,.0f}/s")


def score_speed(data: Path) -> None:
    print("\nSpeed")
    asked = timebank(data)
    for title, ask in (("with the sentence", ours), ("words alone", _alone)):
        parse.cache_clear()
        first = _spent(ask, asked, 1)
        again = _spent(ask, asked, 20)
        print(
            f"resolve, {title}: {20 * len(asked) / again:,.0f} expressions/s "
            f"({len(asked) / first:,.0f}/s when every wording is met for the first time)"
        )
    text = "\n\n".join(row["sentence"] for row in records(data / "dates-timebank-aquaint.jsonl.gz")) * 4
    begun = time.process_time()
    count = sum(1 for _ in dates.find(text))
    spent = time.process_time() - begun
    print(f"find: {len(text) / spent / 1e6:.2f} MB/s ({count} found in {len(text) / 1e6:.1f} MB)")


def _spent(ask: Callable[[Asked], When | None], asked: list[Asked], times: int) -> float:
    begun = time.process_time()
    for _ in range(times):
        for item in asked:
            ask(item)
    return time.process_time() - begun


def _alone(asked: Asked) -> When | None:
    return dates.resolve(asked.words, published=asked.published)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, default=DATA)
    arguments.add_argument("--errors", action="store_true")
    arguments.add_argument("--peers", action="store_true")
    given = arguments.parse_args()
    if not given.data.is_dir():
        print(f"no annotated texts in {given.data}; give their folder with --data")
        return
    score_resolving(given.data, errors=given.errors)
    score_eventstoryline(given.data, errors=given.errors)
    score_finding(given.data, errors=given.errors)
    score_speed(given.data)
    if given.peers:
        score_peers(given.data)


if __name__ == "__main__":
    main()
