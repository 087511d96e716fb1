"""Verbs of saying with their subject before them: reports, quotations, figures given."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter

from newsdigest.extract.rules import lexicon, speakers
from newsdigest.extract.rules.channels import Ahead, read_ahead
from newsdigest.extract.rules.cues import Attribution, Span, clause_end, clause_end_at, first_letter, stance_of
from newsdigest.extract.rules.grammar import is_finite
from newsdigest.extract.rules.inversions import content_before, content_first, is_inverted, may_be_inverted
from newsdigest.extract.rules.passages import Passage
from newsdigest.extract.rules.persons import Speaker
from newsdigest.extract.rules.words import MASK, Token, bordered, word_set

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


_GIVING = word_set(
    "announced announces estimated estimates put puts gave gives said says counted counts reported reports"
)


_FIGURES = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozens?|hundreds?|"
    r"thousands?|millions?)\b"
)


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
    if low in _CHARACTERISING and _CALLED_FALSE.match(passage.masked, passage.tokens[index].end):
        return _characterised(passage, index, speaker)  # before `that`: `called that untrue`
    if ahead.that:
        return report_at(passage, index, speaker, ahead)
    if _stands_first(passage, low, speaker, rest):
        return content_first(passage, index, speaker, ahead.at, ahead.channel)
    if low in lexicon.QUOTING and _OPENS_QUOTE.match(rest):
        return quotation_at(passage, index, speaker, ahead)
    if low in _NAMING:
        return _characterised(passage, index, speaker) or _without_clause(passage, index, speaker, rest)
    is_report = _brings_clause(passage, low, ahead.at, rest) and not _NO_CLAUSE.match(rest)
    return report_at(passage, index, speaker, ahead) if is_report else _without_clause(passage, index, speaker, rest)


def _without_clause(passage: Passage, index: int, speaker: Speaker, rest: str) -> Attribution | None:
    """Read what is said without a clause of its own: a demand, a figure."""
    low = passage.tokens[index].low
    if _QUOTES_OBJECT.match(rest):
        return _with_object(passage, index, speaker)
    if low in _CLAIMING and _TO_HAVE.match(rest):
        return _asking(passage, index, speaker)
    if low in _DEMANDING and speaker.kind != "unnamed" and _ASKS_TO.match(passage.masked, passage.tokens[index].end):
        return _asking(passage, index, speaker)
    return _figured(passage, index, speaker) if low in _GIVING and _FIGURES.search(rest[:60]) else None


_CLAIMING = word_set("claimed claims admitted admits professed promised promises vowed vows pledged pledges")
_TO_HAVE = re.compile(r"to\s(?!(?:the|an?|his|her|its|their|this|that|these|those|all|some)\b)[a-z]{2,}")
_QUOTES_OBJECT = re.compile(rf"(?:on|for|of|about|with)\s{MASK}")
_NO_CLAUSE = re.compile(rf"to\s[a-z]{{2,}}|(?:on|for|of|about|with)\s{MASK}")
"""An infinitive, or a quotation behind a preposition: neither is a clause of its own."""


def _with_object(passage: Passage, index: int, speaker: Speaker) -> Attribution:
    """`Ms Orr reckons on “two days”`: what is quoted makes sense only behind its verb."""
    start = passage.tokens[index].start
    content = ((speaker.start, len(passage.text)),)
    return Attribution(speaker, stance_of(passage, content), content, start, direct=True, whole=True)


_OPENS_QUOTE = re.compile(rf"{MASK}|[:,]\s*{MASK}|:\s*[A-Z]")
_CALLED_FALSE = re.compile(
    r"\s+(?:it|this|that|them|(?:the|these|those|such|his|her|their)\s+[\w-]+)\s+(?:all\s+)?(?:as\s+)?(?:an?\s+|pure\s+|complete\s+)?"
    r"(?:lies?|false|untrue|nonsense|baseless|fabrications?|fake|hoax|rubbish|unfounded|invention)\b"
)
_CHARACTERISING = word_set("called described branded cited cites")
_NAMING = lexicon.QUOTING - lexicon.SAYING | _CHARACTERISING


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
    if low in ("told", "tells") and _SPOT.fullmatch(rest) and _is_told(passage, speaker, rest):
        return True
    return plain and (not rest or rest[0] in ",.;—–)?!")


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
    return (freely or guardedly) and is_clause(passage, at)


def _claims_a_thing(passage: Passage, at: int) -> bool:
    """Whether what is claimed has no verb before its first comma: `claimed responsibility for the raid, saying`."""
    comma = passage.masked.find(",", at)
    inside = tuple(t for t in passage.tokens if at <= t.start and (comma < 0 or t.start < comma))
    return not any(_is_verb(inside, i) for i in range(1, len(inside)))


def _figured(passage: Passage, index: int, speaker: Speaker) -> Attribution | None:
    """Read a figure given as a saying: `The Speaker announced 32 votes`, `it put the loss at 80 tonnes`."""
    tokens = passage.tokens
    low = tokens[index].low
    rest = passage.masked[tokens[index].end :]
    if tokens[index - 1].low in lexicon.RELATIVES or (low in ("put", "puts") and not re.search(r"\bat\s", rest[:80])):
        return None
    if low == "counted" and speaker.kind in ("person", "pronoun"):
        return None  # that is a deed; `the union counted 400` is a figure of its own
    if low in ("said", "says", "gave", "gives", "counted") and not _FIGURES.match(rest.strip()):
        return None
    end = clause_end(passage, index)
    content = ((speaker.start, max(end, _last_quote_end(passage, tokens[index].end, end))),)
    return Attribution(speaker, "asserts", content, tokens[index].start, whole=True)


def opens_with_pronoun(rest: str) -> bool:
    """Whether a clause opens with a pronoun: only a clause can."""
    return _PRONOUN_OPENS.match(rest) is not None


_PRONOUN_OPENS = re.compile(
    r"(?:he|she|it|they|there|we|no one|nobody)\b"
    r"(?!\s*[,.;:)]|\s+(?:to|in|for|at|from|on|with|by|of|as|and|or|again)\b)"
)


_BORDER = re.compile(r"[;:—–]")


def is_clause(passage: Passage, at: int) -> bool:
    """Whether what follows is a clause with a verb of its own, and not a mere object: `said goodbye`."""
    stop = _BORDER.search(passage.masked, at)
    end = stop.start() if stop else len(passage.masked)
    tokens = passage.tokens
    first, last = (bisect_left(tokens, offset, key=_START) for offset in (at, end))
    if first == last or not tokens[first].is_word:
        return first < last and tokens[first].is_masked
    return any(_is_verb(tokens, i) or tokens[i].is_masked for i in range(first + 1, last))


_START = attrgetter("start")


def _is_verb(tokens: tuple[Token, ...], index: int) -> bool:
    return is_finite(tokens, index) or tokens[index].low.endswith(("'s", "'re", "'ll", "'d", "'ve"))


def report_at(passage: Passage, index: int, speaker: Speaker, ahead: Ahead) -> Attribution | None:
    """Return a report in the reporter's words."""
    end = clause_end_at(passage, ahead.at)
    if end - ahead.at < 4:
        return None
    content = ((first_letter(passage.masked, ahead.at), end),)
    direct = passage.masked[content[0][0] : content[0][0] + 1] == "¤"
    return Attribution(
        speaker, stance_of(passage, content), content, passage.tokens[index].start, channel=ahead.channel, direct=direct
    )


def quotation_at(passage: Passage, index: int, speaker: Speaker, ahead: Ahead) -> Attribution | None:
    """Return a quotation that follows its verb."""
    start = passage.masked.find("¤", ahead.at)
    if start < 0 or start - ahead.at > 3:
        start = first_letter(passage.masked, ahead.at)
    content = ((start, len(passage.text)),)
    return Attribution(
        speaker, stance_of(passage, content), content, passage.tokens[index].start, direct=True, channel=ahead.channel
    )


def _characterised(passage: Passage, index: int, speaker: Speaker) -> Attribution | None:
    """`Ms Orr called it “a disgrace”`: the clause says best what was said."""
    tokens = passage.tokens
    if _CALLED_FALSE.match(passage.masked, tokens[index].end):
        content: tuple[tuple[int, int], ...] = ((tokens[index].start, clause_end(passage, index)),)
        return Attribution(
            speaker, "denies", content, tokens[index].start, whole=True, tags=frozenset({"denial", "characterised"})
        )
    if not any(token.is_masked for token in tokens[index + 1 : index + 12]):
        return None
    end = clause_end_at(passage, tokens[index].end)
    content = ((speaker.start, max(end, _last_quote_end(passage, tokens[index].end, end))),)
    return Attribution(
        speaker,
        stance_of(passage, content),
        content,
        tokens[index].start,
        direct=True,
        whole=True,
        tags=frozenset({"characterised"}),
    )


_DEMANDING = word_set("asked asks urged urges called calls ordered orders")
_ASKS_TO = re.compile(
    r"\s+(?:on\s+|for\s+)?(?:(?:the|a|an|his|her|its|their|all|both)\s+[a-z]|[A-Z])[\w’' -]{2,60}?\s"
    r"to\s(?!be\b)[a-z]{2,}"
)


def _asking(passage: Passage, index: int, speaker: Speaker) -> Attribution | None:
    """`Ms Orr urged the council to keep the pool`: the clause itself says best what was asked, claimed or promised."""
    content = ((speaker.start, clause_end(passage, index)),)
    return Attribution(speaker, "asserts", content, passage.tokens[index].start, whole=True)


def _last_quote_end(passage: Passage, start: int, end: int) -> int:
    return max((q.end for q in passage.speeches if start <= q.start <= end), default=end)


_THINGS = word_set(
    "video post letter message report document article tweet rumour rumor claim photo picture recording leaflet "
    "poster clip website memo email statement"
)


_SECOND_VERB = re.compile(
    r"\s(?:has|have|had)\s(?:been|gone|spread|drawn|circulated)\b|\s(?:was|were|is|are)\s(?:shared|watched|"
    r"posted|passed|circulated|circulating|seen|viewed|false|fake|untrue|filmed)\b"
)


def thing_at(passage: Passage, index: int) -> Attribution | None:
    """Read a thing that speaks, and what it says: `A video that says the pilot slept has been watched`."""
    tokens = passage.tokens
    before = [t for t in tokens[: index - 1] if t.is_word]
    if (
        tokens[index].low not in ("says", "said", "claims", "claimed", "claiming", "alleges")
        or not any(t.low in _THINGS for t in before[:4])
        or len(before) > 9
    ):
        return None
    ahead = read_ahead(passage, index)
    stop = _SECOND_VERB.search(passage.masked, ahead.at)
    end = stop.start() if stop else clause_end_at(passage, ahead.at)
    if not is_clause(passage, ahead.at) or end - ahead.at < 8:
        return None
    return _by_thing(passage, index, (before[0].start, before[-1].end), (first_letter(passage.masked, ahead.at), end))


def circulating_at(passage: Passage, index: int) -> Attribution | None:
    """Read a thing that is told to go round before it speaks: `A rumour that went about says that all is lost`."""
    tokens = passage.tokens
    opening = [t for t in tokens[:_OPENING_WORDS] if t.is_word]
    thing = next((t for t in opening[1:] if t.low in _THINGS), None)
    if tokens[index].low not in _TELLING or thing is None or opening[0].low not in _ARTICLES:
        return None
    described = passage.masked[thing.end : tokens[index].start]
    ahead = read_ahead(passage, index)
    end = clause_end_at(passage, ahead.at)
    if not _DESCRIBED.fullmatch(described) or not is_clause(passage, ahead.at) or end - ahead.at < _SHORTEST:
        return None
    return _by_thing(passage, index, (opening[0].start, thing.end), (first_letter(passage.masked, ahead.at), end))


_OPENING_WORDS = 6
_SHORTEST = 8
_ARTICLES = word_set("a an the one another this that")
_TELLING = word_set("says said claims claimed")
_DESCRIBED = re.compile(r",?\s(?:that|which)\s[^,;:.\u00a4]{3,80},?\s|,\s[a-z][^;:.\u00a4]{3,80},\s")


def _by_thing(passage: Passage, index: int, thing: Span, content: Span) -> Attribution:
    start, end = thing
    words = passage.text[start:end]
    platform = _ON_PLATFORM.search(passage.text[start : passage.tokens[index].start])
    return Attribution(
        Speaker(words, "body", start, end),
        "asserts",
        (content,),
        passage.tokens[index].start,
        channel=platform[1] if platform else None,
        tags=frozenset({"thing"}),
    )


_ON_PLATFORM = re.compile(rf"\bon ({lexicon.PLATFORMS})\b")


_OF_THEMSELVES = _FREE | _GIVING | _CLAIMING | _DEMANDING | _CHARACTERISING
"""Verbs that bring a clause, a figure, a demand or an opinion without a word to open it."""
_BEHIND_CLAUSE = _PLAIN_AFTER | _OBJECTS
"""Of the others, those that may follow what was said: `The pier would stay, she promised`."""
