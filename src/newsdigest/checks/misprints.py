"""Headings that are mistyped: one slip away from the usual name of a section, and no word of English themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_SHORTEST = 5  # letters of a word in which a slip can be told from another word
_LONG = 8  # letters from which on a wrong letter may be a slip as well
# English words that one slip makes of the name of a section.
_WORDS: Final = _set(
    """
    americans analysts analyses baking braking brooks changers cites economies editors electron evens fiance heath
    monkey moves polities protects properly readying refuges shopping skipping slipping socks sorts spots stats
    stores tirade
    """
)
_PARTS = re.compile(r",\s*|\sand\s")


def meant(name: str, names: Iterable[str], used: frozenset[str]) -> str | None:
    """Return the name that a folded heading was meant to be, None if it is no slip; `used` are words of the page."""
    known = frozenset(names)
    whole = _meant(name, known, used)
    if whole is not None or not _PARTS.search(name):
        return whole
    parts = _PARTS.split(name)
    mended = [part if part in known else _meant(part, known, used) for part in parts]
    return " and ".join(part for part in mended if part) if all(mended) and mended != parts else None


def _meant(name: str, known: frozenset[str], used: frozenset[str]) -> str | None:
    words = name.split()
    candidates = (other.split() for other in sorted(known))
    for other in (other for other in candidates if len(other) == len(words)):
        unlike = [(word, right) for word, right in zip(words, other, strict=True) if word != right]
        if len(unlike) == 1 and unlike[0][0] not in used and is_slip(*unlike[0]):
            return " ".join(other)
    return None


def is_slip(word: str, right: str) -> bool:
    """Whether a word is another one with a letter lost, put in or exchanged with the one beside it.

    The first letter is hardly ever mistyped, and another last letter often makes another form of the word.
    """
    if word == right or min(len(word), len(right)) < _SHORTEST or word in _WORDS or word[:1] != right[:1]:
        return False
    return word in set(_slips(right)) or (len(right) >= _LONG and _is_one_letter_off(word, right))


def _slips(right: str) -> Iterator[str]:
    for at in range(1, len(right)):
        if at < len(right) - 1 or right[-1] in _NO_ENDING:
            yield right[:at] + right[at + 1 :]
        yield right[: at - 1] + right[at] + right[at - 1] + right[at + 1 :]
    yield from (right[:at] + letter + right[at:] for at in range(1, len(right)) for letter in _LETTERS)


_NO_ENDING: Final = "eghkmt"
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"


def _is_one_letter_off(word: str, right: str) -> bool:
    unlike = [at for at, pair in enumerate(zip(word, right, strict=False)) if pair[0] != pair[1]]
    return len(word) == len(right) and len(unlike) == 1 and unlike[0] < len(right) - 1
