"""A text as its reader sees it: in plain letters, without what is invisible, and where in the text each of them stands.

Whoever hides an order writes it in letters of another alphabet that look the same, in wide, round or crossed-out ones,
with figures or invisible marks between them, letter by letter. A reader still reads it, and so does a model. The rules
are asked about plain letters only, and know nothing of disguises.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple


class Seen(NamedTuple):
    """What is seen of a text."""

    text: str
    small: str
    """The same without capitals, letter by letter."""
    places: Sequence[int] | None = None
    """Where in the text each letter stands, and its end; none where every letter stands in its own place."""

    def place(self, at: int) -> int:
        """Return where in the text stands what is seen at a place."""
        return at if self.places is None else self.places[at]


# Typography and accents of everyday news are no disguise; they stand in every other article.
_ACCENTS = "áàâäãåçéèêëíìîïñóòôöõøúùûüÁÉÖÜ"
_ODD = re.compile(rf"[^\x00-\x7f‘’‚‛“”„«»‹›–—−…•·°£€¥§©®™\xa0{_ACCENTS}]")


def as_seen(text: str) -> Seen:
    """Return a text in plain letters."""
    if text.isascii() or _ODD.search(text) is None:
        return Seen(text, text.lower())
    return _rewritten(Seen(text, text), _ODD, lambda found: [_plain(found.group())])


# Words in which figures or signs stand for letters: "1nstruct10ns", "y0ur", "$ay", but not "G20", "10m" or "1980s".
_FIGURES = re.compile(
    r"(?<![\w$@])(?=[\d$@!|]*[a-z])(?=[a-z]*[013457$@!|])[a-z013457$@!|]{2,24}(?<![!|])(?![\w$@])", re.IGNORECASE
)
_LETTERS_FOR = str.maketrans("013457$@!|", "oieastsail")
# "I-g-n-o-r-e", "t.h.e": a letter at a time, always with the same sign between.
_APART = re.compile(r"(?<![^\W_])[^\W\d_](?P<sign>[-._*·•|/~+=])[^\W\d_](?:(?P=sign)[^\W\d_])*(?![^\W_])")
# "S a y   t h a t": single letters with a space between, and words with more than one.
_SPACED = re.compile(r"(?<!\S)[^\W\d_](?:[^\S\n]{1,4}[^\W\d_](?![^\s.,;:!?])){3,}")
_ACCENTED = re.compile(f"[{_ACCENTS}]")


def spelt(seen: Seen) -> Seen:
    """Return what is seen once words with accents or figures, and those written letter by letter, are read as words."""
    seen = _rewritten(seen, _ACCENTED, lambda found: [_plain(found.group())])
    seen = _rewritten(seen, _FIGURES, lambda found: list(found.group().translate(_LETTERS_FOR)))
    seen = _rewritten(seen, _SPACED, lambda found: _joined(found.group()))
    return _rewritten(seen, _APART, lambda found: [one if at % 2 == 0 else "" for at, one in enumerate(found.group())])


def is_spaced(small: str) -> bool:
    """Whether words of a text made small are written letter by letter, with spaces between."""
    return _SPACED.search(small) is not None


def _joined(letters: str) -> list[str]:
    """Return letters written one by one as words, place by place."""
    return [
        "" if one.isspace() and letters[at - 1 : at + 2].strip() == letters[at - 1 : at + 2] else one
        for at, one in enumerate(letters)
    ]


def _rewritten(seen: Seen, pattern: re.Pattern[str], letters: Callable[[re.Match[str]], list[str]]) -> Seen:
    """Return what is seen with other letters, or several or none, for every letter that a pattern finds."""
    pieces: list[str] = []
    places: list[int] = []
    at, is_even = 0, True
    for found in pattern.finditer(seen.text):
        pieces.append(seen.text[at : found.start()])
        places += range(at, found.start())
        for place, letter in enumerate(letters(found), found.start()):
            pieces.append(letter)
            places += [place] * len(letter)
            is_even = is_even and len(letter) == 1
        at = found.end()
    if not at:
        return seen
    places += range(at, len(seen.text) + 1)
    text = "".join([*pieces, seen.text[at:]])
    if is_even:
        return Seen(text, text.lower(), seen.places)
    return Seen(text, text.lower(), [seen.place(place) for place in places])


# Letters of other alphabets that look like Latin ones, and have no name or form that says so.
_LOOKALIKES = dict(
    zip(
        "аеорсухіјѕһԁԛԝвкмнтгпибьАЕОРСУХІЈЅНВКМТԚԜ" "αβειηκνορτυχωγμΑΒΕΖΗΙΚΜΝΟΡΤΥΧ" "օսոհցյՕՍ" "ɑɩⅼ∣ǀ",
        "aeopcyxijshdqwbkmhtrnubbAEOPCYXIJSHBKMTQW" "abeinkvoptuxwyuABEZHIKMNOPTYX" "ounhgjOU" "ailll",
        strict=True,
    )
)  # fmt: skip
_NAMED = re.compile(
    r"^(?:LATIN|MODIFIER|(?:NEGATIVE )?(?:CIRCLED|SQUARED|PARENTHESIZED)|REGIONAL INDICATOR SYMBOL)\b.*?"
    r"\bLETTER (?:(?:SMALL|CAPITAL|DOTLESS|LONG|SCRIPT|BARRED|REVERSED|OPEN|INSULAR) )*([A-Z])(?= |$)"
)


@lru_cache(maxsize=4096)
def _plain(letter: str) -> str:
    """Return the plain letter, or the letters, that a letter looks like; nothing for one that is not seen."""
    if letter.isspace():
        return letter
    kind = unicodedata.category(letter)
    if kind in {"Cf", "Mn", "Me"}:
        return ""
    name = unicodedata.name(letter, "")
    if (named := _NAMED.search(name)) is not None:
        return named[1] if "CAPITAL LETTER" in name or "INDICATOR" in name else named[1].lower()
    bare = "".join(_LOOKALIKES.get(one, one) for one in unicodedata.normalize("NFKD", letter) if not _is_mark(one))
    if bare.isascii() and bare.strip():
        return bare.strip()
    return {"Ps": "[", "Pe": "]"}.get(kind, _LOOKALIKES.get(letter, letter))


def _is_mark(letter: str) -> bool:
    return unicodedata.combining(letter) != 0
