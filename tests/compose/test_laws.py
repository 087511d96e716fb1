"""Whatever the articles say and however odd their words: the laws of a digest hold, and nothing breaks."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsdigest import render
from newsdigest.dates import When, resolve
from newsdigest.schema.cluster import Name

PUBLISHED = datetime(2026, 3, 5, 9, tzinfo=UTC)
STATUSES = ("happened", "planned", "postponed", "cancelled", "denied", "alleged")

words = st.one_of(
    st.sampled_from(
        [
            "The port council voted on Tuesday to close the lock.",
            "But she said “it leaks 40 tonnes”, and nobody answered.",
            "It did not say why.",
            "VESSEL BAY (Bay Wire) - Divers found two cracks on Wednesday morning.",
            "On Friday, March 4, 2026, he resigned, Brandt said.",
            'Nordline denied it. "We were not there," it said.',
            "I saw it go down last week!",
            "He would not comment",
        ]
    ),
    st.text(min_size=1, max_size=40).filter(str.strip),
)
whens = st.one_of(
    st.none(),
    st.sampled_from(["on Tuesday", "last month", "in March 2019", "by Friday", "since noon", "2011", "tomorrow"]).map(
        lambda said: resolve(said, published=PUBLISHED)
    ),
)
told = st.fixed_dictionaries(
    {
        "words": words,
        "when": whens,
        "status": st.sampled_from(STATUSES),
        "stance": st.sampled_from(["asserts", "denies", "declines"]),
        "speaker": st.sampled_from(["Ida Brandt", "a nurse, unnamed", "Nordline", "the port", "“", "Ms."]),
        "role": st.sampled_from([None, "harbour master", "", "a nurse who asked", "Nordline"]),
        "channel": st.sampled_from([None, "X", "in court", "interview", "", "“"]),
        "chain": st.sampled_from([(), ("Olof Lund",), ("a", "b")]),
        "is_claim": st.booleans(),
        "background": st.booleans(),
        "article": st.integers(0, 2),
    }
)


def story(newsroom: Any, tellings: list[dict[str, Any]]) -> tuple[Any, list[Any]]:
    bodies = ["\n\n".join([t["words"] for t in tellings if t["article"] == n] or ["Quiet."]) for n in range(3)]
    articles = [newsroom.article(f"a{n}", body) for n, body in enumerate(bodies)]
    clusters = []
    for number, t in enumerate(tellings):
        place = [(articles[t["article"]], t["words"])]
        when: When | None = t["when"]
        if t["is_claim"]:
            clusters.append(
                newsroom.claim(
                    f"c{number}",
                    place,
                    when=when,
                    speaker=t["speaker"],
                    speaker_role=t["role"],
                    stance=t["stance"],
                    channel=t["channel"],
                    chain=t["chain"],
                    about=(f"e{number - 1}",),
                )
            )
        else:
            clusters.append(
                newsroom.event(f"e{number}", place, when=when, status=t["status"], background=t["background"])
            )
    first = clusters[0]
    dispute = newsroom.dispute(first.id, *((str(n), m.evidence) for n, m in enumerate(first.mentions)), preferred=None)
    names = (Name(canonical="Ida Brandt", variants=("Brandt", "Ída Brandt")),)
    return newsroom.clusters(*clusters, disputes=(dispute,), names=names), articles


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(tellings=st.lists(told, min_size=1, max_size=8), form=st.sampled_from(["story", "key-events"]))
def test_the_laws_hold_for_any_story(newsroom: Any, tellings: list[dict[str, Any]], form: str) -> None:
    clusters, articles = story(newsroom, tellings)
    digest = newsroom.digest(clusters, articles, form=form)
    bodies = {a.id: a.body for a in articles}
    sources = {s.number: s.article_id for s in digest.sources}
    sentences = [s for section in digest.sections for s in section.sentences]
    for item in (*digest.key_points, *digest.summary, *sentences, *digest.timeline, *digest.events, *digest.claims):
        assert item.citations
        assert set(item.citations) <= set(sources)
        assert all(bodies[sources[q.source]][q.start : q.end] == q.quote for q in item.evidence)
    assert all(section.sentences for section in digest.sections)
    assert len({section.heading for section in digest.sections}) == len(digest.sections)
    assert not [a for a, b in itertools.combinations([s.text for s in (*digest.summary, *sentences)], 2) if a == b]
    events = {e.id: e for e in digest.events}
    for line in digest.timeline:
        event = events.get(line.about[0])
        assert event is None or (event.when and line.edtf == event.when.edtf and line.citations == event.citations)
    mixed = clusters.model_copy(update={"events": clusters.events[::-1], "claims": clusters.claims[::-1]})
    assert render.json(newsroom.digest(mixed, articles[::-1], form=form)) == render.json(digest)
    for shown in (render.html, render.notebook, render.markdown, render.text):
        shown(digest)
