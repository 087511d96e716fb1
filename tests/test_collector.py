"""The garbage collector rests while an article is read, and only then."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping

import pytest

from newsdigest.attributions import hearing
from newsdigest.collector import collector_at_rest
from newsdigest.extract.rules import extractor
from newsdigest.passages.layouts import Layout, layout
from newsdigest.schema.article import Article

_ARTICLE = Article(id="a", headline="The ferry is back", body="The ferry ran again on Monday after a week of repairs.")


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    ran = gc.isenabled()
    yield
    (gc.enable if ran else gc.disable)()


@pytest.mark.parametrize("runs", [True, False])
def test_it_is_left_as_it_was_found_even_by_an_error(runs: bool) -> None:
    (gc.enable if runs else gc.disable)()
    with pytest.raises(RuntimeError, match="rests"), collector_at_rest():
        raise RuntimeError("rests" if not gc.isenabled() else "runs")
    assert gc.isenabled() is runs


def test_of_two_at_once_the_one_that_found_it_running_starts_it_again() -> None:
    gc.enable()
    first, second = collector_at_rest(), collector_at_rest()
    with first:
        second.__enter__()
    assert gc.isenabled()
    second.__exit__(None, None, None)
    assert gc.isenabled()


def test_an_article_is_read_while_it_rests(monkeypatch: pytest.MonkeyPatch) -> None:
    gc.enable()
    seen: list[bool] = []

    def watched(body: str, words_at: Mapping[int, int] | None = None, headline: str = "") -> Layout:
        seen.append(gc.isenabled())
        return layout(body, words_at, headline)

    monkeypatch.setattr(hearing, "layout", watched)
    extractor.RuleExtractor().read(_ARTICLE)
    assert seen == [False]
    assert gc.isenabled()
