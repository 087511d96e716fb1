"""What one body or person does twice on a day is two events; what two reports tell of one deed is one."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

import newsdigest
from newsdigest.digest import Digest
from newsdigest.schema.article import Article


def article(outlet: str, body: str) -> Article:
    return Article(headline=outlet, body=body, outlet=outlet, published=datetime(2026, 5, 13, 18, tzinfo=UTC))


def digest_of(one: str, other: str) -> Digest:
    return newsdigest.summarize([article("Ense Post", one), article("Ense Mail", other)])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Ense council passed its budget on Tuesday.", "The Ense council dismissed its treasurer on Tuesday."),
        ("The Ense council banned fireworks on Tuesday.", "The Ense council banned horses from its beach on Tuesday."),
        ("Mayor Lia Stam opened a library on Tuesday.", "Mayor Lia Stam sold the old brewery on Tuesday."),
        ("Rower Jo Stam won the lake race on Tuesday.", "Senator Hedda Stam quit her party on Tuesday."),
        ("A jury in Ense acquitted a baker of bribery on Tuesday.", "A jury in Ense jailed a forger on Tuesday."),
        ("Tarn Glass ousted its chief, Ewa Noll, on Tuesday.", "Beck Timber ousted its chief, Ivo Sand, on Tuesday."),
        ("Wardens in Ense shot a boar on Tuesday.", "Wardens in Ense arrested a burglar on Tuesday."),
        ("The Ense observatory found a comet on Tuesday.", "The Ense observatory dismissed its porter on Tuesday."),
    ],
)
def test_two_deeds_of_one_day_are_two_events(one, other):
    assert sorted(event.citations for event in digest_of(one, other).events) == [(1,), (2,)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "A court in Ense fined the brewer Ivo Sand 900 crowns on Monday.",
            "The brewer Ivo Sand appealed on Tuesday against his fine of 900 crowns.",
        ),
        (
            "A court in Ense on Monday sentenced Ivo Sand, a brewer, to two years in prison for arson.",
            "Ivo Sand will appeal against his sentence of two years, his lawyer said on Tuesday.",
        ),
        (
            "The police arrested Ivo Sand on Monday on suspicion of arson.",
            "Ivo Sand will complain about his arrest on suspicion of arson, his lawyer said on Tuesday.",
        ),
        (
            "A court in Ense fined the brewer Ivo Sand 900 crowns on Monday.",
            "Ivo Sand, a brewer, left for Sardinia on Tuesday.",
        ),
    ],
)
def test_a_deed_and_what_its_sufferer_does_about_it_are_two_events(one, other):
    digest = digest_of(one, other)
    assert sorted(event.citations for event in digest.events) == [(1,), (2,)]
    assert not digest.disputes


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Ense council passed its budget on Tuesday.", "Councillors in Ense adopted the budget on Tuesday."),
        ("Tarn Glass bought the Beck sawmill on Tuesday.", "The Beck works went to Tarn Glass on Tuesday."),
        ("Ense closed its swimming bath on Tuesday.", "The pool in Ense was shut on Tuesday. The bath leaks."),
        ("A blaze gutted the mill in Ense on Tuesday.", "Flames destroyed a sawmill in Ense on Tuesday."),
        ("Tarn Glass laid off 80 glaziers on Tuesday.", "Eighty workers lost their jobs at Tarn Glass on Tuesday."),
        ("Lia Stam resigned as mayor of Ense on Tuesday.", "Mayor Lia Stam of Ense stepped down on Tuesday."),
    ],
)
def test_one_deed_in_other_words_is_one_event(one, other):
    assert [event.citations for event in digest_of(one, other).events] == [(1, 2)]


def test_what_the_report_of_one_deed_says_of_it_further_down_makes_it_one():
    one = "The Ense council sold its mill on Tuesday."
    other = "Councillors in Ense parted with their oldest building on Tuesday. The mill had stood empty."
    assert [event.citations for event in digest_of(one, other).events] == [(1, 2)]


def test_two_things_told_in_one_word_each_are_one_event_that_says_both():
    digest = digest_of("Robbers raided a jeweller in Ense on Tuesday.", "Robbers raided a chemist in Ense on Tuesday.")
    assert {value.value for dispute in digest.disputes for value in dispute.values} == {"a jeweller", "a chemist"}


def test_briefs_that_share_most_of_a_sentence_are_no_copies():
    digest = digest_of(
        "Dockers in Ense went on strike on Tuesday over pay. Four freighters lie idle.",
        "Teachers in Ense went on strike on Tuesday over pay. Twelve schools sent their pupils home.",
    )
    assert all(not source.also_at for source in digest.sources)
    assert {value.value for dispute in digest.disputes for value in dispute.values} == {"Dockers", "Teachers"}
