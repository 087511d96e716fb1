"""The same words written otherwise: `we'd` and `we would`, `1 200` and `1,200`, `cease-fire` and `ceasefire`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsdigest.align.words import Word

# What the ending of a contraction may stand for.
_CONTRACTED = {"'s": frozenset(("is", "has")), "'d": frozenset(("would", "had"))}
_AMERICAN = (
    (re.compile(r"(?<=\w{2})our(?=s?$|ed$|ing$|ite|able|ful|ly$|hood)"), "or"),
    (re.compile(r"(?<=\w{2})is(?=ation|e$|es$|ed$|ing$|er$|ers$)"), "iz"),
    (re.compile(r"ys(?=e$|es$|ed$|ing$)"), "yz"),
    (re.compile(r"(?<=[tb])re(?=s?$|d$)"), "er"),
    (re.compile(r"(?<=\w{2}l)l(?=ed$|ing$|er$|ers$|or$|ors$)"), ""),
    (re.compile(r"ence(?=s?$)"), "ense"),
    (re.compile(r"ogue(?=s?$)"), "og"),
    (re.compile(r"ramme(?=s?$)"), "ram"),
    (re.compile(r"^grey"), "gray"),
    (re.compile(r"ae|oe"), "e"),
)
# In one word these are other words: who counts every body does not count everybody.
_OTHER_IN_ONE = frozenset(
    ["everybody", "anybody", "nobody", "somebody", "maybe", "already", "altogether", "everyday", "anyway", "sometime"]
)
_GROUP = 3  # figures that stand between two spaces of a large number


def is_respelled(said: Sequence[Word], found: Sequence[Word], before: Word | None) -> bool:
    """Whether two stretches differ only in how their words are written; `before` stands before the one found."""
    if not said or not found:
        return False
    if len(said) == len(found):
        return all(map(_is_contracted, said, found))
    return _is_grouped(said, found, before) or _is_joined(said, found)


def _is_contracted(said: Word, found: Word) -> bool:
    one, other = said.key, found.key
    if one == other or one in _CONTRACTED.get(other, ()) or other in _CONTRACTED.get(one, ()):
        return True
    return said.kind == found.kind in ("plain", "name") and _american(one) == _american(other)


def _american(word: str) -> str:
    """Return a word with the endings of American English, by which `labour` is `labor` and `centre` is `center`."""
    return next((american for ending, new in _AMERICAN if (american := ending.sub(new, word)) != word), word)


def _is_grouped(said: Sequence[Word], found: Sequence[Word], before: Word | None) -> bool:
    """Whether one number is written with spaces: not where these may part a day or a label from a count."""
    if {len(said), len(found)} & {1} == set() or any(word.kind != "number" for word in (*said, *found)):
        return False
    parts = [word.shown for word in (said if len(said) > 1 else found)]
    is_grouped = all(map(str.isdecimal, parts)) and len(parts[0]) <= _GROUP and {*map(len, parts[1:])} == {_GROUP}
    if not is_grouped or (before is not None and before.kind in ("date", "number", "name", "unit")):
        return False
    whole = (said if len(said) == 1 else found)[0]
    return whole.key == f"#{int(''.join(parts))}"


def _is_joined(said: Sequence[Word], found: Sequence[Word]) -> bool:
    """Whether one has in two words, or with a hyphen, what the other has in one; `a part` and `apart` are not one."""
    words = (*said, *found)
    if any(word.kind not in ("plain", "name", "direction") or word.key in ("a", "i", "o") for word in words):
        return False
    ours, theirs = ("".join(word.key.replace("'", "") for word in one) for one in (said, found))
    return ours == theirs and ours not in _OTHER_IN_ONE
