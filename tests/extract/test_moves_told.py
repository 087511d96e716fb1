"""What is moved is read on its new day, however the move is told."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import summarize
from newsdigest.schema.article import Article
from newsdigest.schema.digest import Digest


def digest_of(body: str) -> Digest:
    """Return the digest of one article, published on Tuesday 10 March 2026."""
    article = Article(id="a", headline="News", body=body, published=datetime(2026, 3, 10, 9, tzinfo=UTC))
    return summarize(article).data


@pytest.mark.parametrize(
    "told",
    [
        "The board that had been called for 17 March will now be held on 24 March.",
        "The board meeting, originally due on 17 March, will now take place on 24 March.",
        "The hearing has been postponed from 17 to 24 March.",
        "The hearing has been rescheduled from March 17 to March 24.",
        "The council has put back its meeting from 17 March to 24 March.",
        "The hearing will be held on 24 March instead of 17 March.",
        "Instead of on 17 March, the hearing will be held on 24 March.",
        "The inquest, which had been due to open on 17 March, will open on 24 March.",
        "The launch, planned for 17 March, has been delayed until 24 March.",
        "Orrin's results, due on 17 March, will be published on 24 March instead.",
        "The regatta was due to start on 17 March but has been put back to 24 March because of the flood.",
        "The ferry's first trip was to be on 17 March. It will now sail on 24 March.",
        "The fair will not be on 17 March after all. It is now set for 24 March, as the hall was let twice.",
        "The inquest was to have begun at Lund on 17 March, but the coroner is ill. It is now due on 24 March.",
    ],
)
def test_a_move_is_one_event_on_its_new_day_with_the_day_it_was_moved_from(told: str) -> None:
    digest = digest_of(told)
    moved = [event for event in digest.events if event.when is not None]
    assert [(event.status, event.when.edtf) for event in moved if event.when] == [("planned", "2026-03-24")]
    (update,) = digest.updates
    assert update.about == (moved[0].id,)
    assert [figure.value[:14] for figure in update.series] == ["March 17, 2026", "March 24, 2026"]


def test_what_is_brought_forward_has_the_earlier_day() -> None:
    digest = digest_of("The vote was brought forward from 24 March to 17 March.")
    assert [event.when.edtf for event in digest.events if event.when] == ["2026-03-17"]
    assert [figure.value[:14] for figure in digest.updates[0].series] == ["March 24, 2026", "March 17, 2026"]


def test_what_is_put_off_by_days_has_the_day_that_they_come_to() -> None:
    digest = digest_of("The launch, originally set for 17 March, was delayed by six days for lack of wind.")
    assert [event.when.edtf for event in digest.events if event.when] == ["2026-03-23?"]


@pytest.mark.parametrize(
    "told",
    [
        "The board will meet on 24 March.",
        "The fair was put off. The mayor, Ann Orr, will open the pier on 24 March.",
        "The hearing was rescheduled for 24 March.",
    ],
)
def test_no_day_is_moved_from_where_none_is_told(told: str) -> None:
    assert not digest_of(told).updates
