"""What a run may cost: tokens and money, counted before a call is made and corrected when it has been."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from newsdigest.errors import BudgetSpent
from newsdigest.llm.completions import total
from newsdigest.schema.digest import Usage

_FIRST_GUESS = 1_000
"""Tokens of an answer, until there has been one."""


@dataclass(frozen=True, slots=True)
class Prices:
    """What a million tokens cost; in any currency, as long as it is one."""

    input: float
    output: float
    cached: float | None = None

    def cost(self, usage: Usage) -> float:
        """Return the price of so many tokens."""
        cached = self.input if self.cached is None else self.cached
        fresh = usage.input_tokens - usage.cached_tokens
        return (fresh * self.input + usage.cached_tokens * cached + usage.output_tokens * self.output) / 1e6


@dataclass(frozen=True, slots=True)
class Budget:
    """The most that a session may spend; `max_cost` needs prices."""

    max_tokens: int | None = None
    max_cost: float | None = None


class Account:
    """What a session has spent, and what the calls on their way will probably add."""

    def __init__(self, budget: Budget, prices: Prices | None) -> None:
        self._budget, self._prices = budget, prices
        self.spent = Usage()
        self._expected = Usage()

    @property
    def cost(self) -> float | None:
        """What has been spent in money, when prices are known."""
        return self.price(self.spent)

    def price(self, usage: Usage) -> float | None:
        """Return what so many tokens cost in money, when prices are known."""
        return None if self._prices is None else self._prices.cost(usage)

    @contextmanager
    def call(self, input_tokens: int, subject: str) -> Iterator[None]:
        """Set aside what a call will probably cost. Raises BudgetSpent when there is too little left."""
        answers = max(1, self.spent.calls)
        guess = self.spent.output_tokens // answers if self.spent.calls else _FIRST_GUESS
        call = Usage(input_tokens=input_tokens, output_tokens=guess)
        after = total(total(self.spent, self._expected), call)
        if self._is_over(after):
            raise BudgetSpent(
                f"the budget of this run is spent ({self._state()}); {subject} was not read: raise the budget, "
                "or run again, with what has been read kept in a cache",
                article_id=subject,
            )
        self._expected = total(self._expected, call)
        try:
            yield
        finally:
            self._expected = Usage(
                input_tokens=self._expected.input_tokens - call.input_tokens,
                output_tokens=self._expected.output_tokens - call.output_tokens,
            )

    def add(self, usage: Usage) -> None:
        """Book what a call did cost."""
        self.spent = total(self.spent, usage)

    def _is_over(self, usage: Usage) -> bool:
        tokens, cost = self._budget.max_tokens, self._budget.max_cost
        if tokens is not None and usage.input_tokens + usage.output_tokens > tokens:
            return True
        return cost is not None and self._prices is not None and self._prices.cost(usage) > cost

    def _state(self) -> str:
        tokens = f"{self.spent.input_tokens + self.spent.output_tokens:,} tokens"
        return tokens if self.cost is None else f"{tokens}, {self.cost:.2f} in money"
