"""An article that is about something else is set aside; a day of mixed news is not."""

from __future__ import annotations

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


def test_an_article_about_something_else_is_set_aside_with_the_reason(desk):
    pages = [
        _page(desk, "a", "Corrick Post", f"{STORY} Crowds watched from the quay.", "Tide mill turns"),
        _page(desk, "b", "Coast Wire", f"On Monday. {STORY} It cost four years.", "Mill restored at Corrick Sound"),
        _page(desk, "c", "Inland Times", f"{STORY} Flour is sold on Sundays.", "Wheel of Corrick Sound"),
        _page(desk, "d", "Dalby Bugle", OTHER, "Goat wins"),
    ]
    for number, page in enumerate(pages):
        page.filler += " " + " ".join(f"own{number}x{word}" for word in range(40))
    found = desk.reconciled(*pages)
    assert [one.article_id for one in found.off_topic] == ["d"]
    assert "something else" in found.off_topic[0].reason
    assert all(mention.article_id != "d" for event in found.events for mention in event.mentions)
    assert "d" not in {origin.article_id for origin in found.origins}


def test_a_day_of_mixed_news_keeps_every_article(desk):
    bodies = [STORY, OTHER, "Rates rose at Port Lund.", "Frost took the apples of Vessel Valley."]
    pages = [_page(desk, f"p{n}", f"Outlet {n}", body, f"Headline {n}") for n, body in enumerate(bodies)]
    assert not desk.reconciled(*pages).off_topic
