"""Where the names stand in a text: runs of capitalised words, with titles, particles and possessives cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from newsdigest.names.words import (
    ACTING,
    ADJECTIVES,
    AND_HEADS,
    BODY_HEADS,
    CALENDAR,
    FOR_HEADS,
    MONTHS,
    NATIONALITIES,
    OF_HEADS,
    OFFICE_WORDS,
    ORDINARY,
    PARTICLES,
    PLACE_BEFORE,
    PLACE_FIRST,
    PLACE_LAST,
    SAYING,
    TITLES,
)

NameKind = Literal["person", "body", "place", "unknown"]


class NameSpan(NamedTuple):
    """A name in a text: `body[start:end] == text`. `role` holds the titles and offices written before it."""

    text: str
    start: int
    end: int
    kind: NameKind
    role: str | None = None


_UPPER: Final = "".join(chr(code) for code in range(0x41, 0x530) if chr(code).isupper()) + "".join(
    chr(code) for code in range(0x1E00, 0x2000) if chr(code).isupper()
)
_LETTER: Final = r"[^\W_]"
_CAPITAL: Final = re.compile(
    rf"(?<![^\W_])(?:(?:[A-Z]\.){{2,}}|(?:(?:[dDlLOo]['’]|(?:al|el|an|ad|as|ul|ash)-))?[{_UPPER}]{_LETTER}*"
    rf"(?:['’-]{_LETTER}+)*)"
)
_POSSESSIVE: Final = re.compile(r"['’]s\Z", re.IGNORECASE)
_CONTRACTED: Final = re.compile(r"['’](?:ll|re|ve|d|m|t)\Z", re.IGNORECASE)
_LOWER_WORD: Final = re.compile(rf"(?<![^\W_]){_LETTER}+")
_PARTICLE_GAPS: Final = frozenset(f" {particle} " for particle in PARTICLES)
_SENTENCE_END: Final = re.compile(r"(?:[.!?…:;]['\"’”)\]]*|[—–]|[\"“‘(\[•*#>|]|\A|\n)\s*[\"“‘'(\[—–-]*\s*\Z")
_DATELINE_GAP: Final = re.compile(r"\s*(?:[,(—–.]|-{1,2}\s)")
_NEXT_WORD: Final = re.compile(rf"[,\"”’']*\s+({_LETTER}+)")
_AGE: Final = re.compile(r",\s\d{2},")
_WHO: Final = re.compile(r",\s(?:who|whose)\b")


class _Token(NamedTuple):
    text: str
    start: int
    end: int
    opens: bool
    possessive: bool


def _tokens(text: str) -> Iterator[_Token]:
    for found in _CAPITAL.finditer(text):
        word, start = found.group(), found.start()
        if _CONTRACTED.search(word):
            word = _CONTRACTED.sub("", word)
        cut = _POSSESSIVE.search(word)
        if cut:
            word = word[: cut.start()]
        opens = bool(_SENTENCE_END.search(text, max(0, start - 12), start)) or start == 0
        yield _Token(word, start, start + len(word), opens, bool(cut))


def _low(word: str) -> str:
    return word.casefold().strip(".")


def _gap_joins(gap: str, run: list[_Token], after: _Token) -> bool:
    """Whether the words before and after the gap can belong to one name."""
    if run[-1].possessive and _low(run[0].text) not in ("st", "saint"):
        return False
    if gap in (" ", "\n"):
        return True
    if gap == "’s " or gap == "'s ":
        return _low(run[0].text) in ("st", "saint")
    if gap in (". ", "."):
        return len(run[-1].text) == 1 or _low(run[-1].text) in TITLES or _low(run[-1].text) in ("mt", "st", "ft")
    if gap in ("' ", "’ "):
        return run[-1].text.endswith("s") and _low(after.text) in BODY_HEADS
    if gap == " & ":
        return True
    if gap in _PARTICLE_GAPS:
        return True
    return gap in (" of ", " of the ", " for ", " for the ", " and ") and _body_joins(gap.split()[0], run)


def _body_joins(word: str, run: list[_Token]) -> bool:
    """Whether "of", "for" or "and" may go on with the name of a body: "Bank of", "Institute for"."""
    words = [_low(token.text) for token in run]
    if word == "and":
        return any(head in words for head in AND_HEADS) and len(words) > 1
    heads = OF_HEADS if word == "of" else FOR_HEADS
    if words[-1] not in heads:
        return False
    return all(
        w == "the" or w in ADJECTIVES or w in NATIONALITIES or w in OFFICE_WORDS or w in TITLES for w in words[:-1]
    )


def _runs(text: str) -> Iterator[list[_Token]]:
    run: list[_Token] = []
    for token in _tokens(text):
        if (
            run
            and not _opens_anew(token, text[run[-1].end : token.start])
            and _gap_joins(text[run[-1].end : token.start], run, token)
        ):
            run.append(token)
            continue
        if run:
            yield run
        run = [token]
    if run:
        yield run


def _opens_anew(token: _Token, gap: str) -> bool:
    return token.opens and gap not in (". ", ".")


class _Page(NamedTuple):
    """What the whole text tells about its words."""

    text: str
    inside: frozenset[str]  # words with a capital where no sentence begins
    small: frozenset[str]  # words that stand there without a capital


def _read(text: str, runs: list[list[_Token]]) -> _Page:
    inside = set()
    for run in runs:
        for number, token in enumerate(run):
            if (number or not token.opens) and not token.text.isupper():
                inside.add(token.text)
    small = frozenset(word for word in _LOWER_WORD.findall(text) if word[0].islower())
    return _Page(text, frozenset(inside), small)


def _is_ordinary(word: str) -> bool:
    low = _low(word)
    return low in ORDINARY or low in CALENDAR or low in NATIONALITIES


def _strip_opening(run: list[_Token], page: _Page) -> list[_Token]:
    """Take the ordinary words from the front of a run that opens a sentence: "In Paris", "After Smith"."""
    while run and run[0].opens and len(run) > 1 and _opens_ordinarily(run, page):
        run = [run[1]._replace(opens=False), *run[2:]]
    while run and _low(run[0].text) in ("the", "a", "an", "i", "but", "and"):
        run = run[1:]
    return run


def _opens_ordinarily(run: list[_Token], page: _Page) -> bool:
    first, second = run[0], run[1]
    low = _low(first.text)
    if low in ("the", "in", "a", "an"):
        return True
    if low not in ORDINARY or low in ADJECTIVES or low in PLACE_FIRST or low in TITLES:
        return False
    if low in OFFICE_WORDS and _low(second.text) in TITLES or page.text[first.end : second.start] == " & ":
        return False
    return not (first.text in page.inside and _low(second.text) in BODY_HEADS)


def _strip_calendar(run: list[_Token]) -> list[_Token]:
    """Take weekdays and months off both ends: "May", "Friday"; a month stays as a given name before a word."""
    while run and _low(run[-1].text) in CALENDAR:
        run = run[:-1]
    while (
        run
        and _low(run[0].text) in CALENDAR
        and not (len(run) > 1 and _low(run[0].text) in ("april", "may", "june", "august"))
    ):
        run = run[1:]
    return run


def _split_role(run: list[_Token]) -> tuple[list[_Token], list[_Token]]:
    """Part titles and offices from the name they stand before: ("Transport Minister", "Jane Doe")."""
    last = -1
    for number, token in enumerate(run[:-1]):
        low = _low(token.text)
        if low in TITLES:
            last = number
        elif low not in OFFICE_WORDS and low not in NATIONALITIES and low not in ("of", "the"):
            if not any(_low(later.text) in TITLES and number < 3 for later in run[number + 1 : -1]):
                break
    if last < 0:
        return [], run
    role, rest = run[: last + 1], run[last + 1 :]
    if _low(rest[-1].text) in BODY_HEADS and len(rest) == 1:
        return [], run
    return role, rest


def _kind(run: list[_Token], role: list[_Token], page: _Page) -> NameKind:
    words = [_low(token.text) for token in run]
    first, last = words[0], words[-1]
    text = page.text
    whole = text[run[0].start : run[-1].end]
    if role:
        return "person"
    if len(words) > 1 and first in PLACE_FIRST and last not in BODY_HEADS and " of " not in whole:
        return "place"
    if len(words) > 1 and last in PLACE_LAST:
        return "place"
    if len(words) > 1 and (
        last in BODY_HEADS or "&" in whole or any(w in BODY_HEADS for w in words) and " of " in whole
    ):
        return "body"
    if len(words) == 1 and run[0].text.isupper() and 2 <= len(run[0].text) <= 6:
        return "body"
    return _kind_by_neighbours(run, page)


def _kind_by_neighbours(run: list[_Token], page: _Page) -> NameKind:
    text, end = page.text, run[-1].end
    if len(run) > 1 and (_AGE.match(text, end) or _WHO.match(text, end)):
        return "person"
    following = _NEXT_WORD.match(text, end)
    if following and following.group(1) in SAYING and len(run) > 1 and not run[-1].possessive:
        return "person"
    before = text[max(0, run[0].start - 12) : run[0].start].split()
    if before and before[-1] in PLACE_BEFORE and len(run) == 1:
        return "place"
    return "unknown"


def _is_name(run: list[_Token], page: _Page) -> bool:
    """Whether what is left of a run is a name and not a word with a capital."""
    words = [token.text for token in run]
    if all(_low(word) in CALENDAR or _low(word) in NATIONALITIES for word in words):
        return False
    if all(_is_ordinary(word) for word in words):
        return _ordinary_is_name(run, page)
    if len(words) > 1:
        return True
    word = words[0]
    if len(word) < 2 or _low(word) in TITLES:
        return False
    if not run[0].opens:
        return True
    if word in page.inside:
        return True
    if word.isupper() and len(word) < 7:
        return True
    return _speaks(run[0], page) and _low(word) not in page.small


def _ordinary_is_name(run: list[_Token], page: _Page) -> bool:
    """Whether words of the dictionary are a name here: a company called Current, a ship called Northern Star."""
    if len(run) > 1:
        return not run[0].opens
    token = run[0]
    if len(token.text) < 4 or _low(token.text) in TITLES:
        return False
    if not token.opens:
        return True
    following = _NEXT_WORD.match(page.text, token.end)
    acts = token.possessive or bool(following and following.group(1) in SAYING | ACTING)
    return acts and token.text in page.inside


def _speaks(token: _Token, page: _Page) -> bool:
    """Whether a single word that opens a sentence is followed by what only a name does, or owns something."""
    if (
        token.text.endswith("s")
        or "-" in token.text
        and token.text.casefold() != token.text
        and not token.text.istitle()
    ):
        return False
    following = _NEXT_WORD.match(page.text, token.end)
    return token.possessive or bool(following and following.group(1) in SAYING)


def _is_dateline(run: list[_Token], text: str) -> bool:
    first = run[0]
    at_start = first.start == 0 or text[max(0, first.start - 2) : first.start].endswith("\n")
    return at_start and all(t.text.isupper() for t in run) and bool(_DATELINE_GAP.match(text, run[-1].end))


def _headline_lines(text: str) -> tuple[tuple[int, int], ...]:
    """Return the stretches of lines in which every word of weight has a capital: there a capital says nothing."""
    found = []
    for line in re.finditer(r"[^\n]+", text):
        words = [w for w in _LOWER_WORD.findall(line.group()[:400]) if len(w) > 3 and w[0].isalpha()]
        if len(words) >= 4 and len(line.group()) <= 400 and sum(w[0].isupper() for w in words) >= 0.8 * len(words):
            found.append((line.start(), line.end()))
    return tuple(found)


def find(text: str) -> tuple[NameSpan, ...]:
    """Return the proper names of a text in order. Weekdays, months and nationalities are no names by themselves."""
    runs = list(_runs(text))
    page = _read(text, runs)
    shouted = iter(_headline_lines(text))
    line = next(shouted, None)
    names = []
    for run in runs:
        while line and line[1] <= run[0].start:
            line = next(shouted, None)
        in_headline = bool(line and line[0] <= run[0].start)
        names.extend(_named(run, page, in_headline))
    return tuple(names)


def _named(run: list[_Token], page: _Page, in_headline: bool) -> Iterator[NameSpan]:
    if _is_dateline(run, page.text):
        yield _span(run, [], "place", page)
        return
    rest = _strip_calendar(_strip_opening(run, page))
    if not rest:
        return
    role, rest = _split_role(rest)
    rest = _strip_nationality(rest)
    if in_headline and not all(token.text in page.inside for token in rest):
        return
    if rest and (role or _is_name(rest, page)):
        yield _span(rest, role, _kind(rest, role, page), page)


def _strip_nationality(run: list[_Token]) -> list[_Token]:
    """Take the nationality off a person or a company it describes, but leave it in a body's name."""
    if len(run) > 1 and _low(run[0].text) in NATIONALITIES and _low(run[-1].text) not in BODY_HEADS | PLACE_LAST:
        return run[1:] if len(run) > 2 else run
    return run


def _span(run: list[_Token], role: list[_Token], kind: NameKind, page: _Page) -> NameSpan:
    start, end = run[0].start, run[-1].end
    if len(run[-1].text) == 1 and page.text[end : end + 1] == "." and len(run) > 1:
        end += 1
    said = page.text[role[0].start : role[-1].end] if role else None
    return NameSpan(page.text[start:end], start, end, kind, said)
