"""What an outlet takes back in a note: the figure, the date or the words that were wrong, and the right ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from newsdigest import dates, numbers
from newsdigest.english.vocabulary import stem
from newsdigest.english.vocabulary import words as plain_words
from newsdigest.reconcile.holdings import carries, holds, words_of
from newsdigest.reconcile.identities import Place, place_of
from newsdigest.reconcile.misdatings import (
    ALIKE,
    OF_FAULTS,
    OF_NOTES,
    is_former,
    is_instead,
    mended_day,
    two_days,
    unsaid_day,
)
from newsdigest.reconcile.notes import INSTEAD, statements
from newsdigest.reconcile.origins import Provenance
from newsdigest.reconcile.quantities import figures_in
from newsdigest.reconcile.restatements import Restated, restated
from newsdigest.reconcile.stems import stems
from newsdigest.schema.article import Article
from newsdigest.schema.cluster import DisputeKind
from newsdigest.schema.mention import Evidence, Mention
from newsdigest.schema.reading import Correction, Event
from newsdigest.text import fold

_Told = Sequence[Mention[Event]]


class Amended(NamedTuple):
    """A figure, a date or words taken back and what replaces them, in the words of a correction.

    `about` is what words are taken back of: `convicted` of one man is no verdict on another. `led` is those words
    with the one before them, as the note has both. `sole` is the one telling of the earlier reports that can be meant,
    where the note does not say of what.
    """

    newsroom: str
    article_id: str
    wrong: numbers.Quantity | str
    right: numbers.Quantity | str
    evidence: Evidence
    kind: DisputeKind = "number"
    about: frozenset[str] = frozenset()
    led: str = ""
    sole: Place | None = None


_Pair = tuple[numbers.Quantity, numbers.Quantity] | tuple[str, str]


def amended(
    corrections: Iterable[Mention[Correction]],
    mentions: _Told,
    provenance: Mapping[str, Provenance],
    articles: Mapping[str, Article],
) -> list[Amended]:
    """Return what the corrections take back, each thing once."""
    found: dict[tuple[str, str, str, str], Amended] = {}
    for correction in corrections:
        newsroom = provenance[correction.article_id].newsroom
        own = [m for m in mentions if provenance[m.article_id].newsroom == newsroom]
        before = [m for m in own if m.article_id != correction.article_id and _is_earlier(m, correction, provenance)]
        for words, evidence in statements(correction):
            for one in _taken_back(words, Amended(newsroom, correction.article_id, "", "", evidence), own):
                told = one if one.kind == "detail" else one._replace(sole=_sole(words, one.wrong, before, articles))
                found.setdefault((one.article_id, _text(one.wrong), _text(one.right), evidence.quote), told)
    return sorted(found.values(), key=lambda one: (one.article_id, one.evidence.start))


def _is_earlier(mention: Mention[Event], correction: Mention[Correction], provenance: Mapping[str, Provenance]) -> bool:
    return provenance[mention.article_id].published <= provenance[correction.article_id].published


def _text(value: numbers.Quantity | str) -> str:
    return value if isinstance(value, str) else value.text


def _taken_back(words: str, blank: Amended, own: _Told) -> Iterator[Amended]:
    """Yield what one statement takes back: figures and dates, or else words, or what it does not say again."""

    def said(pair: _Pair, kind: DisputeKind) -> Amended:
        return blank._replace(wrong=pair[0], right=pair[1], kind=kind)

    figures, days = _pairs(words, blank.article_id, own), two_days(words)
    yield from (said(pair, "number") for pair in figures)
    if days is not None and (not figures or is_instead(words, days)):
        yield said(days, "date")
    if figures or days is not None:
        return
    if finishes := _finishes(words):
        yield said(finishes, "number")
    elif (other := restated(words)) is not None:
        yield said((other.wrong, other.right), "detail")._replace(about=_matter(other, words), led=_led(other))
    elif (unsaid := _unsaid(words, blank.article_id, own)) is not None:
        yield said(unsaid, "number")
    elif (day := unsaid_day(words, blank.article_id, own)) is not None:
        yield said(day, "date")
    elif (mended := mended_day(words, blank.article_id, own)) is not None:
        yield said(mended, "date")


def _matter(words: Restated, note: str) -> frozenset[str]:
    """Return the stems of what words are taken back of, else those of all of the note that says so."""
    own = stems(f"{words.wrong} {words.right}", {}) | OF_NOTES
    return (stems(words.about, {}) - own) or (stems(note, {}) - own)


def _led(words: Restated) -> str:
    """Return the wrong words behind the word that leads to them: `escaped [on a motorcycle]`, if one does."""
    lead = words.before.split()[-1:] if words.before else []
    return f"{lead[0]} {words.wrong}" if lead and stems(lead[0], {}) else ""


_AT = re.compile(r"\bat \d{1,2}[.:]\d{2}\b(?! ?%)", re.IGNORECASE)
"""When it was said: `We wrote at 7.15 that`."""
_FINISH = re.compile(r"(?<![\d:])\d{1,2}:\d{2}:\d{2}(?:\.\d+)?(?![\d:])")


def _finishes(words: str) -> tuple[str, str] | None:
    """Return the two times of a race that a note has: `his time is 1:02:43, not 1:02:34`."""
    told = list(_FINISH.finditer(words))
    if len({one.group() for one in told}) != 2 or len(told) != 2:
        return None
    wrong, right = (one.group() for one in told)
    return (right, wrong) if fold(words[: told[1].start()]).rstrip().endswith(INSTEAD) else (wrong, right)


def _pairs(words: str, note: str, own: _Told) -> list[tuple[numbers.Quantity, numbers.Quantity]]:
    """Return the figures that a note puts in the place of others: `14 were hurt and 220 work there. It is 12, and 180`.

    Several are told in one order before and after: whatever stands between the two of a pair belongs to none.
    """
    times = [(d.start, d.end) for d in dates.find(words)] + [found.span() for found in _AT.finditer(words)]
    figures = [one for one in figures_in(words) if not any(first <= one.start < end for first, end in times)]
    before = [m for m in own if m.article_id != note]
    found: list[tuple[numbers.Quantity, numbers.Quantity]] = []
    rights: list[int] = []
    for place, one in enumerate(figures):
        if place in rights:
            continue
        for at in range(max([place, *rights]) + 1, len(figures)):
            other = figures[at]
            if not _comparable(one, other) or one.value == other.value or _is_whole_of(words, one, other):
                continue
            if found and not _are_parallel(words, one, other):
                continue
            turned = any(holds(m.record, other) for m in before) and not any(holds(m.record, one) for m in before)
            turned = turned or fold(words[: other.start]).rstrip().endswith(INSTEAD)
            turned = turned or is_former(words, other.start, one.end)
            found.append((other, one) if turned else (one, other))
            rights.append(at)
            break
    return found


def _is_whole_of(words: str, part: numbers.Quantity, other: numbers.Quantity) -> bool:
    """Whether one figure is a share of the other: neither of `60 of the 90 beds` stands in the place of the other."""
    return _OF_WHOLE.fullmatch(words[part.end : other.start]) is not None


_OF_WHOLE = re.compile(r"(?:\s[a-z]+)?\s(?:out\s)?of\s(?:(?:the|its|all|their|some|about)\s)*", re.IGNORECASE)


def _are_parallel(words: str, one: numbers.Quantity, other: numbers.Quantity) -> bool:
    """Whether a further figure stands for the other: in a sentence of its own, or as `180, not 220`."""
    between = words[one.end : other.start]
    return _SENTENCE_ENDS.search(between) is not None or fold(between).rstrip().endswith(INSTEAD)


_SENTENCE_ENDS = re.compile(r"[.;]\s")


def _unsaid(words: str, note: str, own: _Told) -> tuple[numbers.Quantity, numbers.Quantity] | None:
    """Return the figure of an earlier report that a note means which only gives the right one."""
    said = stems(words, {})
    for right in figures_in(words):
        noun = noun_of(right)
        for mention in own:
            record = mention.record
            if mention.article_id == note or noun is None:
                continue
            alike = stems(record.title, {}) & said - {noun}
            wrong = [one for one in figures_in(f"{record.title}. {record.summary}") if noun_of(one) == noun]
            if len(alike) >= ALIKE and wrong and all(one.value != right.value for one in wrong):
                return wrong[0], right
    return None


def _sole(words: str, wrong: numbers.Quantity | str, before: _Told, articles: Mapping[str, Article]) -> Place | None:
    """Return the only telling of the earlier reports that has what was wrong.

    It is the one meant as far as its report has all that the note speaks of: a note on a school is of no fire.
    """
    having = [m for m in before if carries(words_of(m.record), wrong)]
    if len({fold(m.record.title) for m in having}) != 1:
        return None
    about = {word for word in stems(words, {}) - OF_FAULTS if not word[0].isdigit()}
    about -= stems(" ".join(found.text for found in dates.find(words)), {})
    article = articles[having[0].article_id]
    told = f"{article.headline} {article.body[:_LONGEST]}"
    known = stems(told, {}) | {stem(word) for word in plain_words(told)}
    return place_of(having[0]) if about <= known else None


_LONGEST = 20_000


def noun_of(figure: numbers.Quantity) -> str | None:
    """Return the stem of what a figure counts."""
    return stem(fold(figure.counted).split()[-1]) if figure.counted and not figure.unit else None


def _comparable(one: numbers.Quantity, other: numbers.Quantity) -> bool:
    if (numbers.measure(one)[1] or "") == (numbers.measure(other)[1] or ""):
        return noun_of(one) == noun_of(other) or None in (noun_of(one), noun_of(other))
    return not (one.unit and other.unit)
