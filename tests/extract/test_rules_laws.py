from __future__ import annotations

import asyncio
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdigest.english.words import hyphened_words, plain_words
from newsdigest.extract.rules import RuleExtractor
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Reading

PIECES = st.sampled_from(
    [
        '"',
        "“",
        "”",
        "'",
        "’",
        "``",
        "''",
        "(",
        ")",
        ",",
        ".",
        ":",
        ";",
        "—",
        "–",
        "?",
        "!",
        "\n",
        "\n\n",
        " ",
        "¤",
        "$ABC",
        "(NYSE: ABC)",
        "said",
        "told",
        "that",
        "according to",
        "denied",
        "declined to comment",
        "who",
        "which",
        "and",
        "but",
        "Neither",
        "nor",
        "would say",
        "Ms Orr",
        "Bela Quist",
        "the mayor",
        "A nurse",
        "he",
        "She",
        "It",
        "the Harbour Board",
        "Dr.",
        "St.",
        "U.S.",
        "on Tuesday",
        "in March 2019",
        "last week",
        "will",
        "was",
        "has been",
        "cancelled",
        "put off",
        "killed",
        "voted",
        "two thousand",
        "Correction:",
        "10:45 —",
        "OSLO, May 3 (Wire) -",
        "READERS' COMMENTS",
        "ſt",
        "İ",
        "ﬁ",
        "\u00a0",
        "\u2028",
        "🛶",
        "é",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=300), st.lists(PIECES, max_size=60).map(" ".join), st.lists(PIECES, max_size=40).map("".join)
)


def read(body: str) -> Reading:
    return RuleExtractor().read(Article(headline="A headline", body=body))


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_any_text_gives_a_reading_whose_quotes_are_words_of_the_article(body: str) -> None:
    reading = read(body)

    quotes = [
        *(event.quote for event in reading.events),
        *(claim.quote for claim in reading.claims),
        *(entry.quote for entry in reading.timeline),
        *(ticker.quote for ticker in reading.tickers),
        *(correction.quote for correction in reading.corrections),
    ]
    assert all(quote and quote in body for quote in quotes)
    assert all(event.when is None or event.when in body for event in reading.events)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_reading_twice_says_the_same(body: str) -> None:
    assert read(body) == read(body)


LONG = [
    "a",
    "Ab ",
    '"',
    "“a ",
    ", who said",
    "said that he ",
    "told the Board of the ",
    "in a statement to A",
    "(NYSE: ",
    "10:45 — x\n\n",
    "May 3, ",
    "'A ",
    "Ms Orr said she was here. ",
    "Who was it?\n\nI was, I said. ",
    "the 2019 car sold in 2019 ",
    "said, at last, up from the ",
    "his aide who who who ",
]


@pytest.mark.parametrize("pattern", LONG)
def test_a_page_gone_wrong_takes_time_in_proportion(pattern: str) -> None:
    def seconds(length: int) -> float:
        body = (pattern * (length // len(pattern) + 1))[:length]
        start = time.process_time()
        read(body)
        return time.process_time() - start

    seconds(1_000)
    assert seconds(60_000) < 6 * seconds(20_000) + 0.5


def test_an_article_without_words_gives_an_empty_reading() -> None:
    assert read(" \n ") == Reading()


def test_the_fingerprint_is_one_line_and_the_async_way_reads_the_same() -> None:
    extractor = RuleExtractor()
    article = Article(headline="Harbour", body="The harbour was closed on Tuesday, the mayor said.")
    assert "\n" not in extractor.fingerprint
    assert asyncio.run(extractor.extract(article)) == extractor.read(article)


@given(st.text(st.sampled_from("azAZ09 -–—’'\n.,é€ıK¤")))
def test_the_words_of_a_sentence_are_its_runs_of_plain_letters(sentence: str) -> None:
    small = sentence.lower()
    assert plain_words(small) == re.findall("[a-z]+", small)
    hyphened = [word.strip("-") for word in hyphened_words(small)]
    assert [word for word in hyphened if word] == re.findall("[a-z]+(?:-[a-z]+)*", small)
