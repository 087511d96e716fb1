"""What a writer wrote, held to the facts before it is printed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsdigest.compose.attribution import speaks_for_itself
from newsdigest.compose.desk import ClaimCluster, Desk, EventCluster
from newsdigest.compose.hedges import declines, is_hedged, is_speech, shows
from newsdigest.compose.lending import tells_only
from newsdigest.compose.namesakes import is_only_namesake
from newsdigest.compose.prose import Copy, Line, has_words_of, lines_of
from newsdigest.compose.scrutiny import is_carried
from newsdigest.compose.speakers import names_speaker
from newsdigest.compose.tellings import sentence_case
from newsdigest.compose.themes import Outline, leading, unlike
from newsdigest.compose.titles import heading_of, shortened
from newsdigest.compose.writer import Draft, DraftSection, DraftSentence
from newsdigest.english.detection import is_english
from newsdigest.schema.digest import Section, Warned
from newsdigest.schema.reading import Claim, Event
from newsdigest.schema.topics import Topic
from newsdigest.text import fold, unmarked

_OFFICE = re.compile(
    r"(?:ambassador|minister|president|secretary|spokes\w+|governor|mayor|chair\w*|director|commissioner)"
)

_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_WORD = re.compile(r"[^\W_]+")
_STEM = 5  # letters that the forms of a word share
_STATED = 0.75  # of the words of a heading that states a sentence

_Either = EventCluster | ClaimCluster


class Headline(NamedTuple):
    """A headline and the clusters it rests on."""

    text: str
    about: tuple[str, ...]


class Edited(NamedTuple):
    """The sections that came of a draft, and what had to be done to it."""

    sections: tuple[Section, ...]
    warnings: tuple[Warned, ...]


def held_headline(draft: Draft | None, outline: Outline, desk: Desk) -> Headline:
    """Return the writer's headline where its facts carry it, else that of the outline."""
    about = tuple(one for one in draft.headline_about if one in desk.events or one in desk.claims) if draft else ()
    words = " ".join(unmarked(draft.headline).split()) if draft else ""
    clusters = [desk.events.get(one) or desk.claims[one] for one in about]
    by_word = draft is not None and _is_in_english(draft)
    if words and clusters and is_sound(words, clusters, desk, by_word=by_word) and is_of(words, clusters, desk):
        return Headline(shortened(words), about)
    return Headline(outline.headline, outline.headline_about)


def edited(draft: Draft, copy: Copy) -> Edited:
    """Return the sections of a draft; a sentence that its facts do not carry gives way to the articles' own words.

    So does the heading that states it, and one under which no sentence of the writer's is left.
    """
    replaced = unknown = 0
    by_word = _is_in_english(draft)
    sections: list[Section] = []
    for drafted in draft.sections:
        lines: list[Line] = []
        refused: list[str] = []
        written = 0
        for sentence in drafted.sentences:
            clusters = [c for one in dict.fromkeys(sentence.about) if (c := copy.cluster(one)) is not None]
            text = printable(sentence)
            if not clusters:
                unknown += 1
            elif is_sound(text, clusters, copy.desk, before=lines[-1].text if lines else "", by_word=by_word):
                written += 1
                home = _home(clusters, lines, copy.desk)
                if home is not None:
                    home.clusters += clusters
                elif _is_new(text, [*copy.lines, *lines]):
                    lines.append(Line(text, clusters, fold(text)))
            else:
                replaced += 1
                refused.append(text)
                untold = [c for c in clusters if all(c.id != t.id for line in lines for t in line.clusters)]
                lines += lines_of(untold, copy, copy.introductions, lines)
        copy.lines += lines
        if lines:
            may_head = written > 0 and not any(_states(drafted.heading, text) for text in refused)
            sections.append(_section(drafted if may_head else _unheaded(drafted), lines, copy, by_word=by_word))
    return Edited(unlike(sections), _warnings(replaced, unknown))


def _states(heading: str, sentence: str) -> bool:
    """Whether a heading says what a sentence does: nearly all of its words are the sentence's."""
    own, theirs = _stems(heading), set(_stems(sentence))
    return bool(own) and sum(stem in theirs for stem in own) >= len(own) * _STATED


def _unheaded(drafted: DraftSection) -> DraftSection:
    return drafted.model_copy(update={"heading": ""})


def _is_in_english(draft: Draft) -> bool:
    """Whether prose can be held to the words of English articles: prose in another language shares none with them."""
    return is_english([draft.headline, *(s.text for section in draft.sections for s in section.sentences)])


def printable(sentence: DraftSentence) -> str:
    """Return a sentence without citation marks of the writer's own: numbers are given by the ledger."""
    return sentence_case(unmarked(sentence.text))


def is_sound(text: str, clusters: Sequence[_Either], desk: Desk, *, before: str = "", by_word: bool = True) -> bool:
    """Whether a sentence says only what its clusters carry, and says whose word it is where it is somebody's.

    `before` is the sentence before it, which may have named the speaker whom this one calls "he". `by_word`: no word
    that tells something is the writer's own.
    """
    alone = len(clusters) == 1
    whole = bool(text) and not _UNPRINTABLE.search(text)
    carried = whole and is_carried(text, clusters, desk) and (not by_word or tells_only(text, clusters, desk))
    return carried and all(_is_fair(text, c, before, alone) for c in clusters)


def _is_fair(text: str, cluster: _Either, before: str, alone: bool) -> bool:
    record = cluster.record
    if isinstance(record, Event):
        if record.status == "planned" and not alone:
            return True
        return shows(record.status, text) or (record.status == "denied" and is_hedged(text))
    named = record.speaker[:1].islower() or any(_names(words, record) for words in (text, before))
    if record.stance == "declines":
        return named and declines(text)
    return named and (is_speech(text) or speaks_for_itself(text, record.speaker))


def _names(text: str, claim: Claim) -> bool:
    """Whether a sentence names who makes a claim, or the office: "the ambassador"."""
    office = _OFFICE.findall(fold(claim.speaker_role or ""))
    if names_speaker(text, claim.speaker):
        return not is_only_namesake(text, claim.speaker)
    return any(word in fold(text) for word in office)


def _home(clusters: Sequence[_Either], lines: Sequence[Line], desk: Desk) -> Line | None:
    """Return the sentence above that has the articles' own words for all that a written one tells."""
    return next((line for line in lines if all(has_words_of(line, one, desk) for one in clusters)), None)


def _is_new(text: str, lines: Sequence[Line]) -> bool:
    return all(fold(text) != fold(line.text) for line in lines)


def _section(drafted: DraftSection, lines: Sequence[Line], copy: Copy, *, by_word: bool) -> Section:
    clusters = [cluster for line in lines for cluster in line.clusters]
    counts = Counter(cluster.record.topic for cluster in clusters)
    return Section(
        heading=_heading(drafted, clusters, copy, [line.text for line in lines], by_word=by_word),
        topic=max(Topic, key=lambda topic: counts[topic]),
        sentences=tuple(copy.sentence(line) for line in lines),
    )


def _heading(
    drafted: DraftSection, clusters: Sequence[_Either], copy: Copy, told: Sequence[str], *, by_word: bool
) -> str:
    """Return the writer's heading where the section carries it, else the title of the event that leads the section.

    What is only alleged, or was denied, carries no heading that does not say so.
    """
    desk, words = copy.desk, " ".join(unmarked(drafted.heading).split())
    events = [c for c in clusters if isinstance(c.record, Event)]
    plain = [c for c in clusters if not isinstance(c.record, Event) or c.record.status not in ("alleged", "denied")]
    carrying = clusters if is_hedged(words) else plain
    whole = bool(words and carrying) and not _UNPRINTABLE.search(words)
    own = whole and by_word and not tells_only(words, carrying, desk)
    if whole and not own and is_carried(words, carrying, desk) and is_of(words, carrying, desk, told):
        return shortened(words)
    return heading_of(leading(events, desk, copy.ranking) or clusters[0], desk)


def is_of(words: str, clusters: Sequence[_Either], desk: Desk, told: Sequence[str] = ()) -> bool:
    """Whether a heading has at least half of its words from what it heads.

    `told` are the sentences under it, which have been held to the facts: they may be in another language than these.
    """
    known = {stem for text in (*_texts(clusters, desk), *told) for stem in _stems(text)}
    own = _stems(words)
    return sum(stem in known for stem in own) * 2 >= len(own)


def _texts(clusters: Sequence[_Either], desk: Desk) -> Iterator[str]:
    for cluster in clusters:
        record = cluster.record
        yield from desk.passages(cluster)
        yield from (record.title, record.summary) if isinstance(record, Event) else (record.text, record.speaker)


def _stems(text: str) -> list[str]:
    return [word[:_STEM] for word in _WORD.findall(fold(text)) if len(word) > 3]


def _warnings(replaced: int, unknown: int) -> tuple[Warned, ...]:
    found = []
    if replaced:
        found.append(
            f"{_counted(replaced)} of the writer said more than the facts carry; extractive words stand instead."
        )
    if unknown:
        found.append(f"{_counted(unknown)} of the writer named no known fact and stand nowhere.")
    return tuple(Warned(text=text) for text in found)


def _counted(count: int) -> str:
    return "One sentence" if count == 1 else f"{count} sentences"
