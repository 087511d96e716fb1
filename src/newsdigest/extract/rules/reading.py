"""One article read from its first sentence to its last: who is in mind, what is said, and what is told as done."""

from __future__ import annotations

from collections.abc import Sequence

from newsdigest.attributions.cast.attention import attend
from newsdigest.attributions.cast.casting import cast_of
from newsdigest.attributions.cast.figure import Figure
from newsdigest.attributions.said import answers
from newsdigest.attributions.said.attributions import attributions_in
from newsdigest.attributions.said.introductions import introduced
from newsdigest.attributions.said.replies import answering
from newsdigest.attributions.said.saying import Saying
from newsdigest.attributions.said.sayings import sayings_of
from newsdigest.attributions.said.sequels import merged, speech_alone
from newsdigest.english.predicates import has_verb
from newsdigest.extract.rules import corrections, tickers, topics
from newsdigest.extract.rules.happened import entries, incidents, outcomes, reschedulings, selection
from newsdigest.extract.rules.happened.abouts import title_told_of
from newsdigest.extract.rules.happened.happening import Happening
from newsdigest.extract.rules.happened.happenings import happenings_of
from newsdigest.extract.rules.happened.openers import with_meant
from newsdigest.extract.rules.records import claim_of, event_of
from newsdigest.extract.rules.titles.statements import hangs_on_another, is_statement
from newsdigest.passages import interviews
from newsdigest.passages.headlines import below_headline
from newsdigest.passages.layouts import layout
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
        turns = interviews.turns_in(article.body)
        read = layout(article.body, {n: turn.words.start for n, turn in turns.items()}, article.headline).passages
        self._passages: Sequence[Passage] = below_headline(read, article.headline)
        self._cast = cast_of(article.body, self._passages)
        self._topic = topics.topic_of_article(article.headline, article.body)
        self._sayings: list[Saying] = []
        self._happenings: list[Happening] = []
        self._days = entries.days_of_entries(self._passages, article.published)
        self._answers = interviews.answers_in(article.body)
        self._heard: set[int] = set()
        self._asked = answers.interviewee(self._passages, self._answers, self._cast) if self._answers else None

    def reading(self) -> Reading:
        """Read the passages in order, then weigh what was found."""
        notes, taken = corrections.corrections_of(self._body, self._passages, self._article.headline)
        for rank, passage in enumerate(self._passages):
            if rank not in taken:
                self._read(rank, passage)
        sayings = merged(introduced(self._sayings, self._body))
        events = self._events(sayings)
        return Reading(
            events=tuple(event for event, _ in events),
            claims=tuple(self._claims(sayings, events)),
            tickers=tickers.tickers_of(self._body),
            corrections=notes,
        )

    def _read(self, rank: int, passage: Passage) -> None:
        answer = self._answers.get(passage.paragraph) if self._asked is not None else None
        if answer is not None and self._asked is not None and passage.start + len(passage.text) > answer.words.start:
            self._hear(rank, passage, self._asked)
            return
        alone = speech_alone(passage, rank, self._sayings[-1] if self._sayings else None)
        if alone is not None:
            self._sayings.append(alone)
            return
        attributed = attributions_in(passage)
        said = answering(sayings_of(passage, rank, attributed, self._cast), self._sayings) if attributed else []
        self._sayings += said
        found = happenings_of(passage, rank, said, self._cast, lead=rank == 0)
        found += incidents.incidents_of(passage, rank, found, self._cast)
        self._keep(found, rank, passage)
        attend(self._cast, passage, rank, spoken=bool(said))

    def _hear(self, rank: int, passage: Passage, asked: Figure) -> None:
        """Read an answer of an interview: words of the one who is asked, and what they tell of others."""
        if passage.paragraph not in self._heard:
            self._heard.add(passage.paragraph)
            answer = self._answers[passage.paragraph]
            asked = answers.speaker_of(answer, asked, self._cast)
            said = answers.saying_of(answer, asked, passage.paragraph, rank)
            self._sayings += [said] if said is not None else []
        if answers.is_news(passage.text):
            self._keep(happenings_of(passage, rank, [], self._cast, lead=False), rank, passage)
        self._cast.mind(asked)

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
