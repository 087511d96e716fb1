"""A digest made by hand, as plain or as hostile as a test wants it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from newsdigest.dates import When
from newsdigest.schema.digest import (
    Change,
    ClaimView,
    Day,
    Digest,
    DisputedValue,
    DisputeView,
    EventView,
    FigureView,
    ImageView,
    NameView,
    Quoted,
    Reprint,
    Section,
    Sentence,
    Source,
    TickerView,
    TimelineLine,
    Unfound,
    Unread,
    UpdateView,
    Warned,
)
from newsdigest.schema.topics import Topic


def digest_saying(words: str = "The lock closed.", *, url: str = "https://bay.example/lock", **more: Any) -> Digest:
    """Return a digest with the same words in every field that an article or a model can fill."""
    quoted = Quoted(source=1, quote=words, start=0, end=len(words))
    sentence = Sentence(text=words, citations=(1,), evidence=(quoted,), about=("e1",))
    when = When(display=words, edtf="2026-03-03", earliest=date(2026, 3, 3), latest=date(2026, 3, 3))
    fields: dict[str, Any] = {
        "id": "s1",
        "edition": 2,
        "form": "story",
        "headline": words,
        "headline_about": ("e1",),
        "as_of": "2026-03-05T09:00:00+01:00",
        "day": None,
        "extractor": words,
        "key_points": (sentence,),
        "summary": (sentence,),
        "sources": (
            Source(
                number=1,
                article_id="one",
                headline=words,
                outlet=words,
                agency=words,
                bylines=(words,),
                published="2026-03-04T09:00:00+01:00",
                url=url,
                independent=True,
                also_at=(Reprint(article_id="two", outlet=words, url=url),),
            ),
        ),
        "sections": (
            Section(heading=words, topic=Topic.POLITICS, sentences=(sentence,)),
            Section(
                heading=f"{words} again",
                topic=Topic.POLITICS,
                sentences=(sentence.model_copy(update={"checks": (words,), "about": ("e2",)}),),
            ),
        ),
        "timeline": (
            TimelineLine(
                id="t-e1",
                about=("e1",),
                display=words,
                edtf="2026-03-03",
                earliest=date(2026, 3, 3),
                latest=date(2026, 3, 3),
                precision="day",
                text=words,
                citations=(1,),
                evidence=(quoted,),
                disputes=("d1",),
            ),
        ),
        "events": (
            EventView(
                id="e1",
                title=words,
                summary=words,
                status="happened",
                background=False,
                when=when,
                place=words,
                actors=(words,),
                topic=Topic.POLITICS,
                citations=(1,),
                evidence=(quoted,),
                reasons=(words,),
            ),
        ),
        "claims": (
            ClaimView(
                id="c1",
                speaker=words,
                speaker_role=words,
                chain=(words,),
                stance="asserts",
                channel=words,
                text=words,
                topic=Topic.POLITICS,
                about=("e1",),
                when=when,
                citations=(1,),
                evidence=(quoted,),
                reasons=(words,),
            ),
        ),
        "disputes": (
            DisputeView(
                id="d1",
                kind="date",
                about=("e1",),
                values=(DisputedValue(value=words, citations=(1,), evidence=(quoted,)),),
                preferred=words,
                reason=words,
            ),
            DisputeView(
                id="d2",
                kind="number",
                about=("e9",),
                values=(DisputedValue(value=words, citations=(1,), evidence=(quoted,)),),
                preferred=None,
                reason=words,
            ),
        ),
        "updates": (
            UpdateView(about=("e1",), what=words, series=(FigureView(value=words, as_of=words, citations=(1,)),)),
        ),
        "names": (NameView(canonical=words, variants=(words,)),),
        "images": (
            ImageView(url=url, caption=words, credit=words, publisher=words, citations=(1,), also=(url, words)),
        ),
        "tickers": (TickerView(company=words, exchange=words, symbol=words, citations=(1,)),),
        "unfound": (
            Unfound(article_id="one", kind="event", text=words, quote=words, alignment="absent", differences=()),
        ),
        "unread": (Unread(article=words, reason=words),),
        "warnings": (Warned(text=words, article_id="one"), Warned(text=words)),
        "changes": (Change(kind="moved", about=("e1",), text=words, old=words, new=words, citations=(1,)),),
    }
    return Digest(**fields | more)


@pytest.fixture(scope="session")
def saying() -> Any:
    return digest_saying


@pytest.fixture
def day_digest() -> Digest:
    return digest_saying(form="key-events", day=Day(date=date(2026, 3, 5), counter=1440))
