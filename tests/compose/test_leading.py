"""What leads the page, and whom a quotation is cited from: deaths stand above a lift."""

from __future__ import annotations

from typing import Any

from newsdigest import render, summarize
from newsdigest.compose.desk import open_desk
from newsdigest.compose.echoes import told_once
from newsdigest.compose.ledger import Ledger
from newsdigest.compose.prose import Copy, Line
from newsdigest.compose.quotes import sentences_of

LIFT = "Ardle station will get a new lift in May, the operator Railen said. The lift will cost two million euros."
KILLED = "Three workers were killed at the station on Monday when a crane fell."


def test_deaths_lead_before_a_lift_that_the_headlines_tell(newsroom: Any) -> None:
    body = f"{LIFT}\n\n{KILLED} The platform was painted on Sunday."
    articles = [
        newsroom.article("a", body, headline="New lift for Ardle station"),
        newsroom.article(
            "b",
            "Railen will open a lift at Ardle station in May.\n\nA crane killed three workers there on Monday.",
            headline="Lift due in May",
        ),
    ]
    assert "killed" in summarize(articles).headline


def test_an_older_toll_does_not_lead(newsroom: Any) -> None:
    old = newsroom.article(
        "a", "Two people died when a storm hit Ardle on Sunday.", published="2026-03-02T08:00:00+00:00"
    )
    new = newsroom.article(
        "b", "The storm in Ardle killed seven people, police said on Tuesday.", published="2026-03-03T18:00:00+00:00"
    )
    digest = summarize([old, new])
    assert "seven" in digest.headline
    assert not any(one.heading.startswith("Two people") for one in digest.sections)


def test_words_between_marks_are_cited_from_the_report_that_has_them(newsroom: Any) -> None:
    quoted = "“I never signed the lease of the pier,” Ilze Orr said."
    told = "Ilze Orr said that she never signed the lease of the pier."
    one, other = newsroom.article("a", quoted), newsroom.article("b", told)
    claim = newsroom.claim(
        "c", [(one, quoted), (other, told)], speaker="Ilze Orr", text="“I never signed the lease of the pier.”"
    )
    digest = newsroom.digest(newsroom.clusters(claim), [one, other])
    sentence = digest.sections[0].sentences[0]
    assert "“" in sentence.text
    cited = {source.article_id for source in digest.sources if source.number in sentence.citations}
    assert cited == {"a"}
    assert {source.article_id for source in digest.sources} == {"a", "b"}


def test_a_quotation_keeps_who_said_it() -> None:
    told = 'Captain Tove Orr told reporters the hull was old. "We warned them twice", she said.'
    assert told_once(told, "Tove Orr") == told


def test_a_sentence_that_stands_above_is_not_told_again_with_its_quotation(newsroom: Any) -> None:
    first, second = "Captain Tove Orr told reporters the hull was old.", '"We warned the owners twice," she said.'
    article = newsroom.article("a", f"{first} {second}")
    claims = (
        newsroom.claim("c1", [(article, first)], speaker="Tove Orr", text="The hull was old."),
        newsroom.claim("c2", [(article, f"{first} {second}")], speaker="Tove Orr", text=f"{first} {second}"),
    )
    digest = newsroom.digest(newsroom.clusters(*claims), [article])
    lines = [part for section in digest.sections for one in section.sentences for part in sentences_of(one.text)]
    assert lines.count(first) == 1
    assert any('"We warned the owners twice," ' in line and line.endswith("said.") for line in lines)


def test_a_line_tells_no_event_whose_reports_lack_the_words_that_it_quotes(newsroom: Any) -> None:
    failed, blamed = "The lock gates failed on Monday.", 'Tove Orr said: "The owners knew of it in spring."'
    articles = [newsroom.article("a", failed), newsroom.article("b", blamed)]
    event = newsroom.event("e", [(articles[0], failed)])
    claim = newsroom.claim("c", [(articles[1], blamed)], speaker="Tove Orr")
    desk = open_desk(newsroom.clusters(event, claim), articles)
    copy = Copy(desk, Ledger(desk), 2026, "story")
    assert copy.sentence(Line(blamed, [*desk.events.values(), *desk.claims.values()])).about == ("c",)
    assert copy.sentence(Line(failed, [*desk.events.values(), *desk.claims.values()])).about == ("e", "c")


def test_a_denial_has_its_own_day_on_the_timeline(newsroom: Any) -> None:
    told, denied = (
        "Vexa told its staff that the mill was sound, the union said.",
        "Vexa denied on Tuesday that it had told anybody.",
    )
    article = newsroom.article("a", f"{told} {denied}")
    event = newsroom.event(
        "e",
        [(article, told)],
        when=newsroom.day("Sunday", "2026-03-01"),
        status="denied",
        summary="Vexa told its staff that the mill was sound.",
    )
    claim = newsroom.claim(
        "c",
        [(article, denied)],
        when=newsroom.day("Tuesday", "2026-03-03"),
        speaker="Vexa",
        stance="denies",
        text=denied,
        about=("e",),
    )
    digest = newsroom.digest(newsroom.clusters(event, claim), [article])
    assert [line.text for line in digest.timeline if line.earliest and line.earliest.day == 3] == [denied]


def test_a_notebook_shows_the_words_of_a_dispute(newsroom: Any) -> None:
    one, other = (
        newsroom.article("a", "The council met on Monday."),
        newsroom.article("b", "The council met on Tuesday."),
    )
    event = newsroom.event("e", [(one, "The council met on Monday."), (other, "The council met on Tuesday.")])
    dispute = newsroom.dispute(
        "e",
        ("Monday", newsroom.evidence(one, "met on Monday")),
        ("Tuesday", newsroom.evidence(other, "met on Tuesday")),
    )
    fragment = render.notebook(newsroom.digest(newsroom.clusters(event, disputes=(dispute,)), [one, other]))
    assert "“met on Tuesday”" in fragment
