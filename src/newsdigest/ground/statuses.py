"""The status of an event held to the article: what is called off, put off or denied, some sentence says is so."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from newsdigest.align import Span
from newsdigest.dates import When
from newsdigest.facts.fulfilment import holds_open, is_ahead
from newsdigest.facts.statements import content_of
from newsdigest.ground.page import Page
from newsdigest.schema.reading import Event, Status
from newsdigest.text import Stretch

_CALLED_OFF = (
    r"cancel\w*|call(?:s|ed|ing)? (?:\w+ ){0,4}off|scrap(?:s|ped|ping)?|abandon\w*|ax(?:e|es|ed|ing)|abort\w*|"
    r"drop(?:s|ped|ping)?|shelv\w+|withdr[ae]w\w*|revok\w+|rescind\w*|annul\w*|quash\w*|ditch\w*|struck (?:from|off)|"
    r"pull(?:s|ed|ing)? (?:\w+ ){0,4}out|(?:was|were|is|are|be|been) off|no longer|halt\w*|suspend\w*|"
    r"(?:not|n['’]t|never) (?:now |be |been )?(?:take place|taken? place|go(?:ne)? ahead|held|happen\w*|go|going|"
    r"proceed|take effect|play\w*|open|run|ran|launch\w*|left|leave|sail\w*|fl(?:y|ew|own)|depart\w*|came|come|"
    r"start\w*|beg[aiu]n|arriv\w*|materiali[sz]\w*)|(?:was|were) to have|rained off|washed out|void\w*|"
    r"lapse[sd]?|terminat\w+|(?:fall|fell|falls|fallen) through|collaps\w+|(?:came|come) to nothing"
)
_PUT_OFF = (
    r"postpon\w*|(?:put|puts|putting|push\w*|mov\w+|set|held|hold|bring|brought) (?:\w+ ){0,5}(?:off|back|forward|over|"
    r"from|to|by|until|till)|delay\w*|reschedul\w*|defer\w*|adjourn\w*|suspend\w*|mov(?:e|ed|es|ing)|shift\w*|"
    r"slip(?:s|ped)|new date|extend\w*|h[eo]ld up"
)
_DENIED = (
    r"den(?:y|ies|ied|ying|ials?)|reject\w*|dismiss\w*|disput\w*|refut\w*|contradict\w*|rebut\w*|repudiat\w*|"
    r"disavow\w*|false\w*|fake\w*|hoax|untrue|wrong\w*|incorrect|inaccurate|mistaken|baseless|unfounded|groundless|"
    r"invent\w*|fabricat\w*|rumou?r\w*|fiction|nonsense|myth|lies?|lied|lying|debunk\w*|contest\w*|not guilty|"
    r"innocen\w+|disagree\w*|rule[sd]? out|challeng\w+|no truth|not true|(?:did|does|do|had|has|have|was|were|is|"
    r"are)(?: not|n['’]t)|never|misleading|retract\w*|correct(?:ed|ion)"
)
_CUES: dict[Status, re.Pattern[str]] = {
    "cancelled": re.compile(rf"\b(?:{_CALLED_OFF})\b", re.IGNORECASE),
    "postponed": re.compile(rf"\b(?:{_PUT_OFF})\b", re.IGNORECASE),
    "denied": re.compile(rf"\b(?:{_DENIED})\b", re.IGNORECASE),
}
_WORDS: dict[Status, str] = {"cancelled": "called off", "postponed": "put off", "denied": "denied"}
_NOW_OFF = re.compile(
    r"\b(?:was|were|is|are|ha(?:s|ve|d) been) (?:(?P<off>cancell?ed|called off|scrapped|abandoned|axed|shelved)"
    r"|(?P<later>postponed|put off|rescheduled))\b"
)
_ASIDE = re.compile(r"\b(?:after|before|since|when|while|although|though|because|that|which|who|as|if|until|but|and)\b")
_NEAR = 2  # sentences on either side that go on about the same thing
_SHARED = 2  # content words by which any other sentence is about it


class Stood(NamedTuple):
    """The status that the article carries, and what was wrong with the one read."""

    status: Status
    notes: tuple[str, ...] = ()


def stood(event: Event, page: Page, span: Span, when: When | None) -> Stood:
    """Return the status of an event as far as the article has words for it."""
    cue = _CUES.get(event.status)
    if event.status == "planned" and _is_over(page, span, when):
        return Stood("happened", ("The article tells it in the past and of a day gone by; it stands as happened.",))
    if cue is None:
        return Stood(_called_off(event, page, span) or _in_somebodys_words(event, page, span))
    if any(cue.search(text) for text in _about(event, page, span)):
        return Stood(event.status)
    status = _plainly(event, page, span, when)
    return Stood(status, (f"Nothing in the article says that it was {_WORDS[event.status]}; it stands as {status}.",))


def _is_over(page: Page, span: Span, when: When | None) -> bool:
    """Whether the article tells of a day before its publication, and of nothing due, possible or to come."""
    published = page.article.published.date() if page.article.published else None
    own = page.sentences_of(span)
    is_gone = when is not None and when.latest is not None and published is not None and when.latest < published
    return is_gone and bool(own) and not any(holds_open(each.text) or is_ahead(each.text) for each in own)


def _in_somebodys_words(event: Event, page: Page, span: Span) -> Status:
    """Return the status as it is, or `alleged` for what happened only inside a quotation: its speaker says so."""
    return "alleged" if event.status == "happened" and page.is_uttered(span) else event.status


def _about(event: Event, page: Page, span: Span) -> Iterable[str]:
    """Yield what the article says of the event: around the quote, in the headline, and where it uses the same words."""
    own = page.sentences_of(span)
    if not own:
        return
    yield page.article.headline
    first, last = page.sentences.index(own[0]), page.sentences.index(own[-1])
    known = frozenset().union(*content_of(event.title), *(form for each in own for form in content_of(each.text)))
    numbers, sentences_of = page.once(_by_form)
    shared = Counter(sentences_of[word] for word in {word for form in known for word in numbers.get(form, ())})
    near = range(max(first - _NEAR, 0), min(last + _NEAR + 1, len(page.sentences)))
    for at in sorted({*near, *(at for at, count in shared.items() if count >= _SHARED)}):
        yield page.sentences[at].text


def _by_form(sentences: Sequence[Stretch]) -> tuple[Mapping[str, Sequence[int]], Sequence[int]]:
    """Return the numbers of the content words by their forms, and of each word the number of its sentence."""
    numbers: dict[str, list[int]] = {}
    sentences_of: list[int] = []
    for at, sentence in enumerate(sentences):
        for forms in content_of(sentence.text):
            for form in forms:
                numbers.setdefault(form, []).append(len(sentences_of))
            sentences_of.append(at)
    return numbers, sentences_of


def _plainly(event: Event, page: Page, span: Span, when: When | None) -> Status:
    """Return what is left of a status without words for it: called off for put off, else done or to come."""
    own = [sentence.text for sentence in page.sentences_of(span)]
    others: tuple[Status, ...] = ("cancelled", "postponed")
    for other in others:
        if event.status in others and any(_CUES[other].search(text) for text in own):
            return other
    published = page.article.published.date() if page.article.published else None
    return "planned" if _is_ahead(event, when, published) else "happened"


def _is_ahead(event: Event, when: When | None, published: date | None) -> bool:
    if event.tense is not None:
        return event.tense == "future"
    return lies_ahead(when, published)


def lies_ahead(when: When | None, published: date | None) -> bool:
    """Whether a date lies after the day of publication."""
    return when is not None and when.earliest is not None and published is not None and when.earliest > published


def _called_off(event: Event, page: Page, span: Span) -> Status | None:
    """Return that the very thing was called off or put off, where the quote's main verb says so and the title does not.

    "The vote was called off" of a title "Council votes"; a title "Council calls off vote" tells the calling off.
    """
    if event.status not in ("happened", "planned") or any(cue.search(event.title) for cue in list(_CUES.values())[:2]):
        return None
    for sentence in page.sentences_of(span):
        found = _NOW_OFF.search(sentence.text)
        before = sentence.text[: found.start()] if found else ""
        if found is None or _ASIDE.search(before):
            continue
        subject = frozenset(form for forms in content_of(before) for form in forms)
        shared = [not subject.isdisjoint(forms) for forms in content_of(event.title)]
        if shared and sum(shared) * 2 >= len(shared):
            return "cancelled" if found["off"] else "postponed"
    return None
