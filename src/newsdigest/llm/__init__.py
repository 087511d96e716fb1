"""The only place that talks to a model: one Session of openai and instructor, with recordings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsdigest.llm.session import Answer, Session

__all__ = ["Answer", "Session"]


def __getattr__(name: str) -> Any:
    """Load the session when it is first asked for; `import newsdigest.llm` alone costs nothing."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from newsdigest.llm import session  # noqa: PLC0415  # so that the package alone stays light

    return getattr(session, name)
