"""Whose word a title rests on, where nobody else bears it out, and how they stand in it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from newsdigest import names
from newsdigest.compose.desk import ClaimCluster, Desk, EventCluster, evidence_of
from newsdigest.compose.speakers import shown_speaker
from newsdigest.english.grammar import is_person_role
from newsdigest.schema.reading import Event
from newsdigest.text import fold

MOST_OF_SPEAKER = 40


def only_teller(cluster: EventCluster | ClaimCluster, desk: Desk) -> str | None:
    """Return whose word is all that an event rests on; what a body says of itself it answers for."""
    basis = desk.basis(cluster)
    said: dict[str, frozenset[str]] = {}
    for claim in desk.claims.values():
        if claim.record.stance == "asserts" and not claim.record.chain and may_tell(claim, cluster, desk):
            speaker = shown_speaker(claim.record.speaker)
            said[speaker] = said.get(speaker, frozenset()) | desk.basis(claim)
    tellers = [speaker for speaker, words in sorted(said.items()) if basis <= words] or _persons(said, basis)
    speaker = tellers[0] if tellers else ""
    if not speaker or len(speaker) > MOST_OF_SPEAKER or (not _is_one(speaker) and _is_named(speaker, cluster)):
        return None
    return in_running_text(speaker)


def may_tell(claim: ClaimCluster, cluster: EventCluster | ClaimCluster, desk: Desk) -> bool:
    """Whether who makes a claim may be the one who tells an event: in one sentence, and not beside their words."""
    if not desk.basis(cluster) & desk.basis(claim):
        return False
    record = cluster.record
    if not isinstance(record, Event):
        return True
    words, speaker = record.summary or record.title, claim.record.speaker
    return not any(desk.is_narrated(words, speaker, evidence) for evidence in evidence_of(cluster))


def _persons(said: Mapping[str, frozenset[str]], basis: frozenset[str]) -> list[str]:
    """Return the persons who between them tell all of it, named ones first: nobody else bears it out."""
    persons = {speaker: words & basis for speaker, words in said.items() if _is_one(speaker)}
    if not basis <= frozenset[str]().union(*persons.values()):
        return []
    return sorted(persons, key=lambda speaker: (not _is_person(speaker), -len(persons[speaker]), speaker))


def _is_one(speaker: str) -> bool:
    """Whether a speaker is one person, named or described: `Ann Orr`, `the former chief engineer of the dam`."""
    head = _HEAD_END.split(speaker)[0].split()
    return _is_person(speaker) or (bool(head) and is_person_role(head[-1].lower()))


_HEAD_END = re.compile(r",|\s(?:of|for|from|in|at|with|who|to|on)\s")


def in_running_text(speaker: str) -> str:
    """Return a speaker as it stands inside a heading: without a capital or a `his` that only a sentence explains."""
    speaker = _OWNED.sub(lambda opening: "" if is_plural(speaker) else _article(speaker[opening.end() :]), speaker)
    return _SMALL.sub(lambda opening: opening.group().lower(), speaker)


def _article(words: str) -> str:
    return "an " if words[:1].lower() in "aeiou" else "a "


_OWNED = re.compile(r"^(?:his|her|its|their)\s(?=[a-z])", re.IGNORECASE)
_SMALL = re.compile(
    r"^(?:(?:The|An?|One|Two|Three|Four|Five|Six|Some|Several|Many|Most|Both|All|Another|Other|Local|Senior|Defen[cs]e|"
    r"His|Her|Its|Their)(?= [a-z])|(?:Police|Officials|Authorities|Researchers|Scientists|Experts|Doctors|Lawyers|"
    r"Prosecutors|Investigators|Organi[sz]ers|Witnesses|Residents|Critics|Staff|Workers|Teachers|Nurses|Relatives|Sources|"
    r"Videos|Reports)(?= [a-z]|$)|(?:The|An?)(?= ))"
)


def _is_named(speaker: str, cluster: EventCluster | ClaimCluster) -> bool:
    """Whether a title names the body that speaks: then it tells its own deed."""
    title = cluster.record.title if isinstance(cluster.record, Event) else cluster.record.text
    words = [word for word in re.findall(r"[\w-]+", fold(speaker)) if len(word) > 3]
    return any(word in fold(title) for word in words)


def of_themselves(speaker: str, title: str, cluster: EventCluster | ClaimCluster) -> str | None:
    """Return `he` or `she` for who tells of themselves, where the report has it: `Ms Orr had paid, she says`."""
    if not _opens_with(title, speaker):
        return None
    quotes = (mention.evidence.quote for mention in cluster.mentions if mention.evidence is not None)
    found = next((said for quote in quotes if (said := _SAID_SO.search(quote)) is not None), None)
    return (found["before"] or found["after"]).lower() if found is not None else None


def _opens_with(title: str, speaker: str) -> bool:
    """Whether a title begins with a speaker, be it by the surname or behind an office: `Captain Olav Orr had`."""
    surname = speaker.rpartition(" ")[2]
    if title.startswith(f"{surname} ") or fold(title).startswith(f"{fold(speaker)} "):
        return True
    opening = _OFFICE_AND_NAME.match(title)
    return opening is not None and opening["name"].endswith(surname)


_OFFICE_AND_NAME = re.compile(r"(?:[\w'’-]+\s){1,3}?(?P<name>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2})(?=\s[a-z])")
_SAID_SO = re.compile(
    r"\b(?:(?P<before>[Hh]e|[Ss]he) (?:said|says|told|added)"
    r"|(?:said|says|told)(?: (?!that\b|he\b|she\b)[\w.'’-]+){0,6}?(?: that)? (?P<after>he|she))\b"
)


def _is_person(speaker: str) -> bool:
    return any(name.kind == "person" for name in names.find(f"{speaker} said"))


def is_plural(speaker: str) -> bool:
    """Whether several speak: `police`, `two nurses`, `officials in Riga`."""
    head = re.split(r"\s(?:of|for|from|in|at|with|who|familiar|close|briefed)\s", speaker)[0].split()[-1]
    return (
        head.lower() in ("police", "people")
        or " and " in speaker
        or (head[:1].islower() and head.endswith("s") and not head.endswith("ss"))
    )
