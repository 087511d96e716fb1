"""A note of correction taken apart: each thing that it takes back in the sentences which say so."""

from __future__ import annotations

import re

from newsdigest.english.notes import goes_on
from newsdigest.reconcile.identities import evidence_of
from newsdigest.schema.mention import Evidence, Mention
from newsdigest.schema.reading import Correction
from newsdigest.text import Stretch, sentences

INSTEAD = ("not", "rather than", "instead of")
"""What stands before the wrong one of two: `three counts, not four`."""
_ONE_NOT_THE_OTHER = re.compile(rf"(?:,| \(|\s[–—-])\s?(?:and )?(?:{'|'.join(INSTEAD)})\s")
_SAID = re.compile(
    r"(?:We|An?|The|Our|This|That) (?:[\w’'-]+ ){0,4}?(?:wrongly |incorrectly |mistakenly )?"
    r"(?:said|wrote|gave|stated|reported|put|named|called|misstated|misidentified|misspelled)\b"
)
_LABEL = re.compile(
    r"^\W*(?:corrections?|clarifications?|corrected|editor['’]?s['’]? note|amendment)\b[^:]{0,30}:\s*", re.IGNORECASE
)
_LEAST_OF_IT = 0.7


def without_label(note: str) -> str:
    """Return a note without the word that heads it."""
    return _LABEL.sub("", note)


def statements(correction: Mention[Correction]) -> list[tuple[str, Evidence]]:
    """Return what a note takes back, thing by thing, each with its own words in the article.

    A reader may have told one thing of a long note: then that is all there is.
    """
    whole = evidence_of(correction)
    parts = _parts(whole.quote)
    if len(parts) < 2 or len(correction.record.text) < _LEAST_OF_IT * len(whole.quote):
        return [(correction.record.text, whole)]
    return [(words, _within(whole, start, start + len(words))) for words, start, _ in parts]


def _parts(note: str) -> list[Stretch]:
    parts: list[Stretch] = []
    for each in sentences(note):
        if not parts or _begins_anew(each.text, parts[-1].text):
            parts.append(each)
        else:
            start = parts[-1].start
            parts[-1] = Stretch(note[start : each.end], start, each.end)
    return parts


def _begins_anew(sentence: str, before: str) -> bool:
    """Whether a sentence takes back another thing than those before it, which are then complete."""
    if goes_on(sentence):
        return True
    is_told = _ONE_NOT_THE_OTHER.search(before) is not None
    if is_told and _ONE_NOT_THE_OTHER.search(sentence) is not None:
        return True
    return (is_told or len(list(sentences(before))) > 1) and _SAID.match(sentence) is not None


def _within(whole: Evidence, start: int, end: int) -> Evidence:
    return Evidence(
        article_id=whole.article_id, start=whole.start + start, end=whole.start + end, quote=whole.quote[start:end]
    )
