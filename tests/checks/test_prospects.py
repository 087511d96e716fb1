"""What an article only has in prospect, in doubt or the other way round, told by a page as done."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import Article, audit

COURT = (
    "A clerk at the Skerrow savings bank was arrested on Tuesday and charged with stealing 412,000 crowns from "
    "pensioners. Oda Brekke, 37, denies the charge. Her brother Ivar Brekke, a driver, is suspected of hiding the "
    "money. Police accuse a third man of forging letters. The trial opens in June."
)
DEALS = (
    "Shipping line Holmar agreed on Tuesday to buy its rival Askona for 2.6 billion crowns. The deal needs the "
    "approval of regulators in Tarness. Askona sued Norline in 2021 over a pier and won. Keeper Sven Dahl, signed "
    "from Orla in January for 350,000 crowns, saved a penalty as Brenta beat Vold 3-2. Officer Lund shot the "
    "suspect, Olav Moe, in the leg. Tennis player Eva Roth lost to Mia Bell in the final."
)
VALLEY = (
    "Farmers' leader Bruno Tarrant demanded that the bear be shot and announced a protest in front of the town hall"
    " on October 17. Skerrow School's request for two more teachers was turned down. The council planned to vote on"
    " the bridge on Monday. The firm will not prosecute the driver. Inspectors found no sign that the lock had been"
    " forced. Eleven people were taken to hospital, where nine had been discharged by Thursday. Rumours spread on "
    "Sunday that the mayor, Ida Holt, had resigned. Her office denied this. A post said that the pier had "
    "collapsed. “That is simply not true,” harbour master Odd Nes said. Norden Rail's run ended with its first loss"
    " in 14 years."
)


def codes(told: str, body: str) -> set[str]:
    article = Article(
        headline="Notes from the valley",
        outlet="The Courier",
        published=datetime(2026, 9, 4, 12, tzinfo=UTC),
        body=body,
    )
    page = f"# Skerrow\n\n{told} [1]\n\n## Sources\n\n1. Notes from the valley, The Courier\n"
    return {finding.code for finding in audit(page, articles=[article])}


FALSE = {
    COURT: [
        "Oda Brekke was convicted of stealing 412,000 crowns.",
        "A clerk at the Skerrow savings bank was found guilty of stealing 412,000 crowns.",
        "A clerk stole 412,000 crowns from pensioners.",
        "Ivar Brekke hid the money.",
        "Ivar Brekke was jailed for hiding the money.",
        "A third man forged letters.",
    ],
    DEALS: [
        "Askona will buy Holmar for 2.6 billion crowns.",
        "Askona agreed to take over Holmar.",
        "Regulators in Tarness have approved the deal.",
        "Norline sued Askona over a pier in 2021.",
        "Vold beat Brenta 3-2.",
        "Olav Moe shot officer Lund in the leg.",
        "Eva Roth beat Mia Bell in the final.",
    ],
    VALLEY: [
        "The bear was shot.",
        "Farmers protested in front of the town hall.",
        "Skerrow School was given two more teachers.",
        "Skerrow School got two more teachers.",
        "The council voted on the bridge on Monday.",
        "The firm will prosecute the driver.",
        "Inspectors found that the lock had been forced.",
        "Nine of them had died by Thursday.",
        "Mayor Ida Holt has resigned.",
        "Ida Holt stepped down on Sunday.",
        "The pier collapsed.",
    ],
}
HONEST = {
    COURT: [
        "Oda Brekke is accused of stealing 412,000 crowns from pensioners.",
        "The clerk, Oda Brekke, says she is not guilty.",
        "Ivar Brekke is thought to have hidden the money.",
        "A clerk faces trial over the theft of 412,000 crowns.",
        "Police say a third man forged letters.",
        "A clerk allegedly stole 412,000 crowns from pensioners.",
    ],
    DEALS: [
        "Holmar is to take over Askona for 2.6 billion crowns.",
        "Askona is being bought by Holmar.",
        "The takeover still has to be approved by regulators.",
        "Norline was sued by Askona in 2021.",
        "Vold were beaten 3-2 by Brenta.",
        "The suspect, Olav Moe, was shot in the leg by a policeman.",
        "Mia Bell defeated Eva Roth in the final.",
        "Sven Dahl came from Orla in January.",
    ],
    VALLEY: [
        "Bruno Tarrant wants the bear to be shot.",
        "A protest in front of the town hall is planned for October 17.",
        "Skerrow School will not get two more teachers.",
        "The council was due to vote on the bridge on Monday.",
        "The driver will not be prosecuted by the firm.",
        "Nothing suggests that the lock was forced.",
        "Nine had left hospital by Thursday.",
        "The mayor's office denied rumours that Ida Holt had resigned.",
        "Odd Nes said that it was not true that the pier had collapsed.",
        "Norden Rail had made no loss in 13 years.",
    ],
}


@pytest.mark.parametrize(("told", "body"), [(told, body) for body, listed in FALSE.items() for told in listed])
def test_what_is_only_alleged_planned_or_denied_cannot_be_told_as_done(told: str, body: str) -> None:
    assert codes(told, body) & {"negation-flipped", "name-unsupported"}


@pytest.mark.parametrize(("told", "body"), [(told, body) for body, listed in HONEST.items() for told in listed])
def test_what_is_told_as_it_is_in_other_words_is_no_fault(told: str, body: str) -> None:
    assert codes(told, body) == set()


@pytest.mark.parametrize(
    ("told", "body"),
    [
        ("The bear F14 was set free.", "The bear, known as F14, was set free in the north. Vets had weighed her."),
        ("Police looked for a wolf and saw no sign of one.", "Police found no trace of the wolf that a boy had seen."),
    ],
)
def test_a_figure_of_a_name_and_a_one_for_what_was_named_count_nothing(told: str, body: str) -> None:
    assert codes(told, body) == set()
