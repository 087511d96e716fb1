"""The whole line: what a caller gets, in any order, beside any event loop, with anything that goes wrong on the way."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsdigest
from newsdigest import load
from newsdigest.errors import AnswerInvalid, EmptyArticle, ServiceRefused, UsageError
from newsdigest.extract.rules import RuleExtractor
from newsdigest.pipeline import Progress
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Reading

NOON = datetime(2031, 5, 6, 12, tzinfo=UTC)


def article(number: int, body: str) -> Article:
    return Article(headline=f"Headline {number}", body=body, outlet=f"Outlet {number}", published=NOON)


BRIDGE = article(1, "The harbour bridge was closed on Monday after a ship struck it, the port authority said.")
FERRY = article(2, "A second ferry will sail from Tuesday, the operator Lanner Lines said. Fares stay at $4.")


class Sour:
    """An extractor that cannot read one of the articles."""

    fingerprint = "sour"

    def __init__(self, bad: str, error: Exception) -> None:
        self.bad, self.error = bad, error

    async def extract(self, article: Article) -> Reading:
        if article.id == self.bad:
            raise self.error
        return await RuleExtractor().extract(article)


def test_anything_that_holds_articles_can_be_given(checkout: Path) -> None:
    file = next((checkout / "seeds" / "energy-truce").glob("*.txt"))
    assert newsdigest.summarize(str(file)).sources
    assert newsdigest.summarize(file.parent).sources
    assert newsdigest.summarize(BRIDGE).sources
    assert newsdigest.summarize([BRIDGE, file]).sources


def test_it_works_inside_a_running_event_loop() -> None:
    async def cell() -> newsdigest.Digest:
        return newsdigest.summarize([BRIDGE, FERRY])

    assert asyncio.run(cell()) == newsdigest.summarize([FERRY, BRIDGE])
    assert asyncio.run(newsdigest.asummarize([BRIDGE, FERRY])) == newsdigest.summarize([FERRY, BRIDGE])


def test_one_article_that_cannot_be_read_does_not_stop_the_other() -> None:
    sour = Sour(FERRY.id, AnswerInvalid("the answer is not what was asked for", article_id=FERRY.id))
    digest = newsdigest.summarize([BRIDGE, FERRY], extractor=sour, on_error="skip")
    assert [(unread.article, unread.reason) for unread in digest.unread] == [
        ("Headline 2", "the answer is not what was asked for")
    ]
    assert [source.headline for source in digest.sources] == ["Headline 1"]
    with pytest.raises(AnswerInvalid):
        newsdigest.summarize([BRIDGE, FERRY], extractor=sour)


def test_a_wrong_key_ends_the_run_at_once() -> None:
    sour = Sour(BRIDGE.id, ServiceRefused("the key was refused"))
    with pytest.raises(ServiceRefused):
        newsdigest.summarize([BRIDGE, FERRY], extractor=sour, on_error="skip")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"model": "openai/x", "extractor": RuleExtractor()}, "not both"),
        ({"base_url": "http://localhost:1/v1"}, "give model="),
        ({"form": "poem"}, "'story' or 'key-events'"),
        ({"on_error": "ignore"}, "'raise' or 'skip'"),
        ({"as_of": datetime(2031, 5, 6)}, "time zone"),
    ],
)
def test_a_contradictory_call_says_what_to_do(options: dict[str, object], words: str) -> None:
    with pytest.raises(UsageError, match=words):
        newsdigest.summarize([BRIDGE], **options)  # type: ignore[arg-type]


def test_an_empty_folder_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no article"):
        newsdigest.summarize(tmp_path)


def test_two_different_articles_cannot_share_an_id() -> None:
    twin = BRIDGE.model_copy(update={"body": "Something else entirely."})
    with pytest.raises(UsageError, match="id of its own"):
        newsdigest.summarize([BRIDGE, twin])
    for order in ([BRIDGE, twin, FERRY], [FERRY, twin, BRIDGE]):
        digest = newsdigest.summarize(order, on_error="skip")
        assert len(digest.sources) == 2
        assert ["id of its own" in missed.reason for missed in digest.unread] == [True]


def test_every_step_can_be_watched() -> None:
    steps: list[Progress] = []
    newsdigest.summarize([BRIDGE, FERRY], progress=steps.append)
    assert [step.kind for step in steps] == ["started", "read", "read", "done"]
    assert [(step.done, step.total) for step in steps] == [(0, 2), (1, 2), (2, 2), (2, 2)]


@pytest.mark.parametrize("story", ["energy-truce", "key-events", "lender-merger"])
def test_the_order_of_the_articles_changes_no_byte(checkout: Path, story: str) -> None:
    articles = load.folder(checkout / "seeds" / story).articles
    expected = newsdigest.summarize(articles).to_json()

    @settings(max_examples=4)
    @given(st.permutations(articles))
    def shuffled(order: list[Article]) -> None:
        assert newsdigest.summarize(order).to_json() == expected

    shuffled()


@pytest.mark.parametrize("story", ["energy-truce", "key-events", "lender-merger"])
def test_every_citation_resolves_and_every_quote_is_where_it_says(checkout: Path, story: str) -> None:
    articles = {a.id: a for a in load.folder(checkout / "seeds" / story).articles}
    digest = newsdigest.summarize(list(articles.values()))
    bodies = {source.number: articles[source.article_id].body for source in digest.sources}
    sentences = [s for section in digest.sections for s in section.sentences]
    records = [*digest.key_points, *digest.summary, *sentences, *digest.timeline, *digest.events, *digest.claims]
    assert sentences
    for record in records:
        assert record.citations, record
        assert set(record.citations) <= set(bodies)
        for words in record.evidence:
            assert bodies[words.source][words.start : words.end] == words.quote


GOLDEN = ("energy-truce", "key-events", "lender-merger")


@pytest.mark.parametrize("seed", ["1", "4242"])
def test_golden_digests_hold_under_any_hash_seed(checkout: Path, seed: str) -> None:
    code = (
        "import newsdigest, pathlib, sys\n"
        f"for name in {GOLDEN!r}:\n"
        "    text = newsdigest.summarize(pathlib.Path('seeds') / name).to_json()\n"
        "    golden = pathlib.Path('fixtures/digests') / f'{name}.rules.json'\n"
        "    if text != golden.read_text('utf-8'): sys.exit(f'{golden} differs; read the difference, then make it anew "
        "with python fixtures/digests/renew.py')\n"
    )
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    outcome = subprocess.run(
        [sys.executable, "-c", code], cwd=checkout, env=environment, capture_output=True, text=True, check=False
    )
    assert outcome.returncode == 0, outcome.stderr


@pytest.mark.parametrize(
    "given", [None, 5, b"a.txt", {"headline": "A", "body": "B"}, [None], [5], [{"headline": "A", "body": "B"}]]
)
def test_what_is_no_article_is_refused_in_words(given: object) -> None:
    with pytest.raises(UsageError, match="articles are given as paths"):
        newsdigest.summarize(given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("model", 5),
        ("extractor", "rules"),
        ("writer", "prose"),
        ("as_of", "2031-05-06"),
        ("as_of", NOON.date()),
        ("day_one", "2031-05-06"),
        ("day_one", NOON),
        ("previous", {}),
        ("progress", 5),
    ],
)
def test_an_option_of_the_wrong_kind_is_named(option: str, value: object) -> None:
    with pytest.raises(UsageError, match=f"{option}="):
        newsdigest.summarize(BRIDGE, **{option: value})  # type: ignore[arg-type]


def test_an_earlier_digest_can_be_given_as_its_file(tmp_path: Path) -> None:
    earlier = newsdigest.summarize(BRIDGE)
    file = earlier.save(tmp_path / "earlier.json")
    later = newsdigest.summarize([BRIDGE, FERRY], previous=file)
    assert later == newsdigest.summarize([BRIDGE, FERRY], previous=earlier)
    assert later == newsdigest.summarize([BRIDGE, FERRY], previous=str(file))


@pytest.mark.parametrize(("words", "told"), [(None, "cannot be read"), ("# A page", "not the JSON of a digest")])
def test_an_earlier_digest_that_cannot_be_read_is_named(tmp_path: Path, words: str | None, told: str) -> None:
    file = tmp_path / "earlier.json"
    if words is not None:
        file.write_text(words, "utf-8")
    with pytest.raises(UsageError, match=rf"earlier\.json.*{told}"):
        newsdigest.summarize(BRIDGE, previous=file)


@pytest.mark.parametrize("answer", [None, "a reading", {"events": []}, []])
def test_an_extractor_that_gives_no_reading_could_not_read(answer: object) -> None:
    class Careless:
        fingerprint = "careless"

        async def extract(self, article: Article) -> Reading:
            return answer if article.id == BRIDGE.id else Reading()  # type: ignore[return-value]

    with pytest.raises(AnswerInvalid):
        newsdigest.summarize([BRIDGE, FERRY], extractor=Careless())
    assert len(newsdigest.summarize([BRIDGE, FERRY], extractor=Careless(), on_error="skip").unread) == 1


def test_a_writer_who_gives_no_draft_leaves_the_extractive_words() -> None:
    class Mute:
        fingerprint = "mute"

        async def write(self, _brief: object) -> None:
            return None

    digest = newsdigest.summarize(BRIDGE, writer=Mute())  # type: ignore[arg-type]
    assert digest.events
    assert any("instead of a Draft" in warned.text for warned in digest.warnings)


def test_half_a_character_in_an_article_of_the_callers_stops_nothing() -> None:
    digest = newsdigest.summarize(article(3, "The bridge \ud800 was closed on Monday, the port authority said."))
    assert digest.to_html()
    assert digest.to_json().encode()


def test_an_article_without_a_word_is_refused() -> None:
    with pytest.raises(EmptyArticle, match="neither headline nor body"):
        newsdigest.summarize(Article(headline="", body=" \n"))


def test_an_article_with_only_a_headline_is_a_source_that_tells_nothing() -> None:
    digest = newsdigest.summarize([BRIDGE, Article(headline="Third ferry planned", body="", published=NOON)])
    assert [source.headline for source in digest.sources] == ["Headline 1", "Third ferry planned"]
    assert any("has only a headline" in warned.text for warned in digest.warnings)
    alone = newsdigest.summarize(Article(headline="Third ferry planned", body=""))
    assert [source.headline for source in alone.sources] == ["Third ferry planned"]
    assert "has only a headline" in alone.to_markdown()


def test_an_article_in_another_language_is_listed_and_not_passed_over() -> None:
    body = (
        "Der Damm ist am Dienstag gebrochen, und die Polizei hat mit der Suche nach den Vermissten begonnen. Das "
        "Wasser ist in die Stadt gelaufen, und die Leute sind auf den Dächern."
    )
    foreign = BRIDGE.model_copy(update={"id": "damm", "headline": "Der Damm bricht", "body": body})
    digest = newsdigest.summarize([BRIDGE, foreign])
    told = [warned.text for warned in digest.warnings if warned.article_id == "damm"]
    assert told == ["Nothing was found in the article 'Der Damm bricht'; the offline rules read English only."]
    assert {source.article_id for source in digest.sources} == {BRIDGE.id, "damm"}


def test_a_notebook_shows_what_was_not_read() -> None:
    digest = newsdigest.summarize([BRIDGE, Article(id="blank", headline="", body=" ")], on_error="skip")
    assert "Not read: blank" in digest._repr_html_()


def test_an_article_that_cannot_be_read_says_how_to_go_on_without_it() -> None:
    blank = Article(id="blank", headline="", body=" ")
    with pytest.raises(EmptyArticle) as raised:
        newsdigest.summarize([BRIDGE, blank])
    assert 'on_error="skip"' in "".join(raised.value.__notes__)


def test_an_article_without_a_word_does_not_stop_the_others() -> None:
    blank = Article(id="blank", headline="", body=" ")
    digest = newsdigest.summarize([BRIDGE, blank], on_error="skip")
    assert [unread.article for unread in digest.unread] == ["blank"]
    assert [source.headline for source in digest.sources] == ["Headline 1"]


def test_what_was_published_after_the_moment_of_the_digest_is_set_aside_with_a_word() -> None:
    undated = FERRY.model_copy(update={"published": None})
    digest = newsdigest.summarize([BRIDGE, undated], as_of=datetime(2031, 5, 6, 9, tzinfo=UTC))
    told = {(warned.article_id, warned.text) for warned in digest.warnings}
    later = f"Set aside: {BRIDGE.headline!r} was published after the moment that this digest speaks from."
    assert (BRIDGE.id, later) in told
    assert [source.article_id for source in digest.sources] == [undated.id]
    with pytest.raises(UsageError, match="before every article"):
        newsdigest.summarize([BRIDGE], as_of=datetime(2031, 5, 6, 9, tzinfo=UTC))
    missing = "The article gives no publication time, so that relative dates stay unknown."
    assert (undated.id, missing) in told
    assert not newsdigest.summarize([BRIDGE]).warnings
