"""What an editor decided is honoured in every later edition, and never silently dropped."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsdigest
from newsdigest.errors import UsageError
from newsdigest.schema.article import Article
from newsdigest.schema.decision import Decision, Decisions, Passage

CLOSED = "Skarholm council closed the harbour bridge on May 5, 2031 after the tanker Velora struck a pier."
AGAIN = "The council of Skarholm closed the harbour bridge on May 5, 2031, when tanker Velora struck a pier."
FERRY = "Ferry company Orrin Lines cancelled all crossings to Brekka on May 6, 2031."
MUSEUM = "A museum of tide mills opened at Velden on April 12, 2031, with 40 guests."
SAID = "“The pier will stand,” harbour master Ines Torvald said on May 6."


def _page(outlet: str, day: int, *sentences: str) -> Article:
    published = datetime(2031, 5, day, 12, tzinfo=UTC)
    body = "\n\n".join(sentences)
    return Article(id=outlet.lower(), headline="Skarholm bridge closed", body=body, outlet=outlet, published=published)


PAGES = [_page("Post", 6, CLOSED, FERRY, SAID), _page("Echo", 7, AGAIN, MUSEUM)]
LATER = _page("Wire", 9, "Skarholm council closed the harbour bridge on May 5, 2031 after a ship struck a pier.")


@pytest.fixture(scope="module")
def digest() -> newsdigest.Digest:
    return newsdigest.summarize(PAGES)


def event(digest: newsdigest.Digest, word: str) -> str:
    return next(one.id for one in digest.events if any(word in words.quote for words in one.evidence))


def printed(digest: newsdigest.Digest) -> str:
    lines = [*digest.key_points, *digest.summary, *(s for section in digest.sections for s in section.sentences)]
    return "\n".join([digest.headline, *(one.text for one in lines), *(line.text for line in digest.timeline)])


def test_what_was_rejected_never_reappears_but_is_listed(digest: newsdigest.Digest) -> None:
    rejected = digest.decide("reject", event(digest, "museum"), note="an advertisement")
    for pages, previous in ((PAGES, None), ([*PAGES, LATER], digest)):
        later = newsdigest.summarize(pages, decisions=[rejected], previous=previous)
        assert "museum" not in printed(later)
        assert all("museum" not in one.title for one in later.events)
        assert [(one.kind, one.note) for one in later.decisions] == [("reject", "an advertisement")]
        assert "museum" in later.decisions[0].text
        assert "An editor rejected" in later.to_markdown()


def test_an_edited_sentence_is_printed_as_the_editors_and_still_cited(digest: newsdigest.Digest) -> None:
    edit = digest.decide("edit", event(digest, "Orrin"), title="No ferries to Brekka", text="Ferries stay in port")
    later = newsdigest.summarize(PAGES, decisions=[edit])
    lines = [line for section in later.sections for line in section.sentences]
    lines += [*later.summary, *later.key_points]
    ours = [line for line in lines if "Ferries stay in port." in line.text or "No ferries to Brekka" in line.text]
    assert ours
    assert all(line.citations for line in ours)
    assert all("the editor's words" in line.checks for line in ours)
    assert any(one.title == "No ferries to Brekka" and one.summary == "Ferries stay in port" for one in later.events)
    assert any(line.text == "Ferries stay in port." for line in later.timeline)


@pytest.mark.parametrize("kind", ["reject", "edit"])
def test_what_an_editor_ruled_on_does_not_come_back_as_a_claim_of_the_same_words(kind: str) -> None:
    told = "The council of Skarholm sold the ferry Brekka on May 4, 2031, the harbour company said."
    pages = [_page("Post", 6, CLOSED, told), _page("Echo", 7, AGAIN)]
    first = newsdigest.summarize(pages)
    ours = {"text": "The Brekka has a new owner."} if kind == "edit" else {}
    decision = first.decide(kind, event(first, "Brekka"), **ours)
    assert "sold the ferry" not in printed(newsdigest.summarize(pages, decisions=[decision]))


def test_a_pin_is_among_the_key_points_in_every_form(digest: newsdigest.Digest) -> None:
    pin = digest.decide("pin", event(digest, "museum"))
    for form in ("story", "key-events"):
        later = newsdigest.summarize(PAGES, decisions=[pin], form=form, as_of=datetime(2031, 5, 7, 13, tzinfo=UTC))
        if form == "story":
            assert any("museum" in point.text for point in later.key_points)
    assert newsdigest.summarize(PAGES, decisions=[pin]).decisions[0].kind == "pin"


def test_an_editor_joins_what_we_kept_apart(digest: newsdigest.Digest) -> None:
    bridge, museum = event(digest, "bridge"), event(digest, "museum")
    later = newsdigest.summarize(PAGES, decisions=[digest.decide("join", bridge, other_id=museum)])
    joined = next(one for one in later.events if any("museum" in words.quote for words in one.evidence))
    assert any("bridge" in words.quote for words in joined.evidence)
    assert "an editor joined them" in joined.reasons
    assert len(later.events) == len(digest.events) - 1


def test_an_editor_separates_what_we_joined(digest: newsdigest.Digest) -> None:
    bridge = event(digest, "bridge")
    assert len(next(one for one in digest.events if one.id == bridge).citations) == 2
    apart = digest.decide("separate", bridge, quote="The council of Skarholm")
    later = newsdigest.summarize([*PAGES, LATER], decisions=[apart], previous=digest)
    alone = [one for one in later.events if any("The council of" in words.quote for words in one.evidence)]
    assert [len(one.evidence) for one in alone] == [1]
    assert "an editor separated them" in alone[0].reasons
    assert len([one for one in later.events if any("bridge" in words.quote for words in one.evidence)]) == 2


def test_a_decision_holds_by_its_words_when_the_id_has_moved(digest: newsdigest.Digest) -> None:
    rejected = digest.decide("reject", event(digest, "museum")).model_copy(update={"id": "e00000000000"})
    assert "museum" not in printed(newsdigest.summarize(PAGES, decisions=[rejected]))


def test_rejecting_a_claim_leaves_the_event_of_the_same_words(digest: newsdigest.Digest) -> None:
    claim = next(one for one in digest.claims if "pier will stand" in one.text)
    later = newsdigest.summarize(PAGES, decisions=[digest.decide("reject", claim.id)])
    assert all("pier will stand" not in one.text for one in later.claims)
    assert {one.id for one in later.events} == {one.id for one in digest.events}


def test_a_decision_that_fits_nothing_any_more_is_a_warning(digest: newsdigest.Digest) -> None:
    rejected = digest.decide("reject", event(digest, "museum"))
    later = newsdigest.summarize(PAGES[:1], decisions=[rejected])
    assert any("the decision to reject" in one.text and "museum" in one.text for one in later.warnings)
    assert not later.decisions


def test_two_edits_of_one_thing_are_a_conflict_that_is_told(digest: newsdigest.Digest) -> None:
    ferry = event(digest, "Orrin")
    edits = [digest.decide("edit", ferry, text=text) for text in ("No ferries.", "Ferries stay in port.")]
    later = newsdigest.summarize(PAGES, decisions=edits)
    assert any("is edited in 2 ways" in one.text for one in later.warnings)
    assert "Ferries stay in port" not in printed(later)
    pinned = newsdigest.summarize(PAGES, decisions=[digest.decide("pin", ferry), digest.decide("reject", ferry)])
    assert any("both rejected and edited or pinned" in one.text for one in pinned.warnings)


@settings(max_examples=12, deadline=None)
@given(order=st.randoms(use_true_random=False))
def test_the_order_of_decisions_and_articles_changes_no_byte(digest: newsdigest.Digest, order) -> None:
    bridge, museum, ferry = (event(digest, word) for word in ("bridge", "museum", "Orrin"))
    decisions = [
        digest.decide("join", bridge, other_id=museum),
        digest.decide("separate", bridge, quote="The council of Skarholm"),
        digest.decide("edit", ferry, text="Ferries stay in port."),
        digest.decide("edit", ferry, text="No ferries."),
        digest.decide("pin", bridge),
        digest.decide("reject", museum),
    ]
    expected = newsdigest.summarize(PAGES, decisions=decisions).to_json()
    pages = list(PAGES)
    order.shuffle(decisions)
    order.shuffle(pages)
    assert newsdigest.summarize(pages, decisions=decisions).to_json() == expected


@pytest.mark.parametrize("name", ["list.json", "lines.jsonl", "whole.json"])
def test_decisions_may_be_a_file(digest: newsdigest.Digest, tmp_path: Path, name: str) -> None:
    decisions = (digest.decide("reject", event(digest, "museum")), digest.decide("pin", event(digest, "Orrin")))
    records = [json.loads(one.model_dump_json(exclude_none=True)) for one in decisions]
    text = {
        "list.json": json.dumps(records),
        "lines.jsonl": "\n".join(map(json.dumps, records)),
        "whole.json": Decisions(decisions=decisions).model_dump_json(),
    }[name]
    (tmp_path / name).write_text(text, "utf-8")
    assert newsdigest.summarize(PAGES, decisions=tmp_path / name) == newsdigest.summarize(PAGES, decisions=decisions)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "neither JSON"),
        ("{]", "neither JSON"),
        ('[{"kind": "delete", "id": "e1"}]', "0.kind"),
        ('[{"kind": "reject"}]', "needs the id"),
        ('[{"kind": "join", "id": "e1"}]', "other"),
        ('[{"kind": "edit", "id": "e1"}]', "needs a title"),
        ('[{"kind": "separate", "id": "e1"}]', "stand apart"),
    ],
)
def test_what_is_no_decision_is_refused_with_the_place(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "decisions.json"
    path.write_text(text or "{", "utf-8")
    with pytest.raises(UsageError, match=words):
        newsdigest.summarize(PAGES, decisions=path)


def test_a_decision_about_nothing_cannot_be_made(digest: newsdigest.Digest) -> None:
    with pytest.raises(UsageError, match="no event and no claim"):
        digest.decide("reject", "nothing")
    with pytest.raises(UsageError, match="stands in none"):
        digest.decide("separate", digest.events[0].id, quote="nowhere")
    with pytest.raises(UsageError, match="title or a text"):
        digest.decide("edit", digest.events[0].id)
    with pytest.raises(UsageError, match="decisions="):
        newsdigest.summarize(PAGES, decisions=[3])
    with pytest.raises(UsageError, match="decisions="):
        newsdigest.summarize(PAGES, decisions=3)


def test_the_command_line_honours_a_file_of_decisions(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for page in PAGES:
        words = f"---\nid: {page.id}\ntitle: {page.headline}\npublished: {page.published}\n---\n{page.body}\n"
        (tmp_path / "in" / f"{page.id}.txt").write_text(words, "utf-8")
    first = newsdigest.summarize(tmp_path / "in")
    museum = next(one for one in first.events if "museum" in one.title)
    path = tmp_path / "decisions.jsonl"
    path.write_text(first.decide("reject", museum.id).model_dump_json() + "\n", "utf-8")
    command = [sys.executable, "-m", "newsdigest", "summarize", str(tmp_path / "in"), "--decisions", str(path), "-q"]
    outcome = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    assert outcome.returncode == 0
    assert outcome.stdout.count("museum") == 1  # in the list of what was decided


def test_a_decision_is_known_by_its_words_alone() -> None:
    by_words = Decision(kind="reject", mention=Passage(article_id="echo", quote=MUSEUM))
    assert "museum" not in printed(newsdigest.summarize(PAGES, decisions=[by_words]))
