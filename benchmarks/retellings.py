"""Tell dated events anew with a day, a figure or the place changed, and see whether the reconciler notices.

    python benchmarks/retellings.py [--data ../shared/data] [--most 400]

Every event with a day that the rules read in the sample stories and in the 5W1H articles is told again by another
outlet, among the events that stand around it, with one word in five left out. The same event (its day moved by one to
three days, or a figure changed) must be joined and the difference be a dispute; another event of the same kind and
people (ten to forty days off, or in another place) must be kept apart. What named people assert is told anew,
too: under another name it must stand as two claims, and denied by another be shown beside the denial.
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import json
import random
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from newsdigest import ground, load, names, numbers, reconcile
from newsdigest.dates.when import When
from newsdigest.extract.rules import RuleExtractor
from newsdigest.reconcile.places import is_country, place_stems
from newsdigest.schema.article import Article
from newsdigest.schema.cluster import Clusters
from newsdigest.schema.mention import Evidence, Mention, Mentions
from newsdigest.schema.reading import Claim, Event

SEEDS = Path(__file__).parent.parent / "seeds"
_DROPPED = 0.2
_KEPT = frozenset(("second", "third", "not", "no", "never", "nothing", "nobody", "none", "without", "again", "another"))
_AROUND = 2
_TOWNS = ("Oderwick", "Talmere", "Quinsley", "Harbach", "Vestrona", "Lomond Bay")
_COUNTRIES = ("Portugal", "Norway", "Kenya", "Peru", "Nepal", "Chile")
Told = Mention[Event]
Change = Callable[[Sequence[Told], int, random.Random], list[Told] | None]
"""Tells some events anew with the one at that place changed; None if there is nothing of the kind to change."""


def main() -> int:
    """Print a line for each change."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, default=Path("../shared/data"))
    options.add_argument("--most", type=int, default=400, help="events told anew for each change")
    chosen = options.parse_args()
    articles = _articles(chosen.data)
    read = [(article, _events(article)) for article in articles]
    told = [(article, events, at) for article, events in read for at, event in enumerate(events) if _has_a_day(event)]
    random.Random(5).shuffle(told)
    told = told[: chosen.most]
    print(f"{len(read)} articles, {len(told)} events with a day")
    print("| told anew | events | joined | joined and disputed | kept apart |\n|---|---|---|---|---|")
    for name, change, kind in (
        ("unchanged", _unchanged, None),
        ("day moved by one to three days", _moved, "date"),
        ("a figure changed", _recounted, "number"),
        ("ten to forty days off", _another_day, None),
        ("in another place", _elsewhere, None),
    ):
        _print(name, [_outcome(*one, change, kind) for one in told])
    _print_said(articles, chosen.most)
    return 0


def _print(name: str, outcomes: Sequence[tuple[bool, bool] | None]) -> None:
    judged = [one for one in outcomes if one is not None]
    count = len(judged) or 1
    joined, disputed = (sum(one[side] for one in judged) / count for side in (0, 1))
    print(f"| {name} | {len(judged)} | {joined:.1%} | {disputed:.1%} | {1 - joined:.1%} |")


def _articles(data: Path) -> list[Article]:
    found = [article for folder in sorted(SEEDS.iterdir()) if folder.is_dir() for article in load.folder(folder)[0]]
    if not (data / "main-event-5w1h.jsonl.gz").exists():
        print(f"there are no 5W1H articles in {data}; give their folder with --data")
        return found
    with gzip.open(data / "main-event-5w1h.jsonl.gz", "rt", encoding="utf-8") as lines:
        dated = [one for one in map(json.loads, lines) if one["date"][:1].isdigit()]
    return [*found, *(_article(one) for one in dated)]


def _article(one: dict[str, str]) -> Article:
    return Article(
        id=one["id"],
        headline=one["title"],
        body=one["text"],
        outlet=one["publisher"],
        published=datetime.fromisoformat(one["date"]).replace(hour=18, tzinfo=UTC),
    )


def _events(article: Article) -> list[Told]:
    reading = asyncio.run(RuleExtractor().extract(article))
    return [event for event in ground.mentions(article, reading).events if event.evidence is not None]


def _has_a_day(event: Told) -> bool:
    when = event.when
    return (
        when is not None
        and when.earliest is not None
        and when.earliest == when.latest
        and event.record.status == "happened"
    )


def _outcome(
    article: Article, events: Sequence[Told], at: int, change: Change, kind: str | None
) -> tuple[bool, bool] | None:
    """Return whether the event told anew was joined with the first telling, and whether a dispute shows the change."""
    chance = random.Random(f"{article.id}{at}{change.__name__}")
    first = Mentions(article_id=article.id, events=tuple(events))
    around = _around(first, article, at)
    here = around.index(events[at])
    retold = change(around, here, chance)
    if retold is None or article.published is None:
        return None
    other, anew = _retold(article, retold, retold[here], chance)
    found = reconcile.clusters([first, anew], [article, other])
    return _judged(found, events[at], anew.events[here], kind)


def _around(first: Mentions, article: Article, at: int) -> list[Told]:
    """Return an event among its neighbours, without those that tell it again: they would stay as they were."""
    near = first.events[max(0, at - _AROUND) : at + _AROUND + 1]
    own = reconcile.clusters([first], [article]).events
    again = [m for one in own if any(_is(m, first.events[at]) for m in one.mentions) for m in one.mentions]
    return [one for one in near if one is first.events[at] or not any(_is(one, m) for m in again)]


def _judged(found: Clusters, first: Told, anew: Told, kind: str | None) -> tuple[bool, bool]:
    home = [one for one in found.events if any(_is(m, first) for m in one.mentions)]
    joined = [one for one in home if any(_is(m, anew) for m in one.mentions)]
    disputed = any(dispute.kind == kind and joined[0].id in dispute.about for dispute in found.disputes if joined)
    return bool(joined), disputed


def _is(one: Told, other: Told) -> bool:
    return one.article_id == other.article_id and one.evidence == other.evidence


def _retold(article: Article, events: Sequence[Told], changed: Told, chance: random.Random) -> tuple[Article, Mentions]:
    """Return another outlet's article that tells the events in other words, a few hours after the first."""
    body, told = "", []
    for event in events:
        summary = _thinned(event.record.summary, chance)
        start = len(body)
        body += f"{summary}\n\n"
        record = event.record.model_copy(
            update={"title": _thinned(event.record.title, chance), "summary": summary, "quote": summary}
        )
        evidence = Evidence(article_id="anew", start=start, end=start + len(summary), quote=summary)
        told.append(
            event.model_copy(update={"record": record, "as_read": None, "article_id": "anew", "evidence": evidence})
        )
    published = (article.published or datetime(2020, 1, 1, tzinfo=UTC)) + timedelta(hours=4)
    day = changed.when.latest if changed.when is not None else None
    if day is not None and day > published.date():
        published += timedelta(days=(day - published.date()).days)
    body += " ".join(
        f"own{place}" for place in range(len(body.split()))
    )  # a copy of the text would be no second report
    other = Article(id="anew", headline=told[0].record.title, body=body, outlet="Another", published=published)
    return other, Mentions(article_id="anew", events=tuple(told))


def _thinned(words: str, chance: random.Random) -> str:
    """Return a passage with one in five of its small words left out.

    Names, figures and the two words on either side of one, ordinals, negations and the beginning stay, and so does what
    stands between two names (without `of`, a man of Norway is called Norway), and a word of place with what it stands
    before: without `in`, a spokesman in Talmere is called Talmere.
    """
    listed = words.split()
    near = {
        place + step
        for place, word in enumerate(listed)
        if numbers.find(word) or any(letter.isdigit() for letter in word)
        for step in (-2, -1, 0, 1, 2)
    }
    near |= {
        place
        for place in range(1, len(listed) - 1)
        if listed[place - 1][0].isupper() and listed[place + 1][0].isupper()
    }
    near |= {place + step for place, word in enumerate(listed) if word in _OF_PLACE for step in (0, 1)}
    kept = [
        word
        for place, word in enumerate(listed)
        if not place or place in near or not word[0].islower() or word in _KEPT or chance.random() >= _DROPPED
    ]
    return " ".join(kept)


def _unchanged(events: Sequence[Told], _: int, __: random.Random) -> list[Told]:
    return list(events)


def _with(events: Sequence[Told], at: int, changed: Told | None) -> list[Told] | None:
    return None if changed is None else [*events[:at], changed, *events[at + 1 :]]


def _moved(events: Sequence[Told], at: int, chance: random.Random) -> list[Told] | None:
    return _with(events, at, _shifted(events[at], chance.choice((-3, -2, -1, 1))))


def _another_day(events: Sequence[Told], at: int, chance: random.Random) -> list[Told] | None:
    return _with(events, at, _shifted(events[at], chance.choice((-1, 1)) * chance.randint(10, 40)))


def _shifted(event: Told, days: int) -> Told | None:
    when = event.when
    if when is None or when.earliest is None:
        return None
    day = when.earliest + timedelta(days=days)
    moved = When(
        display=f"{day:%A}, {day:%B} {day.day}", edtf=day.isoformat(), earliest=day, latest=day, precision="day"
    )
    record = event.record
    words = {name: getattr(record, name).replace(when.display, moved.display) for name in ("title", "summary", "quote")}
    return event.model_copy(update={"when": moved, "record": record.model_copy(update=words | {"when": moved.display})})


def _recounted(events: Sequence[Told], at: int, _: random.Random) -> list[Told] | None:
    return _with(events, at, _with_another_figure(events[at]))


def _with_another_figure(event: Told) -> Told | None:
    """Return the event with its first figure that counts something raised by a fifth or more."""
    summary = event.record.summary
    for figure in numbers.find(summary):
        is_exact = figure.comparator == "exact" and figure.relation is None and figure.value.denominator == 1
        if figure.counted and figure.unit is None and figure.value >= 2 and is_exact:
            wrong = f"{summary[: figure.start]}{int(figure.value * 6 / 5) + 1}{summary[figure.end :]}"
            title = event.record.title.replace(figure.text, str(int(figure.value * 6 / 5) + 1))
            return event.model_copy(
                update={"record": event.record.model_copy(update={"summary": wrong, "title": title, "quote": wrong})}
            )
    return None


def _elsewhere(events: Sequence[Told], at: int, chance: random.Random) -> list[Told] | None:
    """Return an event of the same kind and day in another place: its places are called otherwise wherever they stand.

    Only an event that says where it was can be told of another place: in the president of another country, or in
    another country's election, a reader sees no other place. A country becomes a country, a town a town.
    """
    record = events[at].record
    named = {name.text: name.kind for name in names.find(record.summary)}
    here = [name for name, kind in named.items() if kind != "person" and _is_where_it_was(name, record)]
    places = [name for name, kind in named.items() if kind == "place" or name in here]
    if not any(named[name] == "place" for name in here):
        return None
    towns, countries = (chance.sample(some, k=len(some)) for some in (_TOWNS, _COUNTRIES))
    called = {
        place: others.pop()
        for place in dict.fromkeys(place.casefold() for place in places)
        if (others := countries if is_country(place_stems(place.title(), {})) else towns)
    }
    return [_renamed(event, called) for event in events]


def _renamed(event: Told, called: Mapping[str, str]) -> Told:
    def other(text: str) -> str:
        for place, name in called.items():
            text = re.sub(rf"(?<!\w){re.escape(place)}(?!\w)", name, text, flags=re.IGNORECASE)
        return text

    record = event.record
    words = {name: other(getattr(record, name) or "") or None for name in ("title", "summary", "quote", "place")}
    actors = tuple(map(other, record.actors))
    return event.model_copy(update={"record": record.model_copy(update=words | {"actors": actors})})


def _is_where_it_was(place: str, record: Event) -> bool:
    """Whether a record gives a name as where it happened: in its place, behind a word of place, or as what was hit."""
    where = rf"\b(?:{_WHERE})\s+(?:the\s+)?(?:(?:north|south|east|west|central|down)\w*\s+)?{re.escape(place)}(?!\w)"
    return record.place == place or bool(re.search(where, record.summary))


_WHERE = "in|at|near|outside|around|across|off|hit|hits|struck|strikes"
_OF_PLACE = frozenset(_WHERE.split("|"))


def _print_said(articles: Sequence[Article], most: int) -> None:
    """Print how often a statement told anew is joined, stands under a second speaker, or is shown as denied."""
    said = [(article, claim) for article in articles for claim in _statements(article)]
    random.Random(5).shuffle(said)
    print("| said anew | statements | one claim | two claims | shown as disputed |\n|---|---|---|---|---|")
    for name, speaker, stance in (
        ("by the same speaker", None, "asserts"),
        ("by another speaker", _SPEAKER, "asserts"),
        ("denied by another speaker", _SPEAKER, "denies"),
    ):
        outcomes = [_said_anew(*one, speaker, stance) for one in said[:most]]
        shares = (sum(one[side] for one in outcomes) / (len(outcomes) or 1) for side in range(3))
        print(f"| {name} | {len(outcomes)} | {' | '.join(f'{share:.1%}' for share in shares)} |")


def _stands_at(one: Mention[Claim], other: Mention[Claim]) -> bool:
    return one.article_id == other.article_id and one.evidence == other.evidence


_SPEAKER = "Ottoline Fenwarren"


def _statements(article: Article) -> list[Mention[Claim]]:
    """Return what named speakers assert in an article, in reported speech: nobody denies how another one feels."""
    found = ground.mentions(article, asyncio.run(RuleExtractor().extract(article))).claims
    return [
        one
        for one in found
        if one.evidence is not None
        and one.record.stance == "asserts"
        and not set(one.record.text) & set("\"“'‘")
        and any(name.kind == "person" for name in names.find(one.record.speaker))
    ]


def _said_anew(article: Article, claim: Mention[Claim], speaker: str | None, stance: str) -> tuple[bool, bool, bool]:
    """Return whether a statement told anew is one claim with the first, or both stand, and a dispute shows both."""
    chance = random.Random(f"{article.id}{claim.record.text}{stance}")
    text = _thinned(claim.record.text, chance)
    by = speaker or claim.record.speaker
    quote = f"{by} {'denied' if stance == 'denies' else 'said'} that {text[:1].lower()}{text[1:]}"
    changed = {"speaker": by, "speaker_role": None, "chain": (), "stance": stance, "text": text, "quote": quote}
    evidence = Evidence(article_id="anew", start=0, end=len(quote), quote=quote)
    anew = claim.model_copy(
        update={
            "record": claim.record.model_copy(update=changed),
            "as_read": None,
            "article_id": "anew",
            "evidence": evidence,
        }
    )
    body = f"{quote}\n\n{' '.join(f'own{place}' for place in range(2 * len(quote.split())))}"
    published = (article.published or datetime(2020, 1, 1, tzinfo=UTC)) + timedelta(hours=4)
    other = Article(id="anew", headline=text[:80], body=body, outlet="Another", published=published)
    first = ground.mentions(article, asyncio.run(RuleExtractor().extract(article)))
    found = reconcile.clusters([first, Mentions(article_id="anew", claims=(anew,))], [article, other])
    ours, theirs = (
        {one.id for one in found.claims if any(_stands_at(m, told) for m in one.mentions)} for told in (claim, anew)
    )
    disputed = any(ours & set(dispute.about) and theirs & set(dispute.about) for dispute in found.disputes)
    return bool(ours & theirs), bool(ours and theirs and not ours & theirs), disputed


if __name__ == "__main__":
    sys.exit(main())
