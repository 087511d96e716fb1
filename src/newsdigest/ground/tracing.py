"""Retellings that can be traced to the words of the article, and those that a reader has to be believed.

Whoever tells a thing in words of his own may have it right, but nobody can check it by the words. What is denied is
checked most strictly: a denial of the record must stand on a denial of the article that shares a word with it, and
where the article denies something, a record without a denial must be in words that the article affirms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsdigest.english.governors import REJECTING
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.passage import tokens_of
from newsdigest.facts.statements import Negation, content_of, statement
from newsdigest.facts.telling import untold
from newsdigest.ground.page import Page
from newsdigest.schema.mention import Difference
from newsdigest.text import Stretch

_AROUND = 3  # sentences on either side that may lend a retelling its words
_LENT = 0.7  # of the telling words of a retelling that those sentences may lend it
_FEW = 4  # telling words; a shorter retelling has none of its own
# What only casts doubt on the rest, or keeps a name back.
_HEDGES = frozenset(("alleged", "allegedly", "reportedly", "supposed", "supposedly", "apparently", "unnamed"))
# What only says that the thing was.
_HAPPENED = re.compile(r"\b(?:t(?:akes?|ook|aken|aking) place|happen(?:s|ed|ing)?|occur(?:s|red|ring)?)\b", re.IGNORECASE)
# Words that deny without a word of negation.
_REJECTING = rf"(?:{'|'.join(sorted(REJECTING))}|rejections?|dismissals?|refutations?|contradictions?|contradictory)"
_CUE = re.compile(
    r"\b(?:rul(?:ed?|es|ing) out|out of the question|wrong(?:ly)?|false(?:ly)?|untrue|abstain\w*"
    r"|mis(?:heard|hear|read|took|taken|quoted)|reject\w*|dismiss\w*|refut\w*|disprov\w*|disput\w*"
    r"|contradict\w*|empty|missing|absent|lack(?:s|ed|ing)?|instead of|rather than|in place of)\b",
    re.IGNORECASE,
)
_DENYING = (
    r"\b(?:rul(?:ed?|es|ing) out|reject\w*|dismiss\w*|refut\w*|disprov\w*|disput\w*|den(?:y|ies|ied|ying)|declin\w*"
    r"|refus\w*)"
)
_NOBODY = re.compile(r"\b(\w+)\s(?:no[ -]one|nobody|nothing|none|neither)\b", re.IGNORECASE)
_SCOPES = (
    re.compile(_DENYING + r"\s(?!by\b)[^,;:.]+(?:,[^.;]*?,\sthat\s[^,;:.]+)?", re.IGNORECASE),
    re.compile(r"[^,;:.]+\s(?:is|are|was|were|been|being)\s" + _DENYING, re.IGNORECASE),
)
_RULED_OUT = re.compile(rf"\b(?:rul(?:ed?|es|ing) out|{_REJECTING})\s((?:[^\s,;:.]+\s?){{1,5}})", re.IGNORECASE)
# Who denies what was said before: "Hale denied it.", "He would not.", "No."
_CONTRAST = re.compile(r"\bbut (?:an?|the)\s", re.IGNORECASE)
_CONTRASTED = re.compile(
    r"\b(?:but|although|though|while|whereas|however|yet|not|never|no|despite|instead|rather|except)\b", re.IGNORECASE
)
_CONDITION = re.compile(r"\b(?:if(?! not\b)|unless|provided that|in case|as long as)\b", re.IGNORECASE)
_CONDITIONED = re.compile(
    r"\b(?:if|unless|provided|in case|as long as|whether|when|once|until|depend\w*|condition\w*|otherwise)\b"
    r"|(?:^|[,;:—]\s)(?:had|were|should)\s|\bwould\b[^.;]*\s(?:had|were)\s",
    re.IGNORECASE,
)
# What a text says there is, its evidence must name.
_EXISTING = re.compile(r"\bthere (?:is|are|was|were|will be|has been|have been|had been)\b", re.IGNORECASE)
_PARTICLES = "up|down|out|off|away|aside|back"
_CLAUSE = re.compile(r"[,;:—]\s|\s[–-]\s|\s(?:and|but|while|whereas|although|though|because|which|who)\s")
_ANSWER = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)\s(?:it|this|that|the\s\w+)\b|(?:not|n['’]t|neither)\s?[.,;:]|no[.,](?:\s|$)|no such\b)",
    re.IGNORECASE,
)
# Who answers what was asked or said before, in whatever way.
_REFERRING = re.compile(
    _ANSWER.pattern + r"|\b(?:declin|refus)\w+ to (?:say|comment|answer)|\b(?:not|n['’]t) (?:say|comment|answer)\b",
    re.IGNORECASE,
)
# What sources are not, who do not want to be named.
_UNNAMED = frozenset(
    ("name", "named", "identify", "identified", "authorise", "authorised", "authorize", "authorized", "allowed")
)


def untraced(text: str, own: Sequence[Stretch], page: Page) -> Iterator[Difference]:
    """Yield the words of a text that the article does not lend it.

    Of a retelling in words of its own one may be new, and half may be of the sentences around the evidence.
    """
    words = content_of(text)
    strange = _strange(text, _near(own, page))
    answered = _before(own, page) if any(_REFERRING.search(sentence.text) for sentence in own) else []
    lent = _strange(text, [*(sentence.text for sentence in own), *answered, page.article.headline])
    is_new = bool(_EXISTING.search(text) and lent) or len(strange) > 1 or (strange and (len(words) < _FEW or _is_phrasal(strange[0], text)))
    if is_new or len(lent) > len(words) * _LENT:
        yield Difference(kind="word", said=" ".join(strange or lent), found=None)


def _strange(text: str, evidence: Sequence[str]) -> list[str]:
    """Return the words of a text that its evidence lacks and that tell more than a doubt."""
    return [word for word in untold(_HAPPENED.sub("", text), evidence) if word not in _HEDGES]


def unconditional(text: str, own: Sequence[Stretch]) -> Iterator[Difference]:
    """Yield the condition that a text sets where its evidence sets none, and so what it only contrasts."""
    for says, may_say in ((_CONDITION, _CONDITIONED), (_CONTRAST, _CONTRASTED)):
        said = says.search(text)
        if said is not None and not any(may_say.search(sentence.text) for sentence in own):
            yield Difference(kind="word", said=said[0], found=None)


def _is_phrasal(verb: str, text: str) -> bool:
    """Whether a particle says what a word tells: of "step down" and "step up" one is the other's opposite."""
    return re.search(rf"\b{re.escape(verb)}\w*\s(?:{_PARTICLES})\b", text, re.IGNORECASE) is not None


def unsettled(text: str, own: Sequence[Stretch], page: Page) -> Iterator[Difference]:
    """Yield denials that share no word with one of the evidence, and what is told where the evidence only denies."""
    said = statement([text]).negations
    denials = _denials(own)
    answered = _answered(own, page) if said else ()
    is_open = bool(answered) or any(not one.denied for one in _denials(own))
    for negation in said:
        is_answer = is_open
        if negation.denied:
            is_answer = _is_among(negation.denied[0], answered) and _is_of(text, _before(own, page))
        if _is_twofold(negation, own) or not (is_answer or any(_shares(negation, one) for one in denials)):
            yield Difference(kind="negation", said=negation.word, found=None)
    for clause in _CLAUSE.split(text):
        if not statement([clause]).negations:
            telling = _telling(clause, own)
            cue = _cue(clause, telling, _denials(telling))
            if cue is not None and not _is_told(clause, telling, own, page):
                yield Difference(kind="negation", said=None, found=cue)


def _telling(clause: str, own: Sequence[Stretch]) -> Sequence[Stretch]:
    """Return the sentences of the evidence that have a word of a clause, or all if none has."""
    words = content_of(clause)
    found = [one for one in own if any(_is_among(forms, words) for forms in content_of(one.text))]
    return found or own


def _answered(own: Sequence[Stretch], page: Page) -> tuple[frozenset[str], ...]:
    """Return what the evidence denies of the sentences before it, if it only answers them, and does not itself affirm."""
    if not any(_ANSWER.search(sentence.text) for sentence in own):
        return ()
    told = [forms for sentence in own for forms in statement([sentence.text]).affirmed]
    return tuple(forms for forms in statement(_before(own, page)).affirmed if not _is_among(forms, told))


def _is_of(text: str, sentences: Sequence[str]) -> bool:
    """Whether most of what a text tells is of some sentences."""
    told = [forms for words in sentences for forms in content_of(words)]
    return 2 * sum(_is_among(forms, told) for forms in content_of(text)) > len(content_of(text))


def _before(own: Sequence[Stretch], page: Page) -> list[str]:
    return [sentence.text for sentence in page.around(own, _AROUND) if sentence.start < own[0].start]


def _is_twofold(negation: Negation, evidence: Sequence[Stretch]) -> bool:
    """Whether what is denied is a denial by itself, which the evidence has not: "not unrelated"."""
    first = next((min(forms, key=len) for forms in negation.denied), "")
    return first.startswith("un") and not any(first in sentence.text for sentence in evidence)


def _is_among(forms: frozenset[str], others: Sequence[frozenset[str]]) -> bool:
    return any(not forms.isdisjoint(other) for other in others)


def _denials(sentences: Sequence[Stretch]) -> list[Negation]:
    """Return the negations of sentences, but for those of sources who do not want to be named."""
    found = (negation for sentence in sentences for negation in statement([sentence.text]).negations)
    return [one for one in found if not any(not _UNNAMED.isdisjoint(forms) for forms in one.denied[:2])]


def _is_told(text: str, telling: Sequence[Stretch], own: Sequence[Stretch], page: Page) -> bool:
    """Whether all telling words of a clause are affirmed: by its evidence, or around what that denies."""
    told = statement([sentence.text for sentence in telling])
    denied = {form for negation in told.negations for forms in negation.denied for form in forms}
    denied -= {form for forms in told.affirmed for form in forms}
    denied |= {form for one in telling for found in _NOBODY.finditer(one.text) for form in lemmas(found[1].lower())}
    is_answer = any(_ANSWER.search(sentence.text) for sentence in telling)
    around = [] if is_answer else [one.text for one in page.around(own, _AROUND) if one not in telling]
    affirmed = [_without_denied(sentence.text) for sentence in telling]
    # "Unclaimed" tells that something "has not been claimed".
    return not _strange(text, [*affirmed, *around, page.article.headline]) and all(
        forms.isdisjoint(denied) or any(_is_undone(form, telling) for form in forms) for forms in content_of(text)
    )


def _is_undone(form: str, telling: Sequence[Stretch]) -> bool:
    """Whether a word denies by itself what the evidence denies otherwise."""
    return form.startswith("un") and not any(form in sentence.text.lower() for sentence in telling)


def _without_denied(sentence: str) -> str:
    """Return a sentence without what somebody in it denies, declines or rules out."""
    for rule in _SCOPES:
        sentence = rule.sub(" ", sentence)
    return sentence


def _near(own: Sequence[Stretch], page: Page) -> list[str]:
    return [*(sentence.text for sentence in page.around(own, _AROUND)), page.article.headline]


def _cue(clause: str, sentences: Sequence[Stretch], found: Sequence[Negation]) -> str | None:
    """Return the word by which sentences deny something, unless a clause has a word of its own that denies."""
    own = {cue[0].lower() for cue in _CUE.finditer(clause)}
    told = {cue[0].lower() for sentence in sentences for cue in _CUE.finditer(sentence.text)}
    if own - told or (own and not found):
        return None
    if found:
        return found[0].word
    answers = (answer[0] for sentence in sentences for answer in _ANSWER.finditer(sentence.text))
    return min(told, default=next(answers, None))


def _shares(negation: Negation, other: Negation) -> bool:
    """Whether both deny the same: the first word that either denies is among those of the other."""
    return any(
        bool(one.denied) and any(not one.denied[0].isdisjoint(forms) for forms in each.denied)
        for one, each in ((negation, other), (other, negation))
    )


def _lenders(text: str, own: Sequence[Stretch], page: Page) -> list[Stretch]:
    """Return the sentences around the evidence that have a word of the text which the evidence lacks."""
    strange = {form for word in untold(text, [one.text for one in own]) for form in lemmas(word)}
    return [
        one
        for one in page.around(own, _AROUND)
        if one not in own and any(not strange.isdisjoint(lemmas(token.word)) for token in tokens_of(one.text))
    ]
