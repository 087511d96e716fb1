"""What was taken back since heads nothing, and says so wherever it is told."""

from __future__ import annotations

from typing import Any

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
