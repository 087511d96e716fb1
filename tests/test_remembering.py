"""A digest remembers how it was judged: that saves time in the next edition and changes no byte of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import newsdigest
from newsdigest.reconcile import trials
from newsdigest.schema.article import Article

TOLD = (
    "The council of Ostermoor closed the Harrow footbridge on 3 May 2031. Engineers found cracks in two of its piers.",
    "Cracks were found in the piers of the Harrow footbridge, and Ostermoor closed it on 3 May 2031.",
    "The Harrow footbridge in Ostermoor was closed on 3 May 2031. The ferry Quill ran aground on 4 May 2031.",
    "The ferry Quill ran aground off Ostermoor on 4 May 2031. Nobody was hurt.",
)


def _articles():
    return [
        Article(
            id=f"a{number}",
            headline=body.split(".")[0],
            body=body,
            outlet=f"Outlet {number}",
            published=datetime(2031, 5, 5, tzinfo=UTC) + timedelta(hours=number),
        )
        for number, body in enumerate(TOLD)
    ]


def test_one_more_article_is_judged_by_itself_and_the_digest_is_the_same(monkeypatch):
    articles = _articles()
    earlier = newsdigest.summarize(articles[:-1])
    read_back = newsdigest.Digest.from_json(earlier.to_json())
    judged = []
    judge = trials.judged_same
    monkeypatch.setattr(
        trials, "judged_same", lambda pair, *more, **known: judged.append(pair) or judge(pair, *more, **known)
    )
    with_memory = newsdigest.summarize(articles, previous=earlier)
    assert judged
    assert {pair.b.article for pair in judged} == {"a3"}
    assert newsdigest.summarize(articles, previous=read_back).to_json() == with_memory.to_json()
    assert {pair.b.article for pair in judged} > {"a3"}
