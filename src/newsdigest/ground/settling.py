"""What a record denies and what it affirms, held to the denials of its evidence and to what they are about.

A denial of the record must stand on a denial of its evidence that shares a word with it; where the evidence denies
something, a clause without a denial must be in words that the article affirms. What stands beside the evidence lends no
denial but in the very same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from newsdigest.english.governors import REJECTING
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.passage import tokens_of
from newsdigest.facts.statements import Negation, content_of, statement
from newsdigest.ground.page import Page
from newsdigest.ground.tracing import ANSWER, before, strange
from newsdigest.schema.mention import Difference
from newsdigest.text import Stretch

_AROUND = 3  # sentences on either side whose words a clause may use
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|he|she|it|they)\b", re.IGNORECASE
)
_FEWEST = 2  # telling words of a clause
_CLAUSE = re.compile(r"[,;:—]\s|\s[–-]\s|\s(?:and|but|while|whereas|although|though|because|which|who)\s")
# Words that deny without a word of negation.
_REJECTING = rf"(?:{'|'.join(sorted(REJECTING))}|rejections?|dismissals?|refutations?|contradictions?|contradictory)"
_CUE = re.compile(
    r"\b(?:rul(?:ed?|es|ing) out|out of the question|wrong(?:ly)?|false(?:ly)?|untrue|abstain\w*"
    r"|mis(?:heard|hear|read|took|taken|quoted)|empty|missing|absent|lack(?:s|ed|ing)?|instead of|rather than"
    rf"|in place of|{_REJECTING})\b",
    re.IGNORECASE,
)
_DENYING = rf"\b(?:rul(?:ed?|es|ing) out|den(?:y|ies|ied|ying)|declin\w*|refus\w*|{_REJECTING})"
# What is denied: behind the word ("denied a report, which ..., that"), or before it ("rumours that ... were denied").
_SCOPES = (
    re.compile(_DENYING + r"\s(?!by\b)[^,;:.]+(?:,[^.;]*?,\sthat\s[^,;:.]+)?", re.IGNORECASE),
    re.compile(r"[^,;:.]+\s(?:is|are|was|were|been|being)\s" + _DENYING, re.IGNORECASE),
)
# "Refused to name Hale, as his lawyer had asked": what was asked is what was refused, and nothing that is not so.
_AS_ASKED = re.compile(
    r",\sas\s[^;.]{1,80}?\s(?:ask|request|demand|want|wish|urg|hop|seek|sought|argu|propos|promis)\w*", re.IGNORECASE
)
_EXCEPTED = re.compile(
    r"\b(?:apart from|aside from|except(?: for)?|other than|but for|save for|with the exception of)\s[^,;:.]+",
    re.IGNORECASE,
)
# "Told not to speak", and "told to talk".
_TOLD = (
    r"\b(?:told|ask\w*|order\w*|urg\w*|warn\w*|instruct\w*|advis\w*|agreed|decided|chose|vowed|promised)\b[^.;]{0,40}"
)
_TOLD_TO = re.compile(_TOLD + r"\bto\s[a-z]+", re.IGNORECASE)
_TOLD_NOT_TO = re.compile(_TOLD + r"\bnot to\s[a-z]+", re.IGNORECASE)
_NOBODY = re.compile(r"\b(\w+)\s(?:no[ -]one|nobody|nothing|none|neither)\b", re.IGNORECASE)
# What sources are not, who do not want to be named.
_UNNAMED = frozenset(
    ("name", "named", "identify", "identified", "authorise", "authorised", "authorize", "authorized", "allowed")
)


def unsettled(text: str, own: Sequence[Stretch], page: Page) -> Iterator[Difference]:
    """Yield denials that share no word with one of the evidence, and what is told where the evidence only denies."""
    said = statement([text]).negations
    denials = _denials(own)
    answered = _answered(own, page) if said else ()
    is_open = bool(answered) or any(not one.denied for one in denials)
    for negation in said:
        is_answer = is_open
        if negation.denied:
            is_answer = _is_among(negation.denied[0], answered) and _is_of(text, before(own, page))
        if _is_twofold(negation, own) or not (is_answer or any(_shares(negation, one) for one in denials)):
            yield Difference(kind="negation", said=negation.word, found=None)
    if said and any(_AS_ASKED.search(sentence.text) for sentence in own):
        yield Difference(kind="negation", said=said[0].word, found=None)
    if not said and _TOLD_TO.search(text) and any(_TOLD_NOT_TO.search(sentence.text) for sentence in own):
        yield Difference(kind="negation", said=None, found="not to")
    for clause in _clauses(text):
        if not statement([clause]).negations:
            telling = _telling(clause, own)
            cue = _cue(clause, telling, _denials(telling))
            if cue is not None and not _is_told(clause, telling, own, page):
                yield Difference(kind="negation", said=None, found=cue)


def answers_yes(own: Sequence[Stretch]) -> bool:
    """Whether evidence only affirms what was asked or said before: "Hale said they might."."""
    return any(_YES.search(sentence.text) and not statement([sentence.text]).negations for sentence in own)


_YES = re.compile(
    r"\b(?:he|she|it|they|we|I)\s(?:might|may|will|would|could|can|must|should|do|does|did|has|had|have|is|are|was|were)"
    r"[.,;!]?[\"”’']*\s*$"
)


def denies_alike(text: str, sentences: Sequence[Stretch]) -> bool:
    """Whether each clause of a text that denies something has all its words in one sentence that denies the same."""
    return all(
        any(_denies_all(clause, negation, one.text) for one in sentences)
        for clause in _clauses(text)
        for negation in statement([clause]).negations
    )


def _clauses(text: str) -> list[str]:
    """Return the clauses of a text; a word that joins the last ("without light | and heat") is none."""
    clauses: list[str] = []
    for part in _CLAUSE.split(text):
        if clauses and len(content_of(part)) < _FEWEST and not _FINITE.search(part):
            clauses[-1] += f" {part}"
        else:
            clauses.append(part)
    return clauses


def _denies_all(clause: str, negation: Negation, sentence: str) -> bool:
    is_same = any(_shares(negation, one) for one in statement([sentence]).negations)
    return is_same and not strange(clause, [sentence])


def _telling(clause: str, own: Sequence[Stretch]) -> Sequence[Stretch]:
    """Return the sentences of the evidence that have a word of a clause, or all if none has."""
    words = content_of(clause)
    found = [one for one in own if any(_is_among(forms, words) for forms in content_of(one.text))]
    return found or own


def _answered(own: Sequence[Stretch], page: Page) -> tuple[frozenset[str], ...]:
    """Return what the evidence denies of the sentences before it and does not affirm, if it only answers them."""
    if not any(ANSWER.search(sentence.text) for sentence in own):
        return ()
    told = [forms for sentence in own for forms in statement([sentence.text]).affirmed]
    return tuple(forms for forms in statement(before(own, page)).affirmed if not _is_among(forms, told))


def _is_of(text: str, sentences: Sequence[str]) -> bool:
    """Whether most of what a text tells is of some sentences."""
    told = [forms for words in sentences for forms in content_of(words)]
    return 2 * sum(_is_among(forms, told) for forms in content_of(text)) > len(content_of(text))


def _is_twofold(negation: Negation, evidence: Sequence[Stretch]) -> bool:
    """Whether what is denied is a denial by itself, which the evidence has not: "not unrelated"."""
    first = next((min(forms, key=lambda form: (len(form), form)) for forms in negation.denied), "")
    return first.startswith("un") and not any(first in sentence.text for sentence in evidence)


def _is_among(forms: frozenset[str], others: Sequence[frozenset[str]]) -> bool:
    return any(not forms.isdisjoint(other) for other in others)


def _denials(sentences: Sequence[Stretch]) -> list[Negation]:
    """Return the negations of sentences, but for those of sources who do not want to be named."""
    told = (_EXCEPTED.sub(" ", sentence.text) for sentence in sentences)
    found = (negation for words in told for negation in statement([words]).negations)
    return [one for one in found if not any(not _UNNAMED.isdisjoint(forms) for forms in one.denied[:2])]


def _is_told(text: str, telling: Sequence[Stretch], own: Sequence[Stretch], page: Page) -> bool:
    """Whether all telling words of a clause are affirmed: by its evidence, or around what that denies."""
    told = statement([sentence.text for sentence in telling])
    denied = {form for negation in told.negations for forms in negation.denied for form in forms}
    denied -= {form for forms in told.affirmed for form in forms}
    denied |= {form for one in telling for found in _NOBODY.finditer(one.text) for form in lemmas(found[1].lower())}
    is_answer = any(ANSWER.search(sentence.text) for sentence in telling)
    around = [] if is_answer else [one.text for one in page.around(own, _AROUND) if one not in telling]
    affirmed = [_without(denied, _without_denied(sentence.text)) for sentence in telling]
    # "Unclaimed" tells that something "has not been claimed".
    return not strange(text, [*affirmed, *around, page.article.headline]) and all(
        forms.isdisjoint(denied) or any(_is_undone(form, telling) for form in forms) for forms in content_of(text)
    )


def _is_undone(form: str, telling: Sequence[Stretch]) -> bool:
    """Whether a word denies by itself what the evidence denies otherwise."""
    return form.startswith("un") and not any(form in sentence.text.lower() for sentence in telling)


def _without(denied: Set[str], sentence: str) -> str:
    """Return a sentence without words that it denies: nothing tells the same as they do ("not to speak", "to talk")."""
    return " ".join(token.word for token in tokens_of(sentence) if denied.isdisjoint(lemmas(token.word)))


def _without_denied(sentence: str) -> str:
    """Return a sentence without what somebody in it denies, declines or rules out."""
    for rule in _SCOPES:
        sentence = rule.sub(" ", sentence)
    return sentence


def _cue(clause: str, sentences: Sequence[Stretch], found: Sequence[Negation]) -> str | None:
    """Return the word by which sentences deny something, unless a clause has a word of its own that denies."""
    own = {cue[0].lower() for cue in _CUE.finditer(clause)}
    told = {cue[0].lower() for sentence in sentences for cue in _CUE.finditer(sentence.text)}
    if own - told or (own and not found):
        return None
    if found:
        return found[0].word
    answers = (answer[0] for sentence in sentences for answer in ANSWER.finditer(sentence.text))
    return min(told, default=next(answers, None))


def _shares(negation: Negation, other: Negation) -> bool:
    """Whether both deny the same: the first word that either denies is among those of the other."""
    return any(
        bool(one.denied) and any(not one.denied[0].isdisjoint(forms) for forms in each.denied)
        for one, each in ((negation, other), (other, negation))
    )
