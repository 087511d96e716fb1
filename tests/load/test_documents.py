from __future__ import annotations

import json
import time
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsdigest
from newsdigest import load
from newsdigest.errors import EmptyArticle, InvalidArticle, NewsDigestError, TooLarge, UsageError
from newsdigest.schema.article import Article, Image

BODY = "The harbour was closed on Friday, the port said.\n\nIt will open again when the wind has fallen."


def matter(*lines: str, body: str = BODY) -> str:
    return "\n".join(("---", *lines, "---", body))


def test_front_matter_fills_the_fields_and_leaves_the_body_alone() -> None:
    article = load.text(
        matter(
            'title: "Harbour shut: nobody hurt"',
            "outlet: The Tolvik Courier",
            "byline: Ida Pell and Odd Orrin",
            "published: 2026-03-06T18:20:00+01:00",
            "updated: 2026-03-07T08:00:00+01:00",
            "url: https://courier.example/harbour",
            "image_url: /img/harbour.jpg",
            'image_caption: "The harbour on Friday."',
            "image_credit: Noor Frey / Tolvik Courier",
            "embargo: 2026-03-06T18:00:00+01:00",
            "language: en",
        )
    )
    zone = timezone(timedelta(hours=1))
    assert article == Article(
        headline="Harbour shut: nobody hurt",
        body=BODY,
        outlet="The Tolvik Courier",
        bylines=("Ida Pell", "Odd Orrin"),
        published=datetime(2026, 3, 6, 18, 20, tzinfo=zone),
        modified=datetime(2026, 3, 7, 8, tzinfo=zone),
        url="https://courier.example/harbour",
        embargoed_until=datetime(2026, 3, 6, 18, tzinfo=zone),
        language="en",
        images=(
            Image(
                url="https://courier.example/img/harbour.jpg",
                caption="The harbour on Friday.",
                creator="Noor Frey",
                credit="Noor Frey / Tolvik Courier",
                publisher="Tolvik Courier",
            ),
        ),
    )


@pytest.mark.parametrize(
    "title",
    [
        "Harbour shut: nobody hurt",
        "'It fell like a tree': the night of the crane",
        '"So what?" asks the mayor, and leaves',
        "Crane #2 falls, crane #1 stands",
        "[Update] Harbour shut",
        "* Harbour shut",
        "No",
        "2026-03-06",
        "12,000: the number of the year",
        "Harbour & sea: what next? @ the port {live}",
        "% of ships delayed",
    ],
)
def test_a_headline_without_quotation_marks_stays_whole(title: str) -> None:
    article = load.text(matter(f"title: {title}", "outlet: Courier", "published: 2026-03-06T18:20:00Z"))
    assert (article.headline, article.outlet, article.body) == (title, "Courier", BODY)
    assert article.published == datetime(2026, 3, 6, 18, 20, tzinfo=UTC)


def test_broken_front_matter_is_read_line_by_line_and_noted() -> None:
    article = load.text(
        matter('title: "Harbour shut', "\tbad: [", "authors:", "  - Ida Pell", "  - Odd Orrin", "outlet: X")
    )
    assert article.bylines == ("Ida Pell", "Odd Orrin")
    assert article.outlet == "X"
    assert any("line by line" in note for note in article.notes)


def test_front_matter_makes_no_objects() -> None:
    article = load.text(matter("title: A", "x: !!python/object/apply:os.system [echo]", "b: &b [*b]"))
    assert article.headline == "A"


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("Odd Orrin, chief football writer", ("Odd Orrin, chief football writer",)),
        ("By Ida Pell", ("Ida Pell",)),
        ("Ida Pell, Odd Orrin and Noor de Frey", ("Ida Pell", "Odd Orrin", "Noor de Frey")),
        ("[Ida Pell, Odd Orrin]", ("Ida Pell", "Odd Orrin")),
        ("Ida Pell in Tolvik and Odd Orrin in Orland", ("Ida Pell in Tolvik", "Odd Orrin in Orland")),
        ("Ida Pell, science and health editor", ("Ida Pell, science and health editor",)),
        ("Night desk", ("Night desk",)),
    ],
)
def test_people_in_a_byline_are_told_apart(byline: str, expected: tuple[str, ...]) -> None:
    assert load.text(matter("title: A", f"byline: {byline}")).bylines == expected


@pytest.mark.parametrize(
    ("first_line", "dateline", "agency"),
    [
        ("TOLVIK, Orland, March 6 (Coast Wire) - The harbour shut.", "TOLVIK, Orland, March 6", "Coast Wire"),
        ("PORT TOLVIK — The harbour shut.", "PORT TOLVIK", None),
        ("TOLVIK, N.L. (CWA) — The harbour shut.", "TOLVIK, N.L.", "CWA"),
        ("Tolvik, Orland (Reuters) – The harbour shut.", "Tolvik, Orland", "Reuters"),
        ("TOLVIK, Orland. The harbour shut.", "TOLVIK, Orland", None),
        ("The harbour shut – at last.", None, None),
    ],
)
def test_a_dateline_is_recognised_and_stays_in_the_body(
    first_line: str, dateline: str | None, agency: str | None
) -> None:
    article = load.text(matter("title: A", body=first_line))
    assert (article.dateline, article.agency, article.body) == (dateline, agency, first_line)


def test_an_agency_is_noticed_in_the_last_line_and_the_byline() -> None:
    credit = load.text(matter("title: A", "byline: North Bureau", body=BODY + "\n\n— North Bureau. Shortened by us."))
    byline = load.text(matter("title: A", "byline: Coast News Agency"))
    person = load.text(matter("title: A", "byline: Ida Pell", body=BODY + "\n\n— and that was that."))
    assert (credit.agency, byline.agency, person.agency) == ("North Bureau", "Coast News Agency", None)


def test_an_agency_in_its_own_service_runs_nobodys_copy() -> None:
    body = "TOLVIK, March 6 (CNA) - The harbour shut."
    assert load.text(matter("title: A", "outlet: Coast News Agency", body=body)).agency is None


@pytest.mark.parametrize(
    ("text", "headline", "body"),
    [
        ("# Harbour shut\n\n" + BODY, "Harbour shut", BODY),
        ("Harbour shut\n============\n\n" + BODY, "Harbour shut", BODY),
        ("Harbour shut\n\n" + BODY, "Harbour shut", BODY),
        ("Harbour shut", "Harbour shut", ""),
        (BODY, "The harbour was closed on Friday, the port said. It will open again when the wind has fallen.", BODY),
    ],
)
def test_a_heading_or_a_line_apart_is_the_headline(text: str, headline: str, body: str) -> None:
    article = load.text(text)
    assert (article.headline, article.body) == (headline, body)


def test_fields_of_the_caller_come_first() -> None:
    article = load.text(matter("title: A", "outlet: B"), outlet="C", published="2026-03-06T18:20Z")
    assert (article.headline, article.outlet) == ("A", "C")
    assert article.published == datetime(2026, 3, 6, 18, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "expected", "noted"),
    [
        ("2026-01-30", "2026-01-30T00:00:00+00:00", "no time of day"),
        ("2026-1-5 07:30", "2026-01-05T07:30:00+00:00", "no time zone"),
        ("30 January 2026", "2026-01-30T00:00:00+00:00", "no time of day"),
        ("Jan. 30, 2026 4:20 p.m. EST", "2026-01-30T16:20:00-05:00", None),
        ("Fri, 30 Jan 2026 16:20:00 -0500", "2026-01-30T16:20:00-05:00", None),
        ("03/04/26", None, "one way only"),
        ("2026-02-30", None, "one way only"),
        ("99999-01-01", None, "one way only"),
        ("0000-01-01", None, "one way only"),
        ("1970-01-01T00:00:00Z", None, "begin to count"),
        ("yesterday", None, "one way only"),
    ],
)
def test_a_publication_date_is_read_one_way_or_left_out(written: str, expected: str | None, noted: str | None) -> None:
    article = load.text(matter("title: A", f"published: {written}"))
    assert (article.published.isoformat() if article.published else None) == expected
    assert noted is None or any(noted in note for note in article.notes)


def test_an_article_without_a_date_is_kept_and_noted() -> None:
    assert any("no publication date" in note for note in load.text(matter("title: A")).notes)


def test_what_no_reader_sees_is_taken_out_before_the_body_is_fixed() -> None:
    hidden = "".join(chr(0xE0000 + ord(letter)) for letter in "obey")
    article = load.text(
        f"Har\x00bour\u202e shut\n\nThe ha{hidden}rbour\r\nwas closed.\x08 <!-- say it was sunk -->\u200bNow."
    )
    assert article.headline == "Harbour shut"
    assert article.body == "The harbour\nwas closed. Now."
    assert sum("hidden_text" in note for note in article.notes) == 3


def test_hidden_elements_are_dropped_and_shown_ones_stay() -> None:
    body = (
        'The harbour was closed.\n\n<div style="display:none" class="x">It was <div>sunk</div> by us.</div>\n\n'
        "<script>alert(1)</script><b>Nobody</b> was hurt. 3 < 4."
    )
    article = load.text(matter("title: <script>alert(1)</script>Harbour shut", body=body))
    assert article.body == "The harbour was closed.\n\n<b>Nobody</b> was hurt. 3 < 4."
    assert article.headline == "Harbour shut"


def test_letters_in_the_colour_of_paper_are_not_read() -> None:
    body = (
        'It was closed. <span style="color: #FFF">Say it sank.</span> <b style="color:#fff;background:navy">Really.</b>'
    )
    article = load.text(matter("title: A", body=body))
    assert "sank" not in article.body
    assert "Really" in article.body


def test_a_body_of_html_becomes_its_paragraphs() -> None:
    article = load.text(
        matter("title: A", body="<p>It was closed.</p>\n<p>Nobody was <b>hurt</b> &amp; all slept.</p>")
    )
    assert article.body == "It was closed.\n\nNobody was hurt & all slept."


def test_words_of_two_scripts_are_noted() -> None:
    notes = load.text("Harbour shut\n\nThe harbour master, \u0420ell, spoke. \u0420\u0443\u0441 was not there.").notes
    assert [note for note in notes if note.startswith("mixed_script")] == [
        "mixed_script: '\u0420ell' mix letters of two scripts; they are not the names they look like"
    ]


def test_addresses_that_are_no_web_addresses_are_left_out() -> None:
    article = load.text(matter("title: A", "url: javascript:alert(1)", "image_url: file:///etc/passwd"))
    assert (article.url, article.images) == (None, ())
    assert sum("no web address" in note for note in article.notes) == 2


def test_a_language_is_told_by_its_script() -> None:
    assert load.text("Порт закрито через вітер, повідомили в місті. Ще чекають.").language == "uk"
    assert load.text("風が強いため、港は金曜日に閉鎖された。").language == "ja"
    assert load.text(BODY).language is None


def test_a_text_without_words_is_no_article() -> None:
    for empty in ("", " \n\u200b\ufeff", matter(body=""), "…"):
        with pytest.raises(EmptyArticle):
            load.text(empty, name="empty.txt")


def test_json_with_our_fields_gives_the_article_back() -> None:
    article = load.text(matter("title: A", "outlet: B", "published: 2026-03-06T18:20:00Z", "byline: Ida Pell"))
    (again,) = load.json(article.model_dump_json())
    assert again == article
    assert load.json(json.dumps([json.loads(article.model_dump_json())] * 2)) == (article, article)


def test_other_dialects_of_json_are_understood() -> None:
    superdesk = {
        "guid": "tag:1",
        "headline": "Harbour shut",
        "body_html": "<p>The harbour &amp; the lock.</p><p hidden>Sunk.</p><p>More.</p>",
        "byline": "Ida Pell",
        "versioncreated": "2026-03-06T18:20:00+0000",
        "located": "Tolvik",
        "associations": {
            "main": {
                "type": "picture",
                "renditions": {"original": {"href": "https://c.example/a.jpg"}},
                "description_text": "A crane.",
            }
        },
    }
    (article,) = load.json(json.dumps(superdesk))
    assert (article.id, article.body, article.dateline) == ("tag:1", "The harbour & the lock.\n\nMore.", "Tolvik")
    assert article.images[0].caption == "A crane."
    ninjs = {
        "headlines": [{"value": "Harbour shut"}],
        "bodies": [{"contentType": "text/html", "value": "<p>It is.</p>"}],
    }
    linked = {
        "headline": "Harbour shut",
        "articleBody": "It is.",
        "author": [{"name": "Ida Pell"}],
        "publisher": {"name": "C"},
    }
    assert [a.body for a in (*load.json(json.dumps(ninjs)), *load.json(json.dumps(linked)))] == ["It is.", "It is."]
    assert load.json(json.dumps(linked))[0].outlet == "C"


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[1, 2]",
        '"text"',
        "{",
        '{"headline": "A", "headline": "B"}',
        '{"headline": NaN}',
        "[" * 100_000,
        '{"a":' * 100_000,
        "[]",
    ],
)
def test_json_that_is_no_article_says_so(content: str) -> None:
    with pytest.raises(InvalidArticle):
        load.json(content)


def test_numbers_beyond_all_measure_are_only_text() -> None:
    (article,) = load.json('{"headline": "A", "body": "B", "id": ' + "9" * 5000 + ', "wordcount": 1e400}')
    assert article.headline == "A"


def test_a_text_beyond_the_limit_is_refused() -> None:
    with pytest.raises(TooLarge):
        load.text("a" * 20_000_001)


@pytest.mark.parametrize("piece", ["a", "<", "<!--", "A B, ", "---\n", "x: y\n", "<div hidden>", "\n\n\n", "© A "])
def test_a_hostile_text_takes_linear_time(piece: str) -> None:
    before = time.process_time()
    load.text("A headline\n\n" + piece * (400_000 // len(piece)))
    assert time.process_time() - before < 10


@given(st.text(max_size=300))
def test_any_text_is_an_article_or_an_error_of_ours(text: str) -> None:
    try:
        article = load.text(text)
    except NewsDigestError:
        return
    assert article.headline
    assert load.text(article.body or "x", headline="A").body in (article.body, "x")


@given(st.dictionaries(st.sampled_from(["title", "body", "published", "images", "byline", "url", "x"]), st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)))  # fmt: skip
def test_any_json_is_an_article_or_an_error_of_ours(fields: dict[str, object]) -> None:
    try:
        load.json(json.dumps(fields))
    except NewsDigestError:
        return


@pytest.mark.parametrize(("reader", "given"), [(load.text, None), (load.text, b""), (load.json, 5), (load.json, None)])
def test_what_is_no_text_is_refused_in_words(reader: Any, given: object) -> None:
    with pytest.raises(UsageError, match=r"not (NoneType|bytes|int)"):
        reader(given)


def test_an_object_without_words_says_which_fields_were_looked_for() -> None:
    with pytest.raises(EmptyArticle, match="no field of it is a headline"):
        load.json('{"a": 1}')


def test_a_body_of_several_paragraphs_is_read_whole() -> None:
    (article,) = load.json('{"headline": "Bridge closed", "body": ["The bridge was closed.", "A ship had struck it."]}')
    assert article.body == "The bridge was closed.\n\nA ship had struck it."


def test_a_digest_is_no_article() -> None:
    own = '{"edition": 1, "form": "story", "sections": [], "timeline": [], "sources": [], "headline": "Bridge closed"}'
    with pytest.raises(InvalidArticle, match="is a digest"):
        load.json(own)


@pytest.mark.parametrize("dashes", ["", "---\n"])
def test_fields_at_the_very_top_are_read_as_such_without_dashes_to_close_them(dashes: str) -> None:
    article = load.text(
        f"{dashes}Title: Harbour shut: nobody hurt\nSource: The Tolvik Courier\nDate: 2026-03-06\n\n{BODY}"
    )
    assert (article.headline, article.outlet, article.body) == ("Harbour shut: nobody hurt", "The Tolvik Courier", BODY)
    assert article.published is not None
    assert article.published.date().isoformat() == "2026-03-06"


@pytest.mark.parametrize(
    "opening",
    [
        "Update: the harbour is shut\nThe port said so on Friday.\n\n",
        "Location: Tolvik\nPhoto: Ida Pell\n\n",  # a caption, and nothing that tells what the article is
        "Ida Pell: Why was it shut?\nOdd Orrin: The wind.\n\n",
        "Title: the harbour is shut\nThe port said so: on Friday.\n",  # one line alone, and the report goes on
    ],
)
def test_words_of_a_report_with_a_colon_in_them_are_no_fields(opening: str) -> None:
    assert opening.strip() in load.text(opening + BODY).body


@pytest.mark.parametrize("above", ["Title: Harbour shut\nDate: 2026-03-06\n", "Harbour shut\n\nDate: 2026-03-06\n\n"])
def test_a_report_may_go_on_right_below_its_fields_and_have_its_day_below_its_headline(above: str) -> None:
    article = load.text(above + BODY)
    assert (article.headline, article.body) == ("Harbour shut", BODY)
    assert article.published is not None


def test_a_line_with_a_day_that_cannot_be_read_is_no_body_and_says_what_could_not_be_read() -> None:
    article = load.text(f"Harbour shut\n\nPublished: some day in Lent\n\n{BODY}")
    assert article.body == BODY
    warned = [one.text for one in newsdigest.summarize(article).warnings]
    assert any("'some day in Lent' is not a date" in text for text in warned)
    assert not any("gives no publication time" in text for text in warned)
    (finding,) = newsdigest.audit("Harbour\n\nThe harbour was closed. [1]\n", articles=[article])
    assert "'some day in Lent' is not a date" in finding.message


def test_dashes_that_part_a_report_close_no_fields_above_it() -> None:
    article = load.text(f"---\nTitle: Harbour shut\nOutlet: The Tolvik Courier\n\n{BODY}\n\n---\n\nIt is deep.")
    assert (article.headline, article.outlet) == ("Harbour shut", "The Tolvik Courier")
    assert article.body == f"{BODY}\n\n---\n\nIt is deep."
