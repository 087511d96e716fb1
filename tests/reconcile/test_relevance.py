"""An article that is about something else is set aside; a day of mixed news is not."""

from __future__ import annotations

import pytest

from newsdigest.schema.decision import Decision, Passage

STORY = (
    "Maribel Ostrander opened the tide mill at Corrick Sound. The Corrick Heritage Trust restored sluice, wheel and "
    "millstones. Engineer Piet Vandersteen said the wheel turned at the first tide."
)
OTHER = (
    "A goat named Bernard won the cheese race at Upper Dalby. Nobody knows how. The vicar rang the bells, children "
    "cried, and the runner-up, a Labrador, refused to comment. Wheel of cheddar included."
)


def _page(desk, article, outlet, body, title):
    page = desk.page(article, outlet, "2031-05-06T17:00:00+00:00", headline=title)
    page.filler = body
    return page.event(f"{title} ({outlet})", "2031-05-05")


def _tell_apart(pages, count=40):
    """Give each article words of its own, so that none is taken for a reprint of another."""
    for number, page in enumerate(pages):
        page.filler += " " + " ".join(f"own{number}x{word}" for word in range(count))


def test_an_article_about_something_else_is_set_aside_with_the_reason(desk):
    pages = [
        _page(desk, "a", "Corrick Post", f"{STORY} Crowds watched from the quay.", "Tide mill turns"),
        _page(desk, "b", "Coast Wire", f"On Monday. {STORY} It cost four years.", "Mill restored at Corrick Sound"),
        _page(desk, "c", "Inland Times", f"{STORY} Flour is sold on Sundays.", "Wheel of Corrick Sound"),
        _page(desk, "d", "Dalby Bugle", OTHER, "Goat wins"),
    ]
    _tell_apart(pages)
    found = desk.reconciled(*pages)
    assert found.is_one_story
    assert [one.article_id for one in found.off_topic] == ["d"]
    assert "something else" in found.off_topic[0].reason
    assert all(mention.article_id != "d" for event in found.events for mention in event.mentions)
    assert "d" not in {origin.article_id for origin in found.origins}


@pytest.mark.parametrize("kind", ["pin", "edit", "join", "reject", "separate"])
def test_an_article_that_an_editor_drew_on_is_never_set_aside(desk, kind):
    titles = {"a": "Tide mill turns", "b": "Mill restored at Corrick Sound", "c": "Wheel of Corrick Sound"}
    pages = [_page(desk, one, f"Post {one}", f"{STORY} Page {one}.", title) for one, title in titles.items()]
    pages.append(_page(desk, "d", "Dalby Bugle", OTHER, "Goat wins"))
    _tell_apart(pages)
    goat = Passage(article_id="d", quote="Goat wins (Dalby Bugle).")
    more = {
        "edit": {"text": "A goat won."},
        "join": {"other_mention": Passage(article_id="a", quote="Tide mill turns")},
    }
    decision = Decision(kind=kind, mention=goat, **more.get(kind, {}))
    off_topic = [one.article_id for one in desk.reconciled(*pages, decisions=[decision]).off_topic]
    assert off_topic == (["d"] if kind in ("reject", "separate") else [])


def test_a_day_of_mixed_news_keeps_every_article(desk):
    bodies = [STORY, OTHER, "Rates rose at Port Lund.", "Frost took the apples of Vessel Valley."]
    pages = [_page(desk, f"p{n}", f"Outlet {n}", body, f"Headline {n}") for n, body in enumerate(bodies)]
    found = desk.reconciled(*pages)
    assert not found.off_topic
    assert not found.is_one_story


QUARREL = (
    "Mayor Ilse Tremaine of Corrick asked the council on Monday to close the tide mill. Piet Vandersteen, the miller, "
    "said the council would have to carry him out of the mill with his wheel and his millstones."
)
NAMESAKE = (
    "A biscuit named after the tide mill of Corrick is recalled. Grocers took the Tide Mill biscuit, which has the "
    "wheel of the mill on its box, from their shelves because it may hold bits of millstones. The miller and the "
    "council have nothing to do with it, said Oatley Foods, which bakes it in Corrick."
)


def _quarrel(desk):
    """Three reports of one quarrel, each in words of its own."""
    told = (
        "Crowds watched from the quay as the wheel stood still. The council meets again in a week.",
        "It cost four years to restore the mill, and the council has lost patience with its noise.",
        "Flour is sold on Sundays at the mill. The mayor buys hers elsewhere.",
    )
    titles = ("Mayor wants tide mill closed", "Miller will not leave tide mill", "Tide mill quarrel at Corrick")
    return [_page(desk, f"p{n}", f"Post {n}", f"{QUARREL} {told[n]}", titles[n]) for n in range(3)]


def test_an_article_that_shares_places_and_words_but_nobody_with_the_others_is_set_aside(desk):
    pages = _quarrel(desk)
    pages.append(_page(desk, "q", "Grocer", NAMESAKE, "Tide mill biscuit recalled"))
    _tell_apart(pages, 15)
    assert [one.article_id for one in desk.reconciled(*pages).off_topic] == ["q"]


def test_a_joke_that_borrows_one_name_of_the_story_is_set_aside(desk):
    pages = _quarrel(desk)
    joke = (
        "The Tide Mill of Corrick beat the bakers at darts. Captain Lotte Haverkamp threw the last one blindfold. Piet "
        "Vandersteen was asked to turn the beer, and asked for eight more sausages. A return match follows in the barn."
    )
    pages.append(_page(desk, "q", "Darts Monthly", joke, "Tide mill throws its weight about"))
    _tell_apart(pages, 15)
    assert [one.article_id for one in desk.reconciled(*pages).off_topic] == ["q"]


def test_an_article_of_another_place_and_cast_stays_while_its_words_are_those_of_the_story(desk):
    abroad = (
        "A ferry waited off the tide mill at Corrick Sound while the wheel turned and the sluice ran; the millstones "
        "could be heard on deck, captain Ola Brandt of Fjordline said. The first tide was restored to the mill."
    )
    pages = [_page(desk, f"p{n}", f"Post {n}", f"{STORY} Page {n}.", f"Tide mill turns {n}") for n in range(2)]
    more = f"{STORY} Flour is sold on Sundays, and the quay, the vicar and the bells had their own day of it."
    pages.append(_page(desk, "p3", "Post 3", more, "Bells"))
    pages.append(_page(desk, "q", "Sea Times", abroad, "Tide mill heard from the ferry"))
    assert not desk.reconciled(*pages).off_topic


def test_an_article_set_aside_adds_no_spelling_to_a_name(desk):
    other = f"{OTHER} Maribel Ostrander-Quill was not there."
    pages = [
        _page(desk, "a", "Corrick Post", f"{STORY} Crowds watched from the quay.", "Maribel Ostrander opens mill"),
        _page(desk, "b", "Coast Wire", f"On Monday. {STORY} It cost four years.", "Mill restored at Corrick Sound"),
        _page(desk, "c", "Inland Times", f"{STORY} Flour is sold on Sundays.", "Wheel of Corrick Sound"),
        _page(desk, "d", "Dalby Bugle", other, "Goat wins"),
    ]
    _tell_apart(pages)
    found = desk.reconciled(*pages)
    assert [one.article_id for one in found.off_topic] == ["d"]
    assert ("Maribel Ostrander", ()) in [(name.canonical, name.variants) for name in found.names]


def test_a_snap_of_a_few_words_stays(desk):
    pages = _quarrel(desk)
    _tell_apart(pages, 15)
    snap = desk.page("q", "Coast Wire", "2031-05-06T17:00:00+00:00", headline="Vandersteen out")
    snap.filler = "More soon."
    pages.append(snap.event("The miller has gone", "2031-05-05"))
    assert not desk.reconciled(*pages).off_topic


def test_a_short_report_whose_headline_announces_the_story_is_kept(desk):
    titles = {
        "a": "Flood sweeps over Corrick weir",
        "b": "Corrick weir gives way to flood",
        "c": "Weir at Corrick sinks in flood",
    }
    pages = [
        _page(desk, one, f"Post {one}", f"{STORY} Flood after flood had worn the weir of Corrick.", title)
        for one, title in titles.items()
    ]
    snap = (
        "Sirens were heard downstream at dusk. Barges drifted, cattle swam, and telephone masts fell along both banks. "
        "Helpers carried sandbags, blankets and lamps through alleys where shutters banged; a chapel lost its steeple, "
        "horses broke loose, and a bakery gave out bread by candlelight. "
        "The flood broke the weir at Corrick and the wheel."
    )
    pages.append(_page(desk, "d", "Snap Wire", snap, "Corrick weir: flood"))
    _tell_apart(pages[:3], count=60)
    assert desk.reconciled(*pages).off_topic == ()


def test_a_pun_on_the_words_of_a_story_is_set_aside(desk):
    titles = {
        "a": "Flood sweeps over Corrick weir",
        "b": "Corrick weir gives way to flood",
        "c": "Weir at Corrick sinks in flood",
    }
    pages = [
        _page(desk, one, f"Post {one}", f"{STORY} Flood after flood had worn the weir of Corrick.", title)
        for one, title in titles.items()
    ]
    pages.append(_page(desk, "d", "Dalby Bugle", OTHER, "Flood of tears at Corrick goat parade"))
    _tell_apart(pages)
    assert [one.article_id for one in desk.reconciled(*pages).off_topic] == ["d"]


def test_two_articles_of_two_stories_are_not_taken_for_one(desk):
    goat = f"{OTHER} The prize was a wheel of cheese from the dairy at Upper Dalby, and the judge a retired postman."
    mill, more = f"{STORY} Crowds watched from the quay.", f"On Monday {STORY} It took four years of work."
    apart = [
        _page(desk, "a", "Corrick Post", mill, "Tide mill turns"),
        _page(desk, "b", "Dalby Bugle", goat, "Goat wins"),
    ]
    found = desk.reconciled(*apart)
    assert not found.is_one_story
    assert not found.off_topic
    together = [
        _page(desk, "a", "Corrick Post", mill, "Tide mill turns"),
        _page(desk, "b", "Coast Wire", more, "Mill restored"),
    ]
    _tell_apart(together, count=12)
    assert desk.reconciled(*together).is_one_story
