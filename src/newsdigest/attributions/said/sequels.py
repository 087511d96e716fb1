"""Sayings that run on: speech without a speaker of its own, and the words that back a bare denial."""

from __future__ import annotations

from dataclasses import replace

from newsdigest.attributions.cast.figure import Figure
from newsdigest.attributions.said.saying import LONGEST, Saying
from newsdigest.attributions.said.sentences import as_sentence, run_on
from newsdigest.passages.passage import Passage


def speech_alone(passage: Passage, rank: int, last: Saying | None) -> Saying | None:
    """Return a passage of nothing but speech as going on with the last saying, when it stands right after it."""
    if last is None or not passage.is_speech_only or last.passage != rank - 1:
        return None
    goes_on = last.paragraph == passage.paragraph or passage.carried or (passage.first and last.direct)
    if not goes_on or not (last.direct or last.stance == "denies" or last.paragraph == passage.paragraph):
        return None
    start, end = passage.speeches[0].start, passage.speeches[-1].end
    span = passage.start + start, passage.start + end
    return Saying(
        figure=last.figure,
        stance=last.stance,
        text=as_sentence(passage.text, ((start, end),)),
        start=span[0],
        end=span[1],
        paragraph=passage.paragraph,
        passage=rank,
        channel=last.channel,
        chain=last.chain,
        direct=True,
        speech_only=True,
        content=(span,),
        anonymous=last.anonymous,
        worded=last.worded,
    )


def merged(sayings: list[Saying]) -> list[Saying]:
    """Join a saying with the one it goes on with: speech that runs on, and the words that back a bare denial."""
    kept: list[Saying] = []
    for saying in sayings:
        last = kept[-1] if kept else None
        if last is not None and _continues(last, saying):
            kept[-1] = _with_more(last, saying)
        else:
            kept.append(saying)
    return kept


def _continues(last: Saying, saying: Saying) -> bool:
    if saying.passage - last.passage > 1 or saying.end <= last.start or len(last.text) + len(saying.text) > LONGEST:
        return False
    same = saying.figure.name == last.figure.name
    if saying.speech_only:
        return same
    if saying.paragraph != last.paragraph or saying.passage == last.passage:
        return False
    if last.trivial and last.stance == "denies":
        return (same or _speaks_for(saying.figure, last.figure)) and saying.stance != "declines"
    return same and last.stance == "denies" and saying.direct and saying.stance != "declines"


def _speaks_for(one: Figure, body: Figure) -> bool:
    return (
        body.kind == "body"
        and one.kind == "unnamed"
        and any(word in one.name.lower() for word in ("spokes", "official"))
    )


def _with_more(last: Saying, saying: Saying) -> Saying:
    text = saying.text if last.trivial else run_on(last.text, saying.text)
    if last.trivial and saying.direct:
        text = saying.text
    return replace(
        last,
        text=text,
        end=max(last.end, saying.end),
        passage=saying.passage,
        channel=last.channel or saying.channel,
        direct=last.direct or saying.direct,
        trivial=False,
        content=(*last.content, *saying.content),
        stance="denies" if "denies" in (last.stance, saying.stance) else last.stance,
    )
