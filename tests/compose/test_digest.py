"""The digest put together: what it promises whatever the story."""

from __future__ import annotations

import itertools
import random
from datetime import UTC, date, datetime
from typing import Any

import pytest

from newsdigest import compose, render
from newsdigest.compose.writer import Draft, DraftSection, DraftSentence
from newsdigest.schema.article import Article
from newsdigest.schema.cluster import Clusters, Name, OffTopic, Origin
from newsdigest.schema.digest import Digest, Unread
from newsdigest.schema.mention import Evidence, Mention, Mentions
from newsdigest.schema.reading import Event, Ticker
from newsdigest.schema.topics import Topic

WIRE = (
    "VESSEL BAY — The port council of Vessel Bay voted on Tuesday to close the old lock.\n\n"
    "Harbour master Ida Brandt said the lock leaked 40 tonnes of water a day.\n\n"
    "The shipping firm Nordline denied that its barges had damaged the gates. Pilots will meet on Friday.\n\n"
    "In March 2019 the lock was closed for nine days."
)
LATER = (
    "Divers found two cracks in the lower gate of the lock on Wednesday.\n\n"
    "The council voted on Monday to close the lock, a spokeswoman said.\n\n"
    "Repairs will cost 3 million crowns, the engineer Olof Lund told the council."
)


def story(newsroom: Any) -> tuple[Clusters, list[Article]]:
    one = newsroom.article("one", WIRE, published="2026-03-04T09:00:00+00:00", headline="Port votes to close old lock")
    two = newsroom.article("two", LATER, published="2026-03-05T09:00:00+00:00", headline="Cracks found in lock")
    vote = newsroom.event(
        "e-vote",
        [
            (one, "The port council of Vessel Bay voted on Tuesday to close the old lock."),
            (two, "The council voted on Monday to close the lock, a spokeswoman said."),
        ],
        title="Port council votes to close the old lock",
        when=newsroom.day("on Tuesday", "2026-03-03"),
        actors=("port council",),
    )
    cracks = newsroom.event(
        "e-cracks",
        [(two, "Divers found two cracks in the lower gate of the lock on Wednesday.")],
        when=newsroom.day("on Wednesday", "2026-03-04"),
        topic=Topic.DISASTER,
    )
    meeting = newsroom.event(
        "e-meeting",
        [(one, "Pilots will meet on Friday.")],
        when=newsroom.day("on Friday", "2026-03-06"),
        status="planned",
    )
    old = newsroom.event(
        "e-old",
        [(one, "In March 2019 the lock was closed for nine days.")],
        when=newsroom.day("In March 2019", "2019-03-01").model_copy(
            update={"edtf": "2019-03", "latest": date(2019, 3, 31), "precision": "month"}
        ),
        background=True,
    )
    leak = newsroom.claim(
        "c-leak",
        [(one, "Harbour master Ida Brandt said the lock leaked 40 tonnes of water a day.")],
        text="The lock leaked 40 tonnes of water a day.",
    )
    denial = newsroom.claim(
        "c-denial",
        [(one, "The shipping firm Nordline denied that its barges had damaged the gates.")],
        speaker="Nordline",
        stance="denies",
        text="Its barges had not damaged the gates.",
    )
    cost = newsroom.claim(
        "c-cost",
        [(two, "Repairs will cost 3 million crowns, the engineer Olof Lund told the council.")],
        speaker="Olof Lund",
        text="Repairs will cost 3 million crowns.",
    )
    dispute = newsroom.dispute(
        "e-vote",
        ("2026-03-03 (on Tuesday)", newsroom.evidence(one, "on Tuesday")),
        ("2026-03-02 (on Monday)", newsroom.evidence(two, "on Monday")),
        preferred="2026-03-03 (on Tuesday)",
    )
    clusters = newsroom.clusters(vote, cracks, meeting, old, leak, denial, cost, disputes=(dispute,))
    return clusters, [one, two]


def made(newsroom: Any, **more: Any) -> Digest:
    clusters, articles = story(newsroom)
    return newsroom.digest(clusters, articles, **more)


def printed(digest: Digest) -> list[Any]:
    told = [*digest.key_points, *digest.summary, *(s for section in digest.sections for s in section.sentences)]
    return [*told, *digest.timeline, *digest.events, *digest.claims]


def test_every_citation_resolves_and_every_quotation_is_the_slice_of_its_article(newsroom: Any) -> None:
    clusters, articles = story(newsroom)
    digest = newsroom.digest(clusters, articles)
    bodies = {a.id: a.body for a in articles}
    sources = {s.number: s.article_id for s in digest.sources}
    for item in printed(digest):
        assert item.citations
        assert set(item.citations) == {q.source for q in item.evidence} or set(item.citations) <= set(sources)
        assert all(bodies[sources[q.source]][q.start : q.end] == q.quote for q in item.evidence)
    for value in (v for d in digest.disputes for v in d.values):
        assert set(value.citations) <= set(sources)


def test_numbers_are_given_in_the_order_of_first_use(newsroom: Any) -> None:
    digest = made(newsroom)
    used = [n for item in printed(digest) for n in item.citations]
    assert list(dict.fromkeys(used)) == [s.number for s in digest.sources]
    assert [s.number for s in digest.sources] == list(range(1, len(digest.sources) + 1))


def test_prose_and_timeline_give_an_event_the_same_date_citations_and_disputes(newsroom: Any) -> None:
    digest = made(newsroom)
    events = {e.id: e for e in digest.events}
    for line in digest.timeline:
        event = events[line.about[0]]
        assert event.when is not None
        assert (line.edtf, line.citations) == (event.when.edtf, event.citations)
        assert set(line.disputes) == {d.id for d in digest.disputes if event.id in d.about}
    for sentence in (s for section in digest.sections for s in section.sentences):
        cited = {n for one in sentence.about if one in events for n in events[one].citations}
        assert set(sentence.citations) <= cited | {
            n for c in digest.claims if c.id in sentence.about for n in c.citations
        }


def test_the_order_of_articles_and_clusters_changes_no_byte(newsroom: Any) -> None:
    clusters, articles = story(newsroom)
    first = render.json(newsroom.digest(clusters, articles))
    for seed in range(5):
        shuffled = random.Random(seed)
        mixed = clusters.model_copy(
            update={
                "events": tuple(shuffled.sample(clusters.events, len(clusters.events))),
                "claims": tuple(shuffled.sample(clusters.claims, len(clusters.claims))),
                "origins": (Origin(article_id="one"), Origin(article_id="two")),
            }
        )
        again = newsroom.digest(mixed, shuffled.sample(articles, 2))
        assert render.json(again) == first


def test_nothing_is_told_twice(newsroom: Any) -> None:
    digest = made(newsroom)
    texts = [s.text for s in (*digest.summary, *(s for section in digest.sections for s in section.sentences))]
    assert len(set(texts)) == len(texts)
    assert not [a for a, b in itertools.combinations(texts, 2) if a in b or b in a]


def test_every_event_is_told_once_in_summary_or_sections(newsroom: Any) -> None:
    digest = made(newsroom)
    told = [one for s in (*digest.summary, *(s for sec in digest.sections for s in sec.sentences)) for one in s.about]
    assert sorted(told) == sorted({e.id for e in digest.events} | {c.id for c in digest.claims})


def test_a_disputed_date_stands_beside_the_sentence_and_on_the_timeline(newsroom: Any) -> None:
    digest = made(newsroom)
    told = (*digest.summary, *(s for section in digest.sections for s in section.sentences))
    sentence = next(s for s in told if "e-vote" in s.about)
    assert sentence.text.startswith("The port council of Vessel Bay voted on Tuesday (March 3)")
    assert [c for c in sentence.checks if c.startswith("other reports (date): March 2, 2026")]
    assert next(t for t in digest.timeline if t.about == ("e-vote",)).disputes


def test_the_timeline_is_in_order_and_leaves_out_the_undated(newsroom: Any) -> None:
    lines = made(newsroom).timeline
    assert [line.display for line in lines] == ["March 2019", "March 3, 2026", "March 4, 2026", "March 6, 2026"]


def test_a_story_is_cited_under_its_original_and_the_reprint_stands_beside_it(newsroom: Any) -> None:
    body = "The port council voted on Tuesday to close the old lock."
    wire = newsroom.article("wire", body, published="2026-03-04T09:00:00+00:00")
    copy = newsroom.article("copy", f"{body} Locals cheered.", published="2026-03-04T12:00:00+00:00")
    vote = newsroom.event("e1", [(wire, body), (copy, body)])
    cheer = newsroom.event("e2", [(copy, "Locals cheered.")])
    origins = (Origin(article_id="wire", reprints=("copy",)),)
    digest = newsroom.digest(newsroom.clusters(vote, cheer, origins=origins), [wire, copy])
    by_id = {s.article_id: s for s in digest.sources}
    assert [r.article_id for r in by_id["wire"].also_at] == ["copy"]
    assert next(e for e in digest.events if e.id == "e1").citations == (by_id["wire"].number,)
    assert next(e for e in digest.events if e.id == "e2").citations == (by_id["copy"].number,)
    assert not by_id["copy"].independent


@pytest.mark.parametrize(
    ("status", "words"), [("alleged", "not confirmed"), ("denied", "denied"), ("cancelled", "cancelled")]
)
def test_what_is_only_said_or_is_off_never_reads_as_plain_fact(newsroom: Any, status: Any, words: str) -> None:
    article = newsroom.article("one", "The lock gates were sold to a Danish firm.")
    event = newsroom.event("e1", [(article, "The lock gates were sold to a Danish firm.")], status=status)
    digest = newsroom.digest(newsroom.clusters(event), [article])
    told = [s.text for s in (*digest.summary, *(s for sec in digest.sections for s in sec.sentences))]
    assert all(words in text for text in told)
    assert told
    if status != "cancelled":
        assert digest.headline.startswith(status.capitalize())


def test_a_summary_beyond_its_evidence_gives_way_to_the_words_of_the_article(newsroom: Any) -> None:
    article = newsroom.article("one", "The lock leaks 40 tonnes of water a day.")
    event = newsroom.event("e1", [(article, article.body)], summary="The lock leaks 400 tonnes of water a day.")
    assert (
        newsroom.digest(newsroom.clusters(event), [article]).summary[0].text
        == "The lock leaks 40 tonnes of water a day."
    )


def test_a_headline_says_whose_word_it_is(newsroom: Any) -> None:
    body = "Harbour master Ida Brandt said the gates of the old lock had been sold."
    article = newsroom.article("one", body)
    event = newsroom.event(
        "e1", [(article, body)], title="Gates of old lock sold", summary="The gates of the old lock had been sold."
    )
    claim = newsroom.claim("c1", [(article, body)], text="The gates of the old lock had been sold.")
    digest = newsroom.digest(newsroom.clusters(event, claim), [article])
    assert digest.headline == "Gates of old lock sold, Ida Brandt says"


def test_a_story_with_nothing_in_it_has_its_headline_and_no_empty_section(newsroom: Any) -> None:
    article = newsroom.article("one", "Nothing happened.", headline="A quiet day at the lock")
    digest = newsroom.digest(Clusters(), [article])
    assert digest.headline == "A quiet day at the lock"
    assert (digest.sections, digest.timeline) == ((), ())
    assert [source.article_id for source in digest.sources] == ["one"]
    assert [warned.text for warned in digest.warnings] == [
        "Nothing was found in the article 'A quiet day at the lock'."
    ]


def test_a_picture_is_shown_once_under_all_its_sizes(newsroom: Any) -> None:
    caption = "The lower gate of the old lock at Vessel Bay, seen from the north pier on Tuesday."
    small = {"url": "https://img.example/lock-300x200.jpg?w=300", "caption": caption + " Source Full size"}
    large = {"url": "http://img.example/lock-1200x800.jpg", "caption": caption, "credit": "Tove Lind"}
    other = {"url": "https://img.example/pilot.jpg", "caption": "A pilot."}
    one = newsroom.article("one", "The lock closed.", images=(small,))
    two = newsroom.article("two", "Pilots met.", images=(large, other))
    events = newsroom.event("e1", [(one, "The lock closed.")]), newsroom.event("e2", [(two, "Pilots met.")])
    images = newsroom.digest(newsroom.clusters(*events), [one, two]).images
    assert [(i.caption, i.credit) for i in images] == [(caption, "Tove Lind"), ("A pilot.", None)]
    assert images[0].also
    assert len(images[0].citations) == 2


def test_a_lent_picture_is_one_picture_and_two_by_one_photographer_are_two(newsroom: Any) -> None:
    lent = {"credit": "Tove Lind / The Bay Post"}
    one = newsroom.article(
        "one", "The lock closed.", outlet="The Bay Post", images=({"url": "https://a.example/1.jpg", **lent},)
    )
    two = newsroom.article(
        "two", "Pilots met.", outlet="Ferry News", images=({"url": "https://b.example/x.jpg", **lent},)
    )
    events = newsroom.event("e1", [(one, "The lock closed.")]), newsroom.event("e2", [(two, "Pilots met.")])
    clusters = newsroom.clusters(*events)
    assert len(newsroom.digest(clusters, [one, two]).images) == 1
    captions = ("The gate at dusk.", "Where pilots went on strike earlier this week.")
    told = [
        article.model_copy(update={"images": (article.images[0].model_copy(update={"caption": caption}),)})
        for article, caption in zip((one, two), captions, strict=True)
    ]
    assert len(newsroom.digest(clusters, told).images) == 1  # the second outlet writes its own words under it
    more = one.model_copy(
        update={"images": (*one.images, one.images[0].model_copy(update={"url": "https://a.example/2.jpg"}))}
    )
    assert len(newsroom.digest(clusters, [more, two]).images) == 3


@pytest.mark.parametrize(
    ("credit", "captions", "count"),
    [
        ("Ines Duarte / Reuters", ("The lock at dusk on Friday.", "FILE - Lock No. 3, pictured in March."), 1),
        ("Ines Duarte / Reuters", ("The lock at dusk on Friday.", "Pilots on strike."), 2),
        ("Photograph: Ines Duarte", ("The lock at dusk.", "The closed lock"), 1),
        ("Getty Images", ("The lock at dusk on Friday.", "FILE - Lock No. 3, pictured in March."), 2),
        ("Port Police Handout / Reuters", ("The lock at dusk on Friday.", "The lock again."), 2),
    ],
)
def test_a_signed_picture_of_one_thing_is_one_picture_under_other_captions(
    newsroom: Any, credit: str, captions: tuple[str, str], count: int
) -> None:
    one, two = (
        newsroom.article(
            name,
            text,
            outlet=f"The {name} Post",
            images=({"url": f"https://{name}.example/{name}.jpg", "credit": credit, "caption": caption},),
        )
        for name, text, caption in zip(("one", "two"), ("The lock closed.", "Pilots met."), captions, strict=True)
    )
    events = newsroom.event("e1", [(one, "The lock closed.")]), newsroom.event("e2", [(two, "Pilots met.")])
    images = newsroom.digest(newsroom.clusters(*events), [one, two]).images
    assert len(images) == count
    told = {words for image in images for words in (image.url, image.caption, *image.also)}
    assert told >= {one.images[0].url, two.images[0].url, *captions}


@pytest.mark.parametrize(("file", "count"), [("lock-gate.jpg", 1), ("pilots.jpg", 2), ("photo.jpg", 2)])
def test_the_name_of_a_file_tells_what_a_signed_picture_shows(newsroom: Any, file: str, count: int) -> None:
    signed = {"credit": "Ines Duarte / Reuters"}
    first = {"url": "https://one.example/photo/1.jpg", "caption": "The gate at dusk on Friday.", **signed}
    second = {"url": f"https://two.example/{file}", "caption": "All that was left by morning.", **signed}
    one = newsroom.article("one", "The lock closed.", outlet="The one Post", images=(first,))
    two = newsroom.article("two", "Pilots met.", outlet="The two Post", images=(second,))
    events = newsroom.event("e1", [(one, "The lock closed.")]), newsroom.event("e2", [(two, "Pilots met.")])
    assert len(newsroom.digest(newsroom.clusters(*events), [one, two]).images) == count


def test_a_company_has_one_ticker_and_only_with_its_words(newsroom: Any) -> None:
    article = newsroom.article("one", "Nordline (VBX: NRDL) fell. Current rose.")
    quote = "Nordline (VBX: NRDL)"
    found = Ticker(company="Nordline", exchange="VBX", symbol="NRDL", quote=quote)
    missing = Ticker(company="Current", exchange=None, symbol="CUR", quote="Current (CUR)")
    mentions = Mentions(
        article_id="one",
        tickers=(
            Mention[Ticker](
                record=found, article_id="one", alignment="exact", evidence=newsroom.evidence(article, quote)
            ),
            Mention[Ticker](
                record=found, article_id="one", alignment="exact", evidence=newsroom.evidence(article, quote)
            ),
            Mention[Ticker](record=missing, article_id="one", alignment="absent", evidence=None),
        ),
    )
    event = newsroom.event("e1", [(article, "Current rose.")])
    digest = newsroom.digest(newsroom.clusters(event), [article], mentions=[mentions])
    assert [(t.company, t.symbol) for t in digest.tickers] == [("Nordline", "NRDL")]
    assert [(u.kind, u.text) for u in digest.unfound] == [("ticker", "Current")]


def test_a_company_is_listed_without_the_country_that_a_reporter_puts_before_it(newsroom: Any) -> None:
    quote = "Britain's Nordline (VBX: NRDL)"
    article = newsroom.article("one", f"{quote} fell.")
    record = Ticker(company="Britain's Nordline", exchange="VBX", symbol="NRDL", quote=quote)
    evidence = newsroom.evidence(article, quote)
    found = Mention[Ticker](record=record, article_id="one", alignment="exact", evidence=evidence)
    event = newsroom.event("e1", [(article, f"{quote} fell.")])
    mentions = [Mentions(article_id="one", tickers=(found,))]
    digest = newsroom.digest(newsroom.clusters(event), [article], mentions=mentions)
    assert [t.company for t in digest.tickers] == ["Nordline"]


def test_what_was_not_read_or_set_aside_is_listed(newsroom: Any) -> None:
    clusters, articles = story(newsroom)
    clusters = clusters.model_copy(
        update={"off_topic": (OffTopic(article_id="two", reason="it is about a swim"),), "warnings": ("look here",)}
    )
    digest = newsroom.digest(
        clusters, articles, unread=[Unread(article="b", reason="empty"), Unread(article="a", reason="empty")]
    )
    assert [u.article for u in digest.unread] == ["a", "b"]
    assert {(w.text, w.article_id) for w in digest.warnings} >= {
        ("look here", None),
        ("Set aside 'Cracks found in lock': it is about a swim", "two"),
    }


def test_names_keep_their_spellings(newsroom: Any) -> None:
    clusters, articles = story(newsroom)
    clusters = clusters.model_copy(update={"names": (Name(canonical="Ida Brandt", variants=("Brandt",)),)})
    assert newsroom.digest(clusters, articles).names[0].variants == ("Brandt",)


# ---- a day of key events
def test_a_day_is_told_by_topic_with_every_bullet_attributed(newsroom: Any) -> None:
    digest = made(newsroom, form="key-events", as_of=datetime(2026, 3, 5, 20, tzinfo=UTC), day_one=date(2026, 3, 1))
    assert digest.day is not None
    assert (digest.day.date, digest.day.counter) == (date(2026, 3, 5), 5)
    assert digest.headline == "Key events on Thursday, March 5, 2026, day 5"
    assert {s.heading for s in digest.sections} == {"Accidents and disasters", "Politics and diplomacy"}
    bullets = [s.text for section in digest.sections for s in section.sentences]
    assert (
        "Divers found two cracks in the lower gate of the lock on Wednesday (March 4), The Two Post reported."
        in bullets
    )
    assert not digest.key_points


def test_only_what_was_reported_that_day_is_in_it(newsroom: Any) -> None:
    digest = made(newsroom, form="key-events", as_of=datetime(2026, 3, 5, 20, tzinfo=UTC))
    assert {e.id for e in digest.events} == {"e-vote", "e-cracks"}
    assert {c.id for c in digest.claims} == {"c-cost"}


def test_an_article_of_another_day_is_named_when_nothing_of_it_is_in_the_digest(newsroom: Any) -> None:
    old = newsroom.article("old", "The lock was built in spring.", published="2026-03-03T09:00:00+00:00")
    new = newsroom.article("new", "Divers found two cracks.", published="2026-03-05T09:00:00+00:00")
    built, cracks = newsroom.event("e-built", [(old, old.body)]), newsroom.event("e-cracks", [(new, new.body)])
    mentions = [Mentions(article_id=e.mentions[0].article_id, events=e.mentions) for e in (built, cracks)]
    asked = {"form": "key-events", "as_of": datetime(2026, 3, 5, 20, tzinfo=UTC), "mentions": mentions}
    digest = newsroom.digest(newsroom.clusters(built, cracks), [old, new], **asked)
    told = "Set aside 'Report old': it was published on March 3, 2026, and this is the digest of March 5, 2026."
    assert (told, "old") in {(w.text, w.article_id) for w in digest.warnings}
    assert [s.article_id for s in digest.sources] == ["new"]
    both = newsroom.clusters(newsroom.event("e-cracks", [(new, new.body), (old, old.body)]))
    assert not newsroom.digest(both, [old, new], **asked).warnings


@pytest.mark.parametrize(("form", "count"), [("story", 1), ("key-events", 0)])
def test_a_mixed_pile_is_shown_the_way_to_its_stories(newsroom: Any, form: str, count: int) -> None:
    clusters, articles = story(newsroom)
    mixed = clusters.model_copy(update={"is_one_story": False})
    digest = newsroom.digest(mixed, articles, form=form, as_of=datetime(2026, 3, 5, 20, tzinfo=UTC))
    assert sum("newsdigest stories" in w.text for w in digest.warnings) == count


def test_a_day_before_the_first_has_no_number(newsroom: Any) -> None:
    digest = made(newsroom, form="key-events", day_one=date(2027, 1, 1))
    assert digest.day is not None
    assert digest.day.counter is None


# ---- a writer's draft
def draft(*sentences: tuple[str, tuple[str, ...]], headline: str = "Port closes its old lock") -> Draft:
    written = tuple(DraftSentence(text=text, about=about) for text, about in sentences)
    return Draft(
        headline=headline,
        headline_about=("e-vote",),
        sections=(DraftSection(heading="The old lock closes", sentences=written),),
    )


def test_a_sentence_that_its_facts_carry_is_printed_without_marks_of_the_writers_own(newsroom: Any) -> None:
    written = draft(("Divers found two cracks in the lock's lower gate [7].", ("e-cracks",)))
    digest = made(newsroom, draft=written)
    assert [s.text for s in digest.sections[0].sentences] == ["Divers found two cracks in the lock's lower gate."]
    assert not [w for w in digest.warnings if "writer" in w.text]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Divers found nine cracks in the lower gate.", ("e-cracks",)),
        ("Divers led by Karl Holm found two cracks in the lower gate.", ("e-cracks",)),
        ("Barges of Nordline damaged the gates.", ("c-denial",)),
        ("The lock leaks 40 tonnes of water a day.", ("c-leak",)),
    ],
)
def test_a_sentence_beyond_its_facts_gives_way_to_the_words_of_the_article(
    newsroom: Any, text: str, about: tuple[str, ...]
) -> None:
    digest = made(newsroom, draft=draft((text, about)))
    told = [s for section in digest.sections for s in section.sentences]
    assert all(s.text != text for s in told)
    assert told[0].about[0] == about[0]
    assert [w for w in digest.warnings if w.text.startswith("One sentence of the writer said more")]


@pytest.mark.parametrize(
    ("heading", "stands"),
    [
        ("Cracks found in lower gate", True),
        ("Minister resigns in bribery scandal", False),
        ("Nine cracks found in lower gate", False),
        ("Cracks found by Karl Holm", False),
        ("Cracks found in \ud800 gate", False),
        ("Cracks found in \x1b[31m gate", False),
    ],
)
def test_a_writers_heading_is_held_to_what_it_heads(newsroom: Any, heading: str, stands: bool) -> None:
    sentences = (DraftSentence(text="Divers found two cracks in the lower gate.", about=("e-cracks",)),)
    section = DraftSection(heading=heading, sentences=sentences)
    written = Draft(headline=heading, headline_about=("e-cracks",), sections=(section,))
    digest = made(newsroom, draft=written)
    assert (digest.sections[0].heading == heading) is stands
    assert (digest.headline == heading) is stands


def test_a_sentence_about_nothing_known_stands_nowhere(newsroom: Any) -> None:
    written = draft(("All is well.", ("e-none",)), ("Divers found two cracks in the lower gate.", ("e-cracks",)))
    digest = made(newsroom, draft=written)
    assert "All is well." not in render.json(digest)
    assert [w for w in digest.warnings if "named no known fact" in w.text]


def test_a_draft_of_which_nothing_stands_leaves_the_extractive_words(newsroom: Any) -> None:
    empty = Draft(headline="", headline_about=(), sections=())
    assert made(newsroom, draft=empty).sections == made(newsroom).sections


def test_a_writers_headline_is_held_to_its_facts(newsroom: Any) -> None:
    sentence = ("Divers found two cracks in the lower gate.", ("e-cracks",))
    assert made(newsroom, draft=draft(sentence, headline="Port council votes to close lock")).headline == (
        "Port council votes to close lock"
    )
    assert made(newsroom, draft=draft(sentence, headline="Port council votes to close nine locks")).headline == (
        made(newsroom).headline
    )


def test_the_brief_gives_a_writer_every_fact_with_its_date_and_speaker(newsroom: Any) -> None:
    clusters, articles = story(newsroom)
    outline = compose.outline(clusters, articles, form="story")
    brief = compose.brief(clusters, outline, articles)
    facts = {f.id: f for theme in brief.themes for f in theme.facts}
    assert set(facts) == {c.id for c in (*clusters.events, *clusters.claims)}
    assert facts["e-vote"].date == "March 3, 2026"
    assert facts["e-vote"].disputed is not None
    assert facts["c-denial"].attribution == "Nordline denies"


# ---- editions
def test_the_same_again_is_no_new_edition(newsroom: Any) -> None:
    first = made(newsroom)
    again = made(newsroom, previous=first)
    assert (again.id, again.edition, again.changes) == (first.id, 1, ())
    assert render.json(again) == render.json(first)


def test_a_previous_digest_of_another_story_is_pointed_out(newsroom: Any) -> None:
    article = newsroom.article("goat", "A goat won the race.", headline="Goat wins race")
    other = newsroom.digest(newsroom.clusters(newsroom.event("e-goat", [(article, "A goat won the race.")])), [article])
    words = "The previous digest rests on none of these articles; it may be of another story."
    assert words in [warned.text for warned in made(newsroom, previous=other).warnings]
    assert words not in [warned.text for warned in made(newsroom, previous=made(newsroom)).warnings]


def test_changes_say_what_is_new_moved_settled_and_withdrawn(newsroom: Any) -> None:
    clusters, articles = story(newsroom)
    first = newsroom.digest(clusters, articles)
    moved = [
        c.model_copy(update={"when": newsroom.day("on Saturday", "2026-03-07")}) if c.id == "e-meeting" else c
        for c in clusters.events
        if c.id != "e-cracks"
    ]
    extra = newsroom.claim(
        "c-new", [(articles[1], "a spokeswoman said")], speaker="a spokeswoman", text="The lock will close."
    )
    later = clusters.model_copy(update={"events": tuple(moved), "claims": (*clusters.claims, extra), "disputes": ()})
    second = newsroom.digest(later, articles, previous=first)
    kinds = {(c.kind, c.about[0]) for c in second.changes}
    assert second.edition == 2
    assert kinds >= {("moved", "e-meeting"), ("withdrawn", "e-cracks"), ("new", "c-new"), ("resolved", "e-vote")}
    change = next(c for c in second.changes if c.kind == "moved")
    assert (change.old, change.new) == ("2026-03-06", "2026-03-07")


def test_an_event_that_joined_another_was_merged_and_not_withdrawn(newsroom: Any) -> None:
    article = newsroom.article("one", "The lock closed. The lock was shut by the council.")
    a = newsroom.event("e1", [(article, "The lock closed.")])
    b = newsroom.event("e2", [(article, "The lock was shut by the council.")])
    first = newsroom.digest(newsroom.clusters(a, b), [article])
    both = newsroom.event("e1", [(article, "The lock closed."), (article, "The lock was shut by the council.")])
    second = newsroom.digest(newsroom.clusters(both), [article], previous=first)
    assert ("merged", ("e2", "e1")) in {(c.kind, c.about) for c in second.changes}
    third = newsroom.digest(newsroom.clusters(a, b), [article], previous=second)
    assert ("split", ("e1", "e2")) in {(c.kind, c.about) for c in third.changes}


def test_evidence_is_none_only_for_what_is_listed_as_unfound(newsroom: Any) -> None:
    article = newsroom.article("one", "The lock closed.")
    event = Event(
        title="Gates sold", summary="Gates sold.", status="happened", topic=Topic.POLITICS, quote="Gates sold."
    )
    lost = Mention[Event](record=event, article_id="one", alignment="absent", evidence=None)
    closed = newsroom.event("e1", [(article, "The lock closed.")])
    digest = newsroom.digest(
        newsroom.clusters(closed), [article], mentions=[Mentions(article_id="one", events=(lost,))]
    )
    assert [u.text for u in digest.unfound] == ["Gates sold"]
    assert "Gates sold" not in render.markdown(digest).split("## Notes for the editor")[0]


def test_evidence_of_a_reprint_is_never_cited_with_offsets_of_the_original(newsroom: Any) -> None:
    wire = newsroom.article("wire", "Intro. The port voted.", published="2026-03-04T09:00:00+00:00")
    copy = newsroom.article("copy", "The port voted.", published="2026-03-04T12:00:00+00:00")
    vote = newsroom.event("e1", [(copy, "The port voted.")])
    clusters = newsroom.clusters(vote, origins=(Origin(article_id="wire", reprints=("copy",)),))
    quoted = newsroom.digest(clusters, [wire, copy]).events[0].evidence[0]
    assert isinstance(quoted.start, int)
    assert wire.body[quoted.start : quoted.end] == "The port voted."
    assert Evidence(article_id="wire", start=quoted.start, end=quoted.end, quote=quoted.quote)


def test_a_month_in_short_does_not_hide_what_is_denied(newsroom: Any) -> None:
    body = "The firm Nordline denied on Tuesday that its barges had ever damaged the gates."
    article = newsroom.article("one", body)
    event = newsroom.event("e1", [(article, body)], when=newsroom.day("on Tuesday", "2026-03-03"))
    claim = newsroom.claim(
        "c1", [(article, body)], speaker="Nordline", stance="denies", text="Its barges had not damaged the gates."
    )
    denial = "Nordline denied on March 3 that its barges had ever damaged the gates."
    written = Draft(
        headline="",
        headline_about=(),
        sections=(DraftSection(heading="Denial", sentences=(DraftSentence(text=denial, about=("e1", "c1")),)),),
    )
    february = newsroom.event("e1", [(article, body)], when=newsroom.day("on Tuesday", "2026-02-03"))
    assert (
        newsroom.digest(newsroom.clusters(event, claim), [article], draft=written).sections[0].sentences[0].text
        == denial
    )
    short = denial.replace("March 3", "Feb. 3")
    again = written.model_copy(
        update={
            "sections": (DraftSection(heading="Denial", sentences=(DraftSentence(text=short, about=("e1", "c1")),)),)
        }
    )
    assert (
        newsroom.digest(newsroom.clusters(february, claim), [article], draft=again).sections[0].sentences[0].text
        == short
    )


def test_what_only_a_body_says_of_others_is_headed_with_who_says_so(newsroom: Any) -> None:
    article = newsroom.article(
        "coast", "The crane fell on two boats. The ferry firm said that the blast tore a hole in the quay."
    )
    crane, blast = "The crane fell on two boats.", "The ferry firm said that the blast tore a hole in the quay."
    events = [
        newsroom.event("e-crane", [(article, crane)], title="Crane falls on two boats"),
        newsroom.event("e-blast", [(article, blast)], title="The blast tore a hole in the quay"),
    ]
    claim = newsroom.claim(
        "c-blast", [(article, blast)], speaker="The ferry firm", text="The blast tore a hole in the quay."
    )
    digest = newsroom.digest(newsroom.clusters(*events, claim), [article])
    shown = {digest.headline, *(s.heading for s in digest.sections), *(p.text for p in digest.key_points)}
    assert any("the ferry firm says" in words for words in shown)
    assert not any(words.rstrip(".") == "The blast tore a hole in the quay" for words in shown)


def test_no_line_of_the_timeline_begins_with_it_or_tells_of_the_writer(newsroom: Any) -> None:
    article = newsroom.article("coast", "The lock failed on Monday. It was sold on Tuesday. On Monday I saw it myself.")
    events = [
        newsroom.event("e-lock", [(article, "The lock failed on Monday.")], when=newsroom.day("Monday", "2026-03-02")),
        newsroom.event("e-sale", [(article, "It was sold on Tuesday.")], when=newsroom.day("Tuesday", "2026-03-03")),
        newsroom.event("e-me", [(article, "On Monday I saw it myself.")], when=newsroom.day("Monday", "2026-03-02")),
    ]
    digest = newsroom.digest(newsroom.clusters(*events), [article])
    assert [line.about for line in digest.timeline] == [("e-lock",)]
    assert {event.id for event in digest.events} == {"e-lock", "e-sale", "e-me"}


def test_a_deed_is_told_before_who_tells_of_it_and_only_once(newsroom: Any) -> None:
    sentence = "A wave hit the old lock, sinking two boats, according to the harbour master, Ida Brandt."
    words = "Ida Brandt wrote on X that two boats had been sunk."
    one = newsroom.article("one", f"{sentence} Pilots will meet on Friday.")
    two = newsroom.article("two", words, published="2026-03-05T07:00:00+00:00")
    event = newsroom.event("e-wave", [(one, sentence)], title="A wave hit the old lock")
    claim = newsroom.claim("c-wave", [(two, words), (one, sentence)], speaker="Ida Brandt", text="Two boats were sunk.")
    other = newsroom.event("e-meeting", [(one, "Pilots will meet on Friday.")], status="planned")
    digest = newsroom.digest(newsroom.clusters(event, claim, other), [one, two], form="key-events")
    told = [s for section in digest.sections for s in section.sentences if "e-wave" in s.about]
    assert [(s.text, set(s.about)) for s in told] == [(sentence, {"e-wave", "c-wave"})]


def test_a_denial_is_not_itself_marked_as_denied(newsroom: Any) -> None:
    report, denial = "The Bay Courier said that the lock leaks.", "Nordline denied that the lock leaks."
    article = newsroom.article("one", f"{report} {denial}")
    said = newsroom.claim("c-said", [(article, report)], speaker="The Bay Courier", text="The lock leaks.")
    denied = newsroom.claim(
        "c-denied", [(article, denial)], speaker="Nordline", stance="denies", text="The lock does not leak."
    )
    values = ((c.record.text, c.mentions[0].evidence) for c in (said, denied))
    dispute = newsroom.dispute("c-said", *values).model_copy(
        update={"kind": "denial", "about": ("c-said", "c-denied"), "reason": "Nordline denies it."}
    )
    digest = newsroom.digest(newsroom.clusters(said, denied, disputes=(dispute,)), [article])
    told = {s.about: s.checks for section in digest.sections for s in section.sentences}
    assert told[("c-denied",)] == ()
    assert any("Nordline denies it" in check for check in told[("c-said",)])


def test_news_stands_before_history_among_the_key_points(newsroom: Any) -> None:
    told = {
        "e-a": ("The council of Vessel Bay closed the old lock for good.", "2026-03-04"),
        "e-b": ("The shipyard of Vessel Bay was sold to Danish owners.", "2023-11-04"),
        "e-c": ("Nordline stopped its barges on the upper canal.", "2026-03-03"),
        "e-d": ("Anglers found a whale bone below the weir.", "2026-03-03"),
    }
    article = newsroom.article("one", " ".join(words for words, _ in told.values()))
    events = [newsroom.event(k, [(article, w)], when=newsroom.day("then", day)) for k, (w, day) in told.items()]
    points = newsroom.digest(newsroom.clusters(*events), [article]).key_points
    assert [point.about for point in points if "e-b" in point.about] in ([], [points[-1].about])


@pytest.mark.parametrize(
    ("words", "day", "point"),
    [
        (
            "A walkout of lock keepers due on Saturday was called off on Wednesday.",
            "Saturday",
            "A walkout of lock keepers due on Saturday (March 7) was called off.",
        ),
        (
            "Dancing on the pier was cancelled by the council.",
            "then",
            "Dancing on the pier was cancelled by the council (due March 7).",
        ),
    ],
)
def test_a_point_does_not_date_a_calling_off_by_the_day_on_which_the_thing_was_due(
    words: str, day: str, point: str, newsroom: Any
) -> None:
    lock = "The council of Vessel Bay closed the old lock for good on Monday."
    bone, barges = "Anglers found a whale bone below the weir.", "Nordline stopped its barges on the upper canal."
    one, two = newsroom.article("one", f"{lock} {words} {bone} {barges}"), newsroom.article("two", lock)
    events = [
        newsroom.event("e-a", [(one, lock), (two, lock)], when=newsroom.day("Monday", "2026-03-02")),
        newsroom.event("e-b", [(one, words)], when=newsroom.day(day, "2026-03-07"), status="cancelled"),
        newsroom.event("e-c", [(one, bone)], when=newsroom.day("then", "2026-03-03")),
        newsroom.event("e-d", [(one, barges)], when=newsroom.day("then", "2026-03-03")),
    ]
    points = newsroom.digest(newsroom.clusters(*events), [one, two]).key_points
    assert point in {p.text for p in points}
