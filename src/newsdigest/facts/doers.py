"""Who did a deed, where the passage tells of two, or has somebody else do it.

Who led until another won did not win, the dairy that a farm supplies is not the farm, and who was replaced as editor
was not made editor.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsdigest.english.smallwords import OPENING, RELATIVES, SUBJECT_RELATIVES, SUBJECTS
from newsdigest.english.verbs import AUXILIARIES
from newsdigest.english.words import word_set
from newsdigest.facts.alignment import Word
from newsdigest.facts.pairing import Gap, Pairing, is_past
from newsdigest.facts.synonyms import are_synonyms
from newsdigest.names.titles import TITLES
from newsdigest.schema.mention import Difference

_CUTS = word_set(
    "and but or while though although who which that whose whom when where after before since until because as if "
    "unless"
)
_WHEN = word_set("after before since until because as though if unless")
_POINTING = word_set("that this these those")
_OPENING = word_set("of in on at from by with to for aged about near")
_CONTRASTING = word_set("unlike like despite besides with without after before against")
_SUCCEEDING = word_set(
    "replaced replaces replace replacing succeeded succeeds succeed succeeding unseated unseats ousted ousts"
)
_TAKING = word_set("took takes take taking")
_FILLING = word_set("stepped steps stood stands filled fills sat")
_APPOINTED = _FILLING | word_set(
    "named made elected appointed became become becomes chosen installed takes took taking takes sworn new"
)


def misattributed(pairing: Pairing) -> Iterator[Difference]:
    """Yield the doers to whom the sentence gives the deed of somebody else in the passage."""
    for gap in pairing.gaps():
        yield from _other_doer(gap)
        yield from _other_subject(gap)
    yield from _inner_doer(pairing)
    yield from _replaced(pairing)


def _other_doer(gap: Gap) -> Iterator[Difference]:
    """Yield the deed of somebody else whom the sentence leaves out: "Orr led [for an hour, but Kern] won"."""
    if gap.left is None or gap.right is None or gap.ours or not gap.theirs or not gap.left.ours.is_telling:
        return
    place = gap.there[1]
    words = gap.pairing.theirs
    if gap.goes_on[0].opens or not _acts(words, place) or any(word.key in SUBJECTS for word in gap.theirs):
        return
    cuts = [at for at, word in enumerate(gap.theirs) if word.key in _CUTS or word.opens]
    if not cuts or (words[gap.there[0] - 1].key in TITLES and gap.theirs[0].is_name):
        return
    before, last = gap.theirs[: cuts[-1]], gap.theirs[cuts[-1] :]
    if _is_in_contrast(gap):
        yield Difference(kind="name", said=gap.left.ours.shown, found=" ".join(word.shown for word in gap.theirs))
        return
    has_verb = any(_is_verb(gap.theirs, at) for at in range(len(before)))
    is_own = last[0].key == "whose" and not any(map(gap.pairing.keeps, last))
    if is_own or (has_verb and (_is_about_the_last(before, last) or _is_somebody_else(gap, last))):
        shown = " ".join(word.shown for word in last)
        yield Difference(kind="name", said=f"{gap.left.ours.shown} {gap.right.ours.shown}", found=shown)


def _is_in_contrast(gap: Gap) -> bool:
    """Whether the passage has somebody else behind a comma do what the first does not: "unlike Orr, Kern voted"."""
    words, first = gap.pairing.theirs, gap.there[0] - 1
    while first and (words[first].is_name or words[first].key in OPENING) and not words[first].opens:
        first -= 1
    is_led = words[first].key in _CONTRASTING and not any(word.key in _CONTRASTING for word in gap.pairing.ours)
    return is_led and gap.theirs[0].opens and any(word.is_telling for word in gap.theirs)


def _is_about_the_last(before: Sequence[Word], last: Sequence[Word]) -> bool:
    """Whether a "who" goes on about whom stands right before it; "is a woman who" goes on about the first."""
    is_relative = last[0].key in SUBJECT_RELATIVES and all(word.key in AUXILIARIES for word in last[1:])
    is_relative = is_relative and before[-1].is_telling
    return is_relative and not any(word.key in ("a", "an") for word in before[-3:])


def _is_somebody_else(gap: Gap, last: Sequence[Word]) -> bool:
    """Whether a clause begins with a doer of its own, whom the sentence does not have."""
    named = [word for word in last if word.is_telling and word.key not in _WHEN]
    is_same = last[0].key in _OPENING or any(word.key in _POINTING for word in last[:2])
    is_verb = any(_is_verb(last, at) for at in range(len(last)))
    return bool(named) and not is_same and not is_verb and not any(map(gap.pairing.keeps, named))


def _acts(words: Sequence[Word], at: int) -> bool:
    """Whether a word is a verb where it stands, also in the present before what it acts on: "runs the mill"."""
    if _is_verb(words, at):
        return True
    behind = words[at + 1].key if at + 1 < len(words) else ""
    return words[at].is_plain and words[at].key.endswith("s") and behind in OPENING


def _is_verb(words: Sequence[Word], at: int) -> bool:
    return is_past(words, at) or words[at].key in AUXILIARIES


def _other_subject(gap: Gap) -> Iterator[Difference]:
    """Yield whom the passage only mentions, in the place of who acts: "Troops" of a hill "held by troops"."""
    if gap.here[0] or gap.there[0] or gap.right is None or not (gap.ours and gap.theirs):
        return
    ours, theirs = gap.ours[-1], gap.theirs[-1]
    behind = gap.pairing.ours[gap.here[1] + 1 : gap.here[1] + 2]
    acts = is_past(gap.pairing.theirs, gap.there[1]) and any(word.key in OPENING or word.is_name for word in behind)
    elsewhere = any(not word.forms.isdisjoint(ours.forms) for word in gap.goes_on)
    are_others = ours.is_telling and theirs.is_telling and not are_synonyms(ours.key, theirs.key)
    if acts and elsewhere and are_others and not gap.pairing.keeps(theirs):
        yield Difference(kind="name", said=ours.shown, found=theirs.shown)


def _inner_doer(pairing: Pairing) -> Iterator[Difference]:
    """Yield the doer who in the passage stands only in what it mentions of another: "Orn, which feeds Tull, sank"."""
    for (one, other), (next_one, next_other) in pairwise(pairing.places):
        verb, name = pairing.theirs[next_other], pairing.ours[one]
        is_doer = next_one == one + 1 and name.is_name and not pairing.ours[next_one].opens
        if not is_doer or not _is_verb(pairing.theirs, next_other) or not verb.opens or next_other != other + 1:
            continue
        opening = next((at for at in range(other, -1, -1) if pairing.theirs[at].opens), 0)
        if pairing.theirs[opening].key in RELATIVES and not any(word.key in RELATIVES for word in pairing.ours):
            yield Difference(kind="name", said=name.shown, found=pairing.theirs[opening].shown)


def _replaced(pairing: Pairing) -> Iterator[Difference]:
    """Yield who was replaced in a post, where the sentence gives the post to that one."""
    theirs = pairing.theirs
    at = next((at for at in range(len(theirs)) if _succeeds(theirs, at)), None)
    keys = {word.key for word in pairing.ours}
    if at is None or not keys.isdisjoint(_SUCCEEDING) or keys.isdisjoint(_APPOINTED):
        return
    is_passive = at > 0 and theirs[at - 1].key in AUXILIARIES and any(word.key == "by" for word in theirs[at:])
    leaver = _names(theirs[:at]) if is_passive else _names(theirs[at + 1 :][:4])
    comer = _names(theirs[at + 1 :]) if is_passive else _names(theirs[:at])
    if leaver & keys and not (comer - leaver) & keys:
        yield Difference(kind="name", said=min(leaver & keys), found=theirs[at].shown)


def _succeeds(words: Sequence[Word], at: int) -> bool:
    """Whether a word tells that somebody comes in the place of whom follows: "replaced", "took over from"."""
    behind = [word.key for word in words[at + 1 : at + 3]]
    is_taking = words[at].key in _TAKING and behind == ["over", "from"]
    return words[at].key in _SUCCEEDING or is_taking or (words[at].key in _FILLING and behind == ["in", "for"])


def _names(words: Sequence[Word]) -> set[str]:
    return {word.key for word in words if word.is_name}
