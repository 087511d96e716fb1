"""What a caller asks for beside the articles, and the refusal of what cannot be meant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from newsdigest.digest import Digest
from newsdigest.errors import UsageError
from newsdigest.pipeline.steps import Watcher

if TYPE_CHECKING:
    from newsdigest.compose.writer import Writer
    from newsdigest.extract.extractor import Extractor
    from newsdigest.schema.decision import Decision

OnError = Literal["raise", "skip"]
Form = Literal["story", "key-events"]


@dataclass(frozen=True, slots=True)
class Order:
    """What the caller asked for, beside the articles and the readers."""

    form: Form
    as_of: datetime | None
    day_one: date | None
    previous: Digest | None
    names: Mapping[str, str]
    decisions: tuple[Decision, ...]
    on_error: OnError
    watch: Watcher


def check_options(
    model: str | None, base_url: str | None, extractor: Extractor | None, writer: Writer | None, order: Order
) -> None:
    """Refuse options that contradict one another or name what there is not."""
    if model is not None and (extractor is not None or writer is not None):
        raise UsageError("model= chooses extractor and writer; give either model= or extractor= and writer=, not both")
    if base_url is not None and model is None:
        raise UsageError("base_url= says where model= is served; give model= with it")
    if order.form not in ("story", "key-events"):
        raise UsageError(f"there is no form {order.form!r}; choose 'story' or 'key-events'")
    if order.on_error not in ("raise", "skip"):
        raise UsageError(f"on_error={order.on_error!r} is unknown; choose 'raise' or 'skip'")
    if isinstance(order.as_of, datetime) and order.as_of.tzinfo is None:
        raise UsageError("as_of= needs a time zone: datetime(2026, 2, 4, 12, tzinfo=timezone.utc)")


def check_kinds(
    model: str | None, extractor: Extractor | None, writer: Writer | None, progress: Watcher | None, order: Order
) -> None:
    """Refuse what is not of the kind that an option takes, before anything is read or paid for."""
    if model is not None and not isinstance(model, str):
        raise UsageError(f"model= is a name such as 'openai/gpt-5-mini', not {kind_of(model)}")
    if extractor is not None and not (
        callable(getattr(extractor, "extract", None)) and hasattr(extractor, "fingerprint")
    ):
        raise UsageError(
            f"extractor= needs an async extract(article) and a fingerprint; {kind_of(extractor)} lacks them"
        )
    if writer is not None and not callable(getattr(writer, "write", None)):
        raise UsageError(f"writer= needs an async write(brief); {kind_of(writer)} lacks it")
    if order.as_of is not None and not isinstance(order.as_of, datetime):
        raise UsageError(f"as_of= is a datetime with a time zone, not {kind_of(order.as_of)}")
    if order.day_one is not None and (not isinstance(order.day_one, date) or isinstance(order.day_one, datetime)):
        raise UsageError(f"day_one= is a date such as date(2022, 2, 24), not {kind_of(order.day_one)}")
    if progress is not None and not callable(progress):
        raise UsageError(f"progress= is called with every step of the run; {kind_of(progress)} cannot be called")


def kind_of(given: object) -> str:
    """Return the name of the type of what was given, for a message."""
    return "None" if given is None else type(given).__name__
