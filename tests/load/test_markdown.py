"""Of Markdown the marks go, and every word stays."""

from __future__ import annotations

from pathlib import Path

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


def test_a_text_file_keeps_its_stars(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text("Ferry held\n\nIt was *held* there.", "utf-8")
    assert load.file(tmp_path / "ferry.txt").body == "It was *held* there."
