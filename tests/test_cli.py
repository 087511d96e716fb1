"""The command line: what it prints, where, and with which exit code."""

from __future__ import annotations

import errno
import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newsdigest.cli import output
from newsdigest.errors import StorageError

ARTICLE = """---
title: Bridge closed: ship strikes pier
outlet: Harbour News
published: 2031-05-06T12:00:00+00:00
---
The harbour bridge was closed on Monday after a ship struck it, the port authority said.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "bridge.txt").write_text(ARTICLE, "utf-8")
    return tmp_path / "in"


def newsdigest(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "newsdigest", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")


def test_a_folder_becomes_markdown_on_standard_output(folder: Path) -> None:
    outcome = newsdigest("summarize", folder)
    assert (outcome.returncode, outcome.stderr) == (0, "")
    assert outcome.stdout.startswith("# ")
    assert "\x1b" not in outcome.stdout


def test_json_and_html_are_written_whole_to_a_file(folder: Path, tmp_path: Path) -> None:
    page, data = tmp_path / "out" / "digest.html", tmp_path / "out" / "digest.json"
    page.parent.mkdir()
    assert newsdigest("summarize", folder, "--format", "html", "-o", page).returncode == 0
    assert newsdigest("summarize", folder, "--format", "json", "-o", data).returncode == 0
    assert page.read_text("utf-8").lower().startswith("<!doctype html>")
    assert json.loads(data.read_text("utf-8"))["schema_version"] == "1"
    assert {file.name for file in page.parent.iterdir()} == {"digest.html", "digest.json"}


@pytest.mark.parametrize(
    ("option", "place", "why"),
    [
        ("--output", "mistyped/digest.md", "there is no folder"),
        ("--report", "mistyped/run.json", "there is no folder"),
        ("--output", ".", "is a folder"),
    ],
)
def test_a_mistyped_place_to_write_to_is_refused_and_no_folder_is_made(
    folder: Path, tmp_path: Path, option: str, place: str, why: str
) -> None:
    outcome = newsdigest("summarize", folder, option, tmp_path / place)
    assert (outcome.returncode, outcome.stdout) == (2, "")
    assert outcome.stderr.startswith(f"newsdigest: {option} ")
    assert why in outcome.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["in"]


@pytest.mark.parametrize(
    "asked", [("summarize", ""), ("stories", ""), ("audit", ""), ("audit", "page.md", "--articles", " ")]
)
def test_an_empty_path_is_not_the_folder_that_one_is_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "page.md").write_text("The pier opened on Friday, 6 March 2026, the port said.", "utf-8")
    outcome = newsdigest(*asked)
    assert (outcome.returncode, outcome.stdout) == (2, "")
    assert "a path is empty" in outcome.stderr


def test_a_dash_is_standard_output(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    asked = ("summarize", folder, "--format", "json")
    assert newsdigest(*asked, "-o", "-").stdout == newsdigest(*asked).stdout
    assert [file.name for file in tmp_path.iterdir()] == ["in"]


def test_an_earlier_digest_can_be_given(folder: Path, tmp_path: Path) -> None:
    earlier = tmp_path / "earlier.json"
    newsdigest("summarize", folder, "--format", "json", "-o", earlier)
    outcome = newsdigest("summarize", folder, "--format", "json", "--previous", earlier)
    assert json.loads(outcome.stdout)["edition"] == 1
    assert outcome.stdout == earlier.read_text("utf-8")


def test_an_unreadable_file_makes_the_run_partial(folder: Path) -> None:
    (folder / "empty.txt").write_text("", "utf-8")
    outcome = newsdigest("summarize", folder)
    assert outcome.returncode == 3
    assert outcome.stdout.startswith("# ")
    assert "empty.txt" in outcome.stderr


def test_an_article_with_the_id_of_another_is_listed_and_the_rest_are_told(folder: Path) -> None:
    for name, words in (("ferry", "The ferry sank on Monday."), ("rail", "The railway reopened on Monday.")):
        (folder / f"{name}.md").write_text(f"---\nid: d7\nheadline: News of the {name}\n---\n{words}\n", "utf-8")
    outcome = newsdigest("summarize", folder)
    assert outcome.returncode == 3
    assert "sank" in outcome.stdout
    assert "reopened" not in outcome.stdout
    assert "rail.md: 'News of the rail' has the id 'd7' of ferry.md" in outcome.stderr


def test_an_embargoed_article_is_set_aside(folder: Path) -> None:
    embargoed = ARTICLE.replace("outlet:", "embargo: 2999-01-01T00:00:00+00:00\noutlet:").replace("bridge", "tunnel")
    (folder / "tunnel.txt").write_text(embargoed, "utf-8")
    outcome = newsdigest("summarize", folder)
    assert outcome.returncode == 3
    assert "embargoed until 2999" in outcome.stderr
    assert "tunnel" not in outcome.stdout.partition("Unread")[0]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["summarize", "nowhere"], 2, "nowhere is not there"),
        (["summarize"], 2, "--help"),
        (["summarise", "."], 2, "--help"),
        (["summarize", ".", "--form", "poem"], 2, "see newsdigest summarize --help"),
        (["stories", ".", "--format", "pdf"], 2, "'--format': 'pdf' is not one of 'md', 'json'"),
        (["schema", "poem"], 2, "'name': 'poem' is not one of"),
        (["summarize", "{folder}", "--day-one", "soon"], 2, "2022-02-24"),
        (["summarize", "{folder}", "--as-of", "2031-05-06T12:00"], 2, "time zone"),
        (["summarize", "{folder}", "--as-of", "2031-05-06"], 2, "write 2031-05-06T00:00+00:00"),
        (["summarize", "{folder}", "--record", "x"], 2, "--model"),
        (["summarize", "{folder}", "--dry-run"], 2, "--model"),
        (["summarize", "{folder}", "--max-tokens", "9"], 2, "--model"),
        (["summarize", "{folder}", "--model", "ollama/x", "--max-cost", "1"], 2, "--prices"),
        (["summarize", "{folder}", "--model", "ollama/x", "--prices", "cheap"], 2, "0.25,2.00"),
        (["summarize", "{folder}", "--model", "ollama/x", "--no-cache", "--cache", "x"], 2, "--no-cache"),
        (["cache", "--cache", "{folder}/bridge.txt"], 1, "bridge.txt is no cache of answers"),
        (["cache", "--cache", "{folder}/bridge.txt", "--older-than", "0"], 1, "stays as it is"),
        (["summarize", "{folder}", "--model", "ollama/x", "--mode", "song"], 2, "json_schema"),
        (
            ["summarize", "{folder}", "--previous", "{folder}/bridge.txt"],
            2,
            "bridge.txt: this is not the JSON",
        ),
    ],
)
def test_a_mistake_gets_one_line_and_no_traceback(folder: Path, arguments: list[str], code: int, words: str) -> None:
    outcome = newsdigest(*(argument.format(folder=folder) for argument in arguments))
    assert outcome.returncode == code
    assert words in outcome.stderr
    assert "Traceback" not in outcome.stderr
    assert outcome.stdout == ""


@pytest.mark.parametrize("name", ["digest", "reading", "article"])
def test_the_schemas_are_json_schemas(name: str) -> None:
    outcome = newsdigest("schema", name)
    assert outcome.returncode == 0
    assert json.loads(outcome.stdout)["type"] == "object"


def test_help_and_version_are_there() -> None:
    assert "summarize" in newsdigest("--help").stdout
    assert "Exit codes" in newsdigest("--help").stdout
    assert "seeds/energy-truce" in newsdigest("summarize", "--help").stdout
    assert newsdigest("--version").stdout.startswith("newsdigest ")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupted_run_leaves_no_file(folder: Path, tmp_path: Path, sent: signal.Signals, code: int) -> None:
    target = tmp_path / "digest.json"
    script = (
        "import signal, sys, time, newsdigest.pipeline as p\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # a shell's background job begins without it
        "def wait(*a, **k):\n    print('ready', flush=True)\n    time.sleep(30)\n"
        "p.summarize = wait\n"
        f"sys.argv = ['newsdigest', 'summarize', {str(folder)!r}, '-o', {str(target)!r}]\n"
        "from newsdigest.cli import main; main()\n"
    )
    running = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert running.stdout is not None
    assert running.stdout.readline() == b"ready\n"
    time.sleep(0.05)
    running.send_signal(sent)
    running.communicate(timeout=10)
    assert running.returncode == code
    assert not target.exists()


@pytest.mark.parametrize(
    ("name", "start"), [("d.html", "<!doctype html"), ("d.json", "{"), ("d.md", "# "), ("d", "# ")]
)
def test_the_ending_of_the_file_says_what_to_write(folder: Path, tmp_path: Path, name: str, start: str) -> None:
    assert newsdigest("summarize", folder, "--output", tmp_path / name).returncode == 0
    assert (tmp_path / name).read_text("utf-8").lower().startswith(start)


def test_an_ending_that_says_nothing_is_refused_before_anything_is_read(folder: Path, tmp_path: Path) -> None:
    outcome = newsdigest("summarize", folder, "--output", tmp_path / "d.pdf")
    assert outcome.returncode == 2
    assert "the ending decides what is written; use one of .md, .html, .json" in outcome.stderr
    assert not (tmp_path / "d.pdf").exists()


@pytest.mark.parametrize("name", ["d.md", "d.html", "d.json"])
def test_a_digest_written_into_its_own_folder_is_no_article_of_the_next(folder: Path, name: str) -> None:
    runs = [newsdigest("summarize", folder, "--output", folder / name) for _ in range(2)]
    assert [run.returncode for run in runs] == [0, 0]
    assert "1 source," in runs[1].stderr


@pytest.mark.parametrize("name", ["d.md", "d.txt", "d.html", "d.json"])
def test_an_earlier_digest_among_the_articles_is_left_out_with_a_word(folder: Path, tmp_path: Path, name: str) -> None:
    assert newsdigest("summarize", folder, "--output", folder / name).returncode == 0
    again = newsdigest("summarize", folder, "--output", tmp_path / "again.md")
    assert (again.returncode, "1 source," in again.stderr) == (3, True)
    assert f"unread: {name}: is a digest, not an article" in again.stderr


def test_an_article_is_not_written_over_by_its_digest(folder: Path) -> None:
    article = next(path for path in folder.iterdir() if path.is_file())
    before = article.read_bytes()
    for given in (article, folder):
        outcome = newsdigest("summarize", given, "--output", article, "--format", "md")
        assert outcome.returncode == 2
        assert "is one of the articles and would be lost" in outcome.stderr
    assert article.read_bytes() == before


def test_what_is_asked_for_goes_before_the_ending_of_the_file(folder: Path, tmp_path: Path) -> None:
    assert newsdigest("summarize", folder, "--format", "json", "--output", tmp_path / "d.html").returncode == 0
    assert json.loads((tmp_path / "d.html").read_text("utf-8"))["headline"]


def test_without_a_command_the_help_is_shown_as_it_is() -> None:
    outcome = newsdigest()
    assert outcome.returncode == 2
    assert outcome.stderr == newsdigest("--help").stdout


def test_a_full_disk_behind_standard_output_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    class Full:
        @property
        def buffer(self) -> Full:
            return self

        def write(self, _content: bytes) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(sys, "stdout", Full())
    with pytest.raises(StorageError, match="No space left"):
        output.put("digest", None)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--day-one", "2031-05-01"], "only --form key-events prints a day counter"),
        (["--day-one", "2031-06-01", "--form", "key-events"], "2031-06-01 is no first day of a count"),
    ],
)
def test_a_first_day_that_counts_nothing_is_not_passed_over_in_silence(
    folder: Path, arguments: list[str], words: str
) -> None:
    outcome = newsdigest("summarize", str(folder), *arguments)
    assert outcome.returncode == 0
    assert words in outcome.stderr


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("harbour.txt", b"", 1),
        ("harbour.txt", b"\x89PNG\r\n\x1a\n", 1),
        ("harbour.pdf", b"%PDF-1.7", 1),
        ("harbour.json", b"{", 1),
        ("harbour.txt", None, 2),
    ],
)
def test_what_is_there_and_cannot_be_read_is_an_error_and_what_is_not_there_a_misuse(
    tmp_path: Path, name: str, content: bytes | None, code: int
) -> None:
    given = tmp_path / name
    if content is not None:
        given.write_bytes(content)
    outcome = newsdigest("summarize", given, "--output", tmp_path / "d.md")
    assert (outcome.returncode, outcome.stderr.count("\n")) == (code, 1)
    assert not (tmp_path / "d.md").exists()


def test_an_empty_folder_is_nothing_given(tmp_path: Path) -> None:
    assert newsdigest("summarize", tmp_path).returncode == 2
