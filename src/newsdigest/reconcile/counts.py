"""What a figure of a report counts: people hurt, votes, tonnes; and whether two of one kind can both be right."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import NamedTuple

from newsdigest import numbers
from newsdigest.english.vocabulary import stem
from newsdigest.reconcile.accounts import accounts_of
from newsdigest.reconcile.additions import is_added
from newsdigest.reconcile.quantities import figures_in
from newsdigest.reconcile.spellings import Spellings
from newsdigest.reconcile.stems import telling_words
from newsdigest.text import fold

PEOPLE = frozenset(map(stem, ("people", "person")))
ANYBODY = PEOPLE | {None}
_SHARES = frozenset({"percent", "percentage point", "basis point", "point"})
VOTES = frozenset(map(stem, ("vote", "member")))
LOOSE_KINDS = PEOPLE | VOTES
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
    | dict.fromkeys(
        (
            *("rescued", "saved", "taken off", "people off", "passengers off", "brought ashore", "taken ashore"),
            *("brought to safety", "taken to safety", "pulled from", "plucked from", "winched from", "winched up"),
            *("airlifted", "lifted off", "picked up by", "got off"),
        ),
        "rescued",
    )
)
"""What becomes of people in the news: the dead and the hurt are different counts, whatever noun they go by."""
_FATE = re.compile(rf"\b(?:{'|'.join(FATES)})\b")
_OPENS_A_FATE = frozenset(fate.split()[0] for fate in FATES)
"""What may stand right behind a bare figure of people: `231 taken off the ferry`."""
_VOTERS = frozenset(map(stem, ("members", "lawmakers", "deputies", "senators", "councillors", "people", "delegates")))


class Count(NamedTuple):
    """A figure that a record gives, what it is a figure of, and the words around it."""

    quantity: numbers.Quantity
    of: str | None
    content: frozenset[str]
    near: frozenset[str] = frozenset()
    """The telling words of its clause, by which people hurt are told from people saved."""
    accounts: frozenset[str] = frozenset()
    """What a sum of money may be of: a cost, a profit."""
    is_added: bool = False
    """Whether it comes on top of others: 250 more."""


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
        clause = clause_of(quantity, words)
        near = frozenset(word for word, _ in telling_words(clause, spellings) if not word[0].isdigit())
        count = Count(quantity, of, content, near - {of}, accounts_of(quantity, clause), is_added(quantity, words))
        found.setdefault((of, numbers.measure(quantity)[0]), count)
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
    return bare or stem(fold(quantity.counted or "").split()[-1] if quantity.counted else "") in VOTES


def is_count(quantity: numbers.Quantity) -> bool:
    """Whether a figure counts something: no rank, tally, age, term or change; `one` is mostly no figure but a word."""
    if quantity.unit in ("tally", "year", "times") or fold(quantity.text) in ("one", "a", "an", "1"):
        return False
    is_change = quantity.relation == "change" and (quantity.unit in _SHARES or is_money(quantity))
    return not is_change and not (quantity.counted or "").endswith(("'s", "’s"))


def _is_beside(quantity: numbers.Quantity, words: str) -> bool:
    """Whether a figure only describes or places in time: a two-carriage train, a woman of 58, two days before."""
    if quantity.unit is None:
        is_described = _COMPOUND.match(words, quantity.end) or _AGED.search(words[: quantity.start][-_NEAR:])
        return quantity.counted is None and is_described is not None
    return quantity.unit in _TIMES and _TIMED.match(words, quantity.end) is not None


_AGED = re.compile(
    r"\b(?:aged|ages?|age of|an? (?:[\w-]+ ){0,2}"
    r"(?:[a-z]*(?:man|woman)|boy|girl|child|baby|teenager|[a-z]{3,}(?:er|or|ist|ian)) of)\s(?:just |only |about )?$",
    re.IGNORECASE,
)
_COMPOUND = re.compile(r"-[a-z]{3,}")
_TIMES = frozenset({"minute", "hour", "day", "week", "fortnight", "month", "year", "decade", "century", "second"})
_TIMED = re.compile(r"\s+(?:before|after|later|earlier|ago|from now)\b")


def is_money(quantity: numbers.Quantity) -> bool:
    """Whether a figure is a sum of money in a currency that has a code."""
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
        if quantity.counted is None or noun in _PEOPLE or fold(quantity.counted) in _OPENS_A_FATE
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
    clause = clause_of(quantity, words)
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


def clause_of(quantity: numbers.Quantity, words: str) -> str:
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
    ours, theirs = (one.quantity._replace(counted=None, unit=a.of) for one in (a, b))
    return _are_two_floors(ours, theirs) or not numbers.agree(ours, theirs)


def _are_two_floors(one: numbers.Quantity, other: numbers.Quantity) -> bool:
    """Whether two figures are the least that two reports know of: at least 12 dead is no count of at least 21."""
    return one.comparator == other.comparator == "at least" and numbers.measure(one)[0] != numbers.measure(other)[0]


def are_of_two_counts(a: Count, b: Count) -> bool:
    """Whether figures are of unlike things, however near they stand: a cost and a profit, 1,200 and 250 more."""
    return a.is_added != b.is_added or bool(a.accounts and b.accounts and a.accounts.isdisjoint(b.accounts))


def _is_rounded(one: numbers.Quantity, other: numbers.Quantity) -> bool:
    """Whether a length is another to the nearest ten: 40 metres are 131 feet, and in many reports 130."""
    if one.unit != other.unit or one.unit not in _LENGTHS or one.value < _ROUNDED_FROM or one.value % 10:
        return False
    return other.value % 10 != 0 and abs(one.value - other.value) <= _HALF_OF_TEN


_LENGTHS = frozenset(("foot", "metre", "mile", "kilometre", "yard"))
_ROUNDED_FROM, _HALF_OF_TEN = 100, 5


def are_of_one_order(x: Count, y: Count) -> bool:
    """Whether neither of two figures is more than ten times the other: two who count one thing seldom differ so."""
    small, large = sorted(abs(numbers.measure(one.quantity)[0]) for one in (x, y))
    return large <= _ORDER * small


_ORDER = 10


def shown(count: Count) -> str:
    """Return a figure as its article has it, with what it counts."""
    noun = "" if count.quantity.unit or not count.quantity.counted else f" {count.quantity.counted}"
    return f"{count.quantity.text}{noun}"
