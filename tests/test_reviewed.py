"""What an editor found wrong in finished digests, held to what it should have been."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

import newsdigest
from newsdigest.extract.model import ModelExtractor
from newsdigest.llm import Session
from newsdigest.schema.article import Article


def report(name: str, body: str, day: int, headline: str = "News from the harbour") -> Article:
    published = datetime(2026, 5, day, 9, tzinfo=UTC)
    return Article(id=name, headline=headline, body=body, outlet="Ellery Post", published=published)


@pytest.mark.parametrize(
    "label",
    [
        "Correction:",
        "Correction, May 15:",
        "Correction (15 May):",
        "Correction on Friday, 15 May 2026 –",
        "Clarification, May 15, 2026:",
    ],
)
def test_a_correction_may_carry_its_day(label: str) -> None:
    wrong = report("a", "The ferry was refitted at a cost of 42 million kroner, its owner said on Tuesday.", 12)
    note = "An earlier report said that the ferry was refitted at a cost of 42 million kroner. The cost was 24 million."
    (dispute,) = newsdigest.summarize([wrong, report("b", f"{label} {note}", 15)]).disputes
    assert dispute.preferred is not None
    assert dispute.preferred.startswith("24 million")


def test_a_denial_told_as_a_deed_denies_itself_no_more_than_it_is_denied() -> None:
    body = 'Mayor Ida Rask denied that the city had ignored warnings. "We never received any such letter," she said.'
    assert not newsdigest.summarize(report("a", body, 13)).disputes


def test_a_day_to_which_something_is_due_no_longer_is_no_prose() -> None:
    due = "A public hearing on the lock will open on Thursday, May 21, the harbour board said."
    moved = (
        "The public hearing on the lock, due on May 21, has been postponed to June 4, the harbour board said on Friday."
    )
    digest = newsdigest.summarize([report("a", due, 12), report("b", moved, 15)])
    prose = [sentence.text for section in digest.sections for sentence in section.sentences]
    assert not any("will open on Thursday, May 21" in text for text in prose)
    assert not list(newsdigest.audit(digest.to_html()))


@pytest.mark.parametrize("story", ["lender-merger", "energy-truce"])
def test_the_same_articles_again_make_no_new_edition(story: str) -> None:
    first = newsdigest.summarize(f"seeds/{story}")
    again = newsdigest.summarize(f"seeds/{story}", previous=first)
    assert (again.edition, again.changes) == (first.edition, ())


def test_a_year_at_the_end_of_time_stops_no_run() -> None:
    late = report("a", "The port shut tomorrow, Mayor Ida Rask said.", 12)
    late = late.model_copy(update={"published": datetime(9999, 12, 31, 23, 59, tzinfo=UTC)})
    assert newsdigest.summarize([late, report("b", "The port opened on Monday.", 12)]).sources


def test_of_two_people_of_one_surname_each_keeps_his_own_words() -> None:
    body = "Jon Hale said that the rescue was quick. Anna Hale said that the rescue was slow and costly."
    article = report("a", body, 12)
    swapped = {"speaker": "Anna Hale", "stance": "asserts", "text": "The rescue was quick.", "topic": "society"}
    answer = newsdigest.extract.model.Reading.model_validate(
        {"claims": [{**swapped, "quote": "Jon Hale said that the rescue was quick."}]}
    ).model_dump_json()
    extractor = ModelExtractor(session=Session(by_hand=lambda _: answer))
    digest = newsdigest.summarize(article, extractor=extractor)
    assert not any("quick, Anna Hale" in sentence.text for section in digest.sections for sentence in section.sentences)
    assert digest.unfound


def test_our_own_json_is_audited_as_the_digest_it_is() -> None:
    digest = newsdigest.summarize("seeds/energy-truce")
    assert list(newsdigest.audit(digest.to_json())) == list(newsdigest.audit(digest))


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (
            "Police in Halden arrested Eva Holt on Tuesday.",
            "Police in Halden arrested Olav Roth on Tuesday.",
            2,
        ),
        (
            "Finance minister Eva Holt resigned on Tuesday over the budget.",
            "Defence minister Olav Roth resigned on Tuesday over the budget.",
            2,
        ),
        (
            "Police in Halden arrested Eva Holt on Tuesday.",
            "Eva Holt was arrested in Halden on Tuesday.",
            1,
        ),
    ],
)
def test_what_is_told_alike_of_two_people_happened_to_two(one: str, other: str, told: int) -> None:
    digest = newsdigest.summarize([report("a", one, 6), report("b", other, 6)])
    assert len(digest.timeline) == told
