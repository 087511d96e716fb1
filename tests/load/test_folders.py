from __future__ import annotations

import codecs
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsdigest import load
from newsdigest.errors import InvalidArticle, LoadError, NewsDigestError, TooLarge, UnsupportedContent, UsageError

PIECES = [
    "<p>", "</p>", "<div hidden>", "</div>", "Harbour shut. ", "<script>", "{", "<!--", "é", "\x00", "<html>", "<body>",
    "</body>", "<h1>", "</h1>", "<time datetime=x>", '<meta property="og:title" content="A">',
    '<script type="application/ld+json">[1]</script>', '<script type="application/ld+json">{"@type": "Article"}',
]  # fmt: skip
TEXT = "Harbour shut\n\nIt was “closed” on Friday – by the wind."


def write(folder: Path, name: str, content: bytes | str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_a_folder_is_read_in_the_order_of_its_paths_and_one_bad_file_stops_nothing(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", TEXT)
    write(tmp_path, "a/2.md", "# Two\n\nSecond.")
    write(tmp_path, "a/10.json", '[{"headline": "Ten", "body": "x"}, {"headline": "Eleven", "body": "y"}]')
    write(tmp_path, "c.jsonl", '{"headline": "Line one"}\n\n{"headline": "Line two"}\n')
    write(tmp_path, "empty.txt", "")
    write(tmp_path, "picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    write(tmp_path, "paper.pdf", b"%PDF-1.7 ...")
    write(tmp_path, "photo.jpg", b"\xff\xd8\xff")
    write(tmp_path, "README.md", "# Not an article")
    write(tmp_path, ".hidden.txt", TEXT)
    write(tmp_path, ".git/x.txt", TEXT)
    loaded = load.folder(tmp_path)
    assert [article.headline for article in loaded.articles] == [
        "Ten", "Eleven", "Two", "Harbour shut", "Line one", "Line two",
    ]  # fmt: skip
    assert [missed.article for missed in loaded.unread] == ["empty.txt", "paper.pdf", "picture.txt"]
    assert all(
        isinstance(missed.error, LoadError) and str(missed.error).endswith(missed.reason) for missed in loaded.unread
    )
    assert load.folder(tmp_path) == loaded or [u.reason for u in load.folder(tmp_path).unread] == [
        u.reason for u in loaded.unread
    ]


def test_of_two_articles_with_one_id_the_first_file_by_name_is_read_and_the_other_is_named(tmp_path: Path) -> None:
    write(tmp_path, "bakery.md", "---\nid: k4\nheadline: Bakery shut\n---\nThe bakery shut on Friday.")
    write(tmp_path, "canal.md", "---\nid: k4\nheadline: Canal frozen\n---\nThe canal froze on Friday.")
    write(tmp_path, "copy.md", "---\nid: k4\nheadline: Bakery shut\n---\nThe bakery shut on Friday.")
    write(tmp_path, "dyke.md", "---\nheadline: Dyke holds\n---\nThe dyke held on Friday.")
    for order in ([tmp_path], sorted(tmp_path.iterdir(), reverse=True)):
        loaded = load.paths(order)
        assert {article.headline for article in loaded.articles} == {"Bakery shut", "Dyke holds"}
        (missed,) = loaded.unread
        assert missed.article == "canal.md"
        assert missed.reason.startswith("'Canal frozen' has the id 'k4' of bakery.md")
        assert isinstance(missed.error, InvalidArticle)


def test_a_folder_may_raise_instead(tmp_path: Path) -> None:
    write(tmp_path, "paper.pdf", b"%PDF-1.7 ...")
    with pytest.raises(UnsupportedContent, match="PDF"):
        load.folder(tmp_path, on_error="raise")
    with pytest.raises(UsageError):
        load.folder(tmp_path, on_error="ignore")  # type: ignore[arg-type]
    with pytest.raises(UsageError):
        load.folder(tmp_path / "nowhere")


def test_links_pipes_and_loops_are_passed_over(tmp_path: Path) -> None:
    outside = write(tmp_path, "outside/secret.txt", TEXT)
    inside = tmp_path / "inside"
    write(inside, "a.txt", TEXT)
    (inside / "loop").symlink_to(inside, target_is_directory=True)
    (inside / "link.txt").symlink_to(outside)
    os.mkfifo(inside / "pipe.txt")
    loaded = load.folder(inside)
    assert (len(loaded.articles), loaded.unread) == (1, ())
    with pytest.raises(UnsupportedContent, match="regular"):
        load.file(inside / "pipe.txt")


def test_files_and_folders_are_read_in_the_order_given(tmp_path: Path) -> None:
    first = write(tmp_path, "z.txt", "Zed\n\nLast letter.")
    write(tmp_path, "more/a.txt", "Ay\n\nFirst letter.")
    loaded = load.paths([first, tmp_path / "more", tmp_path / "nowhere.txt"])
    assert [article.headline for article in loaded.articles] == ["Zed", "Ay"]
    assert loaded.unread[0].article == "nowhere.txt"
    assert load.paths([]) == load.Loaded((), ())


def test_a_file_of_many_articles_is_not_one(tmp_path: Path) -> None:
    path = write(tmp_path, "two.json", '[{"headline": "One"}, {"headline": "Two"}]')
    with pytest.raises(InvalidArticle, match="paths"):
        load.file(path)


@pytest.mark.parametrize(
    ("content", "notes"),
    [
        (TEXT.encode(), 0),
        (codecs.BOM_UTF8 + TEXT.encode(), 0),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), 0),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), 0),
        (TEXT.encode("utf-16-le"), 1),
        (TEXT.encode("windows-1252"), 1),
        (TEXT.replace("\n", "\r\n").encode(), 0),
        (TEXT.encode().replace("–".encode(), b"\x96"), 1),
    ],
)
def test_a_file_is_read_whatever_it_was_saved_as(tmp_path: Path, content: bytes, notes: int) -> None:
    article = load.file(write(tmp_path, "a.txt", content))
    assert (article.headline, article.body) == ("Harbour shut", "It was “closed” on Friday – by the wind.")
    assert len(article.notes) == notes + 1  # and that it has no date


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as opened:
        opened.truncate(100_000_000)
    with pytest.raises(TooLarge):
        load.file(path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=400), st.sampled_from([".txt", ".md", ".json", ".jsonl", ".html", ".pdf", ""]))
def test_any_bytes_are_an_article_or_an_error_of_ours(tmp_path: Path, content: bytes, suffix: str) -> None:
    path = write(tmp_path, f"file{suffix}", content)
    try:
        article = load.file(path)
    except NewsDigestError:
        return
    assert article.headline
    assert "\x00" not in article.body
    article.model_dump_json().encode()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50)
@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_any_page_is_an_article_or_an_error_of_ours(pieces: list[str]) -> None:
    try:
        article = load.html("".join(pieces))
    except NewsDigestError:
        return
    assert article.headline


def test_one_path_is_a_path_and_no_list_of_letters(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", TEXT)
    assert load.paths(str(tmp_path)) == load.paths([tmp_path])


@pytest.mark.parametrize("given", [None, 5, [None], [b"a.txt"], [5]])
def test_what_is_no_path_is_refused_in_words(given: object) -> None:
    with pytest.raises(UsageError, match="paths reads files and folders"):
        load.paths(given)  # type: ignore[arg-type]


@pytest.mark.parametrize("read", [load.file, load.folder, load.paths, lambda given: load.paths([given])])
@pytest.mark.parametrize("given", ["", "  \n"])
def test_an_empty_text_is_no_path_and_not_the_folder_the_program_runs_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read: Callable[[str], object], given: str
) -> None:
    write(tmp_path, "a.txt", TEXT)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match="an empty text is no path"):
        read(given)


def test_a_name_that_no_disk_can_hold_is_a_file_that_is_not_there() -> None:
    (missed,) = load.paths(["a" * 5000]).unread
    assert isinstance(missed.error, LoadError)


@pytest.mark.parametrize("reader", [load.file, load.folder])
@pytest.mark.parametrize("given", [None, 5, b"a.txt"])
def test_a_reader_of_paths_says_that_it_was_given_none(reader: Any, given: object) -> None:
    with pytest.raises(UsageError, match="at a path"):
        reader(given)


def test_what_is_unread_is_named_once(tmp_path: Path) -> None:
    write(tmp_path, "a.pdf", "%PDF-1.7")
    (missed,) = load.paths([tmp_path]).unread
    assert missed.article == "a.pdf"
    assert "a.pdf" not in missed.reason
    assert missed.reason
