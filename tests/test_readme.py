"""What the README shows works as it stands there."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

README = Path(__file__).resolve().parents[1] / "README.md"
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", README.read_text("utf-8"), re.MULTILINE | re.DOTALL)
COMMANDS = [line for kind, block in BLOCKS if kind == "sh" for line in block.splitlines()]
OFFLINE = [line for line in COMMANDS if line.startswith("newsdigest ") and "--model" not in line]


def at_home(checkout: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"}
    return subprocess.run(command, cwd=checkout, capture_output=True, text=True, check=False, env=environment)


def test_the_python_examples_run_one_after_the_other(checkout: Path) -> None:
    examples = "\n".join(block for kind, block in BLOCKS if kind == "python")
    outcome = at_home(checkout, sys.executable, "-W", "error", "-c", examples)
    assert outcome.returncode == 0, outcome.stderr
    assert any(line.startswith("date | ") for line in outcome.stdout.splitlines()), outcome.stdout
    assert "1441 [" in outcome.stdout


@pytest.mark.parametrize("line", OFFLINE)
def test_a_command_that_needs_no_key_works(checkout: Path, line: str) -> None:
    outcome = at_home(checkout, *shlex.split(line))
    assert outcome.returncode == 0, outcome.stderr
    assert outcome.stdout.startswith("# ")


def test_two_single_lines_do_all_the_setting_up() -> None:
    first, second = (line for line in COMMANDS if line.startswith("python3 -m venv"))
    assert first.endswith("newsdigest summarize seeds/energy-truce")
    assert second.endswith("python -m pytest")
    assert OFFLINE


def test_every_page_the_readme_points_at_exists(checkout: Path) -> None:
    for page in re.findall(r"\]\(([^)#:]+\.md)\)", README.read_text("utf-8")):
        assert (checkout / page).is_file(), page
