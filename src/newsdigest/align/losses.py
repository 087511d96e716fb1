"""What a lost word may never be: one without which a passage tells another fact.

A quote may lose a word that only adds to the rest. It may not lose one that takes something back, that bounds a figure
or a date, that leaves a part of the whole, or that is a piece of a name or of a compound of which the rest is kept. The
rules are read down a list; each looks at a lost word and returns the kind of fact that would change, or None.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from newsdigest.align.hanging import hanging
from newsdigest.align.lost import DASHES, HYPHENS, Lost
from newsdigest.align.particles import turned
from newsdigest.align.scopes import describes, scoping
from newsdigest.align.turnings import heading, sharing, turning
from newsdigest.align.visible import shows
from newsdigest.align.wholes import piecing
from newsdigest.align.words import Word
from newsdigest.english.smallwords import BEING
from newsdigest.english.words import word_set
from newsdigest.facts.fulfilment import PLANS
from newsdigest.facts.polarity import BOUNDS, FALLING, RISING
from newsdigest.facts.reserves import DEGREES, MODALS, PARTS, RESERVES, TRYING
from newsdigest.names.titles import TITLES
from newsdigest.numbers.neighbours import CHANGES, UNCOUNTED
from newsdigest.schema.mention import Difference, DifferenceKind

Rule = Callable[[Lost], DifferenceKind | None]


_HEDGES = BOUNDS | word_set("about around roughly approximately circa estimated approaching short close")
_BETWEEN = word_set("than to of as a an the some this that $ £ €")  # a bound and its figure
_MORE, _MANY, _TOWARDS = word_set("more fewer"), word_set("many much few little"), word_set("to from")
_MOVED = CHANGES | RISING | FALLING
_TIMES = word_set("day days week weeks month months year years hour hours minute minutes decade decades")
_BEFORE_DATES = word_set("until till since before after by next last following previous past early late mid")
_BEHIND_TIMES = word_set("ago later earlier before after")
_UNCHANGED = word_set(
    "hit cut put cost set shut hurt spread quit split let come become run read beat"
)  # when it was done, too
_NO_OWNERS = word_set("it that he she there here what who where let how")
_COMPARED = 12  # words in which a "than" stands
_DETERMINED = word_set("a the this that his her its our their my your these those")
_STOPS = frozenset(".,;:!?")


def reserved(lost: Lost) -> DifferenceKind | None:
    """Look for a word of reserve: `attempted`, `deputy`, `would-be`."""
    is_compound = lost.gap(1) in (*DASHES,)
    return RESERVES.get(f"{lost.word.key}-{lost.key(1)}" if is_compound else "") or RESERVES.get(lost.word.key)


def _still_open(lost: Lost) -> DifferenceKind | None:
    """Look for what leaves a deed undone: `may sell`, `plans to sell`.

    "Be sold" and "to sell" still show what was lost before them, and "he sell" is a mere slip.
    """
    key = lost.word.key
    is_plan = (key in PLANS or key in TRYING) and lost.key(1) == "to" and not lost.is_kept(1)
    is_modal = key in MODALS or key in ("can", "must") or _is_unreal(lost)
    return "negation" if is_plan or is_modal else None


def _is_unreal(lost: Lost) -> bool:
    """Whether what could have been is told as what can be: `could [have] hit the capital`."""
    return lost.word.key == "have" and lost.key(-1) in MODALS and lost.key(1) in _UNCHANGED


def bounding(lost: Lost) -> DifferenceKind | None:
    """Look for what bounds a number: `more than 20`, `about 20`, `20 or more`, `20 more`, `rose to 20`."""
    key, is_before = lost.word.key, _is_figure(lost, 1)
    is_over_next = (lost.key(1) in _BETWEEN or lost.key(1) in _HEDGES) and _is_figure(lost, 2)
    is_many = key in _MANY and lost.key(1) == "as" and is_over_next
    if is_many or (key == "some" and is_before) or (key in _HEDGES and (is_before or is_over_next)):
        return "direction" if key != "up" or lost.key(1) == "to" else None  # "gave up three runs" bounds nothing
    is_behind = (key == "or" and lost.kind(-1) in ("number", "unit")) or (key in _MORE and lost.kind(-1) == "number")
    is_moved = lost.kind(-1) == "number" or any(lost.key(step) in _MOVED for step in (-1, -2, -3))
    if is_behind or (key in _TOWARDS and is_before and is_moved):
        return "direction"
    return "number" if key == "per" else None


def _is_figure(lost: Lost, step: int) -> bool:
    """Whether a number, a clock time or a day of a month stands near the lost word."""
    return lost.kind(step) == "number" or lost.key(step).startswith("@") or " #" in lost.key(step)


def dating(lost: Lost) -> DifferenceKind | None:
    """Look for what moves a date: `until Friday`, `last year`, `three years ago`."""
    key = lost.word.key
    is_before = key in _BEFORE_DATES and (lost.kind(1) == "date" or lost.key(1) in _TIMES)
    if key in ("early", "late") and lost.key(1) == "hours":  # "the hours of Friday morning" are no others
        return None
    is_behind = key in _BEHIND_TIMES and (lost.key(-1) in _TIMES or lost.kind(-1) == "unit")
    return "date" if is_before or is_behind or key in _TIMES else None


def _parting(lost: Lost) -> DifferenceKind | None:
    """Look for what leaves a part of the whole: `most of the crew`."""
    return "number" if lost.word.key in PARTS and lost.key(1) == "of" and not lost.is_kept(1) else None


def naming(lost: Lost) -> DifferenceKind | None:
    """Look for a piece of a name: a capital beside another, as in `New York` and `Charles I`, but for a title."""
    word = lost.word
    if not word.shown[:1].isupper() or word.key in TITLES or (word.key in UNCOUNTED and word.key != "i"):
        return None
    return "name" if any(lost.is_kept(step) and _is_capital(lost, step) for step in (-1, 1)) else None


def _is_capital(lost: Lost, step: int) -> bool:
    """Whether the word beside the lost one has a capital too, with nothing but a space or a hyphen between."""
    near = lost.near(step)
    is_beside = near is not None and lost.gap(step) in (" ", "\u00a0", *DASHES)
    return near is not None and is_beside and near.shown[:1].isupper() and near.key not in UNCOUNTED


def compounding(lost: Lost) -> DifferenceKind | None:
    """Look for a piece of a compound: `ex-mayor`, `non-violent`; a long dash joins nothing."""
    return "word" if any(lost.is_kept(step) and lost.gap(step) in (*HYPHENS,) for step in (-1, 1)) else None


def _owned(lost: Lost) -> DifferenceKind | None:
    """Look for what somebody has, where the owner is left in its place: `the mayor's wife was` is not `the mayor was`.

    `The city's old bridge` may lose its age, and "the mayor's was" still shows that something is missing.
    """
    owner = lost.near(-1)
    if owner is None or not lost.is_kept(-1) or owner.key in _NO_OWNERS or lost.word.key in UNCOUNTED:
        return None
    is_open = lost.before is None or lost.before.end - lost.before.start > len(lost.before.shown)
    is_head = not _STOPS.isdisjoint(lost.gap(1) or ".") or lost.key(1) in UNCOUNTED
    return "name" if is_head and not is_open and lost.is_owner(-1) else None


def limiting(lost: Lost) -> DifferenceKind | None:
    """Look for a word of degree: `too old`, `slightly hurt`, `mostly empty`; "more" shows in its "than"."""
    key = lost.word.key
    if key == "too":
        return "number" if describes(lost) or lost.key(1) in _MANY else None
    if key == "little":
        return "number" if describes(lost) and lost.key(-1) not in _DETERMINED else None
    if key in ("more", "most"):
        is_shown = any(lost.key(step) == "than" for step in range(2, _COMPARED))
        return "number" if not is_shown and describes(lost) else None
    return "number" if key in DEGREES and lost.key(-1) != "so" else None


_RULES: tuple[Rule, ...] = (
    reserved,
    _still_open,
    bounding,
    dating,
    _parting,
    naming,
    compounding,
    _owned,
    turning,
    sharing,
    heading,
    scoping,
    limiting,
    hanging,
    piecing,
    turned,
)


def losses(words: Sequence[Word], first: int, last: int, text: str, before: Word | None) -> Iterator[Difference]:
    """Yield the words among words[first:last] that a quote may not lose behind the word `before` of its own."""
    for at in range(first, last):
        lost = Lost(words, at, first, last, text, before)
        if not shows(lost):
            yield from changed(lost, _RULES)


def changed(lost: Lost, rules: Sequence[Rule]) -> Iterator[Difference]:
    """Yield the fact that is another one without the lost word, by the first rule that knows it."""
    kind = next((kind for rule in rules if (kind := rule(lost)) is not None), None)
    if kind is not None:
        yield Difference(kind=kind, said=None, found=lost.word.shown)


def turned_deed(lost: Sequence[Word]) -> Iterator[Difference]:
    """Yield the loss of both words that tell who did it: "was robbed by the crew" is not "robbed the crew"."""
    keys = [word.key for word in lost]
    if "by" in keys and not BEING.isdisjoint(keys):
        yield Difference(kind="direction", said=None, found="by")
