"""Of Markdown the marks go, and every word stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsdigest import load

PAGE = """# Ferry held in *harbour*

**The ferry** was held on Monday, [the port](https://port.example/x) said.

* It will sail on Tuesday.
* Fares stay at 4 \\* 2 euros.

> "We are sorry," said `Ann Hale`.

![a ferry](https://port.example/f.jpg)
"""


def test_a_markdown_file_is_read_as_its_reader_sees_it(tmp_path: Path) -> None:
    (tmp_path / "ferry.md").write_text(PAGE, "utf-8")
    article = load.file(tmp_path / "ferry.md")
    assert article.headline == "Ferry held in harbour"
    assert article.body.split("\n\n") == [
        "The ferry was held on Monday, the port said.",
        "It will sail on Tuesday.",
        "Fares stay at 4 * 2 euros.",
        '"We are sorry," said Ann Hale.',
    ]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("It was *held* there.", "It was held there."),
        ("**19:20** The ferry has *been* held.", "19:20 The ferry has been held."),
        ("## 19:20\n\nThe ferry is __held__.", "19:20\n\nThe ferry is held."),
        ("It was _held_ there, **all day**.", "It was held there, all day."),
        ("Fares are 4 * 2 or 5*3*2 euros. F***, he said.", "Fares are 4 * 2 or 5*3*2 euros. F***, he said."),
        ("Up 3%* on the year.\n\n*Without islands.", "Up 3%* on the year.\n\n*Without islands."),
        ("See https://port.example/_a_/b and ferry_list_1.", "See https://port.example/_a_/b and ferry_list_1."),
        ("The #1 ferry.", "The #1 ferry."),
    ],
)
def test_a_text_file_loses_the_emphasis_it_borrowed_and_keeps_every_other_mark(
    tmp_path: Path, written: str, read: str
) -> None:
    (tmp_path / "ferry.txt").write_text(f"Ferry held\n\n{written}", "utf-8")
    assert load.file(tmp_path / "ferry.txt").body == read
