"""Options in the groups that a reader looks for them in."""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand

DIGEST = "The digest"
OUTPUT = "What is written"
MODEL = "With a model"
LIMITS = "What a run with a model may take"
KEPT = "Answers that are kept"


class Grouped(TyperCommand):
    """A command whose help has a heading for each group of its options, without the weight of a layout library."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write arguments first, then each group in the order in which its first option stands."""
        groups: dict[str, list[tuple[str, str]]] = {}
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if record is not None:
                groups.setdefault(_heading(parameter), []).append(record)
        for heading, records in groups.items():
            with formatter.section(heading):
                formatter.write_dl(records)


def _heading(parameter: Any) -> str:
    if parameter.param_type_name == "argument":
        return "Arguments"
    return getattr(parameter, "rich_help_panel", None) or "Other options"
