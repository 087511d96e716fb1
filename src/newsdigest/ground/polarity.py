"""Denials that refer to what was said before, or are only somebody's word, held to the evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsdigest.facts.passage import tokens_of
from newsdigest.facts.statements import Negation, may_deny, statement
from newsdigest.ground.denials import answers_no
from newsdigest.schema.mention import Difference

# A denial of what was said before, though words follow it: "denied that she had ever said such a thing".
_DENIED_SUCH = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|not|n['’]t|never)\b[^.;]{0,60}"
    r"\b(?:such (?:a )?things?|of the (?:kind|sort)|any of (?:it|this|that))\b",
    re.IGNORECASE,
)
_DENYING = frozenset(("deny", "denies", "denied", "denying", "denial"))
_CAPITAL = re.compile(r"\b[A-Z][\w’'-]*\w")


def affirmed(text: str, evidence: Sequence[str]) -> Iterator[Difference]:
    """Yield a denial that refers to what was said before ("denied it", "would not") where the text denies nothing."""
    if not any(map(may_deny, evidence)) or statement([text]).negations:
        return
    if answers_no(evidence):
        yield Difference(kind="negation", said=None, found="No")
    for negation in statement(evidence).negations:
        if not negation.denied:
            yield Difference(kind="negation", said=None, found=negation.word)
    for words in evidence:
        if found := _DENIED_SUCH.search(words):
            yield Difference(kind="negation", said=None, found=found[0])


def hearsay(text: str, evidence: Sequence[str]) -> Iterator[Difference]:
    """Yield what a text denies by itself where the evidence only has somebody deny it, whom the text leaves out.

    Or whom it has deny something else: who "denies it" in the text denies what the text affirms.
    """
    theirs = [(negation, words) for words in evidence for negation in statement([words]).negations]
    told = sum(token.word in _DENYING for token in tokens_of(text))
    if told and told < sum(negation.word in _DENYING for negation, _ in theirs):
        return
    for negation in statement([text]).negations:
        before = text[: text.lower().find(negation.word)]
        carriers = [(other, words) for other, words in theirs if _denies_same(negation, other)]
        if negation.word in _DENYING or (told and not any(_shares_words(negation, other) for other, _ in carriers)):
            continue
        if carriers and all(
            other.word in _DENYING and (told or not _is_told_of(before, words, other.word)) for other, words in carriers
        ):
            yield Difference(kind="negation", said=negation.word, found=carriers[0][0].word)


def _denies_same(negation: Negation, other: Negation) -> bool:
    return _shares_words(negation, other) or not other.denied


def _shares_words(negation: Negation, other: Negation) -> bool:
    return any(not forms.isdisjoint(each) for forms in negation.denied for each in other.denied)


def _is_told_of(before: str, words: str, denial: str) -> bool:
    """Whether the words before a denial name the one who denies in the evidence."""
    names = _CAPITAL.findall(words[: words.lower().find(denial)])
    return bool(names) and names[-1] in before


def unspoken(text: str, quote: str, evidence: Sequence[str]) -> Iterator[Difference]:
    """Yield a denial that a claim takes from words around what was said: those are another's."""
    if quote not in evidence and not statement([quote]).negations and statement(evidence).negations:
        for negation in statement([text]).negations[:1]:
            yield Difference(kind="negation", said=negation.word, found=None)
