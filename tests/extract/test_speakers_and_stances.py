"""Who says something, and whether it is asserted, denied or declined, where the sentence is built in another way."""

from __future__ import annotations

import pytest

from by_rules import read


@pytest.mark.parametrize(
    ("sentence", "speaker", "text"),
    [
        (
            "A foreman, who insisted on anonymity because he fears for his post, said that the pier was rotten.",
            "a foreman, unnamed",
            "The pier was rotten.",
        ),
        (
            "A person close to the Quist family, who asked that her name not be used, said the mill had been sold.",
            "a person close to the Quist family, unnamed",
            "The mill had been sold.",
        ),
        (
            "A deckhand at the yard, who is not authorized to speak to the press, told us that the hatch was open.",
            "a deckhand at the yard, unnamed",
            "The hatch was open.",
        ),
        (
            "One diver, who demanded not to be identified, warned that the crane would fall.",
            "one diver, unnamed",
            "The crane would fall.",
        ),
    ],
)
def test_why_somebody_is_not_named_is_nothing_said(sentence: str, speaker: str, text: str) -> None:
    assert [(c.speaker, c.text) for c in read(sentence).claims] == [(speaker, text)]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ('"I would have taken a herring," one of them said on the quay.', "one of them, unnamed"),
        ('"We were cold," said several of them afterwards.', "several of them, unnamed"),
        ("The clerks left early. Two of them said that the lift was broken.", "Two of them, unnamed"),
    ],
)
def test_one_of_them_is_somebody_unnamed(sentence: str, speaker: str) -> None:
    assert [c.speaker.lower() for c in read(sentence).claims] == [speaker.lower()]


@pytest.mark.parametrize(
    "sentence",
    [
        "Vardo, a rock claimed by Norway that is not on the map, has asked to join.",
        "The firm has a plan described by Bela Quist that would close three piers.",
        "A tower reported by divers that they have not seen stands on the ground.",
    ],
)
def test_what_another_claims_is_nothing_said_by_the_thing_claimed(sentence: str) -> None:
    assert not {c.speaker for c in read(sentence).claims} & {"Vardo", "a rock", "The firm", "a plan", "A tower"}


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        ("The levy caused a row, with Oslo saying it was too high.", ["Oslo"]),
        (
            "The find set off a quarrel, with Lima accusing Quito of theft and Quito saying that the gold was its own.",
            ["Quito"],
        ),
        (
            "The fair was a failure, with some traders complaining that they had sold nothing.",
            ["some traders, unnamed"],
        ),
        ("The talks broke down, with Oslo and Bergen insisting they would not pay.", ["Oslo and Bergen"]),
        ("The board met with Bela Quist, saying that it was late.", ["The board"]),
    ],
)
def test_a_participle_behind_with_has_a_subject_of_its_own(sentence: str, speakers: list[str]) -> None:
    assert [c.speaker for c in read(sentence).claims] == speakers


def test_what_the_board_was_told_is_said_by_whoever_told_it() -> None:
    body = (
        "Bela Quist told the Lamp that Ann Orr, who keeps the log, had told her in May that the pump was shut. "
        "Later she warned the board that Ravi Dane, its clerk, had said that the key was lost."
    )
    assert [(c.speaker, c.chain) for c in read(body).claims] == [
        ("Bela Quist", ("Ann Orr",)),
        ("Bela Quist", ("Ravi Dane",)),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The firm's lawyer, Bela Quist, called that untrue.",
        "Bela Quist, the harbour master, called that a lie.",
        "Ann Orr described that as nonsense.",
    ],
)
def test_to_call_that_untrue_is_to_deny(sentence: str) -> None:
    assert [c.stance for c in read(sentence).claims] == ["denies"]


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("Her agent, Maud Orr, said that the singer had no comment.", "declines"),
        ("The mayor has no further comment, his office said.", "declines"),
        ('"We have no comment," said Bela Quist.', "declines"),
        ('"If it was never paid, let them show the bill," said Bela Quist.', "asserts"),
        ("Ann Orr said that she would resign if the report was false.", "asserts"),
        ("Ravi Dane said the report was false, as if that mattered.", "denies"),
        ('"Even if he asked, there is no truth in it," Ann Orr said.', "denies"),
    ],
)
def test_a_report_of_no_comment_declines_and_what_is_supposed_is_not_denied(sentence: str, stance: str) -> None:
    assert [c.stance for c in read(sentence).claims] == [stance]


def test_a_name_in_full_is_who_speaks_whatever_the_trade() -> None:
    (claim,) = read("A cooper, Jonah Welk, said he had warned the cellar master in April.").claims
    assert (claim.speaker, claim.speaker_role) == ("Jonah Welk", "a cooper")


def test_who_says_what_it_had_bought_is_no_person() -> None:
    reading = read("Quarry Breweries said on Tuesday it had bought the mill at Lund.")
    assert [event.title for event in reading.events] == ["Quarry Breweries had bought the mill at Lund"]


def test_a_noun_that_ends_like_an_adverb_is_not_left_out() -> None:
    (claim,) = read("The offer is too low, a person close to the family said.").claims
    assert claim.speaker == "a person close to the family, unnamed"


def test_a_number_that_opens_its_sentence_is_no_company() -> None:
    body = "Nineteen bodies have been found. A diver said that the company's office had ordered him to go down."
    assert not any("Nineteen" in " ".join((c.speaker, c.text, *c.chain)) for c in read(body).claims)


def test_answers_on_the_line_below_their_questions_are_claims_of_the_one_who_is_asked() -> None:
    body = (
        "Bela Quist has kept the lock at Vardo since it was built.\n\n"
        "What failed?\nA bolt on the second gate. I had asked for a new one in March.\n\n"
        "The port says there was a flood.\nThe river rose by a hand. My boots stayed dry.\n\n"
        "You are said to have sold the key?\nI never sold a key to anyone, and I have it here.\n\n"
        "Will you stay?\nIf they let me. I like the water."
    )
    claims = read(body).claims
    assert [(c.speaker, c.stance) for c in claims if c.speaker == "Bela Quist"] == [
        ("Bela Quist", "asserts"),
        ("Bela Quist", "asserts"),
        ("Bela Quist", "denies"),
        ("Bela Quist", "asserts"),
    ]
    assert "I never sold a key" in claims[-2].text


def test_a_text_with_hard_line_ends_is_no_interview() -> None:
    body = "Who knows?\nNobody.\n\nThe ferry\nsank on Monday.\n\nIt had left\nat noon.\n\nThe mayor\nwas away."
    assert not read(body).claims


@pytest.mark.parametrize(
    "body",
    [
        'Vexa Lines denied having issued such a command. "Pilots choose," said its spokesman, Ravi Dane.',
        'Bela Quist denies that he was there. "He was in bed with a cold," said his lawyer, Ann Orr.',
        'The grid, Norr Nett, rejected the allegation. "We had light," a spokeswoman, Ann Orr, said.',
    ],
)
def test_a_quotation_of_a_spokesman_backs_the_denial_before_it(body: str) -> None:
    assert [c.stance for c in read(body).claims] == ["denies", "denies"]


def test_a_quotation_of_somebody_else_does_not_back_a_denial() -> None:
    body = 'Vexa Lines denied having issued such a command. "Pilots choose," said a passenger, Ravi Dane.'
    assert [c.stance for c in read(body).claims] == ["denies", "asserts"]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Police counted 400 lorries.", "Police"),
        ("The hauliers' union counted 1,100 of them.", "The hauliers' union"),
        ("The stewards counted nine hundred runners on the bridge.", "The stewards"),
    ],
)
def test_what_a_body_counted_is_its_figure(sentence: str, speaker: str) -> None:
    assert [c.speaker for c in read(sentence).claims] == [speaker]


def test_what_one_person_counted_is_a_deed() -> None:
    assert not read("Bela Quist counted 12 herrings into the tin.").claims


@pytest.mark.parametrize(
    "sentence",
    [
        "Bela Quist, who keeps the store, did not pick up his telephone.",
        "Ann Orr, asked from the floor, gave no answer.",
        "The bank declined to speculate on the reasons.",
        "Vexa gave no comment.",
    ],
)
def test_who_does_not_pick_up_the_telephone_declines(sentence: str) -> None:
    assert [c.stance for c in read(sentence).claims] == ["declines"]


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ('Mayor Ann Orr of Vardo, on Radio Vardo: "Count the boots on my beach."', "Ann Orr"),
        ('Bela Quist in the debate just now: "I offered him soup."', "Bela Quist"),
        ('Ravi Dane, outside the court: "I have a bus to catch."', "Ravi Dane"),
    ],
)
def test_a_line_of_a_running_report_brings_words_without_a_verb(line: str, speaker: str) -> None:
    assert [c.speaker for c in read(line).claims] == [speaker]


def test_a_sign_in_a_window_is_nobody() -> None:
    assert not read('Sign in the window: "Closed for the day."').claims


@pytest.mark.parametrize("words", ["the 36-year-old", "The Lima-born keeper", "The thirty-year-old goalkeeper"])
def test_the_36_year_old_is_who_was_told_of_last(words: str) -> None:
    assert [c.speaker for c in read(f'Bela Quist lost on Monday.\n\n"I was tired," {words} said.').claims] == [
        "Bela Quist"
    ]


def test_the_company_behind_a_semicolon_is_the_one_before_it() -> None:
    body = "Ann Orr says that Vexa had promised her a boat; the company says that it promised no such thing."
    assert [(c.speaker, c.stance) for c in read(body).claims] == [("Ann Orr", "asserts"), ("Vexa", "denies")]


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("“Rumours that were baseless cost us the harbour,” Edda Thorne said.", "asserts"),
        ("“The rumours are baseless and cost us the harbour,” Edda Thorne said.", "denies"),
        ("Edda Thorne said that the rumours about the harbour were baseless.", "denies"),
    ],
)
def test_to_describe_something_as_untrue_is_not_to_deny(sentence: str, stance: str) -> None:
    (claim,) = read(sentence).claims
    assert claim.stance == stance


def test_a_no_of_something_else_is_not_a_denial() -> None:
    said = (
        "Piet Vane said that there were two large blasts at the Tide Hotel. The harbour police issued a statement "
        "saying that no lock keeper had been hurt."
    )
    assert [claim.stance for claim in read(said).claims] == ["asserts", "asserts"]


def test_no_words_can_express_it_is_not_a_denial() -> None:
    said = (
        "Piet Vane said that his family had been left in pieces by the wreck. “No thanks are enough for the crews,” "
        "said Edda Thorne."
    )
    assert [claim.stance for claim in read(said).claims] == ["asserts", "asserts"]


@pytest.mark.parametrize(
    "body",
    [
        "Vexa Trams shut line 6 on Thursday. It will reopen on Monday, the company said.",
        "Vexa Trams shut line 6 on Thursday. It will reopen on Monday.",
    ],
)
def test_what_reopens_is_not_who_shut_it(body: str) -> None:
    assert [event.title for event in read(body).events][-1] == "It will reopen on Monday"


def test_who_is_named_behind_the_words_is_not_the_pronoun_that_opens_them() -> None:
    titles = [event.title for event in read("He was seen in Lund on Monday, Mayor Jonas Ekdahl said.").events]
    assert not any("Ekdahl was seen" in title for title in titles)


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Nell Aske did not deny that she had sold the quay.", "Nell Aske"),
        ("Nell Aske, the harbour master, would not publicly deny that she had sold the quay.", "Nell Aske"),
        ("Nell Aske has never denied that she sold the quay.", "Nell Aske"),
        ("Nell Aske stopped short of denying that she had sold the quay.", "Nell Aske"),
        ("Nell Aske no longer denies that she sold the quay.", "Nell Aske"),
        ("Auditors neither confirmed nor denied that the quay had been sold.", "Auditors"),
    ],
)
def test_who_does_not_deny_a_thing_leaves_it_open(sentence: str, speaker: str) -> None:
    told = f"Nell Aske sold the quay of Vold to a friend on Friday, the union said. {sentence}"
    (claim,) = (one for one in read(told).claims if "union" not in one.speaker)
    assert (claim.stance, claim.speaker, claim.about) == ("declines", speaker, None)


@pytest.mark.parametrize("denies", ["denied", "not only denied", "did not attend and denied"])
def test_who_denies_a_thing_denies_it(denies: str) -> None:
    told = f"Nell Aske sold the quay of Vold on Friday, the union said. Nell Aske {denies} that she had sold it."
    assert [one.stance for one in read(told).claims if "union" not in one.speaker] == ["denies"]
