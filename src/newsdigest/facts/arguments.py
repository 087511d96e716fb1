"""Where the words stand of which a verb is told, and those behind it: the arguments of a verb, by word order."""

from __future__ import annotations

from collections.abc import Sequence

from newsdigest.english.verbs import AUXILIARIES
from newsdigest.facts.acts import act_at, opens
from newsdigest.facts.alignment import Word
from newsdigest.facts.predicates import Form, is_past_form, is_verb_here
from newsdigest.facts.wordclasses import CLAUSES, DETERMINERS, NO_VERBS, NOBODY, PREPOSITIONS, PRONOUNS, RELATIVE

_NAME = 5  # words of a name, and the one behind it


def _parts(words: Sequence[Word], at: int) -> bool:
    """Whether a word opens another clause; "after" before an hour or a figure does not."""
    if words[at].key in ("who", "which", "whose", "where"):
        return True
    behind = words[at + 1] if at + 1 < len(words) else None
    return words[at].key in CLAUSES and not (behind is not None and (behind.is_number or behind.is_dated))


def _is_finite(words: Sequence[Word], at: int) -> bool:
    """Whether a helping verb stands here that is of another deed: not of "to be", "have been"."""
    return words[at].key in AUXILIARIES and words[at - 1].key not in AUXILIARIES | {"to"}


def subject_of(words: Sequence[Word], form: Form, at: int) -> range | None:
    """Return where the words stand of which a verb is told; None where it is that of the verb before."""
    if not form.is_finite and not form.is_passive:
        return None
    end = form.first
    if end == 0:
        return range(0)
    if words[end - 1].key == "then" and end > 1 and words[end - 2].is_telling and not opens(words[end - 1]):
        end -= 1  # "the crew then left"
    if words[end - 1].key in ("who", "which", "that") and end > 1:
        end -= 1
    elif words[end - 1].key in ("and", "but", "or", "then"):
        return None
    elif opens(words[end]):
        before = _before_aside(words, end)
        if before is None:
            return None
        end = before
    first = _start(words, end)
    if words[end].key == "who":  # "the father of the boy who died": the boy did
        first = max((at + 1 for at in range(first, end) if words[at].key == "of"), default=first)
    lead = _without_lead(words, first, end)
    if (form.first != at or lead == end) and (relative := _relative(words, first)) is not None:
        end, first = relative, _start(words, relative)
        lead = _without_lead(words, first, end)
    return range(lead, end)


def before_participle(words: Sequence[Word], at: int) -> range:
    """Return who or what is meant by a participle behind a comma: "The keeper, signed from Orn, made a save"."""
    behind = words[at + 1].key if at + 1 < len(words) else ""
    if not is_past_form(words[at]) or behind not in PREPOSITIONS or not words[at - 1].is_telling:
        return range(0)
    first = _start(words, at)
    return range(_without_lead(words, first, at), at)


def _relative(words: Sequence[Word], first: int) -> int | None:
    """Return where a "who" opens a clause without a comma that ends before the verb: "the men who sank her were"."""
    place = first - 1
    while place > 0 and not opens(words[place]) and (words[place].key in NO_VERBS or is_verb_here(words, place)):
        if words[place].key in ("who", "which", "that") and is_verb_here(words, place + 1):
            return place
        place -= 1
    return None


def _before_aside(words: Sequence[Word], end: int) -> int | None:
    """Return where an aside between commas begins that stands right before a verb."""
    opening = next((at for at in range(end - 1, 0, -1) if opens(words[at])), None)
    if opening is None:
        return None
    is_aside = words[opening].is_figure or words[opening].key in RELATIVE | DETERMINERS or not words[opening].opens
    return opening if is_aside or words[opening].is_telling else None


def _start(words: Sequence[Word], end: int) -> int:
    first = end - 1
    while first > 0 and not opens(words[first]):
        before = words[first - 1]
        if before.key in CLAUSES | {"who", "which", "and"} and not _joins(words, first - 1):
            break
        if is_verb_here(words, first - 1):
            break
        first -= 1
    return max(first, 0)


def _joins(words: Sequence[Word], at: int) -> bool:
    """Whether an "and" stands between two names or nouns of one subject."""
    return words[at].key == "and" and at > 0 and words[at - 1].is_name and not words[at].opens


def _without_lead(words: Sequence[Word], first: int, end: int) -> int:
    """Return where the subject begins behind what leads in to it: "In May a museum", "After the vote the mayor"."""
    if words[first].key not in PREPOSITIONS or (first + 1 < end and words[first + 1].is_number):
        return first
    for at in range(first + 2, end):
        if words[at].key in DETERMINERS | NOBODY or (
            words[at].is_name and not words[at - 1].is_name and at > first + 2
        ):
            return at
    return next((at for at in range(end - 1, first, -1) if words[at].key in PRONOUNS), end)


def _behind_name(words: Sequence[Word], at: int) -> int | None:
    """Return where the clause goes on behind a name between commas that says who was described before."""
    if not opens(words[at]) or not words[at].is_name or not words[at - 1].is_plain:
        return None
    end = next((place for place in range(at + 1, min(at + _NAME, len(words))) if opens(words[place])), None)
    is_name = end is not None and all(word.is_name for word in words[at:end])
    return end + 1 if end is not None and is_name and (words[end].key in PREPOSITIONS or words[end].is_number) else None


def behind_of(words: Sequence[Word], at: int) -> range:
    """Return where the words behind a verb stand, to the end of its clause."""
    end = at + 1
    if act_at(words, at)[0].endswith("guilty"):
        end = next(place for place in range(at, len(words)) if words[place].key == "guilty") + 1
    while end < len(words):
        word = words[end]
        if (behind := _behind_name(words, end)) is not None:  # "shot the suspect, Bo Lund, in the leg"
            end = behind
            continue
        if opens(word) or _parts(words, end) or _is_finite(words, end):
            break
        if word.key in ("and", "or") and any(
            is_verb_here(words, place) for place in range(end + 1, min(end + 7, len(words)))
        ):
            break
        end += 1
    return range(at + 1, end)
