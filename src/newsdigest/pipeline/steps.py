"""What a run tells whoever watches it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from newsdigest.llm.steps import Step


@dataclass(frozen=True, slots=True)
class Progress:
    """One step of a run, for whoever watches it.

    "waiting": the service is busy or failed, and is asked again after `wait` seconds, or as long as the client sees
    fit. "retried": an answer was of no use, and the question is put once more. `tokens` are those spent so far.
    """

    kind: Literal["started", "read", "retried", "waiting", "failed", "writing", "done"]
    done: int
    total: int
    article: str | None = None
    reason: str | None = None
    tokens: int = 0
    wait: float = 0.0


Watcher = Callable[[Progress], None]


class Follower:
    """Joins what the line tells of articles with what a session tells of its calls."""

    def __init__(self, watch: Watcher) -> None:
        self._watch = watch
        self._last = Progress("started", 0, 0)
        self._tokens = 0

    def tell(self, step: Progress) -> None:
        """Pass on a step of the line, with the tokens spent so far."""
        self._last = replace(step, tokens=self._tokens)
        self._watch(self._last)

    def hear(self, step: Step) -> None:
        """Pass on what concerns a call: that the service keeps us waiting, or that an answer was of no use."""
        self._tokens = step.usage.input_tokens + step.usage.output_tokens
        if step.kind in ("waiting", "retried"):
            reason = step.reason or (f"the service answered {step.status}" if step.status else None)
            at = self._last
            self._watch(Progress(step.kind, at.done, at.total, step.label or None, reason, self._tokens, step.wait))


def nobody(_: Progress) -> None:
    """Watch nothing."""
