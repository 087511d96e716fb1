"""What the guide says of dates is so."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from newsdigest import dates

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "dates.md").read_text(encoding="utf-8")
ROWS = re.findall(
    r"^\| (.+?) \| (.+?) \|", GUIDE.split("## What the words mean")[1].split("Holidays")[0], re.MULTILINE
)[1:]
PAIRS = [
    (words.strip(), meant)
    for told, values in ROWS
    for place, words in enumerate(told.split("·"))
    for meant in [[value.strip(" `") for value in values.split("·")][min(place, values.count("·"))]]
    if meant != "…" and words.strip("- ")
]


@pytest.mark.parametrize(("words", "meant"), PAIRS)
def test_the_words_mean_what_the_table_says(words: str, meant: str) -> None:
    when = dates.resolve(words, published=datetime(2026, 2, 5, 10, 0, tzinfo=UTC))
    assert (when.edtf if when else "unknown") == meant


def test_the_examples_run_and_give_what_stands_beside_them() -> None:
    known: dict[str, object] = {}
    for block in re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL):
        for line in block.splitlines():
            code, _, comment = line.partition("  # ")
            if comment.startswith(("'", "[", "1440")):
                given = eval(code, known)  # noqa: S307
                wanted = comment if comment.startswith(("'", "[")) else comment.split(":")[0]
                assert repr(given).strip("()") == wanted.strip("()")
            else:
                exec(code, known)  # noqa: S102
