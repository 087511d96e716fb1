"""Runs of capitalised words in a text: what may be a name, before it is known whether it is one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from newsdigest.names.gazetteer import COUNTRIES_AND_CITIES, DOUBLE_PLACES
from newsdigest.names.titles import OFFICE_WORDS, TITLES
from newsdigest.names.words import (
    ABBREVIATED,
    ADJECTIVES,
    AND_HEADS,
    BODY_HEADS,
    FIELD_HEADS,
    FIELDS,
    FOR_HEADS,
    FUNCTION,
    NATIONALITIES,
    OF_HEADS,
    ORDINARY,
    PARTICLES,
)

_UPPER: Final = "".join(
    chr(code) for code in (*range(0x41, 0x590), *range(0x10A0, 0x10D0), *range(0x1E00, 0x2000)) if chr(code).isupper()
)
LETTER: Final = r"[^\W_]"
_BEGINS: Final = r"(?<![^\W_])"
# The small beginnings of a name: d'Arc, al-Masri.
_APOSTROPHED, _HYPHENED, _ASH = rf"{_BEGINS}[dlo]['’]", rf"{_BEGINS}(?:al|el|an|ad|as|ul|eh)-", rf"{_BEGINS}ash-"
_JOINING: Final = frozenset("'’-")
_BEGINNING: Final = re.compile(rf"(?:{_APOSTROPHED}|{_HYPHENED}|{_ASH})\Z")
# The capital comes first, so that the search leaps from one to the next: most letters of a text are small.
_CAPITAL: Final = re.compile(
    rf"[{_UPPER}](?<![^\W_].)(?:(?<=[A-Z])(?=\.)(?<!{_APOSTROPHED}.)(?<!{_HYPHENED}.)(?<!{_ASH}.)"
    rf"\.(?:(?:[A-Z]\.)+|(?=\s?[A-Z]))|{LETTER}*(?:['’-]{LETTER}+)*)"
)
_POSSESSIVE: Final = re.compile(r"['’]s\Z", re.IGNORECASE)
_CONTRACTED: Final = re.compile(r"['’](?:ll|re|ve|d|m|t)\Z", re.IGNORECASE)
_LOWER_WORD: Final = re.compile(rf"{_BEGINS}[a-zà-öø-ÿ]{LETTER}*")
_PARTICLE_GAPS: Final = frozenset(f" {particle} " for particle in PARTICLES)
_BODY_GAPS: Final = frozenset({" of ", " of the ", " for ", " for the ", " and "})
# All that can stand between two words of a name; between most words with a capital there is more.
_GAPS: Final = _PARTICLE_GAPS | _BODY_GAPS | {"", " ", "\n", " & ", ".", ". ", "'s ", "’s ", "' ", "’ "}
_WIDEST_GAP: Final = max(map(len, _GAPS))
# What a capital letter stands behind when a sentence, a quotation or a list item begins with it: most often the end of
# another sentence and a space.
_ENDS: Final = frozenset(".!?…:;")
_OPENING: Final = re.compile(r"(?:[.!?…:;]['\"’”)\]]*|[—–/]|\s--?\s|[\"“‘(\[•*#>|]|\A|\n)\s*[\"“‘'(\[—–-]*\s*\Z")


_STOPS: Final = (".", "!", "?")
_ALL_WORD: Final = re.compile(rf"{LETTER}+")
_DATELINE_MARK: Final = re.compile(r"[—–]|\s-\s")


_PLACES: Final = COUNTRIES_AND_CITIES | {"u.n.", "e.u.", "d.c.", "n.y.", "b.c.", "a.d.", "p.m.", "a.m."}


@dataclass(eq=False, slots=True)
class Token:
    """A word with a capital. `opens` says that its place alone would give it one; `low` is as word lists have it."""

    text: str
    start: int
    end: int
    opens: bool
    possessive: bool
    low: str

    @property
    def inside(self) -> Token:
        """The word as it stands where no sentence begins."""
        return Token(self.text, self.start, self.end, False, self.possessive, self.low)


Run = Sequence[Token]


_FEW: Final = 12
"""So many words are looked for in a text by themselves; for more, all of its words are listed once."""


class Page:
    """A text and what the whole of it tells about its words."""

    def __init__(self, text: str, inside: frozenset[str], alone: frozenset[str]) -> None:
        self.text = text
        self.inside = inside  # words with a capital where no sentence begins
        self._asked: dict[str, bool] = {}
        self.alone = alone  # those of them that stand without another capitalised word

    def writes_small(self, word: str) -> bool:
        """Whether the word stands in the text without a capital. A few are looked for one by one, which costs less."""
        if word not in self._asked:
            self._asked[word] = word in self.small if len(self._asked) >= _FEW else self._finds(word)
        return self._asked[word]

    def _finds(self, word: str) -> bool:
        at = self.text.find(f" {word}")
        while at >= 0:
            end = at + 1 + len(word)
            if not self.text[end : end + 1].isalnum():
                return True
            at = self.text.find(f" {word}", end)
        return False

    @cached_property  # few texts have so many words of which nothing else tells whether they are names
    def small(self) -> frozenset[str]:
        """The words that stand there without a capital."""
        return frozenset(_LOWER_WORD.findall(self.text))


def read(text: str) -> tuple[list[tuple[list[Token], bool]], Page]:
    """Return the runs of capitalised words, each with whether it is in a headline, and what the text tells of them."""
    headlines = _headlines(text)
    line = next(headlines, None)
    runs: list[tuple[list[Token], bool]] = []
    inside: set[str] = set()
    alone: set[str] = set()
    for run in _runs(text):
        start = run[0].start
        while line and line[1] <= start:
            line = next(headlines, None)
        in_headline = line is not None and line[0] <= start
        runs.append((run, in_headline))
        if in_headline:
            continue
        if len(run) > 1:
            inside.update([token.text for token in (run[1:] if run[0].opens else run)])
        elif not run[0].opens:
            alone.add(run[0].text)
    return runs, Page(text, frozenset([word for word in inside | alone if not word.isupper()]), frozenset(alone))


def _headlines(text: str) -> Iterator[tuple[int, int]]:
    """Yield the lines in which every word of weight has a capital: there a capital says nothing."""
    end = -1
    for words in text.split("\n"):
        start = end + 1
        end = start + len(words)
        if not words or words.endswith(_STOPS) or len(words) > 400:
            continue
        if words.rstrip().rstrip("'\"’”)").endswith(_STOPS):
            continue
        weighty = [word for word in _ALL_WORD.findall(words) if len(word) > 3 and word[0].isalpha()]
        capitals = sum(word[0].isupper() for word in weighty)
        shouts = words.isupper() and not _DATELINE_MARK.search(words)
        if shouts or (len(weighty) >= 4 and capitals >= 0.8 * len(weighty)):
            yield start, end


@lru_cache(maxsize=8192)  # the same words and names come again and again
def _bare(word: str) -> tuple[str, bool, str]:
    """Return a word without what is contracted with it, whether it was possessive, and as word lists have it."""
    possessive = False
    if "'" in word or "’" in word:
        word = _CONTRACTED.sub("", word)
        cut = _POSSESSIVE.search(word)
        if cut:
            word, possessive = word[: cut.start()], True
    return word, possessive, word.casefold().strip(".")


def _tokens(text: str) -> Iterator[Token]:
    for found in _CAPITAL.finditer(text):
        word, start = found[0], found.start()
        before = text[start - 1] if start else "\n"
        if before in _JOINING and (beginning := _BEGINNING.search(text, max(0, start - 4), start)):
            word, start = beginning.group() + word, beginning.start()
            before = text[start - 1] if start else "\n"
        word, possessive, low = _bare(word)
        last = text[start - 2 : start - 1] if before == " " else ""
        if last.isalnum() or last == ",":  # most words stand just behind another
            opens = False
        elif before == "\n" or last in _ENDS:
            opens = True
        else:
            opens = _OPENING.search(text[max(0, start - 12) : start]) is not None
        yield Token(word, start, start + len(word), opens, possessive, low)


def _runs(text: str) -> Iterator[list[Token]]:
    run: list[Token] = []
    end = 0
    may_be_loose = False
    for token in _tokens(text):
        start = token.start
        if run and start - end <= _WIDEST_GAP and (gap := text[end:start]) in _GAPS and _joins(gap, run, token):
            run.append(token)
            may_be_loose = may_be_loose or gap == " and "
        else:
            if may_be_loose:
                yield from _whole(run, text)
            elif run:
                yield run
            run, may_be_loose = [token], False
        end = token.end
    if run:
        yield from _whole(run, text)


def _whole(run: list[Token], text: str) -> Iterator[list[Token]]:
    """Yield the run, or its parts where two fields were joined by "and" and no body or office follows them."""
    if len(run) > 1 and run[-1].low not in FIELD_HEADS:
        for number in range(1, len(run)):
            if _names_fields(run[number - 1], run[number]) and _is_loose(run, number, text):
                yield run[:number]
                yield run[number:]
                return
    yield run


def _is_loose(run: Run, number: int, text: str) -> bool:
    """Whether only an "and" between two fields holds the run together at this place."""
    joined_by_and = text[run[number - 1].end : run[number].start] == " and "
    is_of_a_body = _of_body(run[:number]) or _of_a_calling(run[:number])
    return joined_by_and and not is_of_a_body and not any(token.low in TITLES for token in run[number:])


def _of_a_calling(run: Run) -> bool:
    """Whether the words before an "and" name those of one calling and their body: "Royal College of Nurses"."""
    return _is_calling(run[-1]) and any(token.low in FIELD_HEADS for token in run[:-1])


def _is_calling(token: Token) -> bool:
    """Whether a word may name people by what they do, in the plural: "Nurses", "Pilots"."""
    return len(token.low) > _SHORTEST_CALLING and token.low.endswith("s") and not token.low.endswith(("ss", "us", "is"))


_SHORTEST_CALLING = 5


def _names_fields(before: Token, after: Token) -> bool:
    """Whether the two words are what departments look after: "Food and Drug", "Health and Safety"."""
    return (after.low in FIELDS and before.low in FIELDS) or (_is_calling(before) and _is_calling(after))


def _of_body(run: Run) -> bool:
    """Whether the words before an "and" tell that a body goes on behind it: "Ministry of Health"."""
    return any(token.low in AND_HEADS for token in run[:-1])


def _joins(gap: str, run: Run, after: Token) -> bool:
    """Whether the words before and after the gap can belong to one name."""
    last = run[-1]
    if gap in (". ", "."):
        return last.low in ABBREVIATED
    if gap in ("", " ") and _is_initials(last.text):
        return after.low not in ORDINARY and after.low not in FUNCTION
    if after.opens or (after.low in FUNCTION and not _is_initials(after.text)):
        return False
    if last.possessive or gap in ("'s ", "’s "):
        return run[0].low in ("st", "saint")
    if gap in ("' ", "’ "):
        return last.text.endswith("s") and after.low in BODY_HEADS
    return gap in (" ", "\n", " & ") or gap in _PARTICLE_GAPS or _goes_on_as_body(gap, run, after)


def _goes_on_as_body(gap: str, run: Run, after: Token) -> bool:
    if gap == " and ":
        return _of_body(run) or _names_fields(run[-1], after) or DOUBLE_PLACES.get(run[-1].low) == after.low
    return gap in _BODY_GAPS and _body_goes_on(gap.split(maxsplit=1)[0], run)


def _is_initials(word: str) -> bool:
    """Whether these are a person's initials ("J.", "J.P.") and not a country's."""
    return word[-1] == "." and word.replace(".", "").isupper() and word.casefold() not in _PLACES


def _body_goes_on(word: str, run: Run) -> bool:
    """Whether "of" or "for" may go on with the name of a body: "Bank of", "Institute for"."""
    words = [token.low for token in run]
    if words[-1] not in (OF_HEADS if word == "of" else FOR_HEADS):
        return False
    return all(
        w == "the" or w in ADJECTIVES or w in NATIONALITIES or w in OFFICE_WORDS or w in TITLES for w in words[:-1]
    )
