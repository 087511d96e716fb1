"""How a verb is told: in the active or the passive, denied, as done, to come, wished or open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsdigest.english.adverbs import is_adverb
from newsdigest.english.verbs import AUXILIARIES, IRREGULAR_PAST, NOT_PAST
from newsdigest.facts.acts import act_at, opens
from newsdigest.facts.alignment import Word
from newsdigest.facts.senses import KNOWN
from newsdigest.facts.wordclasses import (
    ABLE,
    BEING,
    DETERMINERS,
    DOING,
    HAVING,
    INTENDING,
    LETTING,
    MODAL,
    NO_VERBS,
    NOT,
    OPEN,
    PARTICIPLES,
    PASSED_OVER,
    PREPOSITIONS,
    PRONOUNS,
    REMAINING,
    SPEECH,
    TELLING,
    UNABLE,
    URGING,
    WISHING,
)

_HELPING = BEING | REMAINING | HAVING | MODAL | DOING
_SHORTEST_GERUND = 5
_HEARSAY = frozenset(("allegedly", "reportedly", "supposedly", "apparently", "possibly", "probably", "perhaps"))
_HAD = 6  # words between "had" and what was done to whom it names
_GOING = frozenset(("came", "comes", "went", "goes", "managed", "manages"))
_GOVERNING = URGING | LETTING | INTENDING


class Form(NamedTuple):
    """How a verb is told: in the passive, denied so many times, as open; and where its first helping word stands.

    `is_further`: as a further deed of whom the verb before is told of. `is_ahead`: as what is to come or may be.
    `is_wished`: as what somebody wants. `is_disputed`: as what somebody says is not so.
    """

    is_passive: bool
    denials: int
    is_open: bool
    first: int
    is_finite: bool = True
    is_further: bool = False
    is_ahead: bool = False
    is_wished: bool = False
    is_disputed: bool = False


def form_of(words: Sequence[Word], at: int) -> Form | None:
    """Return how a word is told if it is a verb, or what somebody or something is said to be."""
    if not _may_be_verb(words, at):
        return None
    chain = _chain(words, at)
    first = at - len(chain)
    keys = [each.key for each in chain]
    denials = sum(key in NOT or key.endswith("n't") or key == "cannot" for key in keys)
    if first and not opens(words[first]) and words[first - 1].key == "to":
        return _infinitive(words, at, first, keys, denials)
    if first and words[first - 1].key == "having" and not words[first - 1].opens:  # "denies having taken the keys"
        return Form(is_passive=False, denials=denials, is_open=False, first=first - 1, is_finite=False)
    is_open = _is_open(words, keys, denials) or not _HEARSAY.isdisjoint((*keys, words[at - 1].key if at else ""))
    form = Form(is_passive=False, denials=denials, is_open=is_open, first=first)
    is_helped = any(key in _HELPING for key in keys)
    return _helped(words[at], keys, form) if is_helped else _bare(words, at, form)


def _may_be_verb(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if not word.is_word or word.is_figure or word.is_dated or not (word.shown.islower() or at == 0):
        return False
    return word.key not in AUXILIARIES | NOT | NO_VERBS and not is_adverb(word.key)


def _is_open(words: Sequence[Word], keys: Sequence[str], denials: int) -> bool:
    """Whether helping verbs leave it open; who could not did not, and what would not be, somebody said."""
    is_told = "would" in keys and any(each.key in TELLING for each in words)
    is_unable = denials > 0 and ("could" in keys or "can" in keys)
    return any(key in OPEN for key in keys) and not is_told and not is_unable


def _helped(word: Word, keys: Sequence[str], form: Form) -> Form | None:
    """Return how a verb behind helping verbs is told."""
    if any(key in BEING or key in REMAINING for key in keys):
        is_going_on = word.key.endswith("ing") and word.key != "missing"
        is_passive = not is_going_on and _is_participle(word)
        return form._replace(is_passive=is_passive, is_ahead=any(key in MODAL for key in keys) or keys[0] == "be")
    if any(key in HAVING for key in keys):
        return form if _is_participle(word) else None
    return form._replace(is_ahead=not any(key in DOING for key in keys))


def _bare(words: Sequence[Word], at: int, form: Form) -> Form | None:
    """Return how a verb without helping verbs is told, if the word is one by its form and by what stands beside it."""
    word, before = words[at], words[form.first - 1] if form.first else None
    if before is not None and (before.key in DETERMINERS or (before.is_owner and not _is_of_owner(words, at))):
        return None
    if before is not None and before.key in PREPOSITIONS and not word.opens:
        return None
    if is_past_form(word):
        if _describes(words, at):
            return None
        is_by = _is_done_by(words, at) or _is_had(words, at)
        return form._replace(is_passive=is_by, is_finite=not is_by)
    if word.key.endswith("ing") and word.opens and len(word.key) > _SHORTEST_GERUND:
        return form._replace(is_finite=False)
    return form if _is_present(words, at) else None


def _describes(words: Sequence[Word], at: int) -> bool:
    """Whether what looks like a verb describes the noun behind it: the `tired` of "blamed tired legs"."""
    behind = words[at + 1] if at + 1 < len(words) else None
    is_led = at > 0 and not opens(words[at]) and words[at - 1].key not in AUXILIARIES and is_verb_here(words, at - 1)
    return is_led and behind is not None and behind.is_plain and not opens(behind) and not is_past_form(behind)


def _is_done_by(words: Sequence[Word], at: int) -> bool:
    """Whether somebody does it who stands behind "by": a rate that rose by two points was not done by them."""
    behind = words[at + 1 : at + 3]
    return (
        len(behind) == 2
        and not act_at(words, at)[0].endswith(" by")
        and behind[0].key == "by"
        and not (behind[1].is_number or behind[1].is_dated or behind[1].key.endswith("ing"))
    )


def _is_of_owner(words: Sequence[Word], at: int) -> bool:
    """Whether it is told of what was named before of another: "Orn's exports fell, and Tull's rose by a third"."""
    behind = words[at + 1] if at + 1 < len(words) else None
    goes_on = behind is None or opens(behind) or behind.is_number or behind.key in PREPOSITIONS
    return goes_on and is_past_form(words[at])


def _is_had(words: Sequence[Word], at: int) -> bool:
    """Whether somebody had it done to him: "had a player sent off"."""
    first = at - 1
    while first > 0 and at - first < _HAD and not opens(words[first]) and words[first].key not in HAVING:
        if words[first].key in PREPOSITIONS | PRONOUNS or is_verb_here(words, first):
            return False
        first -= 1
    return first >= 0 and words[first].key in HAVING and first < at - 1


def _infinitive(words: Sequence[Word], at: int, first: int, keys: Sequence[str], denials: int) -> Form | None:
    """Return how "to raise" is told: as open, but for what somebody failed to do or is to do."""
    if words[at].key.endswith("s") and not words[at].key.endswith("ss"):
        return None
    opened = _before_day(words, first - 1)  # "refused on Thursday to ban"
    if opened < first - 1 and opened and words[opened - 1].key in UNABLE:
        first = opened + 1
    governor = [word.key for word in words[max(first - 4, 0) : first - 1]]
    last = next((key for key in reversed(governor) if not is_adverb(key)), "")
    is_unable = last in UNABLE
    is_meant = first > 1 and words[first - 2].key in INTENDING and not _is_said_to(words, first - 2)
    is_due = is_meant or last in BEING | HAVING or last in ("due", "set", "going", "managed", "able")
    is_passive = any(key in BEING for key in keys) and _is_participle(words[at])
    denials += is_unable
    if is_due or is_unable:
        end = first = first - 1 - is_meant
        while first and not opens(words[first]) and (_helps(words[first - 1]) or words[first - 1].key in ABLE):
            first -= 1
        denials += any(word.key in NOT or word.key.endswith("n't") for word in words[first:end])
        return Form(is_passive, denials, False, first, is_ahead=is_due)
    denials += any(key in NOT or key.endswith("n't") for key in governor[-2:])
    if any(key in _GOING for key in governor):  # "came from behind to win": won
        return Form(is_passive, denials, False, first - 1, is_finite=False)
    return Form(is_passive, denials, True, first - 1, is_finite=False, is_ahead=True, is_wished=last in WISHING)


def _before_day(words: Sequence[Word], at: int) -> int:
    """Return the place before the day that is told between a verb and its "to", or the place itself."""
    first = at
    while first and words[first - 1].is_dated:
        first -= 1
    if first < at and first and words[first - 1].key == "on":
        first -= 1
    return first


def _is_said_to(words: Sequence[Word], at: int) -> bool:
    """Whether somebody is only said to do it: "is said to have promised"."""
    first = at - 1
    while first > 0 and _helps(words[first]):
        first -= 1
    return first > 0 and words[first].key == "to"


def _chain(words: Sequence[Word], at: int) -> Sequence[Word]:
    """Return the helping words right before a verb."""
    first = at
    while first and not opens(words[first]) and _helps(words[first - 1]):
        first -= 1
    while first < at and words[first].key not in AUXILIARIES | REMAINING | NOT | MODAL:
        first += 1
    return words[first:at]


def _helps(word: Word) -> bool:
    return word.key in AUXILIARIES | PASSED_OVER | BEING | REMAINING | MODAL or is_adverb(word.key)


def _is_participle(word: Word) -> bool:
    key = word.key
    return is_past_form(word) or key in PARTICIPLES or (len(word.forms) > 1 and key.endswith("n"))


def is_past_form(word: Word) -> bool:
    """Whether a word may be a verb in the past by its form."""
    key = word.key
    is_irregular = not key.endswith(("s", "ing")) and len(word.forms) > 1 and len(key) > 2
    return (key.endswith("ed") and len(key) > 3 and key not in NOT_PAST) or key in IRREGULAR_PAST or is_irregular


def _is_present(words: Sequence[Word], at: int) -> bool:
    """Whether a word is a verb in the present: by its ending, and by what stands on either side."""
    word = words[at]
    is_verb = word.key in _GOVERNING or not KNOWN.isdisjoint(word.forms - {word.key})
    if not word.key.endswith("s") or word.key.endswith("ss") or not at or not is_verb:
        return False
    before, behind = words[at - 1], words[at + 1].key if at + 1 < len(words) else ""
    starts = (before.is_telling and not is_verb_here(words, at - 1)) or before.key in PRONOUNS
    return starts and (behind in DETERMINERS | PREPOSITIONS or behind in ("", "that") or words[at + 1].is_name)


def has_object(words: Sequence[Word], at: int) -> bool:
    """Whether a verb has somebody or something right behind it."""
    following = words[at + 1] if at + 1 < len(words) else None
    return following is not None and (following.key in DETERMINERS or following.is_name) and not following.opens


def is_verb_here(words: Sequence[Word], at: int) -> bool:
    """Whether a word is a verb where it stands, as far as its form and the word before tell."""
    word = words[at]
    if word.key in PRONOUNS:
        return False
    if word.key in AUXILIARIES | SPEECH or (at and words[at - 1].key in MODAL | DOING):
        return True
    form_before = words[at - 1].key if at else ""
    return word.shown.islower() and is_past_form(word) and form_before not in DETERMINERS | PREPOSITIONS
