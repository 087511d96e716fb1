"""A headline ends where nothing is left waiting for its other half."""

from __future__ import annotations

import pytest

from newsdigest.english.endings import last_end, may_end


@pytest.mark.parametrize(
    ("kept", "rest"),
    [
        ("The storm flooded two villages and resulted", " in losses of 4 million"),
        ("The grant is meant for scholarships for up", " to forty students"),
        ("The hearing that the minister", ", Orla Beck, announced in May"),
        ("The firm has shut its oldest mill four days", " after it was sold"),
        ("The council weighs the economic", " and social costs"),
        ("Beck was one of the nurses", " who spoke in court"),
        ("The fever is milder than the more common", " in winter"),
        ("A new strain that has killed", " up to forty birds"),
        ("The mill can be run in the form", " of a trust"),
        ("The reporter found", " in the attic a letter"),
        ("Growers sell bread, milk", " and tea"),
        ("The number of boats lost in the storm", " off the northern islands rose to six"),
        ("A diver who helped at the wreck", " was arrested on Monday"),
        ("The harbour master had the sheds and the old slip", " on the quay were torn down"),
        ("Police named the three divers as Ilze Orr", ", Dan Orr and Bela Quist"),
        ("Thieves took ledgers", ", seals and two charters of the town"),
        ("The pier will be shut", " for a week"),
        ("The pier will be shut", " unless the wind drops"),
        ("The toll was raised", " to 4 crowns"),
        ("The mayor blamed the flood", " on the keeper of the lock"),
        ("Villagers decried the plan", " to sell the mill"),
        ("The wall of the granary came", " down at noon"),
        ("Fishermen hit out", " at the new tolls"),
        ("Orla Beck will move to Riga", " or Lund"),
        ("The clerk told the court", " on Monday that the seal was lost"),
        ("Beck changed the rules of two of the lotteries held", " in Ardle"),
        ("Forty people were hurt when a ferry", " struck the pier"),
        ("There was a fall", " in the number of visitors"),
        ("Storm denied that her ship, which ran aground on Monday", ", had been overloaded"),
        ("A ledger that the harbour master's deputy, Lene Falk", ", handed to the inspectors names forty boats"),
        ("A list that Orla Beck kept", " in Ardle names forty boats"),
        ("The keeper of the lock that burst above Ardle admitted", " on Monday that it had no key"),
        ("The keeper admitted on Monday to the inquiry", " in the town hall that he slept"),
        ("The number of passengers hurt", " when the tram left the rails has risen to nine"),
    ],
)
def test_no_headline_ends_before_what_its_last_words_wait_for(kept: str, rest: str) -> None:
    assert not may_end(kept, rest)


@pytest.mark.parametrize(
    ("kept", "rest"),
    [
        ("The storm flooded two villages", " in the north"),
        ("A letter was found", " in the attic"),
        ("The hearing that the minister announced", " in May"),
        ("The inquiry was set up", " in April"),
        ("The board accepted the third offer", ", of 42 crowns a share"),
        ("Ilze Orr won the race", ", and her brother came third"),
        ("The ferry that ran aground was freed", " by two tugs"),
        ("Two sheds were torn down", ", the mayor, Orla Beck, and a clerk said"),
        ("The keeper was told to go", " by the mayor"),
    ],
)
def test_a_headline_may_end_where_what_is_told_is_whole(kept: str, rest: str) -> None:
    assert may_end(kept, rest)


@pytest.mark.parametrize(
    ("kept", "rest"),
    [
        ("Drivers will not be let through", " before Saturday"),
        ("The diver did not die", " of the fall"),
        ("The minister has not apologised", " to the nurses"),
    ],
)
def test_a_denial_keeps_what_it_is_of(kept: str, rest: str) -> None:
    assert not may_end(kept, rest)


def test_the_last_good_place_is_taken() -> None:
    words = "The storm flooded two villages in the north and resulted in losses"
    assert last_end(words, [30, 43, 56]) == 43
    assert last_end(words, [56]) is None


def test_a_long_sentence_is_judged_like_a_short_one() -> None:
    def judged(words: int) -> bool:
        kept = f"The clerk told the court in {'the hall of lamps ' * words}: all was well"
        return may_end(kept, " that day and that night")

    assert judged(40) == judged(1)
