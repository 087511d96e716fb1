"""Figures that differ: a dispute when they are told of the same thing at the same time, an update when told later."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from itertools import combinations, islice, permutations
from types import MappingProxyType
from typing import NamedTuple

from newsdigest import numbers
from newsdigest.english.vocabulary import stem, tokens
from newsdigest.names.gazetteer import COUNTRIES_AND_CITIES
from newsdigest.reconcile.amendments import Amended
from newsdigest.reconcile.corrections import reason_of
from newsdigest.reconcile.disputes import disputed, reported
from newsdigest.reconcile.holdings import holds
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.origins import UNDATED, Provenance, stamp
from newsdigest.reconcile.quantities import figures_in
from newsdigest.reconcile.sayings import same_speaker, speaker_stems
from newsdigest.reconcile.sketches import telling_words
from newsdigest.reconcile.spellings import Spellings
from newsdigest.schema.cluster import Cluster, Dispute, Figure, Update
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Claim, Event
from newsdigest.text import fold

_SAME_TIME = timedelta(hours=30)
_SEVERAL = 2
PEOPLE = frozenset(map(stem, ("people", "person")))
_ANYBODY = PEOPLE | {None}
_SHARES = frozenset({"percent", "percentage point", "basis point", "point"})
_VOTES = frozenset(map(stem, ("vote", "member")))
LOOSE_KINDS = PEOPLE | _VOTES
"""Nouns that count too many things: votes for and against, people hurt and people saved."""
_PEOPLE = frozenset(map(stem, ("people", "persons", "men", "women", "patients", "residents", "passengers", "victims")))
_STOPS = (", ", "; ", ". ", " and ", " but ", " while ", " when ", " after ")
DEAD, _HURT = "dead", "hurt"
FATES = MappingProxyType(
    dict.fromkeys(
        (
            *("dead", "died", "die", "dies", "death", "deaths", "killed", "kills", "killing", "lost their lives"),
            *("drowned", "drown", "drowns", "perished", "death toll", "toll", "fatalities"),
        ),
        DEAD,
    )
    | dict.fromkeys(("injured", "hurt", "wounded", "injuries", "injuring", "wounding"), _HURT)
    | {"missing": "missing"}
    | dict.fromkeys(("infected", "infecting", "sickened"), "ill")
    | dict.fromkeys(("arrested", "detained"), "arrested")
    | dict.fromkeys(("evacuated", "displaced"), "displaced")
    | dict.fromkeys(("rescued", "saved"), "rescued")
)
"""What becomes of people in the news: the dead and the hurt are different counts, whatever noun they go by."""
_FATE = re.compile(rf"\b(?:{'|'.join(FATES)})\b")
_VOTERS = frozenset(map(stem, ("members", "lawmakers", "deputies", "senators", "councillors", "people", "delegates")))


class Count(NamedTuple):
    """A figure that a record gives, what it is a figure of, and the words around it."""

    quantity: numbers.Quantity
    of: str | None
    content: frozenset[str]
    near: frozenset[str] = frozenset()
    """The telling words of its clause, by which people hurt are told from people saved."""


def counts(words: str, spellings: Spellings) -> list[Count]:
    """Return the figures of a passage, each value of a kind once; ranks, tallies and changes are no counts."""
    counted = [
        _in_percent(one)
        for one in figures_in(words)
        if is_count(one) and not is_negated(one, words) and not _is_beside(one, words)
    ]
    if not counted:
        return []
    content = frozenset(word for word, _ in telling_words(words, spellings) if not word[0].isdigit())
    found: dict[tuple[str | None, object], Count] = {}
    for quantity in counted:
        of = _kind(quantity, words)
        near = frozenset(
            word for word, _ in telling_words(_clause(quantity, words), spellings) if not word[0].isdigit()
        )
        found.setdefault((of, numbers.measure(quantity)[0]), Count(quantity, of, content, near - {of}))
    return list(found.values())


def _in_percent(quantity: numbers.Quantity) -> numbers.Quantity:
    """Return a share of a whole as a percentage: nine in ten is 90 per cent."""
    if quantity.unit is not None or quantity.relation != "part" or not 0 < quantity.value < 1:
        return quantity
    return quantity._replace(value=100 * quantity.value, unit="percent")


def is_negated(quantity: numbers.Quantity, words: str) -> bool:
    """Whether a passage gives a figure only to say that it is another: 900 houses and not 750."""
    return may_negate(words) and bool(_NOT.search(words[: quantity.start].casefold().rstrip()))


def may_negate(words: str) -> bool:
    """Whether a passage has words that may say so of a figure: most have none."""
    low = words.casefold()
    return "not" in low or "rather than" in low or "instead of" in low


_NOT = re.compile(r"(?:\band not|, not|\brather than|\binstead of)(?: (?:the|about|some|around|only))?$")


def is_loose(quantity: numbers.Quantity) -> bool:
    """Whether a figure has no noun that tells what it is of: a score, a change in percent, an age, votes."""
    if quantity.unit == "tally" or (quantity.unit in _SHARES and quantity.relation == "change"):
        return True
    bare = quantity.unit is None and quantity.counted is None
    return bare or stem(fold(quantity.counted or "").split()[-1] if quantity.counted else "") in _VOTES


def is_count(quantity: numbers.Quantity) -> bool:
    """Whether a figure counts something: no rank, tally, age, term or change; `one` is mostly no figure but a word."""
    if quantity.unit in ("tally", "year", "times") or fold(quantity.text) in ("one", "a", "an", "1"):
        return False
    is_change = quantity.relation == "change" and (quantity.unit in _SHARES or _is_money(quantity))
    return not is_change and not (quantity.counted or "").endswith(("'s", "’s"))


def _is_beside(quantity: numbers.Quantity, words: str) -> bool:
    """Whether a figure only describes or places in time: a two-carriage train, a woman of 58, two days before."""
    if quantity.unit is None:
        is_described = _COMPOUND.match(words, quantity.end) or _AGED.search(words[: quantity.start][-_NEAR:])
        return quantity.counted is None and is_described is not None
    return _TIMED.match(words, quantity.end) is not None


_AGED = re.compile(
    r"\b(?:aged|ages?|age of|an? (?:[\w-]+ ){0,2}"
    r"(?:[a-z]*(?:man|woman)|boy|girl|child|baby|teenager|[a-z]{3,}(?:er|or|ist|ian)) of)\s(?:just |only |about )?$",
    re.IGNORECASE,
)
_COMPOUND = re.compile(r"-[a-z]{3,}")
_TIMED = re.compile(r"\s+(?:before|after|later|earlier|ago|from now)\b")


def _is_money(quantity: numbers.Quantity) -> bool:
    return len(quantity.unit or "") == _CODE and (quantity.unit or "").isupper()


_CODE = 3
"""Letters of a currency: GBP."""


def _kind(quantity: numbers.Quantity, words: str) -> str | None:
    """Return what a figure counts: its unit, else its noun; members who voted are votes."""
    unit = numbers.measure(quantity)[1]
    if unit is not None:
        return unit
    noun = stem(fold(quantity.counted).split()[-1]) if quantity.counted else None
    if _is_room(quantity, words):
        return ROOM
    if noun is None and _ABOARD_BEHIND.match(words, quantity.end):
        return ABOARD
    fate = (
        fate_of(quantity, words)
        if quantity.counted is None or noun in _PEOPLE or fold(quantity.counted) in FATES
        else None
    )
    if fate is not None and quantity.relation != "part":
        return fate
    return "vote" if noun in _VOTERS and " voted" in fold(words) else noun


def _is_room(quantity: numbers.Quantity, words: str) -> bool:
    """Whether a figure tells for how many there is room: a ferry licensed to carry 90 may have 134 on board."""
    before, behind = words[max(0, quantity.start - _NEAR) : quantity.start], words[quantity.end :][:_NEAR]
    return _ROOM_BEFORE.search(before) is not None or _ROOM_BEHIND.match(behind) is not None


ROOM = "room"
ABOARD = stem("aboard")
_ABOARD_BEHIND = re.compile(r"\s+(?:were |was )?(?:on board|inside|present)\b")
_NEAR = 60
"""Characters beside a figure that tell room, or an age."""
_ROOM_BEFORE = re.compile(
    r"\b(?:licen[cs]ed|certified|allowed|permitted|approved|cleared|authori[sz]ed|built|designed|meant|made|fit|able|"
    r"enough|room|space|seats|beds|berths|places|capacity|certificate|limit)\b (?:[a-z]+ )?(?:for|of|to|is|was|at)\b"
    r"[^.;,]{0,30}$|"
    r"\b(?:can|could|may|to) (?:carry|hold|seat|accommodate|house|sleep)\b[^.;,]{0,20}$|"
    r"\b(?:ship|boat|ferry|vessel|bus|coach|hall|stadium|arena|theatre|theater|plane|aircraft|tent|camp|prison|jail|"
    r"shelter|hostel|lift) for (?:up to |about |some |at most |no more than )?$",
    re.IGNORECASE,
)
_ROOM_BEHIND = re.compile(r"[ -](?:seats?|seater|beds?|berths?|places|capacity)\b", re.IGNORECASE)


def fate_of(quantity: numbers.Quantity, words: str) -> str | None:
    """Return what became of the people counted, as the clause of the figure tells it nearest to the figure."""
    clause = _clause(quantity, words)
    first = quantity.start - clause.index(quantity.text)
    told = list(_FATE.finditer(clause.lower()))
    nearest = min(told, key=lambda one: abs(one.start() + first - quantity.start), default=None)
    if nearest is not None:
        return FATES[nearest.group()]
    told_before = _NUMBER_OF.search(words[: quantity.start]) if _TO_NOW.search(words[: quantity.start]) else None
    return FATES[told_before["fate"].lower()] if told_before is not None else None


_NUMBER_OF = re.compile(rf"\b(?:number|count|total) of (?:[\w-]+ ){{0,3}}?(?P<fate>{'|'.join(FATES)})\b", re.IGNORECASE)
_TO_NOW = re.compile(
    r"\b(?:r[io]sen?|climbe?d?|gone up|went up|jumped|grown|grew|dropped|f[ae]ll(?:en)?|stands?|stood|is|was|now) "
    r"(?:to |at )?(?:about |at least |more than |nearly |some )?$",
    re.IGNORECASE,
)
"""`The number of people hurt when the bus overturned has risen to 14`: the figure stands far from what it counts."""


def _clause(quantity: numbers.Quantity, words: str) -> str:
    """Return the clause that a figure stands in."""
    first = max((words.rfind(mark, 0, quantity.start) for mark in _STOPS), default=-1) + 1
    ends = [at for mark in _STOPS if (at := words.find(mark, quantity.end)) >= 0]
    return words[first : min(ends, default=len(words))]


def told_differently(a: Count, b: Count) -> bool:
    """Whether two figures are of one kind and cannot both be right."""
    if a.of is None or a.of != b.of:
        return False
    if _is_rounded(a.quantity, b.quantity) or _is_rounded(b.quantity, a.quantity):
        return False
    return not numbers.agree(a.quantity._replace(counted=None, unit=a.of), b.quantity._replace(counted=None, unit=a.of))


def _is_rounded(one: numbers.Quantity, other: numbers.Quantity) -> bool:
    """Whether a length is another to the nearest ten: 40 metres are 131 feet, and in many reports 130."""
    if one.unit != other.unit or one.unit not in _LENGTHS or one.value < _ROUNDED_FROM or one.value % 10:
        return False
    return other.value % 10 != 0 and abs(one.value - other.value) <= _HALF_OF_TEN


_LENGTHS = frozenset(("foot", "metre", "mile", "kilometre", "yard"))
_ROUNDED_FROM, _HALF_OF_TEN = 100, 5


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
    if _of_others(a.record.text, b.record.text, ours | theirs, spellings):
        return None
    in_turn = _counted_in_turn(a, b)
    for x in figures[a.record.text]:
        for y in figures[b.record.text]:
            needed = 0 if in_turn else 1 if set(one.about) & set(other.about) else 2
            needed += x.of in _ANYBODY and needed > 0
            is_told_otherwise = told_differently(x, y) or (in_turn and _are_bare_and_differ(x, y))
            is_of_one = is_told_otherwise and are_of_one_order(x, y)
            if is_of_one and len((x.content & y.content) | _kin(x, y)) >= needed:
                values = [
                    reported(f"{m.record.speaker}: {shown(count)}", cluster.mentions)
                    for m, count, cluster in ((a, x, one), (b, y, other))
                ]
                about = [one.id, other.id, *one.about, *other.about]
                reason = f"{a.record.speaker} and {b.record.speaker} give different figures in the same report"
                return disputed("number", about, values, None, reason)
    return None


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


def are_of_one_order(x: Count, y: Count) -> bool:
    """Whether neither of two figures is more than ten times the other: two who count one thing seldom differ so."""
    small, large = sorted(abs(numbers.measure(one.quantity)[0]) for one in (x, y))
    return large <= _ORDER * small


_ORDER = 10


def _kin(x: Count, y: Count) -> frozenset[str]:
    """Return the kind itself as common ground when it is a telling noun."""
    return frozenset() if x.of in _ANYBODY or x.of != y.of or x.of is None else frozenset({x.of})


def shown(count: Count) -> str:
    """Return a figure as its article has it, with what it counts."""
    noun = "" if count.quantity.unit or not count.quantity.counted else f" {count.quantity.counted}"
    return f"{count.quantity.text}{noun}"


def differing(
    event: Cluster[Event], provenance: Mapping[str, Provenance], taken: Sequence[Amended], spellings: Spellings
) -> tuple[list[Dispute], list[Update]]:
    """Return what several reports of one event count differently: disputes at one time or corrected, else updates."""
    if len(event.mentions) < _SEVERAL:
        return [], []
    given: dict[str, list[tuple[list[Count], Mention[Event]]]] = {}
    for mention in event.mentions:
        own = counts(f"{mention.record.title}. {mention.record.summary}", spellings)
        for of in {count.of for count in own} - _VOTES - {None}:
            given.setdefault(str(of), []).append(([count for count in own if count.of == of], mention))
    disputes: list[Dispute] = []
    updates: list[Update] = []
    for of in sorted(given):
        told = _one_each(given[of])
        alike = [one for one in told if of not in PEOPLE or _is_same_count(told[0][0], one[0])]
        sorted_out(event, alike, provenance, taken, disputes, updates)
    return disputes, updates


def _one_each(given: Sequence[tuple[list[Count], Mention[Event]]]) -> list[tuple[Count, Mention[Event]]]:
    """Return the figure of a kind that each report gives; of several, the one left when all give the others too.

    20 of 71 laps and 25 of 71 laps are told apart by the 20 and the 25.
    """
    several = [own for own, _ in given if len(own) > 1]
    shared = [
        count
        for count in (several[0] if len(several) > 1 else ())
        if all(any(not told_differently(count, other) for other in own) for own in several)
    ]
    left = [
        ([count for count in own if all(told_differently(count, one) for one in shared)], mention)
        for own, mention in given
    ]
    return [(own[0], mention) for own, mention in left if len(own) == 1]


def _is_same_count(one: Count, other: Count) -> bool:
    """Whether two figures of people are of the same people, as the words of their clauses have it."""
    shorter = min(len(one.near), len(other.near))
    return shorter > 0 and len(one.near & other.near) >= _MOSTLY * shorter


_MOSTLY = 0.6


def sorted_out(
    event: Cluster[Event],
    told: Sequence[tuple[Count, Mention[Event]]],
    provenance: Mapping[str, Provenance],
    taken: Sequence[Amended],
    disputes: list[Dispute],
    updates: list[Update],
) -> None:
    """Add the dispute or the update that the figures of one kind come to, if they differ."""
    values = _values(told)
    if len({shown(group[0][0]) for group in values}) < 2:
        return
    corrected = _corrected(values, taken, provenance)
    gainsaid = _gainsaid(values, provenance)
    back = _comes_back(values, provenance)
    at_once = _at_one_time(values, provenance) and not _has_grown(values, provenance)
    if at_once and not (corrected or gainsaid or back or _are_of_one_thing(values)):
        return
    if corrected is not None or gainsaid or back or at_once:
        right, reason = corrected or (None, _DIFFER[0 if gainsaid else 1 if back else 2])
        told_values = [reported(shown(group[0][0]), (m for _, m in group)) for group in values]
        disputes.append(disputed("number", [event.id], told_values, right, reason))
    else:
        updates.append(_update(event, values, provenance))


def _are_of_one_thing(values: Sequence[Sequence[tuple[Count, Mention[Event]]]]) -> bool:
    """Whether no figure is so much larger than another that they must be of a part and the whole."""
    return all(are_of_one_order(one[0][0], other[0][0]) for one, other in combinations(values, 2))


_DIFFER = (
    "one report says that it is not the figure of the other",
    "a later report has the figure that was told first",
    "reports of the same time differ",
)


def _values(told: Sequence[tuple[Count, Mention[Event]]]) -> list[list[tuple[Count, Mention[Event]]]]:
    groups: list[list[tuple[Count, Mention[Event]]]] = []
    for count, mention in told:
        home = next((group for group in groups if not told_differently(group[0][0], count)), None)
        if home is None:
            groups.append([(count, mention)])
        else:
            home.append((count, mention))
    return groups


def _corrected(
    values: Sequence[Sequence[tuple[Count, Mention[Event]]]],
    taken: Sequence[Amended],
    provenance: Mapping[str, Provenance],
) -> tuple[str, str] | None:
    for one in taken:
        wrong = [group for group in values if any(holds(m.record, one.wrong) for _, m in group)]
        right = [group for group in values if any(holds(m.record, one.right) for _, m in group)]
        rooms = {provenance[m.article_id].newsroom for group in wrong for _, m in group}
        if wrong and right and wrong[0] is not right[0] and one.newsroom in rooms:
            return shown(right[0][0][0]), reason_of(one)
    return None


def _gainsaid(values: Sequence[Sequence[tuple[Count, Mention[Event]]]], provenance: Mapping[str, Provenance]) -> bool:
    """Whether one newsroom's report says that the figure is not the one which another gives."""
    for group, other in permutations(values, 2):
        for _, teller in group:
            words = f"{teller.record.title}. {teller.record.summary}"
            denied = {numbers.measure(one)[0] for one in figures_in(words) if is_negated(one, words)}
            rooms = {provenance[m.article_id].newsroom for _, m in other}
            if numbers.measure(other[0][0].quantity)[0] in denied and rooms != {provenance[teller.article_id].newsroom}:
                return True
    return False


def _comes_back(values: Sequence[Sequence[tuple[Count, Mention[Event]]]], provenance: Mapping[str, Provenance]) -> bool:
    """Whether a figure is told again after another was given: then it has not grown, but reports differ."""
    told = [
        sorted(provenance[m.article_id].published for _, m in group if provenance[m.article_id].original is None)
        for group in values
    ]
    return any(
        one[0] < at < one[-1] for one, other in permutations([times for times in told if times], 2) for at in other
    )


def _at_one_time(
    values: Sequence[Sequence[tuple[Count, Mention[Event]]]], provenance: Mapping[str, Provenance]
) -> bool:
    times = [sorted(provenance[m.article_id].published for _, m in group) for group in values]
    if any(group[0] == UNDATED for group in times):
        return False
    is_copied_wrong = max(group[0] for group in times) - min(group[0] for group in times) <= _AT_ONCE or not _may_grow(
        values[0][0][0]
    )
    rooms = [{_room(provenance[m.article_id], is_copied_wrong) for _, m in group} for group in values]
    apart = all(not (a & b) for a, b in combinations(rooms, 2))
    return apart and max(group[0] for group in times) - min(group[0] for group in times) <= _SAME_TIME


_AT_ONCE = timedelta(minutes=10)
"""A copy that comes out together with another is no later version of it."""


def _room(source: Provenance, is_copied_wrong: bool) -> str:
    """Return who answers for a figure: for one that copies have otherwise and that cannot have grown, each outlet."""
    return source.outlet if is_copied_wrong else source.newsroom


def _may_grow(count: Count) -> bool:
    """Whether a later report may raise a figure: a toll, no score, rate, price, age or number of votes."""
    return not is_loose(count.quantity) and not _is_money(count.quantity) and is_count(count.quantity)


def _has_grown(values: Sequence[Sequence[tuple[Count, Mention[Event]]]], provenance: Mapping[str, Provenance]) -> bool:
    """Whether the newest report says itself that its figure is a new one: the toll has risen to six."""
    newest = max(
        (m for group in values for _, m in group), key=lambda m: (provenance[m.article_id].published, m.article_id)
    )
    return bool(_GROWN.search(newest.record.quote[:_LONGEST]))


_GROWN = re.compile(
    r"\b(?:toll|number|count|total)\b[^.;]{1,120}\b(?:risen|rose|rises|climbed|grown|grew|gone up|increased) to\b",
    re.IGNORECASE,
)
_LONGEST = 2_000


def _update(
    event: Cluster[Event],
    values: Iterable[Sequence[tuple[Count, Mention[Event]]]],
    provenance: Mapping[str, Provenance],
) -> Update:
    series = [
        Figure(
            value=shown(group[0][0]),
            as_of=min(stamp(provenance[m.article_id]) for _, m in group),
            evidence=tuple(evidence_of(m) for _, m in group),
        )
        for group in values
    ]
    return Update(
        about=(event.id,), what=event.record.title, series=tuple(sorted(series, key=lambda one: (one.as_of, one.value)))
    )
