"""What an article says there is none of, and what its sentences tell of somebody else."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import Article, audit

BODY = (
    "Chemist Ulla Brandt said she had found no trace of tar oil on the coat of the former harbour master. There was no "
    "shortage of bread in Orrest. A third man, Lee Tarrant, had been charged with conspiracy, but the case against him "
    "was dropped. Nils Aske was convicted of perjury. Its author, Pia Vold, has since withdrawn the study of the reef. "
    "Oda Brekke came back from a set down on Sunday to beat the holder, Lisa Holt, 3-6 7-5 6-4."
)


def codes(told: str) -> set[str]:
    article = Article(
        headline="Notes from Orrest", outlet="The Courier", published=datetime(2026, 6, 12, 9, tzinfo=UTC), body=BODY
    )
    page = f"# Orrest\n\n{told} [1]\n\n## Sources\n\n1. Notes from Orrest, The Courier\n"
    return {finding.code for finding in audit(page, articles=[article])}


@pytest.mark.parametrize(
    "told",
    [
        "The coat of the former harbour master bore traces of tar oil, a chemist testified.",
        "Orrest had a shortage of bread.",
        "Lee Tarrant was convicted of conspiracy.",
        "Pia Vold stands by the study of the reef.",
        "Lisa Holt beat Oda Brekke on Sunday.",
    ],
)
def test_what_there_was_none_of_cannot_be_told_as_there(told: str) -> None:
    assert "negation-flipped" in codes(told)


@pytest.mark.parametrize(
    "told",
    [
        "The coat of the former harbour master bore no trace of tar oil, a chemist testified.",
        "Bread was not short in Orrest.",
        "The case against Lee Tarrant, who was accused of conspiracy, was dropped.",
        "Nils Aske was found guilty of perjury.",
        "Pia Vold has taken back the study of the reef.",
        "Oda Brekke defeated Lisa Holt after losing the first set.",
    ],
)
def test_what_is_told_as_the_article_has_it_is_no_fault(told: str) -> None:
    assert codes(told) == set()
