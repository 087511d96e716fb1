"""A date with the doubt that it is the right one: whoever reads it is told `possibly`."""

from __future__ import annotations

from newsdigest.dates.edtf import MARKS
from newsdigest.dates.when import Qualifier, When

_DOUBTED: dict[Qualifier, Qualifier] = {"none": "uncertain", "approximate": "both"}


def doubted(when: When) -> When:
    """Return a date as uncertain; EDTF has no mark for a set and for an hour, whose doubt only the qualifier tells."""
    qualifier = _DOUBTED.get(when.qualifier, when.qualifier)
    is_markable = not when.edtf.startswith("[") and "T" not in when.edtf
    edtf = "/".join(_marked(end, MARKS[qualifier]) for end in when.edtf.split("/")) if is_markable else when.edtf
    return when.model_copy(update={"edtf": edtf, "qualifier": qualifier})


def _marked(end: str, mark: str) -> str:
    """Return one end of a span with its mark; what is open or unknown has none."""
    return end if end in ("", "..") else f"{end.rstrip('?~%')}{mark}"
