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


def test_what_an_article_says_a_hundred_times_is_judged_by_its_first_tellings(desk, monkeypatch):
    judged = []
    monkeypatch.setattr(
        "newsdigest.reconcile.drafts.said_alike", lambda mentions, *_: judged.append(len(mentions)) or [[0]]
    )
    page = desk.page("a", "Ellery Post", "2031-05-03T18:00:00+00:00")
    for _ in range(100):
        page.claim("Orla Beck", "The lock is shut.")
    (claim,) = desk.reconciled(page).claims
    assert max(judged) <= 8
    assert len(claim.mentions) >= 93  # the others follow the first of them
