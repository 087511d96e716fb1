"""One saying inside another: chains of hearsay, and which stretch of a sentence belongs to which."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdigest.attributions.said.attribution import Attribution
from newsdigest.attributions.who import speakers
from newsdigest.english.words import bordered
from newsdigest.passages.passage import Passage

_HEARD = re.compile(
    bordered(
        (
            rf"{heard}\s+(?:\w+\s+)?(?:from|by)\s+"
            for heard in ("heard", "learned", "learnt", "understood", "been told", "was told", "were told")
        ),
        end="",
    )
)


_HEARING = ("heard", "learn", "understood", "told")
"""One of these is in all that was heard, and in few sayings."""


def nest(passage: Passage, found: list[Attribution]) -> list[Attribution]:
    """Turn a saying inside what another says into a link of its chain; drop what says the same twice."""
    kept: list[Attribution] = []
    for made in sorted(found, key=lambda a: (not _is_parenthesis(a, found), a.cue)):
        outer = next((k for k in kept if _is_inside(passage, made, k)), None)
        if outer is None:
            kept.append(made)
        elif _is_link(outer, made):
            kept[kept.index(outer)] = outer._replace(chain=(*outer.chain, made.speaker))
    return [_with_hearsay(passage, made) for made in kept]


def _is_parenthesis(made: Attribution, found: list[Attribution]) -> bool:
    """Whether it stands in the middle or at the end of what it brings, over another saying: `A had told B, he said`."""
    return made.content[0][0] < made.speaker.start and any(
        made.content[0][0] <= o.cue < made.content[0][1] for o in found if o is not made
    )


def _is_inside(passage: Passage, inner: Attribution, outer: Attribution) -> bool:
    """Whether one saying is part of what another brings, and not a second statement beside it."""
    if inner.speaker.start == outer.speaker.start and inner.cue == outer.cue:
        return True
    start = next((start for start, end in outer.content if start <= inner.cue < end), None)
    if start is None:
        return False
    if outer.whole and not outer.tags & {"denial", "decline"}:
        return True
    if inner.tags & {"thing", "sequel"} or inner.speaker.start < start:
        return False
    if "denial" in inner.tags and _DENIES_BESIDE.search(passage.masked[: inner.speaker.start]):
        return False
    return not (
        inner.cue > outer.cue and _turns(passage.masked[start : inner.speaker.start], passage.masked[: inner.cue])
    )


def _turns(between: str, before_verb: str) -> bool:
    """Whether a new statement begins: `..., but Ms Orr said`; not in `..., and had told`."""
    return _NEW_STATEMENT.search(between) is not None and _PERFECT.search(before_verb) is None


_NEW_STATEMENT = re.compile(r",\s(?:but|while|and)\s+(?:\w+\s+)?$|,\s(?:and|but)$")
_DENIES_BESIDE = re.compile(r"\b(?:but|while|and)\s+$")
_PERFECT = re.compile(r"\b(?:had|has|have)\b\s*\w*\s*$")


def _is_link(outer: Attribution, inner: Attribution) -> bool:
    """Whether the inner saying hands the fact on: somebody told, and not a pronoun for the speaker."""
    return (
        "decline" not in inner.tags
        and not outer.whole
        and inner.speaker.kind != "pronoun"
        and inner.speaker.start != outer.speaker.start
    )


def _with_hearsay(passage: Passage, made: Attribution) -> Attribution:
    """Make a link of the chain of whoever was heard: `he had heard from the owner's office that`."""
    if not any(word in passage.masked for word in _HEARING):
        return made
    for start, end in made.content:
        found = _HEARD.search(passage.masked, start, end)
        if found is None:
            continue
        at = next((i for i, t in enumerate(passage.tokens) if t.start >= found.end()), None)
        link = speakers.after(passage.tokens, at - 1, passage.masked) if at else None
        if link is not None and "message" not in link.name:
            return made._replace(chain=(*made.chain, link))
    return made


def with_spans(passage: Passage, found: list[Attribution]) -> Iterator[Attribution]:
    """Give each saying its stretch of the passage: all of it when it is alone, else from its subject to the next."""
    if len(found) == 1:
        yield found[0]._replace(span=(0, len(passage.text)))
        return
    ordered = sorted(found, key=lambda a: (_start(a), a.cue))
    for rank, made in enumerate(ordered):
        following = _start(ordered[rank + 1]) if rank + 1 < len(ordered) else len(passage.text)
        cut = _cut_before(passage, made, following)
        start = 0 if rank == 0 else _start(cut)
        end = max(cut.cue, cut.speaker.end, *(end for _, end in cut.content))
        yield cut._replace(span=(start, max(end, start + 1)))


def _start(made: Attribution) -> int:
    if "sequel" in made.tags:  # its subject is that of the saying before it: `said it was late, adding that`
        return made.cue
    return min(made.cue, made.speaker.start, *(start for start, _ in made.content))


def _cut_before(passage: Passage, made: Attribution, following: int) -> Attribution:
    """Return a saying that ends where the next one begins."""
    end = max(e for _, e in made.content)
    if not (made.content[0][0] <= following < end and following > made.cue):
        return made
    kept = passage.text[:following].rstrip(" ,;—–")
    end = len(re.sub(r"[,;]?\s+(?:and|but|while)$", "", kept))
    return made._replace(content=tuple((s, min(e, end)) for s, e in made.content if s < end) or made.content)
