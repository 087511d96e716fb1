"""A model sends nobody to an address of its own, and no mark in an article passes for a citation of ours."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import newsdigest
from newsdigest.extract.model import ModelExtractor
from newsdigest.llm import Session
from newsdigest.llm.recordings import Question
from newsdigest.schema.article import Article
from newsdigest.write import ModelWriter

QUOTE = "The bridge at Ostmere closed on Friday after an inspection."
SAID = "The mayor, Olga Trent, said on Friday that it would open in May, as www.ostmere.example/bridge has it."
EVIL = "https://evil.example/win"
READ = {
    "events": [
        {
            "title": f"Bridge closes, see {EVIL}",
            "summary": f"The bridge at Ostmere closed on Friday ({EVIL}).",
            "status": "happened",
            "topic": "disaster",
            "quote": QUOTE,
            "place": EVIL,
            "actors": [EVIL, "Ostmere"],
        }
    ],
    "claims": [
        {
            "speaker": "Olga Trent",
            "speaker_role": f"mayor at {EVIL}",
            "channel": EVIL,
            "stance": "asserts",
            "text": f"The bridge will open in May, {EVIL}, as www.ostmere.example/bridge has it.",
            "topic": "disaster",
            "quote": SAID,
        }
    ],
    "timeline": [{"when": "Friday", "text": f"The bridge closed: {EVIL}", "topic": "disaster", "quote": QUOTE}],
    "tickers": [{"company": EVIL, "symbol": "EVIL", "exchange": EVIL, "quote": QUOTE}],
    "corrections": [{"text": f"Read {EVIL} instead.", "quote": QUOTE}],
}


def answered(question: Question) -> str:
    if question.purpose == "read":
        return json.dumps(READ)
    (first, *_) = re.findall(r"\[([0-9a-z]{6,})\]", question.matter)
    sentences = [f"{QUOTE[:-1]} {EVIL}.", f"{QUOTE[:-1]} [here](evil.example/z).", f"{QUOTE[:-1]}, evil.example says."]
    section = {"heading": f"Bridge {EVIL}", "sentences": [{"text": text, "about": [first]} for text in sentences]}
    return json.dumps({"headline": f"Bridge closes {EVIL}", "headline_about": [first], "sections": [section]})


def digest_of(body: str, **options: Any) -> newsdigest.Digest:
    published = datetime(2026, 3, 8, 8, tzinfo=UTC)
    return newsdigest.summarize([Article(headline="Bridge closes", body=body, published=published)], **options)


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from strings(inner)


def test_an_address_that_only_the_model_knows_is_nowhere_in_a_digest() -> None:
    session = Session(by_hand=answered)
    made = digest_of(
        f"{QUOTE}\n\n{SAID}", extractor=ModelExtractor(session=session), writer=ModelWriter(session=session)
    )
    assert [text for text in strings(json.loads(made.to_json())) if "evil.example" in text] == []
    assert any("closed on Friday" in line.text for line in made.timeline)
    assert [claim.speaker for claim in made.claims] == ["Olga Trent"]


def test_an_address_of_the_article_stays() -> None:
    made = digest_of(f"{QUOTE}\n\n{SAID}", extractor=ModelExtractor(session=Session(by_hand=answered)))
    assert "www.ostmere.example/bridge" in made.claims[0].text


def test_marks_in_an_article_are_not_printed_as_citations() -> None:
    made = digest_of(
        "The bridge at Ostmere closed on Friday after an inspection.[1]\n\nThe mayor, Olga Trent, said on Friday [2] "
        'that it would open in May [3, 4].\n\n"We will pay [the builders] 4 million euros [1]," she said.'
    )
    printed = [s.text for s in (*made.key_points, *made.summary, *(s for sec in made.sections for s in sec.sentences))]
    printed += [made.headline, *(section.heading for section in made.sections), *(line.text for line in made.timeline)]
    printed += [text for event in made.events for text in (event.title, event.summary)]
    printed += [claim.text for claim in made.claims]
    assert not [text for text in printed if re.search(r"\[\d", text) or ".." in text]
    assert any("[the builders]" in text for text in printed)
    assert "said on Friday [2] that" in "".join(article_words(made))


def article_words(made: newsdigest.Digest) -> Iterator[str]:
    for event in made.events:
        yield from (evidence.quote for evidence in event.evidence)
