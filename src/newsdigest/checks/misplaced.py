"""Marks of the wrong source: another one tells what is cited here, or the one cited has nothing of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsdigest.checks.findings import Finding
from newsdigest.checks.likeness import words_of
from newsdigest.checks.pages import Page, Statement

_TAKEN, _RETOLD = 0.8, 0.6  # so much of a sentence stands in the passage that it is taken from; that it is told there

_SPOKEN = re.compile(r"[:,]\s[\"“'‘](?=\w)")
_NOWHERE = "No article is seen to carry all of this: correct it, or take it out."


def misplaced_marks(page: Page) -> Iterator[Finding]:
    """Yield the sentences that cite one source, while the passage which the page shows for them is another's."""
    shown: dict[str, list[Statement]] = {}
    for passage in page.of("evidence"):
        if passage.citations:
            shown.setdefault(passage.heading, []).append(passage)
    opening = {"", *(heading.text for heading in page.headings if heading.level == 1)}
    for statement in page.of("prose"):
        if statement.is_item and statement.heading in opening:
            continue  # the points above the story are told, and borne out, below
        if statement.citations and (right := _shown_from(statement, shown.get(statement.heading, ()))):
            because = f"is cited, and the passage that the page shows for this is from {_marks(right)}"
            yield wrong_source(statement, _marks(right), because)


def _shown_from(statement: Statement, passages: Sequence[Statement]) -> tuple[int, ...]:
    """Return the sources of the passages that have a sentence, where those that it cites have nothing like it."""
    own = {each.citations[0] for each in passages if each.where.startswith(f"{statement.where}.")}
    if own and statement.where:  # data names the passages of each sentence
        return () if own & set(statement.citations) else tuple(sorted(own))
    wanted = words_of(statement.told)
    if not wanted:
        return ()
    shares = [(len(wanted & words_of(each.text)) / len(wanted), each) for each in passages]
    own_passages = [(share, each) for share, each in shares if set(each.citations) & set(statement.citations)]
    if any(share >= _RETOLD or _has_speech(statement, each) for share, each in own_passages):
        return ()
    return tuple(sorted({number for share, each in shares if share >= _TAKEN for number in each.citations}))


def _has_speech(statement: Statement, passage: Statement) -> bool:
    """Whether a passage has what is quoted, whoever it names for it: "He said: …" behind the name."""
    spoken = words_of(_SPOKEN.split(statement.told, maxsplit=1)[-1])
    return bool(spoken) and len(spoken & words_of(passage.text)) >= _TAKEN * len(spoken)


def wrong_source(statement: Statement, right: str, because: str, *, is_sure: bool = True) -> Finding:
    """Return the finding of a statement that does not cite the right source, or the nearest."""
    marks = _marks(statement.citations)
    return Finding(
        code="citation-wrong-source",
        severity="error",
        message=f"{marks} {because}.",
        suggestion=f"Cite {right}." if is_sure else _NOWHERE,
        places=(statement.place(),),
        values=(marks, right),
    )


def silent_source(statement: Statement, mark: str) -> Finding:
    """Return the finding of one of several marks, whose article has nothing of the statement."""
    return Finding(
        code="citation-wrong-source",
        severity="warning",
        message=f"{mark} has no figure, date or name of this where it comes nearest to it, and few of its words.",
        suggestion=f"Take {mark} off, or show where it says so.",
        places=(statement.place(),),
        values=(mark,),
    )


def _marks(numbers: Sequence[int]) -> str:
    return "".join(f"[{number}]" for number in numbers)
