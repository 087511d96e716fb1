"""Two ages of one person."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("ours", "theirs", "differ"),
    [
        ("Ivo Brand, 29, was rescued.", "Ivo Brand, 31, will row again.", True),
        ("Ivo Brand, aged 29, was rescued.", "Ivo Brand, 31.", True),
        ("Ivo Brand, 29, was rescued.", "Ivo Brand, 30, will row again.", False),
        ("Ivo Brand, 29, was rescued.", "Runa Holt, 31, will row again.", False),
        ("Ivo Brand, 29 metres away, waved.", "Ivo Brand, 31, will row again.", False),
    ],
)
def test_one_person_is_of_one_age_but_for_a_birthday(desk, ours: str, theirs: str, differ: bool) -> None:
    pages = [
        desk.page("a", "Ellery Post", "2031-05-03T18:00:00+00:00").say(ours),
        desk.page("b", "Coast Wire", "2031-05-13T18:00:00+00:00").say(theirs),
    ]
    for page in pages:
        page.event("Rowers are rescued off Ellery", "2031-05-03", summary="Two rowers were rescued off Ellery.")
    found = [one for one in desk.reconciled(*pages).disputes if "age" in one.reason]
    assert [[value.value for value in one.values] for one in found] == (
        [["Ivo Brand, 29", "Ivo Brand, 31"]] if differ else []
    )
