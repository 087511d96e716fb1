"""What a session tells whoever watches it, and what it says of itself at the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from newsdigest.schema.digest import Usage

Kind = Literal["asked", "answered", "retried", "waiting", "failed"]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened to one question; never its words or a key.

    "retried" means that an answer was of no use and the question is put once more; "waiting" that the service failed or
    was too busy: the client waits `wait` seconds, or as long as it sees fit when the service named no time, and sends
    again. `usage` is what the session has spent so far.
    """

    kind: Kind
    purpose: str = ""
    subject: str = ""
    label: str = ""
    reason: str | None = None
    status: int | None = None
    wait: float = 0.0
    usage: Usage = field(default_factory=Usage)


@dataclass(frozen=True, slots=True)
class Report:
    """What a session did.

    Requests that were answered, and how many of them with a failure; answers from the cache; answers that had to be
    asked for again; fields that the form does not know; tokens and money spent.
    """

    requests: int
    failed: int
    cached: int
    asked_again: int
    unknown_fields: int
    usage: Usage
    cost: float | None


Watcher = Callable[[Step], None]
