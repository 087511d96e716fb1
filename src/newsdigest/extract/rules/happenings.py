"""Events: the clauses that tell something done or due, weighed so that not every sentence becomes one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from newsdigest import dates, names
from newsdigest.extract.rules import lexicon, places, speakers, statuses, titles
from newsdigest.extract.rules.cast import Cast, Figure
from newsdigest.extract.rules.claims import Saying
from newsdigest.extract.rules.passages import Passage
from newsdigest.extract.rules.words import tokens
from newsdigest.schema.reading import Status, Tense

_EVENT_VERBS = re.compile(
    r"\b(?:kill|die|dead|injur|wound|hurt|arrest|charg|convict|sentenc|acquit|jail|plead|accus|su(?:ed|ing)\b|fin(?:ed|es)\b|ban(?:ned|s)\b|"
    r"win|won\b|los[et]|lost\b|beat\b|defeat|elect|appoint|resign|quit\b|sack|fire[ds]?\b|dismiss|nam(?:ed|es)\b|replac|"
    r"sign|agree|approv|reject|pass(?:ed|es)\b|vot|ratif|veto|"
    r"launch|open|clos|shut|start|began|begin|end(?:ed|s)\b|finish|complet|reopen|suspend|halt|stop|resum|"
    r"rais(?:e|ed|es)\b|cut\b|cuts\b|lower|lift|increas|reduc|slash|hik|ease[ds]?\b|"
    r"buy|bought|sell|sold|acquir|merg|invest|pa(?:id|ys)\b|bid\b|offer|"
    r"attack|strike|struck|hit\b|bomb|explod|erupt|crash|collaps|sank|sink|ground|aground|burn|flood|destroy|damag|shot|shoot|fire[ds]? on|launch|shell|intercept|"
    r"evacuat|rescu|order|warn|declar|announc|publish|releas|unveil|issu|report|confirm|found|discover|detect|"
    r"meet|met\b|visit|arriv|left\b|leave|return|travel|flew|turn(?:ed)? back|held\b|hold|host|attend|march|protest|"
    r"send|sent\b|deploy|withdr[ae]w|seiz|captur|free[ds]?\b|detain|search|raid|investigat|test|sampl|taken\b|tow|float|drown|leak|spill|"
    r"cancel|call(?:ed|s)? off|postpon|delay|put off|mov(?:ed|es)\b|scrap|drop|join|form(?:ed|s)\b|found(?:ed|s)\b|creat|buil[dt]|marr|born|"
    r"refus|den(?:y|ied|ies)|dock|halv|award|grant|fall ill|fell|rose|slid|climb|gain|jump|plung|surg|slump|swear|sworn|took|takes|taken|"
    r"giv|gave|put\b|br(?:oke|eak)|came|comes|went|goes|set\b|show|told|spoke)\w*",
    re.IGNORECASE,
)
_GRAVE = re.compile(
    r"\b(?:killed|died|dies|injured|wounded|arrested|charged|convicted|acquitted|sentenced|jailed|found guilty|resigned|resigns|sacked|appointed|"
    r"elected|evacuated|exploded|erupted|crashed|collapsed|sank|attacked|ordered|orders|banned|approved|rejected|voted|signed|sold|bought|suspended)\b",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"\b(?:shares|stock|index|currency|dollar|euro|futures|population|weather|temperature|reader|readers)\b",
    re.IGNORECASE,
)
_SECOND_CLAUSE = re.compile(r",\s+(?:and|but|while)\s+|;\s+(?:and\s+|but\s+)?")
_RELATIVE = re.compile(
    r",\s+(?P<rel>who|which)\s+(?P<rest>(?!is\b|are\b|has\b|have\b|will\b)[^,;¤()]{8,120})(?=[,.;]|$)"
)
_NO_HAPPENING = re.compile(r"\b(?:if|unless|could|might|may have been|wonder|perhaps|would have)\b", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:since|until|after|before|than in|first time since|built|of|from|as of)\s*$", re.IGNORECASE)
_DURATION = re.compile(
    r"^(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+(?:hours?|days?|weeks?|months?|years?)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|million|billion)\b"
)
_QUESTION = re.compile(r"\?\W*$")
_FEWEST_WORDS = 4


@dataclass(frozen=True)
class Happening:
    """A clause that may be an event; offsets are those of the article's body."""

    clause: str
    sentence: str
    start: int
    end: int
    status: Status
    when: str | None
    weight: float
    passage: int
    paragraph: int
    place: str | None
    actors: tuple[str, ...]
    clock: bool = False
    dated: bool = False
    from_claim: bool = False
    tense: Tense = "past"
    subject: Figure | None = None
    opener: Figure | None = None
    speaker: Figure | None = None


def happenings_of(passage: Passage, rank: int, sayings: list[Saying], cast: Cast, lead: bool) -> list[Happening]:
    """Return the clauses of a passage that tell something done, due, called off or alleged."""
    if passage.is_speech_only or _QUESTION.search(passage.text):
        return []
    found = [h for piece in _pieces(passage, sayings) for h in _told(passage, rank, piece, cast, lead)]
    return found + list(_in_relatives(passage, rank, cast, found))


@dataclass(frozen=True)
class _Piece:
    """A clause in the passage: reporter's own words, or what somebody is said to have said."""

    start: int
    end: int
    saying: Saying | None = None
    tail_date: str | None = None
    whole: bool = True


def _pieces(passage: Passage, sayings: list[Saying]) -> Iterator[_Piece]:
    if not sayings:
        yield from _split(passage, 0, len(passage.text), None)
        return
    for saying in sayings:
        if saying.stance == "denies" and (denied := _denied_clause(passage, saying)) is not None:
            yield denied
        if saying.stance != "asserts":
            continue
        spoken = [(s - passage.start, e - passage.start) for s, e in saying.content]
        for start, end in spoken[:1]:
            if saying.text.startswith(saying.figure.name) and start <= saying.start - passage.start:
                start = 0
            if passage.masked[start:end].lstrip(" ,").startswith("¤"):
                continue
            yield from _split(passage, start, end, saying)
    first = min(s.start for s in sayings) - passage.start
    lead_in = passage.masked[:first]
    if first > 30 and titles.has_verb(lead_in):
        yield _Piece(0, len(lead_in.rstrip(" ,;:—–")), None, whole=False)


_DENIES_THAT = re.compile(r"den(?:y|ies|ied)\s+(?:\w+\s+)?that\s+")


def _denied_clause(passage: Passage, saying: Saying) -> _Piece | None:
    """Return what is denied in so many words: `denied that the dam had burst`."""
    found = _DENIES_THAT.search(passage.masked)
    if (
        found is None
        or not titles.has_verb(passage.masked[found.end() :])
        or re.search(r"\b(?:such|it|this|they|he|she)\b", passage.masked[found.end() : found.end() + 60])
    ):
        return None
    return _Piece(found.end(), len(passage.text), saying)


def _split(passage: Passage, start: int, end: int, saying: Saying | None) -> Iterator[_Piece]:
    """Part a sentence whose two halves each tell something with a subject of its own."""
    tail = _tail_date(passage, saying) if saying is not None else None
    at = start
    for joint in _SECOND_CLAUSE.finditer(passage.masked, start, end):
        if joint.start() < at + 12:
            continue
        left, right = passage.masked[at : joint.start()], passage.masked[joint.end() : end]
        if _stands_alone(left) and _stands_alone(right):
            yield _Piece(at, joint.start(), saying, tail, whole=False)
            at = joint.end()
    yield _Piece(at, end, saying, tail, whole=at == start)


def _stands_alone(words: str) -> bool:
    found = tokens(words)[:14]
    verb = next((i for i in range(1, len(found)) if speakers.is_finite(found, i)), None)
    return (
        verb is not None
        and found[0].low not in ("that", "then", "not", "also", "in", "to")
        and (
            found[0].is_capital
            or found[0].low in lexicon.DETERMINERS | lexicon.PERSON_PRONOUNS | lexicon.BODY_PRONOUNS
            or verb <= 4
        )
    )


def _tail_date(passage: Passage, saying: Saying) -> str | None:
    """Return the date words beside the verb of saying."""
    inside = [(s - passage.start, e - passage.start) for s, e in saying.content]
    for found in dates.find(passage.masked):
        if (
            not any(s <= found.start < e for s, e in inside)
            and saying.start - passage.start <= found.start < saying.end - passage.start
        ):
            return found.text
    return None


def _told(passage: Passage, rank: int, piece: _Piece, cast: Cast, lead: bool) -> Iterator[Happening]:
    masked = passage.masked[piece.start : piece.end]
    words = passage.text[piece.start : piece.end].strip()
    if len(words.split()) < _FEWEST_WORDS or not titles.has_verb(masked):
        return
    status: Status = (
        "denied" if piece.saying is not None and piece.saying.stance == "denies" else _status(masked, piece.saying)
    )
    when = _when(masked, status)
    dated = when is not None
    told_past = False
    if status == "happened" and dated and statuses.is_present(masked):
        status = "planned" if _ahead(when) else status
    if when is None and piece.tail_date is not None and (lead or status == "happened"):
        when, told_past = piece.tail_date, True
    spans = names.find(words)
    clock = passage.clock is not None
    weight = _weight(masked, status, dated, lead, piece, bool(spans)) + (1.0 if clock else 0.0)
    start = passage.start + piece.start
    sentence = passage.text if piece.whole else words
    yield Happening(
        clause=words,
        sentence=sentence,
        start=passage.start if piece.whole else start,
        end=passage.start + (len(passage.text) if piece.whole else piece.end),
        status=status,
        when=when or (passage.clock if clock else None),
        weight=weight,
        tense="past" if told_past else statuses.tense_of(status, masked),
        passage=rank,
        paragraph=passage.paragraph,
        place=places.place_in(words, spans) or (passage.place if lead else None),
        actors=_actors(words, masked, spans, cast),
        clock=clock,
        dated=dated,
        from_claim=piece.saying is not None,
        speaker=piece.saying.figure if piece.saying is not None else None,
    )


def _ahead(when: str | None) -> bool:
    """Whether date words can lie ahead: not a bare year, and no word of the past."""
    return (
        when is not None
        and re.search(
            r"\b(?:last|ago|yesterday|earlier|today|now|this (?:week|month|year))\b|^\d{4}$", when, re.IGNORECASE
        )
        is None
    )


def _status(masked: str, saying: Saying | None) -> Status:
    status = statuses.status_of(masked)
    if saying is None or status in ("cancelled", "postponed"):
        return status
    if saying.chain or saying.thing or saying.anonymous and status == "happened" and not _official(saying):
        return "alleged"
    if status == "happened" and saying.figure.kind == "person" and not _office(saying):
        return "alleged"
    return status


_OFFICES = re.compile(
    r"\b(?:minister|mayor|president|governor|spokes\w+|chief|police|official|secretary|commissioner|director|speaker|judge|ambassador|premier|chancellor|"
    r"sheriff|general|admiral|colonel|commander|head|chair\w*|medical officer|prosecutor|coroner|officials|authorities)\b",
    re.IGNORECASE,
)


def _office(saying: Saying) -> bool:
    return _OFFICES.search(f"{saying.figure.role or ''} {saying.figure.name}") is not None


def _official(saying: Saying) -> bool:
    return (
        re.search(
            r"\b(?:police|officials|spokes\w+|authorities|prosecutors|minister|ministers|officers|organi[sz]ers|firefighters|rescuers|doctors)\b",
            saying.figure.name,
            re.IGNORECASE,
        )
        is not None
        and re.search(
            r"\b(?:anonym|not to be|condition|an official|one official|a senior)\b", saying.figure.name, re.IGNORECASE
        )
        is None
    )


def _weight(masked: str, status: Status, dated: bool, lead: bool, piece: _Piece, named: bool) -> float:
    main = statuses.main_clause(masked)
    weight = 2.0 * dated + 2.0 * lead
    weight += 1.5 if status in ("cancelled", "postponed", "alleged", "denied") else 1.0 if status == "planned" else 0.0
    weight += 1.0 if _EVENT_VERBS.search(main) else 0.0
    weight += 0.8 if _GRAVE.search(main) else 0.0
    weight += 0.5 if _FIGURE.search(main) else 0.0
    weight += 0.3 if named else 0.0
    weight -= 0.8 if _WEAK.search(main) and not lead else 0.0
    weight -= 1.0 if _NO_HAPPENING.search(main) else 0.0
    weight -= 1.0 if "¤" in masked else 0.0
    weight -= 0.4 if piece.saying is not None and piece.saying.figure.kind == "person" else 0.0
    weight -= (
        0.5
        if re.match(
            r"\W*(?:it is|there is|there are|this is|that is|what|how|why|who|perhaps)\b", masked, re.IGNORECASE
        )
        else 0.0
    )
    return weight


def _when(masked: str, status: Status) -> str | None:
    """Return the date words that date the clause: those of its main verb before those of an aside."""
    usable = [f for f in dates.find(masked) if _dates_the_clause(masked, f, status)]
    if not usable:
        return None
    if status == "postponed":
        moved = [f for f in usable if re.search(r"\b(?:to|until|till|for|on)\s+$", masked[: f.start][-8:])]
        return (moved or usable)[-1].text
    if status == "cancelled":
        return usable[0].text
    aside = _ASIDE_START.search(masked)
    main = [f for f in usable if aside is None or f.start < aside.start()]
    exact = [f for f in main or usable if not _VAGUE.match(f.text)]
    if not exact and main and (later := [f for f in usable if _EXACT.search(f.text)]):
        return later[0].text
    return (exact or main or usable)[0].text


def _dates_the_clause(masked: str, found: dates.DateWords, status: Status) -> bool:
    """Whether date words say when, and do not merely name something: `Thursday's vote`, `wages for April`, `built in 1902`."""
    before, after = masked[: found.start][-24:], masked[found.end :][:3]
    if len(found.text) < 3 or _COUNT.fullmatch(found.text) or re.match(r"\w", after):
        return False
    if found.text.endswith(("'s", "’s")) or after[:2] in ("'s", "’s"):
        return False
    if (
        _SINCE.search(before)
        and status != "postponed"
        and not (status == "cancelled" and re.search(r"\bof\s*$", before))
    ):
        return False
    if _NAMED_MONTH.fullmatch(found.text) and re.search(r"\bfor\s*$", before):
        return False
    return not (_BARE_YEAR.fullmatch(found.text) and _REDUCED.search(before))


_ASIDE_START = re.compile(
    r",\s+(?:who|which|whose|where|when|after|because|since|while|a|the)\b|\b(?:who|which|whose)\b"
)
_VAGUE = re.compile(
    r"(?:the|a|an|this|that|its|his|her|first|second|third|now|today|recent)\b|\w+ (?:years?|months?|weeks?|days?|hours?)\b",
    re.IGNORECASE,
)
_EXACT = re.compile(r"\d")
_COUNT = re.compile(r"(?:\w+ )*(?:hundred|thousand)(?: and \w+)?", re.IGNORECASE)
_NAMED_MONTH = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\.?"
)
_BARE_YEAR = re.compile(r"\d{4}s?")
_REDUCED = re.compile(
    r"\b(?:first\s+)?(?:\w{3,}ed|made|built|sold|born|founded|written|known|model|version|edition)\s+(?:first\s+)?(?:in|of|back in|dated)\s*$"
)


def _actors(words: str, masked: str, spans: tuple[names.NameSpan, ...], cast: Cast) -> tuple[str, ...]:
    found = [cast.named(span.text) for span in spans if span.kind != "place"]
    inside = tokens(masked)
    verb = next((i for i in range(1, len(inside)) if speakers.is_finite(inside, i)), None)
    subject = speakers.before(inside, verb, masked) if verb else None
    if (
        subject is not None
        and subject.kind in ("unnamed", "body")
        and len(subject.name.split()) <= 5
        and not any(name in words[subject.start : subject.end] for name in found)
    ):
        figure = cast.identify(subject)
        if figure is not None:
            found.insert(0, figure.name)
    return tuple(dict.fromkeys(name.removesuffix(", unnamed") for name in found if name))[:6]


def _in_relatives(passage: Passage, rank: int, cast: Cast, told: list[Happening]) -> Iterator[Happening]:
    """`Orr, who took office in May 2011, ...`: a dated aside is an event of its own."""
    for found in _RELATIVE.finditer(passage.masked):
        when = _when(found["rest"], "happened")
        verb = tokens(found["rest"])[:2]
        if (
            when is None
            or not any(t.low in lexicon.IRREGULAR_PAST or t.low.endswith("ed") for t in verb)
            or statuses.status_of(found["rest"]) != "happened"
        ):
            continue
        inside = passage.tokens
        at = next((i for i, t in enumerate(inside) if t.start == found.start("rel")), None)
        subject = speakers.before(inside, at + 1, passage.masked) if at is not None else None
        if subject is None or subject.kind == "pronoun":
            continue
        figure = cast.identify(subject)
        if figure is None or any(h.when == when for h in told):
            continue
        rest = passage.text[found.start("rest") : found.end("rest")]
        clause = f"{figure.name} {rest}"
        spans = names.find(rest)
        yield Happening(
            clause,
            f"{clause}.",
            passage.start + subject.start,
            passage.start + found.end("rest"),
            "happened",
            when,
            2.6,
            rank,
            passage.paragraph,
            places.place_in(rest, spans),
            tuple(dict.fromkeys([figure.name, *(cast.named(s.text) for s in spans if s.kind != "place")]))[:6],
            dated=True,
        )


def chosen(found: list[Happening], passages: int) -> list[Happening]:
    """Return the events of an article: those with weight enough, fewer to the sentence in a long one, in reading order."""
    worthy = [h for h in found if h.weight >= _ENOUGH]
    most = round(min(_SHARE * passages + 1, 6 + 0.2 * passages))
    best = sorted(worthy, key=lambda h: (-h.weight, h.start))[:most]
    return sorted(best, key=lambda h: (h.start, h.end))


_ENOUGH = 2.0
_SHARE = 0.7


def denied_by(found: list[Happening], sayings: list[Saying]) -> list[Happening]:
    """Mark what is denied right after it is told: the next sentence or two of the same paragraph, or the next paragraph's first."""
    result = []
    for happening in found:
        denials = [
            s
            for s in sayings
            if s.stance == "denies"
            and not s.about_count
            and 0 <= s.passage - happening.passage <= 2
            and s.paragraph == happening.paragraph
        ]
        is_report = happening.status == "alleged" or (
            happening.status == "happened"
            and re.search(r"\b(?:says|said|claims?|claimed|appears|told|accus\w+|alleg\w+)\b", happening.sentence)
            and not happening.dated
        )
        is_denied = bool(denials) and bool(is_report)
        result.append(replace(happening, status="denied", weight=happening.weight + 1) if is_denied else happening)
    return result
