"""The command line: a pile of articles put into stories."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest


def newsdigest(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "newsdigest", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    folder = tmp_path / "pile"
    folder.mkdir()
    for number, words in enumerate(("shut after ship strikes it", "reopens after ship struck it")):
        (folder / f"bridge{number}.txt").write_text(
            f"---\ntitle: Skarholm bridge {words}\npublished: 2031-05-0{number + 6}T12:00:00+00:00\n---\n"
            f"Skarholm bridge {words}. Harbour master Ines Torvald said so.\n",
            "utf-8",
        )
    (folder / "goat.txt").write_text(
        "---\ntitle: Goat wins cheese race\npublished: 2031-05-06T12:00:00+00:00\n---\nBernard rolled a cheese.\n",
        "utf-8",
    )
    return folder


def test_stories_are_printed_with_the_reasons(pile: Path) -> None:
    outcome = newsdigest("stories", pile)
    assert (outcome.returncode, outcome.stderr) == (0, "")
    assert outcome.stdout.startswith("# 3 articles in 2 stories\n")
    assert "shares" in outcome.stdout
    assert "## On their own" in outcome.stdout


def test_an_earlier_grouping_keeps_its_ids(pile: Path, tmp_path: Path) -> None:
    earlier = tmp_path / "stories.json"
    assert newsdigest("stories", pile / "bridge1.txt", "--format", "json", "-o", earlier).returncode == 0
    outcome = newsdigest("stories", pile, "--previous", earlier, "--format", "json")
    kept = json.loads(earlier.read_text("utf-8"))["stories"][0]["id"]
    found = json.loads(outcome.stdout)["stories"][0]
    assert found["id"] == kept
    assert len(found["articles"]) == 2


def test_what_could_not_be_read_is_said_and_the_rest_grouped(pile: Path) -> None:
    (pile / "empty.txt").write_text("", "utf-8")
    (pile / "later.txt").write_text("---\ntitle: Later\nembargo: 2931-05-06T12:00:00+00:00\n---\nLater.\n", "utf-8")
    outcome = newsdigest("stories", pile)
    assert outcome.returncode == 3
    assert "unread: empty.txt" in outcome.stderr
    assert "embargoed until" in outcome.stderr
    assert "# 3 articles" in outcome.stdout


@pytest.mark.parametrize(
    ("arguments", "words"), [(("nowhere",), "is not there"), ((".", "--previous", "nowhere.json"), "cannot be read")]
)
def test_a_wrong_path_is_misuse(pile: Path, arguments: tuple[str, ...], words: str) -> None:
    outcome = newsdigest("stories", *(str(pile) if one == "." else one for one in arguments))
    assert outcome.returncode == 2
    assert words in outcome.stderr


def test_a_file_that_is_no_grouping_is_an_error_of_one_line(pile: Path, tmp_path: Path) -> None:
    strange = tmp_path / "strange.json"
    strange.write_text("[]", "utf-8")
    outcome = newsdigest("stories", pile, "--previous", strange)
    assert outcome.returncode == 1
    assert outcome.stderr.count("\n") == 1
    assert "not the JSON of stories" in outcome.stderr
