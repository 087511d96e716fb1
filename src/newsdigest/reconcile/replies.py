"""Speakers whom one article sets against each other: the one says it, and the next answers that it is not so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from newsdigest.english.vocabulary import stem
from newsdigest.reconcile.counts import (
    ABOARD,
    PEOPLE,
    ROOM,
    Count,
    are_of_one_order,
    are_of_two_counts,
    counts,
    shown,
    told_differently,
)
from newsdigest.reconcile.disputes import claimed, disputed, reported
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.negations import (
    acts_of,
    contradict,
    denied_acts,
    leans,
    may_be_of,
)
from newsdigest.reconcile.sayings import same_speaker, speaker_stems
from newsdigest.reconcile.spellings import Spellings
from newsdigest.schema.article import Article
from newsdigest.schema.cluster import Cluster, Dispute, DisputeKind
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Claim
from newsdigest.text import fold

_REACH = 320
"""Characters between what is said and the answer to it: a sentence or two of description may stand there."""
_CANDIDATES = 3
_SETS_AGAINST = re.compile(
    r"\bdisagree[sd]?\b|\bdisput(?:es?|ed)\b|\bcontradict(?:s|ed)?\b|\bchallenge[sd]? (?:this|that|the)\b"
    r"|\b(?:different|another|conflicting|other) (?:number|figure|count|total|tally|account|version|story)s?\b"
    r"|\bsa(?:ys|id) otherwise\b|\bat odds\b|\bnot (?:agreed|so)\b|\b(?:accounts|figures|reports) differ"
)
_BEFORE = 110
"""Characters before the first of two statements in which an article may announce that they differ."""
_ILLNESS = frozenset(map(stem, ("cases", "patients", "infections", "victims", "casualties")))


class Said(NamedTuple):
    """A claim as one article has it, and who speaks."""

    claim: Cluster[Claim]
    mention: Mention[Claim]
    start: int
    end: int
    speaker: frozenset[str]

    @property
    def text(self) -> str:
        """What was said."""
        return self.mention.record.text


class Lines(NamedTuple):
    """The text of an article, and how far it had been told before the answer in question."""

    body: str
    said_before: int


class _Opposition(NamedTuple):
    kind: DisputeKind
    values: tuple[str, str]
    reason: str


def replies(
    claims: Sequence[Cluster[Claim]],
    articles: Mapping[str, Article],
    known: Iterable[Dispute],
    spellings: Spellings,
) -> list[Dispute]:
    """Return the answers that no dispute shows yet, each with what it answers."""
    shown = _Shown(known, claims, spellings)
    found: list[Dispute] = []
    told = _by_article(claims, spellings)
    for article in sorted(told):
        body = articles[article].body
        for place, answer in enumerate(told[article]):
            said = None if shown.is_answered(answer) else _answered(told[article][:place], answer, body, spellings)
            if said is not None and not shown.has(said[0], answer, said[1].kind):
                found.append(_dispute(said[0], answer, said[1]))
                shown.add(said[0], answer, said[1].kind)
    return found


class _Shown:
    """What stands beside each other already: claims that answer each other, and speakers whose figures differ."""

    def __init__(self, known: Iterable[Dispute], claims: Sequence[Cluster[Claim]], spellings: Spellings) -> None:
        by_id = {claim.id: claim for claim in claims}
        known = tuple(known)
        self._together = [frozenset(one.about) for one in known]
        self._answered = {one for dispute in known if dispute.kind == "denial" for one in dispute.about}
        self._counting = [
            frozenset(speaker_stems(by_id[one].record.speaker, spellings) for one in dispute.about if one in by_id)
            for dispute in known
            if dispute.kind == "number"
        ]

    def is_answered(self, answer: Said) -> bool:
        """Whether a denial stands beside what it answers."""
        return answer.mention.record.stance == "denies" and answer.claim.id in self._answered

    def has(self, one: Said, answer: Said, kind: DisputeKind) -> bool:
        """Whether the two are shown together, or in figures, their speakers."""
        pair, speakers = {one.claim.id, answer.claim.id}, {one.speaker, answer.speaker}
        return any(pair <= together for together in self._together) or (
            kind == "number" and any(speakers <= counting for counting in self._counting)
        )

    def add(self, one: Said, answer: Said, kind: DisputeKind) -> None:
        """Note that the two are shown together now."""
        self._together.append(frozenset({one.claim.id, answer.claim.id}))
        if kind == "number":
            self._counting.append(frozenset({one.speaker, answer.speaker}))


def _by_article(claims: Sequence[Cluster[Claim]], spellings: Spellings) -> dict[str, list[Said]]:
    """Return what was said in each article, in the order of the article; a refusal to comment answers nothing."""
    found: dict[str, list[Said]] = {}
    for claim in claims:
        for mention in claim.mentions:
            evidence = evidence_of(mention)
            if mention.record.stance != "declines":
                speaker = speaker_stems(mention.record.speaker, spellings)
                found.setdefault(mention.article_id, []).append(
                    Said(claim, mention, evidence.start, evidence.end, speaker)
                )
    return {one: sorted(told, key=lambda said: (said.start, said.end, said.claim.id)) for one, told in found.items()}


def _answered(before: Sequence[Said], answer: Said, body: str, spellings: Spellings) -> tuple[Said, _Opposition] | None:
    """Return the nearest statement by somebody else that the answer contradicts, and how."""
    said_before = max((one.end for one in before), default=0)
    near = [
        one
        for one in reversed(before)
        if answer.start - one.end <= _REACH
        and one.claim.id != answer.claim.id
        and not same_speaker(one.speaker, answer.speaker)
    ]
    for one in near[:_CANDIDATES]:
        opposed = _opposed(one, answer, Lines(body, said_before), spellings)
        if opposed is not None:
            return one, opposed
    return None


def _opposed(one: Said, answer: Said, lines: Lines, spellings: Spellings) -> _Opposition | None:
    figures = _figures(one, answer, lines, spellings)
    if figures is not None:
        reason = f"{_name(one)} and {_name(answer)} give different figures in the same report"
        return _Opposition("number", figures, reason)
    values = (claimed(one.mention.record), claimed(answer.mention.record))
    if answer.mention.record.stance == "denies":
        is_answer = one.mention.record.stance != "denies" and _denies(one, answer)
        return _Opposition("denial", values, f"{_name(answer)} denies it") if is_answer else None
    if _is_set_against(one, answer, lines) or contradict(one.text, answer.text):
        reason = f"{_name(one)} and {_name(answer)} say the opposite of each other"
        return _Opposition("attribution", values, reason)
    return None


def _name(said: Said) -> str:
    return said.mention.record.speaker


def _denies(one: Said, answer: Said) -> bool:
    """Whether a denial is of what was said before it: `any such warning`, `denied it`, or the same act."""
    denial = answer.mention.record
    return (leans(denial) and may_be_of(denial, one.text)) or bool(denied_acts(answer.text) & acts_of(one.text))


def _is_set_against(one: Said, answer: Said, lines: Lines) -> bool:
    """Whether the article's own words before the answer tell that the speakers disagree."""
    return bool(_SETS_AGAINST.search(fold(lines.body[max(one.end, lines.said_before) : answer.start])))


def _figures(one: Said, answer: Said, lines: Lines, spellings: Spellings) -> tuple[str, str] | None:
    """Return the two figures that are set beside each other: an answer that is a bare figure, or is told to differ."""
    ours, theirs = (_of_the_whole(counts(said.text, spellings)) for said in (one, answer))
    announced = fold(lines.body[max(0, one.start - _BEFORE) : one.start])
    is_set_against = _is_set_against(one, answer, lines) or bool(_SETS_AGAINST.search(announced))
    is_set_against = is_set_against or bool(_STANDS_BY.search(fold(answer.text)))
    is_one_paragraph = "\n" not in lines.body[one.end : answer.start]
    for a in ours:
        for b in theirs:
            is_answer = is_set_against or (is_one_paragraph and b is theirs[0] and _is_bare(b, answer.text))
            if not is_answer or are_of_two_counts(a, b) or not are_of_one_order(a, b):
                continue
            if told_differently(*_as_one_kind(a, b)):
                return f"{_name(one)}: {shown(a)}", f"{_name(answer)}: {shown(b)}"
    return None


_STANDS_BY = re.compile(r"\b(?:st(?:ands?|ood) by|st(?:icks?|uck) (?:to|by)|insist(?:s|ed) on|still says)\b")


def _of_the_whole(figures: Sequence[Count]) -> list[Count]:
    return [one for one in figures if one.quantity.relation != "part"]


def _is_bare(figure: Count, text: str) -> bool:
    """Whether a figure says nothing of what it counts, and what was said before does: `the prefecture said six`."""
    if figure.of not in (None, ABOARD) or figure.quantity.counted is not None:
        return False
    if _GOES_ON.match(text, figure.quantity.end):
        return False
    words = text[: figure.quantity.start]
    return _GIVES.search(fold(words).rstrip()) is not None and _AGED.search(fold(text)) is None


_GIVES = re.compile(
    r"\b(?:said|says|say|gave|gives|were|was|be|is|are|at|counted|counts|treated|reckon(?:s|ed)|estimate[sd]?|of|on|by)"
    r"(?: (?:about|around|some|only|just|at least|at most|nearly|almost|(?:no )?more than|up to|over|fewer than))*$"
)
_GOES_ON = re.compile(r"-\w|\s+of\b")  # two of our bars, a two-carriage train
_AGED = re.compile(r"\byears? old\b|\b(?:aged|flight|route|room|ward|article|section|no\.?|number) \d")


def _as_one_kind(a: Count, b: Count) -> tuple[Count, Count]:
    """Return two figures as of one kind, where one says nothing of its kind, or both count people."""
    if a.of == b.of and a.of is not None:
        return a, b
    if ROOM in (a.of, b.of) and None in (a.of, b.of):
        return a, b
    if None in (a.of, b.of) or {a.of, b.of} <= PEOPLE | _ILLNESS | {ABOARD}:
        kind = a.of or b.of or "figure"
        return a._replace(of=kind), b._replace(of=kind)
    return a, b


def _dispute(one: Said, answer: Said, opposed: _Opposition) -> Dispute:
    values = [reported(value, said.claim.mentions) for value, said in zip(opposed.values, (one, answer), strict=True)]
    about = [one.claim.id, answer.claim.id, *one.claim.about]
    return disputed(opposed.kind, about, values, None, opposed.reason)


def followed_up(denial: Cluster[Claim], claims: Sequence[Cluster[Claim]]) -> Cluster[Claim] | None:
    """Return the quotation that stands right behind a bare denial and says what the one who denies says instead."""
    ends = {(m.article_id, evidence_of(m).end) for m in denial.mentions if leans(m.record)}
    for claim in claims:
        for mention in claim.mentions:
            evidence = evidence_of(mention)
            is_next = any((mention.article_id, evidence.start - gap) in ends for gap in (0, 1, 2))
            if is_next and claim.id != denial.id and fold(evidence.quote)[:1] == '"':
                return claim
    return None
