"""Several processes share a work, and nothing of it is lost, not even with one of them."""

from __future__ import annotations

import subprocess
import sys

SHARED = """
import os
from newsdigest.pipeline.processes import Processes

here = os.getpid()
print(Processes(3).share(lambda part: [] if part == 1 else [part, os.getpid() == here]))
print(Processes(2).share(lambda part: part if os.getpid() == here else os._exit(1)))
"""


def test_what_a_process_does_not_bring_back_is_done_at_home() -> None:
    """In a process of its own: the tests' may have threads, and only one without is copied."""
    run = subprocess.run([sys.executable, "-c", SHARED], capture_output=True, text=True, check=True, timeout=60)
    assert run.stdout.splitlines() == ["[[0, True], [], [2, False]]", "[0, 1]"]
