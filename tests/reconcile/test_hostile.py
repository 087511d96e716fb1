"""Long and odd words take no longer than they deserve."""

from __future__ import annotations

import time

import pytest


@pytest.mark.parametrize("unit", ["a-", "said ", "1,", "Monday 3 ", "x", "votes for "])
def test_a_line_without_end_is_reconciled_in_time(desk, unit):
    line = unit * (100_000 // len(unit))
    one = desk.page("a", "Ellery Post", "2031-05-04T09:00:00+00:00")
    one.event("Bridge opens", "2031-05-03", quote=line).claim("the mayor", line[:50_000], quote=line)
    two = desk.page("b", "Coast Wire", "2031-05-05T09:00:00+00:00")
    two.event("Bridge opens", "2031-05-03", quote=f"{line} x").claim("the mayor", line[:50_000], "denies", quote=line)
    began = time.process_time()
    desk.reconciled(one, two)
    assert time.process_time() - began < 10
