"""What an article rejects, plans or has no sign of, told as so; and honest ways of telling it, which are left alone."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import Article, audit

QUARRY = (
    "Geologist Marta Quill found no sign that the quarry at Vessen had been flooded on purpose. "
    "Mayor Tove Lunde dismissed suggestions that the pumps at the quarry were faulty. "
    "Villagers planned to vote on Thursday on the lease of the quarry. "
    "Both quarrymen who were hurt were discharged from hospital on Wednesday. "
    "Foreman Per Aske denied that the crane was overloaded. The crane fell into the pit on Monday. "
    "The upper pit lost 130 lorries of stone and the lower pit 95. "
    "Of the 60 houses in Vessen, 34 have no water. "
    "It was not an easy week, and to have been there and to have got out was luck. "
    "The son of the man who drowned in 1998 leads the crew."
)


def codes(told: str, body: str = QUARRY, published: datetime | None = datetime(2026, 9, 2, 9, tzinfo=UTC)) -> set[str]:
    """Return what is found in a page of one sentence about an article, but for its own time."""
    article = Article(headline="Quarry at Vessen floods", outlet="Vessen Post", published=published, body=body)
    page = f"# The quarry\n\n{told} [1]\n\n## Sources\n\n1. Quarry at Vessen floods, Vessen Post\n"
    return {finding.code for finding in audit(page, articles=[article])} - {"publication"}


@pytest.mark.parametrize(
    "told",
    [
        "The quarry at Vessen had been flooded on purpose.",
        "Marta Quill said that the quarry at Vessen had been flooded on purpose.",
        "The pumps at the quarry were faulty, the mayor said.",
        "Villagers voted on Thursday on the lease of the quarry.",
        "Both quarrymen died in hospital on Wednesday.",
        "To have been there and to have not got out was luck.",
    ],
)
def test_what_an_article_rejects_plans_or_sees_no_sign_of_is_not_told_as_so(told: str) -> None:
    assert "negation-flipped" in codes(told)


@pytest.mark.parametrize(
    "told",
    [
        "Nothing suggests that the quarry at Vessen was flooded on purpose, the geologist Marta Quill found.",
        "The mayor denied that the pumps at the quarry were faulty.",
        "Villagers were to vote on Thursday on the lease of the quarry.",
        "Both quarrymen left hospital on Wednesday.",
        "Per Aske denied that his crane, which fell into the pit on Monday, was overloaded.",
        "The two pits lost more than 220 lorries of stone.",
        "More than half of the 60 houses in Vessen have no water.",
        "The crew is led by the son of the man who drowned.",
    ],
)
def test_what_an_article_rejects_plans_or_adds_up_to_may_be_told_so(told: str) -> None:
    assert codes(told) == set()


@pytest.mark.parametrize(
    "body", ["The dyke at Vessen broke on September 1.", "The dyke at Vessen broke on 1 September."]
)
def test_an_article_without_a_day_has_the_year_that_a_page_gives_its_date(body: str) -> None:
    assert codes("The dyke at Vessen broke on Sept. 1, 2026.", body, None) == set()
    assert codes("The dyke at Vessen broke on Sept. 3, 2026.", body, None) == {"date-unsupported"}


def test_a_page_may_leave_out_the_year_of_a_date() -> None:
    body = "The dyke at Vessen will be raised from Sept. 1, 2028, when the stone is dry."
    assert codes("The dyke at Vessen will be raised from September 1, when the stone is dry.", body) == set()


def test_who_submits_evidence_that_it_is_so_says_so() -> None:
    page = (
        "# The border\n\n"
        "Ambassador Jorun Heim submitted evidence that Arland had sent 40 barges and 310 lorries over the Senn [1]. "
        "The bridge was shut [1].\n\n## Timeline\n\n"
        "- March 2, 2026 – The ambassador goes to court; President Olle Strand later states Arland sent 40 barges "
        "and 310 lorries over the Senn [1].\n\n- March 3, 2026 – The bridge is shut [1].\n"
    )
    conflict = next(finding for finding in audit(page) if finding.code == "attribution-conflict")
    assert conflict.values == ("Jorun Heim", "Olle Strand")


DENIED = (
    "Pilot Lars Toll denied that the barge had been overloaded. "
    "Asked whether the dredger had been sold, he denied it. "
    "Is the lighthouse going to fall? It has stood for 90 years. "
    "Reports in the Courier that a docker had been run over are false, a spokesman said. "
    "Agda Moberg denied a report in the Lantern that the count wanted the bell melted. "
    "There was so far no sign that the chest had been opened."
)


@pytest.mark.parametrize(
    "told",
    [
        "The barge had not been overloaded.",
        "The dredger has not been sold.",
        "The lighthouse is not going to fall.",
        "No docker was run over.",
        "The Lantern reported that the count wanted the bell melted; Agda Moberg denied it.",
        "There is no sign so far that the chest was opened.",
    ],
)
def test_what_somebody_denied_may_be_told_as_not_so(told: str) -> None:
    assert codes(told, DENIED) == set()


@pytest.mark.parametrize(
    "told",
    [
        "The barge had been overloaded.",
        "Lars Toll denied that the barge had not been overloaded.",
        "A docker had been run over.",
        "The chest had been opened.",
    ],
)
def test_what_somebody_denied_is_not_told_as_so(told: str) -> None:
    assert "negation-flipped" in codes(told, DENIED)


HALL = (
    "The owners said that they had learned of the leak at 6:40 a.m. and had not been able to establish in time "
    "whether it was grave. "
    "Porter Siv Nyhus denied having sold the keys, and that he had offered to leave, as the radio had reported. "
    "He had not, as the Courier wrote, been unreachable during the flood. "
    "Glaziers, asked on the same day, said that they had not been paid since May and that no panes had arrived. "
    "Shares in the firm, which had lost 31 per cent since the flood, rose by 4 per cent on Monday. "
    "The recount ended with 331 votes for Ada Rusten and 319 for her rival, Bo Vale. "
    "Seven of the ten members voted for the repair and three against. "
    "Fifty guests hung on the balcony before ropes brought them down. "
    "Pianist Ylva Dahl, who had never won a prize in the hall, was the winner. "
    "The heirs sold the hall nothing but broken chairs. "
    "Bailiff Rolf Lind was second in the run, two minutes behind, and Ane Berge third."
)


@pytest.mark.parametrize(
    "told",
    [
        "The owners could not establish before dusk whether the leak was grave.",
        "The owners were unable to establish before dusk whether the leak was grave.",
        "Siv Nyhus did not sell the keys, by his own account.",
        "He was not unreachable during the flood.",
        "Glaziers said that they have not been paid since May and no panes have arrived.",
        "Ada Rusten has 331 votes against 319 for Bo Vale.",
        "Seven members backed the repair and three opposed it.",
        "Fifty guests were roped down from the balcony.",
        "Ylva Dahl won a prize in the hall.",
        "The heirs sold the hall only broken chairs.",
        "Rolf Lind came second in the run, ahead of Ane Berge.",
    ],
)
def test_another_way_of_denying_or_of_telling_the_other_side_is_no_denial_turned_round(told: str) -> None:
    assert codes(told, HALL) == set()


@pytest.mark.parametrize(
    "told",
    [
        "The owners were able to establish before dusk whether the leak was grave.",
        "Siv Nyhus sold the keys.",
        "He was unreachable during the flood.",
        "Seven of the ten members voted against the repair.",
    ],
)
def test_what_is_denied_of_it_in_another_way_is_found_when_told_as_so(told: str) -> None:
    assert "negation-flipped" in codes(told, HALL)


def test_advice_says_that_another_article_has_it_only_where_it_has_all_of_it() -> None:
    articles = [
        Article(headline="Ferry fares rise", outlet="Vessen Post", body="Fares on the ferry to Odde rise by 4 crowns."),
        Article(
            headline="A choir sings", outlet="Odde Weekly", body="The choir of Odde sang in the hall until midnight."
        ),
    ]
    sources = "## Sources\n\n1. Ferry fares rise, Vessen Post\n2. A choir sings, Odde Weekly\n"
    told = "Fares on the ferry to Odde rise by {} crowns. [2]"
    for figure, words in (("4", "[1] does"), ("9", "[1] comes nearest, and does not carry all of it either")):
        page = f"# The ferry\n\n{told.format(figure)}\n\n{sources}"
        finding = next(each for each in audit(page, articles) if each.code == "citation-wrong-source")
        assert words in finding.message
