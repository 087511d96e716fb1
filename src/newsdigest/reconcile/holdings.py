"""What a passage carries of what a correction names: a figure, a date or words."""

from __future__ import annotations

import re

from newsdigest import numbers
from newsdigest.reconcile.quantities import figures_in
from newsdigest.schema.reading import Claim, Event
from newsdigest.text import fold


def holds(record: Event | Claim, figure: numbers.Quantity | str) -> bool:
    """Whether a record gives that figure or date."""
    return carries(words_of(record), figure)


def carries(words: str, figure: numbers.Quantity | str) -> bool:
    """Whether a passage gives that figure, date or name; a person may go by the surname."""
    if isinstance(figure, str):
        return any(_has_words(fold(words), fold(form)) for form in forms(figure))
    return any(is_figure(one, figure) for one in figures_in(words))


def _has_words(text: str, words: str) -> bool:
    """Whether words stand in a text as words: `May 2` does not in `May 21`."""
    at = text.find(words)
    while at >= 0:
        if not (text[at - 1 : at].isalnum() or text[at + len(words) : at + len(words) + 1].isalnum()):
            return True
        at = text.find(words, at + 1)
    return False


def forms(words: str) -> tuple[str, ...]:
    """Return words, and of a name of two also the second alone."""
    return (words, words.split()[1]) if _FULL_NAME.fullmatch(words) else (words,)


_FULL_NAME = re.compile(r"[A-Z][\w’'-]+ [A-Z][\w’'-]+")


def is_figure(one: numbers.Quantity, figure: numbers.Quantity) -> bool:
    """Whether a figure of a passage is the one sought; of two that stand together (`811 to 795`), either."""
    value, unit = numbers.measure(figure)
    own, own_unit = numbers.measure(one)
    is_of_kind = own_unit == unit or not (one.unit and figure.unit) or one.unit == "tally"
    return is_of_kind and value in (own, one.upper)


def words_of(record: Event | Claim) -> str:
    """Return the words in which a record tells what it tells."""
    return f"{record.title}. {record.summary}" if isinstance(record, Event) else record.text
