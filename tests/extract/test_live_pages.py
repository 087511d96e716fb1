"""Live reports: entries under clock times, in whatever dress the desk gives them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

import newsdigest
from newsdigest import load
from newsdigest.extract.rules import RuleExtractor
from newsdigest.ground import mentions
from newsdigest.passages.stamps import days_of, stamp_of, unstamped
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Claim, Event, Reading
from newsdigest.schema.topics import Topic

AFTERNOON = datetime(2026, 5, 7, 15, tzinfo=UTC)


def page(body: str) -> Article:
    return load.text(body, headline="Live: the pier at Vardo", published="2026-05-07T15:00Z")


def read(body: str) -> Reading:
    return RuleExtractor().read(page(body))


@pytest.mark.parametrize(
    "stamp",
    [
        "19:20 ",
        "19.20: ",
        "19h20 – ",
        "7:20 p.m. – ",
        "7.20pm: ",
        "[19:20] ",
        "(19:20 GMT) ",
        "**19:20** ",
        "**19:20 BST** – ",
        "### 19:20\n\n",
        "19:20\n\n",
        "1920 GMT - ",
        "7 p.m.: ",
        "May 7, 19:20 – ",
        "• 19:20 | ",
        "7:20 PM BST – ",
        "7PM - ",
        "19:20 (GMT) ",
        "2:20 p.m. ET: ",
        "Posted at 19:20\n\n",
    ],
)
def test_an_entry_is_of_the_day_of_its_page_whatever_dress_its_time_has(stamp: str) -> None:
    body = f"{stamp}The pier at Vardo has been closed.\n\n16:05 The ferry was held in the harbour."
    article = page(body)
    found = mentions(article, RuleExtractor().read(article)).events
    assert [event.record.title for event in found] == [
        "The pier at Vardo has been closed",
        "The ferry was held in the harbour",
    ]
    assert [event.when.earliest if event.when else None for event in found] == [date(2026, 5, 7)] * 2


@pytest.mark.parametrize(
    "words",
    [
        "19.5 million people came.",
        "1920 was a good year.",
        "7 p.m. Sunday is the hour.",
        "2:1 for Vardo.",
        "24:10 it is.",
    ],
)
def test_a_figure_is_no_stamp(words: str) -> None:
    assert stamp_of(words) is None


def _times(words: str) -> list[time]:
    return [time.fromisoformat(word) for word in words.split()]


@pytest.mark.parametrize(
    ("times", "published", "days"),
    [
        ("19:20 16:05 08:30", "2026-05-07T08:30", "7 7 7"),
        ("08:30 16:05 19:20", "2026-05-07T08:30", "7 7 7"),
        ("00:40 23:15 21:00", "2026-05-07T21:00", "8 7 7"),
        ("21:00 23:15 00:40", "2026-05-07T21:00", "7 7 8"),
        ("21:00 23:15 00:40", "2026-05-07T00:41", "6 6 7"),
        ("09:00 10:00 09:55 11:00", "2026-05-07T09:00", "7 7 7 7"),
    ],
)
def test_entries_may_run_through_midnight(times: str, published: str, days: str) -> None:
    found = days_of(_times(times), datetime.fromisoformat(published))
    assert [str(day.day) for day in found] == days.split()


def test_an_entry_after_midnight_is_of_the_next_day() -> None:
    body = "00:40 The pier has been opened.\n\n22:05 The ferry was held.\n\n15:00 The pier was closed."
    found = mentions(page(body), read(body)).events
    assert [event.when.earliest.day for event in found if event.when and event.when.earliest] == [8, 7, 7]


def test_an_entry_that_corrects_the_page_is_a_correction() -> None:
    body = "**16:05** CORRECTION. At 09:45 we wrote that 24 ferries were held. It is 23.\n\n09:45 24 ferries are held."
    assert [note.text for note in read(body).corrections] == ["At 09:45 we wrote that 24 ferries were held. It is 23."]


def test_a_message_that_goes_round_is_denied_by_the_office_whose_holder_is_quoted_next() -> None:
    body = (
        "13:30 A post that was shared by thousands says that the pier will be blown up tonight. It is false, the "
        'harbour master says. "There will be no blast," Bela Quist posted on Telegram.'
    )
    reading = read(body)
    assert [(event.title, event.status) for event in reading.events] == [
        ("Claim that the pier will be blown up tonight", "denied")
    ]
    assert [(claim.speaker, claim.stance) for claim in reading.claims] == [
        ("A post", "asserts"),
        ("Bela Quist", "denies"),
    ]
    assert reading.claims[1].speaker_role == "the harbour master"


def test_who_has_been_named_before_is_nobody_new() -> None:
    body = (
        "Bela Quist lost a boat on Monday.\n\n"
        'The pier is false, the harbour master says. "I want my boat," Bela Quist said.'
    )
    assert "Bela Quist" not in [claim.speaker for claim in read(body).claims if "false" in claim.text]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("17:50 The pier has been closed", "The pier has been closed"),
        ("6.15pm — The pier has been closed", "The pier has been closed"),
        ("7 May, 20:10 The pier has been closed", "The pier has been closed"),
        ("12:30 GMT | CT scans were stopped", "CT scans were stopped"),
        ("3.15 million people live there", "3.15 million people live there"),
        ("19:20", "19:20"),
    ],
)
def test_the_time_of_an_entry_is_no_part_of_what_it_tells(words: str, told: str) -> None:
    assert unstamped(words) == told


def test_the_half_of_the_day_is_read_in_capitals_too() -> None:
    assert [stamp.at for stamp in map(stamp_of, ("7:20 PM", "7:20 am", "12:05 AM")) if stamp] == [
        time(19, 20),
        time(7, 20),
        time(0, 5),
    ]


def test_no_text_of_a_live_page_begins_with_the_time_of_its_entry() -> None:
    body = (
        "17:50 The pier at Vardo has been closed.\n\n6.15pm — Mayor Ana Orr said the pier would stay shut.\n\n"
        "18:40 GMT | The ferry was held in the harbour. It has 40 people aboard."
    )
    entries = body.split("\n\n")
    given = {"status": "happened", "topic": Topic.DISASTER}
    reading = Reading(
        events=tuple(
            Event(title=entry, summary=entry, quote=entry, when=entry.split(" ")[0], **given) for entry in entries
        ),
        claims=(Claim(speaker="Ana Orr", stance="asserts", topic=Topic.DISASTER, text=entries[1], quote=entries[1]),),
    )

    class Reader:
        fingerprint = "as read"

        async def extract(self, _: Article) -> Reading:
            return reading

    digest = newsdigest.summarize([page(body)], extractor=Reader())
    told = [each.text for section in digest.sections for each in section.sentences]
    told += [digest.headline, *(event.title for event in digest.events), *(event.summary for event in digest.events)]
    told += [*(line.text for line in digest.timeline), *(claim.text for claim in digest.claims)]
    assert told
    assert not [text for text in told if text[0].isdigit()]


def test_an_entry_in_the_time_of_another_zone_is_of_the_day_next_to_the_publication() -> None:
    article = load.text(
        "11:30 PM BST – The pier at Vardo has been closed.", headline="Live", published="2026-05-07T23:10Z"
    )
    (event,) = mentions(article, RuleExtractor().read(article)).events
    assert event.when is not None
    assert event.when.edtf == "2026-05-07?"
