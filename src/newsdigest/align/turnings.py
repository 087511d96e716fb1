"""Lost words that turn round what they stand beside: `all but`, `critics of`, `too ill to leave`."""

from __future__ import annotations

from newsdigest.align.lost import Lost
from newsdigest.english.smallwords import ARTICLES, EVERYBODY, RELATIVES
from newsdigest.english.words import word_set
from newsdigest.facts.reserves import NAMING
from newsdigest.numbers.neighbours import UNCOUNTED
from newsdigest.schema.mention import DifferenceKind

DECIDING = word_set("vote votes voted voting rule ruled rules ruling decide decided decides")
_HEADING = word_set("of for against")
_PREPOSITIONS = word_set("in on at by of for from with into over under to near around across during")
_WORST = word_set("worst most least best")
_ADJECTIVE_AND_TO = 4  # words behind "too" among which "to" says for what
_BEFORE_SUPERLATIVE = 3
_SENTENCE_MARKS = frozenset(".!?")
_NEAR = 6


def turning(lost: Lost) -> DifferenceKind | None:
    """Look for a word without which its neighbours say the opposite: `all but`, `far from`, `voted against`."""
    key, before, behind = lost.word.key, lost.key(-1), lost.key(1)
    is_but = key == "but" and before in EVERYBODY
    is_far = key == "far" and behind == "from" and not lost.is_kept(1)
    is_too = key == "too" and lost.gap(1) == " " and any(lost.key(step) == "to" for step in range(2, _ADJECTIVE_AND_TO))
    is_aim = key == "at" and behind == "by"
    is_vote = key == "against" and before in DECIDING
    return "negation" if is_but or is_far or is_too or is_aim or is_vote else None


def sharing(lost: Lost) -> DifferenceKind | None:
    """Look for what leaves only some of them: `every other ship`, `among the worst`."""
    key = lost.word.key
    if key == "other" and lost.key(-1) == "every":
        return "number"
    ahead = [lost.key(step) for step in range(1, _BEFORE_SUPERLATIVE + 1)]
    return "number" if key == "among" and any(word.endswith("est") or word in _WORST for word in ahead) else None


def heading(lost: Lost) -> DifferenceKind | None:
    """Look for the head of what is kept, lost with its preposition: `welcomed [calls for] a ban`.

    Behind a preposition it may say where: `in [the middle of] the town`; and `the city of`, `a group of` only name it.
    """
    if lost.key(1) not in _HEADING or lost.is_kept(1) or lost.word.kind not in ("plain", "direction"):
        return None
    before = lost.key(-2 if lost.key(-1) in ARTICLES else -1) if lost.is_kept(-1) else ""
    is_head = lost.word.key not in NAMING and lost.word.key not in UNCOUNTED
    return "word" if before and is_head and before not in _PREPOSITIONS else None


def headed(lost: Lost) -> DifferenceKind | None:
    """Look for the head before a quote that begins behind its preposition: `Critics of | Roth sued the port`.

    Only where nothing but the head opens the sentence: then what follows is told of the head.
    """
    if lost.word.key not in ("of", "for"):
        return None
    head = lost.near(-1)
    if head is None or head.key in NAMING or head.kind not in ("plain", "name"):
        return None
    ahead = [lost.key(step) for step in range(1, _NEAR)]
    opener = lost.near(-2)
    is_opening = opener is None or not _SENTENCE_MARKS.isdisjoint(lost.text[opener.end : head.start])
    is_opening |= opener is not None and opener.key in ("the", "a", "an") and opener.shown[:1].isupper()
    return "name" if is_opening and RELATIVES.isdisjoint(ahead) else None


def measured(lost: Lost) -> DifferenceKind | None:
    """Look for what makes a figure only one end, or the whole: `between 30 and | 40`, `one in | 20`."""
    key, other = lost.word.key, lost.near(-1)
    following = lost.near(1)
    if other is None or following is None:
        return None
    is_range = key == "and" and other.kind == "number" and lost.key(-2) == "between" and following.kind == "number"
    is_ratio = key == "in" and other.kind == "number" and following.kind == "number"
    if is_range or is_ratio:
        return "number"
    return "negation" if key == "of" and other.kind == "negation" else None
