"""What a record affirms and denies, clause by clause, held to the clauses of its evidence that say the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsdigest.facts.inflection import lemmas
from newsdigest.facts.passage import tokens_of
from newsdigest.facts.polarity import FALLING, RISING
from newsdigest.facts.statements import Negation, content_of, may_deny, statement
from newsdigest.ground.denials import answers_no
from newsdigest.numbers.lexicon import NUMBER_WORDS
from newsdigest.schema.mention import Difference

# Where a retelling begins to tell another thing.
_OTHER = re.compile(
    r"[,;:—]\s|\s(?:but|while|although)\s|\sand\s(?=(?:is|are|was|were|has|have|had|will|would|did|does)\b)"
)
# A clause of its own: "; one was hurt", "and are paid". A longer one sums up what the article goes on to tell.
_MAIN = re.compile(r"(?:;\s|\sand\s)(?:\w+\s)?(?:is|are|was|were|has|have|had|will)\b")
# A denial of what was said before, though words follow it: "denied that she had ever said such a thing".
_DENIED_SUCH = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|not|n['’]t|never)\b[^.;]{0,60}"
    r"\b(?:such (?:a )?things?|of the (?:kind|sort)|any of (?:it|this|that))\b",
    re.IGNORECASE,
)
# A confirmation of what was said before, and the words that carry one.
_CONFIRMED_SUCH = re.compile(
    r"\b(?:confirm(?:s|ed|ing)?|admit(?:s|ted|ting)?|acknowledg(?:es?|ed|ing))\s(?:it|this|as much|so)\b"
    r"|\b(?:claim|report|rumou?r|story|allegation)s?\b[^.;]{0,80}\b(?:is|are|was|were)\s(?:confirmed|admitted)\b",
    re.IGNORECASE,
)
_CONFIRMING = re.compile(r"(?i)\b(?:confirm|admi|acknowledg|agree|conced|yes\b|true\b|right\b|correct\b)")
_DENYING = frozenset(("deny", "denies", "denied", "denying", "denial"))
_CAPITAL = re.compile(r"\b[A-Z][\w’'-]*\w")
_NEAR = 4  # words behind a verb in which the figure stands that it moves
_GROWN = RISING | frozenset(("new", "now", "more", "another", "further", "additional", "higher", "above", "high"))
_SHRUNK = FALLING | frozenset(("fewer", "less", "lower", "below", "low"))


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


def confirmed(text: str, evidence: Sequence[str]) -> Iterator[Difference]:
    """Yield a confirmation of what was said before ("the mayor confirms it") where the evidence has none."""
    said = _CONFIRMED_SUCH.search(text)
    if said and not any(_CONFIRMING.search(words) for words in evidence):
        yield Difference(kind="negation", said=said[0], found=None)


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


def untold(text: str, evidence: Sequence[str]) -> Iterator[Difference]:
    """Yield the clauses of which the evidence has no word at all: they come from somewhere else."""
    known = {form for words in evidence for forms in content_of(words) for form in forms}
    ends = [0, *(found.start() for found in _OTHER.finditer(text)), len(text)]
    for start, end in pairwise(ends) if len(ends) > 2 else ():
        part, words = text[start:end], content_of(text[start:end])
        is_told = len(words) == 1 if _MAIN.match(part) else bool(words) and not part.startswith(" and")
        if is_told and all(known.isdisjoint(forms) for forms in words):
            yield Difference(kind="word", said=part.strip(" ,;"), found=None)


def unmoved(text: str, evidence: Sequence[str]) -> Iterator[Difference]:
    """Yield where the text has a figure rise or fall of which neither evidence nor headline say that it does."""
    known = {form for words in evidence for token in tokens_of(words) for form in lemmas(token.word)}
    tokens = tokens_of(text)
    for at, token in enumerate(tokens):
        if any(one.is_figure or one.word in NUMBER_WORDS for one in tokens[at + 1 : at + _NEAR]):
            for moving, telling in ((RISING, _GROWN), (FALLING, _SHRUNK)):
                if not moving.isdisjoint(lemmas(token.word)) and telling.isdisjoint(known):
                    yield Difference(kind="direction", said=token.word, found=None)
