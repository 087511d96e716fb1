"""The offline reader: an article read by rules of English and of newsroom custom, the same way every time."""

from __future__ import annotations

from collections.abc import Sequence

from newsdigest import names
from newsdigest.extract.rules import corrections, happenings, tickers, titles, topics
from newsdigest.extract.rules.attributions import attributions
from newsdigest.extract.rules.cast import Cast, Figure, cast_of
from newsdigest.extract.rules.claims import Saying, merged, sayings_of, speech_alone
from newsdigest.extract.rules.happenings import Happening
from newsdigest.extract.rules.passages import Passage, layout
from newsdigest.extract.rules.records import claim_of, event_of, subject_of
from newsdigest.extract.rules.speakers import before, is_finite
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Claim, Event, Reading
from newsdigest.schema.topics import Topic

_FINGERPRINT = "rules/1"


class RuleExtractor:
    """Reads without a model: no key, no network, the same answer every time."""

    @property
    def fingerprint(self) -> str:
        """The name of this set of rules."""
        return _FINGERPRINT

    async def extract(self, article: Article) -> Reading:
        """Return what the article says."""
        return self.read(article)

    def read(self, article: Article) -> Reading:
        """Return what the article says, without an event loop."""
        return _Page(article).reading()


class _Page:
    """One article in hand: its passages, its cast, and what has been read so far."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.body = article.body
        self.passages: Sequence[Passage] = layout(article.body).passages
        self.cast: Cast = cast_of(article.body)
        self.topic: Topic = topics.topic_of(f"{article.headline}\n{article.body[:4000]}")
        self.sayings: list[Saying] = []
        self.happenings: list[Happening] = []
        self.subjects: dict[int, Figure | None] = {}

    def reading(self) -> Reading:
        """Read the passages in order, then weigh what was found."""
        notes, taken = corrections.corrections_of(self.body, self.passages)
        for rank, passage in enumerate(self.passages):
            if rank not in taken:
                self._read(rank, passage)
        sayings = merged(self.body, self.sayings)
        told = happenings.denied_by(happenings.chosen(self.happenings, len(self.passages)), sayings)
        events = self._events(told)
        return Reading(
            events=tuple(event for event, _ in events),
            claims=tuple(self._claims(sayings, events)),
            tickers=tickers.tickers_of(self.body),
            corrections=notes,
        )

    def _read(self, rank: int, passage: Passage) -> None:
        alone = speech_alone(passage, rank, self.sayings[-1] if self.sayings else None)
        if alone is not None:
            self.sayings.append(alone)
            return
        opening = subject_of(passage.text, self.cast)
        said = sayings_of(passage, rank, attributions(passage), self.cast)
        self.sayings += said
        for happening in happenings.happenings_of(passage, rank, said, self.cast, lead=rank == 0):
            self.subjects[len(self.happenings)] = opening if happening.clause[:12] == passage.text[:12] else None
            self.happenings.append(happening)
        if not said:
            self._mind_subject(passage)

    def _mind_subject(self, passage: Passage) -> None:
        """Bring the subject of a plain sentence to mind: the next `he` or `it` is likely to be that one."""
        tokens = passage.tokens
        verb = next((i for i in range(1, len(tokens)) if is_finite(tokens, i)), None)
        subject = before(tokens, verb, passage.masked) if verb is not None else None
        figure = self.cast.identify(subject) if subject is not None else None
        people = [span for span in names.find(passage.masked) if span.kind == "person"]
        for span in reversed(people[1:3]):
            self.cast.mind(Figure(self.cast.named(span.text), "person", span.role))
        if figure is not None and figure.name.lower() not in ("i", "we"):
            self.cast.mind(figure)
        elif people:
            self.cast.mind(Figure(self.cast.named(people[0].text), "person", people[0].role))

    def _events(self, told: list[Happening]) -> list[tuple[Event, Happening]]:
        place_of = {id(h): i for i, h in enumerate(self.happenings)}
        by_span = {(h.start, h.end, h.clause): i for h, i in ((h, place_of[id(h)]) for h in self.happenings)}
        made: list[tuple[Event, Happening]] = []
        for happening in told:
            subject = self.subjects.get(by_span[(happening.start, happening.end, happening.clause)])
            event = event_of(self.body, happening, subject, self.topic)
            if titles.has_verb(event.title) or event.status != "happened":
                made.append((event, happening))
        return made

    def _claims(self, sayings: list[Saying], events: list[tuple[Event, Happening]]) -> list[Claim]:
        return [claim_of(self.body, saying, _about(saying, events), self.topic, None) for saying in sayings]


def _about(saying: Saying, events: list[tuple[Event, Happening]]) -> str | None:
    """Return the title of the event that a saying is about: told in the same words, else by the sentences just before a denial."""
    for event, happening in events:
        if happening.start < saying.end and saying.start < happening.end:
            return event.title
    if saying.stance == "denies":
        before_it = [
            event for event, h in events if h.paragraph == saying.paragraph and 0 <= saying.passage - h.passage <= 3
        ]
        return before_it[-1].title if before_it else None
    return None
