"""A person answers for a model: from plain files to recordings, and from an old prompt to a new one."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import newsdigest
from newsdigest.extract.model import ModelExtractor

STAMP = Path(__file__).resolve().parents[2] / "fixtures" / "recordings" / "stamp.py"
ARTICLE = """---
title: Aqueduct at Selm leaks
outlet: The Culvert
published: 2026-03-03T08:00:00+00:00
---
The aqueduct at Selm leaked on Monday. Engineer Jon Traske said that nobody was in danger.
"""
READING = {
    "events": [
        {
            "title": "Aqueduct at Selm leaks",
            "summary": "The aqueduct at Selm leaked on Monday.",
            "status": "happened",
            "topic": "disaster",
            "when": "on Monday",
            "quote": "The aqueduct at Selm leaked on Monday.",
        }
    ]
}
SENTENCE = {"text": "The aqueduct at Selm leaked on Monday.", "about": ["the aqueduct at Selm leaked"]}
DRAFT = {
    "headline": "Aqueduct at Selm leaks",
    "headline_about": ["the aqueduct at Selm leaked"],
    "sections": [{"heading": "Aqueduct at Selm leaks", "sentences": [SENTENCE]}],
}


def stamp(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(STAMP), *map(str, arguments)], capture_output=True, text=True, check=False
    )


def test_plain_answers_become_recordings_and_are_restamped_when_a_prompt_has_changed(tmp_path: Path) -> None:
    story, answers, folder = tmp_path / "aqueduct", tmp_path / "answers", tmp_path / "recordings"
    story.mkdir()
    answers.mkdir()
    (story / "01-culvert.txt").write_text(ARTICLE, encoding="utf-8")
    (answers / "01-culvert.json").write_text(json.dumps(READING), encoding="utf-8")
    asked = stamp("answer", story, answers, "--recordings", folder)
    assert asked.returncode == 1
    assert "writer.prompt.txt" in asked.stderr
    (answers / "writer.json").write_text(json.dumps(DRAFT), encoding="utf-8")
    assert stamp("answer", story, answers, "--recordings", folder).returncode == 0

    path = folder / "aqueduct.json"
    digest = newsdigest.summarize(story, extractor=ModelExtractor(replay=path))
    assert [event.title for event in digest.events] == ["Aqueduct at Selm leaks"]
    content = json.loads(path.read_text(encoding="utf-8"))
    assert {call["origin"] for call in content["calls"]} == {"written by hand"}
    assert [call["purpose"] for call in content["calls"]] == ["read", "write"]

    path.write_text(path.read_text(encoding="utf-8").replace(content["calls"][0]["stamp"]["instructions"], "0" * 12))
    restamped = stamp("restamp", story, "--recordings", folder, "--yes")
    assert restamped.returncode == 0
    assert "read: Aqueduct at Selm leaks" in restamped.stdout
    assert json.loads(path.read_text(encoding="utf-8"))["calls"] == content["calls"]
