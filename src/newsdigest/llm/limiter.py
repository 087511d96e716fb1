"""How many calls may be on their way at once and in a minute, for everybody who shares the session."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

_WINDOW = 20
"""Answers by which we judge whether refusals for being too fast are an accident or a habit."""
_HABIT = 0.25
_RECOVERY = 5
"""Good answers after which one more call at a time is tried again."""
_BURST = 10.0
"""Seconds' worth of the allowance of a minute that may be used at once."""


class Pace:
    """An allowance of so many units a minute, given out in order."""

    def __init__(self, per_minute: float | None) -> None:
        self._seconds_each = 60.0 / per_minute if per_minute else 0.0
        self._next = 0.0

    def reserve(self, units: float, now: float) -> float:
        """Return the seconds to wait before so many units may be used."""
        if not self._seconds_each:
            return 0.0
        self._next = max(self._next, now - _BURST) + units * self._seconds_each
        return max(0.0, self._next - now)


class Limiter:
    """Gives out places for calls; belongs to one event loop.

    A single refusal for being too fast (429) gives up one place, and the others go on. When refusals become a habit,
    nobody starts for as long as the service asks, and half of the places go. They come back one by one.
    """

    def __init__(
        self,
        in_flight: int,
        *,
        requests_per_minute: float | None = None,
        tokens_per_minute: float | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._most = max(1, in_flight)
        self._allowed = self._most
        self._busy = 0
        self._queue: deque[asyncio.Future[None]] = deque()
        self._requests, self._tokens = Pace(requests_per_minute), Pace(tokens_per_minute)
        self._recent: deque[bool] = deque(maxlen=_WINDOW)
        self._good = 0
        self._paused_until = 0.0
        self._clock = clock

    @property
    def allowed(self) -> int:
        """How many calls may be on their way now."""
        return self._allowed

    @asynccontextmanager
    async def place(self, tokens: int) -> AsyncIterator[None]:
        """Wait for a place, and for the allowance of the minute, and hold the place."""
        await self._enter()
        try:
            await self.another(tokens)
            yield
        finally:
            self._leave()

    async def another(self, tokens: int) -> None:
        """Wait for the allowance of the minute; who holds a place and asks once more waits as well."""
        now = self._clock()
        wait = max(self._requests.reserve(1, now), self._tokens.reserve(tokens, now))
        while (left := max(wait, self._paused_until - now) - (self._clock() - now)) > 0:
            await asyncio.sleep(left)

    def answered(self, *, too_fast: bool, wait: float = 0.0, sent_again: bool = False) -> None:
        """Learn from an answer: slow down when it says that we are too fast, recover when it does not.

        What the client sends again by itself has its wait already; it counts for those who come after.
        """
        if sent_again:
            self._requests.reserve(1, self._clock())
        self._recent.append(too_fast)
        if too_fast:
            self._good = 0
            self._slow_down(wait)
        else:
            self._good += 1
            if self._good >= _RECOVERY and self._allowed < self._most:
                self._good = 0
                self._allowed += 1
                self._wake()

    def _slow_down(self, wait: float) -> None:
        # Refusals come back at once and good answers take their time, so calls still on their way count as good.
        heard = max(len(self._recent), self._busy)
        if sum(self._recent) > max(1.0, _HABIT * heard):
            self._allowed = max(1, self._allowed // 2)
            self._paused_until = max(self._paused_until, self._clock() + wait)
            self._recent.clear()
        else:
            self._allowed = max(1, self._allowed - 1)

    async def _enter(self) -> None:
        if self._busy < self._allowed and not self._queue:
            self._busy += 1
            return
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._queue.append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self._leave()
            raise

    def _leave(self) -> None:
        self._busy -= 1
        self._wake()

    def _wake(self) -> None:
        while self._queue and self._busy < self._allowed:
            turn = self._queue.popleft()
            if not turn.done():
                self._busy += 1
                turn.set_result(None)
