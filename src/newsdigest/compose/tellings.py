"""Clusters as sentences: an event in its own words, a claim with the one who said it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdigest import names
from newsdigest.compose.attribution import attributed, speaks_for_itself, tells_who_says, with_speaker
from newsdigest.compose.datelines import closed, noted, with_right_weekday
from newsdigest.compose.desk import ClaimCluster, Desk, EventCluster, evidence_of
from newsdigest.compose.echoes import ascribed_once
from newsdigest.compose.hedges import ascribes, is_hedged, is_speech, shows
from newsdigest.compose.referents import by_name
from newsdigest.compose.scrutiny import is_carried
from newsdigest.compose.speakers import Introductions, names_speaker, shown_speaker, unowned
from newsdigest.compose.wording import CLAIM_THAT, going_on, is_personal, leans, stands_alone, tidied, unquoted
from newsdigest.schema.reading import Claim, Event, Status
from newsdigest.text import fold

_SUBJECT = re.compile(r"\b(?:[Hh]e|[Ss]he)\b(?=\s)")
_MARKED: dict[Status, str] = {"cancelled": "cancelled", "postponed": "postponed", "planned": "planned"}


def told(cluster: EventCluster | ClaimCluster, desk: Desk, introductions: Introductions, *, year: int | None) -> str:
    """Return the sentence that tells a cluster."""
    if isinstance(cluster.record, Event):
        return event_sentence(desk.events[cluster.id], desk, year=year, dated=True)
    return claim_sentence(desk.claims[cluster.id], desk, introductions, year=year, dated=True)


def claim_sentence(
    claim: ClaimCluster, desk: Desk, introductions: Introductions, *, year: int | None, dated: bool = False
) -> str:
    """Return the sentence that tells a claim and whose it is."""
    if claim.edited is not None and claim.edited.text:
        return sentence_case(claim.edited.text)
    return _noted(unowned(attributed(claim, desk, introductions)), claim, desk, year, own=dated)


def told_by(
    event: EventCluster, claim: ClaimCluster, desk: Desk, introductions: Introductions, *, year: int | None
) -> str:
    """Return the sentence of an event that is known from one speaker only, with the speaker."""
    if event.edited is not None and event.edited.text:
        return sentence_case(event.edited.text)
    words = event_words(event, desk)
    if not is_ascribed(words, claim) and not speaks_for_itself(words, claim.record.speaker):
        words = with_speaker(words, claim, desk, introductions)
    return _with_status(closed(_noted(unowned(words), event, desk, year), event.when, year=year), event, desk)


def is_ascribed(words: str, claim: ClaimCluster) -> bool:
    """Whether words tell that somebody said something, and not only what one does in the account of another."""
    return is_speech(words) and (ascribes(words) or names_speaker(words, claim.record.speaker))


def event_sentence(event: EventCluster, desk: Desk, *, year: int | None, dated: bool = False) -> str:
    """Return the sentence that tells an event; `dated` says the day, which the timeline shows beside it anyway."""
    if event.edited is not None and event.edited.text:
        return sentence_case(event.edited.text)
    words = _noted(unowned(_with_teller(event_words(event, desk), event, desk)), event, desk, year, own=dated)
    return _with_status(closed(words, event.when, year=year) if dated else words, event, desk)


def _with_teller(words: str, event: EventCluster, desk: Desk) -> str:
    """Return a sentence that only calls itself a claim as the words of who makes it, where that is known."""
    if not words.startswith(CLAIM_THAT):
        return words
    told = sentence_case(words[len(CLAIM_THAT) :])
    teller = next((one for one in desk.said_about.get(event.id, ()) if one.record.stance == "asserts"), None)
    if teller is None:
        return words
    return told if tells_who_says(told, teller) else with_speaker(told, teller, desk, Introductions())


def event_point(event: EventCluster, heading: str, desk: Desk, *, year: int | None) -> str:
    """Return the heading of an event as a point of the summary, with its day: of what was called off, when due."""
    words = _noted(sentence_case(heading), event, desk, year)
    return closed(words, event.when, year=year, note="due " if _was_due(event, desk) else "")


def _was_due(event: EventCluster, desk: Desk) -> bool:
    """Whether the day of what was called off lies behind the report: it is no day on which anything was done."""
    article = desk.articles.get(_teller(event, desk))
    if event.record.status != "cancelled" or article is None or article.published is None or event.when is None:
        return False
    return event.when.earliest is not None and event.when.earliest > article.published.date()


def sentence_case(words: str) -> str:
    """Return words as a sentence: a capital at the start, a full stop at the end."""
    whole = " ".join(words.split())
    whole = whole[:1].upper() + whole[1:]
    return whole if whole.rstrip("\"'”’)").endswith((".", "!", "?", "…")) else f"{whole.rstrip(',;:–—- ')}."


def _noted(text: str, cluster: EventCluster | ClaimCluster, desk: Desk, year: int | None, *, own: bool = True) -> str:
    article = desk.articles.get(_teller(cluster, desk))
    return noted(text, cluster.when, published=article.published if article else None, year=year, own=own)


def _teller(cluster: EventCluster | ClaimCluster, desk: Desk) -> str:
    """Return the article whose day the date words count from: the one that the record was taken from."""
    own = _own_words(cluster.record)
    tellers = [m.article_id for m in cluster.mentions if _own_words(m.record) == own]
    return min(tellers or [e.article_id for e in evidence_of(cluster)], key=desk.published)


def _own_words(record: Event | Claim) -> str:
    return record.summary if isinstance(record, Event) else record.text


def event_words(event: EventCluster, desk: Desk) -> str:
    """Return the summary where the evidence carries it, else the article's own sentence, else the evidence.

    A summary that points back ("It did not say") gives way to another telling of the same event.
    """
    if event.id not in desk.words:
        article = desk.articles.get(_teller(event, desk))
        published = article.published if article else None
        desk.words[event.id] = with_right_weekday(ascribed_once(next(_tellings(event, desk))), event.when, published)
    return desk.words[event.id]


def _tellings(event: EventCluster, desk: Desk) -> Iterator[str]:
    """Yield what may be printed of an event, the best first; what has another day than is printed beside it, last."""
    current = [m for m in event.mentions if m.evidence is not None and not desk.overtaken.gives_old_day(m.evidence)]
    told = [m for m in current if not desk.gives_other_day(m, event)]
    others = {fold(m.record.summary) for m in current if m not in told} - {fold(m.record.summary) for m in told}
    first = event.record.summary or event.record.title
    summaries = [*([] if fold(first) in others else [first]), *(m.record.summary for m in told)]
    leaning = []
    for summary in dict.fromkeys(sentence_case(tidied(s)) for s in summaries):
        if is_carried(summary, [event], desk):
            if not leans(summary) and not is_personal(summary) and fold(summary) not in desk.outvoted:
                yield summary
            leaning.append(_with_actor(by_name(summary, event, desk), event))
    apart = {desk.sentence_text(m.evidence) for m in current if m not in told and m.evidence is not None}
    passages = [p for p in desk.passages(event, current=True) if p not in apart] or desk.passages(event)
    own = [passage for one in passages if stands_alone(passage := by_name(tidied(one), event, desk))]
    yield from (words for words in own if fold(words) not in desk.outvoted and not leans(words))
    title = sentence_case(tidied(event.record.title))
    if leaning and is_carried(title, [event], desk) and not leans(title) and not is_personal(title):
        yield title
    yield from sorted(leaning, key=leans)
    yield from own
    yield sentence_case(tidied(evidence_of(event)[0].quote))


def _with_actor(words: str, event: EventCluster) -> str:
    """Return a sentence that speaks of a "he" or "she" with the name of the first actor, whom it does not name."""
    pronoun = _SUBJECT.search(unquoted(words))
    actor = event.record.actors[0] if event.record.actors else ""
    if pronoun is None or not actor or fold(actor).rsplit(" ")[-1] in fold(words) or not _is_person(actor):
        return words
    return f"{words[: pronoun.start()]}{actor}{words[pronoun.end() :]}"


def _is_person(actor: str) -> bool:
    return any(name.kind == "person" and name.text == actor for name in names.find(f"{actor} said"))


def _with_status(words: str, event: EventCluster, desk: Desk) -> str:
    """Return the sentence with what keeps it from reading as plain fact."""
    status = event.record.status
    if (
        shows(status, words)
        or (status == "planned" and shows("postponed", words))
        or (status == "alleged" and _tells_whose(words, event, desk))
    ):
        return words
    if status in _MARKED:
        return _before_stop(words, f" ({_MARKED[status]})")
    if status == "alleged":
        return _before_stop(words, ", according to a report that is not confirmed")
    if is_hedged(words) and event.id in desk.disputed:
        return words
    deniers = [c.record.speaker for c in desk.said_about.get(event.id, ()) if c.record.stance == "denies"]
    hedge = ", which was denied" if is_hedged(words) else ", according to a report that was denied"
    return _before_stop(words, hedge + (f" by {shown_speaker(deniers[0])}" if deniers else ""))


def _tells_whose(words: str, event: EventCluster, desk: Desk) -> bool:
    """Whether the words name who asserts what is alleged, by whatever verb: `A diver concluded that the pier sank`."""
    basis = desk.basis(event)
    sayers = (c.record.speaker for c in desk.claims.values() if c.record.stance == "asserts" and basis & desk.basis(c))
    return any(names_speaker(words, speaker) for speaker in sayers)


def _before_stop(words: str, addition: str) -> str:
    if addition.startswith(","):
        return f"{going_on(words)}{addition[1:]}."
    return f"{words[:-1]}{addition}." if words.endswith(".") else f"{words}{addition}"
