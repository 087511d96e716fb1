"""A newsroom's wires, made up: many small stories and one giant, in bursts, much of it copied.

Names and words are drawn as language draws them (the tenth most common a tenth as often as the first), a story has a
cast and words of its own, an event is told by several outlets in words that differ, on days that sometimes differ, and
a third of the articles are copies of another. A tenth of all mentions are of one story of two months; the other
stories are as dense in time as a newsroom's are, so that a larger pile is a longer one. The same number of mentions
is the same pile on every machine.
"""

from __future__ import annotations

import random
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import accumulate

from newsdigest.dates.when import When
from newsdigest.schema.article import Article
from newsdigest.schema.mention import Evidence, Mention, Mentions
from newsdigest.schema.reading import Claim, Event
from newsdigest.schema.topics import Topic

GIANT = 0.1
_A_DAY = 3_000
"""Mentions that the small stories of a day come to, whatever the size of the pile."""
_COPIES = 1 / 3
_TOLD_IN_AN_ARTICLE = (4, 12)
_SAID = 0.2
_DROPPED = 0.2
_FIRST = datetime(2031, 1, 6, 6, tzinfo=UTC)
_SYLLABLES = "ba be da do fe ga gu ha jo ka ki la le lo ma me mo na ne ni no or pa pe ra re ri ro sa se ta te to va vo"
_ENDINGS = ("n", "r", "s", "l", "th", "rd", "ck", "m")
_DEEDS = (
    "arrests/arrested/arrest", "sells/sold/sale", "opens/opened/opening", "rejects/rejected/rejection",
    "sues/sued/lawsuit", "visits/visited/visit", "attacks/attacked/attack", "wins/won/victory", "cuts/cut/cut",
    "closes/closed/closure", "appoints/appointed/appointment", "rescues/rescued/rescue", "finds/found/discovery",
    "builds/built/construction", "bans/banned/ban", "approves/approved/approval", "investigates/investigated/inquiry",
    "evacuates/evacuated/evacuation", "suspends/suspended/suspension", "publishes/published/publication",
)  # fmt: skip
_COUNTED = ("houses", "workers", "boats", "tonnes", "passengers", "trees", "machines", "seats")
_OUTLETS = 400
_FLAT = 20
"""By so many ranks the telling words begin later: the most common words of a language name nothing."""


class _Zipf:
    """Draws from a list as language does: the first most often."""

    def __init__(self, words: Sequence[str], chance: random.Random) -> None:
        self._words, self._chance = words, chance
        self._sums = list(accumulate(1 / (rank + _FLAT) for rank in range(len(words))))

    def one(self) -> str:
        return self._words[bisect(self._sums, self._chance.random() * self._sums[-1]) % len(self._words)]

    def some(self, count: int) -> list[str]:
        found: dict[str, None] = {}
        while len(found) < count:
            found[self.one()] = None
        return list(found)


@dataclass(frozen=True, slots=True)
class _Happening:
    """What happened: told by many, in words of its own and of its story."""

    at: datetime
    deed: tuple[str, str, str]
    who: tuple[str, ...]
    what: tuple[str, ...]
    place: str
    count: int
    counted: str
    details: tuple[str, ...]
    fame: float


@dataclass(frozen=True, slots=True)
class _Story:
    """A cast, words and happenings of its own."""

    number: int
    happenings: Sequence[_Happening]
    cast: Sequence[str]
    words: Sequence[str]


Happening = tuple[int, int]
"""What an event mention tells: the number of the story, and of the happening in it."""


@dataclass(frozen=True, slots=True)
class Report:
    """An article, what was read in it, which happening each of its events tells, and which article it copies."""

    article: Article
    mentions: Mentions
    happenings: tuple[Happening, ...]
    original: str | None = None


class Newswires:
    """All reports of a pile of about so many mentions."""

    def __init__(self, mentions: int, *, giant: float = GIANT, seed: int = 5) -> None:
        self._chance = random.Random(seed)
        self._size, self._giant = mentions, giant
        self._names = _Zipf([self._name() for _ in range(20_000)], self._chance)
        self._words = _Zipf([self._word() for _ in range(12_000)], self._chance)
        self._places = _Zipf([self._word().title() for _ in range(2_000)], self._chance)
        self._number = self._stories = 0

    def reports(self) -> Iterator[Report]:
        """Yield the reports, story by story."""
        giant = int(self._size * self._giant)
        days = max(3.0, (self._size - giant) / _A_DAY)
        if giant:
            yield from self._told(giant, _FIRST + timedelta(days=days * 0.3), 60.0)
        left = self._size - giant
        while left > 0:
            size = min(left, int(8 * self._chance.paretovariate(1.1)), max(200, self._size // 50))
            yield from self._told(size, _FIRST + timedelta(days=days * self._chance.random()), 2 + size / 40)
            left -= size

    def _told(self, size: int, start: datetime, days: float) -> Iterator[Report]:
        story = self._story(size, start, days)
        fame = list(accumulate(one.fame for one in story.happenings))
        last: Report | None = None
        while size > 0:
            if last is not None and self._chance.random() < _COPIES:
                report = self._copied(last)
            else:
                report = last = self._report(story, fame)
            size -= len(report.mentions.events) + len(report.mentions.claims)
            yield report

    def _story(self, size: int, start: datetime, days: float) -> _Story:
        cast, words = self._names.some(min(40, 4 + size // 50)), self._words.some(min(400, 20 + size // 10))
        places = self._places.some(min(30, 2 + size // 100))
        peaks = [start + timedelta(days=days * self._chance.random()) for _ in range(max(1, int(days / 5)))]
        happenings = [self._happening(cast, words, places, peaks) for _ in range(max(1, size // 8))]
        self._stories += 1
        return _Story(self._stories, sorted(happenings, key=lambda one: one.at), cast, words)

    def _happening(
        self, cast: Sequence[str], words: Sequence[str], places: Sequence[str], peaks: Sequence[datetime]
    ) -> _Happening:
        draw = self._chance
        return _Happening(
            at=draw.choice(peaks) + timedelta(hours=draw.expovariate(1 / 18)),
            deed=tuple(draw.choice(_DEEDS).split("/")),  # type: ignore[arg-type]
            who=tuple(draw.sample(cast, min(len(cast), draw.choice((1, 2, 2, 3))))),
            what=(draw.choice(words), self._words.one()),
            place=draw.choice(places),
            count=draw.randrange(3, 900),
            counted=draw.choice(_COUNTED),
            details=(*draw.sample(words, 2), *self._words.some(3)),
            fame=draw.paretovariate(0.9),
        )

    def _report(self, story: _Story, fame: Sequence[float]) -> Report:
        draw = self._chance
        lead = min(bisect(fame, draw.random() * fame[-1]), len(fame) - 1)
        published = story.happenings[lead].at + timedelta(hours=draw.expovariate(1 / 10))
        most = draw.randint(*_TOLD_IN_AN_ARTICLE)
        before = range(max(0, lead - 3 * most), lead)
        told = [lead, *sorted(draw.sample(before, min(len(before), draw.randrange(most))), reverse=True)]
        self._number += 1
        key = f"n{self._number:07}"
        parts: list[str] = []
        events, claims = [], []
        for place in told:
            happening = story.happenings[place]
            events.append(self._event(key, happening, published, parts))
            if draw.random() < _SAID * 2:
                claims.append(self._claim(key, story, happening, parts))
        outlet = f"Outlet {int(_OUTLETS * draw.random() ** 2)}"
        article = Article(
            id=key, headline=events[0].record.title, body="\n\n".join(parts), outlet=outlet, published=published
        )
        mentions = Mentions(article_id=key, events=tuple(events), claims=tuple(claims))
        return Report(article, mentions, tuple((story.number, place) for place in told))

    def _copied(self, of: Report) -> Report:
        """Return the same words in the pages of another outlet, an hour or a day later."""
        self._number += 1
        key = f"n{self._number:07}"
        later = timedelta(hours=self._chance.expovariate(1 / 6))
        article = of.article.model_copy(
            update={
                "id": key,
                "outlet": f"Outlet {self._chance.randrange(_OUTLETS)}",
                "published": (of.article.published or _FIRST) + later,
            }
        )
        events, claims = (
            tuple(
                one.model_copy(
                    update={
                        "article_id": key,
                        "evidence": one.evidence and one.evidence.model_copy(update={"article_id": key}),
                    }
                )
                for one in told
            )
            for told in (of.mentions.events, of.mentions.claims)
        )
        mentions = Mentions(article_id=key, events=events, claims=claims)
        return Report(article, mentions, of.happenings, of.article.id)

    def _event(self, key: str, happening: _Happening, published: datetime, parts: list[str]) -> Mention[Event]:
        draw, (now, then, noun) = self._chance, happening.deed
        day = happening.at.date() + timedelta(days=draw.choice((1, -1)) if draw.random() < 0.03 else 0)
        words = f"on {day:%A}" if (published.date() - day).days < 7 else f"on {day.day} {day:%B}"
        count = happening.count if draw.random() < 0.95 else happening.count + draw.randrange(1, 4)
        surnames = [name.split()[-1] for name in happening.who]
        title = f"{surnames[0]} {now} {' '.join(self._some(happening.what))} in {happening.place}"
        detail = " ".join(self._some(happening.details))
        others = f" with {' and '.join(happening.who[1:])}" if len(happening.who) > 1 else ""
        summary = (
            f"{happening.who[0]} {then} the {' '.join(happening.what)} of {count} {happening.counted} in "
            f"{happening.place} {words}{others}, after the {detail}."
        )
        if draw.random() < 0.4:
            summary = (
                f"The {noun} of the {happening.what[0]} by {happening.who[0]}{others} in {happening.place} {words} "
                f"was of {count} {happening.counted}, and the {detail} followed."
            )
        record = Event(
            title=title,
            summary=summary,
            actors=happening.who,
            place=happening.place,
            when=words,
            tense="past",
            status="happened",
            topic=Topic.SOCIETY,
            quote=summary,
        )
        when = When(display=words, edtf=day.isoformat(), earliest=day, latest=day, anchor="made up")
        return Mention[Event](
            record=record, article_id=key, alignment="exact", evidence=_placed(key, summary, parts), when=when
        )

    def _claim(self, key: str, story: _Story, happening: _Happening, parts: list[str]) -> Mention[Claim]:
        draw = self._chance
        speaker = happening.who[-1] if draw.random() < 0.7 else draw.choice(story.cast)
        text = f"The {happening.deed[2]} of the {' '.join(happening.what)} cost {happening.count} {happening.counted}"
        if draw.random() < 0.5:
            text = f"There was no {' '.join(self._some(happening.details))} in {happening.place}"
        quote = f"{speaker} said: {text}."
        record = Claim(speaker=speaker, stance="asserts", text=f"{text}.", topic=Topic.SOCIETY, quote=quote)
        return Mention[Claim](record=record, article_id=key, alignment="exact", evidence=_placed(key, quote, parts))

    def _some(self, words: Sequence[str]) -> list[str]:
        return [word for word in words if self._chance.random() >= _DROPPED] or [words[0]]

    def _word(self) -> str:
        draw = self._chance
        return "".join(draw.choices(_SYLLABLES.split(), k=draw.choice((2, 2, 3)))) + draw.choice(_ENDINGS)

    def _name(self) -> str:
        return f"{self._word().title()} {self._word().title()}"


def _placed(key: str, words: str, parts: list[str]) -> Evidence:
    """Put a sentence into the body, and return where it stands."""
    start = sum(map(len, parts)) + 2 * len(parts)
    parts.append(words)
    return Evidence(article_id=key, start=start, end=start + len(words), quote=words)
