"""One article read from its first sentence to its last: who is in mind, what is said, and what is told as done."""

from __future__ import annotations

from newsdigest.attributions.hearing import Hearing
from newsdigest.attributions.said import answers
from newsdigest.attributions.said.introductions import introduced
from newsdigest.attributions.said.saying import Saying
from newsdigest.attributions.said.sequels import merged
from newsdigest.english.predicates import has_verb
from newsdigest.extract.rules import corrections, tickers, topics
from newsdigest.extract.rules.happened import entries, incidents, outcomes, reschedulings, selection
from newsdigest.extract.rules.happened.abouts import title_told_of
from newsdigest.extract.rules.happened.happening import Happening
from newsdigest.extract.rules.happened.happenings import happenings_of
from newsdigest.extract.rules.happened.openers import with_meant
from newsdigest.extract.rules.records import claim_of, event_of
from newsdigest.extract.rules.titles.statements import hangs_on_another, is_statement
from newsdigest.passages.passage import Passage
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Claim, Event, Reading


def reading_of(article: Article) -> Reading:
    """Return what an article says."""
    return _Reader(article).reading()


class _Reader:
    """One article in hand: its passages, its cast, and what has been read so far."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._body = article.body
        self._hearing = Hearing(article.body, article.headline)
        self._passages = self._hearing.passages
        self._cast = self._hearing.cast
        self._topic = topics.topic_of_article(article.headline, article.body)
        self._happenings: list[Happening] = []
        self._days = entries.days_of_entries(self._passages, article.published)

    def reading(self) -> Reading:
        """Read the passages in order, then weigh what was found."""
        notes, taken = corrections.corrections_of(self._body, self._passages, self._article.headline)
        for rank, passage in enumerate(self._passages):
            if rank not in taken:
                self._read(rank, passage)
        sayings = merged(introduced(self._hearing.sayings, self._body))
        events = self._events(sayings)
        return Reading(
            events=tuple(event for event, _ in events),
            claims=tuple(self._claims(sayings, events)),
            tickers=tickers.tickers_of(self._body),
            corrections=notes,
        )

    def _read(self, rank: int, passage: Passage) -> None:
        heard = self._hearing.hear(rank)
        if heard.manner == "report":
            found = happenings_of(passage, rank, heard.said, self._cast, lead=rank == 0)
            found += incidents.incidents_of(passage, rank, found, self._cast)
            self._keep(found, rank, passage)
        elif heard.manner == "answer" and answers.is_news(passage.text):
            self._keep(happenings_of(passage, rank, [], self._cast, lead=False), rank, passage)
        self._hearing.attend(rank, heard)

    def _keep(self, found: list[Happening], rank: int, passage: Passage) -> None:
        """Keep what a passage tells, with all that the sentences around it tell of it."""
        following = self._passages[rank + 1] if rank + 1 < len(self._passages) else None
        for happening in found:
            told = outcomes.fallen_through(happening, following, self._article.published)
            dated = entries.with_day(told, passage, self._days)
            self._happenings.append(with_meant(dated, passage, rank, self._cast))

    def _events(self, sayings: list[Saying]) -> list[tuple[Event, Happening]]:
        """Return the events of the article, each with the happening that it was told as."""
        published = self._article.published
        found = selection.denied_by(reschedulings.joined(self._happenings), sayings)
        chosen = selection.chosen(found, len(self._passages))
        settled = [outcomes.settled(reschedulings.put_off(each, published), published) for each in chosen]
        made = [(event_of(self._body, happening, self._topic), happening) for happening in settled]
        return [(event, happening) for event, happening in made if _tells(event, dated=happening.dated)]

    def _claims(self, sayings: list[Saying], events: list[tuple[Event, Happening]]) -> list[Claim]:
        return [claim_of(self._body, saying, title_told_of(saying, events), self._topic) for saying in sayings]


def _tells(event: Event, *, dated: bool) -> bool:
    """Whether the title of an event says something by itself."""
    has_deed = event.status != "happened" or has_verb(event.title)
    return has_deed and is_statement(event.title) and not hangs_on_another(event.title, dated=dated)
