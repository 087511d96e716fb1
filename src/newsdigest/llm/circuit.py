"""When to stop asking a service that is down: after a row of failures the rest of the run does not wait for it."""

from __future__ import annotations

import time
from collections.abc import Callable

from newsdigest.errors import ServiceFailed

_ROW = 5
_REST = 30.0


class Circuit:
    """Opens after five failures in a row, and lets one call through every half minute to see whether it is over."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._row = 0
        self._next_try = 0.0
        self._why = ""

    def check(self, subject: str) -> None:
        """Let a call pass. Raises ServiceFailed while the service is down."""
        now = self._clock()
        if self._row < _ROW:
            return
        if now < self._next_try:
            raise ServiceFailed(
                f"{subject} was not asked about, because the service failed {self._row} times in a row ({self._why})",
                article_id=subject,
            )
        self._next_try = now + _REST

    def failed(self, error: ServiceFailed) -> None:
        """Count a call that failed for good."""
        self._row += 1
        self._why = str(error)
        if self._row == _ROW:
            self._next_try = self._clock() + _REST

    def answered(self) -> None:
        """Forget the failures: the service answers."""
        self._row = 0
