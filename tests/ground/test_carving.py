"""A sentence of the article in the place of a title tells no other deed under the date of the event."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import ground
from newsdigest.ground.carving import carved
from newsdigest.schema.article import Article
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Event, Reading
from newsdigest.schema.topics import Topic

DENIED = (
    "Lena Storm, owner of the ferry Petrel, on Wednesday denied that her ship, which ran aground on Monday, had been "
    "overloaded."
)
SUED = (
    "The bus company Ralto on Wednesday sued the town of Ember, whose council voted on Monday to close the depot at "
    "Pine Street."
)


def told(body: str, title: str, when: str, quote: str) -> Mention[Event]:
    article = Article(id="a1", headline="News", body=body, published=datetime(2026, 3, 5, 9, tzinfo=UTC))
    read = Event(title=title, summary=title, when=when, status="happened", topic=Topic.DISASTER, quote=quote)
    return ground.mentions(article, Reading(events=(read,))).events[0]


def test_a_denial_of_wednesday_does_not_stand_under_the_monday_that_it_mentions() -> None:
    mention = told(DENIED, "Ferry Petrel sinks off Norhaven", "on Monday", "which ran aground on Monday")
    assert mention.record.title == DENIED
    assert mention.when is not None
    assert mention.when.edtf == "2026-03-04"
    assert mention.evidence is not None
    assert mention.evidence.quote == DENIED
    assert mention.as_read is None  # the title that was refused joins no report of the sinking


def test_a_vote_that_a_lawsuit_is_about_keeps_its_own_day_and_clause() -> None:
    quote = "whose council voted on Monday to close the depot at Pine Street"
    mention = told(SUED, "Ember council votes to demolish depot", "on Monday", quote)
    assert mention.record.title == "The town of Ember, whose council voted on Monday to close the depot at Pine Street."
    assert mention.when is not None
    assert mention.when.edtf == "2026-03-02"


def test_what_a_speaker_said_in_public_on_a_day_stays_under_that_day() -> None:
    body = "The mayor, who spoke on Monday, called the new bridge a mistake."
    mention = told(body, "Mayor calls her bridge a 4 million blunder", "on Monday", body)
    assert mention.record.title == body
    assert mention.when is not None
    assert mention.when.edtf == "2026-03-02"


def test_a_plan_stays_under_the_day_of_the_fair_at_which_it_is_due() -> None:
    body = "The museum hopes to show the coins during the Corn Fair, which opens on 1 August."
    article = Article(id="a1", headline="News", body=body, published=datetime(2026, 3, 5, 9, tzinfo=UTC))
    read = Event(
        title="Gallery lends jewels", summary="Gallery lends jewels", when="on 1 August", status="planned",
        topic=Topic.ARTS, quote=body,
    )  # fmt: skip
    mention = ground.mentions(article, Reading(events=(read,))).events[0]
    assert mention.when is not None
    assert mention.when.edtf == "2026-08-01"


@pytest.mark.parametrize(
    ("sentence", "date", "clause"),
    [
        ("Results came on Sunday, and the mill was closed yesterday.", "yesterday", "The mill was closed yesterday."),
        ("Police freed the man who had been held on Sunday.", "Sunday", None),  # which day he was freed is open
        ("It must pass the city council, which meets on 25 May.", "25 May", "The city council meets on 25 May."),
        ("The firm, which bought the mill in 2019, closed it on Friday.", "2019", "The firm bought the mill in 2019."),
        ("The firm, which bought the mill in 2019, closed it on Friday.", "Friday", None),
        (
            "Trams will run on Tuesday after the firm and its crews reached agreement on Monday.",
            "Monday",
            "The firm and its crews reached agreement on Monday.",
        ),
        ("A second crack was found, and the road will stay shut, its owners said on Friday.", "Friday", None),
        ("The firm said that the case was closed on 4 May, and that nothing was wrong.", "4 May", None),
        ("Hale seeks 40,000 crowns by Monday, and would go to court.", "Monday", None),
    ],
)  # fmt: skip
def test_the_clause_of_a_date_is_told_where_it_can_stand_by_itself(
    sentence: str, date: str, clause: str | None
) -> None:
    start = sentence.index(date)
    assert carved(sentence, start, start + len(date)).text == (clause or sentence)


def test_whom_a_clause_tells_of_is_named_in_it_or_it_is_no_title() -> None:
    for sentence, date in (
        (DENIED, "Monday"),  # "her ship"
        ("A judge on Friday freed Omar Kint after police had held him on Sunday.", "Sunday"),
    ):
        start = sentence.index(date)
        found = carved(sentence, start, start + len(date))
        assert found.is_passing
        assert found.text is None
