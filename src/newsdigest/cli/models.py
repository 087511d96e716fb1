"""The session of a run with a model: its limits, its cache, its account."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from newsdigest.errors import UsageError

if TYPE_CHECKING:
    from newsdigest.llm import Session
    from newsdigest.llm.budget import Budget, Prices
    from newsdigest.llm.cache import Cache
    from newsdigest.schema.article import Article
    from newsdigest.schema.digest import Usage


def session_of(
    model: str | None,
    places: dict[str, Any],
    manner: dict[str, Any],
    limits: dict[str, Any],
    keeping: dict[str, Any],
    writing: dict[str, Any],
) -> Session | None:
    """Return the session of a run with a model or with recordings; None when the rules read."""
    replay, record = places["replay"], places["record"]
    if replay is not None and record is not None:
        raise UsageError("--replay answers from recordings and --record makes them; give one of the two")
    if record is not None and model is None:
        raise UsageError("--record keeps the calls of a model; give --model with it")
    if model is None and replay is None:
        given = {**places, **manner, **limits, **keeping, **writing}
        first = next((name for name, value in given.items() if value is not None), None)
        if first is not None:
            raise UsageError(f"--{first.replace('_', '-')} is about a model; give --model with it")
        return None
    from newsdigest.llm import Session

    budget, rates = _limits(limits["max_tokens"], limits["max_cost"], limits["prices"])
    cache = None if replay is not None else _cache(**keeping)
    return Session(model, **places, **manner, budget=budget, prices=rates, cache=cache)


def _cache(cache: Path | None, no_cache: bool | None, no_cache_text: bool | None) -> Cache | None:
    """Return where answers are kept: in the file given, else in one of the user's own."""
    if no_cache:
        if cache is not None or no_cache_text:
            raise UsageError("--no-cache keeps no answers at all; leave it out, or --cache and --no-cache-text")
        return None
    from newsdigest.llm.cache import Cache

    return Cache(cache or own_cache(), sealed=bool(no_cache_text))


def own_cache() -> Path:
    """Return where the answers of a user are kept who named no place."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "newsdigest" / "answers.sqlite"


def _limits(max_tokens: int | None, max_cost: float | None, prices: str | None) -> tuple[Budget | None, Prices | None]:
    """Return budget and prices of a run as a session takes them."""
    if max_cost is not None and prices is None:
        raise UsageError("--max-cost needs --prices: say what a million tokens cost, as in --prices 0.25,2.00")
    from newsdigest.llm.budget import Budget, Prices

    try:
        rates = None if prices is None else Prices(*(float(price) for price in prices.split(",")))
    except (TypeError, ValueError):
        raise UsageError(f"--prices {prices}: write them as 0.25,2.00 or 0.25,2.00,0.025") from None
    return Budget(max_tokens, max_cost), rates


def readers(session: Session | None, writing: dict[str, Any]) -> dict[str, Any]:
    """Return the options of `newsdigest.summarize` that say who reads and who writes, and how."""
    if session is None:
        return {}
    from newsdigest.extract.model import ModelExtractor
    from newsdigest.write import ModelWriter

    manner = {name: value for name, value in writing.items() if value is not None}
    return {"extractor": ModelExtractor(session=session), "writer": ModelWriter(session=session, **manner)}


def plan(session: Session, articles: list[Article]) -> str:
    """Say how many calls and tokens a run would take; none is made."""
    from newsdigest.extract.model import ModelExtractor

    plan = ModelExtractor(session=session).plan(articles)
    return (
        f"{plan.calls} calls with about {plan.input_tokens:,} tokens would read {len(articles)} articles, and at most "
        "one more would write; no call was made"
    )


def account(session: Session, articles: list[Article], report: Path | None, quiet: bool) -> None:
    """Say what the calls of a run came to: in a file, or in a line on standard error."""
    done = session.report
    if report is not None:
        from newsdigest.storage import write_whole

        write_whole(report, json.dumps(_books(session, articles), indent=2, ensure_ascii=False) + "\n")
    elif not quiet and done.requests:
        cost = "" if done.cost is None else f", {done.cost:.4f} in money"
        typer.echo(
            f"{done.requests} requests ({done.failed} failed), {done.cached} answers from the cache, "
            f"{done.usage.input_tokens:,} tokens in, {done.usage.output_tokens:,} out{cost}",
            err=True,
        )


def _books(session: Session, articles: list[Article]) -> dict[str, Any]:
    """Return what a run asked and spent, and what the answers cost, by stage and by article, when they were given."""
    done = session.report
    return {
        "model": session.model,
        "requests": done.requests,
        "failed_requests": done.failed,
        "from_cache": done.cached,
        "asked_again": done.asked_again,
        "unknown_fields": done.unknown_fields,
        "spent": {**done.usage.model_dump(), "cost": done.cost},
        "answers": {purpose: _cost(session, session.usage_of(purpose)) for purpose in ("read", "write")},
        "articles": [
            {"id": a.id, "headline": a.headline, **_cost(session, session.usage_of("read", [a.id]))} for a in articles
        ],
    }


def _cost(session: Session, usage: Usage) -> dict[str, Any]:
    """Return tokens, and money where the prices are known."""
    return {**usage.model_dump(), "cost": session.price(usage)}
