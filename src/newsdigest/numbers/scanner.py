"""Finding the quantities of a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from newsdigest.numbers.masks import is_idle
from newsdigest.numbers.neighbours import IDLE_AFTER_ONE, IDLE_BEFORE_ONE, IRREGULAR_PLURALS, TALLY_WORDS, UNCOUNTED
from newsdigest.numbers.quantity import Quantity, Relation
from newsdigest.numbers.reckoning import Value, beginnings, value_at
from newsdigest.numbers.surroundings import Unit, comparator_of, counted_noun, relation_of, unit_of
from newsdigest.numbers.tokens import Token, tokenize
from newsdigest.numbers.units import CURRENCY_SIGNS

_NEAR = 12  # tokens on either side in which a word about voting or winning makes "7-2" a tally


def find(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a text, in order, without dates, clock times, ordinals and labels."""
    return tuple(_quantities(text, tokenize(text)))


def _quantities(text: str, tokens: Sequence[Token]) -> Iterator[Quantity]:
    after = 0
    for at in beginnings(tokens):
        value = value_at(tokens, at) if at >= after else None
        if value is None:
            continue
        if _is_no_count(tokens, at, value.after, text):
            after = value.after
            continue
        quantity, after = _quantity(text, tokens, at, value)
        yield quantity


def _is_no_count(tokens: Sequence[Token], at: int, after: int, text: str) -> bool:
    if tokens[at].is_figure:
        return after == at + 1 and is_idle(tokens, at, text)
    if tokens[at].word != "one" or after != at + 1:
        return False
    one = Value(Fraction(1), after)
    other = _other_end(tokens, at, one)
    is_range = other is not None and other.value > 1
    return not is_range and _ratio(tokens, one) is None and _is_idle_one(tokens, at, text)


def _is_idle_one(tokens: Sequence[Token], at: int, text: str) -> bool:
    """Whether `one` is a pronoun, an idiom or part of a name."""
    before = tokens[at - 1].word if at else ""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if before in IDLE_BEFORE_ONE or following is None or following.word in IDLE_AFTER_ONE:
        return True
    if following.word in ("of", "-"):
        return False
    return not following.is_word or following.word in UNCOUNTED or text[following.start].isupper()


def _quantity(text: str, tokens: Sequence[Token], at: int, value: Value) -> tuple[Quantity, int]:
    """Return the quantity that starts at this token, with a range, tally or ratio behind it, and the next index."""
    amount, upper, after, tally, share = value.value, None, value.after, False, False
    other = _other_end(tokens, at, value)
    if other is not None:
        after, tally = other.after, _is_tally(tokens, at, other)
        amount, upper = _same_scale(tokens, value, other) if not tally else (amount, other.value)
    else:
        ratio = _ratio(tokens, value)
        if ratio is not None:
            amount, after, share = ratio.value, ratio.after, True
    unit = unit_of(tokens, at, after)
    negative = _is_negative(tokens, unit.first)
    first = unit.first - 1 if negative else unit.first
    start, end = tokens[first].start, tokens[unit.after - 1].end
    relation: Relation | None = "part" if share else relation_of(tokens, first, unit.after)
    quantity = Quantity(
        text=text[start:end],
        start=start,
        end=end,
        value=-amount if negative else amount,
        upper=upper,
        unit="tally" if tally else _unit_name(tokens, unit),
        counted=None if tally else counted_noun(tokens, unit.after),
        comparator="exact" if _is_topic(tokens, at, first, unit) else comparator_of(tokens, first, unit.after),
        relation=relation,
    )
    return quantity, max(unit.after, at + 1)


def _is_topic(tokens: Sequence[Token], at: int, first: int, unit: Unit) -> bool:
    """Whether `over` only says what it is about: `prison over two cellos`, where `over two years` is a bound."""
    is_small = tokens[at].is_word and unit.name is None and unit.after == at + 1 and tokens[at].word in _FEW
    return is_small and first > 1 and tokens[first - 1].word == "over" and tokens[first - 2].is_word


_FEW = frozenset({"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"})


def _unit_name(tokens: Sequence[Token], unit: Unit) -> str | None:
    """Return the name of a unit; an age has none, so that `a 78-year-old` and `Hale, 78,` are the same."""
    behind = [token.word for token in tokens[unit.after : unit.after + 2]]
    is_age = unit.name == "year" and (behind[:1] == ["old"] or behind == ["-", "old"])
    return None if is_age else unit.name


def _other_end(tokens: Sequence[Token], at: int, value: Value) -> Value | None:
    """Return the second number of `20-30`, `20 to 30`, `five to 10` and `between 20 and 30`."""
    after = value.after
    if after + 1 >= len(tokens):
        return None
    joint = tokens[after].word
    first_token = at - 1 if at and tokens[at - 1].word in CURRENCY_SIGNS else at
    before = tokens[first_token - 1].word if first_token else ""
    first = after + 1
    if tokens[first].word in CURRENCY_SIGNS and first + 1 < len(tokens):
        first += 1
    is_joined = (
        joint in ("-", "to") or (joint == "and" and before == "between") or (joint == "or" and not tokens[at].is_figure)
    )
    if not is_joined or (before in ("from",) and joint == "to"):
        return None
    other = value_at(tokens, first)
    if other is None or (tokens[at].is_figure != tokens[first].is_figure and not _is_mixed(joint, value, other)):
        return None
    is_change = before == "by" and joint == "to" and other.value >= _FARTHEST * value.value
    return None if is_change and not _is_tally(tokens, at, other) else other


_FARTHEST = 3  # "rose by 5 to 10 percent" is a range, "rose by 15 to 60" says by how much and to what


def _is_mixed(joint: str, value: Value, other: Value) -> bool:
    """Whether a word and a figure are the ends of a range: numbers below 10 are spelt, `five to 10 years`."""
    return joint in ("to", "and") and value.value < 10 and value.value < other.value <= _WIDEST * value.value


_WIDEST = 20  # "he gave one to 300 people" is no range


def _is_tally(tokens: Sequence[Token], at: int, other: Value) -> bool:
    """Whether `7-2` gives votes or goals; a range grows, so a falling pair is a tally wherever it stands."""
    joined = (tokens[at + 1].word in ("-", "to") and tokens[at].is_figure) or tokens[at + 1].word == "to"
    if not joined or other.after - at != 3:
        return False
    first, second = value_at(tokens, at), other
    if first is not None and first.value > second.value:
        return True
    around = tokens[max(0, at - _NEAR) : other.after + 3]
    plural = other.after < len(tokens) and _is_plural(tokens[other.after])
    return not plural and any(token.word in TALLY_WORDS for token in around)


def _is_plural(token: Token) -> bool:
    return token.is_word and (
        token.word in IRREGULAR_PLURALS or (token.word.endswith("s") and token.word not in UNCOUNTED)
    )


def _same_scale(tokens: Sequence[Token], value: Value, other: Value) -> tuple[Fraction, Fraction]:
    """`2-3 million` and `$5 to $6 billion` mean millions and billions at both ends."""
    low, high = value.value, other.value
    bare = tokens[value.after - 1].is_figure or low < 10  # "one to two million" as well
    if bare and high >= 1000 and tokens[other.after - 1].is_word and low < 1000:
        for scale in (10**12, 10**9, 10**6, 10**3):
            if high >= scale:
                return low * scale, high
    return low, high


def _ratio(tokens: Sequence[Token], value: Value) -> Value | None:
    """`one in five`, `nine out of ten`: a share, as a fraction."""
    words = [token.word for token in tokens[value.after : value.after + 2]]
    if words[:1] == ["in"] and value.value < 10:
        second = value_at(tokens, value.after + 1) if value.after + 1 < len(tokens) else None
    elif words == ["out", "of"] and value.after + 2 < len(tokens):
        second = value_at(tokens, value.after + 2)
    else:
        return None
    if (
        second is None
        or not value.value < second.value <= 1000
        or (words[:1] == ["in"] and tokens[second.after - 1].is_figure and len(tokens[second.after - 1].word) == 4)
    ):
        return None
    return Value(value.value / second.value, second.after)


def _is_negative(tokens: Sequence[Token], first: int) -> bool:
    """`minus 5`, and `-5` where the sign touches the figure and nothing else."""
    if first < 1:
        return False
    before = tokens[first - 1]
    if before.word == "minus":
        return True
    if before.word != "-" or before.end != tokens[first].start:
        return False
    return first == 1 or tokens[first - 2].end < before.start
