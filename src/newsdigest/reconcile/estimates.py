"""What two speakers of one article count differently: 400 by the police, 700 by the union."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice

from newsdigest import numbers
from newsdigest.english.vocabulary import tokens
from newsdigest.names.gazetteer import COUNTRIES_AND_CITIES
from newsdigest.reconcile.counts import (
    ANYBODY,
    Count,
    are_of_one_order,
    are_of_two_counts,
    counts,
    shown,
    told_differently,
)
from newsdigest.reconcile.daycounts import gap_in_days
from newsdigest.reconcile.disputes import disputed, reported
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.quantities import figures_in
from newsdigest.reconcile.sayings import same_speaker, speaker_stems
from newsdigest.reconcile.spellings import Spellings
from newsdigest.reconcile.stems import telling_words
from newsdigest.schema.cluster import Cluster, Dispute
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Claim, Event

_LONGEST = 2_000


def disputes_of_speakers(claims: Sequence[Cluster[Claim]], spellings: Spellings) -> list[Dispute]:
    """Return where one article has two speakers, one near the other, give different figures for the same thing."""
    by_article: dict[str, list[tuple[Cluster[Claim], Mention[Claim]]]] = {}
    for claim in claims:
        for mention in claim.mentions:
            by_article.setdefault(mention.article_id, []).append((claim, mention))
    # Once a text, not once a pair: an article of many claims has very many pairs.
    texts = {mention.record.text for told in by_article.values() for _, mention in told}
    figures = {text: counts(text, spellings) for text in texts}
    found: dict[tuple[str, ...], Dispute] = {}
    for article in sorted(by_article):
        counting = [told for told in by_article[article] if figures[told[1].record.text]]
        for (one, a), (other, b) in _beside_each_other(counting):
            dispute = _of_speakers(one, a, other, b, figures, spellings)
            if dispute is not None:
                found.setdefault(dispute.about, dispute)
    return [found[key] for key in sorted(found)]


_Said = tuple[Cluster[Claim], Mention[Claim]]


def _beside_each_other(told: Sequence[_Said]) -> list[tuple[_Said, _Said]]:
    """Return the pairs of two claims that stand near each other, in the order of their claims."""
    placed = sorted((evidence_of(m).start, evidence_of(m).end, at) for at, (_, m) in enumerate(told))
    pairs = []
    for number, (_, end, at) in enumerate(placed):
        for start, _, other in islice(placed, number + 1, None):
            if start > end + _BESIDE:
                break
            if told[at][0].id != told[other][0].id:
                pairs.append((min(at, other), max(at, other)))
    return [(told[a], told[b]) for a, b in sorted(pairs)]


def _of_speakers(
    one: Cluster[Claim],
    a: Mention[Claim],
    other: Cluster[Claim],
    b: Mention[Claim],
    figures: Mapping[str, Sequence[Count]],
    spellings: Spellings,
) -> Dispute | None:
    ours, theirs = speaker_stems(a.record.speaker, spellings), speaker_stems(b.record.speaker, spellings)
    if one.id == other.id or _apart(a, b) > _BESIDE or same_speaker(ours, theirs):
        return None
    if _of_others(a.record.text, b.record.text, ours | theirs, spellings) or are_of_two_days(a, b):
        return None
    in_turn = _counted_in_turn(a, b)
    for x in figures[a.record.text]:
        for y in figures[b.record.text]:
            needed = 0 if in_turn else 1 if set(one.about) & set(other.about) else 2
            needed += x.of in ANYBODY and needed > 0
            is_told_otherwise = told_differently(x, y) or (in_turn and _are_bare_and_differ(x, y))
            is_of_one = is_told_otherwise and are_of_one_order(x, y) and not are_of_two_counts(x, y)
            if is_of_one and len((x.content & y.content) | _kin(x, y)) >= needed:
                values = [
                    reported(f"{m.record.speaker}: {shown(count)}", cluster.mentions)
                    for m, count, cluster in ((a, x, one), (b, y, other))
                ]
                about = [one.id, other.id, *one.about, *other.about]
                reason = f"{a.record.speaker} and {b.record.speaker} give different figures in the same report"
                return disputed("number", about, values, None, reason)
    return None


def are_of_two_days(one: Mention[Event] | Mention[Claim], other: Mention[Event] | Mention[Claim]) -> bool:
    """Whether two figures are of days that exclude each other: what was counted last week may have grown since."""
    days = [(m.when.earliest, m.when.latest) if m.when is not None else (None, None) for m in (one, other)]
    return bool(gap_in_days(days[0], days[1]))


def _counted_in_turn(a: Mention[Claim], b: Mention[Claim]) -> bool:
    """Whether one sentence gives one count and the next another: the police counted 400, the union put it at 700."""
    if _apart(a, b) > _NEXT:
        return False
    first, second = (evidence_of(m).quote[:_LONGEST] for m in sorted((a, b), key=lambda m: evidence_of(m).start))
    return _counts_by(_TAKING_UP, second) or (_counts_by(_COUNTING, first) and _counts_by(_COUNTING, second))


def _counts_by(phrase: re.Pattern[str], quote: str) -> bool:
    """Whether a figure follows a phrase of counting."""
    ends = [found.end() for found in phrase.finditer(quote)]
    return bool(ends) and any(quantity.start in ends for quantity in figures_in(quote))


def _are_bare_and_differ(x: Count, y: Count) -> bool:
    """Whether two figures say nothing of what they count, and are two: one counted 400 of them, the other 700."""
    bare = all(one.of is None and one.quantity.counted is None for one in (x, y))
    return bare and not numbers.agree(x.quantity, y.quantity)


_NEXT = 3
"""Characters between two sentences that stand side by side."""
_ROUGHLY = r"(?:\s(?:about|around|some|at least|up to|only|nearly|almost|over))*\s"
_TAKING_UP = re.compile(rf"\bputs? (?:it|them|this|that) at(?:{_ROUGHLY})", re.IGNORECASE)
"""The union put it at 700: what `it` is, the sentence before has said."""
_COUNTING = re.compile(
    r"\b(?:counts?|counted|estimates?|estimated|reckons?|reckoned|speaks? of|spoke of"
    rf"|puts? (?:it|them|this|that|the \w+) at)(?:{_ROUGHLY})",
    re.IGNORECASE,
)


def _apart(a: Mention[Claim], b: Mention[Claim]) -> int:
    """Return the characters between two statements of one article."""
    one, other = evidence_of(a), evidence_of(b)
    return max(one.start, other.start) - min(one.end, other.end)


_BESIDE = 400
"""Characters. Further apart an article tells of other things: of another town's dead, of another donor's millions."""


def _of_others(one: str, other: str, speakers: frozenset[str], spellings: Spellings) -> bool:
    """Whether each of two statements names somebody or some place, and none the same: cases here, and cases there."""
    named = [_names(text, spellings) - (speakers - _places(text, spellings)) for text in (one, other)]
    return all(named) and not named[0] & named[1]


def _names(text: str, spellings: Spellings) -> frozenset[str]:
    """Return the words of the names in a statement; of what it begins with only a place is known to be a name."""
    capitals = " ".join(token for token in tokens(text)[1:] if token[:1].isupper())
    return frozenset(word for word, _ in telling_words(capitals, spellings)) | _places(text, spellings)


def _places(text: str, spellings: Spellings) -> frozenset[str]:
    """Return the words of the countries and cities in a statement: each of them counts its own, even as a speaker."""
    words = tokens(text)
    places = (
        " ".join(found)
        for length in (1, 2)
        for found in zip(*(words[start:] for start in range(length)), strict=False)
        if " ".join(found).casefold() in COUNTRIES_AND_CITIES and found[0][:1].isupper()
    )
    return frozenset(word for place in places for word, _ in telling_words(place, spellings))


def _kin(x: Count, y: Count) -> frozenset[str]:
    """Return the kind itself as common ground when it is a telling noun."""
    return frozenset() if x.of in ANYBODY or x.of != y.of or x.of is None else frozenset({x.of})
