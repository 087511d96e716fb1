"""Corrections: what an outlet takes back stands no longer, in that outlet's own reports and their reprints."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, time

from newsdigest import dates, numbers
from newsdigest.english.vocabulary import stem
from newsdigest.reconcile.amendments import Amended, noun_of
from newsdigest.reconcile.holdings import carries, forms, holds, is_figure, words_of
from newsdigest.reconcile.identities import Place, evidence_of, place_of
from newsdigest.reconcile.misdatings import ALIKE
from newsdigest.reconcile.notes import without_label
from newsdigest.reconcile.origins import Provenance
from newsdigest.reconcile.quantities import figures_in
from newsdigest.reconcile.stems import stems
from newsdigest.schema.cluster import Cluster
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Claim, Event
from newsdigest.text import fold, sentences


def tells(words: str, one: Amended, value: numbers.Quantity | str, around: str = "") -> bool:
    """Whether a passage gives a value of a correction, and of what the correction is about.

    Of `three counts, not four`, neither "four years" nor "four people" is meant. Another noun may count the same
    ("fishermen", "people") where the passage, or the words `around` it, tell of it in other words of the correction.
    """
    told = stems(f"{words} {around}", {})
    shared = {word for word in told & stems(one.evidence.quote, {}) if not word[0].isdigit()}
    if one.led and carries(words, one.led):
        return True
    if one.about:
        return len(told & one.about) >= min(ALIKE, len(one.about)) and carries(words, value)
    if isinstance(value, str):
        return bool(shared) and carries(words, value)
    counted = _counted(one)
    for each in figures_in(words):
        if not is_figure(each, value) or (counted and each.unit and each.unit != "tally"):
            continue
        own = noun_of(each)
        if len(shared) >= (1 if own is None or counted in (None, own, *_ANYBODY) else ALIKE):
            return True
    return False


_ANYBODY = frozenset(map(stem, ("people", "persons")))
"""Who counts people may have called them patients or passengers."""


def _counted(one: Amended) -> str | None:
    """Return what a correction counts, which it may say beside either figure."""
    nouns = (noun_of(value) for value in (one.wrong, one.right) if not isinstance(value, str))
    return next((noun for noun in nouns if noun), None)


def reason_of(one: Amended) -> str:
    """Return why the right value is preferred."""
    return f"corrected by the outlet itself: {one.evidence.quote}"


def shorn(event: Cluster[Event], taken: Sequence[Amended], provenance: Mapping[str, Provenance]) -> Cluster[Event]:
    """Return the event without what was taken back; if nothing else tells it, in the words of the correction."""
    if not taken:
        return event
    standing = tuple(m for m in event.mentions if not is_taken_back(m, taken, provenance))
    if standing:
        return _on_its_right_day(event, standing, taken) if len(standing) < len(event.mentions) else event
    for one in (each for each in taken if is_taken_back(event.mentions[0], [each], provenance)):
        event = _corrected(event, one)
    return event


def _on_its_right_day(
    event: Cluster[Event], standing: tuple[Mention[Event], ...], taken: Sequence[Amended]
) -> Cluster[Event]:
    """Return the event as those reports tell it that stand, on no day which was taken back."""
    fallen = [m for m in event.mentions if m not in standing]
    wrong = next((one for one in taken if _is_of_the_day(event, one) and any(is_meant(m, one) for m in fallen)), None)
    when = _right_day(wrong, event.when) if wrong is not None and event.when is not None else event.when
    return event.model_copy(update={"mentions": standing, "when": when})


def corrected_places(
    mentions: Sequence[Mention[Event]], taken: Sequence[Amended], provenance: Mapping[str, Provenance]
) -> dict[Place, Place]:
    """Return for the place of each telling that was taken back the place of the correction."""
    return {
        place_of(mention): (one.article_id, "event", one.evidence.start, one.evidence.end)
        for one in taken
        for mention in mentions
        if is_taken_back(mention, [one], provenance)
    }


def standing(
    claims: Sequence[Cluster[Claim]], taken: Sequence[Amended], provenance: Mapping[str, Provenance]
) -> list[Cluster[Claim]]:
    """Return the claims without those that rest on nothing but what their newsroom took back."""
    return [
        claim for claim in claims if not taken or not all(is_taken_back(m, taken, provenance) for m in claim.mentions)
    ]


def _corrected(event: Cluster[Event], one: Amended) -> Cluster[Event]:
    """Return the event as the correction has it: the note tells it, and with it the report whose words were mended."""
    is_dated = _is_of_the_day(event, one)
    when = _right_day(one, event.when) if is_dated and event.when is not None else event.when
    title, summary = (_mended(told, one) for told in (event.record.title, event.record.summary))
    mended = event.record.model_copy(update={"title": title, "summary": summary})
    is_only_dated = is_dated and not holds(event.record, one.wrong)  # no word of a day in what it tells
    is_of_note = not is_only_dated and (mended == event.record or holds(mended, one.wrong))
    if is_of_note:
        title = summary = _statement(one)
    day = {"when": when} if is_dated else {}
    said = {"title": title, "summary": summary}
    mentions = [m.model_copy(update={"record": m.record.model_copy(update=said), **day}) for m in event.mentions]
    quoted = event.record.model_copy(update={**said, "quote": one.evidence.quote})
    note = mentions[0].model_copy(update={"record": quoted, "article_id": one.article_id, "evidence": one.evidence})
    is_in_words = is_of_note or one.kind == "detail"  # who wrote "cleared" does not tell that she was convicted
    kept = [] if is_in_words else [m for m in mentions if m.article_id != one.article_id]
    return event.model_copy(
        update={
            "record": quoted,
            "mentions": (note, *kept),
            "when": when,
            "reasons": (*event.reasons, reason_of(one)),
        }
    )


def _is_of_the_day(event: Cluster[Event], one: Amended) -> bool:
    """Whether what was wrong is the day of an event."""
    if one.kind != "date" or not isinstance(one.wrong, str) or event.when is None:
        return False
    return fold(one.wrong) in fold(event.when.display)


def _right_day(one: Amended, wrong: dates.When) -> dates.When | None:
    """Return the right day: of a weekday, the one nearest to the day that was wrong."""
    if not isinstance(one.right, str) or not isinstance(one.wrong, str) or wrong.earliest is None:
        return None
    told_on = datetime.combine(wrong.earliest, time(12), UTC)
    words = re.sub(re.escape(one.wrong), one.right, wrong.display, flags=re.IGNORECASE)
    found = [dates.resolve(words, published=told_on, tense=tense) for tense in ("past", "future")]
    days = [when for when in found if when is not None and when.earliest is not None]
    return min(days, key=lambda when: abs((when.earliest or told_on.date()) - told_on.date()), default=None)


_UPDATED_TO = re.compile(r"^[^.;]{0,120}?\bto (?:say|show|reflect|note|state|make clear) that\s+", re.IGNORECASE)


def _statement(one: Amended) -> str:
    """Return what a correction says is right: the sentence that holds nothing wrong, or all without its label."""
    words = without_label(one.evidence.quote)
    told = [each.text for each in sentences(words) if carries(each.text, one.right)]
    right = next((text for text in told if not carries(text, one.wrong)), words)
    stated = _UPDATED_TO.sub("", right)
    return stated[:1].upper() + stated[1:]


def _mended(words: str, one: Amended) -> str:
    """Return words with the right figure or date in the place of the wrong one, in digits or spelt out."""
    if isinstance(one.wrong, str) or isinstance(one.right, str):
        for wrong, right in zip(forms(str(one.wrong)), forms(str(one.right)) * 2, strict=False):
            words = right.join(re.split(rf"(?<!\w){re.escape(wrong)}(?!\w)", words))
        return words
    number = _DIGITS.match(one.wrong.text)
    wrong, right = (number.group(), _number(one.right)) if number else (one.wrong.text, one.right.text)
    words = re.sub(rf"(?<![\w.,]){re.escape(wrong)}(?![.,]?\d)(?!\w)", right, words)
    if one.right.value <= 1:  # "one diver": the noun and the verb would have to change as well
        return words
    spelt = [each for each in figures_in(words) if is_figure(each, one.wrong) and not _DIGITS.match(each.text)]
    for each in reversed(spelt):
        words = f"{words[: each.start]}{_as_written(one.right, each)}{words[each.end :]}"
    return words


_DIGITS = re.compile(r"[\d.,]*\d")


def _as_written(figure: numbers.Quantity, place: numbers.Quantity) -> str:
    """Return a figure for the place of one that is spelt out: with its unit, if that one has one."""
    if place.unit or _DIGITS.match(figure.text):
        return figure.text if place.unit else _number(figure)
    return figure.text.capitalize() if place.text[:1].isupper() else figure.text.lower()


def _number(figure: numbers.Quantity) -> str:
    """Return a figure in digits, without its unit, which stands already behind the one that it replaces."""
    digits = _DIGITS.match(figure.text)
    if digits is not None:
        return digits.group()
    return f"{int(figure.value):,}" if figure.value == int(figure.value) else figure.text


def is_meant(mention: Mention[Event] | Mention[Claim], one: Amended) -> bool:
    """Whether a mention tells what was wrong: by its words, or as the only one that has it."""
    if one.sole is not None and place_of(mention)[0] == one.sole[0] and _overlap(place_of(mention), one.sole):
        return holds(mention.record, one.wrong)
    return tells(_dated_words(mention, one), one, one.wrong, evidence_of(mention).quote)


def _dated_words(mention: Mention[Event] | Mention[Claim], one: Amended) -> str:
    """Return the words of a record, with those of its date where a day was wrong: a title need not have them."""
    words = words_of(mention.record)
    is_of_days = one.kind == "date" and isinstance(mention.record, Event) and mention.when is not None
    return f"{words} {mention.when.display}" if is_of_days and mention.when is not None else words


def _overlap(one: Place, other: Place) -> bool:
    return one[2] < other[3] and other[2] < one[3]


def is_taken_back(
    mention: Mention[Event] | Mention[Claim], taken: Iterable[Amended], provenance: Mapping[str, Provenance]
) -> bool:
    """Whether a mention rests on a figure that its own newsroom has corrected since."""
    source = provenance[mention.article_id]
    return any(
        one.newsroom == source.newsroom
        and source.published <= provenance[one.article_id].published
        and is_meant(mention, one)
        and not (one.article_id == mention.article_id and holds(mention.record, one.right))
        for one in taken
    )
