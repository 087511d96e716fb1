"""Who said it: claims as sentences with speaker, role at first mention, stance and channel."""

from __future__ import annotations

import re
from functools import lru_cache

from newsdigest import names
from newsdigest.compose.desk import ClaimCluster, Desk, evidence_of
from newsdigest.compose.echoes import said_once, told_once
from newsdigest.compose.hedges import declines, is_speech
from newsdigest.compose.rejections import rejects_that
from newsdigest.compose.wording import closed, going_on, stands_alone, tidied, unquoted
from newsdigest.text import fold

_SAYING = (
    r"(?:said|says|told|tells|added|adds|denied|denies|declined|declines|wrote|writes|called|calls|announced|insisted|"
    r"argued|warned|promised|pledged|claimed|refused|replied|answered|stressed|noted|asked|acknowledged|confirmed|"
    r"did not|would not|also said|has said|had said|explained|described|rejected|praised|criticised|criticized)"
)
# Quotations are blanked before these look: two blanks stand where one ended.
_PRONOUN_SAYS = re.compile(rf"(?:^|(?<=[,\s]\s))(?:he|she|they|it)\s+(?={_SAYING}\b)", re.IGNORECASE)
_SAYS_PRONOUN = re.compile(r"(?<=[,\s]\s)(?P<verb>said|says|added|wrote)\s+(?:he|she|they|it)\b")
_THIRD = re.compile(r"\b(?:he|she|him|his|hers?)\b")
_PRONOUN = re.compile(r"(?:He|She|It|They)\b(?=\s)")
_MINDS = re.compile(
    r"\b(?:puts?|putting|estimat\w*|expect\w*|hop(?:es|ed)|plan(?:s|ned)|intend\w*|stands? by|stood by|blam\w*|"
    r"thinks?|thought|want\w*|fears?|feared|doubt\w*|wish\w*|prefer\w*|support(?:s|ed)|oppos\w*|back(?:s|ed)|favou?r(?:s|ed))\b"
)
_NEGATED = re.compile(
    r"\b(?:not|no|never|nobody|none|nothing|neither|nor|cannot|\w+n't|den(?:y|ies|ied)|without|false|untrue)\b"
)
_PLACES = re.compile(r"(?:conference|briefing|hearing|rally|meeting|ceremony|summit|event|dinner)\b", re.IGNORECASE)
_PIECES = re.compile(
    r"(?:interview|statement|letter|e-?mail|post|video|speech|address|report|note|memo|broadcast|message|filing|tweet)\b",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r"(?:in|on|at|to|by|through|via|over|before|during|from)\s", re.IGNORECASE)
_PLATFORM = re.compile(r"[A-Z][\w.]*(?:\s[A-Z][\w.]*)?$|(?:television|radio|social media)$")
_DETERMINER = re.compile(r"(?:an?|the|his|her|its|their|this|one)\s", re.IGNORECASE)
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


def attributed(claim: ClaimCluster, desk: Desk, introductions: Introductions) -> str:
    """Return the claim as a sentence that says whose it is, with `the` before the speaker's name if it has that."""
    return _with_article(_attributed(claim, desk, introductions), claim, desk)


def _with_article(sentence: str, claim: ClaimCluster, desk: Desk) -> str:
    """Return a sentence of ours with the article before a body that says or does something in it."""
    body = shown_speaker(claim.record.speaker)
    if names.definite(body, desk.bodies(claim)) == body:
        return sentence
    bare = re.compile(rf"(?:^|(?<=, )|(?<=\bsaid )|(?<=\bciting )){re.escape(body)}(?![\w-])")
    found = next(bare.finditer(unquoted(sentence)), None)
    if found is None:
        return sentence
    article = "the" if found.start() else "The"
    return f"{sentence[: found.start()]}{article} {sentence[found.start() :]}"


def _attributed(claim: ClaimCluster, desk: Desk, introductions: Introductions) -> str:
    """Return the claim in the article's own sentence where it can stand alone, else in one of ours."""
    sentence = own_sentence(claim, desk, introductions) or _told_sentence(claim, desk, introductions)
    if sentence is not None:
        introductions.meet(claim.record.speaker)
        return told_once(sentence, claim.record.speaker)
    record = claim.record
    text = " ".join(record.text.split())
    role = record.speaker_role if _is_given(record.speaker_role, claim, desk) else None
    speaker = introductions.named(record.speaker, role)
    if record.stance == "declines":
        return _declined(speaker, text)
    manner = f"{_channel(record.channel)}{_chain(record.chain)}"
    if record.stance == "denies" and not _NEGATED.search(fold(text)):
        return _denied(speaker, manner, claim, desk)
    return _said(speaker, manner, text)


def _told_sentence(claim: ClaimCluster, desk: Desk, introductions: Introductions) -> str | None:
    """Return the claim's own text where that is a sentence that says who said it."""
    record = claim.record
    if record.chain or _PRONOUN.match(record.text) or not _says_that_it_was_said(record.text, record.speaker):
        return None
    text = _stopped(_with_speaker(tidied(record.text), claim, desk, introductions))
    begins = names_speaker(text[:80], record.speaker)
    return text if begins or (text[0] in '"“' and names_speaker(text, record.speaker)) else None


def said(speaker: str, stance: str, text: str) -> str:
    """Return a claim in one line: its own words where they say who said it, else who does what, and the words."""
    if _says_that_it_was_said(text, speaker) and names_speaker(text[:80], speaker):
        return text
    return f"{shown_speaker(speaker)} {stance}: {text}"


def tells_who_says(text: str, claim: ClaimCluster) -> bool:
    """Whether a sentence begins with whoever makes a claim and says that they say so."""
    return is_speech(unquoted(text)) and names_speaker(text[:80], claim.record.speaker)


def _says_that_it_was_said(text: str, speaker: str) -> bool:
    return is_speech(unquoted(text)) or speaks_for_itself(text, speaker)


def speaks_for_itself(text: str, speaker: str) -> bool:
    """Whether a sentence has the speaker as its subject and tells what the speaker thinks or wants."""
    return names_speaker(text[:80], speaker) and _MINDS.search(fold(unquoted(text))) is not None


def with_speaker(text: str, claim: ClaimCluster, desk: Desk, introductions: Introductions) -> str:
    """Return a sentence that says who said it."""
    record = claim.record
    role = record.speaker_role if _is_given(record.speaker_role, claim, desk) else None
    manner = f"{_channel(record.channel)}{_chain(record.chain)}"
    return _with_article(_said(introductions.named(record.speaker, role), manner, text), claim, desk)


def own_sentence(claim: ClaimCluster, desk: Desk, introductions: Introductions) -> str | None:
    """Return the article's own sentence, if it names the speaker, says that this was said, and stands alone."""
    for evidence in evidence_of(claim):
        around = desk.sentence_around(evidence)
        if around is None:
            continue
        if fold(tidied(around.text)) in desk.outvoted and claim.id not in desk.disputed:
            continue
        sentence = _with_speaker(tidied(around.text), claim, desk, introductions)
        known = fold(shown_speaker(claim.record.speaker)) in fold(sentence) or introductions.has_met(
            claim.record.speaker
        )
        said = is_speech(unquoted(sentence)) and not _begins_loose(sentence)
        clear = _THIRD.search(fold(unquoted(sentence))) is None or _THIRD.search(fold(claim.record.text)) is not None
        if known and said and clear and names_speaker(sentence, claim.record.speaker) and stands_alone(sentence):
            return sentence
    return None


def by_speaker(words: str, claim: ClaimCluster, desk: Desk) -> str | None:
    """Return what is left of a sentence with the speaker's name for its pronoun; None where it would be nobody's."""
    introductions = Introductions()
    introductions.meet(claim.record.speaker)
    named = _with_speaker(words, claim, desk, introductions)
    return named if names_speaker(named, claim.record.speaker) and is_speech(unquoted(named)) else None


def _begins_loose(words: str) -> bool:
    """Whether a sentence that nobody is said to say comes before the one with the speaker: it would read as ours."""
    outside = unquoted(words)
    first = _SENTENCE_END.search(outside)
    return _goes_on(words) and first is not None and not is_speech(outside[: first.start()])


def _with_speaker(sentence: str, claim: ClaimCluster, desk: Desk, introductions: Introductions) -> str:
    """Return the sentence with the speaker's name where the article has only "he said"."""
    record = claim.record
    if names_speaker(sentence, record.speaker):
        return sentence
    role = record.speaker_role if _is_given(record.speaker_role, claim, desk) else None
    shown = shown_speaker(record.speaker)
    named = shown if introductions.has_met(record.speaker) or not role else _with_role(shown, role)
    outside = unquoted(sentence)
    if found := _PRONOUN_SAYS.search(outside):
        name = _capital(named) if found.start() == 0 else shown
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
    if _TITLE.fullmatch(role) and not _DETERMINER.match(speaker):
        return f"{role} {speaker}"
    return f"{speaker}, {role},"


def _is_given(role: str | None, claim: ClaimCluster, desk: Desk) -> bool:
    """Whether the articles that carry the claim have the words of the role."""
    wanted = re.findall(r"\w{4,}", fold(role or ""))
    return bool(role) and sum(desk.have_letters(claim, word) for word in wanted) >= 0.75 * len(wanted)


def _said(speaker: str, manner: str, text: str) -> str:
    text = _capital(closed(said_once(text, speaker) if ", citing " not in manner else text))
    if (pronoun := _PRONOUN.match(text)) and ", citing " not in manner:
        return _stopped(f"{_capital(speaker)} said{manner} {text[: pronoun.end()].lower()}{text[pronoun.end() :]}")
    is_apart = ";" in text or ":" in text or len(text) > 220 or text.rstrip('"”’)').endswith(("!", "?"))
    if pronoun or is_apart or _goes_on(text):
        return _stopped(f"{_capital(speaker)} said{manner}: {text}")
    return f"{going_on(text)} {inside(speaker)} said{manner}."


def inside(speaker: str) -> str:
    """Return a speaker as he stands within a sentence: "Another paper" begins small there."""
    return _DETERMINED.sub(lambda first: first.group().lower(), speaker)


_DETERMINED = re.compile(
    r"^(?:The|An?|Another|Other|Some|Many|Several|Most|Few|Both|One|Two|Three|Four|Five|Its|Their|His|Her|Our|This|These|"
    r"Those)(?= [a-z])|^(?:The|An?)(?= )"
)
"""What is no part of a name: "the Ministry", "another paper". "One Nation" keeps its capital."""


def _goes_on(text: str) -> bool:
    """Whether another sentence follows one in the article's words: `she said` behind the last would not cover it."""
    ends = [found.start() for found in _SENTENCE_END.finditer(unquoted(text))]
    return text[:1] not in '"“' and any(text[end + 1 :].strip() for end in ends)


_SENTENCE_END = re.compile(r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)[.!?](?=\s)")


def _denied(speaker: str, manner: str, claim: ClaimCluster, desk: Desk) -> str:
    """Return a denial of which it is not sure what exactly is denied, in the words of the article."""
    evidence = evidence_of(claim)[0]
    around = desk.sentence_around(evidence)
    words = " ".join((around.text if around else evidence.quote).split()).replace("“", "‘").replace("”", "’")
    if (rejecting := rejects_that(tidied(words))) is not None:
        return f"{_capital(speaker)} {rejecting}{manner}."
    return f"{_capital(speaker)} denied it{manner}; in the words of {desk.outlet(evidence.article_id)}: “{words}”"


def _declined(speaker: str, text: str) -> str:
    if not declines(text):
        return f"{_capital(speaker)} declined to comment."
    if pronoun := _PRONOUN.match(text):
        return _stopped(f"{_capital(speaker)} {text[pronoun.end() :].lstrip()}")
    return _stopped(f"{_capital(speaker).removesuffix(',')}: {text}")


def _channel(channel: str | None) -> str:
    """Return where it was said, with the preposition that goes with it; nothing when none is sure."""
    if not channel:
        return ""
    if _PREPOSITION.match(channel):
        return f" {channel}"
    if _PLATFORM.fullmatch(channel):
        return f" on {channel}"
    if channel in ("court", "parliament"):
        return f" in {channel}"
    article = "" if _DETERMINER.match(channel) else "an " if channel[:1].lower() in "aeiou" else "a "
    if _PLACES.search(channel):
        return f" at {article}{channel}"
    return f" in {article}{channel}" if _PIECES.search(channel) else ""


def _chain(chain: tuple[str, ...]) -> str:
    return f", citing {' and '.join(shown_speaker(c) for c in chain)}" if chain else ""


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _stopped(text: str) -> str:
    return text if text.rstrip("\"'”’)").endswith((".", "!", "?", "…")) else f"{text}."
