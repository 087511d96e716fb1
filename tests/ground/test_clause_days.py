"""A day belongs to the deed in whose clause it stands: no record has the day of another deed of its sentence."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import ground
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Event, Reading
from newsdigest.schema.topics import Topic


def day_of(told: str, title: str, summary: str, when: str, status: str = "happened") -> str | None:
    """Return the day of an event that is read from a sentence with these date words."""
    article = Article(id="a1", headline="Week in Orlow", body=told, published=datetime(2026, 9, 18, 9, tzinfo=UTC))
    event = Event.model_validate(
        {"title": title, "summary": summary, "status": status, "topic": Topic.DISASTER, "when": when, "quote": told}
    )
    found = ground.mentions(article, Reading(events=(event,))).events[0].when
    return found.edtf if found is not None else None


def on(day: str) -> str:
    """Return date words without what leads to them."""
    first, _, rest = day.partition(" ")
    return rest if first.lower() in ("on", "in", "since", "from", "until") else day


Deed = tuple[str, str, str, str, str, str]
"""A sentence, the title and the summary of what it tells, its date words, those of another deed, and its status."""
TWO_DEEDS: list[Deed] = [
    (
        "Five were still at large on Wednesday after 31 broke out on Sunday.",
        "31 break out",
        "31 broke out.",
        "on Sunday",
        "Wednesday",
        "happened",
    ),
    (
        "Before the ferry sank on Monday, its owner had sold it on Friday.",
        "Owner sells ferry",
        "The owner had sold the ferry.",
        "on Friday",
        "on Monday",
        "happened",
    ),
    (
        "The ferry sank on Monday before it was inspected on Friday.",
        "Ferry sinks",
        "The ferry sank.",
        "on Monday",
        "on Friday",
        "happened",
    ),
    (
        "The mill burned down on Tuesday while its owner was abroad until Friday.",
        "Mill burns down",
        "The mill burned down.",
        "on Tuesday",
        "Friday",
        "happened",
    ),
    (
        "When the dam burst on Sunday, the town had been without water since Thursday.",
        "Dam bursts",
        "The dam burst.",
        "on Sunday",
        "Thursday",
        "happened",
    ),
    (
        "The bakers have been on strike since 3 June, when talks broke down, and will meet the mayor on Friday.",
        "Bakers to meet mayor",
        "The bakers will meet the mayor.",
        "on Friday",
        "3 June",
        "planned",
    ),
    (
        "Arrested on Monday, the dealer was charged on Thursday.",
        "Dealer charged",
        "The dealer was charged.",
        "on Thursday",
        "on Monday",
        "happened",
    ),
    (
        "The painting, stolen in 2019, was found on Tuesday.",
        "Painting found",
        "The painting was found.",
        "on Tuesday",
        "in 2019",
        "happened",
    ),
    (
        "The painting found on Tuesday was stolen in 2019.",
        "Painting stolen",
        "The painting was stolen.",
        "in 2019",
        "on Tuesday",
        "happened",
    ),
    (
        "A nurse who had vanished on Friday was found on Sunday.",
        "Nurse found",
        "A nurse was found.",
        "on Sunday",
        "on Friday",
        "happened",
    ),
    (
        "The bridge, which opened in May, collapsed on Monday.",
        "Bridge collapses",
        "The bridge collapsed.",
        "on Monday",
        "in May",
        "happened",
    ),
    (
        "The minister said on Monday that the treaty had been signed on Friday.",
        "Treaty signed",
        "The treaty had been signed.",
        "on Friday",
        "on Monday",
        "happened",
    ),
    (
        "The treaty was signed on Friday, the minister said on Monday.",
        "Treaty signed",
        "The treaty was signed.",
        "on Friday",
        "on Monday",
        "happened",
    ),
    (
        "Police said on Monday they had caught the thief on Friday.",
        "Thief caught",
        "Police had caught the thief.",
        "on Friday",
        "on Monday",
        "happened",
    ),
    (
        "The council met on Monday and rejected the plan on Tuesday.",
        "Council rejects plan",
        "The council rejected the plan.",
        "on Tuesday",
        "on Monday",
        "happened",
    ),
    (
        "The council met on Monday and rejected the plan on Tuesday.",
        "Council meets",
        "The council met.",
        "on Monday",
        "on Tuesday",
        "happened",
    ),
    (
        "The library closed on Friday and will reopen on 4 October.",
        "Library to reopen",
        "The library will reopen.",
        "on 4 October",
        "on Friday",
        "planned",
    ),
    (
        "The court, which convicted him in March, freed the banker on Wednesday.",
        "Court frees banker",
        "The court freed the banker.",
        "on Wednesday",
        "in March",
        "happened",
    ),
    (
        "Twice as many calves were born in 2025 as in 2022.",
        "Many calves born",
        "Twice as many calves were born in 2025 as in 2022.",
        "in 2025",
        "in 2022",
        "happened",
    ),
    (
        "Visitors rose to 900 on Saturday from 400 in July.",
        "Visitors rise to 900",
        "Visitors rose to 900.",
        "on Saturday",
        "in July",
        "happened",
    ),
    (
        "The choir sang on Sunday for the first time since 1998.",
        "Choir sings",
        "The choir sang.",
        "on Sunday",
        "1998",
        "happened",
    ),
    (
        "The hall was sold on Tuesday for less than in 2020.",
        "Hall sold",
        "The hall was sold.",
        "on Tuesday",
        "2020",
        "happened",
    ),
    (
        "Voters rejected the tax on Sunday, a year after it was proposed in May 2025.",
        "Voters reject tax",
        "Voters rejected the tax.",
        "on Sunday",
        "in May 2025",
        "happened",
    ),
    (
        "On Monday, ten years after the mine closed in 2016, a museum opened.",
        "Museum opens",
        "A museum opened.",
        "On Monday",
        "in 2016",
        "happened",
    ),
    (
        "The actor, born in 1950, died on Saturday.",
        "Actor dies",
        "The actor died.",
        "on Saturday",
        "in 1950",
        "happened",
    ),
    (
        "The mayor, in office since 2018, resigned on Thursday.",
        "Mayor resigns",
        "The mayor resigned.",
        "on Thursday",
        "since 2018",
        "happened",
    ),
    (
        "The report, published on Friday, found that the crane had failed in August.",
        "Crane fails",
        "The crane had failed.",
        "in August",
        "on Friday",
        "happened",
    ),
    (
        "ORLOW, Sept 14 (XYZ) - A bakery exploded on Sunday.",
        "Bakery explodes",
        "A bakery exploded.",
        "on Sunday",
        "Sept 14",
        "happened",
    ),
    (
        "Rescuers gave up the search on Friday because the crew had been found on Thursday.",
        "Rescuers give up search",
        "Rescuers gave up the search.",
        "on Friday",
        "on Thursday",
        "happened",
    ),
    (
        "Because fog closed the port on Thursday, the ship sailed on Friday.",
        "Ship sails",
        "The ship sailed.",
        "on Friday",
        "on Thursday",
        "happened",
    ),
    (
        "Although the bank was raided in June, it hired a new director on Monday.",
        "Bank hires director",
        "The bank hired a new director.",
        "on Monday",
        "in June",
        "happened",
    ),
    (
        "The singer cancelled Saturday's concert on Tuesday.",
        "Singer cancels concert",
        "The singer cancelled a concert.",
        "on Tuesday",
        "Saturday",
        "happened",
    ),
    (
        "The club sacked its coach on Monday following a defeat on Saturday.",
        "Club sacks coach",
        "The club sacked its coach.",
        "on Monday",
        "on Saturday",
        "happened",
    ),
    (
        "Ahead of a vote on Thursday, the party expelled two members on Monday.",
        "Party expels two members",
        "The party expelled two members.",
        "on Monday",
        "on Thursday",
        "happened",
    ),
    (
        "Strikers returned to work on Monday, but pilots walked out on Tuesday.",
        "Pilots walk out",
        "Pilots walked out.",
        "on Tuesday",
        "on Monday",
        "happened",
    ),
    (
        "Strikers returned to work on Monday; pilots walked out on Tuesday.",
        "Strikers return to work",
        "Strikers returned to work.",
        "on Monday",
        "on Tuesday",
        "happened",
    ),
    (
        "Having lost the vote on Monday, the premier stepped down on Wednesday.",
        "Premier steps down",
        "The premier stepped down.",
        "on Wednesday",
        "on Monday",
        "happened",
    ),
    (
        "A man charged with burning a barn in 2019 escaped on Friday.",
        "Man escapes",
        "A man escaped.",
        "on Friday",
        "in 2019",
        "happened",
    ),
    (
        "The army withdrew on Friday from a town that it had seized in April.",
        "Army withdraws",
        "The army withdrew.",
        "on Friday",
        "in April",
        "happened",
    ),
    (
        "The army withdrew on Friday from a town that it had seized in April.",
        "Army seizes town",
        "It had seized a town.",
        "in April",
        "on Friday",
        "happened",
    ),
    (
        "Snow closed the pass on Sunday and two climbers died on Monday.",
        "Two climbers die",
        "Two climbers died.",
        "on Monday",
        "on Sunday",
        "happened",
    ),
    (
        "The tunnel will be shut from Monday while workers mend a pipe that broke on Thursday.",
        "Tunnel to be shut",
        "The tunnel will be shut.",
        "from Monday",
        "on Thursday",
        "planned",
    ),
    (
        "Prices rose 2% in August, figures showed on Tuesday.",
        "Prices rise 2%",
        "Prices rose 2%.",
        "in August",
        "on Tuesday",
        "happened",
    ),
    (
        "The hotel, closed on Monday, had been built in 1931.",
        "Hotel built",
        "The hotel had been built.",
        "in 1931",
        "on Monday",
        "happened",
    ),
    (
        "Two weeks after it opened on 1 September, the school shut on Tuesday.",
        "School shuts",
        "The school shut.",
        "on Tuesday",
        "on 1 September",
        "happened",
    ),
    (
        "He told a court on Wednesday he had seen the fire start on Sunday.",
        "Fire starts",
        "He had seen the fire start.",
        "on Sunday",
        "on Wednesday",
        "happened",
    ),
]


@pytest.mark.parametrize("deed", TWO_DEEDS)
def test_a_deed_has_the_day_of_its_own_clause(deed: Deed) -> None:
    told, title, summary, right, _, status = deed
    found = day_of(told, title, summary, right, status)
    assert found is not None
    assert not found.endswith("?")


@pytest.mark.parametrize("deed", TWO_DEEDS)
def test_a_deed_has_not_the_day_of_another_clause(deed: Deed) -> None:
    told, title, summary, _, wrong, status = deed
    assert day_of(told, title, summary, wrong, status) is None


@pytest.mark.parametrize("deed", TWO_DEEDS)
def test_a_deed_has_not_the_day_of_another_clause_though_its_summary_says_so(deed: Deed) -> None:
    told, title, summary, _, wrong, status = deed
    assert day_of(told, title, f"{summary.rstrip('.')} on {on(wrong)}.", wrong, status) is None


@pytest.mark.parametrize(
    ("told", "title", "when"),
    [
        ("The firm agreed on Monday to sell the mill by Friday.", "Firm agrees to sell mill", "Friday"),
        ("The judge ordered on Monday that the gates stay shut until Thursday.", "Judge orders gates shut", "Thursday"),
        ("The bridge that opened in May and closed on Monday was lost.", "Bridge lost", "in May"),
    ],
)
def test_a_day_that_may_be_of_another_clause_is_never_told_for_certain(told: str, title: str, when: str) -> None:
    found = day_of(told, title, f"{title}.", when)
    assert found is None or found.endswith("?")


@pytest.mark.parametrize(
    ("told", "title", "when", "status"),
    [
        # Whoever decided did so on that day, whatever is to be on the other.
        ("The council voted on Monday to shut the mill on Friday.", "Council shuts mill", "on Monday", "happened"),
        ("The council voted on Monday to shut the mill on Friday.", "Mill to be shut", "on Friday", "planned"),
        # A dateline is no other deed.
        ("ORLOW, Sept 14 (XYZ) - A bakery exploded on Sunday.", "Blast at bakery", "on Sunday", "happened"),
        # Nobody else's day: the sentence has one.
        ("Police said on Friday that a dealer had been caught.", "Dealer caught", "on Friday", "happened"),
        ("A dealer was caught near Orlow, police said on Friday.", "Dealer caught", "on Friday", "happened"),
    ],
)
def test_a_day_that_no_other_deed_disputes_is_kept(told: str, title: str, when: str, status: str) -> None:
    found = day_of(told, title, f"{title}.", when, status)
    assert found is not None
    assert not found.endswith("?")


def test_a_figure_is_held_against_no_verb() -> None:
    told = "Two were still missing on Wednesday after 40 fled on Sunday."
    assert day_of(told, "40 flee", "40 fled.", "on Sunday") == "2026-09-13"
