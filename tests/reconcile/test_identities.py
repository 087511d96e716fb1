"""Ids come from content and outlive the next article."""

from __future__ import annotations

from newsdigest.schema.digest import ClaimView, Digest, EventView, Quoted, Source
from newsdigest.schema.topics import Topic


def _digest(clusters, articles):
    """A digest with just what the next edition looks at."""
    numbers = {article: number for number, article in enumerate(articles, 1)}

    def quoted(mentions):
        return tuple(
            Quoted(source=numbers[m.article_id], quote=m.evidence.quote, start=m.evidence.start, end=m.evidence.end)
            for m in mentions
        )

    return Digest(
        id="d",
        edition=1,
        form="story",
        headline="",
        headline_about=(),
        as_of=None,
        day=None,
        extractor="test",
        sources=tuple(
            Source(
                number=number,
                article_id=article,
                headline="",
                outlet=None,
                agency=None,
                bylines=(),
                published=None,
                url=None,
                independent=True,
            )
            for article, number in numbers.items()
        ),
        events=tuple(
            EventView(
                id=one.id,
                title="",
                summary="",
                status="happened",
                background=False,
                when=None,
                place=None,
                actors=(),
                topic=Topic.SOCIETY,
                citations=(),
                evidence=quoted(one.mentions),
            )
            for one in clusters.events
        ),
        claims=tuple(
            ClaimView(
                id=one.id,
                speaker="",
                speaker_role=None,
                chain=(),
                stance="asserts",
                channel=None,
                text="",
                topic=Topic.SOCIETY,
                about=(),
                when=None,
                citations=(),
                evidence=quoted(one.mentions),
            )
            for one in clusters.claims
        ),
    )


def _report(desk, article, outlet, published):
    page = desk.page(article, outlet, published)
    return page.event("Ferry Alcyone runs onto the Hog Bank", "2031-05-03", place="Hog Bank").claim(
        "the ferry line", "Nobody was hurt on the Alcyone."
    )


def test_an_earlier_report_found_later_does_not_change_the_id(desk):
    later = _report(desk, "b", "Coast Wire", "2031-05-04T12:00:00+00:00")
    earlier = _report(desk, "a", "Ellery Post", "2031-05-03T12:00:00+00:00")
    first = desk.reconciled(later)
    second = desk.reconciled(later, earlier, previous=_digest(first, ["b"]))
    assert [event.id for event in second.events] == [event.id for event in first.events]
    assert [claim.id for claim in second.claims] == [claim.id for claim in first.claims]
    assert len(second.events[0].mentions) == 2


def test_without_an_earlier_edition_the_first_telling_names_the_event(desk):
    later = _report(desk, "b", "Coast Wire", "2031-05-04T12:00:00+00:00")
    earlier = _report(desk, "a", "Ellery Post", "2031-05-03T12:00:00+00:00")
    assert desk.reconciled(later, earlier).events[0].id == desk.reconciled(earlier).events[0].id


def test_of_two_events_that_were_one_only_one_keeps_the_id(desk):
    page = desk.page("a", "Ellery Post", "2031-05-04T12:00:00+00:00")
    page.event("Ferry runs aground", "2031-05-03").event("Regatta opens", "2031-05-01")
    clusters = desk.reconciled(page)
    merged = _digest(clusters, ["a"])
    one = merged.events[0].model_copy(update={"evidence": merged.events[0].evidence + merged.events[1].evidence})
    again = desk.reconciled(page, previous=merged.model_copy(update={"events": (one,)}))
    ids = [event.id for event in again.events]
    assert len(set(ids)) == 2
    assert ids.count(one.id) == 1
