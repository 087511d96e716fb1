"""Everybody who shares a session shares its places, its allowance of a minute and its budget."""

from __future__ import annotations

import asyncio

import pytest

from newsdigest.errors import BudgetSpent, ServiceFailed, UsageError
from newsdigest.llm.budget import Account, Budget, Prices
from newsdigest.llm.circuit import Circuit
from newsdigest.llm.limiter import Limiter, Pace
from newsdigest.llm.session import Session
from newsdigest.schema.digest import Usage


class Clock:
    """A clock that only goes when it is told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_an_allowance_may_be_used_in_a_burst_and_then_paces() -> None:
    pace = Pace(per_minute=60)
    waits = [pace.reserve(1, 1000.0) for _ in range(12)]
    assert waits[0] == 0.0
    assert waits[-1] == pytest.approx(2.0)


def test_no_allowance_means_no_wait() -> None:
    assert Pace(None).reserve(1_000_000, 0.0) == 0.0


def test_one_refusal_costs_one_place_and_good_answers_bring_it_back() -> None:
    limiter = Limiter(8)
    limiter.answered(too_fast=True, wait=5)
    assert limiter.allowed == 7
    for _ in range(5):
        limiter.answered(too_fast=False)
    assert limiter.allowed == 8


def test_a_habit_of_refusals_stops_everybody_for_a_while() -> None:
    clock = Clock()

    async def main() -> float:
        limiter = Limiter(8, clock=clock)
        for _ in range(2):
            limiter.answered(too_fast=True, wait=0.05)
        assert limiter.allowed == 3
        started = asyncio.get_running_loop().time()

        async def tick() -> None:
            await asyncio.sleep(0.05)
            clock.now += 0.05

        ticking = asyncio.ensure_future(tick())
        async with limiter.place(1):
            waited = asyncio.get_running_loop().time() - started
        await ticking
        return waited

    assert asyncio.run(main()) >= 0.04


def test_places_are_given_out_in_order_and_a_cancelled_wait_blocks_nobody() -> None:
    async def main() -> list[int]:
        limiter, served = Limiter(1), []

        async def call(number: int) -> None:
            async with limiter.place(1):
                served.append(number)
                await asyncio.sleep(0.01)

        tasks = [asyncio.ensure_future(call(number)) for number in range(5)]
        await asyncio.sleep(0)
        tasks[2].cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        return served

    assert asyncio.run(main()) == [0, 1, 3, 4]


def test_a_budget_of_tokens_stops_before_it_is_overdrawn() -> None:
    account = Account(Budget(max_tokens=2_500), None)
    with account.call(1_000, "a1"):
        account.add(Usage(calls=1, input_tokens=1_000, output_tokens=200))
    with pytest.raises(BudgetSpent, match=r"1,200 tokens\); a2 was not read"), account.call(1_200, "a2"):
        pass


def test_calls_on_their_way_count_against_the_budget() -> None:
    account = Account(Budget(max_tokens=3_000), None)
    with account.call(1_000, "a1"), pytest.raises(BudgetSpent), account.call(1_000, "a2"):
        pass
    with account.call(1_000, "a3"):
        pass


def test_a_budget_of_money_needs_prices_and_counts_cached_tokens_at_theirs() -> None:
    prices = Prices(input=2.0, output=10.0, cached=0.5)
    usage = Usage(calls=1, input_tokens=1_000_000, output_tokens=100_000, cached_tokens=400_000)
    assert prices.cost(usage) == pytest.approx(1.2 + 0.2 + 1.0)
    account = Account(Budget(max_cost=2.0), prices)
    account.add(usage)
    with pytest.raises(BudgetSpent, match=r"2\.40 in money"), account.call(10, "a1"):
        pass
    with pytest.raises(UsageError, match="needs prices="):
        Session("openai/a", budget=Budget(max_cost=1.0))


def test_a_service_that_is_down_is_not_asked_for_the_whole_run() -> None:
    clock = Clock()
    circuit = Circuit(clock)
    for _ in range(5):
        circuit.check("a")
        circuit.failed(ServiceFailed("it answered 503"))
    with pytest.raises(ServiceFailed, match="failed 5 times in a row"):
        circuit.check("a6")
    clock.now += 31
    circuit.check("a7")
    with pytest.raises(ServiceFailed):
        circuit.check("a8")
    circuit.answered()
    circuit.check("a9")
