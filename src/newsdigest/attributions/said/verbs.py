"""Verbs of saying with their subject before them, and where what is said stands."""

from __future__ import annotations

import re

from newsdigest.attributions.said.attribution import Attribution
from newsdigest.attributions.said.channels import read_ahead
from newsdigest.attributions.said.inversions import content_before, content_first, is_inverted, may_be_inverted
from newsdigest.attributions.said.objects import (
    CALLED_FALSE,
    CHARACTERISING,
    CLAIMING,
    DEMANDING,
    GIVING,
    JUDGING,
    characterised,
    without_clause,
)
from newsdigest.attributions.said.reports import clause_follows, is_verb, opens_with_pronoun, quotation_at, report_at
from newsdigest.attributions.said.things import circulating_at, thing_at
from newsdigest.attributions.who import speakers
from newsdigest.attributions.who.speaker import Speaker
from newsdigest.english import lexicon
from newsdigest.english.grammar import is_finite
from newsdigest.english.words import MASK, Token, bordered, word_set
from newsdigest.passages.passage import Passage

FINDING = word_set(
    "found finds ruled rules showed shows show heard called described branded cited cites agreed agrees disagreed"
)
_NEVER_INVERTED = word_set("told tells tell found ruled heard called described branded agreed")
_PLAIN_AFTER = word_set(
    "announced confirmed reported estimated noted stated warned predicted promised promises pledged vowed recalled "
    "recalls admitted admits acknowledged acknowledges conceded complained complains concluded testified insists "
    "reports warns announces confirms predicts believes hopes fears thinks"
)
_NEVER_PLAIN = lexicon.NEEDS_THAT - _PLAIN_AFTER
_OBJECTS = word_set("wrote writes write added adds argued argues told tells")
"""Verbs that often take a mere object: `wrote the labels`, `added a clause`."""
_GUARDED = lexicon.NEEDS_THAT | _OBJECTS
_FREE = lexicon.SAYING - _GUARDED


def saying_at(passage: Passage, index: int) -> Attribution | None:
    """Read a verb of saying with its subject, before it or after it."""
    tokens = passage.tokens
    previous = tokens[index - 1].low if index else ""
    if previous == "that":
        return thing_at(passage, index)
    if previous in _NO_VERB_AFTER or _is_passive(passage, index) or not _may_bring(passage, index):
        return None
    if tokens[index].low not in _NEVER_INVERTED and is_inverted(passage, index):
        speaker = speakers.after(tokens, index, passage.masked)
        return content_first(passage, index, speaker, speaker.end, None) if speaker is not None else None
    speaker = (
        speakers.subject_of(passage, index)
        or _of_a_series(passage, index)
        or speakers.past_relative(tokens, index, passage.masked)
    )
    if speaker is None or speaker.name.lower() in ("nobody", "no one", "none") or _is_negated(tokens, index, speaker):
        return circulating_at(passage, index) if speaker is None else None
    return _with_subject(passage, index, speaker)


def _is_passive(passage: Passage, index: int) -> bool:
    """Whether another does what the verb says: `an island claimed by China that is no member` has said nothing."""
    tokens = passage.tokens
    if not tokens[index].low.endswith("ed") or tokens[index + 1 : index + 2] == () or tokens[index + 1].low != "by":
        return False
    return read_ahead(passage, index).channel is None  # `reported by letter`


_NO_VERB_AFTER = word_set("to the a an any no this its his her their some")


def _may_bring(passage: Passage, index: int) -> bool:
    """Whether there is anything for a verb to bring; without it `confirmed` and `put` are only deeds."""
    verb = passage.tokens[index]
    if verb.low in _OF_THEMSELVES or MASK in passage.masked or _BROUGHT.search(passage.masked, verb.end):
        return True
    if verb.low in _BEHIND_CLAUSE and not _CLAUSE_ENDS.isdisjoint(passage.masked[: verb.start]):
        return True
    return index > 0 and may_be_inverted(passage.tokens[index - 1])


_BROUGHT = re.compile(bordered(["that", "That", "he", "she", "it", "they", "there", "we", "no", "nobody"]) + "|:")
_CLAUSE_ENDS = frozenset(",?!—–")


def _of_a_series(passage: Passage, index: int) -> Speaker | None:
    """Return the subject of `said that` in a series of verbs: `He thanked them, said that it was late, and left`."""
    tokens = passage.tokens
    in_series = index + 1 < len(tokens) and tokens[index - 1].text == "," and tokens[index + 1].low == "that"
    return speakers.clause_subject(tokens, index, passage.masked) if index and in_series else None


def _is_negated(tokens: tuple[Token, ...], index: int, speaker: Speaker) -> bool:
    return any(t.low in lexicon.NEGATIONS for t in tokens[max(0, index - 3) : index] if t.start >= speaker.end)


def _with_subject(passage: Passage, index: int, speaker: Speaker) -> Attribution | None:
    """Read what is said, by where it stands: after `that`, before the speaker, in quotation marks, or as a clause."""
    low = passage.tokens[index].low
    ahead = read_ahead(passage, index)
    rest = passage.masked[ahead.at :].lstrip()
    if low in CHARACTERISING and CALLED_FALSE.match(passage.masked, passage.tokens[index].end):
        return characterised(passage, index, speaker)  # before `that`: `called that untrue`
    if ahead.that:
        return report_at(passage, index, speaker, ahead)
    if _stands_first(passage, low, speaker, rest):
        return content_first(passage, index, speaker, ahead.at, ahead.channel)
    if _OPENS_QUOTE.match(rest) and _may_quote(low, rest):
        return quotation_at(passage, index, speaker, ahead)
    if low in _NAMING:
        return characterised(passage, index, speaker) or without_clause(passage, index, speaker, rest)
    is_stated = low in _STATING and speaker.kind == "person" and clause_follows(passage, ahead.at)
    is_report = (is_stated or _brings_clause(passage, low, ahead.at, rest)) and not _NO_CLAUSE.match(rest)
    return report_at(passage, index, speaker, ahead) if is_report else without_clause(passage, index, speaker, rest)


_NO_CLAUSE = re.compile(rf"to\s[a-z]{{2,}}|(?:on|for|of|about|with)\s{MASK}")
"""An infinitive, or a quotation behind a preposition: neither is a clause of its own."""
_OPENS_QUOTE = re.compile(rf"{MASK}|[:,]\s*{MASK}|:\s*[\[(]?[A-Z]")


def _may_quote(low: str, rest: str) -> bool:
    """Whether a quotation behind a verb is what was said, and not the blame or praise of something."""
    return low in lexicon.QUOTING and (low not in JUDGING or rest.startswith(":"))


_NAMING = lexicon.QUOTING - lexicon.SAYING | CHARACTERISING


def _stands_first(passage: Passage, low: str, speaker: Speaker, rest: str) -> bool:
    """Whether what was said stands before the speaker: a quotation, or a clause with nothing after the verb."""
    before = content_before(passage, speaker.start)
    if before is None or low not in lexicon.QUOTING:
        return False
    if _OPENS_QUOTE.match(rest) and rest[0] in ",:" and _is_fronted(passage, speaker):
        return False
    if MASK in passage.masked[before[0] : before[1]]:
        return True
    plain = low in lexicon.SAYING and low not in _NEVER_PLAIN
    if low in _PLAIN_AFTER and not _is_told(passage, speaker, rest):
        return False
    if _ends_with_hearers(low, rest) and _is_told(passage, speaker, rest):
        return True
    return plain and (not rest or rest[0] in ",.;—–)?!")


def _ends_with_hearers(low: str, rest: str) -> bool:
    """Whether nothing follows but to whom or where: `told an inquiry on Monday`, `said at a meeting in Oslo`."""
    if low in ("told", "tells") and _HEARERS.fullmatch(rest):
        return True
    return low in _SAID_SOMEWHERE and _SPOT.fullmatch(rest) is not None


_SAID_SOMEWHERE = word_set("told tells said says wrote writes added adds")
_HEARERS = re.compile(
    r"(?:an?|the|his|her|its|their)\s(?!(?:[\w'’-]+\s){0,2}(?:stor(?:y|ies)|tales?|lies?|truth|jokes?|anecdotes?|secrets?|time)\b)"
    r"[a-z][^,;:¤]{1,80}"
)
"""Those told, at the end of a sentence; a story or the truth is told to nobody in particular."""
_SPOT = re.compile(r"(?:at|in|outside|on|after|before|during|by|near|from|over)\s[^,;:.]{1,60}\.?")


def _is_fronted(passage: Passage, speaker: Speaker) -> bool:
    """Whether what stands before a speaker is no clause to be said: `At a rally in Oslo, Ms Orr said, “...”`."""
    before = [t for t in passage.tokens if t.end <= speaker.start]
    opens = next((t for t in before if t.is_word), None)
    if opens is None or before[0].is_masked:
        return False
    if opens.low in lexicon.SUBORDINATORS - {"that"} or opens.low.endswith("ing") or opens.low == "asked":
        return True
    return not any(is_finite(tuple(before), i) for i in range(1, len(before)))


def _is_told(passage: Passage, speaker: Speaker, rest: str) -> bool:
    """Whether a clause stands before or around it: `It would stay, she promised`; not `When it shut, she admitted`."""
    before = passage.tokens[: next((i for i, t in enumerate(passage.tokens) if t.start >= speaker.start), 0)]
    if (
        not before
        or _MEASURES.search(passage.masked, speaker.start, speaker.end)
        or before[0].low in lexicon.SUBORDINATORS - {"that"}
    ):
        return False
    return any(is_finite(before, i) for i in range(1, len(before))) or _GOES_ON_WITH_VERB.match(rest) is not None


_MEASURES = re.compile(r"\b(?:as|than)\b")
_GOES_ON_WITH_VERB = re.compile(r",\s+(?:had|has|have|was|were|is|are|would|will|did|could|should|can|may)\b")


def _brings_clause(passage: Passage, low: str, at: int, rest: str) -> bool:
    """Whether a clause without `that` is what was said: after some verbs only one that opens with a pronoun."""
    freely = low in _FREE and not (low in ("claimed", "claim") and _claims_a_thing(passage, at))
    guardedly = low in _GUARDED and opens_with_pronoun(rest)
    return (freely or guardedly) and clause_follows(passage, at)


def _claims_a_thing(passage: Passage, at: int) -> bool:
    """Whether what is claimed has no verb before its first comma: `claimed responsibility for the raid, saying`."""
    comma = passage.masked.find(",", at)
    inside = tuple(t for t in passage.tokens if at <= t.start and (comma < 0 or t.start < comma))
    return not any(is_verb(inside, i) for i in range(1, len(inside)))


_STATING = word_set("states stated")
"""What a person states may be a clause without `that`; of others `states` may be the noun: `Gulf states fear a war`."""
_OF_THEMSELVES = _STATING | _FREE | GIVING | CLAIMING | DEMANDING | CHARACTERISING
"""Verbs that bring a clause, a figure, a demand or an opinion without a word to open it."""
_BEHIND_CLAUSE = _PLAIN_AFTER | _OBJECTS
"""Of the others, those that may follow what was said: `The pier would stay, she promised`."""
