import time

import pytest

from newsdigest.compose.wording import (
    dangles,
    going_on,
    leans,
    points_back,
    quoted_spans,
    stands_alone,
    tidied,
    unquoted,
)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("VESSEL BAY, March 5 (Bay Wire) - A tug sank.", "A tug sank."),
        ("VESSEL BAY — A tug sank.", "A tug sank."),
        ("But the tug sank.", "The tug sank."),
        ("6:10 — The tug sank.", "The tug sank."),
        ("The tug — a small one — sank.", "The tug — a small one — sank."),
        ("NATO said a tug sank — again.", "NATO said a tug sank — again."),
    ],
)
def test_what_leads_into_a_sentence_is_cut_off(sentence: str, expected: str) -> None:
    assert tidied(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "It did not say how many tugs there were.",
        "His tug was the second to sink that night.",
        "I saw the tug sink from my own window.",
        "The pilot said “the tug is going down and nobody",
        "The tug sank and the crew",
    ],
)
def test_a_sentence_that_leans_on_another_does_not_stand_alone(sentence: str) -> None:
    assert not stands_alone(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "One of them, a pilot of 61, died on Thursday night.",
        "Two of them were pilots.",
        "On Wednesday it had spoken of 60 tugs.",
        "Lena Storm, the owner of the tug, rejected the accusation.",
        "The pilots flatly denied these allegations on Monday.",
        "On Wednesday (March 4) they had spoken of 60 tugs.",
        "Nordline denied it on Wednesday.",
        "The pilot's lawyer, Ida Brandt, has rejected this.",
        "Police confirmed that on Friday.",
    ],
)
def test_a_sentence_whose_pronoun_means_what_another_names_points_back(sentence: str) -> None:
    assert points_back(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "One of the tugs sank on Thursday night.",
        "On Wednesday it rained on the harbour.",
        "After the tug sank on Wednesday it was raised by divers.",
        "Nordline denied it broke the law.",
        "The pilot was charged with theft and denied it on Monday.",
    ],
)
def test_a_sentence_that_names_what_its_pronoun_means_does_not(sentence: str) -> None:
    assert not points_back(sentence)


def test_a_speaker_may_say_i_inside_quotation_marks() -> None:
    assert stands_alone("“I saw the tug go down,” pilot Ida Brandt said.")


def test_quotations_are_found_in_both_kinds_of_marks() -> None:
    words = '“One,” she said. "Two," he said.'
    assert [words[a:b] for a, b in quoted_spans(words)] == ["“One,”", '"Two,"']
    assert len(unquoted(words)) == len(words)


def test_a_broken_sentence_dangles() -> None:
    assert dangles("The port counted the tugs of a fleet that")
    assert not dangles("The port counted the tugs.")


def test_a_sentence_goes_on_after_a_comma() -> None:
    assert going_on("The tug sank.") == "The tug sank,"
    assert going_on("It is “done.”") == "It is “done,”"


@pytest.mark.parametrize("body", ["A" * 2_000_000, "A " * 500_000, "A, " * 400_000, "“" * 1_000_000, "(" * 1_000_000])
def test_a_very_long_line_takes_no_long_time(body: str) -> None:
    began = time.process_time()
    stands_alone(tidied(body))
    unquoted(body[:200_000])
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    ("sentence", "leaning"),
    [
        ("The harbour spokesman Piet Orr said that it covered only two piers.", True),
        ("Piet Orr said it would end on Friday.", True),
        ("The firm Orr & Sons said that it would appeal.", False),
        ("Piet Orr said that it was too early to tell.", False),
        ("The mayor, Ilse Vane, used the same figures in a statement.", True),
        ("Ilse Vane and Piet Orr said the same day that they would stand.", False),
    ],
)
def test_what_is_said_of_an_it_or_in_the_same_figures_leans(sentence: str, leaning: bool) -> None:
    assert leans(sentence) is leaning


@pytest.mark.parametrize(
    ("sentence", "leaning"),
    [
        ("The former head of the pilots, Piet Orr, was cleared of fraud on Monday.", False),
        ("The two sides named Piet Orr and talks with the latter ended on Monday.", True),
        ("The former said that the pier was safe.", True),
        ("“It was late,” said one of them, Piet Orr.", True),
    ],
)
def test_the_former_is_one_of_two_unless_an_office_follows(sentence: str, leaning: bool) -> None:
    assert leans(sentence) is leaning
