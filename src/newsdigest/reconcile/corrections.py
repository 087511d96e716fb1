"""Corrections: what an outlet takes back stands no longer, in that outlet's own reports and their reprints."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from newsdigest import dates, numbers
from newsdigest.english.vocabulary import stem
from newsdigest.reconcile.identities import Place, evidence_of, place_of
from newsdigest.reconcile.origins import Provenance
from newsdigest.reconcile.quantities import figures_in
from newsdigest.reconcile.restatements import Restated, restated
from newsdigest.reconcile.sketches import stems
from newsdigest.schema.cluster import Cluster, DisputeKind
from newsdigest.schema.mention import Evidence, Mention
from newsdigest.schema.reading import Claim, Correction, Event
from newsdigest.text import fold, sentences


class Amended(NamedTuple):
    """A figure, a date or words taken back and what replaces them, in the words of a correction.

    `about` is what words are taken back of: `convicted` of one man is no verdict on another.
    """

    newsroom: str
    article_id: str
    wrong: numbers.Quantity | str
    right: numbers.Quantity | str
    evidence: Evidence
    kind: DisputeKind = "number"
    about: frozenset[str] = frozenset()


_Pair = tuple[numbers.Quantity, numbers.Quantity] | tuple[str, str]


def amended(
    corrections: Iterable[Mention[Correction]],
    mentions: Sequence[Mention[Event]],
    provenance: Mapping[str, Provenance],
) -> list[Amended]:
    """Return what the corrections take back."""
    found = []
    for correction in corrections:
        newsroom = provenance[correction.article_id].newsroom
        own = [m for m in mentions if provenance[m.article_id].newsroom == newsroom]
        told = _taken_back(correction, own, newsroom)
        if told is not None:
            found.append(told)
    return sorted(found, key=lambda one: (one.article_id, one.evidence.start))


def _taken_back(correction: Mention[Correction], own: Sequence[Mention[Event]], newsroom: str) -> Amended | None:
    """Return what one note takes back: a figure, a date, or else words."""

    def said(pair: _Pair, kind: DisputeKind, about: frozenset[str] = frozenset()) -> Amended:
        wrong, right = pair
        return Amended(newsroom, correction.article_id, wrong, right, evidence_of(correction), kind, about)

    if figures := _pair(correction, own):
        return said(figures, "number")
    if days := _dates(correction):
        return said(days, "date")
    if finishes := _finishes(correction):
        return said(finishes, "number")
    if words := restated(correction.record.text):
        return said((words.wrong, words.right), "detail", _matter(words, correction.record.text))
    unsaid = _unsaid(correction, own)
    return said(unsaid, "number") if unsaid is not None else None


def _matter(words: Restated, note: str) -> frozenset[str]:
    """Return the stems of what words are taken back of, else those of all of the note that says so."""
    own = stems(f"{words.wrong} {words.right}", {}) | _OF_NOTES
    return (stems(words.about, {}) - own) or (stems(note, {}) - own)


_OF_THE_REPORT = re.compile(
    r"\b(?:articles?|stor(?:y|ies)|reports?|versions?|items?|columns?|posts?)[^.;]{0,40}?\b(?:of|on|from)$"
)
_WE_WROTE = re.compile(
    r",?\s+(?:we|this newspaper|our \w+) (?:\w+ly )?(?:wrote|said|reported|gave|stated|put|published|had|described)\b"
)


def _is_of_the_report(words: str, found: dates.DateWords) -> bool:
    """Whether a date is that of what is corrected: `our report of 2 May`, `On 2 May we wrote that`."""
    return _OF_THE_REPORT.search(fold(words[: found.start]).rstrip()) is not None or (
        _WE_WROTE.match(words, found.end) is not None
    )


_INSTEAD = ("not", "rather than", "instead of")


def _dates(correction: Mention[Correction]) -> tuple[str, str] | None:
    """Return the two dates of a correction that has two beside those of the reports it corrects."""
    words = correction.record.text
    told = [found for found in dates.find(words) if not _is_of_the_report(words, found)]
    if len(told) != 2 or fold(told[0].text) == fold(told[1].text):
        return None
    wrong, right = (found.text for found in told)
    return (right, wrong) if fold(words[: told[1].start]).rstrip().endswith(_INSTEAD) else (wrong, right)


_AT = re.compile(r"\bat \d{1,2}[.:]\d{2}\b(?! ?%)", re.IGNORECASE)
"""When it was said: `We wrote at 7.15 that`."""
_FINISH = re.compile(r"(?<![\d:])\d{1,2}:\d{2}:\d{2}(?:\.\d+)?(?![\d:])")


def _finishes(correction: Mention[Correction]) -> tuple[str, str] | None:
    """Return the two times of a race that a correction has: `his time is 1:02:43, not 1:02:34`."""
    words = correction.record.text
    told = list(_FINISH.finditer(words))
    if len({one.group() for one in told}) != 2 or len(told) != 2:
        return None
    wrong, right = (one.group() for one in told)
    return (right, wrong) if fold(words[: told[1].start()]).rstrip().endswith(_INSTEAD) else (wrong, right)


def _pair(
    correction: Mention[Correction], own: Sequence[Mention[Event]]
) -> tuple[numbers.Quantity, numbers.Quantity] | None:
    words = correction.record.text
    times = [(d.start, d.end) for d in dates.find(words)] + [found.span() for found in _AT.finditer(words)]
    figures = [one for one in figures_in(words) if not any(first <= one.start < end for first, end in times)]
    before = [m for m in own if m.article_id != correction.article_id]
    for place, one in enumerate(figures):
        for other in figures[place + 1 :]:
            if _comparable(one, other) and one.value != other.value:
                turned = any(holds(m.record, other) for m in before) and not any(holds(m.record, one) for m in before)
                turned = turned or fold(words[: other.start]).rstrip().endswith(_INSTEAD)
                return (other, one) if turned else (one, other)
    return None


def _unsaid(
    correction: Mention[Correction], own: Sequence[Mention[Event]]
) -> tuple[numbers.Quantity, numbers.Quantity] | None:
    """Return the figure of an earlier report that a correction means which only gives the right one."""
    words = correction.record.text
    said = stems(words, {})
    for right in figures_in(words):
        noun = _noun(right)
        for mention in own:
            record = mention.record
            if mention.article_id == correction.article_id or noun is None:
                continue
            alike = stems(record.title, {}) & said - {noun}
            wrong = [one for one in figures_in(f"{record.title}. {record.summary}") if _noun(one) == noun]
            if len(alike) >= _ALIKE and wrong and all(one.value != right.value for one in wrong):
                return wrong[0], right
    return None


_ALIKE = 2
_OF_NOTES = frozenset(map(stem, (
    *("correction", "clarification", "earlier", "previous", "version", "report", "article", "story", "headline"),
    *("editing", "error", "name", "misspelled", "misidentified", "wrongly", "incorrectly", "mistakenly", "said"),
)))  # fmt: skip
"""Stems of how a note speaks of what it corrects."""


def _noun(figure: numbers.Quantity) -> str | None:
    return stem(fold(figure.counted).split()[-1]) if figure.counted and not figure.unit else None


def _comparable(one: numbers.Quantity, other: numbers.Quantity) -> bool:
    if (numbers.measure(one)[1] or "") == (numbers.measure(other)[1] or ""):
        return _noun(one) == _noun(other) or None in (_noun(one), _noun(other))
    return not (one.unit and other.unit)


def holds(record: Event | Claim, figure: numbers.Quantity | str) -> bool:
    """Whether a record gives that figure or date."""
    return carries(words_of(record), figure)


def carries(words: str, figure: numbers.Quantity | str) -> bool:
    """Whether a passage gives that figure, date or name; a person may go by the surname."""
    if isinstance(figure, str):
        return any(_has_words(fold(words), fold(form)) for form in _forms(figure))
    return any(_is_figure(one, figure) for one in figures_in(words))


def _has_words(text: str, words: str) -> bool:
    """Whether words stand in a text as words: `May 2` does not in `May 21`."""
    at = text.find(words)
    while at >= 0:
        if not (text[at - 1 : at].isalnum() or text[at + len(words) : at + len(words) + 1].isalnum()):
            return True
        at = text.find(words, at + 1)
    return False


def _forms(words: str) -> tuple[str, ...]:
    """Return words, and of a name of two also the second alone."""
    return (words, words.split()[1]) if _FULL_NAME.fullmatch(words) else (words,)


_FULL_NAME = re.compile(r"[A-Z][\w’'-]+ [A-Z][\w’'-]+")


def _is_figure(one: numbers.Quantity, figure: numbers.Quantity) -> bool:
    """Whether a figure of a passage is the one sought; of two that stand together (`811 to 795`), either."""
    value, unit = numbers.measure(figure)
    own, own_unit = numbers.measure(one)
    is_of_kind = own_unit == unit or not (one.unit and figure.unit) or one.unit == "tally"
    return is_of_kind and value in (own, one.upper)


def tells(words: str, one: Amended, value: numbers.Quantity | str, around: str = "") -> bool:
    """Whether a passage gives a value of a correction, and of what the correction is about.

    Of `three counts, not four`, neither "four years" nor "four people" is meant. Another noun may count the same
    ("fishermen", "people") where the passage, or the words `around` it, tell of it in other words of the correction.
    """
    told = stems(f"{words} {around}", {})
    shared = {word for word in told & stems(one.evidence.quote, {}) if not word[0].isdigit()}
    if one.about:
        return len(told & one.about) >= min(_ALIKE, len(one.about)) and carries(words, value)
    if isinstance(value, str):
        return bool(shared) and carries(words, value)
    counted = _counted(one)
    for each in figures_in(words):
        if not _is_figure(each, value) or (counted and each.unit and each.unit != "tally"):
            continue
        own = _noun(each)
        if len(shared) >= (1 if own is None or counted in (None, own, *_ANYBODY) else _ALIKE):
            return True
    return False


_ANYBODY = frozenset(map(stem, ("people", "persons")))
"""Who counts people may have called them patients or passengers."""


def _counted(one: Amended) -> str | None:
    """Return what a correction counts, which it may say beside either figure."""
    nouns = (_noun(value) for value in (one.wrong, one.right) if not isinstance(value, str))
    return next((noun for noun in nouns if noun), None)


def words_of(record: Event | Claim) -> str:
    """Return the words in which a record tells what it tells."""
    return f"{record.title}. {record.summary}" if isinstance(record, Event) else record.text


def reason_of(one: Amended) -> str:
    """Return why the right value is preferred."""
    return f"corrected by the outlet itself: {one.evidence.quote}"


def shorn(event: Cluster[Event], taken: Sequence[Amended], provenance: Mapping[str, Provenance]) -> Cluster[Event]:
    """Return the event without what was taken back; if nothing else tells it, in the words of the correction."""
    if not taken:
        return event
    standing = tuple(m for m in event.mentions if not is_taken_back(m, taken, provenance))
    if standing:
        return event.model_copy(update={"mentions": standing}) if len(standing) < len(event.mentions) else event
    for one in taken:
        if is_taken_back(event.mentions[0], [one], provenance):
            return _corrected(event, one)
    return event


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
    words = one.evidence.quote
    is_dated = (
        one.kind == "date"
        and isinstance(one.wrong, str)
        and event.when is not None
        and fold(one.wrong) in fold(event.when.display)
    )
    title, summary = (_mended(told, one) for told in (event.record.title, event.record.summary))
    if title == event.record.title or holds(
        event.record.model_copy(update={"title": title, "summary": summary}), one.wrong
    ):
        title = summary = _statement(one)
    said = {"title": title, "summary": summary, "quote": words}
    mention = event.mentions[0].model_copy(
        update={
            "record": event.record.model_copy(update=said),
            "article_id": one.article_id,
            "evidence": one.evidence,
            **({"when": None} if is_dated else {}),
        }
    )
    return event.model_copy(
        update={
            "record": mention.record,
            "mentions": (mention,),
            "when": mention.when if is_dated else event.when,
            "reasons": (*event.reasons, reason_of(one)),
        }
    )


_LABEL = re.compile(
    r"^\W*(?:corrections?|clarifications?|corrected|editor['’]?s['’]? note|amendment)\b[^:]{0,30}:\s*", re.IGNORECASE
)
_UPDATED_TO = re.compile(r"^[^.;]{0,120}?\bto (?:say|show|reflect|note|state|make clear) that\s+", re.IGNORECASE)


def _statement(one: Amended) -> str:
    """Return what a correction says is right: the sentence that holds nothing wrong, or all without its label."""
    words = _LABEL.sub("", one.evidence.quote)
    told = [each.text for each in sentences(words) if carries(each.text, one.right)]
    right = next((text for text in told if not carries(text, one.wrong)), words)
    stated = _UPDATED_TO.sub("", right)
    return stated[:1].upper() + stated[1:]


def _mended(words: str, one: Amended) -> str:
    """Return words with the right figure or date in the place of the wrong one."""
    if isinstance(one.wrong, str) or isinstance(one.right, str):
        for wrong, right in zip(_forms(str(one.wrong)), _forms(str(one.right)) * 2, strict=False):
            words = right.join(re.split(rf"(?<!\w){re.escape(wrong)}(?!\w)", words))
        return words
    number = re.match(r"[\d.,]*\d", one.wrong.text)
    wrong, right = (number.group(), _number(one.right)) if number else (one.wrong.text, one.right.text)
    return re.sub(rf"(?<![\w.,]){re.escape(wrong)}(?![.,]?\d)(?!\w)", right, words)


def _number(figure: numbers.Quantity) -> str:
    """Return a figure without its unit, which stands already behind the one that it replaces."""
    digits = re.match(r"[\d.,]*\d", figure.text)
    return digits.group() if digits else figure.text


def is_taken_back(
    mention: Mention[Event] | Mention[Claim], taken: Iterable[Amended], provenance: Mapping[str, Provenance]
) -> bool:
    """Whether a mention rests on a figure that its own newsroom has corrected since."""
    source = provenance[mention.article_id]
    return any(
        one.newsroom == source.newsroom
        and source.published <= provenance[one.article_id].published
        and tells(words_of(mention.record), one, one.wrong, evidence_of(mention).quote)
        and not (one.article_id == mention.article_id and holds(mention.record, one.right))
        for one in taken
    )
