"""Where a sentence of a news text ends."""

from __future__ import annotations

import pytest

from newsdigest.text import sentences


@pytest.mark.parametrize(
    "body",
    [
        "Shares of Halden Water plc. (LSE: HALW) are suspended.",
        "Shares of Halden Water plc. (Euronext Amsterdam: HALW) are suspended.",
        "Halden Water S.p.A. (the company) will appeal.",
        "Halden Corp. (NYSE: HALD), which owns the mine, will appeal.",
    ],
)
def test_where_a_company_is_listed_begins_no_sentence(body: str) -> None:
    assert [sentence.text for sentence in sentences(body)] == [body]


def test_a_sentence_in_brackets_stands_by_itself() -> None:
    found = [sentence.text for sentence in sentences("The mayor stayed away. (She is on leave.)")]
    assert found == ["The mayor stayed away.", "(She is on leave.)"]
