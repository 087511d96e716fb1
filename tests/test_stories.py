"""The sample stories, held to what an editor expects of them: by the offline rules and by the recorded readings."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

import newsdigest
from newsdigest import load
from newsdigest.extract.model import ModelExtractor
from newsdigest.llm import Session
from newsdigest.schema.digest import ClaimView, DisputeView, EventView, Sentence, TimelineLine
from newsdigest.text import fold
from newsdigest.write import ModelWriter

HERE = Path(__file__).resolve().parent
SEEDS = HERE.parent / "seeds"
RECORDINGS = HERE.parent / "fixtures" / "recordings" / "by-hand"
EXPECTED: dict[str, dict[str, Any]] = yaml.safe_load((HERE / "stories" / "expected.yaml").read_text(encoding="utf-8"))
READERS = ("rules", "readings")
"""By the offline rules, and from the recorded readings with prose taken from the articles."""
WRITERS = ("rules", "readings", "written")
"""The same, and from the recorded readings with the recorded prose."""

every_story = pytest.mark.parametrize("story", sorted(EXPECTED))
every_reader = pytest.mark.parametrize("reader", READERS)
every_writer = pytest.mark.parametrize("reader", WRITERS)


# ---- what is looked at
@functools.cache
def digest_of(story: str, reader: str) -> newsdigest.Digest:
    asked = EXPECTED[story]
    day_one = date.fromisoformat(asked["day_one"]) if "day_one" in asked else None
    hands: dict[str, Any] = {}
    if reader != "rules":
        session = Session(None, replay=RECORDINGS)
        writer = ModelWriter(session=session) if reader == "written" else None
        hands = {"extractor": ModelExtractor(session=session), "writer": writer}
    return newsdigest.summarize(SEEDS / story, form=asked["form"], day_one=day_one, **hands)


def says(words: Iterable[str], text: str) -> bool:
    """Whether the text has every one of the words, or one of its alternatives, at the start of a word."""
    folded = fold(text)
    return all(any(_stands(fold(one), folded) for one in group.split("|")) for group in words)


def _stands(words: str, text: str) -> bool:
    whole = r"(?![\w%])" if len(words) == 1 else r"(?!\d)" if words[-1].isdigit() else ""
    return re.search(rf"(?<![\w.,]){re.escape(words)}{whole}", text) is not None


def articles_cited(digest: newsdigest.Digest, citations: Iterable[int]) -> set[str]:
    """Return the numbers that the files of the cited articles begin with, reprints included."""
    files = _files()
    cited = [source for source in digest.sources if source.number in set(citations)]
    urls = [url for source in cited for url in (source.url, *(again.url for again in source.also_at))]
    return {files[url] for url in urls if url is not None}


@functools.cache
def _files() -> dict[str, str]:
    urls = {path: re.search(r"^url: (\S+)$", path.read_text("utf-8"), re.M) for path in SEEDS.glob("*/*.txt")}
    return {found[1]: path.name[:2] for path, found in urls.items() if found}


def told(event: EventView) -> str:
    return " ".join([event.title, event.summary, *(words.quote for words in event.evidence)])


def told_by_line(digest: newsdigest.Digest, line: TimelineLine) -> str:
    titles = [f"{event.title} {event.summary}" for event in digest.events if event.id in line.about]
    return " ".join([line.text, *titles])


def said(claim: ClaimView) -> str:
    return " ".join([claim.text, *(words.quote for words in claim.evidence)])


def quarrel(digest: newsdigest.Digest, dispute: DisputeView) -> str:
    """Return what a dispute is about, in the words of its clusters and its reason."""
    events = [told(event) for event in digest.events if event.id in dispute.about]
    claims = [said(claim) for claim in digest.claims if claim.id in dispute.about]
    return " ".join([*events, *claims, dispute.reason, *(w.quote for value in dispute.values for w in value.evidence)])


def prose(digest: newsdigest.Digest) -> Iterator[Sentence]:
    for section in digest.sections:
        yield from section.sentences


def statements(digest: newsdigest.Digest) -> Iterator[str]:
    """Yield what a reader takes for the digest's own words: neither evidence nor disputes."""
    yield digest.headline
    yield from (section.heading for section in digest.sections)
    yield from (one.text for one in (*digest.key_points, *digest.summary, *prose(digest), *digest.timeline))


def wanted(story: str, what: str, reader: str) -> list[dict[str, Any]]:
    """Return the entries of a list that this reader must have, one by one."""
    asked: list[dict[str, Any]] = EXPECTED[story].get(what, [])
    return [one for one in asked if reader != "rules" or one.get("rules")]


def enough(story: str, what: str, reader: str, found: int) -> bool:
    """Whether so many of the entries are enough: all of them from the readings, as many as agreed by rules."""
    asked = EXPECTED[story]
    least = asked.get("rules", {}).get(what, {}).get("at_least", 0)
    return found >= (least if reader == "rules" else len(asked.get(what, [])))


# ---- laws of a story
@every_story
@every_writer
def test_every_quotation_is_where_its_source_says(story: str, reader: str) -> None:
    digest = digest_of(story, reader)
    bodies = {article.id: article.body for article in load.folder(SEEDS / story).articles}
    numbered = {source.number: source.article_id for source in digest.sources}
    for one in (*prose(digest), *digest.timeline, *digest.events, *digest.claims, *digest.key_points):
        assert one.evidence
        assert {words.source for words in one.evidence} <= set(one.citations) <= set(numbered)
        for words in one.evidence:
            assert bodies[numbered[words.source]][words.start : words.end] == words.quote


@every_story
@every_reader
def test_timeline_and_events_never_disagree(story: str, reader: str) -> None:
    digest = digest_of(story, reader)
    events = {event.id: event for event in digest.events}
    for line in digest.timeline:
        for event in (events[key] for key in line.about if key in events):
            assert event.when is not None
            assert event.when.edtf == line.edtf
            assert set(event.citations) <= set(line.citations)


@every_story
@every_writer
def test_nothing_is_told_twice_in_prose(story: str, reader: str) -> None:
    texts = [set(re.findall(r"\w+", fold(sentence.text))) for sentence in prose(digest_of(story, reader))]
    twice = [(a, b) for i, a in enumerate(texts) for b in texts[:i] if len(a & b) >= 0.8 * len(a | b)]
    assert not twice


@every_story
@every_writer
def test_no_section_is_empty_and_no_heading_stands_twice(story: str, reader: str) -> None:
    digest = digest_of(story, reader)
    assert all(section.sentences for section in digest.sections)
    headings = [section.heading for section in digest.sections]
    assert len(set(headings)) == len(headings)
    lines = [line for line in digest.to_markdown().splitlines() if line.strip()]
    pairs = [(above, line) for above, line in itertools.pairwise(lines) if above.startswith("## ")]
    assert not [above for above, line in pairs if re.match(r"##? ", line)]


@every_story
@every_writer
def test_nothing_is_said_that_no_article_bears_out(story: str, reader: str) -> None:
    for text in statements(digest_of(story, reader)):
        for rule in EXPECTED[story]["must_not_say"]:
            let_off = "unless" in rule and re.search(rule["unless"], text, re.IGNORECASE)
            assert let_off or not re.search(rule["pattern"], text, re.IGNORECASE), rule["why"]


# ---- what a story has
@every_story
@every_reader
def test_every_article_is_a_source_and_a_reprint_is_not_a_second_one(story: str, reader: str) -> None:
    digest, asked = digest_of(story, reader), EXPECTED[story]
    assert not digest.unread
    assert len(articles_cited(digest, [source.number for source in digest.sources])) == asked["articles"]
    assert len({source.outlet for source in digest.sources if source.independent}) == asked["independent"]
    alone = [articles_cited(digest, [source.number]) for source in digest.sources if source.independent]
    for first, *copies in asked.get("reprints", []):
        assert sum(bool({first, *copies} & group) for group in alone) == 1


@every_story
@every_reader
def test_a_photograph_is_shown_once_with_its_credit(story: str, reader: str) -> None:
    images = digest_of(story, reader).images
    assert len(images) == EXPECTED[story]["images"]
    assert all(image.credit for image in images)


@every_story
@every_reader
def test_only_a_listed_company_has_a_ticker(story: str, reader: str) -> None:
    tickers = digest_of(story, reader).tickers
    assert [ticker.symbol for ticker in tickers] == EXPECTED[story]["tickers"]
    for word in EXPECTED[story].get("no_ticker", []):
        assert not [ticker for ticker in tickers if word in fold(ticker.company)]


@every_story
@every_reader
def test_the_timeline_has_its_dates_at_their_true_precision(story: str, reader: str) -> None:
    digest = digest_of(story, reader)
    missing = []
    for entry in EXPECTED[story].get("timeline", []):
        lines = [line for line in digest.timeline if says(entry["words"], told_by_line(digest, line))]
        right = [line for line in lines if line.edtf in entry["date"]]
        cited = [line for line in right if set(entry.get("cites", [])) <= articles_cited(digest, line.citations)]
        if not (cited if reader != "rules" else right):
            missing.append((entry, [(line.edtf, line.text, line.citations) for line in lines]))
    assert enough(story, "timeline", reader, len(EXPECTED[story].get("timeline", [])) - len(missing)), missing


@every_story
@every_reader
def test_the_timeline_keeps_to_the_time_of_the_story(story: str, reader: str) -> None:
    first, last = EXPECTED[story]["span"]
    for line in digest_of(story, reader).timeline:
        assert line.earliest is None or line.earliest.isoformat() >= first, line.text
        assert line.latest is None or line.latest.isoformat() <= last, line.text
    order = [line.earliest or line.latest for line in digest_of(story, reader).timeline]
    assert order == sorted(order, key=lambda day: day or date.max)


@every_story
@every_reader
def test_what_several_articles_tell_is_one_event(story: str, reader: str) -> None:
    digest = digest_of(story, reader)
    for entry in wanted(story, "merged", reader):
        events = [event for event in digest.events if says(entry["words"], told(event))]
        right = [
            event
            for event in events
            if set(entry["cites"]) <= articles_cited(digest, event.citations)
            and ("date" not in entry or (event.when is not None and event.when.edtf in entry["date"]))
        ]
        assert right, (entry, [(event.title, event.when and event.when.edtf, event.citations) for event in events])


@every_story
@every_reader
def test_two_events_of_one_kind_stay_apart(story: str, reader: str) -> None:
    for one, other in EXPECTED[story].get("apart", []):
        for event in digest_of(story, reader).events:
            quotes = [words.quote for words in event.evidence]
            assert not (any(says(one, q) for q in quotes) and any(says(other, q) and not says(one, q) for q in quotes))


@every_story
@every_reader
def test_what_the_articles_disagree_on_is_shown_with_both_values(story: str, reader: str) -> None:
    digest = digest_of(story, reader)
    for entry in wanted(story, "disputes", reader):
        found = [
            dispute
            for dispute in digest.disputes
            if dispute.kind in entry["kind"]
            and says(entry["about"], quarrel(digest, dispute))
            and all(any(says([value], shown.value) for shown in dispute.values) for value in entry["values"])
        ]
        assert found, (entry, [(d.kind, [v.value for v in d.values], d.reason) for d in digest.disputes])
        assert all(dispute.reason for dispute in found)
        if "preferred" in entry:
            assert says([entry["preferred"]], found[0].preferred or "")


@every_story
@every_reader
def test_what_does_not_clash_is_no_dispute(story: str, reader: str) -> None:
    for dispute in digest_of(story, reader).disputes:
        for entry in EXPECTED[story].get("no_dispute", []):
            clash = [any(says([value], shown.value) for shown in dispute.values) for value in entry["values"]]
            assert not all(clash), (dispute.kind, [value.value for value in dispute.values])


@every_story
@every_writer
def test_no_date_is_printed_as_a_code(story: str, reader: str) -> None:
    told = re.sub(r"\(<[^>]*>\)", "", digest_of(story, reader).to_markdown())
    assert not re.findall(r"\b\d{4}-\d\d(?:-\d\d)?\b(?!-)|\b\d{2,3}XX?\b|\d/\.\.|\d~", told)


@every_story
@every_reader
def test_a_figure_that_changed_is_told_as_an_update(story: str, reader: str) -> None:
    digest = digest_of(story, reader)
    for entry in wanted(story, "updates", reader):
        series = [[figure.value for figure in update.series] for update in digest.updates]
        right = [
            values
            for values in series
            if len(values) >= len(entry["series"])
            and says([entry["series"][0]], values[0])
            and says([entry["series"][-1]], values[-1])
        ]
        assert right, (entry, series)


@every_story
@every_reader
def test_who_said_it_is_told(story: str, reader: str) -> None:
    digest = digest_of(story, reader)
    missing = []
    for entry in EXPECTED[story]["claims"]:
        claims = [claim for claim in digest.claims if says(entry["words"], said(claim))]
        if not [c for c in claims if says([entry["speaker"]], c.speaker) and c.stance == entry["stance"]]:
            missing.append((entry, [(claim.speaker, claim.stance, claim.text) for claim in claims]))
    assert enough(story, "claims", reader, len(EXPECTED[story]["claims"]) - len(missing)), missing


@every_story
@every_reader
def test_nobody_is_given_the_words_of_another(story: str, reader: str) -> None:
    for claim in digest_of(story, reader).claims:
        entries = [entry for entry in EXPECTED[story]["claims"] if says(entry["words"], claim.text)]
        speakers = [entry["speaker"] for entry in entries] + [entry.get("or", "-") for entry in entries]
        assert not entries or any(says([one], claim.speaker) for one in speakers), (claim.speaker, claim.text)


@every_story
@every_reader
def test_one_person_is_one_name(story: str, reader: str) -> None:
    names = digest_of(story, reader).names
    for entry in EXPECTED[story].get("names", []):
        found = [name for name in names if says([entry["is"]], " / ".join([name.canonical, *name.variants]))]
        assert len(found) <= 1, found
        for name in found:
            everything = " / ".join([name.canonical, *name.variants])
            assert not says([entry["not"]], everything), everything
            assert "variant" not in entry or says([entry["variant"]], everything), everything


@every_story
@pytest.mark.parametrize("reader", WRITERS[1:])
def test_every_fact_of_the_story_is_told_and_cited(story: str, reader: str) -> None:
    digest = digest_of(story, reader)
    told = [(one.text, one.citations) for one in (*prose(digest), *digest.timeline)]
    if reader == "readings":  # prose taken from the articles is a selection; the events hold the rest
        told += [(event.summary, event.citations) for event in digest.events]
    missing = [
        fact
        for fact in EXPECTED[story]["facts"]
        if not [
            text
            for text, citations in told
            if says(fact["words"], text) and set(fact.get("cites", [])) <= articles_cited(digest, citations)
        ]
    ]
    assert not missing, missing


@every_story
@pytest.mark.parametrize("reader", WRITERS[1:])
def test_a_story_is_told_in_themes(story: str, reader: str) -> None:
    assert len(digest_of(story, reader).sections) >= EXPECTED[story].get("sections", 1)


# ---- a day of events
@every_reader
def test_a_day_has_its_date_its_number_and_its_topics(reader: str) -> None:
    for story, asked in sorted(EXPECTED.items()):
        if asked["form"] != "key-events":
            continue
        digest = digest_of(story, reader)
        assert digest.day is not None
        assert digest.day.date.isoformat() == asked["day"]
        assert digest.day.counter == asked["counter"]
        topics = [section.topic.value for section in digest.sections]
        assert set(asked["topics"]) <= set(topics)
        assert len(set(topics)) == len(topics)
