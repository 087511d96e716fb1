"""How long a title may be, and where a long one is cut so that it still says something."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsdigest.english.endings import is_without_verb, may_end
from newsdigest.english.predicates import has_main_verb, has_verb, tokens_before
from newsdigest.english.words import word_set

_LONGEST = 16
_SHORT, _LONG, _MOST = 13, 28, 34
"""Words of a title that may tell too little, of a whole one, and of one that would be broken if it were shorter."""
_BREAK = re.compile(
    r"\s(?:because|while|although|though|when|as|after|before|since|where|which|who|whose|so that|in order "
    r"to|despite|and that|but)\s"
)
_DANGLING = word_set(
    "and or but of the a an in on at to for with by from that as its his her their who which is are was were has "
    "have had be been "
    "into over under about after before than said says more most some any no not will would could should may "
    "might when while if mr mrs ms mx dr prof gen col sgt lt sen rep gov "
    "between among against during because although both between through within without"
) | {""}
_STYLES = frozenset(("Sir", "Dame", "Lord", "Lady"))
"""Before a name: `Dame [Edith]`; `a lady` is somebody."""
_HANGING = word_set("when where while although because")


def hangs(words: str) -> bool:
    """Whether words end in one that opens a clause, or in a dash."""
    return words.rpartition(" ")[2] in _HANGING or words.endswith("--")


_UNITS = re.compile(r"\b(?:minutes?|hours?|days?|weeks?|months?|years?|shortly|soon|just|long)$")
_WAITING = word_set("those people anyone that ones he she it judge")


def _waits_for_clause(last: str, joint: str) -> bool:
    """Whether a word says little without the clause behind it: `hours` before `after the vote`, `one` before `who`."""
    return last in _WAITING or (joint in _MEASURED and _UNITS.search(last) is not None)


_MEASURED = frozenset(("before", "after", "since", "when"))


def shortened(words: str) -> str:
    """Return a long title cut where it may end: before a clause that hangs on it, else at a joint near its length."""
    if len(words.split()) <= _LONGEST:
        return words
    for found in _BREAK.finditer(words):
        head = words[: found.start()]
        if (
            len(head.split()) >= 5
            and has_main_verb(tokens_before(words, found.start()))
            and not (found.group() == " as " and not _is_clause_after(words[found.end() :], head))
            and not _waits_for_clause(head.rpartition(" ")[2].lower(), found.group().strip())
            and may_end(head, words[found.start() :])
        ):
            words = head
            break
    parts = words.split()
    if len(parts) <= _LONGEST + 6:
        return words
    joints = [i for i in range(8, min(_MOST, len(parts))) if parts[i].lower() in _JOINTS]
    whole = [i for i in joints if may_end(" ".join(parts[:i]), " ".join(("", *parts[i:])))]
    best = _nearest([i for i in whole if i >= _SHORT]) or (len(parts) if len(parts) <= _LONG else _nearest(whole))
    if best is None:
        best = next((i for i in range(_SHORT, len(parts)) if parts[i].lower() in _JOINTS and _has_told(parts, i)), None)
    return " ".join(parts[:best])


def _has_told(parts: Sequence[str], end: int) -> bool:
    """Whether a title that ends at a word has come to its verb: a longer one is better than one that has not."""
    return end > _LONGEST and not is_without_verb(" ".join(parts[:end]), " ".join(("", *parts[end:])))


def _nearest(places: Sequence[int]) -> int | None:
    """Return the last place for a title to end that is not too long, or the first that is."""
    fitting = [i for i in places if i <= _LONGEST + 4]
    return fitting[-1] if fitting else next(iter(places), None)


_JOINTS = word_set("in on at for with by from over after to and that")


def _is_clause_after(rest: str, head: str) -> bool:
    """Whether `as` brings a clause, and not an office or a comparison: `resigned as head`, `twice as strong as`."""
    last, clause = head.rsplit(maxsplit=1)[-1].lower(), rest.split(",", maxsplit=1)[0]
    return last not in ("twice", "as", "such", "same", "half") and has_verb(clause)


def undangled(words: str) -> str:
    """Return a title without words at its end that wait for more: `the vote in the`."""
    parts = words.split()
    while len(parts) > 3 and (parts[-1].lower().strip(",.-") in _DANGLING or parts[-1] in _STYLES):
        parts.pop()
    return " ".join(parts)
