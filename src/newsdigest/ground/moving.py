"""What was read on the day from which its sentence says that it was moved: it is on the new one."""

from __future__ import annotations

import re

from newsdigest import dates
from newsdigest.align import Span
from newsdigest.ground.page import Page
from newsdigest.schema.reading import Event

_LEAD = re.compile(r"(?:on|in|at|for|from|the)\s+", re.IGNORECASE)


def moved_to(words: str, page: Page, place: Span) -> str | None:
    """Return the words for the new day of what the sentence of a date says was on that date before."""
    own = page.sentences_of(place)
    former = dates.former_words(own[0].text) if len(own) == 1 else None
    if former is None or _bare(former) != _bare(words):
        return None
    return dates.new_words(own[0].text)


def on_its_new_day(event: Event, new: str, page: Page, place: Span) -> Event:
    """Return the event with its new day, and no text that has the old one alone: its sentence tells both."""
    own = page.sentences_of(place)
    if not own or not event.when:
        return event
    old = _LEAD.sub("", event.when)
    texts = {"title": event.title, "summary": event.summary}
    told = {name: own[0].text for name, text in texts.items() if old in text and new not in text}
    return event.model_copy(update={"when": new, **told})


def _bare(words: str) -> str:
    """Return date words without what leads to them: "on 3 May"."""
    return _LEAD.sub("", words).casefold()
