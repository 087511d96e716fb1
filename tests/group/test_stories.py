"""A mixed pile of articles in stories."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsdigest
from newsdigest import render
from newsdigest.errors import InvalidArticle, UsageError
from newsdigest.schema.article import Article
from newsdigest.schema.story import Stories

SUBJECTS = {
    "ferry": (
        "Ferry Alcyone runs aground off Skarholm with 212 aboard",
        "Skarholm lifeboats take 212 passengers off grounded ferry Alcyone",
        "Divers inspect hull of Alcyone; Skarholm harbour stays shut",
        "Captain of grounded Alcyone questioned by Skarholm police",
    ),
    "mill": (
        "Tide mill at Orrin to close after 140 years",
        "Orrin miller hands keys of tide mill to council",
        "Council at Orrin votes to keep tide mill as museum",
        "Last flour leaves Orrin tide mill, and a queue for it",
    ),
    "strike": (
        "Tram drivers of Velden begin three-day strike over rosters",
        "Velden commuters walk as tram drivers strike over rosters",
        "Union and Velden transit board meet as tram strike enters second day",
        "Velden tram strike ends; new rosters from May",
    ),
}
DETAIL = {
    "ferry": "The ferry Alcyone struck the Brekka reef off Skarholm in fog. Lifeboats from Skarholm reached the "
    "grounded ferry within the hour, and passengers of the Alcyone were taken to the harbour school. Captain Ines "
    "Torvald said that the reef was not on her chart.",
    "mill": "The tide mill at Orrin has ground flour since the days of miller Josiah Penn. The council at Orrin bought "
    "the mill pond and the sluices; miller Edda Penn said the tide mill needed a new wheel that nobody would pay for.",
    "strike": "Tram drivers of the Velden transit board stopped work over rosters that leave nine hours off. "
    "The union of Velden tram drivers said that rosters were torn up in spring; the transit board offered talks.",
}


def _own_words(name: str, number: int) -> str:
    """Words that no other article has, so that two short reports of one thing do not pass for copies of one text."""
    return " ".join(f"{name}{number}x{word}" for word in range(80))


def article(name: str, number: int = 0, day: int = 1, **more: object) -> Article:
    fields = {
        "id": f"{name}{number}",
        "headline": SUBJECTS[name][number],
        "body": f"{SUBJECTS[name][number]}.\n\n{DETAIL[name]}\n\n{_own_words(name, number)}",
        "outlet": f"Outlet {number}",
        "published": datetime(2031, 4, day, 9, tzinfo=UTC) + timedelta(hours=number),
    }
    return Article(**{**fields, **more})


PILE = [article(name, number, 1 + number) for name in SUBJECTS for number in range(4)]


def told(pile: Stories) -> set[frozenset[str]]:
    return {frozenset(story.article_ids) for story in pile}


def test_three_stories_in_one_pile_are_told_apart():
    expected = {frozenset(f"{name}{number}" for number in range(4)) for name in SUBJECTS}
    assert told(newsdigest.stories(PILE)) == expected


def test_every_article_is_in_one_story_with_the_reason():
    pile = newsdigest.stories(PILE)
    assert sorted(one for story in pile for one in story.article_ids) == sorted(one.id for one in PILE)
    ferry = next(story for story in pile if "ferry0" in story.article_ids)
    assert all("Alcyone" in member.reason or "Skarholm" in member.reason for member in ferry.articles)
    assert [member.article_id for member in ferry.articles] == ["ferry0", "ferry1", "ferry2", "ferry3"]


def test_an_article_that_tells_something_of_its_own_is_a_story_of_one():
    goat = Article(
        id="goat", headline="Goat wins cheese race", body="Bernard the goat rolled a cheese down Upper Dalby."
    )
    alone = next(story for story in newsdigest.stories([*PILE, goat]) if "goat" in story.article_ids)
    assert alone.article_ids == ("goat",)
    assert alone.articles[0].reason == "no other article tells this story"


def test_wire_copy_is_one_story_whoever_runs_it_and_whenever():
    late = article("ferry", 0, 1, id="late", outlet="Weekly", published=datetime(2031, 8, 1, tzinfo=UTC))
    pile = newsdigest.stories([*PILE, late])
    home = next(story for story in pile if "late" in story.article_ids)
    assert "ferry0" in home.article_ids
    assert "the same copy as" in next(m.reason for m in home.articles if m.article_id == "late")


def test_the_same_kind_of_event_a_year_on_is_another_story():
    again = article("strike", 0, id="again", published=datetime(2032, 4, 1, 9, tzinfo=UTC))
    again = again.model_copy(update={"body": f"{DETAIL['strike']} {_own_words('again', 0)}"})
    pile = newsdigest.stories([*PILE, again])
    assert frozenset({"again"}) in told(pile)


def test_an_article_without_a_date_finds_its_story():
    undated = article("mill", 1, id="undated", published=None, body=f"{DETAIL['mill']} {_own_words('mill', 9)}")
    home = next(story for story in newsdigest.stories([*PILE, undated]) if "undated" in story.article_ids)
    assert "mill0" in home.article_ids


def test_the_digest_of_a_story_has_the_id_of_the_story():
    ferry = next(story for story in newsdigest.stories(PILE) if "ferry0" in story.article_ids)
    assert newsdigest.summarize([one for one in PILE if one.id in ferry.article_ids]).id == ferry.id


@settings(max_examples=30, deadline=None)
@given(order=st.permutations(PILE), size=st.integers(1, len(PILE)))
def test_the_order_of_the_pile_changes_nothing(order, size):
    pile = order[:size]
    assert newsdigest.stories(pile).to_json() == newsdigest.stories(sorted(pile, key=lambda one: one.id)).to_json()


@settings(max_examples=30, deadline=None)
@given(order=st.permutations(PILE), cuts=st.lists(st.integers(1, len(PILE)), min_size=1, max_size=4))
def test_old_stories_are_not_reshuffled_when_articles_arrive(order, cuts):
    earlier = None
    for size in sorted({*cuts, len(order)}):
        now = newsdigest.stories(order[:size], earlier)
        assert newsdigest.stories(list(reversed(order[:size])), earlier) == now
        if earlier is not None:
            for old in earlier:
                new = next(story for story in now if story.id == old.id)
                assert set(old.article_ids) <= set(new.article_ids)
        earlier = now
    assert earlier is not None
    assert newsdigest.stories(order, earlier) == earlier


def test_old_stories_stay_apart_even_where_a_new_grouping_would_join_them():
    halves = [newsdigest.stories([PILE[0]]).stories[0], newsdigest.stories([PILE[1]]).stories[0]]
    earlier = Stories(stories=tuple(halves))
    now = newsdigest.stories(PILE[:4], earlier)
    assert {one.id for one in halves} <= {story.id for story in now}
    assert not any({"ferry0", "ferry1"} <= set(story.article_ids) for story in now)


@settings(max_examples=20, deadline=None)
@given(order=st.permutations(PILE), size=st.integers(2, len(PILE)))
def test_an_unrelated_article_changes_no_story_of_the_others(order, size):
    goat = Article(
        id="goat", headline="Goat wins cheese race", body="Bernard the goat rolled a cheese down Upper Dalby."
    )
    before, after = newsdigest.stories(order[:size]), newsdigest.stories([*order[:size], goat])
    assert tuple(story for story in after if story.article_ids != ("goat",)) == before.stories


def test_stories_come_back_from_their_json():
    pile = newsdigest.stories(PILE)
    assert Stories.from_json(pile.to_json()) == pile


@pytest.mark.parametrize("text", ["", "{}x", '{"stories": 3}', '{"schema_version": "0"}'])
def test_what_is_no_grouping_is_refused_in_words(text):
    with pytest.raises(InvalidArticle, match="stories"):
        Stories.from_json(text)


def test_an_earlier_grouping_must_be_one():
    with pytest.raises(UsageError, match="from_json"):
        newsdigest.stories(PILE, previous=PILE)


def test_no_word_of_an_article_is_markup_in_the_list():
    shown = render.stories(newsdigest.stories([article("mill", 0, headline="# [x](http://evil.example) <b>", id="m")]))
    assert r"\[x\](http\:" in shown
    assert "<b>" not in shown
    assert shown.startswith("# 1 article in 1 story")


def test_an_endless_line_is_grouped_as_any_other():
    long = Article(id="long", headline="a-" * 50_000, body="1," * 100_000)
    assert len(newsdigest.stories([long, *PILE[:2]])) == 2


def test_the_schema_of_stories_is_public():
    assert set(json.loads(json.dumps(Stories.model_json_schema()))["properties"]) == {"schema_version", "stories"}
