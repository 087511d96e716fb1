"""Which event a saying is about."""

from __future__ import annotations

from newsdigest.attributions.said.denials import may_be_of
from newsdigest.attributions.said.saying import Saying
from newsdigest.extract.rules.happened.happening import Happening
from newsdigest.schema.reading import Event


def title_told_of(saying: Saying, events: list[tuple[Event, Happening]]) -> str | None:
    """Return the title of the event that a saying is about: told in its words, else just before a denial."""
    for event, happening in events:
        if happening.start < saying.end and saying.start < happening.end:
            return event.title
    if saying.stance == "denies":
        before_it = [
            event
            for event, h in events
            if h.paragraph == saying.paragraph
            and 0 <= saying.passage - h.passage <= 3
            and not _is_told_by(h, saying)
            and may_be_of(saying.text, f"{event.title} {event.summary}")
        ]
        return before_it[-1].title if before_it else None
    return None


def _is_told_by(happening: Happening, saying: Saying) -> bool:
    """Whether the one who speaks told the event too: nobody denies what he has just said."""
    return happening.speaker is not None and happening.speaker.name == saying.figure.name
