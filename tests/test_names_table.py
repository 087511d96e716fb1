"""The user's own table of names: house style overrides what would have been chosen."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

import newsdigest
from newsdigest import load
from newsdigest.errors import UsageError
from newsdigest.schema.article import Article

TABLE = {"Orrin": ["Orryn"], "Ines Torwald": ["Ines Torvald", "Torvald"], "Coast Guard Board": "CGB"}
BODY = (
    "ORRYN, May 6 - The harbour bridge at Orryn was closed on Monday, Ines Torvald said. "
    "“Orryn is cut off,” said Torvald, who heads the CGB."
)


@pytest.fixture
def article() -> Article:
    published = datetime(2031, 5, 6, 12, tzinfo=UTC)
    return Article(id="a", headline="Bridge at Orryn closed", body=BODY, outlet="Post", published=published)


def printed(digest: newsdigest.Digest) -> str:
    lines = [*digest.summary, *digest.key_points, *(s for section in digest.sections for s in section.sentences)]
    return " ".join(line.text for line in lines)


def test_a_name_is_printed_as_the_table_has_it_but_never_in_a_quotation(article: Article) -> None:
    words = printed(newsdigest.summarize(article, names=TABLE))
    assert "bridge at Orrin was closed" in words
    assert "Ines Torwald" in words
    assert "Torvald" not in words
    assert "“Orryn is cut off" in words or "Orryn is cut off" not in words


def test_the_name_of_the_table_is_the_canonical_one(article: Article) -> None:
    names = {name.canonical: name.variants for name in newsdigest.summarize(article, names=TABLE).names}
    assert "Ines Torvald" in names["Ines Torwald"]
    assert "Ines Torvald" not in names


def test_without_a_table_names_stay_as_the_articles_have_them(article: Article) -> None:
    assert "Orrin" not in printed(newsdigest.summarize(article))


@pytest.mark.parametrize("suffix", [".yaml", ".json"])
def test_the_table_may_be_a_file(article: Article, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"names{suffix}"
    text = (
        json.dumps(TABLE)
        if suffix == ".json"
        else "Orrin: [Orryn]\nInes Torwald: [Ines Torvald, Torvald]\nCoast Guard Board: CGB\n"
    )
    path.write_text(text, "utf-8")
    assert newsdigest.summarize(article, names=path) == newsdigest.summarize(article, names=TABLE)


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ({"Orrin": 3}, "has lines such as"),
        ({"": ["x"]}, "has lines such as"),
        ({"Orrin": ["Orryn"], "Orren": ["Orryn"]}, "stands for both"),
        (Path("nowhere.yaml"), "cannot be read"),
    ],
)
def test_a_table_that_cannot_be_meant_is_refused(table: object, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        load.names(table)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Orrin: [Orryn\n  - x: : y", "neither YAML nor JSON .line 2, column 6: "),
        ("Orrin", "maps no names; write a name and its other spellings on each line"),
        ("", "is empty; write a name"),
    ],
)
def test_a_file_that_is_no_table_says_where_and_what_to_write(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "names.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(UsageError, match=words):
        load.names(path)


def test_a_table_of_another_kind_is_refused_before_anything_is_read(article: Article) -> None:
    with pytest.raises(UsageError, match="names="):
        newsdigest.summarize(article, names=3)
