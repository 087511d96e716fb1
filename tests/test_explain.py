"""Why a digest says what it says, from its JSON alone."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

import newsdigest
from newsdigest.errors import UsageError
from newsdigest.schema.article import Article


def _page(outlet: str, day: int, body: str) -> Article:
    published = datetime(2031, 5, day, 12, tzinfo=UTC)
    return Article(id=outlet, headline="Skarholm bridge closed", body=body, outlet=outlet, published=published)


@pytest.fixture(scope="module")
def digest() -> newsdigest.Digest:
    closed = "Skarholm council closed the harbour bridge on May 5, 2031 after the tanker Velora struck a pier."
    again = "The council of Skarholm closed the harbour bridge on May 4, 2031, when tanker Velora struck a pier."
    opened = "Skarholm council reopened the harbour bridge on May 19, 2031 after the tanker Velora struck a pier."
    made = newsdigest.summarize([_page("Post", 6, closed), _page("Echo", 6, again), _page("Wire", 20, opened)])
    return newsdigest.Digest.from_json(made.to_json())


def test_an_event_tells_who_has_it_and_why_its_mentions_are_one(digest: newsdigest.Digest) -> None:
    event = next(one for one in digest.events if len(one.citations) == 2)
    told = digest.explain(event.id)
    assert told.startswith("# ")
    assert "## Told by" in told
    assert {"Post", "Echo"} <= {word for word in ("Post", "Echo", "Wire") if f"] {word}: " in told}
    assert "telling words in common" in told


def test_what_was_kept_apart_is_said_with_the_reason(digest: newsdigest.Digest) -> None:
    apart = [one for one in digest.events if one.apart]
    assert apart
    ids = {one.id for one in digest.events}
    assert all(other.id in ids - {one.id} for one in apart for other in one.apart)
    assert "## Kept apart from" in digest.explain(apart[0].id)
    assert "judged" in digest.explain(apart[0].id)


def test_a_dispute_tells_every_value_and_why_one_is_preferred(digest: newsdigest.Digest) -> None:
    dispute = next(one for one in digest.disputes if one.kind == "date")
    told = digest.explain(dispute.id)
    assert "May 5, 2031" in told
    assert "May 4, 2031" in told
    assert "referred" in told
    assert digest.explain(dispute.about[0]).count(dispute.id) == 1


def test_the_beginning_of_an_id_a_timeline_line_and_a_number_will_do(digest: newsdigest.Digest) -> None:
    line = digest.timeline[0]
    assert digest.explain(line.id) == digest.explain(line.about[0])
    assert digest.explain(line.about[0][:-1]) == digest.explain(line.about[0])
    assert digest.explain(1) == digest.explain("[1]")
    assert digest.explain("1").startswith("# [1] ")
    assert "What is cited to it" in digest.explain(1)


def test_without_an_id_everything_is_listed_with_its_own(digest: newsdigest.Digest) -> None:
    listed = digest.explain()
    for one in (*digest.events, *digest.claims, *digest.disputes):
        assert f"- {one.id}: " in listed
    assert all(f"- {source.number}: " in listed for source in digest.sources)


@pytest.mark.parametrize("key", ["nothing", "99", "e", "[x](http://y)"])
def test_an_id_that_is_not_there_is_refused_with_what_is(digest: newsdigest.Digest, key: str) -> None:
    with pytest.raises(UsageError, match="id"):
        digest.explain(key)


def test_a_slip_in_an_id_is_met_with_the_near_one(digest: newsdigest.Digest) -> None:
    event = digest.events[0]
    with pytest.raises(UsageError, match=f"did you mean {event.id}"):
        digest.explain(event.id[:-1] + "z")


def test_the_command_line_explains_a_file(digest: newsdigest.Digest, tmp_path: Path) -> None:
    path = digest.save(tmp_path / "digest.json")

    def explain(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "newsdigest", "explain", *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")

    event = digest.events[0]
    assert explain(str(path), event.id).stdout == digest.explain(event.id)
    assert explain(str(path)).stdout == digest.explain()
    unknown = explain(str(path), "nothing")
    assert (unknown.returncode, unknown.stdout, unknown.stderr.count("\n")) == (2, "", 1)
    assert explain(str(tmp_path / "none.json"), "1").returncode == 2
