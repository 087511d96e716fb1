"""Denials and words of reserve of the evidence that a text loses on the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdigest.english.adverbs import is_adverb
from newsdigest.english.smallwords import PRONOUNS
from newsdigest.english.vocabulary import phrased, stem, tokens
from newsdigest.facts.alignment import Word
from newsdigest.facts.reserves import BEHIND, RESERVES
from newsdigest.ground.laying import Laid, denies, telling
from newsdigest.ground.links import LEADS
from newsdigest.ground.page import Page
from newsdigest.schema.mention import Difference
from newsdigest.text import Stretch

# What somebody says of the words before: "the report that the bridge had closed is wrong".
_JUDGING = frozenset(
    ("wrong", "wrongly", "incorrect", "incorrectly", "mistaken", "mistakenly", "untrue", "false", "falsely", "contrary",
     "mistake", "error", "erroneous", "erroneously", "inaccurate", "fabricated")
)  # fmt: skip
# What is said to be so, which "not" makes a judgement.
_RIGHT = frozenset(("true", "right", "correct", "accurate", "so"))
_KEPT = (RESERVES.keys() - _JUDGING) | {
    "until",
    "till",
    "unless",
    "except",
    "either",
    "only",
    "offer",
    "offers",
    "offered",
}
_TURNING = frozenset(("against", "without", "off", "out", "up", "down", "away", "back", "over"))
_LIMITED = 2  # telling words behind a denial, of which the first may limit what is denied
_GOVERNED = 2  # telling words behind a denial that it denies
_DENIED_WITHIN = 5  # words before what is denied


def lost(text: str, sentences: Sequence[Stretch], page: Page) -> Iterator[Difference]:
    """Yield the denials of the evidence that a clause cut from it loses behind its end."""
    laid = Laid(text, sentences, page)
    last = max(laid.back, default=0)
    for place in laid.denials:
        if place > last and any(one in laid.back for one in _denied_by(laid, place)):
            yield Difference(kind="negation", said=None, found=laid.theirs[place].shown)
    after = next(iter(laid.theirs[last + 1 : last + 3]), None)
    if after is not None and after.key in _TURNING and not after.opens and last + 2 >= len(laid.theirs) - 1:
        yield Difference(kind="direction", said=None, found=after.shown)


def lost_denials(laid: Laid) -> Iterator[Difference]:
    """Yield the denials of the evidence where the text has what they deny, and no denial near it."""
    denials = sum(map(denies, laid.ours))
    for place in laid.denials:
        told = [laid.back[one] for one in _denied_by(laid, place) if one in laid.back]
        if told and place not in laid.back and not any(map(denies, _near(laid, told))):
            yield Difference(kind="negation", said=None, found=laid.theirs[place].shown)
    judged = [place for place in range(len(laid.theirs)) if _is_judged(laid, place)]
    plain = len(set(laid.denials) - set(judged))
    for place in judged:
        if place not in laid.back and denials <= plain:
            yield Difference(kind="negation", said=None, found=laid.theirs[place].shown)


def _near(laid: Laid, told: Sequence[int]) -> Sequence[Word]:
    """Return the words of the text before what is denied, as far as one denial reaches: not over an "and"."""
    start = max(0, min(told) - _DENIED_WITHIN)
    joins = (one for one in range(min(told) - 1, start - 1, -1) if laid.ours[one].key in ("and", "but"))
    return laid.ours[next(joins, start) : max(told) + 1]


def _is_judged(laid: Laid, place: int) -> bool:
    """Whether a word says of a whole clause that it is not so: "is wrong", "isn't true"."""
    word, behind = laid.theirs[place], laid.theirs[place + 1 : place + 2]
    if denies(word):
        return any(one.key in _RIGHT for one in behind)
    return word.key in _JUDGING and (not behind or not behind[0].is_telling or behind[0].opens)


def _denied_by(laid: Laid, place: int) -> list[int]:
    """Return what a denial of the evidence denies: the words behind it, or before it where its clause ends."""
    is_last = place + 1 == len(laid.theirs) or laid.theirs[place + 1].opens
    return telling(laid.theirs, place, -1 if is_last else 1, _GOVERNED)


def lost_reserves(laid: Laid) -> Iterator[Difference]:
    """Yield the words of reserve of the evidence where the text has the word beside them, and no such word."""
    if any(word.key in _KEPT for word in laid.ours):
        return
    told = {stem(word) for word in phrased(tokens(laid.text.lower()))}
    for place, word in enumerate(laid.theirs):
        if word.key not in _KEPT or place in laid.back:
            continue
        beside = [_next(laid, place, step) for step in ((1, -1) if word.key in BEHIND else (1,))]
        if any(one is not None and (one in laid.back or stem(laid.theirs[one].key) in told) for one in beside):
            yield Difference(kind="word", said=None, found=word.shown)


def lost_turns(laid: Laid) -> Iterator[Difference]:
    """Yield the words of the evidence that turn or limit what the text tells with the words on either side.

    "Advised against the vaccine" is not "advised the vaccine", "called it off" not "called it", and "no full inquiry"
    may be an inquiry.
    """
    for place, word in enumerate(laid.theirs):
        if word.key in _TURNING and place not in laid.back and _is_kept_around(laid, place):
            yield Difference(kind="direction", said=None, found=word.shown)
    for place in laid.denials:
        denied = next(iter(one for one in telling(laid.theirs, place, 1, _LIMITED) if one in laid.back), None)
        for one in range(place + 1, denied) if denied is not None and place in laid.back else ():
            limit = laid.theirs[one]
            if limit.is_plain or is_adverb(limit.key):
                yield Difference(kind="negation", said=None, found=limit.shown)


def _is_kept_around(laid: Laid, place: int) -> bool:
    """Whether the text has the verb before a word that turns it, and what is behind it or nothing of that."""
    before = next(
        (one for one in range(place - 1, max(-1, place - 3), -1) if laid.theirs[one].key not in PRONOUNS), None
    )
    if before is None or before not in laid.back or not laid.theirs[before].is_plain:
        return False
    behind = next(iter(telling(laid.theirs, place, 1, 1)), None)
    follower = next(iter(laid.theirs[place + 1 : place + 2]), None)
    ends = follower is None or follower.opens or follower.is_dated or follower.key in LEADS
    return ends or behind is None or behind in laid.back


def _next(laid: Laid, place: int, step: int) -> int | None:
    """Return the place of the next word of the evidence that tells or dates something."""
    places = range(place + step, len(laid.theirs) if step > 0 else -1, step)
    return next((one for one in places if laid.theirs[one].is_telling or laid.theirs[one].is_dated), None)
