"""A digest shows, converts and saves itself."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

import newsdigest
from newsdigest.errors import InvalidArticle, StorageError, UsageError
from newsdigest.schema.article import Article

ARTICLES = [
    Article(
        headline="Bridge closed",
        body=(
            "The harbour bridge was closed on Monday after a ship struck it, the port authority said.\n\n"
            '"It will take weeks to mend," Anna Verhoeven, the harbour master, said.'
        ),
        outlet="Harbour News",
        published=datetime(2031, 5, 6, 12, tzinfo=UTC),
    )
]


@pytest.fixture(scope="module")
def digest() -> newsdigest.Digest:
    return newsdigest.summarize(ARTICLES)


def test_a_digest_survives_its_json(digest: newsdigest.Digest) -> None:
    assert newsdigest.Digest.from_json(digest.to_json()) == digest
    assert newsdigest.Digest.from_json(digest.to_json()).to_json() == digest.to_json()


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"schema_version": "1"}', "null", "x" * 10_000])
def test_what_is_no_digest_is_refused_with_a_hint(text: str) -> None:
    with pytest.raises(InvalidArticle, match="--format json"):
        newsdigest.Digest.from_json(text)


def test_a_digest_tells_how_much_it_holds_in_proper_plurals(digest: newsdigest.Digest) -> None:
    assert "1 source, " in repr(digest)
    assert repr(digest).endswith("0 disputes>")


def test_the_ending_of_the_name_decides_the_format(digest: newsdigest.Digest, tmp_path: Path) -> None:
    assert digest.save(tmp_path / "a.md").read_text("utf-8") == digest.to_markdown()
    assert digest.save(tmp_path / "a.html").read_text("utf-8") == digest.to_html()
    assert json.loads(digest.save(str(tmp_path / "a.json")).read_text("utf-8"))["headline"] == digest.headline
    with pytest.raises(UsageError, match=r"\.md, \.html, \.json"):
        digest.save(tmp_path / "a.docx")


def test_a_digest_that_cannot_be_saved_leaves_nothing_behind(digest: newsdigest.Digest, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file where a folder should be", "utf-8")
    with pytest.raises(StorageError, match="could not be written"):
        digest.save(tmp_path / "taken" / "a.json")
    assert [file.name for file in tmp_path.iterdir()] == ["taken"]


@pytest.mark.parametrize("table", ["sources", "timeline", "events", "claims", "disputes"])
def test_every_part_is_a_table_with_stable_columns(digest: newsdigest.Digest, table: str) -> None:
    frame = digest.to_dataframe(table)  # type: ignore[arg-type]
    assert len(frame) == len(getattr(digest, table))
    assert len(set(frame.columns)) == len(frame.columns)
    if "earliest" in frame:
        assert str(frame["earliest"].dtype) == "datetime64[s]"


def test_an_unknown_table_names_the_known_ones(digest: newsdigest.Digest) -> None:
    with pytest.raises(UsageError, match="timeline"):
        digest.to_dataframe("tables")  # type: ignore[arg-type]


def test_a_notebook_gets_words_and_a_picture(digest: newsdigest.Digest) -> None:
    shown = digest._repr_mimebundle_()
    assert set(shown) == {"text/plain", "text/markdown", "text/html"}
    assert shown["text/plain"].startswith("<Digest ")
    assert "<script" not in shown["text/html"]


def test_a_digest_of_another_schema_version_is_refused(digest: newsdigest.Digest) -> None:
    with pytest.raises(InvalidArticle, match="schema version 99"):
        newsdigest.Digest.from_json(digest.to_json().replace('"schema_version": "1"', '"schema_version": "99"'))


def test_a_digest_is_saved_to_a_path_only(digest: newsdigest.Digest) -> None:
    with pytest.raises(UsageError, match="a path"):
        digest.save(None)  # type: ignore[arg-type]


def test_every_field_of_the_data_is_read_through_the_digest(digest: newsdigest.Digest) -> None:
    for field in type(digest.data).model_fields:
        assert getattr(digest, field) == getattr(digest.data, field)
