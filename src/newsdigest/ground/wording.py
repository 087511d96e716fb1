"""The words of a record held to its evidence: what the article does not carry is never printed as fact."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from newsdigest.align import Span
from newsdigest.attributions.narration import is_narrated
from newsdigest.dates import When
from newsdigest.english.grammar import finite_in
from newsdigest.english.openings import opens_subordinate
from newsdigest.english.words import tokens as tokens_in
from newsdigest.facts.clauses import turned_clauses
from newsdigest.facts.fulfilment import unfulfilled
from newsdigest.facts.namesakes import misnamed
from newsdigest.facts.naming import spaced
from newsdigest.facts.support import cut_at, is_cut_from, is_verbatim, missing, turned
from newsdigest.facts.telling import untold as untold_words
from newsdigest.ground.denials import misdenied
from newsdigest.ground.doubles import displaced_dates, doubled, strange_weekdays
from newsdigest.ground.frames import frame
from newsdigest.ground.leaning import named
from newsdigest.ground.omissions import lost
from newsdigest.ground.orders import reordered
from newsdigest.ground.page import Page
from newsdigest.ground.pivots import unturned
from newsdigest.ground.placing import misplaced
from newsdigest.ground.polarity import affirmed, hearsay, unspoken
from newsdigest.ground.widening import replaces, wider
from newsdigest.schema.mention import Difference
from newsdigest.schema.reading import Status
from newsdigest.text import Stretch

_HEADING = "title"  # the field of an event's short title
_CLAIMED = "text"  # the field of a claim, whose speaker is told beside it
_MISSING = frozenset(("number", "unit", "date", "name"))
_LEANING = re.compile(r"(?:\w+ ){0,2}(?:he|she|it|they)\b", re.IGNORECASE)


class Held(NamedTuple):
    """The words that may be printed, the evidence that carries them, and what was wrong with the record's own."""

    text: str
    span: Span
    notes: tuple[str, ...] = ()
    lacking: tuple[Difference, ...] = ()
    """Why the sentences of the evidence stand in the place of the record's own words, if they do."""
    dropped: tuple[Difference, ...] = ()
    """Why the last clauses of the record's own words were left out, if they were."""

    def is_shared_by(self, title: str, page: Page) -> bool:
        """Whether a title may have the fault for which the words were replaced.

        It may, unless every fault is a figure, a date or a name of which the title has no word, and the title is in
        words of the sentences and the headline. A sentence about "he" or "it" is no title by itself.
        """
        evidence = [*(sentence.text for sentence in page.sentences_of(self.span)), page.article.headline]
        if _LEANING.match(self.text):
            return False
        own = set(spaced(title).split())
        is_elsewhere = all(
            each.kind in _MISSING and each.said is not None and own.isdisjoint(spaced(each.said).split())
            for each in (*self.lacking, *self.dropped)
        )
        return not is_elsewhere or bool(untold_words(title, evidence))


def held(
    text: str, *, field: str, page: Page, span: Span, when: When | None, may_widen: bool, status: Status | None = None
) -> Held:
    """Return the record's text if its evidence carries it, else the sentences of the evidence.

    Readers sum up several sentences and quote one. Where a neighbouring sentence carries what the quoted one lacks, the
    evidence is widened to it, unless the text puts that in the place of something that the quoted sentence does say.
    The record's own words are kept in the note. `status`: how an event is printed; what happened is told as done, also
    in the present.
    """
    own = page.sentences_of(span)
    whens = [when] if when else []
    evidence = [sentence.text for sentence in own]
    said = hearsay(text, evidence) if field != _CLAIMED else unspoken(text, page.quoted(span), evidence)
    is_done, is_held = status == "happened", status in (None, "alleged", "denied")
    ahead = tuple(unfulfilled(text, evidence, in_present=True)) if is_done and not is_verbatim(text, evidence) else ()
    lacks = partial(_lacking, page=page, whens=whens, is_claim=is_held, is_done=is_done)
    lacking = [*lacks(text, own), *ahead, *(turned := tuple(said))]
    if not own or not lacking:
        return Held(text, span)
    if may_widen and not turned and not ahead and not replaces(lacking, text, own):
        for sentences in wider(page, own):
            if not lacks(text, sentences):
                start = span.start if sentences[0].start <= span.start < sentences[0].end else sentences[0].start
                return Held(text, Span(min(span.start, start), max(span.end, sentences[-1].end)))
    note = f"The {field} {text!r} is not carried by the article: {_said(lacking)}."
    shorter = next((part for part in _shorter(text) if not lacks(part, own)), None)
    if shorter is not None and not ahead:
        return Held(shorter, span, (note,), dropped=tuple(lacking))
    told = _fullest(text, own, page) if may_widen and not turned else own
    if told != own:
        whole = Span(min(span.start, told[0].start), max(span.end, told[-1].end))
        return Held(" ".join((named(told[0], page), *(each.text for each in told[1:]))), whole, (note,), tuple(lacking))
    if field == _HEADING:  # one sentence is long enough
        told = [min(own, key=lambda sentence: len(untold_words(text, [sentence.text])))]
    return Held(_verbatim(page, span, told), span, (note,), tuple(lacking))


def unframed(text: str, *, field: str, page: Page, span: Span, status: Status) -> Held | None:
    """Return the whole sentence for a text that tells a clause of it without what the clause hangs on.

    The clause is the text itself, where it is cut from the sentence, else the quote. What is neither told as happened
    nor as planned says by its status that it may not be so.
    """
    own = page.sentences_of(span)
    if not own or status not in ("happened", "planned"):
        return None
    sentence = own[0]
    start, end = cut_at(text, sentence.text) or (max(span.start - sentence.start, 0), span.end - sentence.start)
    found = frame(sentence.text, start, end, status)
    if found is None or found.is_in(text):
        return None
    note = f"The {field} {text!r} leaves out what the article says of it: {found.words!r}."
    whole = Span(min(span.start, sentence.start), max(span.end, sentence.end))
    return Held(" ".join(each.text for each in own), whole, (note,))


def whole_clause(told: Held, page: Page) -> Held:
    """Return the sentences of the evidence for a text that is only a clause which hangs on another: "If it rains"."""
    if not opens_subordinate(told.text):
        return told
    note = f"The text {told.text!r} hangs on a clause that it leaves out."
    return verbatim(page, told)._replace(notes=(*told.notes, note))


def spoken(told: Held, speaker: str, page: Page) -> Held:
    """Return the sentence of a claim for a text that has only what the reporter tells: `Orr, who won the cup, said`.

    Of several sentences of evidence it is the one in which somebody speaks.
    """
    own = page.sentences_of(told.span)
    sayings = page.sayings_in(told.span)
    if (
        not own
        or _SAYS.search(told.text) is not None
        or not is_narrated(told.text, speaker, page.article.body, own[0].start, own[-1].end, sayings)
    ):
        return told
    within = next(
        (one for one in own if any(each.start < one.end and one.start < each.end for each in sayings)), own[0]
    )
    note = f"The text {told.text!r} is told by the reporter, and not said."
    return Held(within.text, Span(within.start, within.end), (*told.notes, note))


_SAYS = re.compile(r"\b(?:said|says|asked|told|wrote|added)\b|[\"“]")
"""The text tells itself who says what."""


def verbatim(page: Page, told: Held) -> Held:
    """Return the sentences of the evidence in the place of what was told."""
    own = page.sentences_of(told.span)
    return Held(_verbatim(page, told.span, own), told.span, told.notes) if own else told


def _verbatim(page: Page, span: Span, own: Sequence[Stretch]) -> str:
    """Return the sentences of the evidence; of a long one only the quote, if a colon or semicolon ends it there."""
    behind = page.article.body[span.end : span.end + 1]
    quote = page.article.body[span.start : span.end]
    is_whole = span.start == own[0].start and behind in _ENDS and len(quote.split()) > _FEWEST_WORDS
    if behind and is_whole:
        return f"{quote}."
    return " ".join((named(own[0], page), *(sentence.text for sentence in own[1:])))


def _fullest(text: str, own: Sequence[Stretch], page: Page) -> Sequence[Stretch]:
    """Return the evidence with the next sentence, if that has much of what the text tells and the evidence has not."""
    further = page.with_neighbours(own, 0, 1)
    if further is None:
        return own
    ours, theirs = (untold_words(text, [each.text for each in sentences]) for sentences in (own, further))
    return further if len(theirs) <= len(ours) - _MUCH else own


_MUCH = 3  # telling words
_ENDS = (":", ";")


_LAST_CLAUSE = re.compile(
    r"(?:;|,|\s[—–-])\s(?=[^;,—–]*$)|\sand\s(?=(?:is|are|was|were|has|have|had|will|would|did|does)\b[^;,—–]*$)"
)
_FEWEST_WORDS = 4
# A verb whose subject stands before the comma: "Hale, the warden, | was jailed".
_GOES_ON = re.compile(
    r"(?:\w+ly\s)?(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|shall|should|did|does|do|\w+ed|said|says"
    r"|won|lost|left|fell|rose|took|went|came|made|gave|found|began|led|told|sold|bought|died)\b"
)
# Whose word it is goes with what is left.
_ASCRIBED = re.compile(
    r"(?:\b(?:said|says|told|announced|reported|wrote|added|warned|confirmed)\W*$|^according to\b)", re.IGNORECASE
)
_LEFT = 0.4  # of the words of a text, when its last clauses are left out


def _shorter(text: str) -> Iterator[str]:
    """Yield the text without its last clauses, as long as much of it remains."""
    whole, end = len(text.split()), "." if text.endswith(".") else ""
    rest = text
    while (cut := _LAST_CLAUSE.search(rest)) is not None:
        left_out, rest = rest[cut.end() :], rest[: cut.start()]
        if len(rest.split()) < max(_FEWEST_WORDS, whole * _LEFT) or _ASCRIBED.search(left_out):
            return
        is_joined = cut[0].strip() == "and"
        if not is_joined and _GOES_ON.match(left_out):
            return  # what is left has lost the verb of its subject
        if finite_in(tokens_in(rest)) is not None:
            yield rest + end


def _lacking(
    text: str, sentences: Sequence[Stretch], *, page: Page, whens: Sequence[When], is_claim: bool, is_done: bool
) -> list[Difference]:
    """Return what the sentences do not carry; a name that the article has may stand for a pronoun or a description."""
    evidence = [sentence.text for sentence in sentences]
    if is_verbatim(text, evidence):
        return []
    lacking = [
        *(difference for difference in missing(text, evidence, whens=whens) if difference.kind != "name"),
        *turned(text, evidence, is_claim=is_claim, in_present=is_done),
        *turned_clauses(text, evidence),
        *affirmed(text, evidence),
        *misdenied(text, evidence),
        *misnamed(text, evidence, known=(page.article.body,)),
    ]
    if is_cut_from(text, evidence):  # the evidence has all its words
        lacking += lost(text, sentences, page)
    else:
        lacking += reordered(text, evidence)
        lacking += misplaced(text, sentences, page)
        lacking += unturned(text, sentences, page, whens)
    lacking += strange_weekdays(text, evidence, whens, page.article.published)
    return [*lacking, *doubled(text, evidence), *displaced_dates(text, evidence, whens)]


def _said(differences: Sequence[Difference]) -> str:
    return "; ".join(dict.fromkeys(_told(difference) for difference in differences))


def _told(difference: Difference) -> str:
    if difference.said is None:
        return f"{difference.kind} {difference.found!r} left out"
    if difference.found is None:
        return f"{difference.kind} {difference.said!r}"
    return f"{difference.kind} {difference.said!r} for {difference.found!r}"
