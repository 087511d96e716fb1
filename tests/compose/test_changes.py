"""What is new in an edition is told in words an editor can print."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

import newsdigest
from newsdigest import Article
from newsdigest.compose.attribution import said
from newsdigest.compose.changes import compared

FIRST = "Ferries stopped at Lindmouth on Monday after a crack was found in the lock. Nobody was hurt."
LATER = "{said} Crews were sent home. The lock was built in 1931, and divers looked at its gates on Tuesday."


def _digests(words: str) -> tuple[newsdigest.Digest, newsdigest.Digest]:
    articles = [
        Article(id="a", headline="Lock shut", body=FIRST, outlet="Post", published=datetime(2031, 5, 5, 9, tzinfo=UTC)),
        Article(
            id="b",
            headline="Lock still shut",
            body=LATER.format(said=words),
            outlet="Courier",
            published=datetime(2031, 5, 6, 9, tzinfo=UTC),
        ),
    ]
    before = newsdigest.summarize(articles[:1])
    return before, newsdigest.summarize(articles, previous=before)


@pytest.mark.parametrize(
    "words",
    [
        "Harbour master Edda Thorne said on Tuesday that the lock would stay shut.",
        "“The lock is sound,” said Edda Thorne.",
    ],
)
def test_a_new_claim_is_told_once_with_its_speaker(words: str) -> None:
    _, after = _digests(words)
    told = [
        change.text
        for change in after.changes
        if change.kind == "new" and "lock" in change.text and "Thorne" in change.text
    ]
    assert told
    assert all(text.count("Thorne") == 1 for text in told)


def test_a_claim_in_the_speakers_own_words_is_told_with_speaker_and_stance() -> None:
    assert said("Edda Thorne, unnamed", "denies", "The lock was sound.") == "Edda Thorne denies: The lock was sound."
    assert said("Edda Thorne", "asserts", "Thorne is the best engineer.").startswith("Edda Thorne asserts: ")


@pytest.mark.parametrize(
    ("changed", "old", "new"),
    [
        ({"stance": "denies"}, "Edda Thorne asserts", "Edda Thorne denies"),
        ({"speaker": "Thorne"}, "Edda Thorne asserts", "Thorne asserts"),
    ],
)
def test_a_claim_of_the_same_words_that_is_now_a_denial_or_anothers_is_revised(
    changed: dict[str, str], old: str, new: str
) -> None:
    digest = _digests("Edda Thorne said that the lock would stay shut.")[1].data
    (place,) = (n for n, claim in enumerate(digest.claims) if claim.speaker == "Edda Thorne")
    claim = digest.claims[place].model_copy(update={"text": "Edda Thorne said that the lock would stay shut."})
    was, now = (digest.model_copy(update={"claims": (one,)}) for one in (claim, claim.model_copy(update=changed)))
    later = compared(now, was)
    (change,) = (one for one in later.changes if one.kind == "revised")
    assert (change.old, change.new) == (old, new)


def test_an_edition_settles_where_a_correction_tells_what_was_taken_back() -> None:
    fined = (
        "A lock burst at Lindmouth on Monday. The port was fined 25,000 euros in 2030 for storing oil without a permit."
    )
    mended = (
        "Crews repaired the lock on Tuesday.\n\nCorrection: An earlier report said that the port was fined 25,000 "
        "euros in 2030. The fine was 52,000 euros."
    )
    articles = [
        Article(
            id="a", headline="Lock bursts", body=fined, outlet="Post", published=datetime(2031, 5, 5, 18, tzinfo=UTC)
        ),
        Article(
            id="b", headline="Lock mended", body=mended, outlet="Post", published=datetime(2031, 5, 6, 18, tzinfo=UTC)
        ),
    ]
    digest = newsdigest.summarize(articles)
    again = newsdigest.summarize(articles, previous=digest)
    assert any("52,000" in event.title for event in digest.events)
    assert (again.edition, again.changes) == (digest.edition, ())


def test_a_verdict_that_a_correction_turns_is_told_with_the_old_and_the_new() -> None:
    cleared = "The clerk, Ivo Brand, was cleared of theft by a jury in Lindmouth on Monday."
    mended = (
        "Ivo Brand left the court on Tuesday.\n\nCorrection: An earlier report said that Ivo Brand was cleared of "
        "theft. He was convicted of theft."
    )
    first, second = (
        Article(id=one, headline=head, body=body, outlet="Post", published=datetime(2031, 5, day, 18, tzinfo=UTC))
        for one, head, body, day in (("a", "Clerk cleared", cleared, 5), ("b", "Clerk leaves court", mended, 6))
    )
    digest = newsdigest.summarize([first])
    later = newsdigest.summarize([first, second], previous=digest)
    (change,) = (one for one in later.changes if one.kind == "revised")
    assert (change.old, change.new) == (cleared, cleared.replace("cleared", "convicted"))
    assert [source.article_id for source in later.sources if source.number in change.citations] == ["b"]
