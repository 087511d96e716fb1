"""How far a run has come, shown to whoever waits for it: a bar in a terminal or a notebook, nothing in a log file."""

from __future__ import annotations

import importlib.util
import sys
import warnings
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from newsdigest.pipeline import Progress


class Bar(Protocol):
    """Something that shows steps: hand it to `summarize(progress=...)`; it takes itself away when the run is done."""

    def __call__(self, step: Progress) -> None:
        """Show one step."""
        ...

    def close(self) -> None:
        """Take the bar away, also when the run did not come to its end."""
        ...


def bar() -> Bar:
    """Return a bar for where we are: a notebook, a terminal, or neither, where nothing is shown."""
    if "ipykernel" in sys.modules:
        return NotebookBar() if importlib.util.find_spec("tqdm") else NoBar()
    return TerminalBar() if sys.stderr.isatty() else NoBar()


class NoBar:
    """Shows nothing."""

    def __call__(self, step: Progress) -> None:
        """Let a step pass."""

    def close(self) -> None:
        """Leave as it was."""


class TerminalBar:
    """A bar on standard error, while it lasts."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import Progress as RichProgress

        self._bar = RichProgress(console=Console(stderr=True), transient=True)
        self._bar.start()
        self._task = self._bar.add_task("reading", total=None)

    def __call__(self, step: Progress) -> None:
        """Show one step."""
        self._bar.update(self._task, total=step.total, completed=step.done, description=described(step))
        if step.kind == "done":
            self.close()

    def close(self) -> None:
        """Take the bar away."""
        self._bar.stop()


class NotebookBar:
    """A bar below the cell: of widgets where the notebook has them, of letters where it has not."""

    def __init__(self) -> None:
        self._bar: Any = _tqdm()(total=None, leave=False)

    def __call__(self, step: Progress) -> None:
        """Show one step."""
        self._bar.total = step.total
        self._bar.set_description_str(described(step), refresh=False)
        self._bar.update(step.done - self._bar.n)
        self._bar.refresh()
        if step.kind == "done":
            self.close()

    def close(self) -> None:
        """Take the bar away."""
        self._bar.close()


def described(step: Progress) -> str:
    """Return a step in a few words."""
    words = {
        "writing": "writing",
        "done": "done",
        "waiting": f"waiting, {step.reason or 'the service is busy'}",
        "retried": "asking again",
    }.get(step.kind, "reading")
    return f"{words} ({step.tokens:,} tokens)" if step.tokens else words


def _tqdm() -> Any:
    """Return the bar of tqdm that works here; without widgets its own choice would warn and show nothing."""
    from tqdm import std

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            from tqdm.auto import tqdm

            tqdm(total=0, disable=False, leave=False, file=_Nowhere()).close()
    except Exception:  # whatever widgets are missing or out of order, letters always work
        return std.tqdm
    return tqdm


class _Nowhere:
    """Where a bar on trial may write."""

    def write(self, _: str) -> int:
        return 0

    def flush(self) -> None:
        return None
