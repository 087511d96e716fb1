"""What readers write below a report is not what it reports."""

from __future__ import annotations

import pytest

from newsdigest import comments, ground
from newsdigest.extract.rules import RuleExtractor
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Claim, Event, Reading
from newsdigest.schema.topics import Topic

REPORT = (
    "The council of Lindmouth closed the lido on Monday after a wall gave way, the mayor, Orla Beck, said.\n\n"
    "The wall fell on Sunday night. Nobody was in the pool. Beck told the Courier that repairs would cost £40,000 and "
    "that the lido would reopen in June."
)
BELOW = "tide_fan: The lido was sold in 2019.\nmarrow: The mayor resigned on Friday, I hear."


@pytest.mark.parametrize(
    "heading",
    [
        "Comments",
        "Comments:",
        "READERS' COMMENTS",
        "Comments from our readers (selected)",
        "Readers’ letters",
        "Join the conversation",
    ],
)
def test_a_heading_of_its_own_line_ends_the_report(heading: str) -> None:
    body = f"{REPORT}\n\n{heading}\n{BELOW}"
    assert comments.begin(body) == len(REPORT) + 2
    article = Article(id="a", headline="Lido closed", body=body)
    told = " ".join(event.quote for event in RuleExtractor().read(article).events)
    assert "wall" in told
    assert "sold" not in told
    assert "resigned" not in told


@pytest.mark.parametrize(
    "body",
    [
        REPORT,
        f"Comments\n\n{REPORT}",
        f"{REPORT}\n\nComments (12)\n\n{REPORT}",
        f"{REPORT}\n\nComments from readers have been sharp.\n\n{REPORT}",
    ],
)
def test_a_button_or_a_sentence_does_not(body: str) -> None:
    assert comments.begin(body) == len(body)


def test_what_a_model_read_among_the_comments_is_kept_and_not_printed() -> None:
    body = f"{REPORT}\n\nComments\n{BELOW}"
    sold = Event(
        title="Lido sold", summary="The lido was sold.", status="happened", topic=Topic.SOCIETY,
        quote="tide_fan: The lido was sold in 2019.",
    )  # fmt: skip
    heard = Claim(
        speaker="marrow", stance="asserts", text="The mayor resigned.", topic=Topic.SOCIETY,
        quote="The mayor resigned on Friday, I hear.",
    )  # fmt: skip
    closed = sold.model_copy(
        update={
            "title": "Lido closed",
            "summary": "The council of Lindmouth closed the lido.",
            "quote": "The council of Lindmouth closed the lido on Monday after a wall gave way",
        }
    )
    article = Article(id="a", headline="Lido closed", body=body)
    found = ground.mentions(article, Reading(events=(sold, closed), claims=(heard,)))
    assert [one.instruction_like for one in (*found.events, *found.claims)] == [True, False, True]
    assert sum("comments of readers" in warning for warning in found.warnings) == 2


def test_the_first_of_the_lines_that_tell_who_wrote_and_when_ends_the_report() -> None:
    first = "At 10:15 am on 4 May 2015, tide_fan wrote:\n\nIt leaks."
    signed = f"{first}\n\n2. At 11:02 4th May 2015, marrow wrote:\n\nSo it does."
    assert comments.begin(f"{REPORT}\n\n{signed}") == len(REPORT) + 2


def test_a_report_may_tell_once_what_somebody_wrote_and_when() -> None:
    body = f"{REPORT}\n\nAt 10:15 on 4 May 2015, Ms Beck wrote: the wall is safe."
    assert comments.begin(body) == len(body)
