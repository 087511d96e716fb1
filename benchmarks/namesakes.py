"""How often one person's deed is told of another with the same surname, and how often an honest telling is kept.

    python benchmarks/namesakes.py [--failures] [--only CHANNEL]

The reports stand in `namesakes.txt`, in one invented world: `headline :: body`, then `>` and what is quoted of it, `+`
a telling of that which is right, `-` one which names somebody else, `?` one which names whom nobody can know from the
report, `~` one in which a surname of several stands alone, and `!` a claim with who did not say it, who did, the words
that tell so and what is said. An audit need not mark what nobody can know, and may not mark a surname alone, which our
own page may not print. Each telling is tried on every way that leads to print: as a model's record with the article's
quote (`texts`) and with its own words for a quote (`both`), as the sentence of a writer who rests it on its fact
(`writer`) or on all of them (`all facts`), as a sentence held to that passage (`facts`) and as a page that an audit is
given (`audit`). Claims are tried as a model's (`speaker`). `rules` searches the digest that the rules make of the
report for what is wrong.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import newsdigest
from newsdigest import facts
from newsdigest.compose.writer import Brief, Draft, DraftSection, DraftSentence
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Claim, Event, Reading
from newsdigest.schema.topics import Topic
from newsdigest.text import fold
from wrong_answers import printed

REPORTS = Path(__file__).with_suffix(".txt")
_PRINTED = datetime(2026, 3, 4, 9, tzinfo=UTC)
_TOPIC = next(iter(Topic))


@dataclass
class Telling:
    """A sentence, the words of the report that it retells, and whether it is right."""

    text: str
    quote: str
    mark: str

    def is_right(self, way: str) -> bool:
        """Whether it may come through on a way."""
        return self.mark == "+" or (self.mark == "~" and way == "audit")

    def is_tried(self, way: str) -> bool:
        """Whether it counts on a way."""
        return not (self.mark == "?" and way in ("audit", "facts")) and not (self.mark == "~" and way == "facts")


@dataclass
class Report:
    """An article with what may be told of it, and with who said what: the wrong speaker before the right one."""

    article: Article
    tellings: list[Telling] = field(default_factory=list)
    said: list[tuple[str, str, str, str]] = field(default_factory=list)

    @property
    def quotes(self) -> list[str]:
        """The words that tellings retell."""
        return list(dict.fromkeys(telling.quote for telling in self.tellings))


def reports() -> list[Report]:
    """Read the reports."""
    found: list[Report] = []
    quote = ""
    for line in filter(None, REPORTS.read_text("utf-8").splitlines()):
        mark, _, words = line.partition(" ")
        if mark == ">":
            quote = words
        elif mark in ("+", "-", "?", "~"):
            found[-1].tellings.append(Telling(words, quote, mark))
        elif mark == "!":
            wrong, right, told, text = words.split(" :: ")
            found[-1].said.append((wrong, right, told, text))
        else:
            headline, body = line.split(" :: ")
            article = Article(
                id=f"a{len(found)}", headline=headline, body=body, outlet="The Post", published=_PRINTED, language="en"
            )
            found.append(Report(article))
    return found


class Scripted:
    """An extractor that gives one reading."""

    fingerprint = "scripted"

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    async def extract(self, article: Article) -> Reading:  # noqa: ARG002 - the protocol's
        """Return the reading."""
        return self.reading


class Drafter:
    """A writer that writes one sentence, and rests it on the fact with some words or on all facts."""

    fingerprint = "drafter"

    def __init__(self, text: str, quote: str | None) -> None:
        self.text, self.quote = text, quote

    async def write(self, brief: Brief) -> Draft:
        """Return the sentence."""
        given = [fact for theme in brief.themes for fact in theme.facts]
        about = tuple(
            f.id for f in given if self.quote is None or any(self.quote in q or q in self.quote for q in f.quotes)
        )
        sentence = DraftSentence(text=self.text, about=about)
        return Draft(
            headline=self.text,
            headline_about=about,
            sections=(DraftSection(heading=self.text, sentences=(sentence,)),) if about else (),
        )


def event(text: str, quote: str) -> Event:
    """Return a record of what happened."""
    return Event(title=text.rstrip("."), summary=text, status="happened", topic=_TOPIC, quote=quote)


def is_printed(text: str, digest: newsdigest.Digest) -> bool:
    """Whether a digest tells it as fact."""
    words = re.compile(rf"(?<!\w ){re.escape(fold(text).rstrip('.'))}")  # "Falk won" is not "Ida Falk won"
    return any(words.search(fold(each)) for each in printed(digest))


def by_model(report: Report, telling: Telling, *, in_quote: bool) -> bool:
    """Whether what a model tells is printed."""
    told = event(telling.text, telling.text if in_quote else telling.quote)
    others = [event(quote, quote) for quote in report.quotes if quote != telling.quote]
    digest = newsdigest.summarize([report.article], extractor=Scripted(Reading(events=(told, *others))))
    return is_printed(telling.text, digest)


def by_writer(report: Report, telling: Telling, *, by_all: bool) -> bool:
    """Whether what a writer tells is printed."""
    events = tuple(event(quote, quote) for quote in report.quotes)
    digest = newsdigest.summarize(
        [report.article],
        extractor=Scripted(Reading(events=events)),
        writer=Drafter(telling.text, None if by_all else telling.quote),
    )
    return is_printed(telling.text, digest)


def is_passed(report: Report, telling: Telling) -> bool:
    """Whether an audit finds nothing wrong with a page that tells it."""
    source = f"[1] {report.article.headline}, {report.article.outlet}"
    page = f"News\n\n{telling.text[:-1]}. [1]\n\nSources\n\n{source}\n"
    return not list(newsdigest.audit(page, articles=[report.article]))


def by_speaker(report: Report, said: tuple[str, str, str, str], *, is_right: bool) -> bool:
    """Whether a claim is printed as somebody's."""
    wrong, right, quote, text = said
    speaker = right if is_right else wrong
    claim = Claim(speaker=speaker, stance="asserts", text=text, topic=_TOPIC, quote=quote)
    digest = newsdigest.summarize([report.article], extractor=Scripted(Reading(claims=(claim,))))
    return any(each.speaker == speaker for each in digest.claims)


CHANNELS = {
    "texts": lambda report, telling: by_model(report, telling, in_quote=False),
    "both": lambda report, telling: by_model(report, telling, in_quote=True),
    "writer": lambda report, telling: by_writer(report, telling, by_all=False),
    "all facts": lambda report, telling: by_writer(report, telling, by_all=True),
    "facts": lambda _, telling: facts.supports(telling.text, telling.quote).ok,
    "audit": is_passed,
}


def tried(of: Sequence[Report], only: str | None) -> Iterator[tuple[str, bool, bool, str]]:
    """Yield each telling on each way: the way, whether it is right, whether it came through, and the words."""
    for report in of:
        for name, comes_through in CHANNELS.items():
            for telling in report.tellings if only in (None, name) else ():
                if telling.is_tried(name):
                    yield (
                        name,
                        telling.is_right(name),
                        comes_through(report, telling),
                        f"{telling.text}  <  {telling.quote}",
                    )
        for said in report.said if only in (None, "speaker") else ():
            for is_right in (True, False):
                came = by_speaker(report, said, is_right=is_right)
                yield "speaker", is_right, came, f"{said[is_right]}  <  {said[2]}"
        if only in (None, "rules"):
            digest = newsdigest.summarize([report.article])
            for telling in report.tellings:
                if not telling.is_right("rules"):
                    yield "rules", False, is_printed(telling.text, digest), f"{telling.text}  <  {telling.quote}"


def main() -> None:
    """Print a row for each way: what was wrong and came through, what was right and did."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--failures", action="store_true", help="print what is told wrongly (-) and what is lost (+)")
    parser.add_argument("--only", choices=[*CHANNELS, "speaker", "rules"])
    options = parser.parse_args()
    counts: Counter[tuple[str, bool, bool]] = Counter()
    for name, is_right, came, words in tried(reports(), options.only):
        counts[name, is_right, came] += 1
        if options.failures and came != is_right:
            print(f"{name:10}{'+' if is_right else '-'} {words}")
    print(f"{'way':12}{'another told':>16}{'right kept':>16}")
    for name in dict.fromkeys(each[0] for each in counts):
        wrong, right = (
            [counts[name, one, True], counts[name, one, True] + counts[name, one, False]] for one in (False, True)
        )
        print(f"{name:12}{f'{wrong[0]} of {wrong[1]}':>16}{f'{right[0]} of {right[1]}' if right[1] else '':>16}")


if __name__ == "__main__":
    main()
