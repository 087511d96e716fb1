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
    costs = [one["cost"] for one in books["articles"]]
    assert sum(costs) == books["answers"]["read"]["cost"] == books["spent"]["cost"]
    assert not (tmp_path / "cache").exists()


def test_a_run_that_is_out_of_time_lists_what_is_unread(service: Any, reply: Any, folder: Path, tmp_path: Path) -> None:
    service.plays(reply(json.dumps({"events": [TOLD]})), reply(json.dumps({"events": [TOLD]}), after=4))
    pace = ("--requests-per-minute", "600", "--tokens-per-minute", "1000000", "--run-deadline", "2")
    outcome = summarize(service, tmp_path, folder, "--no-cache", "--max-in-flight", "1", *pace)
    assert outcome.returncode == 3, outcome.stderr
    assert "the 2 seconds of this run are over" in outcome.stderr
    assert len(service.requests) == 2


def test_language_and_length_of_the_prose_reach_the_writer(press: Any, folder: Path, tmp_path: Path) -> None:
    done = summarize(press, tmp_path, folder, "--no-cache", "--language", "German", "--length", "150")
    assert done.returncode == 0, done.stderr
    written = [body["messages"][0]["content"] for body in press.requests]
    assert any("Write in German, in about 150 words altogether." in prompt for prompt in written)


def test_what_is_about_a_model_is_refused_without_one(folder: Path) -> None:
    command = [sys.executable, "-m", "newsdigest", "summarize", str(folder), "--language", "German"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "newsdigest: --language is about a model; give --model with it\n"


def test_old_answers_are_counted_and_dropped(press: Any, folder: Path, tmp_path: Path) -> None:
    answers = tmp_path / "answers.sqlite"
    summarize(press, tmp_path, folder, "--cache", answers)

    def cache(*options: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "newsdigest", "cache", *options]
        environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "none")}
        return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8", env=environment)

    kept = cache("--cache", str(answers)).stdout
    count = int(kept.split()[0])
    assert kept == f"{count} answers kept in {answers}\n"
    assert count >= 3
    assert cache("--cache", str(answers), "--older-than", "1").stdout.startswith(f"0 dropped, {count} answers kept")
    assert cache("--cache", str(answers), "--older-than", "0").stdout.startswith(f"{count} dropped, 0 answers kept")
    assert cache("--cache", str(tmp_path / "other.sqlite")).returncode == 2
    assert cache().stdout.startswith("no answers are kept in ")


def test_help_has_its_options_in_groups() -> None:
    command = [sys.executable, "-m", "newsdigest", "summarize", "--help"]
    told = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8").stdout
    headings = ["Arguments:", "With a model:", "The digest:", "What is written:", "Answers that are kept:"]
    places = [told.index(f"\n{heading}\n") for heading in headings]
    assert places == sorted(places)
    assert places[1] < told.index("--language") < places[2] < told.index("--as-of") < places[3]


@pytest.mark.parametrize("fault", [None, 401, 429, 500, "broken"])
def test_the_key_is_nowhere_in_what_a_run_says_keeps_or_writes(
    service: Any, reply: Any, folder: Path, tmp_path: Path, fault: int | str | None
) -> None:
    canary = "sk-canary-0123456789abcdef"
    echo = {"message": f"Incorrect API key provided: {canary}", "code": "invalid"}
    service.plays(reply(json.dumps({"events": [TOLD]})))
    if isinstance(fault, int):
        service.plays(reply(status=fault, error=echo, headers={"retry-after": "9999"}))
    if fault == "broken":
        service.plays(reply(json.dumps({"events": [{}]})))
    code = (
        "import logging, runpy, sys; logging.basicConfig(level=logging.DEBUG, stream=sys.stderr);"
        "logging.getLogger('httpx2').setLevel(logging.WARNING); runpy.run_module('newsdigest', run_name='__main__')"
    )
    options = ["--cache", tmp_path / "answers.sqlite", "--record", tmp_path / "kept", "--report", tmp_path / "run.json"]
    command = [sys.executable, "-c", code, "summarize", folder, "--model", "openai/m", "--base-url", service.url]
    environment = {**os.environ, "OPENAI_API_KEY": canary, "XDG_CACHE_HOME": str(tmp_path / "own")}
    done = subprocess.run(
        [*map(str, command), *map(str, options), "-o", str(tmp_path / "digest.html")],
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
        env=environment,
    )
    assert set(service.keys) == {f"Bearer {canary}"}
    assert "DEBUG:newsdigest" in done.stderr
    assert canary not in done.stdout + done.stderr
    left = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(left) > 2
    assert not [path for path in left if canary.encode() in path.read_bytes()]
