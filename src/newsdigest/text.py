"""Sentences and paragraphs of a body with their offsets, and folding for comparison."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from itertools import pairwise
from typing import NamedTuple

from sentencex import get_sentence_boundaries

from newsdigest import furniture, speechmarks

# Lines that are not blank, one after the other, from the first word of the first of them.
_PARAGRAPH = re.compile(r"^[^\S\n]*(\S.*(?:\n[^\S\n]*\S.*)*)", re.MULTILINE)
_LONGEST = 5000
QUOTES_AND_DASHES = {
    "‘": "'",
    "’": "'",
    "‚": "'",
    "‛": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "‐": "-",
    "‑": "-",
    "‒": "-",
    "–": "-",
    "—": "-",
    "−": "-",
}
"""What a typewriter has for the marks of a printed page, one character for one."""
_STROKES = {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss"}
_PLAIN = str.maketrans(QUOTES_AND_DASHES | _STROKES)


class Stretch(NamedTuple):
    """A piece of a text and where it stands: `body[start:end] == text`."""

    text: str
    start: int
    end: int


_made: Callable[[tuple[str, int, int]], Stretch] = partial(tuple.__new__, Stretch)
"""What `Stretch._make` does: it costs half of `Stretch(...)`."""


@lru_cache(maxsize=64)  # whoever reads an article asks for them, one after the other
def paragraphs(body: str) -> tuple[Stretch, ...]:
    """Return the paragraphs, which blank lines part, without surrounding white space."""
    return tuple(
        [
            _made((words := found[1].rstrip(), start := found.start(1), start + len(words)))
            for found in _PARAGRAPH.finditer(body)
        ]
    )


@lru_cache(maxsize=64)  # an article is grounded, compared and printed by its sentences
def sentences(body: str) -> tuple[Stretch, ...]:
    """Return the sentences in order, without surrounding white space; none crosses a paragraph."""
    return tuple(sentence for paragraph in paragraphs(body) for sentence in sentences_of(paragraph))


def sentences_of(paragraph: Stretch) -> Iterator[Stretch]:
    """Yield the sentences of one paragraph, where they stand in its body; page furniture between them stands alone."""
    words, start, _ = paragraph
    borders = _borders(words)
    if not borders:
        yield from _sentences_in(paragraph)
        return
    for first, last in pairwise((0, *borders, len(words))):
        for part in _trimmed(words[first:last], start + first):
            yield from (part,) if furniture.is_furniture(part.text) else _sentences_in(part)


_OPENING = (
    *("A", "An", "The", "It", "This", "There", "He", "She", "They", "His", "Her", "We"),
    *("But", "Despite", "However", "Meanwhile", "When", "While", "If"),
)
_CAPITALS = tuple(f" {word} " for word in _OPENING)
_LOST_STOP = re.compile(rf"(?<=[a-z])(?: ?[\"”’'])? (?=(?:{'|'.join(_OPENING)}) [a-z]{{2}})")
"""Where a headline or a caption ran into the report and lost its full stop: `the flooded square The rain began`."""
_GOING_ON = {
    *("of", "in", "on", "at", "to", "by", "for", "with", "from", "and", "or", "as", "the", "a", "an", "this", "that"),
    *("was", "is", "are", "were", "be", "not", "called", "named", "film", "says", "say", "said", "told"),
    *("type", "types", "influenza", "hepatitis", "vitamin", "group", "grade", "plan", "level", "class", "category"),
    *("series", "serie", "block", "point", "team"),
}
"""No sentence ends in one of these: `type A strains`, `called The heron`."""


def _borders(words: str) -> list[int]:
    """Return where a paragraph has borders that no full stop marks: at page furniture, and where a stop was lost."""
    found = {place for stretch in furniture.stretches(words) for place in stretch}
    found.update(speechmarks.borders(words))
    if any(map(words.__contains__, _CAPITALS)):
        found.update(stop.end() for stop in _LOST_STOP.finditer(words) if _may_end(words, stop.start()))
    return sorted(found - {0, len(words)}) if found else []


def _may_end(words: str, at: int) -> bool:
    """Whether the word before a place may be the last of a sentence: one in small letters, or where something is."""
    *_, before, last = ("", *words[max(0, at - 40) : at].split(" ")[-2:])
    is_place = before in _WHERE and last.istitle() and _LETTERED.match(words, at) is None
    return last.isalpha() and (last.islower() or is_place) and last.lower() not in _GOING_ON


_WHERE = frozenset(("in", "at", "near", "from", "outside", "inside"))
_LETTERED = re.compile(r" A (?:is|was|has|had|and|or|to|said|told|will)\b")
"""`in Ward A was` has a letter for its name."""


_SURROGATE = re.compile("[\ud800-\udfff]")
"""Half an emoji, which the JSON of a model may hold and no encoding does."""


def _sentences_in(paragraph: Stretch) -> Iterator[Stretch]:
    if _is_one_sentence(paragraph.text):
        yield paragraph
        return
    for portion in _portions(paragraph) if len(paragraph.text) > _LONGEST else (paragraph,):
        begin = 0
        sound = speechmarks.paired(_SURROGATE.sub("\ufffd", portion.text))
        ends = [boundary["end_index"] for boundary in get_sentence_boundaries("en", sound)]
        for end in ends:
            if end < ends[-1] and _GOES_ON.match(portion.text, end):
                continue
            words, start = portion.text[begin:end], portion.start + begin
            yield from _after_words(words, start) if "May." in words or " no." in words else _trimmed(words, start)
            begin = end


def _is_one_sentence(words: str) -> bool:
    """Whether a line has no sign before its end that may end a sentence, so that none need be looked for."""
    return words.isascii() and not any(map(words[:-1].__contains__, ".!?\n"))


# "Orrin plc. (LSE: ORRN) is ...": no sentence begins with where a company is listed, or with brackets in mid-sentence.
_GOES_ON = re.compile(r"\s*\((?:[A-Z][\w .]{1,25}:\s?[A-Z0-9][\w.]{0,9}\)|[^()\n]{1,60}\)\s*[a-z,;])")


def _trimmed(words: str, start: int) -> Iterator[Stretch]:
    """Yield a sentence without white space around it, if anything is left."""
    if sentence := words.strip():
        begin = start + words.index(sentence)
        yield _made((sentence, begin, begin + len(sentence)))


_WORD_ENDS = re.compile(
    r"\b(?:\d{1,2}|\d{4}|in|of|by|last|next|until|since|early|late|mid) May\.(?=\s+[A-Z])|\bno\.(?=\s+[A-Z])"
)


def _after_words(words: str, start: int) -> Iterator[Stretch]:
    """Part what is taken for one sentence for the stop after `May` or `no`, no abbreviation: `voted no. He`."""
    at = 0
    for end in [*(found.end() for found in _WORD_ENDS.finditer(words)), len(words)]:
        yield from _trimmed(words[at:end], start + at)
        at = end


def _portions(paragraph: Stretch) -> Iterator[Stretch]:
    """Cut a very long paragraph at a stop or space: sentencex takes time by the square of unclosed quotes."""
    text, start, _ = paragraph
    at = 0
    while len(text) - at > _LONGEST:
        stops = [text.rfind(stop, at, at + _LONGEST) for stop in (". ", ".\n", "\n", " ")]
        cut = next((stop + 1 for stop in stops if stop > at), at + _LONGEST)
        yield Stretch(text[at:cut], start + at, start + cut)
        at = cut
    yield Stretch(text[at:], start + at, start + len(text))


def plain(words: str) -> str:
    """Return the words with straight quotes, plain hyphens and no diacritics; case and spaces are kept."""
    if words.isascii():  # most words are, and have nothing to fold
        return words
    straight = words.translate(_PLAIN)
    if straight.isascii():  # most of the rest have nothing but curly quotes
        return straight
    decomposed = unicodedata.normalize("NFKD", straight)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_PLAIN)


def counted(count: int, one: str, several: str = "") -> str:
    """Return how many there are of something: `1 dispute`, `2 stories`."""
    return f"{count} {one if count == 1 else several or f'{one}s'}"


def fold(words: str) -> str:
    """Return the form in which two spellings of the same words compare equal: plain, caseless, single spaces."""
    if words.isalpha() and words.isascii():  # a single plain word
        return words.lower()
    return _folded_words(words) if len(words) < 48 else _folded(words)  # the same names come again and again


def _folded(words: str) -> str:
    if words.isascii():
        return " ".join(words.lower().split())
    return " ".join(plain(words).casefold().split())


_folded_words = lru_cache(maxsize=65536)(_folded)


_ADDRESS = re.compile(
    r"\b[a-z][a-z0-9+.-]{1,12}://[^\s<>\"“”]+|\b(?:mailto|javascript|data):[^\s<>\"“”]+|\bwww\.[^\s<>\"“”]+"
    r"|\b(?:[a-z0-9](?:[a-z0-9-]{0,40}[a-z0-9])\.)+[a-z]{2,12}\b(?:/[^\s<>\"“”]*)?",
    re.IGNORECASE,
)


def without_stop(words: str) -> str:
    """Return a sentence without its full stop; that of `by 7 a.m.` and `Ltd.` belongs to the last word."""
    return words if _DOTTED.search(words) else words.removesuffix(".")


_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,}$|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|St)\.$")


def addresses(words: str) -> Iterator[Stretch]:
    """Yield the addresses on the net that stand in a text, without the punctuation behind them."""
    if "." not in words and ":" not in words:
        return
    for found in _ADDRESS.finditer(words):
        address = found.group().rstrip(".,;:!?'’)]}*_")
        if "://" in address or "/" in address or address == address.lower() or address.startswith(("www.", "data:")):
            yield Stretch(address, found.start(), found.start() + len(address))


_MARK = re.compile(r"(?:\s*\[\s*\d{1,3}(?:\s*[,–-]\s*\d{1,3})*\s*\])+(?P<stop>[.!?]?)")


def unmarked(words: str) -> str:
    """Return a text without citation marks of its own: "[1]" in an article points into nothing of ours."""
    if "[" not in words:
        return words
    return _MARK.sub(lambda mark: "" if words[: mark.start()].endswith((".", "!", "?")) else mark["stop"], words)


_LINKED = re.compile(
    r"(?<!!)\[(?P<words>[^\[\]\n]{1,200})\]\((?:https?://|mailto:|www\.|[/#])[^()\s]{0,500}(?:\s\"[^\"\n]{0,200}\")?\)"
)


def unlinked(words: str) -> str:
    """Return a text with the words of its Markdown links and without their addresses: `[the mill](https://...)`."""
    return _LINKED.sub(r"\g<words>", words) if "](" in words else words
