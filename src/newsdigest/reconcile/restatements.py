"""What a correction puts in other words: the verdict, the name or the place that was wrong, and the right one.

`We said that Anna Holm won. Lena Berg did.` `It was in the east wing, not the west wing.` Figures and dates are not
looked for here: they are read as what they are worth.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from newsdigest import dates
from newsdigest.english.smallwords import ARTICLES
from newsdigest.reconcile.notes import without_label
from newsdigest.reconcile.quantities import figures_in
from newsdigest.text import fold, sentences

_SAID = re.compile(
    r"\b(?:said|stated|reported|wrote|claimed|suggested|implied|indicated|gave|had it)\b(?: (?:wrongly|incorrectly|"
    r"mistakenly|erroneously))?,?(?: in [^,.;]{3,40}?)?(?: that)? (?P<wrong>[^.;]{3,})"
)
_CALLED = re.compile(
    r"\b(?:misidentified|misnamed|misattributed|identified|named|gave|described|listed|called|put|quoted|located|placed)\b"
    r" (?P<about>[^.;]{3,80}?) (?:as|with|to|in) (?P<wrong>[^.;,]{2,60})"
)
_INSTEAD = re.compile(
    r"(?P<right>[^;.]{3,}?)(?:,| \(|\s[–—-])\s?(?:and )?(?:not|rather than|instead of) "
    r"(?P<wrong>[^;.,()]{2,60}?)(?=[;.,()]|$| (?:as|who|which|that|in our|in an earlier)\b)"
)
_OPENING = re.compile(r"^[^.;]{0,120}?\bto (?:say|show|reflect|note|state|make clear)(?: that)?\s+", re.IGNORECASE)
_AS_BEFORE = re.compile(r",? as (?:an? (?:earlier|previous)|we|our|originally|previously|first)\b[^.;]*")
_WORD = re.compile(r"[^\W_](?:[\w’'-]*\w)?")
_NAME = re.compile(r"[A-Z][\w’'-]*(?: (?:(?:de|da|van|von|der|al|bin|of|and) )*[A-Z][\w’'-]*)*")
_FACT = re.compile(r"\b(?:in fact|actually|really|instead)\b,? ?")
_PRONOUNS = frozenset(("he", "she", "it", "they", "we", "that", "this", "those", "these", "who", "him", "her", "them"))
_AUXILIARIES = frozenset((
    *("is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "did", "do", "does", "will", "would"),
    *("happened", "occurred", "took", "place"),
))  # fmt: skip
_WORDS = 5
"""What is wrong is a word or a few; sentences that have more otherwise were written anew."""


class Restated(NamedTuple):
    """The wrong words, the right ones in their place, and the words between which they stand."""

    wrong: str
    right: str
    about: str
    before: str = ""
    """What leads to the wrong words, where the note has the sentence in which they stood."""


def restated(note: str) -> Restated | None:
    """Return what a note puts in the place of what; None where it is not plain which words these are."""
    words = _AS_BEFORE.sub("", _OPENING.sub("", without_label(" ".join(note.split()))))
    found = _instead(words) or _in_two_sentences(words)
    return found if found is not None and _are_plain(found) else None


def _are_plain(found: Restated) -> bool:
    sizes = (len(_WORD.findall(found.wrong)), len(_WORD.findall(found.right)))
    counts = figures_in(f"{found.wrong}. {found.right}")
    return not counts and min(sizes) > 0 and max(sizes) <= _WORDS and fold(found.wrong) != fold(found.right)


def _instead(words: str) -> Restated | None:
    """Read `the mayor is Anna Holm, not Lena Berg`: the right words are of the kind of the wrong ones."""
    found = _INSTEAD.search(words)
    if found is None:
        return None
    wrong = found["wrong"].strip("“”\"' ")
    clause = _without_day(found["right"].rstrip("“”\"' "), wrong)
    if wrong[:1].isupper():
        named = [one for one in _NAME.finditer(clause) if one.end() == len(clause)]
        right = named[-1].group() if named else ""
    else:
        own = list(_WORD.finditer(clause))[-len(_WORD.findall(wrong)) :]
        right = clause[own[0].start() :] if own else ""
    rest = clause[: len(clause) - len(right)] + found["right"][len(clause) :] + words[found.end() :]
    return Restated(wrong, right.strip("“”\"' "), rest) if right else None


def _without_day(clause: str, wrong: str) -> str:
    """Return a clause without the day that it ends in, unless that was wrong: `arrested Orr on Monday, not Beck`."""
    days = list(dates.find(clause))
    if not days or days[-1].end != len(clause) or any(True for _ in dates.find(wrong)):
        return clause
    return _ON.sub("", clause[: days[-1].start].rstrip())


_ON = re.compile(r" (?:on|in|at|late on|early on)$")


def _in_two_sentences(words: str) -> Restated | None:
    """Read what was said in one sentence and what is right in the next."""
    told = [part.strip(" .") for each in sentences(words) for part in each.text.split("; ")]
    for said, after in pairwise(told):
        now = _FACT.sub("", after)
        called = _CALLED.search(said)
        found = _renamed(called, now) if called is not None else None
        stated = _SAID.search(said)
        if found is None and stated is not None:
            said_so = stated["wrong"]
            found = _done_by_another(said_so, now) or _reworded(said_so, now) or _was_another(said_so, now)
        if found is not None:
            return found
    return None


_IT_IS = re.compile(
    r"^(?:[Ii]t|He|She|They|That|(?:The|Its|His|Her|Their) [\w ’'-]{2,40}?) (?:is|was|are|were) (?P<right>.+)$"
)


def _renamed(called: re.Match[str], now: str) -> Restated | None:
    """Read `named the winner as Lena Berg. It was Anna Holm`."""
    found = _IT_IS.match(now)
    if found is None:
        return None
    right = re.sub(r"^(?:in|at|near) ", "", found["right"])
    is_alike = right[:1].isupper() == called["wrong"][:1].isupper()
    return Restated(called["wrong"].strip(), right, called["about"]) if is_alike else None


_THING = re.compile(r"(?P<before>.*\b(?:an?|the|his|her|its|their)) (?P<wrong>[a-z][\w’'-]*(?: [a-z][\w’'-]*){0,2})$")
_WAS_ANOTHER = re.compile(
    r"^(?:[Ii]t|[Tt]hey) (?:was|were|is|are) (?:an?|the|his|her|its|their) (?P<right>[a-z][\w ’'-]+)$"
)


def _was_another(said: str, now: str) -> Restated | None:
    """Read `said that they left in a red van; it was a blue lorry`: the thing at the end is another."""
    thing, other = _THING.match(said), _WAS_ANOTHER.match(now)
    if thing is None or other is None:
        return None
    return Restated(thing["wrong"], other["right"], thing["before"])


_DID = re.compile(r"^(?:[Ii]t (?:is|was) )?(?P<right>[A-Z].*?)(?: (?:did|was|were|is|has|had|who did))?$")


def _done_by_another(said: str, now: str) -> Restated | None:
    """Read `said that Lena Berg won the race. Anna Holm did`: another is the one who is told of."""
    doer, other = _NAME.match(said), _DID.match(now)
    part = _PART.match(now)
    if part is not None and (part["part"] in said or (part["part"] == "winner" and " won " in said)):
        other = part
    if doer is None or other is None or _NAME.fullmatch(other["right"]) is None or fold(other["right"]) in _PRONOUNS:
        return None
    return Restated(doer.group(), other["right"], said[doer.end() :])


_PART = re.compile(r"^The (?P<part>[\w’'-]+)(?: of [\w ]+)? (?:is|was) (?P<right>[A-Z].*)$")


def _reworded(said: str, now: str) -> Restated | None:
    """Read `said that he was acquitted of fraud. He was convicted of fraud.`: the one place where the two part."""
    one, other = list(_WORD.finditer(said)), list(_WORD.finditer(now))
    a, b = [fold(w.group()) for w in one], [fold(w.group()) for w in other]
    if {"not", "never", "no"} & (set(a) ^ set(b)):
        return None
    steps = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    parting = [_bare(a, b, *step) for step in _joined([step for kind, *step in steps if kind == "replace"], a)]
    parting = [(i, j, k, m) for i, j, k, m in parting if i < j and not _EMPTY.issuperset(b[k:m])]
    shared = {a[at] for kind, i, j, _, _ in steps if kind == "equal" for at in range(i, j)}
    if len(parting) != 1 or not shared - ARTICLES:
        return None
    i, j, k, m = parting[0]
    is_noun = i > 0 and a[i - 1] in ARTICLES
    if now[other[k].start()].islower() and min(j - i, m - k) == 1 and not is_noun:
        j, m = i + 1, k + 1  # one of the two may go on: `acquitted. He was convicted of fraud`
    wrong, right = said[one[i].start() : one[j - 1].end()], now[other[k].start() : other[m - 1].end()]
    before = said[: one[i].start()]
    return Restated(wrong, right, f"{before}{said[one[j - 1].end() :]}", before)


def _joined(steps: list[list[int]], words: list[str]) -> list[list[int]]:
    """Join what stands in another's place on both sides of an article: `on a motorcycle` and `in a car` part once."""
    joined: list[list[int]] = []
    for i, j, k, m in steps:
        last = joined[-1] if joined else None
        if last is not None and i - last[1] == k - last[3] == 1 and words[last[1]] in ARTICLES:
            joined[-1] = [last[0], j, last[2], m]
        else:
            joined.append([i, j, k, m])
    return joined


def _bare(a: list[str], b: list[str], i: int, j: int, k: int, m: int) -> tuple[int, int, int, int]:
    """Return a stretch of either sentence by its own words: `had cleared Ivo Brand` and `convicted him`."""
    while i < j and a[i] in _AUXILIARIES:
        i += 1
    while k < m and b[k] in _AUXILIARIES:
        k += 1
    while k < m - 1 and b[m - 1] in _PRONOUNS:
        m -= 1
    return i, j, k, m


_EMPTY = _PRONOUNS | _AUXILIARIES | ARTICLES
