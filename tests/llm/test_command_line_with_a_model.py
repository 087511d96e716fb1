"""The command line with a model: what a run would take, what it took, and what it keeps."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

QUOTE = "The lock gate at Tarn failed on Monday."
TOLD = {"title": "Lock gate fails", "summary": QUOTE, "status": "happened", "topic": "disaster", "quote": QUOTE}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    for name in ("one", "two"):
        (tmp_path / "in" / f"{name}.txt").write_text(f"Gate fails, says {name}\n\n{QUOTE}\n", "utf-8")
    return tmp_path / "in"


@pytest.fixture
def press(service: Any, reply: Any) -> Any:
    """Plays a model that reads one event and writes nothing of it."""

    def play(body: dict[str, Any]) -> Any:
        if "You are the writer" in body["messages"][0]["content"]:
            return reply(json.dumps({"headline": "", "headline_about": [], "sections": []}))
        return reply(json.dumps({"events": [TOLD]}), tokens=(2000, 500))

    service.plays_by(play)
    return service


def summarize(service: Any, home: Path, folder: Path, *options: str | Path) -> subprocess.CompletedProcess[str]:
    command = [
        sys.executable,
        "-m",
        "newsdigest",
        "summarize",
        folder,
        "--model",
        "custom/m",
        "--base-url",
        service.url,
    ]
    environment = {**os.environ, "XDG_CACHE_HOME": str(home / "cache")}
    return subprocess.run(
        [*map(str, command), *map(str, options)],
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
        env=environment,
    )


def test_a_dry_run_says_what_a_run_would_take_and_a_second_run_takes_nothing(
    press: Any, folder: Path, tmp_path: Path
) -> None:
    dry = summarize(press, tmp_path, folder, "--dry-run")
    assert (dry.returncode, press.requests) == (0, [])
    assert dry.stdout.startswith("2 calls with about ")
    first = summarize(press, tmp_path, folder)
    assert first.returncode == 0, first.stderr
    assert "3 requests (0 failed)" in first.stderr
    assert (tmp_path / "cache" / "newsdigest" / "answers.sqlite").exists()
    second = summarize(press, tmp_path, folder)
    assert second.stdout == first.stdout
    assert len(press.requests) == 3
    assert summarize(press, tmp_path, folder, "--dry-run").stdout.startswith("0 calls")


def test_a_budget_ends_the_run_with_a_partial_digest_and_a_report(press: Any, folder: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    options = ("--max-tokens", "3300", "--max-in-flight", "1", "--prices", "1,2", "--report", report, "--no-cache")
    outcome = summarize(press, tmp_path, folder, *options, "--timeout", "5", "--mode", "json_schema")
    assert outcome.returncode == 3, outcome.stderr
    assert "the budget of this run is spent" in outcome.stderr
    books = json.loads(report.read_text("utf-8"))
    assert books["requests"] == len(press.requests)
    assert books["spent"]["cost"] > 0
    assert sorted(one["calls"] for one in books["articles"]) == [0, 1]
    assert not (tmp_path / "cache").exists()
