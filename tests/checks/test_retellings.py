"""A page that retells its article in other words, and what it may not turn round in doing so."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import Article, audit

FERRY = (
    "The county of Norrby voted late on Tuesday to close the ferry at Ekholm, ending a quarrel of four years. "
    "A proposal to sell the boat was rejected by the finance committee on Monday. "
    "Of 1,300 islanders, 840 signed a petition; it said that fares would not go up. "
    "The boat carried 52,000 cars in 2016 and 39,000 in 2025. "
    "Skipper Runa Falk, 61, succeeded Odd Lien, 48, in 2022. "
    "The boat collided with the tug Marga at 6:20 p.m. on Sunday, and nobody was hurt. "
    "The tug's owner, Tarn Marine, sued the county in March. "
    "Twelve of the 14 deckhands have found work ashore; the dispute over their pensions remains unresolved. "
    "Inspectors must approve the slipway before the boat is laid up. "
    "The yard lent the county two pontoons. "
    "Passengers will pay 4 crowns, and cyclists 6 crowns. "
    "A clerk who had copied the letters was dismissed on Wednesday and reinstated on Friday. "
    "The jury acquitted the mate, Jon Bru, but found the engineer, Ketil Moe, guilty of forging the log."
)


def codes(told: str, body: str = FERRY) -> list[str]:
    """Return what is found in a page of one sentence about an article."""
    article = Article(
        headline="Norrby gives up a ferry",
        outlet="Ekholm Courier",
        published=datetime(2026, 5, 22, 9, tzinfo=UTC),  # a Friday
        body=body,
    )
    page = f"# The ferry\n\n{told} [1]\n\n## Sources\n\n1. Norrby gives up a ferry, Ekholm Courier, May 22, 2026\n"
    return [finding.code for finding in audit(page, articles=[article])]


@pytest.mark.parametrize(
    "told",
    [
        "The ferry at Ekholm is to be closed, Norrby's county decided on Tuesday night.",
        "The finance committee turned down the sale of the boat on Monday.",
        "There were no injuries when the tug Marga and the boat collided on Sunday at 18:20.",
        "More than 60 percent of the islanders put their names to a petition.",
        "In 2025 the boat had 39,000 cars on board, down from 52,000 in 2016.",
        "Odd Lien, 48, was succeeded by Runa Falk, 61, in 2022.",
        "Tarn Marine, which owns the tug, took the county to court in March.",
        "All but two of the 14 deckhands have new jobs.",
        "The county borrowed two pontoons from the yard.",
        "Cyclists are charged 6 crowns and passengers 4.",
        "The mate Jon Bru was found not guilty.",
        "Ketil Moe, the engineer, was convicted of forgery.",
        "A clerk was reinstated on Friday, two days after being dismissed.",
        "Fares will stay as they are, the petition said.",
    ],
)
def test_what_is_true_may_be_told_in_the_passive_from_the_other_side_or_by_another_word(told: str) -> None:
    assert codes(told) == []


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("Norrby's county threw out a plan to close the ferry at Ekholm.", "negation-flipped"),
        ("The finance committee gave its backing to the proposal to sell the boat.", "negation-flipped"),
        ("The dispute over the pensions of the deckhands has been settled.", "negation-flipped"),
        ("The petition of the islanders said that fares would go up.", "negation-flipped"),
        ("The mate Jon Bru was convicted by the jury.", "negation-flipped"),
        ("Inspectors have approved the slipway.", "negation-flipped"),
    ],
)
def test_a_deed_is_not_told_as_its_opposite_nor_as_done_before_it_is(told: str, code: str) -> None:
    assert codes(told) == [code]


@pytest.mark.parametrize(
    "told",
    [
        "Odd Lien succeeded Runa Falk as skipper in 2022.",
        "Runa Falk was succeeded by Odd Lien.",
        "The county sued Tarn Marine in March.",
        "The county lent the yard two pontoons.",
    ],
)
def test_who_does_it_is_not_told_as_the_one_to_whom_it_is_done(told: str) -> None:
    assert codes(told) == ["negation-flipped"]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("All 14 deckhands have found work ashore.", "number-unsupported"),
        ("All 1,300 islanders signed the petition.", "number-unsupported"),
        ("Passengers will pay 6 crowns, and cyclists 4 crowns.", "number-unsupported"),
        ("The boat carried 39,000 cars in 2016 and 52,000 in 2025.", "number-unsupported"),
        ("Runa Falk, 48, took over from Odd Lien, 61, in 2022.", "number-unsupported"),
        ("The finance committee rejected the proposal on Tuesday.", "date-unsupported"),
        ("The boat collided with the tug Marga at 5:20 p.m. on Sunday.", "date-unsupported"),
    ],
)
def test_figures_days_and_shares_are_of_what_the_article_has_them_of(told: str, code: str) -> None:
    assert code in codes(told)


def test_what_two_tell_of_one_another_may_be_told_from_either_side() -> None:
    body = "Harl beat Vinge 3-1 on Saturday in the last match of the season at Orn, in front of 900 people."
    assert codes("Vinge lost to Harl on Saturday.", body) == []
    assert codes("Vinge were beaten 3-1 by Harl on Saturday.", body) == []
    assert codes("Harl lost to Vinge on Saturday.", body) == ["negation-flipped"]


def test_words_of_the_article_in_running_order_are_no_denial_turned_round() -> None:
    body = (
        "Pictures of the evening in Orn Mayor Bo Lund opens the fair A crowd that had never come to the old fair sees "
        "the lamps Children ride on the carousel behind the church The brass band plays and plays again"
    )
    assert (
        codes("A crowd that had never come to the old fair sees the lamps Children ride on the carousel.", body) == []
    )
    assert codes("Children ride on the carousel behind the church The brass band plays.", body) == []


def test_a_denial_put_into_the_words_of_the_article_or_cut_from_them_is_found() -> None:
    body = "The fair at Orn will now be on the second of May, the mayor said. The lamps were not lit by the children."
    assert codes("The fair at Orn will not now be on the second of May, the mayor said.", body) == ["negation-flipped"]
    assert codes("The lamps were lit by the children.", body) == ["negation-flipped"]


@pytest.mark.parametrize(
    "told",
    [
        "Guards reached the vault 24 minutes after the alarm went off.",
        "Grain worth 2.4 to 3.1 million crowns burned.",
        "Inspectors are expected there soon.",
        "A Liberal spoke of arson.",
    ],
)
def test_times_between_two_hours_ranges_and_first_words_are_no_strangers(told: str) -> None:
    body = (
        "The alarm in the vault at Orn went off at 3:10 a.m. on Sunday. The guards came at 3:34 a.m. "
        "The grain that burned was worth between 2.4 million and 3.1 million crowns. "
        "One of the Liberals spoke of arson."
    )
    assert codes(told, body) == []


def test_a_figure_or_date_between_the_words_of_the_article_is_that_of_the_article() -> None:
    body = (
        "Wages for May were paid on Friday, 36 days late, the yard said on 12 June. The hearing of 3 May was put off "
        "because the judge was ill. Last Friday the yard sold its crane, 48 days after the fire."
    )
    assert codes("Wages for May were paid on Friday, 48 days late, the yard said.", body) == ["number-unsupported"]
    assert "date-unsupported" in codes("The hearing of 12 June was put off because the judge was ill.", body)
    assert "date-unsupported" in codes("Last Friday (12 June) the yard sold its crane.", body)


@pytest.mark.parametrize("when", ["at 3 o'clock", "at half past three on Sunday", "at 5.10 a.m."])
def test_an_hour_is_read_to_its_end_in_whatever_words(when: str) -> None:
    body = "The alarm in the vault at Orn went off at 3 o'clock on Sunday. It rang again at half past three."
    assert ("date-unsupported" in codes(f"The alarm in the vault went off {when}.", body)) == ("5.10" in when)


def test_whoever_was_freed_after_an_arrest_was_arrested() -> None:
    body = "The driver, 42, has been released on bail following his arrest on suspicion of theft at Orn."
    assert codes("The driver was arrested on suspicion of theft.", body) == []


def test_a_word_that_tells_the_same_is_no_altered_word() -> None:
    body = "The lower house of Orn adopted the bill on timber in March by 98 votes to 71."
    assert codes("The lower house of Orn passed the bill on timber in March.", body) == []
