"""What every type on an arrow has in common."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A frozen value that refuses fields it does not know.

    Validators are built when first used, so that importing the library stays quick.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
