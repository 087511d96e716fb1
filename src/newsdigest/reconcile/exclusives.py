"""Words of which, in one place of one sentence, only one can be true: freed or held, shot or stabbed, his or her."""

from __future__ import annotations

from collections.abc import Set
from types import MappingProxyType

from newsdigest.english.vocabulary import words
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.opposites import OPPOSITES

_GROUPS = """
man, woman, boy, girl
husband, wife
brother, sister
son, daughter
father, mother
king, queen
prince, princess
free release, hold captive custody detain, escape flee fugitive large
shoot, stab, strangle, poison, drown, hang, suffocate, electrocute
gun pistol rifle shotgun, knife, axe, hammer, machete
arson, accident, lightning
murder homicide, suicide, accident
stroke, cancer, pneumonia, overdose, poisoning, drowning, malaria
finance treasury, transport, health, defence defense, interior, foreign, education, justice, agriculture, energy, trade,
  labour, culture, environment, housing, tourism, sport
president, premier, mayor, governor, ambassador, minister, senator
chairman chairwoman, treasurer, secretary, director
captain, mate, engineer, steward
driver, passenger, pedestrian, cyclist
teacher, pupil
doctor, nurse, patient
gold, silver, bronze
unanimous unanimously, narrow narrowly
first, second, third, fourth, fifth
red, blue, green, yellow, black, white
car, bus coach, lorry truck, van, train, tram, ferry, plane, helicopter, motorcycle, bicycle
cholera, measles, malaria, influenza, typhoid, diphtheria
monthly, weekly, daily, yearly annually
extend, end
agree consent, decline refuse
stay remain, leave
land, crash
win, lose, draw
charge indict, clear acquit
ahead, cancel, postpone
uphold, overturn quash
grant, deny refuse
approve, block reject veto
accidental accidentally, deliberate deliberately
intact undamaged, damaged destroyed
conscious, unconscious
temporary temporarily, permanent permanently
voluntary, compulsory
public publicly, private privately
unchanged, rise, fall
"""
"""A line is a group: what stands between two commas is one thing, and excludes the others."""


def _cells() -> dict[str, frozenset[tuple[int, int]]]:
    found: dict[str, set[tuple[int, int]]] = {}
    for group, line in enumerate(_GROUPS.replace("\n  ", " ").strip().splitlines()):
        for cell, told in enumerate(line.split(",")):
            for word in told.split():
                found.setdefault(word, set()).add((group, cell))
    return {word: frozenset(cells) for word, cells in found.items()}


_CELLS = MappingProxyType(_cells())


_IN_TURN = frozenset(
    words(
        "arrest release detain begin end start stop enter leave arrive join appoint dismiss hire fire buy sell lend "
        "borrow import export resume suspend lift impose open close launch cancel"
    )
)
"""What is done one after the other: who is arrested is released."""


def are_opposites(ours: Set[str], theirs: Set[str]) -> bool:
    """Whether a word of one side has its opposite on the other, and both cannot be true in turn."""
    left, right = _forms(ours), _forms(theirs)
    return any(
        other in right and not (lemmas(word) | lemmas(other)) & _IN_TURN
        for word in left
        for other in OPPOSITES.get(word, ())
    )


def are_exclusive(ours: Set[str], theirs: Set[str]) -> bool:
    """Whether a word of one side is in a group with one of the other, and no thing of that group is on both sides."""
    left, right = ({cell for word in _forms(side) for cell in _CELLS.get(word, ())} for side in (ours, theirs))
    shared = {group for group, _ in left & right}
    return any(a == b and a not in shared for a, _ in left for b, _ in right)


def _forms(side: Set[str]) -> set[str]:
    return {form for word in side for form in lemmas(word)}
