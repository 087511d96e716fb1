"""Who is named and how: a speaker with the role at the first mention, and the name for a pronoun of theirs."""

from __future__ import annotations

import re
from functools import lru_cache

from newsdigest import names
from newsdigest.compose.desk import ClaimCluster, Desk
from newsdigest.compose.hedges import is_speech
from newsdigest.compose.wording import unquoted
from newsdigest.english.grammar import is_person_role
from newsdigest.text import fold

_SAYING = (
    r"(?:said|says|told|tells|added|adds|denied|denies|declined|declines|wrote|writes|called|calls|announced|insisted|"
    r"argued|warned|promised|pledged|claimed|refused|replied|answered|stressed|noted|asked|acknowledged|confirmed|"
    r"did not|would not|also said|has said|had said|explained|described|rejected|praised|criticised|criticized)"
)
# Quotations are blanked before these look: two blanks stand where one ended.
_PRONOUN_SAYS = re.compile(rf"(?:^|(?<=[,\s]\s))(?:he|she|they|it)\s+(?={_SAYING}\b)", re.IGNORECASE)
_SAYS_PRONOUN = re.compile(r"(?<=[,\s]\s)(?P<verb>said|says|added|wrote)\s+(?:he|she|they|it)\b")
DETERMINER = re.compile(r"(?:an?|the|his|her|its|their|this|one)\s", re.IGNORECASE)
_TITLE = re.compile(
    r"(?:[\w'’-]+ ){0,2}(?:minister|president|spokes(?:man|woman|person)|governor|mayor|captain|leader|secretary|"
    r"senator|director|chief|commissioner|ambassador|analyst|professor|officer|judge|general|chair(?:man|woman)?|king|queen|"
    r"prince|princess|pope|coach|manager|engineer|prosecutor|lawyer|chancellor|premier|envoy|economist)",
    re.IGNORECASE,
)
_HEAD_END = re.compile(r",|\s(?:for|of|at|in|with|from|who|to|on)\s")


class Introductions:
    """Who has been introduced to the reader: a role is given once, at the first mention."""

    def __init__(self) -> None:
        self._met: set[str] = set()

    def copy(self) -> Introductions:
        """Return the same, to try something out with."""
        other = Introductions()
        other._met |= self._met
        return other

    def has_met(self, speaker: str) -> bool:
        """Whether the reader knows the speaker by now."""
        return fold(speaker) in self._met

    def meet(self, speaker: str) -> None:
        """Note that the reader has met the speaker."""
        self._met.add(fold(speaker))

    def named(self, speaker: str, role: str | None) -> str:
        """Return the speaker as named; with the role, between commas, when it is the first time."""
        shown = shown_speaker(speaker)
        if self.has_met(speaker):
            return shown
        self.meet(speaker)
        return _with_role(shown, role) if role else shown


def shown_speaker(speaker: str) -> str:
    """Return a speaker without the note that nobody named them."""
    return re.sub(r",? \(?unnamed\)?$", "", " ".join(speaker.split()))


def unowned(sentence: str) -> str:
    """Return a sentence without the `its` of who speaks in it: `its head, Ann Orr, said` leaves open whose."""
    found = _OWNED.search(unquoted(sentence))
    if found is None or not is_person_role(found["role"].split()[-1].lower()) or found["role"].split()[-1] in _KIN:
        return sentence
    before = unquoted(sentence[: found.start()])
    if any(map(str.isalnum, before)) and not before.rstrip().endswith(","):
        return sentence
    role = capital(found["role"]) if found.start() == 0 else found["role"]
    shown = found["name"] if found["role"] in _BARE else f"{role} {found['name']}"
    return f"{sentence[: found.start()]}{shown}{sentence[found.end() :]}"


_OWNED = re.compile(
    r"(?:(?<=\s)|^)(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s(?P<role>(?:[a-z-]+\s){0,3}[a-z-]+),\s(?P<name>(?:[A-Z][\w.'’-]*\s?){1,4}),"
    r"(?=\s(?:said|says|told|tells|added|adds|warned|wrote|announced)\b)",
)
_KIN = frozenset(
    ("wife", "husband", "son", "daughter", "mother", "father", "brother", "sister", "widow", "widower", "uncle", "aunt",
     "cousin", "nephew", "niece", "friend", "partner", "colleague", "neighbour", "neighbor", "child", "parent")
)  # fmt: skip
"""Whose relative or friend somebody is tells who they are: `son Tom Orr` is nobody."""
_BARE = frozenset(("head", "chief", "boss"))
"""Titles that no name stands behind: `head Ann Orr`."""


def by_speaker(words: str, claim: ClaimCluster, desk: Desk) -> str | None:
    """Return what is left of a sentence with the speaker's name for its pronoun; None where it would be nobody's."""
    introductions = Introductions()
    introductions.meet(claim.record.speaker)
    named = with_name(words, claim, desk, introductions)
    return named if names_speaker(named, claim.record.speaker) and is_speech(unquoted(named)) else None


def with_name(sentence: str, claim: ClaimCluster, desk: Desk, introductions: Introductions) -> str:
    """Return the sentence with the speaker's name where the article has only "he said"."""
    record = claim.record
    if names_speaker(sentence, record.speaker):
        return sentence
    role = record.speaker_role if is_given(record.speaker_role, claim, desk) else None
    shown = shown_speaker(record.speaker)
    named = shown if introductions.has_met(record.speaker) or not role else _with_role(shown, role)
    outside = unquoted(sentence)
    if found := _PRONOUN_SAYS.search(outside):
        name = capital(named) if found.start() == 0 else shown
        return f"{sentence[: found.start()]}{name} {sentence[found.end() :]}"
    if found := _SAYS_PRONOUN.search(outside):
        return f"{sentence[: found.start()]}{found['verb']} {named.rstrip(',')}{sentence[found.end() :]}"
    return sentence


def names_speaker(sentence: str, speaker: str) -> bool:
    """Whether a sentence names the speaker, by the last word of the name or by an abbreviation."""
    words = _told_outside(sentence)
    return any(form in words and re.search(rf"(?<!\w){re.escape(form)}(?!\w)", words) for form in _called(speaker))


@lru_cache(1024)  # every sentence is asked for many speakers, and every speaker in many sentences
def _told_outside(sentence: str) -> str:
    """Return the words outside quotations, folded, without possessive endings."""
    return fold(re.sub(r"['’]s\b", "", unquoted(sentence)))


@lru_cache(1024)
def _called(speaker: str) -> tuple[str, ...]:
    """Return the words by which a sentence may name a speaker, folded."""
    shown = shown_speaker(speaker)
    bare, _, short = shown.partition("(")
    head = _HEAD_END.split(bare.strip(), maxsplit=1)[0] if bare[:1].islower() else bare.partition(",")[0]
    forms = (fold(head).rpartition(" ")[2], fold(short.strip(" )")), *_words_of_body(shown))
    return tuple(form for form in forms if form)


def _words_of_body(speaker: str) -> list[str]:
    """Return the word by which a company or an office is called for short; a person goes by the surname only."""
    if speaker[:1].islower() or any(name.kind == "person" for name in names.find(f"{speaker} said")):
        return []
    first = speaker.removeprefix("The ").split()[:1]
    return [fold(word) for word in first if len(word) > 4]


def _with_role(speaker: str, role: str) -> str:
    role = " ".join(role.split()).strip(" ,.")
    told, own = set(re.findall(r"\w+", fold(role))), set(re.findall(r"\w+", fold(speaker)))
    head = re.sub(r"^(?:an?|the) ", "", speaker, flags=re.IGNORECASE)
    if not told or told <= own or "unnamed" in told:
        return speaker
    if fold(role).startswith(fold(head)):
        return f"{speaker[: len(speaker) - len(head)]}{role}"
    if set(re.findall(r"\w+", fold(head))) <= told:
        return speaker
    if _TITLE.fullmatch(role) and not DETERMINER.match(speaker):
        return f"{role} {speaker}"
    return f"{speaker}, {role},"


def is_given(role: str | None, claim: ClaimCluster, desk: Desk) -> bool:
    """Whether the articles that carry the claim have the words of the role."""
    wanted = re.findall(r"\w{4,}", fold(role or ""))
    return bool(role) and sum(desk.have_letters(claim, word) for word in wanted) >= 0.75 * len(wanted)


def inside(speaker: str) -> str:
    """Return a speaker as he stands within a sentence: "Another paper" begins small there."""
    return _DETERMINED.sub(lambda first: first.group().lower(), speaker)


_DETERMINED = re.compile(
    r"^(?:The|An?|Another|Other|Some|Many|Several|Most|Few|Both|One|Two|Three|Four|Five|Its|Their|His|Her|Our|This|These|"
    r"Those)(?= [a-z])|^(?:The|An?)(?= )"
)
"""What is no part of a name: "the Ministry", "another paper". "One Nation" keeps its capital."""


def capital(words: str) -> str:
    """Return words with a capital at the start."""
    return words[:1].upper() + words[1:]
