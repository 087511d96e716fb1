"""Acts of more than one word: "turned the offer down", "gave its backing", "found the dealer guilty"."""

from __future__ import annotations

from collections.abc import Sequence

from newsdigest.english.smallwords import OWNERS
from newsdigest.facts.alignment import Word
from newsdigest.facts.senses import PHRASES
from newsdigest.facts.wordclasses import CLAUSES, DETERMINERS, PREPOSITIONS


def opens(word: Word) -> bool:
    """Whether a clause may begin with a word; the colon of a clock time opens none."""
    return word.opens and not (word.is_figure and word.marks == ":")


_BETWEEN = 5  # words between a verb and its particle: "turned the offer down"
_VERDICT = 10  # words between "found" and "guilty", who name the accused
_TOGETHER = frozenset(("guilty", "for", "against", "yes", "no"))  # what no object parts from its verb
_OWNERS = OWNERS | {"the"}


def act_at(words: Sequence[Word], at: int) -> tuple[str, int]:
    """Return the act that begins with a verb, and where the words behind it begin."""
    for form in sorted(words[at].forms, key=lambda form: (len(form), form)):
        for phrase in PHRASES.get(form, ()):
            end = _end_of(words, at, phrase)
            if end is not None:
                return " ".join(phrase), end
            is_parted = len(phrase) == 2 and phrase[1] not in _TOGETHER and _is_parted(words, at, phrase[1])
            if is_parted or (phrase[-1] == "guilty" and _is_found(words, at, phrase)):
                return " ".join(phrase), at + 1
    return words[at].key, at + 1


def _end_of(words: Sequence[Word], at: int, phrase: Sequence[str]) -> int | None:
    """Return where an act of several words ends that begins at a place: an "its" may stand in it."""
    place = at + 1
    for part in phrase[1:]:
        while place < len(words) and words[place].key in _OWNERS:
            place += 1
        if place == len(words) or words[place].key != part or opens(words[place]):
            return None
        place += 1
    return place


def _is_found(words: Sequence[Word], at: int, phrase: Sequence[str]) -> bool:
    """Whether somebody stands between the verdict and "found": "found the dealer, Orr, guilty"."""
    behind = [word.key for word in words[at + 1 : at + 1 + _VERDICT]]
    return "guilty" in behind and ("not" in behind[: behind.index("guilty")]) == ("not" in phrase)


def _is_parted(words: Sequence[Word], at: int, last: str) -> bool:
    """Whether the rest of an act stands behind its object, or its "to" behind the day."""
    for place in range(at + 2, min(at + 2 + _BETWEEN, len(words))):
        if opens(words[place]) or words[place].key in CLAUSES:
            return False
        if words[place].key == last:
            behind = words[place + 1] if place + 1 < len(words) else None
            if last == "to":
                is_party = behind is not None and (behind.key in DETERMINERS or behind.is_name)
                return behind is not None and is_party == ("lose" in words[at].forms)
            return behind is None or opens(behind) or behind.is_dated or behind.key in PREPOSITIONS | CLAUSES
    return False
