"""A heading is short, breaks off nowhere, tells something, and begins with who did it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from newsdigest import compose, summarize
from newsdigest.compose.titles import is_headline, shortened, speakers_heading, without_first_place
from newsdigest.schema.article import Article
from newsdigest.schema.cluster import Clusters, Figure, Origin, Update


@pytest.mark.parametrize(
    "title",
    [
        "The president spoke in public on 4 March",
        "The union used the same figures in a statement on Tuesday",
        "He resigned as head of the Ardle harbour board",
        "The harbour committee of Ardle will do so on June 9",
        "At ten to nine on Friday it stopped between two floors",
        "What Ilze Orr and the divers found in the wreck of the Ylva",
        "#ArdleHarbour thanks Ilze Orr and the pilots of the Ylva",
        'The professor of hydrology says, "stop counting"',
    ],
)
def test_what_tells_nothing_or_points_elsewhere_is_no_headline(title: str) -> None:
    assert not is_headline(title)


@pytest.mark.parametrize(
    "title",
    ["The mayor of Ardle resigned on Monday", "Two hundred jobs will go", "The harbour was flooded on the same day"],
)
def test_a_deed_with_a_name_or_a_figure_is_a_headline(title: str) -> None:
    assert is_headline(title)


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        (
            "The evacuation of the island of Orm ended on Friday evening with 1,358 of its people on the mainland and "
            "twelve who would not leave their cattle",
            "The evacuation of the island of Orm ended on Friday evening with 1,358 of its people on the mainland",
        ),
        (
            "Ferry services between Ardle and the outer islands will be replaced by a smaller boat for the whole "
            "unusually cold winter season",
            "Ferry services between Ardle and the outer islands will be replaced by a smaller boat",
        ),
        ("The Speaker will publish the names.", "The Speaker will publish the names"),
    ],
)
def test_a_long_title_is_cut_where_a_phrase_ends(title: str, heading: str) -> None:
    assert shortened(title) == heading


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("In Riga Ilze Orr opened the new harbour", "Ilze Orr opened the new harbour"),
        ("In Lisbon, Dan Orr defended the ban on imports", "Dan Orr defended the ban on imports"),
        ("In New York Ilze Orr opened the new harbour", "Ilze Orr opened the new harbour"),
        ("In March Ilze Orr opened the new harbour", "In March Ilze Orr opened the new harbour"),
    ],
)
def test_a_heading_begins_with_who_did_it(title: str, heading: str) -> None:
    assert without_first_place(title) == heading


def test_what_is_new_leads_before_what_began_the_story(newsroom: Any) -> None:
    old = "The Ardle ferry company raised its fares by a third."
    new = "The Ardle ferry company sacked its captain by letter."
    article = newsroom.article("a", f"{new} {old}", headline="Ardle and its ferry company")
    events = (
        newsroom.event("old", [(article, old)], when=newsroom.day("January 5", "2026-01-05")),
        newsroom.event("new", [(article, new)], when=newsroom.day("Wednesday", "2026-03-04")),
    )
    clusters = Clusters(events=events, origins=(Origin(article_id="a"),))
    assert compose.outline(clusters, [article], form="story").headline_about == ("new",)


def test_deeds_lead_before_words(newsroom: Any) -> None:
    said = "The mayor thanked the harbour pilots of Ardle."
    done = "The harbour pilots of Ardle freed a stranded tanker."
    article = newsroom.article("a", f"{said} {done}", headline="Harbour pilots of Ardle")
    day = newsroom.day("Wednesday", "2026-03-04")
    events = (newsroom.event("said", [(article, said)], when=day), newsroom.event("done", [(article, done)], when=day))
    clusters = Clusters(events=events, origins=(Origin(article_id="a"),))
    assert compose.outline(clusters, [article], form="story").headline_about == ("done",)


def test_what_the_headlines_of_several_newsrooms_tell_leads(newsroom: Any) -> None:
    aside = "A brass band played on the quay of Ardle before forty guests."
    news = "The swing bridge of Ardle was sold to the canal trust."
    articles = [
        newsroom.article("a", f"{aside} {news}", headline="Trust buys swing bridge"),
        newsroom.article("b", f"{aside} It was Monday. {news}", headline="Ardle sells its bridge to canal trust"),
    ]
    day = newsroom.day("Wednesday", "2026-03-04")
    events = tuple(
        newsroom.event(name, [(article, words) for article in articles], when=day)
        for name, words in (("aside", aside), ("news", news))
    )
    clusters = Clusters(events=events, origins=(Origin(article_id="a"), Origin(article_id="b")))
    assert compose.outline(clusters, articles, form="story").headline_about == ("news",)


def test_a_heading_that_would_break_is_rather_long() -> None:
    title = (
        "The number of boats that the storm tore from the moorings of the three northern islands in a single night "
        "rose to forty"
    )
    assert shortened(title) == title


def test_a_sentence_that_can_be_cut_nowhere_heads_whole() -> None:
    title = (
        "A ledger that the harbour master's deputy in Ostrand, Lene Falk, handed to the inspectors in the spring names "
        "forty boats that had no licence"
    )
    assert shortened(title) == title


def test_a_long_sentence_is_a_headline_where_it_can_be_cut_short() -> None:
    title = (
        "The mayor of Ardle declared on Monday that the swing bridge had been sold to the canal trust, while the board "
        "counted what it called the cost of a long and hard winter"
    )
    assert is_headline(title)


@pytest.mark.parametrize(
    ("speakers", "heading"),
    [
        (["Police"], "What police say"),
        (["Some critics"], "What some critics say"),
        (["Orla Beck"], "What Orla Beck says"),
        (["The Ardle Port Authority"], "What the Ardle Port Authority says"),
        (["Researchers", "Canal Trust"], "What researchers and Canal Trust say"),
    ],
)
def test_a_heading_of_statements_has_its_verb_and_its_small_letters(speakers: list[str], heading: str) -> None:
    assert speakers_heading(speakers) == heading


def test_a_heading_does_not_end_before_the_day_that_it_waits_for() -> None:
    body = "Traffic across the swing bridge of Ardle was denser than on any Thursday in March."
    article = Article(id="a", headline="Ardle", body=body, published=datetime(2026, 3, 10, tzinfo=UTC))
    assert "any Thursday" in summarize(article).headline


def test_who_tells_of_herself_is_named_once() -> None:
    body = "Orla Beck said she had paid forty crowns to the keeper of the lock at Ardle in a letter to the council."
    article = Article(id="a", headline="News", body=body, published=datetime(2026, 3, 10, tzinfo=UTC))
    headings = [section.heading for section in summarize(article).data.sections]
    assert not [heading for heading in headings if heading.count("Beck") > 1], headings


def test_no_heading_and_no_key_point_says_he_of_nobody_whom_it_names(newsroom: Any) -> None:
    told = [
        "Pilots at Ardle struck a grey rock with the ferry Olga on Monday.",
        "Its owner paid forty thousand crowns to the divers on Monday.",
        "She left the harbour board of Ardle for a bank in Ostrand on Monday.",
        "They will sell the three lifeboats of the station to a collector.",
    ]
    article = newsroom.article("one", "\n\n".join(told))
    when = newsroom.day("Monday", "2026-03-02")
    events = [newsroom.event(f"e-{at}", [(article, words)], when=when) for at, words in enumerate(told)]
    events[3] = newsroom.event("e-3", [(article, told[3])], when=when, status="planned")
    digest = newsroom.digest(newsroom.clusters(*events), [article])
    headed = [digest.headline, *(section.heading for section in digest.sections), *(p.text for p in digest.key_points)]
    assert headed[0].startswith("Pilots")
    assert not [words for words in headed if words.removeprefix("Planned: ").startswith(("Its", "She", "They"))]


def test_a_pronoun_stands_only_behind_the_sentence_that_names_whom_it_means(newsroom: Any) -> None:
    named, hers = "Judge Orla Beck put off the trial.", "Her clerk gave the reasons in a note of four pages."
    other = "The trial of the ferry captain in Ardle was put off by a judge."
    more = "Divers found the anchor of the ferry Olga below the pier in Ardle."
    again = "The owner of the ferry Olga sold the pier to divers."
    one, two = newsroom.article("one", f"{named} {hers}"), newsroom.article("two", f"{other} {more} {again}")
    events = [
        newsroom.event("e-1", [(two, other), (one, named)]),
        newsroom.event("e-2", [(one, hers)]),
        newsroom.event("e-3", [(two, more)]),
        newsroom.event("e-4", [(two, again)]),
    ]
    digest = newsroom.digest(newsroom.clusters(*events), [one, two])
    told = [sentence.text for section in digest.sections for sentence in section.sentences]
    assert more in told
    assert hers not in told


def test_the_stop_of_a_clock_time_is_no_full_stop() -> None:
    assert shortened("Pickets stayed at the yard until 6 a.m.") == "Pickets stayed at the yard until 6 a.m."
    assert shortened("Pickets stayed at the yard.") == "Pickets stayed at the yard"


def test_what_only_calls_itself_a_claim_is_told_with_whoever_makes_it(newsroom: Any) -> None:
    lead = "Divers found the anchor of the ferry Olga below the pier in Ardle."
    told = "Ida Brandt gave another reason: the mill had told the town of the leak on Monday, she said."
    article = newsroom.article("one", f"{lead} {told}")
    alleged = newsroom.event(
        "e-1",
        [(article, told)],
        when=newsroom.day("Monday", "2026-03-02"),
        title="Claim that the mill had told the town of the leak",
        summary="She said that the mill had told the town of the leak.",
        status="alleged",
    )
    claim = newsroom.claim("c-1", [(article, told)], text="The mill had told the town of the leak.", about=("e-1",))
    digest = newsroom.digest(newsroom.clusters(newsroom.event("e-2", [(article, lead)]), alleged, claim), [article])
    assert digest.timeline
    assert all("Claim that" not in line.text and "Ida Brandt" in line.text for line in digest.timeline)


def test_no_toll_leads_that_a_later_report_has_raised(newsroom: Any) -> None:
    old = "A fire at the rope works of Ardle killed four people on Monday."
    more = "The rope works of Ardle made nets for the trawlers of the coast."
    new = "Nine people are known to have died in the fire at the rope works of Ardle."
    one = newsroom.article("one", f"{old} {more}")
    two = newsroom.article("two", new, published="2026-03-06T09:00:00+00:00")
    four, nine = newsroom.evidence(one, old), newsroom.evidence(two, new)
    raised = Update(
        about=("e-new",),
        what="deaths",
        series=(
            Figure(value="four people", as_of="2026-03-05", evidence=(four,)),
            Figure(value="nine people", as_of="2026-03-06", evidence=(nine,)),
        ),
    )
    events = [
        newsroom.event("e-old", [(one, old)]),
        newsroom.event("e-new", [(two, new)]),
        newsroom.event("e-more", [(one, more)]),
    ]
    digest = newsroom.digest(newsroom.clusters(*events, updates=(raised,)), [one, two])
    assert digest.headline.startswith("Nine people")
    assert not any("four people" in point.text for point in digest.key_points)
    told = [sentence for section in digest.sections for sentence in section.sentences if "four people" in sentence.text]
    assert [sentence.checks for sentence in told] == [("since then: nine people [1]",)]


def test_an_event_is_told_in_the_words_of_a_report_that_has_its_day(newsroom: Any) -> None:
    monday = "It was on Monday that Orla Beck left the museum of Ardle over a stolen coin."
    sunday = "Orla Beck left the museum of Ardle on Sunday after a row over a stolen coin."
    lead = "Divers found the anchor of the ferry Olga below the pier in Ardle."
    one, two = newsroom.article("one", f"{lead} {monday}"), newsroom.article("two", sunday)
    when = newsroom.day("Monday", "2026-03-02")
    left = newsroom.event("e-1", [(one, monday)], when=when)
    other = newsroom.event("e-2", [(two, sunday)], when=newsroom.day("Sunday", "2026-03-01"))
    both = left.model_copy(update={"mentions": (*left.mentions, *other.mentions)})
    days = newsroom.dispute(
        "e-1", ("2026-03-02", newsroom.evidence(one, monday)), ("2026-03-01", newsroom.evidence(two, sunday))
    )
    clusters = newsroom.clusters(both, newsroom.event("e-3", [(one, lead)]), disputes=(days,))
    digest = newsroom.digest(clusters, [one, two])
    (line,) = [line for line in digest.timeline if line.about == ("e-1",)]
    assert line.text == monday
    assert not any("Sunday" in sentence.text for section in digest.sections for sentence in section.sentences)
