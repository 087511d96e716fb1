"""Whether a written sentence says nothing that its evidence does not carry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsdigest.dates import When
from newsdigest.facts.comparisons import uncompared
from newsdigest.facts.days import unsupported_dates, unsupported_months
from newsdigest.facts.exchanges import exchanged
from newsdigest.facts.figures import unsupported_figures
from newsdigest.facts.fulfilment import unfulfilled
from newsdigest.facts.misplays import misplayed
from newsdigest.facts.moods import unreal
from newsdigest.facts.namesakes import misnamed
from newsdigest.facts.naming import unsupported_names
from newsdigest.facts.passage import dates_of
from newsdigest.facts.quotations import unsupported_quotations
from newsdigest.facts.rewording import reworded
from newsdigest.facts.statements import denied_otherwise, reversed_statements
from newsdigest.facts.titles import mistitled
from newsdigest.schema.cluster import Name
from newsdigest.schema.mention import Difference
from newsdigest.text import fold


class Support(NamedTuple):
    """Whether the evidence carries the sentence, and what it does not carry."""

    ok: bool
    differences: tuple[Difference, ...]


def supports(
    sentence: str,
    evidence: str | Sequence[str],
    *,
    whens: Sequence[When] = (),
    names: Sequence[Name] = (),
) -> Support:
    """Return whether every number, date, name, quotation and polarity of a sentence is carried by its evidence.

    What the evidence only plans, holds possible or has somebody accused of is not carried as done; nor is a word that
    stands in the place of another, where the sentence retells a passage nearly word by word.
    A number may be rounded behind "about", "nearly" or "more than"; a date may be told by its resolved value, when
    that is among `whens`; a name by a variant listed in `names`, or shorter than in the evidence.
    """
    if isinstance(evidence, str):
        evidence = [evidence]
    if is_verbatim(sentence, evidence):
        return Support(True, ())
    is_cut = is_cut_from(sentence, evidence)
    differences = (
        *_missing(sentence, evidence, whens, names, is_cut),
        *_turned(sentence, evidence, is_cut),
        *reworded(sentence, evidence),
        *misnamed(sentence, evidence),
        *mistitled(sentence, evidence),
    )
    return Support(not differences, differences)


def missing(
    sentence: str, evidence: Sequence[str], *, whens: Sequence[When] = (), names: Sequence[Name] = ()
) -> Iterator[Difference]:
    """Yield the numbers, dates, names and quotations of a sentence that its evidence does not carry."""
    if not is_verbatim(sentence, evidence):
        yield from _missing(sentence, evidence, whens, names, is_cut_from(sentence, evidence))


def turned(
    sentence: str, evidence: Sequence[str], *, is_claim: bool = False, in_present: bool = False
) -> Iterator[Difference]:
    """Yield where a sentence affirms what its evidence denies or only plans, or turns it into something else.

    `is_claim`: the sentence is what somebody holds, so that "believes that" may be left out of it. `in_present`: a deed
    in the present is told as done.
    """
    if not is_verbatim(sentence, evidence):
        yield from _turned(sentence, evidence, is_cut_from(sentence, evidence))
        yield from reworded(sentence, evidence, is_claim=is_claim, in_present=in_present)


def _missing(
    sentence: str, evidence: Sequence[str], whens: Sequence[When], names: Sequence[Name], is_cut: bool
) -> Iterator[Difference]:
    dated = dates_of(sentence)
    yield from unsupported_figures(sentence, evidence, dated)
    yield from unsupported_dates(dated, evidence, whens)
    yield from unsupported_months(sentence, evidence)
    if not is_cut:  # else its names and quotations are those of the evidence
        yield from unsupported_names(sentence, evidence, names, dated)
        yield from unsupported_quotations(sentence, evidence)


def _turned(sentence: str, evidence: Sequence[str], is_cut: bool) -> Iterator[Difference]:
    # What is cut from the evidence has its words.
    yield from misplayed(sentence, evidence)
    yield from uncompared(sentence, evidence)
    yield from unreal(sentence, evidence)
    if is_cut:
        yield from denied_otherwise(sentence, evidence)
    else:
        yield from reversed_statements(sentence, evidence)
        yield from unfulfilled(sentence, evidence)
        yield from exchanged(sentence, evidence)


def is_verbatim(sentence: str, evidence: Sequence[str]) -> bool:
    """Whether the sentence is the evidence, or one piece of it, in its own words."""
    ours = fold(sentence).rstrip(".")
    return any(ours == fold(text).rstrip(".") for text in (*evidence, " ".join(evidence)))


_END = re.compile(r"[,;:.!?)\]\"”’']*(?:\s|\Z)")


def is_cut_from(sentence: str, evidence: Sequence[str]) -> bool:
    """Whether the sentence is a run of whole words of the evidence, but for a capital and a stop: a clause of it."""
    return any(cut_at(sentence, text) is not None for text in evidence)


def cut_at(sentence: str, text: str) -> tuple[int, int] | None:
    """Return where in a text the sentence stands as a run of whole words, but for a capital and a stop."""
    words = sentence.rstrip(" .")
    at = text.find(words[1:]) - 1 if len(words) > 1 else -1
    if at < 0 or text[at].lower() != words[0].lower() or (at and not text[at - 1].isspace()):
        return None
    end = at + len(words)
    return (at, end) if _END.match(text, end) is not None else None
