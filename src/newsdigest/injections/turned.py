"""Words turned by thirteen letters or written backwards: nobody prints them, and a model reads them."""

from __future__ import annotations

import codecs
import re

_EVERYDAY = "the that this with your have from you for not all and then must".split()  # noqa: SIM905 - read as prose
_TURNED = frozenset(codecs.encode(word, "rot13") for word in _EVERYDAY) | frozenset(
    word[::-1] for word in _EVERYDAY if word[::-1] not in ("ton", "lla", "dna", "tsum")
)
_WORD = re.compile(r"[a-z]+")
_FEWEST = 2


def are_turned(small: str) -> bool:
    """Whether words made small are everyday English only once they are turned: two of them, and none as it stands."""
    found = {word for word in _WORD.findall(small) if word in _TURNED}
    return len(found) >= _FEWEST and not any(f" {word} " in f" {small} " for word in ("the", "of", "to", "in"))
