"""What a page prints between the sentences of a report is no part of it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import summarize
from newsdigest.furniture import is_furniture, stretches
from newsdigest.schema.article import Article
from newsdigest.text import sentences

REPORT = "The harbour master of Ardle has shut the port."
MORE = "Two ferries lay at anchor on Monday."


@pytest.mark.parametrize(
    "page",
    [
        f"Photo ARDLE, Scotland -- {REPORT} {MORE}",
        f"FILE PHOTO: {REPORT} {MORE}",
        f"Image copyright Ardle Pictures Image caption Waves broke over the northern quay {REPORT} {MORE}",
        f'Media caption Ilze Orr: "It came. It went" {REPORT} {MORE}',
        f"Get daily updates directly to your inbox + Subscribe Thank you for subscribing! {REPORT} {MORE}",
        f"Skip Ad Ad Loading... x Embed x Share {REPORT} {MORE}",
        f"{REPORT} Advertisement Continue reading the main story {MORE}",
        f"{REPORT} Story continues below advertisement {MORE}",
        f"{REPORT} Storm warning: what sailors ought to know Read more {MORE}",
        f"{REPORT} (Photo: Ilze Orr) {MORE}",
        f"{REPORT} -- Ardle Port (@ardleport) March 3, 2026 {MORE}",
        f"{REPORT} Media playback is not supported on this device {MORE}",
    ],
)
def test_the_labels_of_a_page_are_no_sentences_of_the_report(page: str) -> None:
    article = Article(id="a", headline="Port shut", body=page, published=datetime(2026, 3, 3, tzinfo=UTC))
    digest = summarize(article).data
    printed = [
        line.text for line in (*digest.key_points, *digest.summary, *(s for p in digest.sections for s in p.sentences))
    ]
    assert any(line.startswith(REPORT.removesuffix(".")) for line in printed), printed
    furniture = (
        "Photo",
        "PHOTO",
        "caption",
        "inbox",
        "Embed",
        "Advertisement",
        "advertisement",
        "Read more",
        "@",
        "playback",
    )
    assert not [line for line in (digest.headline, *printed) if any(word in line for word in furniture)]


@pytest.mark.parametrize(
    "words",
    [
        "Photo albums were found in the harbour.",
        "Read more books, the minister told the children.",
        "The advertisement was withdrawn on Monday.",
        "The image caption was wrong, the editor said.",
        "Ms Orr told media captions were wrong.",
    ],
)
def test_a_sentence_about_pictures_and_advertising_is_no_furniture(words: str) -> None:
    assert not list(stretches(words))


def test_a_caption_that_ends_with_a_full_stop_is_told_like_any_sentence() -> None:
    body = f"Image caption The quay was flooded. {REPORT}"
    assert [sentence.text for sentence in sentences(body) if not is_furniture(sentence.text)] == [
        "The quay was flooded.",
        REPORT,
    ]


def test_a_headline_that_runs_into_the_report_is_not_told_as_its_first_sentence() -> None:
    headline = "Ardle port shut after storm"
    article = Article(
        id="a", headline=headline, body=f"{headline} {REPORT} {MORE}", published=datetime(2026, 3, 3, tzinfo=UTC)
    )
    assert summarize(article).headline == REPORT.removesuffix(".")
