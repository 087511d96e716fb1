"""The house rules: layers, lint, types, and tests that cannot reach the network."""

from __future__ import annotations

import importlib
import pkgutil
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import newsdigest


def run(*command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", *command], cwd=cwd, capture_output=True, text=True, check=False)


def test_stages_see_only_what_lies_below_them(checkout: Path) -> None:
    lint = shutil.which("lint-imports", path=str(Path(sys.executable).parent))
    assert lint is not None
    outcome = subprocess.run([lint, "--no-cache"], cwd=checkout, capture_output=True, text=True, check=False)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def test_the_code_is_formatted(checkout: Path) -> None:
    outcome = run("ruff", "format", "--check", "--no-cache", ".", cwd=checkout)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def test_the_code_is_linted(checkout: Path) -> None:
    outcome = run("ruff", "check", "--no-cache", "--output-format", "concise", ".", cwd=checkout)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def test_the_types_hold(checkout: Path, tmp_path: Path) -> None:
    outcome = run("mypy", "--cache-dir", str(tmp_path), cwd=checkout)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def test_a_test_cannot_reach_the_network() -> None:
    with pytest.raises(AssertionError, match="loopback"), socket.socket() as outward:
        outward.connect(("192.0.2.1", 80))
    with pytest.raises(AssertionError, match="loopback"):
        socket.getaddrinfo("news.example", 80)


PURE = (
    "group",
    "ground",
    "reconcile",
    "compose",
    "checks",
    "facts",
    "overlap",
    "subjects",
    "attributions",
    "passages",
    "align",
    "dates",
    "names",
    "numbers",
    "injections",
    "english",
    "text",
)
IMPURE = re.compile(
    r"^\s*(?:import|from)\s+(?:os|io|pathlib|socket|random|secrets|time|uuid|shutil|subprocess|tempfile|sqlite3|asyncio|logging)\b"
    r"|\bopen\(|\bdatetime\.now\(|\bdate\.today\(|\butcnow\(|\bhash\(",
    re.MULTILINE,
)


@pytest.mark.parametrize("stage", PURE)
def test_the_pure_part_reads_no_file_clock_environment_or_dice(checkout: Path, stage: str) -> None:
    home = checkout / "src" / "newsdigest"
    files = [f for f in (home / f"{stage}.py", *(home / stage).rglob("*.py")) if f.is_file()]
    assert files, f"no module {stage}"
    found = {
        f"{file.name}: {match.group().strip()}" for file in files for match in IMPURE.finditer(file.read_text("utf-8"))
    }
    assert not found


def test_no_module_has_the_name_of_a_public_function() -> None:
    modules = [info.name for info in pkgutil.walk_packages(newsdigest.__path__, "newsdigest.")]
    for name in modules:
        importlib.import_module(name)
    for name in modules:
        parent, _, own = name.rpartition(".")
        assert isinstance(getattr(sys.modules[parent], own), ModuleType), f"{name} is hidden by a function of that name"
