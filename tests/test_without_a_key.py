"""What a reader sees of a few articles read by the rules alone: whose word it is, and on which day."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import summarize
from newsdigest.digest import Digest
from newsdigest.schema.article import Article

NOON = datetime(2026, 5, 20, 12, tzinfo=UTC)  # a Wednesday


def article(number: int, body: str, headline: str = "News of the day", published: datetime = NOON) -> Article:
    return Article(
        id=f"a{number}", headline=headline, body=body, outlet=f"Paper {number}", published=published, language="en"
    )


def digest(*bodies: str) -> Digest:
    return summarize([article(number, body) for number, body in enumerate(bodies)])


def days(told: Digest) -> list[str | None]:
    return [line.edtf for line in told.timeline]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The council of Tolmere will have to close the swimming baths in October.", "2026-10"),
        ("By December the town will have spent 3 million euros on the baths.", "2026-12"),
        ("The new library will have four floors and a garden in October.", "2026-10"),
        ("The council must close the swimming baths by 1 September.", "2026-09-01"),
        ("The council has to close the swimming baths in October.", "2026-10"),
        ("The firm is obliged to repay 40 million crowns in October.", "2026-10"),
        ("The team may have to play in Harnby in October.", "2026-10"),
        ("Police will have questioned 40 people by Friday.", "2026-05-22"),
    ],
)
def test_what_has_to_be_done_is_still_to_come(sentence: str, day: str) -> None:
    told = digest(sentence)
    assert days(told) == [day]
    assert told.events[0].status == "planned"


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The council had to close the swimming baths in October.", "2025-10"),
        ("Residents must boil water after a pipe burst on Monday.", "2026-05-18"),
        ("The baths must close, an inspector ruled on Monday.", "2026-05-18"),
        ("Police should have acted on Friday.", "2026-05-15"),
    ],
)
def test_the_day_of_what_was_done_beside_a_duty_is_past(sentence: str, day: str) -> None:
    assert days(digest(sentence)) == [day]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Ferry crews agreed to resume sailings to the islands on Thursday.", "2026-05-21"),
        ("The operator promised to publish new rosters on Friday.", "2026-05-22"),
        ("The judge ordered the firm to hand over the letters on Friday.", "2026-05-22"),
        ("The mill agreed to close its dye works in December.", "2026-12"),
        ("The council voted to close the baths on Monday.", "2026-05-18"),
        ("The council voted to close the baths in April.", "2026-04"),
        ("Ferry crews agreed on Monday to resume sailings on Friday.", "2026-05-18"),
    ],
)
def test_a_promise_is_dated_by_the_nearest_day_that_it_can_mean(sentence: str, day: str) -> None:
    assert days(digest(sentence)) == [day]


@pytest.mark.parametrize(
    "sentence",
    [
        "A judge ruled on Monday that the quarry licence was void.",
        "Three judges ruled on Monday that the election must be held again.",
        "Judge Mira Tolland ruled on Monday that the quarry licence was void.",
        "An inspector found on Monday that the beams were rotten.",
    ],
)
def test_a_ruling_is_told_as_one_and_as_no_rumour(sentence: str) -> None:
    told = digest(sentence)
    assert [line.text for line in told.timeline] == [sentence]
    assert "not confirmed" not in told.to_markdown()


def test_a_headline_names_the_only_one_whose_word_it_is() -> None:
    told = digest("The Vale dam was never inspected after 2015, its former chief engineer said on Monday.")
    assert told.headline.endswith("former chief engineer says")


def test_a_headline_says_who_tells_of_himself() -> None:
    told = digest(
        "Captain Olav Reis had not been drinking before the ferry Skua hit the pier, he told an inquiry on Monday."
    )
    assert told.headline == "Captain Olav Reis had not been drinking before the ferry Skua hit the pier, he says"


def test_a_headline_is_not_cut_before_what_was_said() -> None:
    told = digest(
        "Interior minister Lena Brost said on Monday that she had not ordered "
        "the eviction of traders from the Old Market."
    )
    assert "she had not ordered the eviction" in told.headline


def test_a_ruling_for_want_of_a_hearing_contradicts_nobody() -> None:
    told = digest(
        "The regional court of Bersk ruled on Monday that the licence was void, because "
        "the county had heard no residents.\n\n"
        "Judge Mira Tolland said the county must pay costs of 80,000 crowns."
    )
    assert told.disputes == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "President Hana Vell on Monday put off a visit to Dornau that was planned for Friday.",
        "President Hana Vell on Monday put off a visit to Dornau planned for Friday.",
        "Friday's concert has been postponed, the organisers said on Monday.",
        "The concert was to be on Friday but was postponed on Monday because of rain.",
    ],
)
def test_what_was_put_off_stands_under_the_day_it_was_to_be(sentence: str) -> None:
    told = digest(sentence)
    assert days(told) == ["2026-05-22"]
    assert told.events[0].status == "postponed"


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Patients fell 212 times at Westham hospital last year, down from 340 in 2019, the board said.", "2025"),
        ("Thefts rose to 900 last year, against 700 in 2023, police said on Monday.", "2025"),
        ("Falls at Westham hospital dropped to 212 last year, figures published on Monday showed.", "2025"),
    ],
)
def test_a_figure_stands_under_its_own_year(sentence: str, day: str) -> None:
    told = digest(sentence)
    assert days(told) == [day]
    assert told.updates == ()


OPENING = article(
    1,
    "The road tunnel under the Larn strait will open on June 5, the ministry said.",
    published=datetime(2026, 5, 4, 9, tzinfo=UTC),
)
MOVED = article(
    2,
    "The opening of the road tunnel under the Larn strait, planned for June 5, has been moved to June 26, "
    "the ministry said.",
)
LATER = article(
    3,
    "The tunnel was to open on June 5 but the date was pushed back to June 26 because the fans failed a test.",
    published=datetime(2026, 5, 21, 9, tzinfo=UTC),
)


@pytest.mark.parametrize("told", [(OPENING, MOVED), (MOVED, LATER), (OPENING, LATER), (OPENING, MOVED, LATER)])
def test_a_moved_opening_is_told_on_its_new_day_whichever_reports_are_read(told: tuple[Article, ...]) -> None:
    page = summarize(list(told))
    assert days(page) == ["2026-06-26"]
    assert "June 26" in page.headline
    assert "June 26" in page.timeline[0].text


def test_the_former_day_of_a_trial_is_no_entry_of_its_own() -> None:
    first = article(
        1,
        "The trial of Orla Penn, a former mayor of Dunmere, will begin on 2 June, the court said.",
        published=datetime(2026, 5, 4, 9, tzinfo=UTC),
    )
    second = article(
        2,
        "The trial of Orla Penn has been put back to 20 July after her lawyer fell ill, the court said.\n\n"
        "The former mayor is accused of taking bribes. The trial had been due to begin on 2 June.",
    )
    page = summarize([first, second])
    assert [(line.edtf, "20 July" in line.text) for line in page.timeline] == [("2026-07-20", True)]


def test_nobody_denies_a_date_by_denying_the_charges() -> None:
    page = digest("The trial of Orla Penn will begin on 2 June, the court said.\n\nPenn has denied the charges.")
    assert page.disputes == ()


def test_a_headline_has_the_verb_of_a_long_subject() -> None:
    page = digest(
        "The trial of the former mayor of Larn and four builders accused of theft, set for June 5, has been moved."
    )
    assert page.headline.endswith("has been moved")


@pytest.mark.parametrize(
    "sentence",
    [
        "The county council rejected the Skell wind farm by 23 votes to 19 on Monday.",
        "The motion passed by 31 votes to 18 on Monday.",
    ],
)
def test_a_tally_makes_no_plan_of_a_vote(sentence: str) -> None:
    told = digest(sentence)
    assert days(told) == ["2026-05-18"]
    assert told.events[0].status == "happened"


def test_what_will_be_done_after_a_vote_is_not_of_its_day() -> None:
    assert (
        days(digest("Oakmere will build a tram line to the harbour after a vote in the city council on Monday.")) == []
    )


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The Ministry of Defence said that exports had fallen.", "Ministry of Defence"),
        ("The Royal College of Nurses and Midwives said that wards were full.", "Royal College of Nurses and Midwives"),
        ("The Ministry of Trade and Industry said that exports had fallen.", "Ministry of Trade and Industry"),
    ],
)
def test_a_body_speaks_under_its_whole_name(sentence: str, speaker: str) -> None:
    assert [claim.speaker for claim in digest(sentence).claims] == [speaker]


def test_a_sentence_may_end_in_no() -> None:
    told = digest(
        "The union said that 82 per cent of its members had voted no. Minister Una Brack said the offer was fair."
    )
    assert {claim.speaker for claim in told.claims} == {"The union", "Una Brack"}


def test_who_denies_a_claim_that_is_told_denies_no_other() -> None:
    told = digest(
        "The union said that the minister had promised 5 per cent in March.\n\n"
        "A hospital spokesman denied the claim that 40 beds had been closed."
    )
    assert told.disputes == ()


def test_a_day_without_a_time_is_printed_without_one() -> None:
    told = summarize([article(1, "The Lune bridge was shut on Monday.", published=datetime(2026, 5, 19, tzinfo=UTC))])
    assert "Updated May 19, 2026 ·" in told.to_markdown()
