"""Faults planted in our own digests: how many of each kind the audit finds, and what it finds where none was planted.

    python benchmarks/audit.py [--plants 500] [--seed 1] [--only CODE,CODE] [--show N] [--stories FOLDER ...]

The digests are those of the sample stories in `seeds/`, as story and as key events, and of groups of real articles
(`../shared/data/main-event-5w1h.jsonl.gz`, when it is there), or those of the stories in the folders given. Each fault
is planted in the data of a digest, which is then audited as data, as Markdown or as HTML. A fault counts as found when
the audit reports its code with a finding that it does not report for the digest as it was.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import newsdigest
from newsdigest import Article, Digest, dates, load, names, numbers
from newsdigest.schema import digest as schema
from newsdigest.text import sentences

ROOT = Path(__file__).resolve().parents[1]
GROUPS = ROOT.parent / "shared" / "data" / "main-event-5w1h.jsonl.gz"
DAYS_ONE = (date(2022, 2, 24), date(2014, 3, 3))  # of the samples, and one before every other article
MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
STRANGERS = (
    "Marit Oldenkamp",
    "Joris Vandewalle",
    "Tamsin Braithwaite",
    "Anselm Krogh",
    "Ilse Marchetti",
    "Piet Lohmann",
)
SPELLINGS = (
    ("Kyiv", "Kiev"),
    ("Odesa", "Odessa"),
    ("Sergei Malenko", "Sergey Malenko"),
    ("Dmitry Orlovsky", "Dmitri Orlovsky"),
    ("Yuri Baranov", "Yury Baranov"),
    ("Andriy Kovalskyi", "Andriy Kovalsky"),
    ("José Almeida", "Jose Almeida"),
    ("Kharkiv", "Kharkov"),
)
SUMS = (
    "The air force said that {b} drones were intercepted out of the {a} drones that were launched.",
    "{b} of the {a} passengers were injured.",
    "The crash killed {a} people, including {b} children.",
    "The council has {a} members, and {b} members voted in favour and 3 against.",
    "{a} rockets were launched overnight, with {b} rockets intercepted.",
    "The number of cases rose by 80% from {a} to {c}.",
    "The force lost {a} soldiers: {d} men and {d} women.",
    "The council of {a} voted {b} to 3 to sell the mill.",
    "Of the {a} aboard, {d} died and {d} survived.",
    "The number of ferries doubled from {a} to {e}.",
    "The number of ferries rose to {a} from {b}.",
    "The mill had {b} looms, down from {a} in spring.",
)


class Text(NamedTuple):
    """A page that was planted with a fault after it was written."""

    words: str


Page = Digest | Text
Planter = Callable[[random.Random, Digest], Page | None]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--plants", type=int, default=500, help="faults of each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default=None, help="only these codes, with commas between")
    parser.add_argument("--show", type=int, default=0, help="print N faults that were missed")
    parser.add_argument("--stories", type=Path, nargs="+", default=(), help="folders of stories, instead of ours")
    options = parser.parse_args()
    pool = [each for folder in options.stories for each in stories(folder)] or list(digests())
    baselines = Baselines()
    print(f"{len(pool)} digests; without a planted fault:")
    for digest, articles in pool:
        for form in ("data", "md", "html"):
            for finding in sorted(baselines.of(digest, articles, form)):
                print(f"  {digest.headline[:40]!r} as {form}: {finding[0]}: {finding[1][:140]}")
    print(f"{'code':24}{'planted':>9}{'found':>8}{'%':>8}{'ms':>7}")
    for code, (planter, needs_articles) in PLANTERS.items():
        if options.only is None or code in options.only.split(","):
            measure(code, planter, needs_articles, pool, baselines, options)


def measure(
    code: str,
    planter: Planter,
    needs_articles: bool,
    pool: list[tuple[Digest, list[Article]]],
    baselines: Baselines,
    options: argparse.Namespace,
) -> None:
    planted = plan(random.Random(f"{options.seed} {code}"), planter, pool, options.plants)
    found, shown, seconds = 0, options.show, 0.0
    # One digest after the other: its articles are opened once.
    for at, form, page in sorted(planted, key=lambda each: each[0]):
        digest, articles = pool[at]
        given = articles if needs_articles else None
        before = baselines.of(digest, given, "md" if isinstance(page, Text) else form)
        started = time.process_time()
        report = audited(page, given, form, day_one(digest))
        seconds += time.process_time() - started
        if any(each[0] == code for each in report - before):
            found += 1
        elif shown:
            shown -= 1
            print(f"  MISSED as {form}: {difference(digest, page)}")
    share = 100 * found / len(planted) if planted else 0.0
    print(f"{code:24}{len(planted):>9}{found:>8}{share:>8.1f}{1000 * seconds / max(len(planted), 1):>7.0f}", flush=True)


def plan(
    rng: random.Random, planter: Planter, pool: list[tuple[Digest, list[Article]]], plants: int
) -> list[tuple[int, str, Page]]:
    """Return so many planted pages, each with the number of its digest and the form it is audited in."""
    planted: list[tuple[int, str, Page]] = []
    tries = 0
    while len(planted) < plants and tries < plants * 40:
        tries += 1
        at, form = rng.randrange(len(pool)), rng.choice(("data", "md", "html"))
        page = planter(rng, pool[at][0])
        if page is not None and not (planter is citation_wrong_source and is_said_there(*pool[at], page)):
            planted.append((at, form, page))
    return planted


class Baselines:
    """What the audit reports of the digests as they are, each audited once."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, bool, str], Counter[tuple[str, str]]] = {}

    def of(self, digest: Digest, articles: list[Article] | None, form: str) -> Counter[tuple[str, str]]:
        """Return what is reported of a digest without a planted fault."""
        key = (id(digest), articles is not None, form)
        if key not in self._known:
            self._known[key] = audited(digest, articles, form, day_one(digest))
        return self._known[key]


def day_one(digest: Digest) -> date:
    """Return the first day from which the days of a digest are counted: each day has a number."""
    return next(first for first in DAYS_ONE if day_of(digest) >= first)


def audited(page: Page, articles: list[Article] | None, form: str, first: date) -> Counter[tuple[str, str]]:
    if isinstance(page, Text):
        subject: Digest | str = page.words
    else:
        subject = {"data": lambda: page, "md": page.to_markdown, "html": page.to_html}[form]()
    report = newsdigest.audit(subject, articles, day_one=first)
    return Counter((each.code, f"{each.message} {each.values} {len(each.places)}") for each in report)


def difference(digest: Digest, page: Page) -> str:
    """Return the lines that the fault changed."""
    new = page.words if isinstance(page, Text) else page.to_markdown()
    parts = re.compile(r"\n|(?<=\])\s(?!\[)")
    before = set(parts.split(digest.to_markdown()))
    return " / ".join(part[:600] for part in parts.split(new) if part not in before)


def digests() -> Iterator[tuple[Digest, list[Article]]]:
    """Yield digests with the articles they were made from, numbered as the digest numbers them."""
    for story in sorted(path for path in (ROOT / "seeds").iterdir() if path.is_dir()):
        for form in ("story", "key-events"):
            yield made(story, form, DAYS_ONE[0])
    if not GROUPS.exists():
        print(f"{GROUPS} is missing: only the samples are measured")
        return
    for number, group in enumerate(groups()):
        yield made(group, "story" if number % 3 else "key-events", None)


def stories(folder: Path) -> Iterator[tuple[Digest, list[Article]]]:
    """Yield the digests of the stories in a folder, read by rules."""
    for story in sorted(path for path in folder.iterdir() if path.is_dir()):
        for form in ("story", "key-events"):
            yield made(story / "articles" if (story / "articles").is_dir() else story, form, None)


def made(articles: Path | list[Article], form: str, day_one: date | None) -> tuple[Digest, list[Article]]:
    digest = newsdigest.summarize(articles, form=form, day_one=day_one)
    every = load.paths([articles]).articles if isinstance(articles, Path) else articles
    by_id = {article.id: article for article in every}
    return digest, [by_id[source.article_id] for source in digest.sources]


def groups() -> Iterator[list[Article]]:
    """Yield the articles of a topic, a large topic in two halves."""
    topics: dict[str, list[Article]] = defaultdict(list)
    with gzip.open(GROUPS, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if not record["date"] or record["date"] == "None":
                continue  # without a day of publication its relative dates mean nothing
            published = datetime.fromisoformat(record["date"]).replace(hour=12, tzinfo=UTC)
            article = Article(
                id=record["id"][:12],
                headline=record["title"] or "Untitled",
                body=record["text"],
                outlet=record["publisher"],
                published=published,
            )
            topics[record["topic"] or "none"].append(article)
    for _, found in sorted(topics.items()):
        if len(found) >= 6:
            yield found[: len(found) // 2]
            yield found[len(found) // 2 :]
        elif len(found) > 1:
            yield found


# --- planting -------------------------------------------------------------------------------------------------------


def with_data(digest: Digest, **changes: object) -> Digest:
    return Digest(digest.data.model_copy(update=changes))


def sentences_of(digest: Digest) -> list[tuple[int, int, schema.Sentence]]:
    return [(s, n, each) for s, section in enumerate(digest.sections) for n, each in enumerate(section.sentences)]


def with_sentence(digest: Digest, section: int, number: int, sentence: schema.Sentence | None) -> Digest:
    sections = list(digest.sections)
    told = list(sections[section].sentences)
    if sentence is None:
        del told[number]
    else:
        told[number] = sentence
    sections[section] = sections[section].model_copy(update={"sentences": tuple(told)})
    return with_data(digest, sections=tuple(sections))


def with_line(digest: Digest, number: int, **changes: object) -> Digest:
    lines = list(digest.timeline)
    lines[number] = lines[number].model_copy(update=changes)
    return with_data(digest, timeline=tuple(lines))


def one_of(rng: random.Random, sites: list[object]) -> object | None:
    return rng.choice(sites) if sites else None


def added(rng: random.Random, digest: Digest, text: str) -> Digest | None:
    """Return the digest with one more cited sentence."""
    sites = sentences_of(digest)
    if not sites:
        return None
    section, number, after = rng.choice(sites)
    sections = list(digest.sections)
    told = list(sections[section].sentences)
    told.insert(number + 1, after.model_copy(update={"text": text, "evidence": (), "about": (), "checks": ()}))
    sections[section] = sections[section].model_copy(update={"sentences": tuple(told)})
    return with_data(digest, sections=tuple(sections))


MONTH = re.compile(r"\b(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*[. ]+\d")
DATED = re.compile(rf"(?:{'|'.join(m.replace('.', '[.]') for m in MONTHS)}) \d{{1,2}}(?!\d|-)(?:, \d{{4}})?")


def written(day: date, *, year: bool) -> str:
    return f"{MONTHS[day.month - 1]} {day.day}" + (f", {day.year}" if year else "")


def told_twice(digest: Digest) -> list[tuple[int, int, int]]:
    """Return section, sentence and timeline line of the events that prose and timeline tell."""
    if digest.form != "story":
        return []
    lines: dict[str, list[int]] = defaultdict(list)
    for number, line in enumerate(digest.timeline):
        for each in line.about:
            lines[each].append(number)
    return [
        (s, n, line)
        for s, n, sentence in sentences_of(digest)
        if not sentence.checks
        for line in sorted({line for each in sentence.about for line in lines.get(each, ())})
        if not digest.timeline[line].disputes and is_retold(sentence.text, digest.timeline[line].text)
    ]


def is_retold(one: str, other: str) -> bool:
    """Whether two texts tell the same, not only of the same: half of the words of the shorter are in the longer."""
    first, second = ({word for word in re.findall(r"\w+", text.lower()) if len(word) > 3} for text in (one, other))
    return 2 * len(first & second) >= min(len(first), len(second)) > 0


def date_conflict(rng: random.Random, digest: Digest) -> Page | None:
    sites = []
    for s, n, number in told_twice(digest):
        sentence, line = digest.sections[s].sentences[n], digest.timeline[number]
        # In a passage of several sentences the date may be that of another thing.
        is_day = (
            not is_long(sentence.text) and line.precision == "day" and line.earliest == line.latest and line.earliest
        )
        if is_day and len(DATED.findall(sentence.text)) == len(MONTH.findall(sentence.text)) == 1:
            sites.append((s, n, number))
    site = one_of(rng, sites)
    if site is None:
        return None
    s, n, number = site
    sentence, line = digest.sections[s].sentences[n], digest.timeline[number]
    assert line.earliest is not None
    other = line.earliest + timedelta(days=rng.choice((-30, -9, -4, -2, -1, 1, 2, 3, 8, 30)))
    if rng.random() < 0.5:
        return with_line(digest, number, display=written(other, year=True), earliest=other, latest=other)
    text = DATED.sub(written(other, year=False), sentence.text)
    return with_sentence(digest, s, n, sentence.model_copy(update={"text": text}))


def citation_flip(rng: random.Random, digest: Digest) -> Page | None:
    site = one_of(rng, told_twice(digest))
    if site is None:
        return None
    s, n, number = site
    sentence, line = digest.sections[s].sentences[n], digest.timeline[number]
    others = [each.number for each in digest.sources if each.number not in (*line.citations, *sentence.citations)]
    if not others:
        return None
    wrong = (rng.choice(others),)
    if rng.random() < 0.5:
        return with_line(digest, number, citations=wrong)
    return with_sentence(digest, s, n, sentence.model_copy(update={"citations": wrong}))


def citation_unresolved(rng: random.Random, digest: Digest) -> Page | None:
    wrong = (max(source.number for source in digest.sources) + rng.randint(1, 5),)
    if digest.timeline and digest.form == "story" and rng.random() < 0.5:
        return with_line(digest, rng.randrange(len(digest.timeline)), citations=wrong)
    site = one_of(rng, sentences_of(digest))
    return site and with_sentence(digest, site[0], site[1], site[2].model_copy(update={"citations": wrong}))


def is_person(name: str) -> bool:
    found = names.find(f"{name} said that it was late.")
    return len(name.split()) in (2, 3) and [(each.text, each.kind) for each in found] == [(name, "person")]


def attribution_conflict(rng: random.Random, digest: Digest) -> Page | None:
    """Tell what somebody said once more in the timeline, and let somebody else have said it."""
    if digest.form != "story" or not digest.timeline:
        return None
    people = sorted({claim.speaker for claim in digest.claims if is_person(claim.speaker)})
    sites = []
    for _, _, sentence in sentences_of(digest):
        for speaker in people:
            told = sentence.text.count(speaker.split()[-1]) == 1 and re.search(
                rf"{re.escape(speaker)} (?:said|told)|said {re.escape(speaker)}", sentence.text
            )
            if told:
                sites.append((sentence, speaker))
    site = one_of(rng, sites)
    if site is None:
        return None
    sentence, speaker = site
    other = rng.choice([each for each in (*people, *STRANGERS) if each != speaker])
    if names.same(speaker, other) is not False:
        return None
    line = rng.choice(digest.timeline)
    copy = line.model_copy(
        update={"text": sentence.text.replace(speaker, other), "citations": sentence.citations, "about": sentence.about}
    )
    return with_data(digest, timeline=(*digest.timeline, copy))


def arithmetic(rng: random.Random, digest: Digest) -> Page | None:
    a = rng.randint(11, 90)
    figures = {"a": a, "b": a + rng.randint(1, 60), "c": round(a * 1.2), "d": a // 2 + rng.randint(1, 9)}
    figures["e"] = 2 * a + a // 2 + rng.randint(1, 9)
    return added(rng, digest, rng.choice(SUMS).format(**figures))


def weekday(rng: random.Random, digest: Digest) -> Page | None:
    lines = [
        n
        for n, line in enumerate(digest.timeline)
        if digest.form == "story" and line.precision == "day" and line.earliest and line.earliest == line.latest
    ]
    if lines and rng.random() < 0.5:
        number = rng.choice(lines)
        day = digest.timeline[number].earliest
        assert day is not None
        return with_line(digest, number, display=f"{wrong_weekday(rng, day)}, {written(day, year=True)}")
    as_of = day_of(digest)
    day = as_of - timedelta(days=rng.randint(0, 40))
    name = wrong_weekday(rng, day)
    shown = rng.choice(
        (
            f"on {name}, {written(day, year=False)},",
            f"on {name} ({written(day, year=False)})",
            f"on {name}, {day.day} {day:%B}, {day.year},",
        )
    )
    return added(rng, digest, f"The committee met {shown} in the old town hall.")


def wrong_weekday(rng: random.Random, day: date) -> str:
    return rng.choice([name for number, name in enumerate(WEEKDAYS) if number != day.weekday()])


def day_of(digest: Digest) -> date:
    return datetime.fromisoformat(digest.as_of).date() if digest.as_of else date(2026, 3, 3)


def day_count(rng: random.Random, digest: Digest) -> Page | None:
    day = day_of(digest) - timedelta(days=rng.randint(0, 20))
    number = dates.day_number(day, day_one(digest)) + rng.choice((-100, -10, -2, -1, 1, 2, 7))
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(number % 10 if number % 100 not in (11, 12, 13) else 0, "th")
    shown = rng.choice((f"the {number:,}{suffix} day", f"day {number:,}"))
    return added(rng, digest, f"It was {shown} of the strike at the mill on {written(day, year=True)}.")


def range_label(rng: random.Random, digest: Digest) -> Page | None:
    first = day_of(digest) - timedelta(days=rng.randint(20, 200))
    first = first.replace(day=min(first.day, 20))
    last = first + timedelta(days=rng.choice((4, 5, 7, 8)) if first.weekday() in (0, 6) else 6)
    shown = f"week of {written(first, year=False)}-" + (
        f"{last.day}" if last.month == first.month else written(last, year=False)
    )
    if last.month != first.month:
        return None
    if rng.random() < 0.4:
        start = rng.choice((1, 3, 22, 23))
        shown = f"Mid-{first:%B} {first.year} ({MONTHS[first.month - 1]} {start}-{start + 5})"
    lines = [n for n, _ in enumerate(digest.timeline) if digest.form == "story"]
    if lines and rng.random() < 0.5:
        return with_line(digest, rng.choice(lines), display=shown if "(" in shown else f"{shown}, {first.year}")
    return added(
        rng,
        digest,
        f"The two sides talked in the {shown}, {first.year}, in the old town hall."
        if "(" not in shown
        else f"{shown}: the two sides talked in the old town hall.",
    )


def impossible_date(rng: random.Random, digest: Digest) -> Page | None:
    month, day = rng.choice(((2, 30), (2, 31), (4, 31), (6, 31), (9, 31), (11, 31)))
    shown = rng.choice((f"{MONTHS[month - 1]} {day}", f"{day} {date(2026, month, 1):%B}"))
    lines = [n for n, _ in enumerate(digest.timeline) if digest.form == "story"]
    if lines and rng.random() < 0.5:
        return with_line(digest, rng.choice(lines), display=f"{MONTHS[month - 1]} {day}, 2026")
    return added(rng, digest, f"The committee met on {shown} in the old town hall.")


def duplicate_image(rng: random.Random, digest: Digest) -> Page | None:
    first = schema.ImageView(
        url=f"https://pictures.example/{rng.randint(1, 999)}/harbour.jpg",
        caption="The harbour at dawn, seen from the old lighthouse. Photograph: Tamsin Braithwaite",
        credit=None,
        publisher=None,
        citations=(1,),
    )
    images = digest.images or (first,)
    image = rng.choice(images)
    if not image.caption:
        return None
    again = image.model_copy(
        update=rng.choice(
            (
                {},
                {"caption": f"{image.caption} Source Full size"},
                {"caption": "Another caption for it"},
                {"url": "https://elsewhere.example/other.jpg"},
            )
        )
    )
    return with_data(digest, images=(*images, again))


def empty_section(rng: random.Random, digest: Digest) -> Page | None:
    if rng.random() < 0.5:
        number = rng.randrange(len(digest.sections))
        sections = list(digest.sections)
        sections[number] = sections[number].model_copy(update={"sentences": ()})
        return with_data(digest, sections=tuple(sections))
    heading = rng.choice(("Related tickers", "Timeline of events", "Pictures", "Further reading", "Background"))
    page = digest.to_markdown()
    at = page.index("## ")
    return Text(f"{page[:at]}## {heading}\n\n{page[at:]}")


def uncited_sentence(rng: random.Random, digest: Digest) -> Page | None:
    if digest.form == "story" and rng.random() < 0.5 and digest.timeline:
        return with_line(digest, rng.randrange(len(digest.timeline)), citations=())
    # A passage of several sentences has its mark at its end: where a page has such, a missing mark cannot be told.
    if digest.form == "story" and any(is_long(each.text) for _, _, each in sentences_of(digest)):
        return None
    sites = [
        (s, n, each)
        for s, n, each in sentences_of(digest)
        if not (
            n + 1 < len(digest.sections[s].sentences)
            and digest.sections[s].sentences[n + 1].text.startswith(('"', "“"))
        )
    ]
    site = one_of(rng, sites)
    return site and with_sentence(digest, site[0], site[1], site[2].model_copy(update={"citations": ()}))


def is_long(text: str) -> bool:
    return len(list(sentences(text))) > 1


def merged_items(rng: random.Random, digest: Digest) -> Page | None:
    if digest.form != "key-events":
        return None
    if rng.random() < 0.5:
        page, joint = digest.to_markdown(), "\n- "
    else:
        page, joint = digest.to_html(), "</li>\n<li><span"
    begins = page.index("## ") if joint == "\n- " else page.index("<section")
    ends = page.index("\n## Sources") if joint == "\n- " else page.index('aria-labelledby="sources"')
    for heading in (
        "\n## Where the",
        "\n## Figures",
        "\n## Pictures",
        "\n## Notes",
        'aria-labelledby="pictures"',
        'aria-labelledby="notes"',
        'aria-labelledby="disagreements"',
        'aria-labelledby="figures"',
    ):
        at = page.find(heading)
        ends = min(ends, at) if at > 0 else ends
    sites = [found.start() for found in re.finditer(re.escape(joint), page[:ends]) if found.start() > begins]
    sites = [at for at in sites if page[:at].rstrip().endswith("]" if joint == "\n- " else "</sup>")]
    site = one_of(rng, sites)
    if site is None:
        return None
    return Text(page[:site] + (" " if joint == "\n- " else " <span") + page[site + len(joint) :])


def unknown_topic(rng: random.Random, digest: Digest) -> Page | None:
    if digest.form != "key-events" or len(digest.sections) < 3:
        return None
    number = rng.randrange(len(digest.sections))
    heading = digest.sections[number].heading
    at = rng.randrange(1, min(len(heading), heading.find(" ") if " " in heading else 99) - 1)
    broken = heading[:at] + rng.choice(("", "x", "nn", "q")) + heading[at + 1 :]
    sections = list(digest.sections)
    sections[number] = sections[number].model_copy(update={"heading": broken})
    return with_data(digest, sections=tuple(sections))


def name_variant(rng: random.Random, digest: Digest) -> Page | None:
    one, other = rng.choice(SPELLINGS)
    first = added(rng, digest, f"The delegation of {one} met the mayor, and {one} was pleased.")
    if " " in one:
        first = added(rng, digest, f"Governor {one} said that the mill would close.")
        return first and added(rng, first, f"Governor {other} was in the old town hall with the mayor.")
    if first is None:
        return None
    first = added(rng, digest, f"The delegation arrived from {one} in the morning.")
    return first and added(rng, first, f"The mayor left for {other} with two of her deputies.")


# Words between two marks, of which the first opens and the second closes: not those between two quotations, and not
# those of one that is never closed, whose end the text does not tell.
QUOTED = re.compile(r"(?<![^\s(\[])[\"“](?=\S)([^\"”“]{12,300})(?<=\S)[\"”](?!\w)")


def quote_absent(rng: random.Random, digest: Digest) -> Page | None:
    sites = [
        (s, n, each, found)
        for s, n, each in sentences_of(digest)
        for found in QUOTED.finditer(each.text)
        if len(found.group(1).split()) > 2
    ]
    site = one_of(rng, sites)
    if site is None:
        return None
    s, n, sentence, found = site
    words = found.group(1).split()
    words[rng.randrange(len(words))] = rng.choice(("lantern", "velvet", "harbour", "seventh", "marmalade"))
    text = sentence.text[: found.start(1)] + " ".join(words) + sentence.text[found.end(1) :]
    return with_sentence(digest, s, n, sentence.model_copy(update={"text": text}))


def number_unsupported(rng: random.Random, digest: Digest) -> Page | None:
    sites = []
    for s, n, each in sentences_of(digest):
        dated = list(dates.find(each.text))
        for quantity in numbers.find(each.text):
            digits = re.match(r"[\d,]*\d", each.text[quantity.start :])
            inside = any(words.start <= quantity.start < words.end for words in dated)
            if digits and not inside and quantity.unit != "tally":
                sites.append((s, n, each, quantity.start, quantity.start + digits.end()))
    site = one_of(rng, sites)
    if site is None:
        return None
    s, n, sentence, start, end = site
    figure = int(sentence.text[start:end].replace(",", "")) + rng.choice((7, 13, 70))
    text = f"{sentence.text[:start]}{figure:,}{sentence.text[end:]}"
    return with_sentence(digest, s, n, sentence.model_copy(update={"text": text}))


def date_unsupported(rng: random.Random, digest: Digest) -> Page | None:
    sites = [(s, n, each) for s, n, each in sentences_of(digest) if DATED.search(each.text)]
    site = one_of(rng, sites)
    if site is None:
        return None
    s, n, sentence = site
    day = day_of(digest) - timedelta(days=rng.randint(60, 150))
    text = DATED.sub(written(day, year=False), sentence.text, count=1)
    return with_sentence(digest, s, n, sentence.model_copy(update={"text": text}))


def name_unsupported(rng: random.Random, digest: Digest) -> Page | None:
    sites = [
        (s, n, each, span)
        for s, n, each in sentences_of(digest)
        for span in names.find(each.text)
        if span.kind == "person" and len(span.text.split()) == 2
    ]
    site = one_of(rng, sites)
    if site is None:
        return None
    s, n, sentence, span = site
    text = sentence.text[: span.start] + rng.choice(STRANGERS) + sentence.text[span.end :]
    return with_sentence(digest, s, n, sentence.model_copy(update={"text": text}))


AUXILIARY = re.compile(r"\b(?:is|are|was|were|has|had|will|would|could|can)\b(?! not|n't)")


def negation_flipped(rng: random.Random, digest: Digest) -> Page | None:
    sites = []
    for s, n, each in sentences_of(digest):
        outside = re.sub(r"[\"“][^\"”“]*[\"”]", lambda found: " " * len(found.group()), each.text)
        sites += [(s, n, each, found.end(), " not") for found in AUXILIARY.finditer(outside)]
        sites += [(s, n, each, found.start(), "") for found in re.finditer(r" not\b", outside)]
    site = one_of(rng, sites)
    if site is None:
        return None
    s, n, sentence, at, word = site
    text = sentence.text[:at] + word + sentence.text[at if word else at + 4 :]
    return with_sentence(digest, s, n, sentence.model_copy(update={"text": text}))


def citation_wrong_source(rng: random.Random, digest: Digest) -> Page | None:
    """Cite an article that does not tell it: none of those that share the account or the copy."""
    sites = [
        (s, n, each)
        for s, n, each in sentences_of(digest)
        if len(digest.sources) > len({quoted.source for quoted in each.evidence}) and len(each.text.split()) >= 8
    ]
    site = one_of(rng, sites)
    if site is None:
        return None
    s, n, sentence = site
    held = {quoted.source for quoted in sentence.evidence} | set(sentence.citations)
    others = [source.number for source in digest.sources if source.number not in held and source.independent]
    if not others:
        return None
    return with_sentence(digest, s, n, sentence.model_copy(update={"citations": (rng.choice(others),)}))


def is_said_there(digest: Digest, articles: list[Article], page: Page) -> bool:
    """Whether the article now cited has the sentence, or its quotation, word for word: to cite it is no fault."""
    assert isinstance(page, Digest)
    for (_, _, before), (_, _, after) in zip(sentences_of(digest), sentences_of(page), strict=True):
        if before.citations != after.citations:
            bodies = [articles[number - 1].body for number in after.citations]
            long = [words for words in map(lettered, SPOKEN.findall(after.text)) if len(words.split()) >= 5]
            is_quoted = bool(long) and all(f" {words} " in f" {lettered(body)} " for words in long for body in bodies)
            return is_quoted or all(
                any(has_words(each.text, after.text) for each in sentences(body)) for body in bodies
            )
    return False


def has_words(there: str, told: str) -> bool:
    """Whether a sentence has every word of some length of another."""
    wanted = {word for word in lettered(told).split() if len(word) > 3}
    return wanted <= set(lettered(there).split())


SPOKEN = re.compile(r"(?<!\w)[\"“'‘](?=\w)(.{12,}?)(?<=[\w.,!?])[\"”'’](?!\w)")


def lettered(text: str) -> str:
    """Return the words of a text, without case and signs."""
    return " ".join(re.findall(r"\w+", text.lower()))


PLANTERS: dict[str, tuple[Planter, bool]] = {
    "date-conflict": (date_conflict, False),
    "citation-flip": (citation_flip, False),
    "citation-unresolved": (citation_unresolved, False),
    "attribution-conflict": (attribution_conflict, False),
    "arithmetic": (arithmetic, False),
    "weekday": (weekday, False),
    "day-count": (day_count, False),
    "range-label": (range_label, False),
    "impossible-date": (impossible_date, False),
    "duplicate-image": (duplicate_image, False),
    "empty-section": (empty_section, False),
    "uncited-sentence": (uncited_sentence, False),
    "merged-items": (merged_items, False),
    "unknown-topic": (unknown_topic, False),
    "name-variant": (name_variant, False),
    "quote-absent": (quote_absent, True),
    "number-unsupported": (number_unsupported, True),
    "date-unsupported": (date_unsupported, True),
    "name-unsupported": (name_unsupported, True),
    "negation-flipped": (negation_flipped, True),
    "citation-wrong-source": (citation_wrong_source, True),
}


if __name__ == "__main__":
    main()
