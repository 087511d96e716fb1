"""Whether one article tells a thing twice: two mentions of one article are different unless it says the same again."""

from __future__ import annotations

from newsdigest.english.vocabulary import stem
from newsdigest.reconcile.blocks import REACH
from newsdigest.reconcile.deeds import are_of_one_name, same_act, same_count
from newsdigest.reconcile.pairs import OPEN_STATUSES, Judgement, Pair, Verdict, gap
from newsdigest.reconcile.sketches import Sketch
from newsdigest.reconcile.timing import is_late, may_be_of_one_thing
from newsdigest.reconcile.turns import are_two


def within_an_article(pair: Pair) -> Judgement:
    """Two mentions of one article are different unless the article tells the same thing twice."""
    a, b = pair.a, pair.b
    moved = _moving(pair)
    parting = None if moved else _parting(pair)
    if parting is not None:
        return Judgement("different", -3.0, (parting,))
    if moved or (again := _repeating(pair)):
        return Judgement("same", max(1.0, 4 * pair.likeness), (moved or again,))
    if are_of_one_name(pair):
        return Judgement("same", 1.0, ("the same article calls it the same",))
    if (belonging := _belonging(pair)) is not None:
        return Judgement("same", 1.0, (belonging,))
    is_open = (_leans_on_another(a) and _leans_on_another(b)) or _has_one_cast(a, b)
    verdict: Verdict = "unsure" if is_open else "different"
    points = -0.5 if verdict == "unsure" else -3.0 + pair.likeness
    return Judgement(verdict, points, ("the same article tells them as two",))


def _moving(pair: Pair) -> str:
    """Return how an article tells of two days, or of a plan and its end, that these are of one thing."""
    if _calls_off(pair.a, pair.b) and pair.likeness >= 0.5:
        return "one tells that the other is called off or moved"
    if any(one.was_due and one.background for one in (pair.a, pair.b)) and is_late(pair):
        return "a line of the article tells when it was due"
    return "the article tells from when it was moved" if _says_from_when(pair) else ""


def _repeating(pair: Pair) -> str:
    """Return how an article says a thing again."""
    if _retells(pair.a, pair.b) and pair.likeness > 0:
        return "a line of the article's timeline retells its event"
    is_alike = same_count(pair).points >= 0 and pair.likeness >= _needed(pair)
    return "the same article tells it twice" if is_alike else ""


def _says_from_when(pair: Pair) -> bool:
    """Whether the same words tell the day on which a thing is due and the one on which it was, or others count it."""
    a, b = pair.a, pair.b
    days = {(one.first, one.last) for one in (a, b)}
    apart = gap(a, b)
    if a.is_moved and b.is_moved and _same_words(a, b):
        return apart == 0 or not days.isdisjoint(a.other_days | b.other_days)
    if not apart:
        return False
    if a.is_moved and b.is_moved and _stand_close(a, b) and pair.likeness >= _ALIKE_IF_COUNTED:
        return may_be_of_one_thing(pair)
    is_counted = not days.isdisjoint(a.counted_days | b.counted_days)
    return is_counted and pair.likeness >= _ALIKE_IF_COUNTED and may_be_of_one_thing(pair)


_ALIKE_IF_COUNTED = 0.2


def _stand_close(a: Sketch, b: Sketch) -> bool:
    """Whether two sentences follow one another, or nearly so: it was to be on the 2nd; it is now down for the 9th."""
    return max(a.start, b.start) - min(a.end, b.end) <= _NEXT


_NEXT = 200


def _retells(a: Sketch, b: Sketch) -> bool:
    """Whether the one is a line of background in words in which the other is told, or dated, as of the same date.

    Of two things told in one sentence each line goes to the one that is most like it: surest pairs are joined first.
    """
    if a.background == b.background or a.first is None or (a.first, a.last) != (b.first, b.last):
        return False
    line, told = (a, b) if a.background else (b, a)
    return _same_words(a, b) or (line.quote == told.day_words and _takes_its_date(told, line))


def _belonging(pair: Pair) -> str | None:
    """Return how one sentence of an article goes on with what another tells, in other words."""
    a, b = pair.a, pair.b
    if _is_part_of(a, b) or _is_part_of(b, a):
        return "the article tells the one as part of the other"
    if _is_same_doing(a, b) and same_count(pair).points >= 0:
        return "the same people do the same in both"
    if (_takes_its_date(a, b) or _takes_its_date(b, a)) and _may_be_one_act(a, b) and a.actors & b.actors:
        return "the article dates the one by the other"
    return None


def _parting(pair: Pair) -> str | None:
    """Return in what one article parts two things, however alike it tells them."""
    a, b = pair.a, pair.b
    apart = gap(a, b)
    if _same_words(a, b) and a.title == b.title:
        return None
    if apart and not (apart <= 14 and _same_words(a, b) and pair.likeness >= 0.55 and _is_by_day(a) != _is_by_day(b)):
        return f"the same article dates them {apart} days apart"
    if are_two(a.turn, b.turn):
        return "the same article tells the one before and a later one of its kind"
    if _lasts(a) != _lasts(b) and pair.likeness < 0.8:
        return "one lasted for years, the other did not"
    return None


def _needed(pair: Pair) -> float:
    """Return how alike two mentions of one article must be: a line of background, or the same quote, needs less."""
    a, b = pair.a, pair.b
    if a.title and b.title and not a.title & b.title:
        return 2.0
    if _same_words(a, b):
        return 0.35
    if same_act(pair).points < -0.5:
        return 2.0
    if not (a.background or b.background):
        return 0.65
    return 0.4 if a.first is not None and (a.first, a.last) == (b.first, b.last) else 0.5


def _is_part_of(part: Sketch, whole: Sketch) -> bool:
    """Whether a sentence refers back to the other, of the same day or undated: the ruling fell by a single vote."""
    if (
        (part.dates_itself and not _is_same_day(part, whole))
        or part.background
        or part.lead_act not in (None, "vote", *whole.acts)
    ):
        return False
    if gap(part, whole):
        return False
    return 0 <= part.start - whole.start <= REACH and _refers_to(part, whole)


def _refers_to(part: Sketch, whole: Sketch) -> bool:
    """Whether a sentence calls by its name what the other tells, and says of it nothing else that it is of."""
    named = {*whole.acts, *((_VOTE, _DECISION) if whole.acts & {"vote", "raise", "cut", "approve"} else ())}
    return any(
        noun in named | whole.nouns and (not of or not of.isdisjoint(whole.weights))
        for noun, of in part.refers_to.items()
    )


_VOTE, _DECISION = stem("vote"), stem("decision")


def _is_same_doing(a: Sketch, b: Sketch) -> bool:
    """Whether two sentences that stand close tell one act of the same two parties: a sale agreed, its papers signed."""
    near = abs(a.start - b.start) <= REACH
    return near and not (a.background or b.background) and len(a.actors & b.actors) >= 3 and len(a.acts & b.acts) >= 2


def _takes_its_date(a: Sketch, b: Sketch) -> bool:
    """Whether a telling has its date from the sentence of another: it is accused, on `Tuesday, the first day`."""
    return bool(a.day_words) and a.day_words not in a.quote and a.day_words in b.quote and gap(a, b) == 0


def _may_be_one_act(a: Sketch, b: Sketch) -> bool:
    return a.lead_act is None or b.lead_act is None or a.lead_act == b.lead_act


def _has_one_cast(a: Sketch, b: Sketch) -> bool:
    """Whether the same people act on the same day, in acts that may be one: questions in court, and the evidence."""
    is_one_day = _is_same_day(a, b) or (a.day_of_year is not None and a.day_of_year == b.day_of_year)
    return is_one_day and len(a.actors) > 1 and a.actors == b.actors and _may_be_one_act(a, b)


def _leans_on_another(sketch: Sketch) -> bool:
    """Whether a sentence may be a part of what the article told before: two parts of one whole do not exclude it."""
    return bool(sketch.refers_to) and not sketch.dates_itself


def _is_same_day(a: Sketch, b: Sketch) -> bool:
    return _is_by_day(a) and (a.first, a.last) == (b.first, b.last)


def _is_by_day(sketch: Sketch) -> bool:
    return sketch.first is not None and sketch.first == sketch.last


def _lasts(sketch: Sketch) -> bool:
    """Whether a telling spans years: somebody has owned the club since, and now sells it."""
    return sketch.first is not None and sketch.last is not None and (sketch.last - sketch.first).days > 400


def _calls_off(a: Sketch, b: Sketch) -> bool:
    """Whether one sentence both announces that something is off and says when it was due."""
    off, other = (a, b) if a.status in _OFF else (b, a)
    tells_why = other.status in OPEN_STATUSES or bool(other.acts & {"cancel", "postpone"})
    return off.status in _OFF and off.status != other.status and tells_why and _same_words(a, b)


_OFF = frozenset({"cancelled", "postponed"})


def _same_words(a: Sketch, b: Sketch) -> bool:
    """Whether one quote stands in the other."""
    common = min(a.end, b.end) - max(a.start, b.start)
    return common >= 0.6 * min(a.end - a.start, b.end - b.start)
