"""The offline reader: an article read by rules of English and of newsroom custom, the same way every time."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from newsdigest import dates
from newsdigest.collector import collector_at_rest
from newsdigest.english.detection import is_english
from newsdigest.extract.rules import (
    corrections,
    happenings,
    incidents,
    interviews,
    reschedulings,
    selection,
    statuses,
    tickers,
    titles,
    topics,
)
from newsdigest.extract.rules.attributions import attributions_in
from newsdigest.extract.rules.cast import Cast, Figure, cast_of
from newsdigest.extract.rules.claims import Saying, answering, merged, sayings_of, speech_alone
from newsdigest.extract.rules.clauses import subject_in
from newsdigest.extract.rules.denials import may_be_of
from newsdigest.extract.rules.genders import speaks_of_others
from newsdigest.extract.rules.happenings import Happening
from newsdigest.extract.rules.introductions import introduced
from newsdigest.extract.rules.passages import Passage, layout
from newsdigest.extract.rules.persons import clean_role
from newsdigest.extract.rules.records import claim_of, event_of, opening_pronoun
from newsdigest.extract.rules.stamps import days_of
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Claim, Event, Reading
from newsdigest.schema.topics import Topic
from newsdigest.text import fold

_FINGERPRINT = "rules/1"


class RuleExtractor:
    """Reads without a model: no key, no network, the same answer every time."""

    @property
    def fingerprint(self) -> str:
        """The name of this set of rules."""
        return _FINGERPRINT

    async def extract(self, article: Article) -> Reading:
        """Return what the article says: nothing, if it is not in English."""
        return self.read(article)

    def read(self, article: Article) -> Reading:
        """Return what the article says, without an event loop."""
        if not is_english([article.headline, article.body]):
            return Reading()
        with collector_at_rest():
            return _Page(article).reading()


class _Page:
    """One article in hand: its passages, its cast, and what has been read so far."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.body = article.body
        turns = interviews.turns_in(article.body)
        read = layout(article.body, {n: turn.words.start for n, turn in turns.items()}, article.headline).passages
        self.passages: Sequence[Passage] = _below_headline(read, article.headline)
        self.cast: Cast = cast_of(article.body, self.passages)
        self.topic: Topic = topics.topic_of_article(article.headline, article.body)
        self.sayings: list[Saying] = []
        self.happenings: list[Happening] = []
        self.days = self._days_of_entries()
        self.answers = interviews.answers_in(article.body)
        self._heard: set[int] = set()
        self.asked = interviews.interviewee(self.passages, self.answers, self.cast) if self.answers else None

    def _days_of_entries(self) -> Mapping[int, date]:
        stamped = {p.paragraph: p.stamp.at for p in self.passages if p.stamp is not None and not p.stamp.is_dated}
        published = self.article.published
        days = days_of(tuple(stamped.values()), published) if published is not None else ()
        return dict(zip(stamped, days, strict=False))

    def reading(self) -> Reading:
        """Read the passages in order, then weigh what was found."""
        notes, taken = corrections.corrections_of(self.body, self.passages, self.article.headline)
        for rank, passage in enumerate(self.passages):
            if rank not in taken:
                self._read(rank, passage)
        sayings = merged(introduced(self.sayings, self.body))
        moved = reschedulings.joined(self.happenings)
        told = selection.chosen(selection.denied_by(moved, sayings), len(self.passages))
        published = self.article.published
        events = self._events([self._timed(reschedulings.put_off(happening, published)) for happening in told])
        return Reading(
            events=tuple(event for event, _ in events),
            claims=tuple(self._claims(sayings, events)),
            tickers=tickers.tickers_of(self.body),
            corrections=notes,
        )

    def _read(self, rank: int, passage: Passage) -> None:
        answer = self.answers.get(passage.paragraph) if self.asked is not None else None
        if answer is not None and self.asked is not None and passage.start + len(passage.text) > answer.words.start:
            self._hear(rank, passage, self.asked)
            return
        alone = speech_alone(passage, rank, self.sayings[-1] if self.sayings else None)
        if alone is not None:
            self.sayings.append(alone)
            return
        attributed = attributions_in(passage)
        said = answering(sayings_of(passage, rank, attributed, self.cast), self.sayings) if attributed else []
        self.sayings += said
        found = happenings.happenings_of(passage, rank, said, self.cast, lead=rank == 0)
        found += incidents.incidents_of(passage, rank, found, self.cast)
        self.happenings += [self._meant(happening, passage, rank) for happening in found]
        self._mind_subject(passage, rank, spoken=bool(said))

    def _hear(self, rank: int, passage: Passage, asked: Figure) -> None:
        """Read an answer of an interview: words of the one who is asked, and what they tell of others."""
        if passage.paragraph not in self._heard:
            self._heard.add(passage.paragraph)
            answer = self.answers[passage.paragraph]
            asked = interviews.speaker_of(answer, asked, self.cast)
            said = interviews.saying_of(answer, asked, passage.paragraph, rank)
            self.sayings += [said] if said is not None else []
        if interviews.is_news(passage.text):
            found = happenings.happenings_of(passage, rank, [], self.cast, lead=False)
            self.happenings += [self._meant(happening, passage, rank) for happening in found]
        self.cast.mind(asked)

    def _meant(self, happening: Happening, passage: Passage, rank: int) -> Happening:
        """Tell whom an opening pronoun means, where it is sure: the speaker, or the subject of the sentence before."""
        last = self.cast.subject
        before_it = last[1] if last is not None and last[0] == rank - 1 and not passage.first else None
        inner, outer = opening_pronoun(happening.clause), opening_pronoun(happening.sentence)
        if inner in ("it", "It") and (_OF_A_DEED.match(happening.clause) or _OF_A_THING.match(happening.clause)):
            inner = outer = None
        # Whoever is only named behind the words is not the pronoun that opens them: "He was there, Orr said".
        is_speakers = happening.from_claim and not passage.text.startswith(happening.clause)
        candidate = happening.speaker if is_speakers else before_it
        opener = happening.speaker if is_speakers and happening.clause != happening.sentence else before_it
        if is_speakers and inner and inner.lower() in _OF_PEOPLE and candidate and _speaks_of_others(candidate):
            candidate = None
        subject = candidate if inner and candidate and self.cast.fits(inner, candidate, happening.clause) else None
        opening = opener if outer and opener and self.cast.fits(outer, opener, happening.sentence) else None
        day = self._day_of_entry(happening, passage)
        told = self._fallen_through(happening, rank)
        return replace(told, subject=subject, day=day, opener=opening) if subject or day or opening else told

    def _day_of_entry(self, happening: Happening, passage: Passage) -> str | None:
        """Return the day of a live entry that gives only the time: the page's, or one that follows over midnight."""
        stamp = passage.stamp
        if stamp is None or stamp.is_dated or happening.when != stamp.words:
            return None
        day = self.days.get(passage.paragraph)
        return day.isoformat() if day is not None else None

    def _timed(self, happening: Happening) -> Happening:
        """Hold a status against the day of the report.

        What the present tense made a plan of may have passed, `One is a viola sold in 2021`; what is told as done may
        have a day to come, `The court has called the firm to a hearing on 9 May`.
        """
        if happening.when is None or self.article.published is None or happening.status not in ("planned", "happened"):
            return happening
        is_told_past = happening.status == "happened" and happening.dated and happening.tense == "past"
        if not (happening.presumed or is_told_past):
            return happening
        tense = "future" if happening.presumed else happening.tense
        when = dates.resolve(happening.when, published=self.article.published, tense=tense, context=happening.clause)
        today = self.article.published.date()
        if when is None:
            return happening
        if happening.presumed and when.latest is not None and when.latest < today:
            return replace(happening, status="happened", tense="past")
        if not happening.presumed and when.earliest is not None and when.earliest > today + _A_DAY:
            return replace(happening, status="planned", tense="future")
        return happening

    def _fallen_through(self, happening: Happening, rank: int) -> Happening:
        """Mark what was to be as cancelled where the next sentence of the paragraph says that it never was."""
        following = self.passages[rank + 1] if rank + 1 < len(self.passages) else None
        if following is None or following.first or happening.status not in ("happened", "planned"):
            return happening
        if not statuses.never_came(happening.clause, following.text):
            return happening
        return replace(self._timed(happening), status="cancelled")

    def _mind_subject(self, passage: Passage, rank: int, *, spoken: bool) -> None:
        """Bring the subject of a sentence to mind: the next `he` or `it` is likely to be that one."""
        self._register(passage)
        figure = self._subject(passage)
        named = figure if figure is not None and _is_named(figure) else None
        focus = named
        if spoken and named is None and len(passage.spoken_of) == 1:
            focus = next((last for last in self.cast.recent[:1] if _is_named(last)), None)
        self.cast.subject = (rank, focus) if focus is not None else None
        if spoken:
            if named is not None and named.kind == "body":
                self.cast.keep_in_mind(named)
            return
        people = [span for span in passage.spoken_of if self.cast.is_person(span)]
        for span in reversed(people[:3]):
            name = self.cast.named(span.text)
            self.cast.mind(Figure(name, "person", span.role, self.cast.genders.get(name)))
        named_after = figure is not None and figure.kind == "unnamed" and _IS_NAME.search(passage.masked)
        if figure is not None and figure.name.lower() not in ("i", "we") and not (named_after and people):
            self.cast.mind(figure)

    def _register(self, passage: Passage) -> None:
        """Remember the offices that a sentence names, whoever acts in it."""
        self.cast.told.append(passage)
        for span in passage.names:
            if span.role and self.cast.is_person(span):
                name = self.cast.named(span.text)
                self.cast.enter(Figure(name, "person", clean_role(span.role), self.cast.genders.get(name)))

    def _subject(self, passage: Passage) -> Figure | None:
        subject = subject_in(passage, 0, len(passage.text))
        figure = self.cast.identify(subject) if subject is not None else None
        return figure if figure is not None else self._opening_name(passage)

    def _opening_name(self, passage: Passage) -> Figure | None:
        """Return the name that a sentence opens with, whatever its verb."""
        span = next(iter(passage.spoken_of), None)
        if span is None or span.start > 4 or span.kind == "place":
            return None
        name = self.cast.named(span.text)
        told = self.cast.is_person(span) or name in self.cast.genders
        body = span.kind == "body" or (not told and len(name.split()) < 2)
        return Figure(name, "body" if body else "person", span.role, self.cast.genders.get(name))

    def _events(self, told: list[Happening]) -> list[tuple[Event, Happening]]:
        made = [(event_of(self.body, happening, self.topic), happening) for happening in told]
        return [
            (event, h)
            for event, h in made
            if (event.status != "happened" or titles.has_verb(event.title))
            and titles.is_statement(event.title)
            and not _hangs(event, h)
        ]

    def _claims(self, sayings: list[Saying], events: list[tuple[Event, Happening]]) -> list[Claim]:
        return [claim_of(self.body, saying, _about(saying, events), self.topic, None) for saying in sayings]


def _below_headline(passages: Sequence[Passage], headline: str) -> Sequence[Passage]:
    """Return the report without the headline where the page repeats it: that is no sentence that tells anything new."""
    opening = [passage for passage in passages if passage.paragraph == passages[0].paragraph]
    repeats = _bare(" ".join(passage.text for passage in opening)) == _bare(headline)
    return passages[len(opening) :] if repeats and len(passages) > len(opening) else passages


def _bare(words: str) -> str:
    return re.sub(r"\W+", " ", fold(words)).strip()


def _speaks_of_others(figure: Figure) -> bool:
    return speaks_of_others(f"{figure.role or ''} {figure.name}")


_OF_PEOPLE = frozenset(("he", "she", "his", "her"))
_A_DAY = timedelta(days=1)
"""A report from the other side of the world may be of yesterday."""
_OF_A_DEED = re.compile(
    r"[Ii]t\s(?:is|was|had been|has been)\s(?:in (?:retaliation|response|revenge|protest|reply)|revenge|because|due to|"
    r"too|clear|unclear|likely|unlikely|possible|impossible|feared|thought|believed|hoped|expected|understood)\b"
)
"""What is told so of an `it` is told of what was done, and not of who speaks."""
_OF_A_THING = re.compile(
    r"[Ii]t\s(?:(?:will|would|had|has|is|was|to|be|been|due|expected|not|also|now|then|only)\s){0,4}?"
    r"(?:(?:re)?open|clos|resum|restart|derail|crash|collaps|explod|erupt|s[aiu]nk|r[au]n\b|burn|fell\b|fall|cost|weigh|"
    r"measur|last|begin|began|start|end(?:s|ed)?\b|finish|t[ao]ok? place|carrie[ds]|stretch|landed|took off|arriv|"
    r"(?:be|been|was|is)\s(?:built|opened|closed|shut|found|sold|destroyed|damaged|lifted|raised|repaired|held|set))"
)
"""What an `it` does so is mostly a thing, and not who acted on it: `Vexa shut the mine. It will reopen`."""
_OF_BEFORE = re.compile(r"(?:Claim that (?:it|they)|It|They|This|That)\s[a-z]")
_CONDITION = re.compile(r"(?:And |But )?(?:[Ii]f|[Uu]nless|[Ss]hould|[Pp]rovided|[Aa]ssuming|Had)\s")


def _hangs(event: Event, happening: Happening) -> bool:
    """Whether a title says nothing without the sentence before it: a condition, or an `it` without a day."""
    undated = not happening.dated and _OF_BEFORE.match(event.title) is not None
    return undated or _CONDITION.match(event.title) is not None


_IS_NAME = re.compile(r"\b(?:is|was)\s[A-Z]")
"""A sentence that only now gives the name: `The last witness was Ann Orr`."""


def _is_named(figure: Figure) -> bool:
    return (
        figure.kind in ("person", "body")
        and figure.name[0].isupper()
        and figure.name.split()[0].lower() not in ("the", "a", "an", "his", "her", "its", "their", "some")
    )


def _about(saying: Saying, events: list[tuple[Event, Happening]]) -> str | None:
    """Return the title of the event that a saying is about: told in its words, else just before a denial."""
    for event, happening in events:
        if happening.start < saying.end and saying.start < happening.end:
            return event.title
    if saying.stance == "denies":
        before_it = [
            event
            for event, h in events
            if h.paragraph == saying.paragraph
            and 0 <= saying.passage - h.passage <= 3
            and not _is_told_by(h, saying)
            and may_be_of(saying.text, f"{event.title} {event.summary}")
        ]
        return before_it[-1].title if before_it else None
    return None


def _is_told_by(happening: Happening, saying: Saying) -> bool:
    """Whether the one who speaks told the event too: nobody denies what he has just said."""
    return happening.speaker is not None and happening.speaker.name == saying.figure.name
