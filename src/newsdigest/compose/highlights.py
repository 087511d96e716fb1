"""The top of the story: its key points and the sentence beneath the headline."""

from __future__ import annotations

from newsdigest.compose.desk import ClaimCluster, Desk, EventCluster
from newsdigest.compose.drafted import Headline
from newsdigest.compose.prose import Copy, Line
from newsdigest.compose.recalls import overtaken_by
from newsdigest.compose.speakers import Introductions
from newsdigest.compose.tellings import event_point, event_sentence, event_words, told
from newsdigest.compose.themes import Outline
from newsdigest.compose.titles import heading_of, is_headline, title_of
from newsdigest.schema.digest import Sentence
from newsdigest.text import fold

MOST_POINTS = 5


def key_points(outline: Outline, copy: Copy) -> tuple[Sentence, ...]:
    """Return one point for each of the first sections: the title and the date of an event that leads it."""
    lines: dict[str, Line] = {}
    for pinned in _pinned(copy):
        text = told(pinned, copy.desk, Introductions(), year=copy.year)
        lines.setdefault(fold(text), Line(text, [pinned]))
    by_hand = bool(lines)
    for event in _leads(outline, copy)[:MOST_POINTS]:
        if event.pinned:
            continue
        text = event_point(event, heading_of(event, copy.desk), copy.desk, year=copy.year)
        lines.setdefault(fold(text), Line(text, [event]))
    return tuple(copy.sentence(line) for line in lines.values()) if by_hand or len(lines) > 1 else ()


def pinned_points(copy: Copy) -> tuple[Sentence, ...]:
    """Return what an editor pinned, for a digest that has no key points of its own."""
    lines = [Line(told(one, copy.desk, Introductions(), year=copy.year), [one]) for one in _pinned(copy)]
    return tuple(copy.sentence(line) for line in lines)


def standfirst(headline: Headline, copy: Copy) -> tuple[Sentence, ...]:
    """Return the sentence that tells the event of the headline; the sections do not repeat it."""
    lead = next((copy.desk.events[one] for one in headline.about if one in copy.desk.events), None)
    if lead is None:
        return ()
    text = event_sentence(lead, copy.desk, year=copy.year, dated=True)
    copy.lines.append(Line(text, [lead], fold(event_words(lead, copy.desk))))
    return (copy.sentence(copy.lines[-1]),)


def _pinned(copy: Copy) -> list[EventCluster | ClaimCluster]:
    """Return what an editor wants among the key points, the weightiest first."""
    every: list[EventCluster | ClaimCluster] = [*copy.desk.events.values(), *copy.desk.claims.values()]
    return sorted((one for one in every if one.pinned), key=copy.ranking.first)


def _leads(outline: Outline, copy: Copy) -> list[EventCluster]:
    """Return the first event of each section, news before history; that of the headline is left out.

    So is what gives a figure that a later report has changed, and what was taken back.
    """
    leads = []
    for part in outline.parts:
        events = [copy.desk.events[c] for c in part.clusters if c in copy.desk.events]
        events = [e for e in events if e.id not in outline.headline_about and not e.background]
        events = [e for e in events if e.pinned or _stands(e, copy.desk)]
        events = [e for e in events if is_headline(title_of(e, copy.desk)) and is_headline(heading_of(e, copy.desk))]
        leads += events[:1]
    return sorted(leads, key=copy.ranking.leading)


def _stands(event: EventCluster, desk: Desk) -> bool:
    return not desk.is_outdated(event) and overtaken_by(event, desk) is None
