"""One saying inside another: chains of hearsay, and which stretch of a sentence belongs to which."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from newsdigest.extract.rules import speakers
from newsdigest.extract.rules.cues import Attribution
from newsdigest.extract.rules.passages import Passage

_HEARD = re.compile(r"\b(?:heard|learned|learnt|understood|been told|was told|were told)\s+(?:\w+\s+)?(?:from|by)\s+")


def nest(passage: Passage, found: list[Attribution]) -> list[Attribution]:
    """Turn a saying inside what another says into a link of its chain; drop what says the same twice."""
    kept: list[Attribution] = []
    for made in sorted(found, key=lambda a: (not _is_parenthesis(a, found), a.cue)):
        outer = next((k for k in kept if _is_inside(passage, made, k)), None)
        if outer is None:
            kept.append(made)
        elif _is_link(outer, made):
            kept[kept.index(outer)] = replace(outer, chain=(*outer.chain, made.speaker))
    return [_with_hearsay(passage, made) for made in kept]


def _is_parenthesis(made: Attribution, found: list[Attribution]) -> bool:
    """Whether it stands in the middle or at the end of what it brings, over another saying: `A had told B, he said`."""
    return made.content[0][0] < made.speaker.start and any(
        made.content[0][0] <= o.cue < made.content[0][1] for o in found if o is not made
    )


def _is_inside(passage: Passage, inner: Attribution, outer: Attribution) -> bool:
    if inner.speaker.start == outer.speaker.start and inner.cue == outer.cue:
        return True
    holding = next(((start, end) for start, end in outer.content if start <= inner.cue < end), None)
    if holding is None:
        return False
    if outer.whole and "denial" not in outer.tags and "decline" not in outer.tags:
        return True
    if "thing" in inner.tags:
        return False
    between = passage.masked[holding[0] : inner.cue]
    if "sequel" in inner.tags or inner.speaker.start < holding[0]:
        return False
    if (
        re.search(r",\s(?:but|while|and)\s(?!that\b)", between)
        and inner.cue > outer.cue
        and not re.search(r"\b(?:had|has|have)\b\s*\w*\s*$", passage.masked[: inner.cue])
    ):
        return False
    return True


def _is_link(outer: Attribution, inner: Attribution) -> bool:
    """Whether the inner saying hands the fact on: somebody told, and not a pronoun for the speaker."""
    return (
        "decline" not in inner.tags
        and not outer.whole
        and inner.speaker.kind != "pronoun"
        and inner.speaker.start != outer.speaker.start
    )


def _with_hearsay(passage: Passage, made: Attribution) -> Attribution:
    """`he had heard from the owner's office that`: the office is a link of the chain."""
    for start, end in made.content:
        found = _HEARD.search(passage.masked, start, end)
        if found is None:
            continue
        at = next((i for i, t in enumerate(passage.tokens) if t.start >= found.end()), None)
        link = speakers.after(passage.tokens, at - 1, passage.masked) if at else None
        if link is not None and "message" not in link.name:
            return replace(made, chain=(*made.chain, link))
    return made


def with_spans(passage: Passage, found: list[Attribution]) -> Iterator[Attribution]:
    """Give each saying its stretch of the passage: all of it when it is alone, else from its subject to the next."""
    ordered = sorted(found, key=lambda a: (min(a.cue, a.speaker.start, a.content[0][0]), a.cue))
    starts = [min(a.cue, a.speaker.start, *(s for s, _ in a.content)) for a in ordered]
    for rank, made in enumerate(ordered):
        if len(ordered) == 1:
            yield replace(made, span=(0, len(passage.text)))
            continue
        start = 0 if rank == 0 else starts[rank]
        end = max(e for _, e in made.content)
        following = starts[rank + 1] if rank + 1 < len(ordered) else len(passage.text)
        if made.content[0][0] <= following < end and following > made.cue:
            end = len(passage.text[:following].rstrip(" ,;—–"))
            end = len(re.sub(r"[,;]?\s+(?:and|but|while)$", "", passage.text[:end]))
            made = replace(made, content=tuple((s, min(e, end)) for s, e in made.content if s < end))
        end = max(end, made.cue, made.speaker.end)
        yield replace(made, span=(start, max(end, start + 1)))
