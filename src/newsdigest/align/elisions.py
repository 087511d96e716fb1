"""What an ellipsis may not hide: a word whose reach goes beyond the gap.

An ellipsis leaves out words with all that they are about. "The owner … met his creditors" may leave out whose former
partner he was; "voted to … close the school" may not leave out "drop plans to", because the plans go on behind it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from newsdigest.align.hanging import DEEDS_BEFORE_TO, WITH_GERUND
from newsdigest.align.losses import Rule, bounding, changed, compounding, dating, limiting, losses, naming, reserved
from newsdigest.align.lost import Lost
from newsdigest.align.scopes import is_past
from newsdigest.align.turnings import DECIDING
from newsdigest.align.visible import shows
from newsdigest.align.words import Word
from newsdigest.english.governors import DONE, SUPPOSED
from newsdigest.english.grammar import is_person_role
from newsdigest.english.lexicon import SAYING
from newsdigest.english.smallwords import SUBJECTS
from newsdigest.english.verbs import AUXILIARIES
from newsdigest.english.words import word_set
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.reserves import BEHIND, RESERVES
from newsdigest.facts.wordclasses import DETERMINERS, NO_VERBS, PREPOSITIONS
from newsdigest.schema.mention import Difference, DifferenceKind

_AT_THE_END: tuple[Rule, ...] = (reserved, bounding, dating, naming, compounding, limiting)
_INFINITIVES = word_set("be have been not")
_SUBJECTS = SUBJECTS | {"who"}
_CONDITIONS = word_set("whether if unless until")
# Nouns behind which "that" opens what somebody only says, fears or asks for.
_VIEWS = word_set(
    """
    rumour rumours rumor rumors allegation allegations charge charges accusation accusations suggestion suggestions
    possibility prospect risk risks threat threats notion idea theory belief hope proposal proposals demand demands
    complaint complaints speculation conspiracy lie lies myth false wrong
    """
)
_HEADING = word_set("of for to")
_NO_CLAUSE = word_set("of to that in about for on by with and or")
_QUOTES = frozenset('"“”‘’«»„')
_FEW = 1  # word; it is lost as without an ellipsis
_NEAR = 3  # words before the end of a gap whose reach may go beyond it


class _Gap:
    """The words hidden, words[first:last], with what stands on either side."""

    def __init__(self, words: Sequence[Word], first: int, last: int, text: str) -> None:
        self.hidden = words[first:last]
        self.keys = [word.key for word in self.hidden]
        self.before = words[first - 1] if first else None
        self.opener = words[first - 2].key if first > 1 else ""
        self.behind = words[last] if last < len(words) else None
        start = self.before.end if self.before else self.hidden[0].start
        end = self.behind.start if self.behind else self.hidden[-1].end
        self.opening, self.closing = text[start : self.hidden[0].start], text[self.hidden[-1].end : end]


def elided(words: Sequence[Word], first: int, last: int, text: str) -> Iterator[Difference]:
    """Yield what an ellipsis in place of words[first:last] may not hide."""
    lost = Lost(words, last - 1, first, last, text)
    if words[last - 1].key not in BEHIND and not shows(lost):
        yield from changed(lost, _AT_THE_END)
    if words[first].key in BEHIND:
        yield Difference(kind=RESERVES[words[first].key], said=None, found=words[first].shown)
    if last - first <= _FEW:
        yield from losses(words, first, last, text, words[first - 1] if first else None)
    gap = _Gap(words, first, last, text)
    kind = next((kind for rule in _RULES if (kind := rule(gap)) is not None), None)
    if kind is not None:
        yield Difference(kind=kind, said=None, found=" ".join(word.shown for word in gap.hidden))


def _governed(gap: _Gap) -> DifferenceKind | None:
    """Look for what an infinitive behind the gap hangs on: `voted to [drop plans to] close it`."""
    at = len(gap.keys) - 1
    while at >= 0 and gap.keys[at] in _INFINITIVES:
        at -= 1
    if at < 0 or gap.keys[at] != "to" or gap.behind is None or gap.closing.strip():
        return None
    is_verb = gap.behind.kind in ("plain", "direction") and gap.behind.key not in NO_VERBS
    governor = gap.keys[at - 1] if at else ""
    return "word" if is_verb and governor and governor not in DONE else None


def _framed(gap: _Gap) -> DifferenceKind | None:
    """Look for what a clause behind the gap hangs on: `it was wrong to think that`, `accused of`, `whether`."""
    if gap.closing.strip() or gap.behind is None:
        return None
    keys = gap.keys[:-1] if gap.keys[-1] in _SUBJECTS else gap.keys
    if not keys:
        return None
    last, ahead = keys[-1], keys[-_NEAR - 1 : -1]
    if last in _CONDITIONS:
        return "negation"
    is_supposed = any(key in SUPPOSED or key in RESERVES or key in _VIEWS for key in ahead)
    is_open = gap.behind.key == "that" and (last in SUPPOSED or last in _VIEWS)
    if last == "that":
        is_relative = keys is gap.keys and (is_past(gap.behind.key) or gap.behind.key in AUXILIARIES)
        is_open = is_supposed and not is_relative
    is_gerund = gap.behind.key.endswith("ing")
    if is_gerund and not WITH_GERUND.isdisjoint(lemmas(last)):
        return "word"
    is_said = keys is not gap.keys and (last in SUPPOSED or (last in SAYING and keys[-2:-1] in (["who"], ["been"])))
    is_clause = last in SUPPOSED and keys[-2:-1] and keys[-2] in _SUBJECTS and gap.behind.key not in _NO_CLAUSE
    is_framed = is_gerund and last in PREPOSITIONS and is_supposed
    return "negation" if is_open or is_said or is_framed or is_clause else None


def _turned(gap: _Gap) -> DifferenceKind | None:
    """Look for what turns the verb before the gap: `voted against …`, `agreed to [lift a ban on] parking`."""
    if gap.before is None or gap.opening.strip() or gap.closing.strip():
        return None
    is_against = gap.keys[0] == "against" and gap.before.key in DECIDING
    is_aim = gap.before.key == "to" and not DEEDS_BEFORE_TO.isdisjoint(lemmas(gap.opener))
    is_aim &= gap.keys[0] not in NO_VERBS and gap.keys[-1] in PREPOSITIONS
    return "negation" if is_against else "word" if is_aim else None


def _headed(gap: _Gap) -> DifferenceKind | None:
    """Look for who somebody is to the one behind the gap, where an article is kept: `the [brother of the] bishop`."""
    if gap.before is None or gap.before.key not in DETERMINERS or gap.opening.strip() or gap.closing.strip():
        return None
    keys = gap.keys[:-1] if gap.keys[-1] in DETERMINERS else gap.keys
    is_head = len(keys) > 1 and keys[-1] in _HEADING and is_person_role(keys[-2].removesuffix("s"))
    return "name" if is_head else None


def _ascribed(gap: _Gap) -> DifferenceKind | None:
    """Look for who says it: `The bridge, [the mayor claimed,] is safe`; in a quotation it shows."""
    is_said = any(key in SAYING or key in SUPPOSED for key in gap.keys)
    is_between = "," in gap.opening and "," in gap.closing
    around = f"{gap.opening}{gap.closing}"
    is_long = len(gap.keys) > 1 and gap.keys[0] not in ("who", "which", "that", "whose")
    return "negation" if is_said and is_between and is_long and _QUOTES.isdisjoint(around) else None


_RULES: tuple[Callable[[_Gap], DifferenceKind | None], ...] = (_governed, _framed, _turned, _headed, _ascribed)
