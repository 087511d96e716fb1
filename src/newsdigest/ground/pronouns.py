"""The pronouns of a text held to those of its evidence: "her wrist" is not "his wrist"."""

from __future__ import annotations

from collections.abc import Iterator

from newsdigest.facts.alignment import words_of
from newsdigest.ground.laying import Laid, telling
from newsdigest.schema.mention import Difference

PRONOUNS = {
    word: group
    for group, words in {
        "m": "he him his himself",
        "f": "she her hers herself",
        "n": "it its itself",
        "p": "they them their theirs themselves",
        "1": "we us our ours i me my mine",
    }.items()
    for word in words.split()
}
"""Each pronoun, and which of them mean the same one."""
_OTHER = {"m": "f", "f": "m"}
_AROUND = 2  # sentences on either side in which somebody is called he or she
_SPEAKER = "1"  # who says "I" is told of as he, she or they
_NEAR = 3  # words beside a gap in which the pronoun may stand


def miscalled(laid: Laid) -> Iterator[Difference]:
    """Yield the pronouns in whose place the evidence has another."""
    for at, word in enumerate(laid.ours):
        group = PRONOUNS.get(word.key)
        if group is None or at in laid.at:
            continue
        before = max((laid.at[one] for one in telling(laid.ours, at, -1, 1) if one in laid.at), default=None)
        behind = min((laid.at[one] for one in telling(laid.ours, at, 1, 1) if one in laid.at), default=None)
        if before is None and behind is None:
            continue
        start = before + 1 if before is not None else max(0, (behind or 0) - _NEAR)
        end = behind if behind is not None else start + _NEAR
        near = laid.theirs[start : max(end, start) + _NEAR]
        found = [other for other in laid.theirs[start:end] if other.key in PRONOUNS]
        groups = {PRONOUNS[other.key] for other in near if other.key in PRONOUNS}
        if found and groups.isdisjoint((group, _SPEAKER)):
            yield Difference(kind="word", said=word.shown, found=found[0].shown)
        elif not found and group in _OTHER and (other := _called_otherwise(laid, group)) is not None:
            yield Difference(kind="word", said=word.shown, found=other)


def _called_otherwise(laid: Laid, group: str) -> str | None:
    """Return the pronoun by which the sentences near by call somebody, if all call everybody so and none the other."""
    near = [*laid.sentences, *laid.page.around(laid.sentences, _AROUND)]
    called = [word for each in near for word in words_of(each.text) if PRONOUNS.get(word.key) in _OTHER]
    if not called or any(PRONOUNS[word.key] == group for word in called):
        return None
    return called[0].shown
