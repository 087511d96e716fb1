"""What was said as a sentence of its own, as it can be printed."""

from __future__ import annotations

import re

from newsdigest.attributions.cast.figure import Figure
from newsdigest.attributions.said.attribution import Attribution
from newsdigest.english import lexicon
from newsdigest.english.grammar import is_finite
from newsdigest.english.words import tokens
from newsdigest.passages.passage import Passage

QUOTE_MARKS = '"“”„«»'
_JOINT = re.compile(r"^(?:that|and that|because)\s+")
_CLOSING_MARKS = f"{QUOTE_MARKS}'’"
_CLOSING_COMMA = re.compile(rf"\s*,\s*([{QUOTE_MARKS}'’]|'')$")


def run_on(first: str, second: str) -> str:
    """Return two stretches of speech as one quotation where both are nothing but quotation."""
    if first[-1:] in QUOTE_MARKS and second[:1] in QUOTE_MARKS and first[0] in QUOTE_MARKS:
        return f"{first[:-1]} {second[1:]}"
    return f"{first} {second}"


def as_clause(passage: Passage, made: Attribution, figure: Figure) -> str:
    """Return the clause as a sentence of its own that begins with the speaker's name."""
    end = max(e for _, e in made.content)
    speaker = made.speaker
    at = passage.text.find(speaker.name, speaker.start)
    after = at + len(speaker.name) if 0 <= at < made.cue else speaker.end
    words = passage.text[after:end] if speaker.start < made.cue else passage.text[made.cue : end]
    if "¤" in passage.masked[after : made.cue] or made.cue - after > 240 or _other_verb(passage, speaker.end, made.cue):
        words = passage.text[made.cue : end]
    words = words.lstrip(" ")
    is_between_commas = at >= 2 and passage.masked[:at].endswith(", ")  # `The owners, Vexa Care, have denied`
    if words.startswith(",") and (is_between_commas or passage.masked[after : made.cue].strip(" ,") == ""):
        words = words.lstrip(", ")
    joint = "" if words[:1] in ",;'’" else " "
    return _sentence(f"{figure.name.removesuffix(', unnamed')}{joint}{words}")


def _other_verb(passage: Passage, start: int, end: int) -> bool:
    """Whether another predicate stands between subject and verb, as in `his plane was late and he declined`."""
    between = passage.masked[start:end]
    return re.search(r"\b(?:and|but)\b", between) is not None and any(
        start <= t.start < end and (t.low in lexicon.IRREGULAR_PAST or t.low in lexicon.SAYING) for t in passage.tokens
    )


def as_sentence(words: str, content: tuple[tuple[int, int], ...]) -> str:
    """Return what was said as one sentence, or as one quotation where it is all quotation."""
    pieces = [_trimmed(words[start:end]) for start, end in content if start < end]
    text = pieces[0] if pieces else ""
    for piece in pieces[1:]:
        text = _continued(text, piece)
    has_second = "and that" in text and text[:1] not in QUOTE_MARKS
    return _sentence(_SECOND_THAT.sub(" and ", text) if has_second else text)


_SECOND_THAT = re.compile(r",?\s+and\s+that\s+(?=[\"“\w])")


def _continued(text: str, piece: str) -> str:
    if text[-1:] in QUOTE_MARKS and piece[:1] in QUOTE_MARKS and text[:1] in QUOTE_MARKS:
        head, mark = text[:-1], text[-1]
        rest = piece[1:].lstrip()
        stop = "." if rest[:1].isupper() and head.rstrip()[-1:] == "," else ""
        head = head.rstrip().rstrip(",") + stop if stop else head.rstrip()
        return f"{head} {rest}" if mark else text
    if _is_open(text):
        return f"{text.rstrip(',')} {piece}"
    return f"{text.rstrip(',')}, {piece}"


_LEADS_IN = re.compile(r"(?:On|In|At|By|After|Before|During|Since|Until|From|For|Under|Despite|Within|Last|This|As)\b")


def _is_open(text: str) -> bool:
    """Whether words wait for their verb: `His mother, he said, had owned it`."""
    found = tokens(text)
    if _LEADS_IN.match(text):
        return False
    verbs = [i for i in range(1, len(found)) if is_finite(found, i)]
    return not verbs or verbs[-1] == len(found) - 1


def _trimmed(words: str) -> str:
    return _JOINT.sub("", " ".join(words.split()).strip(" ,;:—–"))


def _sentence(text: str) -> str:
    """Return words as a sentence: a capital, a full stop, and no comma left before a closing mark."""
    text = text.strip(" ,;:—–")
    if text[-1:] in _CLOSING_MARKS:
        text = _CLOSING_COMMA.sub(r".\1", text)
    if text[:1].islower():
        text = text[0].upper() + text[1:]
    closed = text.rstrip(f"{QUOTE_MARKS}'’) ")
    return text if closed[-1:] in ".!?…" else f"{text}."
