"""What was taken back since heads nothing, and says so wherever it is told."""

from __future__ import annotations

from typing import Any

import pytest

from newsdigest import summarize
from newsdigest.schema.article import Article

STUDY = "The journal Tide Letters published a study on Monday that found the harbour of Ardle safe."
WITHDRAWN = (
    "The journal Tide Letters withdrew the study of the harbour of Ardle on Friday after errors were found in it."
)
SWIM = "Swimmers returned to the harbour of Ardle on Tuesday."


def article(newsroom: Any, article_id: str, body: str, day: str) -> Article:
    told: Article = newsroom.article(article_id, body, published=f"2026-03-{day}T18:00:00+00:00", headline="Ardle")
    return told


def test_a_study_that_a_later_report_has_withdrawn_leads_nothing(newsroom: Any) -> None:
    digest = summarize([article(newsroom, "a", f"{STUDY}\n\n{SWIM}", "03"), article(newsroom, "b", WITHDRAWN, "06")])
    top = [digest.headline, *(point.text for point in digest.key_points), *(one.heading for one in digest.sections)]
    assert not any("published a study" in words and "Taken back" not in words for words in top)
    told = next(s for section in digest.sections for s in section.sentences if "published a study" in s.text)
    assert any("withdrew the study" in check for check in told.checks)


def test_charges_dropped_in_the_next_sentence_are_told_beside_the_charge(newsroom: Any) -> None:
    body = (
        "Ilze Orr was charged with theft in May. The charges were dropped in June.\n\n"
        "On Monday Orr returned to the school in Ardle, where 40 pupils sang for her."
    )
    digest = summarize([article(newsroom, "a", body, "06")])
    told = [s for section in digest.sections for s in section.sentences if "was charged" in s.text]
    assert all(any("were dropped" in check for check in sentence.checks) for sentence in told)
    assert not any("was charged" in section.heading and "back" not in section.heading for section in digest.sections)


def test_another_study_takes_nothing_back(newsroom: Any) -> None:
    other = "The town of Sool withdrew its own study of the river in January."
    digest = summarize([article(newsroom, "a", f"{STUDY}\n\n{SWIM}", "03"), article(newsroom, "b", other, "06")])
    told = [s for section in digest.sections for s in section.sentences if "published a study" in s.text]
    assert not any("since then" in check for sentence in told for check in sentence.checks)


REVOKED = "The port office revoked the licence of the ferry line Orr Boats on Tuesday after a leak."
REINSTATED = "A court in Ardle reinstated the licence of Orr Boats on Friday.\n\nThe licence was revoked on Tuesday."


def test_what_a_court_gives_back_leads_and_the_taking_is_told_as_earlier(newsroom: Any) -> None:
    digest = summarize([article(newsroom, "a", REVOKED, "03"), article(newsroom, "b", REINSTATED, "06")])
    assert "reinstated" in digest.headline
    told = {s.text: s.checks for section in digest.sections for s in section.sentences}
    assert any("reinstated" in check for text, checks in told.items() if "revoked" in text for check in checks)
    assert not any("revoked" in check for text, checks in told.items() if "reinstated" in text for check in checks)


RESULTS = [
    (
        "Ilze Orr won a second term as mayor of Ardle on Monday, 90 votes ahead of Jon Pell.",
        "A recount on Wednesday gave Jon Pell the majority in the race for mayor of Ardle.",
    ),
    (
        "Sool Rowers won the Sound Cup on Monday by two lengths.",
        "Sool Rowers were stripped of the Sound Cup on Wednesday because their boat was too light.",
    ),
    (
        "Ilze Orr was convicted of fraud by a court in Ardle on Monday.",
        "The fraud conviction of Ilze Orr was overturned by a court in Ardle on Wednesday.",
    ),
    (
        "The council of Ardle rejected a plan for a new fish market on Monday by 9 votes to 8.",
        "The council of Ardle approved the plan for a new fish market on Wednesday by 9 votes to 8.",
    ),
]


@pytest.mark.parametrize(("first", "last"), RESULTS)
def test_the_last_outcome_leads_and_each_is_told_on_its_day(newsroom: Any, first: str, last: str) -> None:
    digest = summarize([article(newsroom, "a", first, "02"), article(newsroom, "b", last, "04")])
    assert digest.headline.split(" on ")[0] in last
    assert [line.edtf for line in digest.timeline] == ["2026-03-02", "2026-03-04"]
    assert [line.text.split()[0] for line in digest.timeline] == [first.split(maxsplit=1)[0], last.split(maxsplit=1)[0]]
    told = next(
        s
        for section in digest.sections
        for s in section.sentences
        if s.text.startswith(first.split(" on ", maxsplit=1)[0])
    )
    assert any("since then" in check for check in told.checks)


def test_who_wins_the_next_election_takes_nothing_back(newsroom: Any) -> None:
    later = "Jon Pell won the race for mayor of Ardle on Wednesday, 12 votes ahead of Ilze Orr."
    digest = summarize([article(newsroom, "a", RESULTS[0][0], "02"), article(newsroom, "b", later, "04")])
    assert not any("since then" in c for one in digest.sections for s in one.sentences for c in s.checks)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (
            "Ilze Orr was convicted of fraud by a court in Ardle on Monday.",
            "Jon Pell was acquitted of fraud by a court in Ardle on Wednesday.",
        ),
        (
            "The rowers of Sool Sound refused to train on Monday because they had not been paid.",
            "Orr Boats won approval on Wednesday to buy Sool Sound, whose rowers have not been paid.",
        ),
    ],
)
def test_what_is_decided_of_another_turns_nothing_over(newsroom: Any, first: str, last: str) -> None:
    digest = summarize([article(newsroom, "a", first, "02"), article(newsroom, "b", last, "04")])
    assert not any("since then" in c for one in digest.sections for s in one.sentences for c in s.checks)
