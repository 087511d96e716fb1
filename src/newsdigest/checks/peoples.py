"""Countries and their people: who is Dutch is from the Netherlands."""

from __future__ import annotations

from collections.abc import Set

from newsdigest.facts.naming import spaced
from newsdigest.names.words import NATIONALITIES

_PAIRS = """
netherlands dutch|holland dutch|france french|greece greek|greece greeks|spain spanish|spain spaniard|poland polish
poland pole|switzerland swiss|wales welsh|denmark danish|denmark dane|ireland irish|scotland scottish|scotland scot
england english|england englishman|england englishwoman|china chinese|lebanon lebanese|philippines filipino
myanmar burmese|burma burmese|uk british|britain british|britain briton|uk briton|us american|usa american
america american|norway norwegian|france frenchwoman|france frenchman|netherlands dutchman|netherlands dutchwoman
ireland irishman|ireland irishwoman|wales welshman|scotland scotsman|germany german|turkey turkish|turkey turk
czech czech|czechia czech|slovakia slovak|sweden swede|finland finn|finland finnish|iraq iraqi|iran iranian
"""


def _table() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for pair in _PAIRS.strip().replace("\n", "|").split("|"):
        one, other = pair.split()
        table.setdefault(one, set()).add(other)
        table.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in table.items()}


_KIN = _table()
_ENDINGS = ("i", "n", "an", "ian", "ese", "ish", "ic", "er", "s", "ns", "ans", "ians", "ers")
_ROOT = 4  # letters by which a country and its people are known to be kin


def is_of_people(name: str, written: Set[str]) -> bool:
    """Whether a country of a page is told by its people in some words, or a people by its country."""
    word = spaced(name)
    if any(not _KIN.get(form, frozenset()).isdisjoint(written) for form in (word, word.removesuffix("s"))):
        return True
    if any(word == f"{other}{ending}" for other in written if len(other) >= _ROOT for ending in _ENDINGS):
        return True
    return any(
        other[:_ROOT] == word[:_ROOT] and len(word) > _ROOT and (other in NATIONALITIES or word in NATIONALITIES)
        for other in written
    )
