"""What a lost word may never be: one without which a passage tells another fact.

A quote may lose a word that only adds to the rest. It may not lose one that takes something back, that bounds a figure
or a date, that leaves a part of the whole, or that is a piece of a name or of a compound of which the rest is kept. The
rules are read down a list; each looks at a lost word and returns the kind of fact that would change, or None.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from newsdigest.align.lost import DASHES, HYPHENS, Lost
from newsdigest.align.turnings import heading, sharing, turning
from newsdigest.align.visible import shows
from newsdigest.align.words import Word
from newsdigest.facts.fulfilment import PLANS
from newsdigest.facts.polarity import BOUNDS, FALLING, RISING
from newsdigest.facts.reserves import BEHIND, MODALS, PARTS, RESERVES, TRYING
from newsdigest.names.words import TITLES
from newsdigest.numbers.neighbours import CHANGES, UNCOUNTED
from newsdigest.schema.mention import Difference, DifferenceKind

Rule = Callable[[Lost], DifferenceKind | None]


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_HEDGES = BOUNDS | _set("about around roughly approximately circa estimated approaching short close")
_BETWEEN = _set("than to of as a an the some this that $ £ €")  # a bound and its figure
_MORE, _MANY, _TOWARDS = _set("more fewer"), _set("many much few little"), _set("to from")
_MOVED = CHANGES | RISING | FALLING
_TIMES = _set("day days week weeks month months year years hour hours minute minutes decade decades")
_BEFORE_DATES = _set("until till since before after by next last following previous past early late mid")
_BEHIND_TIMES = _set("ago later earlier before after old")
_HAVING = _set("has have had having")
# What was done, of verbs whose ending does not tell.
_DONE = _set(
    """
    told sold sent shot paid made brought built caught found held hit left lent lost read cut shut struck won bought
    taught fought led fed sought hurt spent thought understood met
    """
)
_SINGULAR = _set("he she it")
_NO_OWNERS = _set("it that he she there here what who where let how")
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
    is_modal = key in MODALS and lost.key(1) != "be" and lost.key(-1) not in _SINGULAR
    return "negation" if is_plan or is_modal else None


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


def _suffering(lost: Lost) -> DifferenceKind | None:
    """Look for what tells who was done to: who `had been robbed` robbed nobody."""
    is_done = lost.key(1).endswith(("ed", "en", "wn", "rn")) or lost.key(1) in _DONE
    return "direction" if lost.word.key == "been" and lost.key(-1) in _HAVING and is_done else None


_RULES: tuple[Rule, ...] = (
    reserved,
    _still_open,
    bounding,
    dating,
    _parting,
    naming,
    compounding,
    _owned,
    _suffering,
    turning,
    sharing,
    heading,
)
_HIDDEN: tuple[Rule, ...] = (reserved, bounding, dating, naming, compounding)


def losses(words: Sequence[Word], first: int, last: int, text: str, before: Word | None) -> Iterator[Difference]:
    """Yield the words among words[first:last] that a quote may not lose behind the word `before` of its own."""
    for at in range(first, last):
        lost = Lost(words, at, first, last, text, before)
        if not shows(lost):
            yield from changed(lost, _RULES)


def hidden(words: Sequence[Word], first: int, last: int, text: str) -> Iterator[Difference]:
    """Yield what an ellipsis may not hide at its end, before what is kept, or at its beginning, behind what is kept.

    Whatever else is of reserve there is left out with the words that it is about.
    """
    lost = Lost(words, last - 1, first, last, text)
    if words[last - 1].key not in BEHIND and not shows(lost):
        yield from changed(lost, _HIDDEN)
    if words[first].key in BEHIND:
        yield Difference(kind=RESERVES[words[first].key], said=None, found=words[first].shown)


def changed(lost: Lost, rules: Sequence[Rule]) -> Iterator[Difference]:
    """Yield the fact that is another one without the lost word, by the first rule that knows it."""
    kind = next((kind for rule in rules if (kind := rule(lost)) is not None), None)
    if kind is not None:
        yield Difference(kind=kind, said=None, found=lost.word.shown)


def turned_deed(lost: Sequence[Word]) -> Iterator[Difference]:
    """Yield the loss of both words that tell who did it: "was robbed by the crew" is not "robbed the crew"."""
    keys = [word.key for word in lost]
    if "by" in keys and not _BEING.isdisjoint(keys):
        yield Difference(kind="direction", said=None, found="by")


_BEING = _set("is are was were be been being")
