"""Events, claims and background lines as the records of a reading."""

from __future__ import annotations

import re

from newsdigest.attributions.said.saying import Saying
from newsdigest.english import lexicon
from newsdigest.english.words import has_word
from newsdigest.extract.rules import topics
from newsdigest.extract.rules.happened.actors import foremost
from newsdigest.extract.rules.happened.happening import Happening
from newsdigest.extract.rules.happened.openers import spelled_out
from newsdigest.extract.rules.titles.tellers import teller_of
from newsdigest.extract.rules.titles.titling import title_of
from newsdigest.schema.reading import Claim, Event, Status
from newsdigest.schema.topics import Topic


def event_of(body: str, happening: Happening, topic: Topic) -> Event:
    """Return a happening as an event, its pronoun spelled out where it is sure whom it means."""
    subject = happening.subject
    clause = spelled_out(happening.clause, subject, body)
    summary = spelled_out(happening.sentence, happening.opener, body)
    return Event(
        title=_hedged(title_of(clause), happening.status, body),
        summary=_sentence(summary),
        actors=happening.actors if subject is None else foremost((subject.name, *happening.actors)),
        place=happening.place,
        when=happening.when,
        when_iso=happening.day,
        tense=happening.tense,
        status=happening.status,
        topic=topics.topic_of(happening.sentence, topic),
        quote=body[happening.start : happening.end],
    )


_HEDGE = re.compile(r"\b(?:claim\w*|alleg\w*|den(?:y|ies|ied)|rumou?r\w*|reported\w*|accus\w*)\b", re.IGNORECASE)


def _hedged(title: str, status: Status, body: str) -> str:
    """Return a title that does not read as fact where somebody only says so."""
    if status not in ("denied", "alleged") or _HEDGE.search(title) or teller_of(title):
        return title
    return f"Claim that {title[:1].lower() + title[1:] if _begins_small(title, body) else title}"


def _begins_small(title: str, body: str) -> bool:
    """Whether a title has its capital only for standing first: its first word is no name, and none follows it."""
    first, _, rest = title.partition(" ")
    if first.lower() in lexicon.DETERMINERS | lexicon.PRONOUNS:
        return True
    if rest[:1].islower() and (first.endswith(("ing", "ed", "ous", "ive")) or first.lower() in _ORDINARY):
        return True
    return not rest[:1].isupper() and has_word(body, first.lower())


_ORDINARY = lexicon.PERSON_ROLES | lexicon.BODY_WORDS | lexicon.PREPOSITIONS | {"nobody", "everybody", "none"}


def claim_of(body: str, saying: Saying, about: str | None, topic: Topic) -> Claim:
    """Return a saying as a claim."""
    return Claim(
        speaker=saying.figure.name,
        speaker_role=saying.figure.role,
        chain=saying.chain,
        stance=saying.stance,
        channel=saying.channel,
        text=saying.text,
        topic=topics.topic_of(body[saying.start : saying.end], topic),
        about=about,
        quote=body[saying.start : saying.end],
    )


def _sentence(words: str) -> str:
    text = " ".join(words.split()).strip(" ,;:—–")
    text = text[:1].upper() + text[1:]
    return text if text.rstrip("\"”’') ")[-1:] in (".", "!", "?", "…") else f"{text}."
