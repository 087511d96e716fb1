"""An outcome and what turns it over are two events, however alike they are told."""

from __future__ import annotations

from itertools import pairwise

import pytest

PAIRS = [
    ("Ilze Orr convicted of fraud", "Ilze Orr was convicted of fraud by a court in Ardle on Monday."),
    (
        "Conviction of Ilze Orr for fraud overturned",
        "The conviction of Ilze Orr for fraud was overturned on Wednesday.",
    ),
    ("Ilze Orr elected warden of Ardle", "Ilze Orr was elected warden of Ardle on Monday, ahead of Jon Pell."),
    ("Jon Pell elected warden of Ardle", "Jon Pell was elected warden of Ardle on Wednesday after a recount."),
    ("Licence of Orr Boats revoked in Ardle", "The licence of Orr Boats in Ardle was revoked on Monday."),
    (
        "Court in Ardle reinstates licence of Orr Boats",
        "A court in Ardle reinstated the licence of Orr Boats on Wednesday.",
    ),
]


@pytest.mark.parametrize(("first", "last"), list(pairwise(PAIRS))[::2])
def test_an_outcome_is_not_one_with_what_turns_it_over(desk, first, last) -> None:
    one = desk.page("a", "Ardle Post", "2031-05-05T18:00:00+00:00")
    one.event(first[0], "2031-05-05", words="Monday", summary=first[1], quote=first[1], place="Ardle")
    two = desk.page("b", "Coast Wire", "2031-05-07T18:00:00+00:00")
    two.event(last[0], "2031-05-07", words="Wednesday", summary=last[1], quote=last[1], place="Ardle")
    clusters = desk.reconciled(one, two)
    assert [event.record.title for event in clusters.events] == [first[0], last[0]]
    assert not clusters.disputes


def test_a_visit_called_off_is_no_visit_elsewhere(desk) -> None:
    off = "Queen Ilze Orr cancelled a visit to Ardle planned for Tuesday because of fog."
    one = desk.page("a", "Coast Wire", "2031-05-05T18:00:00+00:00")
    one.event("Queen cancels visit to Ardle", "2031-05-06", words="Tuesday", summary=off, quote=off, status="cancelled")
    one.say("She will visit Sool instead.")
    done = "Queen Ilze Orr visited Sool on Wednesday."
    two = desk.page("b", "Sool Post", "2031-05-08T18:00:00+00:00")
    two.event("Queen visits Sool", "2031-05-07", words="Wednesday", summary=done, quote=done)
    assert [event.record.status for event in desk.reconciled(one, two).events] == ["cancelled", "happened"]


def test_what_comes_on_top_is_an_event_beside_what_was_told_before(desk) -> None:
    first, last = (
        "The county moved 240 people out of Ardle on Monday.",
        "The county moved 300 more people out of Ardle.",
    )
    one = desk.page("a", "Ardle Post", "2031-05-05T12:00:00+00:00")
    one.event("County moves 240 people out of Ardle", "2031-05-05", words="Monday", summary=first, quote=first)
    two = desk.page("b", "Coast Wire", "2031-05-05T18:00:00+00:00")
    two.event("County moves 300 more people out of Ardle", "2031-05-05", words="Monday", summary=last, quote=last)
    clusters = desk.reconciled(one, two)
    assert len(clusters.events) == 2
    assert not clusters.disputes
