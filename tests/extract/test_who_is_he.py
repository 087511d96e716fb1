"""Who `he said` and `she said` are behind a sentence in which one tells of another."""

from __future__ import annotations

import pytest

from by_rules import read
from newsdigest.names.givennames import EITHER, MEN, WOMEN


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        (
            "A former lighthouse keeper burned down a chapel, a court heard on Wednesday. Counsel Oyelaran Badmus told "
            'the jury that she had bought petrol the day before. "She meant to be seen," he said.',
            "Oyelaran Badmus",
        ),
        (
            "A ferry captain sold the fuel, a court heard on Wednesday. Prosecutor Anna Lund told the jury that he had "
            'kept a second log. "He wrote it all down," she said.',
            "Anna Lund",
        ),
        (
            "Helen Orme, 40, denies arson. Prosecutor Pieter Moss said that she had waited for the guests to leave. "
            'She had told nobody. "She had a plan," he said.',
            "Pieter Moss",
        ),
        (
            "Counsel Oyelaran Badmus told the jury that Helen Orme had bought petrol. She had hidden it. "
            '"She meant to be seen," he said.',
            "Oyelaran Badmus",
        ),
        (
            "The mayor, Ilka Brandt, told councillors that Tom Reeve had misled them. He had hidden the letter. "
            '"He knew in May," she said.',
            "Ilka Brandt",
        ),
    ],
)
def test_he_said_is_who_told_of_her_and_not_whom_the_words_are_about(body: str, speaker: str) -> None:
    assert read(body).claims[-1].text.startswith('"')
    assert read(body).claims[-1].speaker == speaker


def test_a_lawyer_did_not_do_what_he_tells_of_another() -> None:
    body = "Solicitor Ada Finch said that she had left the country on Friday. The hearing was put off."
    assert not any("Ada Finch" in event.title for event in read(body).events)


def test_his_deputy_is_told_whose() -> None:
    body = "Nuno Prado, the treasurer, told the club that his deputy had resigned on Tuesday."
    assert "Nuno Prado's deputy had resigned on Tuesday" in read(body).events[0].title


def test_no_given_name_tells_two_things() -> None:
    assert len(WOMEN) + len(MEN) + len(EITHER) == len(WOMEN | MEN | EITHER)


def test_it_is_not_the_police_who_are_many() -> None:
    body = "Police have opened an inquiry into the firm that mends the lifts. It declined to comment."
    assert "Police" not in {claim.speaker for claim in read(body).claims}


def test_magistrates_in_a_town_hold_no_office_called_in_a_town() -> None:
    claims = read("Magistrates in Ellery heard that 260kg of explosive was used.").claims
    assert [claim.speaker_role for claim in claims] == [None]


def test_a_body_in_the_place_of_its_pronoun_has_its_article() -> None:
    shut = "The Harbour Office shut the pier at Tolvik on Monday after a fire."
    body = f"{shut} It will hear witnesses on Friday.\n\nNobody at the Harbour Office was hurt."
    assert "The Harbour Office will hear witnesses on Friday" in {event.title for event in read(body).events}


def test_things_that_open_a_sentence_speak_for_nobody() -> None:
    body = (
        "Trams stood still in Ardle on Tuesday. No tram left the yard.\n\n"
        "A spokesman for the company said that the yard was shut. He said that it would open on Friday."
    )
    assert not any("Trams" in words for claim in read(body).claims for words in (claim.speaker, claim.text))
    assert not any("Trams'" in event.title for event in read(body).events)


def test_what_somebody_owns_does_not_speak() -> None:
    body = (
        "The harbour board of Ardle met on Monday. Its new head, Mia Stern, takes over. "
        "Her first meeting is on 16 May. It has not commented on the sale."
    )
    assert not any("meeting" in claim.speaker for claim in read(body).claims)


@pytest.mark.parametrize("verb", ["hands over", "flies to Oslo", "leads the club"])
def test_he_is_whoever_opens_the_sentence_before_in_the_present_tense(verb: str) -> None:
    body = f"The panel met on Monday. It was late.\n\nOrme {verb} on July 1. He said that the pier would be safe."
    assert [claim.speaker for claim in read(body).claims] == ["Orme"]


def test_a_body_that_is_due_to_act_is_told_by_its_name() -> None:
    body = "The Harbour Safety Board opened an inquiry on Monday. It is due to report on 20 June."
    assert "The Harbour Safety Board is due to report on 20 June" in [event.title for event in read(body).events]


def test_what_a_fire_did_is_told_with_the_day_on_which_it_began() -> None:
    body = "The mill reopened in May. The fire, which began at about 3 a.m. on Tuesday, destroyed 42 boats at Ardle."
    (event,) = [one for one in read(body).events if "42 boats" in one.title]
    assert (event.title, event.when) == ("The fire destroyed 42 boats at Ardle", "3 a.m. on Tuesday")
    assert not any("began" in one.title for one in read(body).events)
    other = "The mill reopened in May. Ann Orme, who resigned on Tuesday, won 3,200 votes at Ardle."
    assert not any("votes" in one.title and one.when == "Tuesday" for one in read(other).events)
