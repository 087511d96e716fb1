"""Items of news that were run together: two in one paragraph or bullet, where every other holds one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from newsdigest import names
from newsdigest.checks.findings import Finding
from newsdigest.checks.likeness import words_of
from newsdigest.checks.pages import Page, Statement
from newsdigest.checks.sourcing import is_quoting

# Words that lead back to the sentence before.
_BACK = re.compile(
    r"^\W*(?:in (?:a |an )?(?:separate|another|other|the same)|the (?:same|latter|former|two|three|move|attack|"
    r"decision|announcement|news|deal|talks|figure|figures|statement|comments?|remarks?|claim|incident|ban|report|vote|meeting)\b|"
    r"he|she|it|they|his|her|its|their|this|that|these|those|such|there|both|neither|another|others?|earlier|later|"
    r"meanwhile|however|but|and|also|still|then|separately|in response|in addition|as a result|according to|asked)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:he|she|they|him|them|his|her)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"][^”\"]{0,600}[”\"]")
_GOES_ON = re.compile(r"[^\w\"“‘']*(?:it|he|she|they|this|its|his|her|their)\s", re.IGNORECASE)
_SPEECH = re.compile(r"\s*[“\"‘'](?=\w)")
_SPEECH_WITHIN = re.compile(r"(?<![^\s(])[“\"‘'](?=\w)")
_SAYING = re.compile(r"\b(?:said|says|told|wrote|added)\b")
_DEFINITE = re.compile(r"\b(?:the|this|that|these|those|such)\s(?:\w+\s){0,1}?(\w{3,})", re.IGNORECASE)
_MOSTLY = 0.8
_LEAST_ITEMS = 2


def merged_items(page: Page) -> Iterator[Finding]:
    """Yield the paragraphs and bullets of a page of items that hold two of them."""
    told = list(page.of("prose"))
    groups = [list(group) for _, group in groupby(told, key=lambda each: each.paragraph)]
    if _are_marked_once(groups):
        for group in groups:
            marked = [number for number, each in enumerate(group) if each.citations]
            if group[0].is_item and len(marked) > 1 and not _is_passage(group):
                yield _merged(group, marked[0] + 1)
    elif page.form == "key-events" and not any(each.citations for each in told):
        common = _common(groups)
        for group in groups:
            for number in range(1, len(group)):
                if _is_new(group[:number], group[number], common):
                    yield _merged(group, number)


def _are_marked_once(groups: Sequence[Sequence[Statement]]) -> bool:
    """Whether the page gives the sources of each item once, at its end."""
    items = [group for group in groups if group[0].is_item]
    once = sum(_is_marked_at_end(group) or _is_passage(group) for group in items)
    return len(items) >= _LEAST_ITEMS and once >= min(_MOSTLY * len(items), len(items) - 1)


def _is_marked_at_end(group: Sequence[Statement]) -> bool:
    return sum(bool(each.citations) for each in group) == 1 and bool(group[-1].citations)


def _is_passage(group: Sequence[Statement]) -> bool:
    """Whether an item is one passage, each sentence of which has its marks: a speech, or what is told of "it"."""
    told = [" ".join(each.bare for each in group[:end]) for end in range(1, len(group))]
    return all(
        (one.citations == other.citations and _is_continued(one, other, before))
        or (set(other.citations) <= set(one.citations) and _is_quoted_with(before, other))
        for (one, other), before in zip(pairwise(group), told, strict=True)
    )


def _is_continued(one: Statement, other: Statement, before: str) -> bool:
    return _GOES_ON.match(other.told) is not None or _is_speech(one, other) or is_quoting(before)


def _is_speech(one: Statement, other: Statement) -> bool:
    """Whether a speech goes on: the one has words in quotation marks, the other nothing else and nobody who speaks."""
    is_quoted = _SPEECH.match(other.told) is not None and _SAYING.search(_QUOTED.sub(" ", other.told)) is None
    return is_quoted and _SPEECH_WITHIN.search(one.told) is not None


def _is_quoted_with(before: str, other: Statement) -> bool:
    """Whether a quotation is of somebody whom the item has told of: `"It is over," Ms Orr said`.

    An item of its own would have the whole name.
    """
    outside = _QUOTED.sub(" ", other.told)
    if _SPEECH.match(other.told) is None or _SAYING.search(outside) is None:
        return False
    speakers = [span.text for span in names.find(outside)]
    if not speakers:
        return _PRONOUN.search(outside) is not None
    known = {tuple(span.text.split()) for span in names.find(before)}
    return any(
        len(speaker.split()) == 1 and any(name[-1] == speaker and name[1:] for name in known) for speaker in speakers
    )


def _common(groups: Sequence[Sequence[Statement]]) -> frozenset[str]:
    """Return the words that stand in many paragraphs, which join no two sentences."""
    counts = Counter(word for group in groups for word in frozenset().union(*(words_of(each.told) for each in group)))
    return frozenset(word for word, count in counts.items() if count >= max(3, 0.2 * len(groups)))


def _is_new(before: Sequence[Statement], sentence: Statement, common: frozenset[str]) -> bool:
    """Whether a sentence takes up nothing of what stands before it: no word that counts, no name, no pronoun."""
    text = _QUOTED.sub(" ", sentence.told)
    earlier = frozenset().union(*(words_of(each.told) for each in before))
    if _BACK.match(text) or _PRONOUN.search(" ".join(text.split()[:8])):
        return False
    if any(words_of(found.group(1)) & earlier for found in _DEFINITE.finditer(text)):
        return False
    if len(words_of(sentence.told) & earlier - common) > 1:
        return False
    return _has_subject(sentence) and not _shares_name(before, sentence, common)


def _has_subject(sentence: Statement) -> bool:
    """Whether the sentence names its own people, bodies or places, as the first sentence of an item does."""
    return bool(names.find(sentence.told)) and len(sentence.told.split()) >= 8


def _shares_name(before: Sequence[Statement], sentence: Statement, common: frozenset[str]) -> bool:
    mine = {word for span in names.find(sentence.told) for word in words_of(span.text)}
    theirs = {word for each in before for span in names.find(each.told) for word in words_of(span.text)}
    return bool(mine & theirs - common)


def _merged(group: Sequence[Statement], number: int) -> Finding:
    return Finding(
        code="merged-items",
        severity="warning",
        message="Two items are run together: the second takes up nothing of the first.",
        suggestion="Begin a new item here.",
        places=(group[number].place(), group[0].place()),
    )
