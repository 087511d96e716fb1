"""The words of a sentence as the rules read them: tokens with offsets, quotations masked, and ordinary word classes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from string import ascii_lowercase

MASK = "¤"
_TITLES = (
    "Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Sgt|Capt|Cpl|Maj|Cmdr|Adm|Rev|Hon|Pres|St|Jr|Sr|No|Co|Inc|"
    "Corp|Ltd|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mt|Det|Supt|Insp|Messrs|Fr|Ald|Atty|Dept"
)
_TOKEN = re.compile(
    rf"(?:{MASK}+|(?:[A-Za-z]\.){{2,}}|\b(?=[A-Zv][a-z]{{1,5}}\.)(?:{_TITLES})\.|"
    r"\d+(?:[.,:]\d+)*[^\W\d_]*|[^\W_]+(?:(?<=\d),\d{3}(?!\d))*(?:['’&-][^\W_]+)*(?:(?<=s)['’](?=\s|\Z))?|[^\w\s])"
)
_TITLE = re.compile(rf"(?:{_TITLES})\.?")


@dataclass(eq=False, slots=True)
class Token:
    """A word or mark of a sentence and where it stands in it.

    With slots and not as a named tuple: its fields are asked for more than anything else, which costs a third so.
    """

    text: str
    start: int
    end: int
    low: str
    """The word without case, with a plain apostrophe."""

    @property
    def is_word(self) -> bool:
        """Whether it is a word or a number, not a mark or a masked quotation."""
        return self.text[0].isalnum()

    @property
    def is_masked(self) -> bool:
        """Whether a quotation stands here."""
        return self.text[0] == MASK

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


def word_set(words: str) -> frozenset[str]:
    """Return a set of words from a list as one writes it."""
    return frozenset(words.split())


def plain_words(small: str) -> list[str]:
    """Return the words of a text in small letters: what stands between all else, figures and marks and other letters.

    A pattern for a run of letters finds the same, and costs twice as much.
    """
    return small.encode("ascii", "replace").translate(_LETTERS).decode("ascii").split()


def hyphened_words(small: str) -> list[str]:
    """Return the words of a text in small letters, those with hyphens whole."""
    return small.replace("--", "  ").encode("ascii", "replace").translate(_LETTERS_AND_HYPHENS).decode("ascii").split()


def _only(letters: str) -> bytes:
    """Return the table that makes a space of every sign but these."""
    return bytes(sign if chr(sign) in letters else ord(" ") for sign in range(256))


_LETTERS, _LETTERS_AND_HYPHENS = _only(ascii_lowercase), _only(f"{ascii_lowercase}-")


@lru_cache(maxsize=512)
def tokens(words: str) -> tuple[Token, ...]:
    """Return the tokens of a sentence in order. The same clause is asked for by several rules, hence the cache."""
    found: list[Token] = []
    add = found.append  # all of the article comes by here
    at = 0
    is_closed = words.endswith(("s'", "s’"))  # a mark that ends the words closes a quotation: it belongs to no plural
    for chunk in (words[:-1] if is_closed else words).split(" "):
        end = at + len(chunk)
        if chunk.isalpha():  # most are
            add(Token(chunk, at, end, chunk.lower()))
        elif chunk:
            for text, first, last, low in _in_chunk(chunk):
                add(Token(text, at + first, at + last, low))
        at = end + 1
    if is_closed:
        add(Token(words[-1], len(words) - 1, len(words), "'"))
    return tuple(found)


@lru_cache(maxsize=16384)
def _in_chunk(chunk: str) -> tuple[tuple[str, int, int, str], ...]:
    """Return the tokens between two spaces, where there are marks or figures: the same come again and again.

    They are kept as plain tuples, which the garbage collector does not walk through time and again.
    """
    return tuple([(m.group(), *m.span(), m.group().lower().replace("’", "'")) for m in _TOKEN.finditer(chunk)])


def bordered(alternatives: Iterable[str], end: str = r"\b") -> str:
    r"""Return `\b(?:...)\b` for a search through whole sentences.

    Every alternative begins with a plain letter. They are told apart by it, and only then is asked what stands before:
    so the search leaps from one such letter to the next and passes over all others.
    """
    by_letter: dict[str, list[str]] = {}
    for each in alternatives:
        by_letter.setdefault(each[0], []).append(each[1:])
    return "|".join(rf"{letter}(?<!\w.)(?:{'|'.join(rest)}){end}" for letter, rest in by_letter.items())


def has_word(words: str, word: str) -> bool:
    r"""Whether a text has a word by itself, as `\bword\b` finds it; a pattern for every word would cost more."""
    if not (word[:1].isalnum() and word[-1:].isalnum()):
        return re.search(rf"\b{re.escape(word)}\b", words) is not None
    at = words.find(word)
    while at >= 0:
        end = at + len(word)
        around = (words[at - 1 : at], words[end : end + 1])
        if not any(sign == "_" or sign.isalnum() for sign in around):
            return True
        at = words.find(word, at + 1)
    return False


def is_title(word: str) -> bool:
    """Whether the word is an honorific or rank in its short form."""
    return _TITLE.fullmatch(word) is not None
