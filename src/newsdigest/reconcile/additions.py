"""What comes on top of what was told: 250 more people, a further 30 jobs; that is no other count of the same."""

from __future__ import annotations

import re
from functools import lru_cache

from newsdigest import numbers
from newsdigest.english.vocabulary import stem
from newsdigest.reconcile.pairs import SILENCE, Pair, Signal
from newsdigest.reconcile.quantities import figures_in
from newsdigest.text import fold


def is_added(figure: numbers.Quantity, text: str) -> bool:
    """Whether a figure is told as coming on top of others: another 250, 250 more; not 250 more than last year."""
    before, behind = text[max(0, figure.start - _NEAR) : figure.start], text[figure.end : figure.end + _NEAR]
    return _ON_TOP.search(before) is not None or _MORE.match(behind) is not None


_NEAR = 40
_ON_TOP = re.compile(
    r"\b(?:another|further|additional|extra)\s(?:about |some |nearly |almost )?$",
    re.IGNORECASE,
)
_MORE = re.compile(r"\s(?:more|further|additional|extra|others)\b(?!(?:\s[\w-]+){0,2}\sthan\b)", re.IGNORECASE)


_SAYS_MORE = re.compile(r"\b(?:another|more|further|additional|extra|others)\b", re.IGNORECASE)


def on_top(pair: Pair) -> Signal:
    """Tell the 1,200 who were led away from the 250 more who were."""
    if not (_SAYS_MORE.search(pair.a.quote[:_LONGEST]) or _SAYS_MORE.search(pair.b.quote[:_LONGEST])):  # most do not
        return SILENCE
    one, other = _counted(pair.a.quote), _counted(pair.b.quote)
    for noun in sorted(one.keys() & other.keys()):
        (ours, is_more), (theirs, are_more) = one[noun], other[noun]
        if is_more != are_more and ours != theirs:
            return Signal(-3.0, f"{ours} and {theirs} more of what is counted ({noun})", veto=True)
    return SILENCE


@lru_cache(maxsize=2**12)
def _counted(quote: str) -> dict[str, tuple[str, bool]]:
    """Return what a sentence counts, how much, and whether it comes on top; of two counts of a thing the first."""
    found: dict[str, tuple[str, bool]] = {}
    for figure in figures_in(quote[:_LONGEST]):
        noun = stem(fold(figure.counted).split()[-1]) if figure.counted else figure.unit
        if noun is not None and figure.relation != "change":
            found.setdefault(noun, (figure.text, is_added(figure, quote)))
    return found


_LONGEST = 600
"""Characters: no sentence of news is longer, and hostile text may go on for megabytes."""
