"""The clause of a sentence that a date is of, told by itself: a replaced title tells no other deed under the date.

`Lena Storm, whose ferry ran aground on Monday, was fined on Friday` tells two deeds: under Monday belongs the first.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from newsdigest import dates
from newsdigest.english.verbs import comes_to_verb
from newsdigest.english.vocabulary import stem, telling, tokens


class Carved(NamedTuple):
    """The clause in which date words stand."""

    text: str | None
    """The clause as a sentence, or None where it is none without the rest ("after she had sold it on Monday")."""
    rest: str
    """What the sentence tells besides."""
    is_passing: bool = False
    """Whether the sentence tells something else, on a day of its own, and mentions the clause only beside it."""

    def is_meant(self, told: str, quote: str) -> bool:
        """Whether a record that tells this and quotes that tells the clause, and not rather the rest."""
        clause = _telling(self.text or "")
        rest = _telling(self.rest) - clause  # whom the clause tells of is in both
        if len(_telling(quote) & rest) <= _FEW:  # it quotes the clause alone
            return True
        words = _telling(told)
        return len(words & clause) > len(words & rest)


class _Part(NamedTuple):
    start: int
    end: int
    opens: str  # the word that opens it, in small letters


_RELATIVE = ("which", "who", "whose")
_FINITE = ("after", "before", "because", "although", "though")  # what follows may stand by itself
_OPENS = re.compile(
    r"\b(?:after|before|because|although|though|since|until|following|ahead of|which|who|whose)\s", re.IGNORECASE
)
_NAMES_A_DEED = re.compile(r"(?:the|an?|his|her|its|their)\s[a-z]", re.IGNORECASE)  # "the vote on Monday", not "Monday"
_PRONOUNS = r"he|she|it|they|we|i|you|him|them|us|her(?=\s(?:on|in|at|to|for|after|before|by|with|from|of)\b|\W*$)"
_LEANING = re.compile(
    rf"\b(?:{_PRONOUNS}|his|her)\b", re.IGNORECASE
)  # "its" and "their" are mostly of the clause itself
_LEANING_BEHIND_WHO = re.compile(rf"\b(?:{_PRONOUNS})\b", re.IGNORECASE)  # "who sold her house" sold her own
_NO_VERB = re.compile(  # begins a subject of its own ("which the town sold") or no clause: not "which opens"
    r"(?:the|an?|this|that|these|those|his|her|its|their|our|my|no|all|in|on|at|by|for|with|from|of|to)\b|(?-i:[A-Z])",
    re.IGNORECASE,
)
_NO_HEAD = r"the|an?|and|or|to|in|on|at|by|for|from|with|of|that|was|were|is|are|has|have|had"
_HEAD = re.compile(  # whom "which" and "who" mean, just before them
    r"(?:^|(?<=[\s(\"“]))(?:"
    r"(?:the|an?|two|three|four|five|six|seven|eight|nine|ten|\d[\d,]*)"
    rf"(?:\s(?!(?:{_NO_HEAD})\b)[\w'’-]+){{1,4}}|(?-i:[A-Z])[\w'’-]*(?:\s(?-i:[A-Z])[\w.'’-]*)*)$",
    re.IGNORECASE,
)
# Behind these the head is part of a longer one ("members of the Quay and Crane Workers, who").
_OF_MORE = re.compile(r"\bof(?:\s[\w'’-]+){0,2}\s*$|(?<!,)\s(?:and|or)(?:\s[\w'’-]+){0,2}\s*$", re.IGNORECASE)
# Where the whole of a longer one begins at the latest.
_BEFORE_A_HEAD = re.compile(
    r".*(?:,|\b(?:by|in|at|on|for|with|from|to|into|over|that|than|as|is|are|was|were))\s", re.DOTALL
)
_WHOLE_HEAD = re.compile(r"\b(?:the|an?)\s(?:(?!the\b|an?\b)[\w'’-]+\s?){1,4}(?:\bof\s(?:the\s)?[\w'’-]+\s?)+$")
_BY_WHICH = re.compile(r"\b(?:by|in|at|on|for|under|during|through|with|from)\s*$", re.IGNORECASE)
_JOINED = re.compile(r",\s(?:and|but|while|whereas)\s|;\s(?:and\s|but\s)?")
_NO_CLAUSE = re.compile(
    r"(?:over|of|for|with|by|to|from|about|that|which|who|whose|whether|if|unless|when|would|will|was|were|is|are|has|"
    r"have|had|could|can|may|did|does|not)\b",
    re.IGNORECASE,
)
_SAID = re.compile(r",\s[^,]*\b(?:said|says|told|announced|reported|according to)\b[^,]*$")
_MARK = re.compile(r",\s|[;:)—]|\s[–-]\s")
_FINAL = ' .!?"”'
_FEW = 1  # words of the rest in a quote of the clause
_LONGEST_HEAD = 12  # words
_FEWEST = 3  # words of a clause that may stand by itself
_LONGEST = 1_200  # characters: hostile text may have no stop for megabytes


@lru_cache(maxsize=512)  # title and summary of a record are replaced by one sentence
def carved(sentence: str, start: int, end: int) -> Carved:
    """Return the clause of the words sentence[start:end], which are a date; all of it, where it is one clause."""
    if len(sentence) > _LONGEST:
        return Carved(sentence, "")
    part = _passing(sentence, start, end)
    if part is None:
        return _of_two(sentence, start, end)
    rest = f"{sentence[: part.start]} {sentence[part.end :]}"
    # What happened after or before something may be of the same day; what a ", who" tells beside is of another.
    is_beside = part.opens in _RELATIVE and sentence[: part.start].endswith(", ")
    is_passing = is_beside or main_date(sentence) is not None
    return Carved(_alone(sentence, part, end), rest, is_passing) if is_passing else Carved(sentence, "")


def main_date(sentence: str) -> str | None:
    """Return the date words of what a sentence tells first of all, if it has any."""
    found = (one for one in dates.find(sentence) if _passing(sentence, one.start, one.end) is None)
    return next((one.text for one in found), None)


def _passing(sentence: str, start: int, end: int) -> _Part | None:
    """Return the innermost clause that only goes with another and has the date, up to the comma behind that."""
    for found in reversed([*_OPENS.finditer(sentence, 0, end)]):
        if "," in sentence[found.end() : start] or not any(map(str.isalpha, sentence[: found.start()])):
            continue
        opens, stop = found[0].strip().lower(), _stop(sentence, max(found.end(), end))
        words = sentence[found.end() : stop]
        if opens in _RELATIVE or comes_to_verb(words) or _NAMES_A_DEED.match(words):
            return _Part(found.start(), stop, opens)
    return None


def _stop(sentence: str, end: int) -> int:
    """Return where a clause with a date up to `end` is over."""
    mark = _MARK.search(sentence, end)
    return mark.start() if mark else len(sentence.rstrip(_FINAL))


def _alone(sentence: str, part: _Part, end: int) -> str | None:
    """Return a clause that goes with another as a sentence, or None where it leans on the rest."""
    words = sentence[part.start + len(part.opens) : part.end].strip()
    if part.opens not in _RELATIVE:
        is_whole = part.opens in _FINITE and comes_to_verb(words) and not _LEANING.search(words)
        return _sentence(words) if is_whole else None
    before = sentence[: part.start]
    goes_on = not before.endswith(", ") and comes_to_verb(f"it {sentence[end : part.end]}")
    if goes_on or _LEANING_BEHIND_WHO.search(words):
        return None
    if _BY_WHICH.search(before):
        return _sentence(words) if comes_to_verb(words) else None
    head = _HEAD.search(before.rstrip(" ,"))
    if head is None or _OF_MORE.search(before[: head.start()]):
        return _with_its_head(before, sentence[part.start : part.end])
    if part.opens == "whose":
        return _sentence(f"{head[0]}’s {words}") if comes_to_verb(words) else None
    return None if _NO_VERB.match(words) else _sentence(f"{head[0]} {words}")


def _with_its_head(before: str, words: str) -> str | None:
    """Return a relative clause behind all that it may tell of: "The owner of the mill, which burned down on Monday"."""
    joint = ", " if before.endswith(", ") else " "
    rest = _BEFORE_A_HEAD.sub("", before.rstrip(" ,"), count=1)
    named = _WHOLE_HEAD.search(rest)
    head = named[0] if named is not None and comes_to_verb(rest) else rest
    is_leaning = _LEANING.search(head) or comes_to_verb(head) or _NO_CLAUSE.match(head)
    return None if is_leaning or len(head.split()) > _LONGEST_HEAD else _sentence(f"{head.strip()}{joint}{words}")


def _of_two(sentence: str, start: int, end: int) -> Carved:
    """Return the one of two main clauses that has the date, where each can stand by itself."""
    low, high = 0, len(sentence)
    said = _SAID.search(sentence)
    for found in _JOINED.finditer(sentence, 0, said.start() if said else len(sentence)):
        sides = sentence[low : found.start()], sentence[found.end() :]
        if not all(map(_stands, sides)) or _is_inside_quotation(sentence, found.start()):
            continue
        if end <= found.start():
            high = found.start()
            break
        if start >= found.end():
            low = found.end()
    is_of_saying = said is not None and said.start() <= start  # on Friday they said all of it
    if (low, high) == (0, len(sentence)) or is_of_saying or (low and _LEANING.search(sentence[low:high])):
        return Carved(sentence, "")
    return Carved(_sentence(sentence[low:high]) or sentence, f"{sentence[:low]} {sentence[high:]}")


def as_sentence(quote: str) -> str | None:
    """Return words quoted out of a sentence as one, if they can stand by themselves: neither "who sold it" nor "to"."""
    stands = quote and not _LEANING.search(quote) and (_stands(quote) and not _OPENS.match(quote))
    return _sentence(quote) if stands else None


def _stands(words: str) -> bool:
    """Whether a clause has a subject of its own and a verb behind it."""
    return len(words.split()) >= _FEWEST and not _NO_CLAUSE.match(words) and comes_to_verb(words)


def _is_inside_quotation(sentence: str, at: int) -> bool:
    before = sentence[:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _sentence(words: str) -> str | None:
    """Return a clause with a capital and a stop."""
    words = words.strip(" ,.;")
    return f"{words[0].upper()}{words[1:]}." if len(words.split()) >= _FEWEST else None


def _telling(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in tokens(words) if telling(word) >= 1)
