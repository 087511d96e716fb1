"""An office means whoever holds it, and nobody beside it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

import newsdigest
from newsdigest.attributions.cast.figure import is_office_of
from newsdigest.schema.article import Article


@pytest.mark.parametrize(
    ("description", "role"),
    [
        ("mayor", "the mayor"),
        ("energy minister", "minister of energy"),
        ("executive", "chief executive officer"),
        ("governor", "the bank's governor"),
        ("former warden", "a former warden"),
        ("chair", "founder and chair"),
        ("deputy mayor", "deputy mayor"),
    ],
)
def test_an_office_calls_its_holder(description: str, role: str) -> None:
    assert is_office_of(description, role)


@pytest.mark.parametrize(
    ("description", "role"),
    [
        ("mayor", "the deputy mayor"),
        ("president", "the president's adviser"),
        ("president", "Vice President"),
        ("director", "the director's son"),
        ("accused", "lawyer of the accused"),
        ("minister", "a former minister"),
        ("valleys", "to the Moran valleys"),
    ],
)
def test_whoever_stands_beside_it_is_not_called_so(description: str, role: str) -> None:
    assert not is_office_of(description, role)


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("Rolf Amsel, the deputy mayor, resigned on Sunday. The mayor said that she regretted it.", "The mayor"),
        ("Tim Ahl, the director's son, left the board. The director said that he was proud of him.", "The director"),
        ("Ines Falk, the mayor, resigned on Sunday. The mayor said that she was tired.", "Ines Falk"),
        ("Jan Orr, minister of finance, met the unions. The finance minister said talks would go on.", "Jan Orr"),
    ],
)
def test_what_an_office_says_is_told_of_its_holder(told: str, speaker: str) -> None:
    body = f"The council met on Tuesday.\n\n{told}"
    article = Article(headline="Council meets", body=body, published=datetime(2026, 3, 11, 9, tzinfo=UTC))
    assert [claim.speaker for claim in newsdigest.summarize([article]).claims] == [speaker]
