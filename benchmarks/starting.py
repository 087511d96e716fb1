"""How long starting takes, as a ratio to `import pydantic` in the same run.

python benchmarks/starting.py
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

CASES = {
    "import pydantic": "import pydantic",
    "import newsdigest": "import newsdigest",
    "from newsdigest import summarize, Digest": "from newsdigest import summarize, Digest",
    "newsdigest --help": "import sys; sys.argv = ['newsdigest', '--help']\nfrom newsdigest.cli import main\nmain()",
}
ROUNDS = 15


def seconds(code: str) -> float:
    """Time one fresh interpreter."""
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


def main() -> None:
    """Print the median of every case and its ratio."""
    for code in CASES.values():
        seconds(code)
    times: dict[str, list[float]] = {name: [] for name in ("nothing", *CASES)}
    for _ in range(ROUNDS):
        for name, found in times.items():
            found.append(seconds(CASES.get(name, "pass")))
    median = {name: statistics.median(found) for name, found in times.items()}
    base = median["import pydantic"]
    for name, value in median.items():
        print(f"{name:44}{value * 1000:8.0f} ms{value / base:7.2f} x import pydantic")


if __name__ == "__main__":
    main()
