"""Events, claims and background lines as the records of a reading."""

from __future__ import annotations

import re

from newsdigest.extract.rules import lexicon, titles, topics
from newsdigest.extract.rules.cast import Figure
from newsdigest.extract.rules.claims import Saying
from newsdigest.extract.rules.happenings import Happening
from newsdigest.extract.rules.tellers import teller_of
from newsdigest.extract.rules.words import has_word
from newsdigest.schema.reading import Claim, Event, Status
from newsdigest.schema.topics import Topic

_OPENING = re.compile(r"(?P<word>He|She|It|His|Her|Its|he|she|it|his|her|its)\b(?=\s+[a-z])")


def event_of(body: str, happening: Happening, topic: Topic) -> Event:
    """Return a happening as an event, its pronoun spelled out where it is sure whom it means."""
    subject = happening.subject
    clause = _spelled_out(happening.clause, subject)
    summary = _spelled_out(happening.sentence, happening.opener)
    return Event(
        title=_hedged(titles.title_of(clause), happening.status, body),
        summary=_sentence(summary),
        actors=happening.actors if subject is None else tuple(dict.fromkeys((subject.name, *happening.actors)))[:6],
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


def claim_of(body: str, saying: Saying, about: str | None, topic: Topic, when: str | None) -> Claim:
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
        when=when,
        quote=body[saying.start : saying.end],
    )


def opening_pronoun(clause: str) -> str | None:
    """Return the pronoun that opens a clause, if one does."""
    found = _OPENING.match(clause)
    return found["word"] if found is not None else None


def _spelled_out(words: str, subject: Figure | None) -> str:
    found = _OPENING.match(words)
    if subject is None or found is None:
        return words
    owned = found["word"].lower() in ("his", "its") or (
        found["word"].lower() == "her" and not re.match(r"(?i:her)\s+(?:was|is|has|had)\b", words)
    )
    ending = ("'" if subject.name.endswith("s") else "'s") if owned else ""
    return f"{subject.name}{ending}{words[found.end() :]}"


def _sentence(words: str) -> str:
    text = " ".join(words.split()).strip(" ,;:—–")
    text = text[:1].upper() + text[1:]
    return text if text.rstrip("\"”’') ")[-1:] in (".", "!", "?", "…") else f"{text}."
