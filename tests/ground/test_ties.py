"""A day is that of the deed beside which the article has it: no other deed borrows it, or only with doubt."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

import newsdigest
from newsdigest import dates, ground
from newsdigest.schema.article import Article
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Event, Reading
from newsdigest.schema.topics import Topic


def page(body: str) -> Article:
    return Article(id="a1", headline="Week in Orlow", body=body, published=datetime(2026, 9, 18, 9, tzinfo=UTC))


def told(quote: str, when: str, *, text: str = "", status: str = "happened", iso: str | None = None) -> Event:
    return Event.model_validate(
        {
            "title": (text or quote).rstrip("."),
            "summary": text or quote,
            "status": status,
            "topic": Topic.DISASTER,
            "when": when,
            "when_iso": iso,
            "quote": quote,
        }
    )


def read(body: str, quote: str, when: str, *, status: str = "happened", iso: str | None = None) -> Mention[Event]:
    return ground.mentions(page(body), Reading(events=(told(quote, when, status=status, iso=iso),))).events[0]


@pytest.mark.parametrize(
    ("body", "quote"),
    [
        ("A kiln exploded on Tuesday. A clerk was fined.", "A clerk was fined."),
        ("A bomb went off on Tuesday in Orlow. Nobody was killed.", "Nobody was killed."),
        ("The mill was sold on Tuesday. It will pay a dividend.", "It will pay a dividend."),
        ("The army said on Tuesday it was ready. The army killed two men.", "The army killed two men."),
        ("The firm opened a shop on Tuesday. It began to sell bread.", "It began to sell bread."),
        ("The mill cut jobs on Tuesday, citing a strike. The strike ended.", "The strike ended."),
    ],
)
def test_the_day_of_the_sentence_before_is_doubted(body: str, quote: str) -> None:
    mention = read(body, quote, "on Tuesday")
    assert mention.when is not None
    assert (mention.when.edtf, mention.when.qualifier) == ("2026-09-15?", "uncertain")
    assert any("need not have been on the same day" in note for note in mention.notes)


@pytest.mark.parametrize(
    ("body", "quote"),
    [
        ("A kiln exploded on Tuesday in Orlow. The blast injured two.", "The blast injured two."),
        ("A kiln exploded on Tuesday in Orlow. It happened at noon.", "It happened at noon."),
        ("The council met on Tuesday. The meeting lasted nine hours.", "The meeting lasted nine hours."),
    ],
)
def test_what_tells_more_of_the_deed_has_its_day(body: str, quote: str) -> None:
    mention = read(body, quote, "on Tuesday")
    assert mention.when is not None
    assert (mention.when.edtf, mention.when.qualifier) == ("2026-09-15", "none")


@pytest.mark.parametrize(
    ("body", "quote"),
    [
        ("A kiln exploded on Tuesday. A clerk was fined on Thursday.", "A clerk was fined on Thursday."),
        ("A kiln exploded on Tuesday. A shop burned on Thursday. A clerk was fined.", "A clerk was fined."),
        ("A clerk was fined. A kiln exploded on Tuesday.", "A clerk was fined."),
    ],
)
@pytest.mark.parametrize("iso", [None, "2026-09-15"])
def test_a_day_behind_another_is_not_used(body: str, quote: str, iso: str | None) -> None:
    mention = read(body, quote, "on Tuesday", iso=iso)
    assert mention.when is None
    assert any("stand elsewhere" in note for note in mention.notes)


@pytest.mark.parametrize(
    ("body", "quote", "when"),
    [
        ("The mill was shut on Monday, and the clerk left on Tuesday.", "the clerk left on Tuesday", "on Monday"),
        (
            "Rents rose on Tuesday, the first time since 1998.",
            "Rents rose on Tuesday, the first time since 1998",
            "1998",
        ),
        ("Rents rose on Tuesday, up from 2% in May.", "Rents rose on Tuesday, up from 2% in May", "in May"),
    ],
)
def test_the_day_of_another_part_of_the_sentence_is_not_used(body: str, quote: str, when: str) -> None:
    assert read(body, quote, when).when is None


def test_the_day_of_another_clause_is_doubted_where_the_quoted_one_has_none() -> None:
    mention = read(
        "The mill was shut on Monday, and samples are being tested.", "samples are being tested", "on Monday"
    )
    assert mention.when is not None
    assert mention.when.qualifier == "uncertain"


@pytest.mark.parametrize(
    ("body", "quote", "when"),
    [
        ("On Monday, in a hall that smelt of tar, the clerk resigned.", "the clerk resigned", "On Monday"),
        ("The clerk resigned on Monday in Orlow.", "The clerk resigned", "on Monday"),
        ("Monday — The clerk, Bo Lund, resigned.", "The clerk, Bo Lund, resigned", "Monday"),
    ],
)
def test_a_day_that_opens_a_sentence_or_stands_beside_its_clause_is_certain(body: str, quote: str, when: str) -> None:
    mention = read(body, quote, when)
    assert mention.when is not None
    assert mention.when.qualifier == "none"


def test_a_vote_that_was_moved_has_its_first_day_with_doubt() -> None:
    body = "The vote was to be on Tuesday. It was moved to Friday because the clerk was ill."
    quote = "It was moved to Friday because the clerk was ill."
    mention = read(body, quote, "on Tuesday", status="postponed", iso="2026-09-22")
    assert mention.when is not None
    assert mention.when.qualifier == "uncertain"


@pytest.mark.parametrize("text", ["Nobody was killed on Tuesday.", "On Tuesday, nobody was killed."])
def test_no_text_tells_a_borrowed_day_as_certain(text: str) -> None:
    body = "A bomb went off on Tuesday in Orlow. Nobody was killed."
    digest = newsdigest.summarize([page(body)], extractor=_Reader(told("Nobody was killed.", "on Tuesday", text=text)))
    assert [(line.display, line.text) for line in digest.timeline] == [
        ("possibly Sept. 15, 2026", "Nobody was killed.")
    ]


def test_a_day_that_one_report_has_for_certain_is_printed_without_doubt() -> None:
    quote = "A clerk, Bo Lund, was fined 900 crowns over the kiln."
    unsure = page(f"A kiln exploded on Tuesday in Orlow. {quote}")
    sure = page("A clerk, Bo Lund, was fined 900 crowns over the kiln on Tuesday.").model_copy(
        update={"id": "a2", "outlet": "Tarn Post"}
    )
    reader = _Reader(told(quote, "on Tuesday"), told(sure.body, "on Tuesday"))
    digest = newsdigest.summarize([unsure.model_copy(update={"outlet": "Orlow Mail"}), sure], extractor=reader)
    assert [event.when.edtf for event in digest.events if event.when] == ["2026-09-15"]


class _Reader:
    fingerprint = "by hand"

    def __init__(self, *events: Event) -> None:
        self._events = events

    async def extract(self, article: Article) -> Reading:
        return Reading(events=tuple(one for one in self._events if one.quote in article.body))


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("on Tuesday", "2026-09-15?"),
        ("about June 3", "2026-06-03%"),
        ("since March 2, 2020", "2020-03-02?/.."),
        ("from May 2 to May 4", "2026-05-02?/2026-05-04?"),
    ],
)
def test_doubt_stands_at_each_end_of_a_date(words: str, edtf: str) -> None:
    when = dates.resolve(words, published=datetime(2026, 9, 18, 9, tzinfo=UTC))
    assert when is not None
    doubted = dates.doubted(when)
    assert doubted.edtf == edtf
    assert dates.written(doubted).count("possibly") == 1
