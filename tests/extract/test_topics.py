"""What an article is about: its headline and lead say it before a picket's arrest further down does."""

from __future__ import annotations

from newsdigest.extract.rules.topics import topic_of, topic_of_article
from newsdigest.schema.topics import Topic


def test_a_strike_is_of_labour_though_pickets_were_arrested_and_charged() -> None:
    body = (
        "Ferries in Ellery stood still on Monday as crews began a two-day strike.\n\n"
        "The union said most had stayed at home.\n\n"
        "Police arrested two pickets, who will appear in court. They were released without charge."
    )
    assert topic_of_article("Ferries stand still", body) is Topic.LABOUR


def test_a_player_on_loan_is_of_sport_in_a_report_of_a_club() -> None:
    body = "Ellery Rovers have signed striker Ivo Brand.\n\nHis club agreed the price on Sunday."
    assert topic_of_article("Brand joins Rovers", body) is Topic.SPORT
    assert topic_of("Winger Runa Holt left for Tarn on loan.", Topic.SPORT) is Topic.SPORT


def test_two_words_of_another_matter_change_no_subject_and_three_do() -> None:
    assert topic_of("The mayor called for talks.", Topic.LABOUR) is Topic.LABOUR
    assert topic_of("The minister resigned after a vote of parliament.", Topic.LABOUR) is Topic.POLITICS


def test_an_article_without_a_telling_word_is_of_society() -> None:
    assert topic_of_article("A quiet day", "Nothing was heard of it.") is Topic.SOCIETY
