"""One spelling of a name throughout a digest; what stands in quotation marks stays as it was written."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from newsdigest import names as naming
from newsdigest.compose.wording import quoted_spans
from newsdigest.schema.cluster import Name
from newsdigest.text import fold

_ALIKE = 70


class Spelling:
    """The spellings that differ from the one we print.

    Only what is surely the same word is changed: another use of accents, another transliteration of a surname behind
    the same given name, or of a place that is not part of a longer name. A shorter form of a name, or another name of
    a place, stays as the article has it, unless the table that the user gave has it: what is in `house` is printed as
    it stands there.
    """

    def __init__(self, names: Sequence[Name], house: Sequence[Name] = ()) -> None:
        canonical = {word for name in names for word in name.canonical.split()}
        found: dict[str, str] = {}
        for name in names:
            for variant in name.variants:
                found |= _changes(variant, name.canonical)
        self._places = {v for name in names for v in name.variants if _is_romanised(v, name.canonical)} - found.keys()
        found |= {v: name.canonical for name in names for v in name.variants if v in self._places}
        self._printed = {word: to for word, to in sorted(found.items()) if word not in canonical and word != to}
        self._printed |= {
            v: printed for name in house for v in name.variants if (printed := _wanted(v, name.canonical))
        }
        longest = sorted(self._printed, key=lambda word: (-len(word), word))
        self._pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])") if longest else None

    def house(self, text: str) -> str:
        """Return a text in our spelling."""
        if self._pattern is None:
            return text
        quoted = quoted_spans(text)
        return self._pattern.sub(
            lambda found: (
                found.group()
                if any(start <= found.start() < end for start, end in quoted) or self._is_of_a_longer_name(found, text)
                else self._printed[found.group()]
            ),
            text,
        )

    def _is_of_a_longer_name(self, found: re.Match[str], text: str) -> bool:
        """Whether the name of a place is half of another name: the `Odessa` of `the Odessa Steps`."""
        if found.group() not in self._places:
            return False
        return all(one.start != found.start() or one.text != found.group() for one in naming.find(text))


def _is_romanised(variant: str, canonical: str) -> bool:
    """Whether two words are one place in two transliterations, and not its old and its new name."""
    if " " in variant or " " in canonical or naming.key(variant) != naming.key(canonical):
        return False
    is_place = any(one.text == variant and one.kind == "place" for one in naming.find(f"It was in {variant}."))
    return is_place and fuzz.ratio(fold(variant), fold(canonical)) >= _ALIKE


def _wanted(variant: str, canonical: str) -> str | None:
    """Return what the user's table wants in the place of a spelling: the name, or of a surname alone the surname.

    Initials and other short forms tell who is meant; they are not spelled out wherever they stand.
    """
    if variant == canonical:
        return None
    if len(variant.split()) == len(canonical.split()):
        return canonical
    last = canonical.rsplit(maxsplit=1)[-1]
    return last if " " not in variant and fuzz.ratio(fold(variant), fold(last)) >= _ALIKE and variant != last else None


def _changes(variant: str, canonical: str) -> dict[str, str]:
    """Return which words of a variant are to be printed as which words of the name."""
    mine, ours = variant.split(), canonical.split()
    if len(mine) != len(ours):
        return {}
    if fold(variant) == fold(canonical):
        return {a: b for a, b in zip(mine, ours, strict=True) if a != b}
    same_given = len(mine) > 1 and [fold(w) for w in mine[:-1]] == [fold(w) for w in ours[:-1]]
    longer, shorter = sorted((fold(mine[-1]), fold(ours[-1])), key=len, reverse=True)
    if same_given and not longer.startswith(shorter) and fuzz.ratio(fold(mine[-1]), fold(ours[-1])) >= _ALIKE:
        return {mine[-1]: ours[-1]}
    return {}
