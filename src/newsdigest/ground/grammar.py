"""The small words of a text held to those of its evidence: helping verbs, reasons and conditions among them.

"May close" is not "will close", "near the port" not "in the port", "her wrist" not "his wrist", and a mill that closes
if the strike goes on does not close.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from newsdigest.english.adverbs import is_adverb
from newsdigest.english.governors import SAYING, TOLD
from newsdigest.english.smallwords import BEING, PRONOUNS
from newsdigest.english.verbs import IRREGULAR_PAST
from newsdigest.facts.alignment import Word
from newsdigest.ground.laying import Laid, denies, telling
from newsdigest.ground.links import LEADS, mislinked
from newsdigest.ground.pronouns import miscalled
from newsdigest.schema.mention import Difference


def _by_word(groups: Mapping[str, str]) -> dict[str, str]:
    return {word: group for group, words in groups.items() for word in words.split()}


_MODES = _by_word(
    {
        "future": "will shall 'll won't to going due",
        "would": "would wouldn't 'd",
        "able": "can cannot can't",
        "could": "could couldn't",
        "may": "may might",
        "must": "must mustn't",
        "should": "should shouldn't ought",
    }
)
# What may be told of each: who said that it would, says that it will.
_TOLD_BY = {
    "future": frozenset(("future", "would")),
    "would": frozenset(("would", "future")),
    "able": frozenset(("able", "could")),
    "could": frozenset(("could", "able", "may")),
    "may": frozenset(("may", "could")),
    "must": frozenset(("must",)),
    "should": frozenset(("should", "must")),
}
# Verbs of which "should" or "must" tells what they order.
_ORDERED = frozenset(
    ("ask", "order", "tell", "urge", "demand", "call", "require", "instruct", "advise", "warn", "appeal", "want",
     "request", "beg", "oblige")
)  # fmt: skip
_RESERVED = frozenset(("may", "could", "would", "must", "should"))  # what is so told is not told as so
_HAVING = frozenset(("has", "have", "had"))
_NOMINAL = frozenset(("to", "going", "due"))
_HELPED = 4  # words from a helping verb to its verb
_EVEN_IF = re.compile(r"\beven (?:if|though|when)\b", re.IGNORECASE)
_TIMES = frozenset(("once", "twice", "thrice"))
_RELATIVE = re.compile(
    r"\b(this|last|next)\s(year|month|week|weekend|night|spring|summer|autumn|fall|winter|season|quarter|century|decade)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"\b(?:if|unless|provided that|provided|so long as|in case|on condition that)\b", re.IGNORECASE)
_ASKED = re.compile(
    r"\b(?:ask\w*|see|sees|seen|saw|know\w*|knew|wonder\w*|say|decid\w*|doubt\w*|check\w*|unclear|sure|even|as|tell|learn)\s$",
    re.IGNORECASE,
)
_CONDITIONAL = re.compile(
    r"\b(?:if|unless|provided|as long as|in case|condition\w*|depend\w*|whether|when|once|until|should|were|had|"
    r"otherwise)\b",
    re.IGNORECASE,
)


def misjoined(laid: Laid) -> Iterator[Difference]:
    """Yield the small words by which a text says something else than its evidence."""
    yield from _modes(laid)
    yield from miscalled(laid)
    yield from mislinked(laid)
    yield from _others_of_one_kind(laid)
    yield from _conditions(laid)


def _modes(laid: Laid) -> Iterator[Difference]:
    for at, place in laid.at.items():
        if not laid.ours[at].is_plain or laid.ours[at].key in SAYING:
            continue
        theirs = _mode(laid.theirs, place)
        if (
            theirs is not None
            and _MODES[theirs.key] in _RESERVED
            and _mode(laid.ours, at) is None
            and _is_verb(laid, at)
        ):
            yield Difference(kind="word", said=laid.ours[at].shown, found=f"{theirs.shown} {laid.theirs[place].shown}")
    for at, word in enumerate(laid.ours):
        if at in laid.at or _MODES.get(word.key) is None or word.key in _NOMINAL:
            continue
        start, end = _gap(laid, at)
        near = [other for other in laid.theirs[start : end + 1] if other.key in _MODES]
        for verb in telling(laid.ours, at, 1, 1) if not near else ():
            near += [
                mode for place in laid.places_of(laid.ours[verb]) if (mode := _mode(laid.theirs, place)) is not None
            ]
        near = [mode for mode in near if mode.key not in _NOMINAL] or near  # of "might have to" it is "might"
        if _MODES[word.key] == "should" and all(mode.key == "to" for mode in near) and _is_ordered(laid):
            continue
        if not any(_is_told_by(laid, word, other) for other in near) and (near or not _is_to_come(laid, word, at)):
            yield Difference(kind="word", said=word.shown, found=near[0].shown if near else None)


def _gap(laid: Laid, at: int) -> tuple[int, int]:
    """Return where the place of a word begins and ends in the evidence, that has it not there."""
    before = next((laid.at[one] for one in range(at - 1, -1, -1) if one in laid.at and laid.ours[one].is_telling), None)
    behind = next(
        (laid.at[one] for one in range(at + 1, len(laid.ours)) if one in laid.at and laid.ours[one].is_telling), None
    )
    if behind is None:
        return (before or 0), len(laid.theirs)
    return (before + 1 if before is not None else max(0, behind - _HELPED)), behind


def _is_told_by(laid: Laid, ours: Word, theirs: Word) -> bool:
    mode = _MODES[ours.key]
    if mode == "future" and _MODES[theirs.key] == "would":
        return any(word.key in TOLD or word.key in SAYING for word in laid.theirs)
    return _MODES[theirs.key] in _TOLD_BY[mode]


def _is_ordered(laid: Laid) -> bool:
    """Whether the evidence asks or orders something, which should then be."""
    return any(not word.forms.isdisjoint(_ORDERED) for word in laid.theirs)


def _is_to_come(laid: Laid, word: Word, at: int) -> bool:
    """Whether a text tells ahead what the evidence tells in the present: "opens on Monday"."""
    verb = next((laid.at[one] for one in telling(laid.ours, at, 1, 1) if one in laid.at), None)
    if _MODES[word.key] != "future" or verb is None or _is_past(laid.theirs[verb].key):
        return False
    return not any(other.key in _HAVING | BEING for other in laid.theirs[max(0, verb - 2) : verb])


def _is_past(verb: str) -> bool:
    return verb.endswith("ed") or verb in IRREGULAR_PAST


def _mode(words: Sequence[Word], at: int) -> Word | None:
    """Return the helping verb of a verb that says whether it is so; none of a noun."""
    for one in range(at - 1, max(-1, at - 1 - _HELPED), -1):
        word = words[one]
        if word.key in _MODES:
            return word
        if (
            words[one + 1].opens
            or (word.is_telling and not is_adverb(word.key) and not denies(word))
            or word.key in LEADS
        ):
            return None
        if word.key in ("the", "a", "an", "and", "or", "who", "which", "that", "than", "as") or word.key in PRONOUNS:
            return None
    return None


def _is_verb(laid: Laid, at: int) -> bool:
    """Whether a text has the verb as one, and not what comes of it: "the closure" of what "may close"."""
    return at == 0 or laid.ours[at - 1].key not in ("the", "a", "an", "of", "its", "their", "his", "her", "for", "on")


def _others_of_one_kind(laid: Laid) -> Iterator[Difference]:
    """Yield "once" where the evidence has "twice", and "this year" where it has "last year"."""
    known = {word.key for word in laid.theirs}
    for word in laid.ours:
        if word.key in _TIMES and word.key not in known and not known.isdisjoint(_TIMES):
            yield Difference(kind="number", said=word.shown, found=min(known & _TIMES))
    if _EVEN_IF.search(laid.text) and "even" not in known:
        yield Difference(kind="word", said="even if", found=None)
    pairs = {(one.key, other.key) for one, other in _pairs(laid.theirs)}
    for one, other in _pairs(laid.ours):
        if (other.key, one.key) in pairs and (one.key, other.key) not in pairs:
            yield Difference(kind="number", said=f"{one.shown} to {other.shown}", found=f"{other.shown} to {one.shown}")
    told = _RELATIVE.findall(laid.evidence)
    for which, unit in _RELATIVE.findall(laid.text):
        others = [one for one, other in told if other.lower() == unit.lower()]
        if others and all(one.lower() != which.lower() for one in others):
            yield Difference(kind="date", said=f"{which} {unit}", found=f"{others[0]} {unit}")


def _pairs(words: Sequence[Word]) -> Iterator[tuple[Word, Word]]:
    """Yield the figures that one word joins: "10 to two", "40 of 52", "from 48 to 19"."""
    for one, link, other in zip(words, words[1:], words[2:], strict=False):
        if one.is_number and other.is_number and link.key in ("to", "of", "and", "or", "against"):
            yield one, other


def _conditions(laid: Laid) -> Iterator[Difference]:
    """Yield the condition of the evidence without which a text tells what hangs on it."""
    if _CONDITIONAL.search(laid.text):
        return
    told = [laid.theirs[place] for at, place in laid.at.items() if laid.ours[at].is_telling]
    begins = 0
    for sentence in laid.sentences:
        for found in _CONDITION.finditer(sentence.text):
            if _ASKED.search(sentence.text[: found.start()]):
                continue
            start, end = begins + found.start(), begins + _clause_end(sentence.text, found.end())
            inside = [word for word in told if start < word.start < end]
            outside = [
                word
                for word in told
                if begins <= word.start < begins + len(sentence.text) and not start < word.start < end
            ]
            if outside and not inside:
                yield Difference(kind="word", said=None, found=found[0])
        begins += len(sentence.text) + 1


def _clause_end(text: str, at: int) -> int:
    found = re.search(r"[,;:]\s", text[at:])
    return at + found.start() if found else len(text)
