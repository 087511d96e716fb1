"""What somebody takes back is no second telling of it."""

from __future__ import annotations

import pytest

from newsdigest.reconcile.sayings import takes_back


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("He had been misinformed when he denied that the sluice was open.", True),
        ("She was wrong to say that the lock was safe.", True),
        ("She withdrew her claim that the lock was safe.", True),
        ("He apologised for saying that the crew were drunk.", True),
        ("The figures were wrong, and the board knew it.", False),
        ("The mayor withdrew from the race.", False),
    ],
)
def test_words_take_back_what_was_said(words: str, expected: bool) -> None:
    assert takes_back(words) is expected


def test_what_a_speaker_takes_back_stands_beside_what_they_said(desk) -> None:
    first = desk.page("a", "Ellery Post", "2031-05-03T18:00:00+00:00")
    first.claim("Ivo Brand", "No water was released at the sluice before midnight.")
    later = desk.page("b", "Ellery Post", "2031-05-06T08:00:00+00:00")
    later.claim(
        "Ivo Brand", "He was misinformed when he said that no water was released at the sluice before midnight."
    )
    found = desk.reconciled(first, later)
    assert len(found.claims) == 2
    (dispute,) = found.disputes
    assert dispute.reason == "Ivo Brand took it back"
    assert [value.evidence[0].article_id for value in dispute.values] == ["a", "b"]


def test_what_another_speaker_takes_back_is_left_alone(desk) -> None:
    first = desk.page("a", "Ellery Post", "2031-05-03T18:00:00+00:00")
    first.claim("Nell Amsel", "No water was released at the sluice before midnight.")
    later = desk.page("b", "Ellery Post", "2031-05-06T08:00:00+00:00")
    later.claim("Ivo Brand", "He was wrong to say that no water was released at the sluice before midnight.")
    assert not desk.reconciled(first, later).disputes
