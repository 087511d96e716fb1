"""Whose words a passage may be: everybody whom the article has speak there, or go on speaking."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsdigest.align import Span
from newsdigest.attributions.said.holdings import holders_in
from newsdigest.attributions.said.saying import Saying
from newsdigest.english.lexicon import FIRST_PERSON
from newsdigest.ground.page import Page
from newsdigest.ground.utterances import Utterance, utterances_in
from newsdigest.passages.interviews import PERSONAL
from newsdigest.passages.passage import Passage, unmasked

_GOING_ON = 3  # sentences behind somebody's words that may go on with them


class Voice(NamedTuple):
    """One whom the article has speak: whom it means, in which words, and where they stand in the body."""

    name: str
    worded: str
    role: str | None
    is_pronoun: bool
    at: int
    among: str = ""
    """Words among which whoever speaks stands, where nothing else is told of them."""

    @property
    def is_told(self) -> bool:
        """Whether it is known whom a pronoun is taken for."""
        return self.name != self.worded


def voices(page: Page, span: Span) -> tuple[Voice, ...]:
    """Return all whose words a passage may be; none where the article itself tells it."""
    touched = page.passages_of(span)
    said = page.sayings_in(span)
    shared = [each for each in said if each.shares(span.start, span.end)]
    told = shared or said
    found = (
        *_of_sayings(told, page),
        *_of_others(touched, shared, span, page),
        *_handed_on(touched, span),
        *_of_first_person(touched, page, span, is_open=not shared),
    )
    return found or tuple(_going_on(touched, span, page))


def _handed_on(touched: Sequence[Passage], span: Span) -> Iterator[Voice]:
    """Yield who is told in somebody's quoted words to have spoken: `“He said that he would come,” said the pilot`."""
    for passage in touched:
        if any(
            passage.start + each.start < span.end and span.start < passage.start + each.end for each in passage.speeches
        ):
            for told in utterances_in(unmasked(passage)):
                at = passage.start + told.cue
                is_own = told.speaker is not None and told.speaker.name.lower() in FIRST_PERSON
                if span.start <= at < span.end and told.is_telling and not is_own and passage.is_quoted(told.cue):
                    yield _voice(told, passage, at)


def _of_first_person(touched: Sequence[Passage], page: Page, span: Span, is_open: bool) -> Iterator[Voice]:
    """Yield whose `I` it may be: outside quotation marks the author's, and whoever is asked in an interview."""
    is_personal = any(PERSONAL.search(passage.masked) for passage in touched)
    if is_personal:
        yield from (Voice(name, name, None, False, span.start) for name in page.article.bylines)
    if is_open and (is_personal or page.is_uttered(span) or any(passage.is_speech_only for passage in touched)):
        yield from (Voice(name, name, None, False, span.start) for name in page.asked)


def _of_sayings(sayings: Sequence[Saying], page: Page) -> Iterator[Voice]:
    for saying in sayings:
        worded, start = saying.worded, page.passage_start(saying.passage)
        at = start + worded.start if worded is not None else saying.start
        words = worded.name if worded is not None else saying.figure.name
        yield Voice(saying.figure.name, words, saying.figure.role, worded is not None and worded.kind == "pronoun", at)
        yield from (Voice(link, link, None, False, at) for link in saying.chain)


def _of_others(touched: Sequence[Passage], shared: Sequence[Saying], span: Span, page: Page) -> Iterator[Voice]:
    """Yield who else speaks in a passage: beside those whose words stand in it, or as they hand it on."""
    for passage in touched:
        first, last = _part(passage, span)
        for told in _speaking(passage):
            at = passage.start + told.cue
            if first <= at < last and (not shared or _is_beside(told, at, shared, span, page)):
                yield _voice(told, passage, at)


def _told_by(saying: Saying, page: Page) -> tuple[tuple[int, int], ...]:
    """Return where the content of a saying stands, unless that has its speaker, too: `Ms Orr called it a shame`."""
    speaker = page.passage_start(saying.passage) + (saying.worded.start if saying.worded is not None else 0)
    return tuple([(start, end) for start, end in saying.content if not start <= speaker < end])


def _part(passage: Passage, span: Span) -> tuple[int, int]:
    """Return where in a passage a span stands: another may speak behind a semicolon."""
    first = passage.masked.rfind("; ", 0, max(0, span.start - passage.start))
    last = passage.masked.find("; ", max(0, span.end - passage.start))
    return passage.start + max(first, 0), passage.start + last if last >= 0 else passage.end


def _is_beside(told: Utterance, at: int, shared: Sequence[Saying], span: Span, page: Page) -> bool:
    """Whether somebody speaks where a saying is told, outside its content, or is named in what it hands on."""
    if any(start <= at < end for each in shared for start, end in _told_by(each, page)):
        is_pronoun = told.speaker is not None and told.speaker.kind == "pronoun"
        is_over = at < span.end and " and " not in page.article.body[at : span.start]
        return is_over and told.is_telling and not is_pronoun
    return any(each.start <= at < each.end for each in shared)


def _speaking(passage: Passage) -> Iterator[Utterance]:
    yield from (Utterance(holder, holder.end, False) for holder in holders_in(passage))
    yield from utterances_in(passage)


def _voice(told: Utterance, passage: Passage, at: int) -> Voice:
    speaker = told.speaker
    if speaker is None:
        return Voice("", "", None, False, at, told.among)
    return Voice(speaker.name, speaker.name, speaker.role, speaker.kind == "pronoun", passage.start + speaker.start)


def _going_on(touched: Sequence[Passage], span: Span, page: Page) -> Iterator[Voice]:
    """Yield who spoke last before a passage in which nobody does, if it is told as going on with what they said.

    So it is in quotation marks, with a verb moved back for another's words (`It would cost too much`), behind who
    `spoke for an hour`, and where somebody writes as `we`. Behind anybody else plain words are the reporter's.
    """
    is_reported = any(_is_reported(passage, span) for passage in touched)
    for passage in page.passages_before(touched[0], _GOING_ON) if touched else ():
        whole = Span(passage.start, passage.end)
        said = tuple(_of_sayings(page.sayings_in(whole), page))
        found = (*said, *_of_others([passage], (), whole, page))
        if found:
            is_open = is_reported or not (said or _SPOKE.isdisjoint(token.low for token in passage.tokens))
            yield from (voice for voice in found if is_open or voice.worded.lower() in FIRST_PERSON)
            return


def _is_reported(passage: Passage, span: Span) -> bool:
    """Whether a passage tells what somebody else says, by its marks or its verb."""
    if any(
        passage.start + each.start < span.end and span.start < passage.start + each.end for each in passage.speeches
    ):
        return True
    return any(token.low in _MOVED_BACK for token in passage.tokens)


_MOVED_BACK = frozenset(("would", "could", "might", "should", "wouldn't", "couldn't"))
"""Helping verbs of what was said: a reporter tells what is to come with `will`."""
_SPOKE = frozenset(("spoke", "talked", "testified", "speaks", "talks"))
"""Verbs of which the words stand elsewhere, if the sentence itself has none of them."""
