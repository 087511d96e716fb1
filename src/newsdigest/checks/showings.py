"""What somebody brings proof of: who submits evidence that it is so, or figures that show it, says it."""

from __future__ import annotations

from collections.abc import Iterator

from newsdigest.attributions.cast.cast import Cast
from newsdigest.attributions.cast.figure import Figure
from newsdigest.attributions.cast.identities import identify
from newsdigest.attributions.said.attribution import clause_end_at
from newsdigest.attributions.who import speakers
from newsdigest.english.words import word_set
from newsdigest.passages.passage import Passage

_BRINGING = word_set(
    "submit submits submitted present presents presented provide provides provided publish publishes published release "
    "releases released produce produces produced offer offers offered give gives gave show shows showed share shares "
    "shared file files filed issue issues issued hand hands handed send sends sent cite cites cited"
)
_PROOF = word_set(
    "evidence proof figures data documents document records report reports statement statements findings testimony"
)
_SHOWING = word_set("that showing indicating suggesting proving confirming")
_NEAR = 6  # words between the verb and the proof: "submitted to the ministry her own evidence"


def shown_by(passage: Passage, cast: Cast) -> Iterator[tuple[Figure, str]]:
    """Yield who brings proof in a sentence, and of what."""
    tokens = passage.tokens
    for at, word in enumerate(tokens):
        if word.low not in _BRINGING:
            continue
        opens = _opens_at(passage, at)
        speaker = speakers.subject_of(passage, at) if opens is not None else None
        figure = identify(cast, speaker, passage.masked) if speaker is not None else None
        if opens is not None and figure is not None:
            yield figure, passage.text[opens : clause_end_at(passage, opens)].strip()


def _opens_at(passage: Passage, at: int) -> int | None:
    """Return where the clause begins that the proof brought by a verb is of, if it brings any."""
    tokens = passage.tokens
    for proof in range(at + 1, min(at + 1 + _NEAR, len(tokens) - 1)):
        if not tokens[proof].is_word:
            return None
        if tokens[proof].low in _PROOF:
            opens = tokens[proof + 1]
            return opens.end if opens.low in _SHOWING else None
    return None
